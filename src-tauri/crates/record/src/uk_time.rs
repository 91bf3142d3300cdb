//! UK wall-clock time: moments are kept in UTC, days and times are spoken in Europe/London.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::London;

/// The calendar day in the United Kingdom at a moment.
///
/// An e-mail at half past midnight in summer is still the previous day in UTC; legal dates are
/// calendar dates in Europe/London whatever time zone the computer is set to.
pub fn uk_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&London).date_naive()
}

/// The day and time on a UK wall clock at a moment.
pub fn uk_wall_clock(moment: DateTime<Utc>) -> NaiveDateTime {
    moment.with_timezone(&London).naive_local()
}

/// The moment a UK wall clock showed this day and time, or `None` if it never did.
///
/// In the hour that the clocks skip in March there is no such moment. In the hour that comes
/// twice in October the first is meant, which is the earlier and so the safer for a deadline.
pub fn moment_in_uk(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    match London.from_local_datetime(&day.and_time(time)) {
        LocalResult::Single(moment) => Some(moment.with_timezone(&Utc)),
        LocalResult::Ambiguous(earlier, _) => Some(earlier.with_timezone(&Utc)),
        LocalResult::None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn time(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    #[test]
    fn moments_follow_both_clock_changes() {
        for (on, at, expected) in [
            ("2026-01-10", "09:00:00", Some("2026-01-10T09:00:00Z")),
            ("2026-07-10", "00:30:00", Some("2026-07-09T23:30:00Z")),
            ("2026-03-29", "00:59:00", Some("2026-03-29T00:59:00Z")),
            ("2026-03-29", "01:30:00", None),
            ("2026-03-29", "02:00:00", Some("2026-03-29T01:00:00Z")),
            ("2026-10-25", "01:30:00", Some("2026-10-25T00:30:00Z")),
        ] {
            let found = moment_in_uk(day(on), time(at));
            let expected = expected.map(|text| text.parse::<DateTime<Utc>>().unwrap());
            assert_eq!(found, expected, "{on} {at} on a UK wall clock");
        }
    }

    #[test]
    fn half_past_midnight_in_summer_is_the_uk_day() {
        let moment: DateTime<Utc> = "2026-06-30T23:30:00Z".parse().unwrap();
        assert_eq!(
            uk_day(moment),
            day("2026-07-01"),
            "BST is an hour ahead of UTC"
        );
    }
}
