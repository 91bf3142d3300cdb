//! What is in force asks for its reviews, an agreement for its answers, a challenge for its
//! outcome.

use serde_json::json;

use super::super::super::desk::day;
use super::super::steps::{
    agreement, answer, challenge, considered, kept, lifted, restriction, with,
};
use super::{dates, door, settled};
use crate::case::{DateKind, DueStands, TaskDoor};
use crate::entry::EntryKind;
use crate::ids::EntryId;

fn about(kind: EntryKind, entry: EntryId) -> TaskDoor {
    TaskDoor::Entry {
        kind,
        point: None,
        about: Some(entry),
    }
}

/// Checklist line 31: the review comes near, is due, is late, and is never forgotten.
#[test]
fn a_review_is_a_date_from_the_first_day_and_a_task_in_its_last_two_weeks() {
    let mut desk = settled();
    let measure = desk.enters("2026-11-25", restriction());
    let title = "Review: Contact by letter only";
    for (on, is_asked) in [
        ("2026-11-25", false),
        ("2027-02-09", false),
        ("2027-02-10", true),
        ("2027-02-24", true),
        ("2027-02-25", true),
        ("2031-02-25", true),
    ] {
        let review = dates(&desk, DateKind::MeasureReview, on);
        assert_eq!(review.len(), 1, "{on}");
        assert_eq!(review[0].explained.date, day("2027-02-24"), "{on}");
        assert_eq!(review[0].what, title);
        assert!(!review[0].is_law, "a good habit of the guide, not a law");
        let expected = is_asked.then(|| about(EntryKind::ActionReviewed, measure));
        assert_eq!(door(&desk, on, title), expected, "{on}");
    }
    let because = dates(&desk, DateKind::MeasureReview, "2027-02-24")[0]
        .explained
        .because
        .clone();
    assert_eq!(
        because,
        [
            "Its review was set for Wednesday 24 February 2027.",
            "It was decided for the time until Monday 24 May 2027.",
            "It neither ends nor goes on by itself: a manager or senior colleague decides (PHSO \
             guide).",
        ]
    );
    desk.enters(
        "2027-03-01",
        kept(measure, "2027-03-01", "2027-05-20", None),
    );
    assert_eq!(door(&desk, "2027-03-01", title), None);
    assert_eq!(
        dates(&desk, DateKind::MeasureReview, "2027-03-01")[0]
            .explained
            .date,
        day("2027-05-20")
    );
    desk.enters("2027-03-02", lifted(measure, "2027-03-02"));
    assert!(dates(&desk, DateKind::MeasureReview, "2027-06-01").is_empty());
}

/// The first page shows an overdue review as late, on open files and on closed ones.
#[test]
fn an_overdue_review_is_late_on_the_first_page() {
    for closed in [false, true] {
        let mut desk = settled();
        desk.enters("2026-11-25", restriction());
        if closed {
            desk = desk.closed("withdrawn");
        }
        for (on, expected) in [
            ("2027-02-09", None),
            ("2027-02-10", Some(DueStands::Coming)),
            ("2027-02-24", Some(DueStands::Today)),
            ("2027-02-25", Some(DueStands::Late)),
            ("2029-02-25", Some(DueStands::Late)),
        ] {
            let due = desk.asked(|case| case.due(day(on)));
            let reviews: Vec<_> = due
                .iter()
                .filter(|due| due.what == "Review: Contact by letter only")
                .collect();
            assert_eq!(
                reviews.iter().map(|due| due.stands).collect::<Vec<_>>(),
                expected.into_iter().collect::<Vec<_>>(),
                "{on}, closed: {closed}"
            );
            for due in reviews {
                assert!(!due.is_law);
                assert!(!due.neutral.contains("letter only"), "{}", due.neutral);
            }
        }
    }
}

#[test]
fn an_agreement_waits_for_its_answers_and_a_challenge_for_its_outcome() {
    let mut desk = settled();
    let proposed = desk.enters("2026-11-25", agreement());
    let title = "Record the answers to the communication agreement";
    let answered = about(EntryKind::AgreementAnswered, proposed);
    assert_eq!(door(&desk, "2026-11-25", title), Some(answered));
    desk.enters("2026-11-26", answer(proposed, "the_practice", true));
    assert_eq!(door(&desk, "2026-11-26", title), Some(answered));
    desk.enters("2026-11-27", answer(proposed, "the_person", false));
    assert_eq!(door(&desk, "2026-11-27", title), None);
    assert!(desk.to_do("2027-06-01").is_empty(), "declined is over");

    let measure = desk.enters(
        "2026-12-01",
        with(
            restriction(),
            json!({ "starts_on": "2026-12-01", "told_on": "2026-12-01" }),
        ),
    );
    let appeal = desk.enters("2026-12-02", challenge(measure));
    let title = "Have the challenge considered";
    let outcome = about(EntryKind::AppealDecided, appeal);
    assert_eq!(door(&desk, "2026-12-02", title), Some(outcome));
    desk.enters("2026-12-10", considered(appeal, "2026-12-10", "not_upheld"));
    assert_eq!(door(&desk, "2026-12-10", title), None);
}
