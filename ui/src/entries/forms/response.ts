/** The final response: the letter, what it says, and how it was signed and sent. */
import type { FormsOf } from '../form';

export type ResponseKind = 'final_response_sent';

export const responseForms: FormsOf<ResponseKind> = {
  final_response_sent: {
    heading: 'The final response',
    save: 'Confirm and save',
    on: 'The day it was sent',
    then: 'file',
    begin: ({ choices }) => ({ letter: choices.letter }),
    pages: [
      {
        heading: (person) => `The final response to ${person}`,
        hint: 'Begun from what is on file. Make it your own: every word can be changed, and what stands in square brackets is yours to say.',
        fields: ['letter', 'parts']
      },
      {
        heading: 'How was it signed and sent?',
        fields: [
          'signed_by',
          'signed_as',
          'how',
          'nothing_confidential',
          'co_ordinated',
          'evidence'
        ]
      }
    ],
    fields: {
      letter: {
        as: 'letter',
        label: 'The letter, word for word',
        missing: 'Write the letter as it was sent'
      },
      parts: { as: 'letter-parts', label: 'What it must say' },
      signed_by: { as: 'signer', label: 'Who signed it', missing: 'Say who signed it' },
      signed_as: { as: 'from-signer' },
      how: {
        as: 'manner',
        written: true,
        label: 'How it was sent',
        missing: 'Say how it was sent'
      },
      nothing_confidential: {
        as: 'yes-no',
        label: 'Does it give anything confidential about the patient?',
        hint: 'Consent to share has not been given.',
        where: 'disclosure_blocked',
        missing: 'Say whether it gives anything confidential',
        yes: 'No, nothing',
        no: 'Yes'
      },
      co_ordinated: {
        as: 'yes-no',
        label: 'Is it one answer for several bodies?',
        where: 'joint_handling',
        missing: 'Say whether it is one answer for several bodies'
      },
      evidence: {
        as: 'evidence',
        label: 'The signed letter',
        hint: 'If it is among the evidence.',
        extra: 'if it is on file'
      }
    }
  }
};
