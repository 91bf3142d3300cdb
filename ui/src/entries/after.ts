import type { EntryKind, FilePart } from '../backend/generated/contract';
import type { FileColumnPart } from '../frame/FileColumn.svelte';
import { landOn } from '../state/heading';
import type { Place } from '../state/place';
import { goInstead } from '../state/router.svelte';
import { formOf, partOf } from './forms';

const places: Record<Exclude<FilePart, 'practice'>, FileColumnPart> = {
  people: 'people',
  contacts: 'contacts',
  handling: 'handling',
  findings: 'points',
  engagement: 'ladder',
  colleagues: 'colleagues',
  actions: 'actions',
  ombudsman: 'ombudsman'
};

/** The part of the file a kind of entry is laid out in. */
export function columnOf(kind: EntryKind): FileColumnPart {
  const part = partOf(kind);
  return part === 'practice' ? 'file' : places[part];
}

/** Where an entry that was saved is seen. */
export function placeAfter(
  kind: EntryKind,
  complaint: number
): Extract<Place, { complaint: number }> {
  const screen = formOf(kind).then === 'file' ? 'file' : columnOf(kind);
  return { screen, complaint } as Extract<Place, { complaint: number }>;
}

/** Whether an entry of the practice's own book is seen on the policy's page. */
export function isAboutPolicy(kind: EntryKind): boolean {
  return (
    kind === 'policy_adopted' || kind === 'policy_use_reviewed' || kind === 'hard_call_numbers_set'
  );
}

/** Whether that place lists entries one by one, so that the new one can be landed on. */
function listsEntries(kind: EntryKind): boolean {
  return formOf(kind).then !== 'file' && columnOf(kind) !== 'points';
}

/** Goes where an entry that was saved is seen, and to itself where that place lists it. */
export function showSaved(kind: EntryKind, entry: number, complaint: number): void {
  if (listsEntries(kind)) landOn(`entry-${String(entry)}`);
  goInstead(placeAfter(kind, complaint));
}
