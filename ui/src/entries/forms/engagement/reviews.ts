/** Reviews of what is in force, and challenges to a decision. */
import type { Measure } from '../../../backend/generated/contract';
import { channelLabels } from '../../../wording/labels';
import { dayShort } from '../../../wording/dates';
import type { FormChoices } from '../../choices';
import type { FormsOf } from '../../form';
import { theLetter } from './letters';

export type ReviewKind = 'action_reviewed' | 'appeal_received' | 'appeal_decided';

export const reviewForms: FormsOf<ReviewKind> = {
  action_reviewed: {
    heading: 'Reviewing what is in force',
    save: 'Confirm and save',
    saves: 'Save the review',
    on: 'The day of the review',
    begin: ({ choices }) => ({
      told_on: choices.today,
      how_to_challenge: choices.howToChallenge
    }),
    pages: [
      {
        heading: 'What is reviewed, and what was looked at?',
        hint: 'A manager or senior colleague reviews it (PHSO guide): is it still needed, and does it still fit?',
        fields: ['about', 'reviewed_by', 'looked_at', 'person_said']
      },
      {
        heading: 'What was decided?',
        fields: [
          'outcome',
          'changed_to',
          'new_terms',
          'terms_agreed',
          'reasons',
          'until',
          'next_review_on'
        ]
      },
      {
        heading: 'How was the person told?',
        fields: ['told_on', 'told_how', 'how_to_challenge', 'evidence']
      }
    ],
    fields: {
      about: {
        as: 'earlier',
        of: ['agreement_proposed', 'restriction_imposed', 'contact_ended'],
        open: true,
        label: 'What is reviewed',
        none: 'Nothing is in force in this file that could be reviewed.',
        missing: 'Say what is reviewed'
      },
      reviewed_by: {
        as: 'text',
        label: 'Who reviewed it',
        hint: 'A manager or senior colleague, not the complaints manager.',
        missing: 'Name who reviewed it',
        offers: 'colleagues',
        width: 'name'
      },
      looked_at: {
        as: 'long',
        label: 'What was looked at',
        hint: 'The contacts and the conduct since the last look: good days count as well.',
        missing: 'Write what was looked at',
        lines: 4
      },
      person_said: {
        as: 'long',
        label: 'What the person says about it, or why the person was not asked',
        missing: 'Write what the person says, or why the person was not asked',
        lines: 3
      },
      outcome: {
        as: 'choice',
        label: 'The outcome',
        missing: 'Say what was decided',
        choices: {
          still_needed: 'It is still needed, and fits',
          changed: 'It is changed',
          lifted: 'It is lifted'
        }
      },
      changed_to: {
        as: 'restriction',
        optional: true,
        label: 'What contact is changed to',
        missing: 'Choose what contact is changed to',
        when: { outcome: ['changed'] },
        where: 'changes_contact'
      },
      new_terms: {
        as: 'long',
        optional: true,
        label: 'What it says now',
        missing: 'Write what it says now',
        lines: 5,
        when: { outcome: ['changed'] },
        where: 'changes_words'
      },
      terms_agreed: {
        as: 'long',
        optional: true,
        label: 'How both sides agreed to the new words',
        hint: 'Who agreed for the person, and who for us, when and how.',
        missing: 'Write how both sides agreed to the new words',
        lines: 2,
        when: { outcome: ['changed'] },
        where: 'changes_words'
      },
      reasons: { as: 'long', label: 'The reasons', missing: 'Write the reasons', lines: 4 },
      until: {
        as: 'day',
        optional: true,
        label: 'The last day it now stands for',
        hint: (_, choices) => lastDays(choices),
        extra: 'if it is another than before',
        neededAfterAll: 'Give the last day it now stands for',
        when: { outcome: ['still_needed', 'changed'] }
      },
      next_review_on: {
        as: 'day',
        optional: true,
        label: 'The day of the next review',
        missing: 'Give the day of the next review',
        when: { outcome: ['still_needed', 'changed'] }
      },
      told_on: {
        as: 'day',
        label: 'The day the person was told',
        missing: 'Give the day the person was told'
      },
      told_how: {
        as: 'manner',
        label: 'How the person was told',
        missing: 'Say how the person was told'
      },
      how_to_challenge: {
        as: 'long',
        optional: true,
        label: 'How the person can challenge what goes on, as told',
        hint: (_, { howToChallenge }) =>
          howToChallenge === '' ? undefined : 'From the practice’s policy, to be made to fit.',
        missing: 'Write how it can be challenged',
        lines: 3,
        when: { outcome: ['still_needed', 'changed'] }
      },
      evidence: theLetter
    }
  },

  appeal_received: {
    heading: (person) => `How did ${person} challenge a decision?`,
    hint: 'There is a right to it. Somebody who did not take the decision will consider it.',
    save: 'Save the challenge',
    on: 'The day it came',
    quotes: {
      heading: 'What the person says, in exact words',
      hint: 'Word for word from the letter, or as it was heard.',
      after: 'channel',
      missing: 'Write what the person says, in exact words'
    },
    fields: {
      about: {
        as: 'earlier',
        of: [
          'warning_given',
          'warning_confirmed',
          'agreement_proposed',
          'restriction_imposed',
          'contact_ended',
          'police_decided',
          'online_post_handled',
          'removal_noted',
          'incident_followed_up'
        ],
        label: 'The decision it is about',
        none: 'No decision that could be challenged is in this file.',
        missing: 'Say which decision it is about'
      },
      channel: {
        as: 'choice',
        label: 'How it came',
        missing: 'Say how it came',
        choices: channelLabels
      },
      evidence: { as: 'evidence', label: 'The letter as it came', extra: 'if it is on file' }
    }
  },

  appeal_decided: {
    heading: 'What was decided about the challenge?',
    hint: 'It is considered by somebody who had no part in the decision or in its reviews.',
    save: 'Save the answer',
    on: 'The day it was decided',
    begin: ({ choices }) => ({ told_on: choices.today }),
    fields: {
      appeal: {
        as: 'earlier',
        of: 'appeal_received',
        open: true,
        label: 'The challenge',
        none: 'No challenge in this file waits for an answer.',
        way: { words: 'Record a challenge', to: 'appeal_received' },
        missing: 'Say which challenge'
      },
      considered_by: {
        as: 'text',
        label: 'Who considered it',
        missing: 'Name who considered it',
        offers: 'colleagues',
        width: 'name'
      },
      outcome: {
        as: 'choice',
        label: 'The outcome',
        missing: 'Say what was decided',
        choices: {
          upheld: { label: 'Upheld', hint: 'What was decided no longer stands.' },
          partly_upheld: { label: 'Upheld in part', hint: 'What was decided is changed.' },
          not_upheld: { label: 'Not upheld', hint: 'What was decided stands.' }
        }
      },
      changed_to: {
        as: 'restriction',
        optional: true,
        label: 'What contact is changed to',
        missing: 'Choose what contact is changed to',
        when: { outcome: ['partly_upheld'] },
        where: 'changes_contact'
      },
      new_terms: {
        as: 'long',
        optional: true,
        label: 'What it says now',
        missing: 'Write what it says now',
        lines: 4,
        when: { outcome: ['partly_upheld'] },
        where: 'changes_words'
      },
      terms_agreed: {
        as: 'long',
        optional: true,
        label: 'How both sides agreed to the new words',
        hint: 'Who agreed for the person, and who for us, when and how.',
        extra: 'for an agreement',
        lines: 2,
        when: { outcome: ['partly_upheld'] },
        where: 'changes_words'
      },
      still_of_removal: {
        as: 'yes-no',
        optional: true,
        label: 'Does it still warn of removal from the practice’s list?',
        hint: 'If not, no removal can rest on it from this day on (GMS Contracts Regulations 2015, Schedule 3, paragraph 24).',
        missing: 'Say whether it still warns of removal',
        when: { outcome: ['partly_upheld'] },
        where: 'warned_of_removal'
      },
      reasons: { as: 'long', label: 'The reasons', missing: 'Write the reasons', lines: 4 },
      told_on: {
        as: 'day',
        label: 'The day the person was told',
        missing: 'Give the day the person was told'
      },
      told_how: {
        as: 'manner',
        written: true,
        label: 'How the person was told',
        missing: 'Say how the person was told'
      },
      ombudsman_told: {
        as: 'yes-no',
        label: 'Was the person told of the Ombudsman?',
        hint: 'Needed whatever the outcome.',
        missing: 'Say whether the person was told of the Ombudsman'
      },
      evidence: theLetter
    }
  }
};

/** What stands if the day is left empty. */
function lastDays({ measures }: FormChoices): string | undefined {
  const inForce = measures.filter(
    (one): one is Measure & { until: string } =>
      one.until !== undefined && one.stands.state !== 'lifted'
  );
  const [only] = inForce;
  return inForce.length === 1 && only !== undefined
    ? `Until now: ${dayShort(only.until)}. Left empty, that stays.`
    : 'Left empty, the day stays as it is.';
}
