//! The ladder: what was done, what may come next, and what is missing for it.
//!
//! Softly enforced: it names what is missing, and a threat to safety overrides with a reason; what
//! was skipped is then followed up (PHSO guide).

mod check;
mod first;
mod late;
mod links;
mod rests;
mod who;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, MeasureStands};
use crate::entry::EntryKind;
use crate::ids::EntryId;
use crate::rule::{BrokenRule, Rule};

/// Something a step of the ladder asks for first, and whether it is in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Precondition {
    /// The rule that is broken while it is missing.
    pub rule: Rule,
    /// What it is.
    pub what: String,
    /// The source that asks for it.
    pub source: String,
    /// Whether it is in place.
    pub in_place: bool,
    /// The entry that put it in place, where one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub entry: Option<EntryId>,
    /// The day of that entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub on: Option<NaiveDate>,
    /// The reference of the person's other file that the entry stands in, where it is not this
    /// one: a warning counts whatever it was about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub other_file: Option<String>,
    /// The kind of entry that puts it in place.
    pub record_with: EntryKind,
}

/// A step that may come next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LadderStep {
    /// The kind of entry.
    pub kind: EntryKind,
    /// What it is called.
    pub title: String,
    /// What it asks for first, in order.
    pub preconditions: Vec<Precondition>,
}

impl Case<'_> {
    /// The steps of the ladder with what each asks for first, as it stands on a day.
    pub fn ladder(&self, today: NaiveDate) -> Vec<LadderStep> {
        [
            (EntryKind::EngagementTried, "Engage positively"),
            (EntryKind::DeEscalated, "De-escalate (DESC)"),
            (EntryKind::WarningGiven, "Warn"),
            (
                EntryKind::AgreementProposed,
                "Propose a communication agreement",
            ),
            (EntryKind::RestrictionImposed, "Take a specific action"),
            (EntryKind::ContactEnded, "End contact"),
        ]
        .into_iter()
        .map(|(kind, title)| LadderStep {
            kind,
            title: title.to_owned(),
            preconditions: self
                .comes_first(kind, (today, None))
                .into_iter()
                .map(first::First::told)
                .collect(),
        })
        .collect()
    }

    /// Whether a restriction's review or end has passed.
    pub fn needs_a_decision(&self, today: NaiveDate) -> bool {
        self.measures(today)
            .iter()
            .any(|measure| matches!(measure.stands, MeasureStands::NeedsDecision { .. }))
    }
}

fn at(field: &str, rule: Rule) -> BrokenRule {
    BrokenRule::new(format!("entry.{field}"), rule)
}
