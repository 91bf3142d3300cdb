/** An entry as it goes to the core. */
import type { Entry, EntryKind, NewQuote } from '../backend/generated/contract';
import { isoDay } from '../wording/dates';
import type { AnyForm } from './any-form';
import { entryOf, quotesOf, timeOf, type EntryAnswers } from './answers';
import type { FormChoices } from './choices';

export interface MadeEntry {
  on: string;
  at?: string;
  by: string;
  entry: Entry;
  quotes: NewQuote[];
}

/** None while the day is not one of the calendar. */
export function madeEntry(
  kind: EntryKind,
  form: AnyForm,
  given: EntryAnswers,
  choices: FormChoices,
  asked: (name: string) => boolean
): MadeEntry | null {
  const on = isoDay(given.on);
  if (on === null) return null;
  const time = form.at ? timeOf(given) : undefined;
  return {
    on,
    ...(time === undefined ? {} : { at: time }),
    by: given.by,
    entry: entryOf(kind, form, given, choices, asked),
    quotes: quotesOf(form, given)
  };
}
