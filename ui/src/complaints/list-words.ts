import type { CaseDate } from '../backend/generated/contract';
import { withoutStop } from '../today/words';
import { dayShort } from '../wording/dates';
import { InWords } from '../wording/numbers';

/** Which complaints a list shows. */
export type Shown = 'open' | 'closed' | 'all';

/** The list's title: how many are open, in a sentence. */
export function complaintsTitle(open: number, closed: number): string {
  if (open === 0 && closed === 0) return 'No complaints yet.';
  if (open === 0) return 'No complaint is open.';
  return open === 1 ? 'One complaint is open.' : `${InWords(open)} complaints are open.`;
}

/** `Acknowledge the complaint by Thu 3 September 2026.` */
export function nextDate({ what, explained }: CaseDate): string {
  return `${withoutStop(what)}: by ${dayShort(explained.date)}.`;
}
