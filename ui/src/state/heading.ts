let waiting: MutationObserver | null = null;

/** Puts focus on the page's heading, as soon as there is one: the place to start reading. */
export function focusHeading(): void {
  waiting?.disconnect();
  waiting = null;
  const main = document.getElementById('main');
  if (!main) return;
  main.scrollTop = 0;
  if (focusIn(main)) return;
  const observer = new MutationObserver(() => {
    if (focusIn(main)) observer.disconnect();
  });
  observer.observe(main, { childList: true, subtree: true });
  waiting = observer;
}

function focusIn(main: HTMLElement): boolean {
  const heading = main.querySelector<HTMLElement>('h1');
  if (!heading) return false;
  heading.focus();
  return true;
}

/** Names the window: the screen and the reference, never a person or a note. */
export function nameWindow(screen: string, reference?: string): void {
  document.title = reference ? `${screen}, ${reference}` : screen;
}
