/** Communication agreements: the guide's first option. */
import type { FormsOf } from '../../form';
import { howToChallenge, theLetter, theLetterIfWritten } from './letters';

export type AgreementKind =
  'agreement_proposed' | 'agreement_answered' | 'agreement_breached' | 'agreement_lifted';

export const agreementForms: FormsOf<AgreementKind> = {
  agreement_proposed: {
    heading: 'Proposing a communication agreement',
    save: 'Confirm and save',
    saves: 'Save the agreement',
    on: 'The day it was proposed',
    by: 'Who put it to the person',
    begin: ({ choices }) => ({
      how_to_challenge: choices.howToChallenge,
      told_on: choices.today
    }),
    pages: [
      {
        heading: (person) => `Why is an agreement proposed to ${person}?`,
        hint: 'It is there to mend the way of working together. It comes after everything gentler (PHSO guide).',
        fields: ['override_reason', 'proposed_by_the_person', 'why', 'decided_by', 'discussed_with']
      },
      {
        heading: 'What does it say?',
        hint: 'Everybody it is about is asked first what they would like in it.',
        fields: ['consulted', 'they_can_expect', 'we_expect', 'commitments', 'consequences']
      },
      {
        heading: 'Who hears concerns, and when is it looked at again?',
        hint: 'Every agreement says that it can end before its day of review, once things go better and both sides are content.',
        fields: ['breaches_heard_by', 'review_on', 'how_to_challenge']
      },
      {
        heading: (person) => `How was it explained to ${person}?`,
        hint: 'The reasons go with the proposal, and how it can be challenged too.',
        fields: ['told_on', 'told_how', 'evidence']
      }
    ],
    fields: {
      override_reason: {
        as: 'override',
        optional: true,
        label: 'Why this cannot wait',
        hint: 'Who is at risk, and from what. What is missing is followed up afterwards.'
      },
      proposed_by_the_person: {
        as: 'yes-no',
        label: 'Who proposed it?',
        hint: 'Either side may.',
        missing: 'Say who proposed it',
        yes: 'The person',
        no: 'The practice'
      },
      why: {
        as: 'long',
        label: 'Why, as it was explained to the person',
        hint: 'The conduct and what it does, in facts. To complain is never a reason.',
        missing: 'Write why it is proposed',
        lines: 4
      },
      decided_by: {
        as: 'text',
        label: 'Who decided to try it',
        hint: 'Whom the policy names for it.',
        missing: 'Name who decided to try it',
        offers: 'colleagues',
        width: 'name'
      },
      discussed_with: {
        as: 'text',
        label: 'The manager or senior colleague it was talked over with',
        hint: 'Somebody other than who decided.',
        missing: 'Name who it was talked over with',
        offers: 'colleagues',
        width: 'name'
      },
      consulted: {
        as: 'long',
        label: 'Who was asked what they would like in it, and what they said',
        missing: 'Write who was asked, and what they said',
        lines: 3
      },
      they_can_expect: {
        as: 'long',
        label: 'What the person can expect of us',
        missing: 'Write what the person can expect of us',
        lines: 3
      },
      we_expect: {
        as: 'long',
        label: 'What we expect of the person',
        hint: 'Things one can do, or leave.',
        missing: 'Write what we expect of the person',
        lines: 3
      },
      commitments: {
        as: 'long',
        label: 'What each commits to',
        missing: 'Write what each commits to',
        lines: 3
      },
      consequences: {
        as: 'long',
        optional: true,
        label: 'What follows if it is not kept',
        extra: 'if that is right here',
        lines: 2
      },
      breaches_heard_by: {
        as: 'text',
        label: 'Who hears concerns that it is not kept',
        hint: 'From either side.',
        missing: 'Name who hears concerns',
        offers: 'colleagues',
        width: 'name'
      },
      review_on: {
        as: 'day',
        label: 'The day it is looked at again',
        missing: 'Give the day it is looked at again'
      },
      how_to_challenge: howToChallenge,
      told_on: {
        as: 'day',
        optional: true,
        label: 'The day the person was told why',
        missing: 'Give the day the person was told why',
        when: { proposed_by_the_person: [false] }
      },
      told_how: {
        as: 'manner',
        optional: true,
        label: 'How the person was told',
        missing: 'Say how the person was told',
        when: { proposed_by_the_person: [false] }
      },
      evidence: theLetterIfWritten
    }
  },

  agreement_answered: {
    heading: 'Who signed the agreement, or declined?',
    hint: 'Each party has an answer of its own. To decline is no conduct, and no breach.',
    save: 'Save the answer',
    on: 'The day of the answer',
    quotes: {
      heading: 'What was said, in exact words',
      hint: 'If somebody said why, in words worth keeping.',
      after: 'how'
    },
    fields: {
      agreement: {
        as: 'earlier',
        of: 'agreement_proposed',
        label: 'The agreement',
        none: 'No communication agreement is proposed in this file.',
        way: { words: 'Propose an agreement', to: 'agreement_proposed' },
        missing: 'Say which agreement'
      },
      party: {
        as: 'choice',
        label: 'Whose answer it is',
        missing: 'Say whose answer it is',
        choices: { the_person: 'The person’s', the_practice: 'The practice’s' }
      },
      who: {
        as: 'text',
        label: 'Who signed or declined',
        missing: 'Name who signed or declined',
        offers: 'people',
        width: 'name'
      },
      signed: {
        as: 'yes-no',
        label: 'The answer',
        missing: 'Say whether it was signed',
        yes: 'Signed',
        no: 'Declined'
      },
      how: {
        as: 'long',
        label: 'How',
        hint: 'How it was signed, or how it was declined and what was offered instead.',
        missing: 'Write how',
        lines: 2
      },
      evidence: {
        as: 'evidence',
        label: 'The signed page',
        extra: 'if it is on file',
        when: { signed: [true] }
      }
    }
  },

  agreement_breached: {
    heading: 'What is the concern that it is not kept?',
    hint: 'Either side may raise one. Somebody considers it; nothing follows by itself.',
    save: 'Save the concern',
    on: 'The day it was considered',
    fields: {
      about: {
        as: 'earlier',
        of: ['agreement_proposed', 'restriction_imposed', 'contact_ended'],
        label: 'What was not kept',
        none: 'Nothing was decided in this file that could not be kept.',
        missing: 'Say what was not kept'
      },
      whose_part: {
        as: 'choice',
        label: 'Whose part of it is said not to be kept',
        missing: 'Say whose part of it is meant',
        choices: { the_person: 'The person’s', the_practice: 'Ours' }
      },
      concern: {
        as: 'long',
        label: 'Who raised it, and what it is',
        missing: 'Write who raised it, and what it is',
        lines: 4
      },
      incidents: { as: 'incidents', label: 'The incidents it rests on', extra: 'if any' },
      considered_by: {
        as: 'text',
        label: 'Who considered it',
        missing: 'Name who considered it',
        offers: 'colleagues',
        width: 'name'
      },
      found: {
        as: 'choice',
        label: 'What they found',
        missing: 'Say what was found',
        choices: {
          not_kept: 'It was not kept',
          kept: 'It was kept',
          not_clear: 'It cannot be told'
        }
      },
      outcome: {
        as: 'long',
        label: 'What follows from it',
        hint: 'Nothing, a talk, a review. A change to what is in force is recorded as a review.',
        missing: 'Write what follows from it',
        lines: 3
      }
    }
  },

  agreement_lifted: {
    heading: 'Why is the agreement lifted?',
    hint: 'It need not wait for its day of review, where both sides find that things go better (PHSO sample policy).',
    save: 'Lift the agreement',
    on: 'The day it was lifted',
    by: 'Who decided',
    begin: ({ choices }) => ({ told_on: choices.today }),
    fields: {
      agreement: {
        as: 'earlier',
        of: 'agreement_proposed',
        open: true,
        label: 'The agreement',
        none: 'No communication agreement in this file is proposed or in force.',
        missing: 'Say which agreement'
      },
      why: { as: 'long', label: 'Why', missing: 'Write why', lines: 3 },
      agreed_by: {
        as: 'long',
        label: 'Who agreed that things are better',
        hint: 'Each side: the person or who speaks for them, and who signed here.',
        missing: 'Write who agreed, on the person’s side too',
        lines: 2
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
      evidence: theLetter
    }
  }
};
