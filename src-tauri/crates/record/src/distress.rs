//! Distressing material: answered for, covered, and revealed only on purpose.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::blank::is_blank;
use crate::rule::{BrokenRule, Rule};

/// The answer to "could this distress somebody who sees it?".
///
/// There is no default: the PHSO guide asks that distressing material be labelled and kept where
/// it cannot be opened by accident, and a default would be an answer nobody gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum DistressLabel {
    /// Somebody looked and said that it is not distressing.
    NotDistressing,
    /// It may distress; it stays covered and shows the note alone.
    Distressing {
        /// What is behind the cover, in bearable words: "damage to a door, no people".
        content_note: String,
    },
}

impl DistressLabel {
    /// Whether the thing must be covered.
    pub fn covers(&self) -> bool {
        matches!(self, Self::Distressing { .. })
    }

    /// Checks that a covered thing says what is behind the cover.
    pub fn check(&self, field: &str) -> Vec<BrokenRule> {
        match self {
            Self::Distressing { content_note } if is_blank(content_note) => {
                vec![BrokenRule::new(field, Rule::ContentNoteMissing)]
            }
            Self::Distressing { content_note } if content_note.chars().count() > 200 => {
                vec![BrokenRule::new(field, Rule::TooLong)]
            }
            _ => Vec::new(),
        }
    }
}

/// A thing as every list, preview, title and default print may know it: no content at all.
///
/// The type has nothing to show, so a covered thing cannot leak through a place that forgot to
/// ask. Only the act *reveal* turns it into a [`Revealed`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Covered {
    /// What is behind the cover, in bearable words; `None` while nobody has answered yet.
    pub content_note: Option<String>,
}

/// A covered thing that somebody has opened on purpose.
///
/// Not to be kept, listed or printed: it lives as long as the page that shows it.
pub struct Revealed<T> {
    content: T,
}

impl<T> Revealed<T> {
    /// Marks content as opened on purpose; only the audited act *reveal* may call this.
    pub fn on_purpose(content: T) -> Self {
        Self { content }
    }

    /// The content, for the one page that asked for it.
    pub fn into_content(self) -> T {
        self.content
    }
}

impl<T> std::fmt::Debug for Revealed<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Revealed(..)")
    }
}
