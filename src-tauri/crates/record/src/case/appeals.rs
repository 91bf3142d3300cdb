//! Challenges to decisions: received, and considered by somebody who did not take them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use crate::entry::engagement::{AgreementParty, AppealOutcome, RestrictionKind};
use crate::entry::{Entry, FileEntry};
use crate::ids::EntryId;
use crate::name::may_be_one_person;

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
    /// What contact was changed to, where it was upheld in part and is about contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub changed_to: Option<RestrictionKind>,
    /// Whether a warning of removal that was upheld in part still warns of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub still_of_removal: Option<bool>,
}

impl AppealOnFile {
    /// What it came to, in a few words.
    pub(super) fn outcome_in_words(&self) -> &'static str {
        match self.result.as_ref().map(|result| result.outcome) {
            None => "no outcome recorded",
            Some(AppealOutcome::Upheld) => "upheld",
            Some(AppealOutcome::PartlyUpheld) => "upheld in part",
            Some(AppealOutcome::NotUpheld) => "not upheld",
        }
    }
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
                            changed_to: decided.changed_to.clone(),
                            still_of_removal: decided.still_of_removal,
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

    /// The day a challenge to a decision was upheld: from then on it no longer stands.
    pub(super) fn upheld_on(&self, decision: EntryId) -> Option<NaiveDate> {
        self.appeals_about(decision).into_iter().find_map(|appeal| {
            appeal
                .result
                .filter(|result| result.outcome == AppealOutcome::Upheld)
                .map(|result| result.on)
        })
    }

    /// Whether a challenge to a decision that cannot be eased was upheld, be it in part: it no longer
    /// stands as it was.
    pub(super) fn was_taken_back(&self, decision: EntryId) -> bool {
        let challenges = self.appeals_about(decision).into_iter();
        challenges
            .filter_map(|appeal| appeal.result)
            .any(|result| result.outcome != AppealOutcome::NotUpheld)
    }

    /// Whether somebody took part in the decision that an appeal is about: decided it, was asked
    /// about it, signed it for the practice, wrote the letter that follows it, or has reviewed it
    /// or considered an earlier challenge to it since.
    pub(super) fn took_the_decision(&self, appeal: EntryId, name: &str) -> bool {
        let about = self.latest(|entry| match &entry.entry {
            Entry::AppealReceived(received) if entry.id == appeal => Some(received.about),
            _ => None,
        });
        let Some(about) = about else {
            return false;
        };
        let earlier: Vec<EntryId> = self
            .appeals_about(about)
            .into_iter()
            .map(|earlier| earlier.entry)
            .filter(|earlier| *earlier != appeal)
            .collect();
        let part_in = |entry: &'a FileEntry| -> Vec<&'a str> {
            match &entry.entry {
                Entry::ActionReviewed(it) if it.about == about => vec![&it.reviewed_by],
                Entry::AppealDecided(it) if earlier.contains(&it.appeal) => {
                    vec![&it.considered_by]
                }
                Entry::AgreementAnswered(it)
                    if it.agreement == about && it.party == AgreementParty::ThePractice =>
                {
                    vec![&it.who]
                }
                Entry::WarningConfirmed(it) if it.warning == about => vec![&entry.by],
                _ if entry.id != about => Vec::new(),
                Entry::AgreementProposed(it) => vec![&it.decided_by, &it.discussed_with],
                Entry::RestrictionImposed(it) => vec![&it.decided_by, &it.discussed_with],
                Entry::ContactEnded(it) => vec![&it.decided_by, &it.discussed_with],
                Entry::RemovalNoted(it) => vec![&it.decided_by],
                Entry::CooperationAsked(it) => it
                    .decided_by
                    .iter()
                    .map(String::as_str)
                    .chain([entry.by.as_str()])
                    .collect(),
                Entry::PoliceDecided(it) => vec![&entry.by, &it.threatened, &it.supported_by],
                // A call that was ended at once was ended by whoever was on it.
                Entry::IncidentFollowedUp(it) => self
                    .incidents()
                    .filter(|incident| incident.id == it.incident)
                    .map(|incident| incident.experienced_by.as_str())
                    .chain([entry.by.as_str()])
                    .collect(),
                Entry::OnlinePostHandled(it) => vec![&entry.by, &it.discussed_with],
                _ => vec![&entry.by],
            }
        };
        self.each(|entry| Some(part_in(entry)))
            .flatten()
            .any(|took_part| may_be_one_person(took_part, name))
    }

    /// Whether somebody went through the conduct that a decision answers (PHSO guide: colleagues who
    /// were not involved look into it).
    pub(super) fn went_through_what_it_answers(&self, decision: EntryId, name: &str) -> bool {
        let Some(entry) = self.counting_entry(decision) else {
            return false;
        };
        // Where the words were linked afterwards, the measure names them as well.
        let linked = self
            .measure_of(decision, entry.on)
            .map_or_else(Vec::new, |measure| measure.incidents);
        self.went_through_any(entry.entry.incidents(), name) || self.went_through_any(&linked, name)
    }
}
