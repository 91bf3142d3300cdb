/** What was entered in the file of Mr M, and the case as a picture of time. */
import type { EntryView, FilePart, Timeline } from '../backend/generated/contract';
import { agreedAction } from './fixtures-forms';
import { today } from './fixtures';

const base = {
  complaint: 1,
  by: 'Ruth Adeyemi',
  recorded_by: 'Ruth Adeyemi',
  quotes: [],
  corrections: []
};

const all = (): EntryView[] => [
  {
    ...base,
    id: 7,
    number: 1,
    kind: 'contact',
    part: 'contacts',
    on: '2026-08-31',
    at: '10:15',
    told: {
      headline: 'Mr M contacted us by telephone',
      lines: [
        { label: 'What was said', words: 'He asked who reads his letter.', own_words: false },
        { label: 'Lasted', words: '9 minutes', own_words: false }
      ]
    },
    entry: {
      kind: 'contact',
      channel: 'telephone',
      direction: 'from_them',
      with: 'Mr M',
      minutes: 9,
      what_was_said: 'He asked who reads his letter.',
      adjustments_used: []
    },
    recorded: { day: '2026-08-31', time: '10:31' }
  },
  {
    ...base,
    id: 8,
    number: 2,
    kind: 'adjustment_asked',
    part: 'people',
    on: '2026-08-31',
    told: {
      headline: 'Adjustment asked for',
      lines: [
        {
          label: 'In the person’s own words',
          words: 'I can’t see the small writing\nyou lot send out.',
          own_words: true
        },
        { label: 'What would help', words: 'Letters in large print', own_words: false }
      ]
    },
    entry: {
      kind: 'adjustment_asked',
      raised: 'asked_for',
      need: 'I can’t see the small writing\nyou lot send out.',
      what_would_help: 'Letters in large print'
    },
    recorded: { day: '2026-09-01', time: '09:02' },
    corrections: [
      {
        number: 1,
        kind: 'addition',
        words: 'He means 16 point and larger.',
        recorded: { day: '2026-09-02', time: '11:00' },
        recorded_by: 'Tom Ellery'
      }
    ]
  },
  {
    ...base,
    id: 9,
    number: 3,
    kind: 'contact',
    part: 'contacts',
    on: '2026-09-01',
    told: {
      headline: 'We contacted Mr K by telephone',
      lines: [{ label: 'What was said', words: 'I rang about the log.', own_words: false }]
    },
    entry: {
      kind: 'contact',
      channel: 'telephone',
      direction: 'from_us',
      with: 'Mr K',
      what_was_said: 'I rang about the log.',
      adjustments_used: []
    },
    recorded: { day: '2026-09-01', time: '15:10' },
    set_aside: 'It belongs in another file.'
  },
  {
    ...base,
    id: 11,
    number: 4,
    kind: 'waiting_began',
    part: 'handling',
    on: '2026-09-01',
    told: {
      headline: 'Waiting began',
      lines: [{ label: 'What for', words: 'The log of the pharmacy', own_words: false }]
    },
    entry: { kind: 'waiting_began', what_for: 'The log of the pharmacy' },
    recorded: { day: '2026-09-01', time: '16:00' }
  },
  {
    ...base,
    id: 16,
    number: 6,
    kind: 'point_found',
    part: 'findings',
    on: '2026-09-02',
    by: 'Dr Helen Pryce',
    told: {
      headline: 'Point 1: upheld',
      lines: [
        { label: 'Reasons', words: 'The log shows no clinician was asked.', own_words: false },
        { label: 'Answer to the person', words: 'We are sorry.', own_words: false }
      ]
    },
    entry: {
      kind: 'point_found',
      point: 1,
      finding: 'upheld',
      reasons: 'The log shows no clinician was asked.',
      answer: 'We are sorry.'
    },
    recorded: { day: '2026-09-02', time: '12:00' }
  },
  agreedAction()
];

export const entries = (parts: FilePart[]): EntryView[] =>
  all().filter(({ part }) => parts.length === 0 || parts.includes(part));

export const entry = (id: number): EntryView | undefined => all().find((one) => one.id === id);

export const timeline = (): Timeline => ({
  from: '2026-08-28',
  until: '2027-02-27',
  today,
  lanes: [
    {
      kind: 'clocks',
      name: 'Clocks',
      marks: [
        {
          on: '2026-08-28',
          at: '09:12:00',
          place: 0,
          kind: 'from_them',
          label: 'Complaint received'
        }
      ],
      spans: [
        {
          from: '2026-08-28',
          until: '2026-09-03',
          label: 'Acknowledge',
          is_limit: false,
          is_over: false,
          flags: []
        },
        {
          from: '2026-08-28',
          until: '2027-02-27',
          label: 'Six months, or longer as agreed',
          is_limit: true,
          is_over: false,
          flags: []
        }
      ]
    },
    {
      kind: 'contacts',
      name: 'Contacts',
      marks: [
        {
          on: '2026-08-31',
          at: '10:15:00',
          place: 2,
          kind: 'from_them',
          label: 'Mr M contacted us by telephone',
          entry: 7
        }
      ],
      spans: []
    },
    {
      kind: 'incidents',
      name: 'Incidents',
      marks: [{ on: '2026-09-02', place: 3, kind: 'incident', label: 'Incident 2', incident: 2 }],
      spans: []
    },
    {
      kind: 'decisions',
      name: 'Steps and decisions',
      marks: [
        { on: '2026-08-31', place: 1, kind: 'step', label: 'Adjustment asked for', entry: 8 },
        { on: '2026-09-02', place: 4, kind: 'step', label: 'Point 1: upheld', entry: 16 }
      ],
      spans: []
    },
    {
      kind: 'waiting',
      name: 'Waiting',
      marks: [],
      spans: [
        {
          from: '2026-09-01',
          until: '2026-09-03',
          label: 'Waiting: The log of the pharmacy',
          is_limit: false,
          is_over: false,
          flags: []
        }
      ]
    }
  ]
});
