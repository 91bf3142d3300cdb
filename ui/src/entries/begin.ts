/** What a form begins with: blank fields, what is on file, and what the page was opened for. */
import type { EntryKind, EntryView } from '../backend/generated/contract';
import { noQuote } from '../incidents/incident-answers';
import { noDate } from '../parts/DateBoxes.svelte';
import type { AnyForm, FieldOf } from './any-form';
import { dayOf, timeOf } from '../wording/dates';
import { fill, noAnswers, nobody, noTime, typedDay, type EntryAnswers } from './answers';
import type { FormChoices } from './choices';
import { earlierChoices, incidentChoices, knownAgain } from './offered';

export interface Start {
  kind: EntryKind;
  choices: FormChoices;
  /** Who uses the program. */
  officer: string;
  /** The earlier entry the page was opened for. */
  about: EntryView | null;
  /** The point the page was opened for. */
  point: number | null;
  /** When a hard call began, in milliseconds: the entry's own day and time. */
  began?: number | null;
  /** The incident the page was opened for. */
  incident?: number | null;
  /** Somebody is at risk: it opens at the reason for acting at once. */
  atOnce?: boolean;
  /** What the page was opened for, in words, by the field that holds it. */
  settled: Record<string, string>;
}

export function begun(form: AnyForm, start: Start): EntryAnswers {
  const { choices, about, point, incident = null } = start;
  const given = complete(form, noAnswers(choices.today, start.officer));
  if (start.began) {
    const call = new Date(start.began);
    const [hour = '', minute = ''] = timeOf(call).split(':');
    given.on = typedDay(dayOf(call));
    given.at = { hour, minute };
  }
  if (form.quotes?.missing !== undefined) {
    given.quotes = [noQuote(choices.person, start.officer)];
  }
  fill(
    given,
    form,
    form.begin?.({
      choices,
      about: about?.entry,
      point: point ?? undefined
    }) ?? {}
  );
  // A new version of an entry begins with the old one.
  if (about?.kind === start.kind) fill(given, form, { ...about.entry });
  for (const [name, field] of Object.entries(form.fields)) {
    if (field.as === 'earlier' && about && isOf(field.of, about.kind)) {
      given.choice[name] = String(about.id);
    }
    if (field.as === 'override' && start.atOnce) given.choice[name] = 'yes';
    if (field.as === 'incident' && incident !== null) given.choice[name] = String(incident);
    if (field.as === 'incidents' && incident !== null) given.chosen[name] = [String(incident)];
    if (field.as === 'point' && point !== null) given.choice[name] = String(point);
    if (field.as === 'points' && point !== null) given.chosen[name] = [String(point)];
  }
  return given;
}

/** What the page was opened for, in words. */
export function settledBy(
  form: AnyForm,
  choices: FormChoices,
  about: EntryView | null,
  point: number | null,
  incident: number | null = null
): Record<string, string> {
  const settled: Record<string, string> = {};
  for (const [name, field] of Object.entries(form.fields)) {
    if (field.as === 'earlier' && about && isOf(field.of, about.kind)) {
      const listed = earlierChoices(choices, [about.kind]).find(
        ({ value }) => value === String(about.id)
      );
      const label = listed?.label ?? `${about.told.headline} (entry ${String(about.number)})`;
      settled[name] = knownAgain(about, label, choices);
    }
    if (field.as === 'incident' && incident !== null) {
      const listed = incidentChoices(choices).find(({ value }) => value === String(incident));
      if (listed) settled[name] = listed.label;
    }
    if (field.as === 'point' && point !== null) {
      const listed = choices.points.find(({ id }) => id === point);
      if (listed) settled[name] = `${String(listed.number)}. ${listed.what}`;
    }
  }
  return settled;
}

/** Whether an earlier entry of a kind is one the field asks for. */
export function isOf(of: FieldOf<'earlier'>['of'], kind: EntryKind): boolean {
  return of === 'any' || (typeof of === 'string' ? of === kind : of.includes(kind));
}

/** Answers as they were kept; a field may have come since. */
type Kept = Omit<EntryAnswers, 'times' | 'quotes'> &
  Partial<Pick<EntryAnswers, 'times' | 'quotes'>>;

/** Every field has a place to type in, also in a draft that was kept before a field was there. */
export function complete(form: AnyForm, kept: Kept): EntryAnswers {
  const given: EntryAnswers = { ...kept, times: kept.times ?? {}, quotes: kept.quotes ?? [] };
  for (const [name, field] of Object.entries(form.fields)) {
    if (field.as === 'day') given.days[name] ??= noDate();
    if (field.as === 'person') given.people[name] ??= nobody();
    if (field.as === 'time') given.times[name] ??= noTime();
  }
  return given;
}
