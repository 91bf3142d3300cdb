//! The data-protection clocks that may run inside a complaint, each beside the Regulations' own.

use chrono::{Days, NaiveDate};

use super::count::{count_days_from, last_day};
use super::months::{MonthsOn, months_on, no_such_date};
use super::{ExplainedDate, spoken_day};
use crate::calendar::WorkingDays;

/// Days allowed for acknowledging a data-protection complaint: section 164A.
const ACKNOWLEDGE_WITHIN: u16 = 30;

/// The last day to acknowledge a data-protection complaint received on `received_on`.
///
/// Section 164A of the Data Protection Act 2018: within 30 days. The section can be read as
/// counting the day of receipt, which ends on day 30 wherever it falls; the Information
/// Commissioner's guidance starts on the day after and moves a last day that is not a working day
/// to the next one. The first reading is never later than the second, so its date is the one
/// given, and the sentences tell both.
pub fn data_protection_acknowledge_by(
    received_on: NaiveDate,
    calendar: &WorkingDays,
) -> Option<ExplainedDate> {
    let days = count_days_from(received_on, ACKNOWLEDGE_WITHIN)?;
    let date = last_day(&days)?;
    let day_30 = received_on.checked_add_days(Days::new(ACKNOWLEDGE_WITHIN.into()))?;
    let by_guidance = calendar.working_day_from(day_30)?;
    let guidance = if by_guidance == day_30 {
        format!("and ends on {}", spoken_day(day_30))
    } else {
        format!(
            "and, as {} is not a working day, ends on the next one, {}",
            spoken_day(day_30),
            spoken_day(by_guidance)
        )
    };
    Some(ExplainedDate {
        date,
        because: vec![
            format!(
                "30 days, of which the day it was received, {}, is the first: the last is {}. \
                 Weekends and bank holidays count.",
                spoken_day(received_on),
                spoken_day(date)
            ),
            format!(
                "The Information Commissioner’s guidance starts on the day after {guidance}; the \
                 earlier day is shown, which is in time on both readings."
            ),
            "Section 164A of the Data Protection Act 2018.".to_owned(),
        ],
        days,
    })
}

/// The last day to answer a request for personal data received on `received_on`.
///
/// Article 12(3) of the UK GDPR: within one month of receipt. As the Information Commissioner's
/// guidance counts it: to the corresponding date of the next month or, if it has none, its last
/// day; a last day that is not a working day moves to the next one.
pub fn subject_access_by(received_on: NaiveDate, calendar: &WorkingDays) -> Option<ExplainedDate> {
    let mut because = vec![format!(
        "One calendar month from the day it was received, {}.",
        spoken_day(received_on)
    )];
    let month_ends = match months_on(received_on, 1)? {
        MonthsOn::SameDate(on) => {
            because.push(format!(
                "The same date in the next month is {}.",
                spoken_day(on)
            ));
            on
        }
        MonthsOn::MonthEnd(on) => {
            because.push(format!(
                "{}, so it ends with that month, on {}.",
                no_such_date(received_on, on),
                spoken_day(on)
            ));
            on
        }
    };
    let date = calendar.working_day_from(month_ends)?;
    if date != month_ends {
        because.push(format!(
            "That is not a working day, so the last day is the next one, {}.",
            spoken_day(date)
        ));
    }
    because.push("Article 12(3) of the UK GDPR.".to_owned());
    Some(ExplainedDate {
        date,
        because,
        days: Vec::new(),
    })
}
