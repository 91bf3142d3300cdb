import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openProgram } from '../test/program';

/** What a rule of a style sheet declares, by the selector at its head. */
function declared(sheet: string, selector: string): string {
  const css = readFileSync(`src/${sheet}`, 'utf8');
  const start = css.search(new RegExp(`^ *${selector} \\{`, 'mu'));
  return start < 0 ? '' : css.slice(start, css.indexOf('}', start));
}

describe('the frame', () => {
  // Nothing here lays a page out, so the two rules are read; the real window is measured elsewhere.
  it('lets the main part alone scroll, with all that is hidden inside it', () => {
    for (const root of ['html', 'body']) {
      expect(declared('styles/base.css', root)).toContain('overflow: clip');
    }
    expect(declared('frame/Window.svelte', 'main')).toContain('position: relative');
    expect(declared('frame/Window.svelte', 'main')).toContain('overflow: hidden auto');
  });

  it('has every field, and every word that is only heard, inside the main part', async () => {
    await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    const placed = [...document.querySelectorAll('input, textarea, select, .only-heard')];
    const outside = placed.filter((element) => !element.closest('main'));
    expect(placed.length).toBeGreaterThan(5);
    expect(outside.map((element) => element.getAttribute('role'))).toEqual(['status']);
  });
});
