import type { FormsOf } from '../form';

export type FindingKind = 'evidence_linked' | 'point_found';

export const findingForms: FormsOf<FindingKind> = {
  evidence_linked: {
    heading: 'What evidence belongs to the point?',
    hint: 'This list takes the place of the one before.',
    save: 'Save the list',
    begin: ({ choices, point }) => {
      const linked = choices.found.find((found) => found.point.id === point);
      return linked ? { evidence: linked.evidence } : {};
    },
    fields: {
      point: { as: 'point', label: 'The point', missing: 'Say which point' },
      evidence: { as: 'evidence', label: 'The evidence' }
    }
  },

  point_found: {
    heading: 'What did you find?',
    hint: 'A point at a time: what happened, what should have happened, and so the finding.',
    save: 'Save the finding',
    on: 'The day it was decided',
    by: 'Who decided',
    begin: ({ choices, point }) =>
      choices.found.find((found) => found.point.id === point)?.found ?? {},
    fields: {
      point: { as: 'point', label: 'The point', missing: 'Say which point' },
      finding: {
        as: 'choice',
        label: 'The finding',
        missing: 'Say what you found',
        choices: {
          upheld: 'Upheld',
          partly_upheld: 'Partly upheld',
          not_upheld: 'Not upheld',
          resolved_without_finding: 'Resolved with the person, without a finding',
          withdrawn: 'Withdrawn by the person'
        }
      },
      returned_as: {
        as: 'choice',
        optional: true,
        label: 'How the KO41b return counts it',
        hint: 'The return has no box for this finding.',
        missing: 'Say how the return counts it',
        choices: {
          upheld: 'Upheld',
          partially_upheld: 'Partially upheld',
          not_upheld: 'Not upheld'
        },
        when: { finding: ['resolved_without_finding', 'withdrawn'] }
      },
      reasons: {
        as: 'long',
        label: 'The reasons',
        hint: 'What the evidence shows, and what should have happened.',
        missing: 'Write the reasons',
        lines: 5
      },
      answer: {
        as: 'long',
        label: 'The answer, as it will stand in the letter',
        missing: 'Write the answer to the person',
        lines: 4,
        when: {
          finding: ['upheld', 'partly_upheld', 'not_upheld', 'resolved_without_finding']
        }
      }
    }
  }
};
