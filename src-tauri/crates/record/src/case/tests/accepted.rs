//! What is accepted: every kind of entry has a file in which it is.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::desk::{Desk, RESPONSIBLE, but, day, read, response};
use crate::entry::{EntryKind, FilePart};

fn shared_with_another_body() -> Value {
    but(
        "consent_recorded",
        json!({ "subject": "share_with_other_body", "step": "given" }),
    )
}

/// A file in which every step of the ladder can be taken, and what this one is about.
fn on_the_ladder(kind: EntryKind) -> (Desk, Value) {
    let mut desk = Desk::with_a_letter()
        .with_things_to_be_about()
        .with_incidents(&["2026-11-20"]);
    desk.records.incidents[0].everybody_safe = false;
    let mut has = |kind: &str, about: Value| desk.has("2026-11-20", but(kind, about));
    let proposed = has("agreement_proposed", json!({}));
    let imposed = has("restriction_imposed", json!({ "starts_on": "2026-11-20" }));
    let warned = has("warning_given", json!({}));
    let appeal = has("appeal_received", json!({ "about": imposed }));
    let links = match kind {
        EntryKind::WarningConfirmed => json!({ "warning": warned }),
        EntryKind::AgreementAnswered | EntryKind::AgreementLifted => {
            json!({ "agreement": proposed })
        }
        EntryKind::AgreementBreached | EntryKind::AppealReceived => json!({ "about": imposed }),
        EntryKind::ActionReviewed => {
            json!({ "about": imposed, "new_terms": null, "terms_agreed": null })
        }
        EntryKind::AppealDecided => {
            json!({ "appeal": appeal, "new_terms": null, "terms_agreed": null })
        }
        EntryKind::ContactEnded => json!({ "decided_by": RESPONSIBLE }),
        EntryKind::RemovalConfirmed => {
            let path = json!({ "path": "immediate" });
            json!({ "removal": desk.has("2026-11-20", but("removal_noted", path)) })
        }
        EntryKind::IncidentFollowedUp => json!({ "rests_on_it": imposed }),
        EntryKind::RemovalNoted => json!({ "exception": null, "exception_reason": null }),
        _ => json!({}),
    };
    (desk, links)
}

/// A file that accepts a kind, the day, and the entry.
fn accepted(kind: EntryKind) -> (Desk, &'static str, Value) {
    let plain = || Desk::with_a_letter().with_things_to_be_about();
    let name = kind.name();
    let as_released = but(name, json!({}));
    let paper = |field: &str| but(name, json!({ field: "on_paper" }));
    match kind {
        EntryKind::ResolvedAtOnce => (Desk::spoken(), "2026-11-20", as_released),
        EntryKind::CopyOfRecordGiven => (Desk::spoken(), "2026-11-20", as_released),
        EntryKind::ConsentRecorded => (Desk::for_another(), "2026-11-20", as_released),
        EntryKind::JointInformation => (
            plain().and("2026-11-20", shared_with_another_body()),
            "2026-11-20",
            as_released,
        ),
        EntryKind::RelevantPeriodExtended => (plain(), "2027-05-18", as_released),
        EntryKind::DelayExplained => (plain(), "2027-05-19", paper("how")),
        EntryKind::TimeLimitConsidered => (
            plain(),
            "2026-11-20",
            but(
                name,
                json!({ "matter_occurred_on": "2024-01-10", "came_to_notice_on": null }),
            ),
        ),
        EntryKind::FinalResponseSent => (plain().found(), "2026-11-24", response()),
        EntryKind::Closed => (
            plain().found().answered(),
            "2026-11-25",
            but(name, json!({ "ground": "answered" })),
        ),
        EntryKind::Reopened => (plain().closed("withdrawn"), "2026-12-01", as_released),
        EntryKind::IncidentSetAside => (
            plain().with_incidents(&["2026-11-20"]),
            "2026-11-20",
            as_released,
        ),
        _ if kind.part() == FilePart::Engagement => {
            let (desk, links) = on_the_ladder(kind);
            (desk, "2026-11-20", but(name, links))
        }
        _ => (plain(), "2026-11-20", as_released),
    }
}

#[test]
fn every_kind_is_accepted_in_a_file_that_is_ready_for_it() {
    let mut seen = BTreeSet::new();
    for kind in EntryKind::ALL {
        if kind.part() == FilePart::Practice {
            continue;
        }
        let (desk, on, entry) = accepted(*kind);
        let told = desk.told(day(on), read(entry));
        assert!(told.is_empty(), "{kind:?}: {told:?}");
        seen.insert(*kind);
    }
    assert_eq!(seen.len(), 78, "each kind of a complaint file");
}

#[test]
fn every_kind_of_the_practices_own_book_is_accepted_there() {
    let desk = Desk::with_a_letter()
        .and_in_the_practices_book("2026-01-05", but("delegated", json!({})))
        .and_in_the_practices_book("2026-01-05", but("cqc_summary_asked", json!({})));
    for kind in EntryKind::ALL {
        let entry = match kind {
            EntryKind::BankHolidayRemoved => but(kind.name(), json!({ "day": "2026-12-28" })),
            _ => but(kind.name(), json!({})),
        };
        let told = desk.told_by_the_book("2026-11-20", entry);
        if kind.part() == FilePart::Practice || *kind == EntryKind::EntrySetAside {
            assert!(told.is_empty(), "{kind:?}: {told:?}");
        } else {
            assert!(
                told.contains(&"entry.kind: NotOnThisFile".to_owned()),
                "{kind:?} is about a complaint: {told:?}"
            );
        }
    }
}

/// What may have come before the complaint, and what cannot: a warning may well be older.
#[test]
fn contacts_adjustments_and_transfers_may_have_come_before_the_complaint() {
    for kind in EntryKind::ALL {
        if kind.part() == FilePart::Practice {
            continue;
        }
        let (desk, _, entry) = accepted(*kind);
        let told = desk.told(day("2026-11-18"), read(entry));
        let too_early = told.contains(&"on: BeforeReceipt".to_owned());
        let may_be = matches!(
            kind,
            EntryKind::Contact
                | EntryKind::SafeguardingTaken
                | EntryKind::RecordingNoted
                | EntryKind::TransferredIn
                | EntryKind::AdjustmentAsked
                | EntryKind::AdjustmentDecided
                | EntryKind::AdjustmentReviewed
                | EntryKind::AdjustmentSeenInClinicalSystem
                | EntryKind::ElectronicConsent
                | EntryKind::ChannelPreferred
                | EntryKind::PersonAdded
        ) || kind.part() == FilePart::Engagement;
        assert_eq!(too_early, !may_be, "{kind:?}: {told:?}");
    }
}

/// What outlives a closed complaint, and what opens it again.
#[test]
fn a_closed_complaint_takes_what_outlives_it_and_nothing_else() {
    for kind in EntryKind::ALL {
        if kind.part() == FilePart::Practice {
            continue;
        }
        let (desk, _, entry) = accepted(*kind);
        let desk = desk.closed("withdrawn");
        let told = desk.told(day("2026-12-01"), read(entry));
        let is_refused = told.contains(&"entry.kind: IsClosed".to_owned());
        let outlives = (matches!(
            kind.part(),
            FilePart::Actions
                | FilePart::Ombudsman
                | FilePart::Contacts
                | FilePart::Engagement
                | FilePart::People
        ) && *kind != EntryKind::RepresentativeRefused)
            || matches!(
                kind,
                EntryKind::Reopened
                    | EntryKind::EntrySetAside
                    | EntryKind::IncidentSetAside
                    | EntryKind::EvidenceLinked
                    | EntryKind::StaffToldOutcome
                    | EntryKind::StaffSupported
            );
        assert_eq!(is_refused, !outlives, "{kind:?}: {told:?}");
    }
}

/// The answer to a request to see records is not held back by the end of the complaint.
#[test]
fn a_point_under_another_law_is_answered_after_closing_too() {
    let desk = Desk::with_a_letter().found().answered().closed("answered");
    for (point, expected) in [(1, vec!["entry.kind: IsClosed"]), (3, Vec::new())] {
        let found = read(super::desk::finding(point, "not_upheld"));
        assert_eq!(
            desk.told(day("2026-12-01"), found),
            expected,
            "point {point}"
        );
    }
}

/// Setting aside what it was closed on would leave a closed file without a ground.
#[test]
fn what_a_complaint_was_closed_on_is_set_aside_only_after_it_is_opened_again() {
    let mut desk = Desk::with_a_letter().found();
    let answer = desk.has("2026-11-24", response());
    let desk = desk.closed("answered");
    let aside = json!({ "kind": "entry_set_aside", "entry": answer, "why": "So." });
    let told = desk.told(day("2026-12-01"), read(aside.clone()));
    assert_eq!(told, ["entry.kind: IsClosed"]);

    let reopened = desk.and("2026-12-01", but("reopened", json!({})));
    assert!(reopened.told(day("2026-12-02"), read(aside)).is_empty());
}
