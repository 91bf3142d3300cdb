//! A representative without consent, mediation, no two tiers, and what is corrected.

use serde_json::{Value, json};

use crate::book::{OFFICER, RESPONSIBLE, complaint_by, response, told};
use crate::officer::Officer;

/// A daughter complains for her mother, and consent does not come: everything is looked into, and
/// the answer gives nothing away.
#[test]
fn a_representative_without_consent_is_answered_without_anything_confidential() {
    let mut officer = Officer::set_up();
    let mut made = complaint_by("email", "2026-11-02");
    made["complainant"] = json!({ "name": "Ms D" });
    made["patient"] =
        json!({ "who": "another", "person": { "name": "Mrs E" }, "basis": "asked_for_it" });
    officer.comes_in_on("2026-11-02");
    let complaint = officer.logs_this(made);
    assert_eq!(
        officer.task(&complaint, "Ask for consent to share"),
        "to_do"
    );
    let six_months = officer.due(&complaint, "relevant_period");
    let consent = |step: &str| {
        json!({ "kind": "consent_recorded", "subject": "share_with_representative", "step": step,
                "from": "Mrs E", "how": "By post." })
    };
    officer.acknowledges(&complaint, "2026-11-03", Some("on_paper"));
    officer.enters(&complaint, "2026-11-03", consent("asked"));
    assert_eq!(
        officer.task(&complaint, "Record the answer about consent"),
        "to_do"
    );
    officer.enters(&complaint, "2026-11-10", consent("refused"));
    let notices = officer.stands(&complaint)["notices"].to_string();
    assert!(
        notices.contains("refused on Tuesday 10 November 2026")
            && notices.contains("looked into all the same"),
        "{notices}"
    );
    assert_eq!(officer.due(&complaint, "relevant_period"), six_months);
    officer.finds_on_every_point(&complaint, "2026-11-16", "upheld");
    let begun = officer.ask("begin_final_response", json!({ "complaint": complaint }));
    assert!(
        begun["letter"]
            .to_string()
            .contains("We do not have consent"),
        "{begun}"
    );
    assert!(
        !begun["letter"]
            .to_string()
            .contains("You should have been called back"),
        "no answer that was written while consent was hoped for slips in: {begun}"
    );
    let mut sent = response(RESPONSIBLE, "responsible_person");
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-17", sent.clone()),
        ["entry.nothing_confidential: ConsentMissing"]
    );
    sent["nothing_confidential"] = true.into();
    officer.enters(&complaint, "2026-11-17", sent);
    assert_eq!(officer.stands(&complaint)["outcome"], "upheld");
}

fn picture(officer: &mut Officer, complaint: &Value) -> Vec<Value> {
    let handling = officer.file(complaint)["handling"].clone();
    handling["dates"].as_array().expect("dates").clone()
}

/// SPSO guide: no two tiers. A complaint through a member of Parliament has the same dates and the
/// same steps as any other.
#[test]
fn a_complaint_through_a_member_of_parliament_is_handled_like_any_other() {
    let mut officer = Officer::set_up();
    let one = officer.logs("letter", "2026-11-19");
    let other = officer.logs("letter", "2026-11-19");
    officer.enters(
        &other,
        "2026-11-19",
        json!({ "kind": "person_added", "role": "member_of_parliament",
                "person": { "name": "The member for Saltmouth" } }),
    );
    assert_eq!(picture(&mut officer, &one), picture(&mut officer, &other));
    let steps = |officer: &mut Officer, complaint: &Value| -> Vec<Value> {
        let tasks = officer.file(complaint)["handling"]["tasks"].clone();
        let tasks = tasks.as_array().expect("tasks").clone();
        tasks.iter().map(|task| task["title"].clone()).collect()
    };
    assert_eq!(steps(&mut officer, &one), steps(&mut officer, &other));
}

/// LGSCO guide: mediation is offered inside the one process and is never a barrier to the next step.
#[test]
fn mediation_stops_no_clock_and_is_no_condition_of_the_response() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let before = picture(&mut officer, &complaint);
    for (offered, answer) in [
        ("mediation", "not_yet"),
        ("restorative_conversation", "declined"),
        ("mediation", "accepted"),
    ] {
        officer.enters(
            &complaint,
            "2026-11-19",
            json!({ "kind": "mediation_offered", "offered": offered, "answer": answer,
                    "note": "In the same letter." }),
        );
        assert_eq!(
            picture(&mut officer, &complaint),
            before,
            "{offered} {answer}"
        );
    }
    officer.finds_on_every_point(&complaint, "2026-11-20", "upheld");
    officer.enters(
        &complaint,
        "2026-11-20",
        response(RESPONSIBLE, "responsible_person"),
    );
}

/// What is offered before the work stops: nothing was wanted, and an advocate was named.
pub fn help_offered() -> [Value; 2] {
    [
        json!({ "kind": "adjustment_asked", "raised": "nothing_wanted",
                "need": "He was asked and names none.", "what_would_help": "" }),
        json!({ "kind": "advocacy_signposted", "service": "The county’s advocates",
                "how": "on_paper" }),
    ]
}

/// PHSO guide: asked what would help, then warned, then told in writing that it stops and where the
/// Ombudsman is; no step is left out.
#[test]
fn work_stops_only_after_asking_and_warning_and_in_writing() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let step = |step: &str, follows: Option<&Value>, how: &str, ombudsman: bool| {
        json!({ "kind": "cooperation_asked", "step": step, "follows": follows,
                "what": "Which calls are meant.", "how": how, "ombudsman_told": ombudsman,
                "decided_by": "Dr Helen Pryce", "how_to_challenge": "A letter to Dr Wood." })
    };
    let before = "entry.follows: StepBeforeMissing";
    let help = "entry.step: HelpComesFirst";
    for (early, missing) in [("warned", &[before][..]), ("stopped", &[before, help])] {
        assert_eq!(
            officer.cannot_enter(
                &complaint,
                "2026-11-19",
                step(early, None, "on_paper", true)
            ),
            missing
        );
    }
    let asked = officer.enters(
        &complaint,
        "2026-11-20",
        step("asked", None, "spoken", false),
    );
    let warning = step("warned", Some(&asked), "on_paper", false);
    let warned = officer.enters(&complaint, "2026-11-23", warning);
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-24",
            step("stopped", Some(&warned), "spoken", false)
        ),
        [
            "entry.ombudsman_told: OmbudsmanNotTold",
            "entry.how: NotInWriting",
            help,
        ]
    );
    for entry in help_offered() {
        officer.enters(&complaint, "2026-11-24", entry);
    }
    officer.enters(
        &complaint,
        "2026-11-24",
        step("stopped", Some(&warned), "on_paper", true),
    );
    officer.enters(
        &complaint,
        "2026-11-24",
        json!({ "kind": "closed", "ground": "stopped" }),
    );
    officer.logs("letter", "2026-11-24");
    assert_eq!(
        officer.ask("complaints", json!({}))["complaints"]
            .as_array()
            .map(Vec::len),
        Some(2),
        "the same person’s new complaint is taken like any other"
    );
}

/// Reasonable adjustments: the need in the person’s own words, a decision with its reason, used and
/// looked at again; a need nobody wanted met is not asked about twice.
#[test]
fn an_adjustment_is_asked_decided_used_and_looked_at_again() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-02");
    let need = "I lose the thread on the phone,  honest ‘truth’.";
    let asked = officer.enters(
        &complaint,
        "2026-11-02",
        json!({ "kind": "adjustment_asked", "raised": "asked_for", "need": need,
                "what_would_help": "Letters" }),
    );
    let decided = |decision: &str, reason: Value| {
        json!({ "kind": "adjustment_decided", "adjustment": asked, "decision": decision,
                "what": "A letter after each call.", "reason": reason, "in_place_on": "2026-11-03",
                "review_on": "2026-11-16" })
    };
    for decision in ["alternative", "declined"] {
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-03", decided(decision, json!(null))),
            ["entry.reason: Missing"]
        );
    }
    officer.enters(
        &complaint,
        "2026-11-03",
        decided("alternative", "She wants to hear a voice too.".into()),
    );
    officer.enters(
        &complaint,
        "2026-11-04",
        json!({ "kind": "contact", "channel": "letter", "direction": "from_us", "with": "Mr M",
                "what_was_said": "What we said on the telephone.", "adjustments_used": [asked] }),
    );
    officer.enters(
        &complaint,
        "2026-11-04",
        json!({ "kind": "adjustment_seen_in_clinical_system", "adjustment": asked }),
    );
    let shown = officer.file(&complaint)["handling"]["adjustments"][0].clone();
    assert_eq!(shown["need"], need, "byte for byte");
    assert_eq!(shown["used"], 1);
    assert_eq!(shown["in_clinical_system_on"], "2026-11-04");
    officer.comes_in_on("2026-11-17");
    assert!(
        officer
            .today()
            .contains(&"late: Look at the adjustment again (2026-11-16)".to_owned())
    );
    officer.enters(
        &complaint,
        "2026-11-17",
        json!({ "kind": "adjustment_reviewed", "adjustment": asked, "outcome": "It helps." }),
    );
    assert!(officer.dates(&complaint, "adjustment_review").is_empty());
}

/// Nothing of a closed complaint is added to, and what was entered by mistake is set aside.
#[test]
fn a_closed_complaint_takes_no_new_point_and_no_new_step() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let closed = |note: Value| json!({ "kind": "closed", "ground": "withdrawn", "note": note });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", closed(json!(null))),
        ["entry.note: Missing"],
        "that it was withdrawn is told in words"
    );
    let closing = officer.enters(
        &complaint,
        "2026-11-20",
        closed("She rang and said so.".into()),
    );
    let point =
        json!({ "complaint": complaint, "point": { "what": "More", "outcome_sought": "" } });
    assert_eq!(
        told(&officer.refused("add_point", point.clone())),
        ["point: IsClosed"]
    );
    for entry in [
        json!({ "kind": "closer_look_began", "why": "More.", "looked_into_by": OFFICER }),
        closed("Again.".into()),
        json!({ "kind": "comments_asked", "colleague": OFFICER, "asked": "What?", "working_days": 3 }),
    ] {
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-20", entry),
            ["entry.kind: IsClosed"]
        );
    }
    assert!(officer.today().is_empty(), "{:?}", officer.today());
    officer.sets_aside(&complaint, "2026-11-20", &closing);
    assert_eq!(officer.stands(&complaint)["state"]["state"], "open");
    officer.ask("add_point", point);
}

/// The first acknowledgement stays as it was recorded (regulation 13(3)), and a file of private work
/// alone has none of the Regulations' clocks (regulation 6(1)(c)).
#[test]
fn an_acknowledgement_stays_and_private_work_has_no_clock_of_the_regulations() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let acknowledgement = json!({ "complaint": complaint, "acknowledgement":
        { "acknowledged_on": "2026-11-20", "form": "written", "by": OFFICER } });
    officer.comes_in_on("2026-11-23");
    officer.ask("record_acknowledgement", acknowledgement.clone());
    assert_eq!(
        told(&officer.refused("record_acknowledgement", acknowledgement)),
        ["acknowledged_on: AlreadyAcknowledged"],
        "the first stays as it was recorded"
    );
    let points = officer.file(&complaint)["handling"]["points"].clone();
    let point = points[0]["point"].clone();
    officer.ask(
        "revise_point",
        json!({ "complaint": complaint, "point": point["id"], "revised":
            { "what": "The fee for the report", "outcome_sought": "Less", "kind": "private_work" } }),
    );
    assert!(officer.dates(&complaint, "relevant_period").is_empty());
    assert_eq!(officer.stands(&complaint)["counts_in_return"], false);
}
