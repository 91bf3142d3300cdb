//! Actions and learning: regulation 3(g), and LGSCO code 6.6: respond when the answer is known,
//! and go on with the actions. They outlive closure.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, at};
use super::told::{Names, Told};
use crate::blank::is_blank;
use crate::ids::{EntryId, EvidenceId, PointId};
use crate::rule::{BrokenRule, Rule};

/// An action was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionAgreed {
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// The day it is to be done by.
    pub due_on: NaiveDate,
    /// The points it comes from.
    #[serde(default)]
    pub points: Vec<PointId>,
}

impl ActionAgreed {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("what", &self.what);
        broken.extend(fields::name("owner", &self.owner));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Action agreed")
            .line("What", &self.what)
            .line("Owner", names.colleague(&self.owner))
            .day("To be done by", self.due_on)
            .line("From", names.points(&self.points))
    }
}

/// An action has another day or owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionMoved {
    /// The entry in which it was agreed.
    pub action: EntryId,
    /// Who does it now.
    pub owner: String,
    /// The day it is to be done by now.
    pub due_on: NaiveDate,
    /// Why.
    pub why: String,
}

impl ActionMoved {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("owner", &self.owner);
        broken.extend(fields::needed("why", &self.why));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Action given another day")
            .line("Action", names.entry(self.action))
            .line("Owner", names.colleague(&self.owner))
            .day("To be done by", self.due_on)
            .line("Why", &self.why)
    }
}

/// An action was done, with the proof that it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionDone {
    /// The entry in which it was agreed.
    pub action: EntryId,
    /// What shows that it was done.
    pub proof: String,
    /// The items of evidence that show it.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl ActionDone {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        proof(&self.proof, &self.evidence)
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Action done")
            .line("Action", names.entry(self.action))
            .line("What shows it", &self.proof)
            .line("Evidence", names.evidence(&self.evidence))
    }
}

/// That something was done needs words or an item that show it.
pub(super) fn proof(words: &str, evidence: &[EvidenceId]) -> Vec<BrokenRule> {
    if is_blank(words) && evidence.is_empty() {
        return vec![at("proof", Rule::ProofMissing)];
    }
    fields::length("proof", words)
}

/// What was learned, and with whom it was shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LearningShared {
    /// What was learned.
    pub what: String,
    /// With whom it was shared, and how.
    pub shared_with: String,
}

impl LearningShared {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("what", &self.what);
        broken.extend(fields::needed("shared_with", &self.shared_with));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Learning shared")
            .line("What was learned", &self.what)
            .line("Shared with", &self.shared_with)
    }
}
