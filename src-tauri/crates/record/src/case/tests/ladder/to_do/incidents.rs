//! An incident asks for a follow-up, for support and, where it was grave, for statements, a warning
//! and a decision about the police.

use serde_json::json;

use super::super::super::desk::{Desk, but};
use super::super::steps::{police, warning, with};
use super::{door, supported};
use crate::case::TaskDoor;
use crate::entry::EntryKind;
use crate::ids::IncidentId;

/// What could wait while the telephone was still in the hand: somebody is told of every incident,
/// and where anybody was not safe the police are decided about.
#[test]
fn an_incident_is_followed_up_and_where_somebody_was_not_safe_the_police_are_decided_about() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-20", true);
    desk.happened("2026-11-23", false);
    let told = |number: u32| {
        format!("Tell a senior colleague of incident {number}, and add what could wait")
    };
    let decide = "Decide about the police with somebody, after incident 2".to_owned();
    let state = "Take the statement of Tom Ellery about incident 2".to_owned();
    let warn = "Decide about a warning after incident 2, or say why there is none".to_owned();
    let support = "Offer support to whoever experienced incident 2".to_owned();
    assert_eq!(
        desk.to_do("2026-11-23"),
        [
            told(1),
            state.clone(),
            decide.clone(),
            warn.clone(),
            told(2),
            support.clone()
        ]
    );
    // Support that was offered before the latest incident, or to somebody else, was for another.
    desk.enters("2026-11-22", supported("Tom Ellery"));
    desk.enters("2026-11-23", supported("Meena Kaur"));
    assert!(desk.to_do("2026-11-23").contains(&support));
    desk.enters("2026-11-23", supported("Tom Ellery"));
    let stated = |from: &str| {
        but(
            "statement_taken",
            json!({ "incidents": [2], "evidence": [1], "from": from }),
        )
    };
    // Somebody else's statement is not the one that is asked for.
    desk.enters("2026-11-23", stated("Dr Helen Pryce"));
    assert!(desk.to_do("2026-11-23").contains(&state));
    desk.enters("2026-11-23", stated("Tom Ellery"));
    assert_eq!(
        desk.to_do("2026-11-23"),
        [told(1), decide.clone(), warn.clone(), told(2)]
    );
    let why_not = json!({ "incidents": [2], "ground": "unsafe" });
    let unwarned = desk.enters("2026-11-23", but("warning_not_given", why_not));
    let letter = json!({ "warning": unwarned, "of_removal": false, "evidence": [] });
    desk.enters("2026-11-23", but("warning_confirmed", letter));
    assert_eq!(desk.to_do("2026-11-23"), [told(1), decide.clone(), told(2)]);
    assert_eq!(
        door(&desk, "2026-11-23", &decide),
        Some(TaskDoor::AboutIncident {
            kind: EntryKind::PoliceDecided,
            incident: IncidentId::from_row(2),
        })
    );
    let follow = |incident: i64| {
        but(
            "incident_followed_up",
            json!({ "rests_on_it": null, "incident": incident, "manager_told_on": "2026-11-23",
                    "physical_threat": false, "contact_ended": false }),
        )
    };
    desk.enters("2026-11-23", follow(2));
    assert_eq!(desk.to_do("2026-11-23"), [told(1), decide.clone()]);
    // A decision about another incident is none about this one.
    desk.enters("2026-11-23", police(false, None, None));
    assert_eq!(desk.to_do("2026-11-23"), [told(1), decide]);
    let about_it = with(police(false, None, None), json!({ "incidents": [2] }));
    desk.enters("2026-11-23", about_it);
    assert_eq!(desk.to_do("2026-11-23"), [told(1)]);
    desk.enters("2026-11-24", follow(1));
    assert!(desk.to_do("2026-11-24").is_empty());
}

/// PHSO sample policy: each colleague is offered support, and not only whoever was there last.
#[test]
fn each_colleague_who_experienced_an_incident_is_offered_support() {
    let mut desk =
        Desk::with_a_letter().with_incidents(&["2026-11-20", "2026-11-21", "2026-11-23"]);
    desk.records.incidents[1].experienced_by = "Meena Kaur".to_owned();
    let asked = |desk: &Desk| -> Vec<u32> {
        (1..=3)
            .filter(|number| {
                let title = format!("Offer support to whoever experienced incident {number}");
                desk.to_do("2026-11-24").contains(&title)
            })
            .collect()
    };
    assert_eq!(asked(&desk), [2, 3]);
    desk.enters("2026-11-23", supported("T. Ellery"));
    assert_eq!(asked(&desk), [2]);
    desk.enters("2026-11-20", supported("Meena Kaur"));
    assert_eq!(asked(&desk), [2], "it was before hers");
    desk.enters("2026-11-21", supported("Meena Kaur"));
    assert!(asked(&desk).is_empty());
}

/// Somebody can be safe on the telephone and threatened all the same.
#[test]
fn a_physical_threat_asks_for_the_police_and_for_statements_however_safe_everybody_is() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-20", true);
    desk.enters("2026-11-20", supported("Tom Ellery"));
    let threat = |it: bool| {
        but(
            "incident_followed_up",
            json!({ "rests_on_it": null, "incident": 1, "manager_told_on": "2026-11-20", "physical_threat": it,
                    "contact_ended": false }),
        )
    };
    let calm = desk.clone().and("2026-11-20", threat(false));
    assert!(calm.to_do("2026-11-20").is_empty());
    desk.enters("2026-11-20", threat(true));
    assert_eq!(
        desk.to_do("2026-11-20"),
        [
            "Take the statement of Tom Ellery about incident 1",
            "Decide about the police with somebody, after incident 1",
            "Decide about a warning after incident 1, or say why there is none",
        ]
    );
}

/// PHSO guide, immediate action: where contact was ended at once a written warning follows.
#[test]
fn a_call_that_was_ended_at_once_asks_for_a_warning_until_one_names_it() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-20", true);
    desk.enters("2026-11-20", supported("Tom Ellery"));
    desk.enters(
        "2026-11-20",
        but(
            "incident_followed_up",
            json!({ "rests_on_it": null, "incident": 1, "manager_told_on": "2026-11-20",
                    "physical_threat": false, "contact_ended": true }),
        ),
    );
    let warn = ["Decide about a warning after incident 1, or say why there is none"];
    assert_eq!(desk.to_do("2026-11-20"), warn);
    let about_another = with(warning("on_paper"), json!({ "incidents": [] }));
    desk.enters("2026-11-20", about_another);
    assert_eq!(desk.to_do("2026-11-20"), warn);
    desk.enters(
        "2026-11-20",
        with(warning("on_paper"), json!({ "incidents": [1] })),
    );
    assert!(desk.to_do("2026-11-20").is_empty());
}

/// Whoever was there and works here is asked for a statement, each by name, once it is grave.
#[test]
fn each_colleague_who_was_there_is_asked_for_a_statement() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-20", false);
    desk.records.incidents[0].colleagues_there =
        vec!["Dr Helen Pryce".to_owned(), "Joan Whitlock".to_owned()];
    let asked_of = |desk: &Desk| -> Vec<String> {
        let to_do = desk.to_do("2026-11-20").into_iter();
        to_do.filter(|title| title.contains("statement")).collect()
    };
    let title = |name: &str| format!("Take the statement of {name} about incident 1");
    assert_eq!(
        asked_of(&desk),
        ["Tom Ellery", "Dr Helen Pryce", "Joan Whitlock"].map(title)
    );
    let stated = json!({ "incidents": [1], "evidence": [1], "from": "H. Pryce" });
    desk.enters("2026-11-20", but("statement_taken", stated));
    assert_eq!(asked_of(&desk), ["Tom Ellery", "Joan Whitlock"].map(title));
}
