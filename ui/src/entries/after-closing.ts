import type { EntryKind, FilePart } from '../backend/generated/contract';
import type { FormChoices } from './choices';
import { partOf } from './forms';

/**
 * Whether the page says, before anything is typed, that the file is closed. What may be recorded
 * in a closed file is for the core to decide; this only spares her the words that it would refuse.
 */
export function isHeldBack(kind: EntryKind, choices: FormChoices, point: number | null): boolean {
  if (kind === 'representative_refused') return true;
  if (outlivingParts.includes(partOf(kind)) || outlivingKinds.includes(kind)) return false;
  // A point under another law is answered whenever the answer comes.
  return !(
    kind === 'point_found' &&
    choices.points.some(
      (one) => one.kind !== 'nhs_complaint' && (point === null || one.id === point)
    )
  );
}

const outlivingParts: readonly FilePart[] = [
  'actions',
  'ombudsman',
  'contacts',
  'people',
  'engagement',
  'practice'
];

const outlivingKinds: readonly EntryKind[] = [
  'reopened',
  'entry_set_aside',
  'incident_set_aside',
  'evidence_linked',
  'staff_told_outcome',
  'staff_supported'
];
