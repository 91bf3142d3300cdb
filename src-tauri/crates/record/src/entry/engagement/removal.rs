//! Removal from the practice's list: the program records it and decides nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields::{self, Manner, at};
use super::super::told::{Names, Told};
use crate::blank::is_given;
use crate::rule::{BrokenRule, Rule};

/// By which paragraph a removal is considered: GMS Contracts Regulations 2015, Schedule 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RemovalPath {
    /// Paragraph 24: with a warning in the last twelve months, or an exception.
    AfterWarning,
    /// Paragraph 25: violence, reported to the police.
    Immediate,
}

/// The ground that was given. That somebody complained is none (CQC: a complaint must not affect
/// care), so it cannot be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RemovalGround {
    /// Violence, or conduct that made somebody fear for their safety.
    Violence,
    /// The relationship has broken down and cannot be mended.
    RelationshipBrokenDown,
    /// The person moved out of the practice's area.
    MovedAway,
}

/// Why no warning was needed: GMS Contracts Regulations 2015, Schedule 3, paragraph 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RemovalException {
    /// The person moved.
    MovedAway,
    /// A warning would have harmed the person's physical or mental health.
    WouldHarmHealth,
    /// A warning would have put somebody's safety at risk.
    SafetyAtRisk,
    /// A warning was not otherwise reasonable or practical.
    NotReasonableOrPractical,
}

/// A removal from the practice's list was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemovalNoted {
    /// By which paragraph.
    pub path: RemovalPath,
    /// The ground.
    pub ground: RemovalGround,
    /// The circumstances and the reasons, as they were recorded.
    pub decision: String,
    /// Who decided.
    pub decided_by: String,
    /// Why no warning of removal was needed, where there was none in the twelve months before.
    #[serde(default)]
    #[ts(optional)]
    pub exception: Option<RemovalException>,
    /// The reason for the exception.
    #[serde(default)]
    #[ts(optional)]
    pub exception_reason: Option<String>,
    /// The commissioner's approval, where an immediate removal was not reported to the police.
    #[serde(default)]
    #[ts(optional)]
    pub commissioner_approved: Option<String>,
    /// How the person was told.
    #[serde(default)]
    #[ts(optional)]
    pub told_how: Option<Manner>,
}

impl RemovalNoted {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("decision", &self.decision);
        broken.extend(fields::name("decided_by", &self.decided_by));
        let reason = self.exception_reason.as_ref();
        let reasoned = is_given(reason);
        if self.exception.is_some() && !reasoned {
            broken.push(at("exception_reason", Rule::Missing));
        }
        broken.extend(fields::optional("exception_reason", reason));
        broken.extend(fields::optional(
            "commissioner_approved",
            self.commissioner_approved.as_ref(),
        ));
        broken
    }

    pub(in crate::entry) fn told(&self, _names: &Names) -> Told {
        let path = match self.path {
            RemovalPath::AfterWarning => "after a warning (Schedule 3, paragraph 24)",
            RemovalPath::Immediate => "immediate (Schedule 3, paragraph 25)",
        };
        let ground = match self.ground {
            RemovalGround::Violence => "Violence, or fear for somebody’s safety",
            RemovalGround::RelationshipBrokenDown => "The relationship has broken down",
            RemovalGround::MovedAway => "Moved out of the practice’s area",
        };
        let exception = self.exception.map(|exception| {
            match exception {
                RemovalException::MovedAway => "The person moved",
                RemovalException::WouldHarmHealth => "It would have harmed the person’s health",
                RemovalException::SafetyAtRisk => "It would have put somebody’s safety at risk",
                RemovalException::NotReasonableOrPractical => {
                    "It was not otherwise reasonable or practical"
                }
            }
            .to_owned()
        });
        let how = self.told_how.map(|how| how.in_words().to_owned());
        Told::new(format!("Removal from the list noted: {path}"))
            .line("Ground", ground)
            .line("Circumstances and reasons", &self.decision)
            .line("Decided by", &self.decided_by)
            .maybe("Why no warning was needed", exception.as_ref())
            .maybe("Reason", self.exception_reason.as_ref())
            .maybe(
                "The commissioner’s approval",
                self.commissioner_approved.as_ref(),
            )
            .maybe("The person was told", how.as_ref())
    }
}
