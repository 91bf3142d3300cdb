/** A form while it is filled in: what is given, which page is open, and the way to saving it. */
import { tick, untrack } from 'svelte';
import { ask, refusalOf, type Refusal } from '../backend/ask';
import type {
  EntryAdded,
  EntryKind,
  LookedOver,
  NewQuote,
  Precondition
} from '../backend/generated/contract';
import type { Problem } from '../parts/ErrorSummary.svelte';
import { announce } from '../state/announce.svelte';
import type { Draft } from '../state/drafts.svelte';
import { foot } from '../state/foot.svelte';
import { focusHeading } from '../state/heading';
import { goBack } from '../state/router.svelte';
import { useDraft } from '../state/use-draft.svelte';
import { isoDay, timeNow } from '../wording/dates';
import { fieldId, isAsked, type EntryAnswers } from './answers';
import type { AnyForm } from './any-form';
import { begun, complete, type Start } from './begin';
import { asOnThatDay, onlyWhatComesFirst, withoutWhatComesFirst } from './comes-first';
import { formOf } from './forms';
import { lacking, lackingInQuotes, lackingInWhen } from './lacking';
import { madeEntry, type MadeEntry } from './made';
import { OwnDay } from './own-day.svelte';
import { hasQuotes, isWhen, pagesOf, problemsAtDoor, type Page } from './pages';
import { SecondLook } from './second-look.svelte';
import { TimeLimit } from './time-limit.svelte';

/** Where a form leads. */
export interface Ways {
  send: (entry: MadeEntry) => Promise<EntryAdded>;
  /** What is worth a second look, asked before it stands. */
  lookOver?: ((entry: MadeEntry) => Promise<LookedOver>) | undefined;
  done: (added: EntryAdded, quotes: NewQuote[]) => void;
}

interface Kept {
  given: EntryAnswers;
  step: number;
}

/** Made while its page is: for as long as that is open, it keeps a draft. */
export class Filling {
  readonly form: AnyForm;
  readonly draft: Draft<Kept>;
  readonly second: SecondLook;
  /** For complaints that may have come after the time limit. */
  readonly limit: TimeLimit | null;
  given: EntryAnswers;
  problems = $state<Problem[]>([]);
  /** What comes first, where that alone keeps it from being saved. */
  first = $state.raw<Precondition[] | null>(null);
  trouble = $state<Refusal | null>(null);
  busy = $state(false);
  pages: Page[] = $derived.by(() => pagesOf(this.form, this.limit?.isLate ?? false));
  at = $derived.by(() => Math.min(this.#step, this.pages.length - 1));
  page = $derived.by(() => this.pages[this.at] as Page);
  isLast = $derived.by(() => this.at === this.pages.length - 1);
  #step = $state(0);
  /** A page that was reached from the check leads back to it. */
  #changing = $state(false);
  /** The page that shows all answers, and to which a change leads back. */
  #checkAt = $derived.by(() => this.pages.findIndex(({ is }) => is === 'check'));
  readonly #kind: EntryKind;
  readonly #start: Start;
  readonly #place: string;
  readonly #ways: Ways;
  readonly #ownDay: OwnDay | null;

  constructor(kind: EntryKind, start: Start, place: string, ways: Ways) {
    this.#kind = kind;
    this.#start = start;
    this.#place = place;
    this.#ways = ways;
    this.form = formOf(kind);
    this.given = $state(begun(this.form, start));
    this.second = new SecondLook(ways.lookOver);
    const { onAs } = this.form;
    const { today, receivedOn } = start.choices;
    this.#ownDay = onAs === undefined ? null : new OwnDay(onAs, today, () => this.given);
    this.draft = useDraft(
      place,
      () => ({ given: this.given, step: this.#step }),
      ({ given, step }) => {
        this.given = complete(this.form, given);
        // Nobody comes back to a pause: before it she can still read and change what she wrote.
        this.#step = this.pages[step]?.is === 'pause' ? this.#checkAt : step;
        this.#ownDay?.begin();
      }
    );
    this.limit = this.form.pages?.some((page) => page.onlyLate)
      ? new TimeLimit(receivedOn, () => this.given)
      : null;
    $effect(() => {
      // A page that is no longer asked for is stepped over.
      const last = this.pages.length - 1;
      if (this.#step > last) untrack(() => (this.#step = last));
    });
  }

  /** Whether a field is asked for, as things are answered and stand. */
  asked = (name: string): boolean => {
    const field = this.form.fields[name];
    return (
      field !== undefined &&
      this.pages.some(({ fields }) => fields.includes(name)) &&
      isAsked(field, this.given, this.#start.choices)
    );
  };

  onward() {
    this.trouble = null;
    this.problems = this.#lackingOn(this.page);
    if (this.problems.length > 0) return;
    const stands = this.isLast || this.pages[this.at + 1]?.is === 'pause';
    if (stands) void this.#lookOverThenOn();
    else this.#goOn();
  }

  back() {
    this.problems = [];
    if (this.first) {
      this.first = null;
      this.#go(this.at);
    } else if (this.second.looked) {
      this.second.close();
      this.#go(this.at);
    } else if (this.#changing) {
      this.#changing = false;
      this.#go(this.#checkAt);
    } else if (this.at > 0) this.#go(this.at - 1);
    else goBack();
  }

  /** From the check to the page of an answer. */
  change(to: number) {
    this.#changing = true;
    this.problems = [];
    this.#go(to);
  }

  /** From the second look to the field a word stands in. */
  changeField(path: string) {
    this.second.close();
    const name = path.replace(/^entry\./u, '');
    const holds = (field: string) => name === field || name.startsWith(`${field}.`);
    this.#turnTo(this.pages.findIndex(({ fields }) => fields.some(holds)));
    void tick().then(() => document.getElementById(fieldId(path))?.focus());
  }

  /** Somebody is at risk: from what comes first to the reason why it cannot wait. */
  actNow() {
    const name = Object.keys(this.form.fields).find(
      (name) => this.form.fields[name]?.as === 'override'
    );
    if (name === undefined) return;
    this.first = null;
    this.given.choice[name] = 'yes';
    this.changeField(`entry.${name}`);
  }

  /** What a fair reader would stop at stays as it is. */
  leaveAsItIs() {
    this.second.leave();
    this.#goOn();
  }

  async startAgain() {
    this.given = begun(this.form, this.#start);
    this.#ownDay?.begin();
    this.problems = [];
    this.draft.restoredFrom = null;
    await ask('drop_draft', { place: this.#place });
    foot.forget();
    focusHeading();
  }

  #go(to: number) {
    this.#step = to;
    void tick().then(focusHeading);
  }

  #goOn() {
    if (this.isLast) {
      void this.#save();
    } else {
      this.#go(this.#changing ? this.#checkAt : this.at + 1);
      this.#changing = false;
    }
  }

  #turnTo(page: number) {
    if (page === this.at || page < 0) return;
    this.#changing = true;
    this.#step = page;
  }

  #lackingOn(page: Page): Problem[] {
    return [
      ...lacking(this.form, page.fields.filter(this.asked), this.given),
      ...(hasQuotes(this.form, page) ? lackingInQuotes(this.form, this.given) : []),
      ...(isWhen(page) ? lackingInWhen(this.form, this.given) : [])
    ];
  }

  /** Before it stands: what the core refuses, then what a fair reader would stop at. */
  async #lookOverThenOn() {
    const made = this.#asItIs();
    if (made === null) return;
    this.busy = true;
    try {
      if (await this.second.finds(made)) {
        void tick().then(focusHeading);
        return;
      }
    } catch (cause) {
      this.#refused(cause);
      return;
    } finally {
      this.busy = false;
    }
    this.#goOn();
  }

  async #save() {
    const made = this.#asItIs();
    if (made === null) return;
    this.busy = true;
    this.trouble = null;
    try {
      const added = await this.#ways.send(made);
      await this.draft.drop();
      announce(`Saved at ${timeNow()}`);
      this.#ways.done(added, made.quotes);
    } catch (cause) {
      this.#refused(cause);
    } finally {
      this.busy = false;
    }
  }

  /** The entry as it goes to the core; none while something is lacking, which is then shown. */
  #asItIs(): MadeEntry | null {
    for (const [number, page] of this.pages.entries()) {
      const found = this.#lackingOn(page);
      if (found.length > 0) {
        this.#showProblems(found, number);
        return null;
      }
    }
    return madeEntry(this.#kind, this.form, this.given, this.#start.choices, this.asked);
  }

  /** Shows the first page that has a problem. */
  #showProblems(found: Problem[], on: number) {
    this.problems = found;
    this.#turnTo(on);
  }

  #refused(cause: unknown) {
    const whole = refusalOf(cause);
    const ladder = {
      kind: this.#kind,
      form: this.form,
      given: this.given,
      ladder: this.#start.choices.ladder
    };
    if (onlyWhatComesFirst(whole, ladder)) {
      this.first = asOnThatDay(whole, ladder, isoDay(this.given.on));
      void tick().then(focusHeading);
      return;
    }
    // What is wrong in a field is mended first; what comes first is said once nothing is.
    const refusal = withoutWhatComesFirst(whole, ladder);
    const { problems, firstField } = problemsAtDoor(
      refusal,
      this.form,
      this.asked,
      this.given,
      this.#start.choices
    );
    if (problems.length === 0) {
      this.trouble = refusal;
      return;
    }
    const on = this.pages.findIndex(
      (page) =>
        firstField !== null &&
        (firstField === 'when' ? isWhen(page) : page.fields.includes(firstField))
    );
    this.#showProblems(problems, on);
  }
}
