/** The forms of reviews, hard situations and the policy, as they are filled in. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { PolicyAdopted } from '../backend/generated/contract';
import { emailOnly } from '../standin/fixtures-ladder';
import { accessible, add, box, button, day, offering, radio } from '../test/engagement';
import { field, heading, openProgram } from '../test/program';

describe('a review', () => {
  const measure = (kind: 'restriction' | 'agreement') =>
    offering({ measures: [emailOnly({ kind })] });

  it.each([
    ['restriction', 'What contact is changed to', 'What it says now'],
    ['agreement', 'What it says now', 'What contact is changed to']
  ] as const)('changes %s in what it is made of', async (kind, asked, other) => {
    const { user } = await add('action_reviewed', { about: 107 })(measure(kind));
    await user.type(await screen.findByLabelText('Who reviewed it'), 'Dr Helen Pryce');
    await user.type(field('entry-looked_at'), 'Five contacts.');
    await user.type(field('entry-person_said'), 'She was asked.');
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('radio', { name: 'It is changed' }));
    const named = (name: string) =>
      screen.queryByRole('group', { name }) ?? screen.queryByRole('textbox', { name });
    expect(named(asked)).toBeVisible();
    expect(named(other)).toBeNull();
    await user.click(button('Continue'));
    expect(
      await screen.findByRole('link', {
        name:
          kind === 'restriction' ? 'Choose what contact is changed to' : 'Write what it says now'
      })
    ).toBeVisible();
  });

  it('offers what is in force, where the page was opened for none of it', async () => {
    await add('action_reviewed')();
    expect(await screen.findByRole('radio', { name: 'Contact by email only' })).toBeVisible();
    expect(button('Continue')).toBeVisible();
  });

  it('leaves the last day as it is unless another is given, and asks none of what is lifted', async () => {
    const { stand, user } = await add('action_reviewed', { about: 107 })();
    await user.type(await screen.findByLabelText('Who reviewed it'), 'Dr Helen Pryce');
    await user.type(field('entry-looked_at'), 'Five contacts.');
    await user.type(field('entry-person_said'), 'She was asked.');
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('radio', { name: 'It is lifted' }));
    expect(document.getElementById('entry-until')).toBeNull();
    expect(document.getElementById('entry-next_review_on')).toBeNull();
    await user.type(field('entry-reasons'), 'It works.');
    await user.click(button('Continue'));
    await heading('How was the person told?');
    expect(document.getElementById('entry-how_to_challenge')).toBeNull();
    await user.click(button('Back'));
    await heading('What was decided?');
    await user.click(radio('It is still needed, and fits'));
    expect(
      screen.getByText(/Until now: Mon 1 February 2027. Left empty, that stays./u)
    ).toBeVisible();
    await user.click(button('Continue'));
    expect(
      await screen.findByRole('link', { name: 'Give the day of the next review' })
    ).toBeVisible();
    await day(user, 'entry-next_review_on', ['1', '2', '2027']);
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('radio', { name: /^On paper/u }));
    const challenge = 'Write to Dr Helen Pryce; an answer comes within ten working days.';
    expect(field('entry-how_to_challenge'), 'as the policy says').toHaveValue(challenge);
    await user.clear(field('entry-how_to_challenge'));
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('link', { name: 'Write how it can be challenged' }));
    expect(field('entry-how_to_challenge')).toHaveFocus();
    await user.paste(challenge);
    await user.click(button('Continue'));
    await heading('Check before you save');
    await user.click(button('Confirm and save'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toMatchObject([
        {
          entry: {
            kind: 'action_reviewed',
            about: 107,
            outcome: 'still_needed',
            how_to_challenge: challenge,
            next_review_on: '2027-02-01'
          }
        }
      ]);
    });
    expect(stand.asked('add_entry')[0]).not.toHaveProperty('entry.until');
  });
});

describe('a situation', () => {
  it('says that an incident comes first, where none is recorded', async () => {
    const { user } = await add('police_decided')(offering({ incidents: [] }));
    expect(await screen.findByText(/^No incident is recorded in this file yet/u)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Record an incident' })).toHaveAttribute(
      'href',
      '#/complaint/7/record-incident'
    );
    await user.click(button('Save the decision'));
    await user.click(await screen.findByRole('link', { name: 'Choose the incident it is about' }));
    expect(document.getElementById('entry-incidents')).toHaveFocus();
  });

  it('is about the incident it was opened for', async () => {
    const { user } = await add('police_decided', { incident: 33 })();
    expect(await screen.findByRole('checkbox', { name: 'Incident 3, Mon 2 Nov' })).toBeChecked();
    expect(box('Incident 2, Mon 12 Oct')).not.toBeChecked();
    expect(document.getElementById('entry-reported_on')).toBeNull();
    await user.click(radio('Yes'));
    expect(field('entry-reported_on')).toBeVisible();
  });

  it('asks whom it concerns only where somebody complains for another', async () => {
    const { stand, user } = await add('warning_given')(offering({ for_another: false }));
    expect(await screen.findByText('How it was given')).toBeVisible();
    expect(screen.queryByText('Who was warned')).toBeNull();
    await user.click(radio('Spoken, in person or by telephone'));
    for (const part of ['exact_words', 'reasons', 'if_it_goes_on']) {
      await user.type(field(`entry-${part}`), 'Words.');
    }
    for (const no of screen.getAllByRole('radio', { name: 'No' })) await user.click(no);
    await user.click(button('Save the warning'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toHaveLength(1);
    });
    expect(stand.asked('add_entry')[0], 'the core fills in whom').not.toHaveProperty(
      'entry.concerns'
    );
  });

  it('asks it of a warning where somebody does', async () => {
    const { user } = await add('warning_given')(offering({ for_another: true }));
    expect(await screen.findByText('Who was warned')).toBeVisible();
    await user.click(button('Save the warning'));
    expect(await screen.findByRole('link', { name: 'Say who was warned' })).toBeVisible();
  });

  it('has the steps at hand while whoever spoke of harm is still on the line', async () => {
    const { user } = await add('safeguarding_taken')();
    await screen.findByText('Still on the line?');
    await user.click(button('The steps'));
    await heading('Hard call');
  });

  it('asks why 999 was not called only until it was, and sends the steps in their order', async () => {
    const { stand, user } = await add('safeguarding_taken')();
    await user.click(
      await screen.findByRole('checkbox', { name: 'The safeguarding lead was told' })
    );
    await user.type(field('entry-account'), 'I stayed on.');
    await user.click(button('Save the steps'));
    expect(
      await screen.findByRole('link', {
        name: 'Say why 999 was not called, or tick that it was'
      })
    ).toBeVisible();
    await user.click(box('999 was called'));
    expect(document.getElementById('entry-why_not_999')).toBeNull();
    await user.click(button('Add exact words'));
    await user.type(field('words-0'), 'I can’t go on');
    await user.click(radio('As near as I remember'));
    await user.click(button('Save the steps'));
    await waitFor(() => {
      expect(stand.asked('add_entry')).toMatchObject([
        {
          entry: { steps: ['called999', 'safeguarding_lead_told'], account: 'I stayed on.' },
          quotes: [{ exact_words: 'I can’t go on', certainty: 'as_near_as_remembered' }]
        }
      ]);
    });
  });

  it('asks for incidents, a notice and why nobody was told where a removal is immediate', async () => {
    const { user } = await add('removal_noted')();
    await user.click(await screen.findByRole('radio', { name: 'After a warning' }));
    expect(screen.queryByRole('group', { name: 'The incidents it rests on' })).toBeNull();
    await user.click(radio('Immediately'));
    expect(screen.getByRole('group', { name: 'The incidents it rests on' })).toBeVisible();
    await user.click(radio('Violence, or somebody feared for their safety'));
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('link', { name: 'Choose the incident it rests on' }));
    await user.click(box('Incident 3, Mon 2 Nov'));
    await user.click(button('Continue'));
    await heading('Why, and who decided?');
    await user.type(field('entry-decision'), 'He came with a knife.');
    await user.type(field('entry-decided_by'), 'Dr Helen Pryce');
    await user.click(button('Continue'));
    await heading('Who was told, and how?');
    expect(screen.getByRole('group', { name: /commissioner was given notice/u })).toBeVisible();
    expect(document.getElementById('entry-not_told_reason')).toBeNull();
    await user.click(radio('It was not reasonably practicable'));
    expect(field('entry-not_told_reason')).toBeVisible();
    await accessible();
    await user.click(
      button('Take this answer back: Why the person was not told, if they were not')
    );
    expect(document.getElementById('entry-not_told_reason')).toBeNull();
    expect(radio('It was not reasonably practicable')).not.toBeChecked();
    expect(radio('It was not reasonably practicable')).toHaveFocus();
  });

  it.each([
    [true, /Mr M’s complaint is open. To complain is never a reason for removal/u],
    [false, /To complain, or to have complained, is never a reason for removal/u]
  ])('cautions before a removal while the complaint is open: %s', async (open, words) => {
    await add('removal_noted')(offering({ complaint_is_open: open }));
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('the practice’s policy', () => {
  const blanks: PolicyAdopted = {
    de_escalates: 'The complaints manager',
    decides_agreements: 'The practice manager',
    considers_breaches: 'The practice manager',
    decides_actions: 'A partner',
    considers_appeals: 'Another partner',
    how_to_challenge: 'Write to us.',
    reviews_actions: 'A partner',
    reviewed_how_often: 'Every three months',
    decides_ending: 'Dr Helen Pryce',
    told_at_once: 'The practice manager',
    writes_warnings: 'The practice manager',
    supports_police_decision: 'A partner',
    violence_policy: 'In the red folder.',
    support_for_colleagues: 'Ask Tom Ellery.',
    records_kept: 'Here.',
    advocacy_provider: 'Port Advocacy'
  };

  it('begins from the version in force, without the words that one was adopted in', async () => {
    const { stand, user } = await openProgram(
      { screen: 'book-add', kind: 'policy_adopted' },
      'open',
      (stand) => {
        stand.answers.policy = () => ({
          in_force: {
            version: 1,
            since: '2026-01-05',
            blanks: {
              ...blanks,
              adopted: {
                text: [{ heading: 'What this policy is for', source: '', paragraphs: ['Old.'] }],
                for_the_public: []
              }
            }
          },
          versions: [],
          text: [],
          for_the_public: [],
          reviews: []
        });
      }
    );
    expect(await screen.findByLabelText('Who tries to de-escalate')).toHaveValue(
      'The complaints manager'
    );
    for (const next of [
      'Who decides?',
      'How is a decision challenged?',
      'What happens when somebody is threatened?',
      'Where are the records?',
      'Check before you save'
    ]) {
      await user.click(button('Continue'));
      await heading(next);
    }
    await user.click(button('Adopt the policy'));
    await waitFor(() => {
      expect(stand.asked('add_practice_entry')).toEqual([
        {
          on: '2026-09-03',
          by: 'Ruth Adeyemi',
          entry: { kind: 'policy_adopted', ...blanks }
        }
      ]);
    });
    expect(JSON.stringify([...stand.drafts.values()])).not.toContain('Old.');
  });
});

describe('a post online', () => {
  it('that threatens leads to the incident, from which the rest is asked for', async () => {
    const { user } = await add('online_post_handled')();
    expect(await screen.findByText('Is it threatening, violent or abusive?')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Record it as an incident' }));
    await screen.findByText('Mr M, HL-2026-07');
    expect(location.hash).toBe('#/complaint/7/record-incident');
  });
});
