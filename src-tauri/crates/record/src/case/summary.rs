//! The ladder in a few plain sentences: the opening of what is told of it, and a line of a cover.

use chrono::{Datelike, NaiveDate};

use super::measures::MeasureChange;
use super::removal_work::RemovalOnFile;
use super::{Case, Measure, MeasureKind, MeasureStands};
use crate::clock::number_in_words;
use crate::entry::engagement::ContactEnding;
use crate::entry::{Entry, FileEntry, FilePart, capital, lower_first};
use crate::isolate::isolated;

impl Case<'_> {
    /// How engagement was managed, in a few plain sentences that end with what was never
    /// restricted: what the table of decisions does not say by itself, and no particulars of it.
    /// Nothing is said where nothing was recorded.
    pub fn engagement_in_words(&self, today: NaiveDate) -> Vec<String> {
        let any_step = self.counting.iter().any(|entry| {
            let kind = entry.entry.kind();
            self.step_in_words(entry).is_some() || kind.part() == FilePart::Engagement
        });
        if self.incidents.is_empty() && !any_step {
            return Vec::new();
        }
        let mut sentences = vec![self.incidents_in_words()];
        sentences.extend(self.steps_in_words(today));
        sentences.extend(self.limits_in_words(today));
        sentences.extend(self.challenges_in_words());
        sentences.extend(self.grounds_gone_in_words(today));
        sentences.push(match self.answered_on() {
            Some(on) => format!("The complaint was answered on {}.", day_in_words(on)),
            None if self.is_closed_on_what_no_longer_holds() => {
                "The end of the work on the complaint no longer holds; it has not been opened again."
                    .to_owned()
            }
            None if self.is_closed() => "The complaint is closed.".to_owned(),
            None if self.has_stopped() => "The complaint is no longer looked into.".to_owned(),
            None => "No final response is recorded; the complaint is open.".to_owned(),
        });
        sentences.extend(self.removals(today).last().map(RemovalOnFile::in_words));
        sentences.extend(self.new_complaints_in_words());
        sentences
    }

    /// How many incidents there were, and over which days: theirs alone, as the rest of the ladder
    /// may be much longer.
    fn incidents_in_words(&self) -> String {
        let days = || self.incidents().map(|incident| incident.on);
        let (Some(first), Some(last)) = (days().min(), days().max()) else {
            return "No incident was recorded.".to_owned();
        };
        match self.incidents.len() {
            1 => format!("One incident was recorded, on {}.", day_in_words(first)),
            many => format!(
                "{} incidents were recorded, {}.",
                number_in_words(many),
                stretch(first, last)
            ),
        }
    }

    /// What is recorded of new complaints with each limit. Of care nothing is recorded here, so
    /// nothing is said of it.
    fn new_complaints_in_words(&self) -> Option<String> {
        let limits = self.each(|entry| match &entry.entry {
            Entry::RestrictionImposed(it) => Some(it.new_complaints_considered),
            // Its record says so without being asked.
            Entry::ContactEnded(_) => Some(true),
            _ => None,
        });
        let recorded: Vec<bool> = limits.collect();
        let which = match recorded.as_slice() {
            [] => return None,
            [_] => "the decision says",
            _ => "each decision says",
        };
        let all = recorded.iter().all(|considered| *considered);
        all.then(|| format!("New complaints are considered throughout, as {which}."))
    }

    /// What was done before contact was first limited, and what only afterwards: the first time of
    /// each step, in the order in which they came.
    fn steps_in_words(&self, today: NaiveDate) -> Vec<String> {
        let mut limited = None;
        let (mut before, mut after): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for entry in self.each(Some) {
            limited = limited.or_else(|| limit_in_words(&entry.entry));
            if let Some(step) = self.step_in_words(entry)
                && !before.contains(&step)
                && !after.contains(&step)
            {
                match limited {
                    None => before.push(step),
                    Some(_) => after.push(step),
                }
            }
        }
        let (first, then) = (all_of(&before), all_of(&after));
        let mut sentences = Vec::new();
        match (limited, first) {
            (Some(limited), Some(steps)) => {
                sentences.push(format!("Before {limited} the practice {steps}."));
            }
            (Some(limited), None) => {
                sentences.push(format!("No earlier step is recorded before {limited}."));
            }
            (None, steps) => sentences.extend(steps.map(|it| format!("The practice {it}."))),
        }
        let mut at_once: Vec<NaiveDate> = self
            .measures(today)
            .into_iter()
            .filter(|measure| measure.came_first)
            .filter_map(|measure| Some(self.counting_entry(measure.entry)?.on))
            .collect();
        at_once.dedup();
        sentences.extend(days_in_words(&at_once).map(|days| {
            format!("What was decided on {days} could not wait, as somebody was at risk.")
        }));
        sentences.extend(then.map(|steps| format!("Afterwards the practice {steps}.")));
        sentences
    }

    /// What the practice did in a step, after "the practice".
    fn step_in_words(&self, entry: &FileEntry) -> Option<String> {
        let person = isolated(&self.records.complaint.complainant.name);
        Some(match &entry.entry {
            Entry::EngagementTried(_) => "tried positive engagement".to_owned(),
            Entry::AdvocacySignposted(_) => format!("told {person} where to find an advocate"),
            Entry::AdjustmentAsked(_) => "considered what would help".to_owned(),
            Entry::DeEscalated(_) => "tried to de-escalate".to_owned(),
            Entry::WarningGiven(_) | Entry::WarningConfirmed(_) if self.is_a_warning(entry) => {
                "gave a warning".to_owned()
            }
            Entry::WarningNotGiven(_) => "recorded why there was no warning".to_owned(),
            Entry::AgreementProposed(it) if it.proposed_by_the_person => {
                format!("took up an agreement that {person} proposed")
            }
            Entry::AgreementProposed(_) => "proposed an agreement".to_owned(),
            _ => return None,
        })
    }

    /// From when until when contact was limited, and when that changed.
    fn limits_in_words(&self, today: NaiveDate) -> Vec<String> {
        self.measures_told(
            today,
            |measure| {
                let begun = self.counting_entry(measure.entry)?;
                Some(capital(&begun.entry.as_decided()?))
            },
            |changes| {
                let days: Vec<NaiveDate> = changes.iter().map(|change| change.from).collect();
                days_in_words(&days).map(|days| format!("on {days}"))
            },
        )
    }

    /// What a limit had rested on, where a challenge to that was upheld.
    fn grounds_gone_in_words(&self, today: NaiveDate) -> Vec<String> {
        self.measures(today)
            .iter()
            .filter_map(|measure| {
                let gone = self.ground_gone(measure, today)?;
                let begun = self.counting_entry(measure.entry)?.entry.as_decided()?;
                Some(format!(
                    "{}: {}.",
                    capital(&begun),
                    lower_first(&gone.in_words(day_in_words))
                ))
            })
            .collect()
    }

    /// What the challenges came to.
    fn challenges_in_words(&self) -> Option<String> {
        let outcomes: Vec<&str> = self
            .appeals()
            .iter()
            .map(|appeal| appeal.outcome_in_words())
            .collect();
        match outcomes.as_slice() {
            [] => None,
            [only] => Some(format!("One challenge is recorded: {only}.")),
            many => Some(format!(
                "{} challenges are recorded: {}.",
                number_in_words(many.len()),
                many.join(", ")
            )),
        }
    }

    /// What stands, and how long the rest stood: specific actions and the end of contact, a
    /// sentence for each, short enough for a cover, each change with what is left since.
    pub fn measures_in_words(&self, today: NaiveDate) -> Vec<String> {
        self.measures_told(
            today,
            |measure| self.as_first_decided(measure.entry),
            |changes| {
                let each: Vec<String> = changes
                    .iter()
                    .map(|change| format!("on {} ({})", day_in_words(change.from), change.brief))
                    .collect();
                all_of(&each)
            },
        )
    }

    /// The same, each measure and its changes in the words wanted.
    fn measures_told(
        &self,
        today: NaiveDate,
        first: impl Fn(&Measure) -> Option<String>,
        changed: impl Fn(&[&MeasureChange]) -> Option<String>,
    ) -> Vec<String> {
        self.measures(today)
            .into_iter()
            .filter(|measure| measure.kind != MeasureKind::Agreement)
            .map(|measure| {
                let what = first(&measure).unwrap_or_else(|| measure.what.clone());
                let from = day_in_words(measure.from);
                let changed = changed(&self.changes_of(&measure))
                    .map_or_else(String::new, |changed| format!(", changed {changed}"));
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
pub(super) fn day_in_words(day: NaiveDate) -> String {
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

/// "30 March, 8 and 16 April 2026": a month and a year are said once, after the last of their days.
fn days_in_words(days: &[NaiveDate]) -> Option<String> {
    let next = days.iter().skip(1).map(Some).chain([None]);
    let each: Vec<String> = days
        .iter()
        .zip(next)
        .map(|(day, next)| match next {
            Some(next) if (next.year(), next.month()) == (day.year(), day.month()) => {
                day.day().to_string()
            }
            Some(next) if next.year() == day.year() => day.format("%-d\u{a0}%B").to_string(),
            _ => day_in_words(*day),
        })
        .collect();
    all_of(&each)
}

/// "one, two and three"; `None` of nothing.
fn all_of(parts: &[String]) -> Option<String> {
    match parts {
        [] => None,
        [only] => Some(only.clone()),
        [first @ .., last] => Some(format!("{} and {last}", first.join(", "))),
    }
}

/// What a step limited, after "before".
fn limit_in_words(entry: &Entry) -> Option<&'static str> {
    match entry {
        Entry::RestrictionImposed(_) => Some("contact was limited"),
        Entry::ContactEnded(it) => Some(match it.what {
            ContactEnding::Contact => "contact was ended",
            ContactEnding::Consideration => "work on the complaint was ended",
        }),
        _ => None,
    }
}
