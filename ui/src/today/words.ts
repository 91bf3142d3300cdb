import type { Due, DueAbout, TaskDoor, TodayView } from '../backend/generated/contract';
import { buttonFor } from '../complaints/next-step';
import type { Place } from '../state/place';
import { dayShort } from '../wording/dates';
import { InWords } from '../wording/numbers';

/** What matters today, in a sentence. */
export function todayTitle({ due }: Pick<TodayView, 'due'>): string {
  const late = due.filter(({ stands }) => stands === 'late').length;
  const now = due.filter(({ stands }) => stands === 'today').length;
  return dueSentence(late, now);
}

/** `One thing is late. Two are due today.` */
export function dueSentence(late: number, today: number): string {
  const is = (count: number) => (count === 1 ? 'is' : 'are');
  const things = (count: number) => (count === 1 ? 'thing' : 'things');
  if (late === 0 && today === 0) return 'Nothing is due today.';
  if (late === 0) return `${InWords(today)} ${things(today)} ${is(today)} due today.`;
  const first = `${InWords(late)} ${things(late)} ${is(late)} late.`;
  return today === 0 ? first : `${first} ${InWords(today)} ${is(today)} due today.`;
}

/** Whose it is: the person and the reference, or the practice. */
export function whose(about: DueAbout): string {
  return about.of === 'practice' ? 'The practice' : `${about.person}, ${about.reference}`;
}

/** Where a due thing is at home: its file, or the practice's own book. */
export function homeOf(about: DueAbout): Place {
  return about.of === 'practice'
    ? { screen: 'book' }
    : { screen: 'file', complaint: about.complaint };
}

/** `By Fri 27 November 2026.`, or why it can be done now. */
export function dueLine({ date, because }: Due): string {
  return date === undefined ? because.join(' ') : `By ${dayShort(date)}.`;
}

/** What is to be done, within a sentence: an action in the officer's own words may end with a stop. */
export function withoutStop(what: string): string {
  return what.replace(/\.$/u, '');
}

/** The words of the button in a row, which leads to where a thing is done, or to its file. */
export function doorWords(door: TaskDoor | undefined): string {
  if (door === undefined) return 'Open';
  return door.to === 'acknowledge' ? 'Record it' : buttonFor(door);
}
