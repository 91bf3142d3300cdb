//! Corrections and additions: how a mistake is met in a record that cannot be altered.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ComplaintId, CorrectionId, EntryId, EvidenceId, IncidentId};
use crate::rule::{BrokenRule, check_text};

/// Words that stand beside a record; the record itself keeps every byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Identity in the case file.
    pub id: CorrectionId,
    /// What it corrects or adds to.
    pub about: CorrectionSubject,
    /// The number among the corrections of the same record, from 1.
    pub number: u32,
    /// Whether something was wrong or something was left out.
    pub kind: CorrectionKind,
    /// What the record should read, or what is added, and why.
    pub words: String,
    /// When it was added.
    pub recorded_at: DateTime<Utc>,
    /// Who added it.
    pub recorded_by: String,
}

/// What a correction stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", content = "id", rename_all = "snake_case")]
pub enum CorrectionSubject {
    /// The complaint as logged: its dates, people and words as received.
    Complaint(ComplaintId),
    /// An incident and its quotes.
    Incident(IncidentId),
    /// An item of evidence: its title, source or dates.
    Evidence(EvidenceId),
    /// An entry in the file: a contact, a decision, an action.
    Entry(EntryId),
}

/// Why a correction was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionKind {
    /// The record says something that is not so.
    Correction,
    /// The record is right and something belongs beside it.
    Addition,
}

/// Checks the words of a correction.
pub fn check_correction(words: &str) -> Vec<BrokenRule> {
    check_text("words", words, 20_000)
}
