//! The stages of a complaint, as the NHS Complaint Standards name them, and other bodies.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, Manner, at};
use super::told::{Names, Told};
use crate::ids::{EntryId, EvidenceId};
use crate::isolate::isolated;
use crate::rule::{BrokenRule, Rule};

/// A spoken complaint was settled to the person's satisfaction by the end of the next working
/// day: regulation 8(1)(c). The day of the entry is the day the person was satisfied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResolvedAtOnce {
    /// What put it right.
    pub put_right: String,
    /// How we know that the person was satisfied; all three tests are needed.
    pub how_satisfied: String,
}

impl ResolvedAtOnce {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("put_right", &self.put_right);
        broken.extend(fields::needed("how_satisfied", &self.how_satisfied));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Settled to the person’s satisfaction")
            .line("What put it right", &self.put_right)
            .line("How we know", &self.how_satisfied)
    }
}

/// Why the Regulations do not require a complaint to be dealt with: regulation 8(1), without
/// (c), which is [`ResolvedAtOnce`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExemptionGround {
    /// (a) by a responsible body.
    ByAResponsibleBody,
    /// (b) by an employee about the employment.
    AboutEmployment,
    /// (d) the same subject matter as one settled under (c).
    SettledAtOnceBefore,
    /// (e) the subject matter was investigated before under the Regulations.
    InvestigatedBefore,
    /// (f) it is or was investigated by the Health Service Commissioner or a Local Commissioner.
    WithTheOmbudsman,
    /// (g) about a request under the Freedom of Information Act.
    FreedomOfInformation,
    /// (h) about superannuation.
    Superannuation,
}

impl ExemptionGround {
    /// The ground with its letter.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::ByAResponsibleBody => "Made by a responsible body (regulation 8(1)(a))",
            Self::AboutEmployment => "By an employee, about the employment (regulation 8(1)(b))",
            Self::SettledAtOnceBefore => {
                "The same subject matter was settled at once before (regulation 8(1)(d))"
            }
            Self::InvestigatedBefore => {
                "The subject matter was investigated before (regulation 8(1)(e))"
            }
            Self::WithTheOmbudsman => "An Ombudsman investigates or did (regulation 8(1)(f))",
            Self::FreedomOfInformation => {
                "About a freedom of information request (regulation 8(1)(g))"
            }
            Self::Superannuation => "About superannuation (regulation 8(1)(h))",
        }
    }
}

/// The Regulations do not require the complaint to be dealt with; the person was told so in
/// writing, with the reason: regulation 8(2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Exempted {
    /// The ground.
    pub ground: ExemptionGround,
    /// The reason, as it was given.
    pub reason: String,
    /// The day the person was told in writing.
    pub told_in_writing_on: NaiveDate,
}

impl Exempted {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("reason", &self.reason)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Not required to be dealt with under the Regulations")
            .line("Ground", self.ground.in_words())
            .line("Reason", &self.reason)
            .day("Told in writing", self.told_in_writing_on)
    }
}

/// The work went from an everyday conversation to a closer look (NHS Complaint Standards).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CloserLookBegan {
    /// Why a conversation is not enough, or what will be looked into.
    pub why: String,
    /// Who looks into it.
    pub looked_into_by: String,
}

impl CloserLookBegan {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("why", &self.why);
        broken.extend(fields::name("looked_into_by", &self.looked_into_by));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("A closer look began")
            .line("What is looked into", &self.why)
            .line("By", names.colleague(&self.looked_into_by))
    }
}

/// A step when somebody does not take part: asked what would help, warned, given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CooperationStep {
    /// Asked for what is needed, and what would help.
    Asked,
    /// Told that the work cannot go on without it.
    Warned,
    /// Told that the work stops, and of the right to go to the Ombudsman.
    Stopped,
}

impl CooperationStep {
    pub(super) fn in_short(self) -> &'static str {
        match self {
            Self::Asked => "what is needed was asked for",
            Self::Warned => "told that the work cannot go on without it",
            Self::Stopped => "told that the work stops",
        }
    }
}

/// The person was asked to take part, warned, or told that the work stops (PHSO guide).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CooperationAsked {
    /// The step.
    pub step: CooperationStep,
    /// The step before that it follows: the request that was not answered, or the warning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub follows: Option<EntryId>,
    /// What is needed and why, and what help was offered.
    pub what: String,
    /// How the person was told.
    pub how: Manner,
    /// Whether the Ombudsman's details were given; needed when the work stops.
    pub ombudsman_told: bool,
    /// Who decided that the work stops: the responsible person, or whoever is authorised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub decided_by: Option<String>,
    /// How it can be challenged, as told; needed when the work stops (SPSO section 1: a right of
    /// appeal, notified).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub how_to_challenge: Option<String>,
    /// Items of evidence: the letter as it went.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
}

impl CooperationAsked {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("what", &self.what);
        if self.step == CooperationStep::Stopped {
            if !self.ombudsman_told {
                broken.push(at("ombudsman_told", Rule::OmbudsmanNotTold));
            }
            if !self.how.is_written() {
                broken.push(at("how", Rule::NotInWriting));
            }
            let given = |given: &Option<String>| given.clone().unwrap_or_default();
            broken.extend(fields::name("decided_by", &given(&self.decided_by)));
            let challenge = given(&self.how_to_challenge);
            broken.extend(fields::needed("how_to_challenge", &challenge));
        }
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        let follows = self.follows.map(|before| names.entry(before));
        let step = match self.step {
            CooperationStep::Asked => "Asked for what is needed to go on",
            CooperationStep::Warned => "Told that the work cannot go on without it",
            CooperationStep::Stopped => "Told that the work stops",
        };
        let ombudsman = if self.ombudsman_told { "Yes" } else { "" };
        Told::new(step)
            .line("Follows", follows.unwrap_or_default())
            .line("What is needed", &self.what)
            .line("How", self.how.in_words())
            .line("Told of the Ombudsman", ombudsman)
            .maybe("Decided by", self.decided_by.as_ref())
            .maybe("How to challenge it", self.how_to_challenge.as_ref())
            .line("As it went", names.evidence(&self.evidence))
    }
}

/// What was offered to bring both sides together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MediationKind {
    /// Mediation.
    Mediation,
    /// A restorative conversation.
    RestorativeConversation,
}

/// What became of the offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MediationAnswer {
    /// No answer yet.
    NotYet,
    /// Accepted.
    Accepted,
    /// Declined; the complaint goes on all the same.
    Declined,
}

/// Mediation or a restorative conversation was offered inside the one process. It is never a
/// condition of the next step, and no clock waits for it (LGSCO guide).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MediationOffered {
    /// What was offered.
    pub offered: MediationKind,
    /// The answer.
    pub answer: MediationAnswer,
    /// What was said about it, and what came of it.
    pub note: String,
}

impl MediationOffered {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("note", &self.note)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let offered = match self.offered {
            MediationKind::Mediation => "Mediation",
            MediationKind::RestorativeConversation => "A restorative conversation",
        };
        let answer = match self.answer {
            MediationAnswer::NotYet => "offered",
            MediationAnswer::Accepted => "offered and accepted",
            MediationAnswer::Declined => "offered and declined",
        };
        Told::new(format!("{offered} {answer}")).line("Note", &self.note)
    }
}

/// How a complaint came from another body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TransferGround {
    /// Sent on by a body that should not have had it: regulation 6(5).
    SentOn,
    /// Notified by the commissioner: regulation 7(5).
    NotifiedByCommissioner,
}

/// Received from another body. The day of the entry is the day *we* received it or were
/// notified, and our clocks run from then: regulation 13(4) and (5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TransferredIn {
    /// The other body.
    pub from_body: String,
    /// How it came.
    pub ground: TransferGround,
    /// The day the other body received it.
    pub first_received_on: NaiveDate,
}

impl TransferredIn {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::name("from_body", &self.from_body)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let ground = match self.ground {
            TransferGround::SentOn => "Sent on by a body it did not concern (regulation 6(5))",
            TransferGround::NotifiedByCommissioner => {
                "Notified by the commissioner (regulation 7(5))"
            }
        };
        Told::new(format!("Received from {}", isolated(&self.from_body)))
            .line("How", ground)
            .day("First received there", self.first_received_on)
    }
}

/// Sent to another body, with the person's consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TransferredOut {
    /// The other body.
    pub to_body: String,
    /// What was sent, and why it belongs there.
    pub what: String,
    /// The day the person was told.
    pub person_told_on: NaiveDate,
}

impl TransferredOut {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("to_body", &self.to_body);
        broken.extend(fields::needed("what", &self.what));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!("Sent to {}", isolated(&self.to_body)))
            .line("What and why", &self.what)
            .day("The person was told", self.person_told_on)
    }
}

/// Handled together with another body: one lead, one co-ordinated response (regulation 9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JointHandlingAgreed {
    /// The other bodies.
    pub with: String,
    /// Who leads on the handling and on writing to the person.
    pub lead: String,
    /// What each does.
    pub agreed: String,
}

impl JointHandlingAgreed {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("with", &self.with);
        broken.extend(fields::name("lead", &self.lead));
        broken.extend(fields::needed("agreed", &self.agreed));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!("Handled together with {}", isolated(&self.with)))
            .line("Leads", &self.lead)
            .line("Agreed", &self.agreed)
    }
}

/// Information asked for by, or given to, the other body: regulation 9.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JointInformation {
    /// The other body.
    pub body: String,
    /// True: we gave it. False: it was asked of us or by us.
    pub given: bool,
    /// What.
    pub what: String,
}

impl JointInformation {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("body", &self.body);
        broken.extend(fields::needed("what", &self.what));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let step = if self.given { "given" } else { "asked for" };
        Told::new(format!("Information {step}: {}", isolated(&self.body))).line("What", &self.what)
    }
}
