//! Where a complaint stands: the stages of the NHS Complaint Standards, open or closed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use crate::entry::engagement::ContactEnding;
use crate::entry::{ClosingGround, CooperationStep, Entry};

/// The stages as the NHS Complaint Standards name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// An everyday conversation: early resolution.
    EverydayConversation,
    /// A closer look.
    CloserLook,
    /// The final response was sent.
    FinalResponse,
    /// With the Ombudsman.
    Ombudsman,
}

impl Stage {
    /// The stage in words.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::EverydayConversation => "Everyday conversation",
            Self::CloserLook => "A closer look",
            Self::FinalResponse => "Final response sent",
            Self::Ombudsman => "With the Ombudsman",
        }
    }
}

/// Whether a file is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum FileState {
    /// Open.
    Open,
    /// Opened again after it was closed.
    Reopened {
        /// The day.
        on: NaiveDate,
    },
    /// Closed.
    Closed {
        /// The day.
        on: NaiveDate,
        /// Why.
        ground: ClosingGround,
    },
}

impl Case<'_> {
    /// Whether the file is open.
    pub fn state(&self) -> FileState {
        self.latest(|entry| match &entry.entry {
            Entry::Closed(closed) => Some(FileState::Closed {
                on: entry.on,
                ground: closed.ground,
            }),
            Entry::Reopened(_) => Some(FileState::Reopened { on: entry.on }),
            _ => None,
        })
        .unwrap_or(FileState::Open)
    }

    /// Whether the file is closed.
    pub fn is_closed(&self) -> bool {
        matches!(self.state(), FileState::Closed { .. })
    }

    /// The stage the complaint has come to.
    pub fn stage(&self) -> Stage {
        self.latest(|entry| match &entry.entry {
            Entry::OmbudsmanEnquired(_)
            | Entry::OmbudsmanAsked(_)
            | Entry::OmbudsmanInvestigates(_)
            | Entry::OmbudsmanDecided(_)
            | Entry::OmbudsmanRecommended(_) => Some(Stage::Ombudsman),
            Entry::FinalResponseSent(_) => Some(Stage::FinalResponse),
            Entry::CloserLookBegan(_) | Entry::Reopened(_) => Some(Stage::CloserLook),
            _ => None,
        })
        .unwrap_or(Stage::EverydayConversation)
    }

    /// Whether the work on the complaint itself is over: answered, exempt, stopped or closed.
    pub(super) fn work_is_over(&self) -> bool {
        self.is_closed()
            || self.answered_on().is_some()
            || self.is_exempt()
            || self.is_declined_as_late()
            || (!self.is_under_the_regulations() && self.is_found_throughout())
            || self
                .day_since_opened(|entry| matches!(entry, Entry::TransferredOut(_)))
                .is_some()
            || self.has_stopped()
    }

    /// Whether the complaint was declined as out of time: regulation 12.
    pub fn is_declined_as_late(&self) -> bool {
        self.latest_since_opened(|entry| match &entry.entry {
            Entry::TimeLimitConsidered(considered) => Some(considered.decision),
            _ => None,
        }) == Some(crate::entry::TimeLimitDecision::Declined)
    }

    /// Whether the work stopped: the person did not take part, or the responsible person decided
    /// that the complaint is no longer considered and nothing has lifted or eased that since.
    pub fn has_stopped(&self) -> bool {
        self.person_took_no_part() || self.is_no_longer_considered()
    }

    /// Whether the work stopped as the person did not take part.
    pub(super) fn person_took_no_part(&self) -> bool {
        let last = self.latest_since_opened(|entry| match &entry.entry {
            Entry::CooperationAsked(asked) => Some((entry.id, asked.step)),
            _ => None,
        });
        last.is_some_and(|(entry, step)| {
            step == CooperationStep::Stopped && !self.was_taken_back(entry)
        })
    }

    /// Whether the complaint is closed on an end of the work that has been lifted, eased or taken
    /// back on a challenge since: it is looked into again once it is opened.
    pub(super) fn is_closed_on_what_no_longer_holds(&self) -> bool {
        match self.state() {
            FileState::Closed { ground, .. } => match ground {
                ClosingGround::Stopped => !self.person_took_no_part(),
                ClosingGround::NoLongerConsidered => !self.is_no_longer_considered(),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether the responsible person decided that it is no longer considered, and nothing has
    /// lifted or eased that since.
    pub(super) fn is_no_longer_considered(&self) -> bool {
        let ended = self.latest_since_opened(|entry| match &entry.entry {
            Entry::ContactEnded(ended) if ended.what == ContactEnding::Consideration => {
                Some(entry.id)
            }
            _ => None,
        });
        ended.is_some_and(|ended| !self.was_lifted_or_eased(ended))
    }
}
