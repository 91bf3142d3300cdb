//! The practice's own book, folded: who held which office when, its intervals, its calendar.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::set_aside;
use crate::blank::is_blank;
use crate::calendar::{Change, HolidayChange, WorkingDays};
use crate::clock::{ExplainedDate, Standing, cqc_summary_by, spoken_day, standing_in_days};
use crate::entry::{
    Entry, FileEntry, HabitsSet, HardCallNumbersSet, Office, OmbudsmanDetailsChecked, PolicyAdopted,
};
use crate::ids::EntryId;
use crate::order::in_order_of_time;
use crate::practice::{OfficeHolders, same_name};
use crate::uk_time::uk_day;

/// Months after which the Ombudsman's details are checked again.
const DETAILS_HOLD_MONTHS: u32 = 12;
/// Months after which the use of the policy is looked at, where no day was set.
const POLICY_LOOK_MONTHS: u32 = 12;

/// By what right somebody acts in an office on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authority {
    /// Holds the office: regulation 4(1).
    Holds,
    /// Is authorised by the practice: regulation 4(2) and (3).
    Authorised {
        /// Since when.
        since: NaiveDate,
        /// By whom.
        by: String,
    },
}

/// What a date of the practice itself is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BookDateKind {
    /// The summary for the Care Quality Commission.
    CqcSummary,
    /// The Ombudsman's details are to be checked again.
    OmbudsmanDetails,
    /// The use of the policy on engagement is to be looked at.
    PolicyUse,
}

/// A date of the practice itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BookDate {
    /// What it is about.
    pub kind: BookDateKind,
    /// What is to be done by then.
    pub what: String,
    /// The entry it comes from.
    #[serde(default)]
    #[ts(optional)]
    pub about: Option<EntryId>,
    /// The date with its working.
    pub explained: ExplainedDate,
    /// How it stands today.
    pub stands: Standing,
}

/// What the practice's own book says.
#[derive(Clone, Debug)]
pub struct PracticeBook {
    /// The calendar with the officer's own changes.
    pub calendar: WorkingDays,
    /// The practice's intervals.
    pub habits: HabitsSet,
    /// The Ombudsman's details as last checked, with the day.
    pub ombudsman: Option<(NaiveDate, OmbudsmanDetailsChecked)>,
    /// The office-holders as set up and changed, each with the day it was recorded.
    holders: Vec<(NaiveDate, OfficeHolders)>,
    entries: Vec<FileEntry>,
}

impl PracticeBook {
    /// Folds the practice's book. `holders` are the office-holders as set up and changed, oldest
    /// first, each with the day it was recorded.
    pub fn of(entries: Vec<FileEntry>, holders: Vec<(NaiveDate, OfficeHolders)>) -> Self {
        let aside = set_aside(&entries);
        let mut counting: Vec<FileEntry> = entries
            .into_iter()
            .filter(|entry| !aside.contains(&entry.id))
            .collect();
        counting.sort_by_key(|entry| entry.number);
        let counting = in_order_of_time(counting, FileEntry::when);
        let changes: Vec<HolidayChange> = counting.iter().filter_map(holiday_change).collect();
        let mut habits = HabitsSet::default();
        let mut ombudsman = None;
        for entry in &counting {
            match &entry.entry {
                Entry::HabitsSet(set) => habits = *set,
                Entry::OmbudsmanDetailsChecked(checked) => {
                    ombudsman = Some((entry.on, checked.clone()));
                }
                _ => {}
            }
        }
        Self {
            calendar: WorkingDays::england_and_wales().with_changes(&changes),
            habits,
            ombudsman,
            holders,
            entries: counting,
        }
    }

    /// The entries that count, oldest day first.
    pub fn entries(&self) -> &[FileEntry] {
        &self.entries
    }

    /// The same book without one of its entries, for who held which office.
    pub(super) fn without(&self, entry: EntryId) -> Self {
        let mut without = self.clone();
        without.entries.retain(|one| one.id != entry);
        without
    }

    /// Who held an office on a day, or `None` before anybody was recorded.
    ///
    /// Whoever was named at set-up counts for the time before it too: files are taken over with
    /// letters already signed.
    pub fn holder(&self, office: Office, day: NaiveDate) -> Option<&str> {
        let entered = self
            .entries
            .iter()
            .rev()
            .find_map(|entry| match &entry.entry {
                Entry::OfficeTaken(taken) if taken.office == office && entry.on <= day => {
                    Some((entry.on, taken.name.as_str()))
                }
                _ => None,
            });
        let recorded = self
            .holders
            .iter()
            .rev()
            .find(|(recorded_on, _)| *recorded_on <= day)
            .map(|(recorded_on, holders)| (*recorded_on, in_office(holders, office)));
        let latest = match (entered, recorded) {
            (Some(entered), Some(recorded)) if entered.0 < recorded.0 => Some(recorded),
            (Some(entered), _) => Some(entered),
            (None, recorded) => recorded,
        };
        latest.map(|(_, name)| name).or_else(|| {
            self.holders
                .first()
                .map(|(_, holders)| in_office(holders, office))
        })
    }

    /// By what right somebody acts in an office on a day: regulation 4(1) to (3).
    pub fn authority(&self, name: &str, office: Office, day: NaiveDate) -> Option<Authority> {
        if self
            .holder(office, day)
            .is_some_and(|holder| same_name(holder, name))
        {
            return Some(Authority::Holds);
        }
        self.entries.iter().find_map(|entry| match &entry.entry {
            Entry::Delegated(given)
                if given.office == office
                    && entry.on <= day
                    && same_name(&given.to, name)
                    && !self.ended_by(entry.id, day) =>
            {
                Some(Authority::Authorised {
                    since: entry.on,
                    by: given.authorised_by.clone(),
                })
            }
            _ => None,
        })
    }

    /// Whether somebody held an office on a day, or was authorised to act in it.
    pub(in crate::case) fn may_act(&self, name: &str, office: Office, day: NaiveDate) -> bool {
        matches!(
            self.authority(name, office, day),
            Some(Authority::Holds | Authority::Authorised { .. })
        )
    }

    /// The role of a colleague on a day.
    pub fn role(&self, colleague: &str, day: NaiveDate) -> Option<&str> {
        self.entries
            .iter()
            .rev()
            .find_map(|entry| match &entry.entry {
                Entry::ColleagueRole(role)
                    if entry.on <= day && same_name(&role.colleague, colleague) =>
                {
                    Some(role.role.as_str())
                }
                _ => None,
            })
            .filter(|role| !is_blank(role))
    }

    /// The policy in force on a day: its version, counted from 1, the day it was adopted, and its
    /// filled blanks.
    pub fn policy_on(&self, day: NaiveDate) -> Option<(u32, NaiveDate, &PolicyAdopted)> {
        let adopted = self.entries.iter().filter_map(|entry| match &entry.entry {
            Entry::PolicyAdopted(policy) if entry.on <= day => Some((entry.on, policy)),
            _ => None,
        });
        (1_u32..)
            .zip(adopted)
            .last()
            .map(|(version, (on, policy))| (version, on, policy))
    }

    /// The UK day on which a version of the policy was written into the book, by its number: an
    /// older policy may be taken over, and then it is told when that was done.
    pub fn policy_written_down_on(&self, version: u32) -> Option<NaiveDate> {
        let adopted = self.entries.iter().filter_map(|entry| match &entry.entry {
            Entry::PolicyAdopted(_) => Some(uk_day(entry.recorded_at)),
            _ => None,
        });
        (1_u32..)
            .zip(adopted)
            .find_map(|(number, written)| (number == version).then_some(written))
    }

    /// The numbers for a hard call as last set.
    pub fn hard_call_numbers(&self) -> Option<&HardCallNumbersSet> {
        self.entries
            .iter()
            .rev()
            .find_map(|entry| match &entry.entry {
                Entry::HardCallNumbersSet(numbers) => Some(numbers),
                _ => None,
            })
    }

    /// Whether an authorisation had ended by a day.
    pub fn ended_by(&self, delegation: EntryId, day: NaiveDate) -> bool {
        self.entries.iter().any(|entry| {
            matches!(&entry.entry, Entry::DelegationEnded(ended) if ended.delegation == delegation)
                && entry.on <= day
        })
    }

    /// The dates of the practice itself.
    pub fn dates(&self, today: NaiveDate) -> Vec<BookDate> {
        let mut dates: Vec<BookDate> = self
            .entries
            .iter()
            .filter(|entry| matches!(entry.entry, Entry::CqcSummaryAsked(_)))
            .filter_map(|entry| {
                let explained = cqc_summary_by(entry.on)?;
                let sent = self.entries.iter().find_map(|later| match &later.entry {
                    Entry::CqcSummarySent(sent) if sent.request == entry.id => Some(later.on),
                    _ => None,
                });
                Some(BookDate {
                    kind: BookDateKind::CqcSummary,
                    what: "Send the summary to the Care Quality Commission".to_owned(),
                    about: Some(entry.id),
                    stands: standing_in_days(explained.date, sent, today),
                    explained,
                })
            })
            .collect();
        dates.extend(self.check_details(today));
        dates.extend(self.look_at_the_policy(today));
        dates
    }

    /// SPSO section 1: regular management review of the use of the policy.
    fn look_at_the_policy(&self, today: NaiveDate) -> Option<BookDate> {
        let (_, adopted_on, _) = self.policy_on(today)?;
        let looked_at = self
            .entries
            .iter()
            .rev()
            .find_map(|entry| match &entry.entry {
                Entry::PolicyUseReviewed(review) => Some((entry.on, review.next_on)),
                _ => None,
            });
        let (date, from) = match looked_at {
            Some((on, next)) => (
                next,
                format!(
                    "It was looked at on {}, and {} was set.",
                    spoken_day(on),
                    spoken_day(next)
                ),
            ),
            None => (
                adopted_on.checked_add_months(Months::new(POLICY_LOOK_MONTHS))?,
                format!("The policy was adopted on {}.", spoken_day(adopted_on)),
            ),
        };
        Some(BookDate {
            kind: BookDateKind::PolicyUse,
            what: "Look at the use of the policy on engagement".to_owned(),
            about: None,
            stands: standing_in_days(date, None, today),
            explained: ExplainedDate {
                date,
                because: vec![
                    from,
                    "Its use is looked at regularly by the partners (SPSO section 1); a year is a \
                     good habit, not a law."
                        .to_owned(),
                ],
                days: Vec::new(),
            },
        })
    }

    fn check_details(&self, today: NaiveDate) -> Option<BookDate> {
        let (checked_on, _) = self.ombudsman.as_ref()?;
        let date = checked_on.checked_add_months(Months::new(DETAILS_HOLD_MONTHS))?;
        Some(BookDate {
            kind: BookDateKind::OmbudsmanDetails,
            what: "Check the Ombudsman’s contact details again".to_owned(),
            about: None,
            stands: standing_in_days(date, None, today),
            explained: ExplainedDate {
                date,
                because: vec![
                    format!("They were last checked on {}.", spoken_day(*checked_on)),
                    "A year is a good habit, not a law; letters with an old address send people \
                     the wrong way."
                        .to_owned(),
                ],
                days: Vec::new(),
            },
        })
    }
}

fn in_office(holders: &OfficeHolders, office: Office) -> &str {
    match office {
        Office::ComplaintsManager => &holders.complaints_manager,
        Office::ResponsiblePerson => &holders.responsible_person,
        Office::SecondColleague => &holders.second_colleague,
    }
}

fn holiday_change(entry: &FileEntry) -> Option<HolidayChange> {
    match &entry.entry {
        Entry::BankHolidayAdded(added) => Some(HolidayChange {
            day: added.day,
            change: Change::Added {
                name: added.name.clone(),
            },
        }),
        Entry::BankHolidayRemoved(removed) => Some(HolidayChange {
            day: removed.day,
            change: Change::Removed,
        }),
        _ => None,
    }
}
