//! Findings on the points of complaint, and the evidence they rest on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, at};
use super::told::{Names, Told, capital};
use crate::ids::{EvidenceId, PointId};
use crate::rule::{BrokenRule, Rule};

/// Items of evidence belong to a point; the latest list about a point holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceLinked {
    /// The point.
    pub point: PointId,
    /// The items; none takes every link away.
    pub evidence: Vec<EvidenceId>,
}

impl EvidenceLinked {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        Vec::new()
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        let point = capital(&names.point(self.point));
        if self.evidence.is_empty() {
            return Told::new(format!("{point}: no evidence is linked any longer"));
        }
        Told::new(format!("{point}: evidence linked")).line("Items", names.evidence(&self.evidence))
    }
}

/// What was found on a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Upheld.
    Upheld,
    /// Upheld in part.
    PartlyUpheld,
    /// Not upheld.
    NotUpheld,
    /// Settled with the person, without a finding.
    ResolvedWithoutFinding,
    /// Withdrawn by the person.
    Withdrawn,
}

impl Finding {
    /// The finding as a reader sees it.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Upheld => "Upheld",
            Self::PartlyUpheld => "Partly upheld",
            Self::NotUpheld => "Not upheld",
            Self::ResolvedWithoutFinding => "Resolved without a finding",
            Self::Withdrawn => "Withdrawn",
        }
    }

    /// How the KO41b return counts it by itself; the officer says it where the return has no box.
    pub fn returned_as(self) -> Option<ReturnOutcome> {
        match self {
            Self::Upheld => Some(ReturnOutcome::Upheld),
            Self::PartlyUpheld => Some(ReturnOutcome::PartiallyUpheld),
            Self::NotUpheld => Some(ReturnOutcome::NotUpheld),
            Self::ResolvedWithoutFinding | Self::Withdrawn => None,
        }
    }
}

/// The three outcomes of the KO41b return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReturnOutcome {
    /// Substantive evidence supports the complaint.
    Upheld,
    /// One or more of the issues, but not all, are upheld.
    PartiallyUpheld,
    /// No evidence supports any aspect.
    NotUpheld,
}

impl ReturnOutcome {
    /// The outcome as the return names it.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Upheld => "Upheld",
            Self::PartiallyUpheld => "Partially upheld",
            Self::NotUpheld => "Not upheld",
        }
    }
}

/// The finding on a point, with its reasons and the answer the response will give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PointFound {
    /// The point.
    pub point: PointId,
    /// The finding.
    pub finding: Finding,
    /// What it rests on: the evidence, and what should have happened.
    pub reasons: String,
    /// The answer to the person, as it will stand in the response.
    pub answer: String,
    /// How the KO41b return counts it, where the return has no box for the finding.
    #[serde(default)]
    #[ts(optional)]
    pub returned_as: Option<ReturnOutcome>,
}

impl PointFound {
    /// How the KO41b return counts this point.
    pub fn counts_as(&self) -> Option<ReturnOutcome> {
        self.finding.returned_as().or(self.returned_as)
    }

    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("reasons", &self.reasons);
        broken.extend(match self.finding {
            Finding::Withdrawn => fields::length("answer", &self.answer),
            _ => fields::needed("answer", &self.answer),
        });
        if self.counts_as().is_none() {
            broken.push(at("returned_as", Rule::Missing));
        }
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        let told = Told::new(format!(
            "{}: {}",
            capital(&names.point(self.point)),
            self.finding.in_words().to_lowercase()
        ))
        .line("Reasons", &self.reasons)
        .line("Answer to the person", &self.answer);
        match (self.finding.returned_as(), self.returned_as) {
            (None, Some(counted)) => {
                told.line("Counted in the KO41b return as", counted.in_words())
            }
            _ => told,
        }
    }
}
