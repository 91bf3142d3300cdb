//! Dates and times as the paper writes them: never figures alone, no "th", 24 hours.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use crate::facts::When;

/// A space at which a line does not turn over: day and month never part.
const HARD: char = '\u{a0}';

/// "5 February 2026".
pub(crate) fn day(date: NaiveDate) -> String {
    date.format(&format!("%-d{HARD}%B %Y")).to_string()
}

/// "Thursday 5 February 2026".
pub(crate) fn weekday(date: NaiveDate) -> String {
    date.format(&format!("%A %-d{HARD}%B %Y")).to_string()
}

/// "Thu 5 Feb 2026", for tables.
pub(crate) fn short_weekday(date: NaiveDate) -> String {
    date.format(&format!("%a{HARD}%-d{HARD}%b{HARD}%Y"))
        .to_string()
}

/// "5 Feb 2026", for tables.
pub(crate) fn short(date: NaiveDate) -> String {
    date.format(&format!("%-d{HARD}%b{HARD}%Y")).to_string()
}

/// "17 Mar", beside a mark in a picture that names the months and years.
pub(crate) fn day_month(date: NaiveDate) -> String {
    date.format(&format!("%-d{HARD}%b")).to_string()
}

/// "1 to 17 Mar", "27 Feb to 3 Mar", "17 Mar".
pub(crate) fn days_of_months(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        return day_month(first);
    }
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return format!("{} to {}", first.day(), day_month(last));
    }
    format!("{} to {}", day_month(first), day_month(last))
}

/// "09:14".
pub(crate) fn time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// "17 Mar 2026, 15:58", for tables.
pub(crate) fn short_moment(moment: NaiveDateTime) -> String {
    format!("{}, {}", short(moment.date()), time(moment.time()))
}

/// "Thursday 19 March 2026, 09:05".
pub(crate) fn moment(moment: NaiveDateTime) -> String {
    format!("{}, {}", weekday(moment.date()), time(moment.time()))
}

/// "08:31 to 09:06", or as much of it as is known.
pub(crate) fn times(when: &When) -> Option<String> {
    match (when.from, when.to) {
        (Some(from), Some(to)) => Some(format!("{} to {}", time(from), time(to))),
        (Some(from), None) => Some(time(from)),
        (None, Some(to)) => Some(format!("until {}", time(to))),
        (None, None) => None,
    }
}

/// "Tuesday 17 March 2026, 15:40 to 15:46".
pub(crate) fn when(when: &When) -> String {
    match times(when) {
        Some(times) => format!("{}, {times}", weekday(when.day)),
        None => weekday(when.day),
    }
}

/// "5 Feb to 14 Jul 2026", or the one day.
pub(crate) fn span(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        day(first)
    } else if first.year() == last.year() {
        let pattern = format!("%-d{HARD}%b");
        format!("{} to {}", first.format(&pattern), short(last))
    } else {
        format!("{} to {}", short(first), short(last))
    }
}

/// How much later a record was made: "the next day", "21 days later".
pub(crate) fn later(event: NaiveDate, record: NaiveDate) -> String {
    match (record - event).num_days() {
        0 => "the same day".to_owned(),
        1 => "the next day".to_owned(),
        days => format!("{days} days later"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn days_are_written_in_words_and_never_part() {
        assert_eq!(day(date(2026, 2, 5)), "5\u{a0}February 2026");
        assert_eq!(weekday(date(2026, 2, 5)), "Thursday 5\u{a0}February 2026");
        assert_eq!(
            short_weekday(date(2026, 2, 5)),
            "Thu\u{a0}5\u{a0}Feb\u{a0}2026"
        );
    }

    #[test]
    fn a_span_names_a_year_once() {
        let cases = [
            (
                (2026, 2, 5),
                (2026, 7, 1),
                "5\u{a0}Feb to 1\u{a0}Jul\u{a0}2026",
            ),
            (
                (2025, 12, 31),
                (2026, 1, 1),
                "31\u{a0}Dec\u{a0}2025 to 1\u{a0}Jan\u{a0}2026",
            ),
            ((2026, 2, 5), (2026, 2, 5), "5\u{a0}February 2026"),
        ];
        for (first, last, words) in cases {
            let day = |(y, m, d)| date(y, m, d);
            assert_eq!(span(day(first), day(last)), words);
        }
    }

    #[test]
    fn a_record_says_how_much_later_it_was_made() {
        for (record, words) in [
            (13, "the same day"),
            (14, "the next day"),
            (20, "7 days later"),
        ] {
            assert_eq!(later(date(2026, 4, 13), date(2026, 4, record)), words);
        }
    }

    #[test]
    fn a_time_that_is_not_known_is_not_made_up() {
        let day = date(2026, 3, 17);
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0);
        let cases = [
            (
                When {
                    day,
                    from: at(15, 40),
                    to: at(15, 46),
                },
                Some("15:40 to 15:46"),
            ),
            (
                When {
                    day,
                    from: at(9, 5),
                    to: None,
                },
                Some("09:05"),
            ),
            (When::day(day), None),
        ];
        for (when, words) in cases {
            assert_eq!(times(&when).as_deref(), words);
        }
    }
}
