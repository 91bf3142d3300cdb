//! Several things of one day: where their times are known, the times decide.

use chrono::NaiveTime;
use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, new, now, read};
use super::steps::{
    agreement, challenge, changed, considered, removal, restriction, warning, with,
};
use crate::ids::EntryId;

fn time(word: &str) -> NaiveTime {
    NaiveTime::parse_from_str(word, "%H:%M").unwrap()
}

impl Desk {
    /// Enters something at a time of the day of the incident, whatever the rules say.
    fn at(&mut self, word: &str, entry: Value) -> EntryId {
        let id = self.has(DAY, entry);
        self.records.entries.last_mut().unwrap().at = Some(time(word));
        id
    }

    /// What stops an entry at a time of that day.
    fn told_at(&self, word: &str, entry: Value) -> Vec<String> {
        let mut new = new(day(DAY), read(entry));
        new.at = (!word.is_empty()).then(|| time(word));
        let broken = self.asked(|case| case.check(&new));
        broken
            .into_iter()
            .chain(new.check(now()))
            .map(|broken| format!("{}: {:?}", broken.field, broken.rule))
            .collect()
    }
}

/// The day of the incident, which happened at half past eight.
const DAY: &str = "2026-11-20";

fn of_the_day(entry: Value) -> Value {
    with(entry, json!({ "starts_on": DAY, "told_on": DAY }))
}

/// A specific action of one minute to nine does not rest on what was tried at nine.
#[test]
fn what_came_later_that_day_did_not_come_first() {
    for (step, rule) in [
        ("engagement_tried", "EngagementMissing"),
        ("advocacy_signposted", "AdvocacyMissing"),
        ("adjustment_asked", "AdjustmentsNotAsked"),
        ("de_escalated", "DeEscalationMissing"),
    ] {
        let mut desk = Desk::with_all_tried_but(&[step, "adjustment_decided"]);
        for entry in &mut desk.records.entries {
            entry.on = day(DAY);
        }
        let nothing = json!({ "raised": "nothing_wanted", "what_would_help": "" });
        let done = match step {
            "adjustment_asked" => but(step, nothing),
            _ => but(step, json!({})),
        };
        desk.at("09:00", done);
        for (at, expected) in [("08:59", true), ("09:00", false), ("", false)] {
            let told = desk.told_at(at, with(agreement(), json!({ "review_on": "2027-01-10" })));
            let missing = told.contains(&format!("entry.override_reason: {rule}"));
            assert_eq!(missing, expected, "{step} before {at}: {told:?}");
        }
    }
}

/// Nor does it rest on a warning that was given afterwards, and nobody is removed on one.
#[test]
fn what_was_said_later_that_day_was_no_warning() {
    let mut desk = Desk::with_all_tried_but(&["warning_given"]);
    let of_removal = json!({ "of_removal": true });
    desk.at("17:00", with(warning("on_paper"), of_removal));
    let action = of_the_day(restriction());
    for (at, expected) in [("16:59", true), ("17:00", false), ("", false)] {
        let told = desk.told_at(at, action.clone());
        let missing = told.contains(&"entry.override_reason: WarningMissing".to_owned());
        assert_eq!(missing, expected, "a specific action at {at}: {told:?}");
        let told = desk.told_at(at, removal("after_warning"));
        let missing = told.contains(&"entry.exception: NotWarnedOfRemoval".to_owned());
        assert_eq!(missing, expected, "a removal at {at}: {told:?}");
    }
}

#[test]
fn nothing_rests_on_an_incident_that_was_still_to_come() {
    let desk = Desk::with_all_tried();
    let steps = [
        (of_the_day(restriction()), "on"),
        (but("warning_given", json!({ "incidents": [1] })), "on"),
    ];
    for (step, field) in steps {
        for (at, expected) in [("08:29", true), ("08:30", false), ("", false)] {
            let told = desk.told_at(at, step.clone());
            let refused = told.contains(&format!("{field}: BeforeTheIncident"));
            assert_eq!(refused, expected, "{at}: {told:?}");
        }
    }
}

#[test]
fn nobody_is_told_and_nothing_is_reported_before_the_incident() {
    let desk = Desk::with_all_tried();
    for (at, expected) in [("08:00:00", true), ("08:30:00", false)] {
        let reported = but(
            "police_decided",
            json!({ "incidents": [1], "contacted": true, "reported_on": DAY, "reported_at": at }),
        );
        let told = desk.told_at("09:30", reported);
        let refused = told.contains(&"entry.reported_on: BeforeTheIncident".to_owned());
        assert_eq!(refused, expected, "{at}: {told:?}");
        let followed_up = but(
            "incident_followed_up",
            json!({ "incident": 1, "manager_told_on": DAY, "manager_told_at": at }),
        );
        let told = desk.told_at("09:30", followed_up);
        let refused = told.contains(&"entry.manager_told_on: BeforeTheIncident".to_owned());
        assert_eq!(refused, expected, "{at}: {told:?}");
    }
}

#[test]
fn a_challenge_is_not_considered_before_it_came() {
    let mut desk = Desk::with_all_tried();
    let measure = desk.at("09:00", of_the_day(restriction()));
    let appeal = desk.at("15:00", challenge(measure));
    for (at, expected) in [("14:59", true), ("15:00", false), ("", false)] {
        let told = desk.told_at(at, considered(appeal, DAY, "not_upheld"));
        let refused = told.contains(&"on: BeforeItsBeginning".to_owned());
        assert_eq!(refused, expected, "{at}: {told:?}");
    }
}

/// Of two reviews of one day the later in time holds, whichever was written down last.
#[test]
fn the_later_of_two_reviews_holds() {
    let to = |channel: &str| json!({ "restriction": "one_channel", "channel": channel });
    for (times, expected) in [
        (["16:00", "09:00"], "telephone"),
        (["09:00", "16:00"], "letter"),
    ] {
        let mut desk = Desk::with_all_tried();
        let measure = desk.has(
            "2026-11-19",
            with(
                restriction(),
                json!({ "starts_on": "2026-11-19", "told_on": "2026-11-19" }),
            ),
        );
        desk.at(times[0], changed(measure, DAY, to("telephone")));
        desk.at(times[1], changed(measure, DAY, to("letter")));
        let what = desk.asked(|case| case.measures(day("2026-12-01"))[0].what.clone());
        assert!(what.contains(expected), "{times:?}: {what}");
    }
}
