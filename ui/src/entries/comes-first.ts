/** A refusal that is no mistake in any field: something else has to be recorded first. */
import { Refusal } from '../backend/ask';
import type { BrokenRule, EntryKind, Precondition } from '../backend/generated/contract';
import type { EntryAnswers } from './answers';
import type { AnyForm } from './any-form';
import type { FormChoices } from './choices';

/** What a form is about, and what the ladder asks for first. */
export interface OnTheLadder {
  kind: EntryKind;
  form: AnyForm;
  given: EntryAnswers;
  ladder: FormChoices['ladder'];
}

function asksFirst({ kind, ladder }: OnTheLadder): Precondition[] {
  return ladder.find((step) => step.kind === kind)?.preconditions ?? [];
}

function isWhatComesFirst({ field, rule }: BrokenRule, on: OnTheLadder) {
  const name = /^entry\.(\w+)$/u.exec(field)?.[1] ?? '';
  return (
    on.form.fields[name]?.as === 'override' &&
    on.given.choice[name] !== 'yes' &&
    asksFirst(on).some((first) => first.rule === rule)
  );
}

export function onlyWhatComesFirst({ brokenRules }: Refusal, on: OnTheLadder): boolean {
  return brokenRules.length > 0 && brokenRules.every((broken) => isWhatComesFirst(broken, on));
}

export function withoutWhatComesFirst(refusal: Refusal, on: OnTheLadder): Refusal {
  return new Refusal({
    code: refusal.code,
    facts: refusal.facts,
    broken_rules: refusal.brokenRules.filter((broken) => !isWhatComesFirst(broken, on))
  });
}

/**
 * What a step asks for first, as the core found it for the day of the step. What was recorded for a
 * later day keeps that day: it is there, and does not come first.
 */
export function asOnThatDay(
  { brokenRules }: Refusal,
  ladder: OnTheLadder,
  day: string | null
): Precondition[] {
  const broken = new Set(brokenRules.map(({ rule }) => rule));
  return asksFirst(ladder).map((first) => {
    if (!broken.has(first.rule)) return first;
    const { rule, what, source, record_with, on } = first;
    const later = on !== undefined && day !== null && on > day ? { on } : {};
    return { rule, what, source, record_with, in_place: false, ...later };
  });
}
