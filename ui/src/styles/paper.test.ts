import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// A part's own rule for its layout is stronger than a class of the page: without the mark the bars
// and buttons would stand on the printed recovery key.
it('nothing that is not for paper is printed', () => {
  const css = readFileSync('src/styles/base.css', 'utf8');
  expect(css).toMatch(/\.not-on-paper \{\s*display: none !important;/u);
});
