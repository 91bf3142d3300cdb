//! What is set aside, and what rests on it.

use serde_json::{Value, json};

use super::super::super::desk::{Desk, but, day, new, read};
use super::super::steps::{
    agreement, answer, by_telephone_too, challenge, changed, concern, considered, ending, kept,
    lifted, police, removal, restriction, warning, with,
};
use super::{AFTER_NEXT, NEXT, challenged, proposed, ready, restricted};
use crate::ids::EntryId;
use crate::rule::Rule;

fn aside(entry: i64) -> Value {
    json!({ "kind": "entry_set_aside", "entry": entry, "why": "A mistake." })
}

/// The numbers of the entries that keep one from being set aside.
#[track_caller]
fn kept_by(desk: &Desk, entry: i64) -> Vec<u32> {
    let new = new(day("2027-06-01"), read(aside(entry)));
    let broken = desk.asked(|case| case.check(&new));
    let Some(broken) = broken.first() else {
        return Vec::new();
    };
    assert_eq!(
        (broken.field.as_str(), broken.rule),
        ("entry.entry", Rule::OthersRestOnIt)
    );
    assert!(!broken.entries.is_empty());
    broken.entries.clone()
}

/// SPSO section 1: what is decided is recorded, with its reasons. What later steps rest on is not
/// taken from under them: the file would say that something else was in force, and nobody decided
/// so.
#[test]
fn what_others_rest_on_is_not_set_aside_from_under_them() {
    let next = |on: &str, about| kept(about, on, "2027-05-20", None);
    let changed_then_kept = restricted()
        .and(
            "2026-12-10",
            changed(NEXT, "2026-12-10", by_telephone_too()),
        )
        .and("2027-02-24", next("2027-02-24", NEXT));
    let signed = proposed()
        .and("2026-11-26", answer(NEXT, "the_person", true))
        .and("2026-11-26", answer(NEXT, "the_practice", true));
    let breached = signed.clone().and("2026-12-01", concern(NEXT));
    let decided = challenged(restricted()).and(
        "2026-12-10",
        considered(AFTER_NEXT, "2026-12-10", "not_upheld"),
    );
    let reported = ready().and("2026-11-25", police(true, None, Some("2026-11-25")));
    let removed = reported.and("2026-12-01", removal("immediate"));
    let of_removal = with(warning("spoken"), json!({ "of_removal": true }));
    let warned = ready().and("2026-11-25", of_removal);
    let removed_after = warned.and("2026-12-01", removal("after_warning"));
    let at_once = json!({ "override_reason": "He has a knife." });
    for (words, desk, entry, others) in [
        ("a challenge that was considered", &decided, 8, vec![9]),
        ("and not its outcome", &decided, 9, vec![]),
        (
            "a specific action that was challenged",
            &decided,
            7,
            vec![8],
        ),
        (
            "a review that another follows",
            &changed_then_kept,
            8,
            vec![9],
        ),
        ("and not the latest", &changed_then_kept, 9, vec![]),
        (
            "a specific action that was reviewed",
            &changed_then_kept,
            7,
            vec![8, 9],
        ),
        ("an agreement that was answered", &signed, 7, vec![8, 9]),
        ("one answer does not rest on the other", &signed, 8, vec![]),
        (
            "an answer, where a concern came since",
            &breached,
            8,
            vec![10],
        ),
        ("the warning that came before it", &restricted(), 6, vec![7]),
        (
            "and any step that came before it",
            &restricted(),
            1,
            vec![7],
        ),
        (
            "the adjustment that was decided on",
            &restricted(),
            4,
            vec![7],
        ),
        (
            "a warning, where another came before it as well",
            &ready()
                .and("2026-11-24", warning("spoken"))
                .and("2026-11-25", restriction()),
            6,
            vec![],
        ),
        (
            "a warning that it could not wait for",
            &ready().and("2026-11-25", with(restriction(), at_once)),
            6,
            vec![],
        ),
        (
            "the lesser step before the end of contact",
            &restricted().and("2026-12-01", ending()),
            7,
            vec![8],
        ),
        (
            "a review in time before the end of contact",
            &restricted()
                .and("2027-02-24", next("2027-02-24", NEXT))
                .and(
                    "2027-03-01",
                    with(ending(), json!({ "told_on": "2027-03-01" })),
                ),
            8,
            vec![9],
        ),
        ("the police’s part in a removal", &removed, 7, vec![8]),
        ("the warning before a removal", &removed_after, 7, vec![8]),
        (
            "a warning that was followed up in writing",
            &ready().and("2026-11-25", warning("spoken")).and(
                "2026-11-26",
                but("warning_confirmed", json!({ "warning": 7 })),
            ),
            7,
            vec![8],
        ),
        (
            "what lifted it alone",
            &restricted().and("2027-01-05", lifted(NEXT, "2027-01-05")),
            8,
            vec![],
        ),
    ] {
        assert_eq!(kept_by(desk, entry), others, "{words}");
    }
}

/// A mistake can be taken back: the latest first.
#[test]
fn the_later_ones_are_set_aside_first() {
    let mut desk = challenged(restricted())
        .and(
            "2026-12-10",
            considered(AFTER_NEXT, "2026-12-10", "not_upheld"),
        )
        .and("2027-02-24", kept(NEXT, "2027-02-24", "2027-05-20", None));
    for (entry, others) in [(7, vec![8, 10]), (8, vec![9]), (9, vec![10])] {
        assert_eq!(kept_by(&desk, entry), others, "entry {entry}");
    }
    for entry in [10, 9, 8, 7, 6] {
        assert_eq!(kept_by(&desk, entry), Vec::<u32>::new(), "entry {entry}");
        desk.enters("2027-06-01", aside(entry));
    }
    // What was entered over it by a later entry number and an earlier day rests on it as well.
    let late = proposed().and("2026-11-25", agreement());
    let answered = late.and(
        "2026-11-25",
        answer(EntryId::from_row(8), "the_person", true),
    );
    assert_eq!(kept_by(&answered, 8), [9]);
    assert_eq!(kept_by(&answered, 7), Vec::<u32>::new());
    assert!(
        desk.told(day("2027-06-02"), read(challenge(NEXT)))
            .contains(&"entry.about: NotOnThisFile".to_owned())
    );
}

/// PHSO guide: work stops where the person was asked, then warned, and was helped to answer. None
/// of it is taken from under the stop.
#[test]
fn what_the_end_of_the_work_rests_on_is_not_set_aside_from_under_it() {
    let step = |step: &str, follows: Option<i64>| {
        but(
            "cooperation_asked",
            json!({ "step": step, "follows": follows, "how": "on_paper", "ombudsman_told": true,
                    "decided_by": "Dr Helen Pryce", "how_to_challenge": "By letter." }),
        )
    };
    let desk = ready()
        .and("2026-11-25", step("asked", None))
        .and("2026-11-26", step("warned", Some(7)))
        .and("2026-11-27", step("stopped", Some(8)));
    for (words, entry, others) in [
        ("asking", 7, vec![8]),
        ("warning", 8, vec![9]),
        ("advocacy", 2, vec![9]),
        ("what would help", 3, vec![9]),
        ("engagement, which it does not ask for", 1, vec![]),
        ("the stop", 9, vec![]),
    ] {
        assert_eq!(kept_by(&desk, entry), others, "{words}");
    }
}
