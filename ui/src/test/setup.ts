import '@testing-library/jest-dom/vitest';
import { afterEach, beforeEach } from 'vitest';
import { bundleWork } from '../state/bundle-work.svelte';
import { hardCall } from '../state/hard-call.svelte';
import { openFile } from '../state/file.svelte';
import { foot } from '../state/foot.svelte';
import { practice, show } from '../state/practice.svelte';

beforeEach(() => {
  // jsdom draws nothing; a library that asks for a canvas is told so without a warning.
  HTMLCanvasElement.prototype.getContext = () => null;
  // Nor does it lay anything out: nothing in it ever has another width.
  globalThis.ResizeObserver ??= class {
    observe() {
      // No size to tell of.
    }
    unobserve() {
      // No size to tell of.
    }
    disconnect() {
      // No size to tell of.
    }
  };
});

afterEach(() => {
  location.hash = '';
  bundleWork.forget();
  foot.forget();
  hardCall.forget();
  openFile.forget();
  practice.forget();
  show('as_the_computer');
});
