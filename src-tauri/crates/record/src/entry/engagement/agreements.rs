//! Communication agreements: the PHSO guide's option 1.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields::{self, Manner, at};
use super::super::told::{Names, Told, capital};
use crate::ids::{EntryId, EvidenceId, IncidentId};
use crate::rule::{BrokenRule, Rule};

/// The clause of every agreement on how it may end early (PHSO guide; that all agree: PHSO sample
/// policy).
const CAN_BE_LIFTED: &str =
    "It can end before its day of review, once things go better and both sides are content.";

/// A communication agreement was proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementProposed {
    /// Whether the person proposed it; either side may (PHSO sample policy).
    #[serde(default)]
    pub proposed_by_the_person: bool,
    /// Why it is proposed, as it was explained to the person.
    pub why: String,
    /// Who decided to try it.
    pub decided_by: String,
    /// The manager or senior colleague it was discussed with.
    pub discussed_with: String,
    /// Who was asked what they would like in it, and what they said.
    pub consulted: String,
    /// What the person can expect of the practice.
    pub they_can_expect: String,
    /// What the practice expects of the person.
    pub we_expect: String,
    /// What each commits to.
    pub commitments: String,
    /// What follows if it is not kept, where that is appropriate.
    #[serde(default)]
    #[ts(optional)]
    pub consequences: Option<String>,
    /// Who hears concerns that it is not kept.
    pub breaches_heard_by: String,
    /// The day it is to be reviewed.
    pub review_on: NaiveDate,
    /// How it can be challenged, as told (SPSO section 1: a right of appeal, notified).
    pub how_to_challenge: String,
    /// The day the person was told the reasons; needed where the practice proposes it (PHSO sample
    /// policy: whoever it is about learns why).
    #[serde(default)]
    #[ts(optional)]
    pub told_on: Option<NaiveDate>,
    /// How.
    #[serde(default)]
    #[ts(optional)]
    pub told_how: Option<Manner>,
    /// Why it is proposed before something the guide asks for first, if so.
    #[serde(default)]
    #[ts(optional)]
    pub override_reason: Option<String>,
    /// Items of evidence: the letter as it went, with the reasons.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl AgreementProposed {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("why", &self.why);
        broken.extend(fields::name("decided_by", &self.decided_by));
        broken.extend(fields::name("discussed_with", &self.discussed_with));
        broken.extend(fields::needed("consulted", &self.consulted));
        broken.extend(fields::needed("they_can_expect", &self.they_can_expect));
        broken.extend(fields::needed("we_expect", &self.we_expect));
        broken.extend(fields::needed("commitments", &self.commitments));
        broken.extend(fields::optional("consequences", self.consequences.as_ref()));
        broken.extend(fields::name("breaches_heard_by", &self.breaches_heard_by));
        broken.extend(fields::needed("how_to_challenge", &self.how_to_challenge));
        let told = [
            ("told_on", self.told_on.is_some()),
            ("told_how", self.told_how.is_some()),
        ];
        let untold = told
            .into_iter()
            .filter(|(_, given)| !given && !self.proposed_by_the_person);
        broken.extend(untold.map(|(field, _)| at(field, Rule::Missing)));
        broken.extend(fields::optional(
            "override_reason",
            self.override_reason.as_ref(),
        ));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let proposed = if self.proposed_by_the_person {
            "Communication agreement proposed by the person"
        } else {
            "Communication agreement proposed"
        };
        Told::new(proposed)
            .line("Why", &self.why)
            .line("Decided by", &self.decided_by)
            .line("Discussed with", names.colleague(&self.discussed_with))
            .line("Who was asked, and what they said", &self.consulted)
            .line("What the person can expect of us", &self.they_can_expect)
            .line("What we expect of the person", &self.we_expect)
            .line("What each commits to", &self.commitments)
            .maybe("If it is not kept", self.consequences.as_ref())
            .line("Lifting", CAN_BE_LIFTED)
            .line("Concerns go to", names.colleague(&self.breaches_heard_by))
            .day("To be reviewed", self.review_on)
            .line("How it can be challenged", &self.how_to_challenge)
            .maybe_day("The person was told", self.told_on)
            .line("How", self.told_how.map_or("", Manner::in_words))
            .maybe(
                "Why before the steps that come first",
                self.override_reason.as_ref(),
            )
            .line("As it went", names.evidence(&self.evidence))
    }
}

/// Whose answer it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgreementParty {
    /// The person.
    #[default]
    ThePerson,
    /// Somebody for the practice.
    ThePractice,
}

impl AgreementParty {
    fn whose(self) -> &'static str {
        match self {
            Self::ThePerson => "The person’s",
            Self::ThePractice => "The practice’s",
        }
    }
}

/// A party signed the agreement, or declined to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementAnswered {
    /// The entry in which it was proposed.
    pub agreement: EntryId,
    /// Whose answer it is.
    pub party: AgreementParty,
    /// Who signed or declined.
    pub who: String,
    /// Signed, or declined.
    pub signed: bool,
    /// How it was signed, or what was said when it was declined.
    pub how: String,
    /// The signed page, where it is on file.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl AgreementAnswered {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("who", &self.who);
        broken.extend(fields::needed("how", &self.how));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let step = if self.signed { "signed" } else { "declined" };
        let party = match self.party {
            AgreementParty::ThePerson => "by the person",
            AgreementParty::ThePractice => "for the practice",
        };
        Told::new(format!("Communication agreement {step} {party}"))
            .line("Proposed in", names.entry(self.agreement))
            .line("Who", &self.who)
            .line("How", &self.how)
            .line("Signed page", names.evidence(&self.evidence))
    }
}

/// What came of a concern that something is not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConcernFound {
    /// It was not kept.
    NotKept,
    /// It was kept.
    Kept,
    /// It cannot be told whether it was.
    #[default]
    NotClear,
}

impl ConcernFound {
    fn in_words(self) -> &'static str {
        match self {
            Self::NotKept => "It was not kept",
            Self::Kept => "It was kept",
            Self::NotClear => "It cannot be told whether it was kept",
        }
    }
}

/// A concern that the agreement is not kept, and who considered it. Either side may raise one
/// about the other (PHSO guide: communication agreements).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementBreached {
    /// The agreement, or the specific action, that was not kept.
    pub about: EntryId,
    /// Whose part of it is said not to be kept.
    #[serde(default)]
    pub whose_part: AgreementParty,
    /// Who raised the concern, and what it is.
    pub concern: String,
    /// The incidents it rests on.
    #[serde(default)]
    pub incidents: Vec<IncidentId>,
    /// Who considered it.
    pub considered_by: String,
    /// What they found; a concern of before this was asked counts against nobody.
    #[serde(default)]
    pub found: ConcernFound,
    /// What follows from it.
    pub outcome: String,
}

impl AgreementBreached {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("concern", &self.concern);
        broken.extend(fields::name("considered_by", &self.considered_by));
        broken.extend(fields::needed("outcome", &self.outcome));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let concern = self.in_brief();
        let headline = match names.decided(self.about) {
            Some(what) => format!("{}: {concern}", capital(what)),
            None => capital(concern),
        };
        Told::new(headline)
            .line("About", names.entry(self.about))
            .line("Whose part", self.whose_part.whose())
            .line("The concern", &self.concern)
            .line("Incidents", names.incidents(&self.incidents))
            .line("Considered by", names.colleague(&self.considered_by))
            .line("Found", self.found.in_words())
            .line("What follows", &self.outcome)
    }

    /// What it was, in a few words.
    pub(crate) fn in_brief(&self) -> &'static str {
        match self.whose_part {
            AgreementParty::ThePerson => "concern that it is not kept",
            AgreementParty::ThePractice => "concern that the practice does not keep it",
        }
    }

    /// Whether it shows that the person did not keep to it: somebody considered it and found so.
    pub(crate) fn shows_that_the_person_did_not_keep_it(&self) -> bool {
        self.whose_part == AgreementParty::ThePerson && self.found == ConcernFound::NotKept
    }
}

/// The agreement was lifted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AgreementLifted {
    /// The entry in which it was proposed.
    pub agreement: EntryId,
    /// Why.
    pub why: String,
    /// Who agreed that things are better, on the person's side too (PHSO sample policy).
    #[serde(default)]
    pub agreed_by: String,
    /// The day the person was told.
    pub told_on: NaiveDate,
    /// How.
    pub told_how: Manner,
    /// Items of evidence: the letter as it went.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl AgreementLifted {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("why", &self.why);
        broken.extend(fields::needed("agreed_by", &self.agreed_by));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        Told::new("Communication agreement lifted")
            .line("Proposed in", names.entry(self.agreement))
            .line("Why", &self.why)
            .line("Agreed by", &self.agreed_by)
            .day("The person was told", self.told_on)
            .line("How", self.told_how.in_words())
            .line("As it went", names.evidence(&self.evidence))
    }
}

/// Checks that a day set for a review comes after the day it is set on.
pub(super) fn review_day(field: &str, review_on: NaiveDate, from: NaiveDate) -> Vec<BrokenRule> {
    if review_on <= from {
        return vec![at(field, Rule::ReviewNotAfterwards)];
    }
    Vec::new()
}
