//! A warning that the same person had in another file.

use serde_json::json;

use super::super::desk::{Desk, day, read};
use super::steps::{challenge, considered, removal, warning, with};
use crate::case::PersonWarned;

/// What another file of this name says of a warning of 24 November.
fn elsewhere(person: &str, of_removal: bool, challenged: bool) -> Vec<PersonWarned> {
    let mut other = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    other.records.complaint.complainant.name = person.to_owned();
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
