//! The order in which things are read: as they happened, as far as that is known.

use chrono::{NaiveDate, NaiveTime};

/// When something happened: the UK day, and the UK time where it is known.
pub type When = (NaiveDate, Option<NaiveTime>);

/// Puts things that stand in the order in which they were written down into the order in which
/// they happened.
///
/// Days come first. Of one day, what has a time goes by its time, in the places that such things
/// have among the others; what has none keeps its place, so that nothing is said to have come
/// before another unless a time says so.
pub fn in_order_of_time<T>(written: Vec<T>, when: impl Fn(&T) -> When) -> Vec<T> {
    let mut by_day = written;
    by_day.sort_by_key(|thing| when(thing).0);
    let places: Vec<When> = by_day.iter().map(&when).collect();
    let (mut timed, untimed): (Vec<T>, Vec<T>) = by_day
        .into_iter()
        .partition(|thing| when(thing).1.is_some());
    timed.sort_by_key(&when);
    let (mut timed, mut untimed) = (timed.into_iter(), untimed.into_iter());
    places
        .into_iter()
        .filter_map(|(_, at)| match at {
            Some(_) => timed.next(),
            None => untimed.next(),
        })
        .collect()
}

/// Whether one thing came after another, where that is known: on a later day, or at a later time
/// of the same day.
pub fn is_after((day, at): When, (other_day, other_at): When) -> bool {
    let later_that_day = at.zip(other_at).is_some_and(|(at, other)| at > other);
    day > other_day || (day == other_day && later_that_day)
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};
    use proptest::prelude::*;

    use super::{When, in_order_of_time, is_after};

    fn when(word: &str) -> When {
        let (day, at) = word.split_once(' ').unwrap_or((word, ""));
        let at = NaiveTime::parse_from_str(at, "%H:%M").ok();
        (
            NaiveDate::from_ymd_opt(2026, 11, day.parse().unwrap()).unwrap(),
            at,
        )
    }

    #[test]
    fn what_has_a_time_goes_by_it_and_what_has_none_keeps_its_place() {
        for (written, read) in [
            (vec![], vec![]),
            (vec!["20", "19", "20 09:00"], vec!["19", "20", "20 09:00"]),
            (vec!["20 16:00", "20 09:00"], vec!["20 09:00", "20 16:00"]),
            (
                vec!["20 16:00", "20", "20 09:00"],
                vec!["20 09:00", "20", "20 16:00"],
            ),
            (
                vec!["20", "20", "20 09:00", "20 18:00"],
                vec!["20", "20", "20 09:00", "20 18:00"],
            ),
            (
                vec!["21 08:00", "20 23:00", "20"],
                vec!["20 23:00", "20", "21 08:00"],
            ),
        ] {
            assert_eq!(in_order_of_time(written, |word| when(word)), read);
        }
    }

    #[test]
    fn one_thing_is_after_another_only_where_that_is_known() {
        for (one, other, expected) in [
            ("21", "20", true),
            ("20", "21", false),
            ("20 10:00", "20 09:00", true),
            ("20 09:00", "20 10:00", false),
            ("20 09:00", "20 09:00", false),
            ("20 23:00", "20", false),
            ("20", "20 23:00", false),
            ("21", "20 23:00", true),
        ] {
            assert_eq!(is_after(when(one), when(other)), expected, "{one}, {other}");
        }
    }

    proptest! {
        /// Nothing is lost; days and times only go up; what has no time keeps its order.
        #[test]
        fn every_day_goes_up_and_nothing_is_lost(
            days in prop::collection::vec((1_u32..4, prop::option::of(0_u32..24)), 0..12)
        ) {
            let written: Vec<(usize, When)> = days
                .iter()
                .enumerate()
                .map(|(at, (day, hour))| {
                    let time = hour.and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0));
                    (at, (NaiveDate::from_ymd_opt(2026, 11, *day).unwrap(), time))
                })
                .collect();
            let read = in_order_of_time(written.clone(), |(_, when)| *when);
            let mut same = read.clone();
            same.sort_by_key(|(at, _)| *at);
            prop_assert_eq!(same, written);
            prop_assert!(read.is_sorted_by_key(|(_, (day, _))| *day));
            let timed: Vec<When> = read.iter().map(|(_, when)| *when).filter(|it| it.1.is_some()).collect();
            prop_assert!(timed.is_sorted());
            let untimed: Vec<_> = read.iter().filter(|(_, it)| it.1.is_none()).map(|(at, it)| (it.0, *at)).collect();
            prop_assert!(untimed.is_sorted());
        }
    }
}
