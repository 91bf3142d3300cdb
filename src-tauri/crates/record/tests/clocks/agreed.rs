//! A longer period, agreed in time or not (regulation 14(3)), and the later of two days
//! (regulation 12(1)), for any days.

use chrono::{Days, NaiveDate};
use evenhand_record::clock::{
    ExtensionRefused, Standing, complain_by, extended_period, relevant_period_ends,
    standing_in_days,
};
use proptest::prelude::*;

use crate::day;
use crate::law;

#[test]
fn a_longer_period_holds_only_if_agreed_before_the_period_ends() {
    let ended_on = day("2026-06-30");
    for (until, agreed_on, refused) in [
        ("2026-07-31", "2026-06-01", None),
        ("2026-07-31", "2026-06-30", None),
        ("2026-07-01", "2026-06-30", None),
        (
            "2026-07-31",
            "2026-07-01",
            Some(ExtensionRefused::AgreedTooLate { ended_on }),
        ),
        (
            "2026-06-30",
            "2026-06-01",
            Some(ExtensionRefused::NotLonger { ended_on }),
        ),
        (
            "2026-06-29",
            "2026-06-01",
            Some(ExtensionRefused::NotLonger { ended_on }),
        ),
        (
            "2026-06-29",
            "2026-07-01",
            Some(ExtensionRefused::AgreedTooLate { ended_on }),
        ),
    ] {
        let worked = extended_period(ended_on, day(until), day(agreed_on));
        match refused {
            Some(refused) => assert_eq!(worked, Err(refused), "{until} agreed {agreed_on}"),
            None => assert_eq!(
                worked.unwrap().date,
                day(until),
                "{until} agreed {agreed_on}"
            ),
        }
    }
}

#[test]
fn a_second_extension_counts_from_the_first_not_from_the_six_months() {
    let six_months = relevant_period_ends(day("2026-01-01")).unwrap().date;
    let first = extended_period(six_months, day("2026-08-31"), day("2026-06-20")).unwrap();
    let second = extended_period(first.date, day("2026-10-31"), day("2026-08-15")).unwrap();
    assert_eq!(second.date, day("2026-10-31"));
    assert_eq!(
        extended_period(six_months, day("2026-10-31"), day("2026-08-15")),
        Err(ExtensionRefused::AgreedTooLate {
            ended_on: six_months
        })
    );
}

#[test]
fn a_refused_extension_says_what_would_have_been_needed() {
    let ended_on = day("2026-06-30");
    for (refused, said) in [
        (
            ExtensionRefused::AgreedTooLate { ended_on },
            "the period had already ended on Tuesday 30 June 2026; a longer one must be agreed on \
             or before that day",
        ),
        (
            ExtensionRefused::NotLonger { ended_on },
            "the period already runs to Tuesday 30 June 2026; a longer one must end after that day",
        ),
    ] {
        assert_eq!(refused.to_string(), said);
    }
}

prop_compose! {
    fn any_day()(offset in 0u64..36_500) -> NaiveDate {
        law::first_day() + Days::new(offset)
    }
}

proptest! {
    #[test]
    fn an_extension_is_given_exactly_when_the_law_gives_it(
        ends_on in any_day(),
        until in -400i64..400,
        agreed in -400i64..400,
    ) {
        let until = ends_on + chrono::TimeDelta::days(until);
        let agreed_on = ends_on + chrono::TimeDelta::days(agreed);
        let worked = extended_period(ends_on, until, agreed_on);
        prop_assert_eq!(worked.is_ok(), agreed <= 0 && until > ends_on);
        if let Ok(worked) = worked {
            prop_assert_eq!(worked.date, until);
        }
    }

    #[test]
    fn the_later_of_event_and_knowledge_rules(occurred in any_day(), noticed in any_day()) {
        let worked = complain_by(occurred, Some(noticed)).unwrap();
        prop_assert_eq!(worked.date, law::last_day_of_months_after(occurred.max(noticed), 12));
        prop_assert!(worked.date >= complain_by(occurred, None).unwrap().date);
    }

    #[test]
    fn days_left_and_days_late_lead_back_to_the_date(due in any_day(), today in any_day()) {
        match standing_in_days(due, None, today) {
            Standing::DaysLeft { days } => {
                prop_assert_eq!(today + Days::new(days.into()), due);
            }
            Standing::DaysLate { days } => {
                prop_assert!(days > 0);
                prop_assert_eq!(due + Days::new(days.into()), today);
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
