//! An incident that was recorded twice, or in the wrong file, and set aside.

use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, new, read};
use super::steps::{agreement, ending, restriction, with};
use crate::case::{TaskDoor, TaskStands};
use crate::ids::{EntryId, IncidentId};
use crate::quote::QuotePlace;
use crate::rule::Rule;

const LATER: &str = "2026-12-01";

fn aside(incident: i64) -> Value {
    json!({ "kind": "incident_set_aside", "incident": incident, "why": "Of another caller." })
}

fn entry_aside(entry: EntryId) -> Value {
    json!({ "kind": "entry_set_aside", "entry": entry, "why": "It was theirs." })
}

/// The numbers of the entries that keep an incident from being set aside.
#[track_caller]
fn kept_by(desk: &Desk, incident: i64) -> Vec<u32> {
    let new = new(day("2027-06-01"), read(aside(incident)));
    let broken = desk.asked(|case| case.check(&new));
    let Some(broken) = broken.first() else {
        return Vec::new();
    };
    assert_eq!(
        (broken.field.as_str(), broken.rule),
        ("entry.incident", Rule::OthersRestOnIt)
    );
    broken.entries.clone()
}

/// With contact restricted on 25 November 2026, and an incident on the 28th, in which somebody was
/// not safe, as incident 2.
fn went_on() -> Desk {
    let mut desk = Desk::with_all_tried().and("2026-11-25", restriction());
    desk.happened("2026-11-28", false);
    desk
}

/// SPSO section 1: decisions rest on a careful record, so that it is not taken from under them.
#[test]
fn an_incident_that_an_entry_names_is_not_set_aside_from_under_it() {
    for kind in [
        "de_escalated",
        "warning_given",
        "warning_not_given",
        "agreement_breached",
        "restriction_imposed",
        "contact_ended",
        "police_decided",
        "removal_noted",
        "statement_taken",
        "online_post_handled",
        "incident_followed_up",
    ] {
        let named = match kind {
            "incident_followed_up" => json!({ "incident": 1 }),
            _ => json!({ "incidents": [1] }),
        };
        let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20", "2026-11-20"]);
        let entry = desk.has("2026-11-24", but(kind, named));
        assert_eq!(kept_by(&desk, 1), [1], "{kind}");
        assert_eq!(kept_by(&desk, 2), [] as [u32; 0], "{kind} names another");
        desk.enters(LATER, entry_aside(entry));
        desk.enters(LATER, aside(1));
    }
}

/// PHSO guide: contact is ended if the behaviour continues. What showed that it did stays, whether
/// the decision named it or not.
#[test]
fn an_incident_without_which_contact_could_not_have_ended_is_not_set_aside() {
    let mut desk = went_on();
    let ended = desk.enters(LATER, ending());
    assert_eq!(kept_by(&desk, 2), [8]);
    desk.enters(LATER, entry_aside(ended));
    desk.enters(LATER, aside(2));
}

#[test]
fn what_is_not_on_the_file_or_no_longer_counts_is_not_set_aside() {
    let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    let told = |desk: &Desk, entry| desk.told(day(LATER), read(entry));
    assert_eq!(
        told(&desk, aside(2)),
        ["entry.incident: NotOnThisFile"],
        "of another file"
    );
    assert_eq!(
        told(&desk, with(aside(1), json!({ "why": " " }))),
        ["entry.why: Missing"]
    );
    let first = desk.enters(LATER, aside(1));
    assert_eq!(
        told(&desk, aside(1)),
        ["entry.incident: NotOnThisFile"],
        "twice"
    );
    let named = told(&desk, but("statement_taken", json!({})));
    assert_eq!(named, ["entry.incidents: NotOnThisFile"]);
    desk.enters(LATER, entry_aside(first));
    desk.enters(LATER, aside(1));
}

/// It shows no conduct, asks for nothing and stands in no picture; brought back, it does again.
#[test]
fn what_was_set_aside_counts_nowhere_until_it_is_brought_back() {
    let mut desk = went_on();
    desk.records.waiting_for_an_answer = vec![QuotePlace::Incident(IncidentId::from_row(2))];
    check(&desk, true);
    let set_aside = desk.enters(LATER, aside(2));
    check(&desk, false);
    desk.enters(LATER, entry_aside(set_aside));
    check(&desk, true);
}

#[track_caller]
fn check(desk: &Desk, counts: bool) {
    let numbers = |counted: &[u32], all: &[u32]| {
        if counts {
            all.to_vec()
        } else {
            counted.to_vec()
        }
    };
    let counted: Vec<u32> = desk.asked(|case| case.incidents().map(|one| one.number).collect());
    assert_eq!(counted, numbers(&[1], &[1, 2]));

    let ended = desk.told(day(LATER), read(ending()));
    let refused = "entry.override_reason: ConductDidNotGoOn".to_owned();
    assert_eq!(ended.contains(&refused), !counts, "{ended:?}");

    let at_risk = with(
        agreement(),
        json!({ "override_reason": "He came with a knife.", "told_on": LATER }),
    );
    let proposed = desk.told(day(LATER), read(at_risk));
    let refused = "entry.override_reason: NotAThreat".to_owned();
    assert_eq!(proposed.contains(&refused), !counts, "{proposed:?}");

    let to_do = desk.to_do(LATER).join("\n");
    assert_eq!(to_do.contains("incident 2"), counts, "{to_do}");
    assert!(to_do.contains("incident 1"), "{to_do}");
    let asked = desk.asked(|case| case.tasks(day(LATER)));
    let asks_for_an_answer = asked.iter().any(|task| {
        task.stands == TaskStands::ToDo && matches!(task.door, TaskDoor::AnswerDistress { .. })
    });
    assert_eq!(asks_for_an_answer, counts);

    let words = desk.asked(|case| case.engagement_in_words(day(LATER)));
    let expected = match counts {
        true => "Two incidents were recorded, ",
        false => "One incident was recorded, ",
    };
    assert!(words[0].starts_with(expected), "{words:?}");

    let names = crate::case::names(&desk.records, &[]);
    let in_the_file = desk.asked(|case| case.timeline(&names, day(LATER)));
    let picture = desk.asked(|case| case.ladder_picture(day(LATER)));
    for lanes in [in_the_file.lanes, picture.lanes] {
        let marks = lanes.iter().flat_map(|lane| &lane.marks);
        let shown: Vec<u32> = marks
            .filter_map(|mark| mark.incident)
            .map(|id| u32::try_from(id.row()).unwrap())
            .collect();
        assert_eq!(shown, numbers(&[1], &[1, 2]));
        let mut marks = lanes.iter().flat_map(|lane| &lane.marks);
        assert!(marks.all(|mark| !mark.label.contains("set aside")));
    }
}

/// Nothing is said of how engagement was managed where all there was is set aside.
#[test]
fn a_file_whose_only_incident_is_set_aside_says_nothing_of_engagement() {
    let desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    let said = |desk: &Desk| desk.asked(|case| case.engagement_in_words(day(LATER)));
    assert!(!said(&desk).is_empty());
    let desk = desk.and(LATER, aside(1));
    assert_eq!(said(&desk), [] as [String; 0]);
    assert_eq!(desk.to_do(LATER), [] as [String; 0]);
}
