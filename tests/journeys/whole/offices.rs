//! Who may sign: delegations, their end, and a change of office-holder that rewrites nothing.

use serde_json::{Value, json};

use crate::book::{OFFICER, RESPONSIBLE, response, told};
use crate::officer::Officer;

fn ready(officer: &mut Officer, received_on: &str, found_on: &str) -> Value {
    let complaint = officer.logs("letter", received_on);
    officer.acknowledges(&complaint, received_on, Some("on_paper"));
    officer.finds_on_every_point(&complaint, found_on, "upheld");
    complaint
}

/// Regulation 4(2) and (3): whoever is authorised signs, from the day of the authorisation and
/// until it ends.
#[test]
fn a_response_signed_by_the_wrong_person_is_refused_until_a_delegation_is_recorded() {
    let mut officer = Officer::set_up();
    let complaint = ready(&mut officer, "2026-11-02", "2026-11-03");
    let signed = response("Dr Sam Carver", "authorised");
    let refused = ["entry.signed_by: NotAuthorisedToSign"];
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-04", signed.clone()),
        refused
    );
    let delegated = |office: &str| {
        json!({ "kind": "delegated", "office": office, "to": "Dr Sam Carver",
                "authorised_by": RESPONSIBLE })
    };
    officer.enters_for_the_practice("2026-11-09", delegated("complaints_manager"));
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-09", signed.clone()),
        refused,
        "to act for another office is not to sign"
    );
    let given =
        officer.enters_for_the_practice("2026-11-10", delegated("responsible_person"))["entry"]
            .clone();
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-09", signed.clone()),
        refused,
        "the day before, nothing was authorised"
    );
    let choices = officer.ask("entry_choices", json!({ "complaint": complaint }));
    assert_eq!(
        choices["may_sign"][1],
        json!({ "name": "Dr Sam Carver", "authorised": true })
    );
    officer.enters(&complaint, "2026-11-10", signed.clone());

    officer.enters_for_the_practice(
        "2026-11-16",
        json!({ "kind": "delegation_ended", "delegation": given, "why": "Dr Pryce is back." }),
    );
    let other = ready(&mut officer, "2026-11-12", "2026-11-13");
    officer.comes_in_on("2026-11-17");
    assert_eq!(
        officer.cannot_enter(&other, "2026-11-17", signed.clone()),
        refused
    );
    officer.enters(&other, "2026-11-13", signed);
    let book = officer.ask("practice_book", json!({}));
    assert!(
        !book["delegations"]
            .to_string()
            .contains("responsible_person"),
        "{book}"
    );
}

/// Regulation 4: a new office-holder signs from the day of taking office; who signed before did so
/// rightly, and what is entered late about that time is judged by that time.
#[test]
fn a_change_of_office_holder_does_not_rewrite_who_could_sign_before() {
    let mut officer = Officer::set_up();
    let first = ready(&mut officer, "2026-05-05", "2026-05-06");
    let second = ready(&mut officer, "2026-05-05", "2026-05-06");
    officer.enters(
        &first,
        "2026-05-08",
        response(RESPONSIBLE, "responsible_person"),
    );
    officer.enters_for_the_practice(
        "2026-07-01",
        json!({ "kind": "office_taken", "office": "responsible_person", "name": "Dr Amina Rao" }),
    );
    let refused = ["entry.signed_by: NotAuthorisedToSign"];
    let by = |name: &str| response(name, "responsible_person");
    assert_eq!(
        officer.cannot_enter(&second, "2026-05-11", by("Dr Amina Rao")),
        refused,
        "she held no office in May"
    );
    assert_eq!(
        officer.cannot_enter(&second, "2026-07-02", by(RESPONSIBLE)),
        refused
    );
    officer.enters(&second, "2026-05-11", by(RESPONSIBLE));
    let sent = officer.entries(&first);
    let sent = sent.last().expect("the response").to_string();
    assert!(
        sent.contains("Dr Helen Pryce, the responsible person"),
        "{sent}"
    );
    assert_eq!(officer.stands(&first)["stage"], "final_response");

    let third = ready(&mut officer, "2026-07-02", "2026-07-03");
    officer.enters(&third, "2026-07-03", by("Dr Amina Rao"));
}

/// The same where the office-holders are changed with the practice's particulars.
#[test]
fn a_change_of_the_practices_particulars_rewrites_nothing_either() {
    let mut officer = Officer::set_up();
    let complaint = ready(&mut officer, "2026-05-05", "2026-05-06");
    let settings = officer.ask("settings", json!({}));
    let mut people = settings["people"].clone();
    people["responsible_person"] = "Dr Amina Rao".into();
    officer.comes_in_on("2026-07-01");
    officer.ask(
        "change_practice",
        json!({ "practice": settings["practice"], "people": people }),
    );
    let by = |name: &str| response(name, "responsible_person");
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-05-11", by("Dr Amina Rao")),
        ["entry.signed_by: NotAuthorisedToSign"]
    );
    officer.enters(&complaint, "2026-05-11", by(RESPONSIBLE));
}

/// Regulation 4(2): the authorisation by which a response was signed stays on file with it, and
/// whoever would set it aside is told which entry of which file rests on it.
#[test]
fn an_authorisation_is_not_taken_from_under_what_was_signed_by_it() {
    let mut officer = Officer::set_up();
    let given = officer.enters_for_the_practice(
        "2026-05-04",
        json!({ "kind": "delegated", "to": "Dr Amina Rao", "office": "responsible_person",
                "authorised_by": RESPONSIBLE }),
    )["entry"]
        .clone();
    let complaint = ready(&mut officer, "2026-05-05", "2026-05-06");
    officer.enters(
        &complaint,
        "2026-05-11",
        response("Dr Amina Rao", "authorised"),
    );
    let number = officer.entries(&complaint).last().expect("the response")["number"].clone();
    let aside = json!({ "kind": "entry_set_aside", "entry": given, "why": "A mistake." });
    officer.comes_in_on("2026-05-12");
    let error = officer.refused(
        "add_practice_entry",
        json!({ "on": "2026-05-12", "by": OFFICER, "entry": aside }),
    );
    assert_eq!(
        json!(error.broken_rules),
        json!([{ "field": "entry.entry", "rule": "others_rest_on_it",
                 "of_files": [{ "reference": "HL-2026-01", "number": number }] }])
    );
}

/// The practice's own book takes only what is the practice's, and links only to what it holds.
#[test]
fn each_book_takes_only_what_belongs_in_it() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let habits =
        json!({ "kind": "habits_set", "update_every_days": 14, "comments_working_days": 5 });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-19", habits.clone()),
        ["entry.kind: NotOnThisFile"]
    );
    let mut refused = |entry: Value| {
        let request = json!({ "on": "2026-11-19", "by": OFFICER, "entry": entry });
        told(&officer.refused("add_practice_entry", request))
    };
    assert_eq!(
        refused(json!({ "kind": "waiting_began", "what_for": "Nothing" })),
        ["entry.kind: NotOnThisFile"]
    );
    assert_eq!(
        refused(json!({ "kind": "cqc_summary_sent", "request": 1, "what": "All" })),
        ["entry.request: NotOnThisFile"]
    );
    let aside = officer.enters_for_the_practice("2026-11-19", habits)["entry"].clone();
    let set_aside =
        |entry: &Value| json!({ "kind": "entry_set_aside", "entry": entry, "why": "A mistake." });
    let request = |entry: Value| json!({ "on": "2026-11-19", "by": OFFICER, "entry": entry });
    let second = officer.ask("add_practice_entry", request(set_aside(&aside)))["entry"].clone();
    assert_eq!(
        told(&officer.refused("add_practice_entry", request(set_aside(&second)))),
        ["entry.entry: NotOnThisFile"],
        "a setting aside is not itself set aside"
    );
    assert_eq!(
        officer.ask("practice_book", json!({}))["habits"],
        json!({ "update_every_days": 20, "comments_working_days": 3 })
    );
}

/// HSCA (Regulated Activities) Regulations 2014, regulation 16(3): 28 days, from the day after.
#[test]
fn a_summary_for_the_cqc_is_due_in_twenty_eight_days() {
    let mut officer = Officer::set_up();
    let asked = officer.enters_for_the_practice(
        "2026-11-02",
        json!({ "kind": "cqc_summary_asked", "what": "Twelve months of complaints." }),
    )["entry"]
        .clone();
    officer.comes_in_on("2026-12-01");
    assert_eq!(
        officer.today(),
        ["late: Send the summary to the Care Quality Commission (2026-11-30)"]
    );
    officer.enters_for_the_practice(
        "2026-12-01",
        json!({ "kind": "cqc_summary_sent", "request": asked, "what": "By their portal." }),
    );
    assert!(officer.today().is_empty());
}
