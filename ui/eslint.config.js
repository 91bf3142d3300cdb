import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The one module that talks to the window; everything else asks through it. */
const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only backend/ask.ts talks to the window; ask through it.'
};

/** Parts are the alphabet of the screens: they know no domain. */
const domain = {
  group: ['**/backend/**', '**/screens/**', '**/frame/**', '**/state/**'],
  message: 'A part knows no domain: hand it what it shows.'
};

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/backend/generated'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-restricted-imports': ['error', { patterns: [tauri] }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "SvelteAttribute[key.name='style']",
          message:
            'The content security policy refuses a style attribute; a `style:` directive passes.'
        }
      ],
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      // Typescript's own checker knows every name.
      'no-undef': 'off'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
    },
    rules: {
      // Props are bound through `let`, which this rule would turn into `const`.
      'prefer-const': 'off'
    }
  },
  {
    files: ['src/parts/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tauri, domain] }] }
  },
  {
    files: ['src/backend/ask.ts', 'src/standin/**', 'src/test/**', '**/*.test.ts'],
    rules: { 'no-restricted-imports': 'off' }
  }
);
