//! Lines 21, 22 and 23: the final response, the Ombudsman's details, electronic letters.

use serde_json::{Value, json};

use crate::book::{OFFICER, RESPONSIBLE, response, told};
use crate::officer::Officer;

fn ready() -> (Officer, Value) {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.acknowledges(&complaint, "2026-11-20", Some("on_paper"));
    officer.finds_on_every_point(&complaint, "2026-11-23", "upheld");
    (officer, complaint)
}

/// Line 21. Regulation 14(2) and the PHSO's guides: each part is in the letter, in writing, or it
/// does not go out.
#[test]
fn line_21_a_response_says_everything_the_regulations_want() {
    let (mut officer, complaint) = ready();
    for part in [
        "how_considered",
        "conclusions",
        "remedial_action",
        "action_confirmed",
        "ombudsman_right",
        "says_it_is_final",
    ] {
        let mut without = response(RESPONSIBLE, "responsible_person");
        without["parts"][part] = false.into();
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-24", without),
            [format!("entry.parts.{part}: LetterPartMissing")]
        );
    }
    let mut spoken = response(RESPONSIBLE, "responsible_person");
    spoken["how"] = "spoken".into();
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-24", spoken),
        ["entry.how: NotInWriting"]
    );
}

/// Line 21. Regulations 4(1)(a), 4(2) and 14(2): signed by the responsible person or by somebody
/// authorised, and as what they are.
#[test]
fn line_21_only_the_responsible_person_or_somebody_authorised_signs() {
    let (mut officer, complaint) = ready();
    for (name, signed_as) in [
        (OFFICER, "responsible_person"),
        (OFFICER, "authorised"),
        (RESPONSIBLE, "authorised"),
        ("Dr Sam Carver", "responsible_person"),
    ] {
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-24", response(name, signed_as)),
            ["entry.signed_by: NotAuthorisedToSign"],
            "{name} as {signed_as}"
        );
    }
    let choices = officer.ask("entry_choices", json!({ "complaint": complaint }));
    assert_eq!(
        choices["may_sign"],
        json!([{ "name": RESPONSIBLE, "authorised": false }])
    );
    officer.enters(
        &complaint,
        "2026-11-24",
        response("dr helen pryce", "responsible_person"),
    );
}

/// Line 21. A spoken complaint whose record was never given is not answered before that.
#[test]
fn line_21_a_spoken_complaint_is_not_answered_before_its_record_was_given() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("telephone", "2026-11-19");
    officer.finds_on_every_point(&complaint, "2026-11-23", "upheld");
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-24",
            response(RESPONSIBLE, "responsible_person")
        ),
        ["entry.kind: CopyOfRecordMissing"]
    );
}

fn details(address: &str) -> Value {
    json!({ "kind": "ombudsman_details_checked", "telephone": "0345 015 4033",
            "website": "www.ombudsman.org.uk", "address": address,
            "checked_at": "the Ombudsman’s website" })
}

/// Line 22. The Ombudsman's details come from one place with the day they were checked, are asked
/// for again after a year, and Millbank is in no letter.
#[test]
fn line_22_the_ombudsmans_details_come_from_one_checked_place() {
    let (mut officer, complaint) = ready();
    let begun = officer.ask("begin_final_response", json!({ "complaint": complaint }));
    let letter = begun["letter"].as_str().expect("a letter");
    assert!(
        letter.contains("[the Ombudsman’s telephone number"),
        "nothing is made up: {letter}"
    );
    let error = officer.refused(
        "add_practice_entry",
        json!({ "on": "2026-11-23", "by": OFFICER, "entry": details("Millbank Tower, London") }),
    );
    assert_eq!(told(&error), ["entry.address: OldOmbudsmanAddress"]);
    officer.enters_for_the_practice("2026-11-23", details("Citygate, Manchester"));
    let begun = officer.ask("begin_final_response", json!({ "complaint": complaint }));
    let letter = begun["letter"].as_str().expect("a letter").to_owned();
    for detail in ["0345 015 4033", "www.ombudsman.org.uk", "Citygate"] {
        assert!(letter.contains(detail), "{detail}: {letter}");
    }
    for (words, rule) in [
        (
            "Write to MILLBANK Tower, 0345 015 4033.",
            "OldOmbudsmanAddress",
        ),
        (
            "You can go to the Ombudsman.",
            "OmbudsmanDetailsNotInLetter",
        ),
    ] {
        let mut sent = response(RESPONSIBLE, "responsible_person");
        sent["letter"] = words.into();
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-24", sent),
            [format!("entry.letter: {rule}")]
        );
    }
    let mut sent = response(RESPONSIBLE, "responsible_person");
    sent["letter"] = letter.into();
    officer.enters(&complaint, "2026-11-24", sent);
    officer.enters(
        &complaint,
        "2026-11-24",
        json!({ "kind": "closed", "ground": "answered" }),
    );
    officer.comes_in_on("2027-11-24");
    assert_eq!(
        officer.today(),
        ["late: Check the Ombudsman’s contact details again (2027-11-23)"]
    );
}

/// Line 23. Regulation 15: nothing goes electronically without consent in writing that was not
/// withdrawn, whatever it is.
#[test]
fn line_23_electronic_letters_need_consent_that_is_in_force() {
    let (mut officer, complaint) = ready();
    let mut by_email = response(RESPONSIBLE, "responsible_person");
    by_email["how"] = "electronically".into();
    let progress = json!({ "kind": "progress_told", "how": "electronically", "what": "Soon." });
    let consent = |given: bool, how: &str| json!({ "kind": "electronic_consent", "given": given, "how": how });
    let refused = ["entry.how: NoElectronicConsent"];
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-24", progress.clone()),
        refused
    );
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-24", by_email.clone()),
        refused
    );
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-24", consent(true, "spoken")),
        ["entry.how: NotInWriting"],
        "spoken consent does not count"
    );
    officer.enters(&complaint, "2026-11-24", consent(true, "electronically"));
    assert_eq!(
        officer.file(&complaint)["handling"]["electronic_letters"],
        true
    );
    officer.enters(&complaint, "2026-11-24", progress.clone());
    officer.enters(&complaint, "2026-11-25", consent(false, "spoken"));
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-25", by_email.clone()),
        refused,
        "withdrawn by word of mouth is withdrawn"
    );
    officer.enters(&complaint, "2026-11-24", progress);
    by_email["how"] = "on_paper".into();
    officer.enters(&complaint, "2026-11-25", by_email);
    let late = officer.logs("letter", "2026-11-25");
    let acknowledged = json!({ "complaint": late, "discussion_offered": "electronically",
        "acknowledgement": { "acknowledged_on": "2026-11-25", "form": "written", "by": OFFICER } });
    assert_eq!(
        told(&officer.refused("record_acknowledgement", acknowledged)),
        ["discussion_offered: NoElectronicConsent"]
    );
}
