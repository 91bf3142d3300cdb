import { safeguardingSteps } from '../../wording/conduct';
import { channelLabels } from '../../wording/labels';
import type { FormsOf } from '../form';

export type ContactKind = 'contact' | 'safeguarding_taken' | 'recording_noted';

export const contactForms: FormsOf<ContactKind> = {
  contact: {
    heading: 'Record a contact',
    hint: 'What was said and agreed, so that somebody else could go on from it.',
    save: 'Save the contact',
    on: 'The day',
    at: true,
    quotes: {
      heading: 'Words worth keeping exactly',
      hint: 'They stand beside the account, and can be covered.',
      after: 'with'
    },
    begin: ({ choices }) => ({ with: choices.person }),
    fields: {
      direction: {
        as: 'choice',
        label: 'Who turned to whom',
        missing: 'Say who turned to whom',
        choices: { from_them: 'They contacted us', from_us: 'We contacted them' }
      },
      channel: {
        as: 'choice',
        label: 'How',
        missing: 'Say how',
        choices: channelLabels
      },
      with: {
        as: 'text',
        label: 'With whom',
        missing: 'Say with whom',
        offers: 'people',
        width: 'name'
      },
      what_was_said: {
        as: 'long',
        label: 'What was said or written',
        hint: 'Facts, and what was agreed. What was threatening or abusive is recorded as an incident.',
        missing: 'Write what was said or written',
        lines: 5
      },
      evidence: {
        as: 'evidence',
        optional: true,
        label: 'The letter, the email or the recording',
        extra: 'if it is on file'
      },
      minutes: {
        as: 'number',
        optional: true,
        label: 'How long it lasted',
        unit: 'minutes',
        extra: 'if it matters'
      },
      adjustments_used: {
        as: 'earliers',
        of: 'adjustment_asked',
        label: 'Adjustments used in it'
      }
    }
  },

  safeguarding_taken: {
    heading: 'What was done to keep the person safe?',
    hint: 'When somebody speaks of suicide or self-harm. This is never behaviour, never an incident, and counts for nothing on the ladder.',
    save: 'Save the steps',
    aside: 'still-on-the-line',
    at: true,
    on: 'The day',
    by: 'Who was on the line',
    quotes: {
      heading: 'What was said, in exact words',
      hint: 'As far as you heard them. You are asked next whether they are to be covered.',
      after: 'why_not_999'
    },
    fields: {
      steps: {
        as: 'several',
        label: 'What was done',
        hint: 'Tick what was done, whoever did it.',
        choices: safeguardingSteps
      },
      why_not_999: {
        as: 'long',
        optional: true,
        label: 'Why 999 was not called',
        extra: 'if it was not',
        neededAfterAll: 'Say why 999 was not called, or tick that it was',
        missing: 'Say why 999 was not called, or tick that it was',
        unless: { steps: 'called999' },
        lines: 2
      },
      account: {
        as: 'long',
        label: 'What happened and who did what',
        hint: 'Plainly, in order. What was said belongs in the exact words.',
        missing: 'Write what happened and who did what',
        lines: 5
      },
      evidence: { as: 'evidence', label: 'Items of evidence', extra: 'if any' }
    }
  },

  recording_noted: {
    heading: 'What was said about the recording?',
    hint: 'Somebody may record a talk for personal use, and it can help both sides. Ask, whether they say so or you only think it, note it, and go on. It is not an incident (PHSO guide).',
    save: 'Save the note',
    on: 'The day',
    by: 'Who spoke with the person',
    fields: {
      purpose: {
        as: 'choice',
        label: 'What did the person say that it is for?',
        missing: 'Say what it is for',
        choices: {
          personal_use: 'For themselves alone',
          made_public: 'To be made public, or shared',
          not_said: 'It was not asked, or not said'
        },
        says: {
          made_public:
            'Say politely what worries you. The talk can wait until the recording has stopped.'
        }
      },
      went_on: {
        as: 'choice',
        label: 'Did the talk go on?',
        missing: 'Say whether the talk went on',
        choices: {
          went_on: 'It went on',
          stopped: 'It stopped until the recording would',
          not_known: 'You do not know'
        }
      },
      note: {
        as: 'long',
        label: 'What was said about it',
        hint: 'Or what made you think that the talk is recorded.',
        missing: 'Write what was said about it',
        lines: 3
      }
    }
  }
};
