/** What contact is restricted to: the guide's eight specific actions, each with its particulars. */
import type { RestrictionKind } from '../backend/generated/contract';
import { restrictionWords, type RestrictionName } from '../wording/restrictions';
import type { EntryAnswers } from './answers';

/** The particulars of a restriction, by their names in the contract. */
export function particularsOf(which: RestrictionName) {
  return Object.entries(restrictionWords[which].asks);
}

/** What is told at the front desk is as short as a name; the core refuses more. */
export const mostCharacters = 120;

/** Where the answer to a particular is kept. */
export function particularOf(name: string, particular: string): string {
  return `${name}.${particular}`;
}

export function restrictionNamed(chosen: string | undefined): RestrictionName | undefined {
  return (Object.keys(restrictionWords) as RestrictionName[]).find((known) => known === chosen);
}

export function fillRestriction(given: EntryAnswers, name: string, value: RestrictionKind): void {
  given.choice[name] = value.restriction;
  for (const [particular, words] of Object.entries(value)) {
    if (particular === 'restriction') continue;
    if (particular === 'channel') given.choice[particularOf(name, particular)] = words;
    else given.text[particularOf(name, particular)] = words;
  }
}

/** The restriction as the door takes it; undefined while it would not be understood. */
export function restrictionOf(given: EntryAnswers, name: string): RestrictionKind | undefined {
  const which = restrictionNamed(given.choice[name]);
  if (which === undefined) return undefined;
  const particulars = particularsOf(which).map(([particular]) => {
    const key = particularOf(name, particular);
    return [particular, particular === 'channel' ? given.choice[key] : (given.text[key] ?? '')];
  });
  if (particulars.some(([, words]) => words === undefined)) return undefined;
  // The words for each restriction ask for its own particulars, and for no others.
  return {
    restriction: which,
    ...(Object.fromEntries(particulars) as object)
  } as RestrictionKind;
}
