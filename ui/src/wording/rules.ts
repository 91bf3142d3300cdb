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
  second_colleague_is_the_manager: 'Name somebody other than the complaints manager',
  before_its_beginning: 'This is before the day it runs from; give that day or a later one',
  not_in_writing: 'This has to be in writing: on paper, or electronically',
  written_notice_missing: 'The person has to be told in writing; give the day that was done',
  longer_than_a_day: 'Give the minutes it lasted, at most a day’s 1,440',
  working_days_out_of_range: 'Give between 1 and 30 working days',
  days_out_of_range: 'Give between 1 and 90 days',
  proof_missing: 'Say what shows that it was done, or choose the item of evidence that does',
  ombudsman_not_told:
    'The person has to be told of the right to go to the Ombudsman; tell them, then say so here',
  letter_part_missing: 'The response has to say this; put it into the letter, then say so here',
  old_ombudsman_address:
    'The Ombudsman is no longer at Millbank Tower; give the address as you checked it',
  ombudsman_details_not_in_letter:
    'The letter has neither the Ombudsman’s telephone number nor the website as the practice’s book has them; put one in',
  not_on_this_file: 'This is not on this file, or no longer counts; choose another',
  not_spoken:
    'Only a spoken complaint can be settled at once; go on with this one as with any other',
  after_the_next_working_day:
    'To settle it at once there was time until the next working day; go on with it as with any other',
  agreed_too_late:
    'The period had ended by this day, and a longer one is agreed before that; explain the delay in writing instead',
  not_longer: 'The period as it stands ends on this day or later; give a later day',
  nothing_to_amend: 'There is no response period to change yet; record the first one',
  already_set: 'There is a response period already; record this one as a change of it',
  limb_unanswered:
    'The complaint came after the twelve months; answer this with your reasons before you decide',
  both_limbs_are_met:
    'You are satisfied of both questions, so the complaint is considered; choose that',
  a_limb_is_not_met:
    'You are not satisfied of both questions, so a late complaint is not considered; choose that, or look at your answers again',
  made_in_time: 'The complaint came within the twelve months, so it cannot be declined as late',
  points_are_answered: 'The points were answered by their numbers, so they stay as they are',
  point_unanswered: 'A point has no finding yet; record one for each point first',
  not_authorised_to_sign:
    'On that day this was neither the responsible person nor somebody authorised to sign; choose another, or record the authorisation in the practice’s book',
  no_electronic_consent:
    'There is no consent to electronic letters; send it on paper, or record the consent first',
  consent_missing:
    'Consent is missing, so nothing confidential may be given out; see that nothing is, then say so here',
  not_co_ordinated:
    'The complaint is handled together with another body, so there is one response for all; say that this is it',
  delay_not_explained:
    'The six months ended without a response; record the written explanation of the delay first',
  already_acknowledged:
    'The acknowledgement is on file already; if it is wrong, add a correction to the complaint',
  named_in_the_regulations:
    'Christmas Day and Good Friday are never working days; the Regulations name them themselves',
  after_receipt: 'This day lies after the complaint was received; enter the day it happened',
  another_step:
    'A warning follows a request, and the end of the work a warning; where the end was taken back on a challenge, the person is warned again first',
  terms_not_agreed:
    'An agreement is what both sides agreed to; write how both agreed to the new words, or keep the words it has',
  starts_before_decided: 'It begins on the day it is decided, or later',
  nothing_to_override:
    'Everything that comes first is in place, so nothing is overridden; leave the reason out',
  later_decisions_stand:
    'A later decision about this is on file and was taken without it; give the day on which somebody decides now, or set the later one aside first',
  step_before_missing: 'The step before is not recorded: first ask, then warn, and only then stop',
  no_time_to_answer:
    'The step before was on this day or later; leave the person time to answer, and give a later day',
  is_closed: 'The complaint is closed; open it again first',
  is_not_closed: 'The complaint is open already',
  ground_not_recorded: 'What it would be closed on is not recorded yet; record that first',
  second_person_is_the_officer: 'Name somebody other than yourself',
  nothing_changes: 'The calendar has this day so already; look at the day again',
  copy_of_record_missing:
    'The complaint was spoken, and the person has no copy of the written record yet; record that one was given first',
  impact_missing:
    'Say in at least one of the four what it does to others: health, safety, time and means, or fairness',
  conduct_missing: 'Choose the conduct it answers; to complain is no conduct',
  review_not_afterwards: 'Give a day after the one it runs from; a review comes later',
  review_after_its_end: 'Let the review come before the last day, or on it',
  review_date_missing: 'Give the day of the next review; only what is lifted has none',
  new_complaints_are_always_considered:
    'New complaints are considered whatever is decided here; this cannot be otherwise',
  not_decided_alone:
    'Name somebody other than who was threatened or went through it; nobody threatened decides about the police alone',
  police_not_contacted:
    'By this record the police were not contacted, so it has no report and no reference; look at both again',
  why_not999: 'Say why 999 was not called, or tick that it was',
  engagement_missing:
    'Positive engagement is not recorded; record it first, or say why this cannot wait',
  advocacy_missing:
    'It is not recorded that advocacy was offered; record it first, or say why this cannot wait',
  adjustments_not_asked:
    'It is not recorded that adjustments were asked about; record it first, or say why this cannot wait',
  de_escalation_missing:
    'De-escalation is not recorded; record it first, or say why this cannot wait',
  warning_missing:
    'No warning of the last twelve months is recorded, nor why there was none; record it first, or say why this cannot wait',
  help_comes_first:
    'Before the work stops the file shows that adjustments were asked about, that each one asked for is in place or declined, and that advocacy was signposted; record what is missing first',
  nothing_done_about_the_post:
    'Say what was done about it: reported to the platform, limited, or answered',
  told_to_who_went_through_it:
    'This may be whoever went through it; name a manager or senior colleague who was told',
  adjustment_undecided:
    'An adjustment that was asked for is neither in place nor declined; settle it first, or say why this cannot wait',
  decided_alone:
    'This may be whoever decided; name somebody else in full, as it is talked over with a manager or senior colleague',
  not_the_responsible_person:
    'On that day this was neither the responsible person nor somebody authorised; choose another, or record the authorisation in the practice’s book',
  reviewed_by_the_officer:
    'A manager or senior colleague reviews; name somebody other than the complaints manager',
  considered_by_the_decider:
    'This may be somebody who decided it, was asked about it, signed it for the practice, or reviewed it; name somebody who had no part in it, in full',
  both_went_through_it: 'Both experienced what it answers; discuss it with somebody who did not',
  went_through_it:
    'This may be whoever went through the conduct that it answers; name somebody who did not, in full',
  not_a_threat:
    'Only threatening, violent or abusive conduct cannot wait (PHSO guide); choose that conduct, or take the other steps first',
  risk_not_said:
    'What cannot wait protects somebody: say what the conduct does to anybody’s safety, or take the other steps first',
  signs_for_the_other_side:
    'This is somebody of the practice; the person, or whoever speaks for them, answers for the person',
  signed_by_both:
    'Both have signed it; it ends when it is lifted, at a review, or on a challenge, and not by another answer',
  others_rest_on_it:
    'Later entries rest on it; set those aside first, the latest before the others',
  another_file_rests_on_it:
    'A decision in another file under the same name rests on it; set that aside first, or have this challenged and considered',
  before_the_version_in_force: 'A later version is adopted already; give its day or one after it',
  decisions_named_another_version:
    'A decision of that day or later names the version before, and keeps it; give a day after the latest decision',
  not_for_violence:
    'Only violence, or fear for somebody’s safety, removes a person at once (paragraph 25); choose that ground, or the other paragraph',
  told_or_why_not:
    'Say how the person was told, or choose why not; the person is told unless one of these holds',
  told_and_not_told: 'By this record the person was told, and was not; keep the one that happened',
  no_exception_needed:
    'No exception is needed: there was a warning of removal in the twelve months before, or the removal is immediate and asks for none; leave this open',
  exception_of_another_ground:
    'This exception is for somebody who is removed because they moved (paragraph 24); choose the one that holds, or look at the ground again',
  lifted_has_no_later_day:
    'It is lifted, so it stands until no later day and has no next review; leave this open, or look at the outcome again',
  not_of_the_practice:
    'This is somebody who complains, the patient, or speaks for them; name somebody of the practice',
  not_in_force: 'This is not in force on that day, or has its answer already; choose another',
  nothing_to_follow:
    'No letter follows this: it was in writing already, or would have harmed the person; choose another',
  said_by_the_warning:
    'The warning that this letter follows warned of removal, and a letter does not take that back; leave this open, or say yes. What was too much is taken back on a challenge',
  taken_back_on_a_challenge:
    'By that day a challenge had taken this back; record a letter that warns of removal anew as a warning of its own',
  no_warning_of_removal: 'This was no warning of removal; leave this open',
  named_twice: 'The same is named twice here; name it once',
  incidents_missing:
    'Choose the incidents it rests on; they hold the exact words. If somebody is at risk, say so above',
  not_a_change: 'A change is entered here, but the outcome is not a change; look at both again',
  before_the_incident: 'This is before the incident; give its day or a later one',
  lesser_step_missing:
    'Nothing less is recorded: no agreement, no specific action, no request to write again; record it first, or say why this cannot wait',
  conduct_did_not_go_on:
    'Nothing on file shows that it went on after the latest warning and after something less was tried: no incident, no concern that something is not kept and, where contact is the matter, no contact; record it first, or say why this cannot wait',
  review_comes_first:
    'Something in force waits for its review; have it reviewed first, or say why this cannot wait',
  not_warned_of_removal:
    'No warning of removal is recorded in the twelve months before; choose the exception that holds, with its reason',
  police_not_told_of_it:
    'It is not recorded that the police were told before this; record it with its day, or give the commissioner’s approval',
  changed_to_another_kind:
    'This does not fit what is changed: an agreement changes in its words, contact in what is restricted',
  told_before_decided: 'The person is told on the day of the decision or after it; give such a day',
  starts_before_told:
    'It begins on the day the person is told, or later; if somebody is at risk, say so above'
};

/** The page's own words for a field that was left empty, by the field's name at the door. */
export type MissingWords = Record<string, string>;

/** The same where the file names whom she named. */
export function tookTheDecision(name: string): string {
  return `${name} took this decision; name somebody who had no part in it`;
}

/** Words for a broken rule; `missing` holds the page's own words by field. */
export function wordsForRule(broken: BrokenRule, missing: MissingWords = {}): string {
  const own = missing[broken.field];
  if (broken.rule === 'missing' && own !== undefined) return own;
  const list = new Intl.ListFormat('en-GB');
  const ofFiles = broken.of_files ?? [];
  if (ofFiles.length > 0) {
    const which = ofFiles.map(({ reference, number }) => `entry ${String(number)} of ${reference}`);
    return `${rules[broken.rule]} (${list.format(which)})`;
  }
  const entries = broken.entries ?? [];
  if (entries.length === 0) return rules[broken.rule];
  const which = list.format(entries.map(String));
  return `${rules[broken.rule]} (${entries.length === 1 ? 'entry' : 'entries'} ${which})`;
}

export const allRules = Object.keys(rules) as Rule[];
