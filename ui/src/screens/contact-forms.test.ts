/** A specific action and the end of contact, from the first question to what is sent. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../backend/generated/contract';
import { choicesOfLadder } from '../standin/fixtures-ladder';
import { refuse, type StandIn } from '../standin/standin';
import { router } from '../state/router.svelte';
import {
  accessible,
  add,
  box,
  button,
  complaint,
  day,
  offering,
  radio,
  saved
} from '../test/engagement';
import { field, heading, words, type Program } from '../test/program';

/** A threat that could not wait: everything up to the check, or to the pause. */
async function fillRestriction({ user }: Program) {
  await heading('What has happened?');
  await user.click(await screen.findByRole('checkbox', { name: 'Threatening words or acts' }));
  await user.click(box('Incident 3, Mon 2 Nov'));
  await user.type(field('entry-why'), 'What he said on 2 November.');
  await user.click(button('Continue'));
  await heading('What does it do to others?');
  await user.click(button('Continue'));
  expect(
    await screen.findByRole('link', {
      name: 'Write at least one: health, safety, time and means, or fairness'
    })
  ).toBeVisible();
  await user.type(field('entry-impact-safety'), 'Two of us were afraid.');
  await user.click(button('Continue'));
  await heading('What is decided about contact?');
  await user.click(radio('Contact in one way only'));
  await user.click(button('Continue'));
  await user.click(await screen.findByRole('link', { name: 'Say which way stays open' }));
  expect(document.activeElement).toBe(radio('In person'));
  await user.click(radio('Email'));
  await accessible();
  await user.click(button('Continue'));
  await heading('Is it fair?');
  await user.type(field('entry-proportionate'), 'Asking did not change it.');
  await user.type(field('entry-adjustments_considered'), 'Large print is in place.');
  await user.click(button('Continue'));
  await heading('Who decided, and for how long?');
  await user.type(field('entry-decided_by'), 'Dr Helen Pryce');
  await user.type(field('entry-discussed_with'), 'Tom Ellery');
  await day(user, 'entry-until', ['1', '2', '2027']);
  await day(user, 'entry-review_on', ['1', '12', '2026']);
  await user.click(button('Continue'));
  await heading('How was the person told?');
  expect(screen.getByText('Are considered as ever. It cannot be otherwise.')).toBeVisible();
  expect(field('entry-how_to_challenge')).toHaveValue(
    'Write to Dr Helen Pryce; an answer comes within ten working days.'
  );
  await day(user, 'entry-told_on', ['24', '11', '2026']);
  await user.click(radio('On paper, by post or by hand'));
  await user.click(button('Continue'));
  await heading('Check before you save');
}

const restriction = {
  kind: 'restriction_imposed',
  what: { restriction: 'one_channel', channel: 'email' },
  conduct: ['threatening'],
  incidents: [33],
  why: 'What he said on 2 November.',
  impact: { safety: 'Two of us were afraid.' },
  proportionate: 'Asking did not change it.',
  adjustments_considered: 'Large print is in place.',
  decided_by: 'Dr Helen Pryce',
  discussed_with: 'Tom Ellery',
  starts_on: '2026-11-24',
  until: '2027-02-01',
  review_on: '2026-12-01',
  told_on: '2026-11-24',
  told_how: 'on_paper',
  how_to_challenge: 'Write to Dr Helen Pryce; an answer comes within ten working days.',
  new_complaints_considered: true,
  evidence: []
};

describe('a specific action', () => {
  it('is asked one thing at a time, and sent with every part', async () => {
    const program = await add('restriction_imposed')();
    await fillRestriction(program);
    expect(screen.queryByText('Why this cannot wait')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change: New complaints' })).toBeNull();
    await program.user.click(button('Confirm and save'));
    await waitFor(() => {
      expect(program.stand.asked('add_entry')).toEqual([
        { complaint, on: '2026-11-24', by: 'Ruth Adeyemi', entry: restriction, quotes: [] }
      ]);
    });
  });

  it('says what is missing first, leads to it, and lets a threat go before it', async () => {
    const rules: Rule[] = ['engagement_missing', 'warning_missing'];
    const program = await add('restriction_imposed')((stand) => {
      offering({
        ladder: choicesOfLadder().ladder.map((step) => ({
          ...step,
          preconditions: step.preconditions.map((one, at) => ({
            ...one,
            in_place: at > 0,
            ...(one.record_with === 'warning_given' ? { on: '2026-11-25' } : {})
          }))
        }))
      })(stand);
      stand.answers.add_entry = () =>
        refuse('broken_rules', {
          broken_rules: rules.map((rule) => ({ field: 'entry.override_reason', rule }))
        });
    });
    const { user, stand } = program;
    expect(await screen.findByText(/One thing the guide asks for first is missing/u)).toBeVisible();
    expect(screen.queryByRole('alert'), 'it is no error').toBeNull();
    expect(screen.getByRole('link', { name: 'Record it: Positive engagement' })).toHaveAttribute(
      'href',
      '#/complaint/7/add/engagement_tried'
    );
    await fillRestriction(program);
    await user.click(button('Confirm and save'));
    expect(await heading('Two things come first')).toHaveFocus();
    expect(screen.queryByRole('alert'), 'it is no error on saving either').toBeNull();
    const rows = screen
      .getAllByRole('listitem')
      .map(words)
      .filter((row) => /^(Missing|In place)/u.test(row));
    expect(rows.map((row) => row.startsWith('Missing'))).toEqual([true, true, false, false, false]);
    expect(rows[1]).toMatch(
      /^Missing A warning .* There is one, for a later day than this: Wed 25 Nov 2026\. Record it$/u
    );
    expect(screen.getByRole('link', { name: 'Record it: Positive engagement' })).toHaveAttribute(
      'href',
      '#/complaint/7/add/engagement_tried'
    );
    await accessible();
    await user.click(button('Back'));
    await heading('Check before you save');
    await user.click(button('Confirm and save'));
    await heading('Two things come first');

    await user.click(button('Somebody is at risk: act now and say why'));
    await heading('What has happened?');
    expect(field('entry-override_reason')).toHaveFocus();
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('link', { name: 'Say why this cannot wait' }));
    await user.keyboard('He is on his way here.');
    stand.answers.add_entry = () => saved;
    await user.click(button('Continue'));
    await heading('Check before you save');
    await user.click(button('Confirm and save'));
    await waitFor(() => {
      expect(stand.asked('add_entry').at(-1)).toMatchObject({
        entry: { ...restriction, override_reason: 'He is on his way here.' }
      });
    });
  });

  it('has what is wrong in a field mended before it says what comes first', async () => {
    const program = await add('restriction_imposed')((stand) => {
      stand.answers.add_entry = () =>
        refuse('broken_rules', {
          broken_rules: [
            { field: 'entry.override_reason', rule: 'warning_missing' },
            { field: 'entry.discussed_with', rule: 'decided_alone' }
          ]
        });
    });
    await fillRestriction(program);
    await program.user.click(button('Confirm and save'));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getAllByRole('link').map(words)).toEqual([
      expect.stringMatching(/^This may be whoever decided/u)
    ]);
    await heading('Who decided, and for how long?');
  });

  it('leaves the reason out again, if nobody is at risk after all', async () => {
    const { user } = await add('restriction_imposed')();
    const now = 'Somebody is at risk: act now and say why';
    await user.click(await screen.findByRole('button', { name: now }));
    await user.type(field('entry-override_reason'), 'Nothing');
    await user.click(button('Leave the reason out'));
    expect(document.getElementById('entry-override_reason')).toBe(button(now));
  });
});

describe('the end of contact', () => {
  async function toThePause(prepare?: (stand: StandIn) => void): Promise<Program> {
    const program = await add('contact_ended')(prepare);
    const { user } = program;
    await user.click(await screen.findByRole('radio', { name: 'Contact about this complaint' }));
    await user.click(box('More contact than can be answered'));
    await user.type(field('entry-why'), 'Nine calls a day.');
    await user.click(button('Continue'));
    await user.type(field('entry-impact-resource'), 'Two hours a day.');
    await user.click(button('Continue'));
    await user.type(field('entry-proportionate'), 'Email alone was not kept.');
    await user.type(field('entry-adjustments_considered'), 'Large print.');
    await user.click(button('Continue'));
    await user.type(field('entry-decided_by'), 'Dr Helen Pryce');
    await user.type(field('entry-discussed_with'), 'Tom Ellery');
    await day(user, 'entry-review_on', ['1', '2', '2027']);
    await user.click(button('Continue'));
    await day(user, 'entry-told_on', ['24', '11', '2026']);
    expect(screen.queryByRole('radio', { name: /Spoken/u }), 'only in writing').toBeNull();
    await user.click(radio('On paper, by post or by hand'));
    await user.click(radio('Yes'));
    await user.click(button('Continue'));
    await heading('Check before you save');
    await user.click(button('Continue'));
    await heading('Contact with Mr M will end');
    return program;
  }

  it('pauses before it is saved, with the safe choice first', async () => {
    const { stand, user } = await toThePause();
    const panel = document.querySelector('.panel') as HTMLElement;
    const [first, second] = within(panel).getAllByRole('button');
    expect(first).toHaveTextContent('Not now');
    expect(second).toHaveTextContent('Record that contact ends');
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    });
    await accessible();
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(router.place).toEqual({ screen: 'ladder', complaint });
    });
    expect(stand.asked('add_entry')).toEqual([]);
    expect([...stand.drafts.keys()]).toEqual(['add/7/contact_ended']);
  });

  it('is saved from there, and a refusal leads back to its field', async () => {
    let refused = true;
    const { stand, user } = await toThePause((stand) => {
      stand.answers.add_entry = () =>
        refused
          ? refuse('broken_rules', {
              broken_rules: [{ field: 'entry.decided_by', rule: 'not_the_responsible_person' }]
            })
          : saved;
    });
    await user.click(button('Record that contact ends'));
    await heading('Who decided?');
    await user.click(within(await screen.findByRole('alert')).getByRole('link'));
    expect(field('entry-decided_by')).toHaveFocus();
    refused = false;
    await user.click(button('Continue'));
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByRole('button', { name: 'Record that contact ends' }));
    await waitFor(() => {
      expect(stand.asked('add_entry').at(-1)).toMatchObject({
        entry: {
          kind: 'contact_ended',
          what: 'contact',
          conduct: ['excessive_contact'],
          incidents: [],
          impact: { resource: 'Two hours a day.' },
          ombudsman_told: true,
          review_on: '2027-02-01'
        }
      });
    });
  });
});
