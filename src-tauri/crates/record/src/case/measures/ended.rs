//! A measure that ended: how long it stood, how it ended, and whether anybody looked at it in time
//! (PHSO guide: reviewed regularly; SPSO section 1: management review of the policy's use).

use chrono::NaiveDate;

use super::{Measure, MeasureKind, MeasureStands};
use crate::case::Case;
use crate::case::summary::day_in_words;
use crate::entry::engagement::{AppealOutcome, RestrictionKind, ReviewOutcome};
use crate::entry::{Entry, capital};

/// A measure that ended, in the words of the partners' sheet: nobody's name is among them, save
/// whom a way of contact itself names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedMeasure {
    /// What it was as it was first decided and, where that was changed, in the end.
    pub what: String,
    /// The first day.
    pub from: NaiveDate,
    /// The day it ended.
    pub until: NaiveDate,
    /// "Lifted at a review".
    pub how: &'static str,
    /// "3 reviews, all in time".
    pub reviews: String,
}

impl Case<'_> {
    /// The measures that ended from one day to another. An agreement that nobody signed never
    /// stood, so it did not end.
    pub fn ended_between(&self, from: NaiveDate, today: NaiveDate) -> Vec<EndedMeasure> {
        self.measures(today)
            .into_iter()
            .filter_map(|measure| match measure.stands {
                MeasureStands::Lifted { on } if from <= on && on <= today => Some((measure, on)),
                _ => None,
            })
            .map(|(measure, on)| EndedMeasure {
                what: self.what_it_was(&measure),
                from: match measure.kind {
                    // From its second signature.
                    MeasureKind::Agreement => measure.form_since,
                    MeasureKind::Restriction | MeasureKind::Ending => measure.from,
                },
                until: on,
                how: self.how_it_ended(&measure, on),
                reviews: self.looks_at(&measure, on).in_words(),
            })
            .collect()
    }

    fn what_it_was(&self, measure: &Measure) -> String {
        let begun = self.counting_entry(measure.entry);
        let first = match begun.map(|begun| &begun.entry) {
            Some(Entry::RestrictionImposed(it)) => capital(&it.what.named()),
            Some(Entry::ContactEnded(it)) => it.what.in_words().to_owned(),
            _ => "Communication agreement".to_owned(),
        };
        let last = measure.restriction.as_ref().map(RestrictionKind::named);
        match last {
            Some(last) if capital(&last) != first => format!("{first}; in the end {last}"),
            _ => first,
        }
    }

    fn how_it_ended(&self, measure: &Measure, on: NaiveDate) -> &'static str {
        let at_a_review = self
            .reviews_of(measure)
            .any(|(day, outcome, _)| day == on && outcome == ReviewOutcome::Lifted);
        let mut results = measure.appeals.iter().filter_map(|one| one.result.as_ref());
        if at_a_review {
            "Lifted at a review"
        } else if results.any(|one| one.on == on && one.outcome == AppealOutcome::Upheld) {
            "Challenge upheld"
        } else {
            "Lifted"
        }
    }

    /// The reviews of a measure as they were held, each with the day of the next.
    fn reviews_of(
        &self,
        measure: &Measure,
    ) -> impl Iterator<Item = (NaiveDate, ReviewOutcome, Option<NaiveDate>)> {
        self.each(move |entry| match &entry.entry {
            Entry::ActionReviewed(it) if it.about == measure.entry => {
                Some((entry.on, it.outcome, it.next_review_on))
            }
            _ => None,
        })
    }

    fn looks_at(&self, measure: &Measure, ended: NaiveDate) -> Looks {
        let begun = self.counting_entry(measure.entry);
        let mut due = match begun.map(|begun| &begun.entry) {
            Some(Entry::AgreementProposed(it)) => Some(it.review_on),
            Some(Entry::RestrictionImposed(it)) => Some(it.review_on),
            Some(Entry::ContactEnded(it)) => Some(it.review_on),
            _ => None,
        };
        let mut looks = Looks {
            reviews: 0,
            late: 0,
            missed: None,
        };
        for (on, outcome, next) in self.reviews_of(measure) {
            if on > ended {
                break;
            }
            looks.reviews += 1;
            if due.is_some_and(|due| on > due) {
                looks.late += 1;
            }
            due = next;
            if outcome == ReviewOutcome::Lifted {
                break;
            }
        }
        looks.missed = due.filter(|due| *due < ended);
        looks
    }
}

/// How often somebody looked at a measure, and how often after the day it was to be looked at.
#[derive(Debug, PartialEq, Eq)]
struct Looks {
    reviews: usize,
    late: usize,
    /// The day of a review that nobody held, though the measure stood beyond it.
    missed: Option<NaiveDate>,
}

impl Looks {
    /// "3 reviews, all in time".
    fn in_words(&self) -> String {
        let held = match (self.reviews, self.late) {
            (0, _) => None,
            (1, 0) => Some("1 review, in time".to_owned()),
            (1, _) => Some("1 review, late".to_owned()),
            (n, 0) => Some(format!("{n} reviews, all in time")),
            (n, late) => Some(format!("{n} reviews, {late} late")),
        };
        match (held, self.missed) {
            (None, None) => "No review fell due".to_owned(),
            (None, Some(due)) => format!("No review, though one was due on {}", day_in_words(due)),
            (Some(held), None) => held,
            (Some(held), Some(due)) => {
                format!("{held}; none by {}, when one was due", day_in_words(due))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partners_read_whether_anybody_looked_at_it_in_time() {
        let day = NaiveDate::from_ymd_opt(2026, 6, 7);
        for (reviews, late, missed, words) in [
            (0, 0, None, "No review fell due"),
            (0, 0, day, "No review, though one was due on 7 June 2026"),
            (1, 0, None, "1 review, in time"),
            (1, 1, None, "1 review, late"),
            (3, 0, None, "3 reviews, all in time"),
            (3, 2, None, "3 reviews, 2 late"),
            (
                3,
                1,
                day,
                "3 reviews, 1 late; none by 7 June 2026, when one was due",
            ),
        ] {
            let looks = Looks {
                reviews,
                late,
                missed,
            };
            assert_eq!(looks.in_words().replace('\u{a0}', " "), words);
        }
    }
}
