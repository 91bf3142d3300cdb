/** After an incident: who was told, the police, and the statements of those who were there. */
import type { FormsOf } from '../../form';

export type AfterIncidentKind = 'incident_followed_up' | 'police_decided' | 'statement_taken';

const incidents = {
  as: 'incidents',
  label: 'The incidents it is about',
  missing: 'Choose the incident it is about'
} as const;

export const afterIncidentForms: FormsOf<AfterIncidentKind> = {
  incident_followed_up: {
    heading: 'Who was told of the incident, and what else belongs to it?',
    hint: 'A manager or senior colleague is always told, and is there for whoever went through it (PHSO guide).',
    save: 'Save the follow-up',
    begin: ({ choices }) => ({ manager_told_on: choices.today }),
    fields: {
      incident: {
        as: 'incident',
        label: 'The incident',
        none: 'No incidents are recorded in this file.',
        way: { words: 'Record an incident', to: 'incident' },
        missing: 'Say which incident'
      },
      manager_told: {
        as: 'text',
        label: 'The manager or senior colleague who was told',
        missing: 'Name who was told',
        offers: 'colleagues',
        width: 'name'
      },
      manager_told_on: {
        as: 'day',
        label: 'The day they were told',
        missing: 'Give the day they were told'
      },
      manager_told_at: {
        as: 'time',
        optional: true,
        label: 'At what time',
        extra: 'if you know'
      },
      advice: {
        as: 'long',
        optional: true,
        label: 'What they advised',
        extra: 'if they did',
        lines: 3
      },
      physical_threat: {
        as: 'yes-no',
        label: 'Was anybody physically threatened?',
        hint: 'Then it is decided about the police, and statements are asked for.',
        missing: 'Say whether anybody was physically threatened'
      },
      contact_ended: {
        as: 'yes-no',
        label: 'Was the call or the meeting ended?',
        missing: 'Say whether it was ended'
      },
      effect: {
        as: 'long',
        label: 'What it did to colleagues and others',
        hint: 'In facts: who went home, who could not be seen; or that it did nothing.',
        missing: 'Write what it did to colleagues and others, or that it did nothing',
        lines: 3
      },
      recording: {
        as: 'long',
        optional: true,
        label: 'Is there a recording, and where is it kept?',
        extra: 'if there is one',
        lines: 2
      },
      evidence: {
        as: 'evidence',
        label: 'The letter, the post or the recording',
        extra: 'if it is on file'
      },
      reported: {
        as: 'long',
        optional: true,
        label: 'Was it reported under the practice’s policy on violence, and to whom?',
        extra: 'if it was',
        lines: 2
      },
      rests_on_it: {
        as: 'earlier',
        optional: true,
        of: ['restriction_imposed', 'contact_ended'],
        label: 'What was decided at once because of it',
        hint: 'Where a decision could not wait until the incident was written down. The exact words then stand behind it.',
        extra: 'if anything',
        none: 'Nothing of the kind is recorded in this file.'
      }
    }
  },

  police_decided: {
    heading: 'What was decided about the police?',
    hint: 'Recorded either way. Whoever was threatened never has to decide it alone; and may call the police whenever it is needed (PHSO guide).',
    save: 'Save the decision',
    on: 'The day it was decided',
    fields: {
      incidents,
      threatened: {
        as: 'text',
        label: 'Who was threatened',
        missing: 'Name who was threatened',
        offers: 'colleagues',
        width: 'name'
      },
      supported_by: {
        as: 'text',
        label: 'The manager or senior colleague it was decided with',
        hint: 'Somebody other than who was threatened or went through it.',
        missing: 'Name who it was decided with',
        offers: 'colleagues',
        width: 'name'
      },
      contacted: {
        as: 'yes-no',
        label: 'Were the police contacted?',
        missing: 'Say whether the police were contacted',
        says: {
          yes: 'Take down what everybody saw and heard while it is fresh: each statement has a record of its own.',
          no: 'It can be decided again at any time. Take down what everybody saw and heard all the same.'
        }
      },
      why: {
        as: 'long',
        label: 'Why, or why not',
        missing: 'Write why, or why not',
        lines: 4
      },
      reported_on: {
        as: 'day',
        optional: true,
        label: 'The day it was reported',
        missing: 'Give the day it was reported',
        when: { contacted: [true] }
      },
      reported_at: {
        as: 'time',
        optional: true,
        label: 'At what time',
        extra: 'if you know',
        when: { contacted: [true] }
      },
      reference: {
        as: 'text',
        optional: true,
        label: 'The police’s reference',
        hint: 'If it comes later, record it then as a new version of this.',
        extra: 'once there is one',
        width: 'short',
        when: { contacted: [true] }
      },
      evidence: { as: 'evidence', label: 'What was kept for the police', extra: 'if it is on file' }
    }
  },

  statement_taken: {
    heading: 'Whose statement was taken?',
    hint: 'From each who went through it and each who saw or heard it, in their own words. The signed page belongs among the evidence, where it can be covered.',
    save: 'Save the statement',
    on: 'The day it was taken',
    by: 'Who took it',
    quotes: {
      heading: 'What was said in the incident, in exact words',
      hint: 'If the statement gives words that are not in the incident yet.',
      after: 'experienced_it'
    },
    fields: {
      incidents,
      from: {
        as: 'text',
        label: 'Whose statement it is',
        missing: 'Name whose statement it is',
        offers: 'colleagues',
        width: 'name'
      },
      experienced_it: {
        as: 'yes-no',
        label: 'Their part',
        missing: 'Say whether they went through it or witnessed it',
        yes: 'They went through it',
        no: 'They saw or heard it'
      },
      evidence: {
        as: 'evidence',
        label: 'The statement',
        hint: 'Add the page to the evidence first, then choose it here.',
        missing: 'Choose the item of evidence that holds it'
      }
    }
  }
};
