//! People: who takes part, consent, adjustments, advocacy.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, Manner, at};
use super::told::{Names, Told};
use crate::complaint::Channel;
use crate::isolate::isolated;
use crate::people::{Person, RepresentativeBasis};
use crate::rule::{BrokenRule, Rule};

/// What somebody is in a complaint file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartyRole {
    /// Acts for the person affected: regulation 5(2).
    Representative,
    /// An NHS complaints advocate or another who supports the person.
    Advocate,
    /// Cares for the person.
    Carer,
    /// A member of Parliament; the complaint is handled like any other (SPSO guide: no two tiers).
    MemberOfParliament,
    /// Interprets for the person.
    Interpreter,
    /// Anybody else.
    Other,
}

impl PartyRole {
    /// The role as a heading has it.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Representative => "Representative",
            Self::Advocate => "Advocate",
            Self::Carer => "Carer",
            Self::MemberOfParliament => "Member of Parliament",
            Self::Interpreter => "Interpreter",
            Self::Other => "Other person",
        }
    }
}

/// Somebody takes part beside the person who complains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonAdded {
    /// What they are in this file.
    pub role: PartyRole,
    /// The person.
    pub person: Person,
    /// Why they may act for the person affected; a representative needs it (regulation 5(2)).
    #[serde(default)]
    #[ts(optional)]
    pub basis: Option<RepresentativeBasis>,
    /// Anything else worth knowing.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

impl PersonAdded {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = self.person.check("entry.person");
        if self.role == PartyRole::Representative && self.basis.is_none() {
            broken.push(at("basis", Rule::BasisMissing));
        }
        broken.extend(fields::optional("note", self.note.as_ref()));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let told = Told::new(format!(
            "{}: {}",
            self.role.in_words(),
            isolated(&self.person.name)
        ));
        let told = match self.basis {
            Some(basis) => told.line("Why they may act", basis.in_words()),
            None => told,
        };
        told.maybe("Address", self.person.address.as_ref())
            .maybe("Telephone", self.person.telephone.as_ref())
            .maybe("Email", self.person.email.as_ref())
            .maybe("Note", self.note.as_ref())
    }
}

/// Why a representative is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RefusalGround {
    /// No reasonable grounds for a representative instead of the child: regulation 5(3).
    ChildCouldComplain,
    /// Not in the best interests of the child or of the person without capacity:
    /// regulation 5(4) and (5).
    NotInBestInterests,
}

/// A representative was refused, in writing and with the reason: regulation 5(3) to (5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepresentativeRefused {
    /// The representative.
    pub who: String,
    /// The ground.
    pub ground: RefusalGround,
    /// The reason, as it was given.
    pub reason: String,
    /// The day the representative was told in writing.
    pub told_in_writing_on: NaiveDate,
}

impl RepresentativeRefused {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("who", &self.who);
        broken.extend(fields::needed("reason", &self.reason));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let ground = match self.ground {
            RefusalGround::ChildCouldComplain => {
                "No reasonable grounds for a representative instead of the child (regulation 5(3))"
            }
            RefusalGround::NotInBestInterests => {
                "Not in the best interests of the person represented (regulation 5(4) and (5))"
            }
        };
        Told::new(format!("Representative refused: {}", isolated(&self.who)))
            .line("Ground", ground)
            .line("Reason", &self.reason)
            .day("Told in writing", self.told_in_writing_on)
    }
}

/// What consent is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentSubject {
    /// To share what is confidential with the person who complains for the patient.
    ShareWithRepresentative,
    /// To share the complaint with another body: regulations 6, 7 and 9.
    ShareWithOtherBody,
    /// To talk with a carer, the family, an advocate or a clinician about what would help the
    /// person to take part (PHSO guide: specialist support).
    TalkAboutWhatHelps,
}

/// A step about consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentStep {
    /// It was asked for.
    Asked,
    /// It was given.
    Given,
    /// It was refused.
    Refused,
    /// It was withdrawn.
    Withdrawn,
    /// It is not needed, for the reason in the note.
    NotNeeded,
}

/// A step about consent. Consent is apart from the state of the complaint: without it the work
/// goes on, and only what is confidential is not given out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentRecorded {
    /// What it is about.
    pub subject: ConsentSubject,
    /// The step.
    pub step: ConsentStep,
    /// Whose consent it is.
    pub from: String,
    /// How it was asked or given, or why it is not needed.
    pub how: String,
}

impl ConsentRecorded {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("from", &self.from);
        broken.extend(fields::needed("how", &self.how));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let subject = match self.subject {
            ConsentSubject::ShareWithRepresentative => "to share with the representative",
            ConsentSubject::ShareWithOtherBody => "to share with another body",
            ConsentSubject::TalkAboutWhatHelps => "to talk with others about what would help",
        };
        let step = match self.step {
            ConsentStep::Asked => "asked for",
            ConsentStep::Given => "given",
            ConsentStep::Refused => "refused",
            ConsentStep::Withdrawn => "withdrawn",
            ConsentStep::NotNeeded => "not needed",
        };
        let how = match self.step {
            ConsentStep::NotNeeded => "Why not",
            _ => "How",
        };
        Told::new(format!("Consent {subject}: {step}"))
            .line("Whose consent", &self.from)
            .line(how, &self.how)
    }
}

/// Consent to electronic letters, or its withdrawal: regulation 15 asks that it be given in
/// writing or electronically.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ElectronicConsent {
    /// Given, or withdrawn.
    pub given: bool,
    /// How the consent or its withdrawal came; spoken consent does not count.
    pub how: Manner,
    /// The address to write to, as given.
    #[serde(default)]
    #[ts(optional)]
    pub address: Option<String>,
}

impl ElectronicConsent {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::optional("address", self.address.as_ref());
        if self.given && !self.how.is_written() {
            broken.push(at("how", Rule::NotInWriting));
        }
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let step = if self.given { "given" } else { "withdrawn" };
        Told::new(format!("Consent to electronic letters {step}"))
            .line("How", self.how.in_words())
            .maybe("Address", self.address.as_ref())
    }
}

/// How the person likes to be contacted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChannelPreferred {
    /// The channel.
    pub channel: Channel,
    /// What the person said about it: times of day, whom not to leave a message with.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

impl ChannelPreferred {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::optional("note", self.note.as_ref())
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!("Likes to be contacted {}", self.channel.in_words()))
            .maybe("Note", self.note.as_ref())
    }
}

/// The person was told where to find an advocate: regulation 3(d), PHSO guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdvocacySignposted {
    /// Which service.
    pub service: String,
    /// How the person was told.
    pub how: Manner,
}

impl AdvocacySignposted {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::name("service", &self.service)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Advocacy signposted")
            .line("Service", &self.service)
            .line("How", self.how.in_words())
    }
}
