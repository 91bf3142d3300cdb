/** The practice's policy on engagement, and the numbers for a hard call. */
import type { FormsOf } from '../../form';

export type PolicyKind = 'policy_adopted' | 'policy_use_reviewed' | 'hard_call_numbers_set';

const who = 'A role or a name; a role lasts longer.';

export const policyForms: FormsOf<PolicyKind> = {
  policy_adopted: {
    heading: 'The policy on engagement',
    save: 'Adopt the policy',
    on: 'The day from which it is in force',
    by: 'Who adopted it',
    begin: ({ choices }) => choices.policy ?? {},
    pages: [
      {
        heading: 'Who does what before anything is decided?',
        hint: 'The sample policy of the Ombudsman has blanks. Each is filled in once here; the text around them is ours.',
        fields: ['advocacy_provider', 'de_escalates', 'writes_warnings', 'conduct_here']
      },
      {
        heading: 'Who decides?',
        fields: [
          'decides_agreements',
          'considers_breaches',
          'decides_actions',
          'decides_ending',
          'reviews_actions',
          'reviewed_how_often'
        ]
      },
      {
        heading: 'How is a decision challenged?',
        fields: ['considers_appeals', 'how_to_challenge']
      },
      {
        heading: 'What happens when somebody is threatened?',
        fields: [
          'told_at_once',
          'supports_police_decision',
          'violence_policy',
          'support_for_colleagues'
        ]
      },
      { heading: 'Where are the records?', fields: ['records_kept'] }
    ],
    fields: {
      conduct_here: {
        as: 'long',
        optional: true,
        label: 'What this practice in particular has to manage',
        hint: 'Conduct, as it can be seen or heard. It is added to the policy’s own words on conduct.',
        extra: 'if anything',
        lines: 2
      },
      advocacy_provider: {
        as: 'long',
        label: 'The local NHS advocacy provider, with its details',
        hint: 'Name, telephone, website: the person is told of it early.',
        missing: 'Name the advocacy provider, with its details',
        lines: 2
      },
      de_escalates: {
        as: 'text',
        label: 'Who tries to de-escalate',
        hint: who,
        missing: 'Say who tries to de-escalate'
      },
      writes_warnings: {
        as: 'text',
        label: 'Who writes warnings',
        hint: who,
        missing: 'Say who writes warnings'
      },
      decides_agreements: {
        as: 'text',
        label: 'Who decides about communication agreements',
        hint: who,
        missing: 'Say who decides about agreements'
      },
      considers_breaches: {
        as: 'text',
        label: 'Who considers concerns that an agreement is not kept',
        hint: who,
        missing: 'Say who considers concerns'
      },
      decides_actions: {
        as: 'text',
        label: 'Who decides about specific actions',
        hint: 'After talking it over with a manager or senior colleague.',
        missing: 'Say who decides about specific actions'
      },
      decides_ending: {
        as: 'text',
        label: 'Who decides about ending contact',
        hint: 'The responsible person (PHSO guide).',
        missing: 'Say who decides about ending contact'
      },
      reviews_actions: {
        as: 'text',
        label: 'Who reviews what is in force',
        hint: 'A manager or senior colleague.',
        missing: 'Say who reviews'
      },
      reviewed_how_often: {
        as: 'text',
        label: 'How often it is reviewed',
        hint: 'Such as every three months, and whenever something changes.',
        missing: 'Say how often it is reviewed'
      },
      considers_appeals: {
        as: 'text',
        label: 'Who considers challenges',
        hint: 'Somebody who has no part in these decisions. Name a second, for when they had.',
        missing: 'Say who considers challenges'
      },
      how_to_challenge: {
        as: 'long',
        label: 'How a decision is challenged',
        hint: 'Where to write or call, and by when an answer comes. Every specific action begins with these words.',
        missing: 'Write how a decision is challenged',
        lines: 3
      },
      told_at_once: {
        as: 'text',
        label: 'Who is told at once of threats, violence or abuse',
        hint: who,
        missing: 'Say who is told at once'
      },
      supports_police_decision: {
        as: 'text',
        label: 'Who supports a colleague in deciding about the police',
        hint: 'Nobody who was threatened decides alone.',
        missing: 'Say who supports the decision about the police'
      },
      violence_policy: {
        as: 'long',
        label: 'How violence and abuse are reported here',
        hint: 'The practice’s own policy on it, and where it lies.',
        missing: 'Write how violence and abuse are reported',
        lines: 2
      },
      support_for_colleagues: {
        as: 'long',
        label: 'How colleagues get support',
        hint: 'Whom they turn to, and what there is. It also stands on your own page.',
        missing: 'Write how colleagues get support',
        lines: 2
      },
      records_kept: {
        as: 'long',
        label: 'Where these records are kept',
        hint: 'Here, and where else.',
        missing: 'Write where the records are kept',
        lines: 2
      }
    }
  },

  policy_use_reviewed: {
    heading: 'What was said about the use of the policy?',
    hint: 'Management looks at it regularly. The review sheet can be printed for it, without names.',
    save: 'Save the review',
    on: 'The day of the meeting',
    fields: {
      who: {
        as: 'text',
        label: 'Who looked at it',
        hint: 'Such as the partners’ meeting.',
        missing: 'Say who looked at it',
        width: 'name'
      },
      outcome: {
        as: 'long',
        label: 'What was said, and what follows',
        hint: 'Was it used fairly, was it needed, does it still fit the ways people reach us, social media too? Does it or the training have to change?',
        missing: 'Write what was said, and what follows',
        lines: 4
      },
      colleagues_told: {
        as: 'long',
        optional: true,
        label: 'How colleagues hear what was found',
        hint: 'Without names: in a team meeting, in a short note.',
        extra: 'if that is settled',
        lines: 2
      },
      next_on: {
        as: 'day',
        label: 'The day it is looked at next',
        missing: 'Give the day it is looked at next'
      }
    }
  },

  hard_call_numbers_set: {
    heading: 'Whose numbers stand on the hard-call card?',
    hint: 'The card opens while the file is locked. So these lie in the clear on this computer, and nothing else about anybody does.',
    save: 'Save the numbers',
    begin: ({ choices }) => choices.hardCall ?? {},
    fields: {
      tell_at_once: {
        as: 'text',
        label: 'The manager or senior colleague to tell at once',
        hint: 'Name and extension.',
        missing: 'Give who is told at once'
      },
      safeguarding_lead: {
        as: 'text',
        label: 'The safeguarding lead',
        hint: 'Name and extension.',
        missing: 'Give the safeguarding lead'
      },
      other: {
        as: 'text',
        optional: true,
        label: 'Another number that helps',
        hint: 'Such as security, or the building’s reception.',
        extra: 'if any'
      }
    }
  }
};
