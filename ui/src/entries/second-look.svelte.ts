import type { LookedOver } from '../backend/generated/contract';
import type { MadeEntry } from './made';

/** What a fair reader would stop at in an entry, before it stands; each thing is shown once. */
export class SecondLook {
  /** What is shown. */
  looked = $state.raw<LookedOver | null>(null);
  #left = '';
  readonly #lookOver: ((made: MadeEntry) => Promise<LookedOver>) | undefined;

  constructor(lookOver: ((made: MadeEntry) => Promise<LookedOver>) | undefined) {
    this.#lookOver = lookOver;
  }

  /** Whether there is something she has not yet left as it is. Fails with what the core refuses. */
  async finds(made: MadeEntry): Promise<boolean> {
    if (this.#lookOver === undefined) return false;
    const looked = await this.#lookOver(made);
    const found =
      looked.words.length + looked.cautions.length > 0 || looked.at_the_desk !== undefined;
    if (found && JSON.stringify(looked) !== this.#left) this.looked = looked;
    return this.looked !== null;
  }

  leave() {
    this.#left = JSON.stringify(this.looked);
    this.looked = null;
  }

  close() {
    this.looked = null;
  }
}
