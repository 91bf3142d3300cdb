//! What is refused of people, of what would help them and of colleagues, with the words of the law
//! or the guide for each.

use serde_json::{Value, json};

use super::desk::{Desk, OFFICER, but};
use super::refused::each;

#[test]
fn people_and_colleagues() {
    let plain = Desk::with_a_letter;
    let stop = |step: &str, how: &str, told: bool| {
        json!({ "kind": "cooperation_asked", "step": step, "what": "So.", "how": how,
                "ombudsman_told": told })
    };
    let asked = plain().and("2026-11-20", stop("asked", "spoken", false));
    let warned = asked
        .clone()
        .and("2026-11-21", stop("warned", "spoken", false));
    let helped = |otherwise: Value| {
        let mut desk = warned.clone();
        desk.has("2026-11-20", but("advocacy_signposted", json!({})));
        let asked = desk.has("2026-11-20", but("adjustment_asked", json!({})));
        let mut decided = but("adjustment_decided", json!({ "adjustment": asked }));
        for (field, value) in otherwise.as_object().unwrap() {
            decided[field] = value.clone();
        }
        desk.and("2026-11-20", decided)
    };
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
        (
            "PHSO guide: asked before warned",
            plain(),
            "2026-11-20",
            stop("warned", "spoken", true),
            &["entry.step: StepBeforeMissing"],
        ),
        (
            "PHSO guide: warned before stopped",
            asked.clone(),
            "2026-11-20",
            stop("stopped", "on_paper", true),
            &[
                "entry.step: StepBeforeMissing",
                "entry.step: HelpComesFirst",
            ],
        ),
        (
            "PHSO guide: stopped in writing, with the Ombudsman",
            warned.clone(),
            "2026-11-23",
            stop("stopped", "spoken", false),
            &[
                "entry.ombudsman_told: OmbudsmanNotTold",
                "entry.how: NotInWriting",
                "entry.step: HelpComesFirst",
            ],
        ),
        (
            "PHSO guide: what would help is settled before the work stops",
            helped(json!({ "in_place_on": "2026-11-24" })),
            "2026-11-23",
            stop("stopped", "on_paper", true),
            &["entry.step: HelpComesFirst"],
        ),
        (
            "PHSO guide: stopped after all of it",
            helped(json!({})),
            "2026-11-23",
            stop("stopped", "on_paper", true),
            &[],
        ),
        (
            "PHSO guide: if the person still does not answer",
            asked.clone(),
            "2026-11-20",
            stop("warned", "spoken", false),
            &["on: NoTimeToAnswer"],
        ),
        (
            "on the day after",
            asked.clone(),
            "2026-11-21",
            stop("warned", "spoken", false),
            &[],
        ),
        (
            "PHSO guide: if the lack of contact continues",
            helped(json!({})),
            "2026-11-21",
            stop("stopped", "on_paper", true),
            &["on: NoTimeToAnswer"],
        ),
        (
            "nor before the step before it",
            helped(json!({})),
            "2026-11-20",
            stop("stopped", "on_paper", true),
            &["on: NoTimeToAnswer"],
        ),
    ]);
}
