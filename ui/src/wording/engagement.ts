/** The register, a review, the policy and the care for colleagues, in words. */
import type { Measure } from '../backend/generated/contract';
import { dayMiddle } from './dates';
import { behindTheEnd, lasts, reviewWords } from './ladder';
import { counted, InWords } from './numbers';

export const registerWords = {
  title: 'Register',
  under:
    'Agreements and specific actions over all files, those that need a decision first. Nobody is on it for complaining.',
  empty:
    'No agreement or specific action is in force in any file. Each will stand here with its next review.',
  desk: {
    heading: 'What the front desk may be told',
    under: 'The way of contact and the dates. Reasons stay in the file.',
    empty: 'There is nothing the front desk needs to know.'
  },
  warned: 'Warnings',
  ended: 'Ended in the last twelve months',
  sheet: {
    heading: 'For the partners’ meeting',
    under: 'One page on how the policy is used, for a regular look at it.',
    legend: 'Whose names stand on it?',
    hide: 'None: letters stand for people and references',
    show: 'The people’s names and references'
  }
};

/** One line about a measure in the register: how long, and when it is reviewed. */
export function registerLine(measure: Measure): string {
  if (measure.stands.state === 'proposed') {
    return `Proposed ${dayMiddle(measure.from)}, not yet answered by everybody.`;
  }
  const line = `${lasts(measure)}. Review: ${lowered(reviewWords(measure))}.`;
  return measure.behind === undefined ? line : `${line} ${behindTheEnd}`;
}

function lowered(words: string): string {
  // A day keeps its capital; only a sentence of our own gives its first letter up.
  return /^(Past|No) /u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

export const reviewWordsOf = {
  title: 'Review',
  under:
    'What happened since the last look, for whoever decides whether it is kept, changed or lifted.',
  what: 'What it is, and why',
  period: 'In this time',
  incidents: 'Incidents',
  noIncidents: 'No incident in this time.',
  contacts: 'Contacts',
  noContacts: 'No contact is recorded in this time.',
  steps: 'Concerns, challenges and steps',
  noSteps: 'Nothing else is recorded about engagement in this time.',
  others: 'About other measures',
  othersUnder: 'In the same time, and not part of this review. Each is reviewed by itself.',
  questions: 'Questions to answer',
  source:
    'After the PHSO’s guide on challenging situations, reviewing actions, and the Scottish Ombudsman’s guidance, section 1.',
  record: 'Record the review',
  /** In our own words; the guide is named beside them. */
  asked: [
    'Is it still needed? What would happen tomorrow without it?',
    'Is it still right for what happened, or does it weigh more on the person than it helps others?',
    'Would less do: fewer channels closed, a shorter time, an agreement instead?',
    'Can the person still complain and get care? Is there an adjustment nobody has asked about?',
    'What does the person say? Has anybody asked?'
  ]
};

export const policyWords = {
  title: 'Policy on engagement',
  none: 'No version was adopted yet. The text below shows its blanks; fill them once to adopt it.',
  text: 'The policy',
  public: 'What we expect of each other',
  publicUnder: 'The short text for the public: for the wall, the website and the first letter.',
  versions: 'Versions',
  versionsUnder: 'Each decision names the version that was in force on its day.',
  noVersions: 'Each version that is adopted will stand here with its day.',
  use: 'Looks at its use',
  useUnder: 'From time to time the partners look at how the policy is used.',
  noUse: 'Nobody has recorded a look at the use of the policy yet.',
  numbers: 'Numbers for a hard call',
  numbersUnder: 'They stand on the hard-call card, which opens while the file is locked, too.',
  noNumbers: 'No numbers are set. The card shows its steps without them.'
};

export const careWords = {
  title: 'Care for colleagues',
  under: 'Hard calls and hard words leave something behind. What was offered stands here.',
  you: 'For you',
  nothingForYou: 'Nothing is waiting for your answer. To ask for support, see below.',
  answer: 'Say whether you took it up',
  how: 'How to get support',
  noHow: 'The policy says how colleagues get support, once it is adopted.',
  offered: 'Offered to colleagues',
  noOffers: 'No support is recorded yet. A talk after a hard call is worth writing down.',
  record: 'Record support for a colleague: after what happened in whose file?',
  openings: 'What you opened',
  onlyYou:
    'This count stands only here, and nobody keeps a score. That something covered was opened, when and why, stands in the record of acts, which the bundle includes.'
};

/** How often something covered was opened, said calmly. */
export function openingsInWords(week: number, month: number): string {
  if (month === 0) return 'You opened nothing that is covered in the last thirty days.';
  const often = month === 1 ? 'once' : counted(month, 'time');
  const opened = `You opened something that is covered ${often} in the last thirty days`;
  if (month === 1) return week === 0 ? `${opened}, not in the last seven.` : `${opened}.`;
  return week === 0
    ? `${opened}, never in the last seven.`
    : `${opened}, ${String(week)} of them in the last seven.`;
}

/** How often somebody who spoke of suicide or self-harm was helped; it is never behaviour. */
export function helpedInWords(helped: number): string {
  const often = helped === 1 ? 'Once' : `${InWords(helped)} times`;
  return `${often} in the last twelve months, colleagues helped somebody who spoke of suicide or self-harm. Whoever took such a call may need somebody to talk to.`;
}

/** A kind word without a measure: it is the same however often. */
export const kindWord =
  'Reading such things is work, and it is tiring. A break, or somebody to talk to, is part of it.';
