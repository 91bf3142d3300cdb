//! How engagement is managed: the ladder of a file, the register over all files, the policy.

use chrono::NaiveDate;
use evenhand_record::case::{
    AppealOnFile, CaseIncident, Decision, LadderStep, Measure, Timeline, WarningOnFile,
};
use evenhand_record::entry::{HardCallNumbersSet, PolicyAdopted};
use evenhand_record::ids::{ComplaintId, EntryId};
use evenhand_record::policy::PolicySection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EntryView;

/// How engagement is managed in one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EngagementView {
    /// The reference of the file.
    pub reference: String,
    /// The person who complains.
    pub person: String,
    /// Today in the UK.
    pub today: NaiveDate,
    /// Agreements, specific actions and endings, oldest first, with the policy in force at each.
    pub measures: Vec<MeasureView>,
    /// Warnings, and reasons why none was given, oldest first.
    pub warnings: Vec<WarningOnFile>,
    /// Whether the person, or the patient, was warned in the twelve months before today, or today;
    /// removal or not.
    pub warned_in_the_last_year: bool,
    /// Whether either was warned of removal in the twelve months before today, or today.
    pub warned_of_removal_in_the_last_year: bool,
    /// Who of them was.
    pub who_was_warned: Vec<WhoWasWarned>,
    /// The steps of the ladder with what each asks for first.
    pub ladder: Vec<LadderStep>,
    /// The picture of the ladder, a lane for each step.
    pub picture: Timeline,
    /// How engagement was managed, in a few sentences; empty where nothing was recorded.
    pub in_words: Vec<String>,
    /// The decisions, oldest first, each with the version of the policy in force.
    pub decisions: Vec<Decision>,
    /// Challenges, oldest first.
    pub appeals: Vec<AppealOnFile>,
    /// The incidents.
    pub incidents: Vec<CaseIncident>,
    /// Every entry about engagement, oldest day first.
    pub entries: Vec<EntryView>,
    /// Whether the complaint is open: whatever is decided here, it goes on.
    pub complaint_is_open: bool,
}

/// A measure with the policy that was in force when it was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeasureView {
    /// The measure.
    pub measure: Measure,
    /// The version of the policy in force on the day it was decided, if any was adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub policy_version: Option<u32>,
}

/// The register of live agreements and specific actions over all files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegisterView {
    /// Today in the UK.
    pub today: NaiveDate,
    /// What is live or proposed, those that need a decision first.
    pub live: Vec<RegisterRow>,
    /// What was lifted or declined in the twelve months up to today.
    pub ended: Vec<RegisterRow>,
    /// Warnings of today and of the twelve months before.
    pub warnings: Vec<WarnedRow>,
}

/// One row of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegisterRow {
    /// The file.
    pub complaint: ComplaintId,
    /// Its reference.
    pub reference: String,
    /// The person.
    pub person: String,
    /// The measure.
    pub measure: Measure,
    /// What somebody at the front desk may be told: the way of contact and the dates, no reasons.
    /// Nothing of what is over, or stands behind the end of contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at_the_desk: Option<String>,
}

/// A warning in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WarnedRow {
    /// The file.
    pub complaint: ComplaintId,
    /// Its reference.
    pub reference: String,
    /// The person who was warned.
    pub person: String,
    /// The warning.
    pub warning: WarningOnFile,
}

/// Who was warned on a day or in the twelve months before it: one person, or anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WarnedRequest {
    /// A file of the person; files under the same name are looked at too, and where the patient is
    /// somebody else, both are meant. Absent: every file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub complaint: Option<ComplaintId>,
    /// The day to look back from.
    pub on: NaiveDate,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WarnedView {
    /// The day that was asked about.
    pub on: NaiveDate,
    /// The warnings on that day and in the twelve months before it, and reasons why none was given, oldest first.
    pub warnings: Vec<WarnedRow>,
    /// Whether any of them is a warning.
    pub warned: bool,
    /// Whether a warning of removal is among them.
    pub of_removal: bool,
    /// Who was warned, by what no challenge had taken away by then.
    pub who_was_warned: Vec<WhoWasWarned>,
    /// Warnings of people who may be the same under another spelling, which count for nothing
    /// until somebody has looked.
    pub may_be: Vec<WarnedRow>,
}

/// Somebody who was warned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WhoWasWarned {
    /// The name.
    pub person: String,
    /// Whether of removal from the list, too.
    pub of_removal: bool,
}

/// What a reviewer needs before deciding about a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewMaterialView {
    /// The reference of the file.
    pub reference: String,
    /// The person.
    pub person: String,
    /// The measure as it stands.
    pub measure: Measure,
    /// The entry that began it.
    pub begun: EntryView,
    /// The first day of the period that is looked at.
    pub since: NaiveDate,
    /// The contacts in that period, oldest first.
    pub contacts: Vec<EntryView>,
    /// The incidents in that period, save those that only another measure rests on.
    pub incidents: Vec<CaseIncident>,
    /// What happened to this measure in that period, and what about engagement belongs to none;
    /// recordings are no conduct and are not among it.
    pub steps: Vec<EntryView>,
    /// What happened to other measures of this person in that period, apart and by name.
    pub others: Vec<AboutAnotherMeasure>,
}

/// What happened to another measure in the period of a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AboutAnotherMeasure {
    /// The entry that began it.
    pub measure: EntryId,
    /// Its number in the file.
    pub number: u32,
    /// What it is now.
    pub what: String,
    /// What happened to it, oldest first.
    pub steps: Vec<EntryView>,
    /// Incidents that only it, or only it and others, rest on.
    pub incidents: Vec<CaseIncident>,
}

/// What a measure is reviewed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewMaterialRequest {
    /// The entry that began the measure.
    pub measure: EntryId,
}

/// The practice's policy on engagement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyView {
    /// The version in force, if one was adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub in_force: Option<PolicyVersionView>,
    /// Every version with its day, oldest first.
    pub versions: Vec<PolicyVersionRow>,
    /// The text of the version in force, or with its blanks if none was adopted.
    pub text: Vec<PolicySection>,
    /// What we expect of each other: the short text for the public.
    pub for_the_public: Vec<PolicySection>,
    /// Looks at the use of the policy, oldest first.
    pub reviews: Vec<EntryView>,
    /// The numbers for a hard call, once set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub hard_call: Option<HardCallNumbersSet>,
}

/// The version in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyVersionView {
    /// Counted from 1.
    pub version: u32,
    /// The day it was adopted.
    pub since: NaiveDate,
    /// Its filled blanks, to begin the next version from.
    pub blanks: PolicyAdopted,
}

/// One version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyVersionRow {
    /// Counted from 1.
    pub version: u32,
    /// The day it was adopted.
    pub since: NaiveDate,
    /// Its entry.
    pub entry: EntryId,
}

/// The officer's own page: support that was offered, and how often she opened what is covered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CareView {
    /// How often something covered was opened in the last seven days.
    pub opened_this_week: u32,
    /// The same in the last thirty days. A private count, never a score, in no report.
    pub opened_this_month: u32,
    /// How often somebody who spoke of suicide or self-harm was helped, in the twelve months up to
    /// today. It is told here, where colleagues are looked after, and nowhere beside conduct.
    pub helped: u32,
    /// Support that was offered to her and not answered yet, newest first: in each file the latest
    /// offer, if it does not say whether it was taken up.
    pub offered_to_you: Vec<EntryView>,
    /// Support offered to colleagues, newest first.
    pub support: Vec<EntryView>,
    /// How colleagues get support, as the policy says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub how_to_get_support: Option<String>,
}
