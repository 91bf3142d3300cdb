//! The dates of a file, each with its working and how it stands.

mod law;
mod promised;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Case;
use crate::clock::{ExplainedDate, Standing, acknowledge_by, standing};
use crate::ids::{EntryId, PointId};

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
    /// The notice of an immediate removal is confirmed in writing.
    RemovalNotice,
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
            Self::RemovalNotice => "Notice in writing",
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
        if !self.is_exempt() && self.is_under_the_regulations() {
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
}
