/** Deciding about contact: specific actions, and the end of contact. */
import { conductChoices } from '../../../wording/conduct';
import type { FormsOf } from '../../form';
import { howToChallenge, theLetter } from './letters';

export type AboutContactKind = 'restriction_imposed' | 'contact_ended';

const restsOn =
  'They hold the exact words. Conduct in words or acts rests on at least one of them.';

const override = {
  as: 'override',
  optional: true,
  label: 'Why this cannot wait',
  hint: 'Who is at risk, and from what. What is missing is followed up afterwards.'
} as const;

const conduct = {
  as: 'several',
  label: 'The conduct it answers',
  hint: 'What was done, not who somebody is. That somebody complained is not among these, and is never a reason.',
  missing: 'Choose the conduct it answers',
  choices: conductChoices
} as const;

const incidents = {
  as: 'incidents',
  label: 'The incidents it rests on',
  hint: restsOn
} as const;

const why = {
  as: 'long',
  label: 'Why, as it was told to the person',
  hint: 'Facts with their days. It is there so that their complaint and those of others can be dealt with fairly.',
  missing: 'Write why, as it was told',
  lines: 4
} as const;

const impact = {
  as: 'impact',
  label: 'What does it do to others?',
  missing: 'Write at least one: health, safety, time and means, or fairness'
} as const;

const leftToClinicians =
  'What was asked for, offered and made, and whether something else would do instead. What may lie behind the behaviour is left to clinicians: it may have nothing to do with you or the complaint.';

const decidedBy = {
  as: 'text',
  label: 'Who decided',
  missing: 'Name who decided',
  offers: 'colleagues',
  width: 'name'
} as const;

const discussedWith = {
  as: 'text',
  label: 'The manager or senior colleague it was talked over with',
  hint: 'Somebody other than who decided.',
  missing: 'Name who it was talked over with',
  offers: 'colleagues',
  width: 'name'
} as const;

const toldOn = {
  as: 'day',
  label: 'The day the person was told',
  missing: 'Give the day the person was told'
} as const;

export const aboutContactForms: FormsOf<AboutContactKind> = {
  restriction_imposed: {
    heading: 'Taking a specific action',
    save: 'Confirm and save',
    saves: 'Save the decision',
    on: 'The day it was decided',
    begin: ({ choices }) => ({
      how_to_challenge: choices.howToChallenge,
      starts_on: choices.today
    }),
    pages: [
      {
        heading: 'What has happened?',
        hint: 'Each person and each situation is considered on its own (PHSO guide). The complaint goes on, whatever is decided here.',
        fields: ['override_reason', 'conduct', 'incidents', 'why']
      },
      {
        heading: 'What does it do to others?',
        hint: 'At least one of the four. Without harm to others there is nothing to restrict (PHSO guide).',
        fields: ['impact']
      },
      {
        heading: 'What is decided about contact?',
        hint: 'One of the guide’s eight, made to fit this person. Two are recorded as two.',
        fields: ['what']
      },
      {
        heading: 'Is it fair?',
        fields: ['proportionate', 'adjustments_considered', 'clinicians_advice']
      },
      {
        heading: 'Who decided, and for how long?',
        hint: 'It neither ends nor goes on by itself: past its day it needs a decision.',
        fields: ['decided_by', 'discussed_with', 'starts_on', 'until', 'review_on']
      },
      {
        heading: 'How was the person told?',
        hint: 'In writing: what was decided and why, for how long, when it is reviewed and how to challenge it.',
        fields: ['told_on', 'told_how', 'how_to_challenge', 'evidence', 'new_complaints_considered']
      }
    ],
    fields: {
      override_reason: override,
      conduct,
      incidents,
      why,
      impact,
      what: {
        as: 'restriction',
        label: 'What is decided about contact?',
        missing: 'Choose what is decided about contact'
      },
      proportionate: {
        as: 'long',
        label: 'Why this, and nothing less',
        hint: 'What was tried or thought of that asks less of the person, and why it is not enough.',
        missing: 'Write why this, and nothing less',
        lines: 4
      },
      adjustments_considered: {
        as: 'long',
        label: 'The adjustments that were considered, and with what outcome',
        hint: leftToClinicians,
        missing: 'Write which adjustments were considered',
        lines: 4
      },
      clinicians_advice: {
        as: 'long',
        optional: true,
        label: 'What a clinician said would help',
        hint: 'What would help, and who said it. No diagnosis.',
        extra: 'if one was asked',
        lines: 2
      },
      decided_by: decidedBy,
      discussed_with: discussedWith,
      starts_on: {
        as: 'day',
        label: 'The first day',
        hint: 'The day the person is told or later, unless somebody is at risk.',
        missing: 'Give the first day'
      },
      until: {
        as: 'day',
        label: 'The last day it is decided for',
        missing: 'Give the last day it is decided for'
      },
      review_on: {
        as: 'day',
        label: 'The day it is reviewed',
        hint: 'On the last day or before it, by a manager or senior colleague.',
        missing: 'Give the day it is reviewed'
      },
      told_on: toldOn,
      told_how: {
        as: 'manner',
        written: true,
        label: 'How the person was told',
        missing: 'Say how the person was told'
      },
      how_to_challenge: howToChallenge,
      evidence: theLetter,
      new_complaints_considered: {
        as: 'fact',
        label: 'New complaints',
        hint: 'Are considered as ever. It cannot be otherwise.'
      }
    }
  },

  contact_ended: {
    heading: 'Ending contact',
    save: 'Record it',
    pausesAt: 'ending',
    on: 'The day it was decided',
    begin: ({ choices }) => ({ how_to_challenge: choices.howToChallenge }),
    pages: [
      {
        heading: 'What has happened?',
        hint: 'This is the last step, where the conduct went on after a warning and after something less, which was reviewed (PHSO guide).',
        fields: ['override_reason', 'what', 'conduct', 'incidents', 'why']
      },
      {
        heading: 'What does it do to others?',
        hint: 'At least one of the four.',
        fields: ['impact']
      },
      { heading: 'Is it fair?', fields: ['proportionate', 'adjustments_considered'] },
      {
        heading: 'Who decided?',
        hint: 'The responsible person, or somebody authorised to act for them.',
        fields: ['decided_by', 'discussed_with', 'review_on']
      },
      {
        heading: 'How was the person told?',
        hint: 'In writing. New complaints are considered as ever, and care goes on.',
        fields: ['told_on', 'told_how', 'ombudsman_told', 'how_to_challenge', 'evidence']
      }
    ],
    fields: {
      override_reason: override,
      what: {
        as: 'choice',
        label: 'What ends',
        missing: 'Say what ends',
        choices: {
          contact: {
            label: 'Contact about this complaint',
            hint: 'The complaint itself is looked into and answered.'
          },
          consideration: {
            label: 'The consideration of this complaint',
            hint: 'It is not looked into any further. The person is told that the Ombudsman can look at it.'
          }
        }
      },
      conduct,
      incidents,
      why,
      impact,
      proportionate: {
        as: 'long',
        label: 'Why nothing less is enough',
        hint: 'What less was tried, what came of it, and what its review said.',
        missing: 'Write why nothing less is enough',
        lines: 4
      },
      adjustments_considered: {
        as: 'long',
        label: 'The adjustments that were considered, and with what outcome',
        hint: leftToClinicians,
        missing: 'Write which adjustments were considered',
        lines: 4
      },
      decided_by: decidedBy,
      discussed_with: discussedWith,
      review_on: {
        as: 'day',
        label: 'The day it is looked at again',
        missing: 'Give the day it is looked at again'
      },
      told_on: toldOn,
      told_how: {
        as: 'manner',
        written: true,
        label: 'How the person was told',
        missing: 'Say how the person was told'
      },
      ombudsman_told: {
        as: 'yes-no',
        label: 'Was the person told of the Ombudsman?',
        hint: 'Where somebody is unhappy with this decision, the Ombudsman can look at it (PHSO guide).',
        missing: 'Say whether the person was told of the Ombudsman'
      },
      how_to_challenge: howToChallenge,
      evidence: theLetter
    }
  }
};
