//! What entries have in common: their fields' rules and the manner of telling.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::rule::{BrokenRule, check_length, check_text};

/// The most characters a free account may have.
const LONGEST_ACCOUNT: usize = 20_000;
/// The most characters a name may have.
const LONGEST_NAME: usize = 120;

/// How something was told or sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// In person or by telephone.
    Spoken,
    /// On paper, by post or by hand.
    OnPaper,
    /// By e-mail or another electronic way: regulation 15 asks for consent.
    Electronically,
}

impl Manner {
    /// Whether it is in writing.
    pub fn is_written(self) -> bool {
        matches!(self, Self::OnPaper | Self::Electronically)
    }

    /// The manner in a sentence: "on paper".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Spoken => "by word of mouth",
            Self::OnPaper => "on paper",
            Self::Electronically => "by email",
        }
    }
}

/// Words that must be there.
pub(super) fn needed(field: &str, text: &str) -> Vec<BrokenRule> {
    check_text(&format!("entry.{field}"), text, LONGEST_ACCOUNT)
}

/// A name that must be there.
pub(super) fn name(field: &str, text: &str) -> Vec<BrokenRule> {
    check_text(&format!("entry.{field}"), text, LONGEST_NAME)
}

/// Words that may be empty.
pub(super) fn length(field: &str, text: &str) -> Vec<BrokenRule> {
    check_length(&format!("entry.{field}"), text, LONGEST_ACCOUNT)
}

/// Words that may be left out.
pub(super) fn optional(field: &str, text: Option<&String>) -> Vec<BrokenRule> {
    text.map(|text| length(field, text)).unwrap_or_default()
}

/// A broken rule at a field of the particulars.
pub(super) fn at(field: &str, rule: crate::rule::Rule) -> BrokenRule {
    BrokenRule::new(format!("entry.{field}"), rule)
}

/// A day that cannot lie before another.
pub(super) fn not_before(field: &str, day: NaiveDate, earliest: NaiveDate) -> Vec<BrokenRule> {
    if day < earliest {
        return vec![at(field, crate::rule::Rule::BeforeItsBeginning)];
    }
    Vec::new()
}
