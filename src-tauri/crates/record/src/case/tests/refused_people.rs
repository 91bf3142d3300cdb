//! What is refused of people, of what would help them and of colleagues, with the words of the law
//! or the guide for each.

use serde_json::json;

use super::desk::{Desk, OFFICER, but};
use super::refused::each;

#[test]
fn people_and_colleagues() {
    let plain = Desk::with_a_letter;
    each(vec![
        (
            "5(2): the ground of a representative",
            plain(),
            "2026-11-20",
            but("person_added", json!({ "basis": null })),
            &["entry.basis: BasisMissing"],
        ),
        (
            "15: consented in writing or electronically",
            plain(),
            "2026-11-20",
            but("electronic_consent", json!({ "how": "spoken" })),
            &["entry.how: NotInWriting"],
        ),
        (
            "an adjustment is declined with a reason",
            plain().with_things_to_be_about(),
            "2026-11-20",
            but(
                "adjustment_decided",
                json!({ "decision": "declined", "reason": " " }),
            ),
            &["entry.reason: Missing"],
        ),
        (
            "of another kind",
            plain().with_things_to_be_about(),
            "2026-11-20",
            but("adjustment_decided", json!({ "adjustment": 2 })),
            &["entry.adjustment: NotOnThisFile"],
        ),
        (
            "of no file",
            plain(),
            "2026-11-20",
            but("adjustment_reviewed", json!({})),
            &["entry.adjustment: NotOnThisFile"],
        ),
        (
            "seen of no file",
            plain(),
            "2026-11-20",
            but("adjustment_seen_in_clinical_system", json!({})),
            &["entry.adjustment: NotOnThisFile"],
        ),
        (
            "used of no file",
            plain(),
            "2026-11-20",
            but("contact", json!({})),
            &["entry.adjustments_used: NotOnThisFile"],
        ),
        (
            "a day has 1,440 minutes",
            plain().with_things_to_be_about(),
            "2026-11-20",
            but("contact", json!({ "minutes": 1441 })),
            &["entry.minutes: LongerThanADay"],
        ),
        (
            "a point of no file",
            plain(),
            "2026-11-20",
            but("staff_complained_about", json!({ "points": [1, 9] })),
            &["entry.points: NotOnThisFile"],
        ),
        (
            "one working day at the least",
            plain(),
            "2026-11-20",
            but("comments_asked", json!({ "working_days": 0 })),
            &["entry.working_days: WorkingDaysOutOfRange"],
        ),
        (
            "and thirty at the most",
            plain(),
            "2026-11-20",
            but("comments_asked", json!({ "working_days": 31 })),
            &["entry.working_days: WorkingDaysOutOfRange"],
        ),
        (
            "evidence of no file",
            plain(),
            "2026-11-20",
            but("comments_received", json!({ "evidence": [1, 2] })),
            &["entry.evidence: NotOnThisFile"],
        ),
        (
            "PHSO guide: the second person is another",
            plain(),
            "2026-11-20",
            but("officer_involved", json!({ "second_person": OFFICER })),
            &["entry.second_person: SecondPersonIsTheOfficer"],
        ),
    ]);
}
