//! Lines 1, 2, 5, 6, 9 and 10: how a complaint comes in, and its first days.

use evenhand_casework::ErrorCode;
use serde_json::json;

use crate::book::complaint_by;
use crate::officer::Officer;

/// Line 1. Regulation 13(1): spoken, in writing or electronically; CQC mythbuster 103: nobody is
/// made to put a complaint in writing. The day and the time are the local ones.
#[test]
fn line_01_a_complaint_is_taken_in_any_way_it_comes() {
    let mut officer = Officer::set_up();
    for channel in [
        "in_person",
        "telephone",
        "letter",
        "email",
        "form",
        "social_media",
    ] {
        let complaint = officer.logs_this(complaint_by(channel, "2026-11-19"));
        let file = officer.file(&complaint);
        assert_eq!(file["channel"], channel);
        assert_eq!(file["received_on"], "2026-11-19");
        assert_eq!(file["received_time"], "09:20:00");
        assert_eq!(file["received_by"], "Ruth Adeyemi");
    }
    let mut without_a_time = complaint_by("in_person", "2026-11-19");
    without_a_time["received_time"] = json!(null);
    without_a_time["certainty"] = "as_near_as_remembered".into();
    let complaint = officer.logs_this(without_a_time);
    assert_eq!(
        officer.file(&complaint)["as_received"]["certainty"],
        "as_near_as_remembered",
        "spoken words are written down by whoever heard them"
    );
}

/// Line 2. Regulation 13(2): a complaint made by word of mouth is written down and a copy of the
/// record given; until then it is not fully acknowledged, whatever was said.
#[test]
fn line_02_a_spoken_complaint_needs_a_written_record_and_a_copy() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("telephone", "2026-11-19");
    officer.acknowledges(&complaint, "2026-11-19", Some("spoken"));
    assert_eq!(officer.stands(&complaint)["fully_acknowledged"], false);
    let copy = "Give a copy of the written record";
    assert_eq!(officer.task(&complaint, copy), "to_do");

    let aloud = json!({ "kind": "copy_of_record_given", "how": "spoken" });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-19", aloud),
        ["entry.how: NotInWriting"],
        "a copy that is read out is no copy"
    );
    let given = json!({ "kind": "copy_of_record_given", "how": "on_paper" });
    officer.enters(&complaint, "2026-11-20", given);
    assert_eq!(officer.stands(&complaint)["fully_acknowledged"], true);
    assert_eq!(officer.task(&complaint, copy), "done");

    let by_letter = officer.logs("letter", "2026-11-20");
    assert_eq!(
        officer.task(&by_letter, copy),
        json!(null),
        "a letter needs no record"
    );
    officer.acknowledges(&by_letter, "2026-11-20", Some("on_paper"));
    assert_eq!(officer.stands(&by_letter)["fully_acknowledged"], true);
}

/// Line 5. Regulation 13(6): spoken or in writing, with the day and by whom; and what is overdue
/// says so in words.
#[test]
fn line_05_an_acknowledgement_is_spoken_or_written_and_a_late_one_says_so() {
    let mut officer = Officer::set_up();
    for (form, on, state, in_time) in [
        ("spoken", "2026-11-24", "done", true),
        ("written", "2026-11-24", "done", true),
        ("written", "2026-11-25", "done", false),
    ] {
        let complaint = officer.logs("letter", "2026-11-19");
        officer.comes_in_on("2026-11-25");
        officer.ask(
            "record_acknowledgement",
            json!({ "complaint": complaint, "acknowledgement":
                { "acknowledged_on": on, "form": form, "by": "Tom Ellery" } }),
        );
        let date = &officer.dates(&complaint, "acknowledge")[0];
        assert_eq!(date["stands"]["state"], state);
        assert_eq!(date["stands"]["on"], on);
        assert_eq!(date["stands"]["in_time"], in_time);
        assert_eq!(officer.file(&complaint)["acknowledged"]["by"], "Tom Ellery");
    }

    let waiting = officer.logs("letter", "2026-11-19");
    officer.comes_in_on("2026-11-26");
    assert_eq!(
        officer.dates(&waiting, "acknowledge")[0]["stands"],
        json!({ "state": "late", "working_days": 2 })
    );
    assert!(
        officer
            .today()
            .contains(&"late: Acknowledge the complaint (2026-11-24)".to_owned())
    );
    let too_early = json!({ "complaint": waiting, "acknowledgement":
        { "acknowledged_on": "2026-11-18", "form": "spoken", "by": "Tom Ellery" } });
    assert_eq!(
        crate::book::told(&officer.refused("record_acknowledgement", too_early)),
        ["acknowledged_on: BeforeReceipt"]
    );
}

/// Line 6. Regulation 13(7): with the acknowledgement a discussion is offered of the handling and
/// of the response period.
#[test]
fn line_06_the_acknowledgement_carries_the_offer_to_discuss() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.acknowledges(&complaint, "2026-11-20", None);
    let offer = "Offer to discuss how it will be handled";
    assert_eq!(officer.task(&complaint, offer), "to_do");
    assert_eq!(officer.stands(&complaint)["fully_acknowledged"], false);

    let with_offer = officer.logs("letter", "2026-11-19");
    officer.acknowledges(&with_offer, "2026-11-20", Some("on_paper"));
    assert_eq!(officer.task(&with_offer, offer), "done");
    assert_eq!(
        officer.task(&with_offer, "Record the answer to the offer"),
        "to_do"
    );
    officer.enters(
        &with_offer,
        "2026-11-23",
        json!({ "kind": "discussion_answered", "answer": "accepted",
                "agreed": "By telephone, on Thursdays; six weeks." }),
    );
    assert_eq!(
        officer.task(&with_offer, "Agree a response period"),
        "to_do"
    );
}

/// Line 6. Regulation 13(8): declined or not answered, the practice determines the period and says
/// so in writing; it is not called agreed by word of mouth.
#[test]
fn line_06_without_a_discussion_the_period_is_determined_and_told_in_writing() {
    for answer in ["declined", "no_reply"] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs("letter", "2026-11-19");
        officer.acknowledges(&complaint, "2026-11-20", Some("on_paper"));
        officer.enters(
            &complaint,
            "2026-11-23",
            json!({ "kind": "discussion_answered", "answer": answer }),
        );
        let determine = "Determine the response period, and tell the person in writing";
        assert_eq!(officer.task(&complaint, determine), "to_do");
        let period = |basis: &str, how: &str| {
            json!({ "kind": "response_period_set", "basis": basis, "ends_on": "2027-01-15",
                    "told_on": "2026-11-24", "told_how": how, "why": "Two people to ask." })
        };
        for basis in ["determined", "agreed"] {
            assert_eq!(
                officer.cannot_enter(&complaint, "2026-11-24", period(basis, "spoken")),
                ["entry.told_how: NotInWriting"],
                "{basis} after {answer}"
            );
        }
        officer.enters(&complaint, "2026-11-24", period("determined", "on_paper"));
        assert_eq!(officer.task(&complaint, determine), "done");
        assert_eq!(officer.due(&complaint, "response_period"), "2027-01-15");
    }
}

/// Line 6. A discussion that was held has something that was agreed.
#[test]
fn line_06_a_discussion_that_was_held_says_what_was_agreed() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let held = json!({ "kind": "discussion_answered", "answer": "accepted", "agreed": "  " });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", held),
        ["entry.agreed: Missing"]
    );
}

/// Line 9. Regulation 8(1)(c): spoken, and satisfied, and by the end of the next working day; the
/// light log stays, and the KO41b return does not count it.
#[test]
fn line_09_only_a_spoken_complaint_settled_by_the_next_working_day_is_exempt() {
    let settled = json!({ "kind": "resolved_at_once", "put_right": "The appointment was made.",
                          "how_satisfied": "She said that this was what she wanted." });
    for (channel, on, broken) in [
        ("telephone", "2026-11-20", vec![]),
        ("in_person", "2026-11-23", vec![]),
        (
            "telephone",
            "2026-11-24",
            vec!["on: AfterTheNextWorkingDay"],
        ),
        ("email", "2026-11-20", vec!["entry.kind: NotSpoken"]),
        (
            "letter",
            "2026-11-24",
            vec!["entry.kind: NotSpoken", "on: AfterTheNextWorkingDay"],
        ),
    ] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs(channel, "2026-11-20");
        if broken.is_empty() {
            officer.enters(&complaint, on, settled.clone());
            let stands = officer.stands(&complaint);
            assert_eq!(stands["counts_in_return"], false, "{channel} on {on}");
            assert!(officer.dates(&complaint, "acknowledge").is_empty());
            assert_eq!(
                officer.entries(&complaint).len(),
                1,
                "the light log is kept"
            );
        } else {
            let told = officer.cannot_enter(&complaint, on, settled.clone());
            assert_eq!(told, broken, "{channel} on {on}");
        }
    }
}

/// Line 9. All three are needed: satisfaction that nobody can show is none.
#[test]
fn line_09_how_we_know_that_the_person_is_satisfied_is_said() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("telephone", "2026-11-20");
    let settled = json!({ "kind": "resolved_at_once", "put_right": "It was put right.",
                          "how_satisfied": "" });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", settled),
        ["entry.how_satisfied: Missing"]
    );
}

/// Line 9. "Unless later written down": whoever comes back has a complaint like any other, and its
/// clocks run from the day it was first made.
#[test]
fn line_09_a_settled_complaint_that_comes_back_counts_again() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("telephone", "2026-11-20");
    let settled = json!({ "kind": "resolved_at_once", "put_right": "The appointment was made.",
                          "how_satisfied": "She said so." });
    officer.enters(&complaint, "2026-11-20", settled);
    let closed = json!({ "kind": "closed", "ground": "settled_at_once" });
    officer.enters(&complaint, "2026-11-20", closed);
    assert!(officer.today().is_empty());
    let again = json!({ "kind": "reopened", "why": "The appointment was not kept." });
    officer.enters(&complaint, "2026-11-23", again);
    assert_eq!(officer.stands(&complaint)["counts_in_return"], true);
    assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-25");
    assert_eq!(
        officer.task(&complaint, "Acknowledge the complaint"),
        "to_do"
    );
}

/// Line 10. Regulation 8(2): every other ground needs a written notice with the reason.
#[test]
fn line_10_every_other_exemption_needs_a_written_notice_and_a_reason() {
    for ground in [
        "by_a_responsible_body",
        "about_employment",
        "settled_at_once_before",
        "investigated_before",
        "with_the_ombudsman",
        "freedom_of_information",
        "superannuation",
    ] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs("letter", "2026-11-19");
        let exempt = |reason: &str, told: &str| {
            json!({ "kind": "exempted", "ground": ground, "reason": reason,
                    "told_in_writing_on": told })
        };
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-20", exempt(" ", "2026-11-20")),
            ["entry.reason: Missing"]
        );
        assert_eq!(
            officer.cannot_enter(&complaint, "2026-11-20", exempt("Why.", "2026-11-30")),
            ["entry.told_in_writing_on: InTheFuture"],
            "a notice that is still to be written is none"
        );
        let mut untold = exempt("Why.", "2026-11-20");
        untold
            .as_object_mut()
            .expect("an entry")
            .remove("told_in_writing_on");
        let error = officer.refused(
            "add_entry",
            json!({ "complaint": complaint, "on": "2026-11-20", "by": "Ruth Adeyemi",
                    "entry": untold }),
        );
        assert_eq!(error.code, ErrorCode::RequestNotUnderstood);
        assert_eq!(
            officer.cannot_enter(
                &complaint,
                "2026-11-20",
                json!({ "kind": "closed", "ground": "not_required" })
            ),
            ["entry.ground: GroundNotRecorded"]
        );
        officer.enters(&complaint, "2026-11-20", exempt("Why.", "2026-11-20"));
        officer.enters(
            &complaint,
            "2026-11-20",
            json!({ "kind": "closed", "ground": "not_required" }),
        );
        assert_eq!(officer.stands(&complaint)["state"]["state"], "closed");
    }
}
