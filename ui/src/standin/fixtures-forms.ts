/** What the forms of the invented case offer to choose from. */
import type { EntryChoices, EntryView, LetterBeginning } from '../backend/generated/contract';
import { today } from './fixtures';

export const entryChoices = (): EntryChoices => ({
  reference: 'HL-2026-07',
  person: 'Mr M',
  received_on: '2026-08-28',
  today,
  colleagues: ['Ruth Adeyemi', 'Dr Helen Pryce', 'Tom Ellery', 'Bethan Price', 'Sunil Rao'],
  people: ['Mr M', 'Ms Osei'],
  points: [
    {
      id: 1,
      number: 1,
      what: 'Refused an urgent appointment on Mon 24 August',
      outcome_sought: 'To be seen the same day when it is his chest',
      kind: 'nhs_complaint'
    },
    {
      id: 2,
      number: 2,
      what: 'Repeat prescription not ready on Wed 26 August',
      outcome_sought: 'An explanation',
      kind: 'nhs_complaint'
    },
    {
      id: 3,
      number: 3,
      what: 'How he was spoken to at the front desk',
      outcome_sought: '',
      kind: 'nhs_complaint'
    }
  ],
  evidence: [
    { id: 1, number: 1, title: 'Letter from Mr M, scanned' },
    { id: 2, number: 2, title: 'Telephone log, 24 August' },
    { id: 5, number: 5, title: 'covered picture' }
  ],
  earlier: [
    {
      id: 8,
      kind: 'adjustment_asked',
      on: '2026-08-31',
      words: 'Letters in large print',
      is_open: true
    },
    {
      id: 11,
      kind: 'waiting_began',
      on: '2026-09-01',
      words: 'The log of the pharmacy',
      is_open: true
    },
    {
      id: 12,
      kind: 'action_agreed',
      on: '2026-09-02',
      words: 'The desk card names the signs that go to a clinician at once.',
      is_open: true
    },
    {
      id: 13,
      kind: 'action_agreed',
      on: '2026-09-02',
      words: 'Whoever is told to ring again is told who will ring back, and when.',
      is_open: true
    },
    {
      id: 14,
      kind: 'ombudsman_asked',
      on: '2026-09-02',
      words: 'The file, with the telephone log',
      is_open: true
    },
    {
      id: 15,
      kind: 'ombudsman_recommended',
      on: '2026-09-02',
      words: 'Tell Mr M what has changed',
      is_open: true
    }
  ],
  habits: { update_every_days: 20, comments_working_days: 3 },
  electronic_letters: false,
  disclosure_blocked: false,
  for_another: false,
  relevant_period_ends: '2027-02-27',
  may_sign: [
    { name: 'Dr Helen Pryce', authorised: false },
    { name: 'Tom Ellery', authorised: true }
  ],
  incidents: [
    {
      id: 1,
      number: 1,
      on: '2026-08-29',
      at: '09:31:00',
      somebody_else: false,
      has_words: true,
      channel: 'telephone',
      everybody_safe: true,
      experienced_by: 'Tom Ellery',
      colleagues_there: []
    },
    {
      id: 2,
      number: 2,
      on: '2026-09-02',
      at: '09:31:00',
      somebody_else: false,
      has_words: true,
      channel: 'telephone',
      everybody_safe: false,
      experienced_by: 'Tom Ellery',
      colleagues_there: []
    }
  ],
  measures: [],
  ladder: [],
  complaint_is_open: true
});

/** The action of entry 12, as it was entered. */
export const agreedAction = (): EntryView => ({
  id: 12,
  complaint: 1,
  number: 12,
  kind: 'action_agreed',
  part: 'actions',
  on: '2026-09-02',
  by: 'Ruth Adeyemi',
  told: {
    headline: 'Action agreed',
    lines: [
      {
        label: 'What',
        words: 'The desk card names the signs that go to a clinician at once.',
        own_words: false
      },
      { label: 'Owner', words: 'Tom Ellery', own_words: false }
    ]
  },
  entry: {
    kind: 'action_agreed',
    what: 'The desk card names the signs that go to a clinician at once.',
    owner: 'Tom Ellery',
    due_on: '2026-10-01',
    points: [1]
  },
  recorded: { day: '2026-09-02', time: '11:20' },
  recorded_by: 'Ruth Adeyemi',
  quotes: [],
  corrections: []
});

export const letterBegun = (): LetterBeginning => ({
  letter: `Harbour Lane Surgery
1 Harbour Lane
Saltmouth
SM1 2AB

[date]

Our reference: HL-2026-07

Dear Mr M,

This is our final response to the complaint that we received from you on Friday 28 August 2026.

How we looked into it

[whom we asked, what we read, and by what we judged it]

Point 1: Refused an urgent appointment on Mon 24 August
You asked for: To be seen the same day when it is his chest
What we found: upheld. You should have been put through to a clinician, and you were not. We are sorry.

What we have done and will do

The desk card names the signs that go to a clinician at once. This will be done by Thursday 1 October 2026.

If you are not satisfied

If you are not satisfied with this answer you can take your complaint to the Parliamentary and Health Service Ombudsman.

Yours sincerely,

[signature]
[name], responsible person
Harbour Lane Surgery`
});
