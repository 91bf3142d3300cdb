//! The person who complains, and the patient where that is somebody else.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::practice::{check_name, check_optional};
use crate::rule::{BrokenRule, Rule};

/// A person outside the practice and how to reach them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Person {
    /// The name the person goes by: "Mr M".
    pub name: String,
    /// Postal address, line breaks kept.
    #[serde(default)]
    #[ts(optional)]
    pub address: Option<String>,
    /// Telephone number as given.
    #[serde(default)]
    #[ts(optional)]
    pub telephone: Option<String>,
    /// E-mail address as given.
    #[serde(default)]
    #[ts(optional)]
    pub email: Option<String>,
}

impl Person {
    /// Checks a person's particulars under a field path.
    pub fn check(&self, field: &str) -> Vec<BrokenRule> {
        let mut broken = check_name(&format!("{field}.name"), &self.name);
        broken.extend(check_optional(
            &format!("{field}.address"),
            self.address.as_ref(),
            500,
        ));
        broken.extend(check_optional(
            &format!("{field}.telephone"),
            self.telephone.as_ref(),
            60,
        ));
        broken.extend(check_optional(
            &format!("{field}.email"),
            self.email.as_ref(),
            254,
        ));
        broken
    }
}

/// Whom the complaint is about receiving care, and why somebody else may complain for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Patient {
    /// The complainant received the services: regulation 5(1)(a).
    TheComplainant,
    /// The complainant is affected by what is complained of and nobody's representative:
    /// regulation 5(1)(b).
    NobodyElse,
    /// Somebody else received the services.
    Another {
        /// The patient.
        person: Person,
        /// Why the complainant may complain for the patient; needed, so `None` is refused.
        basis: Option<RepresentativeBasis>,
    },
}

impl Patient {
    /// Checks that another patient is named and that the basis is given.
    pub fn check(&self, field: &str) -> Vec<BrokenRule> {
        match self {
            Self::TheComplainant | Self::NobodyElse => Vec::new(),
            Self::Another { person, basis } => {
                let mut broken = person.check(&format!("{field}.person"));
                if basis.is_none() {
                    broken.push(BrokenRule::new(
                        format!("{field}.basis"),
                        Rule::BasisMissing,
                    ));
                }
                broken
            }
        }
    }
}

/// Why a representative may complain for a patient: regulation 5(2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RepresentativeBasis {
    /// The patient has died: regulation 5(2)(a).
    HasDied,
    /// The patient is a child, under 18: regulation 5(2)(b).
    IsAChild,
    /// The patient is physically unable to complain: regulation 5(2)(c)(i).
    PhysicallyUnable,
    /// The patient lacks capacity under the Mental Capacity Act 2005: regulation 5(2)(c)(ii).
    LacksCapacity,
    /// The patient asked the representative to act: regulation 5(2)(d).
    AskedForIt,
}

impl RepresentativeBasis {
    /// The basis in words, with its place in the Regulations.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::HasDied => "The patient has died (regulation 5(2)(a))",
            Self::IsAChild => "The patient is a child (regulation 5(2)(b))",
            Self::PhysicallyUnable => {
                "The patient is physically unable to complain (regulation 5(2)(c)(i))"
            }
            Self::LacksCapacity => "The patient lacks capacity (regulation 5(2)(c)(ii))",
            Self::AskedForIt => "The patient asked the representative to act (regulation 5(2)(d))",
        }
    }
}
