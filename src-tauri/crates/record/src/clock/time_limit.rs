//! The time limit for making a complaint.

use chrono::NaiveDate;

use super::months::{MonthsOn, months_on, no_such_date};
use super::{ExplainedDate, spoken_day};

/// Calendar months allowed for making a complaint: regulation 12(1).
const COMPLAIN_WITHIN_MONTHS: u32 = 12;

/// The last day to make a complaint about a matter that occurred on `matter_occurred_on` and, if
/// that was later, came to the complainant's notice on `came_to_notice_on`.
///
/// Regulation 12(1): not later than 12 months after the later of the two. "After" leaves that day
/// itself out, so the last day is the corresponding date. It is never a reason to turn a complaint
/// away by itself: regulation 12(2) lifts it.
pub fn complain_by(
    matter_occurred_on: NaiveDate,
    came_to_notice_on: Option<NaiveDate>,
) -> Option<ExplainedDate> {
    let noticed_later = came_to_notice_on.filter(|noticed| *noticed > matter_occurred_on);
    let from = noticed_later.unwrap_or(matter_occurred_on);
    let mut because = vec![match noticed_later {
        Some(noticed) => format!(
            "Twelve months after the day it came to the person’s notice, {}, which is later than \
             the day it happened, {}; the day itself is not counted.",
            spoken_day(noticed),
            spoken_day(matter_occurred_on)
        ),
        None => format!(
            "Twelve months after the day it happened, {}; that day itself is not counted.",
            spoken_day(matter_occurred_on)
        ),
    }];
    let date = match months_on(from, COMPLAIN_WITHIN_MONTHS)? {
        MonthsOn::SameDate(date) => {
            because.push(format!(
                "So the last day is the same date a year on, {}.",
                spoken_day(date)
            ));
            date
        }
        MonthsOn::MonthEnd(date) => {
            because.push(format!(
                "{}, so the last day is the last of that month, {}.",
                no_such_date(from, date),
                spoken_day(date)
            ));
            date
        }
    };
    because.extend([
        "Weekends and bank holidays do not move it.".to_owned(),
        "A later complaint is still looked into if there were good reasons for the delay and it \
         can still be investigated effectively and fairly."
            .to_owned(),
        "Regulation 12(1) and (2).".to_owned(),
    ]);
    Some(ExplainedDate {
        date,
        because,
        days: Vec::new(),
    })
}
