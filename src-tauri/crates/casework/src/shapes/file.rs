//! The complaint file seen through its entries, what is due over all files, and the search.

use chrono::{NaiveDate, NaiveTime};
use evenhand_record::case::{
    CaseDate, Due, FileState, FoundPoint, Notice, PeriodKept, Stage, Task,
};
use evenhand_record::clock::ExplainedDate;
use evenhand_record::complaint::Point;
use evenhand_record::distress::Covered;
use evenhand_record::entry::{
    AdjustmentDecision, AdjustmentRaised, ConsentStep, Entry, EntryKind, FilePart, HabitsSet,
    Office, OmbudsmanDetailsChecked, PartyRole, ReturnOutcome, Told,
};
use evenhand_record::ids::{ComplaintId, EntryId, EvidenceId, IncidentId, PointId, QuoteId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CorrectionView, UkMoment};

/// Days to work legal dates from; no complaint needs to be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkOutDatesRequest {
    /// The calendar day in the UK on which the complaint was or would be received.
    pub received_on: NaiveDate,
    /// The day the matter occurred, for the time limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub matter_occurred_on: Option<NaiveDate>,
    /// The day it came to the person's notice, if later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub came_to_notice_on: Option<NaiveDate>,
}

/// Legal dates with their working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkedOutDates {
    /// The last day to acknowledge: regulation 13(3).
    pub acknowledge_by: ExplainedDate,
    /// The last day to settle a spoken complaint at once: regulation 8(1)(c).
    pub resolve_spoken_by: ExplainedDate,
    /// The last day of the six months: regulation 14(3).
    pub relevant_period_ends: ExplainedDate,
    /// The last day to complain: regulation 12(1); absent while no day of the matter is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub complain_by: Option<ExplainedDate>,
}

/// What is due over all files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodayView {
    /// Today in the UK.
    pub today: NaiveDate,
    /// What is late, due today, coming within two weeks, or can be done now, in that order.
    pub due: Vec<Due>,
    /// The next thing after two weeks, where nothing comes sooner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub after_that: Option<Due>,
    /// What was done on the last day on which anything was, newest first, at most five.
    pub lately: Vec<DoneLately>,
    /// How many files are open.
    pub open_files: u32,
}

/// Something that was done, without content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoneLately {
    /// When.
    pub when: UkMoment,
    /// What, in the past tense.
    pub what: String,
    /// To what: "HL-2026-07".
    pub subject: String,
}

/// How much is in a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileCounts {
    /// Points of complaint.
    pub points: u32,
    /// Contacts.
    pub contacts: u32,
    /// People beside the person who complains and the patient.
    pub people: u32,
    /// Incidents.
    pub incidents: u32,
    /// Items of evidence.
    pub evidence: u32,
    /// Actions that are not done.
    pub open_actions: u32,
    /// Every entry in the book of the file.
    pub entries: u32,
}

/// How a file stands: what the list and the file both show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileStands {
    /// The stage, as the NHS Complaint Standards name them.
    pub stage: Stage,
    /// Open or closed.
    pub state: FileState,
    /// What is to be done next, or nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next_step: Option<Task>,
    /// The next date that asks for something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next_date: Option<CaseDate>,
    /// What must stay in sight.
    pub notices: Vec<Notice>,
    /// The outcome for the KO41b return, derived from the findings on the points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub outcome: Option<ReturnOutcome>,
    /// Whether the response was sent within the period that was told: regulation 17(c).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub period_kept: Option<PeriodKept>,
    /// Whether the KO41b return counts the complaint.
    pub counts_in_return: bool,
    /// Acknowledged, with the offer to discuss and, where it was spoken, a copy of the record.
    pub fully_acknowledged: bool,
    /// Whether nothing confidential may be given to the person who complains.
    pub disclosure_blocked: bool,
}

/// The handling of a complaint as its entries tell it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HandlingView {
    /// How it stands.
    pub stands: FileStands,
    /// Every date with its working.
    pub dates: Vec<CaseDate>,
    /// The tasks in order.
    pub tasks: Vec<Task>,
    /// The points with their findings.
    pub points: Vec<FoundPoint>,
    /// Points that were merged into others.
    pub merged_points: Vec<Point>,
    /// Who takes part beside the person who complains and the patient.
    pub people: Vec<PartyView>,
    /// The adjustments and what was decided.
    pub adjustments: Vec<AdjustmentView>,
    /// Consent to share with the person who complains: the latest step and its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub consent: Option<ConsentView>,
    /// Whether electronic letters may be sent today: regulation 15.
    pub electronic_letters: bool,
    /// How the person likes to be contacted, as told by the latest entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub prefers: Option<Told>,
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartyView {
    /// The entry.
    pub entry: EntryId,
    /// What they are in this file.
    pub role: PartyRole,
    /// The name.
    pub name: String,
    /// The entry in words, with addresses.
    pub told: Told,
}

/// An adjustment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdjustmentView {
    /// The entry in which it was raised.
    pub entry: EntryId,
    /// Asked for, offered, or nothing wanted.
    pub raised: AdjustmentRaised,
    /// The need in the person's own words.
    pub need: String,
    /// What would help.
    pub what_would_help: String,
    /// The decision that holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub decision: Option<AdjustmentDecision>,
    /// What is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub what: Option<String>,
    /// The day it was seen in the clinical system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub in_clinical_system_on: Option<NaiveDate>,
    /// In how many contacts it was used.
    pub used: u32,
}

/// The latest step about consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentView {
    /// The step.
    pub step: ConsentStep,
    /// Its day.
    pub on: NaiveDate,
}

/// Entries to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntriesRequest {
    /// The complaint.
    pub complaint: ComplaintId,
    /// Only these parts of the file; all of them if none is named.
    #[serde(default)]
    pub parts: Vec<FilePart>,
}

/// Entries of a file, oldest day first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntriesView {
    /// The reference of the file.
    pub reference: String,
    /// The entries.
    pub entries: Vec<EntryView>,
}

/// One entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryRequest {
    /// The entry.
    pub entry: EntryId,
}

/// An entry as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryView {
    /// Identity.
    pub id: EntryId,
    /// The complaint, or none for the practice's own book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub complaint: Option<ComplaintId>,
    /// The number in its book.
    pub number: u32,
    /// The kind.
    pub kind: EntryKind,
    /// The part of the file.
    pub part: FilePart,
    /// The day it happened or was decided.
    pub on: NaiveDate,
    /// The UK time, "14:32", where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at: Option<String>,
    /// Who did it.
    pub by: String,
    /// How it reads.
    pub told: Told,
    /// What was entered, for a new version of it.
    pub entry: Entry,
    /// When it was written down.
    pub recorded: UkMoment,
    /// Who wrote it down.
    pub recorded_by: String,
    /// Corrections and additions beside it.
    pub corrections: Vec<CorrectionView>,
    /// Why it no longer counts, if it was set aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub set_aside: Option<String>,
}

/// Something to enter in a complaint file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddEntryRequest {
    /// The complaint.
    pub complaint: ComplaintId,
    /// The calendar day in the UK on which it happened or was decided.
    pub on: NaiveDate,
    /// The UK time, where it matters and is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at: Option<NaiveTime>,
    /// The colleague who did it.
    pub by: String,
    /// What happened.
    pub entry: Entry,
}

/// Something to enter in the practice's own book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddPracticeEntryRequest {
    /// The calendar day in the UK on which it happened or was decided.
    pub on: NaiveDate,
    /// The colleague who did it.
    pub by: String,
    /// What happened.
    pub entry: Entry,
}

/// An entry that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryAdded {
    /// Identity.
    pub entry: EntryId,
    /// Its number in its book.
    pub number: u32,
    /// Dates of open files that are others than before, as the calendar changed.
    pub moved: Vec<MovedDate>,
}

/// A date that moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MovedDate {
    /// The file.
    pub reference: String,
    /// What is to be done.
    pub what: String,
    /// The date before.
    pub from: NaiveDate,
    /// The date now.
    pub to: NaiveDate,
}

/// What a form about a file offers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryChoices {
    /// The reference of the file.
    pub reference: String,
    /// The person who complains.
    pub person: String,
    /// The day of receipt that counts.
    pub received_on: NaiveDate,
    /// Today in the UK.
    pub today: NaiveDate,
    /// Colleagues named so far, office-holders first.
    pub colleagues: Vec<String>,
    /// The person who complains, the patient and everybody added.
    pub people: Vec<String>,
    /// The points that stand.
    pub points: Vec<Point>,
    /// Items of evidence under neutral names.
    pub evidence: Vec<EvidenceChoice>,
    /// Earlier entries that a new one can be about.
    pub earlier: Vec<EarlierChoice>,
    /// The practice's intervals.
    pub habits: HabitsSet,
    /// Whether electronic letters may be sent today.
    pub electronic_letters: bool,
    /// Whether nothing confidential may be given to the person who complains.
    pub disclosure_blocked: bool,
    /// Who is responsible person today, and who may sign instead.
    pub may_sign: Vec<SignerChoice>,
    /// The last day of the response period as told, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub response_period_ends: Option<NaiveDate>,
    /// The last day of the six months, or longer as agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub relevant_period_ends: Option<NaiveDate>,
}

/// An item of evidence to choose; what is covered shows its kind alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceChoice {
    /// The item.
    pub id: EvidenceId,
    /// Its number.
    pub number: u32,
    /// Its title, or "covered picture".
    pub title: String,
}

/// An earlier entry to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EarlierChoice {
    /// The entry.
    pub id: EntryId,
    /// Its kind.
    pub kind: EntryKind,
    /// Its day.
    pub on: NaiveDate,
    /// Its words in short.
    pub words: String,
    /// Whether it still waits for something: an open action, a wait, a request.
    pub is_open: bool,
}

/// Somebody who may sign for the practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignerChoice {
    /// The name.
    pub name: String,
    /// Whether authorised by the practice rather than in office.
    pub authorised: bool,
}

/// The practice's own book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PracticeBookView {
    /// Today in the UK.
    pub today: NaiveDate,
    /// The bank holidays of this year and the next, as they count.
    pub holidays: Vec<HolidayView>,
    /// The practice's intervals.
    pub habits: HabitsSet,
    /// The Ombudsman's details as last checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ombudsman: Option<OmbudsmanView>,
    /// Who may act for an office-holder today.
    pub delegations: Vec<DelegationView>,
    /// Every colleague with the role that holds today.
    pub colleagues: Vec<ColleagueView>,
    /// Requests of the Care Quality Commission that are open.
    pub cqc_requests: Vec<EarlierChoice>,
    /// Every entry of the book, oldest day first.
    pub entries: Vec<EntryView>,
}

/// A bank holiday as it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolidayView {
    /// The day.
    pub day: NaiveDate,
    /// Its name.
    pub name: String,
    /// Whether the officer added it.
    pub added: bool,
}

/// The Ombudsman's details with the day they were checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanView {
    /// The day.
    pub checked_on: NaiveDate,
    /// The details.
    pub details: OmbudsmanDetailsChecked,
}

/// An authorisation that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DelegationView {
    /// The entry.
    pub entry: EntryId,
    /// The office.
    pub office: Office,
    /// Who may act.
    pub to: String,
    /// Since when.
    pub since: NaiveDate,
    /// By whom it was authorised.
    pub authorised_by: String,
}

/// A colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColleagueView {
    /// The name.
    pub name: String,
    /// The pseudonym in exports: "Colleague A".
    pub pseudonym: String,
    /// The role, where one is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub role: Option<String>,
}

/// Points in another order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrderPointsRequest {
    /// The complaint.
    pub complaint: ComplaintId,
    /// Every point that stands, in the new order.
    pub order: Vec<PointId>,
}

/// Two points that become one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MergePointsRequest {
    /// The complaint.
    pub complaint: ComplaintId,
    /// The point that no longer stands by itself; it is kept.
    pub point: PointId,
    /// The point it becomes part of.
    pub into: PointId,
    /// What that point now says, and the outcome sought.
    pub merged: evenhand_record::complaint::NewPoint,
}

/// What is searched for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindRequest {
    /// What was typed; never understood as anything but words.
    pub words: String,
    /// Only in this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub complaint: Option<ComplaintId>,
    /// Only these kinds of thing; all of them if none is named.
    #[serde(default)]
    pub among: Vec<FindAmong>,
    /// Only from this day on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    /// Only until this day, itself included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<NaiveDate>,
}

/// Kinds of thing to search among.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindAmong {
    /// Complaints: references and people.
    Complaints,
    /// Points of complaint.
    Points,
    /// Contacts.
    Contacts,
    /// Exact words.
    Words,
    /// Accounts of incidents.
    Incidents,
    /// Evidence.
    Evidence,
    /// Decisions and everything else that was entered.
    Entries,
    /// Corrections.
    Corrections,
}

/// What was found, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindView {
    /// The results, at most a hundred.
    pub found: Vec<FoundView>,
    /// Whether there are more than are shown.
    pub more: bool,
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundView {
    /// Where it is.
    pub place: FoundPlace,
    /// The kind of thing.
    pub among: FindAmong,
    /// The file it is in, or none for the practice's own book.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub complaint: Option<ComplaintId>,
    /// The reference of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reference: Option<String>,
    /// The person who complains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person: Option<String>,
    /// What it is: "Point 2", "Incident 1", "A contact".
    pub title: String,
    /// Its day.
    pub on: NaiveDate,
    /// The words around what was sought, or the cover in front of them.
    pub shown: FoundShown,
}

/// Where a found thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", content = "id", rename_all = "snake_case")]
pub enum FoundPlace {
    /// The complaint itself.
    Complaint(ComplaintId),
    /// A point.
    Point(PointId),
    /// Words of an incident.
    IncidentWords(IncidentId),
    /// The words of the complaint as received.
    WordsAsReceived(QuoteId),
    /// An incident.
    Incident(IncidentId),
    /// An item of evidence.
    Evidence(EvidenceId),
    /// An entry.
    Entry(EntryId),
}

/// What a result shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "shown", rename_all = "snake_case")]
pub enum FoundShown {
    /// Words around what was sought.
    Words {
        /// The parts, in order.
        parts: Vec<FoundPart>,
    },
    /// A cover: it was found, and nothing of it is shown.
    Covered(Covered),
}

/// A part of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundPart {
    /// The words.
    pub words: String,
    /// Whether they are what was sought.
    pub sought: bool,
}

/// The beginnings of a letter, from what is on file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterBeginning {
    /// The text to go on from.
    pub letter: String,
}

/// A sheet to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "sheet", rename_all = "snake_case")]
pub enum SheetRequest {
    /// One file on a page or two.
    CaseSheet {
        /// The complaint.
        complaint: ComplaintId,
    },
    /// The chronology of a file with its picture of time.
    Chronology {
        /// The complaint.
        complaint: ComplaintId,
    },
    /// What is due over all files.
    WhatIsDue {
        /// Whether people's names stand on it; without them it can lie on a desk.
        with_names: bool,
    },
}
