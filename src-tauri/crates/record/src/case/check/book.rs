//! What the practice's own book says against a new entry.

use chrono::NaiveDate;

use super::{at, unless};
use crate::case::{Case, CaseRecords, PracticeBook};
use crate::entry::{Entry, EntryKind, NewEntry, Office};
use crate::ids::EntryId;
use crate::rule::{BrokenRule, EntryOfAFile, Rule};

impl Case<'_> {
    /// The decisions and letters of this file that somebody took or signed by an office or an
    /// authorisation, and would have had no right to by another book.
    fn decided_by_right_but_not_in(&self, other: &PracticeBook) -> Vec<EntryOfAFile> {
        self.each(|entry| {
            let by = match &entry.entry {
                Entry::ContactEnded(it) => &it.decided_by,
                Entry::FinalResponseSent(it) => &it.signed_by,
                _ => return None,
            };
            let right =
                |book: &PracticeBook| book.authority(by, Office::ResponsiblePerson, entry.on);
            (right(self.book).is_some() && right(other).is_none()).then(|| EntryOfAFile {
                reference: self.records.complaint.reference.clone(),
                number: entry.number,
            })
        })
        .collect()
    }
}

impl PracticeBook {
    /// What the decisions of the files say against a new entry about the policy. `told_on` is the
    /// latest day of a decision that named the version in force on its day.
    ///
    /// What a decision was told never changes afterwards: a version is adopted on a day after
    /// those decisions, and none that they named, or that counts towards its number, is set aside
    /// (SPSO section 1: which policy was in force).
    pub fn check_policy_told(
        &self,
        new: &NewEntry,
        told_on: Option<NaiveDate>,
    ) -> Option<BrokenRule> {
        match &new.entry {
            Entry::PolicyAdopted(_) => told_on
                .is_some_and(|told| new.on <= told)
                .then(|| BrokenRule::new("on", Rule::DecisionsNamedAnotherVersion)),
            Entry::EntrySetAside(aside) => {
                let mut versions = self.entries().iter();
                versions
                    .any(|entry| {
                        entry.id == aside.entry
                            && entry.entry.kind() == EntryKind::PolicyAdopted
                            && told_on.is_some_and(|told| entry.on <= told)
                    })
                    .then(|| at("entry", Rule::OthersRestOnIt))
            }
            _ => None,
        }
    }

    /// What the decisions of the files say against setting an entry of the book aside: an office
    /// or an authorisation is not taken from under what was decided or signed by it (regulation
    /// 4(2); PHSO guide: contact is ended by the responsible person).
    pub fn check_authority_rested_on(
        &self,
        new: &NewEntry,
        files: &[CaseRecords],
    ) -> Option<BrokenRule> {
        let Entry::EntrySetAside(aside) = &new.entry else {
            return None;
        };
        let without = self.without(aside.entry);
        let rest_on_it: Vec<EntryOfAFile> = files
            .iter()
            .flat_map(|records| Case::of(records, self).decided_by_right_but_not_in(&without))
            .collect();
        (!rest_on_it.is_empty())
            .then(|| at("entry", Rule::OthersRestOnIt).by_entries_of_files(rest_on_it))
    }

    /// What the practice's book says against a new entry.
    pub fn check(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        if !new.quotes.is_empty() {
            broken.push(BrokenRule::new("quotes", Rule::NotOnThisFile));
        }
        let counts = |id: EntryId, kind: EntryKind| {
            self.entries()
                .iter()
                .any(|entry| entry.id == id && entry.entry.kind() == kind)
        };
        match &new.entry {
            Entry::BankHolidayAdded(added) => broken.extend(unless(
                self.calendar.is_working_day(added.day),
                "day",
                Rule::NothingChanges,
            )),
            Entry::BankHolidayRemoved(removed) => match self.calendar.holiday(removed.day) {
                None => broken.push(at("day", Rule::NothingChanges)),
                // Regulation 2(1) names these two itself.
                Some(name) if matches!(name.as_str(), "Christmas Day" | "Good Friday") => {
                    broken.push(at("day", Rule::NamedInTheRegulations));
                }
                Some(_) => {}
            },
            Entry::DelegationEnded(ended) => broken.extend(unless(
                counts(ended.delegation, EntryKind::Delegated),
                "delegation",
                Rule::NotOnThisFile,
            )),
            Entry::CqcSummarySent(sent) => broken.extend(unless(
                counts(sent.request, EntryKind::CqcSummaryAsked),
                "request",
                Rule::NotOnThisFile,
            )),
            // A meeting of Monday is written down on Tuesday; a version between two others would
            // change the numbers of both.
            Entry::PolicyAdopted(_) => {
                let latest = self.policy_on(NaiveDate::MAX).map(|(_, on, _)| on);
                if latest.is_some_and(|latest| new.on < latest) {
                    broken.push(BrokenRule::new("on", Rule::BeforeTheVersionInForce));
                }
            }
            Entry::PolicyUseReviewed(review) => broken.extend(unless(
                review.next_on > new.on,
                "next_on",
                Rule::ReviewNotAfterwards,
            )),
            Entry::EntrySetAside(aside) => {
                let known = self.entries().iter().any(|entry| {
                    entry.id == aside.entry && entry.entry.kind() != EntryKind::EntrySetAside
                });
                broken.extend(unless(known, "entry", Rule::NotOnThisFile));
            }
            entry if entry.kind().part() == crate::entry::FilePart::Practice => {}
            _ => broken.push(at("kind", Rule::NotOnThisFile)),
        }
        broken
    }
}
