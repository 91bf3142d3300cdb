/** What one page of a form lacks before it is of use to ask the core. */
import { noDate, type TypedDate } from '../parts/DateBoxes.svelte';
import type { Problem } from '../parts/ErrorSummary.svelte';
import { impactWords } from '../wording/conduct';
import { unansweredQuotes, used } from '../incidents/incident-answers';
import { isoDay, isoTime } from '../wording/dates';
import type { AnyField, AnyForm } from './any-form';
import { fieldId, nobody, noTime, type EntryAnswers } from './answers';
import { mostCharacters, particularOf, particularsOf, restrictionNamed } from './restriction';

/** The problems of the fields named, in their order on the page. */
export function lacking(form: AnyForm, names: string[], given: EntryAnswers): Problem[] {
  return names.flatMap((name) => {
    const field = form.fields[name];
    return field ? lackingIn(name, field, given) : [];
  });
}

/** The problems of the day, the time and the colleague. */
export function lackingInWhen(form: AnyForm, given: EntryAnswers): Problem[] {
  const problems: Problem[] = [];
  if (isoDay(given.on) === null) problems.push({ field: 'on', words: 'Give the day' });
  const untimed = given.at.hour.trim() === '' && given.at.minute.trim() === '';
  if (form.at && !untimed && isoTime(given.at) === null) {
    problems.push({
      field: 'at',
      words: 'Give the time as hour and minute, or leave both empty'
    });
  }
  if (given.by.trim() === '') problems.push({ field: 'by', words: 'Say who did it' });
  return problems;
}

/** The problems of the exact words that belong to it. */
export function lackingInQuotes(form: AnyForm, given: EntryAnswers): Problem[] {
  if (form.quotes?.missing !== undefined && used(given.quotes).length === 0) {
    return [{ field: 'words-0', words: form.quotes.missing }];
  }
  return unansweredQuotes(given.quotes);
}

function lackingIn(name: string, field: AnyField, given: EntryAnswers): Problem[] {
  if (field.as === 'from-signer') return [];
  const id = fieldId(`entry.${name}`);
  const one = (words: string | undefined, at = id): Problem[] =>
    words === undefined ? [] : [{ field: at, words }];
  switch (field.as) {
    case 'text':
    case 'long':
    case 'own-words':
    case 'letter':
      return (given.text[name] ?? '').trim() === '' ? one(field.missing) : [];
    case 'number': {
      const text = (given.text[name] ?? '').trim();
      if (text === '') return one(field.missing);
      return /^\d{1,4}$/.test(text) ? [] : one(`Give a number of ${field.unit}`);
    }
    case 'day': {
      const typed = given.days[name] ?? noDate();
      if (isoDay(typed) !== null) return [];
      return isEmpty(typed)
        ? one(field.missing)
        : one('Give a day, a month and a year with four figures');
    }
    case 'person':
      return (given.people[name] ?? nobody()).name.trim() === ''
        ? one(field.missing, `${id}-name`)
        : [];
    case 'limb':
      if (given.choice[name] === undefined) return one(field.missing);
      return (given.text[name] ?? '').trim() === ''
        ? one(field.missingReasons, `${id}-reasons`)
        : [];
    case 'holiday':
    case 'signer':
    case 'choice':
    case 'manner':
    case 'point':
    case 'earlier':
    case 'yes-no':
      return given.choice[name] === undefined ? one(field.missing) : [];
    case 'incident':
      return given.choice[name] === undefined ? one(field.missing) : [];
    case 'override':
      return given.choice[name] === undefined || (given.text[name] ?? '').trim() !== ''
        ? []
        : one('Say why this cannot wait');
    case 'time': {
      const { hour, minute } = given.times[name] ?? noTime();
      if (hour.trim() === '' && minute.trim() === '') return one(field.missing);
      return isoTime({ hour, minute }) === null
        ? one('Give the time as hour and minute, or leave both empty')
        : [];
    }
    case 'several':
    case 'incidents':
    case 'evidence':
      return (given.chosen[name] ?? []).length === 0 ? one(field.missing) : [];
    case 'impact':
      return Object.keys(impactWords).some((which) => given.text[`${name}.${which}`]?.trim())
        ? []
        : one(field.missing, `${id}-health`);
    case 'restriction':
      return lackingInRestriction(name, given, one(field.missing));
    case 'points':
    case 'earliers':
    case 'letter-parts':
    case 'fact':
      return [];
  }
}

function lackingInRestriction(name: string, given: EntryAnswers, none: Problem[]): Problem[] {
  const which = restrictionNamed(given.choice[name]);
  if (which === undefined) return none;
  return particularsOf(which).flatMap(([particular, { missing, short }]) => {
    const key = particularOf(name, particular);
    const words = given.text[key] ?? '';
    const there = particular === 'channel' ? given.choice[key] !== undefined : words.trim() !== '';
    const field = fieldId(`entry.${key}`);
    if (!there) return [{ field, words: missing }];
    const fits = !short || [...words].length <= mostCharacters;
    return fits
      ? []
      : [{ field, words: `Make this shorter: ${String(mostCharacters)} characters at most` }];
  });
}

function isEmpty(typed: TypedDate): boolean {
  return [typed.day, typed.month, typed.year].every((part) => part.trim() === '');
}
