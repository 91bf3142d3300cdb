//! The clocks' own entries: offers, periods, delays, waits and the time limit.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, Manner, at};
use super::told::{Names, Told, capital};
use crate::blank::is_given;
use crate::clock::spoken_day;
use crate::ids::EntryId;
use crate::isolate::isolated;
use crate::rule::{BrokenRule, Rule};

/// A copy of the written record of a spoken complaint was given: regulation 13(2)(b).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyOfRecordGiven {
    /// How it was given: on paper, or electronically where consent allows.
    pub how: Manner,
}

impl CopyOfRecordGiven {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        in_writing("how", self.how)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Copy of the written record given").line("How", self.how.in_words())
    }
}

/// A discussion was offered of how the complaint will be handled and of the response period:
/// regulation 13(7), at the time it is acknowledged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DiscussionOffered {
    /// How it was offered.
    pub how: Manner,
}

impl DiscussionOffered {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        Vec::new()
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Discussion of the handling and the response period offered")
            .line("How", self.how.in_words())
    }
}

/// What became of the offer to discuss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiscussionAnswer {
    /// It was held.
    Accepted,
    /// It was not wanted.
    Declined,
    /// No answer came.
    NoReply,
}

/// The answer to the offer to discuss. Without a discussion the practice determines the response
/// period and tells the person in writing: regulation 13(8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DiscussionAnswered {
    /// The answer.
    pub answer: DiscussionAnswer,
    /// What was agreed about the handling, where it was discussed.
    #[serde(default)]
    #[ts(optional)]
    pub agreed: Option<String>,
}

impl DiscussionAnswered {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::optional("agreed", self.agreed.as_ref());
        let agreed = self.agreed.as_ref();
        if self.answer == DiscussionAnswer::Accepted && !is_given(agreed) {
            broken.push(at("agreed", Rule::Missing));
        }
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let answer = match self.answer {
            DiscussionAnswer::Accepted => "Handling discussed with the person",
            DiscussionAnswer::Declined => "Offer to discuss declined",
            DiscussionAnswer::NoReply => "Offer to discuss left without an answer",
        };
        Told::new(answer).maybe("Agreed", self.agreed.as_ref())
    }
}

/// On what a response period rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PeriodBasis {
    /// Agreed in the discussion: regulation 13(7)(b).
    Agreed,
    /// Determined by the practice, as the offer was not accepted: regulation 13(8)(a).
    Determined,
    /// An amendment of an earlier one: regulation 17(c)(ii).
    Amended,
}

/// A version of the response period, with the day the person was told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResponsePeriodSet {
    /// On what it rests.
    pub basis: PeriodBasis,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// The day the person was told.
    pub told_on: NaiveDate,
    /// How the person was told; a determined period needs writing (regulation 13(8)(b)).
    pub told_how: Manner,
    /// Why this long, or why it was amended.
    pub why: String,
}

impl ResponsePeriodSet {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("why", &self.why);
        broken.extend(fields::not_before("ends_on", self.ends_on, self.told_on));
        if self.basis == PeriodBasis::Determined && !self.told_how.is_written() {
            broken.push(at("told_how", Rule::NotInWriting));
        }
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let basis = match self.basis {
            PeriodBasis::Agreed => "agreed",
            PeriodBasis::Determined => "determined by the practice",
            PeriodBasis::Amended => "amended",
        };
        Told::new(format!(
            "Response period {basis}: until {}",
            spoken_day(self.ends_on)
        ))
        .line(
            "The person was told",
            format!("{}, {}", spoken_day(self.told_on), self.told_how.in_words()),
        )
        .line("Why", &self.why)
    }
}

/// A longer period than six months, agreed with the person. Valid only if it was agreed before
/// the period ended: regulation 14(3). The day of the entry is the day of the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RelevantPeriodExtended {
    /// The last day of the longer period.
    pub until: NaiveDate,
    /// How the person agreed.
    pub how_agreed: String,
    /// Why more time is needed.
    pub why: String,
}

impl RelevantPeriodExtended {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("how_agreed", &self.how_agreed);
        broken.extend(fields::needed("why", &self.why));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!(
            "Longer period agreed with the person: until {}",
            spoken_day(self.until)
        ))
        .line("How it was agreed", &self.how_agreed)
        .line("Why", &self.why)
    }
}

/// The written explanation that no response was sent within the period: regulation 14(4)(a).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DelayExplained {
    /// How it was sent.
    pub how: Manner,
    /// The reason, as it was given.
    pub reason: String,
    /// When the response is to be expected, as it was told.
    #[serde(default)]
    #[ts(optional)]
    pub expected_by: Option<NaiveDate>,
}

impl DelayExplained {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = in_writing("how", self.how);
        broken.extend(fields::needed("reason", &self.reason));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Delay explained to the person in writing")
            .line("How", self.how.in_words())
            .line("Reason given", &self.reason)
            .maybe_day("Response to be expected by", self.expected_by)
    }
}

/// The person was told how the work is going: regulation 14(1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgressTold {
    /// How.
    pub how: Manner,
    /// What was told.
    pub what: String,
}

impl ProgressTold {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("what", &self.what)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Told the person how the work is going")
            .line("How", self.how.in_words())
            .line("What was told", &self.what)
    }
}

/// Something is being waited for. Nothing in the Regulations stops a clock: the wait is shown
/// beside the clocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingBegan {
    /// What is waited for, and from whom.
    pub what_for: String,
}

impl WaitingBegan {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("what_for", &self.what_for)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("Waiting began").line("What for", &self.what_for)
    }
}

/// What was waited for has come, or is no longer waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingEnded {
    /// The entry in which the wait began.
    pub waiting: EntryId,
    /// What came of it.
    pub outcome: String,
}

impl WaitingEnded {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("outcome", &self.outcome)
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Waiting ended")
            .line("Began in", names.entry(self.waiting))
            .line("What came of it", &self.outcome)
    }
}

/// One limb of the discretion of regulation 12(2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Limb {
    /// Whether the practice is satisfied of it.
    pub satisfied: bool,
    /// The reasons.
    pub reasons: String,
}

impl Limb {
    fn in_words(&self) -> String {
        let verdict = if self.satisfied { "Yes" } else { "No" };
        format!("{verdict}. {}", isolated(&self.reasons))
    }
}

/// What was decided about a late complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimeLimitDecision {
    /// It is considered.
    Considered,
    /// It is declined, in one of two letters: no good reason, or no longer possible to
    /// investigate effectively and fairly.
    Declined,
}

/// The time limit was considered: twelve months after the matter occurred or, if later, after it
/// came to the notice of the person (regulation 12(1)). Out of time, both limbs of the discretion
/// are answered with reasons (regulation 12(2)); nothing is refused by the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimeLimitConsidered {
    /// The day the matter occurred.
    pub matter_occurred_on: NaiveDate,
    /// The day it came to the person's notice, if later.
    #[serde(default)]
    #[ts(optional)]
    pub came_to_notice_on: Option<NaiveDate>,
    /// Limb (a): the person had good reasons for not complaining in time.
    #[serde(default)]
    #[ts(optional)]
    pub good_reasons: Option<Limb>,
    /// Limb (b): it is still possible to investigate effectively and fairly.
    #[serde(default)]
    #[ts(optional)]
    pub still_possible: Option<Limb>,
    /// The decision.
    pub decision: TimeLimitDecision,
    /// The day the person was told in writing that it is declined, with the right to go to the
    /// Ombudsman.
    #[serde(default)]
    #[ts(optional)]
    pub told_in_writing_on: Option<NaiveDate>,
}

impl TimeLimitConsidered {
    /// The two days the limit is counted from, the one that holds last.
    pub fn counted_from(&self) -> NaiveDate {
        self.came_to_notice_on
            .map_or(self.matter_occurred_on, |noticed| {
                noticed.max(self.matter_occurred_on)
            })
    }

    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        for (field, limb) in [
            ("good_reasons.reasons", &self.good_reasons),
            ("still_possible.reasons", &self.still_possible),
        ] {
            if let Some(limb) = limb {
                broken.extend(fields::needed(field, &limb.reasons));
            }
        }
        if self.decision == TimeLimitDecision::Declined && self.told_in_writing_on.is_none() {
            broken.push(at("told_in_writing_on", Rule::WrittenNoticeMissing));
        }
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        let decision = match self.decision {
            TimeLimitDecision::Considered => "the complaint is considered",
            TimeLimitDecision::Declined => "the complaint is out of time and declined",
        };
        let limb = |limb: &Option<Limb>| limb.as_ref().map(Limb::in_words);
        Told::new(capital(&format!("time limit: {decision}")))
            .day("The matter occurred", self.matter_occurred_on)
            .maybe_day("It came to the person’s notice", self.came_to_notice_on)
            .maybe(
                "Good reasons for the delay",
                limb(&self.good_reasons).as_ref(),
            )
            .maybe(
                "Still possible to investigate effectively and fairly",
                limb(&self.still_possible).as_ref(),
            )
            .maybe_day("Told in writing", self.told_in_writing_on)
    }
}

fn in_writing(field: &str, how: Manner) -> Vec<BrokenRule> {
    if how.is_written() {
        return Vec::new();
    }
    vec![at(field, Rule::NotInWriting)]
}
