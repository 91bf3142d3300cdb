let waiting: MutationObserver | null = null;
let wanted: string | null = null;

/**
 * Puts focus on the page's heading, as soon as there is one: the place to start reading. After
 * `landOn` it goes on from there to that place, once the page has it.
 */
export function focusHeading(): void {
  waiting?.disconnect();
  waiting = null;
  // It is about this page alone: a page that never has the row is not to cost the next its heading.
  const row = wanted;
  wanted = null;
  const main = document.getElementById('main');
  if (!main) return;
  main.scrollTop = 0;
  const landing = new Landing(main, row);
  if (landing.isOver()) return;
  const observer = new MutationObserver(() => {
    if (landing.isOver()) observer.disconnect();
  });
  observer.observe(main, { childList: true, subtree: true });
  waiting = observer;
}

/** The next page takes focus at the element with this id: the row that was just covered again. */
export function landOn(id: string): void {
  wanted = id;
}

/** Focus on its way into a page that is still being laid out. */
class Landing {
  #heading: HTMLElement | null = null;

  constructor(
    private readonly main: HTMLElement,
    private readonly row: string | null
  ) {}

  /** Goes as far as there is something to land on, and says whether that is all. */
  isOver(): boolean {
    if (this.#heading !== null && hasGoneOn(this.#heading)) return true;
    const row = this.row === null ? null : document.getElementById(this.row);
    if (row) {
      row.focus();
      return true;
    }
    if (this.#heading === null) {
      this.#heading = this.main.querySelector<HTMLElement>('h1');
      this.#heading?.focus();
    }
    return this.#heading !== null && this.row === null;
  }
}

/** Whoever has gone on from the heading by now is not called back. */
function hasGoneOn(heading: HTMLElement): boolean {
  const now = document.activeElement;
  return now !== null && now !== heading && now !== document.body;
}

/** Names the window: the screen and the reference, never a person or a note. */
export function nameWindow(screen: string, reference?: string): void {
  document.title = reference ? `${screen}, ${reference}` : screen;
}
