//! The clock of the Care Quality Commission's request for a summary of complaints.

use chrono::NaiveDate;

use super::count::{Unit, count_days, last_day, rule_of_count};
use super::{CountedDay, DayCount, ExplainedDate};

/// Days allowed for the summary, the day after the request being the first.
const SUMMARISE_WITHIN: u16 = 28;

/// The last day to give the Care Quality Commission the summary it asked for; the request was
/// received on `requested_on`.
///
/// Regulation 16(3) of the Health and Social Care Act 2008 (Regulated Activities) Regulations
/// 2014: no later than 28 days beginning on the day after receipt of the request.
pub fn cqc_summary_by(requested_on: NaiveDate) -> Option<ExplainedDate> {
    let day_0 = CountedDay {
        day: requested_on,
        count: DayCount::Received,
    };
    let days = count_days(day_0, SUMMARISE_WITHIN)?;
    Some(ExplainedDate {
        date: last_day(&days)?,
        because: vec![
            rule_of_count(
                SUMMARISE_WITHIN,
                Unit::Day,
                "the day the request was received",
                requested_on,
            ),
            "Weekends and bank holidays count, and the last day does not move if it is one."
                .to_owned(),
            "Regulation 16(3) of the Health and Social Care Act 2008 (Regulated Activities) \
             Regulations 2014."
                .to_owned(),
        ],
        days,
    })
}
