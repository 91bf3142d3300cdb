/**
 * The ladder of Mr M in November: what was tried, what is in force, what may come next, as the
 * door would hand it out. The file is number 7 of the stand-in.
 */
import type {
  CaseIncident,
  ComplaintFileView,
  EngagementView,
  EntryChoices,
  Lane,
  Mark,
  Measure,
  WarnedRow
} from '../backend/generated/contract';
import { file } from './fixtures-file';
import { engagementFirst, part, warningFirst } from './fixtures-ladder-first';
import { entryChoices } from './fixtures-forms';
import { ladderEntries } from './fixtures-ladder-entries';
import { ladderFile, ladderToday } from './ladder-file';

export const emailOnly = (more: Partial<Measure> = {}): Measure => ({
  entry: 107,
  number: 17,
  kind: 'restriction',
  what: 'Contact by email only',
  brief: 'email only',
  restriction: { restriction: 'one_channel', channel: 'email' },
  decided_by: 'Dr Helen Carver',
  from: '2026-11-03',
  form_since: '2026-11-03',
  until: '2027-02-01',
  review_on: '2026-12-01',
  stands: { state: 'in_force' },
  seen_on: ladderToday,
  reviews: [],
  breaches: [{ entry: 108, on: '2026-11-13', what: 'Concern that it is not kept' }],
  appeals: [{ entry: 109, about: 107, on: '2026-11-17' }],
  came_first: false,
  incidents: [32, 33],
  ...more
});

export const declined = (): Measure => ({
  entry: 105,
  number: 15,
  kind: 'agreement',
  what: 'A communication agreement',
  brief: 'agreement',
  decided_by: 'Ruth Adeyemi',
  from: '2026-10-20',
  form_since: '2026-10-20',
  review_on: '2027-01-20',
  stands: { state: 'declined', on: '2026-10-27' },
  seen_on: ladderToday,
  reviews: [],
  breaches: [],
  appeals: [],
  came_first: false,
  incidents: []
});

const step = (on: string, label: string, of: number, kind: Mark['kind'] = 'step'): Mark => ({
  on,
  place: of,
  kind,
  label,
  entry: of
});

const lane = (kind: Lane['kind'], name: string, more: Partial<Lane> = {}): Lane => ({
  kind,
  name,
  marks: [],
  spans: [],
  ...more
});

const incidents: CaseIncident[] = [
  {
    id: 31,
    number: 1,
    on: '2026-09-22',
    at: '09:31:00',
    somebody_else: false,
    has_words: true,
    channel: 'telephone',
    everybody_safe: true,
    experienced_by: 'Tom Ellery',
    colleagues_there: []
  },
  {
    id: 32,
    number: 2,
    on: '2026-10-12',
    at: '09:31:00',
    somebody_else: false,
    has_words: true,
    channel: 'telephone',
    everybody_safe: true,
    experienced_by: 'Tom Ellery',
    colleagues_there: []
  },
  {
    id: 33,
    number: 3,
    on: '2026-11-02',
    at: '09:31:00',
    somebody_else: false,
    has_words: true,
    channel: 'telephone',
    everybody_safe: false,
    experienced_by: 'Tom Ellery',
    colleagues_there: []
  },
  {
    id: 34,
    number: 4,
    on: '2026-11-13',
    at: '09:31:00',
    somebody_else: false,
    has_words: true,
    channel: 'telephone',
    everybody_safe: true,
    experienced_by: 'Tom Ellery',
    colleagues_there: []
  }
];

export const ladder = (): EngagementView => ({
  reference: 'HL-2026-07',
  person: 'Mr M',
  today: ladderToday,
  measures: [
    { measure: declined(), policy_version: 2 },
    { measure: emailOnly(), policy_version: 2 }
  ],
  warnings: [
    {
      entry: 103,
      on: '2026-10-12',
      how: 'spoken',
      of_removal: false,
      confirmed_on: '2026-10-14',
      counts_from: '2026-10-14',
      to_confirm: false,
      for_the_clinical_system:
        'The practice and the person spoke about keeping in contact on Monday 12 October 2026. The complaints manager holds the details.'
    }
  ],
  warned_in_the_last_year: true,
  warned_of_removal_in_the_last_year: false,
  who_was_warned: [{ person: 'Mr M', of_removal: false }],
  ladder: [
    { kind: 'engagement_tried', title: 'Engage positively', preconditions: [] },
    { kind: 'de_escalated', title: 'De-escalate (DESC)', preconditions: [] },
    { kind: 'warning_given', title: 'Warn', preconditions: [] },
    {
      kind: 'agreement_proposed',
      title: 'Propose a communication agreement',
      preconditions: engagementFirst()
    },
    {
      kind: 'restriction_imposed',
      title: 'Take a specific action',
      preconditions: [...engagementFirst(), warningFirst()]
    },
    {
      kind: 'contact_ended',
      title: 'End contact',
      preconditions: [
        warningFirst(),
        part(
          'lesser_step_missing',
          'Something less first: an agreement, a specific action, or a request to write again in other words',
          'PHSO guide: contact is ended if the behaviour goes on',
          'restriction_imposed',
          [107, '2026-11-03']
        ),
        part(
          'adjustment_undecided',
          'An answer to every adjustment asked for: made, or declined with a reason',
          'PHSO guide, option 1: adjustments come first; here before every step',
          'adjustment_decided'
        ),
        part(
          'review_comes_first',
          'A review in time of what is in force',
          'PHSO guide: reviewing actions',
          'action_reviewed'
        )
      ]
    }
  ],
  picture: {
    from: '2026-08-28',
    until: '2027-02-01',
    today: ladderToday,
    lanes: [
      lane('incidents', 'Incidents', {
        marks: incidents.map(({ id, number, on }) => ({
          on,
          place: number,
          kind: 'incident',
          label: `Incident ${String(number)}`,
          incident: id
        }))
      }),
      lane('support', 'Engagement and support', {
        marks: [
          step('2026-09-01', 'advocacy', 110),
          step('2026-09-23', 'adjustment asked for', 111, 'from_them'),
          step('2026-09-25', 'engagement', 101)
        ]
      }),
      lane('de_escalation', 'De-escalation', { marks: [step('2026-10-01', 'spoken', 102)] }),
      lane('warnings', 'Warnings', {
        marks: [step('2026-10-12', 'spoken', 103), step('2026-10-14', 'in writing', 104)]
      }),
      lane('agreement', 'Agreement', {
        marks: [
          step('2026-10-20', 'proposed', 105, 'step_offered'),
          step('2026-10-27', 'declined by the person', 106, 'step_offered')
        ]
      }),
      lane('specific_action', 'Specific action', {
        spans: [
          {
            from: '2026-11-03',
            until: '2027-02-01',
            label: 'email only',
            entry: 107,
            is_limit: true,
            is_over: false,
            flags: [{ on: '2026-12-01', of: 107 }]
          }
        ]
      }),
      lane('ending', 'Ending contact'),
      lane('challenge', 'Challenge', {
        spans: [
          {
            from: '2026-11-17',
            until: ladderToday,
            label: 'no outcome recorded',
            entry: 109,
            is_limit: false,
            is_over: false,
            flags: []
          }
        ]
      }),
      lane('reviews', 'Review')
    ]
  },
  in_words: [
    'Four incidents were recorded, 22\u00a0September to 13\u00a0November 2026.',
    'Before contact was limited the practice told Mr M where to find an advocate, asked what would help, tried positive engagement, tried to de-escalate, gave a warning and proposed an agreement.',
    'Contact by email only: from 3\u00a0November 2026, in force.',
    'One challenge is recorded: no outcome recorded.',
    'No final response is recorded; the complaint is open.',
    'New complaints are considered throughout, as the decision says.'
  ],
  decisions: [
    {
      entry: 103,
      on: '2026-10-12',
      by: 'Ruth Adeyemi',
      what: 'Warning, spoken',
      reason: 'He shouted from the first word and did not stop when he was asked to.',
      policy_version: 2
    },
    {
      entry: 105,
      on: '2026-10-20',
      by: 'Ruth Adeyemi',
      with: 'Colleague C',
      what: 'Communication agreement proposed',
      reason: 'So that both sides know what to expect.',
      policy_version: 2
    },
    {
      entry: 107,
      on: '2026-11-03',
      by: 'Dr Helen Carver',
      with: 'Colleague C',
      what: 'Specific action: contact by email only, Tue 3 November 2026 to Mon 1 February 2027',
      reason:
        'Colleagues at the telephone were threatened twice, and two of them could not go on working that day.',
      policy_version: 2
    }
  ],
  appeals: [{ entry: 109, about: 107, on: '2026-11-17' }],
  incidents,
  entries: ladderEntries(),
  complaint_is_open: true
});

export const warnedRow = (): WarnedRow => ({
  complaint: ladderFile,
  reference: 'HL-2026-07',
  person: 'Mr M',
  warning: {
    entry: 103,
    on: '2026-10-12',
    how: 'spoken',
    of_removal: false,
    confirmed_on: '2026-10-14',
    counts_from: '2026-10-14',
    to_confirm: false,
    for_the_clinical_system:
      'The practice and the person spoke about keeping in contact on Monday 12 October 2026. The complaints manager holds the details.'
  }
});

/** The same file as elsewhere, ten weeks on. */
export const fileOfLadder = (): ComplaintFileView => {
  const before = file();
  return {
    ...before,
    id: ladderFile,
    today: ladderToday,
    counts: {
      ...before.counts,
      contacts: 14,
      people: 4,
      incidents: 4,
      evidence: 12,
      open_actions: 1,
      in_force: 1
    },
    handling: { ...before.handling, in_force: [emailOnly()] }
  };
};

export const choicesOfLadder = (): EntryChoices => ({
  ...entryChoices(),
  today: ladderToday,
  incidents,
  measures: [declined(), emailOnly()],
  ladder: ladder().ladder,
  how_to_challenge: 'Write to Dr Helen Pryce; an answer comes within ten working days.',
  earlier: [
    {
      id: 103,
      kind: 'warning_given',
      on: '2026-10-06',
      words: 'warning spoken',
      is_open: false
    },
    {
      id: 107,
      kind: 'restriction_imposed',
      on: '2026-11-02',
      words: 'Contact by email only',
      is_open: true
    },
    {
      id: 109,
      kind: 'appeal_received',
      on: '2026-11-17',
      words: 'Decision challenged by email',
      is_open: true
    }
  ]
});
