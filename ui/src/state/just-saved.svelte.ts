/**
 * The words of an incident that was saved a moment ago, for the page that asks about them.
 *
 * Until somebody has answered, the core keeps new words covered; she has just typed them, so this
 * one page may show them. They are forgotten on leaving it and on locking.
 */
let saved = $state<{ incident: number; words: string[] } | null>(null);

export const justSaved = {
  keep(incident: number, words: string[]) {
    saved = { incident, words };
  },
  /** The words of a quote by its number in the incident, from 1. */
  words(incident: number, number: number): string | null {
    return saved?.incident === incident ? (saved.words[number - 1] ?? null) : null;
  },
  forget() {
    saved = null;
  }
};
