//! The legal clocks: each date comes with the working that led to it.
//!
//! Every function returns `None` only at the far end of the calendar, where there is no later
//! day. Nothing pauses a clock of the Regulations: what is being waited for is told elsewhere.

mod contact;
mod count;
mod cqc;
mod data_protection;
mod first_days;
mod months;
mod relevant_period;
mod standing;
mod time_limit;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::NotWorking;

pub(crate) use count::number_in_words;

pub use contact::{comments_due, update_due};
pub use cqc::cqc_summary_by;
pub use data_protection::{data_protection_acknowledge_by, subject_access_by};
pub use first_days::{acknowledge_by, resolve_spoken_by};
pub use months::first_of_twelve_months;
pub use relevant_period::{ExtensionRefused, extended_period, relevant_period_ends};
pub use standing::{Standing, standing, standing_in_days};
pub use time_limit::complain_by;

/// A computed date with the reason for it: the rule, its source, and each day counted or skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExplainedDate {
    /// The last day on which the duty is met in time.
    pub date: NaiveDate,
    /// The working in sentences, in reading order; the last names the regulation.
    pub because: Vec<String>,
    /// One entry a day from the day the count starts from to `date`; empty for a clock that runs
    /// in months or to a day that was agreed, which sentences alone tell.
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
    /// The day of receipt, where it is not counted.
    Received,
    /// The day of our own that a count starts from, which is not counted: the day comments were
    /// asked for, or the person was last told.
    Start,
    /// A day that counts, by its number from 1.
    Counted {
        /// The number of this day, in working days or in days as the clock runs.
        number: u16,
    },
    /// A day that is not a working day, in a count of working days.
    NotCounted(NotWorking),
}

/// A day as it is said: "Friday 28 August 2026".
pub fn spoken_day(day: NaiveDate) -> String {
    format!("{} {} {}", day.format("%A"), day.day(), day.format("%B %Y"))
}
