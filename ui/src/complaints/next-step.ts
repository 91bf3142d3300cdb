import type { ComplaintFileView, ComplaintsView, NextStep } from '../backend/generated/contract';
import type { Place } from '../state/place';
import { dayShort } from '../wording/dates';
import { InWords, counted } from '../wording/numbers';

/** The list's title: what matters today, in a sentence. */
export function complaintsTitle({ late, due_today, complaints }: ComplaintsView): string {
  if (complaints.length === 0) return 'No complaints yet.';
  const is = (count: number) => (count === 1 ? 'is' : 'are');
  const one = (count: number) => (count === 1 ? 'acknowledgement' : 'acknowledgements');
  if (late > 0 && due_today > 0) {
    return `${InWords(late)} ${one(late)} ${is(late)} late. ${InWords(due_today)} ${is(due_today)} due today.`;
  }
  if (late > 0) return `${InWords(late)} ${one(late)} ${is(late)} late.`;
  if (due_today > 0) return `${InWords(due_today)} ${one(due_today)} ${is(due_today)} due today.`;
  return 'Nothing is due today.';
}

/** Where the next step is taken, and the words of its button; null when there is nothing to do. */
export function nextStepLink(
  next: NextStep,
  complaint: number
): { words: string; to: Place } | null {
  switch (next.step) {
    case 'acknowledge':
      return { words: 'Record it', to: { screen: 'acknowledge', complaint } };
    case 'answer_distress':
      return {
        words: 'Answer',
        to: { screen: 'incident-saved', complaint, incident: next.incident }
      };
    case 'ask_outcome':
      return { words: 'Write it down', to: { screen: 'ask-outcome', complaint } };
    case 'nothing':
      return null;
  }
}

/** The next step as the file says it: the imperative, and why. */
export function nextStepWords(view: ComplaintFileView): {
  what: string;
  why?: string;
  button?: string;
} {
  const person = view.complainant.name;
  const next = view.next_step;
  switch (next.step) {
    case 'acknowledge':
      return {
        what: `Acknowledge ${possessive(person)} complaint`,
        why: `By ${dayShort(next.by)}. Offer at the same time to talk about how it will be looked into and how long that may take.`,
        button: 'Record the acknowledgement'
      };
    case 'answer_distress':
      return {
        what: `Say whether ${counted(next.waiting, 'quotation')} could distress a reader`,
        why: 'Until then they stay covered.',
        button: 'Answer now'
      };
    case 'ask_outcome':
      return {
        what: `Ask ${person} what should happen about ${counted(next.points, 'point')}`,
        why: 'An answer can only meet what the person wants if it is written down.',
        button: 'Write down the answer'
      };
    case 'nothing':
      return { what: 'Nothing to do now' };
  }
}

/** `Mr M’s`, `Mrs Jones’`. */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
