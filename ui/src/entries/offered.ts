/** What the fields of a form offer, as choices of radios and checkboxes. */
import type { EntryKind, EntryView, Manner } from '../backend/generated/contract';
import type { Choice } from '../parts/Radios.svelte';
import { dayAmong, dayMiddle, dayShort, isoDay, isoTime } from '../wording/dates';
import { incidentNamed } from '../wording/incidents';
import { letterParts, letterPartWords } from '../wording/letter-parts';
import { impactWords } from '../wording/conduct';
import { byChannel, channelLabels } from '../wording/labels';
import { restrictionWords } from '../wording/restrictions';
import { mannerLabels, noElectronicConsent } from '../wording/manner';
import type { AnyField, FieldOf } from './any-form';
import { hinted, nobody, noTime, said, type EntryAnswers } from './answers';
import type { FormChoices } from './choices';
import type { ChoiceWords, WayOn } from './form';
import { partOf } from './forms';
import { particularOf, particularsOf, restrictionNamed } from './restriction';

function choice(value: string, words: ChoiceWords): Choice<string> {
  return typeof words === 'string' ? { value, label: words } : { value, ...words };
}

export function choicesOf(words: Record<string, ChoiceWords>): Choice<string>[] {
  return Object.entries(words).map(([value, one]) => choice(value, one));
}

export function yesNoChoices(yes: ChoiceWords = 'Yes', no: ChoiceWords = 'No'): Choice<string>[] {
  return [choice('yes', yes), choice('no', no)];
}

/** Whether a few short choices may stand beside each other. */
export function fitInLine(offered: Choice<string>[]): boolean {
  const length = offered.reduce((sum, { label }) => sum + label.length, 0);
  return length <= 60 && offered.every(({ hint }) => hint === undefined);
}

export function mannerChoices(field: FieldOf<'manner'>, choices: FormChoices): Choice<string>[] {
  const all = Object.keys(mannerLabels) as Manner[];
  return all
    .filter((manner) => !(field.written === true && manner === 'spoken'))
    .map((manner) =>
      choice(
        manner,
        manner === 'electronically' && field.free !== true && !choices.electronicLetters
          ? { label: mannerLabels[manner], hint: noElectronicConsent }
          : mannerLabels[manner]
      )
    );
}

export function pointChoices({ points }: FormChoices): Choice<string>[] {
  return points.map((point) => ({
    value: String(point.id),
    label: `${String(point.number)}. ${point.what}`
  }));
}

export function evidenceChoices({ evidence }: FormChoices): Choice<string>[] {
  return evidence.map((item) => ({
    value: String(item.id),
    label: `${String(item.number)}. ${sentence(item.title)}`
  }));
}

export function holidayChoices({ holidays, today }: FormChoices): Choice<string>[] {
  return holidays
    .filter(({ day }) => day >= today)
    .map(({ day, name }) => ({ value: day, label: `${dayShort(day)}, ${name}` }));
}

export function signerChoices({ maySign }: FormChoices): Choice<string>[] {
  return maySign.map(({ name, authorised }) => ({
    value: name,
    label: name,
    hint: authorised ? 'Authorised to sign for the responsible person' : 'The responsible person'
  }));
}

export function earlierChoices(
  { earlier, measures }: FormChoices,
  of: EntryKind | readonly EntryKind[],
  open = false
): Choice<string>[] {
  const kinds = typeof of === 'string' ? [of] : of;
  return earlier
    .filter((one) => kinds.includes(one.kind) && (one.is_open || !open))
    .map((one) => {
      // What contact was restricted to may have been changed since.
      const now = measures.find(({ entry }) => entry === one.id)?.what ?? one.words;
      const label = kinds.some(isOfTheLadder) ? sentence(now) : now;
      const challenged = measures.find(({ appeals }) =>
        appeals.some(({ entry }) => entry === one.id)
      );
      const about = challenged === undefined ? '' : `, about: ${begunSmall(challenged.what)}`;
      return { value: String(one.id), label, hint: `${dayMiddle(one.on)}${about}` };
    });
}

/** What a page was opened for, as she knows it again: with its day, and what it is about. */
export function knownAgain(
  { entry, on }: EntryView,
  label: string,
  { earlier, measures }: FormChoices
): string {
  if (entry.kind === 'agreement_proposed') return `${label}, proposed ${dayShort(on)}`;
  if (entry.kind !== 'appeal_received') return label;
  const what =
    measures.find((measure) => measure.entry === entry.about)?.what ??
    earlier.find(({ id }) => id === entry.about)?.words;
  const about = what === undefined ? '' : `, about: ${begunSmall(what)}`;
  return `${sentence(byChannel[entry.channel])}, ${dayShort(on)}${about}`;
}

/** What is said where there is nothing yet that a field must be about. */
export function noneOf(
  field: AnyField,
  choices: FormChoices
): { words: string; way?: WayOn | undefined } | null {
  if (field.as !== 'earlier' && field.as !== 'incident') return null;
  if (field.optional === true) return null;
  const offered =
    field.as === 'incident'
      ? incidentChoices(choices)
      : field.of === 'any'
        ? []
        : earlierChoices(choices, field.of, field.open ?? false);
  return offered.length > 0 ? null : { words: field.none, way: field.way };
}

/** Its words in short are the core's, begun small; of other entries they are as somebody wrote them. */
function isOfTheLadder(kind: EntryKind): boolean {
  return partOf(kind) === 'engagement';
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function begunSmall(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

export function incidentChoices({ incidents }: FormChoices): Choice<string>[] {
  const days = incidents.map(({ on }) => on);
  return incidents.map((incident) => ({
    value: String(incident.id),
    label: incidentNamed(incident, dayAmong(incident.on, days))
  }));
}

export function restrictionChoices(): Choice<string>[] {
  return Object.entries(restrictionWords).map(([value, { label, hint }]) =>
    choice(value, hint === undefined ? label : { label, hint })
  );
}

/** The answer to a field in words, a line each: for the check before saving. */
export function answerWords(
  name: string,
  field: AnyField,
  given: EntryAnswers,
  choices: FormChoices
): string[] {
  const labelIn = (offered: Choice<string>[]) => {
    const found = offered.find(({ value }) => value === given.choice[name]);
    return found ? [found.label] : [];
  };
  const labelsIn = (offered: Choice<string>[]) =>
    offered.filter(({ value }) => given.chosen[name]?.includes(value)).map(({ label }) => label);
  switch (field.as) {
    case 'text':
    case 'long':
    case 'own-words':
    case 'letter':
      return [given.text[name] ?? ''];
    case 'number':
      return [`${given.text[name] ?? ''} ${field.unit}`];
    case 'day': {
      const day = isoDay(given.days[name] ?? { day: '', month: '', year: '' });
      return day === null ? [] : [dayShort(day)];
    }
    case 'person':
      return Object.values(given.people[name] ?? nobody());
    case 'limb':
      return [...labelIn(yesNoChoices()), given.text[name] ?? ''];
    case 'choice':
      return labelIn(choicesOf(field.choices));
    case 'manner':
      return labelIn(mannerChoices(field, choices));
    case 'yes-no':
      return labelIn(yesNoChoices(field.yes, field.no));
    case 'point':
      return labelIn(pointChoices(choices));
    case 'holiday':
      return labelIn(holidayChoices(choices));
    case 'signer':
      return labelIn(signerChoices(choices));
    case 'earlier':
      return field.of === 'any' ? [] : labelIn(earlierChoices(choices, field.of));
    case 'points':
      return labelsIn(pointChoices(choices));
    case 'evidence':
      return labelsIn(evidenceChoices(choices));
    case 'earliers':
      return labelsIn(earlierChoices(choices, field.of));
    case 'letter-parts':
      return letterParts.map((part) =>
        given.chosen[name]?.includes(part)
          ? letterPartWords[part].label
          : `Missing: ${letterPartWords[part].label}`
      );
    case 'override':
      return given.choice[name] === undefined ? [] : [given.text[name] ?? ''];
    case 'time': {
      const time = isoTime(given.times[name] ?? noTime());
      return time === null ? [] : [time];
    }
    case 'several':
      return labelsIn(choicesOf(field.choices));
    case 'incident':
      return labelIn(incidentChoices(choices));
    case 'incidents':
      return labelsIn(incidentChoices(choices));
    case 'restriction':
      return [...labelIn(restrictionChoices()), ...particularWords(name, given)];
    case 'impact':
      return Object.entries(impactWords)
        .map(([which, { label }]) => [label, given.text[`${name}.${which}`] ?? ''] as const)
        .filter(([, words]) => words.trim() !== '')
        .map(([label, words]) => `${label}: ${words}`);
    case 'fact': {
      const { hint } = hinted(field.hint, choices) as { hint?: string };
      return [hint ?? 'Yes'];
    }
    case 'from-signer':
      return [];
  }
}

function particularWords(name: string, given: EntryAnswers): string[] {
  const which = restrictionNamed(given.choice[name]);
  if (which === undefined) return [];
  return particularsOf(which).map(([particular, { label }]) => {
    const key = particularOf(name, particular);
    const channel = Object.entries(channelLabels).find(([known]) => known === given.choice[key]);
    return `${label}: ${particular === 'channel' ? (channel?.[1] ?? '') : (given.text[key] ?? '')}`;
  });
}

/** What a field is called where its answer is read. */
export function fieldName(field: AnyField, person: string): string {
  return field.as === 'from-signer' ? '' : said(field.label, person);
}
