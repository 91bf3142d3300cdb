import type { BrokenRule, Rule } from '../backend/generated/contract';

/** What to do about a broken rule, where the page has no better words for its field. */
const rules: Record<Rule, string> = {
  missing: 'Fill this in',
  too_long: 'Make this shorter',
  not_an_ods_code: 'An ODS code of a practice is a letter and five digits, such as A81001',
  in_the_future: 'This is still to come; give a day or time that has been',
  too_long_ago: 'Look at the year again',
  no_such_time_that_day: 'The clocks went forward that night; this time did not exist',
  content_note_missing: 'Say in a few bearable words what is behind the cover',
  nothing_recorded: 'Write down what was said, or what happened',
  no_points: 'Write at least one point of the complaint',
  basis_missing: 'Say why the person complains for somebody else',
  passphrase_too_weak: 'This passphrase could be guessed; make it longer',
  idle_minutes_out_of_range: 'Choose between 1 and 60 minutes',
  before_receipt: 'This is before the day the complaint was received',
  second_colleague_is_the_manager: 'Name somebody other than the complaints manager'
};

/** The page's own words for a field that was left empty, by the field's name at the door. */
export type MissingWords = Record<string, string>;

/** Words for a broken rule; `missing` holds the page's own words by field. */
export function wordsForRule(broken: BrokenRule, missing: MissingWords = {}): string {
  const own = missing[broken.field];
  if (broken.rule === 'missing' && own !== undefined) return own;
  return rules[broken.rule];
}

export const allRules = Object.keys(rules) as Rule[];
