//! Warnings, and reasons why none was given: the register's question of any day, and what follows
//! in writing.

use std::iter;

use chrono::{Months, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use crate::clock::spoken_day;
use crate::entry::engagement::{AppealOutcome, Concerns, NoWarningGround};
use crate::entry::{Entry, FileEntry, Manner};
use crate::ids::EntryId;
use crate::order::{When, is_after};
use crate::people::Patient;

/// A warning in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WarningOnFile {
    /// The entry.
    pub entry: EntryId,
    /// The day.
    pub on: NaiveDate,
    /// The UK time, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at: Option<NaiveTime>,
    /// Spoken or written; absent where none was given, for the reason in the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub how: Option<Manner>,
    /// Whether it, or a letter that followed it, warned of removal from the list.
    pub of_removal: bool,
    /// The day of the letter that warned of removal, where what was spoken had not: it did so from
    /// then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub of_removal_from: Option<NaiveDate>,
    /// The day a challenge that was upheld in part took removal out of it: from then on it is a
    /// warning still, and none of removal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub of_removal_until: Option<NaiveDate>,
    /// The day it was followed up in writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub confirmed_on: Option<NaiveDate>,
    /// The latest day it counts from, where that is the day of a letter that followed what was
    /// spoken: what is in writing is a warning of its own day too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub counts_from: Option<NaiveDate>,
    /// Whether it is still to be followed up in writing: a spoken one, or none where it was
    /// unsafe (PHSO guide).
    pub to_confirm: bool,
    /// The day a challenge to it was upheld: from then on it counts for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub withdrawn_on: Option<NaiveDate>,
    /// What may be noted in the clinical system, where a practice notes a warning there: the day
    /// and who holds the rest, and nothing of the complaint (Records Management Code: complaints are
    /// kept apart from the health record). Absent where nothing was said or written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub for_the_clinical_system: Option<String>,
    /// The letters that followed what was spoken, oldest first.
    #[serde(skip)]
    #[ts(skip)]
    letters: Vec<Said>,
}

/// One time at which a warning was said: spoken, or in a letter that followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Said {
    entry: EntryId,
    when: When,
    /// Whether the person had been warned of removal by then.
    of_removal: bool,
}

impl Said {
    /// Whether it was said by a moment, and in the twelve months before it.
    fn is_in_the_year_until(&self, when: When) -> bool {
        let from = when
            .0
            .checked_sub_months(Months::new(12))
            .unwrap_or(NaiveDate::MIN);
        from <= self.when.0 && self.when.0 <= when.0 && !is_after(self.when, when)
    }
}

impl WarningOnFile {
    /// When it was given, or when it was recorded that there was none.
    pub fn when(&self) -> When {
        (self.on, self.at)
    }

    /// Each time it was said: first as it was given, and in the letters that followed.
    fn said(&self) -> impl Iterator<Item = Said> {
        let first = Said {
            entry: self.entry,
            when: self.when(),
            of_removal: self.of_removal && self.of_removal_from.is_none(),
        };
        iter::once(first).chain(self.letters.iter().copied())
    }

    /// The latest day it counts from.
    pub fn latest_on(&self) -> NaiveDate {
        self.counts_from.unwrap_or(self.on)
    }

    /// The entry that it was last said in until a moment, and its day.
    pub(super) fn last_said_until(&self, when: When) -> Option<(EntryId, NaiveDate)> {
        self.said()
            .filter(|said| !is_after(said.when, when))
            .max_by_key(|said| said.when.0)
            .map(|said| (said.entry, said.when.0))
    }

    /// Whether it, or the reason why none was given, counted on a day.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        self.withdrawn_on.is_none_or(|withdrawn| day < withdrawn)
    }

    /// Whether it counted on a day as a warning of removal.
    pub fn warns_of_removal_on(&self, day: NaiveDate) -> bool {
        !self.removal_is_taken_out_on(day)
            && self
                .said()
                .any(|said| said.of_removal && said.when.0 <= day)
    }

    /// Whether somebody was warned of removal by it at a moment or in the twelve months before it.
    pub fn warned_of_removal_in_the_year_until(&self, when: When) -> bool {
        !self.removal_is_taken_out_on(when.0)
            && self
                .said()
                .any(|said| said.of_removal && said.is_in_the_year_until(when))
    }

    /// Whether a challenge had taken it back by a day, or removal out of it.
    pub(super) fn removal_is_taken_out_on(&self, day: NaiveDate) -> bool {
        !self.counts_on(day) || self.of_removal_until.is_some_and(|until| until <= day)
    }

    /// Whether it is of a moment or of the twelve months before it, as it was spoken or in a
    /// letter: those before 22 November 2026 begin on 22 November 2025.
    pub fn is_in_the_year_until(&self, when: When) -> bool {
        self.said().any(|said| said.is_in_the_year_until(when))
    }
}

impl<'a> Case<'a> {
    /// The warnings of [`Case::warnings_in_the_year_to`] that no challenge had taken away by then.
    pub fn warnings_that_count_on(&self, day: NaiveDate) -> Vec<WarningOnFile> {
        let mut warnings = self.warnings_in_the_year_to(day);
        warnings.retain(|warning| warning.counts_on(day));
        warnings
    }

    /// Warnings on a day and in the twelve months before it, and reasons why none was given: GMS
    /// Contracts Regulations 2015, Schedule 3, paragraph 24.
    pub fn warnings_in_the_year_to(&self, day: NaiveDate) -> Vec<WarningOnFile> {
        let mut warnings = self.warnings();
        warnings.retain(|warning| warning.is_in_the_year_until((day, None)));
        for warning in &mut warnings {
            let last = warning.last_said_until((day, None));
            warning.counts_from = last.map(|(_, on)| on).filter(|on| *on > warning.on);
        }
        warnings
    }

    /// The name of whom a warning or a removal concerns.
    pub fn person_concerned(&self, concerns: Concerns) -> &str {
        let complaint = &self.records.complaint;
        match (concerns, &complaint.patient) {
            (Concerns::ThePatient, Patient::Another { person, .. }) => &person.name,
            _ => &complaint.complainant.name,
        }
    }

    /// The name of who was warned in an entry.
    pub fn person_warned(&self, warning: EntryId) -> &str {
        let followed = match self.counting_entry(warning).map(|entry| &entry.entry) {
            Some(Entry::WarningConfirmed(it)) => it.warning,
            _ => warning,
        };
        let concerns = self
            .counting_entry(followed)
            .map_or_else(Concerns::default, |entry| match &entry.entry {
                Entry::WarningGiven(it) => it.concerns,
                Entry::WarningNotGiven(it) => it.concerns,
                _ => Concerns::default(),
            });
        self.person_concerned(concerns)
    }

    /// Whether an entry is the warning itself: one that was given, or the letter that says it
    /// where none had been (PHSO guide: contact is ended, and a written warning follows).
    pub fn is_a_warning(&self, entry: &FileEntry) -> bool {
        match &entry.entry {
            Entry::WarningGiven(_) => true,
            Entry::WarningConfirmed(it) => self.was_not_given(it.warning),
            _ => false,
        }
    }

    /// Whether an entry is a warning of removal that no challenge has taken removal out of yet.
    pub fn is_a_warning_of_removal(&self, entry: EntryId) -> bool {
        let mut warnings = self.warnings().into_iter();
        warnings.any(|it| it.entry == entry && it.of_removal && it.of_removal_until.is_none())
    }

    /// Whether an entry says why no warning was given.
    pub(super) fn was_not_given(&self, entry: EntryId) -> bool {
        self.counting_entry(entry)
            .is_some_and(|entry| matches!(entry.entry, Entry::WarningNotGiven(_)))
    }

    /// Every warning, and every reason why none was given, oldest first.
    pub fn warnings(&self) -> Vec<WarningOnFile> {
        self.each(|entry| match &entry.entry {
            Entry::WarningGiven(given) => Some((entry, Some(given.how), given.of_removal)),
            Entry::WarningNotGiven(_) => Some((entry, None, false)),
            Entry::WarningConfirmed(letter) if self.was_not_given(letter.warning) => {
                Some((entry, Some(letter.how), letter.of_removal == Some(true)))
            }
            _ => None,
        })
        .map(|(entry, how, of_removal)| self.warning_on_file(entry, how, of_removal))
        .collect()
    }

    fn warning_on_file(
        &self,
        entry: &'a FileEntry,
        how: Option<Manner>,
        of_removal: bool,
    ) -> WarningOnFile {
        let letters = self.letters_after(entry.id, of_removal);
        // The first letter followed it up; another changes nothing about that.
        let confirmed_on = letters.iter().map(|letter| letter.when.0).min();
        // After none was given, the letter is a warning by itself.
        let letters = if matches!(entry.entry, Entry::WarningGiven(_)) {
            letters
        } else {
            Vec::new()
        };
        let added = letters.iter().find(|letter| letter.of_removal);
        let of_removal_from = added.filter(|_| !of_removal).map(|letter| letter.when.0);
        let of_removal = of_removal || of_removal_from.is_some();
        let counts_from = letters.iter().map(|letter| letter.when.0).max();
        let follows = match how {
            Some(how) => !how.is_written(),
            None => was_unsafe(&entry.entry),
        };
        let withdrawn_on = self.upheld_on(entry.id);
        let without_removal = self.appeals_about(entry.id).into_iter().find_map(|appeal| {
            appeal
                .result
                .filter(|result| result.outcome == AppealOutcome::PartlyUpheld)
                .filter(|result| result.still_of_removal == Some(false))
                .map(|result| result.on)
        });
        let day = spoken_day(entry.on);
        WarningOnFile {
            entry: entry.id,
            on: entry.on,
            at: entry.at,
            how,
            of_removal,
            of_removal_from,
            of_removal_until: without_removal.filter(|_| of_removal),
            confirmed_on,
            counts_from: counts_from.filter(|on| *on > entry.on),
            to_confirm: follows && confirmed_on.is_none() && withdrawn_on.is_none(),
            withdrawn_on,
            for_the_clinical_system: how.map(|how| {
                let what = if how.is_written() {
                    "The practice wrote to the person"
                } else {
                    "The practice and the person spoke"
                };
                format!(
                    "{what} about keeping in contact on {day}. The complaints manager holds the \
                     details."
                )
            }),
            letters,
        }
    }

    /// The letters that followed a warning, oldest first. One that says nothing of removal says
    /// what was said by then.
    fn letters_after(&self, warning: EntryId, of_removal: bool) -> Vec<Said> {
        let mut of_removal = of_removal;
        self.each(|later| match &later.entry {
            Entry::WarningConfirmed(it) if it.warning == warning => Some((later, it)),
            _ => None,
        })
        .map(|(later, it)| {
            of_removal |= it.of_removal == Some(true);
            Said {
                entry: later.id,
                when: later.when(),
                of_removal,
            }
        })
        .collect()
    }

    /// Warnings that are to be followed up in writing.
    pub fn warnings_to_confirm(&self) -> Vec<WarningOnFile> {
        let mut warnings = self.warnings();
        warnings.retain(|warning| warning.to_confirm);
        warnings
    }
}

/// Whether a letter may follow a warning, or the reason why none was given; nothing of any other
/// entry. One in writing was the letter, and one that would have harmed the person is not sent
/// after all.
pub(super) fn may_follow_in_writing(entry: &Entry) -> Option<bool> {
    match entry {
        Entry::WarningGiven(it) => Some(!it.how.is_written()),
        Entry::WarningNotGiven(it) => Some(it.ground != NoWarningGround::WouldHarmHealth),
        _ => None,
    }
}

/// Whether none was given because it was unsafe.
fn was_unsafe(entry: &Entry) -> bool {
    matches!(entry, Entry::WarningNotGiven(it) if it.ground == NoWarningGround::Unsafe)
}
