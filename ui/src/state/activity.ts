/** The window counts its idle time in minutes; telling it more often than this adds nothing. */
const TELL_EVERY_MS = 5_000;

/** Tells that somebody is at the keyboard or the mouse, now and then. The answer stops telling. */
export function tellActivity(tell: () => void): () => void {
  let told = -TELL_EVERY_MS;
  const touched = (event: Event) => {
    if (event.timeStamp - told < TELL_EVERY_MS) return;
    told = event.timeStamp;
    tell();
  };
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
  for (const event of events) window.addEventListener(event, touched, { passive: true });
  return () => {
    for (const event of events) window.removeEventListener(event, touched);
  };
}
