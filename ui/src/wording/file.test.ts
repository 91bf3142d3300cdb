import { describe, expect, it } from 'vitest';
import type { CaseDate, EntryKind, FileState, Stage, Task } from '../backend/generated/contract';
import { entries } from '../standin/fixtures-entries';
import { acknowledge, file } from '../standin/fixtures-file';
import { entryKinds } from './entry-kinds';
import {
  adjustmentsInPlace,
  consentInWords,
  dateState,
  doneOf,
  fileInWords,
  isPressing,
  nothingToDo,
  taskHint,
  taskState
} from './file';
import { followUpsOf, partWords } from './parts-of-a-file';

const came = 'Spoken complaint received Fri 28 August 2026.';

describe('how a file stands, in a line', () => {
  it.each<[Stage, FileState, boolean, string]>([
    [
      'everyday_conversation',
      { state: 'open' },
      false,
      'Not yet acknowledged. Handled as an everyday conversation so far.'
    ],
    [
      'closer_look',
      { state: 'open' },
      true,
      'Acknowledged Tue 1 Sep, being looked into, not yet answered.'
    ],
    ['final_response', { state: 'open' }, true, 'Acknowledged Tue 1 Sep, and answered.'],
    ['ombudsman', { state: 'open' }, true, 'Acknowledged Tue 1 Sep. With the Ombudsman.'],
    [
      'final_response',
      { state: 'closed', on: '2026-12-01', ground: 'answered' },
      true,
      'Closed Tue 1 December 2026: answered.'
    ],
    [
      'closer_look',
      { state: 'reopened', on: '2026-12-08' },
      true,
      'Acknowledged Tue 1 Sep, being looked into, not yet answered. Opened again Tue 8 December 2026.'
    ]
  ])('%s, %o', (stage, state, acknowledged, words) => {
    const view = file();
    view.handling.stands.stage = stage;
    view.handling.stands.state = state;
    if (acknowledged) {
      view.acknowledged = { acknowledged_on: '2026-09-01', form: 'spoken', by: 'Ruth Adeyemi' };
    }
    expect(fileInWords(view)).toBe(`${came} ${words}`);
  });

  it('names an adjustment in few words, or only that there is one', () => {
    const view = file();
    const one = { entry: 8, raised: 'asked_for', need: '', what_would_help: '', used: 0 } as const;
    view.handling.adjustments = [
      { ...one, decision: 'made', what: 'large print' },
      { ...one, decision: 'alternative', what: 'x'.repeat(80) },
      { ...one, decision: 'declined', what: 'a taxi' },
      { ...one, what_would_help: 'not decided' }
    ];
    expect(adjustmentsInPlace(view)).toEqual([
      'Adjustment: large print',
      'An adjustment is in place'
    ]);
  });

  it('says how consent stands', () => {
    expect(consentInWords(undefined)).toBe('Not yet asked');
    expect(consentInWords({ step: 'given', on: '2026-09-01' })).toBe('Given Tue 1 Sep 2026');
  });
});

const date = (more: Partial<CaseDate> = {}): CaseDate => ({
  kind: 'update',
  what: 'Tell the person how the work is going',
  explained: { date: '2026-11-24', because: [], days: [] },
  stands: { state: 'days_left', days: 3 },
  earlier: [],
  is_law: false,
  ...more
});

describe('dates and tasks', () => {
  it.each<[CaseDate['stands'], boolean, string]>([
    [{ state: 'days_left', days: 3 }, false, 'Update: 3 days left'],
    [{ state: 'days_left', days: 0 }, true, 'Update: today is the last day'],
    [{ state: 'time_left', working_days: 0 }, true, 'Update: today is the last day'],
    [{ state: 'time_left', working_days: 2 }, false, 'Update: 2 working days left'],
    [{ state: 'days_late', days: 1 }, true, 'Update: 1 day late'],
    [{ state: 'late', working_days: 2 }, true, 'Update: 2 working days late'],
    [{ state: 'done', on: '2026-11-24', in_time: true }, false, 'Update: done Tue 24 Nov']
  ])('%o', (stands, pressing, words) => {
    expect(isPressing(stands)).toBe(pressing);
    expect(dateState(date({ stands })).words).toBe(words);
  });

  it('has nothing to do until the next date, or at all', () => {
    expect(nothingToDo(date())).toBe('Nothing to do until Tue 24 Nov');
    expect(nothingToDo(undefined)).toBe('Nothing to do now');
  });

  it('lets a task stand as its date does', () => {
    const task: Task = { ...acknowledge('2026-09-03'), title: 'Something' };
    const late = date({
      explained: { date: '2026-09-03', because: [], days: [] },
      stands: { state: 'late', working_days: 4 }
    });
    const own = date({ ...late, what: 'Something', stands: { state: 'days_late', days: 6 } });
    const done = date({ ...late, stands: { state: 'done', on: '2026-09-01', in_time: true } });
    expect(taskState(task, []).words).toBe('To do');
    expect(taskState(task, [done]).words).toBe('To do');
    expect(taskState(task, [late]).words).toBe('4 working days late');
    expect(taskState(task, [late, own]).words).toBe('6 days late');
    expect(taskState({ ...task, stands: { state: 'done' } }, [late]).words).toBe('Done');
  });

  it('says under a task by when, or what comes first', () => {
    const task = acknowledge('2026-09-03');
    expect(taskHint(task)).toBe('By Thu 3 September 2026');
    expect(taskHint({ ...task, stands: { state: 'done' } })).toBeNull();
    expect(taskHint({ ...task, stands: { state: 'cannot_yet', first: 'Offer to discuss' } })).toBe(
      'First: offer to discuss'
    );
  });

  it('counts what is done', () => {
    const open = acknowledge('2026-09-03');
    const done: Task = { ...open, stands: { state: 'done' } };
    expect(doneOf([open])).toBe('1 task');
    expect(doneOf([open, done])).toBe('1 of 2 done');
    expect(doneOf([done, done])).toBe('all done');
  });
});

describe('the parts of a file', () => {
  const followed: EntryKind[] = [
    'action_done',
    'action_moved',
    'waiting_ended',
    'adjustment_decided',
    'adjustment_reviewed',
    'adjustment_seen_in_clinical_system',
    'ombudsman_sent',
    'recommendation_met'
  ];
  /** Recorded from a point, from an entry, from an incident, or in the practice's own book. */
  const elsewhere: EntryKind[] = [
    'entry_set_aside',
    'incident_set_aside',
    'evidence_linked',
    'point_found',
    'bank_holiday_added',
    'bank_holiday_removed',
    'colleague_role',
    'office_taken',
    'delegated',
    'delegation_ended',
    'habits_set',
    'ombudsman_details_checked',
    'policy_adopted',
    'policy_use_reviewed',
    'hard_call_numbers_set',
    'cqc_summary_asked',
    'cqc_summary_sent'
  ];

  it('offer every kind of entry once', () => {
    const offered = Object.values(partWords).flatMap(({ record }) =>
      record.flatMap(({ kinds }) => kinds)
    );
    expect([...offered, ...followed, ...elsewhere].sort()).toEqual([...entryKinds].sort());
  });

  it('lead on from an entry while it waits for something', () => {
    const [asked] = entries(['people']);
    const [action] = entries(['actions']);
    if (!asked || !action) throw new Error('entries of the invented case');
    expect(followUpsOf(action, true)).toEqual(['action_done', 'action_moved']);
    expect(followUpsOf(action, false)).toEqual([]);
    expect(followUpsOf(asked, false), 'an adjustment is looked at again').toEqual([
      'adjustment_reviewed',
      'adjustment_seen_in_clinical_system'
    ]);
    const nothing = {
      ...asked,
      entry: { ...asked.entry, kind: 'adjustment_asked', raised: 'nothing_wanted' }
    } as typeof asked;
    expect(followUpsOf(nothing, true)).toEqual([]);
  });
});
