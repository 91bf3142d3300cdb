/** Who takes part, consent, adjustments, advocacy. */
import { basisLabels, channelLabels } from '../../wording/labels';
import type { FormsOf } from '../form';

export type PeopleKind =
  | 'person_added'
  | 'representative_refused'
  | 'consent_recorded'
  | 'electronic_consent'
  | 'channel_preferred'
  | 'adjustment_asked'
  | 'adjustment_decided'
  | 'adjustment_reviewed'
  | 'adjustment_seen_in_clinical_system'
  | 'advocacy_signposted';

export const peopleForms: FormsOf<PeopleKind> = {
  person_added: {
    heading: 'Who takes part?',
    hint: 'Somebody beside the person who complains and the patient.',
    save: 'Add this person',
    fields: {
      role: {
        as: 'choice',
        label: 'What they are in this complaint',
        missing: 'Say what they are in this complaint',
        choices: {
          representative: { label: 'Representative', hint: 'Acts for the person affected.' },
          advocate: { label: 'Advocate', hint: 'Supports the person in complaining.' },
          carer: 'Carer',
          member_of_parliament: 'Member of Parliament',
          interpreter: 'Interpreter',
          other: 'Somebody else'
        }
      },
      person: { as: 'person', label: 'Name', missing: 'Give the person’s name' },
      basis: {
        as: 'choice',
        optional: true,
        label: 'Why they may act for the person affected',
        missing: 'Say why they may act for the person affected',
        choices: basisLabels,
        when: { role: ['representative'] }
      },
      note: { as: 'long', optional: true, label: 'Anything else', extra: 'if needed', lines: 2 }
    }
  },

  representative_refused: {
    heading: 'Refusing a representative',
    save: 'Save the refusal',
    on: 'The day it was decided',
    by: 'Who decided',
    then: 'file',
    pages: [
      {
        heading: 'Which representative is refused, and on what ground?',
        fields: ['who', 'ground']
      },
      {
        heading: 'What reason was given in writing?',
        hint: 'As it stands in the letter to the representative.',
        fields: ['reason', 'told_in_writing_on']
      }
    ],
    fields: {
      who: {
        as: 'text',
        label: 'The representative',
        missing: 'Name the representative',
        offers: 'people',
        width: 'name'
      },
      ground: {
        as: 'choice',
        label: 'The ground',
        missing: 'Say on what ground',
        choices: {
          child_could_complain: {
            label: 'The child could complain',
            hint: 'There are no reasonable grounds for a representative instead.'
          },
          not_in_best_interests: {
            label: 'It is not in the best interests of the person represented',
            hint: 'A child, or somebody who lacks capacity.'
          }
        }
      },
      reason: {
        as: 'long',
        label: 'The reason, as it was given',
        missing: 'Write the reason as it was given',
        lines: 5
      },
      told_in_writing_on: {
        as: 'day',
        label: 'The day the representative was told in writing',
        missing: 'Give the day the representative was told in writing'
      }
    }
  },

  consent_recorded: {
    heading: 'What happened about consent?',
    hint: 'The work goes on without consent. Only what is confidential is not given out.',
    save: 'Save the step',
    on: 'The day it happened',
    fields: {
      subject: {
        as: 'choice',
        label: 'What the consent is about',
        missing: 'Say what the consent is about',
        choices: {
          share_with_representative: 'Sharing with the person who complains for the patient',
          share_with_other_body: 'Sharing with another body',
          talk_about_what_helps:
            'Talking with a carer, family, an advocate or a clinician about what would help'
        }
      },
      step: {
        as: 'choice',
        label: 'What happened',
        missing: 'Say what happened',
        choices: {
          asked: 'It was asked for',
          given: 'It was given',
          refused: 'It was refused',
          withdrawn: 'It was withdrawn',
          not_needed: 'It is not needed'
        }
      },
      from: {
        as: 'text',
        label: 'Whose consent it is',
        missing: 'Say whose consent it is',
        offers: 'people',
        width: 'name'
      },
      how: {
        as: 'long',
        label: 'How, or why it is not needed',
        missing: 'Write how it was asked or given, or why it is not needed',
        lines: 2
      }
    }
  },

  electronic_consent: {
    heading: (person) => `May letters to ${person} be sent electronically?`,
    save: 'Save the answer',
    on: 'The day the answer came',
    fields: {
      given: {
        as: 'yes-no',
        label: 'The answer',
        missing: 'Say whether consent was given or withdrawn',
        yes: 'Consent was given',
        no: 'Consent was withdrawn'
      },
      how: {
        as: 'manner',
        free: true,
        label: 'How the answer came',
        hint: 'Consent counts when it was given in writing, on paper or electronically.',
        missing: 'Say how the answer came'
      },
      address: {
        as: 'text',
        optional: true,
        label: 'The address to write to',
        missing: 'Give the address to write to',
        width: 'name',
        when: { given: [true] }
      }
    }
  },

  channel_preferred: {
    heading: (person) => `How does ${person} like to be contacted?`,
    save: 'Save it',
    fields: {
      channel: {
        as: 'choice',
        label: 'The way they prefer',
        missing: 'Say which way they prefer',
        choices: channelLabels
      },
      note: {
        as: 'long',
        optional: true,
        label: 'What they said about it',
        hint: 'Times of day, or whom not to leave a message with.',
        extra: 'if anything',
        lines: 2
      }
    }
  },

  adjustment_asked: {
    heading: (person) => `What would help ${person}?`,
    hint: 'The need, never a diagnosis.',
    save: 'Save the answer',
    on: 'The day it was asked or offered',
    fields: {
      raised: {
        as: 'choice',
        label: 'How it came up',
        missing: 'Say how it came up',
        choices: {
          asked_for: 'They asked for it',
          offered: 'We offered it',
          nothing_wanted: 'We asked, and nothing is wanted'
        }
      },
      need: {
        as: 'own-words',
        label: 'What they find hard, in their own words',
        missing: 'Write what they said, in their own words'
      },
      what_would_help: {
        as: 'long',
        label: 'What would help',
        missing: 'Write what would help',
        lines: 2,
        when: { raised: ['asked_for', 'offered'] }
      }
    }
  },

  adjustment_decided: {
    heading: 'What was decided about the adjustment?',
    save: 'Save the decision',
    on: 'The day it was decided',
    by: 'Who decided',
    fields: {
      adjustment: {
        as: 'earlier',
        of: 'adjustment_asked',
        label: 'The adjustment',
        missing: 'Say which adjustment',
        none: 'No adjustment has been asked for or offered in this file.',
        way: { words: 'Record what would help', to: 'adjustment_asked' }
      },
      decision: {
        as: 'choice',
        label: 'The decision',
        missing: 'Say what was decided',
        choices: {
          made: 'It is made as asked',
          alternative: 'Something else is done instead',
          declined: 'It is declined'
        }
      },
      what: {
        as: 'long',
        label: 'What is done',
        missing: 'Write what is done',
        lines: 2,
        when: { decision: ['made', 'alternative'] }
      },
      reason: {
        as: 'long',
        optional: true,
        label: 'Why',
        missing: 'Write why',
        lines: 2,
        when: { decision: ['alternative', 'declined'] }
      },
      in_place_on: {
        as: 'day',
        optional: true,
        label: 'In place from',
        extra: 'if known',
        when: { decision: ['made', 'alternative'] }
      },
      review_on: {
        as: 'day',
        optional: true,
        label: 'To be looked at again on',
        extra: 'if agreed',
        when: { decision: ['made', 'alternative'] }
      }
    }
  },

  adjustment_reviewed: {
    heading: 'Is the adjustment still right?',
    save: 'Save the review',
    on: 'The day it was looked at again',
    fields: {
      adjustment: {
        as: 'earlier',
        of: 'adjustment_asked',
        label: 'The adjustment',
        missing: 'Say which adjustment',
        none: 'No adjustment has been asked for or offered in this file.',
        way: { words: 'Record what would help', to: 'adjustment_asked' }
      },
      outcome: {
        as: 'long',
        label: 'What the person and we say of it now',
        missing: 'Write what came of looking at it again',
        lines: 3
      },
      next_review_on: {
        as: 'day',
        optional: true,
        label: 'To be looked at again on',
        extra: 'if agreed'
      }
    }
  },

  adjustment_seen_in_clinical_system: {
    heading: 'Is the adjustment in the clinical system?',
    hint: 'Only that it stands there. Nothing is copied from it.',
    save: 'Save that it is there',
    on: 'The day it was seen there',
    fields: {
      adjustment: {
        as: 'earlier',
        of: 'adjustment_asked',
        label: 'The adjustment',
        missing: 'Say which adjustment',
        none: 'No adjustment has been asked for or offered in this file.',
        way: { words: 'Record what would help', to: 'adjustment_asked' }
      }
    }
  },

  advocacy_signposted: {
    heading: (person) => `Where can ${person} find an advocate?`,
    save: 'Save that they were told',
    on: 'The day they were told',
    fields: {
      service: {
        as: 'text',
        label: 'The service',
        missing: 'Name the service',
        width: 'name'
      },
      how: {
        as: 'manner',
        free: true,
        label: 'How they were told',
        missing: 'Say how they were told'
      }
    }
  }
};
