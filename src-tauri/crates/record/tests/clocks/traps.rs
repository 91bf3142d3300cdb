//! The mistakes that are commonly made with these clocks, each as a test that fails when it is
//! made here.

use chrono::{Datelike, Days, Months, NaiveTime, Weekday};
use evenhand_record::calendar::WorkingDays;
use evenhand_record::clock::{
    ExtensionRefused, acknowledge_by, complain_by, extended_period, relevant_period_ends,
    resolve_spoken_by,
};
use evenhand_record::uk_time::{moment_in_uk, uk_day};

use crate::day;
use crate::law;

#[test]
fn the_day_of_receipt_is_never_counted() {
    let calendar = WorkingDays::england_and_wales();
    let friday = day("2026-11-20");
    let worked = acknowledge_by(friday, &calendar).unwrap();
    assert_eq!(
        worked.date.weekday(),
        Weekday::Wed,
        "received on a Friday: Monday, Tuesday, Wednesday"
    );
}

#[test]
fn seventy_two_hours_is_not_three_working_days() {
    let calendar = WorkingDays::england_and_wales();
    for received in ["2026-11-20", "2026-11-21", "2026-12-24"] {
        let worked = acknowledge_by(day(received), &calendar).unwrap();
        assert!(
            worked.date > day(received) + Days::new(3),
            "received {received}"
        );
    }
}

#[test]
fn the_next_working_day_is_not_twenty_four_hours() {
    let calendar = WorkingDays::england_and_wales();
    let friday_at_five = moment_in_uk(
        day("2026-11-20"),
        NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
    )
    .unwrap();
    let worked = resolve_spoken_by(uk_day(friday_at_five), &calendar).unwrap();
    assert_eq!(
        worked.date,
        day("2026-11-23"),
        "spoken at five on Friday: until the end of Monday"
    );
}

#[test]
fn a_day_the_practice_is_closed_is_still_counted() {
    let calendar = WorkingDays::england_and_wales();
    for (closed, why) in [
        ("2026-11-25", "a training afternoon"),
        ("2026-12-24", "an early closure on Christmas Eve"),
        ("2026-12-29", "a closure between the years"),
    ] {
        assert!(calendar.is_working_day(day(closed)), "{why}");
    }
}

#[test]
fn a_saturday_the_practice_is_open_is_not_counted() {
    let calendar = WorkingDays::england_and_wales();
    for saturday in law::century().filter(|day| day.weekday() == Weekday::Sat) {
        assert!(!calendar.is_working_day(saturday), "{saturday}");
    }
}

#[test]
fn the_holidays_of_scotland_and_northern_ireland_are_working_days() {
    let calendar = WorkingDays::england_and_wales();
    for (elsewhere, why) in [
        ("2026-01-02", "2 January, Scotland"),
        ("2026-08-03", "the first Monday of August, Scotland"),
        ("2026-11-30", "St Andrew’s Day, Scotland"),
        ("2026-03-17", "St Patrick’s Day, Northern Ireland"),
        ("2027-07-12", "12 July, Northern Ireland"),
    ] {
        assert!(calendar.is_working_day(day(elsewhere)), "{why}");
    }
}

#[test]
fn substitute_days_are_not_forgotten() {
    let calendar = WorkingDays::england_and_wales();
    for substitute in ["2026-12-28", "2027-12-27", "2027-12-28", "2028-01-03"] {
        assert!(!calendar.is_working_day(day(substitute)), "{substitute}");
    }
}

#[test]
fn one_off_and_moved_holidays_are_not_forgotten() {
    let calendar = WorkingDays::england_and_wales();
    for (on, working) in [
        ("2023-05-08", false),
        ("2023-05-01", false),
        ("2020-05-08", false),
        ("2020-05-04", true),
        ("2022-05-30", true),
        ("2022-09-19", false),
    ] {
        assert_eq!(calendar.is_working_day(day(on)), working, "{on}");
    }
}

#[test]
fn christmas_day_on_a_saturday_takes_its_own_day_and_two_more_only() {
    let calendar = WorkingDays::england_and_wales();
    let closed = ["2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28"];
    for on in closed {
        assert!(!calendar.is_working_day(day(on)), "{on}");
    }
    for on in ["2027-12-24", "2027-12-29"] {
        assert!(calendar.is_working_day(day(on)), "{on}");
    }
}

#[test]
fn six_months_are_not_a_number_of_days_or_weeks() {
    for days in [180, 181, 182, 183, 184, 26 * 7] {
        let wrong = law::century().find(|received| {
            relevant_period_ends(*received).unwrap().date != *received + Days::new(days)
        });
        assert!(wrong.is_some(), "six months are always {days} days");
    }
    assert_eq!(
        relevant_period_ends(day("2026-03-01")).unwrap().date,
        day("2026-08-31"),
        "182 days would be 30 August"
    );
}

#[test]
fn six_months_begin_on_the_day_of_receipt_itself() {
    for received in law::century() {
        let ends = relevant_period_ends(received).unwrap().date;
        let added = received.checked_add_months(Months::new(6)).unwrap();
        let same_date_exists = added.day() == received.day();
        assert_eq!(
            ends < added,
            same_date_exists,
            "received {received}: adding six months is a day too late"
        );
    }
}

#[test]
fn six_months_that_end_in_a_short_month_do_not_end_a_day_early() {
    for (received, last, clamped_then_less_a_day) in [
        ("2026-03-31", "2026-09-30", "2026-09-29"),
        ("2026-08-31", "2027-02-28", "2027-02-27"),
    ] {
        let ends = relevant_period_ends(day(received)).unwrap().date;
        assert_eq!(ends, day(last));
        assert_ne!(ends, day(clamped_then_less_a_day));
    }
}

#[test]
fn six_months_do_not_move_off_a_weekend_or_a_bank_holiday() {
    for (received, last, what) in [
        ("2026-08-28", "2027-02-27", "a Saturday"),
        ("2026-06-26", "2026-12-25", "Christmas Day"),
    ] {
        let ends = relevant_period_ends(day(received)).unwrap().date;
        assert_eq!(ends, day(last), "{what}");
    }
}

/// The clock has no argument by which a consent or an acknowledgement could reach it; what is left
/// to test is that it says so.
#[test]
fn waiting_for_consent_does_not_stop_the_six_months() {
    let worked = relevant_period_ends(day("2026-11-21")).unwrap();
    assert!(
        worked
            .because
            .iter()
            .any(|sentence| sentence.contains("nothing pauses it, not even waiting for consent")),
        "{:?}",
        worked.because
    );
}

#[test]
fn twelve_months_run_from_the_later_day_and_leave_that_day_out() {
    let occurred = day("2025-11-21");
    assert_eq!(
        complain_by(occurred, None).unwrap().date,
        day("2026-11-21"),
        "counting the day itself would end on 20 November"
    );
    assert_eq!(
        complain_by(occurred, Some(day("2026-03-02"))).unwrap().date,
        day("2027-03-02"),
        "known later, counted from then"
    );
    assert_eq!(
        complain_by(occurred, Some(day("2025-10-01"))).unwrap().date,
        day("2026-11-21"),
        "a day of notice before the matter does not shorten it"
    );
}

#[test]
fn a_complaint_after_twelve_months_is_never_turned_away_by_the_date_alone() {
    let worked = complain_by(day("2025-11-21"), None).unwrap();
    assert!(
        worked
            .because
            .iter()
            .any(|sentence| sentence.starts_with("A later complaint is still looked into if")),
        "regulation 12(2): {:?}",
        worked.because
    );
}

#[test]
fn six_months_are_told_as_a_limit_and_not_as_a_target() {
    let worked = relevant_period_ends(day("2026-11-21")).unwrap();
    assert!(
        worked
            .because
            .iter()
            .any(|sentence| sentence.contains("as soon as reasonably practicable")),
        "regulation 14(2): {:?}",
        worked.because
    );
}

#[test]
fn an_extension_agreed_after_the_period_ended_is_refused() {
    let ended_on = relevant_period_ends(day("2026-01-01")).unwrap().date;
    assert_eq!(
        extended_period(ended_on, day("2026-09-30"), day("2026-07-01")),
        Err(ExtensionRefused::AgreedTooLate { ended_on })
    );
}

#[test]
fn a_late_email_in_summer_is_received_on_the_day_the_clock_on_the_wall_showed() {
    let calendar = WorkingDays::england_and_wales();
    for (moment, received, acknowledge) in [
        ("2026-07-09T23:30:00Z", "2026-07-10", "2026-07-15"),
        ("2026-07-10T22:50:00Z", "2026-07-10", "2026-07-15"),
        ("2026-11-20T23:50:00Z", "2026-11-20", "2026-11-25"),
        ("2027-03-31T22:59:59Z", "2027-03-31", "2027-04-05"),
        ("2027-03-31T23:00:00Z", "2027-04-01", "2027-04-06"),
    ] {
        let on = uk_day(moment.parse().unwrap());
        assert_eq!(on, day(received), "{moment}");
        let worked = acknowledge_by(on, &calendar).unwrap();
        assert_eq!(worked.date, day(acknowledge), "{moment}");
    }
}
