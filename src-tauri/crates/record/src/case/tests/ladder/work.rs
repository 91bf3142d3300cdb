//! What there is to do: reviews, follow-ups, challenges, the police's reference.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use super::steps::{
    agreement, answer, challenge, considered, kept, lifted, police, restriction, warning, with,
};
use crate::case::{BookDateKind, CaseDate, DateKind, DueStands, TaskDoor, TaskStands};
use crate::entry::EntryKind;
use crate::ids::{EntryId, IncidentId};

/// With everything about its incident done, so that nothing else is asked for.
pub(super) fn settled() -> Desk {
    Desk::with_all_tried()
        .and(
            "2026-11-24",
            but(
                "incident_followed_up",
                json!({ "rests_on_it": null, "physical_threat": false }),
            ),
        )
        .and("2026-11-24", supported("Tom Ellery"))
}

fn supported(colleague: &str) -> serde_json::Value {
    but("staff_supported", json!({ "colleague": colleague }))
}

pub(super) fn dates(desk: &Desk, kind: DateKind, on: &str) -> Vec<CaseDate> {
    let mut dates = desk.asked(|case| case.dates(day(on)));
    dates.retain(|date| date.kind == kind);
    dates
}

/// The door of a task of this title.
fn door(desk: &Desk, on: &str, title: &str) -> Option<TaskDoor> {
    desk.asked(|case| case.tasks(day(on)))
        .into_iter()
        .find(|task| task.title == title && task.stands == TaskStands::ToDo)
        .map(|task| task.door)
}

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

/// What could wait while the telephone was still in the hand: somebody is told of every incident,
/// and where anybody was not safe the police are decided about.
#[test]
fn an_incident_is_followed_up_and_where_somebody_was_not_safe_the_police_are_decided_about() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-20", true);
    desk.happened("2026-11-23", false);
    let told = |number: u32| {
        format!("Tell a senior colleague of incident {number}, and add what could wait")
    };
    let decide = "Decide about the police with somebody, after incident 2".to_owned();
    let state = "Take the statement of Tom Ellery about incident 2".to_owned();
    let warn = "Decide about a warning after incident 2, or say why there is none".to_owned();
    let support = "Offer support to whoever experienced incident 2".to_owned();
    assert_eq!(
        desk.to_do("2026-11-23"),
        [
            told(1),
            state.clone(),
            decide.clone(),
            warn.clone(),
            told(2),
            support.clone()
        ]
    );
    // Support that was offered before the latest incident, or to somebody else, was for another.
    desk.enters("2026-11-22", supported("Tom Ellery"));
    desk.enters("2026-11-23", supported("Meena Kaur"));
    assert!(desk.to_do("2026-11-23").contains(&support));
    desk.enters("2026-11-23", supported("Tom Ellery"));
    let stated = |from: &str| {
        but(
            "statement_taken",
            json!({ "incidents": [2], "evidence": [1], "from": from }),
        )
    };
    // Somebody else's statement is not the one that is asked for.
    desk.enters("2026-11-23", stated("Dr Helen Pryce"));
    assert!(desk.to_do("2026-11-23").contains(&state));
    desk.enters("2026-11-23", stated("Tom Ellery"));
    assert_eq!(
        desk.to_do("2026-11-23"),
        [told(1), decide.clone(), warn.clone(), told(2)]
    );
    let why_not = json!({ "incidents": [2], "ground": "unsafe" });
    let unwarned = desk.enters("2026-11-23", but("warning_not_given", why_not));
    let letter = json!({ "warning": unwarned, "evidence": [] });
    desk.enters("2026-11-23", but("warning_confirmed", letter));
    assert_eq!(desk.to_do("2026-11-23"), [told(1), decide.clone(), told(2)]);
    assert_eq!(
        door(&desk, "2026-11-23", &decide),
        Some(TaskDoor::AboutIncident {
            kind: EntryKind::PoliceDecided,
            incident: IncidentId::from_row(2),
        })
    );
    let follow = |incident: i64| {
        but(
            "incident_followed_up",
            json!({ "rests_on_it": null, "incident": incident, "manager_told_on": "2026-11-23",
                    "physical_threat": false, "contact_ended": false }),
        )
    };
    desk.enters("2026-11-23", follow(2));
    assert_eq!(desk.to_do("2026-11-23"), [told(1), decide.clone()]);
    // A decision about another incident is none about this one.
    desk.enters("2026-11-23", police(false, None, None));
    assert_eq!(desk.to_do("2026-11-23"), [told(1), decide]);
    let about_it = with(police(false, None, None), json!({ "incidents": [2] }));
    desk.enters("2026-11-23", about_it);
    assert_eq!(desk.to_do("2026-11-23"), [told(1)]);
    desk.enters("2026-11-24", follow(1));
    assert!(desk.to_do("2026-11-24").is_empty());
}

/// PHSO sample policy: each colleague is offered support, and not only whoever was there last.
#[test]
fn each_colleague_who_experienced_an_incident_is_offered_support() {
    let mut desk =
        Desk::with_a_letter().with_incidents(&["2026-11-20", "2026-11-21", "2026-11-23"]);
    desk.records.incidents[1].experienced_by = "Meena Kaur".to_owned();
    let asked = |desk: &Desk| -> Vec<u32> {
        (1..=3)
            .filter(|number| {
                let title = format!("Offer support to whoever experienced incident {number}");
                desk.to_do("2026-11-24").contains(&title)
            })
            .collect()
    };
    assert_eq!(asked(&desk), [2, 3]);
    desk.enters("2026-11-23", supported("T. Ellery"));
    assert_eq!(asked(&desk), [2]);
    desk.enters("2026-11-20", supported("Meena Kaur"));
    assert_eq!(asked(&desk), [2], "it was before hers");
    desk.enters("2026-11-21", supported("Meena Kaur"));
    assert!(asked(&desk).is_empty());
}

/// Somebody can be safe on the telephone and threatened all the same.
#[test]
fn a_physical_threat_asks_for_the_police_and_for_statements_however_safe_everybody_is() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-20", true);
    desk.enters("2026-11-20", supported("Tom Ellery"));
    let threat = |it: bool| {
        but(
            "incident_followed_up",
            json!({ "rests_on_it": null, "incident": 1, "manager_told_on": "2026-11-20", "physical_threat": it,
                    "contact_ended": false }),
        )
    };
    let calm = desk.clone().and("2026-11-20", threat(false));
    assert!(calm.to_do("2026-11-20").is_empty());
    desk.enters("2026-11-20", threat(true));
    assert_eq!(
        desk.to_do("2026-11-20"),
        [
            "Take the statement of Tom Ellery about incident 1",
            "Decide about the police with somebody, after incident 1",
            "Decide about a warning after incident 1, or say why there is none",
        ]
    );
}

/// PHSO guide, immediate action: where contact was ended at once a written warning follows.
#[test]
fn a_call_that_was_ended_at_once_asks_for_a_warning_until_one_names_it() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-20", true);
    desk.enters("2026-11-20", supported("Tom Ellery"));
    desk.enters(
        "2026-11-20",
        but(
            "incident_followed_up",
            json!({ "rests_on_it": null, "incident": 1, "manager_told_on": "2026-11-20",
                    "physical_threat": false, "contact_ended": true }),
        ),
    );
    let warn = ["Decide about a warning after incident 1, or say why there is none"];
    assert_eq!(desk.to_do("2026-11-20"), warn);
    let about_another = with(warning("on_paper"), json!({ "incidents": [] }));
    desk.enters("2026-11-20", about_another);
    assert_eq!(desk.to_do("2026-11-20"), warn);
    desk.enters(
        "2026-11-20",
        with(warning("on_paper"), json!({ "incidents": [1] })),
    );
    assert!(desk.to_do("2026-11-20").is_empty());
}

/// Whoever was there and works here is asked for a statement, each by name, once it is grave.
#[test]
fn each_colleague_who_was_there_is_asked_for_a_statement() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-20", false);
    desk.records.incidents[0].colleagues_there =
        vec!["Dr Helen Pryce".to_owned(), "Joan Whitlock".to_owned()];
    let asked_of = |desk: &Desk| -> Vec<String> {
        let to_do = desk.to_do("2026-11-20").into_iter();
        to_do.filter(|title| title.contains("statement")).collect()
    };
    let title = |name: &str| format!("Take the statement of {name} about incident 1");
    assert_eq!(
        asked_of(&desk),
        ["Tom Ellery", "Dr Helen Pryce", "Joan Whitlock"].map(title)
    );
    let stated = json!({ "incidents": [1], "evidence": [1], "from": "H. Pryce" });
    desk.enters("2026-11-20", but("statement_taken", stated));
    assert_eq!(asked_of(&desk), ["Tom Ellery", "Joan Whitlock"].map(title));
}

fn policy(version: &str) -> serde_json::Value {
    but("policy_adopted", json!({ "records_kept": version }))
}

/// SPSO section 1: the use of the policy is looked at regularly; a year where no day was set.
#[test]
fn the_use_of_the_policy_is_looked_at_within_a_year_or_when_it_was_said() {
    let due = |desk: &Desk, on: &str| {
        let dates = desk.book().dates(day(on));
        let date = dates
            .into_iter()
            .find(|date| date.kind == BookDateKind::PolicyUse)?;
        Some(date.explained.date.to_string())
    };
    let none = Desk::with_a_letter();
    assert_eq!(due(&none, "2027-01-01"), None, "nothing to look at");
    let adopted = none.and_in_the_practices_book("2026-02-28", policy("One"));
    assert_eq!(due(&adopted, "2026-02-27"), None, "not adopted yet");
    assert_eq!(due(&adopted, "2026-03-01").as_deref(), Some("2027-02-28"));
    let looked = |next: &str| but("policy_use_reviewed", json!({ "next_on": next }));
    for (on, next, expected) in [
        (
            "2026-09-01",
            "2026-09-01",
            vec!["entry.next_on: ReviewNotAfterwards"],
        ),
        (
            "2026-09-01",
            "2026-08-31",
            vec!["entry.next_on: ReviewNotAfterwards"],
        ),
        ("2026-09-01", "2026-09-02", vec![]),
    ] {
        assert_eq!(adopted.told_by_the_book(on, looked(next)), expected);
    }
    let seen = adopted.and_in_the_practices_book("2026-09-01", looked("2027-03-01"));
    assert_eq!(due(&seen, "2026-09-02").as_deref(), Some("2027-03-01"));
    let again = seen.and_in_the_practices_book("2027-03-01", looked("2027-09-01"));
    assert_eq!(due(&again, "2027-09-02").as_deref(), Some("2027-09-01"));
}

/// Which version was in force on a day: counted from 1, the latest of a day, whatever the order in
/// which they were written down.
#[test]
fn each_version_of_the_policy_is_in_force_until_the_next() {
    let desk = Desk::with_a_letter()
        .and_in_the_practices_book("2027-01-10", policy("Three"))
        .and_in_the_practices_book("2026-02-01", policy("One"))
        .and_in_the_practices_book("2026-06-01", policy("Two a"))
        .and_in_the_practices_book("2026-06-01", policy("Two b"));
    let book = desk.book();
    let on = |on: &str| {
        book.policy_on(day(on))
            .map(|(version, since, policy)| (version, since, policy.records_kept.clone()))
    };
    assert_eq!(on("2026-01-31"), None);
    for (asked, version, since, words) in [
        ("2026-02-01", 1, "2026-02-01", "One"),
        ("2026-05-31", 1, "2026-02-01", "One"),
        ("2026-06-01", 3, "2026-06-01", "Two b"),
        ("2027-01-09", 3, "2026-06-01", "Two b"),
        ("2027-01-10", 4, "2027-01-10", "Three"),
        ("2035-01-10", 4, "2027-01-10", "Three"),
    ] {
        let expected = Some((version, day(since), words.to_owned()));
        assert_eq!(on(asked), expected, "{asked}");
    }
}
