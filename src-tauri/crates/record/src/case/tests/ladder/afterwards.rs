//! What is decided, or written down, after a measure is over: it stays as it ended, and what truly
//! happened before is on file all the same.

use serde_json::json;

use super::super::desk::{Desk, day, read};
use super::steps::{
    agreement, answer, by_telephone_too, challenge, concern, considered, kept, lifted, restriction,
    with,
};
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

/// What truly happened before a measure was over is written down afterwards, and takes it as it
/// then was: it ends on the day it ended.
#[test]
fn what_happened_while_it_was_in_force_is_entered_after_it_was_lifted() {
    let (desk, measure, _) = lifted_while_challenged();
    let breach = concern(measure);
    let review = kept(measure, "2027-02-24", "2027-05-20", None);
    let expected = "entry.about: NotInForce";
    for (on, entry, refused) in [
        ("2026-12-20", breach.clone(), None),
        ("2027-03-08", breach.clone(), None),
        ("2027-03-09", breach, Some(expected)),
        ("2027-02-24", review.clone(), None),
        (
            "2027-03-08",
            with(review, json!({ "told_on": "2027-03-08" })),
            Some(expected),
        ),
    ] {
        let told = desk.told(day(on), read(entry.clone()));
        assert_eq!(told.first().map(String::as_str), refused, "{on}: {entry}");
        if refused.is_some() {
            continue;
        }
        let after = desk.clone().and(on, entry.clone());
        assert_eq!(after.stands(measure, "2027-05-01"), OVER, "{on}: {entry}");
        let seen = after.measure(measure, "2027-05-01");
        assert_eq!(seen.breaches.len() + seen.reviews.len(), 2, "{on}: {entry}");
        // It took the measure as it was before the lifting, and does not rest on it.
        if on == "2027-03-08" {
            continue;
        }
        let rests: Vec<u32> = after.asked(|case| case.rest_on(EntryId::from_row(9)));
        assert!(rests.is_empty(), "{on}: {entry}: {rests:?}");
    }
}

/// One party declines, and what the other signed before that is entered after it; whoever declined
/// signs after all, and it is in force from that day.
#[test]
fn an_agreement_has_every_answer_that_was_given() {
    let mut desk = Desk::with_all_tried();
    let proposed = desk.enters("2026-11-25", agreement());
    desk.enters("2026-12-07", answer(proposed, "the_person", false));
    desk.enters("2026-12-03", answer(proposed, "the_practice", true));
    let declined = MeasureStands::Declined {
        on: day("2026-12-07"),
    };
    assert_eq!(desk.stands(proposed, "2026-12-08"), declined);
    desk.enters("2026-12-10", answer(proposed, "the_person", true));
    assert_eq!(desk.stands(proposed, "2026-12-11"), MeasureStands::InForce);
    let from = desk.asked(|case| case.signed_by_both_on(proposed));
    assert_eq!(from, Some(day("2026-12-10")));
}
