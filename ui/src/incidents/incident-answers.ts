import type {
  Certainty,
  Channel,
  NewIncident,
  NewQuote,
  Witness
} from '../backend/generated/contract';
import type { TypedDate } from '../parts/DateBoxes.svelte';
import type { Problem } from '../parts/ErrorSummary.svelte';
import type { TypedTime } from '../parts/TimeBoxes.svelte';
import { dayOf, isoDay, isoTime, timeOf } from '../wording/dates';

export interface QuoteAnswers {
  words: string;
  speaker: string;
  heardBy: string;
  certainty: Certainty | undefined;
}

export interface IncidentAnswers {
  /** When the page was opened, or the call began, in milliseconds; the running time counts from it. */
  began: number;
  /** She has set the time by hand: it no longer runs. */
  timeChanged: boolean;
  day: TypedDate;
  time: TypedTime;
  channel: Channel | '';
  /** Where it happened; empty where it was not said. */
  place: string;
  /** Whose conduct it was; empty where it was that of whoever complains. */
  somebodyElse: string;
  experiencedBy: string;
  safe: 'yes' | 'no' | undefined;
  quotes: QuoteAnswers[];
  account: string;
  witnesses: Witness[];
}

/** What is kept of an incident; what was begun before the page asked these holds neither. */
export type KeptIncident = Omit<IncidentAnswers, 'place' | 'somebodyElse'> &
  Partial<Pick<IncidentAnswers, 'place' | 'somebodyElse'>>;

export function fromKept(kept: KeptIncident): IncidentAnswers {
  return { ...kept, place: kept.place ?? '', somebodyElse: kept.somebodyElse ?? '' };
}

/** Where words are kept that were written before it was known in whose file. */
export const withoutFile = 'write-down';

/** An incident that has just begun: of nobody's file yet where `person` is empty. */
export function begunIncident(began: number, person: string, officer: string): IncidentAnswers {
  const [year = '', month = '', day = ''] = dayOf(new Date(began)).split('-');
  const [hour = '', minute = ''] = timeOf(new Date(began)).split(':');
  return {
    began,
    timeChanged: false,
    day: { day: String(Number(day)), month: String(Number(month)), year },
    time: { hour, minute },
    channel: '',
    place: '',
    somebodyElse: '',
    experiencedBy: officer,
    safe: undefined,
    quotes: [noQuote(person, officer)],
    account: '',
    witnesses: []
  };
}

/** The same words in another file: what one person was said to have said, the other did. */
export function inFileOf(answers: IncidentAnswers, from: string, to: string): IncidentAnswers {
  return {
    ...answers,
    quotes: answers.quotes.map((quote) => ({
      ...quote,
      speaker: quote.speaker === from ? to : quote.speaker
    }))
  };
}

/** Whoever behaved so: also whose words they are, until somebody else is named for them. */
export function whose({ somebodyElse }: IncidentAnswers, person: string): string {
  return somebodyElse.trim() || person;
}

/** Says whose conduct it was; words that were given to whoever was named before go along. */
export function nameSomebodyElse(answers: IncidentAnswers, person: string, name: string) {
  const before = whose(answers, person);
  answers.somebodyElse = name;
  for (const quote of answers.quotes) {
    if (quote.speaker === before) quote.speaker = whose(answers, person);
  }
}

/** Whether anything was written that would be missed. */
export function isWritten(kept: KeptIncident): boolean {
  const { quotes, account, witnesses, place, somebodyElse } = fromKept(kept);
  return (
    used(quotes).length > 0 ||
    [account, place, somebodyElse].some((words) => words.trim() !== '') ||
    witnesses.length > 0
  );
}

export function noQuote(speaker: string, heardBy: string): QuoteAnswers {
  return { words: '', speaker, heardBy, certainty: undefined };
}

/** The quotes that hold words; an empty field was not used. */
export function used(quotes: QuoteAnswers[]): QuoteAnswers[] {
  return quotes.filter((quote) => quote.words !== '');
}

export function unansweredIncident(answers: IncidentAnswers): Problem[] {
  const problems: Problem[] = [];
  const need = (given: boolean, field: string, words: string) => {
    if (!given) problems.push({ field, words });
  };
  need(isoDay(answers.day) !== null, 'day', 'Give the day it happened');
  need(isoTime(answers.time) !== null, 'time', 'Give the time it happened');
  need(answers.channel !== '', 'channel', 'Say how it happened');
  need(answers.experiencedBy.trim() !== '', 'experienced-by', 'Say who experienced it');
  need(answers.safe !== undefined, 'safe', 'Say whether everybody is safe');
  return [...problems, ...unansweredQuotes(answers.quotes)];
}

/** The incident as the door takes it. The words pass as they were typed, to the byte. */
export function asIncident(answers: IncidentAnswers): NewIncident | null {
  const happened_on = isoDay(answers.day);
  const time = isoTime(answers.time);
  if (!happened_on || !time || answers.channel === '' || answers.safe === undefined) return null;
  return {
    happened_on,
    happened_time: `${time}:00`,
    channel: answers.channel,
    place: given(answers.place),
    somebody_else: given(answers.somebodyElse),
    experienced_by: answers.experiencedBy,
    witnesses: answers.witnesses.filter((witness) => witness.name.trim() !== ''),
    everybody_safe: answers.safe === 'yes',
    quotes: newQuotes(answers.quotes),
    factual_account: answers.account
  };
}

function given(words: string): string | null {
  return words.trim() || null;
}

/** Exact words as the door takes them. They pass as they were typed, to the byte. */
export function newQuotes(quotes: QuoteAnswers[]): NewQuote[] {
  return used(quotes).map((quote) => ({
    speaker: quote.speaker,
    heard_by: quote.heardBy
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    certainty: quote.certainty ?? 'as_near_as_remembered',
    exact_words: quote.words
  }));
}

/** The field of the page that words are in, from the path of a rule: `quotes[1].speaker`. */
export function fieldInQuotes(path: string, quotes: QuoteAnswers[]): string | undefined {
  const quote = /^quotes\[(\d+)\]\.(\w+)/.exec(path);
  if (!quote) return undefined;
  const at = quotes.indexOf(used(quotes)[Number(quote[1])] as QuoteAnswers);
  const part = { exact_words: 'words', speaker: 'speaker', heard_by: 'heard' }[quote[2] ?? ''];
  return `${part ?? 'words'}-${String(at)}`;
}

/** What is still to be said about words that were written down. */
export function unansweredQuotes(quotes: QuoteAnswers[]): Problem[] {
  return quotes.flatMap((quote, at) => {
    if (quote.words === '') return [];
    const words = `words ${String(at + 1)}`;
    return [
      ...(quote.certainty === undefined
        ? [{ field: `certainty-${String(at)}`, words: `Say whether ${words} are exact` }]
        : []),
      ...(quote.speaker.trim() === ''
        ? [{ field: `speaker-${String(at)}`, words: `Say who said ${words}` }]
        : [])
    ];
  });
}

/** The field of the page a rule of the door is about. */
export function fieldInIncident(field: string, answers: IncidentAnswers): string | undefined {
  const quote = fieldInQuotes(field, answers.quotes);
  if (quote !== undefined) return quote;
  const witness = /^witnesses\[(\d+)\]/.exec(field)?.[1];
  if (witness !== undefined) return `witness-${witness}`;
  const fields: Record<string, string> = {
    happened_on: 'day',
    happened_time: 'time',
    place: 'place',
    somebody_else: 'somebody-else',
    experienced_by: 'experienced-by',
    factual_account: 'account'
  };
  return fields[field];
}
