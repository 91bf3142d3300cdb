//! A decision that is written down after a later one about the same: what came later was decided
//! without it, and would be undone by nobody.

use super::at;
use crate::case::{Case, Measure};
use crate::entry::engagement::{AppealOutcome, ReviewOutcome};
use crate::entry::{Entry, FileEntry, NewEntry};
use crate::order::is_after;
use crate::rule::{BrokenRule, Rule};

impl Case<'_> {
    /// What lifts or changes a measure is not entered for a time before a later decision about it
    /// (SPSO section 1: decisions are recorded): with the day on which somebody decides now, or once
    /// the later one is set aside, it is.
    pub(super) fn check_no_later_decision(
        &self,
        new: &NewEntry,
        measure: &Measure,
    ) -> Option<BrokenRule> {
        let field = match &new.entry {
            Entry::ActionReviewed(it) if it.outcome != ReviewOutcome::StillNeeded => "outcome",
            Entry::AgreementLifted(_) => "agreement",
            Entry::AppealDecided(it) if it.outcome != AppealOutcome::NotUpheld => "outcome",
            _ => return None,
        };
        let later: Vec<u32> = self
            .each(|entry| {
                (is_after(entry.when(), (new.on, new.at)) && self.decides_about(entry, measure))
                    .then_some(entry.number)
            })
            .collect();
        (!later.is_empty()).then(|| at(field, Rule::LaterDecisionsStand).by_entries(later))
    }

    fn decides_about(&self, entry: &FileEntry, measure: &Measure) -> bool {
        let decides = match &entry.entry {
            Entry::ActionReviewed(_) | Entry::AgreementLifted(_) => true,
            Entry::AppealDecided(it) => it.outcome != AppealOutcome::NotUpheld,
            _ => false,
        };
        decides && self.measure_an_entry_is_about(entry) == Some(measure.entry)
    }
}
