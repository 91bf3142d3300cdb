//! Entries: reading them, making them, and what a form offers to choose from.

use chrono::{NaiveDate, NaiveTime};
use evenhand_record::case::{CaseIncident, LadderStep, Measure};
use evenhand_record::complaint::Point;
use evenhand_record::entry::{Entry, EntryKind, FilePart, HabitsSet, Told};
use evenhand_record::ids::{ComplaintId, EntryId, EvidenceId};
use evenhand_record::quote::NewQuote;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::{CorrectionView, UkMoment, WordsView};

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
    /// The exact words that belong to it, open or covered.
    pub quotes: Vec<WordsView>,
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

/// Reads an entry and refuses one that holds more than its kind keeps: what somebody entered is
/// never lost without a word.
fn nothing_left_over<'de, D: Deserializer<'de>>(from: D) -> Result<Entry, D::Error> {
    let given = Value::deserialize(from)?;
    let entry: Entry = serde_json::from_value(given.clone()).map_err(D::Error::custom)?;
    let kept = serde_json::to_value(&entry).map_err(D::Error::custom)?;
    if holds_more(&given, &kept) {
        return Err(D::Error::custom("unknown field in an entry"));
    }
    Ok(entry)
}

/// Whether something has a field, at any depth, that is not there once it is kept. An empty field
/// loses nothing.
fn holds_more(given: &Value, kept: &Value) -> bool {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => given.iter().any(|(field, value)| {
            kept.get(field)
                .map_or(!is_empty(value), |kept| holds_more(value, kept))
        }),
        (Value::Array(given), Value::Array(kept)) => given
            .iter()
            .zip(kept)
            .any(|(given, kept)| holds_more(given, kept)),
        _ => false,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
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
    #[serde(deserialize_with = "nothing_left_over")]
    pub entry: Entry,
    /// Exact words that belong to it.
    #[serde(default)]
    pub quotes: Vec<NewQuote>,
}

/// Something to enter in the practice's own book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddPracticeEntryRequest {
    /// The calendar day in the UK on which it happened or was decided.
    pub on: NaiveDate,
    /// The colleague who did it.
    pub by: String,
    /// What happened.
    #[serde(deserialize_with = "nothing_left_over")]
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
    /// Whether the patient is somebody other than the person who complains.
    pub for_another: bool,
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
    /// The incidents on file.
    pub incidents: Vec<CaseIncident>,
    /// Agreements, specific actions and endings, as they stand today.
    pub measures: Vec<Measure>,
    /// The steps of the ladder with what each asks for first, as it stands today.
    pub ladder: Vec<LadderStep>,
    /// Whether the complaint is open.
    pub complaint_is_open: bool,
    /// How a decision can be challenged, as the practice's policy says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub how_to_challenge: Option<String>,
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
    /// Whether it is a challenge to a warning of removal from the list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub to_a_warning_of_removal: bool,
}

/// Somebody who may sign for the practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignerChoice {
    /// The name.
    pub name: String,
    /// Whether authorised by the practice rather than in office.
    pub authorised: bool,
}
