/** Where she is led after something was written down. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { ladderEntry } from '../standin/fixtures-ladder-entries';
import { refuse } from '../standin/standin';
import { button, complaint } from '../test/engagement';
import { heading, openProgram } from '../test/program';

describe('what was saved', () => {
  it('is shown where it belongs, from the heading where nothing lists it', async () => {
    const { user } = await openProgram(
      { screen: 'entry-saved', complaint, entry: 107 },
      'open',
      (stand) => {
        stand.answers.entry = ({ entry }) => {
          const seen = ladderEntry(entry);
          return seen ? { ...seen, kind: 'point_found' } : refuse('not_found');
        };
      }
    );
    await heading('It is written down');
    await user.click(button('Done'));
    expect(await heading(/^Points of/u)).toHaveFocus();
    await user.click(screen.getByRole('link', { name: /^Ladder/u }));
    const ladder = await heading('Ladder');
    await waitFor(() => {
      expect(ladder).toHaveFocus();
    });
    await screen.findByRole('heading', { name: 'What was entered' });
    expect(ladder, 'the row of the page before calls nobody there').toHaveFocus();
  });
});
