//! Calendar months: the same date some months on, or the end of a month that has no such date.

use chrono::{Datelike, Months, NaiveDate};

/// What a number of calendar months after a day comes to.
///
/// The corresponding date rule (*Dodds v Walker* [1981]): the same number in the later month or,
/// if that month has no such number, its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MonthsOn {
    /// The month has the same date.
    SameDate(NaiveDate),
    /// The month is too short: its last day.
    MonthEnd(NaiveDate),
}

/// The day `months` calendar months after `day`; `None` at the far end of the calendar.
pub(super) fn months_on(day: NaiveDate, months: u32) -> Option<MonthsOn> {
    let on = day.checked_add_months(Months::new(months))?;
    Some(if on.day() == day.day() {
        MonthsOn::SameDate(on)
    } else {
        MonthsOn::MonthEnd(on)
    })
}

/// The first day of the twelve calendar months that end with a day: those to 22 November 2026
/// begin on 23 November 2025, so that no day stands in two years.
pub fn first_of_twelve_months(last: NaiveDate) -> NaiveDate {
    last.checked_sub_months(Months::new(12))
        .and_then(|same_date| same_date.succ_opt())
        .unwrap_or(NaiveDate::MIN)
}

/// "There is no 31 February 2027": a date, said of a month that is too short for it.
pub(super) fn no_such_date(day: NaiveDate, month: NaiveDate) -> String {
    format!("There is no {} {}", day.day(), month.format("%B %Y"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn twelve_months_to_a_day_hold_no_date_twice() {
        for (last, first) in [
            ("2026-11-22", "2025-11-23"),
            ("2026-12-31", "2026-01-01"),
            ("2027-02-28", "2026-03-01"),
            ("2028-02-29", "2027-03-01"),
            ("2029-02-28", "2028-02-29"),
            ("2029-03-01", "2028-03-02"),
        ] {
            assert_eq!(first_of_twelve_months(day(last)), day(first), "{last}");
        }
    }
}
