//! What rests on an entry: it is not set aside from under the steps that came after it.

use crate::case::{Case, CaseRecords, PersonWarned};
use crate::entry::{Entry, FileEntry, FilePart, NewEntry};
use crate::ids::{EntryId, IncidentId};
use crate::rule::{BrokenRule, Rule};

impl Case<'_> {
    /// The numbers of the entries that rest on an entry, on the ladder and where work stops as the
    /// person takes no part: those that could not have been entered without it, and those that took
    /// a measure as it had left it.
    ///
    /// Set aside from under them, it would change what was in force with nobody deciding so
    /// (SPSO section 1: decisions are recorded). The later ones are set aside first.
    pub(in crate::case) fn rest_on(&self, entry: EntryId) -> Vec<u32> {
        let Some(entry) = self.counting_entry(entry) else {
            return Vec::new();
        };
        self.each(|later| {
            let is_later = later.number > entry.number;
            let is_a_step = later.entry.kind().part() == FilePart::Engagement
                || matches!(later.entry, Entry::CooperationAsked(_));
            (is_later && is_a_step).then_some(later)
        })
        .filter(|later| self.went_on_from(entry, later) || self.needed(entry, later))
        .map(|later| later.number)
        .collect()
    }

    /// The numbers of the entries that rest on an incident: those that name it, and those that
    /// could not have been entered without it, as contact is ended only where the conduct went on.
    pub(in crate::case) fn rest_on_incident(&self, incident: IncidentId) -> Vec<u32> {
        let mut without = self.records.clone();
        without.incidents.retain(|one| one.id != incident);
        self.steps_refused_by(&without)
    }

    /// The numbers of the entries on the ladder that could not have been entered, had the person's
    /// other files said this of warnings: whoever was warned over another complaint was warned, so
    /// that a warning there is not taken from under a decision here either.
    pub fn rest_on_warnings_elsewhere(&self, otherwise: &[PersonWarned]) -> Vec<u32> {
        self.steps_refused_by(&CaseRecords {
            warned_elsewhere: otherwise.to_vec(),
            ..self.records.clone()
        })
    }

    /// The numbers of the entries on the ladder that could not have been entered in a file with
    /// these other records beside them.
    fn steps_refused_by(&self, otherwise: &CaseRecords) -> Vec<u32> {
        self.each(|made| {
            let is_a_step = made.entry.kind().part() == FilePart::Engagement;
            is_a_step.then_some(made)
        })
        .filter(|made| {
            let with = self.refused_then(made, None, self.records);
            let without = self.refused_then(made, None, otherwise);
            without.iter().any(|broken| !with.contains(broken))
        })
        .map(|made| made.number)
        .collect()
    }

    /// Whether a later entry is about a measure as an entry had left it: reviewed, changed, lifted
    /// or signed. What happened before, and was only written down later, took it as it then was.
    fn went_on_from(&self, entry: &FileEntry, later: &FileEntry) -> bool {
        let leaves_it_otherwise = matches!(
            entry.entry,
            Entry::ActionReviewed(_)
                | Entry::AppealDecided(_)
                | Entry::AgreementLifted(_)
                | Entry::AgreementAnswered(_)
        );
        // The answer of one party does not rest on that of the other, nor words that are linked.
        let is_about_it = !matches!(
            later.entry,
            Entry::AgreementAnswered(_) | Entry::IncidentFollowedUp(_)
        );
        let measure = self.measure_an_entry_is_about(entry);
        leaves_it_otherwise
            && is_about_it
            && later.on >= entry.on
            && measure.is_some()
            && measure == self.measure_an_entry_is_about(later)
    }

    /// Whether the rules would have refused a later entry without an earlier one.
    fn needed(&self, entry: &FileEntry, later: &FileEntry) -> bool {
        let with = self.refused_then(later, None, self.records);
        let without = self.refused_then(later, Some(entry.id), self.records);
        without.iter().any(|broken| !with.contains(broken))
    }

    /// What the file said against an entry when it was made, with one of the entries before it
    /// left out, and with these other records beside them.
    fn refused_then(
        &self,
        made: &FileEntry,
        left_out: Option<EntryId>,
        beside: &CaseRecords,
    ) -> Vec<BrokenRule> {
        let before: Vec<FileEntry> = self
            .each(|entry| (entry.number < made.number).then_some(entry))
            .filter(|entry| Some(entry.id) != left_out)
            .filter(|entry| !matches!(entry.entry, Entry::EntrySetAside(_)))
            .cloned()
            .collect();
        let then = CaseRecords {
            entries: before,
            ..beside.clone()
        };
        let new = NewEntry {
            on: made.on,
            at: made.at,
            by: made.by.clone(),
            entry: made.entry.clone(),
            quotes: Vec::new(),
        };
        let then = Case::of(&then, self.book);
        let mut broken = then.check_engagement(&new);
        broken.extend(then.check_cooperation(&new));
        // That more would have been in place does not make a step rest on anything.
        broken.retain(|one| one.rule != Rule::NothingToOverride);
        broken
    }
}
