/** What happened while a measure stood can be entered once it is over. */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { EntryKind } from '../backend/generated/contract';
import { add, offering } from '../test/engagement';

describe('what is over', () => {
  it.each<[EntryKind, string]>([
    ['agreement_breached', 'What was not kept'],
    ['agreement_answered', 'The agreement']
  ])('is offered by %s', async (kind, name) => {
    const over = { on: '2026-11-02', is_open: false };
    await add(kind)(
      offering({
        earlier: [
          { id: 1, kind: 'agreement_proposed', words: 'a communication agreement', ...over }
        ]
      })
    );
    const group = await screen.findByRole('group', { name });
    expect(within(group).getAllByRole('radio')).toHaveLength(1);
  });
});
