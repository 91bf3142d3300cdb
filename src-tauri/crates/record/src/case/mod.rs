//! What a file is at a moment, folded from its entries: pure functions of records and a day.
//!
//! **Invariant:** nothing here is kept. The stage, the dates, the tasks and the outcome are worked
//! out anew whenever they are asked for, so they cannot disagree with the entries.

mod about;
mod appeals;
mod book;
mod check;
mod dates;
mod decisions;
mod due;
mod elsewhere;
mod engagement_work;
mod findings;
mod follow_up;
mod incidents_aside;
mod ladder;
mod ladder_picture;
mod letter;
mod look_over;
mod measures;
mod naming;
mod notices;
mod removal_work;
mod rested_on;
mod stage;
mod summary;
mod tasks;
mod timeline;
mod warnings;

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::complaint::{Acknowledgement, Channel, Complaint, Point};
use crate::entry::{
    AdjustmentAsked, AdjustmentDecided, ConsentStep, ConsentSubject, Entry, FileEntry,
};
use crate::ids::{EntryId, EvidenceId, IncidentId, PointId};
use crate::order::{When, in_order_of_time};
use crate::people::Patient;
use crate::quote::QuotePlace;

pub use appeals::{AppealOnFile, AppealResult};
pub use book::{Authority, BookDate, BookDateKind, PracticeBook};
pub use dates::{CaseDate, DateKind, EarlierDate};
pub use decisions::Decision;
pub use due::{Due, DueAbout, DueStands};
pub use elsewhere::{PersonWarned, people_of};
pub use findings::{FoundPoint, PeriodKept, outcome_of};
pub use ladder::{LadderStep, Precondition};
pub use letter::begin_final_response;
pub use look_over::{Caution, LookedOver, WordsInAField};
pub use measures::{EndedMeasure, Measure, MeasureKind, MeasureMark, MeasureStands};
pub use naming::{decided, named_throughout, names};
pub use notices::{Notice, NoticeKind};
pub use stage::{FileState, Stage};
pub use tasks::{Task, TaskDoor, TaskGroup, TaskStands};
pub use timeline::{Lane, LaneKind, Mark, MarkKind, ReviewFlag, Span, Timeline};
pub use warnings::WarningOnFile;

/// An incident as the fold needs it: that it was, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseIncident {
    /// Identity.
    pub id: IncidentId,
    /// The number in the file.
    pub number: u32,
    /// The day in the UK.
    pub on: NaiveDate,
    /// The UK time at which it happened, or began.
    pub at: NaiveTime,
    /// Whether it was the conduct of somebody else than whoever complains.
    pub somebody_else: bool,
    /// Whether exact words were written down in it.
    pub has_words: bool,
    /// How it happened.
    pub channel: Channel,
    /// Whether everybody was safe when it was written down.
    pub everybody_safe: bool,
    /// The colleague who experienced it.
    pub experienced_by: String,
    /// The colleagues who saw or heard it.
    pub colleagues_there: Vec<String>,
}

impl CaseIncident {
    /// When it happened, or began.
    pub fn when(&self) -> When {
        (self.on, Some(self.at))
    }
}

/// What is on file of one complaint, as far as its state depends on it.
#[derive(Clone, Debug)]
pub struct CaseRecords {
    /// The complaint as logged.
    pub complaint: Complaint,
    /// The points that stand by themselves, in order.
    pub points: Vec<Point>,
    /// The acknowledgement that counts: the earliest.
    pub acknowledged: Option<Acknowledgement>,
    /// The entries, in the order of their numbers.
    pub entries: Vec<FileEntry>,
    /// The incidents.
    pub incidents: Vec<CaseIncident>,
    /// The items of evidence.
    pub evidence: Vec<EvidenceId>,
    /// The incident or the entry of each quote that nobody has answered for, incidents first.
    pub waiting_for_an_answer: Vec<QuotePlace>,
    /// The warnings of the same people in their other files.
    pub warned_elsewhere: Vec<PersonWarned>,
}

/// One complaint file, seen through its entries.
pub struct Case<'a> {
    records: &'a CaseRecords,
    book: &'a PracticeBook,
    set_aside: BTreeSet<EntryId>,
    /// The entries that count, as they happened: the order in which they are read, and in which
    /// the latest holds.
    counting: Vec<&'a FileEntry>,
    /// The incidents that count.
    incidents: Vec<&'a CaseIncident>,
}

impl<'a> Case<'a> {
    /// Folds the records of one file.
    pub fn of(records: &'a CaseRecords, book: &'a PracticeBook) -> Self {
        let set_aside: BTreeSet<EntryId> = set_aside(&records.entries);
        let mut counting: Vec<&FileEntry> = records
            .entries
            .iter()
            .filter(|entry| !set_aside.contains(&entry.id))
            .collect();
        counting.sort_by_key(|entry| entry.number);
        let counting = in_order_of_time(counting, |entry| entry.when());
        let incidents = incidents_aside::counting(&records.incidents, &counting);
        Self {
            records,
            book,
            set_aside,
            counting,
            incidents,
        }
    }

    /// The complaint as logged.
    pub fn complaint(&self) -> &'a Complaint {
        &self.records.complaint
    }

    /// Whether an entry was set aside.
    pub fn is_set_aside(&self, entry: EntryId) -> bool {
        self.set_aside.contains(&entry)
    }

    /// The points that stand by themselves.
    pub fn points(&self) -> &'a [Point] {
        &self.records.points
    }

    /// The day the practice received the complaint: the day it reached the practice itself, or
    /// the day another body's transfer did (regulation 13(4) and (5)).
    pub fn received_on(&self) -> NaiveDate {
        self.latest(|entry| match &entry.entry {
            Entry::TransferredIn(_) => Some(entry.on),
            _ => None,
        })
        .unwrap_or(self.records.complaint.received_on)
    }

    /// The day the complaint was made, for the time limit of regulation 12: to the practice or,
    /// before that, to the body that sent it on. Whoever turned to the wrong body in time is in
    /// time, as the complaint is deemed to have been made to us (regulations 6(5) and 7(5)).
    pub fn made_on(&self) -> NaiveDate {
        let logged = self.records.complaint.received_on;
        self.latest(|entry| match &entry.entry {
            Entry::TransferredIn(it) => Some(it.first_received_on.min(logged)),
            _ => None,
        })
        .unwrap_or(logged)
    }

    /// Whether the complaint was made by word of mouth.
    pub fn is_spoken(&self) -> bool {
        self.records.complaint.channel.is_spoken()
    }

    /// Whether any of it is under the Regulations: a file of private work, a staff grievance or
    /// data protection alone has clocks of its own (regulations 6(1)(c) and 8(1)(b)).
    pub fn is_under_the_regulations(&self) -> bool {
        self.records.points.is_empty()
            || self
                .records
                .points
                .iter()
                .any(|point| point.kind.is_under_the_regulations())
    }

    /// Whether every point has a finding, whatever law it is under.
    pub(crate) fn is_found_throughout(&self) -> bool {
        self.records
            .points
            .iter()
            .all(|point| self.finding(point.id).is_some())
    }

    /// Whether a copy of the written record of a spoken complaint is still owed: regulation 13(2).
    pub fn owes_a_copy(&self) -> bool {
        self.is_spoken()
            && self
                .day_of(|entry| matches!(entry, Entry::CopyOfRecordGiven(_)))
                .is_none()
    }

    /// Whether the acknowledgement is complete: given, with the offer to discuss (regulation
    /// 13(7)) and, for a spoken complaint, with a copy of its written record (regulation 13(2)).
    pub fn is_fully_acknowledged(&self) -> bool {
        self.records.acknowledged.is_some()
            && !self.owes_a_copy()
            && self
                .day_of(|entry| matches!(entry, Entry::DiscussionOffered(_)))
                .is_some()
    }

    /// The entries that count, as they happened.
    fn each<T>(&self, what: impl Fn(&'a FileEntry) -> Option<T>) -> impl Iterator<Item = T> {
        self.counting.iter().filter_map(move |entry| what(entry))
    }

    /// The latest entry of a sort.
    fn latest<T>(&self, what: impl Fn(&'a FileEntry) -> Option<T>) -> Option<T> {
        self.counting.iter().rev().find_map(|entry| what(entry))
    }

    /// The latest entry of a sort since the complaint was last opened: what had ended the work
    /// ends it no longer once the complaint is opened again.
    fn latest_since_opened<T>(&self, what: impl Fn(&'a FileEntry) -> Option<T>) -> Option<T> {
        self.counting
            .iter()
            .rev()
            .take_while(|entry| !matches!(entry.entry, Entry::Reopened(_)))
            .find_map(|entry| what(entry))
    }

    /// The day of the latest entry of a sort since the complaint was last opened.
    fn day_since_opened(&self, is: impl Fn(&Entry) -> bool) -> Option<NaiveDate> {
        self.latest_since_opened(|entry| is(&entry.entry).then_some(entry.on))
    }

    /// The day of the latest entry of a sort.
    fn day_of(&self, is: impl Fn(&Entry) -> bool) -> Option<NaiveDate> {
        self.latest(|entry| is(&entry.entry).then_some(entry.on))
    }

    /// The day the final response was sent, since the complaint was last opened.
    pub fn answered_on(&self) -> Option<NaiveDate> {
        self.day_since_opened(|entry| matches!(entry, Entry::FinalResponseSent(_)))
    }

    /// The day the first final response was sent, reopened or not: what the clocks ask for.
    fn first_answered_on(&self) -> Option<NaiveDate> {
        self.each(|entry| matches!(entry.entry, Entry::FinalResponseSent(_)).then_some(entry.on))
            .next()
    }

    /// The day a spoken complaint was settled at once: regulation 8(1)(c).
    pub fn settled_at_once_on(&self) -> Option<NaiveDate> {
        self.day_since_opened(|entry| matches!(entry, Entry::ResolvedAtOnce(_)))
    }

    /// Whether the Regulations do not require the complaint to be dealt with: regulation 8.
    pub fn is_exempt(&self) -> bool {
        self.settled_at_once_on().is_some()
            || self
                .day_since_opened(|entry| matches!(entry, Entry::Exempted(_)))
                .is_some()
    }

    /// The latest step about consent of a sort, with its day.
    pub fn consent(&self, subject: ConsentSubject) -> Option<(ConsentStep, NaiveDate)> {
        self.latest(|entry| match &entry.entry {
            Entry::ConsentRecorded(consent) if consent.subject == subject => {
                Some((consent.step, entry.on))
            }
            _ => None,
        })
    }

    /// Whether what is confidential about the patient may not be given to the person who
    /// complains: somebody else is the patient, and consent is neither given nor needless.
    ///
    /// The state of the complaint does not depend on it (PHSO guide on consent): work goes on.
    pub fn disclosure_is_blocked(&self) -> bool {
        matches!(self.records.complaint.patient, Patient::Another { .. })
            && !matches!(
                self.consent(ConsentSubject::ShareWithRepresentative),
                Some((ConsentStep::Given | ConsentStep::NotNeeded, _))
            )
    }

    /// Whether consent to electronic letters was in force on a day: regulation 15.
    pub fn electronic_consent_on(&self, day: NaiveDate) -> bool {
        self.latest(|entry| match &entry.entry {
            Entry::ElectronicConsent(consent) if entry.on <= day => Some(consent.given),
            _ => None,
        })
        .unwrap_or(false)
    }

    /// The adjustments with the decision that holds for each.
    pub fn adjustments(
        &self,
    ) -> Vec<(
        &'a FileEntry,
        &'a AdjustmentAsked,
        Option<&'a AdjustmentDecided>,
    )> {
        self.each(|entry| match &entry.entry {
            Entry::AdjustmentAsked(asked) => Some((entry, asked)),
            _ => None,
        })
        .map(|(entry, asked)| {
            let decided = self.latest(|later| match &later.entry {
                Entry::AdjustmentDecided(decided) if decided.adjustment == entry.id => {
                    Some(decided)
                }
                _ => None,
            });
            (entry, asked, decided)
        })
        .collect()
    }

    /// The items of evidence that belong to a point.
    pub fn evidence_of(&self, point: PointId) -> Vec<EvidenceId> {
        self.latest(|entry| match &entry.entry {
            Entry::EvidenceLinked(linked) if linked.point == point => Some(linked.evidence.clone()),
            _ => None,
        })
        .unwrap_or_default()
    }

    /// An entry of this file that counts.
    fn counting_entry(&self, id: EntryId) -> Option<&'a FileEntry> {
        self.counting.iter().copied().find(|entry| entry.id == id)
    }
}

/// The entries that were set aside; setting aside cannot itself be set aside.
fn set_aside(entries: &[FileEntry]) -> BTreeSet<EntryId> {
    entries
        .iter()
        .filter_map(|entry| match &entry.entry {
            Entry::EntrySetAside(aside) => Some(aside.entry),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests;
