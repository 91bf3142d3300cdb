import type { DistressLabel } from '../backend/generated/contract';
import type { Problem } from '../parts/ErrorSummary.svelte';

/** The answer as it is being given: nobody has answered until somebody has. */
export interface DistressAnswer {
  distressing: 'no' | 'yes' | undefined;
  note: string;
}

/** The answer as the door takes it; null while there is none. */
export function labelOf(answer: DistressAnswer): DistressLabel | null {
  if (answer.distressing === undefined) return null;
  return answer.distressing === 'no'
    ? { answer: 'not_distressing' }
    : { answer: 'distressing', content_note: answer.note };
}

/** The question left open, as problems of a page whose field is `id`. */
export function distressProblems(answer: DistressAnswer, id: string): Problem[] {
  if (answer.distressing === undefined) {
    return [{ field: id, words: 'Say whether this could distress somebody' }];
  }
  if (answer.distressing === 'yes' && answer.note.trim() === '') {
    return [{ field: `${id}-note`, words: 'Say in a few bearable words what is behind the cover' }];
  }
  return [];
}

/** The page's title after saving: how much is asked still. */
export function shortQuestions(asked: number): string {
  if (asked === 0) return 'It is written down';
  if (asked === 1) return 'One short question, then you are done';
  return `${asked === 2 ? 'Two' : 'A few'} short questions, then you are done`;
}

/** The way past them. */
export function laterWords(asked: number): string {
  return asked === 1 ? 'Answer later' : 'Answer these later';
}
