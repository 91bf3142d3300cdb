import type { LetterParts } from '../backend/generated/contract';

/** What a final response must say, and where that stands. */
export const letterPartWords: Record<keyof LetterParts, { label: string; hint: string }> = {
  how_considered: {
    label: 'How the complaint was looked into',
    hint: 'Regulation 14(2)(a)(i)'
  },
  conclusions: {
    label: 'The conclusion on every point',
    hint: 'Regulation 14(2)(a)(ii)'
  },
  remedial_action: {
    label: 'What needs to be put right, or that nothing does',
    hint: 'Regulation 14(2)(a)(ii)'
  },
  action_confirmed: {
    label: 'That it has been done, or will be',
    hint: 'Regulation 14(2)(b)'
  },
  ombudsman_right: {
    label: 'The right to go to the Ombudsman, and how',
    hint: 'Regulation 14(2)(d)'
  },
  says_it_is_final: {
    label: 'That it is the final response',
    hint: 'The Ombudsman’s guide'
  }
};

export const letterParts = Object.keys(letterPartWords) as (keyof LetterParts)[];
