//! Who judges a measure: nobody who went through what led to it, or signed it.

use serde_json::json;

use super::super::super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but};
use super::super::super::refused::each;
use super::super::steps::{
    answer, challenge, concern, considered, ending, kept, police, restriction, warning, with,
};
use super::{AFTER_NEXT, NEXT, challenged, proposed, ready, restricted};
use crate::ids::EntryId;

/// PHSO guide: whoever was not involved looks into it. Who went through the conduct neither
/// considers the challenge to what answers it nor reviews it, and nor does who signed it.
#[test]
fn nobody_judges_what_they_went_through_or_signed() {
    let by_tom = |about: EntryId| {
        with(
            considered(about, "2026-12-10", "not_upheld"),
            json!({ "considered_by": "T. Ellery" }),
        )
    };
    let linked = || {
        let at_once = json!({ "incidents": [], "override_reason": "He has a knife.",
                              "conduct": ["threatening"] });
        let link = json!({ "rests_on_it": 7, "contact_ended": false,
                           "manager_told_on": "2026-11-25" });
        ready()
            .and("2026-11-25", with(restriction(), at_once))
            .and("2026-11-25", but("incident_followed_up", link))
    };
    let signed = || {
        challenged(proposed()).and(
            "2026-12-02",
            with(
                answer(NEXT, "the_practice", true),
                json!({ "who": "Dr Ann Wood" }),
            ),
        )
    };
    let review = |by: &str| {
        with(
            kept(NEXT, "2026-12-10", "2027-02-24", None),
            json!({ "reviewed_by": by }),
        )
    };
    let went_through_it: &[&str] = &["entry.considered_by: WentThroughIt"];
    let reviewed_so: &[&str] = &["entry.reviewed_by: WentThroughIt"];
    let about_incident = json!({ "incidents": [1] });
    let warned = ready().and("2026-11-25", with(warning("spoken"), about_incident));
    each(vec![
        (
            "a specific action",
            challenged(restricted()),
            "2026-12-10",
            by_tom(AFTER_NEXT),
            went_through_it,
        ),
        (
            "a warning",
            challenged(warned),
            "2026-12-10",
            by_tom(AFTER_NEXT),
            went_through_it,
        ),
        (
            "what the words were linked to afterwards",
            linked().and("2026-12-01", challenge(NEXT)),
            "2026-12-10",
            by_tom(EntryId::from_row(9)),
            went_through_it,
        ),
        (
            "a review",
            restricted(),
            "2026-12-10",
            review("Tom Ellery"),
            reviewed_so,
        ),
        (
            "a review of what the words were linked to",
            linked(),
            "2026-12-10",
            review("Ellery, Tom"),
            reviewed_so,
        ),
        (
            "a review by somebody else",
            restricted(),
            "2026-12-10",
            review(SECOND),
            &[],
        ),
        (
            "an agreement, by whoever signed it for the practice",
            signed(),
            "2026-12-10",
            considered(AFTER_NEXT, "2026-12-10", "not_upheld"),
            &["entry.considered_by: ConsideredByTheDecider"],
        ),
    ]);
}

/// Whoever went through an incident does not judge whether it was a breach of what was agreed.
#[test]
fn nobody_judges_a_breach_that_they_went_through() {
    let by = |who: &str, incidents: &[u8]| {
        let particulars = json!({ "considered_by": who, "incidents": incidents });
        with(concern(NEXT), particulars)
    };
    let refused: &[&str] = &["entry.considered_by: WentThroughIt"];
    for (words, entry, expected) in [
        ("who went through it", by("T. Ellery", &[2]), refused),
        ("somebody else", by(SECOND, &[2]), &[]),
        ("where it names none", by("Tom Ellery", &[]), &[]),
    ] {
        each(vec![(words, restricted(), "2026-12-01", entry, expected)]);
    }
}

/// SPSO section 1: whoever wrote the letter that follows a warning took part in it.
#[test]
fn the_writer_of_the_letter_considers_no_challenge_to_the_warning() {
    let mut desk = ready().and("2026-11-25", warning("spoken"));
    desk.has(
        "2026-11-26",
        but("warning_confirmed", json!({ "warning": NEXT })),
    );
    desk.records.entries.last_mut().unwrap().by = "Dr Ann Wood".to_owned();
    let desk = desk.and("2026-12-01", challenge(NEXT));
    let by = |who: &str| {
        let answer = considered(EntryId::from_row(9), "2026-12-10", "not_upheld");
        with(answer, json!({ "considered_by": who }))
    };
    let refused: &[&str] = &["entry.considered_by: ConsideredByTheDecider"];
    for (who, expected) in [("Dr A. Wood", refused), (OFFICER, refused), (SECOND, &[])] {
        each(vec![(who, desk.clone(), "2026-12-10", by(who), expected)]);
    }
}

/// PHSO guide: a decision is discussed with a manager or senior colleague. Where both went through
/// what it answers, somebody who did not is asked; a witness may be, in a small practice.
#[test]
fn a_decision_is_not_taken_among_those_who_went_through_it() {
    let gone_through = |by: [&str; 2]| -> Desk {
        let mut desk = restricted();
        for (incident, name) in desk.records.incidents.iter_mut().zip(by) {
            name.clone_into(&mut incident.experienced_by);
        }
        desk
    };
    let both = || gone_through([RESPONSIBLE, "S. Carver"]);
    let witnessed = || {
        let mut desk = gone_through([RESPONSIBLE, "Tom Ellery"]);
        desk.records.incidents[1].colleagues_there = vec![SECOND.to_owned()];
        desk
    };
    let began = json!({ "starts_on": "2026-12-01", "told_on": "2026-12-01" });
    let imposed = |incidents: &[u8]| {
        let entry = with(restriction(), began.clone());
        with(entry, json!({ "incidents": incidents }))
    };
    let ended = |incidents: &[u8]| with(ending(), json!({ "incidents": incidents }));
    let supported = |by: &str| {
        let decided = json!({ "threatened": RESPONSIBLE, "supported_by": by, "incidents": [1, 2] });
        with(police(false, None, None), decided)
    };
    let refused: &[&str] = &["entry.discussed_with: BothWentThroughIt"];
    let rows = [
        ("a specific action", both(), imposed(&[1, 2]), refused),
        ("which one of them did not", both(), imposed(&[1]), &[]),
        ("who was only there", witnessed(), imposed(&[1, 2]), &[]),
        ("the end of contact", both(), ended(&[1, 2]), refused),
        ("which one of them did not", both(), ended(&[2]), &[]),
        (
            "the police",
            both(),
            supported(SECOND),
            &["entry.supported_by: BothWentThroughIt"],
        ),
        ("with somebody else", both(), supported("Dr Ann Wood"), &[]),
        ("who was only there", witnessed(), supported(SECOND), &[]),
    ];
    for (words, desk, entry, expected) in rows {
        each(vec![(words, desk, "2026-12-01", entry, expected)]);
    }
}
