//! Challenges to decisions: received, and considered by somebody who did not take them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use crate::entry::engagement::AppealOutcome;
use crate::entry::{Entry, FileEntry};
use crate::ids::EntryId;
use crate::practice::same_name;

/// A challenge to a decision (SPSO section 1: a right of appeal).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppealOnFile {
    /// The entry in which it was received.
    pub entry: EntryId,
    /// The entry with the decision it is about.
    pub about: EntryId,
    /// The day it came.
    pub on: NaiveDate,
    /// What it came to, once somebody has considered it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub result: Option<AppealResult>,
}

/// What a challenge came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppealResult {
    /// The entry.
    pub entry: EntryId,
    /// The day.
    pub on: NaiveDate,
    /// Who considered it.
    pub considered_by: String,
    /// The outcome.
    pub outcome: AppealOutcome,
}

impl<'a> Case<'a> {
    /// Every challenge, oldest first, with what it came to. Only the first outcome counts.
    pub fn appeals(&self) -> Vec<AppealOnFile> {
        self.each(|entry| match &entry.entry {
            Entry::AppealReceived(received) => Some((entry, received.about)),
            _ => None,
        })
        .map(|(entry, about)| AppealOnFile {
            entry: entry.id,
            about,
            on: entry.on,
            result: self
                .each(|later| match &later.entry {
                    Entry::AppealDecided(decided) if decided.appeal == entry.id => {
                        Some(AppealResult {
                            entry: later.id,
                            on: later.on,
                            considered_by: decided.considered_by.clone(),
                            outcome: decided.outcome,
                        })
                    }
                    _ => None,
                })
                .next(),
        })
        .collect()
    }

    pub(super) fn appeals_about(&self, entry: EntryId) -> Vec<AppealOnFile> {
        let mut appeals = self.appeals();
        appeals.retain(|appeal| appeal.about == entry);
        appeals
    }

    /// Whether somebody took the decision that an appeal is about, or reviewed it since.
    pub(super) fn took_the_decision(&self, appeal: EntryId, name: &str) -> bool {
        let about = self.latest(|entry| match &entry.entry {
            Entry::AppealReceived(received) if entry.id == appeal => Some(received.about),
            _ => None,
        });
        let Some(about) = about else {
            return false;
        };
        let decided = |entry: &'a FileEntry| -> Option<&'a str> {
            match &entry.entry {
                Entry::AgreementProposed(it) if entry.id == about => Some(&it.decided_by),
                Entry::RestrictionImposed(it) if entry.id == about => Some(&it.decided_by),
                Entry::ContactEnded(it) if entry.id == about => Some(&it.decided_by),
                Entry::RemovalNoted(it) if entry.id == about => Some(&it.decided_by),
                Entry::ActionReviewed(it) if it.about == about => Some(&it.reviewed_by),
                Entry::AppealDecided(_) => None,
                _ if entry.id == about => Some(&entry.by),
                _ => None,
            }
        };
        self.each(decided).any(|decider| same_name(decider, name))
    }
}
