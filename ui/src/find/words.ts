import type { FindAmong, FoundView } from '../backend/generated/contract';
import type { Place } from '../state/place';
import { dayMiddle } from '../wording/dates';

/** What a search can be narrowed to, in the order of a file. */
export const amongLabels: Record<FindAmong, string> = {
  complaints: 'Complaints as logged',
  points: 'Points of complaint',
  words: 'Exact words',
  contacts: 'Contacts',
  incidents: 'Incidents',
  evidence: 'Evidence',
  entries: 'Decisions and steps',
  corrections: 'Corrections'
};

/** Where a result leads: the place where the thing stands. */
export function placeOfFound({ place, complaint }: FoundView): Place {
  if (complaint === undefined) return { screen: 'book' };
  switch (place.at) {
    case 'complaint':
    case 'words_as_received':
      return { screen: 'file', complaint };
    case 'point':
      return { screen: 'points', complaint };
    case 'incident':
    case 'incident_words':
      return { screen: 'incident', complaint, incident: place.id };
    case 'evidence':
      return { screen: 'item', complaint, item: place.id };
    case 'entry':
      return { screen: 'entry', complaint, entry: place.id };
  }
}

/** Whose file it is in, and its day. */
export function whereFound({ person, reference, on }: FoundView): string {
  const file =
    person === undefined || reference === undefined
      ? 'The practice’s own book'
      : `${person}, ${reference}`;
  return `${file} · ${dayMiddle(on)}`;
}

/** How much was found, as a sentence. */
export function foundSentence(count: number, more: boolean): string {
  if (more)
    return `More than ${String(count)} things were found. The first ${String(count)} are shown.`;
  if (count === 0) return 'Nothing was found.';
  return count === 1 ? 'One thing was found.' : `${String(count)} things were found.`;
}
