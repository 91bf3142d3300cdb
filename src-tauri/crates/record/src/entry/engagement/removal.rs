//! Removal from the practice's list: the program records it and decides nothing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields::{self, Manner, at};
use super::super::told::{Names, Told};
use super::warnings::Concerns;
use crate::blank::is_given;
use crate::clock::spoken_day;
use crate::ids::{EntryId, IncidentId};
use crate::rule::{BrokenRule, Rule};

/// By which paragraph a removal is considered: GMS Contracts Regulations 2015, Schedule 3.
///
/// The details below are those of the parallel paragraphs of the PMS Agreements Regulations 2015
/// (S.I. 2015/1879), Schedule 2, paragraphs 23 and 24.
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

/// Why the person was not told of an immediate removal: paragraph 25 knows these and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NotToldGround {
    /// It was not reasonably practicable.
    NotPracticable,
    /// It would have harmed the person's physical or mental health.
    WouldHarmHealth,
    /// It would have put somebody's safety at risk.
    SafetyAtRisk,
}

/// A removal from the practice's list was noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemovalNoted {
    /// Who is removed: each person of a file is one by themselves.
    #[serde(default)]
    pub concerns: Concerns,
    /// By which paragraph.
    pub path: RemovalPath,
    /// The ground.
    pub ground: RemovalGround,
    /// The incidents it rests on; an immediate one rests on what was reported to the police.
    #[serde(default)]
    pub incidents: Vec<IncidentId>,
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
    /// The day the commissioner was given notice of an immediate removal: its seven days begin
    /// with it.
    #[serde(default)]
    #[ts(optional)]
    pub notice_on: Option<NaiveDate>,
    /// How. One that was not in writing is confirmed in writing ([`RemovalConfirmed`]).
    #[serde(default)]
    #[ts(optional)]
    pub notice_how: Option<Manner>,
    /// How the person was told; after a warning in writing, with the reasons.
    #[serde(default)]
    #[ts(optional)]
    pub told_how: Option<Manner>,
    /// Why the person was not told of an immediate removal.
    #[serde(default)]
    #[ts(optional)]
    pub not_told: Option<NotToldGround>,
    /// The reason.
    #[serde(default)]
    #[ts(optional)]
    pub not_told_reason: Option<String>,
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
        if self.told_how.is_some() && self.not_told.is_some() {
            broken.push(at("not_told", Rule::ToldAndNotTold));
        }
        broken.extend(fields::optional(
            "commissioner_approved",
            self.commissioner_approved.as_ref(),
        ));
        broken.extend(fields::optional(
            "not_told_reason",
            self.not_told_reason.as_ref(),
        ));
        broken.extend(match self.path {
            RemovalPath::AfterWarning => self.check_after_warning(),
            RemovalPath::Immediate => self.check_immediate(),
        });
        broken
    }

    /// Paragraph 24: the person is given notice in writing, with the reasons.
    fn check_after_warning(&self) -> Vec<BrokenRule> {
        let mut broken = match self.told_how {
            None => vec![at("told_how", Rule::Missing)],
            Some(how) if !how.is_written() => vec![at("told_how", Rule::NotInWriting)],
            Some(_) => Vec::new(),
        };
        // Nobody is warned of moving; whoever is removed for anything else can be.
        let moved = self.exception == Some(RemovalException::MovedAway);
        if moved && self.ground != RemovalGround::MovedAway {
            broken.push(at("exception", Rule::ExceptionOfAnotherGround));
        }
        broken
    }

    /// Paragraph 25: violence or fear for somebody's safety; what was reported; the notice to the
    /// commissioner; and the person told, or why not.
    fn check_immediate(&self) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        if self.ground != RemovalGround::Violence {
            broken.push(at("ground", Rule::NotForViolence));
        }
        if self.incidents.is_empty() {
            broken.push(at("incidents", Rule::IncidentsMissing));
        }
        // Paragraph 25 asks for no warning, so nothing stands in its place.
        if self.exception.is_some() {
            broken.push(at("exception", Rule::NoExceptionNeeded));
        }
        if self.notice_on.is_none() {
            broken.push(at("notice_on", Rule::Missing));
        }
        if self.notice_how.is_none() {
            broken.push(at("notice_how", Rule::Missing));
        }
        if self.told_how.is_none() && self.not_told.is_none() {
            broken.push(at("told_how", Rule::ToldOrWhyNot));
        }
        let reasoned = is_given(self.not_told_reason.as_ref());
        if self.told_how.is_none() && self.not_told.is_some() && !reasoned {
            broken.push(at("not_told_reason", Rule::Missing));
        }
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
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
        let notice = match (self.notice_on, self.notice_how) {
            (Some(on), Some(how)) => format!("{}, {}", spoken_day(on), how.in_words()),
            (Some(on), None) => spoken_day(on),
            (None, _) => String::new(),
        };
        let not_told = self.not_told.map_or("", |ground| match ground {
            NotToldGround::NotPracticable => "It was not reasonably practicable",
            NotToldGround::WouldHarmHealth => "It would have harmed the person’s health",
            NotToldGround::SafetyAtRisk => "It would have put somebody’s safety at risk",
        });
        Told::new(format!("Removal from the list noted: {path}"))
            .line("Who is removed", self.concerns.told())
            .line("Ground", ground)
            .line("Incidents", names.incidents(&self.incidents))
            .line("Circumstances and reasons", &self.decision)
            .line("Decided by", &self.decided_by)
            .maybe("Why no warning was needed", exception.as_ref())
            .maybe("Reason", self.exception_reason.as_ref())
            .maybe(
                "The commissioner’s approval",
                self.commissioner_approved.as_ref(),
            )
            .line("Notice to the commissioner", notice)
            .maybe("The person was told", how.as_ref())
            .line("Why the person was not told", not_told)
            .maybe("Reason", self.not_told_reason.as_ref())
    }
}

/// The notice of an immediate removal was confirmed to the commissioner in writing (GMS Contracts
/// Regulations 2015, Schedule 3, paragraph 25).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemovalConfirmed {
    /// The entry with the removal.
    pub removal: EntryId,
    /// How it was sent; in writing.
    pub how: Manner,
}

impl RemovalConfirmed {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        if self.how.is_written() {
            return Vec::new();
        }
        vec![at("how", Rule::NotInWriting)]
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        Told::new("Removal from the list confirmed to the commissioner in writing")
            .line("Noted in", names.entry(self.removal))
            .line("How", self.how.in_words())
    }
}
