//! Counting days one by one, and saying which were skipped and why.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};

use super::{CountedDay, DayCount, spoken_day};
use crate::calendar::{NotWorking, WorkingDays};

/// Counts `working_days` after day 0, day by day; day 0 is never counted, working day or not.
pub(super) fn count_working_days(
    day_0: CountedDay,
    working_days: u16,
    calendar: &WorkingDays,
) -> Option<Vec<CountedDay>> {
    let mut day = day_0.day;
    let mut days = vec![day_0];
    let mut number = 0;
    while number < working_days {
        day = day.checked_add_days(Days::new(1))?;
        let count = match calendar.not_working(day) {
            Some(reason) => DayCount::NotCounted(reason),
            None => {
                number += 1;
                DayCount::Counted { number }
            }
        };
        days.push(CountedDay { day, count });
    }
    Some(days)
}

/// Counts `days` after day 0; weekends and bank holidays count like any other day.
pub(super) fn count_days(day_0: CountedDay, days: u16) -> Option<Vec<CountedDay>> {
    count_on(day_0, 1..=days)
}

/// Counts `days` of which `first` is the first; weekends and bank holidays count like any other.
pub(super) fn count_days_from(first: NaiveDate, days: u16) -> Option<Vec<CountedDay>> {
    let first = CountedDay {
        day: first,
        count: DayCount::Counted { number: 1 },
    };
    count_on(first, 2..=days)
}

fn count_on(first: CountedDay, numbers: RangeInclusive<u16>) -> Option<Vec<CountedDay>> {
    let mut day = first.day;
    let mut counted = vec![first];
    for number in numbers {
        day = day.checked_add_days(Days::new(1))?;
        counted.push(CountedDay {
            day,
            count: DayCount::Counted { number },
        });
    }
    Some(counted)
}

/// The last day of a count.
pub(super) fn last_day(days: &[CountedDay]) -> Option<NaiveDate> {
    days.last().map(|counted| counted.day)
}

/// The rule of a count from a day of our own: "Five working days after the day the comments were
/// asked for, Friday 28 August 2026; that day itself is not counted."
pub(super) fn rule_of_count(count: u16, unit: Unit, what: &str, day: NaiveDate) -> String {
    let day = spoken_day(day);
    match count {
        0 => format!("On {what} itself, {day}."),
        1 => format!(
            "One {} after {what}, {day}; that day itself is not counted.",
            unit.one()
        ),
        more => format!(
            "{} {}s after {what}, {day}; that day itself is not counted.",
            number_in_words(usize::from(more)),
            unit.one()
        ),
    }
}

/// What a count runs in.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    WorkingDay,
    Day,
}

impl Unit {
    fn one(self) -> &'static str {
        match self {
            Self::WorkingDay => "working day",
            Self::Day => "day",
        }
    }
}

/// A number at the start of a sentence: in words up to ten, in figures above.
pub(crate) fn number_in_words(number: usize) -> String {
    let words = [
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    ];
    words
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// What was skipped: first the weekends in one sentence, then each holiday by its name.
pub(super) fn skipped_sentences(days: &[CountedDay]) -> Vec<String> {
    let mut weekend = Vec::new();
    let mut sentences = Vec::new();
    for counted in days {
        match &counted.count {
            DayCount::NotCounted(NotWorking::Saturday | NotWorking::Sunday) => {
                weekend.push(spoken_day(counted.day));
            }
            DayCount::NotCounted(NotWorking::Holiday { name }) => sentences.push(format!(
                "{} is not counted: {name}.",
                spoken_day(counted.day)
            )),
            DayCount::Received | DayCount::Start | DayCount::Counted { .. } => {}
        }
    }
    match weekend.as_slice() {
        [] => {}
        [only] => sentences.insert(0, format!("{only} is not a working day.")),
        [first @ .., last] => sentences.insert(
            0,
            format!("{} and {last} are not working days.", first.join(", ")),
        ),
    }
    sentences
}
