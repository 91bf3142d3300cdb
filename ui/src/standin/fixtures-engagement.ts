/** The register, the policy, a review and the care for colleagues of the invented practice. */
import type {
  CareView,
  EngagementView,
  EntryView,
  PolicyAdopted,
  PolicySection,
  PolicyView,
  RegisterRow,
  RegisterView,
  ReviewMaterialView,
  WarnedRequest,
  WarnedView
} from '../backend/generated/contract';
import { today } from './fixtures';
import { declined, emailOnly, ladder, warnedRow } from './fixtures-ladder';
import { ladderEntries } from './fixtures-ladder-entries';
import { ladderFile, ladderToday } from './ladder-file';

/** In the file of Mr M as it was in September nothing has had to be decided yet. */
const nothingYet = (): EngagementView => ({
  ...ladder(),
  today,
  measures: [],
  warnings: [],
  warned_in_the_last_year: false,
  who_was_warned: [],
  picture: {
    from: '2026-08-28',
    until: today,
    today,
    lanes: ladder().picture.lanes.map((lane) => ({ ...lane, marks: [], spans: [] }))
  },
  in_words: [],
  decisions: [],
  appeals: [],
  incidents: [],
  entries: [],
  ladder: ladder().ladder.map((step) => ({
    ...step,
    preconditions: step.preconditions.map(({ rule, what, source, record_with }) => ({
      rule,
      what,
      source,
      record_with,
      in_place: false
    }))
  }))
});

export const engagement = ({ complaint }: { complaint: number }): EngagementView =>
  complaint === ladderFile ? ladder() : nothingYet();

export const warned = ({ complaint, on }: WarnedRequest): WarnedView => {
  const row = warnedRow();
  const from = `${String(Number(on.slice(0, 4)) - 1)}${on.slice(4)}`;
  const within = row.warning.on >= from && row.warning.on <= on;
  const warnings = within && (complaint === undefined || complaint === ladderFile) ? [row] : [];
  return {
    on,
    warnings,
    warned: warnings.length > 0,
    of_removal: false,
    who_was_warned: warnings.map(({ person }) => ({ person, of_removal: false })),
    may_be: []
  };
};

const registerRow = (more: Partial<RegisterRow>): RegisterRow => ({
  complaint: ladderFile,
  reference: 'HL-2026-07',
  person: 'Mr M',
  measure: emailOnly(),
  at_the_desk: 'Contact by email only, from Tuesday 3 November 2026 until Monday 1 February 2027.',
  ...more
});

const overRow = (): RegisterRow => {
  const row = registerRow({ measure: declined() });
  delete row.at_the_desk;
  return row;
};

export const register = (): RegisterView => ({
  today: ladderToday,
  live: [
    registerRow({
      complaint: 3,
      reference: 'HL-2026-03',
      person: 'Mrs D',
      measure: emailOnly({
        entry: 61,
        what: 'Contact with Tom Ellery only',
        brief: 'one named person',
        decided_by: 'Dr Helen Pryce',
        from: '2026-05-18',
        form_since: '2026-05-18',
        until: '2026-11-18',
        review_on: '2026-11-18',
        stands: { state: 'needs_decision', since: '2026-11-19' },
        breaches: [],
        appeals: [],
        incidents: []
      }),
      at_the_desk:
        'Contact with Tom Ellery only. It is waiting for a decision; ask the complaints manager.'
    }),
    registerRow({})
  ],
  ended: [overRow()],
  warnings: [warnedRow()]
});

export const reviewMaterial = (): ReviewMaterialView => {
  const entries = ladderEntries();
  const begun = entries.find(({ id }) => id === 107);
  if (!begun) throw new Error('entry 107');
  const contact: EntryView = {
    ...begun,
    id: 120,
    number: 24,
    kind: 'contact',
    part: 'contacts',
    on: '2026-11-06',
    at: '11:20',
    told: {
      headline: 'Mr M contacted us by email',
      lines: [
        {
          label: 'What was said',
          words: 'He asked whether his letter had come. Answered the same day.',
          own_words: false
        }
      ]
    },
    entry: {
      kind: 'contact',
      channel: 'email',
      direction: 'from_them',
      with: 'Mr M',
      what_was_said: 'He asked whether his letter had come. Answered the same day.',
      adjustments_used: []
    }
  };
  return {
    reference: 'HL-2026-07',
    person: 'Mr M',
    measure: emailOnly(),
    begun,
    since: '2026-11-03',
    contacts: [contact],
    incidents: [
      {
        id: 34,
        number: 4,
        on: '2026-11-13',
        at: '09:31:00',
        somebody_else: true,
        has_words: true,
        channel: 'telephone',
        everybody_safe: true,
        experienced_by: 'Tom Ellery',
        colleagues_there: []
      }
    ],
    steps: entries.filter(({ id }) => id === 108 || id === 109),
    others: [
      {
        measure: 104,
        number: 13,
        what: 'A communication agreement',
        steps: entries.filter(({ id }) => id === 105),
        incidents: []
      }
    ]
  };
};

const text = (who: string): PolicySection[] => [
  {
    heading: 'What this policy is for',
    source: 'PHSO sample policy, policy statement',
    paragraphs: [
      'Harbour Lane Surgery treats everybody with dignity and respect and handles complaints by the NHS Complaint Standards. Whoever complains may be upset, afraid or let down, and may say so strongly.',
      'It is about conduct; nobody is given a name by it, and nobody’s complaint or care is worse for it.'
    ]
  },
  {
    heading: 'Specific actions',
    source: 'PHSO sample policy, specific actions',
    paragraphs: [`${who} decides about specific actions, after a talk with a senior colleague.`]
  }
];

const forTheAll: PolicySection[] = [
  {
    heading: 'What you can expect of us',
    source: 'PHSO sample policy, our promise',
    paragraphs: [
      'At Harbour Lane Surgery we listen, we answer every complaint, and we tell you how long it will take and who looks into it.'
    ]
  },
  {
    heading: 'What we ask of you',
    source: 'PHSO sample policy; SPSO section 1',
    paragraphs: [
      'Be as angry as you need to be, and speak to us without threats, insults or discrimination.'
    ]
  }
];

export const noPolicy = (): PolicyView => ({
  versions: [],
  text: text('[who decides about specific actions]'),
  for_the_public: forTheAll,
  reviews: []
});

export const policy = (): PolicyView => ({
  ...noPolicy(),
  text: text('Dr Helen Pryce'),
  in_force: {
    version: 2,
    since: '2026-04-01',
    blanks: { decides_actions: 'Dr Helen Pryce' } as PolicyAdopted
  },
  versions: [
    { version: 1, since: '2025-06-02', entry: 3 },
    { version: 2, since: '2026-04-01', entry: 9 }
  ],
  reviews: [
    {
      id: 10,
      number: 10,
      kind: 'policy_use_reviewed',
      part: 'practice',
      on: '2026-07-07',
      by: 'Ruth Adeyemi',
      told: {
        headline: 'Use of the policy looked at',
        lines: [
          { label: 'By', words: 'The partners', own_words: false },
          { label: 'Outcome', words: 'One action in a year, reviewed in time.', own_words: false },
          { label: 'Next', words: 'Tuesday 5 January 2027', own_words: false }
        ]
      },
      entry: {
        kind: 'policy_use_reviewed',
        who: 'The partners',
        outcome: 'One action in a year, reviewed in time.',
        next_on: '2027-01-05'
      },
      quotes: [],
      recorded: { day: '2026-07-07', time: '13:20' },
      recorded_by: 'Ruth Adeyemi',
      corrections: []
    }
  ],
  hard_call: { tell_at_once: 'Tom Ellery, ext. 204', safeguarding_lead: 'Dr Carver, ext. 201' }
});

const support = (id: number, colleague: string, offered: string, taken?: boolean): EntryView => ({
  id,
  complaint: ladderFile,
  number: id,
  kind: 'staff_supported',
  part: 'colleagues',
  on: '2026-09-01',
  by: 'Tom Ellery',
  told: {
    headline: `Support for ${colleague}`,
    lines: [
      { label: 'What was offered', words: offered, own_words: false },
      ...(taken === undefined
        ? []
        : [{ label: 'Taken up', words: taken ? 'Yes' : 'No', own_words: false }])
    ]
  },
  entry: {
    kind: 'staff_supported',
    colleague,
    offered,
    ...(taken === undefined ? {} : { taken })
  },
  quotes: [],
  recorded: { day: '2026-09-01', time: '16:40' },
  recorded_by: 'Ruth Adeyemi',
  corrections: []
});

export const care = (): CareView => {
  const yours = support(41, 'Ruth Adeyemi', 'A talk about Friday’s call, whenever it suits.');
  return {
    opened_this_week: 2,
    opened_this_month: 5,
    helped: 1,
    offered_to_you: [yours],
    support: [
      yours,
      support(38, 'Bethan Price', 'A quiet half hour, and a debrief on Thursday.', true)
    ],
    how_to_get_support:
      'Ask Tom Ellery, who keeps an hour free each day; the occupational health line is 01632 960 440.'
  };
};

export const noCare = (): CareView => ({
  opened_this_week: 0,
  opened_this_month: 0,
  helped: 0,
  offered_to_you: [],
  support: []
});
