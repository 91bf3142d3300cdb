/** What is due and all files of the invented practice, as the door would hand them out. */
import type {
  CaseDate,
  ComplaintsView,
  ComplaintRow,
  CountedDay,
  Due,
  FileStands,
  Standing,
  Task,
  TodayView,
  WorkedOutDates
} from '../backend/generated/contract';
import { acknowledgeBy, today } from './fixtures';

const acknowledgeLate = [
  'Three working days after the day it was received, Monday 24 August 2026; that day itself is not counted.',
  'Regulation 13(3).'
];

const acknowledgeLateDays: CountedDay[] = [
  { day: '2026-08-24', count: { kind: 'received' } },
  { day: '2026-08-25', count: { kind: 'counted', number: 1 } },
  { day: '2026-08-26', count: { kind: 'counted', number: 2 } },
  { day: '2026-08-27', count: { kind: 'counted', number: 3 } }
];

const about = (complaint: number, reference: string, person: string): Due['about'] => ({
  of: 'complaint',
  complaint,
  reference,
  person
});

export const todayView = (): TodayView => ({
  today,
  due: [
    {
      about: about(2, 'HL-2026-06', 'Ms T'),
      what: 'Acknowledge the complaint',
      neutral: 'Acknowledge the complaint',
      stands: 'late',
      date: '2026-08-27',
      standing: { state: 'late', working_days: 4 },
      because: acknowledgeLate,
      days: acknowledgeLateDays,
      door: { to: 'acknowledge' }
    },
    {
      about: about(1, 'HL-2026-07', 'Mr M'),
      what: 'Acknowledge the complaint',
      neutral: 'Acknowledge the complaint',
      stands: 'today',
      date: '2026-09-03',
      standing: { state: 'time_left', working_days: 0 },
      because: acknowledgeBy.because,
      days: acknowledgeBy.days,
      door: { to: 'acknowledge' }
    },
    {
      about: about(3, 'HL-2026-08', 'Mrs K'),
      what: 'Tell the person how far it has come',
      neutral: 'Tell the person how far it has come',
      stands: 'coming',
      date: '2026-09-08',
      standing: { state: 'days_left', days: 5 },
      because: [
        'The person was last told on Tuesday 25 August 2026; the practice’s own promise is every 14 days.',
        'Regulation 14(1): kept informed as far as reasonably practicable.'
      ],
      days: [],
      door: { to: 'entry', kind: 'progress_told' }
    },
    {
      about: { of: 'practice' },
      what: 'Send the summary to the Care Quality Commission',
      neutral: 'Send the summary to the Care Quality Commission',
      stands: 'coming',
      date: '2026-09-14',
      standing: { state: 'days_left', days: 11 },
      because: ['28 days beginning on the day after the request came.'],
      days: [],
      door: { to: 'entry', kind: 'cqc_summary_sent', about: 4 }
    },
    {
      about: about(4, 'HL-2026-05', 'Mr B'),
      what: 'Record the finding on point 2',
      neutral: 'Record the finding on point 2',
      stands: 'whenever',
      because: ['Each point is answered with what was found and why.'],
      days: [],
      door: { to: 'entry', kind: 'point_found', point: 9 }
    }
  ],
  lately: [
    {
      when: { day: '2026-09-02', time: '16:12' },
      what: 'Logged a complaint',
      subject: 'HL-2026-08'
    },
    {
      when: { day: '2026-09-02', time: '11:40' },
      what: 'Recorded an incident',
      subject: 'incident 1 of HL-2026-07'
    }
  ],
  open_files: 4
});

/** A day without anything due. */
export const calmToday = (): TodayView => ({
  ...todayView(),
  due: todayView().due.filter(({ stands }) => stands === 'coming')
});

const acknowledge: Task = {
  group: 'first_days',
  title: 'Acknowledge the complaint',
  why: 'Within three working days, spoken or in writing (regulation 13(3)).',
  stands: { state: 'to_do' },
  door: { to: 'acknowledge' }
};

const acknowledgeDate = (stands: Standing, date = '2026-09-03'): CaseDate => ({
  kind: 'acknowledge',
  what: 'Acknowledge the complaint',
  explained: { ...acknowledgeBy, date },
  stands,
  earlier: [],
  is_law: true
});

/** How a file stands right after it was logged. */
const fileStands = (more: Partial<FileStands> = {}): FileStands => ({
  stage: 'everyday_conversation',
  state: { state: 'open' },
  next_step: acknowledge,
  next_date: acknowledgeDate({ state: 'time_left', working_days: 0 }),
  notices: [],
  counts_in_return: true,
  fully_acknowledged: false,
  disclosure_blocked: false,
  ...more
});

const row = (
  id: number,
  reference: string,
  person: string,
  more: Partial<ComplaintRow>
): ComplaintRow => ({
  id,
  reference,
  person,
  received_on: '2026-08-28',
  channel: 'telephone',
  stands: fileStands(),
  ...more
});

/** Acknowledged, and nothing asked for now. */
const settled = (more: Partial<FileStands>): FileStands => ({
  stage: 'closer_look',
  state: { state: 'open' },
  notices: [],
  counts_in_return: true,
  fully_acknowledged: true,
  disclosure_blocked: false,
  ...more
});

export const complaints = (): ComplaintsView => ({
  today,
  late: 1,
  due_today: 1,
  complaints: [
    row(2, 'HL-2026-06', 'Ms T', {
      received_on: '2026-08-24',
      channel: 'letter',
      stands: fileStands({
        next_date: acknowledgeDate({ state: 'late', working_days: 4 }, '2026-08-27')
      })
    }),
    row(1, 'HL-2026-07', 'Mr M', {}),
    row(3, 'HL-2026-08', 'Mrs K', {
      received_on: '2026-09-01',
      channel: 'email',
      stands: settled({ stage: 'closer_look' })
    }),
    row(5, 'HL-2026-02', 'Mr O', {
      received_on: '2026-03-02',
      channel: 'letter',
      stands: settled({
        stage: 'final_response',
        state: { state: 'closed', on: '2026-06-12', ground: 'answered' },
        outcome: 'partially_upheld',
        period_kept: 'within_first'
      })
    })
  ]
});

export const workedOut = (): WorkedOutDates => ({
  acknowledge_by: acknowledgeBy,
  resolve_spoken_by: {
    date: '2026-09-01',
    because: ['The next working day after the day it was made.', 'Regulation 8(1)(c).'],
    days: acknowledgeBy.days.slice(0, 5)
  },
  relevant_period_ends: {
    date: '2027-02-27',
    because: ['Six months that begin on Friday 28 August 2026.', 'Regulation 14(3).'],
    days: []
  }
});
