let words = $state('');

/** What the polite live region says. */
export const announced = {
  get words(): string {
    return words;
  }
};

/** Says something quietly to who listens, without moving anything. */
export function announce(next: string): void {
  // The same sentence twice must be heard twice.
  words = words === next ? `${next}\u00a0` : next;
}
