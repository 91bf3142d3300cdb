//! How a measure stands, in the words of the sheets.

use chrono::NaiveDate;
use evenhand_paper as paper;
use evenhand_record::case::{AppealResult, Measure, MeasureStands};
use evenhand_record::clock::spoken_day;
use evenhand_record::entry::lower_first;

use super::review_numbers::outcome;

/// How a measure stands, until when, and what was said of it since.
pub(super) fn standing(measure: &Measure) -> Vec<paper::RecordLine> {
    let mut lines = vec![paper::RecordLine::new(
        "How it stands",
        stands_in_words(measure),
    )];
    if measure.is_live() {
        // In force, the day of its review stands beside that.
        let review = measure.review_on;
        let review = review.filter(|_| measure.stands != MeasureStands::InForce);
        let days = [("Next review", review), ("Last day", measure.until)];
        lines.extend(
            days.into_iter()
                .filter_map(|(label, day)| Some(paper::RecordLine::new(label, spoken_day(day?)))),
        );
    }
    let marks = measure.reviews.iter().chain(&measure.breaches);
    let mut marks: Vec<(NaiveDate, String)> =
        marks.map(|mark| (mark.on, mark.what.clone())).collect();
    for challenge in &measure.appeals {
        marks.push((challenge.on, "Challenged".to_owned()));
        let result = challenge.result.as_ref();
        marks.extend(result.map(|result| (result.on, came_to(result))));
    }
    marks.sort_by_key(|(on, _)| *on);
    let marks: Vec<String> = marks
        .into_iter()
        .map(|(on, what)| format!("{}: {what}", spoken_day(on)))
        .collect();
    if !marks.is_empty() {
        lines.push(paper::RecordLine::new("Since it began", marks.join("\n")));
    }
    lines
}

/// What a challenge came to, with what contact was changed to.
fn came_to(result: &AppealResult) -> String {
    let outcome = lower_first(outcome(result.outcome));
    match &result.changed_to {
        Some(to) => format!("Challenge {outcome}, changed to {}", to.changed_to()),
        None => format!("Challenge {outcome}"),
    }
}

/// How a measure stands, with its day.
pub(super) fn stands_in_words(measure: &Measure) -> String {
    match (measure.stands, measure.review_on) {
        (MeasureStands::Proposed, _) => "Proposed, not answered by everybody".to_owned(),
        (MeasureStands::Declined { on }, _) => format!("Declined on {}", spoken_day(on)),
        (MeasureStands::Lifted { on }, _) => format!("Lifted on {}", spoken_day(on)),
        (MeasureStands::NeedsDecision { since }, _) => {
            format!("Needs a decision since {}", spoken_day(since))
        }
        (MeasureStands::NotYetBegun { from }, _) => format!("Begins on {}", spoken_day(from)),
        (MeasureStands::InForce, Some(review)) => {
            format!("In force, review on {}", spoken_day(review))
        }
        (MeasureStands::InForce, None) => "In force".to_owned(),
    }
}

/// The same for a row of the partners' sheet: without the day of the week, on one line.
pub(super) fn stands_briefly(measure: &Measure) -> String {
    match (measure.stands, measure.review_on) {
        (MeasureStands::NeedsDecision { since }, _) => {
            format!("Needs a decision since {}", short_day(since))
        }
        (MeasureStands::NotYetBegun { from }, _) => format!("Begins on {}", short_day(from)),
        (MeasureStands::InForce, Some(review)) => {
            format!("In force, review on {}", short_day(review))
        }
        _ => stands_in_words(measure),
    }
}

/// "18 December 2026", on one line.
pub(super) fn short_day(day: NaiveDate) -> String {
    day.format("%-d\u{a0}%B\u{a0}%Y").to_string()
}
