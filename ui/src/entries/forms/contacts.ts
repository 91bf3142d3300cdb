import { channelLabels } from '../../wording/labels';
import type { FormsOf } from '../form';

export type ContactKind = 'contact';

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
  }
};
