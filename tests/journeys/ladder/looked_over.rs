//! An entry is read once more before it stands: afterwards it is not altered.

use serde_json::{Value, json};

use super::{engaged, limited, restriction, review, warning, with};
use crate::book::OFFICER;
use crate::officer::Officer;

fn looks_over(officer: &mut Officer, complaint: &Value, entry: Value) -> Value {
    officer.now = officer.now.max(crate::book::morning("2026-12-08"));
    officer.ask(
        "look_over_entry",
        json!({ "complaint": complaint, "on": "2026-12-08", "by": OFFICER, "entry": entry }),
    )
}

/// A specific action that cannot wait for the steps that come first.
fn at_once() -> Value {
    with(
        restriction(&[]),
        json!({ "conduct": ["threatening"], "impact": { "safety": "Nobody goes home alone." },
                "override_reason": "He said he would wait for a colleague at the door." }),
    )
}

#[test]
fn what_is_refused_is_refused_before_it_is_read_once_more() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.now = crate::book::morning("2026-12-08");
    let request = json!({ "complaint": complaint, "on": "2026-12-08", "by": OFFICER,
                          "entry": restriction(&[]) });
    let looked = officer.refused("look_over_entry", request.clone());
    let made = officer.refused("add_entry", request);
    assert_eq!(looked.broken_rules, made.broken_rules);
    assert!(!made.broken_rules.is_empty());
}

#[test]
fn an_entry_is_looked_over_before_it_stands_and_nothing_is_written() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let entry = with(
        at_once(),
        json!({ "why": "He was rude. He keeps complaining.",
                "proportionate": "A rude caller cannot be answered; he is paranoid." }),
    );
    let looked = looks_over(&mut officer, &complaint, entry);
    let pointed_at: Vec<(&str, &str, &str)> = looked["words"]
        .as_array()
        .expect("words")
        .iter()
        .map(|one| {
            (
                one["field"].as_str().expect("a field"),
                one["nudge"]["word"].as_str().expect("a word"),
                one["nudge"]["sentence"].as_str().expect("a sentence"),
            )
        })
        .collect();
    assert_eq!(
        pointed_at,
        [
            ("entry.why", "rude", "He was rude."),
            ("entry.why", "keeps complaining", "He keeps complaining."),
            (
                "entry.proportionate",
                "paranoid",
                "A rude caller cannot be answered; he is paranoid."
            ),
        ]
    );
    assert_eq!(
        looked["at_the_desk"],
        "Contact by letter only, from Tuesday 8 December 2026 until Monday 7 June 2027."
    );
    let entries = officer.ask("entries", json!({ "complaint": complaint, "parts": [] }));
    assert_eq!(entries["entries"], json!([]), "nothing was written");
    let plain = looks_over(&mut officer, &complaint, engaged());
    assert_eq!(plain, json!({ "words": [], "cautions": [] }));
}

/// Regulation 15 is about what the Regulations require to be sent; a step on the ladder is not, so
/// the file cautions and refuses nothing.
#[test]
fn a_step_told_by_email_is_cautioned_about_until_the_person_agrees_to_email() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let by_email = |entry: Value, field: &str| with(entry, json!({ field: "electronically" }));
    let steps = [
        by_email(at_once(), "told_how"),
        by_email(warning("spoken", false, &[]), "how"),
    ];
    for step in &steps {
        let looked = looks_over(&mut officer, &complaint, step.clone());
        assert_eq!(
            looked["cautions"],
            json!(["no_consent_to_electronic_letters"])
        );
    }
    for step in [at_once(), engaged()] {
        let looked = looks_over(&mut officer, &complaint, step);
        assert_eq!(looked["cautions"], json!([]));
    }
    officer.enters(
        &complaint,
        "2026-12-01",
        json!({ "kind": "electronic_consent", "given": true, "how": "on_paper",
                "address": "m@example.org" }),
    );
    for step in steps {
        let looked = looks_over(&mut officer, &complaint, step);
        assert_eq!(looked["cautions"], json!([]));
    }
}

/// What is read before saving is what the register says afterwards: of a specific action, of one
/// that begins later, and of what a review or a challenge changes it to.
#[test]
fn what_the_front_desk_will_be_told_is_what_it_is_told() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let mut stands = |entry: Value, on: &str| {
        officer.comes_in_on(on);
        let asked = json!({ "complaint": complaint, "on": on, "by": OFFICER, "entry": entry });
        let looked = officer.ask("look_over_entry", asked);
        let added = officer.enters(&complaint, on, entry);
        let register = officer.ask("register", json!({}));
        let live = register["live"].as_array().expect("rows").clone();
        let told: Vec<&Value> = live.iter().map(|row| &row["at_the_desk"]).collect();
        assert!(told.contains(&&looked["at_the_desk"]), "{looked}: {told:?}");
        (
            added,
            looked["at_the_desk"].as_str().expect("words").to_owned(),
        )
    };
    let later = with(at_once(), json!({ "starts_on": "2026-12-15" }));
    let (_, told) = stands(later, "2026-12-08");
    assert!(told.contains("from Tuesday 15 December 2026"), "{told}");
    let (measure, _) = stands(at_once(), "2026-12-08");
    let changed = json!({ "changed_to": limited("one call a month"),
                          "next_review_on": "2027-06-07" });
    let (_, told) = stands(
        review(&measure, "2027-03-08", "changed", changed),
        "2027-03-08",
    );
    assert!(told.contains("one call a month"), "{told}");
}
