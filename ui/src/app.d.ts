import 'svelte/elements';

declare module 'svelte/elements' {
  interface HTMLTextareaAttributes {
    /** WebKit's own correction of what is typed. */
    autocorrect?: 'on' | 'off';
  }
}
