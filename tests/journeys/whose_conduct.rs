//! An incident says whose conduct it was and where it happened: in its page, in what is found and
//! in the bundle.

use serde_json::{Value, json};

use crate::bundle::unpacked;
use crate::exact_words::text_of;
use crate::officer::{Officer, not_distressing};

/// An incident at a time on Friday 20 November 2026, its words answered for.
fn records(officer: &mut Officer, complaint: &Value, at: &str, particulars: Value) -> Value {
    let somebody_else = particulars["somebody_else"].as_str();
    let speaker = somebody_else
        .filter(|name| !name.is_empty())
        .unwrap_or("Mr M");
    let mut incident = json!({
        "happened_on": "2026-11-20", "happened_time": at, "channel": "in_person",
        "experienced_by": "Tom Ellery", "witnesses": [], "everybody_safe": true,
        "quotes": [{ "speaker": speaker, "heard_by": ["Tom Ellery"], "certainty": "exact",
                     "exact_words": "You lot." }],
        "factual_account": "Tom Ellery was asked for the doctor and said that she was away." });
    for (field, value) in particulars.as_object().expect("particulars") {
        incident[field] = value.clone();
    }
    let request = json!({ "complaint": complaint, "incident": incident });
    let incident = officer.ask("record_incident", request)["incident"].clone();
    let shown = officer.ask("incident", json!({ "incident": incident }));
    let answer = json!({ "quote": shown["quotes"][0]["id"], "distress": not_distressing() });
    officer.ask("answer_distress", answer);
    incident
}

#[test]
fn an_incident_says_whose_conduct_it_was_and_where() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let brother = json!({ "place": "the waiting room", "somebody_else": "his brother, Mr D" });
    let brothers = records(&mut officer, &complaint, "09:31:00", brother);
    let his_own = records(&mut officer, &complaint, "10:31:00", json!({}));
    let blank = json!({ "place": " ", "somebody_else": "" });
    let blank = records(&mut officer, &complaint, "11:31:00", blank);
    // Whoever it was is not asked to be a stranger: a colleague stands under a letter as ever.
    let colleague = json!({ "somebody_else": "Tom Ellery" });
    records(&mut officer, &complaint, "12:31:00", colleague);

    let shown = officer.ask("incident", json!({ "incident": brothers }));
    assert_eq!(shown["person"], "Mr M");
    assert_eq!(shown["somebody_else"], "his brother, Mr D");
    assert_eq!(shown["place"], "the waiting room");
    for incident in [his_own, blank] {
        let shown = officer.ask("incident", json!({ "incident": incident }));
        assert_eq!(
            [&shown["somebody_else"], &shown["place"]],
            [&Value::Null; 2]
        );
    }
    let listed = officer.ask("incidents", json!({ "complaint": complaint }));
    assert_eq!(listed["incidents"][0]["somebody_else"], "his brother, Mr D");
    assert_eq!(listed["incidents"][1]["somebody_else"], Value::Null);
    let choices = officer.ask("entry_choices", json!({ "complaint": complaint }));
    let of_others: Vec<bool> = choices["incidents"]
        .as_array()
        .expect("incidents")
        .iter()
        .map(|incident| incident["somebody_else"] == true)
        .collect();
    assert_eq!(of_others, [true, false, false, true]);
    let found = officer.ask("find", json!({ "words": "waiting room brother" }));
    assert_eq!(found["found"].as_array().map(Vec::len), Some(1), "{found}");
    assert_eq!(found["found"][0]["among"], "incidents");

    let (made, zip) = officer.exports(&complaint);
    assert!(made.reconciliation.adds_up());
    let folder = unpacked(&zip);
    let text = text_of(&folder.path().join("bundle.pdf"));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // The facts of an incident are read down the column of their names, then of what they are.
    for told in [
        "in person (the waiting room), experienced by Colleague D; the conduct of his brother, \
         Mr D, not of Mr M.",
        "in person, experienced by Colleague D.",
        "in person, experienced by Colleague D; the conduct of Colleague D, not of Mr M.",
        "When Where Whose conduct Who experienced it",
        "2026, 09:31 the waiting room his brother, Mr D Colleague D",
        "When Who experienced it",
        "2026, 10:31 Colleague D",
        "2026, 11:31 Colleague D",
        "When Whose conduct Who experienced it",
        "2026, 12:31 Colleague D Colleague D",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    // Where nobody said that it was somebody else, the page says nothing of it.
    assert_eq!(text.matches("Whose conduct").count(), 2);
    assert_eq!(text.matches("When Where Whose conduct").count(), 1);
}

#[test]
fn what_is_too_long_to_be_a_name_or_a_place_is_refused() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let error = officer.refused(
        "record_incident",
        json!({ "complaint": complaint, "incident": {
            "happened_on": "2026-11-20", "happened_time": "09:31:00", "channel": "in_person",
            "place": "a".repeat(201), "somebody_else": "a".repeat(121),
            "experienced_by": "Tom Ellery", "witnesses": [], "everybody_safe": true,
            "quotes": [], "factual_account": "He left." } }),
    );
    let told: Vec<String> = error
        .broken_rules
        .iter()
        .map(|rule| format!("{}: {:?}", rule.field, rule.rule))
        .collect();
    assert_eq!(told, ["place: TooLong", "somebody_else: TooLong"]);
    let listed = officer.ask("incidents", json!({ "complaint": complaint }));
    assert_eq!(listed["incidents"], json!([]));
}
