//! What follows an incident is due at once, whatever else is late.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use crate::case::{Due, DueStands, TaskDoor};

/// What is due and has no day, on a day.
fn without_a_day(desk: &Desk, on: &str) -> Vec<String> {
    let due = desk.asked(|case| case.due(day(on)));
    let whenever = due
        .into_iter()
        .filter(|due: &Due| due.stands == DueStands::Whenever);
    whenever.map(|due| due.what).collect()
}

/// What is to be done about incidents, on a day.
fn after_incidents(desk: &Desk, on: &str) -> Vec<String> {
    desk.asked(|case| case.tasks(day(on)))
        .into_iter()
        .filter(|task| matches!(task.door, TaskDoor::AboutIncident { .. }))
        .map(|task| task.title)
        .collect()
}

#[test]
fn what_follows_an_incident_waits_behind_no_date() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-23", false);
    let after = after_incidents(&desk, "2026-11-23");
    assert_eq!(
        after.len(),
        4,
        "a statement, the police, a warning, a colleague: {after:?}"
    );
    let next = "Offer to discuss how it will be handled".to_owned();
    let with_next: Vec<String> = std::iter::once(next).chain(after.clone()).collect();
    assert_eq!(without_a_day(&desk, "2026-11-23"), with_next);
    // The six months have passed; the next step is late and has its own day.
    let on = "2027-07-01";
    let late = |due: &Due| due.stands == DueStands::Late;
    assert!(desk.asked(|case| case.due(day(on)).iter().any(late)));
    assert_eq!(without_a_day(&desk, on), after);

    let told = json!({ "incident": 1, "manager_told_on": "2026-11-23", "physical_threat": false,
                       "rests_on_it": null });
    desk.enters("2026-11-23", but("incident_followed_up", told));
    let left = without_a_day(&desk, on);
    assert_eq!(left.len(), 3, "a colleague was told: {left:?}");
}
