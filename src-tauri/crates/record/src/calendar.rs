//! Working days in England and Wales, by rule and by data.
//!
//! Regulation 2(1): a working day is any day except a Saturday, a Sunday, Christmas Day, Good
//! Friday, or a bank holiday in England and Wales under section 1 of the Banking and Financial
//! Dealings Act 1971. The practice's own opening days play no part.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One-off bank holidays and moved ones: what no rule foretells.
const ONE_OFFS: &str = include_str!("../../../../assets/calendar/one-off-bank-holidays.csv");

/// Why a day is not a working day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum NotWorking {
    /// A Saturday, even if the practice is open.
    Saturday,
    /// A Sunday.
    Sunday,
    /// A bank holiday, Good Friday or Christmas Day, by its name.
    Holiday {
        /// The name as published, for example "Summer bank holiday".
        name: String,
    },
}

/// A bank holiday that the rules do not foretell.
#[derive(Clone, Debug, PartialEq, Eq)]
struct OneOff {
    day: NaiveDate,
    name: String,
    instead_of: Option<NaiveDate>,
}

/// What an officer says of a day that neither the rules nor the known one-offs say rightly: a new
/// bank holiday by proclamation, or one that was moved or called off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolidayChange {
    /// The day it is about.
    pub day: NaiveDate,
    /// What is said of it.
    pub change: Change,
}

/// Whether a day is made a bank holiday or ceases to be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// It is a bank holiday.
    Added {
        /// The name to give as the reason, as the officer gave it.
        name: String,
    },
    /// It is no bank holiday: a working day, unless it is a Saturday or a Sunday.
    Removed,
}

/// The days that are not worked in England and Wales.
#[derive(Clone, Debug)]
pub struct WorkingDays {
    one_offs: Vec<OneOff>,
    changes: BTreeMap<NaiveDate, Change>,
}

impl WorkingDays {
    /// The calendar of England and Wales with the one-off holidays that are known.
    pub fn england_and_wales() -> Self {
        Self {
            one_offs: ONE_OFFS.lines().skip(1).filter_map(one_off).collect(),
            changes: BTreeMap::new(),
        }
    }

    /// The same calendar with the officer's changes made to it, in the order given; of two changes
    /// to one day the later holds.
    pub fn with_changes(mut self, changes: &[HolidayChange]) -> Self {
        for HolidayChange { day, change } in changes {
            self.changes.insert(*day, change.clone());
        }
        self
    }

    /// Whether the day is a working day.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        self.not_working(day).is_none()
    }

    /// The day itself if it is a working day, otherwise the next one; `None` at the far end of the
    /// calendar.
    pub fn working_day_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        day.iter_days().find(|day| self.is_working_day(*day))
    }

    /// The first working day after this day; `None` at the far end of the calendar.
    pub fn next_working_day(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.working_day_from(day.succ_opt()?)
    }

    /// Why the day is not a working day, or `None` if it is one.
    pub fn not_working(&self, day: NaiveDate) -> Option<NotWorking> {
        match day.weekday() {
            Weekday::Sat => Some(NotWorking::Saturday),
            Weekday::Sun => Some(NotWorking::Sunday),
            _ => self.holiday(day).map(|name| NotWorking::Holiday { name }),
        }
    }

    /// The name of the holiday on this day, as published or as the officer gave it; weekends
    /// included.
    pub fn holiday(&self, day: NaiveDate) -> Option<String> {
        match self.changes.get(&day) {
            Some(Change::Added { name }) => return Some(name.clone()),
            Some(Change::Removed) => return None,
            None => {}
        }
        if let Some(extra) = self.one_offs.iter().find(|one_off| one_off.day == day) {
            return Some(extra.name.clone());
        }
        if self
            .one_offs
            .iter()
            .any(|one_off| one_off.instead_of == Some(day))
        {
            return None;
        }
        holiday_by_rule(day).map(str::to_owned)
    }
}

fn one_off(line: &str) -> Option<OneOff> {
    let mut cells = line.split(',');
    let day = cells.next()?.parse().ok()?;
    let name = cells.next()?.to_owned();
    let instead_of = cells.next().and_then(|cell| cell.parse().ok());
    Some(OneOff {
        day,
        name,
        instead_of,
    })
}

fn holiday_by_rule(day: NaiveDate) -> Option<&'static str> {
    let easter = easter_sunday(day.year())?;
    if Some(day) == easter.checked_sub_days(Days::new(2)) {
        return Some("Good Friday");
    }
    if Some(day) == easter.checked_add_days(Days::new(1)) {
        return Some("Easter Monday");
    }
    let monday = day.weekday() == Weekday::Mon;
    let new_year_falls_on = NaiveDate::from_ymd_opt(day.year(), 1, 1)?.weekday();
    let christmas_falls_on = NaiveDate::from_ymd_opt(day.year(), 12, 25)?.weekday();
    match (day.month(), day.day()) {
        (1, 1) if !is_weekend(new_year_falls_on) => Some("New Year’s Day"),
        (1, 2) if new_year_falls_on == Weekday::Sun => Some("New Year’s Day (substitute day)"),
        (1, 3) if new_year_falls_on == Weekday::Sat => Some("New Year’s Day (substitute day)"),
        (5, 1..=7) if monday => Some("Early May bank holiday"),
        (5, 25..=31) if monday => Some("Spring bank holiday"),
        (8, 25..=31) if monday => Some("Summer bank holiday"),
        (12, 25) if !is_weekend(christmas_falls_on) => Some("Christmas Day"),
        (12, 26) if !matches!(christmas_falls_on, Weekday::Fri | Weekday::Sat) => {
            Some("Boxing Day")
        }
        (12, 27) if is_weekend(christmas_falls_on) => Some("Christmas Day (substitute day)"),
        (12, 28) if matches!(christmas_falls_on, Weekday::Fri | Weekday::Sat) => {
            Some("Boxing Day (substitute day)")
        }
        _ => None,
    }
}

fn is_weekend(weekday: Weekday) -> bool {
    matches!(weekday, Weekday::Sat | Weekday::Sun)
}

/// Easter Sunday of the Gregorian calendar (the anonymous, or Meeus/Jones/Butcher, computus).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let of_century = year.rem_euclid(100);
    let skipped_leaps = century.div_euclid(4);
    let moon_shift = (century + 8).div_euclid(25);
    let moon_correction = (century - moon_shift + 1).div_euclid(3);
    let epact = (19 * golden + century - skipped_leaps - moon_correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * of_century.div_euclid(4)
        - epact
        - of_century.rem_euclid(4))
    .rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let counted = epact + weekday - 7 * late + 114;
    let month = u32::try_from(counted.div_euclid(31)).ok()?;
    let day = u32::try_from(counted.rem_euclid(31) + 1).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_line_of_the_one_offs_is_understood() {
        let calendar = WorkingDays::england_and_wales();
        assert_eq!(
            calendar.one_offs.len(),
            ONE_OFFS.lines().count() - 1,
            "a line that cannot be read would silently turn a holiday into a working day"
        );
    }

    #[test]
    fn holidays_as_published() {
        let calendar = WorkingDays::england_and_wales();
        for (on, holiday) in [
            ("2025-04-18", true),
            ("2025-04-21", true),
            ("2026-01-01", true),
            ("2026-01-02", false),
            ("2026-05-04", true),
            ("2026-05-25", true),
            ("2026-08-31", true),
            ("2026-12-25", true),
            ("2026-12-26", false),
            ("2026-12-28", true),
            ("2027-12-27", true),
            ("2027-12-28", true),
            ("2028-01-03", true),
            ("2022-12-26", true),
            ("2022-12-27", true),
            ("2022-05-30", false),
            ("2022-06-02", true),
            ("2022-06-03", true),
            ("2022-09-19", true),
            ("2020-05-04", false),
            ("2020-05-08", true),
            ("2023-05-08", true),
            ("2026-07-12", false),
            ("2026-11-30", false),
        ] {
            assert_eq!(
                calendar.holiday(day(on)).is_some(),
                holiday,
                "{on} in England and Wales"
            );
        }
    }

    #[test]
    fn an_open_saturday_is_still_not_a_working_day() {
        let calendar = WorkingDays::england_and_wales();
        assert_eq!(
            calendar.not_working(day("2026-11-21")),
            Some(NotWorking::Saturday)
        );
    }
}
