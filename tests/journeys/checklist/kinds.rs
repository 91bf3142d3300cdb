//! Line 16: what is in one letter can be under several laws, each with its own clock.

use serde_json::{Value, json};

use crate::book::{RESPONSIBLE, complaint_by, finding, response};
use crate::officer::Officer;

fn one_letter() -> Value {
    let mut made = complaint_by("letter", "2026-11-19");
    made["points"] = json!([
        { "what": "Refused an appointment", "outcome_sought": "An apology" },
        { "what": "My notes were read out at the desk", "outcome_sought": "That it stops",
          "kind": "data_protection" },
        { "what": "I want to see my records", "outcome_sought": "A copy", "kind": "subject_access" },
        { "what": "The fee for a letter", "outcome_sought": "The money back", "kind": "private_work" },
        { "what": "My rota", "outcome_sought": "Another", "kind": "staff_grievance" },
    ]);
    made
}

/// Line 16. Section 164A Data Protection Act 2018 (30 days), UK GDPR article 12(3) (a month) and
/// the Regulations run beside each other; private work and a grievance have no clock here.
#[test]
fn line_16_each_kind_of_point_has_its_own_clock() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_this(one_letter());
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-24");
    assert_eq!(officer.due(&complaint, "relevant_period"), "2027-05-18");
    assert_eq!(officer.due(&complaint, "data_protection"), "2026-12-18");
    assert_eq!(officer.due(&complaint, "subject_access"), "2026-12-21");
    let points = officer.points(&complaint);
    assert_eq!(
        officer.dates(&complaint, "data_protection")[0]["point"],
        points[1]
    );
    assert_eq!(
        officer.dates(&complaint, "subject_access")[0]["point"],
        points[2]
    );
    let law: Vec<Value> = officer.file(&complaint)["handling"]["dates"]
        .as_array()
        .expect("dates")
        .iter()
        .filter(|date| date["is_law"] == true)
        .map(|date| date["kind"].clone())
        .collect();
    assert_eq!(
        law,
        [
            "acknowledge",
            "relevant_period",
            "data_protection",
            "subject_access"
        ]
    );
}

/// Line 16. Only what is under the Regulations must be answered by their response, and only it
/// makes the outcome; the request to see records stays due when the rest is answered and closed.
#[test]
fn line_16_the_other_laws_neither_hold_up_the_response_nor_end_with_it() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_this(one_letter());
    officer.acknowledges(&complaint, "2026-11-20", Some("on_paper"));
    let points = officer.points(&complaint);
    officer.enters(&complaint, "2026-11-23", finding(&points[0], "upheld"));
    assert_eq!(officer.stands(&complaint)["outcome"], "upheld");
    officer.enters(
        &complaint,
        "2026-11-24",
        response(RESPONSIBLE, "responsible_person"),
    );
    officer.enters(
        &complaint,
        "2026-11-24",
        json!({ "kind": "closed", "ground": "answered" }),
    );
    officer.comes_in_on("2026-12-22");
    let late = "late: Answer the request to see records, point 3 (2026-12-21)";
    assert!(
        officer.today().contains(&late.to_owned()),
        "{:?}",
        officer.today()
    );
    assert_eq!(officer.task(&complaint, "Find on point 3"), "to_do");
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-12-22", finding(&points[0], "not_upheld")),
        ["entry.kind: IsClosed"]
    );
    officer.enters(
        &complaint,
        "2026-12-22",
        json!({ "kind": "point_found", "point": points[2], "finding": "resolved_without_finding",
                "reasons": "The copy was handed over.", "answer": "Here is your copy.",
                "returned_as": "not_upheld" }),
    );
    assert!(!officer.today().contains(&late.to_owned()));
    assert_eq!(officer.stands(&complaint)["outcome"], "upheld");
}

/// Line 16. The response tells where each part can be taken.
#[test]
fn line_16_the_response_names_the_body_for_each_kind() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_this(one_letter());
    let begun = officer.ask("begin_final_response", json!({ "complaint": complaint }));
    let letter = begun["letter"].as_str().expect("a letter");
    assert!(letter.contains("Parliamentary and Health Service Ombudsman"));
    assert!(letter.contains("Information Commissioner’s Office"));
    let plain = officer.logs("letter", "2026-11-19");
    let begun = officer.ask("begin_final_response", json!({ "complaint": plain }));
    assert!(
        !begun["letter"]
            .to_string()
            .contains("Information Commissioner")
    );
}
