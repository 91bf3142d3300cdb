//! Complaints, points and words.

use chrono::{NaiveDate, NaiveTime};
use evenhand_record::complaint::{Acknowledgement, Channel, NewPoint};
use evenhand_record::correction::{CorrectionKind, CorrectionSubject};
use evenhand_record::distress::{Covered, DistressLabel};
use evenhand_record::entry::Manner;
use evenhand_record::ids::{ComplaintId, CorrectionId, PointId, QuoteId};
use evenhand_record::people::{Patient, Person};
use evenhand_record::quote::Certainty;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FileCounts, FileStands, HandlingView, UkMoment};

/// A question about one complaint file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplaintRequest {
    /// The complaint.
    pub complaint: ComplaintId,
}

/// All complaint files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplaintsView {
    /// Today in the UK.
    pub today: NaiveDate,
    /// How many things are late over all files.
    pub late: u32,
    /// How many have their last day today.
    pub due_today: u32,
    /// One row a file, those with something to do first, then the newest.
    pub complaints: Vec<ComplaintRow>,
}

/// One complaint in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplaintRow {
    /// Identity.
    pub id: ComplaintId,
    /// The practice's reference.
    pub reference: String,
    /// The person who complains.
    pub person: String,
    /// The day of receipt.
    pub received_on: NaiveDate,
    /// How it came.
    pub channel: Channel,
    /// How the file stands.
    pub stands: FileStands,
}

/// One complaint file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplaintFileView {
    /// Identity.
    pub id: ComplaintId,
    /// The practice's reference.
    pub reference: String,
    /// The person who complains.
    pub complainant: Person,
    /// Who received the services.
    pub patient: Patient,
    /// The day of receipt.
    pub received_on: NaiveDate,
    /// The UK time of receipt, where known.
    pub received_time: Option<NaiveTime>,
    /// How it came.
    pub channel: Channel,
    /// Who received it.
    pub received_by: String,
    /// When this record was made.
    pub recorded: UkMoment,
    /// The complaint exactly as received.
    pub as_received: WordsView,
    /// The acknowledgement as recorded.
    pub acknowledged: Option<Acknowledgement>,
    /// How much is in the file.
    pub counts: FileCounts,
    /// The handling: where it stands, its dates, tasks, points and people.
    pub handling: HandlingView,
    /// Corrections to the complaint as logged.
    pub corrections: Vec<CorrectionView>,
    /// Today in the UK.
    pub today: NaiveDate,
}

/// Exact words as a screen may see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WordsView {
    /// Identity.
    pub id: QuoteId,
    /// The number in its record.
    pub number: u32,
    /// Who spoke or wrote.
    pub speaker: String,
    /// Who heard or read it.
    pub heard_by: Vec<String>,
    /// Exact or as near as remembered.
    pub certainty: Certainty,
    /// The words, or the cover in front of them.
    pub words: WordsOrCover,
    /// The answer given for distress, or `None` while it waits.
    pub distress: Option<DistressLabel>,
}

/// Words that lie open, or the cover in front of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "shown", rename_all = "snake_case")]
pub enum WordsOrCover {
    /// The words, byte for byte.
    Open {
        /// What was said or written.
        exact_words: String,
    },
    /// Covered: nothing but the note.
    Covered(Covered),
}

/// A complaint that was logged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplaintLogged {
    /// Identity.
    pub complaint: ComplaintId,
    /// The reference given to it.
    pub reference: String,
    /// The last day to acknowledge it.
    pub acknowledge_by: NaiveDate,
}

/// A point to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddPointRequest {
    /// The complaint.
    pub complaint: ComplaintId,
    /// The point.
    pub point: NewPoint,
}

/// A point in new words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevisePointRequest {
    /// The complaint.
    pub complaint: ComplaintId,
    /// The point; it keeps its number.
    pub point: PointId,
    /// What it now says, and the outcome sought.
    pub revised: NewPoint,
}

/// A point that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PointAdded {
    /// Identity.
    pub point: PointId,
    /// Its number in the file.
    pub number: u32,
}

/// An acknowledgement to record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordAcknowledgementRequest {
    /// The complaint.
    pub complaint: ComplaintId,
    /// When, how and by whom.
    pub acknowledgement: Acknowledgement,
    /// How a discussion was offered with it (regulation 13(7)); absent if it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub discussion_offered: Option<Manner>,
}

/// An answer to "could these words distress somebody who reads them?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerDistressRequest {
    /// The words.
    pub quote: QuoteId,
    /// The answer.
    pub distress: DistressLabel,
}

/// Words to stand beside a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddCorrectionRequest {
    /// What is corrected or added to.
    pub about: CorrectionSubject,
    /// Whether something was wrong or left out.
    pub kind: CorrectionKind,
    /// What it should read and why, or what is added.
    pub words: String,
}

/// A correction that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectionAdded {
    /// Identity.
    pub correction: CorrectionId,
    /// Its number beside the record.
    pub number: u32,
}

/// A correction as shown beneath what it corrects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CorrectionView {
    /// Its number beside the record.
    pub number: u32,
    /// Whether something was wrong or left out.
    pub kind: CorrectionKind,
    /// The words.
    pub words: String,
    /// When it was added.
    pub recorded: UkMoment,
    /// Who added it.
    pub recorded_by: String,
}

/// Covered words to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevealQuoteRequest {
    /// The words.
    pub quote: QuoteId,
    /// Why they must be read.
    pub purpose: String,
}

/// Words opened on purpose.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RevealedWords {
    /// The words, byte for byte.
    pub exact_words: String,
}
