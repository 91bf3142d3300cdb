//! The complaint file seen through its entries.

use chrono::NaiveDate;
use evenhand_record::case::{
    CaseDate, FileState, FoundPoint, Measure, Notice, PeriodKept, Stage, Task,
};
use evenhand_record::complaint::Point;
use evenhand_record::entry::{
    AdjustmentDecision, AdjustmentRaised, ConsentStep, PartyRole, ReturnOutcome, Told,
};
use evenhand_record::ids::{ComplaintId, EntryId, PointId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// Agreements, specific actions and endings that are in force, past their date or not.
    pub in_force: u32,
    /// Those of them whose review or end has passed: somebody must decide.
    pub need_a_decision: u32,
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
    /// Agreements, specific actions and endings that are in force, past their date or not.
    pub in_force: Vec<Measure>,
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
    /// For the front desk: who is in touch in which way, from when until when. No reasons.
    Register,
    /// One page for the partners: how the policy is used (SPSO section 1, management review).
    ReviewSheet {
        /// Whether letters stand in place of references and people.
        hide_names: bool,
    },
    /// The practice's policy on engagement, with its version and its day.
    Policy,
    /// What we expect of each other: one page for the public.
    PublicText,
    /// What a reviewer of one measure needs, with room to write the decision.
    MeasureReview {
        /// The entry that began the measure.
        measure: EntryId,
    },
}
