//! A decision that could not wait: what is made good afterwards.

use serde_json::json;

use super::super::desk::{Desk, but, day, read};
use super::steps::{lifted, restriction, with};
use super::to_do::settled;
use crate::ids::{EntryId, IncidentId};

/// The follow-up of what a threat let somebody skip ends with the measure.
#[test]
fn what_was_skipped_is_followed_up_only_while_the_measure_stands() {
    let mut desk = Desk::with_a_letter();
    let at_once = json!({ "incidents": [], "override_reason": "He has a knife." });
    let measure = desk.enters("2026-11-25", with(restriction(), at_once));
    assert_eq!(
        desk.to_do("2026-11-25"),
        [
            "Link the incident with the exact words to entry 1",
            "Ask Mr M what would help",
            "Tell Mr M where to find an advocate",
            "Try to work well with Mr M, and record how",
            "Tell Mr M what is difficult, and what would change it",
            "Warn Mr M, or record why there is no warning",
        ]
    );
    let tasks = desk.asked(|case| case.tasks(day("2026-11-25")));
    let whys = tasks.iter().filter(|task| task.title.contains("Mr M"));
    let whys: Vec<&str> = whys.map(|task| task.why.as_str()).collect();
    assert_eq!(
        whys,
        ["The specific action of 25\u{a0}November 2026 came first, because somebody was at risk.";
            5]
    );
    assert!(desk.measure(measure, "2026-11-25").came_first);
    desk.enters("2026-12-01", lifted(measure, "2026-12-01"));
    assert_eq!(
        desk.to_do("2026-12-01"),
        ["Link the incident with the exact words to entry 1"],
        "what was decided may still be challenged"
    );
}

/// A reason where nothing was missing is refused: the file would say that it could not wait. What
/// has one all the same asks for nothing afterwards, not even when the warning that came first is
/// more than a year old.
#[test]
fn a_reason_for_what_is_in_place_is_refused_and_asks_for_nothing() {
    let mut desk = settled();
    let reason = json!({ "override_reason": "He was at the door." });
    let at_once = with(restriction(), reason);
    assert_eq!(
        desk.told(day("2026-11-25"), read(at_once.clone())),
        ["entry.override_reason: NothingToOverride"]
    );
    desk.has("2026-11-25", at_once);
    for on in ["2026-12-01", "2027-12-24", "2029-12-24"] {
        let tasks = desk.asked(|case| case.tasks(day(on)));
        assert!(
            tasks.iter().all(|task| !task.why.contains("came first")),
            "{on}: {tasks:?}"
        );
    }
}

/// PHSO guide: quote exactly what was said. A decision at once may come before that, and the words
/// are asked for, on the list of what is due too, until they are linked.
#[test]
fn a_decision_without_its_incident_asks_for_the_exact_words_until_they_are_linked() {
    let link = "Link the incident with the exact words to entry 7".to_owned();
    let at_once = json!({ "incidents": [], "override_reason": "He has a knife." });
    let follow = |on: &str, rests_on_it: Option<EntryId>| {
        but(
            "incident_followed_up",
            json!({ "incident": 2, "manager_told_on": on, "rests_on_it": rests_on_it }),
        )
    };
    let mut desk = Desk::with_all_tried();
    let measure = desk.enters("2026-11-25", with(restriction(), at_once));
    let asks = |desk: &Desk, on: &str| {
        let due = desk.asked(|case| case.due(day(on)));
        let is_due = due.iter().any(|due| due.what == link);
        assert_eq!(desk.to_do(on).contains(&link), is_due, "{on}: {due:?}");
        is_due
    };
    // The six months have passed long since; it waits behind nothing.
    for on in ["2026-11-25", "2027-12-01"] {
        assert!(asks(&desk, on), "{on}");
    }
    desk.happened("2026-11-25", false);
    desk.enters("2026-11-26", follow("2026-11-26", None));
    assert!(asks(&desk, "2026-11-26"), "followed up, and not linked");
    let warn = "Decide about a warning after incident 2, or say why there is none".to_owned();
    assert!(desk.to_do("2026-11-26").contains(&warn));
    assert!(desk.measure(measure, "2026-11-26").incidents.is_empty());

    let linked = desk.enters("2026-11-27", follow("2026-11-27", Some(measure)));
    assert!(!asks(&desk, "2026-11-27"));
    // What was decided because of it goes further than a warning, linked at once or afterwards.
    assert!(!desk.to_do("2026-11-27").contains(&warn));
    assert_eq!(
        desk.measure(measure, "2026-11-27").incidents,
        [IncidentId::from_row(2)]
    );
    let about = desk.asked(|case| case.measures_an_incident_is_about(IncidentId::from_row(2)));
    assert_eq!(about, [measure], "whoever reviews it sees the words");
    desk.enters(
        "2026-11-28",
        json!({ "kind": "entry_set_aside", "entry": linked, "why": "The wrong incident." }),
    );
    assert!(
        asks(&desk, "2026-11-28"),
        "a link that was set aside is none"
    );
}
