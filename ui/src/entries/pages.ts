/** The pages of a form, and where on them a refusal of the core belongs. */
import type { Refusal } from '../backend/ask';
import { fieldInQuotes } from '../incidents/incident-answers';
import type { Problem } from '../parts/ErrorSummary.svelte';
import { letterParts, letterPartWords } from '../wording/letter-parts';
import { problemsOf } from '../wording/problems';
import { tookTheDecision, type MissingWords } from '../wording/rules';
import type { AnyForm } from './any-form';
import { fieldId, type EntryAnswers } from './answers';
import type { FormChoices } from './choices';
import type { Words } from './form';

export interface Page {
  /** The last of several pages shows all answers; after it there may be a pause before saving. */
  is: 'questions' | 'check' | 'pause';
  heading: Words;
  hint?: Words;
  fields: readonly string[];
  /** Whether the day and who did it are asked for here. */
  when: boolean;
}

/** The pages in order; a form without any of its own is one page. */
export function pagesOf(form: AnyForm, isLate: boolean): Page[] {
  const { pages } = form;
  if (!pages) {
    return [
      {
        is: 'questions',
        heading: form.heading,
        ...(form.hint === undefined ? {} : { hint: form.hint }),
        fields: Object.keys(form.fields),
        when: true
      }
    ];
  }
  const questions = pages.filter((page) => isLate || !page.onlyLate);
  return [
    ...questions.map((page, at): Page => ({
      is: 'questions',
      heading: page.heading,
      ...(page.hint === undefined ? {} : { hint: page.hint }),
      fields: page.fields,
      when: at === questions.length - 1
    })),
    { is: 'check', heading: 'Check before you save', fields: [], when: false },
    ...(form.pausesAt === undefined
      ? []
      : [{ is: 'pause', heading: '', fields: [], when: false } satisfies Page])
  ];
}

/** What its green button says where no answer stands above it that says what is saved. */
export function savesWhat({ saves, save }: AnyForm): string {
  return saves ?? save;
}

export function isWhen(page: Page): boolean {
  return page.when;
}

export function hasQuotes(form: AnyForm, page: Page): boolean {
  return form.quotes !== undefined && page.fields.includes(form.quotes.after);
}

/** The final response has a page made for it; what is only called a letter has none. */
export function hasLetter(form: AnyForm, page: Page): boolean {
  return form.fields['letter']?.as === 'letter' && page.fields.includes('letter');
}

/** The broken rules of a refusal as problems, and the field the first of them is about. */
export function problemsAtDoor(
  refusal: Refusal,
  form: AnyForm,
  asked: (name: string) => boolean,
  given: EntryAnswers,
  choices: FormChoices
): { problems: Problem[]; firstField: string | null } {
  const fields: Record<string, string> = {};
  let firstField: string | null = null;
  for (const { field: path } of refusal.brokenRules) {
    const name = nameOf(path, form, asked);
    if (name === null) continue;
    fields[path] = path.startsWith('quotes')
      ? (fieldInQuotes(path, given.quotes) ?? 'words-0')
      : idOf(path, form);
    firstField ??= name;
  }
  const problems = problemsOf(refusal, fields, missingWords(form));
  return {
    problems: problems.map((problem, at) =>
      refusal.brokenRules[at]?.rule === 'considered_by_the_decider'
        ? namingWhoDecided(problem, given, choices)
        : namingThePart(problem)
    ),
    firstField
  };
}

/** Whom the file names as the decider is not told that it may be so. */
function namingWhoDecided(
  problem: Problem,
  { choice, text }: EntryAnswers,
  { measures }: FormChoices
): Problem {
  const challenged = measures.find(({ appeals }) =>
    appeals.some(({ entry }) => String(entry) === choice['appeal'])
  );
  const name = (text['considered_by'] ?? '').trim();
  const isWhoDecided = name !== '' && challenged?.decided_by.trim() === name;
  return isWhoDecided ? { ...problem, words: tookTheDecision(name) } : problem;
}

/** Six times the same words would not say what the letter lacks. */
function namingThePart(problem: Problem): Problem {
  const part = letterParts.find((known) => problem.field === fieldId(`entry.parts.${known}`));
  return part === undefined
    ? problem
    : { ...problem, words: `Put it into the letter, then tick it: ${letterPartWords[part].label}` };
}

/** The name of the field a path is about, "when" for the day, the time and the colleague. */
function nameOf(path: string, form: AnyForm, asked: (name: string) => boolean): string | null {
  if (path === 'on' || path === 'at' || path === 'by') return 'when';
  if (path.startsWith('quotes')) return form.quotes?.after ?? null;
  const name = /^entry\.(\w+)/u.exec(path)?.[1];
  if (name === undefined) return null;
  if (form.fields[name]?.as === 'from-signer') return 'signed_by';
  return asked(name) ? name : null;
}

function idOf(path: string, form: AnyForm): string {
  const name = /^entry\.(\w+)/u.exec(path)?.[1];
  const as = name === undefined ? undefined : form.fields[name]?.as;
  if (as === 'from-signer') return fieldId('entry.signed_by');
  // That none of the four is told is said at the first of them.
  return as === 'impact' && path === `entry.${String(name)}`
    ? fieldId(`${path}.health`)
    : fieldId(path);
}

function missingWords(form: AnyForm): MissingWords {
  const words: MissingWords = { by: 'Say who did it' };
  if (form.quotes?.missing !== undefined) words['quotes'] = form.quotes.missing;
  for (const [name, field] of Object.entries(form.fields)) {
    if (field.as === 'from-signer') continue;
    const own = field.missing ?? field.neededAfterAll;
    if (own === undefined) continue;
    words[`entry.${name}`] = own;
    if (field.as === 'person') words[`entry.${name}.name`] = own;
    if (field.as === 'limb') words[`entry.${name}.reasons`] = field.missingReasons;
  }
  return words;
}
