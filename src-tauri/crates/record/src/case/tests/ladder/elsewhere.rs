//! A warning that the same person had in another file.

use serde_json::json;

use super::super::desk::{Desk, but, day, new, read};
use super::steps::{challenge, considered, ending, removal, restriction, warning, with};
use crate::case::{Caution, PersonWarned};

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

/// PHSO guide: a warning gives the person an opportunity to change. What the patient was told, or
/// why the patient was not, is none of whoever complains, in whichever file it stands.
#[test]
fn a_warning_of_the_patient_is_none_of_the_complainant() {
    let missing = "entry.override_reason: WarningMissing".to_owned();
    let not_given = || but("warning_not_given", json!({}));
    for (words, entry, concerns, warned) in [
        ("warned", warning("on_paper"), "the_complainant", true),
        ("the patient", warning("on_paper"), "the_patient", false),
        ("why there was none", not_given(), "the_complainant", true),
        ("of the patient", not_given(), "the_patient", false),
    ] {
        let concerns = json!({ "concerns": concerns });
        let here = || Desk::with_all_tried_but(&["warning_given"]).and_a_patient("Mrs K");
        let in_this_file = here().and("2026-11-24", with(entry.clone(), concerns.clone()));
        let mut in_another = here();
        let there = here().and("2026-11-24", with(entry, concerns));
        in_another.records.warned_elsewhere = there.asked(|case| {
            let mut warned = case.people_warned();
            warned[0].reference = "HL-2026-07".to_owned();
            warned
        });
        for desk in [in_this_file, in_another] {
            for step in [restriction(), ending()] {
                let told = desk.told(day("2026-12-01"), read(step));
                assert_eq!(!told.contains(&missing), warned, "{words}: {told:?}");
            }
        }
    }
}

/// Checklist 33: what a removal, a specific action or the end of contact rests on is not taken
/// from under it, whichever file of the person it stands in.
#[test]
fn what_rests_on_a_warning_elsewhere_is_told_by_its_number() {
    let at_once = json!({ "override_reason": "He has a knife." });
    let of_removal = |desk: Desk| desk.and("2026-12-01", removal("after_warning"));
    let unwarned = || Desk::with_all_tried_but(&["warning_given"]);
    for (words, desk, expected) in [
        ("a removal", of_removal(unwarned()), vec![6]),
        (
            "a specific action",
            unwarned().and("2026-12-01", restriction()),
            vec![6],
        ),
        (
            "that could not wait",
            unwarned().and("2026-12-01", with(restriction(), at_once)),
            vec![],
        ),
        (
            "with a warning of its own",
            Desk::with_all_tried().and("2026-12-01", restriction()),
            vec![],
        ),
        (
            "before it was given",
            unwarned().and("2026-11-23", removal("after_warning")),
            vec![],
        ),
    ] {
        let mut desk = desk;
        desk.records.warned_elsewhere = elsewhere("Mr M", true, false);
        let rest = desk.asked(|case| case.rest_on_warnings_elsewhere(&[]));
        assert_eq!(rest, expected, "{words}");
        let same = elsewhere("Mr M", true, false);
        let none = desk.asked(|case| case.rest_on_warnings_elsewhere(&same));
        assert_eq!(none, Vec::<u32>::new(), "{words}: nothing changed");
    }
}

/// Whether it is the same person hangs on the name alone: before a removal rests on a warning in
/// another file, that file is named.
#[test]
fn a_removal_on_a_warning_in_another_file_is_cautioned_with_that_file() {
    let here = with(warning("spoken"), json!({ "of_removal": true }));
    let desk = || Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    let there = || elsewhere("Mr M", true, false);
    let moved = json!({ "exception": "moved_away", "exception_reason": "To Leeds." });
    for (words, desk, others, entry, named) in [
        ("there", desk(), there(), removal("after_warning"), true),
        (
            "here too",
            desk().and("2026-11-24", here),
            there(),
            removal("after_warning"),
            false,
        ),
        ("at once", desk(), there(), removal("immediate"), false),
        (
            "nowhere",
            desk(),
            vec![],
            with(removal("after_warning"), moved),
            false,
        ),
    ] {
        let mut desk = desk;
        desk.records.warned_elsewhere = others;
        let new = new(day("2026-12-01"), read(entry));
        let looked = desk.asked(|case| case.look_over(&new));
        let cautioned = looked.cautions.contains(&Caution::WarnedInAnotherFile);
        assert_eq!(cautioned, named, "{words}");
        let file = named.then(|| "HL-2026-07".to_owned());
        assert_eq!(looked.warned_in, file, "{words}");
    }
}
