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
    use chrono::Days;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn time(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn moments_follow_both_clock_changes() {
        for (on, at, expected) in [
            ("2026-01-10", "09:00:00", Some("2026-01-10T09:00:00Z")),
            ("2026-07-10", "00:30:00", Some("2026-07-09T23:30:00Z")),
            ("2026-03-29", "00:59:59", Some("2026-03-29T00:59:59Z")),
            ("2026-03-29", "01:00:00", None),
            ("2026-03-29", "01:30:00", None),
            ("2026-03-29", "01:59:59", None),
            ("2026-03-29", "02:00:00", Some("2026-03-29T01:00:00Z")),
            ("2026-10-25", "00:59:59", Some("2026-10-24T23:59:59Z")),
            ("2026-10-25", "01:00:00", Some("2026-10-25T00:00:00Z")),
            ("2026-10-25", "01:30:00", Some("2026-10-25T00:30:00Z")),
            ("2026-10-25", "02:00:00", Some("2026-10-25T02:00:00Z")),
        ] {
            assert_eq!(
                moment_in_uk(day(on), time(at)),
                expected.map(moment),
                "{on} {at} on a UK wall clock"
            );
        }
    }

    #[test]
    fn a_moment_is_on_the_day_the_wall_clock_showed() {
        for (at, on, wall) in [
            ("2026-06-30T22:59:59Z", "2026-06-30", "23:59:59"),
            ("2026-06-30T23:00:00Z", "2026-07-01", "00:00:00"),
            ("2026-06-30T23:30:00Z", "2026-07-01", "00:30:00"),
            ("2026-03-28T23:59:59Z", "2026-03-28", "23:59:59"),
            ("2026-03-29T00:00:00Z", "2026-03-29", "00:00:00"),
            ("2026-03-29T00:59:59Z", "2026-03-29", "00:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29", "02:00:00"),
            ("2026-03-29T22:59:59Z", "2026-03-29", "23:59:59"),
            ("2026-03-29T23:00:00Z", "2026-03-30", "00:00:00"),
            ("2026-10-24T22:59:59Z", "2026-10-24", "23:59:59"),
            ("2026-10-24T23:00:00Z", "2026-10-25", "00:00:00"),
            ("2026-10-25T00:30:00Z", "2026-10-25", "01:30:00"),
            ("2026-10-25T01:30:00Z", "2026-10-25", "01:30:00"),
            ("2026-10-25T23:59:59Z", "2026-10-25", "23:59:59"),
            ("2026-10-26T00:00:00Z", "2026-10-26", "00:00:00"),
            ("2026-12-31T23:59:59Z", "2026-12-31", "23:59:59"),
            ("2027-03-31T23:30:00Z", "2027-04-01", "00:30:00"),
        ] {
            assert_eq!(uk_day(moment(at)), day(on), "{at}");
            assert_eq!(
                uk_wall_clock(moment(at)),
                day(on).and_time(time(wall)),
                "{at}"
            );
        }
    }

    #[test]
    fn a_moment_written_by_the_wall_clock_is_read_back_the_same_all_year_round() {
        let mut skipped = 0;
        for on in day("2026-01-01").iter_days().take(365) {
            for half_hour in 0..48 {
                let at = NaiveTime::MIN + chrono::TimeDelta::minutes(30 * half_hour);
                match moment_in_uk(on, at) {
                    Some(moment) => {
                        assert_eq!(uk_wall_clock(moment), on.and_time(at));
                        assert_eq!(uk_day(moment), on);
                    }
                    None => skipped += 1,
                }
            }
        }
        assert_eq!(skipped, 2, "only the hour that the clocks skip in March");
    }

    #[test]
    fn every_uk_day_begins_where_the_one_before_ended() {
        for on in day("2026-01-01").iter_days().take(365) {
            let midnight = moment_in_uk(on, NaiveTime::MIN).unwrap();
            let before = midnight - chrono::TimeDelta::seconds(1);
            assert_eq!(uk_day(midnight), on);
            assert_eq!(uk_day(before), on - Days::new(1));
        }
    }
}
