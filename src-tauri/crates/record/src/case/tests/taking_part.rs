//! Somebody who does not take part is asked, helped, warned, and only then told that the work
//! stops: each about the request that was not answered (PHSO guide: lack of response).

use serde_json::{Value, json};

use super::desk::{Desk, OFFICER, RESPONSIBLE, but, day, read};
use super::refused::each;
use crate::case::Caution;
use crate::ids::EntryId;

fn step(step: &str, follows: Option<EntryId>) -> Value {
    json!({ "kind": "cooperation_asked", "step": step, "follows": follows, "what": "So.",
            "how": "on_paper", "ombudsman_told": true, "decided_by": RESPONSIBLE,
            "how_to_challenge": "A letter to the practice." })
}

/// With help of 20 November, the adjustment decided with these particulars.
fn helped(otherwise: Value) -> Desk {
    let mut desk = Desk::with_a_letter();
    desk.has("2026-11-20", but("advocacy_signposted", json!({})));
    let asked = desk.has("2026-11-20", but("adjustment_asked", json!({})));
    let mut decided = but("adjustment_decided", json!({ "adjustment": asked }));
    for (field, value) in otherwise.as_object().unwrap() {
        decided[field] = value.clone();
    }
    desk.and("2026-11-20", decided)
}

/// With a request of 20 November, and a warning of the 21st that follows it.
fn asked_and_warned(mut desk: Desk) -> (Desk, EntryId, EntryId) {
    let asked = desk.has("2026-11-20", step("asked", None));
    let warned = desk.has("2026-11-21", step("warned", Some(asked)));
    (desk, asked, warned)
}

#[test]
fn asked_then_helped_then_warned_then_stopped() {
    let plain = Desk::with_a_letter;
    let asked_only = || {
        let mut desk = helped(json!({}));
        let asked = desk.has("2026-11-20", step("asked", None));
        (desk, asked)
    };
    let (asked, request) = asked_only();
    let (warned, first, warning) = asked_and_warned(helped(json!({})));
    let (unhelped, _, unhelped_warning) = asked_and_warned(plain());
    let (helped_late, _, late_warning) =
        asked_and_warned(helped(json!({ "in_place_on": "2026-11-24" })));
    each(vec![
        ("asked", plain(), "2026-11-20", step("asked", None), &[]),
        (
            "asked before warned",
            helped(json!({})),
            "2026-11-20",
            step("warned", None),
            &["entry.follows: StepBeforeMissing"],
        ),
        (
            "warned before stopped",
            asked.clone(),
            "2026-11-23",
            step("stopped", Some(request)),
            &["entry.follows: StepBeforeMissing"],
        ),
        (
            "which request it was",
            asked.clone(),
            "2026-11-21",
            step("warned", None),
            &["entry.follows: Missing"],
        ),
        (
            "a stop follows a warning and no request",
            warned.clone(),
            "2026-11-23",
            step("stopped", Some(first)),
            &["entry.follows: AnotherStep"],
        ),
        (
            "a request follows nothing",
            warned.clone(),
            "2026-11-23",
            step("asked", Some(first)),
            &["entry.follows: NotOnThisFile"],
        ),
        (
            "what would help comes before the end of the work",
            unhelped,
            "2026-11-23",
            step("stopped", Some(unhelped_warning)),
            &["entry.step: HelpComesFirst"],
        ),
        (
            "and is settled by then",
            helped_late,
            "2026-11-23",
            step("stopped", Some(late_warning)),
            &["entry.step: HelpComesFirst"],
        ),
        (
            "no time to answer the request",
            asked.clone(),
            "2026-11-20",
            step("warned", Some(request)),
            &["on: NoTimeToAnswer"],
        ),
        (
            "on the day after",
            asked,
            "2026-11-21",
            step("warned", Some(request)),
            &[],
        ),
        (
            "no time to answer the warning",
            warned.clone(),
            "2026-11-21",
            step("stopped", Some(warning)),
            &["on: NoTimeToAnswer"],
        ),
        (
            "stopped after all of it",
            warned.clone(),
            "2026-11-22",
            step("stopped", Some(warning)),
            &[],
        ),
    ]);
    let stopped = |otherwise: Value| {
        let mut stopped = step("stopped", Some(warning));
        for (field, value) in otherwise.as_object().unwrap() {
            stopped[field] = value.clone();
        }
        warned.told(day("2026-11-22"), read(stopped))
    };
    for (otherwise, expected) in [
        (
            json!({ "ombudsman_told": false }),
            "entry.ombudsman_told: OmbudsmanNotTold",
        ),
        (json!({ "how": "spoken" }), "entry.how: NotInWriting"),
        (
            json!({ "decided_by": OFFICER }),
            "entry.decided_by: NotTheResponsiblePerson",
        ),
        (
            json!({ "how_to_challenge": " " }),
            "entry.how_to_challenge: Missing",
        ),
    ] {
        assert_eq!(stopped(otherwise), [expected]);
    }
}

/// A challenge to the end of the work is considered like any other; upheld, the work goes on, and a
/// file that was closed on it asks to be opened again.
#[test]
fn the_end_of_the_work_can_be_challenged_and_no_complaint_is_lost_by_it() {
    let (desk, _, warning) = asked_and_warned(helped(json!({})));
    let mut desk = desk.and("2026-11-22", step("stopped", Some(warning))).and(
        "2026-11-23",
        json!({ "kind": "closed", "ground": "stopped", "note": null }),
    );
    let stop = desk.records.entries[desk.records.entries.len() - 2].id;
    let received = but("appeal_received", json!({ "about": stop }));
    assert_eq!(
        desk.told(day("2026-11-24"), read(received.clone())),
        [""; 0]
    );
    let appeal = desk.has("2026-11-24", received);
    let open = "Open the complaint again".to_owned();
    let asks = |desk: &Desk| {
        let due = desk.asked(|case| case.due(day("2026-12-01")));
        due.iter().any(|due| due.what == open)
    };
    assert!(!asks(&desk));
    let considered = |by: &str| {
        but(
            "appeal_decided",
            json!({ "appeal": appeal, "considered_by": by, "outcome": "upheld",
                    "changed_to": null, "new_terms": null, "terms_agreed": null,
                    "told_on": "2026-11-30" }),
        )
    };
    assert_eq!(
        desk.told(day("2026-11-30"), read(considered(RESPONSIBLE))),
        ["entry.considered_by: ConsideredByTheDecider"]
    );
    desk.has("2026-11-30", considered("Dr Ann Wood"));
    assert!(asks(&desk), "it is looked into again");
    let told = desk.asked(|case| case.engagement_in_words(day("2026-12-01")));
    assert!(
        told.iter()
            .any(|told| told.contains("has not been opened again")),
        "{told:?}"
    );
    let desk = desk.and("2026-12-01", but("reopened", json!({})));
    assert!(!asks(&desk));
}

/// A request that was answered is over: another that is not answered begins anew.
#[test]
fn a_second_request_is_not_stopped_on_the_warning_about_the_first() {
    let (mut desk, ..) = asked_and_warned(helped(json!({})));
    let second = desk.has("2026-12-01", step("asked", None));
    assert_eq!(
        desk.told(day("2026-12-02"), read(step("stopped", Some(second)))),
        ["entry.follows: AnotherStep"]
    );
    let warning = desk.has("2026-12-02", step("warned", Some(second)));
    let stopped = read(step("stopped", Some(warning)));
    assert_eq!(desk.told(day("2026-12-03"), stopped), [""; 0]);
}

/// What would help comes first; a warning that went out without it happened all the same, and is
/// asked about.
#[test]
fn a_warning_without_help_is_asked_about_and_recorded() {
    for (desk, asked_about) in [(Desk::with_a_letter(), true), (helped(json!({})), false)] {
        let mut desk = desk;
        let asked = desk.has("2026-11-20", step("asked", None));
        let warned = super::desk::new(day("2026-11-21"), read(step("warned", Some(asked))));
        let cautions = desk.asked(|case| case.look_over(&warned)).cautions;
        assert_eq!(
            cautions.contains(&Caution::HelpNotOfferedFirst),
            asked_about
        );
        assert_eq!(desk.told(day("2026-11-21"), warned.entry), [""; 0]);
    }
}

/// Upheld in part, too, the end of the work no longer stands; and what was taken back is not done
/// again on the warning it rested on.
#[test]
fn an_end_that_was_taken_back_is_not_repeated_on_the_same_warning() {
    for outcome in ["upheld", "partly_upheld"] {
        let (mut desk, _, warning) = asked_and_warned(helped(json!({})));
        let stop = desk.has("2026-11-22", step("stopped", Some(warning)));
        let appeal = desk.has(
            "2026-11-24",
            but("appeal_received", json!({ "about": stop })),
        );
        assert!(desk.asked(|case| case.has_stopped()));
        let decided = json!({ "appeal": appeal, "considered_by": "Dr Ann Wood",
                              "outcome": outcome, "changed_to": null, "told_on": "2026-11-30" });
        desk.has("2026-11-30", but("appeal_decided", decided));
        assert!(!desk.asked(|case| case.has_stopped()), "{outcome}");
        let again = step("stopped", Some(warning));
        assert_eq!(
            desk.told(day("2026-12-01"), read(again)),
            ["entry.follows: AnotherStep"]
        );
    }
}
