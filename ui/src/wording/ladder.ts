/** How engagement is managed, in the words of the screens that show it. */
import type {
  AppealOnFile,
  AppealOutcome,
  Entry,
  EntryKind,
  LadderStep,
  Measure,
  MeasureKind,
  MeasureStands,
  Precondition,
  WarnedRow,
  WarnedView,
  WarningOnFile
} from '../backend/generated/contract';
import type { StateKind } from '../parts/State.svelte';
import { dayBrief, dayMiddle, dayShort, daysOn } from './dates';
import { InWords } from './numbers';

export const ladderWords = {
  title: 'Ladder',
  under: 'What was tried first, and what stands now.',
  goesOn: 'The complaint goes on, whatever is decided here.',
  closed: 'The complaint is closed; a new one is considered as ever.',
  picture: 'What was tried and decided as a picture of time',
  nothingInForce:
    'Nothing is in force in this file. An agreement or a specific action will stand here, with its reasons and its next review.',
  nothingEntered:
    'Nothing is entered about engagement yet. What is tried, said and decided will stand here.',
  bar: 'in force, or under way',
  missing: 'Missing',
  inPlace: 'In place',
  inFile: 'in the file',
  cameFirst: 'It came before the earlier steps; the reason stands in the decision.',
  later: 'There is one, for a later day than this:'
};

export const comesFirstWords = {
  kept: 'What you have written is kept. Once this is recorded, come back and save it.',
  atRisk: 'Somebody is at risk: act now and say why'
};

/** `One thing comes first`. */
export function comesFirstHeading(missing: number): string {
  return `${InWords(missing)} ${missing === 1 ? 'thing comes' : 'things come'} first`;
}

/** What is still to be done stands before what is done. */
export function missingFirst(all: Precondition[]): Precondition[] {
  return [...all.filter(({ in_place }) => !in_place), ...all.filter(({ in_place }) => in_place)];
}

/** How a measure stands: its word and its look. */
export function measureState(stands: MeasureStands): { kind: StateKind; words: string } | null {
  switch (stands.state) {
    case 'in_force':
      return null;
    case 'not_yet_begun':
      return { kind: 'calm', words: `Begins ${dayBrief(stands.from)}` };
    case 'needs_decision':
      return { kind: 'due', words: 'Needs a decision' };
    case 'proposed':
      return { kind: 'calm', words: 'Proposed' };
    case 'declined':
      return { kind: 'missing', words: `Declined ${dayBrief(stands.on)}` };
    case 'lifted':
      return { kind: 'done', words: `Lifted ${dayBrief(stands.on)}` };
  }
}

/** `Email only`. */
export function briefly({ brief }: Measure): string {
  return brief.charAt(0).toUpperCase() + brief.slice(1);
}

/** `Email only until 1 Feb`, in a file's first line. */
export function inForceWords(measure: Measure): string {
  const words = briefly(measure);
  if (measure.stands.state === 'not_yet_begun') return words;
  return measure.until === undefined ? words : `${words} until ${dayBrief(measure.until).slice(4)}`;
}

export const measureKinds: Record<MeasureKind, string> = {
  agreement: 'Agreement',
  restriction: 'Specific action',
  ending: 'End of contact'
};

/** Whether its review is to be prepared now: it waits for a decision, or the day is near. */
export function reviewIsNear({ stands, review_on, seen_on }: Measure): boolean {
  if (stands.state === 'needs_decision') return true;
  return review_on !== undefined && review_on <= daysOn(seen_on, 14);
}

export function isEnded({ stands }: Measure): boolean {
  return stands.state === 'lifted' || stands.state === 'declined';
}

/** How long it lasts: `Tue 3 Nov 2026 to Mon 1 Feb 2027`. */
export function lasts({ from, until }: Measure): string {
  return until === undefined
    ? `Since ${dayMiddle(from)}`
    : `${dayMiddle(from)} to ${dayMiddle(until)}`;
}

/** The day of its next review, or since when it waits for a decision. */
export function reviewWords({ review_on, stands }: Measure): string {
  if (stands.state === 'needs_decision') return `Past its date since ${dayMiddle(stands.since)}`;
  return review_on === undefined ? 'No day is set' : dayMiddle(review_on);
}

/** What the entry that began it says beside what the measure itself tells. */
export function decisionOf(entry: Entry | undefined): {
  why?: string;
  with?: string;
  toldOn?: string;
} {
  switch (entry?.kind) {
    case 'agreement_proposed':
      return { why: entry.why, with: entry.discussed_with };
    case 'restriction_imposed':
    case 'contact_ended':
      return { why: entry.why, with: entry.discussed_with, toldOn: entry.told_on };
    default:
      return {};
  }
}

const appealOutcomes: Record<AppealOutcome, string> = {
  upheld: 'upheld',
  partly_upheld: 'upheld in part',
  not_upheld: 'not upheld'
};

/** `Challenged Wed 11 Nov 2026: upheld in part by Dr Helen Pryce`. */
export function appealWords({ on, result }: AppealOnFile): string {
  const came = `Challenged ${dayMiddle(on)}`;
  return result
    ? `${came}: ${appealOutcomes[result.outcome]} by ${result.considered_by}, ${dayMiddle(result.on)}`
    : `${came}: no outcome is recorded yet`;
}

/** The link that puts a missing part in place. */
export const recordIt = (kind: EntryKind): string =>
  kind === 'action_reviewed' ? 'Prepare the review' : 'Record it';

/** How many parts of a step are missing. */
export function stepState({ preconditions }: LadderStep): { kind: StateKind; words: string } {
  const missing = preconditions.filter(({ in_place }) => !in_place).length;
  return missing === 0
    ? { kind: 'done', words: 'Ready' }
    : { kind: 'missing', words: `${InWords(missing)} ${missing === 1 ? 'part' : 'parts'} missing` };
}

/** `Spoken warning, followed up in writing Wed 14 Oct 2026`. */
export function warningWords({
  how,
  of_removal,
  confirmed_on,
  to_confirm,
  withdrawn_on,
  counts_from,
  of_removal_from,
  of_removal_until
}: WarningOnFile): string {
  const from =
    of_removal_from === undefined ? '' : ` from the letter of ${dayMiddle(of_removal_from)} on`;
  const until =
    of_removal_until === undefined
      ? ''
      : `, of removal no longer since a challenge was upheld in part ${dayMiddle(of_removal_until)}`;
  const what =
    how === undefined
      ? 'No warning given, for a reason on file'
      : `${how === 'spoken' ? 'Spoken' : 'Written'} warning${of_removal ? ` of removal from the list${from}` : ''}${until}`;
  if (withdrawn_on !== undefined) {
    return `${what}, challenged and withdrawn ${dayMiddle(withdrawn_on)}`;
  }
  if (confirmed_on !== undefined) {
    const since = counts_from === confirmed_on ? 'then' : dayMiddle(counts_from ?? confirmed_on);
    const counts = counts_from === undefined ? '' : `, and counts from ${since}`;
    return `${what}, followed up in writing ${dayMiddle(confirmed_on)}${counts}`;
  }
  return to_confirm ? `${what}, not yet followed up in writing` : what;
}

/** The twelve months before a day, and the day itself: the same date a year before counts. */
function monthsBefore(on: string): string {
  return `on ${dayShort(on)} or in the twelve months before`;
}

/** The answer for the people of a file: whether, who, and in which twelve months. */
export function warnedAnswer({
  on,
  who_was_warned: who
}: Pick<WarnedView, 'on' | 'who_was_warned'>): string {
  const months = monthsBefore(on);
  if (who.length === 0) return `No. No warning was given ${months}.`;
  const people = who.map(({ person, of_removal }) =>
    of_removal ? `${person}, and of removal from the list too` : person
  );
  const none = who.some(({ of_removal }) => of_removal)
    ? ''
    : ' None of it was a warning of removal from the list.';
  return `Yes, ${months}: ${people.join('; ')}.${none}`;
}

/** The same over all files. */
export function warnedOverAll(rows: WarnedRow[], on: string): string {
  const given = rows.filter(({ warning }) => warning.how !== undefined).length;
  const months = monthsBefore(on);
  return given === 0
    ? `No warning was given ${months}.`
    : `${InWords(given)} ${given === 1 ? 'warning was' : 'warnings were'} given ${months}.`;
}

/** What can be recorded on the ladder's own page. */
export const situations: { heading: string; kinds: EntryKind[] }[] = [
  {
    heading: 'Steps of the ladder',
    kinds: [
      'engagement_tried',
      'de_escalated',
      'warning_given',
      'warning_not_given',
      'agreement_proposed',
      'restriction_imposed',
      'contact_ended'
    ]
  },
  {
    heading: 'What came of them',
    kinds: ['warning_confirmed', 'action_reviewed', 'appeal_received']
  },
  {
    heading: 'Situations',
    kinds: ['police_decided', 'statement_taken', 'online_post_handled', 'removal_noted']
  }
];

/** What is said of something that was in force when contact ended. */
export const behindTheEnd =
  'Contact has ended since, and only that is told at the front desk; this still stands and is still reviewed.';
