//! The bundle and the record of acts.

use evenhand_record::ids::{ComplaintId, EvidenceId};
use evenhand_record::readiness::ReadinessCheck;
use evenhand_record::reconciliation::{AccountedItem, Reconciliation};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::UkMoment;

/// Whether a bundle can be made and what it will hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BundleReadinessView {
    /// The sum as it will come out if nothing is withheld.
    pub expected: Reconciliation,
    /// What a PHSO caseworker would look for, gaps first.
    pub checks: Vec<ReadinessCheck>,
    /// Items whose content cannot be shown as pages, with the reason.
    pub not_showable: Vec<NotShowableView>,
    /// Evidence that could be withheld with a reason.
    pub evidence: Vec<WithholdableView>,
}

/// An item that gets a page saying why it cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotShowableView {
    /// What it is, in neutral words.
    pub item: String,
    /// Why, in a sentence.
    pub reason: String,
}

/// An item of evidence in neutral words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithholdableView {
    /// Identity.
    pub evidence: EvidenceId,
    /// What it is, in neutral words.
    pub item: String,
}

/// A bundle to make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportBundleRequest {
    /// The complaint.
    pub complaint: ComplaintId,
    /// Evidence to leave out, each with a reason and a decider.
    #[serde(default)]
    pub withheld: Vec<WithholdRequest>,
}

/// An item of evidence to leave out of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithholdRequest {
    /// The item.
    pub evidence: EvidenceId,
    /// Why it is left out.
    pub reason: String,
    /// Who decided.
    pub decided_by: String,
}

/// A bundle that was made and read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BundleMade {
    /// The practice's reference.
    pub reference: String,
    /// The version of this bundle, from 1.
    pub version: u32,
    /// The name of the file, without its folder.
    pub file_name: String,
    /// Size of the zip in bytes.
    pub size: u64,
    /// SHA-256 of the zip.
    pub sha256: String,
    /// Pages of `bundle.pdf`.
    pub pages: u32,
    /// The first page of the part for distressing material, if there is one.
    pub covered_from_page: Option<u32>,
    /// The sum.
    pub reconciliation: Reconciliation,
    /// Each item of the file and what became of it.
    pub items: Vec<AccountedItem>,
}

/// The record of acts of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordOfActsView {
    /// Oldest first.
    pub acts: Vec<ActView>,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActView {
    /// Position in the chain.
    pub sequence: u64,
    /// When it was done.
    pub at: UkMoment,
    /// Who did it.
    pub actor: String,
    /// What was done, as a sentence in the past tense.
    pub what: String,
    /// What it was done to.
    pub subject: String,
    /// The entry's hash.
    pub hash: String,
}

/// How far long work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// What is being done.
    pub step: ProgressStep,
    /// How much of it is done.
    pub done: u64,
    /// How much there is, or 0 while not known.
    pub of: u64,
}

/// The steps of long work. Their words stand in `ui/src/wording`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProgressStep {
    /// Taking a file in; counted in bytes.
    TakingIn,
    /// Checking fingerprints against the day each item came in; counted in items.
    CheckingFingerprints,
    /// Setting cover, index, chronology and sheets; counted in pages.
    SettingPages,
    /// Placing and numbering exhibits, the covered ones last; counted in exhibits.
    PlacingExhibits,
    /// Adding up that every item is accounted for.
    Reconciling,
    /// Opening the finished zip and reading it back; counted in files.
    ReadingBack,
}
