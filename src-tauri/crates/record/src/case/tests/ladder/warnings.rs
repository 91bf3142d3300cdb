//! Warnings in the twelve months up to any day, and those that are to follow in writing.

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, read};
use super::steps::{challenge, considered, removal, warning, with};
use crate::entry::EntryKind;
use crate::ids::EntryId;

fn warned_on(on: &str) -> Desk {
    Desk::with_a_letter().and(on, warning("spoken"))
}

/// GMS Contracts Regulations 2015, Schedule 3, paragraph 24: twelve months, by the calendar.
#[test]
fn the_twelve_months_are_counted_by_the_calendar() {
    for (warned, asked, counts) in [
        ("2026-11-24", "2026-11-23", false),
        ("2026-11-24", "2026-11-24", true),
        ("2026-11-24", "2027-11-23", true),
        ("2026-11-24", "2027-11-24", true),
        ("2026-11-24", "2027-11-25", false),
        // A year from 29 February is counted to 28 February, and from 28 to both.
        ("2028-02-29", "2029-02-28", true),
        ("2028-02-29", "2029-03-01", false),
        ("2027-02-28", "2028-02-28", true),
        ("2027-02-28", "2028-02-29", true),
        ("2027-02-28", "2028-03-01", false),
        ("2027-03-01", "2028-02-29", true),
    ] {
        let found = warned_on(warned).asked(|case| case.warnings_in_the_year_to(day(asked)).len());
        assert_eq!(found == 1, counts, "warned {warned}, asked {asked}");
    }
}

#[test]
fn a_warning_says_how_and_of_what_and_when_it_followed_in_writing() {
    let mut desk = Desk::with_a_letter();
    let spoken = desk.has(
        "2026-11-24",
        with(warning("spoken"), json!({ "of_removal": true })),
    );
    desk.has("2026-11-25", but("warning_not_given", json!({})));
    desk.has("2026-11-26", warning("electronically"));
    desk.has(
        "2026-11-27",
        but("warning_confirmed", json!({ "warning": spoken })),
    );
    let told: Vec<_> = desk.asked(|case| {
        case.warnings()
            .into_iter()
            .map(|it| {
                (
                    it.on,
                    it.how.map(|how| how.in_words()),
                    it.of_removal,
                    it.confirmed_on,
                )
            })
            .collect()
    });
    assert_eq!(
        told,
        [
            (
                day("2026-11-24"),
                Some("by word of mouth"),
                true,
                Some(day("2026-11-27"))
            ),
            (day("2026-11-25"), None, false, None),
            (day("2026-11-26"), Some("by email"), false, None),
        ]
    );
}

/// What a practice may note in the clinical system says the day and nothing of the complaint.
#[test]
fn the_line_for_the_clinical_system_names_no_conduct_and_no_complaint() {
    for (entry, expected) in [
        (
            warning("spoken"),
            Some(
                "The practice and the person spoke about keeping in contact on Tuesday \
                 24 November 2026. The complaints manager holds the details.",
            ),
        ),
        (
            warning("on_paper"),
            Some(
                "The practice wrote to the person about keeping in contact on Tuesday \
                 24 November 2026. The complaints manager holds the details.",
            ),
        ),
        // Where nothing was said, there is nothing to note.
        (but("warning_not_given", json!({})), None),
    ] {
        let desk = Desk::with_a_letter().and("2026-11-24", entry.clone());
        let line = desk.asked(|case| case.warnings()[0].for_the_clinical_system.clone());
        let line = line.map(|line| line.replace('\u{a0}', " "));
        assert_eq!(line.as_deref(), expected, "{entry}");
    }
}

/// SPSO section 1: a challenge that is upheld takes a warning away, from its day.
#[test]
fn a_warning_that_was_challenged_and_withdrawn_counts_for_nothing_from_then_on() {
    let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
    let of_removal = json!({ "of_removal": true });
    let warned = desk.enters("2026-11-24", with(warning("spoken"), of_removal));
    let appeal = desk.enters("2026-11-25", challenge(warned));
    let counting = |desk: &Desk, on: &str| desk.asked(|case| case.warnings_that_count_on(day(on)));
    for (outcome, counts) in [("not_upheld", 1), ("partly_upheld", 1), ("upheld", 0)] {
        let mut answer = considered(appeal, "2026-12-01", outcome);
        if outcome == "partly_upheld" {
            answer["new_terms"] = "A call is ended if it is shouted in.".into();
            answer["still_of_removal"] = true.into();
        }
        let desk = desk.clone().and("2026-12-01", answer);
        assert_eq!(counting(&desk, "2026-11-30").len(), 1, "{outcome}");
        assert_eq!(counting(&desk, "2026-12-01").len(), counts, "{outcome}");
        let shown = desk.asked(|case| case.warnings_in_the_year_to(day("2026-12-01")));
        assert_eq!(shown.len(), 1, "{outcome}: it stays on file");
        let first = desk.asked(|case| case.ladder(day("2026-12-01")));
        let restriction = first
            .iter()
            .find(|step| step.kind == EntryKind::RestrictionImposed)
            .unwrap();
        let warning = restriction
            .preconditions
            .iter()
            .find(|one| one.record_with == EntryKind::WarningGiven)
            .unwrap();
        assert_eq!(warning.in_place, counts == 1, "{outcome}");
        let letter = "Follow up the warning in writing".to_owned();
        assert_eq!(desk.to_do("2026-12-02").contains(&letter), counts == 1);
    }
}

/// PHSO guide: spoken warnings, and those it was unsafe to give, follow in writing. One that would
/// have harmed the person's health does not: a letter would harm as well.
#[test]
fn what_is_to_follow_in_writing_is_asked_for_until_it_has() {
    let none = |ground: &str| but("warning_not_given", json!({ "ground": ground }));
    for (entry, follows) in [
        (warning("spoken"), true),
        (warning("on_paper"), false),
        (warning("electronically"), false),
        (none("unsafe"), true),
        (none("would_harm_health"), false),
        (none("not_reasonable_or_practical"), false),
    ] {
        let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
        let id = desk.enters("2026-11-24", entry.clone());
        let title = "Follow up the warning in writing".to_owned();
        let asked = |desk: &Desk| desk.to_do("2026-11-25").contains(&title);
        assert_eq!(asked(&desk), follows, "{entry}");
        if follows {
            let first = entry["kind"] == "warning_not_given";
            let says = json!({ "of_removal": first.then_some(false) });
            desk.enters("2026-11-25", with(letter_after(id), says));
        }
        assert!(!asked(&desk), "{entry}");
    }
}

pub(super) fn letter_after(warning: EntryId) -> Value {
    but("warning_confirmed", json!({ "warning": warning }))
}

/// GMS Contracts Regulations 2015, Schedule 3, paragraph 24: a removal rests on a warning of
/// removal, and one that a challenge has taken removal out of is none.
#[test]
fn a_warning_that_was_upheld_in_part_warns_of_removal_only_if_it_still_does() {
    for (still, warned) in [(true, true), (false, false)] {
        let mut desk = Desk::with_a_letter().with_incidents(&["2026-11-20"]);
        let of_removal = json!({ "of_removal": true });
        let warned_in = desk.enters("2026-11-24", with(warning("on_paper"), of_removal));
        let appeal = desk.enters("2026-11-25", challenge(warned_in));
        let answer = json!({ "new_terms": "Calls are ended if shouted in.",
                             "still_of_removal": still });
        let answer = with(considered(appeal, "2026-12-01", "partly_upheld"), answer);
        desk.enters("2026-12-01", answer);
        let row = desk.asked(|case| case.warnings().remove(0));
        assert!(row.warns_of_removal_on(day("2026-11-30")), "{still}");
        assert_eq!(
            row.warns_of_removal_on(day("2026-12-01")),
            warned,
            "{still}"
        );
        assert!(row.counts_on(day("2026-12-01")), "{still}: a warning still");
        for (on, refused) in [("2026-11-30", false), ("2026-12-01", !warned)] {
            let told = desk.told(day(on), read(removal("after_warning")));
            let missing = "entry.exception: NotWarnedOfRemoval".to_owned();
            assert_eq!(told.contains(&missing), refused, "{still}, {on}: {told:?}");
        }
        let notices = desk.asked(|case| case.notices(day("2026-12-01")));
        let said = notices
            .iter()
            .any(|one| one.words.contains("was warned of removal"));
        assert_eq!(said, warned, "{still}");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..3_000).prop_map(|days| day("2026-11-19") + Days::new(days))
}

proptest! {
    /// Whoever looks back from a day sees the warning if, and only if, it lies in the twelve
    /// months up to that day.
    #[test]
    fn a_warning_is_seen_from_its_day_for_twelve_months(warned in any_day(), asked in any_day()) {
        let mut desk = Desk::with_a_letter();
        desk.takes(warned, read(warning("spoken")));
        let seen = desk.asked(|case| !case.warnings_in_the_year_to(asked).is_empty());
        prop_assert_eq!(seen, warned <= asked && asked - Months::new(12) <= warned);
    }
}
