/** What is typed into a form, and what it says when it is complete. */
import type {
  Entry,
  EntryKind,
  Impact,
  LetterParts,
  Limb,
  NewQuote,
  Person,
  RestrictionKind,
  SignedAs
} from '../backend/generated/contract';
import { newQuotes, type QuoteAnswers } from '../incidents/incident-answers';
import { noDate, type TypedDate } from '../parts/DateBoxes.svelte';
import type { TypedTime } from '../parts/TimeBoxes.svelte';
import { impactWords } from '../wording/conduct';
import { isoDay, isoTime } from '../wording/dates';
import type { AnyField, AnyForm } from './any-form';
import type { FormChoices } from './choices';
import { fillRestriction, restrictionOf } from './restriction';
import type { Hint, Words } from './form';

export interface TypedPerson {
  name: string;
  address: string;
  telephone: string;
  email: string;
}

/** Everything typed, by the names of the fields; kept as a draft while it is typed. */
export interface EntryAnswers {
  on: TypedDate;
  at: TypedTime;
  by: string;
  /** Lines, accounts, numbers, and the reasons of a limb. */
  text: Record<string, string>;
  days: Record<string, TypedDate>;
  /** The one chosen: a value, an id, or "yes" and "no". */
  choice: Record<string, string | undefined>;
  /** Several chosen: ids, or parts of the letter. */
  chosen: Record<string, string[]>;
  people: Record<string, TypedPerson>;
  times: Record<string, TypedTime>;
  /** Exact words that belong to it. */
  quotes: QuoteAnswers[];
}

export const nobody = (): TypedPerson => ({ name: '', address: '', telephone: '', email: '' });

export const noTime = (): TypedTime => ({ hour: '', minute: '' });

export function noAnswers(on: string, by: string): EntryAnswers {
  return {
    on: typedDay(on),
    at: noTime(),
    by,
    text: {},
    days: {},
    choice: {},
    chosen: {},
    people: {},
    times: {},
    quotes: []
  };
}

/** A day as it stands in its boxes. */
export function typedDay(iso: string): TypedDate {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The id of a field on the page, from its path at the door: `entry.person.name`. */
export function fieldId(path: string): string {
  return path.replaceAll('.', '-');
}

export function said(words: Words, person: string): string {
  return typeof words === 'string' ? words : words(person);
}

export function hinted(
  hint: Hint | undefined,
  choices: FormChoices
): { hint: string } | Record<string, never> {
  const words = typeof hint === 'function' ? hint(choices.person, choices) : hint;
  return words === undefined ? {} : { hint: words };
}

/** Whether a field is asked for, as things are answered and stand. */
export function isAsked(field: AnyField, given: EntryAnswers, choices: FormChoices): boolean {
  if (field.as === 'from-signer') return false;
  if (field.where === 'disclosure_blocked' && !choices.disclosureBlocked) return false;
  if (field.where === 'joint_handling' && !choices.jointHandling) return false;
  if (field.where === 'for_another' && !choices.forAnother) return false;
  if (field.where === 'changes_contact' || field.where === 'changes_words') {
    if ((field.where === 'changes_contact') !== changesContact(given, choices)) return false;
  }
  if (field.where === 'warned_of_removal' && !isToAWarningOfRemoval(given, choices)) return false;
  if (field.as === 'earliers' && !choices.earlier.some(({ kind }) => kind === field.of)) {
    return false;
  }
  // What it may be about besides is asked for where there is any.
  if (field.as === 'earlier' && field.optional === true && field.of !== 'any') {
    const of = [field.of].flat();
    if (!choices.earlier.some(({ kind }) => of.includes(kind))) return false;
  }
  // Where it rests on incidents, the page says that there are none to choose.
  if (field.as === 'incidents' && field.extra !== undefined && choices.incidents.length === 0) {
    return false;
  }
  if ((field.as === 'points' || field.as === 'point') && choices.points.length === 0) {
    return false;
  }
  const spared = Object.entries(field.unless ?? {}).some(([name, ticked]) =>
    given.chosen[name]?.includes(ticked as string)
  );
  if (spared) return false;
  return Object.entries(field.when ?? {}).every(([name, allowed]) => {
    const answer = given.choice[name];
    return (allowed ?? []).some((one) => answer === (typeof one === 'boolean' ? yesNo(one) : one));
  });
}

/** Whether what is reviewed or challenged changes in what contact is; if not, in its words. */
function changesContact(given: EntryAnswers, { measures }: FormChoices): boolean {
  const about = Number(given.choice['about']);
  const appeal = Number(given.choice['appeal']);
  const measure = measures.find(
    ({ entry, appeals }) => entry === about || appeals.some((one) => one.entry === appeal)
  );
  return measure !== undefined && measure.kind !== 'agreement';
}

/** Whether what is challenged is a warning of removal from the list. */
function isToAWarningOfRemoval(given: EntryAnswers, { earlier }: FormChoices): boolean {
  const appeal = Number(given.choice['appeal']);
  return earlier.some(
    ({ id, to_a_warning_of_removal }) => id === appeal && to_a_warning_of_removal
  );
}

export function yesNo(answer: boolean): 'yes' | 'no' {
  return answer ? 'yes' : 'no';
}

/** Puts what is on file into the fields: a new version, or what an entry begins from. */
export function fill(
  given: EntryAnswers,
  form: AnyForm,
  particulars: Record<string, unknown>
): void {
  for (const [name, field] of Object.entries(form.fields)) {
    const value = particulars[name];
    if (value === undefined || value === null) continue;
    switch (field.as) {
      case 'text':
      case 'long':
      case 'own-words':
      case 'letter':
        given.text[name] = String(value as string);
        break;
      case 'number':
        given.text[name] = String(value as number);
        break;
      case 'day':
        given.days[name] = typedDay(value as string);
        break;
      case 'holiday':
      case 'signer':
      case 'choice':
      case 'manner':
      case 'point':
      case 'earlier':
      case 'incident':
        given.choice[name] = String(value as string | number);
        break;
      case 'yes-no':
        given.choice[name] = yesNo(value as boolean);
        break;
      case 'points':
      case 'evidence':
      case 'earliers':
      case 'incidents':
        given.chosen[name] = (value as number[]).map(String);
        break;
      case 'person':
        given.people[name] = { ...nobody(), ...(value as Person) };
        break;
      case 'limb': {
        const limb = value as Limb;
        given.choice[name] = yesNo(limb.satisfied);
        given.text[name] = limb.reasons;
        break;
      }
      case 'letter-parts':
        given.chosen[name] = Object.entries(value as LetterParts)
          .filter(([, there]) => there)
          .map(([part]) => part);
        break;
      case 'override':
        given.text[name] = value as string;
        given.choice[name] = 'yes';
        break;
      case 'time': {
        const [hour = '', minute = ''] = (value as string).split(':');
        given.times[name] = { hour, minute };
        break;
      }
      case 'several':
        given.chosen[name] = [...(value as string[])];
        break;
      case 'restriction':
        fillRestriction(given, name, value as RestrictionKind);
        break;
      case 'impact':
        for (const [which, words] of Object.entries(value as Impact)) {
          given.text[`${name}.${which}`] = words;
        }
        break;
      case 'fact':
      case 'from-signer':
        break;
    }
  }
}

/** The entry as the door takes it; fields that are not asked for stay empty or are left out. */
export function entryOf(
  kind: EntryKind,
  form: AnyForm,
  given: EntryAnswers,
  choices: FormChoices,
  asked: (name: string) => boolean
): Entry {
  const entry: Record<string, unknown> = { kind };
  for (const [name, field] of Object.entries(form.fields)) {
    const shown = field.as === 'from-signer' || asked(name);
    const value = shown ? valueOf(name, field, given, choices) : undefined;
    if (value !== undefined) entry[name] = value;
    // A choice that is not asked for is the core's to fill in: no value of it is empty.
    else if (!field.optional && (shown || field.as !== 'choice')) entry[name] = emptyOf(field);
  }
  // That the fields make an entry of their kind is the business of the form's type.
  return entry as unknown as Entry;
}

function valueOf(
  name: string,
  field: AnyField,
  given: EntryAnswers,
  choices: FormChoices
): unknown {
  switch (field.as) {
    case 'text':
    case 'long':
    case 'own-words':
    case 'letter': {
      const text = given.text[name] ?? '';
      return text.trim() === '' ? undefined : text;
    }
    case 'number': {
      const text = (given.text[name] ?? '').trim();
      return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
    }
    case 'day':
      return isoDay(given.days[name] ?? noDate()) ?? undefined;
    case 'holiday':
    case 'signer':
    case 'choice':
    case 'manner':
      return given.choice[name];
    case 'point':
    case 'earlier':
    case 'incident': {
      const id = given.choice[name];
      return id === undefined ? undefined : Number(id);
    }
    case 'yes-no': {
      const answer = given.choice[name];
      return answer === undefined ? undefined : answer === 'yes';
    }
    case 'points':
    case 'evidence':
    case 'earliers':
    case 'incidents':
      return (given.chosen[name] ?? []).map(Number).sort((one, other) => one - other);
    case 'override': {
      const text = given.text[name] ?? '';
      return given.choice[name] === undefined || text.trim() === '' ? undefined : text;
    }
    case 'time': {
      const time = isoTime(given.times[name] ?? noTime());
      return time === null ? undefined : `${time}:00`;
    }
    case 'several':
      return inOrder(given.chosen[name] ?? [], Object.keys(field.choices));
    case 'restriction':
      return restrictionOf(given, name);
    case 'impact':
      return impactOf(given, name);
    case 'fact':
      return true;
    case 'person':
      return personOf(given.people[name] ?? nobody());
    case 'limb': {
      const answer = given.choice[name];
      if (answer === undefined) return undefined;
      return { satisfied: answer === 'yes', reasons: given.text[name] ?? '' } satisfies Limb;
    }
    case 'letter-parts':
      return partsOf(given.chosen[name] ?? []);
    case 'from-signer': {
      const signer = choices.maySign.find(({ name: known }) => known === given.choice['signed_by']);
      const as: SignedAs = signer?.authorised ? 'authorised' : 'responsible_person';
      return as;
    }
  }
}

function emptyOf(field: AnyField): unknown {
  switch (field.as) {
    case 'yes-no':
      return false;
    case 'points':
    case 'evidence':
    case 'earliers':
    case 'incidents':
    case 'several':
      return [];
    case 'number':
    case 'incident':
      return 0;
    default:
      return '';
  }
}

function personOf(typed: TypedPerson): Person {
  return {
    name: typed.name,
    ...(typed.address.trim() === '' ? {} : { address: typed.address }),
    ...(typed.telephone.trim() === '' ? {} : { telephone: typed.telephone }),
    ...(typed.email.trim() === '' ? {} : { email: typed.email })
  };
}

export function partsOf(ticked: string[]): LetterParts {
  const has = (part: keyof LetterParts) => ticked.includes(part);
  return {
    how_considered: has('how_considered'),
    conclusions: has('conclusions'),
    remedial_action: has('remedial_action'),
    action_confirmed: has('action_confirmed'),
    ombudsman_right: has('ombudsman_right'),
    says_it_is_final: has('says_it_is_final')
  };
}

/** Ticked in whatever order, told in the order they are offered in. */
function inOrder(ticked: string[], offered: string[]): string[] {
  return offered.filter((one) => ticked.includes(one));
}

function impactOf(given: EntryAnswers, name: string): Impact {
  const told = Object.keys(impactWords).map((which) => [which, given.text[`${name}.${which}`]]);
  return Object.fromEntries(told.filter(([, words]) => words?.trim())) as Impact;
}

/** The exact words as the door takes them. */
export function quotesOf(form: AnyForm, given: EntryAnswers): NewQuote[] {
  return form.quotes === undefined ? [] : newQuotes(given.quotes);
}

/** The time as the door takes it; undefined while none is given. */
export function timeOf(given: EntryAnswers): string | undefined {
  const time = isoTime(given.at);
  return time === null ? undefined : `${time}:00`;
}
