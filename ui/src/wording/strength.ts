import type { PassphraseStrength } from '../backend/generated/contract';

const words = [
  'Would be guessed at once.',
  'Would be guessed within the day.',
  'Could be guessed.',
  'Hard to guess.',
  'Very hard to guess.'
];

export function strengthWords({ score }: PassphraseStrength): string {
  return words[Math.min(score, words.length - 1)] ?? '';
}

export function adviceFor({ enough }: PassphraseStrength): string {
  return enough ? 'Strong enough.' : 'Add another word.';
}
