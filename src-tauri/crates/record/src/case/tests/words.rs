//! Exact words of entries: where they may stand, and that somebody is asked about them.

use serde_json::json;

use super::desk::{Desk, but, day, new, read};
use crate::case::{TaskDoor, TaskStands};
use crate::ids::{ComplaintId, EntryId, IncidentId};
use crate::quote::QuotePlace;
use crate::rule::{BrokenRule, Rule};

/// The practice's own book belongs to no file, and so nobody's words stand in it.
#[test]
fn words_belong_to_a_complaint() {
    let desk = Desk::with_a_letter();
    let challenge = json!({ "kind": "appeal_received", "about": 1, "channel": "letter" });
    let challenge = new(day("2026-11-20"), read(challenge));
    let checked = |kind: &str| {
        let mut entry = new(day("2026-11-20"), read(but(kind, json!({}))));
        entry.quotes = challenge.quotes.clone();
        (
            desk.asked(|case| case.check(&entry)),
            desk.book().check(&entry),
        )
    };
    assert_eq!(challenge.quotes.len(), 1);
    assert_eq!(checked("progress_told").0, []);
    assert_eq!(
        checked("colleague_role").1,
        [BrokenRule::new("quotes", Rule::NotOnThisFile)]
    );
}

#[test]
fn somebody_is_asked_about_the_words_of_incidents_and_of_entries_one_after_the_other() {
    let incident = IncidentId::from_row(5);
    let entry = EntryId::from_row(7);
    let received = QuotePlace::ComplaintAsReceived(ComplaintId::from_row(1));
    for (waiting, expected) in [
        (vec![], None),
        (vec![received], None),
        (
            vec![QuotePlace::Incident(incident), QuotePlace::Entry(entry)],
            Some(TaskDoor::AnswerDistress { incident }),
        ),
        (
            vec![QuotePlace::Entry(entry)],
            Some(TaskDoor::AnswerForEntry { entry }),
        ),
    ] {
        for desk in [
            Desk::with_a_letter(),
            Desk::with_a_letter().closed("withdrawn"),
        ] {
            let mut desk = desk;
            desk.records.waiting_for_an_answer.clone_from(&waiting);
            let asked: Vec<TaskDoor> = desk.asked(|case| {
                case.tasks(day("2026-11-26"))
                    .into_iter()
                    .filter(|task| task.stands == TaskStands::ToDo)
                    .map(|task| task.door)
                    .filter(|door| {
                        matches!(
                            door,
                            TaskDoor::AnswerDistress { .. } | TaskDoor::AnswerForEntry { .. }
                        )
                    })
                    .collect()
            });
            let expected: Vec<TaskDoor> = expected.into_iter().collect();
            assert_eq!(asked, expected, "{waiting:?}");
        }
    }
}
