import type { Action } from 'svelte/action';

/** Lets a text field be as tall as what is in it, so that nothing typed is ever out of sight. */
export const grow: Action<HTMLTextAreaElement, string> = (field) => {
  const fit = () => {
    field.style.height = 'auto';
    const borders = field.offsetHeight - field.clientHeight;
    // Without layout there is no height to follow.
    if (field.scrollHeight > 0) field.style.height = `${String(field.scrollHeight + borders)}px`;
  };

  fit();
  // The fonts decide where lines break, and they may arrive after the field.
  void document.fonts?.ready.then(fit);
  field.addEventListener('input', fit);
  window.addEventListener('resize', fit);

  return {
    update: fit,
    destroy() {
      field.removeEventListener('input', fit);
      window.removeEventListener('resize', fit);
    }
  };
};
