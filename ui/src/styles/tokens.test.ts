import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

type Scheme = 'light' | 'dark';

/** The value of a token in one scheme, as `tokens.css` has it outside print. */
function token(name: string, scheme: Scheme): string {
  const screen = css.slice(0, css.indexOf('@media print'));
  const both = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(
    screen
  );
  const found = both?.[scheme === 'light' ? 1 : 2];
  const one = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(screen)?.[1];
  const value = found ?? one;
  if (value === undefined) throw new Error(`no token --${name}`);
  return value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two tokens, WCAG 2.2. */
function contrast(front: string, back: string, scheme: Scheme): number {
  const lights = [luminance(token(front, scheme)), luminance(token(back, scheme))];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

/** Front, back, and the ratio the look asks for in light and in dark (to one place; null: not named). */
const asked: [string, string, number | null, number | null][] = [
  ['ink', 'ground', 13.9, 14.9],
  ['ink', 'surface', null, 13.3],
  ['ink-2', 'ground', 6.5, null],
  ['ink-2', 'surface', 7.3, 7.8],
  ['link', 'ground', 6.6, null],
  ['link', 'surface', 7.5, 8.7],
  ['on-green', 'green', 5.1, 5.0],
  ['green', 'surface', null, 3.2],
  ['frame-ink', 'frame', 13.2, null],
  ['frame-dim', 'frame', 8.0, null],
  ['find-line', 'frame', 3.7, null],
  ['words-ink', 'words', 14.2, 12.4],
  ['words-mark', 'words', 5.9, 7.9],
  ['cover-ink', 'cover', 8.6, 8.8],
  ['cover-ink', 'cover-hatch', 7.7, null],
  ['on-cover-panel', 'cover-panel', 10.5, 13.3],
  ['on-late', 'late', 7.5, 9.3],
  ['on-due', 'due', 8.1, 9.5],
  ['on-calm', 'calm', 8.4, 8.6],
  ['on-done', 'done', 7.7, 9.0],
  ['petrol', 'next', 5.7, null],
  ['petrol', 'surface', null, 5.8],
  ['line-2', 'surface', 4.6, 4.8],
  ['line-2', 'ground', 4.1, null],
  ['cover-line', 'surface', 3.4, null],
  ['on-focus', 'focus', 12.8, 12.8]
];

/** Pairs that carry text somewhere, which the look's table doesn't name: AA for body text. */
const text: [string, string][] = [
  ['ink', 'surface'],
  ['ink', 'sunk'],
  ['ink-2', 'sunk'],
  ['ink-2', 'ground'],
  ['ink-2', 'next'],
  ['ink', 'next'],
  ['ink', 'petrol-soft'],
  ['link', 'ground'],
  ['link', 'next'],
  ['next-caption', 'next'],
  ['late', 'ground'],
  ['late', 'surface'],
  ['on-petrol', 'petrol'],
  ['frame-ink', 'frame'],
  ['frame-dim', 'frame'],
  ['cover-ink', 'cover-hatch'],
  ['cover-ink', 'surface'],
  ['on-cover-panel-dim', 'cover-panel'],
  ['words-ink', 'words']
];

describe('the contrast of the tokens', () => {
  const cases = asked.flatMap(([front, back, light, dark]) => [
    ...(light === null ? [] : [[front, back, 'light', light] as const]),
    ...(dark === null ? [] : [[front, back, 'dark', dark] as const])
  ]);

  it.each(cases)('%s on %s, %s, is %d to one place', (front, back, scheme, ratio) => {
    expect(Math.abs(contrast(front, back, scheme) - ratio)).toBeLessThanOrEqual(0.1);
  });

  it.each(
    text.flatMap(([front, back]) => [
      [front, back, 'light'] as const,
      [front, back, 'dark'] as const
    ])
  )('%s on %s, %s, can be read as body text', (front, back, scheme) => {
    expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(4.5);
  });
});
