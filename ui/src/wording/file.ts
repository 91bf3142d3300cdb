import type {
  AdjustmentDecision,
  AdjustmentRaised,
  CaseDate,
  ComplaintFileView,
  ConsentView,
  DateKind,
  EarlierDate,
  Finding,
  PartyRole,
  PointKind,
  Standing,
  Task,
  TaskGroup
} from '../backend/generated/contract';
import type { StateKind } from '../parts/State.svelte';
import { dayBrief, dayLong, dayMiddle, dayShort } from './dates';
import { complaintBy, standingState } from './labels';
import { counted } from './numbers';
import { closedBecause } from './stages';

/** What a date is about, in the few words that stand before its state. */
const dateNames: Record<DateKind, string> = {
  settle_at_once: 'Settle at once',
  acknowledge: 'Acknowledge',
  response_period: 'Response',
  relevant_period: 'Six months',
  time_limit: 'Time limit',
  data_protection: 'Data protection',
  subject_access: 'Records asked for',
  update: 'Update',
  comments: 'Comments',
  action: 'Action',
  adjustment_review: 'Adjustment review',
  measure_review: 'Review',
  police_reference: 'Police reference',
  removal_notice: 'Notice in writing',
  ombudsman_information: 'Ombudsman’s request',
  recommendation: 'Recommendation'
};

export const taskGroups: Record<TaskGroup, string> = {
  first_days: 'The first days',
  looking_into: 'Looking into it',
  engagement: 'Engagement',
  answering: 'Answering',
  afterwards: 'Afterwards'
};

export const findingLabels: Record<Finding, string> = {
  upheld: 'Upheld',
  partly_upheld: 'Partly upheld',
  not_upheld: 'Not upheld',
  resolved_without_finding: 'Resolved without a finding',
  withdrawn: 'Withdrawn'
};

/** Only what is not the usual needs saying. */
export const pointKindLabels: Record<PointKind, string | null> = {
  nhs_complaint: null,
  data_protection: 'Data protection',
  subject_access: 'A request to see records',
  private_work: 'Private work',
  staff_grievance: 'A staff matter'
};

export const partyRoles: Record<PartyRole, string> = {
  representative: 'Representative',
  advocate: 'Advocate',
  carer: 'Carer',
  member_of_parliament: 'Member of Parliament',
  interpreter: 'Interpreter',
  other: 'Also takes part'
};

export const adjustmentDecisions: Record<AdjustmentDecision, string> = {
  made: 'Made',
  alternative: 'Something else made',
  declined: 'Declined'
};

export const adjustmentRaised: Record<AdjustmentRaised, string> = {
  asked_for: 'Asked for',
  offered: 'Offered',
  nothing_wanted: 'Asked; nothing is wanted'
};

const consentSteps: Record<ConsentView['step'], string> = {
  asked: 'Asked',
  given: 'Given',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  not_needed: 'Not needed'
};

/** `Given Tue 1 Sep 2026`. */
export function consentInWords(consent: ConsentView | undefined): string {
  return consent ? `${consentSteps[consent.step]} ${dayMiddle(consent.on)}` : 'Not yet asked';
}

/** How the file stands in a line: how it came, how far it has come. */
export function fileInWords(view: ComplaintFileView): string {
  const { stage, state } = view.handling.stands;
  const came = `${complaintBy[view.channel]} received ${dayShort(view.received_on)}.`;
  const acknowledged = view.acknowledged
    ? `Acknowledged ${dayBrief(view.acknowledged.acknowledged_on)}`
    : 'Not yet acknowledged';
  if (state.state === 'closed') {
    return `${came} Closed ${dayShort(state.on)}: ${closedBecause[state.ground]}.`;
  }
  const again = state.state === 'reopened' ? ` Opened again ${dayShort(state.on)}.` : '';
  switch (stage) {
    case 'everyday_conversation':
      return `${came} ${acknowledged}. Handled as an everyday conversation so far.${again}`;
    case 'closer_look':
      return `${came} ${acknowledged}, being looked into, not yet answered.${again}`;
    case 'final_response':
      return `${came} ${acknowledged}, and answered.${again}`;
    case 'ombudsman':
      return `${came} ${acknowledged}. With the Ombudsman.${again}`;
  }
}

export function isPressing(standing: Standing): boolean {
  switch (standing.state) {
    case 'late':
    case 'days_late':
      return true;
    case 'time_left':
      return standing.working_days === 0;
    case 'days_left':
      return standing.days === 0;
    case 'done':
      return false;
  }
}

/** How the next date stands, with what it is: `Update: 3 days left`. */
export function dateState(date: CaseDate): { kind: StateKind; words: string } {
  const { kind, words } = standingState(date.stands);
  return {
    kind,
    words: `${dateNames[date.kind]}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
  };
}

/** An earlier version of a date: `Friday 6 November 2026`, and what is said of it. */
export function earlierInWords(earlier: EarlierDate): { date: string; note: string } {
  return {
    date: dayLong(earlier.date),
    note: `told ${dayMiddle(earlier.told_on)}. ${earlier.why}`
  };
}

/** How a task stands; one with a date of the file stands as that date does. */
export function taskState(task: Task, dates: CaseDate[]): { kind: StateKind; words: string } {
  switch (task.stands.state) {
    case 'done':
      return { kind: 'done', words: task.stands.on ? `Done ${dayBrief(task.stands.on)}` : 'Done' };
    case 'cannot_yet':
      return { kind: 'waiting', words: 'Cannot start yet' };
    case 'to_do':
      break;
  }
  const open = dates.filter(
    ({ explained, stands }) => explained.date === task.due && stands.state !== 'done'
  );
  const date = open.find(({ what }) => what === task.title) ?? open[0];
  return date ? standingState(date.stands) : { kind: 'missing', words: 'To do' };
}

/** Under a task: what comes first, or until when. */
export function taskHint({ stands, due }: Task): string | null {
  if (stands.state === 'cannot_yet') return `First: ${lowered(stands.first)}`;
  return stands.state === 'to_do' && due ? `By ${dayShort(due)}` : null;
}

/** `5 of 8 done`, `all done`. */
export function doneOf(tasks: Task[]): string {
  const done = tasks.filter(({ stands }) => stands.state === 'done').length;
  if (done === tasks.length) return 'all done';
  return done === 0
    ? counted(tasks.length, 'task')
    : `${String(done)} of ${String(tasks.length)} done`;
}

function lowered(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** What is in place to make it easier for the person: `Adjustment: large print`, if in few words. */
export function adjustmentsInPlace({ handling }: ComplaintFileView): string[] {
  return handling.adjustments
    .filter(({ decision }) => decision === 'made' || decision === 'alternative')
    .map(({ what, what_would_help }) => what ?? what_would_help)
    .map((words) => (words.length > 60 ? 'An adjustment is in place' : `Adjustment: ${words}`));
}

export function nothingToDo(next: CaseDate | undefined): string {
  return next ? `Nothing to do until ${dayBrief(next.explained.date)}` : 'Nothing to do now';
}
