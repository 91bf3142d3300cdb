//! The dates of a file, each with its working and how it stands.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use crate::clock::{
    ExplainedDate, Standing, acknowledge_by, comments_due, complain_by,
    data_protection_acknowledge_by, extended_period, relevant_period_ends, resolve_spoken_by,
    spoken_day, standing, standing_in_days, subject_access_by, update_due,
};
use crate::complaint::{Point, PointKind};
use crate::entry::{Entry, FileEntry, PeriodBasis, ResponsePeriodSet};
use crate::ids::{EntryId, PointId};
use crate::practice::same_name;

/// What a date is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateKind {
    /// Settle a spoken complaint at once: regulation 8(1)(c).
    SettleAtOnce,
    /// Acknowledge: regulation 13(3).
    Acknowledge,
    /// The response period that was told: regulation 13(7) and (8).
    ResponsePeriod,
    /// The six months, or longer as agreed: regulation 14(3).
    RelevantPeriod,
    /// The twelve months for making a complaint: regulation 12.
    TimeLimit,
    /// A data-protection complaint is acknowledged: s.164A Data Protection Act 2018.
    DataProtection,
    /// A request to see records is answered: UK GDPR article 12(3).
    SubjectAccess,
    /// The next word to the person: regulation 14(1) and the practice's own promise.
    Update,
    /// A colleague's comments.
    Comments,
    /// An action.
    Action,
    /// An adjustment is looked at again.
    AdjustmentReview,
    /// An agreement or a specific action is reviewed; past it, it needs a decision.
    MeasureReview,
    /// The police's reference after an immediate removal.
    PoliceReference,
    /// Information the Ombudsman asked for.
    OmbudsmanInformation,
    /// A recommendation of the Ombudsman.
    Recommendation,
}

impl DateKind {
    /// What is due in neutral words that name nobody and say nothing of the matter: for a sheet
    /// that lies on a desk.
    pub fn in_neutral_words(self) -> &'static str {
        match self {
            Self::SettleAtOnce => "Settle at once, if possible",
            Self::Acknowledge => "Acknowledgement",
            Self::ResponsePeriod => "Response, as told",
            Self::RelevantPeriod => "Response, at the latest",
            Self::TimeLimit => "Time limit",
            Self::DataProtection => "Acknowledgement, data protection",
            Self::SubjectAccess => "Answer to a request to see records",
            Self::Update => "Update",
            Self::Comments => "Comments",
            Self::Action => "Action",
            Self::AdjustmentReview => "Review of an adjustment",
            Self::MeasureReview => "Review",
            Self::PoliceReference => "Reference",
            Self::OmbudsmanInformation => "Information for the Ombudsman",
            Self::Recommendation => "Recommendation of the Ombudsman",
        }
    }
}

/// An earlier version of a date that was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EarlierDate {
    /// The date as it was.
    pub date: NaiveDate,
    /// The day the person was told of it.
    pub told_on: NaiveDate,
    /// Why it was so.
    pub why: String,
}

/// A date of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseDate {
    /// What it is about.
    pub kind: DateKind,
    /// What is to be done by then, in the imperative.
    pub what: String,
    /// The entry it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub about: Option<EntryId>,
    /// The point it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub point: Option<PointId>,
    /// The date with its working.
    pub explained: ExplainedDate,
    /// How it stands today.
    pub stands: Standing,
    /// Earlier versions, oldest first.
    pub earlier: Vec<EarlierDate>,
    /// Whether the person who complains is owed it by law.
    pub is_law: bool,
}

impl CaseDate {
    pub(super) fn of(
        kind: DateKind,
        what: impl Into<String>,
        explained: ExplainedDate,
        stands: Standing,
    ) -> Self {
        Self {
            kind,
            what: what.into(),
            about: None,
            point: None,
            explained,
            stands,
            earlier: Vec::new(),
            is_law: false,
        }
    }

    fn law(mut self) -> Self {
        self.is_law = true;
        self
    }

    pub(super) fn about(mut self, entry: EntryId) -> Self {
        self.about = Some(entry);
        self
    }

    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        !matches!(self.stands, Standing::Done { .. })
    }
}

impl<'a> Case<'a> {
    /// Every date of the file, the legal clocks first, each in the order of its kind.
    pub fn dates(&self, today: NaiveDate) -> Vec<CaseDate> {
        let mut dates = Vec::new();
        dates.extend(self.settle_at_once(today));
        if !self.is_exempt() {
            dates.extend(self.acknowledge(today));
            dates.extend(self.response_period(today));
            dates.extend(self.relevant_period(today));
        }
        dates.extend(self.time_limit());
        dates.extend(self.other_laws(today));
        dates.extend(self.update(today));
        dates.extend(self.comments(today));
        dates.extend(self.actions(today));
        dates.extend(self.adjustment_reviews(today));
        dates.extend(self.engagement_dates(today));
        dates.extend(self.ombudsman_dates(today));
        dates
    }

    /// The open dates that still ask for something, as the complaint stands.
    pub fn due_dates(&self, today: NaiveDate) -> Vec<CaseDate> {
        self.dates(today)
            .into_iter()
            .filter(|date| date.is_open() && self.still_asks(date.kind))
            .collect()
    }

    /// The last day to acknowledge, with its working.
    pub fn acknowledge_by(&self) -> Option<ExplainedDate> {
        acknowledge_by(self.received_on(), &self.book.calendar)
    }

    fn in_working_days(
        &self,
        due: NaiveDate,
        done_on: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Standing {
        standing(due, done_on, today, &self.book.calendar)
    }

    fn settle_at_once(&self, today: NaiveDate) -> Option<CaseDate> {
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

    fn acknowledge(&self, today: NaiveDate) -> Option<CaseDate> {
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
    pub(super) fn response_periods(&self) -> Vec<(&'a FileEntry, &'a ResponsePeriodSet)> {
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

    fn response_period(&self, today: NaiveDate) -> Option<CaseDate> {
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
        let explained = ExplainedDate {
            date: current.ends_on,
            because: vec![
                format!("The person was told on {}.", spoken_day(current.told_on)),
                current.why.clone(),
                rule.to_owned(),
            ],
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

    fn time_limit(&self) -> Option<CaseDate> {
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
    fn other_laws(&self, today: NaiveDate) -> Vec<CaseDate> {
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

    fn update(&self, today: NaiveDate) -> Option<CaseDate> {
        if self.work_is_over() {
            return None;
        }
        let told = self.latest(|entry| match &entry.entry {
            Entry::ProgressTold(_) | Entry::DelayExplained(_) => Some(entry.on),
            Entry::ResponsePeriodSet(set) => Some(set.told_on),
            _ => None,
        });
        let acknowledged = self
            .records
            .acknowledged
            .as_ref()
            .map(|done| done.acknowledged_on);
        let last = told.max(acknowledged)?;
        let explained = update_due(last, self.book.habits.update_every_days)?;
        let stands = standing_in_days(explained.date, None, today);
        Some(CaseDate::of(
            DateKind::Update,
            "Tell the person how the work is going",
            explained,
            stands,
        ))
    }

    fn comments(&self, today: NaiveDate) -> Vec<CaseDate> {
        self.each(|entry| match &entry.entry {
            Entry::CommentsAsked(asked) => Some((entry, asked)),
            _ => None,
        })
        .filter_map(|(entry, asked)| {
            let explained = comments_due(entry.on, asked.working_days, &self.book.calendar)?;
            let came = self
                .each(|later| match &later.entry {
                    Entry::CommentsReceived(came)
                        if same_name(&came.colleague, &asked.colleague)
                            && (later.on, later.number) > (entry.on, entry.number) =>
                    {
                        Some(later.on)
                    }
                    _ => None,
                })
                .next();
            let stands = self.in_working_days(explained.date, came, today);
            Some(
                CaseDate::of(
                    DateKind::Comments,
                    format!("Comments from {}", asked.colleague),
                    explained,
                    stands,
                )
                .about(entry.id),
            )
        })
        .collect()
    }

    fn actions(&self, today: NaiveDate) -> Vec<CaseDate> {
        self.each(|entry| match &entry.entry {
            Entry::ActionAgreed(agreed) => Some((entry, agreed)),
            _ => None,
        })
        .map(|(entry, agreed)| {
            let moves: Vec<_> = self
                .each(|later| match &later.entry {
                    Entry::ActionMoved(moved) if moved.action == entry.id => {
                        Some((later.on, moved))
                    }
                    _ => None,
                })
                .collect();
            let mut due = agreed.due_on;
            let mut owner = &agreed.owner;
            let mut earlier = Vec::new();
            for (on, moved) in moves {
                earlier.push(EarlierDate {
                    date: due,
                    told_on: on,
                    why: moved.why.clone(),
                });
                due = moved.due_on;
                owner = &moved.owner;
            }
            let done = self.latest(|later| match &later.entry {
                Entry::ActionDone(done) if done.action == entry.id => Some(later.on),
                _ => None,
            });
            let explained = ExplainedDate {
                date: due,
                because: vec![format!(
                    "{owner} is to do it by {}. It stays open when the complaint is closed \
                     (regulation 3(g)).",
                    spoken_day(due)
                )],
                days: Vec::new(),
            };
            let stands = standing_in_days(due, done, today);
            let mut date = CaseDate::of(DateKind::Action, agreed.what.clone(), explained, stands)
                .about(entry.id);
            date.earlier = earlier;
            date
        })
        .collect()
    }

    /// Who does an action now.
    pub fn action_owner(&self, action: EntryId) -> Option<&'a str> {
        self.latest(|entry| match &entry.entry {
            Entry::ActionMoved(moved) if moved.action == action => Some(moved.owner.as_str()),
            Entry::ActionAgreed(agreed) if entry.id == action => Some(agreed.owner.as_str()),
            _ => None,
        })
    }

    fn adjustment_reviews(&self, today: NaiveDate) -> Vec<CaseDate> {
        if self.is_closed() {
            return Vec::new();
        }
        self.adjustments()
            .into_iter()
            .filter_map(|(entry, asked, decided)| {
                let reviewed = self.latest(|later| match &later.entry {
                    Entry::AdjustmentReviewed(reviewed) if reviewed.adjustment == entry.id => {
                        Some(reviewed)
                    }
                    _ => None,
                });
                let due = match reviewed {
                    Some(reviewed) => reviewed.next_review_on?,
                    None => decided?.review_on?,
                };
                let explained = ExplainedDate {
                    date: due,
                    because: vec![format!(
                        "This day was set when it was decided on: {}.",
                        asked.what_would_help
                    )],
                    days: Vec::new(),
                };
                let stands = standing_in_days(due, None, today);
                Some(
                    CaseDate::of(
                        DateKind::AdjustmentReview,
                        "Look at the adjustment again",
                        explained,
                        stands,
                    )
                    .about(entry.id),
                )
            })
            .collect()
    }

    fn ombudsman_dates(&self, today: NaiveDate) -> Vec<CaseDate> {
        self.each(|entry| match &entry.entry {
            Entry::OmbudsmanAsked(asked) => Some((
                entry,
                DateKind::OmbudsmanInformation,
                "Send the Ombudsman what was asked for".to_owned(),
                asked.due_on,
                "The day the Ombudsman named.",
            )),
            Entry::OmbudsmanRecommended(recommended) => Some((
                entry,
                DateKind::Recommendation,
                format!("Do what the Ombudsman recommended: {}", recommended.what),
                recommended.due_on,
                "The day the Ombudsman named; proof of compliance is expected.",
            )),
            _ => None,
        })
        .map(|(entry, kind, what, due, why)| {
            let done = self.latest(|later| match &later.entry {
                Entry::OmbudsmanSent(sent) if sent.request == entry.id => Some(later.on),
                Entry::RecommendationMet(met) if met.recommendation == entry.id => Some(later.on),
                _ => None,
            });
            let explained = ExplainedDate {
                date: due,
                because: vec![why.to_owned()],
                days: Vec::new(),
            };
            CaseDate::of(kind, what, explained, standing_in_days(due, done, today)).about(entry.id)
        })
        .collect()
    }
}
