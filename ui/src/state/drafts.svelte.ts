import { ask, refusalOf } from '../backend/ask';
import { timeNow } from '../wording/dates';
import { foot } from './foot.svelte';
import { hardCall } from './hard-call.svelte';

/** How long typing pauses before it is kept. */
const PAUSE_MS = 400;

/** The field that had focus, and where the caret stood in it. */
interface Caret {
  field: string;
  start: number | null;
  end: number | null;
}

interface Kept<T> {
  content: T;
  caret: Caret | null;
}

let open: Draft<unknown>[] = [];

/** What pages that were left are still having kept. */
let leaving: Promise<void>[] = [];

/** Keeps every open draft now: before locking, and before the window closes. */
export async function keepAll(): Promise<void> {
  await Promise.all([...open.map((draft) => draft.keepNow()), ...leaving]);
}

/** What is kept at a place that another page wrote; null where nothing is, or nothing readable. */
export async function keptAt<T>(place: string): Promise<T | null> {
  const { draft } = await ask('draft', { place });
  if (!draft) return null;
  try {
    return (JSON.parse(draft.content) as Kept<T>).content;
  } catch {
    return null;
  }
}

/** Keeps something for another page, as if it had been typed there. */
export async function keepAt<T>(place: string, content: T): Promise<void> {
  await ask('keep_draft', {
    place,
    content: JSON.stringify({ content, caret: null } satisfies Kept<T>)
  });
}

/** What was kept at a place has gone to another page, or was given up. */
export async function dropKept(place: string): Promise<void> {
  await ask('drop_draft', { place });
}

/**
 * What is being typed at one place, kept inside the case file while it is typed.
 *
 * After a lock the page is built anew; `restore` gives back the words, the field and the caret.
 */
export class Draft<T> {
  /** When the restored draft was kept, for words on the page. */
  restoredFrom = $state<string | null>(null);

  #place: string;
  #read: () => T;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: string | null = null;
  #given = false;

  constructor(place: string, read: () => T) {
    this.#place = place;
    this.#read = read;
    open.push(this as Draft<unknown>);
  }

  /** Gives back what was kept, and afterwards `settle` puts the caret where it stood. */
  async restore(write: (content: T) => void): Promise<(() => void) | null> {
    // What the page starts with is no draft yet.
    this.#last = JSON.stringify(this.#read());
    const { draft } = await ask('draft', { place: this.#place });
    if (!draft || this.#given) return null;
    let kept: Kept<T>;
    try {
      kept = JSON.parse(draft.content) as Kept<T>;
    } catch {
      return null;
    }
    write(kept.content);
    this.#last = JSON.stringify(kept.content);
    this.restoredFrom = draft.kept.time;
    foot.draft(draft.kept.time);
    const caret = kept.caret;
    return () => {
      if (caret) putCaret(caret);
    };
  }

  /** Something was typed. */
  changed(): void {
    if (this.#given || this.#last === null) return;
    if (JSON.stringify(this.#read()) === this.#last) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keepNow(), PAUSE_MS);
  }

  /** Keeps what is typed now; done when it and everything typed before it is kept. */
  keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#given || this.#last === null) return this.#sent;
    const content = this.#read();
    const now = JSON.stringify(content);
    // A page that was only looked at leaves no draft; one with a draft keeps its caret too.
    if (now === this.#last && this.restoredFrom === null && !this.#everKept) return this.#sent;
    this.#last = now;
    const kept = JSON.stringify({ content, caret: caretNow() } satisfies Kept<T>);
    // One after the other: older words must not arrive last.
    this.#sent = this.#sent.then(() => this.#send(kept));
    return this.#sent;
  }

  async #send(content: string): Promise<void> {
    if (this.#given) return;
    try {
      const answer = await ask('keep_draft', { place: this.#place, content });
      this.#everKept = true;
      foot.draft(answer.kept.time);
    } catch (cause) {
      // After a lock there is nothing to keep it in; what was typed was kept before.
      if (refusalOf(cause).code !== 'no_file_open') foot.notKept();
    }
  }

  #everKept = false;
  #sent: Promise<void> = Promise.resolve();

  /** The draft has become a record, or was given up. */
  async drop(): Promise<void> {
    this.#given = true;
    clearTimeout(this.#timer);
    open = open.filter((other) => other !== this);
    await this.#sent;
    await ask('drop_draft', { place: this.#place });
    foot.saved(timeNow());
  }

  /** The page is left; what was typed stays kept. */
  close(): void {
    // The caret is kept with a lock; leaving a page only keeps what is not kept yet.
    const typed = this.#last !== null && JSON.stringify(this.#read()) !== this.#last;
    clearTimeout(this.#timer);
    const kept = !this.#given && typed ? this.keepNow() : this.#sent;
    leaving.push(kept);
    void kept.then(() => {
      leaving = leaving.filter((other) => other !== kept);
    });
    open = open.filter((other) => other !== this);
  }
}

function caretNow(): Caret | null {
  const field = hardCall.fieldBehind ?? document.activeElement;
  if (!(field instanceof HTMLElement) || field.id === '') return null;
  if (field instanceof HTMLTextAreaElement || isText(field)) {
    return { field: field.id, start: field.selectionStart, end: field.selectionEnd };
  }
  return field instanceof HTMLInputElement ? { field: field.id, start: null, end: null } : null;
}

function isText(field: HTMLElement): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'text';
}

function putCaret(caret: Caret): void {
  const field = document.getElementById(caret.field);
  if (!field) return;
  field.focus();
  if ((field instanceof HTMLTextAreaElement || isText(field)) && caret.start !== null) {
    field.setSelectionRange(caret.start, caret.end);
  }
}
