//! How engagement was managed: the summary of Part D, and the policy that was in force.

use chrono::NaiveDate;

use super::ItemRef;
use crate::sheets::TimelineFacts;

/// What D1 and D4 are made from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EngagementFacts {
    /// How engagement was managed, in a few plain sentences that end with what was never
    /// restricted.
    pub sentences: Vec<String>,
    /// The picture of the ladder, its lanes in the ladder's order.
    pub time: Option<TimelineFacts>,
    /// The decisions. Put in order of their day by the paper room; ties keep the order given here.
    pub decisions: Vec<DecisionFacts>,
    /// The adjustments that were asked for or offered, with what became of each.
    pub adjustments: Vec<AdjustmentFacts>,
    /// Each version of the practice's policy that was in force at a decision, oldest first.
    pub policies: Vec<PolicyFacts>,
}

/// A decision about engagement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionFacts {
    /// Its day.
    pub on: NaiveDate,
    /// Who decided and with whom: "Dr Helen Pryce, with Colleague B".
    pub by: String,
    /// What was decided, in a few words.
    pub what: String,
    /// Why; a long reason is cut short, for it stands whole on the page of the entry.
    pub reason: String,
    /// The version of the policy in force on that day, from 1.
    pub policy: Option<u32>,
    /// The entry that holds it.
    pub item: ItemRef,
}

/// An adjustment, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdjustmentFacts {
    /// In words: "large print (made)".
    pub words: String,
    /// The entry that holds it.
    pub item: ItemRef,
}

/// A version of the practice's policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyFacts {
    /// Its number, from 1.
    pub version: u32,
    /// The day it was adopted.
    pub since: NaiveDate,
    /// The day it was written down, where that was another.
    pub written_down: Option<NaiveDate>,
    /// Its text.
    pub parts: Vec<PolicyPart>,
}

/// A section of the policy, or of what is made from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyPart {
    /// Its heading.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// What it follows, as the practice names it.
    pub source: String,
}
