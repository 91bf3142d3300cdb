import { describe, expect, it } from 'vitest';
import type { MeasureStands, WarnedView, WarningOnFile } from '../backend/generated/contract';
import { emailOnly, ladder } from '../standin/fixtures-ladder';
import { helpedInWords, openingsInWords, registerLine } from './engagement';
import {
  appealWords,
  inForceWords,
  lasts,
  measureState,
  reviewIsNear,
  stepState,
  warnedAnswer,
  warningWords
} from './ladder';

describe('a measure in words', () => {
  it.each<[MeasureStands, string | null]>([
    [{ state: 'in_force' }, null],
    [{ state: 'not_yet_begun', from: '2026-12-01' }, 'Begins Tue 1 Dec'],
    [{ state: 'needs_decision', since: '2026-12-01' }, 'Needs a decision'],
    [{ state: 'proposed' }, 'Proposed'],
    [{ state: 'declined', on: '2026-10-27' }, 'Declined Tue 27 Oct'],
    [{ state: 'lifted', on: '2027-01-05' }, 'Lifted Tue 5 Jan']
  ])('%o', (stands, words) => {
    expect(measureState(stands)?.words ?? null).toBe(words);
  });

  it('says how long it lasts, and that it only waits past its date', () => {
    expect(lasts(emailOnly())).toBe('Tue 3 Nov 2026 to Mon 1 Feb 2027');
    const open = emailOnly();
    delete open.until;
    expect(lasts(open)).toBe('Since Tue 3 Nov 2026');
    expect(inForceWords(emailOnly())).toBe('Email only until 1 Feb');
    expect(
      registerLine(emailOnly({ stands: { state: 'needs_decision', since: '2026-12-01' } }))
    ).toContain('past its date since Tue 1 Dec 2026');
  });

  it.each([
    ['2026-12-08', false, 'in_force'],
    ['2026-12-08', true, 'needs_decision'],
    ['2026-11-25', true, 'in_force']
  ] as const)('with a review on %s: near is %s, %s', (review_on, near, state) => {
    const stands: MeasureStands = state === 'in_force' ? { state } : { state, since: '2026-11-01' };
    expect(reviewIsNear(emailOnly({ review_on, stands, seen_on: '2026-11-20' }))).toBe(near);
  });
});

describe('a warning in words', () => {
  const warning = (more: Partial<WarningOnFile>): WarningOnFile => ({
    entry: 1,
    on: '2026-10-12',
    of_removal: false,
    to_confirm: false,
    for_the_clinical_system: 'They spoke.',
    ...more
  });

  it.each<[string, Partial<WarningOnFile>]>([
    ['Spoken warning, not yet followed up in writing', { how: 'spoken', to_confirm: true }],
    [
      'Spoken warning, followed up in writing Wed 14 Oct 2026',
      { how: 'spoken', confirmed_on: '2026-10-14' }
    ],
    [
      'Spoken warning, followed up in writing Wed 14 Oct 2026, and counts from then',
      { how: 'spoken', confirmed_on: '2026-10-14', counts_from: '2026-10-14' }
    ],
    [
      'Spoken warning of removal from the list from the letter of Mon 19 Oct 2026 on, followed up in writing Wed 14 Oct 2026, and counts from Mon 19 Oct 2026',
      {
        how: 'spoken',
        of_removal: true,
        of_removal_from: '2026-10-19',
        confirmed_on: '2026-10-14',
        counts_from: '2026-10-19'
      }
    ],
    [
      'Spoken warning, challenged and withdrawn Mon 23 Nov 2026',
      { how: 'spoken', confirmed_on: '2026-10-14', withdrawn_on: '2026-11-23' }
    ],
    ['Written warning of removal from the list', { how: 'on_paper', of_removal: true }],
    [
      'Written warning of removal from the list, of removal no longer since a challenge was upheld in part Mon 23 Nov 2026',
      { how: 'on_paper', of_removal: true, of_removal_until: '2026-11-23' }
    ],
    ['Written warning', { how: 'electronically' }],
    ['No warning given, for a reason on file', {}],
    ['No warning given, for a reason on file, not yet followed up in writing', { to_confirm: true }]
  ])('%s', (words, more) => {
    expect(warningWords(warning(more))).toBe(words);
  });

  it('is answered for a day and the twelve months before it', () => {
    const who = (...who_was_warned: WarnedView['who_was_warned']) => ({
      on: '2026-11-24',
      who_was_warned
    });
    const complainant = { person: 'Mrs D', of_removal: false };
    const patient = { person: 'Mr P', of_removal: true };
    const months = 'on Tue 24 November 2026 or in the twelve months before';
    expect(warnedAnswer(who())).toBe(`No. No warning was given ${months}.`);
    expect(warnedAnswer(who(complainant))).toBe(
      `Yes, ${months}: Mrs D. None of it was a warning of removal from the list.`
    );
    expect(warnedAnswer(who(complainant, patient))).toBe(
      `Yes, ${months}: Mrs D; Mr P, and of removal from the list too.`
    );
  });
});

describe('the ladder in words', () => {
  it('counts what is missing for a step', () => {
    expect(ladder().ladder.map((step) => stepState(step).words)).toEqual([
      'Ready',
      'Ready',
      'Ready',
      'Ready',
      'Ready',
      'Two parts missing'
    ]);
  });

  it('says what came of a challenge', () => {
    expect(appealWords({ entry: 1, about: 2, on: '2026-11-17' })).toBe(
      'Challenged Tue 17 Nov 2026: no outcome is recorded yet'
    );
    expect(
      appealWords({
        entry: 1,
        about: 2,
        on: '2026-11-17',
        result: {
          entry: 3,
          on: '2026-11-20',
          considered_by: 'Dr Pryce',
          outcome: 'partly_upheld'
        }
      })
    ).toBe('Challenged Tue 17 Nov 2026: upheld in part by Dr Pryce, Fri 20 Nov 2026');
  });
});

describe('what was opened', () => {
  it.each([
    [0, 0, 'You opened nothing that is covered in the last thirty days.'],
    [
      0,
      3,
      'You opened something that is covered 3 times in the last thirty days, never in the last seven.'
    ],
    [
      2,
      5,
      'You opened something that is covered 5 times in the last thirty days, 2 of them in the last seven.'
    ],
    [
      0,
      1,
      'You opened something that is covered once in the last thirty days, not in the last seven.'
    ],
    [1, 1, 'You opened something that is covered once in the last thirty days.']
  ])('%i this week, %i this month', (week, month, words) => {
    expect(openingsInWords(week, month)).toBe(words);
  });
});

describe('help for somebody who spoke of suicide', () => {
  it.each([
    [1, /^Once in the last twelve months, colleagues helped somebody/u],
    [2, /^Two times in the last twelve months, colleagues helped somebody/u]
  ])('counts the help of colleagues, not the person: %i', (helped, words) => {
    expect(helpedInWords(helped)).toMatch(words);
  });
});
