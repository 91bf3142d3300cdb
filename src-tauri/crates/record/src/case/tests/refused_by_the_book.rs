//! What is refused of links, stages and closing, and by the practice's own book.

use serde_json::{Value, json};

use super::desk::{Desk, but, day, finding, read};

#[test]
fn what_an_entry_is_about_is_on_this_file_of_the_right_kind_and_counts() {
    let aside = |desk: Desk, entry: i64| {
        desk.and(
            "2026-11-20",
            json!({ "kind": "entry_set_aside", "entry": entry, "why": "So." }),
        )
    };
    let things = || Desk::with_a_letter().with_things_to_be_about();
    for (kind, field, right) in [
        ("adjustment_decided", "adjustment", 1),
        ("adjustment_reviewed", "adjustment", 1),
        ("adjustment_seen_in_clinical_system", "adjustment", 1),
        ("waiting_ended", "waiting", 2),
        ("action_moved", "action", 3),
        ("action_done", "action", 3),
        ("ombudsman_sent", "request", 4),
        ("recommendation_met", "recommendation", 5),
    ] {
        for about in 1..=6 {
            let entry = read(but(kind, json!({ field: about })));
            let told = things().told(day("2026-11-20"), entry.clone());
            let refused = vec![format!("entry.{field}: NotOnThisFile")];
            let expected = if about == right {
                Vec::new()
            } else {
                refused.clone()
            };
            assert_eq!(told, expected, "{kind} about entry {about}");
            let told = aside(things(), right).told(day("2026-11-20"), entry);
            assert_eq!(told, refused, "{kind}: entry {right} was set aside");
        }
    }
}

#[test]
fn points_and_evidence_are_of_this_file() {
    let plain = Desk::with_a_letter();
    for (entry, expected) in [
        (finding(9, "upheld"), "entry.point: NotOnThisFile"),
        (
            but("evidence_linked", json!({ "point": 9 })),
            "entry.point: NotOnThisFile",
        ),
        (
            but("evidence_linked", json!({ "evidence": [1, 9] })),
            "entry.evidence: NotOnThisFile",
        ),
        (
            but("action_agreed", json!({ "points": [9] })),
            "entry.points: NotOnThisFile",
        ),
        (
            but("action_done", json!({ "proof": "", "evidence": [] })),
            "entry.proof: ProofMissing",
        ),
        (
            but("recommendation_met", json!({ "proof": "", "evidence": [] })),
            "entry.proof: ProofMissing",
        ),
    ] {
        let told = plain
            .clone()
            .with_things_to_be_about()
            .told(day("2026-11-20"), read(entry.clone()));
        assert_eq!(told, [expected], "{entry}");
    }
}

/// Whatever can name items of evidence names those of its file.
#[test]
fn every_item_that_an_entry_names_is_of_this_file() {
    let mut kinds = 0;
    for released in crate::entry::tests::released() {
        let mut entry = serde_json::to_value(&released).unwrap();
        if entry["evidence"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        kinds += 1;
        let told_of = |desk: &Desk, entry: &Value| -> Vec<String> {
            let told = desk.told(day("2026-11-20"), read(entry.clone()));
            let of_evidence = told.into_iter().filter(|one| one.contains("evidence"));
            of_evidence.collect()
        };
        let desk = Desk::with_a_letter().with_things_to_be_about();
        assert_eq!(told_of(&desk, &entry), Vec::<String>::new(), "{entry}");
        entry["evidence"] = json!([1, 9]);
        let expected = ["entry.evidence: NotOnThisFile"];
        assert_eq!(told_of(&desk, &entry), expected, "{entry}");
    }
    assert!(kinds >= 22, "{kinds} kinds name items");
}

/// KO41b has three boxes: what fits in none of them is mapped by the officer.
#[test]
fn a_finding_without_a_box_in_the_return_is_mapped() {
    for unmapped in ["resolved_without_finding", "withdrawn"] {
        let entry = but(
            "point_found",
            json!({ "finding": unmapped, "returned_as": null }),
        );
        assert_eq!(
            Desk::with_a_letter().told(day("2026-11-20"), read(entry)),
            ["entry.returned_as: Missing"]
        );
    }
}

/// A complaint is closed on what was recorded, once, and opened again only when it is closed.
#[test]
fn each_ground_of_closing_was_recorded_before() {
    let close = |ground: &str| but("closed", json!({ "ground": ground }));
    let step = |desk: Desk, step: &str| {
        desk.and(
            "2026-11-20",
            but(
                "cooperation_asked",
                json!({ "step": step, "ombudsman_told": true }),
            ),
        )
    };
    let with = |kind: &str, otherwise: Value| {
        Desk::with_a_letter().and("2026-11-20", but(kind, otherwise))
    };
    let settled = Desk::spoken().and("2026-11-20", but("resolved_at_once", json!({})));
    let late = json!({ "matter_occurred_on": "2024-01-10", "came_to_notice_on": null });
    let stopped = step(
        step(step(Desk::with_a_letter(), "asked"), "warned"),
        "stopped",
    );
    for (ground, ready) in [
        ("answered", Desk::with_a_letter().found().answered()),
        ("settled_at_once", settled),
        ("not_required", with("exempted", json!({}))),
        ("sent_elsewhere", with("transferred_out", json!({}))),
        ("out_of_time", with("time_limit_considered", late)),
        (
            "representative_refused",
            with("representative_refused", json!({})),
        ),
        ("stopped", stopped),
    ] {
        assert_eq!(
            Desk::with_a_letter().told(day("2026-11-25"), read(close(ground))),
            ["entry.ground: GroundNotRecorded"],
            "{ground}"
        );
        let told = ready.told(day("2026-11-25"), read(close(ground)));
        assert!(told.is_empty(), "{ground}: {told:?}");
        let closed = ready.closed(ground);
        assert!(
            closed
                .told(day("2026-11-26"), read(close(ground)))
                .contains(&"entry.kind: IsClosed".to_owned()),
            "{ground}: closed once"
        );
    }
    assert_eq!(
        Desk::with_a_letter().told(
            day("2026-11-25"),
            read(but("closed", json!({ "note": " " })))
        ),
        ["entry.note: Missing"],
        "withdrawn: how, is said"
    );
    assert_eq!(
        Desk::with_a_letter().told(day("2026-11-25"), read(but("reopened", json!({})))),
        ["entry.kind: IsNotClosed"]
    );
}

#[test]
fn the_practices_own_book_refuses_what_changes_nothing_and_what_it_does_not_hold() {
    let desk = Desk::with_a_letter()
        .and_in_the_practices_book("2026-01-05", but("habits_set", json!({})))
        .and_in_the_practices_book(
            "2026-01-06",
            json!({ "kind": "entry_set_aside", "entry": 1, "why": "So." }),
        );
    for (words, entry, expected) in [
        (
            "a Saturday",
            but("bank_holiday_added", json!({ "day": "2026-11-21" })),
            "entry.day: NothingChanges",
        ),
        (
            "a bank holiday already",
            but("bank_holiday_added", json!({ "day": "2026-12-28" })),
            "entry.day: NothingChanges",
        ),
        (
            "no bank holiday",
            but("bank_holiday_removed", json!({ "day": "2026-11-23" })),
            "entry.day: NothingChanges",
        ),
        (
            "2(1): Christmas Day",
            but("bank_holiday_removed", json!({ "day": "2026-12-25" })),
            "entry.day: NamedInTheRegulations",
        ),
        (
            "2(1): Good Friday",
            but("bank_holiday_removed", json!({ "day": "2027-03-26" })),
            "entry.day: NamedInTheRegulations",
        ),
        (
            "no delegation",
            but("delegation_ended", json!({})),
            "entry.delegation: NotOnThisFile",
        ),
        (
            "no request",
            but("cqc_summary_sent", json!({})),
            "entry.request: NotOnThisFile",
        ),
        (
            "set aside already",
            json!({ "kind": "entry_set_aside", "entry": 1, "why": "So." }),
            "entry.entry: NotOnThisFile",
        ),
        (
            "a setting aside",
            json!({ "kind": "entry_set_aside", "entry": 2, "why": "So." }),
            "entry.entry: NotOnThisFile",
        ),
        (
            "Millbank",
            but(
                "ombudsman_details_checked",
                json!({ "address": "MILLBANK Tower" }),
            ),
            "entry.address: OldOmbudsmanAddress",
        ),
        (
            "no days",
            but("habits_set", json!({ "update_every_days": 0 })),
            "entry.update_every_days: DaysOutOfRange",
        ),
        (
            "too many days",
            but("habits_set", json!({ "update_every_days": 91 })),
            "entry.update_every_days: DaysOutOfRange",
        ),
        (
            "too many working days",
            but("habits_set", json!({ "comments_working_days": 31 })),
            "entry.comments_working_days: WorkingDaysOutOfRange",
        ),
    ] {
        assert_eq!(
            desk.told_by_the_book("2026-11-20", entry),
            [expected],
            "{words}"
        );
    }
}

/// Regulation 4(2): by what right somebody acted is on file for as long as what they did is. An
/// office or an authorisation is not taken from under it, and the entries that rest on it are
/// named with their files.
#[test]
fn the_right_by_which_somebody_decided_is_not_set_aside() {
    use super::desk::{RESPONSIBLE, SECOND, new};
    use crate::rule::{EntryOfAFile, Rule};
    let delegated = json!({ "to": SECOND, "office": "responsible_person",
                            "authorised_by": RESPONSIBLE });
    let authorised = |desk: Desk| {
        desk.and_in_the_practices_book("2026-11-20", but("delegated", delegated.clone()))
    };
    let ended = |by: &str, on: &str| {
        let ended = json!({ "decided_by": by, "incidents": [] });
        Desk::with_a_letter().and(on, but("contact_ended", ended))
    };
    let signed = json!({ "signed_by": SECOND, "signed_as": "authorised" });
    let taken = json!({ "office": "responsible_person", "name": SECOND });
    let named = vec![EntryOfAFile {
        reference: "HL-2026-01".to_owned(),
        number: 1,
    }];
    for (words, desk, others) in [
        (
            "contact ended",
            authorised(ended(SECOND, "2026-11-24")),
            named.clone(),
        ),
        (
            "a letter signed",
            authorised(Desk::with_a_letter().and("2026-11-24", but("final_response_sent", signed))),
            named.clone(),
        ),
        (
            "an office taken",
            ended(SECOND, "2026-11-24")
                .and_in_the_practices_book("2026-11-20", but("office_taken", taken)),
            named,
        ),
        (
            "before it was given",
            authorised(ended(SECOND, "2026-11-19")),
            vec![],
        ),
        (
            "by whoever holds the office",
            authorised(ended(RESPONSIBLE, "2026-11-24")),
            vec![],
        ),
        (
            "by another authorisation as well",
            authorised(authorised(ended(SECOND, "2026-11-24"))),
            vec![],
        ),
        (
            "which was set aside itself",
            authorised(ended(SECOND, "2026-11-24")).and(
                "2026-11-25",
                json!({ "kind": "entry_set_aside", "entry": 1, "why": "It was another file." }),
            ),
            vec![],
        ),
    ] {
        let aside = json!({ "kind": "entry_set_aside", "entry": 1, "why": "A mistake." });
        let new = new(day("2026-12-01"), read(aside));
        let files = [desk.records.clone()];
        let broken = desk.book().check_authority_rested_on(&new, &files);
        assert_eq!(broken.is_some(), !others.is_empty(), "{words}");
        let Some(broken) = broken else { continue };
        assert_eq!(
            (broken.field.as_str(), broken.rule),
            ("entry.entry", Rule::OthersRestOnIt)
        );
        assert_eq!(broken.of_files, others, "{words}");
    }
}
