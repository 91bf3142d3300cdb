//! An immediate removal from the list: what it rests on, and its seven days.

use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, new, read};
use super::super::refused::each;
use super::steps::{challenge, considered, police, removal, warning, with};
use super::to_do::{dates, settled};
use crate::case::DateKind;
use crate::clock::Standing;
use crate::ids::EntryId;

const REFERENCE: &str = "Have the police’s reference for the immediate removal";
const CONFIRM: &str = "Confirm the immediate removal to the commissioner in writing";

fn immediate(otherwise: Value) -> Value {
    with(removal("immediate"), otherwise)
}

fn reported() -> Desk {
    settled().and("2026-11-25", police(true, None, Some("2026-11-25")))
}

/// GMS Contracts Regulations 2015, Schedule 3, paragraph 25: on what ground, what was reported to
/// the police, the notice, and the person told unless one of three things stands against it.
#[test]
fn an_immediate_removal_is_refused_without_its_parts() {
    let not_told = json!({ "told_how": null, "not_told": "safety_at_risk",
                           "not_told_reason": "He would come to the door." });
    let none: &[&str] = &[];
    let other = || reported().with_incidents(&["2026-11-26"]);
    for (words, desk, otherwise, expected) in [
        ("whole", reported(), json!({}), none),
        (
            "for violence or fear, and on no other ground",
            reported(),
            json!({ "ground": "relationship_broken_down" }),
            &["entry.ground: NotForViolence"],
        ),
        (
            "not as somebody moved",
            reported(),
            json!({ "ground": "moved_away" }),
            &["entry.ground: NotForViolence"],
        ),
        (
            "for an incident",
            reported(),
            json!({ "incidents": [], "commissioner_approved": "On 1 December." }),
            &["entry.incidents: IncidentsMissing"],
        ),
        (
            "of this file",
            reported(),
            json!({ "incidents": [1, 9] }),
            &["entry.incidents: NotOnThisFile"],
        ),
        (
            "that was reported to the police, and not another",
            other(),
            json!({ "incidents": [2] }),
            &["entry.commissioner_approved: PoliceNotToldOfIt"],
        ),
        (
            "one of them is enough",
            other(),
            json!({ "incidents": [1, 2] }),
            none,
        ),
        (
            "with the day of the notice, and how it was given",
            reported(),
            json!({ "notice_on": null, "notice_how": null }),
            &["entry.notice_on: Missing", "entry.notice_how: Missing"],
        ),
        (
            "no notice before it was decided",
            reported(),
            json!({ "notice_on": "2026-11-30" }),
            &["entry.notice_on: BeforeItsBeginning"],
        ),
        (
            "the person is told, or it is said why not",
            reported(),
            json!({ "told_how": null }),
            &["entry.told_how: ToldOrWhyNot"],
        ),
        ("why not", reported(), not_told.clone(), none),
        (
            "with the reason",
            reported(),
            with(not_told, json!({ "not_told_reason": "\u{200B}" })),
            &["entry.not_told_reason: Missing"],
        ),
    ] {
        each(vec![(
            words,
            desk,
            "2026-12-01",
            immediate(otherwise),
            expected,
        )]);
    }
    // Paragraph 24: the person is given notice in writing, with the reasons.
    let moved = json!({ "ground": "moved_away", "exception": "moved_away",
                        "exception_reason": "To Leeds." });
    for (told_how, expected) in [
        (json!("on_paper"), none),
        (json!("spoken"), &["entry.told_how: NotInWriting"]),
        (Value::Null, &["entry.told_how: Missing"]),
    ] {
        let entry = with(removal("after_warning"), moved.clone());
        let entry = with(entry, json!({ "told_how": told_how }));
        each(vec![(
            "after a warning",
            settled(),
            "2026-12-01",
            entry,
            expected,
        )]);
    }
}

/// Paragraph 24: no warning is asked for where somebody moved, which is a ground of its own.
#[test]
fn moving_excuses_no_warning_where_it_is_not_the_ground() {
    let rows: [(&str, &str, &[&str]); 4] = [
        ("moved_away", "moved_away", &[]),
        ("moved_away", "not_reasonable_or_practical", &[]),
        (
            "violence",
            "moved_away",
            &["entry.exception: ExceptionOfAnotherGround"],
        ),
        (
            "relationship_broken_down",
            "moved_away",
            &["entry.exception: ExceptionOfAnotherGround"],
        ),
    ];
    for (ground, exception, expected) in rows {
        let otherwise = json!({ "ground": ground, "exception": exception,
                                "exception_reason": "To Leeds." });
        let entry = with(removal("after_warning"), otherwise);
        each(vec![(ground, settled(), "2026-12-01", entry, expected)]);
    }
}

/// Both readings of the seven days are told, and the earlier is shown; they begin with the day of
/// the notice, whenever it was decided or written down.
#[test]
fn the_seven_days_begin_with_the_day_of_the_notice() {
    let mut desk = reported();
    let spoken = json!({ "notice_on": "2026-12-03", "notice_how": "spoken" });
    for kind in [DateKind::PoliceReference, DateKind::RemovalNotice] {
        assert!(dates(&desk, kind, "2026-12-01").is_empty());
    }
    let noted = desk.enters("2026-12-01", immediate(spoken));
    for (kind, title, source) in [
        (
            DateKind::PoliceReference,
            REFERENCE,
            "Primary Care Support England",
        ),
        (DateKind::RemovalNotice, CONFIRM, "Schedule 3, paragraph 25"),
    ] {
        let date = &dates(&desk, kind, "2026-12-04")[0];
        assert_eq!(date.explained.date, day("2026-12-09"));
        assert_eq!(
            date.explained.because[0],
            "Seven days from the notice, with Thursday 3 December 2026 as the first: until \
             Wednesday 9 December 2026. Counted from the day after: until Thursday 10 December \
             2026. The earlier is shown.",
        );
        assert!(date.explained.because[1].contains(source), "{date:?}");
        for (on, expected) in [
            ("2026-12-03", Standing::DaysLeft { days: 6 }),
            ("2026-12-09", Standing::DaysLeft { days: 0 }),
            ("2026-12-10", Standing::DaysLate { days: 1 }),
        ] {
            let date = &dates(&desk, kind, on)[0];
            assert_eq!(date.stands, expected, "{on}");
            assert!(desk.to_do(on).contains(&title.to_owned()), "{on}");
        }
    }

    // A decision without a reference gives none, nor does one about another incident.
    desk.happened("2026-12-02", true);
    desk.enters("2026-12-04", police(true, Some(" "), Some("2026-12-04")));
    let other = json!({ "incidents": [2], "reference": "41/0000" });
    desk.enters(
        "2026-12-04",
        with(police(true, None, Some("2026-12-04")), other),
    );
    assert!(desk.to_do("2026-12-05").contains(&REFERENCE.to_owned()));
    desk.enters(
        "2026-12-05",
        police(true, Some("42/1234"), Some("2026-12-05")),
    );
    let confirmed = |removal: EntryId, how: &str| {
        but(
            "removal_confirmed",
            json!({ "removal": removal, "how": how }),
        )
    };
    desk.enters("2026-12-07", confirmed(noted, "on_paper"));
    for (kind, done, title) in [
        (DateKind::PoliceReference, "2026-12-05", REFERENCE),
        (DateKind::RemovalNotice, "2026-12-07", CONFIRM),
    ] {
        let date = &dates(&desk, kind, "2026-12-20")[0];
        assert!(matches!(date.stands, Standing::Done { on, .. } if on == day(done)));
        assert!(!desk.to_do("2026-12-20").contains(&title.to_owned()));
    }
    each(vec![
        (
            "confirmed in writing",
            desk.clone(),
            "2026-12-07",
            confirmed(noted, "spoken"),
            &["entry.how: NotInWriting"],
        ),
        (
            "of no removal",
            desk.clone(),
            "2026-12-07",
            confirmed(EntryId::from_row(1), "on_paper"),
            &["entry.removal: NotOnThisFile"],
        ),
        (
            "before the notice was given",
            desk.clone(),
            "2026-12-02",
            confirmed(noted, "on_paper"),
            &["on: BeforeItsBeginning"],
        ),
        (
            "before it was noted",
            desk,
            "2026-11-30",
            confirmed(noted, "on_paper"),
            &["on: BeforeItsBeginning"],
        ),
    ]);
}

/// A notice in writing is confirmed by itself, and after a warning nothing of the kind is asked.
#[test]
fn a_notice_in_writing_asks_for_no_other() {
    let noted = reported().and("2026-12-01", immediate(json!({})));
    assert!(dates(&noted, DateKind::RemovalNotice, "2026-12-01").is_empty());
    assert!(!noted.to_do("2026-12-01").contains(&CONFIRM.to_owned()));
    let exception = json!({ "exception": "moved_away", "exception_reason": "To Leeds." });
    let plain = settled().and("2026-12-01", with(removal("after_warning"), exception));
    for kind in [DateKind::PoliceReference, DateKind::RemovalNotice] {
        assert!(dates(&plain, kind, "2026-12-01").is_empty());
    }
}

/// What the commissioner approved was not reported: no reference is waited for.
#[test]
fn what_the_commissioner_approved_asks_for_no_reference() {
    let approved = json!({ "commissioner_approved": "On 30 November, by telephone." });
    let desk = settled().and("2026-12-01", immediate(approved));
    assert!(dates(&desk, DateKind::PoliceReference, "2026-12-20").is_empty());
    assert!(!desk.to_do("2026-12-20").contains(&REFERENCE.to_owned()));
}

/// A reference in a record by which the police were not contacted is none.
#[test]
fn a_reference_without_a_report_is_none() {
    let mut desk = reported().and("2026-12-01", immediate(json!({})));
    desk.has("2026-12-02", police(false, Some("42/1234"), None));
    assert!(desk.to_do("2026-12-02").contains(&REFERENCE.to_owned()));
}

/// A reference that was known before the removal is there on the day of the notice.
#[test]
fn a_reference_known_before_the_removal_is_enough() {
    let known = police(true, Some("42/1234"), Some("2026-11-25"));
    let mut desk = settled().and("2026-11-25", known);
    desk.enters("2026-12-01", removal("immediate"));
    let date = &dates(&desk, DateKind::PoliceReference, "2026-12-01")[0];
    assert!(matches!(date.stands, Standing::Done { on, .. } if on == day("2026-12-01")));
}

/// PHSO sample policy: what a challenge is upheld against is lifted. A removal that no longer
/// stands asks for nothing more, and what was done by then stays told.
#[test]
fn a_removal_that_was_overturned_ends_its_days_and_is_said_to_be() {
    let of_that_day = json!({ "notice_how": "spoken" });
    for (outcome, ends) in [("not_upheld", false), ("upheld", true)] {
        let mut desk = reported();
        let noted = desk.enters("2026-12-01", immediate(of_that_day.clone()));
        let appeal = desk.enters("2026-12-02", challenge(noted));
        desk.enters("2026-12-03", considered(appeal, "2026-12-03", outcome));
        for (kind, title) in [
            (DateKind::PoliceReference, REFERENCE),
            (DateKind::RemovalNotice, CONFIRM),
        ] {
            assert_eq!(dates(&desk, kind, "2026-12-02").len(), 1, "{outcome}");
            assert_eq!(
                dates(&desk, kind, "2026-12-03").is_empty(),
                ends,
                "{outcome}"
            );
            let asked = desk.to_do("2026-12-03").contains(&title.to_owned());
            assert_eq!(asked, !ends, "{outcome}");
        }
        let overturned = "a challenge to it was upheld on 3 December 2026";
        assert_eq!(
            is_said(&desk, "2026-12-03", overturned),
            [ends; 2],
            "{outcome}"
        );
        assert_eq!(is_said(&desk, "2026-12-02", overturned), [false; 2]);
    }
}

/// Whether something is said in the notice and in the few sentences.
fn is_said(desk: &Desk, on: &str, words: &str) -> [bool; 2] {
    let plain = |words: &str| words.replace('\u{a0}', " ");
    let notices = desk.asked(|case| case.notices(day(on)));
    let notice = notices.iter().any(|one| plain(&one.words).contains(words));
    let told = desk.asked(|case| case.engagement_in_words(day(on)));
    [notice, told.iter().any(|one| plain(one).contains(words))]
}

/// GMS Contracts Regulations 2015, Schedule 3, paragraph 24: a removal rests on a warning. Where
/// the last of them is taken back on a challenge, the removal shows it.
#[test]
fn a_removal_whose_only_warning_was_taken_back_shows_it() {
    let of_removal = json!({ "of_removal": true });
    let gone = "the warning of removal it rests on was taken back on 14 December 2026";
    for (words, another, outcome, shown) in [
        ("it stands", false, "not_upheld", false),
        ("withdrawn", false, "upheld", true),
        ("no longer of removal", false, "partly_upheld", true),
        ("another stands", true, "upheld", false),
    ] {
        let mut desk = settled();
        let warned = desk.enters("2026-11-25", with(warning("on_paper"), of_removal.clone()));
        if another {
            desk.enters("2026-11-26", with(warning("on_paper"), of_removal.clone()));
        }
        desk.enters("2026-12-01", removal("after_warning"));
        let appeal = desk.enters("2026-12-02", challenge(warned));
        let mut answer = considered(appeal, "2026-12-14", outcome);
        if outcome == "partly_upheld" {
            answer["new_terms"] = "Calls are ended.".into();
            answer["still_of_removal"] = false.into();
        }
        desk.enters("2026-12-14", answer);
        assert_eq!(is_said(&desk, "2026-12-14", gone), [shown; 2], "{words}");
        assert_eq!(is_said(&desk, "2026-12-13", gone), [false; 2], "{words}");
    }
}

/// Paragraph 25: the police are told first. What counts is when they were, not when that was
/// decided or written down; and there is no reference before.
#[test]
fn the_police_are_told_before_anybody_is_removed_at_once() {
    let refused = "entry.commissioner_approved: PoliceNotToldOfIt".to_owned();
    for (decided_on, reported_on, reported_at, told_first) in [
        ("2026-11-25", "2026-12-01", "09:59:00", true),
        ("2026-11-25", "2026-12-01", "10:01:00", false),
        ("2026-11-25", "2026-12-02", "09:59:00", false),
        ("2026-12-02", "2026-11-30", "15:10:00", true),
    ] {
        let words = format!("decided {decided_on}, told {reported_on} {reported_at}");
        let report = with(
            police(true, Some("42/1234"), Some(reported_on)),
            json!({ "reported_at": reported_at }),
        );
        let mut desk = settled().and(decided_on, report);
        let mut removed = new(day("2026-12-01"), read(immediate(json!({}))));
        removed.at = "10:00:00".parse().ok();
        let told = desk.asked(|case| case.check(&removed));
        let told: Vec<_> = told
            .iter()
            .map(|one| format!("{}: {:?}", one.field, one.rule))
            .collect();
        assert_eq!(!told.contains(&refused), told_first, "{words}: {told:?}");
        desk.has("2026-12-01", immediate(json!({})));
        let known = day(decided_on).max(day(reported_on)).max(day("2026-12-01"));
        let date = &dates(&desk, DateKind::PoliceReference, "2026-12-20")[0];
        assert!(
            matches!(date.stands, Standing::Done { on, .. } if on == known),
            "{words}: {date:?}"
        );
    }
}
