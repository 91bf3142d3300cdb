import type { DateKind, EntryKind, EntryView, FilePart } from '../backend/generated/contract';
import { entryKindWords } from './entry-kinds';

/** The parts of a complaint file that are pages of entries. */
export type EntryPart = Exclude<FilePart, 'findings' | 'practice'>;

export interface PartWords {
  heading: string;
  /** One quiet line under the heading. */
  under: string;
  /** What stands there while nothing is entered. */
  empty: string;
  /** What can be recorded, in groups. */
  record: { heading?: string; kinds: EntryKind[] }[];
  /** The dates that belong on the page. */
  dates: DateKind[];
}

export const partWords: Record<EntryPart, PartWords> = {
  contacts: {
    heading: 'Contacts',
    under:
      'Every talk, letter and email, with what was said. One that is wrong is corrected beside it.',
    empty: 'No contacts are recorded in this file. Each call, letter and talk will stand here.',
    record: [{ kinds: ['contact', 'safeguarding_taken', 'recording_noted'] }],
    dates: []
  },
  people: {
    heading: 'People',
    under: 'Who takes part, who may be told what, and what makes it easier for them.',
    empty:
      'Nothing is recorded about people yet. Consent, adjustments and advocates will stand here.',
    record: [
      {
        heading: 'Who takes part',
        kinds: ['person_added', 'representative_refused', 'advocacy_signposted']
      },
      {
        heading: 'Consent and contact',
        kinds: ['consent_recorded', 'electronic_consent', 'channel_preferred']
      },
      { heading: 'What would help', kinds: ['adjustment_asked'] }
    ],
    dates: ['adjustment_review']
  },
  handling: {
    heading: 'Handling',
    under: 'What was offered, agreed, told and decided about this complaint, in order.',
    empty:
      'Nothing is recorded about the handling yet. Offers, periods and decisions will stand here.',
    record: [
      {
        heading: 'The first days',
        kinds: [
          'copy_of_record_given',
          'discussion_offered',
          'discussion_answered',
          'response_period_set',
          'resolved_at_once',
          'time_limit_considered',
          'exempted'
        ]
      },
      {
        heading: 'On the way',
        kinds: [
          'closer_look_began',
          'progress_told',
          'waiting_began',
          'relevant_period_extended',
          'delay_explained',
          'cooperation_asked',
          'mediation_offered'
        ]
      },
      {
        heading: 'With another body',
        kinds: ['transferred_in', 'transferred_out', 'joint_handling_agreed', 'joint_information']
      },
      {
        heading: 'The end',
        kinds: ['investigation_finished', 'final_response_sent', 'closed', 'reopened']
      }
    ],
    dates: []
  },
  engagement: {
    heading: 'Ladder',
    under: 'What was done to go on working together, step by step, and what was decided about it.',
    empty:
      'Nothing is recorded about engagement in this file. What was tried, said and decided will stand here.',
    record: [
      { heading: 'First of all', kinds: ['engagement_tried', 'de_escalated'] },
      { heading: 'Warnings', kinds: ['warning_given', 'warning_not_given', 'warning_confirmed'] },
      {
        heading: 'An agreement',
        kinds: [
          'agreement_proposed',
          'agreement_answered',
          'agreement_breached',
          'agreement_lifted'
        ]
      },
      { heading: 'Deciding about contact', kinds: ['restriction_imposed', 'contact_ended'] },
      {
        heading: 'Reviews and challenges',
        kinds: ['action_reviewed', 'appeal_received', 'appeal_decided']
      },
      {
        heading: 'Incidents',
        kinds: ['incident_followed_up', 'police_decided', 'statement_taken']
      },
      {
        heading: 'Other situations',
        kinds: ['online_post_handled', 'removal_noted', 'removal_confirmed']
      }
    ],
    dates: ['measure_review', 'police_reference', 'removal_notice']
  },
  colleagues: {
    heading: 'Colleagues',
    under: 'Who is complained about, what they were told and asked, and the support they had.',
    empty: 'Nothing is recorded about colleagues in this file.',
    record: [
      {
        kinds: [
          'staff_complained_about',
          'comments_asked',
          'comments_received',
          'staff_supported',
          'staff_told_outcome',
          'officer_involved'
        ]
      }
    ],
    dates: ['comments']
  },
  actions: {
    heading: 'Actions and learning',
    under:
      'What is to change, by whom and by when. Open actions stay open when the complaint is closed.',
    empty: 'No actions are recorded in this file.',
    record: [{ kinds: ['action_agreed', 'learning_shared'] }],
    dates: ['action']
  },
  ombudsman: {
    heading: 'The Ombudsman',
    under: 'What the Ombudsman asked, decided and recommended, and what was sent.',
    empty: 'The Ombudsman has not asked about this complaint.',
    record: [
      {
        heading: 'The Ombudsman',
        kinds: [
          'ombudsman_enquired',
          'ombudsman_asked',
          'ombudsman_investigates',
          'ombudsman_decided',
          'ombudsman_recommended'
        ]
      },
      { heading: 'Others', kinds: ['defence_body_told'] }
    ],
    dates: ['ombudsman_information', 'recommendation']
  }
};

/** What follows an entry that still waits for something, and its words in a link. */
const followUps: Partial<Record<EntryKind, EntryKind[]>> = {
  action_agreed: ['action_done', 'action_moved'],
  waiting_began: ['waiting_ended'],
  adjustment_asked: [
    'adjustment_decided',
    'adjustment_reviewed',
    'adjustment_seen_in_clinical_system'
  ],
  ombudsman_asked: ['ombudsman_sent'],
  ombudsman_recommended: ['recommendation_met'],
  warning_given: ['warning_confirmed'],
  warning_not_given: ['warning_confirmed'],
  agreement_proposed: ['agreement_answered'],
  removal_noted: ['removal_confirmed'],
  appeal_received: ['appeal_decided']
};

const followUpNames: Partial<Record<EntryKind, string>> = {
  action_done: 'Record that it is done',
  action_moved: 'Give it another day',
  waiting_ended: 'End the wait',
  adjustment_decided: 'Record the decision',
  adjustment_reviewed: 'Record a review',
  adjustment_seen_in_clinical_system: 'Seen in the clinical system',
  ombudsman_sent: 'Record what was sent',
  recommendation_met: 'Record that it is met',
  warning_confirmed: 'Record that it was followed up in writing',
  agreement_answered: 'Record an answer',
  removal_confirmed: 'Record that it was confirmed in writing',
  appeal_decided: 'Record the answer to it'
};

/** An adjustment is looked at again as long as it is in place; the others wait only while open. */
export function followUpsOf({ kind, entry }: EntryView, isOpen: boolean): EntryKind[] {
  const all = followUps[kind] ?? [];
  if (entry.kind === 'adjustment_asked') {
    if (entry.raised === 'nothing_wanted') return [];
    return isOpen ? all : all.slice(1);
  }
  return isOpen ? all : [];
}

export function followUpWords(kind: EntryKind): string {
  return followUpNames[kind] ?? entryKindWords[kind];
}
