//! A warning that the same person had in another file.

use serde_json::json;

use super::super::desk::{Desk, day, read};
use super::steps::{challenge, considered, ending, removal, restriction, warning, with};
use crate::case::PersonWarned;

/// What another file of this name says of a warning of 24 November.
fn elsewhere(person: &str, of_removal: bool, challenged: bool) -> Vec<PersonWarned> {
    let mut other = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    other.records.complaint.complainant.name = person.to_owned();
    other.records.complaint.reference = "HL-2026-07".to_owned();
    let of_removal = json!({ "of_removal": of_removal });
    let warned = other.enters("2026-11-24", with(warning("spoken"), of_removal));
    if challenged {
        let appeal = other.enters("2026-11-25", challenge(warned));
        other.enters("2026-12-01", considered(appeal, "2026-12-01", "upheld"));
    }
    other.asked(|case| case.people_warned())
}

/// GMS Contracts Regulations 2015, Schedule 3, paragraph 24: the person was warned within the
/// twelve months before, in whichever file it stands.
#[test]
fn a_warning_of_removal_in_another_file_of_the_person_counts() {
    let refused = "entry.exception: NotWarnedOfRemoval";
    for (words, on, others, expected) in [
        ("nowhere", "2026-12-01", vec![], Some(refused)),
        (
            "elsewhere",
            "2026-12-01",
            elsewhere("Mr M", true, false),
            None,
        ),
        (
            "another spelling",
            "2026-12-01",
            elsewhere(" mr m ", true, false),
            None,
        ),
        (
            "somebody else",
            "2026-12-01",
            elsewhere("Mrs K", true, false),
            Some(refused),
        ),
        (
            "not of removal",
            "2026-12-01",
            elsewhere("Mr M", false, false),
            Some(refused),
        ),
        (
            "not yet",
            "2026-11-23",
            elsewhere("Mr M", true, false),
            Some(refused),
        ),
        (
            "twelve months after",
            "2027-11-24",
            elsewhere("Mr M", true, false),
            None,
        ),
        (
            "and a day",
            "2027-11-25",
            elsewhere("Mr M", true, false),
            Some(refused),
        ),
        (
            "before it was withdrawn",
            "2026-11-30",
            elsewhere("Mr M", true, true),
            None,
        ),
        (
            "withdrawn",
            "2026-12-01",
            elsewhere("Mr M", true, true),
            Some(refused),
        ),
    ] {
        let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
        desk.records.warned_elsewhere = others;
        let told = desk.told(day(on), read(removal("after_warning")));
        assert_eq!(told.first().map(String::as_str), expected, "{words}");
    }
}

/// A specific action and the end of contact ask for a warning, and who was warned over another
/// complaint was warned. It is told which file the warning stands in; nothing there can be opened
/// as an entry of this one.
#[test]
fn a_warning_over_another_complaint_is_a_warning() {
    let missing = "entry.override_reason: WarningMissing";
    for (words, on, others, expected) in [
        ("nowhere", "2026-12-01", vec![], false),
        (
            "elsewhere",
            "2026-12-01",
            elsewhere(" mr m ", false, false),
            true,
        ),
        (
            "not yet",
            "2026-11-23",
            elsewhere("Mr M", false, false),
            false,
        ),
        (
            "withdrawn",
            "2026-12-01",
            elsewhere("Mr M", false, true),
            false,
        ),
    ] {
        let mut desk = Desk::with_all_tried_but(&["warning_given"]);
        desk.records.warned_elsewhere = others;
        let begun = json!({ "starts_on": on, "told_on": on });
        for step in [with(restriction(), begun), ending()] {
            let told = desk.told(day(on), read(step));
            assert_eq!(told.iter().all(|rule| rule != missing), expected, "{words}");
        }
        let ladder = desk.asked(|case| case.ladder(day(on)));
        let asked = ladder.into_iter().flat_map(|step| step.preconditions);
        let warned: Vec<_> = asked
            .filter(|first| first.what.starts_with("A warning"))
            .map(|first| (first.entry, first.on, first.other_file))
            .collect();
        let there = expected.then(|| "HL-2026-07".to_owned());
        let of_that_day = expected.then(|| day("2026-11-24"));
        assert_eq!(warned, vec![(None, of_that_day, there); 2], "{words}");
    }
}

/// This file’s own warning is the one that is shown, where both are of one day.
#[test]
fn a_warning_of_this_file_is_shown_before_another_of_that_day() {
    let mut desk = Desk::with_all_tried();
    desk.records.warned_elsewhere = elsewhere("Mr M", false, false);
    let ladder = desk.asked(|case| case.ladder(day("2026-12-01")));
    let asked = ladder.into_iter().flat_map(|step| step.preconditions);
    for first in asked.filter(|first| first.what.starts_with("A warning")) {
        assert!(first.entry.is_some() && first.other_file.is_none());
    }
}
