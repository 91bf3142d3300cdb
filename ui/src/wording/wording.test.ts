import { describe, expect, it } from 'vitest';
import type { CountedDay, ErrorCode, Nudge, Standing } from '../backend/generated/contract';
import { acknowledgeBy } from '../standin/fixtures';
import {
  dayAmong,
  dayLong,
  dayOf,
  dayShort,
  isoDay,
  isoTime,
  lasting,
  running,
  timeOf
} from './dates';
import { errorCodes, wordsFor } from './errors';
import { standingState, strip } from './labels';
import { wordsForNudge } from './nudges';
import { size } from './numbers';
import { allRules, wordsForRule } from './rules';

describe('errors', () => {
  it.each(errorCodes)('%s says what happened and what can be done', (code) => {
    const { happened, canDo } = wordsFor(code);
    for (const words of [happened, canDo]) {
      expect(words).toMatch(/^[A-Z].*[.]$/u);
      expect(words, 'no jargon, no blame, no alarm').not.toMatch(
        /error|invalid|failed|please|!|successfully|you entered/iu
      );
    }
  });

  it('tells where a case file is open', () => {
    expect(wordsFor('already_open', { user: 'ruth', computer: 'DESK-2' }).happened).toBe(
      'The case file is open on DESK-2, by ruth.'
    );
  });

  const known: [ErrorCode, Record<string, string>, string][] = [
    [
      'already_open',
      { user: 'ruth', computer: 'DESK-2', since: '2026-06-30T23:30:00Z' },
      'The case file is open on DESK-2, by ruth, since Wed 1 July 2026, 00:30.'
    ],
    [
      'does_not_reconcile',
      { items: '1' },
      '1 item in the file is not accounted for, so no bundle was made.'
    ],
    [
      'does_not_reconcile',
      { items: '3' },
      '3 items in the file are not accounted for, so no bundle was made.'
    ],
    [
      'evidence_altered',
      { item: 'evidence 4 of HL-2026-07' },
      'One item is no longer as it came in: evidence 4 of HL-2026-07. Its fingerprint has changed.'
    ],
    [
      'case_file_damaged',
      { found: 'page 7 of the file is damaged; quote 3 is missing' },
      'The case file is damaged: page 7 of the file is damaged; quote 3 is missing. It was not opened, so that nothing gets worse.'
    ],
    [
      'newer_case_file',
      { found: '4', known: '1' },
      'A newer Evenhand has written this case file: its form is number 4, and this version knows them up to 1.'
    ]
  ];
  it.each(known)('%s with %j tells what is known', (code, facts, happened) => {
    expect(wordsFor(code, facts).happened).toBe(happened);
    expect(wordsFor(code, { other: 'x' }), 'without its facts it says less').toEqual(
      wordsFor(code)
    );
  });

  it.each(allRules)('the rule %s says what to do', (rule) => {
    const words = wordsForRule({ field: 'x', rule });
    expect(words).toMatch(/^[A-Z].*[^.]$/u);
  });

  it('names the entries that stop it', () => {
    const broken = { field: 'entry.entry', rule: 'others_rest_on_it' as const };
    expect(wordsForRule({ ...broken, entries: [8] })).toMatch(/ \(entry 8\)$/u);
    expect(wordsForRule({ ...broken, entries: [8, 9, 12] })).toMatch(/ \(entries 8, 9 and 12\)$/u);
    const of_files = [
      { reference: 'HL-2026-01', number: 7 },
      { reference: 'HL-2026-04', number: 12 }
    ];
    expect(wordsForRule({ ...broken, of_files })).toMatch(
      / \(entry 7 of HL-2026-01 and entry 12 of HL-2026-04\)$/u
    );
  });

  it('prefers the page’s own words for an empty field', () => {
    const broken = { field: 'practice.name', rule: 'missing' as const };
    expect(wordsForRule(broken, { 'practice.name': 'Give the name' })).toBe('Give the name');
    expect(wordsForRule({ ...broken, rule: 'too_long' }, { 'practice.name': 'x' })).not.toBe('x');
  });
});

describe('days and times', () => {
  it('are worded with their weekday', () => {
    expect(dayShort('2026-09-03')).toBe('Thu 3 September 2026');
    expect(dayLong('2026-08-28')).toBe('Friday 28 August 2026');
    expect(dayAmong('2026-09-01', ['2026-09-01', '2026-01-02'])).toBe('Tue 1 Sep');
    expect(dayAmong('2026-09-01', ['2026-09-01', '2025-01-02'])).toBe('Tue 1 Sep 2026');
  });

  it('are UK days and times wherever the computer stands', () => {
    expect(dayOf('2026-06-30T23:30:00Z'), 'summer time').toBe('2026-07-01');
    expect(timeOf('2026-06-30T23:30:00Z')).toBe('00:30');
    expect(dayOf('2026-12-31T23:30:00Z')).toBe('2026-12-31');
  });

  it.each([
    [{ day: '28', month: '8', year: '2026' }, '2026-08-28'],
    [{ day: ' 1 ', month: '09', year: '2026' }, '2026-09-01'],
    [{ day: '29', month: '2', year: '2028' }, '2028-02-29'],
    [{ day: '29', month: '2', year: '2026' }, null],
    [{ day: '31', month: '4', year: '2026' }, null],
    [{ day: '1', month: '13', year: '2026' }, null],
    [{ day: '1', month: '1', year: '26' }, null],
    [{ day: 'x', month: '1', year: '2026' }, null],
    [{ day: '', month: '', year: '' }, null]
  ])('boxes %j are %s', (typed, iso) => {
    expect(isoDay(typed)).toBe(iso);
  });

  it.each([
    [{ hour: '9', minute: '5' }, '09:05'],
    [{ hour: '23', minute: '59' }, '23:59'],
    [{ hour: '24', minute: '0' }, null],
    [{ hour: '', minute: '' }, null]
  ])('time %j is %s', (typed, iso) => {
    expect(isoTime(typed)).toBe(iso);
  });

  it('run and last', () => {
    expect([running(84), running(3661), running(-3)]).toEqual(['1:24', '1:01:01', '0:00']);
    expect([lasting(72), lasting(40)]).toEqual(['1 min 12 s', '40 s']);
    expect([size(999), size(1500), size(2_182_404)]).toEqual(['999 bytes', '1.5 KB', '2.2 MB']);
  });
});

describe('a worked date', () => {
  it('tells each day counted or not, and why', () => {
    expect(strip(acknowledgeBy.days).map(({ spoken }) => spoken)).toEqual([
      'Friday 28 August, received, not counted',
      'Saturday 29 August, not counted',
      'Sunday 30 August, not counted',
      'Monday 31 August, Summer bank holiday, not counted',
      'Tuesday 1 September, day 1',
      'Wednesday 2 September, day 2',
      'Thursday 3 September, day 3'
    ]);
  });

  it('begins with a day of our own where it runs from there', () => {
    const [first] = strip([{ day: '2026-08-28', count: { kind: 'start' } }]);
    expect(first).toMatchObject({ under: 'from here', kind: 'receipt' });
  });

  it('marks today as the last day, and the day it was done', () => {
    const due = strip(acknowledgeBy.days, { state: 'time_left', working_days: 0 }, '2026-09-03');
    expect(due.at(-1)).toMatchObject({ under: 'day 3, today', last: true, today: true });
    const done = strip(acknowledgeBy.days, { state: 'done', on: '2026-09-01', in_time: true });
    expect(done.find((day) => day.done)).toMatchObject({ under: 'day 1, done' });
  });

  it('leaves out the middle beyond ten days', () => {
    const days: CountedDay[] = Array.from({ length: 12 }, (_, at) => ({
      day: `2026-03-${String(at + 1).padStart(2, '0')}`,
      count: { kind: 'counted', number: at }
    }));
    const boxes = strip(days);
    expect(boxes).toHaveLength(7);
    expect(boxes[3]).toMatchObject({ kind: 'gap', spoken: 'and the days between' });
    expect(strip(days.slice(0, 10))).toHaveLength(10);
  });

  const standings: [Standing, string, string][] = [
    [{ state: 'late', working_days: 2 }, 'late', '2 working days late'],
    [{ state: 'late', working_days: 1 }, 'late', '1 working day late'],
    [{ state: 'time_left', working_days: 0 }, 'due', 'Today is the last day'],
    [{ state: 'time_left', working_days: 13 }, 'calm', '13 working days left'],
    [{ state: 'days_late', days: 1 }, 'late', '1 day late'],
    [{ state: 'days_left', days: 0 }, 'due', 'Today is the last day'],
    [{ state: 'days_left', days: 95 }, 'calm', '95 days left'],
    [{ state: 'done', on: '2026-09-01', in_time: true }, 'done', 'Done Tue 1 Sep'],
    [
      { state: 'done', on: '2026-09-08', in_time: false },
      'done',
      'Done Tue 8 Sep, after the last day'
    ]
  ];
  it.each(standings)('%j is %s: %s', (standing, kind, words) => {
    expect(standingState(standing)).toEqual({ kind, words });
  });
});

describe('a nudge', () => {
  const nudge: Nudge = {
    word: 'rude',
    reads_as: 'a_view',
    sentence: '🍷 He was RUDE.',
    start: 10,
    end: 14
  };

  it('names the word as she wrote it', () => {
    expect(wordsForNudge(nudge).question).toBe('‘RUDE’ is a view. What was said or done?');
    expect(wordsForNudge({ ...nudge, reads_as: 'a_diagnosis' }).question).toContain('diagnosis');
    expect(wordsForNudge({ ...nudge, reads_as: 'a_label' }).question).toContain(
      'name for a person'
    );
  });
});
