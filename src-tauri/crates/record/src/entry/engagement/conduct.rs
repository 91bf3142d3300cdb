//! Conduct and what it does to others: the terms of the PHSO guide's definition.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields;
use super::super::told::capital;
use crate::blank::{is_blank, is_given};
use crate::isolate::isolated;
use crate::rule::{BrokenRule, Rule};

/// The kinds of behaviour the PHSO guide and the sample policy name. To complain is none of them,
/// so a complaint cannot be given as a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Behaviour {
    /// Threatening words or behaviour.
    Threatening,
    /// Abusive words or behaviour.
    Abusive,
    /// Offensive words.
    Offensive,
    /// Discriminatory words or behaviour.
    Discriminatory,
    /// Violence.
    Violent,
    /// Contact so frequent or long that the work on this or other complaints suffers.
    ExcessiveContact,
    /// Not taking part in what the work needs.
    NotTakingPart,
}

impl Behaviour {
    /// The conduct in words: what was said or done, so that no word beside a name says what
    /// somebody is.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Threatening => "threatening words or acts",
            Self::Abusive => "abusive words or acts",
            Self::Offensive => "offensive words",
            Self::Discriminatory => "discriminatory words or acts",
            Self::Violent => "violence",
            Self::ExcessiveContact => "more contact than can be answered",
            Self::NotTakingPart => "not taking part in what the work needs",
        }
    }
}

impl Behaviour {
    /// Whether it shows in words or deeds at a time, and so in an incident with the exact words.
    /// The other conduct shows in the contacts of a period.
    pub(super) fn is_an_incident(self) -> bool {
        !matches!(self, Self::ExcessiveContact | Self::NotTakingPart)
    }

    /// Whether it may call for action at once, to protect somebody (PHSO guide: immediate action
    /// for threatening, violent or abusive behaviour).
    fn may_not_wait(self) -> bool {
        matches!(self, Self::Threatening | Self::Violent | Self::Abusive)
    }
}

/// Checks that what comes before the steps the guide asks for first answers a threat to somebody's
/// safety, and nothing else (PHSO guide: immediate action protects people).
pub(super) fn is_at_once_for_safety(
    override_reason: Option<&String>,
    conduct: &[Behaviour],
    impact: &Impact,
) -> Vec<BrokenRule> {
    let mut broken = Vec::new();
    if !is_given(override_reason) {
        return broken;
    }
    if !conduct.is_empty() && !conduct.iter().any(|one| one.may_not_wait()) {
        broken.push(fields::at("conduct", Rule::NotAThreat));
    }
    if !is_given(impact.safety.as_ref()) {
        broken.push(fields::at("impact.safety", Rule::RiskNotSaid));
    }
    broken
}

/// The conduct of a list, as it reads.
pub(super) fn conduct_in_words(conduct: &[Behaviour]) -> String {
    let words: Vec<_> = conduct.iter().map(|one| one.in_words()).collect();
    capital(&words.join(", "))
}

/// The substantial issues the conduct raises for others: the PHSO guide's four.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Impact {
    /// On anybody's health or wellbeing.
    #[serde(default)]
    #[ts(optional)]
    pub health: Option<String>,
    /// On anybody's safety.
    #[serde(default)]
    #[ts(optional)]
    pub safety: Option<String>,
    /// On the time and means of the practice.
    #[serde(default)]
    #[ts(optional)]
    pub resource: Option<String>,
    /// On fairness to others who complain or need care.
    #[serde(default)]
    #[ts(optional)]
    pub fairness: Option<String>,
}

impl Impact {
    fn each(&self) -> [(&'static str, &'static str, Option<&String>); 4] {
        [
            ("impact.health", "Health", self.health.as_ref()),
            ("impact.safety", "Safety", self.safety.as_ref()),
            ("impact.resource", "Time and means", self.resource.as_ref()),
            (
                "impact.fairness",
                "Fairness to others",
                self.fairness.as_ref(),
            ),
        ]
    }

    /// Checks that at least one is told.
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let told = self.each().iter().any(|(_, _, words)| is_given(*words));
        if !told {
            return vec![fields::at("impact", Rule::ImpactMissing)];
        }
        self.each()
            .iter()
            .flat_map(|(field, _, words)| fields::optional(field, *words))
            .collect()
    }

    /// The impact in words, one line each.
    pub(super) fn in_words(&self) -> String {
        let lines: Vec<String> = self
            .each()
            .iter()
            .filter_map(|(_, name, words)| {
                let words = words.filter(|words| !is_blank(words))?;
                Some(format!("{name}: {}", isolated(words)))
            })
            .collect();
        lines.join("\n")
    }
}
