/** What the letters of several steps have in common. */

/** The letter as it went, where it is kept as evidence. */
export const theLetter = {
  as: 'evidence',
  label: 'The letter as it went',
  extra: 'if it is on file'
} as const;

/** The same, where it may have been said instead. */
export const theLetterIfWritten = {
  ...theLetter,
  extra: 'if it was written, and is on file'
} as const;

/** How the person can challenge what was decided. */
export const howToChallenge = {
  as: 'long',
  label: 'How it can be challenged, as the person was told',
  hint: 'Begun from the practice’s policy, where there is one. Whoever considers it did not decide it.',
  missing: 'Write how it can be challenged',
  lines: 3
} as const;
