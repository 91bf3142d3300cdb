//! Findings, the overall outcome for the KO41b return, and whether the period was kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use crate::complaint::Point;
use crate::entry::{Entry, FileEntry, PointFound, ReturnOutcome};
use crate::ids::{EvidenceId, PointId};

/// A point with what was found on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FoundPoint {
    /// The point.
    pub point: Point,
    /// Its own clock, and where the person can go with it next.
    pub signposting: String,
    /// The finding that holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub found: Option<PointFound>,
    /// The day it was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub found_on: Option<NaiveDate>,
    /// The items of evidence that belong to it.
    pub evidence: Vec<EvidenceId>,
}

/// Whether a report of the outcome was sent within the response period: regulation 17(c).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeriodKept {
    /// Within the period first told.
    WithinFirst,
    /// Within the period as amended.
    WithinAmended,
    /// After it.
    Late,
}

/// The outcome of the whole from the outcomes of its points, as the KO41b return counts: all
/// upheld is upheld, none is not upheld, and anything between is partially upheld.
pub fn outcome_of(points: &[ReturnOutcome]) -> Option<ReturnOutcome> {
    let all = |outcome| points.iter().all(|point| *point == outcome);
    if points.is_empty() {
        None
    } else if all(ReturnOutcome::Upheld) {
        Some(ReturnOutcome::Upheld)
    } else if all(ReturnOutcome::NotUpheld) {
        Some(ReturnOutcome::NotUpheld)
    } else {
        Some(ReturnOutcome::PartiallyUpheld)
    }
}

impl<'a> Case<'a> {
    /// The finding that holds on a point, with its entry.
    pub fn finding(&self, point: PointId) -> Option<(&'a FileEntry, &'a PointFound)> {
        self.latest(|entry| match &entry.entry {
            Entry::PointFound(found) if found.point == point => Some((entry, found)),
            _ => None,
        })
    }

    /// The points with their findings and evidence.
    pub fn found_points(&self) -> Vec<FoundPoint> {
        self.records
            .points
            .iter()
            .map(|point| {
                let finding = self.finding(point.id);
                FoundPoint {
                    point: point.clone(),
                    signposting: point.kind.signposting().to_owned(),
                    found: finding.map(|(_, found)| found.clone()),
                    found_on: finding.map(|(entry, _)| entry.on),
                    evidence: self.evidence_of(point.id),
                }
            })
            .collect()
    }

    /// The points that the response must answer and that have no finding.
    pub fn unanswered_points(&self) -> Vec<&'a Point> {
        self.records
            .points
            .iter()
            .filter(|point| point.kind.is_under_the_regulations())
            .filter(|point| self.finding(point.id).is_none())
            .collect()
    }

    /// The overall outcome for the KO41b return, once every point has a finding; points outside
    /// the Regulations do not count.
    pub fn outcome(&self) -> Option<ReturnOutcome> {
        let counted: Option<Vec<ReturnOutcome>> = self
            .records
            .points
            .iter()
            .filter(|point| point.kind.is_under_the_regulations())
            .map(|point| {
                self.finding(point.id)
                    .and_then(|(_, found)| found.counts_as())
            })
            .collect();
        outcome_of(&counted?)
    }

    /// Whether the outcome was reported within the period that was told: regulation 17(c).
    pub fn period_kept(&self) -> Option<PeriodKept> {
        let answered = self.first_answered_on()?;
        let mut versions = self.each(|entry| match &entry.entry {
            Entry::ResponsePeriodSet(set) if set.told_on <= answered => Some(set.ends_on),
            _ => None,
        });
        let first = versions.next()?;
        let last = versions.last().unwrap_or(first);
        Some(if answered <= first {
            PeriodKept::WithinFirst
        } else if answered <= last {
            PeriodKept::WithinAmended
        } else {
            PeriodKept::Late
        })
    }

    /// Whether the KO41b return counts the complaint: made in writing, or spoken and then written
    /// down; a spoken complaint settled at once is not counted.
    pub fn counts_in_return(&self) -> bool {
        self.settled_at_once_on().is_none() && self.is_under_the_regulations()
    }
}
