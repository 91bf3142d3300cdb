/** The entry's own day follows a day among its particulars, until she gives another. */
import { untrack } from 'svelte';
import { isoDay } from '../wording/dates';
import { typedDay, type EntryAnswers } from './answers';

export class OwnDay {
  readonly #field: string;
  readonly #today: string;
  readonly #given: () => EntryAnswers;
  /** The entry's own day as it was left here; null once it is hers. */
  #left: string | null = null;

  constructor(field: string, today: string, given: () => EntryAnswers) {
    this.#field = field;
    this.#today = today;
    this.#given = given;
    untrack(() => {
      this.begin();
    });
    let before = untrack(() => this.#day());
    $effect(() => {
      const [on, day] = [isoDay(given().on), this.#day()];
      if (this.#left !== on) this.#left = null;
      const follows = day !== null && day !== before && day <= today;
      if (day !== null) before = day;
      if (follows && this.#left !== null) {
        this.#left = day;
        untrack(() => {
          given().on = typedDay(day);
        });
      }
    });
  }

  /** What stands there now was not typed on this page: it is new, or was kept as a draft. */
  begin(): void {
    const on = isoDay(this.#given().on);
    this.#left = on === this.#today || on === this.#day() ? on : null;
  }

  #day(): string | null {
    const boxes = this.#given().days[this.#field];
    return boxes ? isoDay(boxes) : null;
  }
}
