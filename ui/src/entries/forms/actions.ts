import type { FormsOf } from '../form';

export type ActionKind = 'action_agreed' | 'action_moved' | 'action_done' | 'learning_shared';

export const actionForms: FormsOf<ActionKind> = {
  action_agreed: {
    heading: 'What is to be done?',
    save: 'Save the action',
    on: 'The day it was agreed',
    fields: {
      what: {
        as: 'long',
        label: 'What',
        hint: 'As a sentence that could stand in the letter: ‘We will …’',
        missing: 'Write what is to be done',
        lines: 2
      },
      owner: {
        as: 'text',
        label: 'Who does it',
        missing: 'Say who does it',
        offers: 'colleagues',
        width: 'name'
      },
      due_on: {
        as: 'day',
        label: 'The day it is to be done by',
        missing: 'Give the day it is to be done by'
      },
      points: { as: 'points', label: 'The points it comes from' }
    }
  },

  action_moved: {
    heading: 'Another day or owner for an action',
    hint: 'The day agreed before stays on file.',
    save: 'Save the change',
    begin: ({ about }) => (about?.kind === 'action_agreed' ? { owner: about.owner } : {}),
    fields: {
      action: {
        as: 'earlier',
        of: 'action_agreed',
        open: true,
        label: 'The action',
        missing: 'Say which action',
        none: 'No action is open in this file.',
        way: { words: 'Agree an action', to: 'action_agreed' }
      },
      due_on: {
        as: 'day',
        label: 'The day it is to be done by now',
        missing: 'Give the day it is to be done by now'
      },
      owner: {
        as: 'text',
        label: 'Who does it now',
        missing: 'Say who does it now',
        offers: 'colleagues',
        width: 'name'
      },
      why: { as: 'long', label: 'Why', missing: 'Write why', lines: 2 }
    }
  },

  action_done: {
    heading: 'What shows that it was done?',
    save: 'Save that it was done',
    on: 'The day it was done',
    fields: {
      action: {
        as: 'earlier',
        of: 'action_agreed',
        open: true,
        label: 'The action',
        missing: 'Say which action',
        none: 'No action is open in this file.',
        way: { words: 'Agree an action', to: 'action_agreed' }
      },
      proof: {
        as: 'long',
        label: 'What shows it',
        hint: 'Write it, or name the evidence below.',
        lines: 3
      },
      evidence: { as: 'evidence', label: 'Evidence that shows it' }
    }
  },

  learning_shared: {
    heading: 'What was learned?',
    save: 'Save the learning',
    on: 'The day it was shared',
    fields: {
      what: {
        as: 'long',
        label: 'What was learned',
        missing: 'Write what was learned',
        lines: 3
      },
      shared_with: {
        as: 'long',
        label: 'With whom it was shared, and how',
        missing: 'Write with whom it was shared',
        lines: 2
      }
    }
  }
};
