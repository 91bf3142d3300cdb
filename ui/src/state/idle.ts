/**
 * Calls `idle` once after `minutes` without a key or the mouse. Goes by the clock on the wall, so
 * that a computer which slept counts its sleep. The answer stops watching.
 */
export function watchIdle(minutes: number, idle: () => void): () => void {
  let last = Date.now();
  const touched = () => {
    last = Date.now();
  };
  const looking = setInterval(() => {
    if (Date.now() - last >= minutes * 60_000) {
      stop();
      idle();
    }
  }, 1000);
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, touched, { passive: true });
  const stop = () => {
    clearInterval(looking);
    for (const event of events) window.removeEventListener(event, touched);
  };
  return stop;
}
