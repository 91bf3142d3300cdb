/**
 * Where the officer is. A place holds ids only, never a name or a note, because it becomes the
 * window's address.
 */
export type Place =
  | { screen: 'complaints' }
  | { screen: 'settings' | 'practice' }
  | { screen: 'log'; step: LogStep }
  | { screen: FilePart; complaint: number }
  | { screen: 'incident-saved' | 'incident'; complaint: number; incident: number }
  | { screen: 'point'; complaint: number; point: number }
  | { screen: 'item' | 'reveal-item'; complaint: number; item: number }
  /** `incident` is 0 for the complaint as received. */
  | { screen: 'reveal-quote'; complaint: number; incident: number; quote: number }
  | { screen: 'correct'; complaint: number; of: Corrected; id: number };

const fileParts = [
  'file',
  'acknowledge',
  'add-point',
  'ask-outcome',
  'incidents',
  'record-incident',
  'evidence',
  'add-evidence',
  'bundle',
  'acts'
] as const;
export type FilePart = (typeof fileParts)[number];

export const logSteps = ['received', 'how', 'who', 'patient', 'words', 'points', 'check'] as const;
export type LogStep = (typeof logSteps)[number];

const correctable = ['complaint', 'incident', 'evidence'] as const;
export type Corrected = (typeof correctable)[number];

export const home: Place = { screen: 'complaints' };

/** The address of a place: `#/complaint/3/incident/7`. */
export function address(place: Place): string {
  const path = (...parts: (string | number)[]) => `#/${parts.join('/')}`;
  switch (place.screen) {
    case 'complaints':
    case 'settings':
    case 'practice':
      return path(place.screen);
    case 'log':
      return path('log', place.step);
    case 'incident':
    case 'incident-saved':
      return path('complaint', place.complaint, place.screen, place.incident);
    case 'point':
      return path('complaint', place.complaint, place.screen, place.point);
    case 'item':
    case 'reveal-item':
      return path('complaint', place.complaint, place.screen, place.item);
    case 'reveal-quote':
      return path('complaint', place.complaint, place.screen, place.incident, place.quote);
    case 'correct':
      return path('complaint', place.complaint, place.screen, place.of, place.id);
    default:
      return path('complaint', place.complaint, place.screen);
  }
}

/** The place an address names; home for anything else. */
export function placeAt(hash: string): Place {
  const [first, second, third, fourth, fifth] = hash.replace(/^#\//, '').split('/');
  if (first === 'settings' || first === 'practice') return { screen: first };
  if (first === 'log') {
    return { screen: 'log', step: logSteps.find((step) => step === second) ?? 'received' };
  }
  const complaint = id(second);
  if (first !== 'complaint' || complaint === null) return home;
  const part = fileParts.find((known) => known === third);
  if (part) return { screen: part, complaint };
  const file: Place = { screen: 'file', complaint };
  const within = id(fourth);
  switch (third) {
    case 'incident':
    case 'incident-saved':
      return within ? { screen: third, complaint, incident: within } : file;
    case 'point':
      return within ? { screen: third, complaint, point: within } : file;
    case 'item':
    case 'reveal-item':
      return within ? { screen: third, complaint, item: within } : file;
    case 'reveal-quote': {
      const quote = id(fifth);
      return within !== null && quote
        ? { screen: third, complaint, incident: within, quote }
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

function id(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
