//! The end of contact is the last step: something less was tried, and the conduct went on.

use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, read};
use super::steps::{
    agreement, answer, challenge, concern, considered, ending, lifted, restriction, warning, with,
};
use crate::ids::EntryId;

/// PHSO guide: contact is ended if the behaviour continues, despite warnings. What shows that it
/// did depends on the conduct, and comes after the latest warning that counts and after something
/// less began.
#[test]
fn contact_ends_only_where_the_conduct_went_on() {
    let measured = || Desk::with_all_tried().and("2026-11-25", restriction());
    let incident = |on: &str| measured().with_incidents(&[on]);
    let contact = |direction: &str| {
        let contact = json!({ "direction": direction, "adjustments_used": [] });
        measured().and("2026-11-28", but("contact", contact))
    };
    let concerned = |otherwise: Value| {
        measured().and("2026-11-28", with(concern(EntryId::from_row(7)), otherwise))
    };
    let mut of_somebody_else = incident("2026-11-28");
    for one in &mut of_somebody_else.records.incidents {
        one.somebody_else = true;
    }
    let for_conduct = |conduct: &str| with(ending(), json!({ "conduct": [conduct] }));
    let warned_again = incident("2026-11-28").and("2026-11-29", warning("on_paper"));
    let challenged = warned_again
        .clone()
        .and("2026-11-29", challenge(EntryId::from_row(8)));
    let upheld = considered(EntryId::from_row(9), "2026-11-30", "upheld");
    let unsafe_to = incident("2026-11-28").and("2026-11-29", but("warning_not_given", json!({})));
    let asked = json!({ "step": "asked", "how": "on_paper" });
    let ended = |otherwise: Value| with(ending(), otherwise);
    for (words, desk, entry, goes_on) in [
        ("nothing since", measured(), ending(), false),
        (
            "on the day of the warning",
            incident("2026-11-24"),
            ending(),
            false,
        ),
        (
            "before something less began",
            Desk::with_all_tried()
                .and(
                    "2026-11-25",
                    with(restriction(), json!({ "starts_on": "2026-11-29" })),
                )
                .with_incidents(&["2026-11-28"]),
            ending(),
            false,
        ),
        ("an incident since", incident("2026-11-25"), ending(), true),
        ("afterwards", incident("2026-12-02"), ending(), false),
        ("before another warning", warned_again, ending(), false),
        (
            "which was taken away",
            challenged.and("2026-11-30", upheld),
            ending(),
            true,
        ),
        (
            "where a warning was unsafe since",
            unsafe_to,
            ending(),
            true,
        ),
        (
            "a concern that was found to be so",
            concerned(json!({})),
            ending(),
            true,
        ),
        (
            "one that was found not to be so",
            concerned(json!({ "found": "kept" })),
            ending(),
            false,
        ),
        (
            "one of which nobody can tell",
            concerned(json!({ "found": "not_clear" })),
            ending(),
            false,
        ),
        (
            "the practice did not keep it",
            concerned(json!({ "whose_part": "the_practice" })),
            ending(),
            false,
        ),
        ("a calm call", contact("from_them"), ending(), false),
        (
            "a call is not too many calls",
            contact("from_them"),
            for_conduct("excessive_contact"),
            false,
        ),
        (
            "a call of somebody who is said not to take part",
            contact("from_them"),
            for_conduct("not_taking_part"),
            false,
        ),
        (
            "our own call to somebody who does not answer",
            contact("from_us"),
            for_conduct("not_taking_part"),
            false,
        ),
        (
            "a concern about what somebody else did",
            of_somebody_else.clone().and(
                "2026-11-29",
                with(concern(EntryId::from_row(7)), json!({ "incidents": [2] })),
            ),
            ending(),
            false,
        ),
        (
            "the conduct of somebody else",
            of_somebody_else,
            ending(),
            false,
        ),
        (
            "another request to somebody who does not answer",
            measured().and("2026-11-28", but("cooperation_asked", asked)),
            for_conduct("not_taking_part"),
            true,
        ),
        (
            "a threat does not wait for another",
            measured(),
            ended(json!({ "override_reason": "He has a bat." })),
            true,
        ),
    ] {
        let told = desk.told(day("2026-12-01"), read(entry));
        let expected: &[&str] = if goes_on {
            &[]
        } else {
            &["entry.override_reason: ConductDidNotGoOn"]
        };
        assert_eq!(told, expected, "{words}");
    }
}

/// On the day of the warning a time says whether it came after it.
#[test]
fn conduct_after_a_warning_of_the_same_day_goes_on_where_its_time_says_so() {
    let begun = with(
        restriction(),
        json!({ "starts_on": "2026-11-24", "told_on": "2026-11-24" }),
    );
    let mut desk = Desk::with_all_tried()
        .and("2026-11-24", begun)
        .with_incidents(&["2026-11-24"]);
    desk.records.entries[5].at = "10:00:00".parse().ok();
    for (at, goes_on) in [("09:00:00", false), ("10:00:00", false), ("15:00:00", true)] {
        desk.records.incidents[1].at = at.parse().unwrap();
        let told = desk.told(day("2026-12-01"), read(ending()));
        assert_eq!(told.is_empty(), goes_on, "{at}: {told:?}");
    }
}

/// Something less was tried where it began, or the person declined it, and no challenge took it
/// away.
#[test]
fn a_lesser_step_was_there_to_be_kept() {
    let ready = || Desk::with_all_tried().with_incidents(&["2026-11-30"]);
    let seventh = EntryId::from_row(7);
    let measured = || ready().and("2026-11-25", restriction());
    let proposed = || ready().and("2026-11-25", agreement());
    let answered =
        |party: &str, signed: bool| proposed().and("2026-11-26", answer(seventh, party, signed));
    let challenged = |outcome: &str| {
        let asked = measured().and("2026-11-26", challenge(seventh));
        asked.and(
            "2026-11-27",
            considered(EntryId::from_row(8), "2026-11-27", outcome),
        )
    };
    let later = with(
        restriction(),
        json!({ "starts_on": "2027-02-15", "review_on": "2027-03-15" }),
    );
    let again = json!({ "how": "on_paper", "asked_to_write_again": true });
    let asked_again = ready()
        .and("2026-11-26", but("warning_given", again))
        .and("2026-11-27", challenge(seventh));
    for (words, desk, was_tried) in [
        ("a specific action", measured(), true),
        (
            "one that is to begin",
            ready().and("2026-11-25", later),
            false,
        ),
        (
            "one that was challenged in vain",
            challenged("not_upheld"),
            true,
        ),
        (
            "one that a challenge took away",
            challenged("upheld"),
            false,
        ),
        (
            "one that a review lifted",
            measured().and("2026-11-29", lifted(seventh, "2026-11-29")),
            true,
        ),
        ("an agreement that nobody answered", proposed(), false),
        (
            "one that the person declined",
            answered("the_person", false),
            true,
        ),
        (
            "one that we declined",
            answered("the_practice", false),
            false,
        ),
        (
            "one that the person alone signed",
            answered("the_person", true),
            false,
        ),
        (
            "one that both signed",
            answered("the_person", true).and("2026-11-27", answer(seventh, "the_practice", true)),
            true,
        ),
        ("a request to write again", asked_again.clone(), true),
        (
            "one that a challenge took away with its warning",
            asked_again.and(
                "2026-11-28",
                considered(EntryId::from_row(8), "2026-11-28", "upheld"),
            ),
            false,
        ),
    ] {
        let told = desk.told(day("2026-12-01"), read(ending()));
        let expected: &[&str] = if was_tried {
            &[]
        } else {
            &["entry.override_reason: LesserStepMissing"]
        };
        assert_eq!(told, expected, "{words}");
    }
}
