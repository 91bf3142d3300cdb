//! What an immediate removal from the list asks for within seven days of the notice.

use chrono::{Days, NaiveDate};

use super::dates::CaseDate;
use super::summary::day_in_words;
use super::{Case, DateKind};
use crate::blank::is_given;
use crate::clock::{ExplainedDate, spoken_day, standing_in_days};
use crate::entry::engagement::{RemovalNoted, RemovalPath};
use crate::entry::{Entry, FileEntry};
use crate::ids::EntryId;

/// Days after the first, the day of the notice, that the seven days have: GMS Contracts Regulations
/// 2015, Schedule 3, paragraph 25 ("a period of seven days beginning with the date on which the
/// notice was given", as the parallel paragraph of the PMS Agreements Regulations 2015 reads).
const AFTER_THE_FIRST: u64 = 6;

/// A removal that was noted, and what was taken from it since.
pub(super) struct RemovalOnFile {
    pub(super) entry: EntryId,
    on: NaiveDate,
    /// The day a challenge to it was upheld.
    overturned_on: Option<NaiveDate>,
    /// The day the last warning it rests on was withdrawn, or no longer warned of removal.
    warning_gone_on: Option<NaiveDate>,
}

impl RemovalOnFile {
    /// What happened to it since it was noted, after its own words; empty where nothing did.
    pub(super) fn since_then(&self) -> String {
        match (self.overturned_on, self.warning_gone_on) {
            (Some(on), _) => format!(
                "; a challenge to it was upheld on {}, and it no longer stands",
                day_in_words(on)
            ),
            (None, Some(on)) => format!(
                "; the warning of removal it rests on was taken back on {}, after a challenge",
                day_in_words(on)
            ),
            (None, None) => String::new(),
        }
    }

    pub(super) fn in_words(&self) -> String {
        format!(
            "A removal from the list was noted on {}{}.",
            day_in_words(self.on),
            self.since_then()
        )
    }
}

impl Case<'_> {
    /// The removals that were noted, oldest first, each with what was taken from it up to a day: a
    /// challenge to it, or to the one warning it rests on (GMS Contracts Regulations 2015,
    /// Schedule 3, paragraph 24).
    pub(super) fn removals(&self, today: NaiveDate) -> Vec<RemovalOnFile> {
        self.each(|entry| match &entry.entry {
            Entry::RemovalNoted(noted) => Some((entry, noted)),
            _ => None,
        })
        .map(|(entry, noted)| RemovalOnFile {
            entry: entry.id,
            on: entry.on,
            overturned_on: self.upheld_on(entry.id).filter(|on| *on <= today),
            warning_gone_on: self.warning_gone_on(entry, noted).filter(|on| *on <= today),
        })
        .collect()
    }

    /// The day on which the last of the warnings that a removal rests on was taken back; nothing
    /// while one of them stands, or where an exception took their place.
    fn warning_gone_on(&self, entry: &FileEntry, noted: &RemovalNoted) -> Option<NaiveDate> {
        if noted.path != RemovalPath::AfterWarning || noted.exception.is_some() {
            return None;
        }
        let warned = self.warned_of_removal(self.person_concerned(noted.concerns), entry.when());
        let gone: Option<Vec<NaiveDate>> = warned
            .iter()
            .map(|one| {
                let gone = [one.warning.withdrawn_on, one.warning.of_removal_until];
                gone.into_iter().flatten().min()
            })
            .collect();
        gone?.into_iter().max()
    }

    /// The police's reference, and the notice confirmed in writing where it was given otherwise.
    pub(super) fn removal_dates(&self, today: NaiveDate) -> Vec<CaseDate> {
        self.each(|entry| match &entry.entry {
            Entry::RemovalNoted(noted) if noted.path == RemovalPath::Immediate => {
                Some((entry, noted))
            }
            _ => None,
        })
        .flat_map(|(entry, noted)| {
            [
                self.police_reference(entry, noted, today),
                self.notice_confirmed(entry, noted, today),
            ]
            .map(|date| date.map(|date| (entry.id, date)))
        })
        .flatten()
        // What was overturned asks for nothing more; what had been done by then stays told.
        .filter(|(entry, date)| {
            !date.is_open() || self.upheld_on(*entry).is_none_or(|on| today < on)
        })
        .map(|(_, date)| date)
        .collect()
    }

    fn police_reference(
        &self,
        entry: &FileEntry,
        noted: &RemovalNoted,
        today: NaiveDate,
    ) -> Option<CaseDate> {
        // What the commissioner approved was not reported: there is no reference to wait for.
        if is_given(noted.commissioner_approved.as_ref()) {
            return None;
        }
        let notice_on = noted.notice_on.unwrap_or(entry.on);
        let given = self.latest(|later| match &later.entry {
            Entry::PoliceDecided(decided)
                if decided.contacted
                    && is_given(decided.reference.as_ref())
                    && decided
                        .incidents
                        .iter()
                        .any(|incident| noted.incidents.contains(incident)) =>
            {
                // There is no reference before the report.
                let reported_on = decided.reported().map_or(later.on, |(on, _)| on);
                Some(later.on.max(reported_on).max(notice_on))
            }
            _ => None,
        });
        let explained = seven_days(
            notice_on,
            "Primary Care Support England asks for it with the notice of an immediate removal.",
        )?;
        let stands = standing_in_days(explained.date, given, today);
        Some(CaseDate::of(
            DateKind::PoliceReference,
            "Have the police’s reference for the immediate removal",
            explained,
            stands,
        ))
    }

    fn notice_confirmed(
        &self,
        entry: &FileEntry,
        noted: &RemovalNoted,
        today: NaiveDate,
    ) -> Option<CaseDate> {
        if noted.notice_how.is_none_or(|how| how.is_written()) {
            return None;
        }
        let confirmed = self.latest(|later| match &later.entry {
            Entry::RemovalConfirmed(it) if it.removal == entry.id => Some(later.on),
            _ => None,
        });
        let explained = seven_days(
            noted.notice_on.unwrap_or(entry.on),
            "Notice that was not given in writing is confirmed in writing (GMS Contracts \
             Regulations 2015, Schedule 3, paragraph 25).",
        )?;
        let stands = standing_in_days(explained.date, confirmed, today);
        Some(
            CaseDate::of(
                DateKind::RemovalNotice,
                "Confirm the immediate removal to the commissioner in writing",
                explained,
                stands,
            )
            .about(entry.id),
        )
    }
}

/// The last of the seven days of a notice, in both readings.
fn seven_days(notice_on: NaiveDate, why: &str) -> Option<ExplainedDate> {
    let earlier = notice_on.checked_add_days(Days::new(AFTER_THE_FIRST))?;
    let later = earlier.succ_opt()?;
    Some(ExplainedDate {
        date: earlier,
        because: vec![
            format!(
                "Seven days from the notice, with {} as the first: until {}. Counted from the day \
                 after: until {}. The earlier is shown.",
                spoken_day(notice_on),
                spoken_day(earlier),
                spoken_day(later)
            ),
            why.to_owned(),
        ],
        days: Vec::new(),
    })
}
