/** Without a key or the mouse for this long, what is revealed covers itself. */
const UNTOUCHED_MS = 60_000;

/** How everything that is revealed at this moment is covered. */
const revealed = new Set<() => void>();

/** Covers whatever is revealed: something else is about to stand over it. */
export function coverNow(): void {
  for (const left of [...revealed]) left();
}

/**
 * Covers what is revealed: on Esc, when another program comes to the front, when the page is
 * hidden, and after a minute without a key or the mouse. `cover` runs once.
 */
export function coverWhenLeft(cover: (why: 'esc' | 'left' | 'idle') => void): () => void {
  let over = false;
  let timer: ReturnType<typeof setTimeout>;

  const once = (why: 'esc' | 'left' | 'idle') => {
    if (over) return;
    stop();
    cover(why);
  };
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      once('idle');
    }, UNTOUCHED_MS);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      once('esc');
    } else {
      touched();
    }
  };
  const left = () => {
    once('left');
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') once('left');
  };
  const stop = () => {
    over = true;
    revealed.delete(left);
    clearTimeout(timer);
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('pointermove', touched);
    window.removeEventListener('pointerdown', touched);
    window.removeEventListener('blur', left);
    document.removeEventListener('visibilitychange', hidden);
  };

  revealed.add(left);
  window.addEventListener('keydown', key, true);
  window.addEventListener('pointermove', touched);
  window.addEventListener('pointerdown', touched);
  window.addEventListener('blur', left);
  document.addEventListener('visibilitychange', hidden);
  touched();
  return stop;
}
