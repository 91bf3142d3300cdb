/** What is entered on the ladder of Mr M, as the door would hand it out. */
import type { Entry, EntryView, WordsView } from '../backend/generated/contract';
import { ladderFile } from './ladder-file';

const lines = (...told: [string, string][]) =>
  told.map(([label, words]) => ({ label, words, own_words: false }));

const entry = (
  id: number,
  on: string,
  value: Entry,
  headline: string,
  told: [string, string][],
  more: Partial<EntryView> = {}
): EntryView => ({
  id,
  complaint: ladderFile,
  number: id - 90,
  kind: value.kind,
  part: 'engagement',
  on,
  by: 'Ruth Adeyemi',
  told: { headline, lines: lines(...told) },
  entry: value,
  quotes: [],
  recorded: { day: on, time: '15:10' },
  recorded_by: 'Ruth Adeyemi',
  corrections: [],
  ...more
});

const appealWordsOf = (covered: boolean): WordsView => ({
  id: 91,
  number: 1,
  speaker: 'Mr M',
  heard_by: ['Ruth Adeyemi'],
  certainty: 'exact',
  words: covered
    ? { shown: 'covered', content_note: 'a wish not to be here any more' }
    : {
        shown: 'open',
        exact_words: 'You can’t just cut me off. I want somebody else to look at this.'
      },
  distress: covered
    ? { answer: 'distressing', content_note: 'a wish not to be here any more' }
    : { answer: 'not_distressing' }
});

export const ladderEntries = (): EntryView[] => [
  entry(
    101,
    '2026-09-25',
    {
      kind: 'engagement_tried',
      what: 'Calls in the afternoon, when it is quiet; letters in large print.',
      outcome: 'He said the print helps.'
    } as Entry,
    'Positive engagement',
    [['What was tried', 'Calls in the afternoon, when it is quiet; letters in large print.']]
  ),
  entry(102, '2026-10-01', { kind: 'de_escalated' } as Entry, 'De-escalation, by telephone', [
    ['What was described', 'He had rung eleven times that morning, each time shouting.'],
    ['What was asked for', 'One call a day, to one person.'],
    ['What changed', 'Two days were quiet.']
  ]),
  entry(
    103,
    '2026-10-12',
    { kind: 'warning_given', of_removal: false } as Entry,
    'Warning, spoken',
    [
      ['Words of the warning', 'If you shout at us again, I’ll end the call and write to you.'],
      ['Incidents', 'incident 2']
    ]
  ),
  entry(
    104,
    '2026-10-14',
    { kind: 'warning_confirmed', warning: 103 } as Entry,
    'Warning followed up in writing',
    [['How', 'on paper']]
  ),
  entry(
    105,
    '2026-10-20',
    {
      kind: 'agreement_proposed',
      why: 'So that both sides know what to expect.',
      discussed_with: 'Tom Ellery'
    } as Entry,
    'Communication agreement proposed',
    [['Why', 'So that both sides know what to expect.']]
  ),
  entry(
    106,
    '2026-10-27',
    { kind: 'agreement_answered', agreement: 105, signed: false } as Entry,
    'Communication agreement declined by the person',
    [['How', 'By telephone: he will not sign anything.']]
  ),
  entry(
    107,
    '2026-11-03',
    {
      kind: 'restriction_imposed',
      why: 'Colleagues at the telephone were threatened twice, and two of them could not go on working that day.',
      discussed_with: 'Tom Ellery',
      told_on: '2026-11-03',
      how_to_challenge: 'In writing to Dr Helen Pryce'
    } as Entry,
    'Specific action: contact by email only, Tue 3 November 2026 to Mon 1 February 2027',
    [
      ['Conduct', 'threatening, abusive'],
      ['Incidents', 'incidents 2 and 3'],
      ['Why this and nothing less', 'An agreement was declined; calls frightened colleagues.'],
      ['Discussed with', 'Tom Ellery'],
      ['Decided by', 'Dr Helen Carver'],
      ['New complaints', 'Are considered as ever']
    ]
  ),
  entry(
    108,
    '2026-11-13',
    { kind: 'agreement_breached', about: 107 } as Entry,
    'Concern that it is not kept',
    [
      ['Whose part', 'The person’s'],
      ['The concern', 'He rang the front desk.'],
      ['Considered by', 'Tom Ellery'],
      ['Found', 'It was not kept'],
      ['What follows', 'Told again by email; nothing changes before the review.']
    ]
  ),
  entry(
    109,
    '2026-11-17',
    { kind: 'appeal_received', about: 107, channel: 'email', evidence: [] },
    'Decision challenged by email',
    [],
    { quotes: [appealWordsOf(false), { ...appealWordsOf(true), id: 92, number: 2 }] }
  )
];

export const ladderEntry = (id: number): EntryView | undefined =>
  ladderEntries().find((one) => one.id === id);
