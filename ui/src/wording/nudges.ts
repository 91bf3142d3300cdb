import type { Caution, Nudge, ReadsAs } from '../backend/generated/contract';

interface Asked {
  question: (word: string) => string;
  /** Why it is asked. */
  because: string;
  /** What may be done, once it is saved. */
  may: string;
}

const asked: Record<ReadsAs, Asked> = {
  a_view: {
    question: (word) => `‘${word}’ is a view. What was said or done?`,
    because: 'A reader believes what can be seen and heard.',
    may: 'You may add it beside your account, or leave it.'
  },
  a_label: {
    question: (word) => `‘${word}’ is a name for a person. What was said or done?`,
    because: 'The person may read this one day.',
    may: 'You may add the facts beside your account, or leave it.'
  },
  a_diagnosis: {
    question: (word) => `‘${word}’ reads as a diagnosis. What did you see or hear?`,
    because: 'Only a clinician can say that, and not here.',
    may: 'You may add what you noticed, or leave it.'
  },
  the_complaint: {
    question: () => 'To complain is never a reason. What was said or done?',
    because: 'Everybody may complain.',
    may: 'If it reads as a reason here, add the conduct it rests on, or leave it.'
  },
  restricts_care: {
    question: (word) =>
      `‘${word}’ is about care. Does this limit more than contact about the complaint?`,
    because:
      'How somebody complains never makes care less (CQC), and contact about care stays open.',
    may: 'You may say beside it that care goes on as before, or leave it.'
  },
  reason_for_the_desk: {
    question: (word) => `‘${word}’ tells the front desk a reason. Is it the way of contact alone?`,
    because: 'The front desk is told how to meet the person, and no reasons.',
    may: 'You may write the reason under why, or leave it.'
  },
  their_own_words: {
    question: () => 'Are these somebody’s own words? They belong under the exact words.',
    because: 'There they are evidence as they are, and can be covered.',
    may: 'You may add them there, or leave it.'
  }
};

/** What the file says beside an entry before it stands. */
export const cautionWords: Record<Caution, string> = {
  no_consent_to_electronic_letters:
    'It goes by email, and no consent to letters by email is on file (regulation 15). A letter on paper as well is the safer way.',
  review_is_far_off:
    'The review is more than a year away. It is looked at regularly while it stands (PHSO guide), so an earlier day is fairer.',
  no_contacts_on_file:
    'It answers how much contact there was, and no contact is on file. Whoever looks at it later asks for the calls and letters it rests on.',
  no_consent_to_talk:
    'A clinician was asked, and no consent to talk with others about what would help is on file. Ask the person, or record why none was needed (PHSO guide).',
  in_force_already:
    'The same way of contact is in force in this file already. If that one is to go on, or its days change, record a review of it instead.',
  warned_in_another_file:
    'The warning of removal it rests on stands in another file, which goes by the name alone. Look there that it was the same person before this is saved.',
  no_time_to_change:
    'What was tried to de-escalate, or the warning, is of this very day. Nothing had time to change since; say in the reasons why this cannot wait for that, or leave a few days.',
  taken_back_before:
    'A challenge to the same was upheld, and nothing is on file since: no incident, and no concern that something is not kept. Whoever looks at it will ask what changed.',
  help_not_offered_first:
    'The guide asks what would help, and names an advocate, before anybody is told that the work cannot go on. Record both, if they came first.',
  conduct_of_somebody_else:
    'Every incident it rests on was the conduct of somebody else. What is decided about contact answers what the person did.',
  no_exact_words:
    'None of the incidents it rests on holds an exact word. Add the words as they were said or written to the incident, as far as anybody remembers them (PHSO guide).'
};

/** The same with the file that is meant. */
export function wordsForCaution(caution: Caution, warnedIn: string | undefined): string {
  const words = cautionWords[caution];
  return caution === 'warned_in_another_file' && warnedIn !== undefined
    ? words.replace('another file', `the file ${warnedIn}`)
    : words;
}

/** Around what the core will have the front desk told. */
export const atTheDesk = {
  title: 'What the front desk will be told',
  heading: 'The front desk will be told',
  under: 'The reasons stay in the file.'
};

/** The question a nudge asks, with the word as she wrote it and a capital first letter. */
export function wordsForNudge(nudge: Nudge): { question: string; because: string; why: string } {
  const written = nudge.sentence.slice(nudge.start, nudge.end) || nudge.word;
  const word = written.charAt(0).toUpperCase() + written.slice(1);
  const { question, because, may } = asked[nudge.reads_as];
  return { question: question(word), because, why: `${because} ${may}` };
}
