import type { EvidenceRow } from '../backend/generated/contract';
import { dayAmong, dayMiddle, lasting } from '../wording/dates';
import { coveredTitles, fromHow, kindLabels } from '../wording/labels';
import { counted, size } from '../wording/numbers';

/** What an item is called: its title, or the title of its cover. */
export function titleOf(row: EvidenceRow): string {
  return row.item.shown === 'open' ? row.item.title : coveredTitles[row.kind];
}

/** The quiet line under the title: kind and extent, and for a cover its note. */
export function underTitle(row: EvidenceRow): string {
  const what = `${kindLabels[row.kind]}${extent(row)}`;
  return row.item.shown === 'open' ? what : `${what}. ${contains(row)}`;
}

function extent({ shown_as, size: bytes }: EvidenceRow): string {
  switch (shown_as.as) {
    case 'pages':
      return `, ${counted(shown_as.pages, 'page')}`;
    case 'sound':
      return shown_as.seconds === null ? '' : `, ${lasting(shown_as.seconds)}`;
    case 'picture':
      return '';
    case 'text':
    case 'cannot_be_shown':
      return `, ${size(bytes)}`;
  }
}

/** What the cover says of what is behind it. */
export function contains(row: EvidenceRow): string {
  if (row.item.shown === 'open') return '';
  return row.item.content_note === null
    ? 'Nobody has said yet what it contains'
    : `Contains: ${row.item.content_note}`;
}

/** Where it came from, in two lines; `all` are the rows in sight with it. */
export function cameFrom(row: EvidenceRow, all: EvidenceRow[] = []): [string, string] {
  const how = row.received_how;
  const way =
    how === 'telephone_system' || how === 'practice_system'
      ? `From the ${fromHow[how]}`
      : `From ${row.supplied_by} ${fromHow[how]}`;
  const days = all.map((other) => other.received_on);
  const day = days.length > 0 ? dayAmong(row.received_on, days) : dayMiddle(row.received_on);
  return [way, `received ${day}`];
}

/** The reveal button as heard alone. */
export function revealName(row: EvidenceRow): string {
  const note = row.item.shown === 'covered' ? row.item.content_note : null;
  return `Reveal item ${String(row.number)}, ${coveredTitles[row.kind].toLowerCase()}; ${
    note === null ? 'not yet answered for' : `contains ${note}`
  }`;
}
