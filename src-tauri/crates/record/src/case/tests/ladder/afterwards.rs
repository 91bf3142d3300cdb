//! What is decided, or written down, after a measure is over: it stays as it ended, and what truly
//! happened before is on file all the same.

use serde_json::json;

use super::super::desk::{Desk, day};
use super::steps::{by_telephone_too, challenge, considered, lifted, restriction, with};
use crate::case::{LaneKind, MeasureStands};
use crate::ids::EntryId;

const OVER: MeasureStands = MeasureStands::Lifted {
    on: match chrono::NaiveDate::from_ymd_opt(2027, 3, 8) {
        Some(day) => day,
        None => chrono::NaiveDate::MIN,
    },
};

/// A restriction of 25 November that a review lifted on 8 March, challenged before that.
fn lifted_while_challenged() -> (Desk, EntryId, EntryId) {
    let mut desk = Desk::with_all_tried();
    let measure = desk.enters("2026-11-25", restriction());
    let appeal = desk.enters("2027-03-01", challenge(measure));
    desk.enters("2027-03-08", lifted(measure, "2027-03-08"));
    (desk, measure, appeal)
}

/// What is over stays as it ended: the challenge has its outcome, and the day it was lifted, what
/// was in force until then and its picture are as before.
#[test]
fn a_challenge_decided_after_a_measure_was_lifted_changes_nothing_of_it() {
    for (on, outcome, otherwise) in [
        ("2027-03-08", "upheld", json!({})),
        ("2027-03-20", "upheld", json!({})),
        (
            "2027-03-08",
            "partly_upheld",
            json!({ "changed_to": by_telephone_too() }),
        ),
        (
            "2027-04-20",
            "partly_upheld",
            json!({ "changed_to": by_telephone_too() }),
        ),
        ("2027-04-20", "not_upheld", json!({})),
    ] {
        let (mut desk, measure, appeal) = lifted_while_challenged();
        let before = desk.measure(measure, "2027-05-01");
        desk.enters(on, with(considered(appeal, on, outcome), otherwise));
        let seen = desk.measure(measure, "2027-05-01");
        let case = format!("{outcome} on {on}");
        assert_eq!(seen.stands, OVER, "{case}");
        assert_eq!(seen.what, before.what, "{case}");
        assert_eq!(seen.restriction, before.restriction, "{case}");
        let result = seen.appeals[0].result.clone().unwrap();
        assert_eq!(result.on, day(on), "{case}: the outcome is on file");
        let told = desk.asked(|case| case.measures_in_words(day("2027-05-01")));
        assert_eq!(
            told,
            ["Contact by letter only: from 25\u{a0}November 2026, lifted on 8\u{a0}March 2027."],
            "{case}"
        );
        let picture = desk.asked(|case| case.ladder_picture(day("2027-05-01")));
        let lanes = picture.lanes.iter();
        let spans: Vec<_> = lanes
            .filter(|lane| lane.kind == LaneKind::SpecificAction)
            .flat_map(|lane| &lane.spans)
            .map(|span| (span.from, span.until, span.is_over))
            .collect();
        assert_eq!(
            spans,
            [(day("2026-11-25"), day("2027-03-08"), true)],
            "{case}"
        );
    }
}

/// The first day it was lifted counts, whatever a careless import brings after it.
#[test]
fn what_was_lifted_is_not_lifted_again() {
    let (mut desk, measure, _) = lifted_while_challenged();
    desk.has("2027-04-01", lifted(measure, "2027-04-01"));
    let seen = desk.measure(measure, "2027-05-01");
    assert_eq!(seen.stands, OVER);
    assert_eq!(seen.reviews.len(), 2, "both are on file");
}
