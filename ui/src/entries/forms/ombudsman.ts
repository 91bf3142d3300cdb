/** The Ombudsman, and those who defend the practice. */
import type { FormsOf } from '../form';

export type OmbudsmanKind =
  | 'ombudsman_enquired'
  | 'ombudsman_asked'
  | 'ombudsman_sent'
  | 'ombudsman_investigates'
  | 'ombudsman_decided'
  | 'ombudsman_recommended'
  | 'recommendation_met'
  | 'defence_body_told';

export const ombudsmanForms: FormsOf<OmbudsmanKind> = {
  ombudsman_enquired: {
    heading: 'What does the Ombudsman enquire about?',
    save: 'Save the enquiry',
    on: 'The day it came',
    fields: {
      reference: {
        as: 'text',
        label: 'The Ombudsman’s reference',
        missing: 'Give the Ombudsman’s reference',
        width: 'short'
      },
      about: {
        as: 'long',
        label: 'What it is about',
        missing: 'Write what it is about',
        lines: 3
      }
    }
  },

  ombudsman_asked: {
    heading: 'What does the Ombudsman ask for?',
    save: 'Save the request',
    on: 'The day it came',
    fields: {
      what: { as: 'long', label: 'What', missing: 'Write what is asked for', lines: 3 },
      due_on: {
        as: 'day',
        label: 'The day it is to be there',
        missing: 'Give the day it is to be there'
      }
    }
  },

  ombudsman_sent: {
    heading: 'What was sent to the Ombudsman?',
    save: 'Save what was sent',
    on: 'The day it was sent',
    fields: {
      request: {
        as: 'earlier',
        of: 'ombudsman_asked',
        label: 'The request it answers',
        missing: 'Say which request it answers',
        none: 'No request of the Ombudsman is recorded in this file.',
        way: { words: 'Record a request', to: 'ombudsman_asked' }
      },
      what: {
        as: 'long',
        label: 'What was sent',
        hint: 'And what of other people’s went with it.',
        missing: 'Write what was sent',
        lines: 3
      }
    }
  },

  ombudsman_investigates: {
    heading: 'What does the Ombudsman investigate?',
    save: 'Save it',
    on: 'The day we were told',
    fields: {
      about: {
        as: 'long',
        label: 'What is investigated',
        missing: 'Write what is investigated',
        lines: 3
      }
    }
  },

  ombudsman_decided: {
    heading: 'What did the Ombudsman decide?',
    save: 'Save the decision',
    on: 'The day of the decision',
    fields: {
      decision: {
        as: 'choice',
        label: 'The decision',
        missing: 'Say what was decided',
        choices: {
          not_investigated: 'Not taken further',
          resolved: 'Settled without an investigation',
          upheld: 'Upheld',
          partly_upheld: 'Partly upheld',
          not_upheld: 'Not upheld'
        }
      },
      summary: {
        as: 'long',
        label: 'What it says, in short',
        missing: 'Write in short what it says',
        lines: 4
      }
    }
  },

  ombudsman_recommended: {
    heading: 'What did the Ombudsman recommend?',
    hint: 'Each recommendation by itself.',
    save: 'Save the recommendation',
    on: 'The day it came',
    fields: {
      what: { as: 'long', label: 'What', missing: 'Write what is recommended', lines: 3 },
      due_on: {
        as: 'day',
        label: 'The day it is to be done by',
        missing: 'Give the day it is to be done by'
      }
    }
  },

  recommendation_met: {
    heading: 'What shows that the recommendation was met?',
    save: 'Save that it was met',
    on: 'The day it was met',
    fields: {
      recommendation: {
        as: 'earlier',
        of: 'ombudsman_recommended',
        label: 'The recommendation',
        missing: 'Say which recommendation',
        none: 'No recommendation of the Ombudsman is recorded in this file.',
        way: { words: 'Record a recommendation', to: 'ombudsman_recommended' }
      },
      proof: {
        as: 'long',
        label: 'What shows it',
        hint: 'And when it was sent to the Ombudsman. Write it, or name the evidence below.',
        lines: 3
      },
      evidence: { as: 'evidence', label: 'Evidence that shows it' }
    }
  },

  defence_body_told: {
    heading: 'Which defence body was told?',
    hint: 'NHS Resolution, or a medical defence organisation.',
    save: 'Save that it was told',
    on: 'The day it was told',
    fields: {
      body: { as: 'text', label: 'The body', missing: 'Name the body', width: 'name' },
      what: {
        as: 'long',
        label: 'What it was told, and its reference if it gave one',
        missing: 'Write what it was told',
        lines: 3
      }
    }
  }
};
