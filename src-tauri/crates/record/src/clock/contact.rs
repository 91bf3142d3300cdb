//! The clocks of keeping in touch: comments asked of colleagues, and news promised to the person.

use chrono::NaiveDate;

use super::count::{
    Unit, count_days, count_working_days, last_day, rule_of_count, skipped_sentences,
};
use super::{CountedDay, DayCount, ExplainedDate};
use crate::calendar::WorkingDays;

/// The day on which a colleague's comments are due, `working_days` after they were asked for.
///
/// No regulation sets it. The Local Government and Social Care Ombudsman's guide for complaint
/// managers holds three working days to be enough; the practice chooses its own number.
pub fn comments_due(
    asked_on: NaiveDate,
    working_days: u8,
    calendar: &WorkingDays,
) -> Option<ExplainedDate> {
    let days = count_working_days(start(asked_on), working_days.into(), calendar)?;
    let mut because = vec![rule_of_count(
        working_days.into(),
        Unit::WorkingDay,
        "the day the comments were asked for",
        asked_on,
    )];
    because.extend(skipped_sentences(&days));
    because.push(
        "No regulation sets this: it is good practice, and the number of days is the practice’s \
         own."
            .to_owned(),
    );
    Some(ExplainedDate {
        date: last_day(&days)?,
        because,
        days,
    })
}

/// The day by which the person is to hear how things stand, `every_days` days (not working days)
/// after they were last told.
///
/// Regulation 14(1): the complainant is kept informed of progress as far as reasonably
/// practicable. How often is the practice's own promise.
pub fn update_due(last_told_on: NaiveDate, every_days: u16) -> Option<ExplainedDate> {
    let days = count_days(start(last_told_on), every_days)?;
    let mut because = vec![rule_of_count(
        every_days,
        Unit::Day,
        "the day the person was last told how things stand",
        last_told_on,
    )];
    if every_days > 0 {
        because.push("Weekends and bank holidays count.".to_owned());
    }
    because.push(
        "How often is the practice’s own promise; keeping the person informed is regulation 14(1)."
            .to_owned(),
    );
    Some(ExplainedDate {
        date: last_day(&days)?,
        because,
        days,
    })
}

fn start(day: NaiveDate) -> CountedDay {
    CountedDay {
        day,
        count: DayCount::Start,
    }
}
