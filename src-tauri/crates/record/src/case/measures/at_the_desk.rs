//! What the front desk may be told of a measure: the way of contact and the dates.

use chrono::NaiveTime;

use super::{Measure, MeasureStands};
use crate::case::Case;
use crate::clock::spoken_day;
use crate::entry::{Entry, FileEntry, NewEntry};
use crate::ids::EntryId;

impl Case<'_> {
    /// What the front desk will be told once an entry stands that restricts contact or changes how
    /// it is restricted; nothing of any other. It is read from the file as it will be, so that the
    /// register says the same.
    pub(in crate::case) fn at_the_desk_after(&self, new: &NewEntry) -> Option<String> {
        let entries = self.records.entries.iter();
        let last = entries
            .map(|entry| entry.id.row())
            .max()
            .unwrap_or_default();
        let id = EntryId::from_row(last.saturating_add(1));
        let of = match &new.entry {
            Entry::RestrictionImposed(_) => id,
            Entry::ActionReviewed(it) => it.changed_to.as_ref().map(|_| it.about)?,
            Entry::AppealDecided(it) => {
                it.changed_to.as_ref()?;
                let appeals = self.appeals().into_iter();
                appeals
                    .filter(|appeal| appeal.entry == it.appeal)
                    .map(|appeal| appeal.about)
                    .next()?
            }
            _ => return None,
        };
        let mut records = self.records.clone();
        records.entries.push(FileEntry {
            id,
            complaint: Some(records.complaint.id),
            number: u32::MAX,
            on: new.on,
            at: new.at,
            by: new.by.clone(),
            entry: new.entry.clone(),
            recorded_at: new.on.and_time(NaiveTime::MIN).and_utc(),
            recorded_by: new.by.clone(),
        });
        Case::of(&records, self.book)
            .measure_of(of, new.on)
            .filter(Measure::for_the_desk)
            .map(|measure| measure.told_at_the_desk())
    }
}

impl Measure {
    /// Whether the front desk is told of it: it is not over, and contact has not ended since.
    pub fn for_the_desk(&self) -> bool {
        (self.is_live() || self.is_proposed()) && self.behind.is_none()
    }

    /// What somebody at the front desk may be told of it: the way of contact, without reasons.
    pub fn at_the_desk(&self) -> String {
        match &self.restriction {
            Some(restriction) => restriction.at_the_desk(),
            None => self.what.clone(),
        }
    }

    /// The whole sentence for the front desk: the way of contact and the dates, without reasons.
    pub fn told_at_the_desk(&self) -> String {
        let way = self.at_the_desk();
        match (self.stands, self.until) {
            (MeasureStands::Proposed, _) => format!("{way} is proposed. Nothing has changed yet."),
            (MeasureStands::NeedsDecision { .. }, _) => {
                format!("{way}. It is waiting for a decision; ask the complaints manager.")
            }
            (_, Some(until)) => format!(
                "{way}, from {} until {}.",
                spoken_day(self.form_since),
                spoken_day(until)
            ),
            (MeasureStands::NotYetBegun { from }, None) => {
                format!("{way}, from {}.", spoken_day(from))
            }
            (_, None) => format!("{way}, since {}.", spoken_day(self.form_since)),
        }
    }
}
