/** What the foot line says is kept: the last record saved, or the draft of what is being typed. */
interface Kept {
  what: 'saved' | 'draft' | 'not-kept';
  time: string;
}

let kept = $state<Kept | null>(null);

export const foot = {
  get words(): string | null {
    if (kept === null || kept.what === 'not-kept') return null;
    return kept.what === 'draft'
      ? `Draft kept at ${kept.time}`
      : `Everything saved at ${kept.time}`;
  },
  /** Losing the ability to save is the one thing the foot line says aloud. */
  get trouble(): string | null {
    return kept?.what === 'not-kept' ? 'What you type is not being kept' : null;
  },
  saved(time: string) {
    kept = { what: 'saved', time };
  },
  draft(time: string) {
    kept = { what: 'draft', time };
  },
  notKept() {
    kept = { what: 'not-kept', time: '' };
  },
  forget() {
    kept = null;
  }
};
