//! The book of a complaint file: what happened in its handling, entry by entry.
//!
//! **Invariant:** entries are added and never altered. The latest about a thing holds, so every
//! version of a response period, a finding or a consent stays on file with its day; a mistake is
//! met by a correction beside the entry, or the entry is set aside with a reason and still read.
//!
//! What the file *is* at a moment is folded from its entries in [`crate::case`].

mod actions;
mod adjustments;
mod contact;
mod ends;
pub mod engagement;
mod fields;
mod kinds;
mod named;
mod people;
mod periods;
mod phso;
mod points;
mod practice_book;
mod staff;
mod stages;
mod told;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::complaint::{check_day, check_moment};
use crate::ids::{ComplaintId, EntryId, IncidentId};
use crate::order::When;
use crate::quote::NewQuote;
use crate::rule::{BrokenRule, Rule, check_text};
use crate::uk_time::uk_day;

pub use actions::{ActionAgreed, ActionDone, ActionMoved, LearningShared};
pub use adjustments::{
    AdjustmentAsked, AdjustmentDecided, AdjustmentDecision, AdjustmentRaised, AdjustmentReviewed,
    AdjustmentSeenInClinicalSystem,
};
pub use contact::{Contact, Direction};
pub use ends::{
    Closed, ClosingGround, FinalResponseSent, InvestigationFinished, LetterParts, Reopened,
    SignedAs,
};
pub use engagement::{
    ActionReviewed, AgreementAnswered, AgreementBreached, AgreementLifted, AgreementProposed,
    AppealDecided, AppealReceived, ContactEnded, DeEscalated, EngagementTried, HardCallNumbersSet,
    IncidentFollowedUp, OnlinePostHandled, PoliceDecided, PolicyAdopted, PolicyUseReviewed,
    RecordingNoted, RemovalConfirmed, RemovalNoted, RestrictionImposed, SafeguardingTaken,
    StatementTaken, WarningConfirmed, WarningGiven, WarningNotGiven,
};
pub use fields::Manner;
pub use kinds::{Entry, EntryKind, FilePart};
pub use people::{
    AdvocacySignposted, ChannelPreferred, ConsentRecorded, ConsentStep, ConsentSubject,
    ElectronicConsent, PartyRole, PersonAdded, RefusalGround, RepresentativeRefused,
};
pub use periods::{
    CopyOfRecordGiven, DelayExplained, DiscussionAnswer, DiscussionAnswered, DiscussionOffered,
    Limb, PeriodBasis, ProgressTold, RelevantPeriodExtended, ResponsePeriodSet,
    TimeLimitConsidered, TimeLimitDecision, WaitingBegan, WaitingEnded,
};
pub use phso::{
    DefenceBodyTold, OmbudsmanAsked, OmbudsmanDecided, OmbudsmanDecision, OmbudsmanEnquired,
    OmbudsmanInvestigates, OmbudsmanRecommended, OmbudsmanSent, RecommendationMet,
};
pub use points::{EvidenceLinked, Finding, PointFound, ReturnOutcome};
pub use practice_book::{
    BankHolidayAdded, BankHolidayRemoved, ColleagueRole, CqcSummaryAsked, CqcSummarySent,
    Delegated, DelegationEnded, HabitsSet, Office, OfficeTaken, OmbudsmanDetailsChecked,
};
pub use staff::{
    CommentsAsked, CommentsReceived, OfficerInvolved, StaffComplainedAbout, StaffSupported,
    StaffToldOutcome,
};
pub use stages::{
    CloserLookBegan, CooperationAsked, CooperationStep, Exempted, ExemptionGround,
    JointHandlingAgreed, JointInformation, MediationAnswer, MediationKind, MediationOffered,
    ResolvedAtOnce, TransferGround, TransferredIn, TransferredOut,
};
pub use told::{About, Names, Told, ToldLine, capital, lower_first};

/// Something about to be entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewEntry {
    /// The calendar day in the UK on which it happened or was decided.
    pub on: NaiveDate,
    /// The UK time, where it matters and is known.
    #[serde(default)]
    #[ts(optional)]
    pub at: Option<NaiveTime>,
    /// The colleague who did it.
    pub by: String,
    /// What happened.
    pub entry: Entry,
    /// Exact words that belong to it, each of which can be covered; none in the practice's book.
    #[serde(default)]
    pub quotes: Vec<NewQuote>,
}

/// The most quotes one entry takes.
pub const MOST_QUOTES: usize = 20;

impl NewEntry {
    /// What stops it by itself; what the file says against it is [`crate::case::Case::check`].
    pub fn check(&self, now: DateTime<Utc>) -> Vec<BrokenRule> {
        let mut broken = check_day("on", self.on, uk_day(now));
        if let Some(time) = self.at {
            broken.extend(check_moment("at", self.on, time, now));
        }
        broken.extend(check_text("by", &self.by, 120));
        broken.extend(self.entry.check());
        broken.extend(self.check_quotes());
        for (field, day) in self.entry.days_that_have_been() {
            if day.is_some_and(|day| day > uk_day(now)) {
                broken.push(fields::at(field, Rule::InTheFuture));
            }
        }
        broken
    }

    /// Who spoke and that there are words; a challenge is on file in the person's own words.
    fn check_quotes(&self) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        for (index, quote) in self.quotes.iter().enumerate() {
            broken.extend(quote.check(&format!("quotes[{index}]")));
        }
        if self.quotes.len() > MOST_QUOTES {
            broken.push(BrokenRule::new("quotes", Rule::TooLong));
        }
        if self.quotes.is_empty() && self.entry.kind() == EntryKind::AppealReceived {
            broken.push(BrokenRule::new("quotes", Rule::Missing));
        }
        broken
    }
}

/// An entry as it stands on file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Identity in the case file.
    pub id: EntryId,
    /// The complaint file it belongs to, or `None` for the practice's own book.
    pub complaint: Option<ComplaintId>,
    /// The number in its book, from 1; never given again.
    pub number: u32,
    /// The calendar day in the UK on which it happened or was decided.
    pub on: NaiveDate,
    /// The UK time, where known.
    pub at: Option<NaiveTime>,
    /// The colleague who did it.
    pub by: String,
    /// What happened.
    pub entry: Entry,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub recorded_by: String,
}

impl FileEntry {
    /// When it happened.
    pub fn when(&self) -> When {
        (self.on, self.at)
    }
}

/// An entry no longer counts, and why: it was made twice, or in the wrong file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntrySetAside {
    /// The entry.
    pub entry: EntryId,
    /// Why it no longer counts.
    pub why: String,
}

impl EntrySetAside {
    fn check(&self) -> Vec<BrokenRule> {
        fields::needed("why", &self.why)
    }

    fn told(&self, names: &Names) -> Told {
        Told::new(format!(
            "{} set aside",
            told::capital(&names.entry(self.entry))
        ))
        .line("Why", &self.why)
    }
}

/// An incident no longer counts, and why: it was recorded twice, or in the wrong file.
///
/// It stays on file with its words (SPSO section 1: records are kept), and is read in its place;
/// no decision rests on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentSetAside {
    /// The incident.
    pub incident: IncidentId,
    /// Why it no longer counts.
    pub why: String,
}

impl IncidentSetAside {
    fn check(&self) -> Vec<BrokenRule> {
        fields::needed("why", &self.why)
    }

    fn told(&self, names: &Names) -> Told {
        Told::new(format!(
            "{} set aside",
            told::capital(&names.incidents(&[self.incident]))
        ))
        .line("Why", &self.why)
    }
}

#[cfg(test)]
pub(crate) mod tests;
