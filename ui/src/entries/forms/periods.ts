/** Offers, periods, delays, waits and the time limit. */
import { dayShort } from '../../wording/dates';
import type { FormChoices } from '../choices';
import type { FormsOf } from '../form';

function periodInLaw(_: string, choices: FormChoices): string | undefined {
  return choices.relevantPeriodEnds === null
    ? undefined
    : `The longest period, as it stands, ends on ${dayShort(choices.relevantPeriodEnds)}.`;
}

export type PeriodKind =
  | 'copy_of_record_given'
  | 'discussion_offered'
  | 'discussion_answered'
  | 'response_period_set'
  | 'relevant_period_extended'
  | 'delay_explained'
  | 'progress_told'
  | 'waiting_began'
  | 'waiting_ended'
  | 'time_limit_considered';

export const periodForms: FormsOf<PeriodKind> = {
  copy_of_record_given: {
    heading: (person) => `How did ${person} get a copy of the written record?`,
    save: 'Save that it was given',
    on: 'The day it was given or sent',
    fields: {
      how: {
        as: 'manner',
        written: true,
        label: 'How',
        missing: 'Say how the copy was given'
      }
    }
  },

  discussion_offered: {
    heading: 'How was the offer to discuss made?',
    hint: 'To talk about how the complaint will be looked into, and by when to expect an answer.',
    save: 'Save the offer',
    on: 'The day it was offered',
    fields: {
      how: { as: 'manner', label: 'How', missing: 'Say how it was offered' }
    }
  },

  discussion_answered: {
    heading: (person) => `What did ${person} answer to the offer to discuss?`,
    save: 'Save the answer',
    on: 'The day of the discussion or of the answer',
    fields: {
      answer: {
        as: 'choice',
        label: 'The answer',
        missing: 'Say what the answer was',
        choices: {
          accepted: 'It was discussed',
          declined: 'A discussion was not wanted',
          no_reply: 'No answer came'
        }
      },
      agreed: {
        as: 'long',
        optional: true,
        label: 'What was agreed',
        hint: 'How it will be looked into, and what the person wants to come of it.',
        missing: 'Write what was agreed',
        lines: 4,
        when: { answer: ['accepted'] }
      }
    }
  },

  response_period_set: {
    heading: (person) => `By when will ${person} have an answer?`,
    save: 'Save the response period',
    onAs: 'told_on',
    begin: ({ choices }) => (choices.responsePeriodEnds === null ? {} : { basis: 'amended' }),
    fields: {
      basis: {
        as: 'choice',
        label: 'How the day came about',
        missing: 'Say how the day came about',
        choices: {
          agreed: 'Agreed with the person',
          determined: {
            label: 'Set by the practice',
            hint: 'The offer to discuss was not taken up.'
          },
          amended: {
            label: 'A change of the day told before',
            hint: 'The earlier day stays on file.'
          }
        }
      },
      ends_on: {
        as: 'day',
        label: 'The last day',
        hint: periodInLaw,
        missing: 'Give the last day of the period'
      },
      told_on: {
        as: 'day',
        label: 'The day the person was told',
        missing: 'Give the day the person was told'
      },
      told_how: { as: 'manner', label: 'How they were told', missing: 'Say how they were told' },
      why: {
        as: 'long',
        label: 'Why this long, or why it was changed',
        missing: 'Write why this long, or why it was changed',
        lines: 2
      }
    }
  },

  relevant_period_extended: {
    heading: (person) => `What longer period was agreed with ${person}?`,
    hint: 'A longer period than six months counts if it was agreed before the period ended.',
    save: 'Save what was agreed',
    on: 'The day it was agreed',
    fields: {
      until: {
        as: 'day',
        label: 'The new last day',
        hint: periodInLaw,
        missing: 'Give the new last day'
      },
      how_agreed: {
        as: 'long',
        label: 'How the person agreed',
        missing: 'Write how the person agreed',
        lines: 2
      },
      why: {
        as: 'long',
        label: 'Why more time is needed',
        missing: 'Write why more time is needed',
        lines: 2
      }
    }
  },

  delay_explained: {
    heading: 'What was written about the delay?',
    save: 'Save the explanation',
    on: 'The day it was sent',
    fields: {
      reason: {
        as: 'long',
        label: 'The reason, as it was given',
        missing: 'Write the reason as it was given',
        lines: 5
      },
      expected_by: {
        as: 'day',
        optional: true,
        label: 'When the answer is to be expected, as it was told',
        extra: 'if a day was named'
      },
      how: { as: 'manner', written: true, label: 'How it was sent', missing: 'Say how it was sent' }
    }
  },

  progress_told: {
    heading: (person) => `What was ${person} told about how far we have got?`,
    save: 'Save the update',
    on: 'The day they were told',
    fields: {
      what: {
        as: 'long',
        label: 'What they were told',
        missing: 'Write what they were told',
        lines: 4
      },
      how: { as: 'manner', label: 'How', missing: 'Say how they were told' }
    }
  },

  waiting_began: {
    heading: 'What is being waited for?',
    hint: 'No clock stops. The wait is shown beside the dates.',
    save: 'Save the wait',
    on: 'Since which day',
    fields: {
      what_for: {
        as: 'long',
        label: 'What for, and from whom',
        missing: 'Write what is waited for, and from whom',
        lines: 2
      }
    }
  },

  waiting_ended: {
    heading: 'What came of the wait?',
    save: 'End the wait',
    on: 'The day it ended',
    fields: {
      waiting: {
        as: 'earlier',
        of: 'waiting_began',
        open: true,
        label: 'The wait',
        missing: 'Say which wait ended',
        none: 'Nothing is being waited for in this file.',
        way: { words: 'Record a wait', to: 'waiting_began' }
      },
      outcome: {
        as: 'long',
        label: 'What came of it',
        missing: 'Write what came of it',
        lines: 3
      }
    }
  },

  time_limit_considered: {
    heading: 'Was the complaint made in time?',
    save: 'Save the decision',
    on: 'The day it was decided',
    by: 'Who decided',
    then: 'file',
    pages: [
      {
        heading: 'When did it happen?',
        hint: 'What is complained of, and when the person came to know of it if that was later.',
        fields: ['matter_occurred_on', 'came_to_notice_on']
      },
      {
        heading: (person) => `Did ${person} have good reasons for complaining later?`,
        fields: ['good_reasons'],
        onlyLate: true
      },
      {
        heading: 'Can it still be looked into effectively and fairly?',
        hint: 'Records, memories, people who have left: what is still there on both sides.',
        fields: ['still_possible'],
        onlyLate: true
      },
      { heading: 'What was decided?', fields: ['decision', 'told_in_writing_on'] }
    ],
    fields: {
      matter_occurred_on: {
        as: 'day',
        label: 'The day it happened',
        missing: 'Give the day it happened'
      },
      came_to_notice_on: {
        as: 'day',
        optional: true,
        label: 'The day the person came to know of it',
        extra: 'if later'
      },
      good_reasons: {
        as: 'limb',
        optional: true,
        label: 'Good reasons for the delay',
        missing: 'Say whether there were good reasons',
        reasons: 'Why you think so',
        missingReasons: 'Write why you think so'
      },
      still_possible: {
        as: 'limb',
        optional: true,
        label: 'Still possible to look into it effectively and fairly',
        missing: 'Say whether it is still possible',
        reasons: 'Why you think so',
        missingReasons: 'Write why you think so'
      },
      decision: {
        as: 'choice',
        label: 'The decision',
        missing: 'Say what was decided',
        choices: {
          considered: 'The complaint is looked into',
          declined: {
            label: 'The complaint is declined as out of time',
            hint: 'The person is told in writing, with the way to the Ombudsman.'
          }
        }
      },
      told_in_writing_on: {
        as: 'day',
        optional: true,
        label: 'The day the person was told in writing',
        missing: 'Give the day the person was told in writing',
        when: { decision: ['declined'] }
      }
    }
  }
};
