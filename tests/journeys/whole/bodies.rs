//! Other bodies: from the commissioner and on to another, together with a hospital, and to the
//! Ombudsman and back with proof.

use serde_json::{Value, json};

use crate::book::{RESPONSIBLE, complaint_by, response};
use crate::officer::Officer;

/// Regulations 7(5) and 6(5): notified by the commissioner, then found to belong elsewhere.
#[test]
fn from_the_commissioner_and_on_to_another_body() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-12");
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-17");
    let came = officer.enters(
        &complaint,
        "2026-11-19",
        json!({ "kind": "transferred_in", "from_body": "the integrated care board",
                "ground": "notified_by_commissioner", "first_received_on": "2026-11-05" }),
    );
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-24");
    assert_eq!(officer.due(&complaint, "relevant_period"), "2027-05-18");

    // Entered in the wrong file: set aside, the first dates stand again, and it is still read.
    officer.sets_aside(&complaint, "2026-11-20", &came);
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-17");
    let kept = officer.ask("entry", json!({ "entry": came }));
    assert_eq!(kept["set_aside"], "Entered in the wrong file.");
    assert_eq!(
        kept["told"]["headline"],
        "Received from the integrated care board"
    );
    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-20",
            json!({ "kind": "entry_set_aside", "entry": came, "why": "Again." })
        ),
        ["entry.entry: NotOnThisFile"]
    );

    assert_eq!(
        officer.cannot_enter(
            &complaint,
            "2026-11-20",
            json!({ "kind": "closed", "ground": "sent_elsewhere" })
        ),
        ["entry.ground: GroundNotRecorded"]
    );
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "transferred_out", "to_body": "Saltmouth Hospital",
                "what": "It is about the ward.", "person_told_on": "2026-11-20" }),
    );
    officer.enters(
        &complaint,
        "2026-11-20",
        json!({ "kind": "closed", "ground": "sent_elsewhere" }),
    );
    assert!(officer.today().is_empty(), "{:?}", officer.today());
}

/// The Ombudsman: enquiry, information with a day, sent, recommendation, proof; all of it after the
/// file was closed, and without anybody's consent, which a statutory request does not need.
#[test]
fn the_ombudsman_enquires_recommends_and_is_shown_that_it_was_done() {
    let mut officer = Officer::set_up();
    let mut made = complaint_by("letter", "2026-06-01");
    made["patient"] =
        json!({ "who": "another", "person": { "name": "Mrs M" }, "basis": "asked_for_it" });
    officer.comes_in_on("2026-06-01");
    let complaint = officer.logs_this(made);
    officer.acknowledges(&complaint, "2026-06-02", Some("on_paper"));
    officer.finds_on_every_point(&complaint, "2026-07-01", "not_upheld");
    let mut sent = response(RESPONSIBLE, "responsible_person");
    sent["nothing_confidential"] = true.into();
    officer.enters(&complaint, "2026-07-02", sent);
    officer.enters(
        &complaint,
        "2026-07-02",
        json!({ "kind": "closed", "ground": "answered" }),
    );

    officer.enters(
        &complaint,
        "2026-09-01",
        json!({ "kind": "ombudsman_enquired", "reference": "P-123", "about": "The calls." }),
    );
    assert_eq!(officer.stands(&complaint)["stage"], "ombudsman");
    let asked = officer.enters(
        &complaint,
        "2026-09-01",
        json!({ "kind": "ombudsman_asked", "what": "The complaint file.", "due_on": "2026-09-15" }),
    );
    officer.comes_in_on("2026-09-16");
    assert_eq!(
        officer.today(),
        ["late: Send the Ombudsman what was asked for (2026-09-15)"]
    );
    assert_eq!(officer.stands(&complaint)["disclosure_blocked"], true);
    let what = |words: &str| json!({ "kind": "ombudsman_sent", "request": asked, "what": words });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-09-16", what(" ")),
        ["entry.what: Missing"],
        "what went, of whom, is written down"
    );
    officer.enters(
        &complaint,
        "2026-09-16",
        what("The bundle; Ms T’s name was taken out."),
    );
    assert_eq!(
        officer.dates(&complaint, "ombudsman_information")[0]["stands"],
        json!({ "state": "done", "on": "2026-09-16", "in_time": false })
    );
    officer.enters(
        &complaint,
        "2026-10-01",
        json!({ "kind": "defence_body_told", "body": "The defence body", "what": "The enquiry." }),
    );
    officer.enters(
        &complaint,
        "2026-10-01",
        json!({ "kind": "ombudsman_investigates", "about": "The calls." }),
    );
    officer.enters(
        &complaint,
        "2026-11-01",
        json!({ "kind": "ombudsman_decided", "decision": "partly_upheld", "summary": "One call." }),
    );
    let recommended = officer.enters(
        &complaint,
        "2026-11-01",
        json!({ "kind": "ombudsman_recommended", "what": "Apologise for the call",
                "due_on": "2026-11-30" }),
    );
    let met = |proof: &str| -> Value {
        json!({ "kind": "recommendation_met", "recommendation": recommended, "proof": proof })
    };
    assert_eq!(
        officer.task(
            &complaint,
            "Do what the Ombudsman recommended: Apologise for the call"
        ),
        "to_do"
    );
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", met("")),
        ["entry.proof: ProofMissing"]
    );
    officer.enters(
        &complaint,
        "2026-11-20",
        met("The letter of 19 November, sent to both."),
    );
    assert!(officer.today().is_empty(), "{:?}", officer.today());
    assert_eq!(
        officer.stands(&complaint)["outcome"],
        "not_upheld",
        "the Ombudsman’s decision does not rewrite what the practice found"
    );
}
