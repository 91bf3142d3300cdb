import { describe, expect, it } from 'vitest';
import { sentences, shortened, trimmed } from './stretches';

const cut = (text: string) => sentences(text).map((stretch) => trimmed(text, stretch));

describe('sentences', () => {
  it.each([
    ['I rang. Nobody came.', ['I rang.', 'Nobody came.']],
    ['One line\n\n  and another.  ', ['One line', 'and another.']],
    ['Why?! Because.', ['Why?!', 'Because.']],
    ['', []],
    ['\n \n', []],
    ['لن أنسى هذا أبداً. أبداً.', ['لن أنسى هذا أبداً.', 'أبداً.']]
  ])('%j', (text, found) => {
    expect(cut(text)).toEqual(found);
  });

  it('lose no word between them', () => {
    const text =
      'I rang at 8.05 on Monday. “Nothing,” she said… Ring 111!\nThat’s not good enough.';
    expect(cut(text).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
  });
});

describe('shortened', () => {
  it('leaves short words whole, and of long ones the beginning and the end', () => {
    expect(shortened('She said ring 111.')).toBe('‘She said ring 111.’');
    const many = Array.from({ length: 40 }, (_, at) => String(at)).join(' ');
    expect(shortened(many)).toBe('‘0 1 2 3 4 5 6 … 35 36 37 38 39’');
  });
});
