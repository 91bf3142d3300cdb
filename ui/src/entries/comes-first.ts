/** A refusal that is no mistake in any field: something else has to be recorded first. */
import { Refusal } from '../backend/ask';
import type { BrokenRule, EntryKind, Precondition, Rule } from '../backend/generated/contract';
import type { EntryAnswers } from './answers';
import type { AnyForm } from './any-form';
import type { FormChoices } from './choices';

/** What is recorded where the core says that it is missing. */
const recordedWith: Partial<Record<Rule, EntryKind>> = {
  engagement_missing: 'engagement_tried',
  advocacy_missing: 'advocacy_signposted',
  adjustments_not_asked: 'adjustment_asked',
  adjustment_undecided: 'adjustment_decided',
  de_escalation_missing: 'de_escalated',
  warning_missing: 'warning_given',
  lesser_step_missing: 'restriction_imposed',
  review_comes_first: 'action_reviewed'
};

function isWhatComesFirst({ field, rule }: BrokenRule, form: AnyForm, given: EntryAnswers) {
  const name = /^entry\.(\w+)$/u.exec(field)?.[1] ?? '';
  return (
    form.fields[name]?.as === 'override' &&
    given.choice[name] !== 'yes' &&
    recordedWith[rule] !== undefined
  );
}

export function onlyWhatComesFirst(refusal: Refusal, form: AnyForm, given: EntryAnswers): boolean {
  const { brokenRules } = refusal;
  return (
    brokenRules.length > 0 && brokenRules.every((broken) => isWhatComesFirst(broken, form, given))
  );
}

export function withoutWhatComesFirst(
  refusal: Refusal,
  form: AnyForm,
  given: EntryAnswers
): Refusal {
  return new Refusal({
    code: refusal.code,
    facts: refusal.facts,
    broken_rules: refusal.brokenRules.filter((broken) => !isWhatComesFirst(broken, form, given))
  });
}

/**
 * What a step asks for first, as the core found it for the day of the step. What was recorded for a
 * later day keeps that day: it is there, and does not come first.
 */
export function asOnThatDay(
  kind: EntryKind,
  { brokenRules }: Refusal,
  { ladder }: FormChoices,
  day: string | null
): Precondition[] {
  const broken = new Set(brokenRules.map(({ rule }) => recordedWith[rule]));
  const all = ladder.find((step) => step.kind === kind)?.preconditions ?? [];
  return all.map(({ what, source, record_with, ...more }) => {
    if (!broken.has(record_with)) return { what, source, record_with, ...more };
    const later = more.on !== undefined && day !== null && more.on > day ? { on: more.on } : {};
    return { what, source, record_with, in_place: false, ...later };
  });
}
