//! The dates of the law: the Regulations' own and those of data protection.

use chrono::NaiveDate;

use super::{CaseDate, DateKind, EarlierDate};
use crate::case::Case;
use crate::clock::{
    ExplainedDate, Standing, complain_by, data_protection_acknowledge_by, extended_period,
    relevant_period_ends, resolve_spoken_by, spoken_day, standing_in_days, subject_access_by,
};
use crate::complaint::{Point, PointKind};
use crate::entry::{Entry, FileEntry, PeriodBasis, ResponsePeriodSet};

impl<'a> Case<'a> {
    pub(super) fn settle_at_once(&self, today: NaiveDate) -> Option<CaseDate> {
        let settled = self.settled_at_once_on();
        let explained = resolve_spoken_by(self.received_on(), &self.book.calendar)?;
        let still_possible =
            today <= explained.date && self.records.acknowledged.is_none() && !self.work_is_over();
        if !self.is_spoken() || (settled.is_none() && !still_possible) {
            return None;
        }
        let stands = self.in_working_days(explained.date, settled, today);
        Some(CaseDate::of(
            DateKind::SettleAtOnce,
            "Settle it at once, if the person is satisfied",
            explained,
            stands,
        ))
    }

    pub(super) fn acknowledge(&self, today: NaiveDate) -> Option<CaseDate> {
        let explained = self.acknowledge_by()?;
        let done = self
            .records
            .acknowledged
            .as_ref()
            .map(|done| done.acknowledged_on);
        let stands = self.in_working_days(explained.date, done, today);
        Some(
            CaseDate::of(
                DateKind::Acknowledge,
                "Acknowledge the complaint",
                explained,
                stands,
            )
            .law(),
        )
    }

    /// Every version of the response period, oldest first.
    pub(in crate::case) fn response_periods(&self) -> Vec<(&'a FileEntry, &'a ResponsePeriodSet)> {
        self.each(|entry| match &entry.entry {
            Entry::ResponsePeriodSet(set) => Some((entry, set)),
            _ => None,
        })
        .collect()
    }

    /// Whether the person was told a response period.
    pub fn has_response_period(&self) -> bool {
        !self.response_periods().is_empty()
    }

    pub(super) fn response_period(&self, today: NaiveDate) -> Option<CaseDate> {
        let versions = self.response_periods();
        let ((entry, current), before) = versions.split_last()?;
        let rule = match current.basis {
            PeriodBasis::Agreed => "Agreed with the person: regulation 13(7)(b).",
            PeriodBasis::Determined => {
                "Determined by the practice and told in writing, as the offer to discuss was not \
                 accepted: regulation 13(8)."
            }
            PeriodBasis::Amended => {
                "An amended period; every version is kept with the day it was told: regulation \
                 17(c)."
            }
        };
        let mut because = vec![
            format!("The person was told on {}.", spoken_day(current.told_on)),
            current.why.clone(),
            rule.to_owned(),
        ];
        let limit = self.relevant_period(today)?.explained.date;
        if current.ends_on > limit {
            because.push(format!(
                "It ends after the six months, or longer as agreed, on {}: that limit stays, unless \
                 a longer period is agreed before then (regulation 14(3)).",
                spoken_day(limit)
            ));
        }
        let explained = ExplainedDate {
            date: current.ends_on,
            because,
            days: Vec::new(),
        };
        // A period told after the complaint was opened again is kept by the answer that follows it.
        let answered = self
            .each(|entry| {
                let answers = matches!(entry.entry, Entry::FinalResponseSent(_));
                (answers && entry.on >= current.told_on).then_some(entry.on)
            })
            .next();
        let stands = standing_in_days(current.ends_on, answered, today);
        let mut date = CaseDate::of(
            DateKind::ResponsePeriod,
            "Send the response, as the person was told",
            explained,
            stands,
        )
        .law()
        .about(entry.id);
        date.earlier = before
            .iter()
            .map(|(_, set)| EarlierDate {
                date: set.ends_on,
                told_on: set.told_on,
                why: set.why.clone(),
            })
            .collect();
        Some(date)
    }

    /// The end of the six months, or of the longer period as agreed in time, with its working.
    pub fn relevant_period(&self, today: NaiveDate) -> Option<CaseDate> {
        let first = relevant_period_ends(self.received_on())?;
        let mut ends = first.clone();
        let mut earlier = Vec::new();
        let mut about = None;
        for entry in &self.counting {
            let Entry::RelevantPeriodExtended(longer) = &entry.entry else {
                continue;
            };
            // One that was agreed too late, or is no longer, is refused when it is recorded; a
            // bank holiday or transfer recorded since cannot make it hold either.
            let Ok(extended) = extended_period(ends.date, longer.until, entry.on) else {
                continue;
            };
            earlier.push(EarlierDate {
                date: ends.date,
                told_on: entry.on,
                why: longer.why.clone(),
            });
            ends = extended;
            about = Some(entry.id);
        }
        let stands = standing_in_days(ends.date, self.first_answered_on(), today);
        let mut date = CaseDate::of(
            DateKind::RelevantPeriod,
            "Send the response at the very latest",
            ends,
            stands,
        )
        .law();
        date.earlier = earlier;
        date.about = about;
        Some(date)
    }

    pub(super) fn time_limit(&self) -> Option<CaseDate> {
        let (entry, considered) = self.latest(|entry| match &entry.entry {
            Entry::TimeLimitConsidered(considered) => Some((entry, considered)),
            _ => None,
        })?;
        let explained = complain_by(considered.matter_occurred_on, considered.came_to_notice_on)?;
        let made = self.made_on();
        let stands = Standing::Done {
            on: made,
            in_time: made <= explained.date,
        };
        Some(
            CaseDate::of(
                DateKind::TimeLimit,
                "The complaint could be made until",
                explained,
                stands,
            )
            .about(entry.id),
        )
    }

    /// The clocks of points that are not, or not only, under the 2009 Regulations.
    pub(super) fn other_laws(&self, today: NaiveDate) -> Vec<CaseDate> {
        let acknowledged = self
            .records
            .acknowledged
            .as_ref()
            .map(|done| done.acknowledged_on);
        let of_point = |point: &Point| -> Option<CaseDate> {
            let found = self.finding(point.id).map(|(entry, _)| entry.on);
            let (kind, what, explained, done) = match point.kind {
                PointKind::DataProtection => (
                    DateKind::DataProtection,
                    format!(
                        "Acknowledge the data protection complaint, point {}",
                        point.number
                    ),
                    data_protection_acknowledge_by(self.received_on(), &self.book.calendar)?,
                    acknowledged,
                ),
                PointKind::SubjectAccess => (
                    DateKind::SubjectAccess,
                    format!("Answer the request to see records, point {}", point.number),
                    subject_access_by(self.received_on(), &self.book.calendar)?,
                    found,
                ),
                PointKind::NhsComplaint | PointKind::PrivateWork | PointKind::StaffGrievance => {
                    return None;
                }
            };
            let stands = standing_in_days(explained.date, done, today);
            let mut date = CaseDate::of(kind, what, explained, stands).law();
            date.point = Some(point.id);
            Some(date)
        };
        self.records.points.iter().filter_map(of_point).collect()
    }
}
