//! Lines 13, 14, 15, 19 and 20: other bodies, representatives, consent, colleagues, fairness.

use serde_json::{Value, json};

use crate::book::{OFFICER, RESPONSIBLE, complaint_by, response};
use crate::officer::Officer;

/// Line 13. Regulation 9: who leads, what was shared with consent, and one response for all.
#[test]
fn line_13_bodies_that_work_together_have_a_lead_and_one_response() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let joint = |lead: &str| {
        json!({ "kind": "joint_handling_agreed", "with": "Saltmouth Hospital", "lead": lead,
                "agreed": "They answer on the ward, we on the referral." })
    };
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", joint("")),
        ["entry.lead: Missing"]
    );
    officer.enters(&complaint, "2026-11-20", joint("Harbour Lane Surgery"));
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "consent_recorded", "subject": "share_with_other_body", "step": "given",
                "from": "Mr M", "how": "On the telephone." }),
    );
    officer.enters(
        &complaint,
        "2026-11-23",
        json!({ "kind": "joint_information", "body": "Saltmouth Hospital", "given": true,
                "what": "The referral letter." }),
    );
    let notices = officer.stands(&complaint)["notices"].clone();
    assert_eq!(notices[0]["kind"], "joint_handling");
    let words = notices[0]["words"].as_str().expect("words");
    assert!(words.contains("Harbour Lane Surgery leads"), "{words}");

    officer.finds_on_every_point(&complaint, "2026-11-24", "upheld");
    let mut together = response(RESPONSIBLE, "responsible_person");
    together["co_ordinated"] = true.into();
    officer.enters(&complaint, "2026-11-25", together);
    let entries = officer.entries(&complaint);
    let sent = entries.last().expect("the response");
    assert!(
        sent["told"]
            .to_string()
            .contains("One response for all bodies"),
        "{sent}"
    );
}

fn for_another(basis: Value) -> Value {
    let mut made = complaint_by("letter", "2026-11-19");
    made["patient"] = json!({ "who": "another", "person": { "name": "Mrs M" }, "basis": basis });
    made
}

/// Line 14. Regulation 5(1) and (2): whoever complains need not be the patient; for another person
/// one of the grounds of regulation 5(2) is named.
#[test]
fn line_14_the_person_who_complains_need_not_be_the_patient() {
    let mut officer = Officer::set_up();
    for basis in [
        "has_died",
        "is_a_child",
        "physically_unable",
        "lacks_capacity",
        "asked_for_it",
    ] {
        let complaint = officer.logs_this(for_another(basis.into()));
        let file = officer.file(&complaint);
        assert_eq!(file["complainant"]["name"], "Mr M");
        assert_eq!(file["patient"]["person"]["name"], "Mrs M");
        assert_eq!(file["patient"]["basis"], basis);
    }
    let error = officer.refused("log_complaint", for_another(json!(null)));
    assert_eq!(crate::book::told(&error), ["patient.basis: BasisMissing"]);
    let mut affected = complaint_by("letter", "2026-11-19");
    affected["patient"] = json!({ "who": "nobody_else" });
    let complaint = officer.logs_this(affected);
    assert_eq!(
        officer.stands(&complaint)["disclosure_blocked"],
        false,
        "regulation 5(1)(b): affected, and nobody's representative"
    );
    let representative = json!({ "kind": "person_added", "role": "representative",
                                 "person": { "name": "Ms R" } });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", representative),
        ["entry.basis: BasisMissing"]
    );
}

/// Line 14. Regulation 5(3) to (5): a representative is refused in writing, with the reason.
#[test]
fn line_14_a_representative_is_refused_in_writing_with_the_reason() {
    for (basis, ground) in [
        ("is_a_child", "child_could_complain"),
        ("lacks_capacity", "not_in_best_interests"),
    ] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs_this(for_another(basis.into()));
        let refused = |reason: &str, told: &str| {
            json!({ "kind": "representative_refused", "who": "Mr M", "ground": ground,
                    "reason": reason, "told_in_writing_on": told })
        };
        let closed = json!({ "kind": "closed", "ground": "representative_refused" });
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-20", closed.clone()),
            ["entry.ground: GroundNotRecorded"]
        );
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-20", refused("", "2026-11-25")),
            [
                "entry.reason: Missing",
                "entry.told_in_writing_on: InTheFuture"
            ]
        );
        let reason = "She is sixteen and would rather speak for herself.";
        officer.enters(&complaint, "2026-11-20", refused(reason, "2026-11-20"));
        officer.enters(&complaint, "2026-11-20", closed);
        assert!(officer.entries(&complaint)[0].to_string().contains(reason));
    }
}

/// Line 15. PHSO guide on consent: without it the work goes on, and nothing confidential is given
/// out; the state of consent is in plain sight.
#[test]
fn line_15_without_consent_the_work_goes_on_and_disclosure_is_blocked() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_this(for_another("asked_for_it".into()));
    let step = |step: &str| {
        json!({ "kind": "consent_recorded", "subject": "share_with_representative", "step": step,
                "from": "Mrs M", "how": "By the form that we sent." })
    };
    for (entered, blocked) in [
        (None, true),
        (Some("asked"), true),
        (Some("given"), false),
        (Some("withdrawn"), true),
        (Some("refused"), true),
        (Some("not_needed"), false),
        (Some("withdrawn"), true),
    ] {
        if let Some(entered) = entered {
            officer.enters(&complaint, "2026-11-20", step(entered));
        }
        let stands = officer.stands(&complaint);
        assert_eq!(stands["disclosure_blocked"], blocked, "{entered:?}");
        assert_eq!(
            stands["notices"].to_string().contains("consent_missing"),
            blocked,
            "in plain sight: {entered:?}"
        );
        assert_eq!(stands["state"]["state"], "open", "the work goes on");
    }
    officer.finds_on_every_point(&complaint, "2026-11-23", "not_upheld");
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-23",
            response(RESPONSIBLE, "responsible_person")
        ),
        ["entry.nothing_confidential: ConsentMissing"]
    );
    let mut bare = response(RESPONSIBLE, "responsible_person");
    bare["nothing_confidential"] = true.into();
    officer.enters(&complaint, "2026-11-23", bare);
    assert_eq!(officer.stands(&complaint)["stage"], "final_response");
}

/// Line 19. LGSCO guide part 12, SPSO guide: whoever is complained about hears of it, is asked in
/// three working days or as the practice sets it, is supported, and is told the outcome.
#[test]
fn line_19_a_colleague_is_told_asked_supported_and_told_the_outcome() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let point = officer.points(&complaint)[0].clone();
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "staff_complained_about", "colleague": "Tom Ellery", "points": [point],
                "shared": "The part about the desk.", "told_on": "2026-11-20" }),
    );
    let asked = |days: u8| {
        json!({ "kind": "comments_asked", "colleague": "Tom Ellery",
                "asked": "What was said at the desk.", "working_days": days })
    };
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", asked(0)),
        ["entry.working_days: WorkingDaysOutOfRange"]
    );
    officer.enters(&complaint, "2026-11-20", asked(3));
    let date = officer.dates(&complaint, "comments")[0].clone();
    assert_eq!(
        date["explained"]["date"], "2026-11-25",
        "Friday: Mon, Tue, Wed"
    );
    assert_eq!(
        date["is_law"], false,
        "good practice of another body, no law"
    );
    officer.comes_in_on("2026-11-26");
    assert!(
        officer
            .today()
            .contains(&"late: Comments from Tom Ellery (2026-11-25)".to_owned())
    );
    officer.enters(
        &complaint,
        "2026-11-26",
        json!({ "kind": "comments_received", "colleague": "tom ellery ",
                "comments": "I said that there was nothing left." }),
    );
    assert_eq!(
        officer.dates(&complaint, "comments")[0]["stands"],
        json!({ "state": "done", "on": "2026-11-26", "in_time": false })
    );
    officer.enters(
        &complaint,
        "2026-11-26",
        json!({ "kind": "staff_supported", "colleague": "Tom Ellery",
                "offered": "Time with Dr Carver.", "taken": true }),
    );
    officer.finds_on_every_point(&complaint, "2026-11-27", "partly_upheld");
    officer.enters(
        &complaint,
        "2026-11-27",
        response(RESPONSIBLE, "responsible_person"),
    );
    assert_eq!(
        officer.task(&complaint, "Tell Tom Ellery the outcome"),
        "to_do"
    );
    officer.enters(
        &complaint,
        "2026-11-27",
        json!({ "kind": "closed", "ground": "answered" }),
    );
    officer.enters(
        &complaint,
        "2026-11-30",
        json!({ "kind": "staff_told_outcome", "colleague": "Tom Ellery",
                "told": "In person, with the letter." }),
    );
    assert_eq!(
        officer.task(&complaint, "Tell Tom Ellery the outcome"),
        json!(null)
    );
    let colleagues = officer.ask("practice_book", json!({}))["colleagues"].to_string();
    assert!(
        colleagues.contains("Tom Ellery") && colleagues.contains("Colleague "),
        "each has a pseudonym before anything is exported: {colleagues}"
    );
}

/// Line 20. PHSO guide: an officer who is complained about, or was there, says how it is kept
/// fair, and a second person takes part, who is not herself.
#[test]
fn line_20_an_officer_who_is_involved_says_how_it_is_kept_fair() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let fair = "Say how it is kept fair, and who is the second person";
    assert_eq!(officer.task(&complaint, fair), json!(null));
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "staff_complained_about", "colleague": OFFICER, "points": [],
                "shared": "" }),
    );
    assert_eq!(officer.task(&complaint, fair), "to_do");
    let involved = |second: &str, statement: &str| {
        json!({ "kind": "officer_involved", "how": "I took the call.", "statement": statement,
                "second_person": second })
    };
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", involved(" ruth adeyemi", "")),
        [
            "entry.statement: Missing",
            "entry.second_person: SecondPersonIsTheOfficer"
        ]
    );
    officer.enters(
        &complaint,
        "2026-11-20",
        involved("Dr Sam Carver", "Dr Carver asks the questions and decides."),
    );
    assert_eq!(officer.task(&complaint, fair), "done");
    let notices = officer.stands(&complaint)["notices"].to_string();
    assert!(
        notices.contains("officer_involved") && notices.contains("Dr Sam Carver"),
        "it stays in sight: {notices}"
    );
}
