/** The forms that stand on one page, from what is typed to where it shows. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { file } from '../standin/fixtures-file';
import { agreedAction, entryChoices } from '../standin/fixtures-forms';
import { refuse, type StandIn } from '../standin/standin';
import { router } from '../state/router.svelte';
import { difficultWords, field, heading, openProgram } from '../test/program';

/** The file is closed. */
function close(stand: StandIn) {
  const view = file();
  stand.answers.complaint_file = () => ({
    ...view,
    handling: {
      ...view.handling,
      stands: {
        ...view.handling.stands,
        state: { state: 'closed', on: '2026-09-02', ground: 'answered' }
      }
    }
  });
}

const save = (name: string) => screen.getByRole('button', { name });

describe('a form of one page', () => {
  it('saves what was typed to the byte, and leads to where it shows', async () => {
    const { stand, user } = await openProgram({
      screen: 'add',
      complaint: 1,
      kind: 'contact'
    });
    await heading('Record a contact');
    await user.click(await screen.findByRole('radio', { name: 'They contacted us' }));
    await user.click(screen.getByRole('radio', { name: 'Telephone' }));
    await user.type(field('at'), '14');
    await user.type(field('at-minute'), '5');
    const words = difficultWords.slice(0, 8).join(' ');
    await user.click(field('entry-what_was_said'));
    await user.paste(words);
    await user.click(save('Save the contact'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toEqual([
        {
          complaint: 1,
          on: '2026-09-03',
          at: '14:05:00',
          by: 'Ruth Adeyemi',
          entry: {
            kind: 'contact',
            direction: 'from_them',
            channel: 'telephone',
            with: 'Mr M',
            what_was_said: words,
            adjustments_used: [],
            evidence: []
          },
          quotes: []
        }
      ]);
    });
    expect(router.place).toEqual({ screen: 'contacts', complaint: 1 });
    expect(screen.getByRole('status')).toHaveTextContent(/^Saved at \d\d:\d\d$/u);
    expect(stand.drafts.size).toBe(0);
  });

  it('says what is missing, and leads to the field', async () => {
    const { stand, user } = await openProgram({
      screen: 'add',
      complaint: 1,
      kind: 'progress_told'
    });
    await heading('What was Mr M told about how far we have got?');
    await user.click(save('Save the update'));
    const summary = await screen.findByRole('alert');
    await waitFor(() => {
      expect(summary).toHaveFocus();
    });
    await user.click(within(summary).getByRole('link', { name: 'Write what they were told' }));
    expect(field('entry-what')).toHaveFocus();
    expect(stand.asked('add_entry')).toEqual([]);
  });

  it('says why it is to be done now, in the core’s words', async () => {
    await openProgram({ screen: 'add', complaint: 1, kind: 'copy_of_record_given' });
    expect(await screen.findByText(/the person gets a copy: regulation 13\(2\)/u)).toBeVisible();
  });

  it('asks for a reason only where one is needed', async () => {
    const { user } = await openProgram({
      screen: 'add',
      complaint: 1,
      kind: 'adjustment_decided'
    });
    await heading('What was decided about the adjustment?');
    expect(screen.queryByLabelText('Why')).toBeNull();
    await user.click(await screen.findByRole('radio', { name: 'It is declined' }));
    expect(await screen.findByLabelText('Why')).toBeVisible();
    expect(screen.queryByLabelText('What is done')).toBeNull();
  });

  it('keeps today and the officer, shown and changeable', async () => {
    const { user } = await openProgram({ screen: 'add', complaint: 1, kind: 'learning_shared' });
    await heading('What was learned?');
    await user.click(await screen.findByRole('button', { name: 'Change who did it' }));
    await waitFor(() => {
      expect(field('by')).toHaveFocus();
    });
    expect(field('by')).toHaveValue('Ruth Adeyemi');
    expect(field('on')).toHaveValue('3');
  });

  it('knows what it is about, and begins from it', async () => {
    const { stand, user } = await openProgram({
      screen: 'add',
      complaint: 1,
      kind: 'action_moved',
      about: 12
    });
    await heading('Another day or owner for an action');
    expect(await screen.findByText(/The desk card names the signs/u)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(field('entry-owner')).toHaveValue('Tom Ellery');
    await user.type(field('entry-due_on'), '1');
    await user.type(field('entry-due_on-month'), '12');
    await user.type(field('entry-due_on-year'), '2026');
    await user.type(field('entry-why'), 'The card is at the printer’s.');
    await user.click(save('Save the change'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toMatchObject([
        { entry: { kind: 'action_moved', action: 12, owner: 'Tom Ellery', due_on: '2026-12-01' } }
      ]);
    });
  });

  it('says so where there is nothing it could be about', async () => {
    await openProgram({ screen: 'add', complaint: 1, kind: 'waiting_ended' }, 'open', (stand) => {
      stand.answers.entry_choices = () => ({ ...entryChoices(), earlier: [] });
    });
    expect(await screen.findByText('Nothing is being waited for in this file.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'End the wait' })).toBeNull();
  });

  it('says that it was begun before, and can start anew', async () => {
    const { stand, user } = await openProgram(
      { screen: 'add', complaint: 1, kind: 'waiting_began' },
      'open',
      (stand) => {
        stand.drafts.set(
          'add/1/waiting_began',
          JSON.stringify({
            content: {
              given: {
                on: { day: '1', month: '9', year: '2026' },
                at: { hour: '', minute: '' },
                by: 'Bethan Price',
                text: { what_for: 'The log' },
                days: {},
                choice: {},
                chosen: {},
                people: {}
              },
              step: 0
            },
            caret: { field: 'entry-what_for', start: 3, end: 3 }
          })
        );
      }
    );
    expect(await screen.findByText(/begun before and kept at 14:32/u)).toBeVisible();
    await waitFor(() => {
      expect(field('entry-what_for')).toHaveFocus();
    });
    expect(field('entry-what_for')).toHaveValue('The log');
    expect(field('on')).toHaveValue('1');
    await user.click(screen.getByRole('button', { name: 'Start with empty fields' }));
    expect(field('entry-what_for')).toHaveValue('');
    expect(field('on')).toHaveValue('3');
    expect(stand.drafts.size).toBe(0);
  });

  it('has the day the person was told for its own, until another is given', async () => {
    const { stand, user } = await openProgram({
      screen: 'add',
      complaint: 1,
      kind: 'response_period_set'
    });
    await heading('By when will Mr M have an answer?');
    const told = async (day: string) => {
      for (const [id, typed] of [
        ['entry-told_on', day],
        ['entry-told_on-month', '9'],
        ['entry-told_on-year', '2026']
      ] as const) {
        await user.clear(field(id));
        await user.type(field(id), typed);
      }
    };
    await screen.findByText('Thursday 3 September 2026, by Ruth Adeyemi.', { exact: false });
    await told('1');
    expect(
      screen.getByText('Tuesday 1 September 2026, by Ruth Adeyemi.', { exact: false })
    ).toBeVisible();
    await told('2');
    expect(
      screen.getByText('Wednesday 2 September 2026, by Ruth Adeyemi.', { exact: false })
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change the day, or who did it' }));
    await user.clear(field('on'));
    await user.type(field('on'), '3');
    await told('1');
    expect(field('on'), 'hers stays').toHaveValue('3');
    expect(stand.asked('add_entry')).toEqual([]);
  });

  it('leads from a closed complaint to opening it again, where it would be refused', async () => {
    await openProgram({ screen: 'add', complaint: 1, kind: 'progress_told' }, 'open', close);
    expect(await screen.findByRole('link', { name: 'open it again' })).toHaveAttribute(
      'href',
      '#/complaint/1/add/reopened'
    );
  });

  it('says nothing of the end where a closed complaint still takes it', async () => {
    await openProgram({ screen: 'add', complaint: 1, kind: 'contact' }, 'open', close);
    await screen.findByRole('radio', { name: 'Telephone' });
    expect(screen.queryByText(/This complaint is closed/u)).toBeNull();
  });

  it('puts an entry aside, with its headline in sight', async () => {
    const { stand, user } = await openProgram(
      { screen: 'add', complaint: 1, kind: 'entry_set_aside', about: 12 },
      'open',
      (stand) => {
        stand.answers.entry = () => ({ ...agreedAction(), id: 40, number: 40 });
      }
    );
    await heading('Why does this entry no longer count?');
    expect(await screen.findByText('Action agreed (entry 40)')).toBeVisible();
    expect(
      screen.getByRole('link', { current: 'page', name: /^Actions and learning/u })
    ).toBeVisible();
    await user.type(field('entry-why'), 'Made twice.');
    await user.click(save('Set it aside'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toMatchObject([
        { entry: { kind: 'entry_set_aside', entry: 40, why: 'Made twice.' } }
      ]);
    });
    expect(router.place).toEqual({ screen: 'actions', complaint: 1 });
  });

  it('loses nothing when it is refused, left or locked', async () => {
    const { stand, user } = await openProgram(
      { screen: 'add', complaint: 1, kind: 'progress_told' },
      'open',
      (stand) => {
        stand.answers.add_entry = () =>
          refuse('broken_rules', {
            broken_rules: [
              { field: 'entry.how', rule: 'no_electronic_consent' },
              { field: 'on', rule: 'in_the_future' },
              { field: 'entry.kind', rule: 'is_closed' }
            ]
          });
      }
    );
    await user.type(
      await screen.findByLabelText('What they were told'),
      'We have asked the nurse.'
    );
    await user.click(screen.getByRole('radio', { name: 'Electronically, such as by email' }));
    expect(screen.getByText('No consent to electronic letters is on file.')).toBeVisible();
    await user.click(save('Save the update'));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    expect(within(summary).getByText(/complaint is closed/u)).toBeVisible();
    expect(field('entry-what')).toHaveValue('We have asked the nurse.');
    await waitFor(() => {
      expect(stand.drafts.get('add/1/progress_told')).toContain('We have asked the nurse.');
    });
    await user.keyboard('{Control>}l{/Control}');
    await screen.findByRole('heading', { level: 1, name: /Harbour Lane|locked|Unlock/iu });
    expect(stand.drafts.get('add/1/progress_told')).toContain('We have asked the nurse.');
  });
});
