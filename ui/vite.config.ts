import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // `light-dark()` and nesting must reach the two web views as written.
    target: ['chrome123', 'safari17.5'],
    // The content security policy allows no inlined scripts, and fonts come from 'self'.
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false
  },
  server: { port: 1420, strictPort: true },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    css: false,
    // A whole journey through the program, on a machine with other work to do.
    testTimeout: 20_000,
    restoreMocks: true
  }
});
