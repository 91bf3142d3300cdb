//! The decisions on the ladder as a table, and the ladder in a few plain sentences.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, MeasureKind, MeasureStands};
use crate::clock::{number_in_words, spoken_day};
use crate::entry::engagement::RestrictionKind;
use crate::entry::{Entry, EntryKind, FileEntry, FilePart, Names};
use crate::ids::EntryId;

/// A decision about engagement: by whom, with whom, what, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Decision {
    /// The entry.
    pub entry: EntryId,
    /// Its day.
    pub on: NaiveDate,
    /// Who decided: named where somebody decides, reviews or considers for the practice and stands
    /// by it, otherwise under the name shown for that colleague.
    pub by: String,
    /// With whom, under the name shown for that colleague.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub with: Option<String>,
    /// What was decided, in a few words.
    pub what: String,
    /// Why, as it was recorded.
    pub reason: String,
    /// The version of the practice's policy in force on that day, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub policy_version: Option<u32>,
}

impl Case<'_> {
    /// Every decision about engagement, oldest first.
    ///
    /// A row names whom its own record names, and nobody else: beside a record under pseudonyms, a
    /// row with the names would tell whose they are.
    pub fn decisions(&self, names: &Names) -> Vec<Decision> {
        self.each_in_time(|entry| {
            let names = names.naming(entry.entry.shown_by_name());
            let (by, with, reason) = decided(entry)?;
            Some(Decision {
                entry: entry.id,
                on: entry.on,
                by: names.colleague(by),
                with: with.map(|name| names.colleague(name)),
                what: entry.entry.told(&names).headline,
                reason: reason.into_owned(),
                policy_version: self.book.policy_on(entry.on).map(|(version, _, _)| version),
            })
        })
        .collect()
    }

    /// The latest day of a decision that names the version of the policy in force on its day.
    pub fn last_told_of_the_policy(&self) -> Option<NaiveDate> {
        self.each(|entry| decided(entry).map(|_| entry.on))
            .filter(|on| self.book.policy_on(*on).is_some())
            .max()
    }

    /// How engagement was managed, in a few plain sentences that end with what is recorded of new
    /// complaints. Nothing is said where nothing was recorded.
    pub fn engagement_in_words(&self, today: NaiveDate) -> Vec<String> {
        let steps = self.first_steps();
        let any_step = self.counting.iter().any(|entry| {
            let kind = entry.entry.kind();
            step_in_words(kind).is_some()
                // That the person records is allowed, and says nothing of how it went.
                || (kind.part() == FilePart::Engagement && kind != EntryKind::RecordingNoted)
        });
        if self.records.incidents.is_empty() && !any_step {
            return Vec::new();
        }
        let mut sentences = vec![self.incidents_in_words()];
        if !steps.is_empty() {
            sentences.push(format!("In this order: {}.", steps.join("; ")));
        }
        sentences.extend(self.measures_told(today, RestrictionKind::changed_to));
        sentences.push(match self.answered_on() {
            Some(on) => format!("The complaint was answered on {}.", spoken_day(on)),
            None if self.is_closed() => "The complaint is closed.".to_owned(),
            None if self.has_stopped() => "The complaint is no longer looked into.".to_owned(),
            None => "No final response is recorded; the complaint is open.".to_owned(),
        });
        let removed = self.day_of(|entry| matches!(entry, Entry::RemovalNoted(_)));
        sentences.extend(
            removed.map(|on| format!("A removal from the list was noted on {}.", spoken_day(on))),
        );
        sentences.extend(self.new_complaints_in_words());
        sentences
    }

    /// How many incidents there were, and over which days: theirs alone, as the rest of the ladder
    /// may be much longer.
    fn incidents_in_words(&self) -> String {
        let days = || self.records.incidents.iter().map(|incident| incident.on);
        let (Some(first), Some(last)) = (days().min(), days().max()) else {
            return "No incident was recorded.".to_owned();
        };
        match self.records.incidents.len() {
            1 => format!("One incident was recorded, on {}.", day_in_words(first)),
            many => format!(
                "{} incidents were recorded, {}.",
                number_in_words(many),
                stretch(first, last)
            ),
        }
    }

    /// What is recorded of new complaints beside what was restricted. Of care nothing is recorded
    /// here, so nothing is said of it.
    fn new_complaints_in_words(&self) -> Option<String> {
        let restrictions = self.each(|entry| match &entry.entry {
            Entry::RestrictionImposed(it) => Some(it.new_complaints_considered),
            _ => None,
        });
        let recorded: Vec<bool> = restrictions.collect();
        let which = match recorded.as_slice() {
            [] => return None,
            [_] => "The specific action is",
            _ => "Each specific action is",
        };
        let all = recorded.iter().all(|considered| *considered);
        all.then(|| format!("{which} recorded with: new complaints are still considered."))
    }

    /// The first time of each kind of step, in the order in which they came.
    fn first_steps(&self) -> Vec<&'static str> {
        let mut steps: Vec<&'static str> = Vec::new();
        for step in self.each_in_time(|entry| step_in_words(entry.entry.kind())) {
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
        steps
    }

    /// What stands, and how long the rest stood: specific actions and the end of contact, a
    /// sentence for each, short enough for a cover.
    pub fn measures_in_words(&self, today: NaiveDate) -> Vec<String> {
        self.measures_told(today, RestrictionKind::named)
    }

    /// The same, each change in the words wanted.
    fn measures_told(
        &self,
        today: NaiveDate,
        changed_to: impl Fn(&RestrictionKind) -> String,
    ) -> Vec<String> {
        self.measures(today)
            .into_iter()
            .filter(|measure| measure.kind != MeasureKind::Agreement)
            .map(|measure| {
                let first = self.as_first_decided(measure.entry);
                let what = first.unwrap_or_else(|| measure.what.clone());
                let from = day_in_words(measure.from);
                let changed: Vec<String> = self
                    .changes_of(&measure)
                    .into_iter()
                    .map(|(on, to)| format!("on {} to {}", day_in_words(on), changed_to(to)))
                    .collect();
                let changed = match changed.as_slice() {
                    [] => String::new(),
                    [only] => format!(", changed {only}"),
                    [first @ .., last] => format!(", changed {} and {last}", first.join(", ")),
                };
                match measure.stands {
                    MeasureStands::Lifted { on } => {
                        format!(
                            "{what}: from {from}{changed}, lifted on {}.",
                            day_in_words(on)
                        )
                    }
                    MeasureStands::NeedsDecision { since } => format!(
                        "{what}: from {from}{changed}; it needs a decision since {}.",
                        day_in_words(since)
                    ),
                    MeasureStands::NotYetBegun { .. } => {
                        format!("{what}: begins on {from}{changed}.")
                    }
                    _ => format!("{what}: from {from}{changed}, in force."),
                }
            })
            .collect()
    }
}

/// "5 February 2026": a sentence with several days is easier to read without their weekdays.
fn day_in_words(day: NaiveDate) -> String {
    day.format("%-d\u{a0}%B %Y").to_string()
}

/// "20 to 30 November 2026": the days of more than one.
fn stretch(first: NaiveDate, last: NaiveDate) -> String {
    let until = day_in_words(last);
    if first == last {
        return format!("all on {until}");
    }
    if first.year() != last.year() {
        return format!("{} to {until}", day_in_words(first));
    }
    if first.month() != last.month() {
        return format!("{} to {until}", first.format("%-d\u{a0}%B"));
    }
    format!("{} to {until}", first.day())
}

fn step_in_words(kind: EntryKind) -> Option<&'static str> {
    Some(match kind {
        EntryKind::EngagementTried => "positive engagement was tried",
        EntryKind::AdvocacySignposted => "advocacy was signposted",
        EntryKind::AdjustmentAsked => "adjustments were asked about",
        EntryKind::DeEscalated => "de-escalation was tried",
        EntryKind::WarningGiven => "a warning was given",
        EntryKind::WarningNotGiven => "it was recorded why no warning was given",
        EntryKind::AgreementProposed => "a communication agreement was proposed",
        EntryKind::RestrictionImposed => "a specific action was taken",
        EntryKind::ContactEnded => "contact was ended",
        EntryKind::AppealReceived => "a decision was challenged",
        EntryKind::ActionReviewed => "a review was held",
        _ => return None,
    })
}

/// Who decided, with whom, and why, where an entry is a decision.
fn decided(entry: &FileEntry) -> Option<(&str, Option<&String>, Cow<'_, str>)> {
    let (by, with, why): (&str, _, &str) = match &entry.entry {
        Entry::WarningGiven(it) => (&entry.by, None, &it.reasons),
        Entry::WarningNotGiven(it) => (&entry.by, None, &it.reason),
        Entry::AgreementProposed(it) => (&it.decided_by, Some(&it.discussed_with), &it.why),
        Entry::AgreementBreached(it) => (&it.considered_by, None, &it.outcome),
        Entry::AgreementLifted(it) => (&entry.by, None, &it.why),
        Entry::RestrictionImposed(it) => (&it.decided_by, Some(&it.discussed_with), &it.why),
        Entry::ContactEnded(it) => (&it.decided_by, Some(&it.discussed_with), &it.why),
        Entry::ActionReviewed(it) => (&it.reviewed_by, None, &it.reasons),
        Entry::AppealDecided(it) => (&it.considered_by, None, &it.reasons),
        Entry::PoliceDecided(it) => (&entry.by, Some(&it.supported_by), &it.why),
        Entry::OnlinePostHandled(it) => {
            // What was done is recorded of a post, and where it stood; why is not asked.
            let place = format!("No reason is recorded. Where it stood: {}", it.place);
            return Some((&entry.by, Some(&it.discussed_with), place.into()));
        }
        Entry::RemovalNoted(it) => (&it.decided_by, None, &it.decision),
        _ => return None,
    };
    Some((by, with, why.into()))
}
