//! Communication agreements: proposed, answered, not kept, lifted.

use serde_json::json;

use super::super::super::desk::{OFFICER, but};
use super::super::super::refused::each;
use super::super::steps::{agreement, answer, concern, restriction, with};
use super::{NEXT, proposed, ready, restricted};
use crate::ids::EntryId;

#[test]
fn agreements() {
    let signed = proposed()
        .and("2026-11-26", answer(NEXT, "the_person", true))
        .and("2026-11-26", answer(NEXT, "the_practice", true));
    let declined = proposed().and("2026-11-26", answer(NEXT, "the_person", false));
    let lift = |on: &str| {
        but(
            "agreement_lifted",
            json!({ "agreement": NEXT, "told_on": on }),
        )
    };
    let lifted = signed.clone().and("2026-12-01", lift("2026-12-01"));
    each(vec![
        (
            "PHSO guide: discussed with a manager or senior colleague",
            ready(),
            "2026-11-25",
            with(
                agreement(),
                json!({ "decided_by": OFFICER, "discussed_with": OFFICER }),
            ),
            &["entry.discussed_with: DecidedAlone"],
        ),
        (
            "PHSO guide: a time frame to review it",
            ready(),
            "2026-11-25",
            with(agreement(), json!({ "review_on": "2026-11-25" })),
            &["entry.review_on: ReviewNotAfterwards"],
        ),
        (
            "nor are they left untold",
            ready(),
            "2026-11-25",
            with(agreement(), json!({ "told_on": null, "told_how": null })),
            &["entry.told_on: Missing", "entry.told_how: Missing"],
        ),
        (
            "for what the person proposes, the reasons are the person’s",
            ready(),
            "2026-11-25",
            with(
                agreement(),
                json!({ "proposed_by_the_person": true, "told_on": null, "told_how": null }),
            ),
            &[],
        ),
        (
            "an answer to nothing",
            ready(),
            "2026-11-26",
            answer(NEXT, "the_person", true),
            &["entry.agreement: NotOnThisFile"],
        ),
        (
            "an answer to a specific action",
            restricted(),
            "2026-11-26",
            answer(NEXT, "the_person", true),
            &["entry.agreement: NotOnThisFile"],
        ),
        (
            "an answer before it was proposed",
            proposed(),
            "2026-11-24",
            answer(NEXT, "the_person", true),
            &["on: BeforeItsBeginning"],
        ),
        (
            "the signed page is on file",
            proposed(),
            "2026-11-26",
            with(answer(NEXT, "the_person", true), json!({ "evidence": [2] })),
            &["entry.evidence: NotOnThisFile"],
        ),
        (
            "PHSO guide: what both signed is reviewed or lifted, and not declined afterwards",
            signed.clone(),
            "2026-12-01",
            answer(NEXT, "the_person", false),
            &["entry.agreement: SignedByBoth"],
        ),
        (
            "nor by an answer of the day before",
            signed.clone(),
            "2026-11-25",
            answer(NEXT, "the_practice", false),
            &["entry.agreement: SignedByBoth"],
        ),
        (
            "whoever signed alone may still decline",
            proposed().and("2026-11-26", answer(NEXT, "the_person", true)),
            "2026-11-27",
            answer(NEXT, "the_person", false),
            &[],
        ),
        (
            "whoever declined may sign after all",
            declined.clone(),
            "2026-12-01",
            answer(NEXT, "the_person", true),
            &[],
        ),
        (
            "and what was signed before they declined is entered afterwards",
            declined.clone(),
            "2026-11-25",
            answer(NEXT, "the_practice", true),
            &[],
        ),
        (
            "an answer after it was lifted",
            lifted.clone(),
            "2026-12-01",
            answer(NEXT, "the_person", true),
            &["entry.agreement: NotInForce"],
        ),
        (
            "nothing is not kept that was declined",
            declined,
            "2026-12-01",
            concern(NEXT),
            &["entry.about: NotInForce"],
        ),
        (
            "a concern is about a measure",
            signed.clone(),
            "2026-12-01",
            concern(EntryId::from_row(1)),
            &["entry.about: NotOnThisFile"],
        ),
        (
            "a concern rests on incidents of this file",
            signed.clone(),
            "2026-12-01",
            with(concern(NEXT), json!({ "incidents": [2] })),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "a concern",
            signed.clone(),
            "2026-12-01",
            concern(NEXT),
            &[],
        ),
        (
            "nothing is not kept that nobody signed",
            proposed(),
            "2026-12-01",
            concern(NEXT),
            &["entry.about: NotInForce"],
        ),
        (
            "nor that one of the two signed",
            proposed().and("2026-11-26", answer(NEXT, "the_person", true)),
            "2026-12-01",
            concern(NEXT),
            &["entry.about: NotInForce"],
        ),
        (
            "nor on the day before the second signature",
            signed.clone(),
            "2026-11-25",
            concern(NEXT),
            &["on: BeforeItsBeginning"],
        ),
        (
            "nor in an incident before it",
            signed.clone(),
            "2026-12-01",
            with(concern(NEXT), json!({ "incidents": [1] })),
            &["entry.incidents: BeforeItsBeginning"],
        ),
        (
            "an incident on its first day",
            signed.clone().with_incidents(&["2026-11-26"]),
            "2026-12-01",
            with(concern(NEXT), json!({ "incidents": [2] })),
            &[],
        ),
        (
            "a specific action that has not begun",
            ready().and(
                "2026-11-25",
                with(restriction(), json!({ "starts_on": "2026-12-20" })),
            ),
            "2026-12-19",
            concern(NEXT),
            &["on: BeforeItsBeginning"],
        ),
        (
            "and on its first day",
            ready().and(
                "2026-11-25",
                with(restriction(), json!({ "starts_on": "2026-12-20" })),
            ),
            "2026-12-20",
            concern(NEXT),
            &[],
        ),
        (
            "a specific action, with the incident that it rests on",
            restricted(),
            "2026-12-01",
            with(concern(NEXT), json!({ "incidents": [1] })),
            &["entry.incidents: BeforeItsBeginning"],
        ),
        (
            "of its last day, after it was lifted",
            lifted.clone(),
            "2026-12-01",
            concern(NEXT),
            &[],
        ),
        (
            "of the day after it was lifted",
            lifted.clone(),
            "2026-12-02",
            concern(NEXT),
            &["entry.about: NotInForce"],
        ),
        (
            "told after it was lifted",
            signed.clone(),
            "2026-12-01",
            lift("2026-11-30"),
            &["entry.told_on: ToldBeforeDecided"],
        ),
        ("lifted", signed, "2026-12-01", lift("2026-12-02"), &[]),
        (
            "lifted once",
            lifted,
            "2026-12-02",
            lift("2026-12-02"),
            &["entry.agreement: NotInForce"],
        ),
        (
            "a specific action is lifted at its review",
            restricted(),
            "2026-12-02",
            lift("2026-12-02"),
            &["entry.agreement: NotOnThisFile"],
        ),
    ]);
}
