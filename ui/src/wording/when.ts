import type { WorkedOutDates } from '../backend/generated/contract';

/** What the page that works dates out says; the dates and their reasons come from the core. */
export const whenWords = {
  under:
    'The dates in law, worked out before anything is logged. Nothing here becomes part of a file.',
  received: {
    legend: 'The day the practice received it',
    hint: 'The day it reached anybody at the practice, a Saturday or Sunday too.'
  },
  matter: {
    legend: 'The day it is about, if you know',
    hint: 'For the last day to complain of it.'
  },
  notice: { legend: 'The day the person learnt of it, if that was later' },
  empty: 'The dates stand here as soon as the day of receipt is complete.',
  withoutMatter: 'Give the day it is about, and the last day to complain is worked out too.',
  noSuchDay: 'There is no such day in the calendar'
};

/** The dates in the order of the page, each with its label. */
export const workedDates: [keyof WorkedOutDates, string][] = [
  ['acknowledge_by', 'Acknowledge by'],
  ['resolve_spoken_by', 'If it was spoken, settle it at once by'],
  ['relevant_period_ends', 'Six months end'],
  ['complain_by', 'The last day to complain']
];
