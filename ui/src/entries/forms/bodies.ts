/** Other bodies, and what brings both sides together. */
import type { FormsOf } from '../form';

export type BodyKind =
  | 'mediation_offered'
  | 'transferred_in'
  | 'transferred_out'
  | 'joint_handling_agreed'
  | 'joint_information';

export const bodyForms: FormsOf<BodyKind> = {
  mediation_offered: {
    heading: 'What was offered to bring both sides together?',
    hint: 'Never a condition of the next step. The complaint goes on whatever the answer is.',
    save: 'Save the offer',
    on: 'The day',
    fields: {
      offered: {
        as: 'choice',
        label: 'What was offered',
        missing: 'Say what was offered',
        choices: {
          mediation: 'Mediation',
          restorative_conversation: 'A restorative conversation'
        }
      },
      answer: {
        as: 'choice',
        label: 'The answer',
        missing: 'Say what the answer was',
        choices: { not_yet: 'No answer yet', accepted: 'Accepted', declined: 'Declined' }
      },
      note: {
        as: 'long',
        label: 'What was said about it, and what came of it',
        missing: 'Write what was said about it',
        lines: 3
      }
    }
  },

  transferred_in: {
    heading: 'Which body did it come from?',
    save: 'Save where it came from',
    on: 'The day we received it or were notified',
    then: 'file',
    fields: {
      from_body: {
        as: 'text',
        label: 'The other body',
        missing: 'Name the other body',
        width: 'name'
      },
      ground: {
        as: 'choice',
        label: 'How it came',
        missing: 'Say how it came',
        choices: {
          sent_on: 'It was sent on to us',
          notified_by_commissioner: 'The commissioner notified us'
        }
      },
      first_received_on: {
        as: 'day',
        label: 'The day the other body received it',
        missing: 'Give the day the other body received it'
      }
    }
  },

  transferred_out: {
    heading: 'Where was it sent?',
    save: 'Save where it was sent',
    on: 'The day it was sent',
    then: 'file',
    fields: {
      to_body: {
        as: 'text',
        label: 'The other body',
        missing: 'Name the other body',
        width: 'name'
      },
      what: {
        as: 'long',
        label: 'What was sent, and why it belongs there',
        missing: 'Write what was sent, and why',
        lines: 3
      },
      person_told_on: {
        as: 'day',
        label: 'The day the person was told',
        missing: 'Give the day the person was told'
      }
    }
  },

  joint_handling_agreed: {
    heading: 'Who handles it together?',
    hint: 'One body leads, and the person gets one answer.',
    save: 'Save what was agreed',
    on: 'The day it was agreed',
    fields: {
      with: {
        as: 'text',
        label: 'The other bodies',
        missing: 'Name the other bodies',
        width: 'name'
      },
      lead: {
        as: 'text',
        label: 'Who leads and writes to the person',
        missing: 'Say who leads',
        width: 'name'
      },
      agreed: {
        as: 'long',
        label: 'What each does',
        missing: 'Write what each does',
        lines: 4
      }
    }
  },

  joint_information: {
    heading: 'What information passed between the bodies?',
    save: 'Save it',
    on: 'The day',
    fields: {
      body: {
        as: 'text',
        label: 'The other body',
        missing: 'Name the other body',
        width: 'name'
      },
      given: {
        as: 'yes-no',
        label: 'Asked for, or given?',
        missing: 'Say whether it was asked for or given',
        yes: 'We gave it',
        no: 'It was asked for'
      },
      what: { as: 'long', label: 'What', missing: 'Write what', lines: 3 }
    }
  }
};
