//! The calendar against the bank holidays as published for England and Wales, and the changes an
//! officer makes to it.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use evenhand_record::calendar::{Change, HolidayChange, NotWorking, WorkingDays};
use evenhand_record::clock::{DayCount, acknowledge_by};
use proptest::prelude::*;

use crate::day;
use crate::law::{self, Holidays};

/// Published by the government for England and Wales, the years 2012 to 2028.
const PUBLISHED: &str = include_str!("published-bank-holidays.csv");

/// Each published day with its name, and whether it stands in for another day.
fn published() -> BTreeMap<NaiveDate, (&'static str, bool)> {
    PUBLISHED
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            (day(cells[0]), (cells[1], cells[2] == "Substitute day"))
        })
        .collect()
}

#[test]
fn every_day_of_2012_to_2028_is_as_published() {
    let calendar = WorkingDays::england_and_wales();
    let published = published();
    assert_eq!(published.len(), 140, "the published list is whole");
    let years = day("2012-01-01")
        .iter_days()
        .take_while(|day| day.year() <= 2028);
    for day in years {
        let expected = published.get(&day).map(|(name, substitute)| {
            if *substitute {
                format!("{name} (substitute day)")
            } else {
                (*name).to_owned()
            }
        });
        assert_eq!(calendar.holiday(day), expected, "{day}");
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        assert_eq!(
            calendar.is_working_day(day),
            !weekend && !published.contains_key(&day),
            "{day}"
        );
    }
}

#[test]
fn every_day_of_the_century_is_as_the_rules_say() {
    let calendar = WorkingDays::england_and_wales();
    let law = Holidays::of_the_century();
    for day in law::century() {
        assert_eq!(
            calendar.is_working_day(day),
            law.is_working_day(day),
            "{day}"
        );
    }
}

fn added(on: &str, name: &str) -> HolidayChange {
    HolidayChange {
        day: day(on),
        change: Change::Added {
            name: name.to_owned(),
        },
    }
}

fn removed(on: &str) -> HolidayChange {
    HolidayChange {
        day: day(on),
        change: Change::Removed,
    }
}

#[test]
fn a_bank_holiday_the_officer_adds_moves_the_date_and_gives_its_name() {
    let calendar = WorkingDays::england_and_wales()
        .with_changes(&[added("2026-11-24", "Day of mourning, by proclamation")]);
    let worked = acknowledge_by(day("2026-11-20"), &calendar).unwrap();
    assert_eq!(worked.date, day("2026-11-26"));
    assert!(
        worked.because.contains(
            &"Tuesday 24 November 2026 is not counted: Day of mourning, by proclamation."
                .to_owned()
        ),
        "{:?}",
        worked.because
    );
    assert_eq!(
        worked.days[4].count,
        DayCount::NotCounted(NotWorking::Holiday {
            name: "Day of mourning, by proclamation".to_owned()
        })
    );
}

#[test]
fn what_the_officer_says_of_a_day_holds_over_rule_and_known_one_off() {
    for (changes, on, expected) in [
        (vec![removed("2026-08-31")], "2026-08-31", None),
        (vec![removed("2023-05-08")], "2023-05-08", None),
        (vec![removed("2026-11-24")], "2026-11-24", None),
        (
            vec![removed("2026-11-21")],
            "2026-11-21",
            Some(NotWorking::Saturday),
        ),
        (
            vec![added("2026-11-22", "Jubilee")],
            "2026-11-22",
            Some(NotWorking::Sunday),
        ),
        (
            vec![added("2020-05-04", "Early May bank holiday")],
            "2020-05-04",
            Some(NotWorking::Holiday {
                name: "Early May bank holiday".to_owned(),
            }),
        ),
        (
            vec![added("2026-11-24", "Jubilee"), removed("2026-11-24")],
            "2026-11-24",
            None,
        ),
        (
            vec![removed("2026-11-24"), added("2026-11-24", "Jubilee")],
            "2026-11-24",
            Some(NotWorking::Holiday {
                name: "Jubilee".to_owned(),
            }),
        ),
    ] {
        let calendar = WorkingDays::england_and_wales().with_changes(&changes);
        assert_eq!(calendar.not_working(day(on)), expected, "{changes:?}");
    }
}

#[test]
fn changes_made_at_different_times_all_hold() {
    let calendar = WorkingDays::england_and_wales()
        .with_changes(&[added("2026-11-24", "Jubilee")])
        .with_changes(&[removed("2026-08-31")]);
    assert!(!calendar.is_working_day(day("2026-11-24")));
    assert!(calendar.is_working_day(day("2026-08-31")));
}

#[test]
fn the_next_working_day_is_never_the_day_itself() {
    let calendar = WorkingDays::england_and_wales();
    for (from, on_or_after, after) in [
        ("2026-11-20", "2026-11-20", "2026-11-23"),
        ("2026-11-21", "2026-11-23", "2026-11-23"),
        ("2026-12-24", "2026-12-24", "2026-12-29"),
        ("2026-12-25", "2026-12-29", "2026-12-29"),
    ] {
        assert_eq!(
            calendar.working_day_from(day(from)),
            Some(day(on_or_after)),
            "{from}"
        );
        assert_eq!(
            calendar.next_working_day(day(from)),
            Some(day(after)),
            "{from}"
        );
    }
}

proptest! {
    #[test]
    fn an_added_holiday_never_brings_a_date_forward_and_a_removed_one_never_puts_it_off(
        offset in 0u64..36_000,
        near in 0u64..12,
    ) {
        let plain = WorkingDays::england_and_wales();
        let received = law::first_day() + chrono::Days::new(offset);
        let changed = (received + chrono::Days::new(near)).to_string();
        let due = |calendar: &WorkingDays| acknowledge_by(received, calendar).unwrap().date;
        let with = plain.clone().with_changes(&[added(&changed, "Jubilee")]);
        let without = plain.clone().with_changes(&[removed(&changed)]);
        prop_assert!(due(&without) <= due(&plain));
        prop_assert!(due(&plain) <= due(&with));
    }
}
