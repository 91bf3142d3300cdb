import type { ReceivedHow } from '../backend/generated/contract';
import type { FileToAdd, PickedFile } from '../backend/window';
import type { TypedDate } from '../parts/DateBoxes.svelte';
import type { Problem } from '../parts/ErrorSummary.svelte';
import { isoDay } from '../wording/dates';
import { distressProblems, labelOf, type DistressAnswer } from '../wording/distress';

/** What is answered for one chosen file. */
export interface FileAnswers {
  name: string;
  title: string;
  distress: DistressAnswer;
}

/** What is answered once for all files that came together. */
export interface Source {
  suppliedBy: string;
  how: ReceivedHow | undefined;
  day: TypedDate;
}

/** What is kept while files are being answered for: the choice of files itself ends with a lock. */
export interface AddingAnswers {
  source: Source;
  files: FileAnswers[];
}

export interface Chosen {
  picked: PickedFile;
  answers: FileAnswers;
}

export function unansweredFiles(source: Source, chosen: Chosen[]): Problem[] {
  const problems: Problem[] = [];
  const need = (given: boolean, field: string, words: string) => {
    if (!given) problems.push({ field, words });
  };
  need(chosen.length > 0, 'choose', 'Choose at least one file');
  chosen.forEach(({ answers }, at) => {
    need(answers.title.trim() !== '', `title-${String(at)}`, `Say what file ${String(at + 1)} is`);
    problems.push(
      ...distressProblems(answers.distress, `distress-${String(at)}`).map((problem) => ({
        ...problem,
        words: `File ${String(at + 1)}: ${problem.words.charAt(0).toLowerCase()}${problem.words.slice(1)}`
      }))
    );
  });
  need(source.suppliedBy.trim() !== '', 'supplied-by', 'Say who supplied it');
  need(source.how !== undefined, 'how', 'Say how it came');
  need(isoDay(source.day) !== null, 'day', 'Give the day it was received');
  return problems;
}

/** The chosen files as the window takes them; null while something is not answered. */
export function asFiles(source: Source, chosen: Chosen[]): FileToAdd[] | null {
  const received_on = isoDay(source.day);
  const how = source.how;
  if (!received_on || how === undefined) return null;
  const files: FileToAdd[] = [];
  for (const { picked, answers } of chosen) {
    const distress = labelOf(answers.distress);
    if (!distress) return null;
    files.push({
      token: picked.token,
      title: answers.title,
      supplied_by: source.suppliedBy,
      received_how: how,
      received_on,
      distress
    });
  }
  return files;
}

/** The field of the page a rule of the door is about. */
export function fieldOfFile(field: string): string | undefined {
  const found = /^files\[(\d+)\]\.(.+)$/.exec(field);
  if (!found) return undefined;
  const at = found[1] ?? '0';
  const fields: Record<string, string> = {
    title: `title-${at}`,
    'distress.content_note': `distress-${at}-note`,
    supplied_by: 'supplied-by',
    received_on: 'day'
  };
  return fields[found[2] ?? ''];
}
