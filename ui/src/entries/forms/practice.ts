/** The practice's own book. */
import type { Office } from '../../backend/generated/contract';
import type { ChoiceWords, FormsOf } from '../form';

export type PracticeKind =
  | 'bank_holiday_added'
  | 'bank_holiday_removed'
  | 'colleague_role'
  | 'office_taken'
  | 'delegated'
  | 'delegation_ended'
  | 'habits_set'
  | 'ombudsman_details_checked'
  | 'cqc_summary_asked'
  | 'cqc_summary_sent';

const offices: Record<Office, ChoiceWords> = {
  complaints_manager: { label: 'Complaints manager', hint: 'Manages the procedure.' },
  responsible_person: { label: 'Responsible person', hint: 'Answers for it, and signs.' },
  second_colleague: { label: 'Second colleague', hint: 'Reviews what the officer decided.' }
};

export const practiceForms: FormsOf<PracticeKind> = {
  bank_holiday_added: {
    heading: 'Which day is a bank holiday?',
    hint: 'One that was proclaimed. Those of every year are known already.',
    save: 'Add the bank holiday',
    fields: {
      day: { as: 'day', label: 'The day', missing: 'Give the day' },
      name: {
        as: 'text',
        label: 'Its name, as published',
        missing: 'Give its name',
        width: 'name'
      }
    }
  },

  bank_holiday_removed: {
    heading: 'Which day is not a bank holiday after all?',
    save: 'Remove the bank holiday',
    fields: {
      day: { as: 'holiday', label: 'The day', missing: 'Say which day' },
      why: {
        as: 'long',
        label: 'Why',
        hint: 'Where it says so.',
        missing: 'Write why',
        lines: 2
      }
    }
  },

  colleague_role: {
    heading: 'What does the colleague do at the practice?',
    hint: 'What they did before stays on file.',
    save: 'Save the role',
    on: 'Since which day',
    fields: {
      colleague: {
        as: 'text',
        label: 'The colleague',
        missing: 'Name the colleague',
        offers: 'colleagues',
        width: 'name'
      },
      role: {
        as: 'text',
        label: 'The role',
        hint: 'Such as receptionist. Leave it empty if they have left the practice.',
        width: 'name'
      }
    }
  },

  office_taken: {
    heading: 'Who holds the office?',
    hint: 'What was signed before stays with who signed it.',
    save: 'Save who holds it',
    on: 'Since which day',
    fields: {
      office: { as: 'choice', label: 'The office', missing: 'Say which office', choices: offices },
      name: {
        as: 'text',
        label: 'Who',
        missing: 'Say who holds it',
        offers: 'colleagues',
        width: 'name'
      }
    }
  },

  delegated: {
    heading: 'Who may act for an office-holder?',
    save: 'Save the authorisation',
    on: 'Since which day',
    fields: {
      office: { as: 'choice', label: 'The office', missing: 'Say which office', choices: offices },
      to: {
        as: 'text',
        label: 'Who may act',
        missing: 'Say who may act',
        offers: 'colleagues',
        width: 'name'
      },
      authorised_by: {
        as: 'text',
        label: 'Who authorised it for the practice',
        missing: 'Say who authorised it',
        offers: 'colleagues',
        width: 'name'
      },
      limits: {
        as: 'long',
        optional: true,
        label: 'For what',
        extra: 'if not for everything',
        lines: 2
      }
    }
  },

  delegation_ended: {
    heading: 'Which authorisation ended?',
    save: 'End the authorisation',
    on: 'The day it ended',
    fields: {
      delegation: {
        as: 'earlier',
        of: 'delegated',
        label: 'The authorisation',
        missing: 'Say which authorisation',
        none: 'Nobody is authorised to act for an office-holder.'
      },
      why: { as: 'long', label: 'Why', missing: 'Write why', lines: 2 }
    }
  },

  habits_set: {
    heading: 'The practice’s own intervals',
    hint: 'What the practice promises. Neither is law.',
    save: 'Save the intervals',
    on: 'Since which day',
    begin: ({ choices }) => choices.habits,
    fields: {
      update_every_days: {
        as: 'number',
        label: 'Tell the person how far we have got, every',
        unit: 'days',
        missing: 'Say every how many days'
      },
      comments_working_days: {
        as: 'number',
        label: 'A colleague has for comments',
        unit: 'working days',
        missing: 'Say how many working days a colleague has'
      }
    }
  },

  ombudsman_details_checked: {
    heading: 'How can the Ombudsman be reached?',
    hint: 'Look at the Ombudsman’s own website. What stands here goes into letters.',
    save: 'Save the details',
    on: 'The day they were checked',
    begin: ({ choices }) => choices.ombudsman?.details ?? {},
    fields: {
      telephone: {
        as: 'text',
        label: 'Helpline',
        missing: 'Give the helpline',
        width: 'short'
      },
      website: { as: 'text', label: 'Website', missing: 'Give the website', width: 'name' },
      address: {
        as: 'long',
        optional: true,
        label: 'Postal address',
        extra: 'if it is used',
        lines: 3
      },
      checked_at: {
        as: 'text',
        label: 'Where they were checked',
        missing: 'Say where they were checked',
        width: 'name'
      }
    }
  },

  cqc_summary_asked: {
    heading: 'What does the Care Quality Commission ask for?',
    save: 'Save the request',
    on: 'The day it came',
    fields: {
      what: {
        as: 'long',
        label: 'What, and for which period',
        missing: 'Write what is asked for',
        lines: 2
      }
    }
  },

  cqc_summary_sent: {
    heading: 'What was sent to the Care Quality Commission?',
    save: 'Save what was sent',
    on: 'The day it was sent',
    fields: {
      request: {
        as: 'earlier',
        of: 'cqc_summary_asked',
        label: 'The request it answers',
        missing: 'Say which request it answers',
        none: 'No request of the Care Quality Commission is open.'
      },
      what: {
        as: 'long',
        label: 'What was sent, and how',
        missing: 'Write what was sent',
        lines: 2
      }
    }
  }
};
