//! Lines 17, 18, 24 and 25: points and findings, the outcome, actions, contacts. And what was typed
//! is never lost.

use serde_json::{Value, json};

use crate::book::{OFFICER, RESPONSIBLE, complaint_by, finding, response, told};
use crate::officer::{Officer, unlock};

fn with_points(number: usize) -> Value {
    let mut made = complaint_by("letter", "2026-11-19");
    made["points"] = (1..=number)
        .map(|point| json!({ "what": format!("Point {point}"), "outcome_sought": "An apology" }))
        .collect();
    made
}

/// Line 17. PHSO guide on final responses: each numbered point has its outcome sought, evidence,
/// finding, reasons and answer, and no response goes out while a point is unanswered.
#[test]
fn line_17_a_response_waits_for_a_finding_on_every_point() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_this(with_points(2));
    let file = officer.folder.path().join("log.txt");
    std::fs::write(&file, "09:20 rang, nobody answered").expect("written");
    officer.adds(&complaint, &[file]);
    let evidence =
        officer.ask("evidence_list", json!({ "complaint": complaint }))["items"][0]["id"].clone();
    let points = officer.points(&complaint);
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "evidence_linked", "point": points[0], "evidence": [evidence] }),
    );
    officer.enters(&complaint, "2026-11-23", finding(&points[0], "upheld"));
    let sent = response(RESPONSIBLE, "responsible_person");
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-24", sent.clone()),
        ["entry.letter: PointUnanswered"]
    );
    assert_eq!(
        officer.task(&complaint, "Send the final response"),
        "cannot_yet"
    );
    for (field, rule) in [("reasons", "Missing"), ("answer", "Missing")] {
        let mut empty = finding(&points[1], "not_upheld");
        empty[field] = " ".into();
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-24", empty),
            [format!("entry.{field}: {rule}")]
        );
    }
    officer.enters(&complaint, "2026-11-24", finding(&points[1], "not_upheld"));
    let handling = officer.file(&complaint)["handling"].clone();
    assert_eq!(handling["points"][0]["evidence"], json!([evidence]));
    assert_eq!(handling["points"][0]["found"]["finding"], "upheld");
    assert_eq!(handling["points"][0]["found_on"], "2026-11-23");
    assert_eq!(
        handling["points"][1]["point"]["outcome_sought"],
        "An apology"
    );
    officer.enters(&complaint, "2026-11-24", sent);

    let other = officer.logs_this(with_points(1));
    assert_eq!(
        officer.cannot_enter(&other, "2026-11-24", finding(&points[0], "upheld")),
        ["entry.point: NotOnThisFile"],
        "a point of another file is not found on here"
    );
}

/// Line 17. A long letter is split into points; they are ordered and merged until they are
/// answered by their numbers, and a merged point stays on file.
#[test]
fn line_17_points_are_split_ordered_and_merged_until_they_are_answered() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_this(with_points(3));
    let points = officer.points(&complaint);
    let merge = json!({ "complaint": complaint, "point": points[2], "into": points[0],
                        "merged": { "what": "Point 1 and 3", "outcome_sought": "An apology" } });
    officer.ask("merge_points", merge);
    let handling = officer.file(&complaint)["handling"].clone();
    assert_eq!(handling["points"].as_array().map(Vec::len), Some(2));
    assert_eq!(handling["merged_points"][0]["what"], "Point 3");
    officer.ask(
        "order_points",
        json!({ "complaint": complaint, "order": [points[1], points[0]] }),
    );
    assert_eq!(
        officer.points(&complaint),
        [points[1].clone(), points[0].clone()]
    );
    officer.enters(&complaint, "2026-11-20", finding(&points[0], "upheld"));
    let error = officer.refused(
        "order_points",
        json!({ "complaint": complaint, "order": [points[0], points[1]] }),
    );
    assert_eq!(told(&error), ["order: PointsAreAnswered"]);
}

/// Line 18. KO41b: the outcome of the whole follows from the points; what the return has no box
/// for is mapped by the officer, in words.
#[test]
fn line_18_the_outcome_of_the_whole_is_derived() {
    for (findings, outcome) in [
        (vec!["upheld"], "upheld"),
        (vec!["not_upheld"], "not_upheld"),
        (vec!["partly_upheld"], "partially_upheld"),
        (vec!["upheld", "upheld"], "upheld"),
        (vec!["upheld", "not_upheld"], "partially_upheld"),
        (
            vec!["not_upheld", "not_upheld", "upheld"],
            "partially_upheld",
        ),
        (vec!["upheld", "partly_upheld"], "partially_upheld"),
        (vec!["not_upheld", "partly_upheld"], "partially_upheld"),
    ] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs_this(with_points(findings.len()));
        for (point, found) in officer.points(&complaint).iter().zip(&findings) {
            assert_eq!(officer.stands(&complaint)["outcome"], json!(null));
            officer.enters(&complaint, "2026-11-20", finding(point, found));
        }
        assert_eq!(
            officer.stands(&complaint)["outcome"],
            outcome,
            "{findings:?}"
        );
    }
}

/// Line 18. Settled without a finding, and withdrawn: the officer says how the return counts it.
#[test]
fn line_18_what_the_return_has_no_box_for_is_mapped_by_the_officer() {
    for found in ["resolved_without_finding", "withdrawn"] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs_this(with_points(1));
        let point = officer.points(&complaint)[0].clone();
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-20", finding(&point, found)),
            ["entry.returned_as: Missing"]
        );
        let mut mapped = finding(&point, found);
        mapped["returned_as"] = "not_upheld".into();
        officer.enters(&complaint, "2026-11-20", mapped);
        assert_eq!(officer.stands(&complaint)["outcome"], "not_upheld");
        let entry = officer.entries(&complaint)[0].clone();
        assert!(
            entry["told"]
                .to_string()
                .contains("Counted in the KO41b return as"),
            "{entry}"
        );
    }
}

/// Line 24. LGSCO code 6.6: the response goes out with actions open; they have an owner and a day,
/// outlive closure, and are done only with what shows it.
#[test]
fn line_24_actions_outlive_closure_and_are_done_with_proof() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_this(with_points(1));
    let action = |owner: &str| {
        json!({ "kind": "action_agreed", "what": "Ring back within the day", "owner": owner,
                "due_on": "2026-12-11", "points": [] })
    };
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", action("")),
        ["entry.owner: Missing"]
    );
    let agreed = officer.enters(&complaint, "2026-11-20", action("Tom Ellery"));
    officer.finds_on_every_point(&complaint, "2026-11-20", "upheld");
    officer.enters(
        &complaint,
        "2026-11-23",
        response(RESPONSIBLE, "responsible_person"),
    );
    officer.enters(
        &complaint,
        "2026-11-24",
        json!({ "kind": "closed", "ground": "answered" }),
    );
    assert_eq!(officer.file(&complaint)["counts"]["open_actions"], 1);
    officer.enters(
        &complaint,
        "2026-12-10",
        json!({ "kind": "action_moved", "action": agreed, "owner": "Meena Kaur",
                "due_on": "2026-12-18", "why": "Tom is away." }),
    );
    let date = officer.dates(&complaint, "action")[0].clone();
    assert_eq!(date["explained"]["date"], "2026-12-18");
    assert_eq!(date["earlier"][0]["date"], "2026-12-11");
    officer.comes_in_on("2026-12-21");
    assert_eq!(
        officer.today(),
        ["late: Ring back within the day (2026-12-18)"],
        "it is asked for although the file is closed, and nothing else is"
    );
    let done = |proof: &str| json!({ "kind": "action_done", "action": agreed, "proof": proof });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-12-21", done(" ")),
        ["entry.proof: ProofMissing"]
    );
    officer.enters(
        &complaint,
        "2026-12-21",
        done("The new instruction, signed."),
    );
    assert_eq!(officer.file(&complaint)["counts"]["open_actions"], 0);
    assert!(officer.today().is_empty());
}

/// Line 25. LGSCO: what a good file holds. One log, in order of time, with direction, channel,
/// whom, how long; what was written stays, and a correction stands beside it.
#[test]
fn line_25_every_contact_stands_in_one_log_and_is_never_altered() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.comes_in_on("2026-11-20");
    let contact = |direction: &str, words: &str| {
        json!({ "kind": "contact", "channel": "telephone", "direction": direction, "with": "Mr M",
                "minutes": 12, "what_was_said": words })
    };
    for (on, at, direction, words) in [
        (
            "2026-11-20",
            "09:30:00",
            "from_us",
            "I rang back.\nHe was at work.",
        ),
        (
            "2026-11-18",
            "16:05:00",
            "from_them",
            "He said that he would write.",
        ),
        (
            "2026-11-20",
            "08:45:00",
            "from_them",
            "He asked for Dr Pryce.",
        ),
    ] {
        officer.ask(
            "add_entry",
            json!({ "complaint": complaint, "on": on, "at": at, "by": OFFICER,
                    "entry": contact(direction, words) }),
        );
    }
    let log = officer.ask(
        "entries",
        json!({ "complaint": complaint, "parts": ["contacts"] }),
    );
    let log = log["entries"].as_array().expect("entries").clone();
    let order: Vec<_> = log
        .iter()
        .map(|entry| {
            format!(
                "{} {}",
                entry["on"].as_str().unwrap(),
                entry["at"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        order,
        ["2026-11-18 16:05", "2026-11-20 08:45", "2026-11-20 09:30"],
        "in order of time; a contact may have come before the complaint"
    );
    assert_eq!(log[2]["told"]["headline"], "We contacted Mr M by telephone");
    assert_eq!(
        log[2]["told"]["lines"][0]["words"],
        "I rang back.\nHe was at work."
    );
    assert_eq!(log[2]["told"]["lines"][1]["words"], "12 minutes");

    let before = log[2].clone();
    officer.ask(
        "add_correction",
        json!({ "about": { "of": "entry", "id": before["id"] }, "kind": "correction",
                "words": "It was 09:40, by the telephone log." }),
    );
    let after = officer.ask("entry", json!({ "entry": before["id"] }));
    for kept in ["entry", "told", "on", "at", "by", "recorded", "number"] {
        assert_eq!(after[kept], before[kept], "{kept} stays as it was written");
    }
    assert_eq!(
        after["corrections"][0]["words"],
        "It was 09:40, by the telephone log."
    );
    let mut future = json!({ "complaint": complaint, "on": "2026-11-21", "by": OFFICER,
                             "entry": contact("from_us", "I will ring.") });
    assert_eq!(
        told(&officer.refused("add_entry", future.clone())),
        ["on: InTheFuture"]
    );
    future["on"] = "2026-11-20".into();
    future["at"] = "10:01:00".into();
    assert_eq!(
        told(&officer.refused("add_entry", future)),
        ["at: InTheFuture"]
    );
}

/// Nothing the officer typed is lost by locking: a draft of each form is there again, and one that
/// was refused stays as it was typed.
#[test]
fn what_was_typed_into_any_form_survives_locking_and_a_refusal() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let places = [
        "entry/1/contact",
        "entry/1/final_response_sent",
        "log-complaint",
    ];
    for place in places {
        officer.ask(
            "keep_draft",
            json!({ "place": place, "content": format!("{{\"typed\":\"at {place} — ‘so’\"}}") }),
        );
    }
    officer.cannot_enter(
        &complaint,
        "2026-11-20",
        json!({ "kind": "contact", "channel": "telephone", "direction": "from_us", "with": "",
                "what_was_said": "Half a sen" }),
    );
    let now = officer.now;
    let (_folder, path) = officer.lock();
    let mut casework = unlock(&path).expect("it opens again");
    for place in places {
        let draft = casework
            .answer("draft", json!({ "place": place }), now)
            .expect("an answer");
        assert_eq!(
            draft["draft"]["content"],
            format!("{{\"typed\":\"at {place} — ‘so’\"}}")
        );
    }
    casework
        .answer("drop_draft", json!({ "place": places[0] }), now)
        .expect("dropped");
    let gone = casework
        .answer("draft", json!({ "place": places[0] }), now)
        .expect("an answer");
    assert!(gone["draft"].is_null());
}
