//! Find: whatever was entered is found, and of what is covered not a word is shown.

use serde_json::{Value, json};

use crate::book::OFFICER;
use crate::exact_words::torture;
use crate::officer::{Officer, distressing, not_distressing};

fn found(officer: &mut Officer, words: &str) -> Value {
    officer.ask("find", json!({ "words": words }))
}

/// Every place something can be entered in is searched.
#[test]
fn whatever_was_entered_is_found() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let incident = officer.records_an_incident_on(
        &complaint,
        "2026-11-20",
        "KESTREL in the words",
        "OSPREY in the account",
    );
    officer.ask(
        "add_correction",
        json!({ "about": { "of": "incident", "id": incident }, "kind": "addition",
                "words": "MERLIN in a correction" }),
    );
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "waiting_began", "what_for": "HARRIER in an entry" }),
    );
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "contact", "channel": "telephone", "direction": "from_us", "with": "Mr M",
                "what_was_said": "GOSHAWK in a contact" }),
    );
    officer.ask(
        "add_point",
        json!({ "complaint": complaint, "point": { "what": "BUZZARD in a point",
                                                   "outcome_sought": "PEREGRINE as outcome" } }),
    );
    for (word, among) in [
        ("kestrel", "words"),
        ("osprey", "incidents"),
        ("merlin", "corrections"),
        ("harrier", "entries"),
        ("goshawk", "contacts"),
        ("buzzard", "points"),
        ("peregrine", "points"),
        ("twice", "words"),
    ] {
        let view = found(&mut officer, word);
        assert_eq!(
            view["found"].as_array().map(Vec::len),
            Some(1),
            "{word}: {view}"
        );
        assert_eq!(view["found"][0]["among"], among, "{word}");
        assert_eq!(view["found"][0]["reference"], "HL-2026-01");
        let shown = view["found"][0]["shown"].to_string().to_lowercase();
        assert!(shown.contains(word), "{word}: {shown}");
    }
    let only_points = officer.ask("find", json!({ "words": "in", "among": ["points"] }));
    for one in only_points["found"].as_array().expect("results") {
        assert_eq!(one["among"], "points");
    }
}

impl Officer {
    /// Records one quote and an account; the words are answered for as not distressing.
    fn records_an_incident_on(
        &mut self,
        complaint: &Value,
        on: &str,
        words: &str,
        account: &str,
    ) -> Value {
        self.comes_in_on("2026-11-21");
        let incident = self.ask(
            "record_incident",
            json!({ "complaint": complaint, "incident": {
                "happened_on": on, "happened_time": "14:31:00", "channel": "telephone",
                "experienced_by": OFFICER, "witnesses": [], "everybody_safe": true,
                "quotes": [{ "speaker": "Mr M", "heard_by": [OFFICER], "certainty": "exact",
                             "exact_words": words }],
                "factual_account": account } }),
        )["incident"]
            .clone();
        let quote =
            self.ask("incident", json!({ "incident": incident }))["quotes"][0]["id"].clone();
        self.ask(
            "answer_distress",
            json!({ "quote": quote, "distress": not_distressing() }),
        );
        incident
    }
}

/// PHSO guide, and trap 18: covered before anybody has answered, covered when the answer is yes,
/// covered again when the answer changes; the result says that it is there, and nothing of it.
#[test]
fn covered_words_are_never_shown_by_the_search() {
    let secret = "the hawk MARKERWORD will be at your door";
    let sentences = [
        "markerword",
        "hawk",
        "\"at your door\"",
        "MARKERWORD door",
        "marker*",
        "hawk OR dove",
    ];
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let incident = officer.ask(
        "record_incident",
        json!({ "complaint": complaint, "incident": {
            "happened_on": "2026-11-20", "happened_time": "14:31:00", "channel": "telephone",
            "experienced_by": OFFICER, "witnesses": [], "everybody_safe": true,
            "quotes": [{ "speaker": "Mr M", "heard_by": [OFFICER], "certainty": "exact",
                         "exact_words": secret }],
            "factual_account": "I ended the call." } }),
    )["incident"]
        .clone();
    let quote = officer.ask("incident", json!({ "incident": incident }))["quotes"][0]["id"].clone();
    let nothing_of_it = |officer: &mut Officer, when: &str| {
        for words in sentences {
            let view = found(officer, words);
            for hidden in ["hawk", "MARKERWORD", "door"] {
                assert!(
                    !view.to_string().contains(hidden),
                    "{when}, sought {words:?}: {view}"
                );
            }
        }
    };
    nothing_of_it(&mut officer, "nobody has answered");
    for (answer, covered) in [
        (distressing("a threat"), true),
        (not_distressing(), false),
        (distressing("a threat to come to the house"), true),
    ] {
        officer.ask(
            "answer_distress",
            json!({ "quote": quote, "distress": answer }),
        );
        if covered {
            nothing_of_it(&mut officer, &answer.to_string());
        } else {
            assert!(
                found(&mut officer, "markerword")
                    .to_string()
                    .contains("hawk")
            );
        }
    }
    let now = officer.now;
    let (_folder, path) = officer.lock();
    let mut casework = crate::officer::unlock(&path).expect("it opens again");
    let view = casework
        .answer("find", json!({ "words": "markerword" }), now)
        .expect("an answer");
    assert!(
        !view.to_string().contains("hawk"),
        "after unlocking: {view}"
    );
}

/// Evidence that is relabelled loses its title and remark in the search too.
#[test]
fn an_item_that_is_relabelled_is_no_longer_shown_by_the_search() {
    let mut officer = Officer::with_the_sample();
    assert!(
        found(&mut officer, "appointment screen")
            .to_string()
            .contains("Item 4")
    );
    officer.ask(
        "relabel_evidence",
        json!({ "evidence": 4, "distress": distressing("names of other patients") }),
    );
    for words in [
        "appointment",
        "screen",
        "appointment screen",
        "appointment-screen.png",
    ] {
        let view = found(&mut officer, words).to_string();
        for hidden in ["Appointment screen", "appointment-screen"] {
            assert!(!view.contains(hidden), "{words}: {view}");
        }
    }
    let beside = found(&mut officer, "glass");
    assert!(
        beside["found"]
            .as_array()
            .is_some_and(|found| !found.is_empty())
            && !beside.to_string().contains("glass was cleared"),
        "a correction beside a covered item is covered with it: {beside}"
    );
    let everything = found(&mut officer, "door dies waiting voicemail inner").to_string();
    for hidden in ["dies waiting", "Inner door", "door.png", "voicemail.wav"] {
        assert!(!everything.contains(hidden), "{hidden}: {everything}");
    }
}

/// Words that a search might take for orders are words: each is answered, none uncovers anything.
#[test]
fn hostile_words_are_only_words() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let incident = officer.records_an_incident(
        &complaint,
        &[("SECRETWORD and more", distressing("a threat"))],
    );
    assert_ne!(incident, json!(null));
    let mut hostile = torture();
    hostile.extend(
        [
            "",
            " ",
            "*",
            "\"",
            "\"\"",
            "SECRETWORD\" OR \"a",
            "exact_words: SECRETWORD",
            "{exact_words} : SECRETWORD",
            "SECRET*",
            "^SECRETWORD",
            "NEAR(SECRETWORD more, 5)",
            "NOT refused",
            "AND OR NOT",
            "'; DROP TABLE quote; --",
            "%",
            "_",
            "\u{0}",
            "(((((",
            "SECRETWORD + more",
            "-- SECRETWORD",
        ]
        .map(str::to_owned),
    );
    hostile.push("a ".repeat(5_000));
    for words in hostile {
        let view = found(&mut officer, &words).to_string();
        assert!(
            !view.contains("SECRETWORD and") && !view.contains("and more"),
            "{words:?}: {view}"
        );
    }
    assert_eq!(
        officer.file(&complaint)["reference"],
        "HL-2026-01",
        "and the file is as it was"
    );
}
