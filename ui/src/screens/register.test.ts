/** What stands in all files, and what the front desk may be told of it. */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { register } from '../standin/fixtures-engagement';
import { heading, openProgram, region, words } from '../test/program';

describe('the register', () => {
  it('puts first what needs a decision, with the one green button', async () => {
    await openProgram({ screen: 'register' });
    await heading('Register');
    const live = await region('What stands');
    const rows = within(live).getAllByRole('listitem').map(words);
    expect(rows[0]).toMatch(/^Mrs D: Contact with Tom Ellery only Needs a decision/u);
    expect(rows[1]).toMatch(/^Mr M: Contact by email only In force/u);
    expect(document.querySelectorAll('.button.main')).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Register' })).toHaveAttribute('aria-current', 'page');
  });

  it('tells the front desk the way and the dates, and no reason', async () => {
    const { stand, user } = await openProgram({ screen: 'register' });
    const desk = await region('What the front desk may be told');
    expect(words(desk)).toContain(
      'Contact by email only, from Tuesday 3 November 2026 until Monday 1 February 2027.'
    );
    expect(words(desk)).not.toMatch(/threat|abusive|incident/iu);
    await user.click(within(desk).getByRole('button', { name: 'Print for the front desk…' }));
    expect(stand.calls.filter(({ command }) => command === 'export_sheet').at(-1)?.args).toEqual({
      request: { sheet: 'register' }
    });
  });

  it('does not tell the desk what is only proposed', async () => {
    await openProgram({ screen: 'register' }, 'open', (stand) => {
      stand.answers.register = () => {
        const view = register();
        return {
          ...view,
          live: view.live.map((row) => ({
            ...row,
            measure: { ...row.measure, stands: { state: 'proposed' } }
          }))
        };
      };
    });
    await screen.findByText('There is nothing the front desk needs to know.');
  });

  it('asks over all files who was warned', async () => {
    const { stand } = await openProgram({ screen: 'register' });
    const warnings = await region('Warnings');
    await within(warnings).findByText(/^One warning was given on Tue 24 November 2026/u);
    expect(stand.asked('warned')).toEqual([{ on: '2026-11-24' }]);
    expect(
      within(warnings).getByRole('link', { name: 'Mon 12 Oct 2026, Mr M, HL-2026-07' })
    ).toHaveAttribute('href', '#/complaint/7/entry/103');
  });

  it('hides names on the review sheet unless it is asked not to', async () => {
    const { stand, user } = await openProgram({ screen: 'register' });
    const sheet = await region('For the partners’ meeting');
    const print = within(sheet).getByRole('button', { name: 'Print the review sheet…' });
    await user.click(print);
    await user.click(within(sheet).getByRole('radio', { name: /The people’s names/u }));
    await user.click(print);
    const requests = stand.calls
      .filter(({ command }) => command === 'export_sheet')
      .map(({ args }) => args['request']);
    expect(requests).toEqual([
      { sheet: 'review_sheet', hide_names: true },
      { sheet: 'review_sheet', hide_names: false }
    ]);
  });

  it('says what will be there while nothing is', async () => {
    await openProgram({ screen: 'register' }, 'open', (stand) => {
      stand.answers.register = () => ({
        ...register(),
        live: [],
        ended: [],
        warnings: []
      });
    });
    await screen.findByText(/^No agreement or specific action is in force in any file/u);
    expect(screen.queryByRole('button', { name: /front desk/u })).toBeNull();
  });
});
