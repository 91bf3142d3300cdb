//! The few sentences in which a reader is told of the ladder.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use super::steps::{agreement, challenge, considered, ending, restriction, with};
use super::told::whole;

#[test]
fn the_ladder_is_told_in_a_few_sentences() {
    let told = whole().asked(|case| case.engagement_in_words(day("2027-06-01")));
    assert_eq!(
        told,
        [
            "Three incidents were recorded, 20\u{a0}November to 1\u{a0}December 2026.",
            "Before contact was limited the practice tried positive engagement, told Mr M where to \
             find an advocate, considered what would help, tried to de-escalate, gave a warning and \
             proposed an agreement.",
            "Contact by letter only: from 2\u{a0}December 2026, changed on 24\u{a0}February and \
             15\u{a0}March 2027, lifted on 20\u{a0}May 2027.",
            "One challenge is recorded: upheld in part.",
            "No final response is recorded; the complaint is open.",
            "New complaints are considered throughout, as the decision says.",
        ]
    );
    assert!(
        Desk::with_a_letter()
            .asked(|case| case.engagement_in_words(day("2027-06-01")))
            .is_empty()
    );
}

/// What was done only afterwards is said as that, with the decision that could not wait.
#[test]
fn what_came_first_and_what_came_afterwards_are_told_apart() {
    let at_once = json!({ "override_reason": "He has a knife.", "incidents": [] });
    let bare = || Desk::with_a_letter().and("2026-11-25", with(restriction(), at_once.clone()));
    let their_own = json!({ "proposed_by_the_person": true });
    for (desk, expected) in [
        (
            bare(),
            vec![
                "No earlier step is recorded before contact was limited.",
                "What was decided on 25\u{a0}November 2026 could not wait, as somebody was at risk.",
            ],
        ),
        (
            bare()
                .and("2026-11-26", but("advocacy_signposted", json!({})))
                .and("2026-11-27", but("warning_not_given", json!({}))),
            vec![
                "No earlier step is recorded before contact was limited.",
                "What was decided on 25\u{a0}November 2026 could not wait, as somebody was at risk.",
                "Afterwards the practice told Mr M where to find an advocate and recorded why there was no \
                 warning.",
            ],
        ),
        (
            Desk::with_a_letter().and("2026-11-25", with(agreement(), their_own)),
            vec!["The practice took up an agreement that Mr M proposed."],
        ),
        (
            Desk::with_a_letter()
                .and("2026-11-24", but("de_escalated", json!({})))
                .and("2026-11-25", ending()),
            vec!["Before contact was ended the practice tried to de-escalate."],
        ),
    ] {
        let told = desk.asked(|case| case.engagement_in_words(day("2026-12-01")));
        assert_eq!(told[1..=expected.len()], expected);
    }
}

/// Each challenge is told with what it came to.
#[test]
fn the_challenges_are_told_with_what_they_came_to() {
    let mut desk = Desk::with_all_tried();
    let measure = desk.enters("2026-11-24", restriction());
    let first = desk.enters("2026-11-25", challenge(measure));
    let told = |desk: &Desk| {
        desk.asked(|case| case.engagement_in_words(day("2026-12-20")))
            .into_iter()
            .find(|sentence| sentence.contains("challenge"))
    };
    let expected = "One challenge is recorded: no outcome recorded.";
    assert_eq!(told(&desk).as_deref(), Some(expected));
    desk.enters("2026-12-01", considered(first, "2026-12-01", "not_upheld"));
    desk.enters("2026-12-02", challenge(measure));
    let expected = "Two challenges are recorded: not upheld, no outcome recorded.";
    assert_eq!(told(&desk).as_deref(), Some(expected));
}

/// The days are those of the incidents, however long the rest of the ladder is.
#[test]
fn the_incidents_are_told_with_their_own_days() {
    for (days, expected) in [
        (&[][..], "No incident was recorded."),
        (
            &["2026-11-23"],
            "One incident was recorded, on 23\u{a0}November 2026.",
        ),
        (
            &["2026-11-23", "2026-11-23"],
            "Two incidents were recorded, all on 23\u{a0}November 2026.",
        ),
        (
            &["2026-11-30", "2026-11-20", "2026-11-25"],
            "Three incidents were recorded, 20 to 30\u{a0}November 2026.",
        ),
        (
            &["2026-10-30", "2026-11-02"],
            "Two incidents were recorded, 30\u{a0}October to 2\u{a0}November 2026.",
        ),
        (
            &["2025-12-30", "2026-01-02"],
            "Two incidents were recorded, 30\u{a0}December 2025 to 2\u{a0}January 2026.",
        ),
    ] {
        let mut desk = Desk::with_all_tried();
        desk.records.incidents.clear();
        let desk = desk
            .with_incidents(days)
            .and("2026-12-08", but("recording_noted", json!({})));
        let told = desk.asked(|case| case.engagement_in_words(day("2027-06-01")));
        assert_eq!(told.first().map(String::as_str), Some(expected));
    }
}

/// The sentences say how the complaint itself stands, and never that it is looked into when it is
/// not.
#[test]
fn the_sentences_tell_whether_the_complaint_goes_on() {
    let restricted = || Desk::with_all_tried().and("2026-11-24", restriction());
    let stopped = with(ending(), json!({ "what": "consideration" }));
    for (desk, expected) in [
        (
            restricted(),
            "No final response is recorded; the complaint is open.",
        ),
        (
            restricted().and("2026-12-01", ending()),
            "No final response is recorded; the complaint is open.",
        ),
        (
            restricted().and("2026-12-01", stopped),
            "The complaint is no longer looked into.",
        ),
        (
            restricted().found().answered(),
            "The complaint was answered on 24\u{a0}November 2026.",
        ),
        (restricted().closed("withdrawn"), "The complaint is closed."),
    ] {
        let told = desk.asked(|case| case.engagement_in_words(day("2026-12-02")));
        assert!(told.contains(&expected.to_owned()), "{told:#?}");
    }
    let waits = restricted().asked(|case| case.engagement_in_words(day("2027-03-01")));
    assert!(
        waits.contains(
            &"Contact by letter only: from 25\u{a0}November 2026; it needs a decision since \
              25\u{a0}February 2027."
                .to_owned()
        ),
        "{waits:#?}"
    );
}

/// What is said of new complaints is what is recorded with each restriction; of care nothing is
/// recorded, so nothing is said of it, and nothing where nothing was restricted.
#[test]
fn only_what_is_recorded_of_new_complaints_is_told() {
    let noted = "A removal from the list was noted on 25\u{a0}November 2026.";
    let restricted = || Desk::with_all_tried().and("2026-11-24", restriction());
    for (desk, expected) in [
        (Desk::with_all_tried(), vec![]),
        (
            restricted(),
            vec!["New complaints are considered throughout, as the decision says."],
        ),
        (
            restricted().and("2026-11-25", restriction()),
            vec!["New complaints are considered throughout, as each decision says."],
        ),
        (
            restricted().and("2026-12-01", ending()),
            vec!["New complaints are considered throughout, as each decision says."],
        ),
        (
            Desk::with_all_tried().and("2026-11-25", but("removal_noted", json!({}))),
            vec![noted],
        ),
    ] {
        let told = desk.asked(|case| case.engagement_in_words(day("2026-12-02")));
        let after = told
            .iter()
            .position(|one| one.starts_with("No final response"));
        assert_eq!(told[after.unwrap() + 1..], expected);
        assert!(!told.concat().to_lowercase().contains("care"), "{told:?}");
    }
}
