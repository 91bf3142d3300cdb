//! Reviews, and what outlives the complaint.

use serde_json::json;

use super::super::super::desk::{OFFICER, day, read};
use super::super::super::refused::each;
use super::super::steps::{
    answer, by_telephone_too, challenge, changed, ending, kept, lifted, with,
};
use super::{AFTER_NEXT, NEXT, ended, proposed, ready, restricted};

#[test]
fn reviews() {
    let next = "2027-05-20";
    let review = |on: &str| kept(NEXT, on, next, None);
    let in_words = json!({ "changed_to": null, "new_terms": "Calls on Tuesdays.", "terms_agreed": "Both, by letter." });
    let contact = changed(NEXT, "2027-02-24", by_telephone_too());
    let signed = proposed()
        .and("2026-11-26", answer(NEXT, "the_person", true))
        .and("2026-11-26", answer(NEXT, "the_practice", true));
    let lifted_then = restricted().and("2027-02-24", lifted(NEXT, "2027-02-24"));
    each(vec![
        (
            "PHSO guide: a manager or senior colleague",
            restricted(),
            "2027-02-24",
            review("2027-02-24"),
            &[],
        ),
        (
            "not the officer herself",
            restricted(),
            "2027-02-24",
            with(review("2027-02-24"), json!({ "reviewed_by": OFFICER })),
            &["entry.reviewed_by: ReviewedByTheOfficer"],
        ),
        (
            "of no measure",
            ready(),
            "2027-02-24",
            review("2027-02-24"),
            &["entry.about: NotOnThisFile"],
        ),
        (
            "before it began",
            restricted(),
            "2026-11-24",
            review("2026-11-24"),
            &["on: BeforeItsBeginning"],
        ),
        (
            "of what was lifted",
            lifted_then,
            "2027-03-01",
            review("2027-03-01"),
            &["entry.about: NotInForce"],
        ),
        (
            "told before it was decided",
            restricted(),
            "2027-02-24",
            review("2027-02-23"),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        (
            "the next one comes after it",
            restricted(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-02-24", None),
            &["entry.next_review_on: ReviewNotAfterwards"],
        ),
        (
            "and not after the end it was decided for",
            restricted(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-05-25", None),
            &["entry.until: ReviewAfterItsEnd"],
        ),
        (
            "nor after a new end",
            restricted(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-08-01", Some("2027-07-31")),
            &["entry.next_review_on: ReviewAfterItsEnd"],
        ),
        (
            "on the last day of it",
            restricted(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-07-31", Some("2027-07-31")),
            &[],
        ),
        (
            "past its end it needs a new one to go on",
            restricted(),
            "2027-06-01",
            kept(NEXT, "2027-06-01", "2027-08-01", None),
            &["entry.until: ReviewAfterItsEnd"],
        ),
        (
            "contact changes in what is restricted",
            restricted(),
            "2027-02-24",
            contact.clone(),
            &[],
        ),
        (
            "and not in words",
            restricted(),
            "2027-02-24",
            with(contact.clone(), in_words.clone()),
            &["entry.new_terms: ChangedToAnotherKind"],
        ),
        (
            "an agreement changes in its words",
            signed.clone(),
            "2027-02-24",
            with(contact.clone(), in_words),
            &[],
        ),
        (
            "and not into a specific action",
            signed,
            "2027-02-24",
            contact,
            &["entry.changed_to: ChangedToAnotherKind"],
        ),
        (
            "the end of contact eases to a specific action",
            ended(),
            "2027-02-24",
            changed(AFTER_NEXT, "2027-02-24", by_telephone_too()),
            &[],
        ),
    ]);
}

/// A measure goes on beside the complaint: what is closed can still be reviewed and challenged.
#[test]
fn the_ladder_outlives_the_end_of_the_complaint() {
    let closed = restricted().closed("withdrawn");
    each(vec![
        (
            "a review",
            closed.clone(),
            "2027-02-24",
            kept(NEXT, "2027-02-24", "2027-05-20", None),
            &[],
        ),
        ("a challenge", closed, "2027-02-24", challenge(NEXT), &[]),
    ]);
}

/// A complaint that was closed because the responsible person stopped it keeps its ground.
#[test]
fn what_stopped_a_complaint_is_not_set_aside_while_it_is_closed_on_it() {
    let mut desk = restricted();
    let consideration = json!({ "what": "consideration" });
    let ended = desk.enters("2026-12-01", with(ending(), consideration));
    assert_eq!(
        ready().told(
            day("2026-12-02"),
            read(json!({ "kind": "closed", "ground": "no_longer_considered" }))
        ),
        ["entry.ground: GroundNotRecorded"]
    );
    desk.enters(
        "2026-12-02",
        json!({ "kind": "closed", "ground": "no_longer_considered" }),
    );
    each(vec![(
        "set aside",
        desk,
        "2026-12-03",
        json!({ "kind": "entry_set_aside", "entry": ended, "why": "So." }),
        &["entry.kind: IsClosed"],
    )]);
}
