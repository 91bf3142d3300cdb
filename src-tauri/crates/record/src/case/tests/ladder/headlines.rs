//! What a headline calls the decision that an entry is about.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use super::steps::{
    agreement, answer, by_telephone_too, challenge, changed, concern, considered, ending, lifted,
    restriction, warning, with,
};

/// A challenge, its outcome and a concern name what they are about; an ending too, and what is no
/// measure.
#[test]
fn a_headline_names_what_it_is_about() {
    let mut desk = Desk::with_all_tried().with_incidents(&["2026-11-23", "2026-11-30"]);
    let agreed = desk.enters("2026-11-25", agreement());
    let reviewed = json!({ "changed_to": null, "new_terms": "One call a week.",
                           "terms_agreed": "Mr M and Dr Carver, by letter." });
    for party in ["the_person", "the_practice"] {
        desk.enters("2026-11-25", answer(agreed, party, true));
    }
    desk.enters("2026-11-26", concern(agreed));
    desk.enters(
        "2026-11-27",
        with(changed(agreed, "2026-11-27", by_telephone_too()), reviewed),
    );
    let warned = desk.enters("2026-11-28", warning("spoken"));
    let challenged = desk.enters("2026-11-29", challenge(warned));
    desk.enters(
        "2026-11-30",
        considered(challenged, "2026-11-30", "not_upheld"),
    );
    let ended = desk.enters("2026-12-01", ending());
    desk.enters(
        "2026-12-10",
        changed(ended, "2026-12-10", by_telephone_too()),
    );
    let names = crate::case::names(&desk.records, &[]);
    let told: Vec<String> = desk
        .records
        .entries
        .iter()
        .filter(|entry| entry.on > day("2026-11-25"))
        .map(|entry| entry.entry.told(&names).headline)
        .collect();
    assert_eq!(
        told,
        [
            "Communication agreement: concern that it is not kept",
            "Communication agreement, reviewed: changed",
            "Warning given by word of mouth",
            "Decision challenged by letter: warning by word of mouth",
            "Challenge considered, warning by word of mouth: not upheld",
            "Contact ended",
            "End of contact decided on 1\u{a0}December 2026, reviewed: changed to limited time or \
             volume of contact",
        ]
    );
}

/// What was changed is no longer called what it was at first, and is again if the change is set
/// aside.
#[test]
fn a_headline_calls_nothing_what_it_no_longer_is() {
    let mut desk = Desk::with_all_tried().with_incidents(&["2026-11-23"]);
    let measure = desk.enters("2026-11-24", restriction());
    let challenged = desk.enters("2026-12-01", challenge(measure));
    let headlines = |desk: &Desk| -> Vec<String> {
        let names = crate::case::names(&desk.records, &[]);
        let entries = desk.records.entries.iter();
        entries
            .filter(|entry| entry.id == challenged || entry.on == day("2026-12-20"))
            .map(|entry| entry.entry.told(&names).headline)
            .collect()
    };
    assert_eq!(
        headlines(&desk),
        ["Decision challenged by letter: contact by letter only"]
    );
    let change = desk.enters(
        "2026-12-10",
        with(
            considered(challenged, "2026-12-10", "partly_upheld"),
            json!({ "changed_to": by_telephone_too() }),
        ),
    );
    let kept = with(
        lifted(measure, "2026-12-20"),
        json!({ "outcome": "still_needed", "next_review_on": "2027-01-20",
                "how_to_challenge": "Write." }),
    );
    desk.enters("2026-12-20", kept);
    assert_eq!(
        headlines(&desk),
        [
            "Decision challenged by letter: specific action of 24\u{a0}November 2026",
            "Specific action of 24\u{a0}November 2026, reviewed: still needed",
        ]
    );
    desk.has(
        "2026-12-21",
        but("entry_set_aside", json!({ "entry": change })),
    );
    assert_eq!(
        headlines(&desk),
        [
            "Decision challenged by letter: contact by letter only",
            "Contact by letter only, reviewed: still needed",
        ]
    );
}

/// Two decisions that would be called the same are told apart by the numbers of their entries,
/// once both stand.
#[test]
fn two_of_one_day_are_told_apart() {
    let mut desk = Desk::with_all_tried().with_incidents(&["2026-11-23"]);
    let one = desk.enters("2026-11-24", restriction());
    let headline = |desk: &Desk, about| {
        let names = crate::case::names(&desk.records, &[]);
        let challenge = super::super::desk::read(challenge(about));
        challenge.told(&names).headline
    };
    assert_eq!(
        headline(&desk, one),
        "Decision challenged by letter: contact by letter only"
    );
    let other = desk.enters("2026-11-24", restriction());
    let number = |desk: &Desk, id| {
        let mut entries = desk.records.entries.iter();
        entries.find(|entry| entry.id == id).unwrap().number
    };
    for id in [one, other] {
        assert_eq!(
            headline(&desk, id),
            format!(
                "Decision challenged by letter: contact by letter only (entry {})",
                number(&desk, id)
            )
        );
    }
    desk.has(
        "2026-12-21",
        but("entry_set_aside", json!({ "entry": other })),
    );
    assert_eq!(
        headline(&desk, one),
        "Decision challenged by letter: contact by letter only"
    );
}
