//! What the front desk may be told of a measure: the way of contact and the dates.

use super::{Measure, MeasureStands};
use crate::clock::spoken_day;

impl Measure {
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
