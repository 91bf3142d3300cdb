import type {
  AcknowledgementForm,
  Appearance,
  Certainty,
  Channel,
  CorrectionKind,
  CountedDay,
  EvidenceKind,
  ProgressStep,
  ReadinessSubject,
  ReceivedHow,
  RepresentativeBasis,
  Standing
} from '../backend/generated/contract';
import type { StateKind } from '../parts/State.svelte';
import type { StripDay } from '../parts/DayStrip.svelte';
import { dayBrief, dayHeard, dayInStrip } from './dates';
import { counted } from './numbers';

/** How something came or happened, as a choice on a page. */
export const channelLabels: Record<Channel, string> = {
  in_person: 'In person',
  telephone: 'Telephone',
  letter: 'Letter',
  email: 'Email',
  form: 'Form',
  social_media: 'Social media'
};

/** The same within a sentence. */
export const byChannel: Record<Channel, string> = {
  in_person: 'in person',
  telephone: 'by telephone',
  letter: 'by letter',
  email: 'by email',
  form: 'on a form',
  social_media: 'on social media'
};

/** What kind of complaint it is called in a file's first line. */
export const complaintBy: Record<Channel, string> = {
  in_person: 'Spoken complaint',
  telephone: 'Spoken complaint',
  letter: 'Complaint by letter',
  email: 'Complaint by email',
  form: 'Complaint on a form',
  social_media: 'Complaint on social media'
};

/** Whether words over this channel were heard or read. */
export const heardOrRead: Record<Channel, string> = {
  in_person: 'Heard by',
  telephone: 'Heard by',
  letter: 'Read by',
  email: 'Read by',
  form: 'Read by',
  social_media: 'Read by'
};

export const certaintyLabels: Record<Certainty, string> = {
  exact: 'Exact words',
  as_near_as_remembered: 'As near as remembered'
};

export const basisLabels: Record<RepresentativeBasis, string> = {
  asked_for_it: 'The patient has asked for it',
  has_died: 'The patient has died',
  is_a_child: 'The patient is a child',
  physically_unable: 'The patient is not well enough to complain',
  lacks_capacity: 'The patient does not have the mental capacity to complain'
};

export const acknowledgementLabels: Record<AcknowledgementForm, string> = {
  spoken: 'Spoken, in person or by telephone',
  written: 'In writing'
};

export const correctionLabels: Record<CorrectionKind, string> = {
  correction: 'Correction',
  addition: 'Addition'
};

export const appearanceLabels: Record<Appearance, string> = {
  as_the_computer: 'As the computer',
  light: 'Light',
  dark: 'Dark'
};

/** The kind of an item, with a capital as it stands in a list. */
export const kindLabels: Record<EvidenceKind, string> = {
  pdf: 'PDF',
  picture: 'Picture',
  sound: 'Sound',
  video: 'Video',
  text: 'Text',
  email: 'Email',
  document: 'Office document',
  archive: 'Archive of files',
  empty: 'Empty file',
  unknown: 'File of an unknown kind'
};

/** The title of a covered item. */
export const coveredTitles: Record<EvidenceKind, string> = {
  pdf: 'Covered document',
  picture: 'Covered picture',
  sound: 'Covered recording',
  video: 'Covered video',
  text: 'Covered text',
  email: 'Covered email',
  document: 'Covered document',
  archive: 'Covered archive',
  empty: 'Covered file',
  unknown: 'Covered file'
};

export const fromHow: Record<ReceivedHow, string> = {
  post: 'by post',
  by_hand: 'by hand',
  email: 'by email',
  telephone_system: 'telephone system',
  practice_system: 'practice system',
  online: 'captured online',
  other: 'another way'
};

export const receivedHowLabels: Record<ReceivedHow, string> = {
  post: 'By post',
  by_hand: 'By hand',
  email: 'By email',
  telephone_system: 'From the telephone system',
  practice_system: 'From the practice’s own systems or cameras',
  online: 'Captured online',
  other: 'Another way'
};

/** The steps of making a bundle, in their order. */
export const bundleSteps: Record<Exclude<ProgressStep, 'taking_in'>, string> = {
  checking_fingerprints: 'Every item’s fingerprint held against the day it came in',
  setting_pages: 'Cover, index, chronology and sheets set',
  placing_exhibits: 'Exhibits placed and numbered, covered ones last behind warning sheets',
  reconciling: 'Added up: every item in, withheld, or on a page that says why',
  reading_back: 'The finished zip opened and read back'
};

/** What a caseworker would look for: the words when it is there, and when it is not. */
export const readinessWords: Record<
  ReadinessSubject,
  { ready: (count: number) => string; gap: (count: number) => string; gapWhy?: string }
> = {
  complaint_as_received: {
    ready: () => 'The complaint exactly as received',
    gap: () => 'The complaint as received is not in the file'
  },
  points: {
    ready: (count) => `${counted(count, 'point')} of complaint, numbered`,
    gap: () => 'No points of complaint are written down'
  },
  outcomes_sought: {
    ready: () => 'What the person would like to happen, for each point',
    gap: (count) => `${counted(count, 'point')} without the outcome the person wants`,
    gapWhy: 'You can make the bundle without; the page will say that it was not asked.'
  },
  acknowledgement: {
    ready: () => 'The acknowledgement',
    gap: () => 'The acknowledgement is not recorded'
  },
  representative_basis: {
    ready: () => 'Why the person complains for somebody else',
    gap: () => 'It is not said why the person complains for somebody else'
  },
  quotes_answered: {
    ready: () => 'All exact words are answered for: covered or open',
    gap: (count) => `${counted(count, 'quotation')} not yet answered for`,
    gapWhy: 'Until they are, they travel in the covered part.'
  },
  evidence: {
    ready: (count) => `${counted(count, 'item')} of evidence`,
    gap: () => 'There is no evidence in the file',
    gapWhy: 'You can make the bundle without; the index will show that there is none.'
  },
  response_period: {
    ready: () => 'The response period as the person was told it',
    gap: () => 'No response period is recorded',
    gapWhy: 'A caseworker will ask by when the person was told to expect the response.'
  },
  findings: {
    ready: () => 'A finding on every point',
    gap: (count) => `${counted(count, 'point')} without a finding`,
    gapWhy: 'You can make the bundle without; the points will stand there without one.'
  },
  consent: {
    ready: () => 'Consent to share, or why it is not needed',
    gap: () => 'Consent to share with the person is not recorded',
    gapWhy: 'The Ombudsman needs no consent to see the file; what you gave the person did.'
  },
  response: {
    ready: () => 'The final response',
    gap: () => 'The final response is not in the file',
    gapWhy: 'You can make the bundle without; the cover will say that none is recorded.'
  }
};

/** How a dated duty stands, as a state. */
export function standingState(standing: Standing): { kind: StateKind; words: string } {
  switch (standing.state) {
    case 'done':
      return standing.in_time
        ? { kind: 'done', words: `Done ${dayBrief(standing.on)}` }
        : { kind: 'done', words: `Done ${dayBrief(standing.on)}, after the last day` };
    case 'time_left':
      return standing.working_days === 0
        ? { kind: 'due', words: 'Today is the last day' }
        : { kind: 'calm', words: `${counted(standing.working_days, 'working day')} left` };
    case 'late':
      return standing.working_days === 0
        ? { kind: 'late', words: 'Late' }
        : { kind: 'late', words: `${counted(standing.working_days, 'working day')} late` };
    case 'days_left':
      return standing.days === 0
        ? { kind: 'due', words: 'Today is the last day' }
        : { kind: 'calm', words: `${counted(standing.days, 'day')} left` };
    case 'days_late':
      return { kind: 'late', words: `${counted(standing.days, 'day')} late` };
  }
}

/** The working of a date as a strip of days; the middle is left out past ten. */
export function strip(days: CountedDay[], standing?: Standing, today?: string): StripDay[] {
  const done = standing?.state === 'done' ? standing.on : null;
  const last = days.length - 1;
  const boxes = days.map((counted, at): StripDay => {
    const { under, heard } = underOf(counted);
    const isDone = counted.day === done;
    const isToday = at === last && counted.day === today && done === null;
    const extra = isDone ? ', done' : isToday ? ', today' : '';
    return {
      day: dayInStrip(counted.day),
      under: `${under}${extra}`,
      spoken: `${dayHeard(counted.day)}, ${heard}${extra}`,
      kind:
        counted.count.kind === 'received' || counted.count.kind === 'start'
          ? 'receipt'
          : counted.count.kind === 'counted'
            ? 'counted'
            : 'skipped',
      last: at === last,
      today: isToday,
      done: isDone
    };
  });
  if (boxes.length <= 10) return boxes;
  const gap: StripDay = { day: '…', under: '', spoken: 'and the days between', kind: 'gap' };
  return [...boxes.slice(0, 3), gap, ...boxes.slice(-3)];
}

function underOf({ count }: CountedDay): { under: string; heard: string } {
  switch (count.kind) {
    case 'received':
      return { under: 'received', heard: 'received, not counted' };
    case 'start':
      return { under: 'from here', heard: 'counted from here, itself not counted' };
    case 'counted':
      return {
        under: `day ${String(count.number)}`,
        heard: `day ${String(count.number)}`
      };
    case 'not_counted':
      return count.why === 'holiday'
        ? { under: 'bank hol.', heard: `${count.name}, not counted` }
        : { under: '–', heard: 'not counted' };
  }
}
