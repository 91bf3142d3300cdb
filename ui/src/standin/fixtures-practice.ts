/** The invented practice's own book, and what a search finds in its files. */
import type {
  EntryView,
  FindRequest,
  FindView,
  FoundView,
  PracticeBookView
} from '../backend/generated/contract';
import { today } from './fixtures';

const entry = (id: number, more: Pick<EntryView, 'kind' | 'on' | 'told' | 'entry'>): EntryView => ({
  id,
  number: id,
  part: 'practice',
  by: 'Ruth Adeyemi',
  recorded: { day: more.on, time: '09:15' },
  recorded_by: 'Ruth Adeyemi',
  quotes: [],
  corrections: [],
  ...more
});

const lines = (...told: [string, string][]) =>
  told.map(([label, words]) => ({ label, words, own_words: false }));

const ombudsman = {
  telephone: '0345 015 4033',
  website: 'www.ombudsman.org.uk',
  address: 'Citygate, 51 Mosley Street, Manchester M2 3HQ',
  checked_at: 'www.ombudsman.org.uk/contact-us'
};

export const practiceBook = (): PracticeBookView => ({
  today,
  holidays: [
    { day: '2026-01-01', name: 'New Year’s Day', added: false },
    { day: '2026-04-03', name: 'Good Friday', added: false },
    { day: '2026-04-06', name: 'Easter Monday', added: false },
    { day: '2026-05-04', name: 'Early May bank holiday', added: false },
    { day: '2026-05-25', name: 'Spring bank holiday', added: false },
    { day: '2026-08-31', name: 'Summer bank holiday', added: false },
    { day: '2026-09-14', name: 'Bank holiday for the jubilee', added: true },
    { day: '2026-12-25', name: 'Christmas Day', added: false },
    { day: '2026-12-28', name: 'Boxing Day (substitute day)', added: false },
    { day: '2027-01-01', name: 'New Year’s Day', added: false },
    { day: '2027-03-26', name: 'Good Friday', added: false },
    { day: '2027-03-29', name: 'Easter Monday', added: false },
    { day: '2027-05-03', name: 'Early May bank holiday', added: false },
    { day: '2027-05-31', name: 'Spring bank holiday', added: false },
    { day: '2027-08-30', name: 'Summer bank holiday', added: false },
    { day: '2027-12-27', name: 'Christmas Day (substitute day)', added: false },
    { day: '2027-12-28', name: 'Boxing Day (substitute day)', added: false }
  ],
  habits: { update_every_days: 14, comments_working_days: 3 },
  ombudsman: { checked_on: '2026-06-01', details: ombudsman },
  offices: [
    { office: 'complaints_manager', name: 'Ruth Adeyemi' },
    { office: 'responsible_person', name: 'Dr Helen Pryce' },
    { office: 'second_colleague', name: 'Tom Ellery' }
  ],
  delegations: [
    {
      entry: 2,
      office: 'responsible_person',
      to: 'Tom Ellery',
      since: '2026-06-01',
      authorised_by: 'Dr Helen Pryce'
    }
  ],
  colleagues: [
    { name: 'Ruth Adeyemi', pseudonym: 'Colleague A', role: 'practice manager' },
    { name: 'Dr Helen Pryce', pseudonym: 'Colleague B', role: 'GP partner' },
    { name: 'Tom Ellery', pseudonym: 'Colleague C', role: 'operations manager' },
    { name: 'Bethan Price', pseudonym: 'Colleague D', role: 'receptionist' },
    { name: 'Sunil Rao', pseudonym: 'Colleague E' }
  ],
  cqc_requests: [
    {
      id: 4,
      kind: 'cqc_summary_asked',
      on: '2026-08-17',
      words: 'Complaints received from April to July',
      is_open: true
    }
  ],
  entries: [
    entry(1, {
      kind: 'ombudsman_details_checked',
      on: '2026-06-01',
      told: {
        headline: 'The Ombudsman’s contact details checked',
        lines: lines(['Telephone', ombudsman.telephone], ['Website', ombudsman.website])
      },
      entry: { kind: 'ombudsman_details_checked', ...ombudsman }
    }),
    entry(2, {
      kind: 'delegated',
      on: '2026-06-01',
      told: {
        headline: 'Tom Ellery authorised to act as responsible person',
        lines: lines(['Authorised by', 'Dr Helen Pryce'])
      },
      entry: {
        kind: 'delegated',
        office: 'responsible_person',
        to: 'Tom Ellery',
        authorised_by: 'Dr Helen Pryce'
      }
    }),
    entry(3, {
      kind: 'bank_holiday_added',
      on: '2026-07-20',
      told: {
        headline: 'A bank holiday added: Monday 14 September 2026',
        lines: lines(['Name', 'Bank holiday for the jubilee'])
      },
      entry: {
        kind: 'bank_holiday_added',
        day: '2026-09-14',
        name: 'Bank holiday for the jubilee'
      }
    }),
    entry(4, {
      kind: 'cqc_summary_asked',
      on: '2026-08-17',
      told: {
        headline: 'The Care Quality Commission asked for a summary',
        lines: lines(['What was asked', 'Complaints received from April to July'])
      },
      entry: { kind: 'cqc_summary_asked', what: 'Complaints received from April to July' }
    })
  ]
});

const inFile = { complaint: 1, reference: 'HL-2026-07', person: 'Mr M' } as const;

const found: FoundView[] = [
  {
    ...inFile,
    place: { at: 'point', id: 1 },
    among: 'points',
    title: 'Point 1',
    on: '2026-08-28',
    shown: {
      shown: 'words',
      parts: [
        { words: 'Refused an ', sought: false },
        { words: 'urgent', sought: true },
        { words: ' appointment on Mon 24 August', sought: false }
      ]
    }
  },
  {
    ...inFile,
    place: { at: 'incident_words', id: 2 },
    among: 'words',
    title: 'Exact words, incident 2',
    on: '2026-10-12',
    shown: { shown: 'covered', content_note: 'a wish that a relative dies' }
  },
  {
    ...inFile,
    place: { at: 'words_as_received', id: 1 },
    among: 'words',
    title: 'The complaint as received',
    on: '2026-08-28',
    shown: {
      shown: 'words',
      parts: [
        { words: '…she said it was not ', sought: false },
        { words: 'urgent', sought: true },
        { words: '. That’s not good enough is it.', sought: false }
      ]
    }
  },
  {
    place: { at: 'entry', id: 4 },
    among: 'entries',
    title: 'The Care Quality Commission asked for a summary',
    on: '2026-08-17',
    shown: { shown: 'words', parts: [{ words: 'Complaints received', sought: false }] }
  }
];

export const find = ({ words, among, complaint }: FindRequest): FindView => ({
  found: /^(u|ur|urg|urge|urgen|urgent)$/iu.test(words.trim())
    ? found
        .filter((one) => among.length === 0 || among.includes(one.among))
        .filter((one) => complaint === undefined || one.complaint === complaint)
    : [],
  more: false
});
