//! The policy: its versions, what a decision was told of them and that this never changes, and when
//! its use is looked at.

use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, new, read};
use super::steps::restriction;
use crate::case::BookDateKind;

fn policy(version: &str) -> Value {
    but("policy_adopted", json!({ "records_kept": version }))
}

/// What the practice's book and the decisions on file say against an entry in it.
fn told(desk: &Desk, on: &str, entry: Value) -> Vec<String> {
    let told_on = desk.asked(|case| case.last_told_of_the_policy());
    let new = new(day(on), read(entry.clone()));
    let mut told = desk.told_by_the_book(on, entry);
    let broken = desk.book().check_policy_told(&new, told_on);
    told.extend(broken.map(|broken| format!("{}: {:?}", broken.field, broken.rule)));
    told
}

/// SPSO section 1: which policy was in force. A version follows the one before it, on a day after
/// the decisions that named that one.
#[test]
fn a_version_rewrites_nothing_that_was_told() {
    let decided = || Desk::with_all_tried().and("2026-12-08", restriction());
    let with =
        |desk: Desk, on: &str, version: &str| desk.and_in_the_practices_book(on, policy(version));
    let first = || with(decided(), "2026-12-01", "One");
    let second = || with(first(), "2026-12-15", "Two");
    let none: &[&str] = &[];
    for (words, desk, on, expected) in [
        (
            "the first, whatever was decided before",
            decided(),
            "2026-11-02",
            none,
        ),
        ("a meeting of the day before", first(), "2026-12-09", none),
        (
            "not before the version it follows",
            second(),
            "2026-12-14",
            &["on: BeforeTheVersionInForce"],
        ),
        ("on its day, in its place", second(), "2026-12-15", none),
        (
            "not on the day of a decision that named the version before",
            first(),
            "2026-12-08",
            &["on: DecisionsNamedAnotherVersion"],
        ),
        (
            "nor before it",
            first(),
            "2026-12-02",
            &["on: DecisionsNamedAnotherVersion"],
        ),
    ] {
        assert_eq!(told(&desk, on, policy("Next")), expected, "{words}");
    }

    let aside = |entry: i64| json!({ "kind": "entry_set_aside", "entry": entry, "why": "So." });
    for (words, desk, entry, expected) in [
        (
            "a version that a decision named",
            second(),
            1,
            ["entry.entry: OthersRestOnIt"].as_slice(),
        ),
        ("a version that none has named yet", second(), 2, none),
        (
            "a version before it, which counts towards its number",
            with(second(), "2026-11-30", "Nought"),
            3,
            &["entry.entry: OthersRestOnIt"],
        ),
        (
            "a version, where nothing was decided",
            with(Desk::with_a_letter(), "2026-12-01", "One"),
            1,
            none,
        ),
    ] {
        assert_eq!(told(&desk, "2026-12-20", aside(entry)), expected, "{words}");
    }
}

/// Which version was in force on a day: counted from 1, the latest of a day, whatever the order in
/// which they were written down.
#[test]
fn each_version_of_the_policy_is_in_force_until_the_next() {
    let desk = Desk::with_a_letter()
        .and_in_the_practices_book("2027-01-10", policy("Three"))
        .and_in_the_practices_book("2026-02-01", policy("One"))
        .and_in_the_practices_book("2026-06-01", policy("Two a"))
        .and_in_the_practices_book("2026-06-01", policy("Two b"));
    let book = desk.book();
    let on = |on: &str| {
        book.policy_on(day(on))
            .map(|(version, since, policy)| (version, since, policy.records_kept.clone()))
    };
    assert_eq!(on("2026-01-31"), None);
    for (asked, version, since, words) in [
        ("2026-02-01", 1, "2026-02-01", "One"),
        ("2026-05-31", 1, "2026-02-01", "One"),
        ("2026-06-01", 3, "2026-06-01", "Two b"),
        ("2027-01-09", 3, "2026-06-01", "Two b"),
        ("2027-01-10", 4, "2027-01-10", "Three"),
        ("2035-01-10", 4, "2027-01-10", "Three"),
    ] {
        let expected = Some((version, day(since), words.to_owned()));
        assert_eq!(on(asked), expected, "{asked}");
    }
}

/// SPSO section 1: the use of the policy is looked at regularly; a year where no day was set.
#[test]
fn the_use_of_the_policy_is_looked_at_within_a_year_or_when_it_was_said() {
    let due = |desk: &Desk, on: &str| {
        let dates = desk.book().dates(day(on));
        let date = dates
            .into_iter()
            .find(|date| date.kind == BookDateKind::PolicyUse)?;
        Some(date.explained.date.to_string())
    };
    let none = Desk::with_a_letter();
    assert_eq!(due(&none, "2027-01-01"), None, "nothing to look at");
    let adopted = none.and_in_the_practices_book("2026-02-28", policy("One"));
    assert_eq!(due(&adopted, "2026-02-27"), None, "not adopted yet");
    assert_eq!(due(&adopted, "2026-03-01").as_deref(), Some("2027-02-28"));
    let looked = |next: &str| but("policy_use_reviewed", json!({ "next_on": next }));
    for (on, next, expected) in [
        (
            "2026-09-01",
            "2026-09-01",
            vec!["entry.next_on: ReviewNotAfterwards"],
        ),
        (
            "2026-09-01",
            "2026-08-31",
            vec!["entry.next_on: ReviewNotAfterwards"],
        ),
        ("2026-09-01", "2026-09-02", vec![]),
    ] {
        assert_eq!(adopted.told_by_the_book(on, looked(next)), expected);
    }
    let seen = adopted.and_in_the_practices_book("2026-09-01", looked("2027-03-01"));
    assert_eq!(due(&seen, "2026-09-02").as_deref(), Some("2027-03-01"));
    let again = seen.and_in_the_practices_book("2027-03-01", looked("2027-09-01"));
    assert_eq!(due(&again, "2027-09-02").as_deref(), Some("2027-09-01"));
}
