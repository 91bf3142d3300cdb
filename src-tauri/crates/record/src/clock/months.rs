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

/// "There is no 31 February 2027": a date, said of a month that is too short for it.
pub(super) fn no_such_date(day: NaiveDate, month: NaiveDate) -> String {
    format!("There is no {} {}", day.day(), month.format("%B %Y"))
}
