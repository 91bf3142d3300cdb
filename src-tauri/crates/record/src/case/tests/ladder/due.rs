//! What follows an incident is due at once, whatever else is late.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use crate::case::{Due, DueStands};

/// What is due and has no day, on a day.
fn without_a_day(desk: &Desk, on: &str) -> Vec<String> {
    let due = desk.asked(|case| case.due(day(on)));
    let whenever = due
        .into_iter()
        .filter(|due: &Due| due.stands == DueStands::Whenever);
    whenever.map(|due| due.what).collect()
}

#[test]
fn what_follows_an_incident_waits_behind_no_date() {
    let mut desk = Desk::with_a_letter();
    desk.happened("2026-11-23", false);
    let tell = "Tell a senior colleague of incident 1, and add what could wait";
    let after = [
        "Take statements from who experienced or saw incident 1",
        "Decide about the police with somebody, after incident 1",
        tell,
    ];
    let next = "Offer to discuss how it will be handled";
    let with_next: Vec<&str> = std::iter::once(next).chain(after).collect();
    assert_eq!(without_a_day(&desk, "2026-11-23"), with_next);
    // The six months have passed; the next step is late and has its own day.
    let on = "2027-07-01";
    let late = |due: &Due| due.stands == DueStands::Late;
    assert!(desk.asked(|case| case.due(day(on)).iter().any(late)));
    assert_eq!(without_a_day(&desk, on), after);

    let told = json!({ "incident": 1, "manager_told_on": "2026-11-23", "physical_threat": false });
    desk.enters("2026-11-23", but("incident_followed_up", told));
    let left = without_a_day(&desk, on);
    assert!(!left.contains(&tell.to_owned()), "{left:?}");
}
