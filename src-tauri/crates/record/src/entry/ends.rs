//! The end of a complaint: the final response, closing, and opening again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, Manner, at};
use super::told::{Names, Told};
use crate::blank::is_given;
use crate::ids::EvidenceId;
use crate::isolate::isolated;
use crate::rule::{BrokenRule, Rule};

/// The investigation is complete: from now the response is due as soon as reasonably practicable
/// (regulation 14(2)). The six months are a backstop, never a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InvestigationFinished {
    /// How the complaint was looked into, in short.
    pub how: String,
}

impl InvestigationFinished {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("how", &self.how)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Investigation complete").line("How it was done", &self.how)
    }
}

/// As what the response is signed: regulation 14(2), 4(1)(a) and 4(2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignedAs {
    /// The responsible person.
    ResponsiblePerson,
    /// Somebody authorised to sign for the responsible person.
    Authorised,
}

/// What the response must say: regulation 14(2) and the PHSO's guide on final responses. Each is
/// answered by the officer with the letter before her.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LetterParts {
    /// How the complaint has been considered: 14(2)(a)(i).
    pub how_considered: bool,
    /// The conclusions on every point: 14(2)(a)(ii).
    pub conclusions: bool,
    /// What needs to be put right, or that nothing does: 14(2)(a)(ii).
    pub remedial_action: bool,
    /// Confirmation that action has been or will be taken: 14(2)(b).
    pub action_confirmed: bool,
    /// The right to go to the Ombudsman, with the details: 14(2)(d).
    pub ombudsman_right: bool,
    /// That this is the final response (PHSO, referring people to the Ombudsman).
    pub says_it_is_final: bool,
}

impl LetterParts {
    fn missing(self) -> impl Iterator<Item = &'static str> {
        [
            (self.how_considered, "parts.how_considered"),
            (self.conclusions, "parts.conclusions"),
            (self.remedial_action, "parts.remedial_action"),
            (self.action_confirmed, "parts.action_confirmed"),
            (self.ombudsman_right, "parts.ombudsman_right"),
            (self.says_it_is_final, "parts.says_it_is_final"),
        ]
        .into_iter()
        .filter_map(|(there, field)| (!there).then_some(field))
    }
}

/// The response of regulation 14(2) as it was sent. The day of the entry is the day it was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FinalResponseSent {
    /// The letter, word for word.
    pub letter: String,
    /// Who signed it.
    pub signed_by: String,
    /// As what.
    pub signed_as: SignedAs,
    /// How it was sent.
    pub how: Manner,
    /// What the letter says.
    pub parts: LetterParts,
    /// Whether it gives nothing confidential about the patient; needed while consent is missing.
    pub nothing_confidential: bool,
    /// Whether it is one co-ordinated response of all bodies: regulation 9.
    pub co_ordinated: bool,
    /// The signed letter, where it is on file.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl FinalResponseSent {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("letter", &self.letter);
        broken.extend(fields::name("signed_by", &self.signed_by));
        if !self.how.is_written() {
            broken.push(at("how", Rule::NotInWriting));
        }
        broken.extend(
            self.parts
                .missing()
                .map(|field| at(field, Rule::LetterPartMissing)),
        );
        if self.letter.to_lowercase().contains("millbank") {
            broken.push(at("letter", Rule::OldOmbudsmanAddress));
        }
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        let signed = match self.signed_as {
            SignedAs::ResponsiblePerson => "the responsible person",
            SignedAs::Authorised => "authorised by the responsible person",
        };
        let co_ordinated = if self.co_ordinated { "Yes" } else { "" };
        let confidential = if self.nothing_confidential {
            "Nothing"
        } else {
            ""
        };
        Told::new("Final response sent")
            .line(
                "Signed by",
                format!("{}, {signed}", isolated(&self.signed_by)),
            )
            .line("How", self.how.in_words())
            .line("One response for all bodies", co_ordinated)
            .line("Confidential about the patient", confidential)
            .line("Signed letter", names.evidence(&self.evidence))
            .line("The letter", &self.letter)
    }
}

/// Why a complaint is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClosingGround {
    /// The final response was sent.
    Answered,
    /// A spoken complaint was settled at once: regulation 8(1)(c).
    SettledAtOnce,
    /// The Regulations do not require it to be dealt with: regulation 8.
    NotRequired,
    /// The person withdrew it.
    Withdrawn,
    /// It was sent to another body.
    SentElsewhere,
    /// It was out of time and declined: regulation 12.
    OutOfTime,
    /// The representative was refused: regulation 5.
    RepresentativeRefused,
    /// The work stopped as the person did not take part.
    Stopped,
    /// The responsible person decided that it is no longer considered (PHSO guide: as a last
    /// step).
    NoLongerConsidered,
}

impl ClosingGround {
    /// The ground in words.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Answered => "The final response was sent",
            Self::SettledAtOnce => "Settled to the person’s satisfaction at once",
            Self::NotRequired => "The Regulations do not require it to be dealt with",
            Self::Withdrawn => "The person withdrew it",
            Self::SentElsewhere => "It was sent to another body",
            Self::OutOfTime => "It was out of time and declined",
            Self::RepresentativeRefused => "The representative was refused",
            Self::Stopped => "The work stopped as the person did not take part",
            Self::NoLongerConsidered => "It is no longer considered, as was decided and told",
        }
    }
}

/// The complaint was closed. Open actions stay open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Closed {
    /// Why.
    pub ground: ClosingGround,
    /// Anything to add.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

impl Closed {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::optional("note", self.note.as_ref());
        let noted = is_given(self.note.as_ref());
        if self.ground == ClosingGround::Withdrawn && !noted {
            broken.push(at("note", Rule::Missing));
        }
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Complaint closed")
            .line("Why", self.ground.in_words())
            .maybe("Note", self.note.as_ref())
    }
}

/// The complaint was opened again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reopened {
    /// Why.
    pub why: String,
}

impl Reopened {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("why", &self.why)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Complaint opened again").line("Why", &self.why)
    }
}
