//! Contacts: every substantive one, calm or not (LGSCO guide, part 12: what a good file holds).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, at};
use super::told::{Named, Names, Told};
use crate::complaint::Channel;
use crate::ids::{EntryId, EvidenceId};
use crate::isolate::isolated;
use crate::rule::{BrokenRule, Rule};

/// Who turned to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From the person or somebody for them.
    FromThem,
    /// From the practice.
    FromUs,
}

/// A substantive contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contact {
    /// The channel.
    pub channel: Channel,
    /// Who turned to whom.
    pub direction: Direction,
    /// Whom it was with.
    pub with: String,
    /// How long it lasted, in minutes.
    #[serde(default)]
    #[ts(optional)]
    pub minutes: Option<u16>,
    /// What was said or written, as an account.
    pub what_was_said: String,
    /// The adjustments used in it, by the entries in which they were asked for or offered.
    #[serde(default)]
    pub adjustments_used: Vec<EntryId>,
    /// Items of evidence: the letter or the email, the voicemail.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
}

impl Contact {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("with", &self.with);
        broken.extend(fields::needed("what_was_said", &self.what_was_said));
        if self.minutes.is_some_and(|minutes| minutes > 24 * 60) {
            broken.push(at("minutes", Rule::LongerThanADay));
        }
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        let with = isolated(&self.with);
        let headline = match self.direction {
            Direction::FromThem => {
                format!("{with} contacted us {}", self.channel.in_words())
            }
            Direction::FromUs => {
                format!("We contacted {with} {}", self.channel.in_words())
            }
        };
        let lasted = self.minutes.map(|minutes| match minutes {
            1 => "1 minute".to_owned(),
            minutes => format!("{minutes} minutes"),
        });
        let used: Named = self
            .adjustments_used
            .iter()
            .map(|entry| names.entry(*entry))
            .collect();
        Told::new(headline)
            .line("What was said", &self.what_was_said)
            .maybe("Lasted", lasted.as_ref())
            .line("Adjustments used", used)
            .line("Evidence", names.evidence(&self.evidence))
    }
}
