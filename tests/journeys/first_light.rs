//! The officer's path, from set-up to what a caseworker at the Ombudsman holds.

use evenhand_casework::{Casework, ErrorCode, UnlockWith};
use serde_json::json;

use crate::officer::{Officer, PASSPHRASE, complaint, distressing, not_distressing, now, unlock};

#[test]
fn the_file_shows_the_last_day_to_acknowledge_with_its_working() {
    let mut officer = Officer::set_up();
    let logged = officer.ask("log_complaint", complaint("I was refused."));
    let file = officer.ask(
        "complaint_file",
        json!({ "complaint": logged["complaint"] }),
    );
    assert_eq!(logged["reference"], "HL-2026-01");
    let date = |file: &serde_json::Value| {
        let dates = file["handling"]["dates"].as_array().expect("dates");
        let acknowledge = dates.iter().find(|date| date["kind"] == "acknowledge");
        acknowledge
            .expect("the date of the acknowledgement")
            .clone()
    };
    assert_eq!(
        date(&file)["explained"]["date"],
        "2026-11-24",
        "received on Thursday 19 November: Friday, Monday, Tuesday (regulation 13(3))"
    );
    assert_eq!(
        date(&file)["explained"]["because"],
        json!([
            "Three working days after the day it was received, Thursday 19 November 2026; \
             that day itself is not counted.",
            "Saturday 21 November 2026 and Sunday 22 November 2026 are not working days.",
            "Regulation 13(3).",
        ])
    );
    assert_eq!(
        file["handling"]["stands"]["next_step"]["door"]["to"],
        "acknowledge"
    );

    officer.ask(
        "record_acknowledgement",
        json!({ "complaint": logged["complaint"], "acknowledgement":
            { "acknowledged_on": "2026-11-20", "form": "spoken", "by": "Ruth Adeyemi" } }),
    );
    let file = officer.ask(
        "complaint_file",
        json!({ "complaint": logged["complaint"] }),
    );
    assert_eq!(
        date(&file)["stands"]["in_time"],
        true,
        "regulation 13(6): spoken is enough"
    );
}

#[test]
fn a_complaint_that_cannot_be_right_names_each_field_and_writes_nothing() {
    let mut officer = Officer::set_up();
    let mut wrong = complaint(" \n");
    wrong["received_on"] = "2026-12-01".into();
    wrong["complainant"]["name"] = "".into();
    wrong["patient"] = json!({ "who": "another", "person": { "name": "Mrs M" }, "basis": null });
    wrong["points"] = json!([]);
    let error = officer.refused("log_complaint", wrong);
    let told: Vec<String> = error
        .broken_rules
        .iter()
        .map(|rule| format!("{}: {:?}", rule.field, rule.rule))
        .collect();
    assert_eq!(
        told,
        [
            "received_on: InTheFuture",
            "complainant.name: Missing",
            "patient.basis: BasisMissing",
            "as_received: Missing",
            "points: NoPoints",
        ]
    );
    let listed = officer.ask("complaints", json!({}));
    assert_eq!(
        listed["complaints"],
        json!([]),
        "a refused complaint leaves nothing behind"
    );
}

#[test]
fn words_nobody_has_answered_for_stay_covered() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let recorded = officer.ask(
        "record_incident",
        json!({ "complaint": complaint, "incident": {
            "happened_on": "2026-11-20", "happened_time": "14:31:00", "channel": "telephone",
            "experienced_by": "Ruth Adeyemi", "witnesses": [], "everybody_safe": true,
            "quotes": [{ "speaker": "Mr M", "heard_by": ["Ruth Adeyemi"], "certainty": "exact",
                         "exact_words": "MARKER-IN-THE-QUOTE" }],
            "factual_account": "He was rude. I ended the call." } }),
    );
    let incident = json!({ "incident": recorded["incident"] });
    let shown = officer.ask("incident", incident.clone());
    assert!(
        !shown.to_string().contains("MARKER-IN-THE-QUOTE"),
        "covered until answered: {shown}"
    );
    assert_eq!(
        shown["nudges"][0]["word"], "rude",
        "a view in the account draws a nudge"
    );

    let quote = shown["quotes"][0]["id"].clone();
    officer.ask(
        "answer_distress",
        json!({ "quote": quote, "distress": not_distressing() }),
    );
    officer.ask(
        "settle_nudge",
        json!({ "incident": recorded["incident"], "word": "rude" }),
    );
    let shown = officer.ask("incident", incident);
    assert_eq!(
        shown["quotes"][0]["words"]["exact_words"],
        "MARKER-IN-THE-QUOTE"
    );
    assert_eq!(
        shown["nudges"],
        json!([]),
        "a word that was left is not pointed at again"
    );
}

#[test]
fn what_is_covered_has_nothing_to_show_until_it_is_revealed_for_a_purpose() {
    let mut officer = Officer::with_the_sample();
    let one = json!({ "complaint": 1 });
    let mut everywhere = String::new();
    for question in [
        "complaint_file",
        "incidents",
        "evidence_list",
        "bundle_readiness",
        "record_of_acts",
    ] {
        everywhere.push_str(&officer.ask(question, one.clone()).to_string());
    }
    for incident in [1, 2] {
        everywhere.push_str(
            &officer
                .ask("incident", json!({ "incident": incident }))
                .to_string(),
        );
    }
    for hidden in ["dies waiting", "door.png", "voicemail.wav", "Inner door"] {
        assert!(
            !everywhere.contains(hidden),
            "{hidden:?} shows although it is covered"
        );
    }
    let covered = officer.refused("show_evidence", json!({ "evidence": 5, "page": 1 }));
    assert_eq!(covered.code, ErrorCode::IsCovered);
    let no_purpose = officer.refused("reveal_evidence", json!({ "evidence": 5, "purpose": " " }));
    assert_eq!(no_purpose.code, ErrorCode::BrokenRules);

    let revealed = officer.ask(
        "reveal_evidence",
        json!({ "evidence": 5, "purpose": "To describe it" }),
    );
    assert_eq!(revealed["content"]["content"], "picture");
    let acts = officer.ask("record_of_acts", one);
    let last = acts["acts"]
        .as_array()
        .and_then(|acts| acts.last())
        .expect("an act");
    assert_eq!(last["what"], "Revealed a covered item");
    let purposes = officer.ask("earlier_purposes", json!({}));
    assert_eq!(
        purposes["purposes"],
        json!(["To describe it", "To describe it for the bundle"])
    );

    officer.ask("cover", json!({}));
    let again = officer.refused("revealed_page", json!({ "evidence": 5, "page": 1 }));
    assert_eq!(again.code, ErrorCode::NotRevealed, "it covers itself again");
}

#[test]
fn a_correction_stands_beside_and_the_incident_keeps_every_byte() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let incident = officer.records_an_incident(&complaint, &[("  Twice.  ", not_distressing())]);
    let before = officer.ask("incident", json!({ "incident": incident }));
    officer.ask(
        "add_correction",
        json!({ "about": { "of": "incident", "id": incident }, "kind": "correction",
                "words": "The call ended at 14:40." }),
    );
    let after = officer.ask("incident", json!({ "incident": incident }));
    assert_eq!(after["corrections"][0]["words"], "The call ended at 14:40.");
    for kept in ["quotes", "factual_account", "happened", "recorded"] {
        assert_eq!(
            after[kept], before[kept],
            "{kept} must stay as it was saved"
        );
    }
    assert_eq!(
        after["quotes"][0]["words"]["exact_words"], "  Twice.  ",
        "nothing is trimmed"
    );
}

#[test]
fn what_was_typed_is_there_again_after_unlocking() {
    let mut officer = Officer::set_up();
    officer.ask(
        "keep_draft",
        json!({ "place": "record-incident/1", "content": "{\"words\":[\"You’re  a…\"]}" }),
    );
    let (_folder, path) = officer.lock();
    let mut casework = unlock(&path).expect("the passphrase opens it");
    let draft = casework
        .answer("draft", json!({ "place": "record-incident/1" }), now())
        .expect("a draft");
    assert_eq!(draft["draft"]["content"], "{\"words\":[\"You’re  a…\"]}");
}

#[test]
fn each_key_opens_the_file_and_a_wrong_one_is_named() {
    let officer = Officer::set_up();
    let key = officer.recovery_key.clone();
    let data_key = officer.casework.data_key().clone();
    let (_folder, path) = officer.lock();
    let typed = key.to_lowercase().replace("age-secret-key-1", "");
    let spaced = format!(" {} {} ", &typed[..20], &typed[20..]);
    let mut mistyped = key.clone();
    mistyped.replace_range(20..21, if &key[20..21] == "Q" { "P" } else { "Q" });
    for (with, expected) in [
        (UnlockWith::Passphrase(PASSPHRASE.into()), None),
        (UnlockWith::RecoveryKey(key.into()), None),
        (UnlockWith::RecoveryKey(spaced.into()), None),
        (UnlockWith::DataKey(data_key), None),
        (
            UnlockWith::Passphrase("four quiet herons".into()),
            Some(ErrorCode::WrongPassphrase),
        ),
        (
            UnlockWith::RecoveryKey(mistyped.into()),
            Some(ErrorCode::RecoveryKeyMistyped),
        ),
    ] {
        let refused = Casework::open(&path, &with, now())
            .err()
            .map(|error| error.code);
        assert_eq!(refused, expected);
    }
}

#[test]
fn a_second_opener_is_told_who_has_the_file() {
    let officer = Officer::set_up();
    let error = unlock(&officer.case_file())
        .err()
        .expect("it is open already");
    assert_eq!(error.code, ErrorCode::AlreadyOpen);
    for fact in ["computer", "user", "since"] {
        assert!(
            error.facts.get(fact).is_some_and(|told| !told.is_empty()),
            "{fact} is told"
        );
    }
}

#[test]
fn every_change_is_one_entry_of_the_record() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let incident = officer.records_an_incident(
        &complaint,
        &[
            ("You lot.", not_distressing()),
            ("A threat.", distressing("a threat")),
        ],
    );
    officer.ask(
        "add_correction",
        json!({ "about": { "of": "incident", "id": incident }, "kind": "addition", "words": "It rained." }),
    );
    let acts = officer.ask("record_of_acts", json!({ "complaint": complaint }));
    let told: Vec<String> = acts["acts"]
        .as_array()
        .expect("acts")
        .iter()
        .map(|act| {
            format!(
                "{}: {}",
                act["what"].as_str().unwrap(),
                act["subject"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "Logged the complaint: HL-2026-01",
            "Recorded an incident: incident 1 of HL-2026-01",
            "Answered whether words could distress: quote 1 of incident 1 of HL-2026-01",
            "Answered whether words could distress: quote 2 of incident 1 of HL-2026-01",
            "Added a correction beside a record: correction 1 to incident 1 of HL-2026-01",
        ]
    );
}

#[test]
fn the_outcome_sought_can_be_filled_in_and_the_record_keeps_both_wordings() {
    let mut officer = Officer::set_up();
    let mut unknown = complaint("I was refused.");
    unknown["points"][0]["outcome_sought"] = "".into();
    let logged = officer.ask("log_complaint", unknown);
    let of_it = json!({ "complaint": logged["complaint"] });
    officer.ask(
        "record_acknowledgement",
        json!({ "complaint": logged["complaint"], "acknowledgement":
            { "acknowledged_on": "2026-11-20", "form": "written", "by": "Ruth Adeyemi" } }),
    );
    let file = officer.ask("complaint_file", of_it.clone());
    let ask = "Ask what outcome is sought for point 1";
    let point = file["handling"]["points"][0]["point"].clone();
    let tasks = file["handling"]["tasks"].as_array().expect("tasks");
    let task = tasks
        .iter()
        .find(|task| task["title"] == ask)
        .expect("the task");
    assert_eq!(
        task["door"],
        json!({ "to": "revise_point", "point": point["id"] })
    );
    officer.ask(
        "revise_point",
        json!({ "complaint": logged["complaint"], "point": point["id"],
                "revised": { "what": "Refused an appointment", "outcome_sought": "An apology" } }),
    );
    let file = officer.ask("complaint_file", of_it.clone());
    assert!(
        !file["handling"]["tasks"].to_string().contains(ask),
        "it is asked no longer"
    );
    assert_eq!(
        file["handling"]["points"][0]["point"]["number"], 1,
        "it keeps its number"
    );
    let acts = officer.ask("record_of_acts", of_it);
    assert!(
        acts.to_string()
            .contains("Worded a point of complaint anew")
    );
    let (_folder, path) = officer.lock();
    let verdict = evenhand_casework::verify(&path, Some(&PASSPHRASE.into())).expect("a verdict");
    assert!(verdict.sound, "a point may change: {:?}", verdict.faults);
}

#[test]
fn an_item_that_turns_out_to_distress_is_covered_from_then_on() {
    let mut officer = Officer::with_the_sample();
    officer.ask(
        "relabel_evidence",
        json!({ "evidence": 4, "distress": distressing("names of other patients") }),
    );
    let listed = officer.ask("evidence_list", json!({ "complaint": 1 }));
    assert!(
        !listed.to_string().contains("Appointment screen"),
        "{listed}"
    );
    let (made, _) = officer.exports(&json!(1));
    let tabs: Vec<&str> = made.items.iter().map(|item| item.tab.as_str()).collect();
    assert!(
        tabs.contains(&"H5"),
        "it moves to the part for distressing material: {tabs:?}"
    );
}
