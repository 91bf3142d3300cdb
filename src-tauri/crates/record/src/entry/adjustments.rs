//! Reasonable adjustments: asked for or offered, decided on, looked at again (Equality Act 2010 s.20).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, at};
use super::told::{Names, Told};
use crate::blank::is_given;
use crate::ids::EntryId;
use crate::rule::{BrokenRule, Rule};

/// Who raised an adjustment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AdjustmentRaised {
    /// The person asked for it.
    AskedFor,
    /// The practice offered it; the duty is anticipatory (Equality Act 2010 s.20).
    Offered,
    /// The practice asked what would help, and the person wants nothing.
    NothingWanted,
}

/// A reasonable adjustment that was asked for or offered.
///
/// The need stands in the person's own words. A diagnosis is never asked for: it is nobody's
/// business in a complaint file, and whoever is no clinician must not guess one (SPSO section 1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdjustmentAsked {
    /// Who raised it.
    pub raised: AdjustmentRaised,
    /// What the person finds hard, in the person's own words.
    pub need: String,
    /// What would help; empty where nothing is wanted.
    pub what_would_help: String,
}

impl AdjustmentAsked {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("need", &self.need);
        broken.extend(match self.raised {
            AdjustmentRaised::NothingWanted => {
                fields::length("what_would_help", &self.what_would_help)
            }
            _ => fields::needed("what_would_help", &self.what_would_help),
        });
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let raised = match self.raised {
            AdjustmentRaised::AskedFor => "Adjustment asked for",
            AdjustmentRaised::Offered => "Adjustment offered",
            AdjustmentRaised::NothingWanted => "Asked what would help: nothing is wanted",
        };
        Told::new(raised)
            .own_words("In the person’s own words", &self.need)
            .line("What would help", &self.what_would_help)
    }
}

/// What was decided about an adjustment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AdjustmentDecision {
    /// It is made as asked.
    Made,
    /// Something else is made instead.
    Alternative,
    /// It is declined.
    Declined,
}

/// The decision about an adjustment, with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdjustmentDecided {
    /// The entry in which it was asked for or offered.
    pub adjustment: EntryId,
    /// The decision.
    pub decision: AdjustmentDecision,
    /// What is done.
    pub what: String,
    /// Why, needed unless it is made as asked.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
    /// The day from which it is in place.
    #[serde(default)]
    #[ts(optional)]
    pub in_place_on: Option<NaiveDate>,
    /// The day it is to be looked at again.
    #[serde(default)]
    #[ts(optional)]
    pub review_on: Option<NaiveDate>,
}

impl AdjustmentDecided {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = match self.decision {
            AdjustmentDecision::Declined => fields::length("what", &self.what),
            _ => fields::needed("what", &self.what),
        };
        let reason = self.reason.as_ref();
        if self.decision != AdjustmentDecision::Made && !is_given(reason) {
            broken.push(at("reason", Rule::Missing));
        }
        broken.extend(fields::optional("reason", reason));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        let decision = match self.decision {
            AdjustmentDecision::Made => "Adjustment made",
            AdjustmentDecision::Alternative => "Another adjustment made",
            AdjustmentDecision::Declined => "Adjustment declined",
        };
        Told::new(decision)
            .line("Asked for or offered in", names.entry(self.adjustment))
            .line("What is done", &self.what)
            .maybe("Why", self.reason.as_ref())
            .maybe_day("In place from", self.in_place_on)
            .maybe_day("To be looked at again", self.review_on)
    }
}

/// An adjustment was looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdjustmentReviewed {
    /// The entry in which it was asked for or offered.
    pub adjustment: EntryId,
    /// What the person and the practice say of it now.
    pub outcome: String,
    /// The day it is to be looked at again.
    #[serde(default)]
    #[ts(optional)]
    pub next_review_on: Option<NaiveDate>,
}

impl AdjustmentReviewed {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("outcome", &self.outcome)
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Adjustment looked at again")
            .line("Asked for or offered in", names.entry(self.adjustment))
            .line("Outcome", &self.outcome)
            .maybe_day("To be looked at again", self.next_review_on)
    }
}

/// An adjustment was seen to be recorded in the clinical system (DAPB4019). This program is not
/// the place of that record, and copies nothing from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdjustmentSeenInClinicalSystem {
    /// The entry in which it was asked for or offered.
    pub adjustment: EntryId,
}

impl AdjustmentSeenInClinicalSystem {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        Vec::new()
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Adjustment recorded in the clinical system")
            .line("Asked for or offered in", names.entry(self.adjustment))
    }
}
