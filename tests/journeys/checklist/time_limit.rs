//! Lines 11 and 12: the twelve months, and a complaint that came from another body.

use serde_json::{Value, json};

use crate::officer::Officer;

fn considered(matter: &str, noticed: Option<&str>, limbs: [Option<bool>; 2], told: &str) -> Value {
    let limb = |satisfied: Option<bool>| {
        satisfied
            .map(|satisfied| json!({ "satisfied": satisfied, "reasons": "She was in hospital." }))
    };
    json!({ "kind": "time_limit_considered", "matter_occurred_on": matter,
            "came_to_notice_on": noticed, "good_reasons": limb(limbs[0]),
            "still_possible": limb(limbs[1]), "decision": told,
            "told_in_writing_on": "2026-11-20" })
}

/// Line 11. Regulation 12: the later of both days counts; in time nothing is declined, and out of
/// time both limbs are answered with reasons, each of which can be the ground of a letter.
#[test]
fn line_11_twelve_months_ask_both_days_and_both_limbs() {
    for (matter, noticed, limbs, decision, expected) in [
        (
            "2025-11-19",
            None,
            [None, None],
            "declined",
            vec!["entry.decision: MadeInTime"],
        ),
        ("2025-11-19", None, [None, None], "considered", vec![]),
        (
            "2024-01-10",
            Some("2026-01-05"),
            [None, None],
            "declined",
            vec!["entry.decision: MadeInTime"],
        ),
        (
            "2025-11-18",
            None,
            [None, None],
            "considered",
            vec![
                "entry.good_reasons: LimbUnanswered",
                "entry.still_possible: LimbUnanswered",
            ],
        ),
        (
            "2025-11-18",
            None,
            [Some(false), None],
            "declined",
            vec!["entry.still_possible: LimbUnanswered"],
        ),
        (
            "2025-11-18",
            None,
            [Some(true), Some(true)],
            "declined",
            vec!["entry.decision: BothLimbsAreMet"],
        ),
        (
            "2025-11-18",
            None,
            [Some(true), Some(false)],
            "considered",
            vec!["entry.decision: ALimbIsNotMet"],
        ),
        (
            "2025-11-18",
            None,
            [Some(false), Some(true)],
            "declined",
            vec![],
        ),
        (
            "2025-11-18",
            None,
            [Some(true), Some(false)],
            "declined",
            vec![],
        ),
        (
            "2025-11-18",
            None,
            [Some(true), Some(true)],
            "considered",
            vec![],
        ),
    ] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs("letter", "2026-11-19");
        let entry = considered(matter, noticed, limbs, decision);
        let what = format!("{matter} {noticed:?} {limbs:?} {decision}");
        if expected.is_empty() {
            officer.enters(&complaint, "2026-11-20", entry);
            let date = officer.due(&complaint, "time_limit");
            assert_eq!(date, matter.replacen("2025", "2026", 1), "{what}");
        } else {
            assert_eq!(
                officer.cannot_enter(&complaint, "2026-11-20", entry),
                expected,
                "{what}"
            );
        }
    }
}

/// Line 11. A complaint that is declined as late is declined in writing, and closed as such.
#[test]
fn line_11_a_late_complaint_is_declined_in_writing() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let mut unwritten = considered("2024-01-01", None, [Some(false), Some(true)], "declined");
    unwritten["told_in_writing_on"] = json!(null);
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", unwritten),
        ["entry.told_in_writing_on: WrittenNoticeMissing"]
    );
    let closed = json!({ "kind": "closed", "ground": "out_of_time" });
    assert_eq!(
        officer.cannot_enter(&complaint, "2026-11-20", closed.clone()),
        ["entry.ground: GroundNotRecorded"]
    );
    let written = considered("2024-01-01", None, [Some(false), Some(true)], "declined");
    officer.enters(&complaint, "2026-11-20", written);
    officer.enters(&complaint, "2026-11-20", closed);
    assert_eq!(officer.stands(&complaint)["state"]["ground"], "out_of_time");
}

/// Line 12. Regulations 6(5), 7(5), 13(4) and (5): the clocks run from the day we received it or
/// were notified; for the twelve months the day the person first complained counts.
#[test]
fn line_12_a_transfer_gives_the_clocks_another_first_day() {
    for ground in ["sent_on", "notified_by_commissioner"] {
        let mut officer = Officer::set_up();
        let complaint = officer.logs("letter", "2026-10-01");
        officer.enters(
            &complaint,
            "2026-11-20",
            json!({ "kind": "transferred_in", "from_body": "the integrated care board",
                    "ground": ground, "first_received_on": "2026-09-01" }),
        );
        assert_eq!(officer.due(&complaint, "acknowledge"), "2026-11-25");
        assert_eq!(officer.due(&complaint, "relevant_period"), "2027-05-19");
        assert_eq!(
            officer.cannot_enter(
                &complaint,
                "2026-11-21",
                considered("2025-09-02", None, [None, None], "declined")
            ),
            ["entry.decision: MadeInTime"],
            "whoever turned to another body in time is in time"
        );
    }
}
