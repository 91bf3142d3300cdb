//! Traps of the handling: letters, signing, counting, words, people.

use serde_json::{Value, json};

use crate::book::{OFFICER, RESPONSIBLE, complaint_by, finding, response};
use crate::exact_words::torture;
use crate::officer::Officer;

/// The letter as it is begun, with the Ombudsman's details checked.
fn begun() -> String {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.enters_for_the_practice(
        "2026-11-19",
        json!({ "kind": "ombudsman_details_checked", "telephone": "0300 000 0001",
                "website": "www.example.org", "checked_at": "their website" }),
    );
    let begun = officer.ask("begin_final_response", json!({ "complaint": complaint }));
    begun["letter"].as_str().expect("a letter").to_owned()
}

/// Trap 9. The Ombudsman's year runs from knowledge of the matter, not from the letter.
#[test]
fn trap_09_the_ombudsmans_year_does_not_run_from_the_letter() {
    let letter = begun();
    assert!(letter.contains("the day you knew"), "{letter}");
    for wrong in [
        "of this letter",
        "from the date",
        "12 months",
        "twelve months",
    ] {
        assert!(!letter.contains(wrong), "{wrong}: {letter}");
    }
}

/// Trap 10. No detail of the Ombudsman is built in: what was checked is what stands in the letter.
#[test]
fn trap_10_no_detail_of_the_ombudsman_is_built_in() {
    let letter = begun();
    assert!(letter.contains("0300 000 0001") && letter.contains("www.example.org"));
    for built_in in ["0345", "ombudsman.org.uk", "Millbank", "Citygate"] {
        assert!(!letter.contains(built_in), "{built_in}: {letter}");
    }
}

/// Trap 11. The complaints manager does not sign because she manages the complaint.
#[test]
fn trap_11_the_complaints_manager_is_not_the_responsible_person() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.finds_on_every_point(&complaint, "2026-11-20", "upheld");
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-20",
            response(OFFICER, "responsible_person")
        ),
        ["entry.signed_by: NotAuthorisedToSign"]
    );
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-20",
            response("Mr M", "responsible_person")
        ),
        ["entry.signed_by: NotAuthorisedToSign"]
    );
}

/// Trap 13. What was settled at once is kept and not counted in the return of written complaints.
#[test]
fn trap_13_a_spoken_complaint_settled_at_once_is_not_counted_and_one_written_down_is() {
    let mut officer = Officer::set_up();
    let settled = officer.logs("telephone", "2026-11-19");
    let written_down = officer.logs("telephone", "2026-11-19");
    officer.enters(
        &settled,
        "2026-11-19",
        json!({ "kind": "resolved_at_once", "put_right": "Done.", "how_satisfied": "She said so." }),
    );
    assert_eq!(officer.stands(&settled)["counts_in_return"], false);
    assert_eq!(officer.stands(&written_down)["counts_in_return"], true);
}

/// Trap 14. One of one is upheld; some of several is partially upheld.
#[test]
fn trap_14_partially_upheld_is_some_but_not_all() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.finds_on_every_point(&complaint, "2026-11-19", "upheld");
    assert_eq!(officer.stands(&complaint)["outcome"], "upheld");
    let more = json!({ "complaint": complaint,
                       "point": { "what": "Another", "outcome_sought": "Nothing" } });
    let point = officer.ask("add_point", more)["point"].clone();
    assert_eq!(officer.stands(&complaint)["outcome"], json!(null));
    officer.enters(&complaint, "2026-11-19", finding(&point, "not_upheld"));
    assert_eq!(officer.stands(&complaint)["outcome"], "partially_upheld");
}

/// Trap 15. The day of receipt and the day of the outcome each keep their own year.
#[test]
fn trap_15_received_in_one_year_and_answered_in_the_next_keeps_both_days() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-02-16");
    officer.finds_on_every_point(&complaint, "2026-05-05", "upheld");
    officer.enters(
        &complaint,
        "2026-05-06",
        response(RESPONSIBLE, "responsible_person"),
    );
    assert_eq!(officer.file(&complaint)["received_on"], "2026-02-16");
    assert_eq!(
        officer.dates(&complaint, "relevant_period")[0]["stands"]["on"],
        "2026-05-06"
    );
    let picture = officer.ask("timeline", json!({ "complaint": complaint }));
    assert_eq!(picture["from"], "2026-02-16");
}

/// Trap 17. What was entered comes back to the byte: swear words, quotation marks, any script.
#[test]
fn trap_17_nothing_that_was_entered_is_tidied() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    for words in torture() {
        let entry = officer.enters(
            &complaint,
            "2026-11-19",
            json!({ "kind": "adjustment_asked", "raised": "asked_for", "need": words,
                    "what_would_help": words }),
        );
        let shown = officer.ask("entry", json!({ "entry": entry }));
        assert_eq!(shown["entry"]["need"], *words);
        assert_eq!(shown["told"]["lines"][0]["words"], *words);
        assert_eq!(shown["told"]["lines"][0]["own_words"], true);
    }
}

/// Trap 18. No list, no date and no act says what is covered.
#[test]
fn trap_18_no_view_of_a_file_says_what_is_covered() {
    let mut officer = Officer::with_the_sample();
    let one = json!({ "complaint": 1 });
    for (question, request) in [
        ("today", json!({})),
        ("complaints", json!({})),
        ("complaint_file", one.clone()),
        ("timeline", one.clone()),
        ("entries", one.clone()),
        ("entry_choices", one),
        ("practice_book", json!({})),
        ("find", json!({ "words": "dies" })),
        ("find", json!({ "words": "door" })),
    ] {
        let said = officer.ask(question, request).to_string();
        for hidden in ["dies waiting", "door.png", "voicemail.wav", "Inner door"] {
            assert!(!said.contains(hidden), "{question} says {hidden:?}");
        }
    }
}

/// Trap 21. Conduct is recorded and nobody is labelled; 23. nobody's diagnosis is asked for: there is no
/// field for either in any shape that passes the door.
#[test]
fn trap_21_and_23_no_field_labels_or_diagnoses_anybody() {
    let shapes = evenhand_casework::typescript();
    let without_comments: String = shapes
        .split("/*")
        .map(|part| part.split_once("*/").map_or(part, |(_, code)| code))
        .collect();
    let fields: String = without_comments
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
        .to_lowercase()
        // The nudge that points at a diagnosis in an account has to name it.
        .replace("a_diagnosis", "");
    assert!(fields.contains("what_would_help"), "the shapes are read");
    for word in [
        "vexatious",
        "persistent",
        "unreasonable",
        "diagnos",
        "difficult",
        "habitual",
    ] {
        assert!(!fields.contains(word), "{word}");
    }
}

/// Trap 22. Nothing about one complaint keeps the next from being taken, contacts included.
#[test]
fn trap_22_a_new_complaint_and_a_contact_are_always_taken() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.enters(
        &complaint,
        "2026-11-19",
        json!({ "kind": "closed", "ground": "withdrawn", "note": "By letter." }),
    );
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "contact", "channel": "in_person", "direction": "from_them",
                "with": "Mr M", "what_was_said": "He has something new." }),
    );
    let again = officer.logs("letter", "2026-11-20");
    assert_eq!(officer.due(&again, "acknowledge"), "2026-11-25");
}

/// Trap 26. A lone officer does not look into herself alone.
#[test]
fn trap_26_the_second_person_is_somebody_else() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    for (second, expected) in [
        ("", vec!["entry.second_person: Missing"]),
        (
            OFFICER,
            vec!["entry.second_person: SecondPersonIsTheOfficer"],
        ),
        (
            "RUTH ADEYEMI",
            vec!["entry.second_person: SecondPersonIsTheOfficer"],
        ),
    ] {
        let entry = json!({ "kind": "officer_involved", "how": "I took the call.",
                            "statement": "Another decides.", "second_person": second });
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-19", entry),
            expected
        );
    }
}

/// Trap 27. An acknowledgement without the offer is not complete, and an offer left unanswered leads to
/// a period that is told in writing.
#[test]
fn trap_27_the_offer_to_discuss_is_not_forgotten() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.acknowledges(&complaint, "2026-11-19", None);
    let next = officer.stands(&complaint)["next_step"].clone();
    assert_eq!(next["title"], "Offer to discuss how it will be handled");
    officer.enters(
        &complaint,
        "2026-11-19",
        json!({ "kind": "discussion_offered", "how": "on_paper" }),
    );
    officer.enters(
        &complaint,
        "2026-11-30",
        json!({ "kind": "discussion_answered", "answer": "no_reply" }),
    );
    let next = officer.stands(&complaint)["next_step"].clone();
    assert_eq!(
        next["title"],
        "Determine the response period, and tell the person in writing"
    );
}

/// Trap 28. A request to see records inside a letter has its month, not six.
#[test]
fn trap_28_a_request_to_see_records_does_not_wait_for_the_response() {
    let mut officer = Officer::set_up();
    let mut made = complaint_by("letter", "2026-01-12");
    let wish = |kind: &str| json!({ "what": "It", "outcome_sought": "That", "kind": kind });
    made["points"] = json!([
        wish("nhs_complaint"),
        wish("subject_access"),
        wish("data_protection")
    ]);
    officer.comes_in_on("2026-01-12");
    let complaint = officer.logs_this(made);
    officer.enters(
        &complaint,
        "2026-01-12",
        json!({ "kind": "relevant_period_extended", "until": "2026-12-31",
                "how_agreed": "By letter.", "why": "It is long." }),
    );
    assert_eq!(officer.due(&complaint, "relevant_period"), "2026-12-31");
    assert_eq!(officer.due(&complaint, "subject_access"), "2026-02-12");
    assert_eq!(officer.due(&complaint, "data_protection"), "2026-02-10");
}

/// Trap 30. The Ombudsman's request needs nobody's consent, and what of other people's went along is
/// written down.
#[test]
fn trap_30_the_ombudsman_is_answered_without_consent_and_what_went_is_noted() {
    let mut officer = Officer::set_up();
    let mut made = complaint_by("letter", "2026-11-19");
    made["patient"] =
        json!({ "who": "another", "person": { "name": "Mrs M" }, "basis": "asked_for_it" });
    let complaint = officer.logs_this(made);
    let asked = officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "ombudsman_asked", "what": "The file", "due_on": "2026-11-30" }),
    );
    let sent = |what: &str| -> Value {
        json!({ "kind": "ombudsman_sent", "request": asked, "what": what })
    };
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", sent("")),
        ["entry.what: Missing"]
    );
    officer.enters(
        &complaint,
        "2026-11-20",
        sent("The bundle, with a page on Ms T."),
    );
    assert_eq!(officer.stands(&complaint)["disclosure_blocked"], true);
}
