import type { CaseIncident } from '../backend/generated/contract';

/** An incident by its number and its day, and that it was not the conduct of whoever complains. */
export function incidentNamed({ number, somebody_else }: CaseIncident, day: string): string {
  return `Incident ${String(number)}, ${day}${somebody_else ? ', conduct of somebody else' : ''}`;
}
