/**
 * The invented practice and the case of Mr M, as the door would hand them out. For looking at
 * screens and for their tests; no build contains it.
 */
import type {
  BundleMade,
  BundleReadinessView,
  EvidenceListView,
  EvidenceRow,
  ExplainedDate,
  IncidentView,
  SettingsView,
  WordsView
} from '../backend/generated/contract';

export const today = '2026-09-03';

export const acknowledgeBy: ExplainedDate = {
  date: '2026-09-03',
  because: [
    'Three working days after the day it was received, Friday 28 August 2026; that day itself is not counted.',
    'Saturday 29 August 2026 and Sunday 30 August 2026 are not working days.',
    'Monday 31 August 2026 is not counted: Summer bank holiday.',
    'Regulation 13(3).'
  ],
  days: [
    { day: '2026-08-28', count: { kind: 'received' } },
    { day: '2026-08-29', count: { kind: 'not_counted', why: 'saturday' } },
    { day: '2026-08-30', count: { kind: 'not_counted', why: 'sunday' } },
    {
      day: '2026-08-31',
      count: { kind: 'not_counted', why: 'holiday', name: 'Summer bank holiday' }
    },
    { day: '2026-09-01', count: { kind: 'counted', number: 1 } },
    { day: '2026-09-02', count: { kind: 'counted', number: 2 } },
    { day: '2026-09-03', count: { kind: 'counted', number: 3 } }
  ]
};

export const settings = (): SettingsView => ({
  practice: {
    name: 'Harbour Lane Surgery',
    ods_code: 'A81001',
    address: '1 Harbour Lane\nSaltmouth\nSM1 2AB',
    telephone: '01632 960 001'
  },
  people: {
    complaints_manager: 'Ruth Adeyemi',
    responsible_person: 'Dr Helen Pryce',
    second_colleague: 'Tom Ellery'
  },
  colleagues: ['Ruth Adeyemi', 'Dr Helen Pryce', 'Tom Ellery', 'Bethan Price', 'Sunil Rao'],
  preferences: { idle_lock_minutes: 10, appearance: 'as_the_computer' },
  today
});

export const words = (
  id: number,
  number: number,
  exact_words: string,
  more: Partial<WordsView>
): WordsView => ({
  id,
  number,
  speaker: 'Mr M',
  heard_by: ['Bethan Price'],
  certainty: 'exact',
  words: { shown: 'open', exact_words },
  distress: { answer: 'not_distressing' },
  ...more
});

export const incident = (): IncidentView => ({
  id: 2,
  complaint: 1,
  reference: 'HL-2026-07',
  person: 'Mr M',
  number: 2,
  happened: { day: '2026-10-12', time: '10:42' },
  channel: 'telephone',
  place: 'at the front desk',
  somebody_else: null,
  experienced_by: 'Bethan Price',
  witnesses: [{ name: 'Sunil Rao', is_colleague: true }],
  everybody_safe: true,
  recorded: { day: '2026-10-12', time: '10:51' },
  recorded_by: 'Bethan Price',
  quotes: [
    words(11, 1, 'I’m not being fobbed off again. You lot could not run a bath.', {}),
    words(12, 2, '', {
      words: { shown: 'covered', content_note: 'a wish that a relative dies' },
      distress: { answer: 'distressing', content_note: 'a wish that a relative dies' }
    }),
    words(13, 3, 'You’ll be hearing from me.', { certainty: 'as_near_as_remembered' })
  ],
  factual_account:
    'He shouted from the first word. I said that I wanted to help and asked him to stop shouting. He did not. I told him that the call would end if he went on, and ended it at 10:45. I told Tom Ellery at once.',
  corrections: [
    {
      number: 1,
      kind: 'correction',
      words: 'The call ended at 10:46, by the telephone log.',
      recorded: { day: '2026-10-13', time: '09:02' },
      recorded_by: 'Bethan Price'
    }
  ],
  nudges: [],
  set_aside: null,
  today
});

/** The same, recorded in the wrong file and set aside. */
export const incidentSetAside = (): IncidentView => ({
  ...incident(),
  set_aside: { on: '2026-10-14', why: 'It was another caller.', entry: 31 }
});

/** An incident as it stands right after saving: words not answered for, a view in the account. */
export const savedIncident = (): IncidentView => ({
  ...incident(),
  id: 5,
  number: 5,
  happened: { day: '2026-11-24', time: '14:31' },
  place: 'the back office',
  somebody_else: 'his brother, Mr D',
  recorded: { day: '2026-11-24', time: '14:34' },
  recorded_by: 'Ruth Adeyemi',
  quotes: [
    words(21, 1, '', {
      speaker: 'Mr D',
      heard_by: ['Ruth Adeyemi'],
      words: { shown: 'covered', content_note: null },
      distress: null
    }),
    words(22, 2, '', {
      speaker: 'Mr D',
      heard_by: ['Ruth Adeyemi'],
      certainty: 'as_near_as_remembered',
      words: { shown: 'covered', content_note: null },
      distress: null
    })
  ],
  factual_account: 'He shouted. He was aggressive and I ended the call at 14:33.',
  corrections: [],
  nudges: [
    {
      word: 'aggressive',
      reads_as: 'a_view',
      sentence: 'He was aggressive and I ended the call at 14:33.',
      start: 7,
      end: 17
    }
  ]
});

const row = (id: number, more: Partial<EvidenceRow>): EvidenceRow => ({
  id,
  number: id,
  kind: 'pdf',
  supplied_by: 'Mr M',
  received_how: 'post',
  received_on: '2026-09-01',
  recorded: { day: '2026-09-01', time: '10:14' },
  size: 182_404,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  item: {
    shown: 'open',
    title: 'Letter from Mr M, scanned',
    original_name: 'scan0001.pdf',
    remark: null
  },
  corrections: [],
  shown_as: { as: 'pages', pages: 3 },
  ...more
});

export const evidence = (): EvidenceListView => ({
  covered: 2,
  items: [
    row(1, {}),
    row(2, {
      kind: 'document',
      shown_as: { as: 'cannot_be_shown', reason: 'A spreadsheet cannot be shown here.' },
      supplied_by: 'Sunil Rao',
      received_how: 'practice_system',
      item: {
        shown: 'open',
        title: 'Appointment log, 24 August',
        original_name: 'log.xlsx',
        remark: null
      }
    }),
    row(3, {
      kind: 'sound',
      shown_as: { as: 'sound', seconds: 72 },
      received_how: 'telephone_system',
      item: { shown: 'covered', content_note: 'abuse of a colleague' }
    }),
    row(4, {
      kind: 'email',
      shown_as: { as: 'text' },
      received_how: 'email',
      item: {
        shown: 'open',
        title: 'Email from Mr M, ‘My complaint’',
        original_name: 'mail.eml',
        remark: null
      }
    }),
    row(5, {
      kind: 'picture',
      shown_as: { as: 'picture', width: 640, height: 480 },
      received_how: 'email',
      item: { shown: 'covered', content_note: 'damage to a door, no people' }
    }),
    row(6, {
      kind: 'video',
      shown_as: { as: 'cannot_be_shown', reason: 'A video cannot be shown here.' },
      supplied_by: 'Tom Ellery',
      received_how: 'practice_system',
      item: {
        shown: 'open',
        title: 'Front-desk camera, 2 November',
        original_name: 'cam.mp4',
        remark: null
      }
    })
  ]
});

export const readiness = (): BundleReadinessView => ({
  expected: { on_file: 12, shown: 9, covered: 2, withheld: 0, not_showable: 1 },
  checks: [
    { subject: 'acknowledgement', ready: false, count: 1 },
    { subject: 'outcomes_sought', ready: false, count: 1 },
    { subject: 'response', ready: false, count: 0 },
    { subject: 'complaint_as_received', ready: true, count: 1 },
    { subject: 'points', ready: true, count: 3 },
    { subject: 'quotes_answered', ready: true, count: 0 },
    { subject: 'evidence', ready: true, count: 6 }
  ],
  not_showable: [{ item: 'Item 6', reason: 'A video cannot be printed.' }],
  evidence: evidence().items.map(({ id, number }) => ({
    evidence: id,
    item: `Item ${String(number)}`
  }))
});

export const bundle = (): BundleMade => ({
  reference: 'HL-2026-07',
  version: 1,
  file_name: 'HL-2026-07-bundle-1.zip',
  size: 4_182_404,
  sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  pages: 48,
  covered_from_page: 41,
  reconciliation: { on_file: 3, shown: 1, covered: 1, withheld: 0, not_showable: 1 },
  items: [
    {
      item: 'The complaint as received',
      tab: 'A',
      outcome: { outcome: 'in_bundle', first_page: 9, last_page: 9, covered: false }
    },
    {
      item: 'Item 5, covered picture',
      tab: 'X2',
      outcome: { outcome: 'in_bundle', first_page: 44, last_page: 45, covered: true }
    },
    {
      item: 'Item 6, a video',
      tab: 'E6',
      outcome: {
        outcome: 'could_not_be_shown',
        reason: 'video cannot be printed',
        page: 38,
        covered: false
      }
    }
  ]
});

/** A grey square, in place of a picture. */
export const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQMAAAD+wSzIAAAABlBMVEX///+/v7+jQ3Y5AAAADklEQVQI12P4AIX8EAgALgAD/aNpbtEAAAAASUVORK5CYII';
