//! Lines 27, 29 and 33: an immediate threat. What cannot wait is done first with a reason, the
//! police are decided about and not alone, statements are taken, and the rest is followed up.

use serde_json::{Value, json};

use super::{SECOND, police, removal, restriction, warning, with};
use crate::book::{OFFICER, complaint_by};
use crate::officer::Officer;

const ON: &str = "2026-11-20";
const WITH_A_REASON: &str = "He said he would be at the door at five with a knife.";

fn threatened() -> (Officer, Value, Value) {
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
        "Follow up what could not wait: adjustments were asked about",
        "Follow up what could not wait: advocacy was signposted",
        "Follow up what could not wait: positive engagement was tried",
        "Follow up what could not wait: de-escalation was tried",
        "Follow up what could not wait: a warning in the last twelve months, or why there was none",
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

/// Lines 27 and 33. The program records a removal and what it rests on; the seven days for the
/// police's reference are told in both readings, and the earlier is shown.
#[test]
fn lines_27_and_33_an_immediate_removal_has_its_seven_days_in_both_readings() {
    let (mut officer, complaint, incident) = threatened();
    let on = "2026-11-23";
    let noted = |otherwise: Value| {
        let notice = json!({ "incidents": [incident], "notice_on": on, "notice_how": "spoken" });
        with(removal("immediate", notice), otherwise)
    };
    assert_eq!(
        officer.cannot_enter(&complaint, on, noted(json!({}))),
        ["entry.commissioner_approved: PoliceNotToldOfIt"]
    );
    officer.enters(
        &complaint,
        ON,
        police(&[&incident], true, json!({ "reported_on": ON })),
    );
    for (otherwise, refused) in [
        (
            json!({ "ground": "moved_away" }),
            "entry.ground: NotForViolence",
        ),
        (json!({ "notice_on": null }), "entry.notice_on: Missing"),
        (json!({ "told_how": null }), "entry.told_how: ToldOrWhyNot"),
        (
            json!({ "not_told": "safety_at_risk", "not_told_reason": "He waits outside." }),
            "entry.not_told: ToldAndNotTold",
        ),
        (
            json!({ "exception": "safety_at_risk", "exception_reason": "He waits outside." }),
            "entry.exception: NoExceptionNeeded",
        ),
    ] {
        assert_eq!(
            officer.cannot_enter(&complaint, on, noted(otherwise)),
            [refused]
        );
    }
    let removed = officer.enters(&complaint, on, noted(json!({})));
    let notice = officer.dates(&complaint, "removal_notice")[0].clone();
    assert_eq!(notice["explained"]["date"], "2026-11-29");
    let because = notice["explained"]["because"].to_string();
    assert!(because.contains("Schedule 3, paragraph 25"), "{because}");
    let confirm = "Confirm the immediate removal to the commissioner in writing";
    assert_eq!(officer.task(&complaint, confirm), "to_do");
    let written = json!({ "kind": "removal_confirmed", "removal": removed, "how": "on_paper" });
    officer.enters(&complaint, "2026-11-24", written);
    assert_eq!(officer.task(&complaint, confirm), "done");
    let reference = officer.dates(&complaint, "police_reference")[0].clone();
    assert_eq!(reference["explained"]["date"], "2026-11-29");
    let because = reference["explained"]["because"].to_string();
    for reading in [
        "with Monday 23 November 2026 as the first: until Sunday 29 November 2026",
        "Counted from the day after: until Monday 30 November 2026",
        "The earlier is shown",
        "Primary Care Support England",
    ] {
        assert!(because.contains(reading), "{because}");
    }
    officer.comes_in_on("2026-11-30");
    let what = "Have the police’s reference for the immediate removal";
    let late = format!("late: {what} (2026-11-29)");
    assert!(officer.today().contains(&late), "{:?}", officer.today());
    let given = json!({ "reported_on": ON, "reference": "42/0001234/26" });
    officer.enters(&complaint, "2026-11-30", police(&[&incident], true, given));
    assert!(!officer.today().contains(&late));
    assert_eq!(officer.task(&complaint, what), "done");

    // The caution: the complaint is open all the while, and the program says so and stops nothing.
    assert_eq!(officer.ladder(&complaint)["complaint_is_open"], true);
    let words = officer.ladder(&complaint)["in_words"].to_string();
    assert!(
        words.contains("A removal from the list was noted on Monday 23 November 2026."),
        "{words}"
    );
    assert!(
        !words.contains("Care and new complaints were never"),
        "{words}"
    );
}

/// Line 33. An ordinary removal rests on a warning of removal in the twelve months before, spoken
/// or written, or on an exception with its reason.
#[test]
fn line_33_an_ordinary_removal_rests_on_a_warning_of_removal_or_an_exception() {
    let (mut officer, complaint, _) = threatened();
    let noted = |otherwise: Value| removal("after_warning", otherwise);
    let refused = ["entry.exception: NotWarnedOfRemoval"];
    officer.enters(&complaint, "2026-11-23", warning("spoken", false, &[]));
    let told = officer.cannot_enter(&complaint, "2026-11-23", noted(json!({})));
    assert_eq!(told, refused, "a warning of something else");
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-23",
            noted(json!({ "exception": "safety_at_risk" }))
        ),
        ["entry.exception_reason: Missing"]
    );
    officer.enters(&complaint, "2026-11-24", warning("spoken", true, &[]));
    let late = officer.cannot_enter(&complaint, "2027-11-25", noted(json!({})));
    assert_eq!(late, refused, "a year and a day later");
    let excepted = json!({ "exception": "safety_at_risk", "exception_reason": "He said so." });
    assert_eq!(
        officer.cannot_enter(&complaint, "2027-11-24", noted(excepted)),
        ["entry.exception: NoExceptionNeeded"],
        "why no warning was needed, though there was one"
    );
    officer.enters(&complaint, "2027-11-24", noted(json!({})));
}

/// Line 33. Somebody complains for another: a warning counts for the one who had it, in every file
/// that names them, and the other is not removed on it.
#[test]
fn line_33_a_warning_counts_for_the_person_who_had_it() {
    let mut officer = Officer::set_up();
    let mut for_another = complaint_by("letter", "2026-11-19");
    for_another["complainant"]["name"] = "Mrs Jane Hill".into();
    for_another["patient"] = json!({ "who": "another", "person": { "name": "Mr Old Hill" },
                                     "basis": "asked_for_it" });
    let both = officer.logs_this(for_another);
    let mut his_own = complaint_by("letter", "2026-11-20");
    his_own["complainant"]["name"] = "Mr Old Hill".into();
    let his = officer.logs_this(his_own);
    let noted = |concerns: &str| removal("after_warning", json!({ "concerns": concerns }));
    let of_removal = |concerns: &str| {
        with(
            warning("spoken", true, &[]),
            json!({ "concerns": concerns }),
        )
    };
    let asked = |officer: &mut Officer, file: &Value| {
        let view = officer.ask("warned", json!({ "complaint": file, "on": "2026-12-01" }));
        let rows = view["warnings"].as_array().expect("rows").clone();
        rows.iter()
            .map(|row| row["person"].as_str().expect("a name").to_owned())
            .collect::<Vec<_>>()
    };
    let choices = |officer: &mut Officer, file: &Value| {
        officer.ask("entry_choices", json!({ "complaint": file }))["for_another"].clone()
    };
    assert_eq!(choices(&mut officer, &both), true);
    assert_eq!(choices(&mut officer, &his), false);

    officer.enters(&both, "2026-11-24", of_removal("the_complainant"));
    assert_eq!(asked(&mut officer, &both), ["Mrs Jane Hill"]);
    assert!(asked(&mut officer, &his).is_empty());
    assert_eq!(
        officer.cannot_enter(&both, "2026-12-01", noted("the_patient")),
        ["entry.exception: NotWarnedOfRemoval"]
    );
    let warned = officer.enters(&both, "2026-11-25", of_removal("the_patient"));
    assert_eq!(asked(&mut officer, &both), ["Mrs Jane Hill", "Mr Old Hill"]);
    assert_eq!(asked(&mut officer, &his), ["Mr Old Hill"]);
    let told = officer.ask("entry", json!({ "entry": warned }))["told"].to_string();
    assert!(told.contains("The patient"), "{told}");
    officer.enters(&both, "2026-12-01", noted("the_patient"));
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
