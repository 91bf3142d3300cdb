/** The forms of the practice’s own book. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { router } from '../state/router.svelte';
import { field, heading, openProgram } from '../test/program';

const save = (name: string) => screen.getByRole('button', { name });

describe('the practice’s own book', () => {
  it('says which dates are others after a bank holiday', async () => {
    const { stand, user } = await openProgram(
      { screen: 'book-add', kind: 'bank_holiday_added' },
      'open',
      (stand) => {
        stand.answers.add_practice_entry = () => ({
          entry: 1,
          number: 1,
          moved: [
            {
              reference: 'HL-2026-07',
              what: 'Acknowledge the complaint',
              from: '2026-09-03',
              to: '2026-09-04'
            }
          ]
        });
      }
    );
    await heading('Which day is a bank holiday?');
    await user.type(field('entry-day'), '2');
    await user.type(field('entry-day-month'), '9');
    await user.type(field('entry-day-year'), '2026');
    await user.type(field('entry-name'), 'A jubilee');
    await user.click(save('Add the bank holiday'));
    await heading('One date is another now.');
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    });
    expect(screen.getByText('Fri 4 September 2026')).toBeVisible();
    await user.click(save('Go on'));
    expect(router.place).toEqual({ screen: 'book' });
    expect(stand.asked('add_practice_entry')).toEqual([
      {
        on: '2026-09-03',
        by: 'Ruth Adeyemi',
        entry: { kind: 'bank_holiday_added', day: '2026-09-02', name: 'A jubilee' }
      }
    ]);
  });
});
