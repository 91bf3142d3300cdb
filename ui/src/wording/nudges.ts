import type { Nudge, ReadsAs } from '../backend/generated/contract';

interface Asked {
  question: (word: string) => string;
  why: string;
}

const asked: Record<ReadsAs, Asked> = {
  a_view: {
    question: (word) => `‘${word}’ is a view. What was said or done?`,
    why: 'A reader believes what can be seen and heard. You may add it beside your account, or leave it.'
  },
  a_label: {
    question: (word) => `‘${word}’ is a name for a person. What was said or done?`,
    why: 'The person may read this one day. You may add the facts beside your account, or leave it.'
  },
  a_diagnosis: {
    question: (word) => `‘${word}’ reads as a diagnosis. What did you see or hear?`,
    why: 'Only a clinician can say that, and not here. You may add what you noticed, or leave it.'
  },
  the_complaint: {
    question: () => 'To complain is never a reason. What was said or done?',
    why: 'Everybody may complain. If it reads as a reason here, add the conduct it rests on, or leave it.'
  }
};

/** The question a nudge asks, with the word as she wrote it and a capital first letter. */
export function wordsForNudge(nudge: Nudge): { question: string; why: string } {
  const written = nudge.sentence.slice(nudge.start, nudge.end) || nudge.word;
  const word = written.charAt(0).toUpperCase() + written.slice(1);
  const words = asked[nudge.reads_as];
  return { question: words.question(word), why: words.why };
}
