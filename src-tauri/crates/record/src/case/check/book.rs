//! What the practice's own book says against a new entry.

use super::{at, unless};
use crate::case::PracticeBook;
use crate::entry::{Entry, EntryKind, NewEntry};
use crate::ids::EntryId;
use crate::rule::{BrokenRule, Rule};

impl PracticeBook {
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
