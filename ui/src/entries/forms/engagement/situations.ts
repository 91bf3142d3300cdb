/** Situations of their own: online, removal from the list. */
import type { FormsOf } from '../../form';
import { cautionOfRemoval, oneOfTheTwo } from './steps';

export type SituationKind = 'online_post_handled' | 'removal_noted' | 'removal_confirmed';

export const situationForms: FormsOf<SituationKind> = {
  online_post_handled: {
    heading: 'What was done about the post?',
    hint: 'A post that complains is answered with the way to complain. One that threatens is dealt with as any threat (PHSO guide).',
    save: 'Save what was done',
    aside: 'may-be-a-threat',
    on: 'The day',
    quotes: {
      heading: 'What was posted, in exact words',
      hint: 'Or take a picture of the screen and add it to the evidence.',
      after: 'place'
    },
    fields: {
      place: {
        as: 'long',
        label: 'Where it stands',
        hint: 'The site, and the address of the post.',
        missing: 'Write where it stands',
        lines: 2
      },
      evidence: { as: 'evidence', label: 'The picture of the screen', extra: 'if it is on file' },
      incidents: {
        as: 'incidents',
        label: 'The incidents it is about',
        hint: 'Where the post was threatening, violent or abusive.',
        extra: 'if any'
      },
      discussed_with: {
        as: 'text',
        label: 'The senior colleague it was talked over with',
        missing: 'Name who it was talked over with',
        offers: 'colleagues',
        width: 'name'
      },
      reported: {
        as: 'long',
        optional: true,
        label: 'What was reported to the platform, and its answer',
        extra: 'if anything',
        lines: 2
      },
      limited: {
        as: 'long',
        optional: true,
        label: 'What was blocked or limited',
        hint: 'On the platform or elsewhere. A limit on contact with us is a specific action, with a record of its own.',
        extra: 'if anything',
        lines: 2
      },
      replied: {
        as: 'long',
        optional: true,
        label: 'What was replied',
        hint: 'How to complain and to whom; nothing that shows anybody is a patient.',
        extra: 'if anything',
        lines: 2
      }
    }
  },

  removal_noted: {
    heading: 'Noting a removal from the list',
    save: 'Save the note',
    on: 'The day it was decided',
    caution: ({ person, complaintIsOpen }) => cautionOfRemoval(person, complaintIsOpen),
    pages: [
      {
        heading: 'What was decided about removal from the list?',
        hint: 'Here it is noted, and nothing is decided: the contractor decides under its contract.',
        fields: ['concerns', 'path', 'ground', 'incidents', 'exception', 'exception_reason']
      },
      {
        heading: 'Why, and who decided?',
        fields: ['decision', 'decided_by', 'commissioner_approved']
      },
      {
        heading: 'Who was told, and how?',
        fields: ['notice_on', 'notice_how', 'told_how', 'not_told', 'not_told_reason']
      }
    ],
    fields: {
      concerns: {
        as: 'choice',
        label: 'Who is removed',
        hint: 'Whoever is not named here stays on the list.',
        missing: 'Say who is removed',
        choices: oneOfTheTwo,
        where: 'for_another'
      },
      path: {
        as: 'choice',
        label: 'Under which paragraph',
        missing: 'Say under which paragraph',
        choices: {
          after_warning: {
            label: 'After a warning',
            hint: 'Paragraph 24 of Schedule 3: warned of removal in the twelve months before, or an exception.'
          },
          immediate: {
            label: 'Immediately',
            hint: 'Paragraph 25 of Schedule 3: violence or fear for somebody’s safety, reported to the police.'
          }
        },
        says: {
          immediate:
            'The police’s reference is asked for within seven days of the notice, and a notice that was not in writing is confirmed in writing. Once this is saved, the file shows by when, counted in both ways.'
        }
      },
      ground: {
        as: 'choice',
        label: 'The ground',
        hint: 'That somebody complained is none.',
        missing: 'Say on what ground',
        choices: {
          violence: 'Violence, or somebody feared for their safety',
          relationship_broken_down: 'The relationship has broken down and cannot be mended',
          moved_away: 'The person moved out of the practice’s area'
        }
      },
      incidents: {
        as: 'incidents',
        label: 'The incidents it rests on',
        hint: 'An immediate removal rests on what was reported to the police.',
        missing: 'Choose the incident it rests on',
        when: { path: ['immediate'] }
      },
      decision: {
        as: 'long',
        label: 'The circumstances and the reasons, as they were recorded',
        missing: 'Write the circumstances and the reasons',
        lines: 5
      },
      decided_by: {
        as: 'text',
        label: 'Who decided',
        missing: 'Name who decided',
        offers: 'colleagues',
        width: 'name'
      },
      exception: {
        as: 'choice',
        optional: true,
        label: 'Why no warning was needed, if there was none',
        hint: 'Leave it open where a warning of removal was given in the twelve months before.',
        when: { path: ['after_warning'] },
        choices: {
          moved_away: 'The person moved',
          would_harm_health: 'It would have harmed the person’s physical or mental health',
          safety_at_risk: 'It would have put somebody’s safety at risk',
          not_reasonable_or_practical: 'It was not reasonable or practical for another reason'
        }
      },
      exception_reason: {
        as: 'long',
        optional: true,
        label: 'The reason for the exception',
        missing: 'Write the reason for the exception',
        lines: 3,
        when: {
          path: ['after_warning'],
          exception: [
            'moved_away',
            'would_harm_health',
            'safety_at_risk',
            'not_reasonable_or_practical'
          ]
        }
      },
      commissioner_approved: {
        as: 'long',
        optional: true,
        label: 'The commissioner’s approval',
        hint: 'Where it was not reported to the police first: who approved it, and when.',
        extra: 'if it was not reported',
        when: { path: ['immediate'] },
        lines: 2
      },
      notice_on: {
        as: 'day',
        optional: true,
        label: 'The day the commissioner was given notice',
        hint: 'The seven days begin with it.',
        missing: 'Give the day of the notice',
        when: { path: ['immediate'] }
      },
      notice_how: {
        as: 'manner',
        optional: true,
        free: true,
        label: 'How the notice was given',
        missing: 'Say how the notice was given',
        when: { path: ['immediate'] }
      },
      told_how: {
        as: 'manner',
        optional: true,
        label: 'How the person was told',
        hint: 'After a warning in writing, with the reasons. Of an immediate removal too, unless one of the three below holds.',
        neededAfterAll: 'Say how the person was told'
      },
      not_told: {
        as: 'choice',
        optional: true,
        label: 'Why the person was not told, if they were not',
        when: { path: ['immediate'] },
        choices: {
          not_practicable: 'It was not reasonably practicable',
          would_harm_health: 'It would have harmed the person’s physical or mental health',
          safety_at_risk: 'It would have put somebody’s safety at risk'
        }
      },
      not_told_reason: {
        as: 'long',
        optional: true,
        label: 'The reason why the person was not told',
        missing: 'Write why the person was not told',
        lines: 2,
        when: {
          path: ['immediate'],
          not_told: ['not_practicable', 'would_harm_health', 'safety_at_risk']
        }
      }
    }
  },

  removal_confirmed: {
    heading: 'How was the removal confirmed to the commissioner?',
    hint: 'A notice that was not in writing is confirmed in writing, within seven days that begin with the day of the notice (paragraph 25 of Schedule 3).',
    save: 'Save the confirmation',
    on: 'The day it was sent',
    fields: {
      removal: {
        as: 'earlier',
        of: 'removal_noted',
        label: 'The removal',
        none: 'No removal from the list is noted in this file.',
        way: { words: 'Note a removal', to: 'removal_noted' },
        missing: 'Say which removal'
      },
      how: {
        as: 'manner',
        written: true,
        free: true,
        label: 'How it was sent',
        missing: 'Say how it was sent'
      }
    }
  }
};
