/** The first steps: engagement, de-escalation and warnings. */
import type { FormsOf } from '../../form';
import { howToChallenge, theLetter, theLetterIfWritten } from './letters';

export type StepKind =
  'engagement_tried' | 'de_escalated' | 'warning_given' | 'warning_confirmed' | 'warning_not_given';

const about = 'The incidents it is about';

/** Whom a warning or a removal concerns, where somebody complains for another. */
export const oneOfTheTwo = {
  the_complainant: 'The person who complains',
  the_patient: 'The patient'
} as const;

export const stepForms: FormsOf<StepKind> = {
  engagement_tried: {
    heading: (person) => `What was done to work well with ${person}?`,
    hint: 'Before anything else: time to speak, being heard, knowing what happens next (PHSO guide). Advocacy and adjustments have records of their own.',
    save: 'Save what was tried',
    on: 'The day',
    by: 'Who did it',
    fields: {
      what: {
        as: 'long',
        label: 'What was done',
        hint: 'Such as: listened, asked how they feel, explained how the complaint is looked into and how long it takes.',
        missing: 'Write what was done',
        lines: 5
      },
      specialist_support: {
        as: 'long',
        optional: true,
        label: 'Specialist support that was offered',
        hint: 'Ask what would help. Nobody guesses at a condition or what it does.',
        extra: 'if any',
        lines: 2
      },
      outcome: {
        as: 'long',
        label: 'What came of it',
        missing: 'Write what came of it',
        lines: 3
      }
    }
  },

  de_escalated: {
    heading: (person) => `How was the situation put to ${person}?`,
    hint: 'In the four parts that the PHSO guide names. Facts, and nothing about what sort of person it is.',
    save: 'Save the de-escalation',
    on: 'The day',
    by: 'Who spoke or wrote',
    aside: 'reassure',
    fields: {
      how: { as: 'manner', free: true, label: 'How', missing: 'Say how' },
      describe: {
        as: 'long',
        label: 'Describe',
        hint: 'What happened, how often, when. What could be seen or heard.',
        missing: 'Write what was described',
        lines: 4
      },
      explain: {
        as: 'long',
        label: 'Explain',
        hint: 'What it does: to the work on this complaint, to colleagues, to others who wait.',
        missing: 'Write what was explained',
        lines: 3
      },
      suggest: {
        as: 'long',
        label: 'Suggest',
        hint: 'How it could go from here, in something the person can do.',
        missing: 'Write what was suggested',
        lines: 3
      },
      consequences: {
        as: 'long',
        label: 'Consequences',
        hint: 'Both ways: what a change makes possible, and what comes next without one.',
        missing: 'Write what was said about the consequences',
        lines: 3
      },
      what_changed: {
        as: 'long',
        optional: true,
        label: 'What changed afterwards',
        extra: 'if you know yet',
        lines: 2
      },
      incidents: { as: 'incidents', label: about, extra: 'if any' },
      evidence: theLetterIfWritten
    }
  },

  warning_given: {
    heading: (person) => `What warning was ${person} given?`,
    hint: 'A warning says what happened, what has to change, and what follows if it does not (PHSO guide).',
    save: 'Save the warning',
    on: 'The day it was given',
    by: 'Who gave it',
    at: true,
    begin: ({ choices }) => ({ how_to_challenge: choices.howToChallenge }),
    fields: {
      concerns: {
        as: 'choice',
        label: 'Who was warned',
        hint: 'A warning counts for the person who had it, and for nobody else.',
        missing: 'Say who was warned',
        choices: oneOfTheTwo,
        where: 'for_another'
      },
      how: {
        as: 'manner',
        free: true,
        label: 'How it was given',
        missing: 'Say how it was given',
        says: {
          spoken:
            'A spoken warning is followed up in writing. The file keeps that as a task until it is recorded.'
        }
      },
      exact_words: {
        as: 'own-words',
        label: 'The words of the warning, exactly as used',
        hint: 'Ours, word for word: what the person was told, and nothing smoothed.',
        missing: 'Write the words that were used'
      },
      reasons: {
        as: 'long',
        label: 'Why it was given, as it was told',
        hint: 'The conduct, with its day. To complain, or to complain often, is never a reason.',
        missing: 'Write why it was given',
        lines: 3
      },
      if_it_goes_on: {
        as: 'long',
        label: 'What follows if it goes on, as it was told',
        missing: 'Write what follows if it goes on',
        lines: 2
      },
      how_to_challenge: {
        as: 'long',
        optional: true,
        label: howToChallenge.label,
        hint: howToChallenge.hint,
        extra: 'if it was spoken, the letter may say it',
        neededAfterAll: howToChallenge.missing,
        lines: 2
      },
      incidents: { as: 'incidents', label: about, extra: 'if any' },
      asked_to_write_again: {
        as: 'yes-no',
        label: 'Was the person asked to write again in other words?',
        hint: 'After words on paper, by email or online: so that the complaint can be considered (PHSO guide).',
        missing: 'Say whether the person was asked to write again'
      },
      of_removal: {
        as: 'yes-no',
        label: 'Did it warn of removal from the practice’s list?',
        hint: 'With its reasons: a request for removal rests on such a warning in the twelve months before it, unless an exception holds (GMS Contracts Regulations 2015, Schedule 3, paragraph 24).',
        missing: 'Say whether it warned of removal',
        says: { yes: (person, { complaintIsOpen }) => cautionOfRemoval(person, complaintIsOpen) }
      },
      evidence: theLetterIfWritten
    }
  },

  warning_confirmed: {
    heading: 'How was the warning followed up in writing?',
    hint: 'After a spoken warning, and after one that it was not safe to give (PHSO guide).',
    save: 'Save the letter',
    on: 'The day it was sent',
    by: 'Who wrote it',
    begin: ({ choices }) => ({ how_to_challenge: choices.howToChallenge }),
    fields: {
      warning: {
        as: 'earlier',
        of: ['warning_given', 'warning_not_given'],
        open: true,
        label: 'What it follows up',
        none: 'No warning in this file waits to be followed up in writing.',
        way: { words: 'Record a warning', to: 'warning_given' },
        missing: 'Say what it follows up'
      },
      how: {
        as: 'manner',
        written: true,
        label: 'How it was sent',
        missing: 'Say how it was sent'
      },
      letter: {
        as: 'long',
        label: 'The letter, word for word',
        missing: 'Write the letter as it was sent',
        lines: 10
      },
      of_removal: {
        as: 'yes-no',
        optional: true,
        label: 'Did the letter warn of removal from the practice’s list?',
        hint: 'A letter counts from its own day. After a spoken warning, leave this open where the letter says what was said then.',
        neededAfterAll: 'Say whether the letter warned of removal',
        says: { yes: (person, { complaintIsOpen }) => cautionOfRemoval(person, complaintIsOpen) }
      },
      how_to_challenge: howToChallenge,
      evidence: theLetter
    }
  },

  warning_not_given: {
    heading: 'Why was no warning given?',
    hint: 'A warning gives a chance to change. Where none was given, the file says why; it can still follow in writing.',
    save: 'Save the reason',
    on: 'The day',
    by: 'Who decided',
    fields: {
      concerns: {
        as: 'choice',
        label: 'Who was not warned',
        missing: 'Say who was not warned',
        choices: oneOfTheTwo,
        where: 'for_another'
      },
      ground: {
        as: 'choice',
        label: 'On what ground',
        missing: 'Say on what ground',
        choices: {
          unsafe: { label: 'It would not have been safe', hint: 'For anybody.' },
          would_harm_health: 'It would have harmed the person’s physical or mental health',
          not_reasonable_or_practical: 'It was not reasonable or practical for another reason'
        },
        says: {
          would_harm_health:
            'What harms somebody’s health is for a clinician to say: name who said it in the reason.'
        }
      },
      reason: {
        as: 'long',
        label: 'The reason',
        hint: 'What happened that made it so.',
        missing: 'Write the reason',
        lines: 4
      },
      incidents: { as: 'incidents', label: about, extra: 'if any' }
    }
  }
};

/** To complain is no ground for removal, and a complaint must not touch the person's care. */
export function cautionOfRemoval(person: string, complaintIsOpen: boolean): string | undefined {
  return complaintIsOpen
    ? `${person}’s complaint is open. To complain is never a reason for removal, and a complaint must not touch anybody’s care (CQC). The reasons have to stand without it.`
    : 'To complain, or to have complained, is never a reason for removal.';
}
