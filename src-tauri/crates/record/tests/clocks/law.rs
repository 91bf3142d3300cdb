//! The law written down a second time, by other means than the program's: dates are searched for
//! by what the words allow, holidays are listed a year at a time, and Easter comes from Gauss.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Every day of the century the tests look at.
pub(crate) fn century() -> impl Iterator<Item = NaiveDate> {
    first_day().iter_days().take_while(|day| day.year() <= 2100)
}

pub(crate) fn first_day() -> NaiveDate {
    date(2000, 1, 1)
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The bank holidays of England and Wales, Good Friday and Christmas Day, over the century.
pub(crate) struct Holidays(BTreeSet<NaiveDate>);

impl Holidays {
    pub(crate) fn of_the_century() -> Self {
        Self((1999..=2102).flat_map(holidays_of).collect())
    }

    pub(crate) fn is_working_day(&self, day: NaiveDate) -> bool {
        day.weekday().number_from_monday() <= 5 && !self.0.contains(&day)
    }

    /// The last day that leaves no more than `allowed` working days after `day`: one more day
    /// would be a working day too many, one less would rob the duty of a day it has.
    pub(crate) fn last_day_of(&self, allowed: usize, day: NaiveDate) -> NaiveDate {
        day.iter_days()
            .skip(1)
            .filter(|later| self.is_working_day(*later))
            .nth(allowed - 1)
            .unwrap()
    }
}

fn holidays_of(year: i32) -> BTreeSet<NaiveDate> {
    let easter = easter_by_gauss(year);
    let mut days = BTreeSet::from([
        easter - Days::new(2),
        easter + Days::new(1),
        last_monday(year, 8),
    ]);
    match year {
        2020 => days.insert(date(2020, 5, 8)),
        _ => days.insert(first_monday(year, 5)),
    };
    match year {
        2002 => days.extend([date(2002, 6, 3), date(2002, 6, 4)]),
        2012 => days.extend([date(2012, 6, 4), date(2012, 6, 5)]),
        2022 => days.extend([date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)]),
        _ => days.extend([last_monday(year, 5)]),
    }
    match year {
        2011 => days.extend([date(2011, 4, 29)]),
        2023 => days.extend([date(2023, 5, 8)]),
        _ => {}
    }
    // Each of the fixed days takes the next weekday that no earlier one has taken.
    for fixed in [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)] {
        let taken = fixed
            .iter_days()
            .find(|day| {
                !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !days.contains(day)
            })
            .unwrap();
        days.insert(taken);
    }
    days
}

fn first_monday(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, 1).unwrap()
}

fn last_monday(year: i32, month: u32) -> NaiveDate {
    (4..=5)
        .rev()
        .find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Mon, nth))
        .unwrap()
}

/// Gauss's Easter with both of its exceptions, for the years 1900 to 2199.
fn easter_by_gauss(year: i32) -> NaiveDate {
    let (m, n) = if year < 2100 { (24, 5) } else { (24, 6) };
    let (a, b, c) = (year % 19, year % 4, year % 7);
    let d = (19 * a + m) % 30;
    let e = (2 * b + 4 * c + 6 * d + n) % 7;
    let after_22_march = match d + e {
        35 => 28,
        34 if d == 28 && a > 10 => 27,
        days => days,
    };
    date(year, 3, 22) + Days::new(after_22_march.try_into().unwrap())
}

/// A date as the calendar orders it: the month, counted from year 0, then the day in it. A date
/// that no month has, like 31 February, has its place in this order too.
type Place = (i32, u32);

fn place(day: NaiveDate) -> Place {
    (day.year() * 12 + day.month0().cast_signed(), day.day())
}

fn months_later((month, day): Place, months: i32) -> Place {
    (month + months, day)
}

/// The last day before the place, if the day of the start is itself counted.
pub(crate) fn last_day_of_months_commencing_on(day: NaiveDate, months: i32) -> NaiveDate {
    let end = months_later(place(day), months);
    last_day_where(day, |later| place(later) < end)
}

/// The last day not after the place, if the day of the start is left out.
pub(crate) fn last_day_of_months_after(day: NaiveDate, months: i32) -> NaiveDate {
    let end = months_later(place(day), months);
    last_day_where(day, |later| place(later) <= end)
}

fn last_day_where(from: NaiveDate, holds: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    from.iter_days()
        .take_while(|day| holds(*day))
        .last()
        .unwrap()
}

#[test]
fn easter_by_gauss_is_easter_as_known() {
    for (year, month, day) in [
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2025, 4, 20),
        (2026, 4, 5),
        (2038, 4, 25),
        (2049, 4, 18),
        (2076, 4, 19),
        (2100, 3, 28),
    ] {
        assert_eq!(easter_by_gauss(year), date(year, month, day), "{year}");
    }
}
