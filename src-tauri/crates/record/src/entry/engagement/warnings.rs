//! Engagement tried, de-escalation, and warnings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields::{self, Manner, at};
use super::super::told::{Names, Told};
use crate::ids::{EntryId, EvidenceId, IncidentId};
use crate::rule::{BrokenRule, Rule};

/// What was done to engage positively before anything else (PHSO guide: engagement first,
/// advocacy, specialist support).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EngagementTried {
    /// What was done: time to speak, the experience acknowledged, the handling explained.
    pub what: String,
    /// Specialist support that was offered, if any.
    #[serde(default)]
    #[ts(optional)]
    pub specialist_support: Option<String>,
    /// What came of it.
    pub outcome: String,
}

impl EngagementTried {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("what", &self.what);
        broken.extend(fields::optional(
            "specialist_support",
            self.specialist_support.as_ref(),
        ));
        broken.extend(fields::needed("outcome", &self.outcome));
        broken
    }

    pub(in crate::entry) fn told(&self, _names: &Names) -> Told {
        Told::new("Positive engagement tried")
            .line("What was done", &self.what)
            .maybe(
                "Specialist support offered",
                self.specialist_support.as_ref(),
            )
            .line("What came of it", &self.outcome)
    }
}

/// De-escalation by the DESC model; its four fields keep the model's names (PHSO guide).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeEscalated {
    /// What happened, as it could be seen or heard.
    pub describe: String,
    /// What it does to the work and to others.
    pub explain: String,
    /// What the person could do instead.
    pub suggest: String,
    /// What was said about either course: a change, or none.
    pub consequences: String,
    /// Spoken, or written.
    pub how: Manner,
    /// What changed afterwards, where that is known.
    #[serde(default)]
    #[ts(optional)]
    pub what_changed: Option<String>,
    /// The incidents it is about.
    #[serde(default)]
    pub incidents: Vec<IncidentId>,
    /// Items of evidence: the letter as it went, where it was written.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl DeEscalated {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("describe", &self.describe);
        broken.extend(fields::needed("explain", &self.explain));
        broken.extend(fields::needed("suggest", &self.suggest));
        broken.extend(fields::needed("consequences", &self.consequences));
        broken.extend(fields::optional("what_changed", self.what_changed.as_ref()));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        Told::new("De-escalation tried")
            .line("Describe", &self.describe)
            .line("Explain", &self.explain)
            .line("Suggest", &self.suggest)
            .line("Consequences", &self.consequences)
            .line("How", self.how.in_words())
            .maybe("What changed", self.what_changed.as_ref())
            .line("Incidents", names.incidents(&self.incidents))
            .line("As it went", names.evidence(&self.evidence))
    }
}

/// Whom a warning or a removal from the list concerns, where somebody complains for another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Concerns {
    /// The person who complains.
    #[default]
    TheComplainant,
    /// The patient, where that is somebody else.
    ThePatient,
}

impl Concerns {
    /// Whom it concerns, where it is not the person who complains; nothing otherwise.
    pub(super) fn told(self) -> &'static str {
        match self {
            Self::TheComplainant => "",
            Self::ThePatient => "The patient",
        }
    }
}

/// A warning was given. Spoken ones are followed up in writing ([`WarningConfirmed`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WarningGiven {
    /// Who was warned: it counts for nobody else.
    #[serde(default)]
    pub concerns: Concerns,
    /// Spoken, or written.
    pub how: Manner,
    /// The words of the warning, exactly as they were used.
    pub exact_words: String,
    /// Why it was given, as it was told.
    pub reasons: String,
    /// What would follow if it went on, as it was told; needed (PHSO guide: the person is told
    /// what the consequences may be).
    pub if_it_goes_on: String,
    /// The incidents it is about.
    #[serde(default)]
    pub incidents: Vec<IncidentId>,
    /// Whether it warned that the person is at risk of removal from the list (GMS Contracts
    /// Regulations 2015, Schedule 3, paragraph 24).
    pub of_removal: bool,
    /// Whether the person was asked to write again in other words, so that the complaint can be
    /// considered (PHSO guide: threatening behaviour in writing).
    #[serde(default)]
    pub asked_to_write_again: bool,
    /// How it can be challenged, as told; a spoken one may leave that to the letter that follows
    /// (SPSO section 1: a right of appeal, notified).
    #[serde(default)]
    #[ts(optional)]
    pub how_to_challenge: Option<String>,
    /// Items of evidence: the letter as it went, where it was written.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl WarningGiven {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("exact_words", &self.exact_words);
        broken.extend(fields::needed("reasons", &self.reasons));
        broken.extend(fields::needed("if_it_goes_on", &self.if_it_goes_on));
        let challenge = self.how_to_challenge.as_ref();
        broken.extend(if self.how.is_written() {
            fields::needed("how_to_challenge", challenge.map_or("", String::as_str))
        } else {
            fields::optional("how_to_challenge", challenge)
        });
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let yes = |it: bool| if it { "Yes" } else { "" };
        let (removal, again) = (yes(self.of_removal), yes(self.asked_to_write_again));
        Told::new(format!("Warning given {}", self.how.in_words()))
            .line("Who was warned", self.concerns.told())
            .own_words("The words used", &self.exact_words)
            .line("Why", &self.reasons)
            .line("What would follow if it went on", &self.if_it_goes_on)
            .line("Warned of removal from the list", removal)
            .line("Asked to write again in other words", again)
            .maybe("How it can be challenged", self.how_to_challenge.as_ref())
            .line("Incidents", names.incidents(&self.incidents))
            .line("As it went", names.evidence(&self.evidence))
    }
}

/// A spoken warning, or one that could not be given, was followed up in writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WarningConfirmed {
    /// The entry with the spoken warning, or with the reason why none was given.
    pub warning: EntryId,
    /// How the letter was sent.
    pub how: Manner,
    /// The letter, word for word.
    pub letter: String,
    /// Whether the letter warned of removal from the list: a letter is a warning of its own day.
    /// Said where no warning was given before it (PHSO guide: a written warning follows); after a
    /// spoken one it says what that one said, unless it adds removal.
    #[serde(default)]
    #[ts(optional)]
    pub of_removal: Option<bool>,
    /// How the warning can be challenged, as told.
    pub how_to_challenge: String,
    /// Items of evidence: the letter as it went.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl WarningConfirmed {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("letter", &self.letter);
        broken.extend(fields::needed("how_to_challenge", &self.how_to_challenge));
        if !self.how.is_written() {
            broken.push(at("how", Rule::NotInWriting));
        }
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let removal = match self.of_removal {
            Some(true) => "Yes",
            _ => "",
        };
        Told::new("Warning followed up in writing")
            .line("Follows", names.entry(self.warning))
            .line("How", self.how.in_words())
            .line("The letter", &self.letter)
            .line("Warned of removal from the list", removal)
            .line("How it can be challenged", &self.how_to_challenge)
            .line("As it went", names.evidence(&self.evidence))
    }
}

/// Why no warning was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoWarningGround {
    /// It would have been unsafe (PHSO guide; GMS Schedule 3, paragraph 24).
    Unsafe,
    /// It would have harmed the person's physical or mental health (GMS Schedule 3, paragraph 24).
    WouldHarmHealth,
    /// It was not otherwise reasonable or practical (GMS Schedule 3, paragraph 24).
    NotReasonableOrPractical,
}

/// No warning was given, and why: a missing warning must say why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WarningNotGiven {
    /// Who would have been warned: it stands for nobody else’s warning.
    #[serde(default)]
    pub concerns: Concerns,
    /// The ground.
    pub ground: NoWarningGround,
    /// The reason.
    pub reason: String,
    /// The incidents it is about.
    #[serde(default)]
    pub incidents: Vec<IncidentId>,
}

impl WarningNotGiven {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("reason", &self.reason)
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let ground = match self.ground {
            NoWarningGround::Unsafe => "It would have been unsafe",
            NoWarningGround::WouldHarmHealth => "It would have harmed the person’s health",
            NoWarningGround::NotReasonableOrPractical => "It was not reasonable or practical",
        };
        Told::new("No warning given")
            .line("Who was not warned", self.concerns.told())
            .line("Why not", ground)
            .line("Reason", &self.reason)
            .line("Incidents", names.incidents(&self.incidents))
    }
}
