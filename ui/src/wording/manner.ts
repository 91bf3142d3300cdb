import type { Manner } from '../backend/generated/contract';

/** How something was told or sent, as a choice on a page. */
export const mannerLabels: Record<Manner, string> = {
  spoken: 'Spoken, in person or by telephone',
  on_paper: 'On paper, by post or by hand',
  electronically: 'Electronically, such as by email'
};

export const noElectronicConsent = 'No consent to electronic letters is on file.';
