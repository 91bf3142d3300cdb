/** The decisions that are asked one thing at a time, and the final response. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ExplainedDate } from '../backend/generated/contract';
import { refuse } from '../standin/standin';
import { router } from '../state/router.svelte';
import { field, heading, openProgram } from '../test/program';

const save = (name: string) => screen.getByRole('button', { name });

const late: ExplainedDate = {
  date: '2026-08-24',
  because: ['Twelve months after the day it happened.', 'Regulation 12(1).'],
  days: []
};

describe('a weighty decision', () => {
  it('asks one thing at a time, and both further questions of a late complaint', async () => {
    const { stand, user } = await openProgram(
      { screen: 'add', complaint: 1, kind: 'time_limit_considered' },
      'open',
      (stand) => {
        stand.answers.work_out_dates = () => ({
          acknowledge_by: late,
          resolve_spoken_by: late,
          relevant_period_ends: late,
          complain_by: late
        });
      }
    );
    await heading('When did it happen?');
    await user.type(field('entry-matter_occurred_on'), '24');
    await user.type(field('entry-matter_occurred_on-month'), '8');
    await user.type(field('entry-matter_occurred_on-year'), '2025');
    expect(await screen.findByText(/after that day\. Two further questions/u)).toBeVisible();
    await user.click(save('Continue'));
    await heading('Did Mr M have good reasons for complaining later?');
    await user.click(save('Continue'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Say whether there were good reasons'
    );
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.type(field('entry-good_reasons-reasons'), 'He was in hospital.');
    await user.click(save('Continue'));
    await heading('Can it still be looked into effectively and fairly?');
    await user.click(screen.getByRole('radio', { name: 'Yes' }));
    await user.type(field('entry-still_possible-reasons'), 'The logs are there.');
    await user.click(save('Continue'));
    await heading('What was decided?');
    await user.click(screen.getByRole('radio', { name: 'The complaint is looked into' }));
    await user.click(save('Continue'));
    await heading('Check before you save');
    await user.click(screen.getByRole('button', { name: 'Change: Good reasons for the delay' }));
    await heading('Did Mr M have good reasons for complaining later?');
    await user.click(save('Continue'));
    await heading('Check before you save');
    await user.click(save('Save the decision'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toMatchObject([
        {
          entry: {
            kind: 'time_limit_considered',
            matter_occurred_on: '2025-08-24',
            good_reasons: { satisfied: true, reasons: 'He was in hospital.' },
            still_possible: { satisfied: true, reasons: 'The logs are there.' },
            decision: 'considered'
          }
        }
      ]);
    });
    expect(router.place).toEqual({ screen: 'file', complaint: 1 });
  });

  it('goes back to the page of what the core refuses', async () => {
    const { user } = await openProgram(
      { screen: 'add', complaint: 1, kind: 'closed' },
      'open',
      (stand) => {
        stand.answers.add_entry = () =>
          refuse('broken_rules', {
            broken_rules: [{ field: 'entry.ground', rule: 'ground_not_recorded' }]
          });
      }
    );
    await heading('Why is the complaint closed?');
    await user.click(await screen.findByRole('radio', { name: 'The final response was sent' }));
    await user.click(save('Continue'));
    await heading('Check before you save');
    await user.click(save('Close the complaint'));
    await heading('Why is the complaint closed?');
    expect(await screen.findByRole('link', { name: /not recorded yet/u })).toBeVisible();
  });
});

describe('the final response', () => {
  it('begins from what is on file, and says what it lacks', async () => {
    const { stand, user } = await openProgram(
      { screen: 'add', complaint: 1, kind: 'final_response_sent' },
      'open',
      (stand) => {
        stand.answers.add_entry = () =>
          refuse('broken_rules', {
            broken_rules: [{ field: 'entry.parts.ombudsman_right', rule: 'letter_part_missing' }]
          });
      }
    );
    await heading('The final response to Mr M');
    const letter = await screen.findByLabelText('The letter, word for word');
    expect((letter as HTMLTextAreaElement).value).toMatch(/^Harbour Lane Surgery\n/u);
    expect(screen.getByText('whom we asked, what we read, and by what we judged it')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Give a copy of the written record' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'The conclusion on every point' }));
    await user.click(save('Continue'));
    await heading('How was it signed and sent?');
    expect(screen.queryByText(/confidential about the patient/u)).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Tom Ellery' }));
    await user.click(screen.getByRole('radio', { name: 'On paper, by post or by hand' }));
    await user.click(save('Continue'));
    await heading('Check before you save');
    expect(screen.getByText('Missing: That it is the final response')).toBeVisible();
    await user.click(save('Confirm and save'));
    await heading('The final response to Mr M');
    await user.click(
      await screen.findByRole('link', { name: /The right to go to the Ombudsman/u })
    );
    expect(field('entry-parts-ombudsman_right')).toHaveFocus();
    expect(stand.asked('add_entry')).toMatchObject([
      {
        entry: {
          signed_by: 'Tom Ellery',
          signed_as: 'authorised',
          co_ordinated: false,
          parts: { conclusions: true, says_it_is_final: false }
        }
      }
    ]);
  });
});
