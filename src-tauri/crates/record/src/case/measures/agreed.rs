//! An agreement is what both sides signed (PHSO guide: communication agreements).

use chrono::NaiveDate;

use super::{Measure, MeasureKind, MeasureStands};
use crate::case::Case;
use crate::entry::Entry;
use crate::entry::engagement::AgreementParty;
use crate::ids::EntryId;

impl Case<'_> {
    /// The day a measure is, or was to be, in force from: an agreement from its second signature.
    pub(in crate::case) fn in_force_from(&self, measure: &Measure) -> Option<NaiveDate> {
        match measure.kind {
            MeasureKind::Agreement => self.signed_by_both_on(measure.entry),
            MeasureKind::Restriction | MeasureKind::Ending => Some(measure.from),
        }
    }

    /// The day on which the second of the two signed an agreement.
    pub(in crate::case) fn signed_by_both_on(&self, agreement: EntryId) -> Option<NaiveDate> {
        self.answers_to(agreement).1
    }

    /// How an agreement stands by its answers, and the day both had signed. What both signed ends
    /// by being lifted, at a review or on a challenge, and by no later answer.
    pub(super) fn answers_to(&self, agreement: EntryId) -> (MeasureStands, Option<NaiveDate>) {
        let answers = self.each(|entry| match &entry.entry {
            Entry::AgreementAnswered(it) if it.agreement == agreement => Some((entry.on, it)),
            _ => None,
        });
        let (mut person, mut practice) = (None, None);
        for (on, answer) in answers {
            let its = match answer.party {
                AgreementParty::ThePerson => &mut person,
                AgreementParty::ThePractice => &mut practice,
            };
            *its = Some((answer.signed, on));
            if let (Some((true, _)), Some((true, _))) = (person, practice) {
                return (MeasureStands::InForce, Some(on));
            }
        }
        let declined = [person, practice]
            .into_iter()
            .flatten()
            .find(|(signed, _)| !signed);
        match declined {
            Some((_, on)) => (MeasureStands::Declined { on }, None),
            None => (MeasureStands::Proposed, None),
        }
    }
}
