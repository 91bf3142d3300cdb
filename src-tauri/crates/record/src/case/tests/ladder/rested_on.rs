//! What a decision rested on can be taken back after it: the decision neither ends nor goes on as
//! if nothing had been.

use serde_json::json;

use super::super::desk::{Desk, RESPONSIBLE, but, day, read};
use super::steps::{challenge, considered, ending, kept, restriction, warning, with};
use crate::case::Notice;
use crate::ids::EntryId;

/// The warning of 24 November, as [`Desk::with_all_tried`] has it.
const WARNING: EntryId = EntryId::from_row(6);

fn notice(desk: &Desk, on: &str) -> String {
    let notices: Vec<Notice> = desk.asked(|case| case.notices(day(on)));
    notices
        .into_iter()
        .filter(|notice| notice.about.is_some())
        .map(|notice| notice.words)
        .collect::<Vec<_>>()
        .join(" ")
}

fn again(desk: &Desk, on: &str) -> Vec<String> {
    let mut to_do = desk.to_do(on);
    to_do.retain(|title| title.starts_with("Have this looked at again"));
    to_do
}

#[test]
fn a_limit_whose_warning_was_taken_back_is_looked_at_again() {
    let mut desk = Desk::with_all_tried();
    let limit = desk.enters("2026-11-25", restriction());
    let gone = "The warning it rests on was taken back on";
    assert!(!notice(&desk, "2026-12-01").contains(gone));
    let challenged = desk.enters("2026-11-26", challenge(WARNING));
    desk.enters("2026-12-01", considered(challenged, "2026-12-01", "upheld"));
    assert!(
        notice(&desk, "2026-12-01").contains(gone),
        "{}",
        notice(&desk, "2026-12-01")
    );
    assert!(
        !notice(&desk, "2026-11-30").contains(gone),
        "the day before"
    );
    assert_eq!(
        again(&desk, "2026-12-01"),
        ["Have this looked at again: contact by letter only"]
    );
    let told = desk.asked(|case| case.engagement_in_words(day("2026-12-02")));
    let sentence = "Contact by letter only: the warning it rests on was taken back on \
                    1\u{a0}December 2026, after a challenge.";
    assert!(told.iter().any(|told| told == sentence), "{told:?}");
    desk.enters("2026-12-03", kept(limit, "2026-12-03", "2027-02-24", None));
    assert_eq!(again(&desk, "2026-12-03"), [""; 0], "it was looked at");
}

#[test]
fn another_warning_or_an_emergency_keeps_its_ground() {
    let twice = || Desk::with_all_tried().and("2026-11-24", warning("on_paper"));
    let at_once = with(restriction(), json!({ "override_reason": "He has a bat." }));
    for (words, mut desk, step) in [
        ("another warning", twice(), restriction()),
        ("what could not wait", Desk::with_all_tried(), at_once),
    ] {
        desk.has("2026-11-25", step);
        let challenged = desk.enters("2026-11-26", challenge(WARNING));
        desk.enters("2026-12-01", considered(challenged, "2026-12-01", "upheld"));
        assert_eq!(again(&desk, "2026-12-01"), [""; 0], "{words}");
    }
}

#[test]
fn an_end_whose_lesser_step_was_taken_back_is_looked_at_again() {
    let mut desk = Desk::with_all_tried();
    let limit = desk.enters("2026-11-25", restriction());
    desk.happened("2026-11-28", true);
    desk.enters("2026-12-01", ending());
    let challenged = desk.enters("2026-12-02", challenge(limit));
    desk.enters("2026-12-08", considered(challenged, "2026-12-08", "upheld"));
    assert!(notice(&desk, "2026-12-08").contains("The lesser step it rests on was taken back"));
    assert_eq!(again(&desk, "2026-12-08").len(), 1);
}

/// The responsible person held the office when contact was ended; the book says otherwise since.
#[test]
fn an_end_whose_decider_lost_the_office_for_that_day_says_so() {
    let desk = Desk::with_all_tried()
        .and("2026-11-25", restriction())
        .with_incidents(&["2026-11-28"])
        .and("2026-12-01", ending());
    let gone = "could not decide it on";
    assert!(!notice(&desk, "2026-12-02").contains(gone));
    let taken = json!({ "office": "responsible_person", "name": "Dr Ann Wood" });
    let desk = desk.and_in_the_practices_book("2026-11-30", but("office_taken", taken));
    let words = notice(&desk, "2026-12-02");
    assert!(
        words.contains(gone) && words.contains(RESPONSIBLE),
        "{words}"
    );
}

/// With more in place nothing would have been overridden: that makes no step rest on what is set
/// aside.
#[test]
fn what_would_have_needed_no_reason_holds_nothing_back() {
    let mut desk = Desk::with_all_tried();
    desk.has("2026-11-24", but("adjustment_asked", json!({})));
    let wrong = desk.records.entries.last().unwrap().id;
    let at_once = with(restriction(), json!({ "override_reason": "He has a bat." }));
    desk.enters("2026-11-25", at_once);
    let aside = json!({ "kind": "entry_set_aside", "entry": wrong, "why": "Made twice." });
    assert_eq!(desk.told(day("2026-11-26"), read(aside)), [""; 0]);
}
