import type { Office } from '../backend/generated/contract';

/** The offices as they are called in a sentence: ‘acts as responsible person’. */
export const officeWords: Record<Office, string> = {
  complaints_manager: 'complaints manager',
  responsible_person: 'responsible person',
  second_colleague: 'second senior colleague'
};

/** The same at the head of a row. */
export function officeName(office: Office): string {
  const words = officeWords[office];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The parts of the practice's own book: heading, and one quiet line under it. */
export const bookWords = {
  title: 'The practice’s own book',
  under:
    'What holds for every file: the calendar, who may act for whom, and what the practice has promised.',
  holidays: {
    heading: 'Bank holidays',
    under:
      'In England and Wales. Dates in working days are worked out from these; a change works out the dates of open files anew.'
  },
  offices: {
    heading: 'Who answers for what',
    under: 'What was signed keeps its name; a change counts from its own day on.'
  },
  colleagues: {
    heading: 'Colleagues',
    under:
      'Everybody named so far. A bundle has the other name instead, the same for each colleague in every bundle.'
  },
  intervals: {
    heading: 'The practice’s own intervals',
    under: 'What the practice promises of itself. A change counts for what is due from then on.'
  },
  ombudsman: {
    heading: 'The Ombudsman’s details',
    under: 'A final response gives them. Check them at the Ombudsman’s own website now and then.',
    empty: 'They are not recorded yet. A final response needs them.'
  },
  engagement: {
    heading: 'When working together is hard',
    under: 'The policy on engagement, looks at its use, and the numbers on the hard-call card.',
    policy: 'Read the policy as it stands'
  },
  cqc: { heading: 'Requests of the Care Quality Commission', empty: 'No request is open.' },
  entries: {
    heading: 'Everything that was entered',
    empty: 'Nothing is entered yet. What you record on this page will stand here.'
  }
};
