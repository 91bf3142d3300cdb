//! The policy's versions: what a decision was told of them never changes afterwards.

use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, new, read};
use super::steps::restriction;

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
