//! What is due over all files, and dates worked out before anything is logged.

use chrono::NaiveDate;
use evenhand_record::case::Due;
use evenhand_record::clock::ExplainedDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::UkMoment;

/// Days to work legal dates from; no complaint needs to be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkOutDatesRequest {
    /// The calendar day in the UK on which the complaint was or would be received.
    pub received_on: NaiveDate,
    /// The day the matter occurred, for the time limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub matter_occurred_on: Option<NaiveDate>,
    /// The day it came to the person's notice, if later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub came_to_notice_on: Option<NaiveDate>,
}

/// Legal dates with their working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkedOutDates {
    /// The last day to acknowledge: regulation 13(3).
    pub acknowledge_by: ExplainedDate,
    /// The last day to settle a spoken complaint at once: regulation 8(1)(c).
    pub resolve_spoken_by: ExplainedDate,
    /// The last day of the six months: regulation 14(3).
    pub relevant_period_ends: ExplainedDate,
    /// The last day to complain: regulation 12(1); absent while no day of the matter is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub complain_by: Option<ExplainedDate>,
}

/// What is due over all files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodayView {
    /// Today in the UK.
    pub today: NaiveDate,
    /// What is late, due today, coming within two weeks, or can be done now, in that order.
    pub due: Vec<Due>,
    /// The next thing after two weeks, where nothing comes sooner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub after_that: Option<Due>,
    /// What was done on the last day on which anything was, newest first, at most five.
    pub lately: Vec<DoneLately>,
    /// How many files are open.
    pub open_files: u32,
}

/// Something that was done, without content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoneLately {
    /// When.
    pub when: UkMoment,
    /// What, in the past tense.
    pub what: String,
    /// To what: "HL-2026-07".
    pub subject: String,
}
