import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { difficultWords } from '../test/program';
import ExactWords from './ExactWords.svelte';
import ExactWordsField from './ExactWordsField.svelte';

const shown = {
  exactness: 'Exact words',
  caption: 'Mr M, telephone, 22 Sep 2026, 10:42. Heard by Bethan Price',
  introduction: 'Exact words, Mr M, by telephone'
};

describe('exact words', () => {
  it.each(difficultWords)('are shown to the byte: %j', (words) => {
    const { container } = render(ExactWords, { ...shown, words });
    expect(container.querySelector('blockquote')?.textContent).toBe(words);
  });

  it('say who spoke before the words', () => {
    render(ExactWords, { ...shown, words: 'No.' });
    const heard = screen.getByRole('figure').textContent.replace(/\s+/gu, ' ').trim();
    expect(heard.startsWith('Exact words, Mr M, by telephone No.')).toBe(true);
  });

  it('hold neither a mark nor markup of their own', () => {
    const { container } = render(ExactWords, { ...shown, words: '<b>no</b>' });
    const quote = container.querySelector('blockquote');
    expect(quote?.children).toHaveLength(0);
    expect(quote?.textContent).not.toContain('“');
  });

  it('run in the direction of their script', () => {
    const { container } = render(ExactWords, { ...shown, words: 'لن أنسى' });
    expect(container.querySelector('blockquote')).toHaveAttribute('dir', 'auto');
  });
});

describe('the field for exact words', () => {
  const typed = (words: string) => {
    render(ExactWordsField, { id: 'words', label: 'What was said', value: words });
    return screen.getByLabelText<HTMLTextAreaElement>('What was said');
  };

  it.each(difficultWords)('keeps what is put in: %j', async (words) => {
    const field = typed('');
    await fireEvent.input(field, { target: { value: words } });
    expect(field.value).toBe(words);
  });

  it('lets nothing mend, fill in or trim', () => {
    const field = typed('Ill be their');
    const off = {
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
      autocomplete: 'off',
      writingsuggestions: 'false',
      'data-gramm': 'false',
      'data-gramm_editor': 'false',
      'data-enable-grammarly': 'false',
      'data-lt-active': 'false',
      translate: 'no'
    };
    for (const [name, value] of Object.entries(off)) expect(field).toHaveAttribute(name, value);
    expect(field).not.toHaveAttribute('maxlength');
  });

  it('asks for another field on Ctrl Enter and makes a line on Enter', async () => {
    const onmore = vi.fn();
    render(ExactWordsField, { id: 'w', label: 'Said', value: '', onmore });
    const field = screen.getByLabelText('Said');
    const plain = await fireEvent.keyDown(field, { key: 'Enter' });
    expect(plain, 'Enter is left to the field').toBe(true);
    expect(onmore).not.toHaveBeenCalled();
    await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(onmore).toHaveBeenCalledOnce();
  });
});
