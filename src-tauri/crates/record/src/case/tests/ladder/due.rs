//! What follows an incident is due at once, whatever else is late.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use super::steps::{agreement, answer, challenge, considered, warning, with};
use super::to_do::settled;
use crate::case::{Due, DueStands, TaskDoor};
use crate::complaint::Channel;

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

/// Somebody waits for an answer to a challenge, and a spoken warning for its letter: a date that
/// is late does not hide them.
#[test]
fn a_challenge_and_a_letter_to_follow_wait_behind_no_date() {
    let mut desk = settled();
    let warned = desk.enters("2026-11-24", warning("spoken"));
    let proposed = desk.enters(
        "2026-11-25",
        with(agreement(), json!({ "override_reason": null })),
    );
    let on = "2027-07-01";
    let letter = "Follow up the warning in writing";
    let answers = "Record the answers to the communication agreement";
    assert_eq!(without_a_day(&desk, on), [letter, answers]);
    let follows = but("warning_confirmed", json!({ "warning": warned }));
    desk.enters("2026-11-26", follows);
    desk.enters("2026-11-26", answer(proposed, "the_person", false));
    assert_eq!(without_a_day(&desk, on), [""; 0]);
    let received = desk.enters("2026-12-01", challenge(warned));
    assert_eq!(without_a_day(&desk, on), ["Have the challenge considered"]);
    let second = desk.enters("2026-12-02", challenge(warned));
    let both = [
        "Have the challenge considered",
        "Have the challenge considered",
    ];
    assert_eq!(without_a_day(&desk, on), both, "each of them waits");
    for challenged in [received, second] {
        desk.has(
            "2026-12-08",
            considered(challenged, "2026-12-08", "not_upheld"),
        );
    }
    assert_eq!(without_a_day(&desk, on), [""; 0]);
}

/// PHSO guide: threats in writing. Words in a letter, an email or a post are answered by a manager
/// or senior colleague, however safe everybody was.
#[test]
fn words_in_writing_ask_for_a_warning() {
    let warn = "Decide about a warning after incident 1, or say why there is none".to_owned();
    for (channel, somebody_else, asked) in [
        (Channel::Telephone, false, false),
        (Channel::InPerson, false, false),
        (Channel::Letter, false, true),
        (Channel::Email, false, true),
        (Channel::SocialMedia, false, true),
        (Channel::Letter, true, false),
    ] {
        let mut desk = Desk::with_a_letter();
        desk.happened("2026-11-23", true);
        let incident = desk.records.incidents.last_mut().unwrap();
        incident.channel = channel;
        incident.somebody_else = somebody_else;
        let after = after_incidents(&desk, "2026-11-23");
        assert_eq!(after.contains(&warn), asked, "{channel:?} {somebody_else}");
    }
}
