//! The clocks of the first days: the acknowledgement, and the end of the spoken exemption.

use chrono::NaiveDate;

use super::count::{Unit, count_working_days, last_day, rule_of_count, skipped_sentences};
use super::{CountedDay, DayCount, ExplainedDate};
use crate::calendar::WorkingDays;

/// Working days allowed for an acknowledgement after the day of receipt: regulation 13(3).
const ACKNOWLEDGE_WITHIN: u16 = 3;

/// The last day to acknowledge a complaint received on `received_on`.
///
/// Regulation 13(3): not later than three working days after the day on which the complaint is
/// received. The day of receipt is day 0 whether or not it is itself a working day.
pub fn acknowledge_by(received_on: NaiveDate, calendar: &WorkingDays) -> Option<ExplainedDate> {
    working_days_after_receipt(
        received_on,
        ACKNOWLEDGE_WITHIN,
        "the day it was received",
        &["Regulation 13(3)."],
        calendar,
    )
}

/// The last day on which a complaint made by word of mouth on `made_on` can be settled without
/// becoming one that the Regulations must be followed for.
///
/// Regulation 8(1)(c): resolved to the complainant's satisfaction not later than the next working
/// day after the day on which it was made. That is a day, not 24 hours: it ends at midnight.
pub fn resolve_spoken_by(made_on: NaiveDate, calendar: &WorkingDays) -> Option<ExplainedDate> {
    working_days_after_receipt(
        made_on,
        1,
        "the day it was made",
        &[
            "All three are needed: it was spoken, the person is satisfied, and that by the end \
             of this day.",
            "Regulation 8(1)(c).",
        ],
        calendar,
    )
}

fn working_days_after_receipt(
    day: NaiveDate,
    working_days: u16,
    what: &str,
    then: &[&str],
    calendar: &WorkingDays,
) -> Option<ExplainedDate> {
    let day_0 = CountedDay {
        day,
        count: DayCount::Received,
    };
    let days = count_working_days(day_0, working_days, calendar)?;
    let mut because = vec![rule_of_count(working_days, Unit::WorkingDay, what, day)];
    because.extend(skipped_sentences(&days));
    because.extend(then.iter().map(|sentence| (*sentence).to_owned()));
    Some(ExplainedDate {
        date: last_day(&days)?,
        because,
        days,
    })
}
