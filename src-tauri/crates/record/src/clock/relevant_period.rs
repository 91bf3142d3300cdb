//! The relevant period: six months from receipt, or longer if agreed in time.

use chrono::NaiveDate;
use thiserror::Error;

use super::months::{MonthsOn, months_on, no_such_date};
use super::{ExplainedDate, spoken_day};

/// Calendar months of the relevant period: regulation 14(3).
const RELEVANT_MONTHS: u32 = 6;

/// The last day of the relevant period of a complaint received on `received_on`.
///
/// Regulation 14(3): six months commencing on the day on which the complaint was received. The
/// day of receipt is itself part of them, so they end the day before the corresponding date
/// (*Hare v Gocher* [1962]); where the month has no corresponding date, they end with that month
/// (*Dodds v Walker* [1981]). Nothing pauses the period, and its end does not move off a weekend.
pub fn relevant_period_ends(received_on: NaiveDate) -> Option<ExplainedDate> {
    let rule = format!(
        "Six calendar months, of which the day it was received, {}, is the first day.",
        spoken_day(received_on)
    );
    let (date, end) = match months_on(received_on, RELEVANT_MONTHS)? {
        MonthsOn::SameDate(same) => {
            let date = same.pred_opt()?;
            let end = format!(
                "They end the day before the same date six months on, {}, so the last day is {}.",
                spoken_day(same),
                spoken_day(date)
            );
            (date, end)
        }
        MonthsOn::MonthEnd(date) => {
            let end = format!(
                "{}, so they end with that month: the last day is {}.",
                no_such_date(received_on, date),
                spoken_day(date)
            );
            (date, end)
        }
    };
    Some(ExplainedDate {
        date,
        because: vec![
            rule,
            end,
            "Weekends and bank holidays do not move it, and nothing pauses it, not even waiting \
             for consent."
                .to_owned(),
            "It is the outer limit, not a target: the response is owed as soon as reasonably \
             practicable."
                .to_owned(),
            "Regulation 14(3).".to_owned(),
        ],
        days: Vec::new(),
    })
}

/// Why a longer period does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ExtensionRefused {
    /// The period had already ended when it was agreed: regulation 14(3).
    #[error(
        "the period had already ended on {}; a longer one must be agreed on or before that day",
        spoken_day(*ended_on)
    )]
    AgreedTooLate {
        /// The last day of the period as it then was.
        ended_on: NaiveDate,
    },
    /// The new last day is no later than the one in force.
    #[error(
        "the period already runs to {}; a longer one must end after that day",
        spoken_day(*ended_on)
    )]
    NotLonger {
        /// The last day of the period as it is.
        ended_on: NaiveDate,
    },
}

/// The relevant period as extended to end on `until`, agreed with the person on `agreed_on`;
/// `ends_on` is its last day as it was until then, earlier extensions included.
///
/// Regulation 14(3): such longer period as may be agreed before the expiry of that period. The
/// period expires at the end of its last day, so an agreement made on that day is in time.
///
/// # Errors
/// [`ExtensionRefused::AgreedTooLate`] if the period had ended before it was agreed, otherwise
/// [`ExtensionRefused::NotLonger`] if `until` is not after `ends_on`.
pub fn extended_period(
    ends_on: NaiveDate,
    until: NaiveDate,
    agreed_on: NaiveDate,
) -> Result<ExplainedDate, ExtensionRefused> {
    if agreed_on > ends_on {
        return Err(ExtensionRefused::AgreedTooLate { ended_on: ends_on });
    }
    if until <= ends_on {
        return Err(ExtensionRefused::NotLonger { ended_on: ends_on });
    }
    let in_time = if agreed_on == ends_on {
        "the last day of the period as it then was".to_owned()
    } else {
        format!(
            "before the period as it then was ended on {}",
            spoken_day(ends_on)
        )
    };
    Ok(ExplainedDate {
        date: until,
        because: vec![
            format!(
                "A longer period, to {}, was agreed with the person on {}, {in_time}.",
                spoken_day(until),
                spoken_day(agreed_on)
            ),
            "Weekends and bank holidays do not move it, and nothing pauses it.".to_owned(),
            "Regulation 14(3).".to_owned(),
        ],
        days: Vec::new(),
    })
}
