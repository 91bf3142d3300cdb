import type { EntryKind } from '../backend/generated/contract';
import { entryKinds } from '../wording/entry-kinds';

/**
 * Where the officer is. A place holds ids only, never a name or a note, because it becomes the
 * window's address.
 */
export type Place =
  | { screen: TopPart }
  | { screen: 'book-add'; kind: EntryKind; about?: number }
  | { screen: 'log'; step: LogStep }
  /** `began` is the moment a hard call began, in milliseconds. */
  | { screen: 'write-down'; what: WritingDown; began?: number }
  | { screen: FilePart; complaint: number; began?: number }
  | { screen: 'incident-saved' | 'incident'; complaint: number; incident: number }
  | { screen: 'point' | 'merge-point'; complaint: number; point: number }
  | { screen: 'entry' | 'entry-saved' | 'review'; complaint: number; entry: number }
  /** A form for an entry of a kind; `about` and `incident` are what it belongs to. */
  | {
      screen: 'add';
      complaint: number;
      kind: EntryKind;
      point?: number;
      about?: number;
      incident?: number;
      began?: number;
      /** 1 where somebody is at risk: the form opens at the reason for acting at once. */
      at_once?: number;
    }
  | { screen: 'item' | 'reveal-item'; complaint: number; item: number }
  /** `incident` is 0 for the complaint as received, or for words of an entry, which is named. */
  | {
      screen: 'reveal-quote';
      complaint: number;
      incident: number;
      quote: number;
      entry?: number;
    }
  | { screen: 'correct'; complaint: number; of: Corrected; id: number };

const topParts = [
  'today',
  'complaints',
  'register',
  'find',
  'when',
  'policy',
  'care',
  'book',
  'settings',
  'practice'
] as const;
export type TopPart = (typeof topParts)[number];

const fileParts = [
  'file',
  'acknowledge',
  'add-point',
  'ask-outcome',
  'incidents',
  'ladder',
  'record-incident',
  'evidence',
  'add-evidence',
  'bundle',
  'acts',
  'points',
  'split',
  'contacts',
  'people',
  'colleagues',
  'actions',
  'ombudsman',
  'handling',
  'time'
] as const;
export type FilePart = (typeof fileParts)[number];

const writings = ['incident', 'safeguarding', 'recording'] as const;
/** What is written down after a hard call: an incident, or one of two things that are none. */
export type WritingDown = (typeof writings)[number];

export const logSteps = ['received', 'how', 'who', 'patient', 'words', 'points', 'check'] as const;
export type LogStep = (typeof logSteps)[number];

const correctable = ['complaint', 'incident', 'evidence', 'entry'] as const;
export type Corrected = (typeof correctable)[number];

export const home: Place = { screen: 'today' };

/** The address of a place: `#/complaint/3/incident/7`. */
export function address(place: Place): string {
  const path = (...parts: (string | number)[]) => `#/${parts.join('/')}`;
  switch (place.screen) {
    case 'today':
    case 'complaints':
    case 'register':
    case 'find':
    case 'when':
    case 'policy':
    case 'care':
    case 'book':
    case 'settings':
    case 'practice':
      return path(place.screen);
    case 'book-add':
      return path('book', 'add', place.kind, ...numbered('about', place.about));
    case 'log':
      return path('log', place.step);
    case 'write-down':
      return path('write-down', place.what, ...numbered('began', place.began));
    case 'incident':
    case 'incident-saved':
      return path('complaint', place.complaint, place.screen, place.incident);
    case 'point':
    case 'merge-point':
      return path('complaint', place.complaint, place.screen, place.point);
    case 'entry':
    case 'entry-saved':
    case 'review':
      return path('complaint', place.complaint, place.screen, place.entry);
    case 'add':
      return path(
        'complaint',
        place.complaint,
        'add',
        place.kind,
        ...numbered('point', place.point),
        ...numbered('about', place.about),
        ...numbered('incident', place.incident),
        ...numbered('began', place.began),
        ...numbered('at_once', place.at_once)
      );
    case 'item':
    case 'reveal-item':
      return path('complaint', place.complaint, place.screen, place.item);
    case 'reveal-quote':
      return path(
        'complaint',
        place.complaint,
        place.screen,
        place.incident,
        place.quote,
        ...numbered('entry', place.entry)
      );
    case 'correct':
      return path('complaint', place.complaint, place.screen, place.of, place.id);
    default:
      return path('complaint', place.complaint, place.screen, ...numbered('began', place.began));
  }
}

/** The place an address names; home for anything else. */
export function placeAt(hash: string): Place {
  const parts = hash.replace(/^#\//, '').split('/');
  const [first, second, third, fourth, fifth] = parts;
  if (first === 'book' && second === 'add') {
    const kind = kindNamed(third);
    return kind ? { screen: 'book-add', kind, ...named(parts, 'about') } : { screen: 'book' };
  }
  const top = topParts.find((known) => known === first);
  if (top) return { screen: top };
  if (first === 'log') {
    return { screen: 'log', step: logSteps.find((step) => step === second) ?? 'received' };
  }
  if (first === 'write-down') {
    const what = writings.find((known) => known === second) ?? 'incident';
    return { screen: 'write-down', what, ...named(parts, 'began') };
  }
  const complaint = id(second);
  if (first !== 'complaint' || complaint === null) return home;
  const part = fileParts.find((known) => known === third);
  if (part) return { screen: part, complaint, ...named(parts, 'began') };
  const file: Place = { screen: 'file', complaint };
  const within = id(fourth);
  switch (third) {
    case 'incident':
    case 'incident-saved':
      return within ? { screen: third, complaint, incident: within } : file;
    case 'point':
    case 'merge-point':
      return within ? { screen: third, complaint, point: within } : file;
    case 'entry':
    case 'entry-saved':
    case 'review':
      return within ? { screen: third, complaint, entry: within } : file;
    case 'add': {
      const kind = kindNamed(fourth);
      return kind
        ? {
            screen: 'add',
            complaint,
            kind,
            ...named(parts, 'point'),
            ...named(parts, 'about'),
            ...named(parts, 'incident'),
            ...named(parts, 'began'),
            ...named(parts, 'at_once')
          }
        : file;
    }
    case 'item':
    case 'reveal-item':
      return within ? { screen: third, complaint, item: within } : file;
    case 'reveal-quote': {
      const quote = id(fifth);
      return within !== null && quote
        ? { screen: third, complaint, incident: within, quote, ...named(parts, 'entry') }
        : file;
    }
    case 'correct': {
      const of = correctable.find((known) => known === fourth);
      const about = id(fifth);
      return of && about ? { screen: third, complaint, of, id: about } : file;
    }
    default:
      return file;
  }
}

/** A number under its name, so that an address reads aloud: `…/add/action_done/about/7`. */
function numbered(name: string, number: number | undefined): (string | number)[] {
  return number === undefined ? [] : [name, number];
}

function named<Name extends string>(parts: string[], name: Name): Partial<Record<Name, number>> {
  const at = parts.indexOf(name);
  const number = at < 0 ? null : id(parts[at + 1]);
  return number === null ? {} : ({ [name]: number } as Partial<Record<Name, number>>);
}

function kindNamed(text: string | undefined): EntryKind | undefined {
  return entryKinds.find((known) => known === text);
}

function id(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
