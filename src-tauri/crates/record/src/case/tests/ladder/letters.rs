//! The letter that follows a warning, or the reason why none was given.

use serde_json::json;

use super::super::desk::{Desk, but, day, read};
use super::steps::{challenge, considered, removal, restriction, warning, with};
use super::warnings::letter_after;
use crate::entry::EntryKind;

/// The day it was followed up in writing is that of the first letter.
#[test]
fn a_second_letter_moves_no_day() {
    let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    let spoken = desk.enters("2026-11-24", warning("spoken"));
    desk.enters("2026-11-27", letter_after(spoken));
    desk.enters("2026-12-04", letter_after(spoken));
    let confirmed = desk.asked(|case| case.warnings()[0].confirmed_on);
    assert_eq!(confirmed, Some(day("2026-11-27")));
}

/// PHSO guide: where a warning was not safe, contact is ended and a written warning follows. That
/// letter is the warning: of its own day, of removal or not, before a specific action or a removal,
/// and open to challenge.
#[test]
fn the_letter_after_an_unsafe_call_is_a_warning_of_its_own_day() {
    for (of_removal, upheld) in [(false, false), (true, false), (true, true)] {
        let mut desk = Desk::with_all_tried_but(&["warning_given"]);
        let none = desk.enters("2026-11-24", but("warning_not_given", json!({})));
        let says = json!({ "of_removal": of_removal });
        let letter = desk.enters("2026-12-10", with(letter_after(none), says));
        if upheld {
            let appeal = desk.enters("2026-12-11", challenge(letter));
            desk.enters("2026-12-14", considered(appeal, "2026-12-14", "upheld"));
        }
        let words = format!("of removal: {of_removal}, upheld: {upheld}");
        let row = desk.asked(|case| case.warnings().pop()).unwrap();
        assert_eq!((row.entry, row.on), (letter, day("2026-12-10")), "{words}");
        assert_eq!(row.of_removal, of_removal, "{words}");
        assert_eq!(row.withdrawn_on, upheld.then(|| day("2026-12-14")));
        let told = row.for_the_clinical_system.unwrap();
        assert!(
            told.starts_with("The practice wrote to the person"),
            "{told}"
        );
        // Eleven months and a half after the letter, and more than twelve after the call.
        let on = "2027-11-25";
        let begun = json!({ "starts_on": on, "told_on": on, "review_on": "2028-01-05",
                            "until": "2028-02-24" });
        let missing = "entry.override_reason: WarningMissing".to_owned();
        let restricted = desk.told(day(on), read(with(restriction(), begun)));
        assert_eq!(
            restricted.contains(&missing),
            upheld,
            "{words}: {restricted:?}"
        );
        let refused = "entry.exception: NotWarnedOfRemoval".to_owned();
        let removed = desk.told(day(on), read(removal("after_warning")));
        let warned = of_removal && !upheld;
        assert_eq!(removed.contains(&refused), !warned, "{words}: {removed:?}");
        // It is told as a step and as a decision, and is no longer waited for.
        let sentences = desk
            .asked(|case| case.engagement_in_words(day(on)))
            .join(" ");
        assert!(sentences.contains("gave a warning"), "{sentences}");
        let names = crate::case::names(&desk.records, &[]);
        let decided = desk.asked(|case| case.decisions(&names));
        assert!(decided.iter().any(|one| one.entry == letter), "{words}");
        let title = "Follow up the warning in writing".to_owned();
        assert!(!desk.to_do(on).contains(&title), "{words}");
    }
}

/// A letter that follows a spoken warning is that warning, and no other.
#[test]
fn the_letter_after_a_spoken_warning_is_no_other_warning() {
    let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    let spoken = desk.enters("2026-11-24", warning("spoken"));
    desk.enters("2026-11-27", letter_after(spoken));
    assert_eq!(desk.asked(|case| case.warnings().len()), 1);
}

/// GMS Contracts Regulations 2015, Schedule 3, paragraph 24: a letter is a warning of its own day.
/// What was spoken is shown once, with the day it counts from, and a letter may add removal; one
/// upheld challenge ends both.
#[test]
fn the_letter_after_a_spoken_warning_counts_from_its_own_day() {
    let (spoken_on, written_on, later) = ("2026-11-24", "2026-12-20", "2027-12-10");
    for (spoken, written, upheld) in [
        (false, None, false),
        (false, Some(false), false),
        (false, Some(true), false),
        (false, Some(true), true),
        (true, None, false),
        (true, Some(true), false),
        (true, None, true),
    ] {
        let words = format!("spoken {spoken}, written {written:?}, upheld {upheld}");
        let mut desk = Desk::with_all_tried_but(&["warning_given"]);
        let of_removal = json!({ "of_removal": spoken });
        let warned = desk.enters(spoken_on, with(warning("spoken"), of_removal));
        let says = json!({ "of_removal": written });
        let letter = desk.enters(written_on, with(letter_after(warned), says));
        if upheld {
            let appeal = desk.enters("2027-01-04", challenge(warned));
            desk.enters("2027-01-11", considered(appeal, "2027-01-11", "upheld"));
        }
        for (asked, counts_from) in [
            (spoken_on, Some(None)),
            ("2026-12-19", Some(None)),
            (written_on, Some(Some(day(written_on)))),
            ("2027-12-20", Some(Some(day(written_on)))),
            ("2027-12-21", None),
        ] {
            let rows = desk.asked(|case| case.warnings_in_the_year_to(day(asked)));
            let told: Vec<_> = rows.iter().map(|row| row.counts_from).collect();
            assert_eq!(told.first().copied(), counts_from, "{words}, {asked}");
            assert!(told.len() <= 1, "{words}, {asked}: shown once");
            let firsts: Vec<_> = rows.iter().map(|row| row.on).collect();
            assert!(firsts.iter().all(|on| *on == day(spoken_on)), "{words}");
        }
        let of_removal = spoken || written == Some(true);
        for (on, warned) in [
            ("2026-12-19", spoken),
            (written_on, of_removal),
            (later, of_removal && !upheld),
            ("2027-12-21", false),
        ] {
            let refused = "entry.exception: NotWarnedOfRemoval".to_owned();
            let told = desk.told(day(on), read(removal("after_warning")));
            assert_eq!(!told.contains(&refused), warned, "{words}, {on}: {told:?}");
        }
        let ladder = desk.asked(|case| case.ladder(day(later)));
        let steps = ladder.into_iter().flat_map(|step| step.preconditions);
        for first in steps.filter(|first| first.record_with == EntryKind::WarningGiven) {
            let by = (!upheld).then_some(letter);
            assert_eq!((first.in_place, first.entry), (!upheld, by), "{words}");
        }
    }
}

/// A letter adds removal to what was spoken and takes none of it away: that is for a challenge,
/// and what a challenge took away does not come back in a letter.
#[test]
fn a_letter_takes_no_removal_from_what_was_spoken() {
    let said = "entry.of_removal: SaidByTheWarning";
    let taken_back = "entry.of_removal: TakenBackOnAChallenge";
    for (spoken, outcome, written, expected) in [
        (false, None, Some(false), None),
        (false, None, Some(true), None),
        (true, None, None, None),
        (true, None, Some(true), None),
        (true, None, Some(false), Some(said)),
        (true, Some("not_upheld"), Some(false), Some(said)),
        (true, Some("partly_upheld"), Some(false), None),
        (true, Some("partly_upheld"), Some(true), Some(taken_back)),
        (true, Some("upheld"), Some(true), Some(taken_back)),
        (false, Some("upheld"), Some(true), Some(taken_back)),
    ] {
        let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
        let of_removal = json!({ "of_removal": spoken });
        let warned = desk.enters("2026-11-24", with(warning("spoken"), of_removal));
        if let Some(outcome) = outcome {
            let appeal = desk.enters("2026-11-25", challenge(warned));
            let mut answer = considered(appeal, "2026-12-01", outcome);
            if outcome == "partly_upheld" {
                answer["new_terms"] = "Calls are ended.".into();
                answer["still_of_removal"] = false.into();
            }
            desk.enters("2026-12-01", answer);
        }
        let letter = with(letter_after(warned), json!({ "of_removal": written }));
        let told = desk.told(day("2026-12-02"), read(letter));
        let words = format!("{spoken}, {outcome:?}, {written:?}");
        assert_eq!(told.first().map(String::as_str), expected, "{words}");
    }
}

/// What a letter added is asked about with the warning, and goes with it.
#[test]
fn removal_that_a_letter_added_goes_on_a_challenge_to_the_warning() {
    for still in [true, false] {
        let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
        let warned = desk.enters("2026-11-24", warning("spoken"));
        let adds = json!({ "of_removal": true });
        desk.enters("2026-11-27", with(letter_after(warned), adds));
        let appeal = desk.enters("2026-11-28", challenge(warned));
        let answer = with(
            considered(appeal, "2026-12-01", "partly_upheld"),
            json!({ "new_terms": "Calls are ended.", "still_of_removal": null }),
        );
        let told = desk.told(day("2026-12-01"), read(answer.clone()));
        assert_eq!(told, ["entry.still_of_removal: Missing"], "{still}");
        desk.enters(
            "2026-12-01",
            with(answer, json!({ "still_of_removal": still })),
        );
        let row = desk.asked(|case| case.warnings().remove(0));
        assert_eq!(row.of_removal_from, Some(day("2026-11-27")));
        for (on, warns) in [
            ("2026-11-26", false),
            ("2026-11-27", true),
            ("2026-11-30", true),
            ("2026-12-01", still),
        ] {
            assert_eq!(row.warns_of_removal_on(day(on)), warns, "{still}, {on}");
        }
    }
}
