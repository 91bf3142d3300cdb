//! The search: what is sought, and what of it may be shown.

use chrono::NaiveDate;
use evenhand_record::distress::Covered;
use evenhand_record::ids::{ComplaintId, EntryId, EvidenceId, IncidentId, PointId, QuoteId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
