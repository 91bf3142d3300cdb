import { tick } from 'svelte';
import type { HardCallNumbersSet } from '../backend/generated/contract';
import { hardCallNumbers } from '../backend/window';
import { coverNow } from '../parts/covering';
import type { Place, WritingDown } from './place';

/** A card that is opened again within this time is about the same call. */
const SAME_CALL_MS = 15 * 60_000;

/** What had the focus when the card was opened, and the text that was selected. */
interface Before {
  element: HTMLElement | null;
  range: Range | null;
}

let isOpen = $state(false);
let began = $state<number | null>(null);
let opened = $state(0);
let wanted = $state<WritingDown | null>(null);
let numbers = $state<HardCallNumbersSet | null>(null);
let before: Before | null = null;
let closedAt = 0;

/**
 * The hard-call card: over whatever page is open, locked or not. Nothing of a file is in it, so it
 * stays through a lock.
 */
export const hardCall = {
  get isOpen(): boolean {
    return isOpen;
  },
  /** When the call began, in milliseconds: when the card was opened for it. */
  get began(): number | null {
    return began;
  },
  /** The card was closed and opened again, and the time went on running. */
  get isSameCall(): boolean {
    return opened > 1;
  },
  /** What she will write down as soon as the file is open. */
  get wanted(): WritingDown | null {
    return wanted;
  },
  /** Whom to tell, where the practice has set it. */
  get numbers(): HardCallNumbersSet | null {
    return numbers;
  },
  /** The field that has the caret, behind the card. */
  get fieldBehind(): Element | null {
    return isOpen ? (before?.element ?? null) : null;
  },
  open(): void {
    if (isOpen) return;
    before = whatHasFocus();
    coverNow();
    const now = Date.now();
    const same = began !== null && (wanted !== null || now - closedAt < SAME_CALL_MS);
    if (!same) {
      began = now;
      opened = 0;
    }
    opened += 1;
    isOpen = true;
    void this.readNumbers();
  },
  /** Back to the same page, the same field and the same caret. */
  async close(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    closedAt = Date.now();
    const back = before;
    before = null;
    // What is behind the card cannot take focus until it is shown again.
    await tick();
    giveFocus(back);
  },
  toggle(): void {
    if (isOpen) void this.close();
    else this.open();
  },
  /** It is another call: the time runs from now. */
  countFromNow(): void {
    began = Date.now();
    opened = 1;
  },
  /** Leads to the form as soon as the case file is open. */
  writeDown(what: WritingDown): void {
    wanted = what;
    isOpen = false;
    before = null;
    closedAt = Date.now();
    void tick().then(() => document.getElementById('passphrase')?.focus());
  },
  /** She is in the form, which has the time. */
  arrived(): void {
    wanted = null;
  },
  /** It is written down: what comes now is another call. */
  over(): void {
    began = null;
  },
  async readNumbers(): Promise<void> {
    try {
      numbers = await hardCallNumbers();
    } catch {
      // The card then names offices in place of people.
    }
  },
  forget(): void {
    isOpen = false;
    began = null;
    opened = 0;
    wanted = null;
    numbers = null;
    before = null;
    closedAt = 0;
  }
};

/** The place where it is written down: in the file that is open, or where a file is chosen. */
export function placeToWrite(what: WritingDown, began: number, from: Place): Place {
  if (what === 'incident' && from.screen === 'record-incident') return from;
  if (!('complaint' in from)) return { screen: 'write-down', what, began };
  return formIn(from.complaint, what, began);
}

/** The form in a file, with the time of the call; a note that it is recorded does not end it. */
export function formIn(complaint: number, what: WritingDown, began: number): Place {
  switch (what) {
    case 'incident':
      return { screen: 'record-incident', complaint, began };
    case 'safeguarding':
      return { screen: 'add', complaint, kind: 'safeguarding_taken', began };
    case 'recording':
      return { screen: 'add', complaint, kind: 'recording_noted' };
  }
}

function whatHasFocus(): Before {
  const element = document.activeElement;
  const selected = document.getSelection();
  return {
    element: element instanceof HTMLElement && element !== document.body ? element : null,
    range: selected && selected.rangeCount > 0 ? selected.getRangeAt(0).cloneRange() : null
  };
}

function giveFocus(back: Before | null): void {
  const main = document.getElementById('main');
  if (!back?.element?.isConnected) {
    const start = document.getElementById('passphrase') ?? main?.querySelector('h1');
    start?.focus();
    return;
  }
  // A field keeps its own caret; what was selected on the page beside it is selected again.
  back.element.focus({ preventScroll: true });
  const inField = back.element.matches('input, textarea, select');
  if (inField || !back.range?.startContainer.isConnected) return;
  const selected = document.getSelection();
  selected?.removeAllRanges();
  selected?.addRange(back.range);
}
