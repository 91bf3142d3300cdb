/** The file of Mr M on the day its acknowledgement is due. */
import type {
  CaseDate,
  ComplaintFileView,
  ExplainedDate,
  FileStands,
  Task
} from '../backend/generated/contract';
import { acknowledgeBy, today, words } from './fixtures';

export const acknowledge = (due: string): Task => ({
  group: 'first_days',
  title: 'Acknowledge the complaint',
  why: 'Every complaint is acknowledged within three working days: regulation 13(3).',
  stands: { state: 'to_do' },
  due,
  door: { to: 'acknowledge' }
});

const date = (
  more: Partial<CaseDate> & Pick<CaseDate, 'kind' | 'what' | 'explained'>
): CaseDate => ({
  stands: { state: 'time_left', working_days: 0 },
  earlier: [],
  is_law: true,
  ...more
});

const inWords = (day: string, ...because: string[]): ExplainedDate => ({
  date: day,
  because,
  days: []
});

const stands = (more: Partial<FileStands>): FileStands => ({
  stage: 'everyday_conversation',
  state: { state: 'open' },
  notices: [],
  counts_in_return: true,
  fully_acknowledged: false,
  disclosure_blocked: false,
  ...more
});

const toAcknowledge = (explained: ExplainedDate, late: number): CaseDate =>
  date({
    kind: 'acknowledge',
    what: 'Acknowledge the complaint',
    explained,
    stands:
      late > 0 ? { state: 'late', working_days: late } : { state: 'time_left', working_days: 0 }
  });

const signposting =
  'Answered under the 2009 Regulations; after the final response the person can go to the Ombudsman.';

export const file = (): ComplaintFileView => ({
  id: 1,
  reference: 'HL-2026-07',
  complainant: { name: 'Mr M', telephone: '01632 960 123' },
  patient: { who: 'the_complainant' },
  received_on: '2026-08-28',
  received_time: '09:12:00',
  channel: 'telephone',
  received_by: 'Bethan Price',
  recorded: { day: '2026-08-28', time: '09:31' },
  as_received: words(
    1,
    1,
    'I rang at five past eight on the Monday and the lady told me there was nothing. I said it was my chest. She said ring 111. That’s not good enough is it.',
    {}
  ),
  acknowledged: null,
  counts: {
    points: 3,
    contacts: 0,
    people: 0,
    incidents: 1,
    evidence: 6,
    open_actions: 0,
    in_force: 0,
    need_a_decision: 0,
    entries: 0
  },
  handling: {
    stands: stands({
      next_step: acknowledge('2026-09-03'),
      next_date: toAcknowledge(acknowledgeBy, 0)
    }),
    dates: [
      toAcknowledge(acknowledgeBy, 0),
      date({
        kind: 'relevant_period',
        what: 'Send the response at the very latest',
        explained: inWords(
          '2027-02-27',
          'Six months that begin on the day it was received, Friday 28 August 2026.',
          'Regulation 14(3).'
        ),
        stands: { state: 'days_left', days: 177 }
      })
    ],
    tasks: [
      acknowledge('2026-09-03'),
      {
        group: 'first_days',
        title: 'Give a copy of the written record',
        why: 'A complaint made by word of mouth is written down, and the person gets a copy: regulation 13(2).',
        stands: { state: 'to_do' },
        door: { to: 'entry', kind: 'copy_of_record_given' }
      },
      {
        group: 'first_days',
        title: 'Record the answer to the offer',
        why: 'What was agreed, that it was declined, or that no answer came.',
        stands: { state: 'cannot_yet', first: 'Offer to discuss' },
        door: { to: 'entry', kind: 'discussion_answered' }
      },
      {
        group: 'looking_into',
        title: 'Ask what outcome is sought for point 3',
        why: 'The response says what was done about what the person asked for.',
        stands: { state: 'to_do' },
        door: { to: 'revise_point', point: 3 }
      },
      {
        group: 'answering',
        title: 'Send the final response',
        why: 'As soon as reasonably practicable after the investigation, signed by the responsible person: regulation 14(2).',
        stands: { state: 'cannot_yet', first: 'A finding on every point' },
        due: '2027-02-27',
        door: { to: 'entry', kind: 'final_response_sent' }
      }
    ],
    points: [
      {
        point: {
          id: 1,
          number: 1,
          what: 'Refused an urgent appointment on Mon 24 August',
          outcome_sought: 'To be seen the same day when it is his chest',
          kind: 'nhs_complaint'
        },
        signposting,
        evidence: []
      },
      {
        point: {
          id: 2,
          number: 2,
          what: 'Repeat prescription not ready on Wed 26 August',
          outcome_sought: 'An explanation',
          kind: 'nhs_complaint'
        },
        signposting,
        evidence: []
      },
      {
        point: {
          id: 3,
          number: 3,
          what: 'How he was spoken to at the front desk',
          outcome_sought: '',
          kind: 'nhs_complaint'
        },
        signposting,
        evidence: []
      }
    ],
    merged_points: [],
    people: [],
    adjustments: [],
    in_force: [],
    electronic_letters: false
  },
  corrections: [],
  today
});
