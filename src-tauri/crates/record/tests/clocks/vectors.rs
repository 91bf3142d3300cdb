//! The dates everybody agreed on by hand, clock by clock.

use evenhand_record::calendar::WorkingDays;
use evenhand_record::clock::{
    Standing, acknowledge_by, comments_due, complain_by, cqc_summary_by,
    data_protection_acknowledge_by, relevant_period_ends, resolve_spoken_by, standing,
    standing_in_days, subject_access_by, update_due,
};

use crate::day;

#[test]
fn acknowledgement_and_spoken_exemption_regulations_13_3_and_8_1_c() {
    let calendar = WorkingDays::england_and_wales();
    for (received, acknowledge, resolve) in [
        ("2026-11-20", "2026-11-25", "2026-11-23"),
        ("2026-11-21", "2026-11-25", "2026-11-23"),
        ("2026-11-22", "2026-11-25", "2026-11-23"),
        ("2026-08-28", "2026-09-03", "2026-09-01"),
        ("2026-05-01", "2026-05-07", "2026-05-05"),
        ("2025-04-16", "2025-04-23", "2025-04-17"),
        ("2025-04-17", "2025-04-24", "2025-04-22"),
        ("2026-12-23", "2026-12-30", "2026-12-24"),
        ("2026-12-24", "2026-12-31", "2026-12-29"),
        ("2026-12-25", "2026-12-31", "2026-12-29"),
        ("2026-12-31", "2027-01-06", "2027-01-04"),
        ("2027-12-24", "2027-12-31", "2027-12-29"),
    ] {
        let worked = acknowledge_by(day(received), &calendar).unwrap();
        assert_eq!(worked.date, day(acknowledge), "received {received}");
        let worked = resolve_spoken_by(day(received), &calendar).unwrap();
        assert_eq!(worked.date, day(resolve), "made {received}");
    }
}

#[test]
fn six_months_commencing_on_the_day_regulation_14_3() {
    for (received, last) in [
        ("2026-01-01", "2026-06-30"),
        ("2026-11-21", "2027-05-20"),
        ("2026-03-01", "2026-08-31"),
        ("2026-03-31", "2026-09-30"),
        ("2026-08-28", "2027-02-27"),
        ("2026-08-29", "2027-02-28"),
        ("2026-08-30", "2027-02-28"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-28", "2028-02-27"),
        ("2027-08-29", "2028-02-28"),
        ("2027-08-30", "2028-02-29"),
        ("2027-08-31", "2028-02-29"),
        ("2027-09-01", "2028-02-29"),
        ("2026-10-31", "2027-04-30"),
        ("2026-02-28", "2026-08-27"),
        ("2028-02-29", "2028-08-28"),
        ("2026-12-31", "2027-06-30"),
    ] {
        let worked = relevant_period_ends(day(received)).unwrap();
        assert_eq!(worked.date, day(last), "received {received}");
    }
}

#[test]
fn twelve_months_after_the_later_day_regulation_12_1() {
    for (occurred, noticed, last) in [
        ("2025-11-21", None, "2026-11-21"),
        ("2024-02-29", None, "2025-02-28"),
        ("2027-02-28", None, "2028-02-28"),
        ("2027-03-01", None, "2028-03-01"),
        ("2025-12-31", None, "2026-12-31"),
        ("2024-01-10", Some("2026-01-10"), "2027-01-10"),
        ("2024-01-10", Some("2024-02-29"), "2025-02-28"),
        ("2026-01-10", Some("2026-01-10"), "2027-01-10"),
        ("2026-01-10", Some("2025-06-01"), "2027-01-10"),
    ] {
        let worked = complain_by(day(occurred), noticed.map(day)).unwrap();
        assert_eq!(
            worked.date,
            day(last),
            "occurred {occurred}, noticed {noticed:?}"
        );
    }
}

#[test]
fn cqc_summary_28_days_beginning_the_day_after() {
    for (requested, last) in [
        ("2026-11-02", "2026-11-30"),
        ("2026-02-01", "2026-03-01"),
        ("2028-02-01", "2028-02-29"),
        ("2026-11-28", "2026-12-26"),
    ] {
        let worked = cqc_summary_by(day(requested)).unwrap();
        assert_eq!(worked.date, day(last), "requested {requested}");
    }
}

#[test]
fn data_protection_complaint_the_earlier_of_both_readings_section_164a() {
    let calendar = WorkingDays::england_and_wales();
    for (received, shown, by_guidance) in [
        ("2026-06-22", "2026-07-21", "Wednesday 22 July 2026"),
        ("2026-06-19", "2026-07-18", "Monday 20 July 2026"),
        ("2026-11-25", "2026-12-24", "Tuesday 29 December 2026"),
        ("2026-11-21", "2026-12-20", "Monday 21 December 2026"),
    ] {
        let worked = data_protection_acknowledge_by(day(received), &calendar).unwrap();
        assert_eq!(worked.date, day(shown), "received {received}");
        assert!(
            worked.because[1].contains(by_guidance),
            "received {received}: {}",
            worked.because[1]
        );
    }
}

#[test]
fn subject_access_one_month_article_12_3() {
    let calendar = WorkingDays::england_and_wales();
    for (received, last) in [
        ("2026-11-20", "2026-12-21"),
        ("2026-11-21", "2026-12-21"),
        ("2026-09-03", "2026-10-05"),
        ("2026-01-31", "2026-03-02"),
        ("2027-01-29", "2027-03-01"),
        ("2028-01-31", "2028-02-29"),
        ("2026-08-31", "2026-09-30"),
        ("2026-11-25", "2026-12-29"),
    ] {
        let worked = subject_access_by(day(received), &calendar).unwrap();
        assert_eq!(worked.date, day(last), "received {received}");
    }
}

#[test]
fn what_the_practice_sets_itself() {
    let calendar = WorkingDays::england_and_wales();
    for (asked, working_days, due) in [
        ("2026-11-20", 3, "2026-11-25"),
        ("2026-11-20", 1, "2026-11-23"),
        ("2026-12-23", 5, "2027-01-04"),
        ("2026-11-21", 0, "2026-11-21"),
    ] {
        let worked = comments_due(day(asked), working_days, &calendar).unwrap();
        assert_eq!(worked.date, day(due), "{working_days} after {asked}");
    }
    for (told, every, due) in [
        ("2026-11-20", 14, "2026-12-04"),
        ("2026-12-24", 1, "2026-12-25"),
        ("2026-12-24", 0, "2026-12-24"),
        ("2028-02-01", 30, "2028-03-02"),
    ] {
        let worked = update_due(day(told), every).unwrap();
        assert_eq!(worked.date, day(due), "{every} after {told}");
    }
}

#[test]
fn how_a_duty_stands_is_told_in_the_unit_of_its_clock() {
    let calendar = WorkingDays::england_and_wales();
    let due = day("2026-08-28");
    for (today, done, in_working_days, in_days) in [
        (
            "2026-08-21",
            None,
            Standing::TimeLeft { working_days: 5 },
            Standing::DaysLeft { days: 7 },
        ),
        (
            "2026-08-28",
            None,
            Standing::TimeLeft { working_days: 0 },
            Standing::DaysLeft { days: 0 },
        ),
        (
            "2026-08-31",
            None,
            Standing::Late { working_days: 0 },
            Standing::DaysLate { days: 3 },
        ),
        (
            "2026-09-02",
            None,
            Standing::Late { working_days: 2 },
            Standing::DaysLate { days: 5 },
        ),
        (
            "2026-09-02",
            Some("2026-08-28"),
            Standing::Done {
                on: due,
                in_time: true,
            },
            Standing::Done {
                on: due,
                in_time: true,
            },
        ),
        (
            "2026-09-02",
            Some("2026-08-29"),
            Standing::Done {
                on: day("2026-08-29"),
                in_time: false,
            },
            Standing::Done {
                on: day("2026-08-29"),
                in_time: false,
            },
        ),
    ] {
        let (today, done) = (day(today), done.map(day));
        assert_eq!(
            standing(due, done, today, &calendar),
            in_working_days,
            "{today}"
        );
        assert_eq!(standing_in_days(due, done, today), in_days, "{today}");
    }
}
