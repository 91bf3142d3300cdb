//! Every clock on every day from 2000 to 2100, against the law written down a second time: never
//! earlier than the law allows, never later, and a later start is never due earlier.

use chrono::{Days, NaiveDate};
use evenhand_record::calendar::{NotWorking, WorkingDays};
use evenhand_record::clock::{
    CountedDay, DayCount, ExplainedDate, acknowledge_by, comments_due, complain_by, cqc_summary_by,
    data_protection_acknowledge_by, relevant_period_ends, resolve_spoken_by, subject_access_by,
    update_due,
};

use crate::law::{self, Holidays};

/// Runs a clock on every day, compares it, and sees that its dates never go back.
fn on_every_day(
    clock: impl Fn(NaiveDate) -> Option<ExplainedDate>,
    law: impl Fn(NaiveDate) -> NaiveDate,
    also: impl Fn(NaiveDate, &ExplainedDate),
) {
    let mut before = NaiveDate::MIN;
    for start in law::century() {
        let worked = clock(start).unwrap();
        assert_eq!(worked.date, law(start), "from {start}");
        assert!(
            worked.date >= before,
            "a later start, {start}, is due earlier"
        );
        also(start, &worked);
        before = worked.date;
    }
}

/// The strip of a count in working days: every day once, each as the calendar has it, numbered.
fn adds_up_in_working_days(start: NaiveDate, worked: &ExplainedDate, law: &Holidays) {
    days_follow_one_another(start, worked);
    let mut number = 0;
    for CountedDay { day, count } in &worked.days[1..] {
        if law.is_working_day(*day) {
            number += 1;
            assert_eq!(*count, DayCount::Counted { number }, "{day} from {start}");
        } else {
            assert!(
                matches!(count, DayCount::NotCounted(_)),
                "{day} from {start}: {count:?}"
            );
        }
    }
    assert!(
        law.is_working_day(worked.date),
        "{} from {start} is a working day",
        worked.date
    );
}

fn days_follow_one_another(start: NaiveDate, worked: &ExplainedDate) {
    assert_eq!(worked.days[0].day, start);
    assert_eq!(worked.days.last().unwrap().day, worked.date);
    assert!(
        worked
            .days
            .windows(2)
            .all(|pair| pair[0].day.succ_opt() == Some(pair[1].day)),
        "from {start}"
    );
}

/// The strip of a count in days: from `first` on, each day has the next number.
fn adds_up_in_days(start: NaiveDate, worked: &ExplainedDate, first: u16) {
    days_follow_one_another(start, worked);
    let counted = worked.days.iter().filter_map(|day| match day.count {
        DayCount::Counted { number } => Some(number),
        _ => None,
    });
    let last = u16::try_from(worked.days.len()).unwrap() - 1 + first;
    assert!(counted.eq(1..=last), "from {start}");
}

#[test]
fn acknowledgement_on_every_day() {
    let calendar = WorkingDays::england_and_wales();
    let law = Holidays::of_the_century();
    on_every_day(
        |day| acknowledge_by(day, &calendar),
        |day| law.last_day_of(3, day),
        |day, worked| {
            assert_eq!(worked.days[0].count, DayCount::Received);
            adds_up_in_working_days(day, worked, &law);
        },
    );
}

#[test]
fn spoken_exemption_on_every_day() {
    let calendar = WorkingDays::england_and_wales();
    let law = Holidays::of_the_century();
    on_every_day(
        |day| resolve_spoken_by(day, &calendar),
        |day| law.last_day_of(1, day),
        |day, worked| adds_up_in_working_days(day, worked, &law),
    );
}

#[test]
fn comments_on_every_day_for_any_number_of_days() {
    let calendar = WorkingDays::england_and_wales();
    let law = Holidays::of_the_century();
    for allowed in [1, 3, 10] {
        on_every_day(
            |day| comments_due(day, allowed, &calendar),
            |day| law.last_day_of(allowed.into(), day),
            |day, worked| {
                assert_eq!(worked.days[0].count, DayCount::Start);
                adds_up_in_working_days(day, worked, &law);
            },
        );
    }
}

#[test]
fn six_months_on_every_day() {
    on_every_day(
        relevant_period_ends,
        |day| law::last_day_of_months_commencing_on(day, 6),
        |_, worked| assert!(worked.days.is_empty(), "months are told in sentences"),
    );
}

#[test]
fn twelve_months_on_every_day() {
    on_every_day(
        |day| complain_by(day, None),
        |day| law::last_day_of_months_after(day, 12),
        |_, worked| assert!(worked.days.is_empty(), "months are told in sentences"),
    );
}

#[test]
fn subject_access_on_every_day() {
    let calendar = WorkingDays::england_and_wales();
    let law = Holidays::of_the_century();
    on_every_day(
        |day| subject_access_by(day, &calendar),
        |day| {
            let month = law::last_day_of_months_after(day, 1);
            month
                .iter_days()
                .find(|day| law.is_working_day(*day))
                .unwrap()
        },
        |_, worked| assert!(law.is_working_day(worked.date)),
    );
}

#[test]
fn cqc_summary_on_every_day() {
    on_every_day(
        cqc_summary_by,
        |day| day + Days::new(28),
        |day, worked| adds_up_in_days(day, worked, 0),
    );
}

#[test]
fn updates_on_every_day() {
    for every in [1, 14, 60] {
        on_every_day(
            |day| update_due(day, every),
            |day| day + Days::new(every.into()),
            |day, worked| adds_up_in_days(day, worked, 0),
        );
    }
}

#[test]
fn data_protection_complaint_on_every_day_is_in_time_on_both_readings() {
    let calendar = WorkingDays::england_and_wales();
    let law = Holidays::of_the_century();
    on_every_day(
        |day| data_protection_acknowledge_by(day, &calendar),
        |day| {
            let counting_the_day = day + Days::new(29);
            let by_guidance = (day + Days::new(30))
                .iter_days()
                .find(|day| law.is_working_day(*day))
                .unwrap();
            counting_the_day.min(by_guidance)
        },
        |day, worked| adds_up_in_days(day, worked, 1),
    );
}

#[test]
fn a_clock_at_the_far_end_of_the_calendar_gives_no_date_rather_than_a_wrong_one() {
    let calendar = WorkingDays::england_and_wales();
    let last = NaiveDate::MAX;
    for (clock, date) in [
        ("acknowledge", acknowledge_by(last, &calendar)),
        ("spoken", resolve_spoken_by(last, &calendar)),
        ("six months", relevant_period_ends(last)),
        ("twelve months", complain_by(last, None)),
        ("cqc", cqc_summary_by(last)),
        (
            "data protection",
            data_protection_acknowledge_by(last, &calendar),
        ),
        ("subject access", subject_access_by(last, &calendar)),
        ("comments", comments_due(last, 3, &calendar)),
        ("update", update_due(last, 14)),
    ] {
        assert_eq!(date, None, "{clock}");
    }
}

#[test]
fn a_weekend_is_named_as_the_day_it_is() {
    let calendar = WorkingDays::england_and_wales();
    for day in law::century() {
        let said = calendar.not_working(day);
        match chrono::Datelike::weekday(&day) {
            chrono::Weekday::Sat => assert_eq!(said, Some(NotWorking::Saturday), "{day}"),
            chrono::Weekday::Sun => assert_eq!(said, Some(NotWorking::Sunday), "{day}"),
            _ => assert!(
                matches!(said, None | Some(NotWorking::Holiday { .. })),
                "{day}"
            ),
        }
    }
}
