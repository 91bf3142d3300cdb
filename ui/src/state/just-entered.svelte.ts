import type { NewQuote } from '../backend/generated/contract';

/**
 * The exact words of an entry that was saved a moment ago, for the page that asks about them.
 *
 * Until somebody has answered, the core keeps new words covered; she has just typed them, so this
 * one page may show them. They are forgotten on leaving it and on locking.
 */
let saved = $state<{ entry: number; words: string[] } | null>(null);

export const justEntered = {
  keep(entry: number, quotes: NewQuote[]) {
    saved = { entry, words: quotes.map(({ exact_words }) => exact_words) };
  },
  /** The words of a quote by its number in the entry, from 1. */
  words(entry: number, number: number): string | null {
    return saved?.entry === entry ? (saved.words[number - 1] ?? null) : null;
  },
  forget() {
    saved = null;
  }
};
