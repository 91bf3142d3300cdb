//! A decision that could not wait: what is made good afterwards.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use super::steps::{ending, lifted, restriction, with};
use super::work::settled;
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
            "Follow up what could not wait: adjustments were asked about",
            "Follow up what could not wait: advocacy was signposted",
            "Follow up what could not wait: positive engagement was tried",
            "Follow up what could not wait: de-escalation was tried",
            "Follow up what could not wait: a warning in the last twelve months, or why there \
             was none",
        ]
    );
    assert!(desk.measure(measure, "2026-11-25").came_first);
    desk.enters("2026-12-01", lifted(measure, "2026-12-01"));
    assert_eq!(
        desk.to_do("2026-12-01"),
        ["Link the incident with the exact words to entry 1"],
        "what was decided may still be challenged"
    );
}

/// A reason given although nothing was missing asks for nothing afterwards, not even when the
/// warning that came first is more than a year old.
#[test]
fn a_reason_that_was_not_needed_asks_for_nothing() {
    let mut desk = settled();
    let reason = json!({ "override_reason": "He was at the door." });
    desk.enters("2026-11-25", with(restriction(), reason.clone()));
    desk.enters("2026-12-01", with(ending(), reason));
    for on in ["2026-12-01", "2027-12-24", "2029-12-24"] {
        let tasks = desk.to_do(on);
        assert!(
            tasks.iter().all(|title| !title.starts_with("Follow up")),
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
    assert!(desk.measure(measure, "2026-11-26").incidents.is_empty());

    let linked = desk.enters("2026-11-27", follow("2026-11-27", Some(measure)));
    assert!(!asks(&desk, "2026-11-27"));
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
