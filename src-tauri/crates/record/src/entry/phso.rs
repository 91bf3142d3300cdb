//! The Parliamentary and Health Service Ombudsman, and those who defend the practice.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::actions::proof;
use super::fields;
use super::told::{Names, Told};
use crate::ids::{EntryId, EvidenceId};
use crate::isolate::isolated;
use crate::rule::BrokenRule;

/// The Ombudsman enquired about the complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanEnquired {
    /// The Ombudsman's reference.
    pub reference: String,
    /// What the enquiry is about.
    pub about: String,
}

impl OmbudsmanEnquired {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("reference", &self.reference);
        broken.extend(fields::needed("about", &self.about));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("The Ombudsman enquired")
            .line("Reference", &self.reference)
            .line("About", &self.about)
    }
}

/// The Ombudsman asked for information, by a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanAsked {
    /// What was asked for.
    pub what: String,
    /// The day it is to be there.
    pub due_on: NaiveDate,
}

impl OmbudsmanAsked {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("what", &self.what)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("The Ombudsman asked for information")
            .line("What", &self.what)
            .day("Due", self.due_on)
    }
}

/// What was asked for was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanSent {
    /// The entry in which it was asked for.
    pub request: EntryId,
    /// What was sent, and what of other people's went with it.
    pub what: String,
}

impl OmbudsmanSent {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("what", &self.what)
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Sent to the Ombudsman")
            .line("Asked for in", names.entry(self.request))
            .line("What was sent", &self.what)
    }
}

/// The Ombudsman investigates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanInvestigates {
    /// What is investigated.
    pub about: String,
}

impl OmbudsmanInvestigates {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("about", &self.about)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("The Ombudsman investigates").line("About", &self.about)
    }
}

/// What the Ombudsman decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OmbudsmanDecision {
    /// Not taken further.
    NotInvestigated,
    /// Settled without an investigation.
    Resolved,
    /// Upheld.
    Upheld,
    /// Partly upheld.
    PartlyUpheld,
    /// Not upheld.
    NotUpheld,
}

/// The Ombudsman's decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanDecided {
    /// The decision.
    pub decision: OmbudsmanDecision,
    /// What it says, in short.
    pub summary: String,
}

impl OmbudsmanDecided {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("summary", &self.summary)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let decision = match self.decision {
            OmbudsmanDecision::NotInvestigated => "not investigated",
            OmbudsmanDecision::Resolved => "settled without an investigation",
            OmbudsmanDecision::Upheld => "upheld",
            OmbudsmanDecision::PartlyUpheld => "partly upheld",
            OmbudsmanDecision::NotUpheld => "not upheld",
        };
        Told::new(format!("The Ombudsman’s decision: {decision}"))
            .line("What it says", &self.summary)
    }
}

/// The Ombudsman recommended something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanRecommended {
    /// What.
    pub what: String,
    /// The day it is to be done by.
    pub due_on: NaiveDate,
}

impl OmbudsmanRecommended {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("what", &self.what)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("The Ombudsman’s recommendation")
            .line("What", &self.what)
            .day("To be done by", self.due_on)
    }
}

/// A recommendation was met, with the proof of compliance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecommendationMet {
    /// The entry with the recommendation.
    pub recommendation: EntryId,
    /// What shows it, and when it was sent to the Ombudsman.
    pub proof: String,
    /// The items of evidence that show it.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl RecommendationMet {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        proof(&self.proof, &self.evidence)
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Recommendation met")
            .line("Recommendation", names.entry(self.recommendation))
            .line("What shows it", &self.proof)
            .line("Evidence", names.evidence(&self.evidence))
    }
}

/// NHS Resolution or a defence body was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DefenceBodyTold {
    /// The body.
    pub body: String,
    /// What it was told, and its reference if it gave one.
    pub what: String,
}

impl DefenceBodyTold {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("body", &self.body);
        broken.extend(fields::needed("what", &self.what));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!("{} was told", isolated(&self.body))).line("What", &self.what)
    }
}
