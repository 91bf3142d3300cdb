/** Colleagues complained about, and the officer's own involvement. */
import type { FormsOf } from '../form';

export type ColleagueKind =
  | 'staff_complained_about'
  | 'comments_asked'
  | 'comments_received'
  | 'staff_supported'
  | 'staff_told_outcome'
  | 'officer_involved';

export const colleagueForms: FormsOf<ColleagueKind> = {
  staff_complained_about: {
    heading: 'Which colleague is complained about?',
    save: 'Save it',
    fields: {
      colleague: {
        as: 'text',
        label: 'The colleague',
        missing: 'Name the colleague',
        offers: 'colleagues',
        width: 'name'
      },
      points: { as: 'points', label: 'The points that are about them' },
      told_on: {
        as: 'day',
        optional: true,
        label: 'The day they were told of it',
        extra: 'if they have been'
      },
      shared: {
        as: 'long',
        label: 'What of the complaint was shared with them',
        hint: 'Only what is about them.',
        extra: 'once they are told',
        neededAfterAll: 'Write what was shared with them',
        lines: 2
      }
    }
  },

  comments_asked: {
    heading: 'What was the colleague asked?',
    save: 'Save what was asked',
    on: 'The day they were asked',
    begin: ({ choices }) => ({ working_days: choices.habits.comments_working_days }),
    fields: {
      colleague: {
        as: 'text',
        label: 'The colleague',
        missing: 'Name the colleague',
        offers: 'colleagues',
        width: 'name'
      },
      asked: {
        as: 'long',
        label: 'What was asked, and what was shared for it',
        missing: 'Write what was asked',
        lines: 4
      },
      working_days: {
        as: 'number',
        label: 'How long they have',
        unit: 'working days',
        missing: 'Say how many working days they have'
      }
    }
  },

  comments_received: {
    heading: 'What does the colleague say?',
    save: 'Save the comments',
    on: 'The day they came',
    begin: ({ about }) => (about?.kind === 'comments_asked' ? { colleague: about.colleague } : {}),
    fields: {
      colleague: {
        as: 'text',
        label: 'The colleague',
        missing: 'Name the colleague',
        offers: 'colleagues',
        width: 'name'
      },
      comments: {
        as: 'long',
        label: 'What they say',
        missing: 'Write what they say',
        lines: 6
      },
      evidence: {
        as: 'evidence',
        label: 'Their statement',
        extra: 'if it is on file'
      }
    }
  },

  staff_supported: {
    heading: 'What support was offered?',
    save: 'Save the offer',
    on: 'The day it was offered',
    fields: {
      colleague: {
        as: 'text',
        label: 'The colleague',
        missing: 'Name the colleague',
        offers: 'colleagues',
        width: 'name'
      },
      offered: {
        as: 'long',
        label: 'What was offered',
        missing: 'Write what was offered',
        lines: 3
      },
      taken: {
        as: 'yes-no',
        optional: true,
        label: 'Was it taken up?',
        hint: 'Leave it open until it is known.',
        no: 'Not now'
      }
    }
  },

  staff_told_outcome: {
    heading: 'What was the colleague told of the outcome?',
    save: 'Save that they were told',
    on: 'The day they were told',
    fields: {
      colleague: {
        as: 'text',
        label: 'The colleague',
        missing: 'Name the colleague',
        offers: 'colleagues',
        width: 'name'
      },
      told: {
        as: 'long',
        label: 'What they were told, and how',
        missing: 'Write what they were told',
        lines: 3
      }
    }
  },

  officer_involved: {
    heading: 'How are you involved yourself?',
    hint: 'Said openly, it is no fault. Somebody else then looks into it or decides.',
    save: 'Save the statement',
    fields: {
      how: {
        as: 'long',
        label: 'How you are involved',
        missing: 'Write how you are involved',
        lines: 3
      },
      statement: {
        as: 'long',
        label: 'How the handling is kept fair',
        missing: 'Write how the handling is kept fair',
        lines: 3
      },
      second_person: {
        as: 'text',
        label: 'Who looks into it or decides instead',
        missing: 'Name the second person',
        offers: 'colleagues',
        width: 'name'
      }
    }
  }
};
