//! The legal clocks: each date comes with the working that led to it.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::{NotWorking, WorkingDays};

/// A computed date with the reason for it: the rule, its source, and each day counted or skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExplainedDate {
    /// The last day on which the duty is met in time.
    pub date: NaiveDate,
    /// The working in sentences, in reading order; the last names the regulation.
    pub because: Vec<String>,
    /// One entry a day from the day of receipt (day 0) to `date`.
    pub days: Vec<CountedDay>,
}

/// One day of the working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountedDay {
    /// The calendar day.
    pub day: NaiveDate,
    /// What the count made of it.
    pub count: DayCount,
}

/// What the count makes of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DayCount {
    /// The day of receipt, which is never counted.
    Received,
    /// A working day, by its number from 1.
    Counted {
        /// The number of this working day.
        number: u8,
    },
    /// A day that is not a working day.
    NotCounted(NotWorking),
}

/// Working days allowed for an acknowledgement after the day of receipt: regulation 13(3).
const ACKNOWLEDGE_WITHIN: u8 = 3;

/// The last day to acknowledge a complaint received on `received_on`.
///
/// Regulation 13(3): not later than three working days after the day on which the complaint is
/// received. The day of receipt is day 0 whether or not it is itself a working day.
/// Returns `None` only at the far end of the calendar, where there is no later day.
pub fn acknowledge_by(received_on: NaiveDate, calendar: &WorkingDays) -> Option<ExplainedDate> {
    let (date, days) = count_working_days(received_on, ACKNOWLEDGE_WITHIN, calendar)?;
    let mut because = vec![format!(
        "Three working days after the day it was received, {}; that day itself is not counted.",
        spoken_day(received_on)
    )];
    because.extend(skipped_sentences(&days));
    because.push("Regulation 13(3).".to_owned());
    Some(ExplainedDate {
        date,
        because,
        days,
    })
}

/// Whether a duty that had to be done by `due` is late, due or has time on the day `today`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Standing {
    /// Done on the given day, in time or not.
    Done {
        /// The day it was done.
        on: NaiveDate,
        /// Whether that was in time.
        in_time: bool,
    },
    /// Working days still to come, the last day included; 0 is the last day itself.
    TimeLeft {
        /// Working days left after today.
        working_days: u32,
    },
    /// Working days since the last day.
    Late {
        /// Working days late, at least 1, or 0 when only days off have passed since.
        working_days: u32,
    },
}

/// How a dated duty stands on a day.
pub fn standing(
    due: NaiveDate,
    done_on: Option<NaiveDate>,
    today: NaiveDate,
    calendar: &WorkingDays,
) -> Standing {
    match done_on {
        Some(on) => Standing::Done {
            on,
            in_time: on <= due,
        },
        None if today <= due => Standing::TimeLeft {
            working_days: working_days_between(today, due, calendar),
        },
        None => Standing::Late {
            working_days: working_days_between(due, today, calendar),
        },
    }
}

/// Working days after `from` up to and including `to`.
fn working_days_between(from: NaiveDate, to: NaiveDate, calendar: &WorkingDays) -> u32 {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to);
    let working = days
        .filter(|day| calendar.not_working(*day).is_none())
        .count();
    u32::try_from(working).unwrap_or(u32::MAX)
}

fn count_working_days(
    received_on: NaiveDate,
    working_days: u8,
    calendar: &WorkingDays,
) -> Option<(NaiveDate, Vec<CountedDay>)> {
    let mut day = received_on;
    let mut days = vec![CountedDay {
        day,
        count: DayCount::Received,
    }];
    let mut number = 0;
    while number < working_days {
        day = day.checked_add_days(Days::new(1))?;
        let count = match calendar.not_working(day) {
            Some(reason) => DayCount::NotCounted(reason),
            None => {
                number += 1;
                DayCount::Counted { number }
            }
        };
        days.push(CountedDay { day, count });
    }
    Some((day, days))
}

fn skipped_sentences(days: &[CountedDay]) -> Vec<String> {
    let mut weekend = Vec::new();
    let mut sentences = Vec::new();
    for counted in days {
        match &counted.count {
            DayCount::NotCounted(NotWorking::Saturday | NotWorking::Sunday) => {
                weekend.push(spoken_day(counted.day));
            }
            DayCount::NotCounted(NotWorking::Holiday { name }) => sentences.push(format!(
                "{} is not counted: {name}.",
                spoken_day(counted.day)
            )),
            DayCount::Received | DayCount::Counted { .. } => {}
        }
    }
    match weekend.as_slice() {
        [] => {}
        [only] => sentences.insert(0, format!("{only} is not a working day.")),
        [first @ .., last] => sentences.insert(
            0,
            format!("{} and {last} are not working days.", first.join(", ")),
        ),
    }
    sentences
}

/// A day as it is said: "Friday 28 August 2026".
pub fn spoken_day(day: NaiveDate) -> String {
    format!("{} {} {}", day.format("%A"), day.day(), day.format("%B %Y"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn acknowledgement_vectors() {
        let calendar = WorkingDays::england_and_wales();
        for (received, by) in [
            ("2026-11-20", "2026-11-25"),
            ("2026-11-21", "2026-11-25"),
            ("2026-11-22", "2026-11-25"),
            ("2026-08-28", "2026-09-03"),
            ("2026-05-01", "2026-05-07"),
            ("2025-04-16", "2025-04-23"),
            ("2025-04-17", "2025-04-24"),
            ("2026-12-23", "2026-12-30"),
            ("2026-12-24", "2026-12-31"),
            ("2026-12-25", "2026-12-31"),
            ("2026-12-31", "2027-01-06"),
            ("2027-12-24", "2027-12-31"),
        ] {
            let worked = acknowledge_by(day(received), &calendar).unwrap();
            assert_eq!(worked.date, day(by), "received {received}");
        }
    }

    #[test]
    fn the_working_says_which_days_were_skipped_and_why() {
        let calendar = WorkingDays::england_and_wales();
        let worked = acknowledge_by(day("2026-08-28"), &calendar).unwrap();
        assert_eq!(
            worked.because,
            [
                "Three working days after the day it was received, Friday 28 August 2026; \
                 that day itself is not counted.",
                "Saturday 29 August 2026 and Sunday 30 August 2026 are not working days.",
                "Monday 31 August 2026 is not counted: Summer bank holiday.",
                "Regulation 13(3).",
            ]
        );
    }

    #[test]
    fn standing_is_told_in_working_days() {
        let calendar = WorkingDays::england_and_wales();
        let due = day("2026-09-03");
        for (today, done, expected) in [
            ("2026-08-28", None, Standing::TimeLeft { working_days: 3 }),
            ("2026-09-03", None, Standing::TimeLeft { working_days: 0 }),
            ("2026-09-07", None, Standing::Late { working_days: 2 }),
            (
                "2026-09-07",
                Some("2026-09-01"),
                Standing::Done {
                    on: day("2026-09-01"),
                    in_time: true,
                },
            ),
            (
                "2026-09-07",
                Some("2026-09-04"),
                Standing::Done {
                    on: day("2026-09-04"),
                    in_time: false,
                },
            ),
        ] {
            assert_eq!(
                standing(due, done.map(day), day(today), &calendar),
                expected,
                "{today}"
            );
        }
    }

    proptest! {
        #[test]
        fn the_count_adds_up_on_every_day_of_the_century(offset in 0u64..36_500) {
            let calendar = WorkingDays::england_and_wales();
            let received = day("2000-01-01").checked_add_days(Days::new(offset)).unwrap();
            let worked = acknowledge_by(received, &calendar).unwrap();
            let counted = worked
                .days
                .iter()
                .filter(|counted| matches!(counted.count, DayCount::Counted { .. }))
                .count();
            prop_assert_eq!(counted, 3);
            prop_assert!(calendar.not_working(worked.date).is_none());
            prop_assert_eq!(worked.days.last().unwrap().day, worked.date);
            prop_assert_eq!(worked.days[0].day, received);
            let next = acknowledge_by(received.succ_opt().unwrap(), &calendar).unwrap();
            prop_assert!(next.date >= worked.date, "a later receipt is never due earlier");
        }
    }
}
