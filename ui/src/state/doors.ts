import type { TaskDoor } from '../backend/generated/contract';
import type { Place } from './place';

/**
 * Where a task is done. `complaint` is the file the task belongs to; null for the practice's own
 * book.
 */
export function placeOf(door: TaskDoor, complaint: number): Place;
export function placeOf(door: TaskDoor, complaint: number | null): Place | null;
export function placeOf(door: TaskDoor, complaint: number | null): Place | null {
  if (complaint === null) {
    return door.to === 'entry'
      ? { screen: 'book-add', kind: door.kind, ...numbers({ about: door.about }) }
      : null;
  }
  switch (door.to) {
    case 'acknowledge':
      return { screen: 'acknowledge', complaint };
    case 'entry':
      return {
        screen: 'add',
        complaint,
        kind: door.kind,
        ...numbers({ point: door.point, about: door.about })
      };
    case 'about_incident':
      return { screen: 'add', complaint, kind: door.kind, incident: door.incident };
    case 'revise_point':
      return { screen: 'point', complaint, point: door.point };
    case 'answer_distress':
      return { screen: 'incident-saved', complaint, incident: door.incident };
    case 'answer_for_entry':
      return { screen: 'entry', complaint, entry: door.entry };
  }
}

/** Only the numbers that are known: an address holds nothing else. */
function numbers<Name extends string>(
  known: Record<Name, number | undefined>
): Partial<Record<Name, number>> {
  const kept = Object.entries(known).filter(([, number]) => number !== undefined);
  return Object.fromEntries(kept) as Partial<Record<Name, number>>;
}
