//! How a dated duty stands on a day, told in the unit of its clock.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::spoken_day;
use crate::calendar::WorkingDays;

/// Whether a duty that had to be done by a day is late, due or has time on the day `today`.
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
    /// Days still to come on a clock that runs in days or months; 0 is the last day itself.
    DaysLeft {
        /// Days left after today.
        days: u32,
    },
    /// Days since the last day of a clock that runs in days or months.
    DaysLate {
        /// Days late, at least 1.
        days: u32,
    },
}

impl Standing {
    /// How it stands in words, in the unit of its clock: "2 working days late".
    pub fn in_words(self) -> String {
        let counted = |number: u32, one: &str, many: &str| match number {
            1 => format!("1 {one}"),
            number => format!("{number} {many}"),
        };
        match self {
            Self::Done { on, in_time: true } => format!("Done on {}", spoken_day(on)),
            Self::Done { on, in_time: false } => format!("Done late, on {}", spoken_day(on)),
            Self::TimeLeft { working_days: 0 } | Self::DaysLeft { days: 0 } => {
                "Today is the last day".to_owned()
            }
            Self::TimeLeft { working_days } => {
                format!(
                    "{} left",
                    counted(working_days, "working day", "working days")
                )
            }
            Self::DaysLeft { days } => format!("{} left", counted(days, "day", "days")),
            Self::Late { working_days: 0 } => "Late".to_owned(),
            Self::Late { working_days } => {
                format!(
                    "{} late",
                    counted(working_days, "working day", "working days")
                )
            }
            Self::DaysLate { days } => format!("{} late", counted(days, "day", "days")),
        }
    }
}

/// How a duty whose clock runs in working days stands on the day `today`.
pub fn standing(
    due: NaiveDate,
    done_on: Option<NaiveDate>,
    today: NaiveDate,
    calendar: &WorkingDays,
) -> Standing {
    match done_on {
        Some(on) => done(due, on),
        None if today <= due => Standing::TimeLeft {
            working_days: working_days_between(today, due, calendar),
        },
        None => Standing::Late {
            working_days: working_days_between(due, today, calendar),
        },
    }
}

/// How a duty whose clock runs in days or months stands on the day `today`.
pub fn standing_in_days(due: NaiveDate, done_on: Option<NaiveDate>, today: NaiveDate) -> Standing {
    match done_on {
        Some(on) => done(due, on),
        None if today <= due => Standing::DaysLeft {
            days: days_between(today, due),
        },
        None => Standing::DaysLate {
            days: days_between(due, today),
        },
    }
}

fn done(due: NaiveDate, on: NaiveDate) -> Standing {
    Standing::Done {
        on,
        in_time: on <= due,
    }
}

/// Days after `from` up to and including `to`, which is not earlier.
fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}

/// Working days after `from` up to and including `to`.
fn working_days_between(from: NaiveDate, to: NaiveDate, calendar: &WorkingDays) -> u32 {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to);
    let working = days.filter(|day| calendar.is_working_day(*day)).count();
    u32::try_from(working).unwrap_or(u32::MAX)
}
