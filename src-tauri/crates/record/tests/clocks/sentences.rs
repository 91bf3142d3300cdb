//! The explanations: their wording, and that every date in them is right.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use evenhand_record::calendar::WorkingDays;
use evenhand_record::clock::{
    CountedDay, DayCount, ExplainedDate, acknowledge_by, comments_due, complain_by, cqc_summary_by,
    data_protection_acknowledge_by, extended_period, relevant_period_ends, resolve_spoken_by,
    subject_access_by, update_due,
};

use crate::day;
use crate::law;

/// Each date with a weekday in the sentences, in reading order; a weekday that does not fall on
/// its date fails here.
fn dates_said(worked: &ExplainedDate) -> Vec<NaiveDate> {
    let text = worked.because.join(" ");
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .windows(4)
        .filter(|four| four[0].ends_with("day") && four[1].parse::<u32>().is_ok())
        .map(|four| {
            let said = four.join(" ");
            let said = said.trim_end_matches(|sign: char| !sign.is_ascii_digit());
            NaiveDate::parse_from_str(said, "%A %d %B %Y")
                .unwrap_or_else(|_| panic!("{said} is no date: {text}"))
        })
        .collect()
}

#[test]
fn each_clock_says_its_rule_then_its_working_then_its_regulation() {
    let calendar = WorkingDays::england_and_wales();
    for (worked, said) in [
        (
            acknowledge_by(day("2026-08-28"), &calendar).unwrap(),
            vec![
                "Three working days after the day it was received, Friday 28 August 2026; that \
                 day itself is not counted.",
                "Saturday 29 August 2026 and Sunday 30 August 2026 are not working days.",
                "Monday 31 August 2026 is not counted: Summer bank holiday.",
                "Regulation 13(3).",
            ],
        ),
        (
            resolve_spoken_by(day("2026-12-24"), &calendar).unwrap(),
            vec![
                "One working day after the day it was made, Thursday 24 December 2026; that day \
                 itself is not counted.",
                "Saturday 26 December 2026 and Sunday 27 December 2026 are not working days.",
                "Friday 25 December 2026 is not counted: Christmas Day.",
                "Monday 28 December 2026 is not counted: Boxing Day (substitute day).",
                "All three are needed: it was spoken, the person is satisfied, and that by the \
                 end of this day.",
                "Regulation 8(1)(c).",
            ],
        ),
        (
            relevant_period_ends(day("2026-11-21")).unwrap(),
            vec![
                "Six calendar months, of which the day it was received, Saturday 21 November \
                 2026, is the first day.",
                "They end the day before the same date six months on, Friday 21 May 2027, so the \
                 last day is Thursday 20 May 2027.",
                "Weekends and bank holidays do not move it, and nothing pauses it, not even \
                 waiting for consent.",
                "It is the outer limit, not a target: the response is owed as soon as reasonably \
                 practicable.",
                "Regulation 14(3).",
            ],
        ),
        (
            relevant_period_ends(day("2026-08-31")).unwrap(),
            vec![
                "Six calendar months, of which the day it was received, Monday 31 August 2026, is \
                 the first day.",
                "There is no 31 February 2027, so they end with that month: the last day is \
                 Sunday 28 February 2027.",
                "Weekends and bank holidays do not move it, and nothing pauses it, not even \
                 waiting for consent.",
                "It is the outer limit, not a target: the response is owed as soon as reasonably \
                 practicable.",
                "Regulation 14(3).",
            ],
        ),
        (
            extended_period(day("2026-06-30"), day("2026-08-31"), day("2026-06-20")).unwrap(),
            vec![
                "A longer period, to Monday 31 August 2026, was agreed with the person on \
                 Saturday 20 June 2026, before the period as it then was ended on Tuesday 30 June \
                 2026.",
                "Weekends and bank holidays do not move it, and nothing pauses it.",
                "Regulation 14(3).",
            ],
        ),
        (
            extended_period(day("2026-06-30"), day("2026-08-31"), day("2026-06-30")).unwrap(),
            vec![
                "A longer period, to Monday 31 August 2026, was agreed with the person on Tuesday \
                 30 June 2026, the last day of the period as it then was.",
                "Weekends and bank holidays do not move it, and nothing pauses it.",
                "Regulation 14(3).",
            ],
        ),
        (
            complain_by(day("2024-01-10"), Some(day("2024-02-29"))).unwrap(),
            vec![
                "Twelve months after the day it came to the person’s notice, Thursday 29 February \
                 2024, which is later than the day it happened, Wednesday 10 January 2024; the \
                 day itself is not counted.",
                "There is no 29 February 2025, so the last day is the last of that month, Friday \
                 28 February 2025.",
                "Weekends and bank holidays do not move it.",
                "A later complaint is still looked into if there were good reasons for the delay \
                 and it can still be investigated effectively and fairly.",
                "Regulation 12(1) and (2).",
            ],
        ),
        (
            complain_by(day("2025-11-21"), None).unwrap(),
            vec![
                "Twelve months after the day it happened, Friday 21 November 2025; that day \
                 itself is not counted.",
                "So the last day is the same date a year on, Saturday 21 November 2026.",
                "Weekends and bank holidays do not move it.",
                "A later complaint is still looked into if there were good reasons for the delay \
                 and it can still be investigated effectively and fairly.",
                "Regulation 12(1) and (2).",
            ],
        ),
        (
            cqc_summary_by(day("2026-11-02")).unwrap(),
            vec![
                "28 days after the day the request was received, Monday 2 November 2026; that day \
                 itself is not counted.",
                "Weekends and bank holidays count, and the last day does not move if it is one.",
                "Regulation 16(3) of the Health and Social Care Act 2008 (Regulated Activities) \
                 Regulations 2014.",
            ],
        ),
        (
            data_protection_acknowledge_by(day("2026-06-22"), &calendar).unwrap(),
            vec![
                "30 days, of which the day it was received, Monday 22 June 2026, is the first: \
                 the last is Tuesday 21 July 2026. Weekends and bank holidays count.",
                "The Information Commissioner’s guidance starts on the day after and ends on \
                 Wednesday 22 July 2026; the earlier day is shown, which is in time on both \
                 readings.",
                "Section 164A of the Data Protection Act 2018.",
            ],
        ),
        (
            data_protection_acknowledge_by(day("2026-06-19"), &calendar).unwrap(),
            vec![
                "30 days, of which the day it was received, Friday 19 June 2026, is the first: \
                 the last is Saturday 18 July 2026. Weekends and bank holidays count.",
                "The Information Commissioner’s guidance starts on the day after and, as Sunday \
                 19 July 2026 is not a working day, ends on the next one, Monday 20 July 2026; \
                 the earlier day is shown, which is in time on both readings.",
                "Section 164A of the Data Protection Act 2018.",
            ],
        ),
        (
            subject_access_by(day("2026-01-31"), &calendar).unwrap(),
            vec![
                "One calendar month from the day it was received, Saturday 31 January 2026.",
                "There is no 31 February 2026, so it ends with that month, on Saturday 28 \
                 February 2026.",
                "That is not a working day, so the last day is the next one, Monday 2 March 2026.",
                "Article 12(3) of the UK GDPR.",
            ],
        ),
        (
            comments_due(day("2026-11-20"), 1, &calendar).unwrap(),
            vec![
                "One working day after the day the comments were asked for, Friday 20 November \
                 2026; that day itself is not counted.",
                "Saturday 21 November 2026 and Sunday 22 November 2026 are not working days.",
                "No regulation sets this: it is good practice, and the number of days is the \
                 practice’s own.",
            ],
        ),
        (
            comments_due(day("2026-11-20"), 0, &calendar).unwrap(),
            vec![
                "On the day the comments were asked for itself, Friday 20 November 2026.",
                "No regulation sets this: it is good practice, and the number of days is the \
                 practice’s own.",
            ],
        ),
        (
            update_due(day("2026-11-20"), 14).unwrap(),
            vec![
                "14 days after the day the person was last told how things stand, Friday 20 \
                 November 2026; that day itself is not counted.",
                "Weekends and bank holidays count.",
                "How often is the practice’s own promise; keeping the person informed is \
                 regulation 14(1).",
            ],
        ),
    ] {
        assert_eq!(worked.because, said);
    }
}

#[test]
fn on_every_day_the_sentences_name_the_start_and_exactly_the_days_skipped() {
    let calendar = WorkingDays::england_and_wales();
    for start in law::century() {
        for worked in [
            acknowledge_by(start, &calendar),
            resolve_spoken_by(start, &calendar),
            comments_due(start, 10, &calendar),
        ] {
            let worked = worked.unwrap();
            let not_counted: BTreeSet<NaiveDate> = worked
                .days
                .iter()
                .filter(|counted| !matches!(counted.count, DayCount::Counted { .. }))
                .map(|CountedDay { day, .. }| *day)
                .collect();
            let said = dates_said(&worked);
            assert_eq!(said.len(), not_counted.len(), "from {start}: no day twice");
            assert_eq!(BTreeSet::from_iter(said), not_counted, "from {start}");
        }
    }
}

#[test]
fn on_every_day_the_sentences_of_month_clocks_begin_with_the_start_and_end_with_the_date() {
    let calendar = WorkingDays::england_and_wales();
    for start in law::century() {
        for worked in [
            relevant_period_ends(start),
            complain_by(start, None),
            subject_access_by(start, &calendar),
        ] {
            let worked = worked.unwrap();
            let said = dates_said(&worked);
            assert_eq!(said.first(), Some(&start), "{:?}", worked.because);
            assert_eq!(said.last(), Some(&worked.date), "{:?}", worked.because);
        }
        let worked = data_protection_acknowledge_by(start, &calendar).unwrap();
        assert_eq!(dates_said(&worked)[..2], [start, worked.date]);
    }
}

#[test]
fn a_day_that_is_said_not_to_exist_does_not() {
    for start in law::century() {
        for worked in [relevant_period_ends(start), complain_by(start, None)] {
            let worked = worked.unwrap();
            let text = worked.because.join(" ");
            if let Some((_, after)) = text.split_once("There is no ") {
                let (said, _) = after.split_once(',').unwrap();
                assert!(
                    NaiveDate::parse_from_str(said, "%d %B %Y").is_err(),
                    "{said} exists"
                );
            }
        }
    }
}
