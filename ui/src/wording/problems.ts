import type { Refusal } from '../backend/ask';
import type { Problem } from '../parts/ErrorSummary.svelte';
import { wordsForRule, type MissingWords } from './rules';

/**
 * The broken rules of a refusal as problems of a page.
 *
 * `fields` leads from the door's names to the page's fields; a rule on a field the page doesn't
 * have is told without a link. Empty for a refusal of another kind.
 */
export function problemsOf(
  refusal: Refusal,
  fields: Record<string, string>,
  missing: MissingWords = {}
): Problem[] {
  return refusal.brokenRules.map((broken) => {
    const words = wordsForRule(broken, missing);
    const field = fields[broken.field];
    return field === undefined ? { words } : { words, field };
  });
}

/** The words at one field, if it has a problem. */
export function problemAt(problems: Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.words;
}
