//! Incidents.

use chrono::NaiveDate;
use evenhand_record::complaint::Channel;
use evenhand_record::ids::{ComplaintId, EntryId, IncidentId};
use evenhand_record::incident::{NewIncident, Witness};
use evenhand_record::wording::Nudge;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CorrectionView, UkMoment, WordsView};

/// A question about one incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentRequest {
    /// The incident.
    pub incident: IncidentId,
}

/// An incident to record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordIncidentRequest {
    /// The complaint file it belongs to.
    pub complaint: ComplaintId,
    /// What happened.
    pub incident: NewIncident,
}

/// An incident that was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentRecorded {
    /// Identity.
    pub incident: IncidentId,
    /// Its number in the file.
    pub number: u32,
    /// When it was saved.
    pub saved: UkMoment,
}

/// The incidents in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentsView {
    /// In the order of their numbers.
    pub incidents: Vec<IncidentRow>,
}

/// One incident in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentRow {
    /// Identity.
    pub id: IncidentId,
    /// Its number in the file.
    pub number: u32,
    /// When it happened.
    pub happened: UkMoment,
    /// How it happened.
    pub channel: Channel,
    /// Whose conduct it was, where it was not that of the person who complains.
    pub somebody_else: Option<String>,
    /// The colleague who experienced it.
    pub experienced_by: String,
    /// How many exact words it holds.
    pub quotes: u32,
    /// How many of them are covered.
    pub covered: u32,
    /// How many wait for an answer about distress.
    pub waiting: u32,
    /// Where it was set aside: it counts nowhere.
    pub set_aside: Option<IncidentAside>,
}

/// An incident was set aside: it was recorded twice, or in the wrong file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentAside {
    /// The day.
    pub on: NaiveDate,
    /// Why it no longer counts.
    pub why: String,
    /// The entry that says so; set aside itself, it brings the incident back.
    pub entry: EntryId,
}

/// One incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentView {
    /// Identity.
    pub id: IncidentId,
    /// The complaint file it belongs to.
    pub complaint: ComplaintId,
    /// The practice's reference of that file.
    pub reference: String,
    /// The person who complains.
    pub person: String,
    /// Its number in the file.
    pub number: u32,
    /// When it happened.
    pub happened: UkMoment,
    /// How it happened.
    pub channel: Channel,
    /// Where it happened, if that was said.
    pub place: Option<String>,
    /// Whose conduct it was, where it was not that of the person who complains.
    pub somebody_else: Option<String>,
    /// The colleague who experienced it.
    pub experienced_by: String,
    /// Who else saw or heard it.
    pub witnesses: Vec<Witness>,
    /// Whether everybody was safe.
    pub everybody_safe: bool,
    /// When it was written down.
    pub recorded: UkMoment,
    /// Who wrote it down.
    pub recorded_by: String,
    /// The exact words, open or covered.
    pub quotes: Vec<WordsView>,
    /// What happened and what was done.
    pub factual_account: String,
    /// Corrections and additions beside it.
    pub corrections: Vec<CorrectionView>,
    /// Words of the account that a fair reader would stop at, not yet answered.
    pub nudges: Vec<Nudge>,
    /// Where it was set aside: it counts nowhere.
    pub set_aside: Option<IncidentAside>,
    /// Today in the UK.
    pub today: NaiveDate,
}

/// A word to leave as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SettleNudgeRequest {
    /// The incident whose account holds it.
    pub incident: IncidentId,
    /// The word, as the nudge names it.
    pub word: String,
}
