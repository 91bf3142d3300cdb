/** The key and the button that open the card, and what is behind it meanwhile. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { beginsWithTheCall, card, key, noCard } from '../test/hard-call';
import { field, heading, openProgram } from '../test/program';

beginsWithTheCall();

describe('the key of the hard-call card', () => {
  it('opens and closes it over a form, which keeps its words, its field and its caret', async () => {
    const { user } = await openProgram({ screen: 'record-incident', complaint: 1 });
    await screen.findByText('Mr M, HL-2026-07');
    await user.type(field('account'), 'He shouted.');
    const caret = field('account');
    caret.setSelectionRange(3, 5);

    for (const closing of [key, '{Escape}', 'Close']) {
      await user.keyboard(key);
      expect(await card()).toHaveFocus();
      expect(document.title).toBe('Hard call');
      expect(
        screen.queryByRole('heading', { name: 'Record an incident' }),
        'the page behind is not there meanwhile'
      ).toBeNull();
      if (closing === 'Close') await user.click(screen.getByRole('button', { name: 'Close' }));
      else await user.keyboard(closing);
      await noCard();
      await waitFor(() => {
        expect(field('account')).toHaveFocus();
      });
      expect(field('account'), 'it is the same page').toBe(caret);
      expect(document.title).toBe('Record an incident, HL-2026-07');
      expect(field('account').value).toBe('He shouted.');
      expect([caret.selectionStart, caret.selectionEnd]).toEqual([3, 5]);
    }
  });

  it('is not answered again while it is held down, nor by letters alone', async () => {
    const { user } = await openProgram();
    await user.keyboard('h{Shift>}h{/Shift}{Control>}h{/Control}');
    await noCard();
    await user.keyboard('{Control>}{Shift>}{h>3/}{/Shift}{/Control}');
    await card();
  });

  it.each(['open', 'locked', 'no_file'] as const)(
    'has a button in the bar that does the same: %s',
    async (state) => {
      const { user } = await openProgram(undefined, state);
      await user.click(screen.getByRole('button', { name: 'Hard call' }));
      await card();
      await user.keyboard('{Escape}');
      await noCard();
      expect(document.activeElement, 'the focus is somewhere').not.toBe(document.body);
    }
  );

  it('covers what is revealed behind it, and its Esc is not the page’s', async () => {
    const { stand, user } = await openProgram({ screen: 'reveal-item', complaint: 1, item: 5 });
    await heading('This picture is covered');
    await user.keyboard(key);
    await card();
    await user.keyboard('{Escape}');
    await heading('This picture is covered');

    await user.type(field('purpose'), 'To describe it');
    await user.click(screen.getByRole('button', { name: 'Reveal the first step' }));
    await screen.findByRole('button', { name: /Cover now/u });
    await user.keyboard(key);
    await card();
    await waitFor(() => {
      expect(stand.asked('cover').length).toBeGreaterThan(0);
    });
    await user.keyboard('{Escape}');
    await heading('Evidence');
  });

  it('lets Ctrl K through, to the field that finds', async () => {
    const { user } = await openProgram();
    await user.keyboard(key);
    await card();
    await user.keyboard('{Control>}k{/Control}');
    await heading('Find');
    await noCard();
  });
});
