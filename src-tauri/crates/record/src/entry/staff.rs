//! Colleagues complained about, and the officer's own involvement: fairness to both sides.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, at};
use super::told::{Names, Told};
use crate::ids::{EvidenceId, PointId};
use crate::rule::{BrokenRule, Rule};

/// A colleague is complained about, and was told what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffComplainedAbout {
    /// The colleague.
    pub colleague: String,
    /// The points that are about them.
    pub points: Vec<PointId>,
    /// What of the complaint was shared with them.
    pub shared: String,
    /// The day they were told, where they have been.
    #[serde(default)]
    #[ts(optional)]
    pub told_on: Option<NaiveDate>,
}

impl StaffComplainedAbout {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("colleague", &self.colleague);
        broken.extend(match self.told_on {
            Some(_) => fields::needed("shared", &self.shared),
            None => fields::length("shared", &self.shared),
        });
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new(format!(
            "Complained about: {}",
            names.colleague(&self.colleague)
        ))
        .line("Points", names.points(&self.points))
        .line("What was shared", &self.shared)
        .maybe_day("Told", self.told_on)
    }
}

/// A colleague was asked for comments; three working days are good practice (LGSCO guide,
/// part 12), not law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CommentsAsked {
    /// The colleague.
    pub colleague: String,
    /// What was asked, and what was shared for it.
    pub asked: String,
    /// Working days given, 1 to 30.
    pub working_days: u8,
}

impl CommentsAsked {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("colleague", &self.colleague);
        broken.extend(fields::needed("asked", &self.asked));
        if !(1..=30).contains(&self.working_days) {
            broken.push(at("working_days", Rule::WorkingDaysOutOfRange));
        }
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new(format!(
            "Comments asked of {}",
            names.colleague(&self.colleague)
        ))
        .line("What was asked and shared", &self.asked)
        .line("Working days given", self.working_days.to_string())
    }
}

/// A colleague's comments came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CommentsReceived {
    /// The colleague.
    pub colleague: String,
    /// What they say.
    pub comments: String,
    /// Their statement, where it is on file.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl CommentsReceived {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("colleague", &self.colleague);
        broken.extend(fields::needed("comments", &self.comments));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new(format!(
            "Comments received from {}",
            names.colleague(&self.colleague)
        ))
        .line("What they say", &self.comments)
        .line("Statement", names.evidence(&self.evidence))
    }
}

/// Support was offered to a colleague (SPSO guide; PHSO sample policy).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffSupported {
    /// The colleague.
    pub colleague: String,
    /// What was offered.
    pub offered: String,
    /// Whether it was taken up, where that is known.
    #[serde(default)]
    #[ts(optional)]
    pub taken: Option<bool>,
}

impl StaffSupported {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("colleague", &self.colleague);
        broken.extend(fields::needed("offered", &self.offered));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        let taken = match self.taken {
            Some(true) => "Yes",
            Some(false) => "Not now",
            None => "",
        };
        Told::new(format!(
            "Support offered to {}",
            names.colleague(&self.colleague)
        ))
        .line("What was offered", &self.offered)
        .line("Taken up", taken)
    }
}

/// A colleague was told the outcome (LGSCO guide, part 12).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffToldOutcome {
    /// The colleague.
    pub colleague: String,
    /// What they were told, and how.
    pub told: String,
}

impl StaffToldOutcome {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("colleague", &self.colleague);
        broken.extend(fields::needed("told", &self.told));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new(format!(
            "{} was told the outcome",
            names.colleague(&self.colleague)
        ))
        .line("What was told", &self.told)
    }
}

/// The officer is involved in what is complained of, or is complained about.
///
/// This program's own rule: whoever was involved says how it is kept fair, and a second person
/// decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficerInvolved {
    /// How the officer is involved.
    pub how: String,
    /// The impartiality statement: how the handling is kept fair.
    pub statement: String,
    /// The second person, who looks into it or decides instead.
    pub second_person: String,
}

impl OfficerInvolved {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("how", &self.how);
        broken.extend(fields::needed("statement", &self.statement));
        broken.extend(fields::name("second_person", &self.second_person));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("The complaints officer is involved in the matter")
            .line("How", &self.how)
            .line("Impartiality statement", &self.statement)
            .line("Second person", names.colleague(&self.second_person))
    }
}
