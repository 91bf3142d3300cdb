/** The stages of a complaint, and its ends. */
import type { FormsOf } from '../form';
import { theLetterIfWritten } from './engagement/letters';

export type StageKind =
  | 'resolved_at_once'
  | 'exempted'
  | 'closer_look_began'
  | 'cooperation_asked'
  | 'investigation_finished'
  | 'closed'
  | 'reopened'
  | 'entry_set_aside'
  | 'incident_set_aside';

export const stageForms: FormsOf<StageKind> = {
  resolved_at_once: {
    heading: 'How was it settled?',
    hint: 'For a spoken complaint, when the person said that they are satisfied.',
    save: 'Save that it was settled',
    on: 'The day the person was satisfied',
    then: 'file',
    fields: {
      put_right: {
        as: 'long',
        label: 'What put it right',
        missing: 'Write what put it right',
        lines: 3
      },
      how_satisfied: {
        as: 'long',
        label: 'How we know that the person was satisfied',
        hint: 'What they said or wrote.',
        missing: 'Write how we know that the person was satisfied',
        lines: 2
      }
    }
  },

  exempted: {
    heading: 'Not required to be dealt with',
    save: 'Save the decision',
    on: 'The day it was decided',
    by: 'Who decided',
    then: 'file',
    pages: [
      {
        heading: 'Why do the Regulations not require it to be dealt with?',
        fields: ['ground']
      },
      {
        heading: 'What reason was given in writing?',
        hint: 'As it stands in the letter to the person.',
        fields: ['reason', 'told_in_writing_on']
      }
    ],
    fields: {
      ground: {
        as: 'choice',
        label: 'The ground',
        missing: 'Say on what ground',
        choices: {
          by_a_responsible_body: 'It was made by another NHS body or provider',
          about_employment: 'An employee made it about their employment',
          settled_at_once_before: 'The same matter was settled at once before',
          investigated_before: 'The matter was looked into before under the Regulations',
          with_the_ombudsman: 'An Ombudsman looks into it, or has',
          freedom_of_information: 'It is about a freedom of information request',
          superannuation: 'It is about a pension'
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
        label: 'The day the person was told in writing',
        missing: 'Give the day the person was told in writing'
      }
    }
  },

  closer_look_began: {
    heading: 'What is looked into more closely?',
    hint: 'When an everyday conversation is not enough.',
    save: 'Begin the closer look',
    on: 'The day it began',
    fields: {
      why: {
        as: 'long',
        label: 'What will be looked into, and why a conversation is not enough',
        missing: 'Write what will be looked into',
        lines: 4
      },
      looked_into_by: {
        as: 'text',
        label: 'Who looks into it',
        missing: 'Say who looks into it',
        offers: 'colleagues',
        width: 'name'
      }
    }
  },

  cooperation_asked: {
    heading: (person) => `Asking ${person} to take part`,
    save: 'Save the step',
    on: 'The day they were told',
    by: 'Who told them',
    begin: ({ choices }) => ({ how_to_challenge: choices.howToChallenge }),
    pages: [
      {
        heading: 'Which step is it?',
        hint: 'First what would help, then a warning, and only then an end of the work.',
        fields: ['step', 'follows']
      },
      {
        heading: (person) => `What was ${person} told?`,
        fields: ['what', 'how', 'decided_by', 'how_to_challenge', 'ombudsman_told', 'evidence']
      }
    ],
    fields: {
      step: {
        as: 'choice',
        label: 'The step',
        missing: 'Say which step it is',
        choices: {
          asked: 'They were asked for what is needed, and what would help',
          warned: 'They were told that the work cannot go on without it',
          stopped: 'They were told that the work stops'
        }
      },
      follows: {
        as: 'earlier',
        optional: true,
        of: 'cooperation_asked',
        label: 'The step before, which was not answered',
        hint: 'A warning follows a request, and the end of the work a warning about the same request.',
        missing: 'Say which step it follows',
        none: 'Nothing was asked for in this file yet.',
        when: { step: ['warned', 'stopped'] }
      },
      what: {
        as: 'long',
        label: 'What is needed and why, and what help was offered',
        missing: 'Write what is needed and why, and what help was offered',
        lines: 4
      },
      how: { as: 'manner', label: 'How they were told', missing: 'Say how they were told' },
      decided_by: {
        as: 'text',
        optional: true,
        label: 'Who decided that the work stops',
        hint: 'The responsible person, or whoever is authorised.',
        missing: 'Name who decided that the work stops',
        offers: 'colleagues',
        width: 'name',
        when: { step: ['stopped'] }
      },
      how_to_challenge: {
        as: 'long',
        optional: true,
        label: 'How they can challenge it, as they were told',
        missing: 'Write how they can challenge it',
        lines: 2,
        when: { step: ['stopped'] }
      },
      ombudsman_told: {
        as: 'yes-no',
        label: 'Were they told how to reach the Ombudsman?',
        missing: 'Say whether they were told how to reach the Ombudsman',
        when: { step: ['stopped'] }
      },
      evidence: { ...theLetterIfWritten, optional: true }
    }
  },

  investigation_finished: {
    heading: 'How was it looked into?',
    hint: 'In short, as the letter will say it: whom you asked, what you read, by what you judged it.',
    save: 'Save that it is complete',
    on: 'The day it was complete',
    fields: {
      how: {
        as: 'long',
        label: 'How it was looked into',
        missing: 'Write how it was looked into',
        lines: 5
      }
    }
  },

  closed: {
    heading: 'Close the complaint',
    save: 'Close the complaint',
    on: 'The day it is closed',
    then: 'file',
    pages: [{ heading: 'Why is the complaint closed?', fields: ['ground', 'note'] }],
    fields: {
      ground: {
        as: 'choice',
        label: 'Why',
        missing: 'Say why it is closed',
        choices: {
          answered: 'The final response was sent',
          settled_at_once: 'It was settled at once',
          not_required: 'The Regulations do not require it to be dealt with',
          withdrawn: 'The person withdrew it',
          sent_elsewhere: 'It was sent to another body',
          out_of_time: 'It was out of time and declined',
          representative_refused: 'The representative was refused',
          stopped: 'The work stopped, as the person did not take part',
          no_longer_considered: 'It is no longer considered, as was decided and told'
        }
      },
      note: {
        as: 'long',
        optional: true,
        label: 'Anything to add',
        hint: 'If it was withdrawn: what the person said, and how.',
        neededAfterAll: 'Write what the person said, and how',
        lines: 2
      }
    }
  },

  reopened: {
    heading: 'Why is the complaint opened again?',
    save: 'Open it again',
    on: 'The day',
    then: 'file',
    fields: {
      why: { as: 'long', label: 'Why', missing: 'Write why', lines: 3 }
    }
  },

  entry_set_aside: {
    heading: 'Why does this entry no longer count?',
    hint: 'It was made twice, or in the wrong file. It stays to be read, with your reason. If only a word is wrong, add a correction instead.',
    save: 'Set it aside',
    fields: {
      entry: {
        as: 'earlier',
        of: 'any',
        label: 'The entry',
        missing: 'Choose the entry in its part of the file first',
        none: 'Choose the entry in its part of the file first.'
      },
      why: {
        as: 'long',
        label: 'Why it no longer counts',
        missing: 'Write why it no longer counts',
        lines: 2
      }
    }
  },

  incident_set_aside: {
    heading: 'Why does this incident no longer count?',
    hint: 'It was recorded twice, or in the wrong file. It stays to be read, with its words and your reason. If only a word is wrong, add a correction instead.',
    save: 'Set it aside',
    fields: {
      incident: {
        as: 'incident',
        label: 'The incident',
        none: 'No incidents are recorded in this file.',
        missing: 'Say which incident'
      },
      why: {
        as: 'long',
        label: 'Why it no longer counts',
        missing: 'Write why it no longer counts',
        lines: 2
      }
    }
  }
};
