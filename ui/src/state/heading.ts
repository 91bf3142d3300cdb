let waiting: MutationObserver | null = null;
let wanted: string | null = null;

/**
 * Puts focus on the page's heading, as soon as there is one: the place to start reading. After
 * `landOn` it goes to that place instead.
 */
export function focusHeading(): void {
  waiting?.disconnect();
  waiting = null;
  const main = document.getElementById('main');
  if (!main) return;
  main.scrollTop = 0;
  if (land(main)) return;
  const observer = new MutationObserver(() => {
    if (land(main)) observer.disconnect();
  });
  observer.observe(main, { childList: true, subtree: true });
  waiting = observer;
}

/** The next page takes focus at the element with this id: the row that was just covered again. */
export function landOn(id: string): void {
  wanted = id;
}

function land(main: HTMLElement): boolean {
  const target =
    wanted === null ? main.querySelector<HTMLElement>('h1') : document.getElementById(wanted);
  if (!target) return false;
  wanted = null;
  target.focus();
  return true;
}

/** Names the window: the screen and the reference, never a person or a note. */
export function nameWindow(screen: string, reference?: string): void {
  document.title = reference ? `${screen}, ${reference}` : screen;
}
