//! Lines 27, 29 and 33: an immediate threat. What cannot wait is done first with a reason, the
//! police are decided about and not alone, statements are taken, and the rest is followed up.

use serde_json::{Value, json};

use super::{SECOND, police, restriction, warning, with};
use crate::book::OFFICER;
use crate::officer::Officer;

pub(super) const ON: &str = "2026-11-20";
const WITH_A_REASON: &str = "He said he would be at the door at five with a knife.";

pub(super) fn threatened() -> (Officer, Value, Value) {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let words = "I’ll be at your door at five, Tom.";
    let incident = officer.has_an_incident_in(&complaint, ON, words, false);
    (officer, complaint, incident)
}

/// Lines 27 and 29. The whole of an afternoon: the decision about the police, the restriction
/// before its steps, the statement, the manager told, and each task gone when it is done.
#[test]
fn lines_27_and_29_a_threat_overrides_the_order_and_is_followed_up_to_the_end() {
    let (mut officer, complaint, incident) = threatened();
    let decide = "Decide about the police with somebody, after incident 1".to_owned();
    let tell = "Tell a senior colleague of incident 1, and add what could wait".to_owned();
    let state = "Take the statement of Tom Ellery about incident 1".to_owned();
    let warn = "Decide about a warning after incident 1, or say why there is none".to_owned();
    let support = "Offer support to whoever experienced incident 1".to_owned();
    assert_eq!(
        officer.asks_about_engagement(&complaint),
        [&state, &decide, &warn, &tell, &support].map(Clone::clone)
    );
    officer.enters(
        &complaint,
        ON,
        json!({ "kind": "staff_supported", "colleague": "Tom Ellery",
                "offered": "To go home, and a talk tomorrow.", "taken": true }),
    );
    let page = officer.folder.path().join("statement.txt");
    std::fs::write(&page, "At 14:31 I took a call.").expect("written");
    officer.adds(&complaint, &[page]);
    let list = officer.ask("evidence_list", json!({ "complaint": complaint }));
    officer.enters(
        &complaint,
        ON,
        json!({ "kind": "statement_taken", "incidents": [incident], "from": "Tom Ellery",
                "experienced_it": true, "evidence": [list["items"][0]["id"]] }),
    );
    assert_eq!(
        officer.asks_about_engagement(&complaint),
        [&decide, &warn, &tell].map(Clone::clone)
    );

    // Decided with somebody else, and when, either way.
    let alone = police(
        &[&incident],
        true,
        json!({ "threatened": "Tom Ellery", "supported_by": "tom ellery",
                "reported_on": ON }),
    );
    assert_eq!(
        officer.cannot_enter(&complaint, ON, alone),
        ["entry.supported_by: NotDecidedAlone"]
    );
    assert_eq!(
        officer.cannot_enter(&complaint, ON, police(&[&incident], true, json!({}))),
        ["entry.reported_on: Missing"]
    );
    let nothing_reported = police(&[&incident], false, json!({ "reference": "42/0001234/26" }));
    assert_eq!(
        officer.cannot_enter(&complaint, ON, nothing_reported),
        ["entry.reference: PoliceNotContacted"]
    );
    let the_evening_before = police(&[&incident], true, json!({ "reported_on": "2026-11-19" }));
    assert_eq!(
        officer.cannot_enter(&complaint, ON, the_evening_before),
        ["entry.reported_on: BeforeTheIncident"]
    );
    let reported = json!({ "reported_on": ON, "reported_at": "17:05:00" });
    officer.enters(&complaint, ON, police(&[&incident], true, reported));
    assert_eq!(
        officer.asks_about_engagement(&complaint),
        [warn.as_str(), &tell]
    );

    // The restriction cannot wait: it says why, and what was skipped is asked for.
    let mut at_once = with(restriction(&[&incident]), at_once());
    let safety = at_once["impact"].take();
    at_once["impact"] = json!({ "resource": "The afternoon." });
    assert_eq!(
        officer.cannot_enter(&complaint, ON, at_once.clone()),
        ["entry.impact.safety: RiskNotSaid"],
        "what cannot wait protects somebody"
    );
    at_once["impact"] = safety;
    let measure = officer.enters(&complaint, ON, at_once);
    assert_eq!(officer.measure(&complaint)["came_first"], true);
    let skipped = [
        "Ask Mr M what would help",
        "Tell Mr M where to find an advocate",
        "Try to work well with Mr M, and record how",
        "Tell Mr M what is difficult, and what would change it",
        "Warn Mr M, or record why there is no warning",
    ];
    let mut expected: Vec<&str> = skipped.to_vec();
    expected.push(&tell);
    assert_eq!(officer.asks_about_engagement(&complaint), expected);

    // Why there was no warning; as it was unsafe, a letter follows, and that is asked for too.
    let none = officer.enters(
        &complaint,
        ON,
        json!({ "kind": "warning_not_given", "ground": "unsafe", "reason": WITH_A_REASON,
                "incidents": [incident] }),
    );
    let to_do = officer.asks_about_engagement(&complaint);
    assert!(!to_do.contains(&skipped[4].to_owned()), "{to_do:?}");
    assert!(to_do.contains(&"Follow up the warning in writing".to_owned()));
    officer.enters(
        &complaint,
        "2026-11-23",
        json!({ "kind": "warning_confirmed", "warning": none, "how": "on_paper",
                "letter": "On Friday you said that you would come with a knife.",
                "of_removal": false,
                "how_to_challenge": "Write to Dr Ann Wood." }),
    );
    officer.enters(
        &complaint,
        "2026-11-23",
        json!({ "kind": "incident_followed_up", "incident": incident, "contact_ended": true,
                "effect": "Tom Ellery went home early and has not slept.",
                "manager_told": SECOND, "manager_told_on": ON, "manager_told_at": "15:20:00",
                "advice": "Lock the side door; nobody leaves alone.",
                "recording": "The telephone keeps calls for 30 days." }),
    );
    officer.tries_everything_first(&complaint, "2026-11-24");
    assert_eq!(officer.asks_about_engagement(&complaint), [""; 0]);
    assert_eq!(
        officer.measure(&complaint)["entry"],
        measure,
        "and it stands all the while"
    );
}

/// A specific action that could not wait, as it is decided on the telephone with a colleague.
fn at_once() -> Value {
    json!({ "starts_on": ON, "told_on": ON, "override_reason": WITH_A_REASON,
            "conduct": ["threatening"], "impact": { "safety": "Tom Ellery is at the desk alone." } })
}

/// Line 29. Decided before anybody could write down what was said: the exact words are asked for on
/// Today, with or without the measure in force, until an incident holds them and is linked.
#[test]
fn line_29_what_was_decided_without_its_incident_asks_for_the_exact_words() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let measure = officer.enters(&complaint, ON, with(restriction(&[]), at_once()));
    let number = officer.measure(&complaint)["number"].clone();
    let link = format!("Link the incident with the exact words to entry {number}");
    let asks = |officer: &mut Officer| {
        let today = officer.ask("today", json!({})).to_string();
        let asked = officer.asks_about_engagement(&complaint).contains(&link);
        assert_eq!(today.contains(&link), asked, "on Today: {today}");
        asked
    };
    assert!(asks(&mut officer));

    let words = "I’ll be at your door at five, Tom.";
    let incident = officer.has_an_incident_in(&complaint, ON, words, false);
    assert!(
        asks(&mut officer),
        "recorded, and nothing says what rests on it"
    );
    let followed_up = |rests_on_it: &Value| {
        json!({ "kind": "incident_followed_up", "incident": incident, "contact_ended": true,
                "effect": "Tom Ellery went home early.",
                "manager_told": SECOND, "manager_told_on": ON, "rests_on_it": rests_on_it })
    };
    officer.enters(&complaint, ON, followed_up(&measure));
    assert!(!asks(&mut officer));
    assert_eq!(officer.measure(&complaint)["incidents"], json!([incident]));
}

/// Line 27. A threat in a post is a threat: it asks for what one on the telephone asks for, and what
/// was done about the post stands beside it.
#[test]
fn line_27_a_threat_in_a_post_asks_for_what_any_threat_asks_for() {
    let (mut by_telephone, rung, _) = threatened();
    let mut online = Officer::set_up();
    let posted = online.logs("letter", "2026-11-19");
    let words = "I’ll be at your door at five, Tom.";
    let incident = online.has_an_incident_by("social_media", &posted, ON, words, false);
    let asked = online.asks_about_engagement(&posted);
    for task in [
        "Decide about the police with somebody, after incident 1",
        "Tell a senior colleague of incident 1, and add what could wait",
        "Decide about a warning after incident 1, or say why there is none",
    ] {
        assert!(asked.contains(&task.to_owned()), "{task}: {asked:?}");
    }
    assert_eq!(asked, by_telephone.asks_about_engagement(&rung));
    online.enters(
        &posted,
        ON,
        json!({ "kind": "online_post_handled", "place": "The page of the town.",
                "incidents": [incident], "reported": "To the platform; it was taken down.",
                "discussed_with": SECOND }),
    );
    assert_eq!(
        online.asks_about_engagement(&posted),
        asked,
        "what was done about the post answers none of it"
    );
}

/// Line 27. The statements of whoever experienced it and whoever witnessed it are on file as items
/// of evidence, each with its incident.
#[test]
fn line_27_statements_are_items_on_file_and_name_their_incident() {
    let (mut officer, complaint, incident) = threatened();
    let statement = |evidence: Value| {
        json!({ "kind": "statement_taken", "incidents": [incident], "from": "Tom Ellery",
                "experienced_it": true, "evidence": evidence })
    };
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-23", statement(json!([]))),
        ["entry.evidence: Missing"]
    );
    let page = officer.folder.path().join("statement.txt");
    std::fs::write(&page, "At 14:31 I took a call.").expect("written");
    officer.adds(&complaint, &[page]);
    let list = officer.ask("evidence_list", json!({ "complaint": complaint }));
    let item = list["items"][0]["id"].clone();
    officer.enters(&complaint, "2026-11-23", statement(json!([item])));
    let entries = officer.ladder(&complaint)["entries"].clone();
    assert_eq!(
        entries[0]["told"]["headline"],
        "Statement taken from Tom Ellery"
    );
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-23",
            with(statement(json!([item])), json!({ "incidents": [] }))
        ),
        ["entry.incidents: Missing"]
    );
}

/// Line 27. A threat in writing, answered by whoever the guide says: the person may write again in
/// other words.
#[test]
fn line_27_who_was_there_and_what_was_decided_stand_in_the_record_of_the_incident() {
    let (mut officer, complaint, incident) = threatened();
    let shown = officer.ask("incident", json!({ "incident": incident }));
    assert_eq!(shown["quotes"][0]["heard_by"], json!([OFFICER]));
    let in_writing = with(
        warning("on_paper", false, &[&incident]),
        json!({ "asked_to_write_again": true }),
    );
    let entry = officer.enters(&complaint, "2026-11-23", in_writing);
    let view = officer.ask("entry", json!({ "entry": entry }));
    let lines = view["told"]["lines"].as_array().expect("lines");
    assert!(
        lines
            .iter()
            .any(|line| line["label"] == "Asked to write again in other words"),
        "{lines:#?}"
    );
    let words = lines.iter().find(|line| line["own_words"] == true);
    assert_eq!(
        words.expect("the words used")["words"],
        "If you shout at my colleagues again, I will put the phone down."
    );
}
