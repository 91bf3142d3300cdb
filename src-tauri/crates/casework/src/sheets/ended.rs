//! The measures that ended in twelve months: how long each stood, how it ended, and whether anybody
//! looked at it in time (PHSO guide: reviewed regularly; SPSO section 1: management review of the
//! policy's use).

use chrono::NaiveDate;
use evenhand_record::case::{Case, CaseRecords, Measure, MeasureKind, MeasureStands, PracticeBook};
use evenhand_record::entry::engagement::{AppealOutcome, RestrictionKind, ReviewOutcome};
use evenhand_record::entry::{Entry, FileEntry, capital};
use evenhand_record::ids::ComplaintId;

use super::stands::short_day;

/// A measure that ended, as the partners' sheet tells it: nobody's name but the file's.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ended {
    pub(super) complaint: ComplaintId,
    pub(super) reference: String,
    pub(super) person: String,
    pub(super) what: String,
    pub(super) from: NaiveDate,
    pub(super) until: NaiveDate,
    pub(super) how: &'static str,
    pub(super) reviews: String,
}

/// What ended from one day to another. An agreement that nobody signed never stood, so it did not
/// end.
pub(super) fn ended(
    files: &[CaseRecords],
    book: &PracticeBook,
    from: NaiveDate,
    today: NaiveDate,
) -> Vec<Ended> {
    let of_file = |file: &CaseRecords| {
        let case = Case::of(file, book);
        let counting: Vec<&FileEntry> = file
            .entries
            .iter()
            .filter(|entry| !case.is_set_aside(entry.id))
            .collect();
        let measures = case.measures(today).into_iter();
        measures
            .filter_map(|measure| match measure.stands {
                MeasureStands::Lifted { on } if from <= on && on <= today => Some((measure, on)),
                _ => None,
            })
            .map(|(measure, on)| Ended {
                complaint: file.complaint.id,
                reference: file.complaint.reference.clone(),
                person: file.complaint.complainant.name.clone(),
                what: what_it_was(&measure, &counting),
                from: match measure.kind {
                    // From its second signature.
                    MeasureKind::Agreement => measure.form_since,
                    MeasureKind::Restriction | MeasureKind::Ending => measure.from,
                },
                until: on,
                how: how_it_ended(&measure, on, &counting),
                reviews: Looks::at(&measure, on, &counting).in_words(),
            })
            .collect::<Vec<Ended>>()
    };
    files.iter().flat_map(of_file).collect()
}

/// What it was as it was first decided and, where that was changed, that it was.
fn what_it_was(measure: &Measure, entries: &[&FileEntry]) -> String {
    let begun = entries.iter().find(|entry| entry.id == measure.entry);
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

fn how_it_ended(measure: &Measure, on: NaiveDate, entries: &[&FileEntry]) -> &'static str {
    let at_a_review = reviews_of(measure, entries)
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

/// The reviews of a measure in the order of their days, each with the day of the next.
fn reviews_of<'a>(
    measure: &Measure,
    entries: &[&'a FileEntry],
) -> impl Iterator<Item = (NaiveDate, ReviewOutcome, Option<NaiveDate>)> + use<'a> {
    let mut reviews: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.entry {
            Entry::ActionReviewed(it) if it.about == measure.entry => {
                Some((entry.on, it.outcome, it.next_review_on))
            }
            _ => None,
        })
        .collect();
    reviews.sort_by_key(|(on, _, _)| *on);
    reviews.into_iter()
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
    fn at(measure: &Measure, ended: NaiveDate, entries: &[&FileEntry]) -> Self {
        let begun = entries.iter().find(|entry| entry.id == measure.entry);
        let mut due = match begun.map(|begun| &begun.entry) {
            Some(Entry::AgreementProposed(it)) => Some(it.review_on),
            Some(Entry::RestrictionImposed(it)) => Some(it.review_on),
            Some(Entry::ContactEnded(it)) => Some(it.review_on),
            _ => None,
        };
        let mut looks = Self {
            reviews: 0,
            late: 0,
            missed: None,
        };
        for (on, outcome, next) in reviews_of(measure, entries) {
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
            (None, Some(due)) => format!("No review, though one was due on {}", short_day(due)),
            (Some(held), None) => held,
            (Some(held), Some(due)) => {
                format!("{held}; none by {}, when one was due", short_day(due))
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
