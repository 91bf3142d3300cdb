//! The practice's policy and what hangs on it: versions with dates, and the numbers for a hard call.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields;
use super::super::told::{Names, Told};
use crate::policy::PolicySection;
use crate::rule::BrokenRule;

/// The blanks of the sample policy, filled once by the practice (PHSO sample policy: "insert").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyAdopted {
    /// Who tries to de-escalate.
    pub de_escalates: String,
    /// Who decides about communication agreements.
    pub decides_agreements: String,
    /// Who considers concerns that an agreement is not kept.
    pub considers_breaches: String,
    /// Who decides about specific actions.
    pub decides_actions: String,
    /// Who considers challenges and appeals; not who decided.
    pub considers_appeals: String,
    /// How a decision can be challenged: where to write, and by when an answer comes.
    pub how_to_challenge: String,
    /// Who reviews actions.
    pub reviews_actions: String,
    /// How often they are reviewed.
    pub reviewed_how_often: String,
    /// Who decides about ending contact: the responsible person.
    pub decides_ending: String,
    /// Who is told at once when behaviour is threatening, violent or abusive.
    pub told_at_once: String,
    /// Who writes warnings.
    pub writes_warnings: String,
    /// Who supports a colleague in deciding about the police.
    pub supports_police_decision: String,
    /// The practice's policy on violence and abuse, and how to report under it.
    pub violence_policy: String,
    /// How colleagues get support.
    pub support_for_colleagues: String,
    /// Where records of it are kept.
    pub records_kept: String,
    /// The local NHS advocacy provider, with its details.
    pub advocacy_provider: String,
    /// What this practice in particular has to manage, where it wants to say so (SPSO section 1:
    /// each body says which actions it manages).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub conduct_here: Option<String>,
    /// The words as they were adopted, set down by the program: a later one, with other words,
    /// does not change what was in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub adopted: Option<AdoptedWords>,
}

/// The words of a version of the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdoptedWords {
    /// The whole policy.
    pub text: Vec<PolicySection>,
    /// What we expect of each other, for the public.
    pub for_the_public: Vec<PolicySection>,
}

impl PolicyAdopted {
    fn each(&self) -> [(&'static str, &'static str, &str); 16] {
        [
            ("de_escalates", "De-escalates", &self.de_escalates),
            (
                "decides_agreements",
                "Decides about agreements",
                &self.decides_agreements,
            ),
            (
                "considers_breaches",
                "Considers concerns about agreements",
                &self.considers_breaches,
            ),
            (
                "decides_actions",
                "Decides about specific actions",
                &self.decides_actions,
            ),
            (
                "considers_appeals",
                "Considers challenges",
                &self.considers_appeals,
            ),
            (
                "how_to_challenge",
                "How to challenge a decision",
                &self.how_to_challenge,
            ),
            ("reviews_actions", "Reviews actions", &self.reviews_actions),
            (
                "reviewed_how_often",
                "Reviewed how often",
                &self.reviewed_how_often,
            ),
            (
                "decides_ending",
                "Decides about ending contact",
                &self.decides_ending,
            ),
            ("told_at_once", "Is told at once", &self.told_at_once),
            ("writes_warnings", "Writes warnings", &self.writes_warnings),
            (
                "supports_police_decision",
                "Supports the decision about the police",
                &self.supports_police_decision,
            ),
            (
                "violence_policy",
                "Reporting violence and abuse",
                &self.violence_policy,
            ),
            (
                "support_for_colleagues",
                "Support for colleagues",
                &self.support_for_colleagues,
            ),
            ("records_kept", "Where records are kept", &self.records_kept),
            (
                "advocacy_provider",
                "NHS advocacy provider",
                &self.advocacy_provider,
            ),
        ]
    }

    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        self.each()
            .iter()
            .flat_map(|(field, _, words)| fields::needed(field, words))
            .chain(fields::optional("conduct_here", self.conduct_here.as_ref()))
            .collect()
    }

    pub(in crate::entry) fn told(&self, _names: &Names) -> Told {
        self.each().iter().fold(
            Told::new("Policy on engagement adopted"),
            |told, (_, label, words)| told.line(label, *words),
        )
    }
}

/// The practice's own numbers for a hard call. They stand on the hard-call card, which opens while
/// the file is locked, and hold nothing about anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HardCallNumbersSet {
    /// The manager or senior colleague to tell at once, with the extension.
    pub tell_at_once: String,
    /// The safeguarding lead, with the extension.
    pub safeguarding_lead: String,
    /// Any other number that helps.
    #[serde(default)]
    #[ts(optional)]
    pub other: Option<String>,
}

impl HardCallNumbersSet {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("tell_at_once", &self.tell_at_once);
        broken.extend(fields::name("safeguarding_lead", &self.safeguarding_lead));
        broken.extend(fields::optional("other", self.other.as_ref()));
        broken
    }

    pub(in crate::entry) fn told(&self, _names: &Names) -> Told {
        Told::new("Numbers for a hard call")
            .line("Tell at once", &self.tell_at_once)
            .line("Safeguarding lead", &self.safeguarding_lead)
            .maybe("Other", self.other.as_ref())
    }
}

/// The use of the policy was looked at in a meeting (SPSO section 1: regular management review).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicyUseReviewed {
    /// Who looked at it.
    pub who: String,
    /// What was said, and what follows.
    pub outcome: String,
    /// How colleagues hear what was found, without names (SPSO section 1: staff hear how the policy
    /// was used).
    #[serde(default)]
    #[ts(optional)]
    pub colleagues_told: Option<String>,
    /// The day it is to be looked at next.
    pub next_on: NaiveDate,
}

impl PolicyUseReviewed {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("who", &self.who);
        broken.extend(fields::needed("outcome", &self.outcome));
        broken.extend(fields::optional(
            "colleagues_told",
            self.colleagues_told.as_ref(),
        ));
        broken
    }

    pub(in crate::entry) fn told(&self, _names: &Names) -> Told {
        Told::new("Use of the policy looked at")
            .line("By", &self.who)
            .line("Outcome", &self.outcome)
            .maybe("How colleagues hear of it", self.colleagues_told.as_ref())
            .day("Next", self.next_on)
    }
}
