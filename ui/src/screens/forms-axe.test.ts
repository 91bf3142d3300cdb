/** The form of every kind of entry, and the pages about points, before the rules for accessibility. */
import axe from 'axe-core';
import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { partOf } from '../entries/forms';
import { address, type Place } from '../state/place';
import { openProgram } from '../test/program';
import { entryKinds } from '../wording/entry-kinds';

const forms = entryKinds.map((kind): Place =>
  partOf(kind) === 'practice'
    ? { screen: 'book-add', kind }
    : { screen: 'add', complaint: 1, kind, ...(kind === 'entry_set_aside' ? { about: 12 } : {}) }
);

const places: Place[] = [
  ...forms,
  { screen: 'split', complaint: 1 },
  { screen: 'merge-point', complaint: 1, point: 2 }
];

describe('accessibility', () => {
  it.each(places.map((place) => [address(place), place] as const))('%s', async (_, place) => {
    await openProgram(place);
    await screen.findByRole('heading', { level: 1 });
    expect(document.querySelector('.trouble')).toBeNull();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } }
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    // One green button a page, or none where there is nothing to fill in.
    expect(document.querySelectorAll('#main .button.main').length).toBeLessThanOrEqual(1);
  });
});
