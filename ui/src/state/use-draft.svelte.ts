import { onMount, tick } from 'svelte';
import { Draft } from './drafts.svelte';

/**
 * Keeps what a page's fields hold while it is typed, and gives it back when the page is opened
 * again: the same words, the same field, the same caret.
 */
export function useDraft<T>(place: string, read: () => T, write: (kept: T) => void): Draft<T> {
  const draft = new Draft<T>(place, read);

  onMount(() => {
    void draft.restore(write).then(
      async (putCaret) => {
        if (!putCaret) return;
        await tick();
        putCaret();
      },
      () => {
        // Without a draft the page starts empty, as it is.
      }
    );
    return () => {
      draft.close();
    };
  });

  $effect(() => {
    // Reads every answer, so that any change to one is noticed.
    JSON.stringify(read());
    draft.changed();
  });

  return draft;
}
