//! How a measure stands on any day: it never ends and never goes on by itself.

use serde_json::json;

use super::super::desk::{Desk, but, day};
use super::steps::{
    agreement, answer, by_telephone_too, challenge, changed, concern, considered, ending, kept,
    lifted, restriction, with,
};
use crate::case::{MeasureKind, MeasureStands};
use crate::ids::EntryId;

const IN_FORCE: MeasureStands = MeasureStands::InForce;

fn waits(since: &str) -> MeasureStands {
    MeasureStands::NeedsDecision { since: day(since) }
}

fn over(on: &str) -> MeasureStands {
    MeasureStands::Lifted { on: day(on) }
}

fn restricted() -> (Desk, EntryId) {
    let mut desk = Desk::with_all_tried();
    let measure = desk.enters("2026-11-25", restriction());
    (desk, measure)
}

#[track_caller]
fn on_these_days(desk: &Desk, measure: EntryId, days: &[(&str, MeasureStands)]) {
    for (on, expected) in days {
        assert_eq!(desk.stands(measure, on), *expected, "on {on}");
        let waits = matches!(expected, MeasureStands::NeedsDecision { .. });
        assert_eq!(
            desk.asked(|case| case.needs_a_decision(day(on))),
            waits,
            "on {on}"
        );
    }
}

/// Trap 20: neither ended nor renewed by time alone.
#[test]
fn past_its_review_a_measure_needs_a_decision_and_waits_for_it() {
    let (desk, measure) = restricted();
    on_these_days(
        &desk,
        measure,
        &[
            ("2026-11-25", IN_FORCE),
            ("2027-02-23", IN_FORCE),
            ("2027-02-24", IN_FORCE),
            ("2027-02-25", waits("2027-02-25")),
            ("2027-05-24", waits("2027-02-25")),
            ("2027-05-25", waits("2027-02-25")),
            ("2036-05-25", waits("2027-02-25")),
        ],
    );
    assert!(desk.measure(measure, "2036-05-25").is_live());
}

/// What is decided for a later day restricts nothing yet, and says so; it is reviewed, challenged
/// and lifted all the same.
#[test]
fn before_its_first_day_a_measure_has_not_begun() {
    let begins = MeasureStands::NotYetBegun {
        from: day("2026-12-20"),
    };
    let mut desk = Desk::with_all_tried();
    let later = json!({ "starts_on": "2026-12-20" });
    let measure = desk.enters("2026-11-25", with(restriction(), later));
    on_these_days(
        &desk,
        measure,
        &[
            ("2026-11-25", begins),
            ("2026-12-19", begins),
            ("2026-12-20", IN_FORCE),
            ("2027-02-25", waits("2027-02-25")),
        ],
    );
    let changes = changed(measure, "2026-12-01", by_telephone_too());
    let changed_before = desk.clone().and("2026-12-01", changes);
    let since = changed_before.measure(measure, "2026-12-19").form_since;
    assert_eq!(since, day("2026-12-20"), "not before it begins");
    let seen = desk.measure(measure, "2026-12-19");
    assert!(seen.is_live() && !seen.is_in_force());
    assert!(desk.measure(measure, "2026-12-20").is_in_force());
    let told = desk.asked(|case| case.engagement_in_words(day("2026-12-19")));
    let told = told.join(" ");
    assert!(told.contains("begins on 20\u{a0}December 2026."), "{told}");
    assert!(!told.contains("in force."), "{told}");

    desk.enters("2026-12-01", challenge(measure));
    desk.enters("2026-12-02", lifted(measure, "2026-12-02"));
    on_these_days(&desk, measure, &[("2026-12-03", over("2026-12-02"))]);
}

#[test]
fn a_review_keeps_it_until_its_next_day_and_never_past_what_was_decided() {
    let (mut desk, measure) = restricted();
    desk.enters(
        "2027-03-03",
        kept(measure, "2027-03-03", "2027-05-20", None),
    );
    on_these_days(
        &desk,
        measure,
        &[
            ("2027-03-03", IN_FORCE),
            ("2027-05-20", IN_FORCE),
            ("2027-05-21", waits("2027-05-21")),
        ],
    );
    desk.enters(
        "2027-06-01",
        kept(measure, "2027-06-01", "2027-08-01", Some("2027-08-31")),
    );
    on_these_days(
        &desk,
        measure,
        &[
            ("2027-08-01", IN_FORCE),
            ("2027-08-02", waits("2027-08-02")),
            ("2031-01-01", waits("2027-08-02")),
        ],
    );
    let seen = desk.measure(measure, "2027-07-01");
    assert_eq!(seen.until, Some(day("2027-08-31")));
    let reviews: Vec<_> = seen.reviews.iter().map(|mark| mark.what.as_str()).collect();
    assert_eq!(reviews, ["Review: still needed", "Review: still needed"]);
}

#[test]
fn a_review_changes_what_it_is_and_lifts_it_for_good() {
    let (mut desk, measure) = restricted();
    let before = desk.measure(measure, "2027-02-24");
    assert_eq!(before.what, "Contact by letter only");
    assert_eq!(before.form_since, before.from);
    desk.enters(
        "2027-02-24",
        changed(measure, "2027-02-24", by_telephone_too()),
    );
    let seen = desk.measure(measure, "2027-02-25");
    assert_eq!(
        seen.what,
        "Contact is limited: one call a week, ten minutes"
    );
    assert_eq!(seen.stands, IN_FORCE);
    assert_eq!(
        (seen.from, seen.form_since),
        (before.from, day("2027-02-24"))
    );
    assert_eq!(seen.review_on, Some(day("2027-05-20")));
    assert_eq!(seen.until, before.until, "nothing was said about its end");

    desk.enters("2027-05-20", lifted(measure, "2027-05-20"));
    on_these_days(
        &desk,
        measure,
        &[
            ("2027-05-20", over("2027-05-20")),
            ("2027-06-01", over("2027-05-20")),
            ("2036-06-01", over("2027-05-20")),
        ],
    );
    // What a careless import adds after it is read and wakes nothing.
    desk.has(
        "2027-06-01",
        kept(measure, "2027-06-01", "2027-07-01", None),
    );
    assert_eq!(desk.stands(measure, "2027-08-01"), over("2027-05-20"));
}

/// The day it was decided until counts too, where it comes before the review that was set.
#[test]
fn the_day_it_was_decided_until_asks_for_a_decision_as_well() {
    let mut desk = Desk::with_all_tried();
    let careless = with(restriction(), json!({ "until": "2027-01-31" }));
    let measure = desk.has("2026-11-25", careless);
    on_these_days(
        &desk,
        measure,
        &[
            ("2027-01-31", IN_FORCE),
            ("2027-02-01", waits("2027-02-01")),
        ],
    );
}

#[test]
fn an_agreement_stands_as_it_was_answered() {
    let (them, us) = ("the_person", "the_practice");
    let declined = |on: &str| MeasureStands::Declined { on: day(on) };
    for (answers, expected) in [
        (vec![], MeasureStands::Proposed),
        (vec![(them, true)], MeasureStands::Proposed),
        (vec![(us, true)], MeasureStands::Proposed),
        (vec![(them, true), (us, true)], IN_FORCE),
        (vec![(us, true), (them, true)], IN_FORCE),
        (vec![(them, false)], declined("2026-11-26")),
        (vec![(us, false)], declined("2026-11-26")),
        (vec![(them, true), (us, false)], declined("2026-11-27")),
        (vec![(us, true), (them, false)], declined("2026-11-27")),
        // One party answering twice is heard as last said.
        (vec![(them, true), (them, false)], declined("2026-11-27")),
    ] {
        let mut desk = Desk::with_all_tried();
        let proposed = desk.enters("2026-11-25", agreement());
        for (on, (party, signed)) in ["2026-11-26", "2026-11-27"].iter().zip(&answers) {
            desk.enters(on, answer(proposed, party, *signed));
        }
        // What both signed takes no other answer, and would not be changed by one.
        if expected == IN_FORCE {
            desk.has("2026-11-28", answer(proposed, them, false));
        }
        assert_eq!(desk.stands(proposed, "2026-12-01"), expected, "{answers:?}");
        let signed = if expected == IN_FORCE {
            "2026-11-27"
        } else {
            "2026-11-25"
        };
        let since = desk.measure(proposed, "2026-12-01").form_since;
        assert_eq!(since, day(signed), "{answers:?}");
        let seen = desk.measure(proposed, "2026-12-01");
        assert_eq!(seen.kind, MeasureKind::Agreement);
        assert_eq!(seen.is_live(), expected == IN_FORCE, "{answers:?}");
        assert_eq!(seen.is_proposed(), expected == MeasureStands::Proposed);
        // Only what both signed is reviewed; what was declined stays declined.
        let later = match expected {
            MeasureStands::InForce => waits("2027-02-25"),
            other => other,
        };
        assert_eq!(desk.stands(proposed, "2027-02-25"), later, "{answers:?}");
    }
}

#[test]
fn an_agreement_is_lifted_and_its_breaches_are_marked() {
    let mut desk = Desk::with_all_tried();
    let proposed = desk.enters("2026-11-25", agreement());
    desk.enters("2026-11-26", answer(proposed, "the_person", true));
    desk.enters("2026-11-26", answer(proposed, "the_practice", true));
    let breach = desk.enters("2026-12-01", concern(proposed));
    let seen = desk.measure(proposed, "2026-12-02");
    assert_eq!(seen.stands, IN_FORCE, "a concern alone changes nothing");
    assert_eq!(seen.breaches.len(), 1);
    assert_eq!(seen.breaches[0].entry, breach);
    desk.enters(
        "2026-12-10",
        but(
            "agreement_lifted",
            json!({ "agreement": proposed, "told_on": "2026-12-10" }),
        ),
    );
    on_these_days(
        &desk,
        proposed,
        &[
            ("2026-12-10", over("2026-12-10")),
            ("2028-12-10", over("2026-12-10")),
        ],
    );
}

#[test]
fn a_challenge_lifts_changes_or_leaves_a_measure_and_only_the_first_answer_counts() {
    for (outcome, change, what, stands) in [
        ("upheld", None, "Contact by letter only", over("2026-12-10")),
        (
            "partly_upheld",
            Some(by_telephone_too()),
            "Contact is limited: one call a week, ten minutes",
            IN_FORCE,
        ),
        ("not_upheld", None, "Contact by letter only", IN_FORCE),
    ] {
        let (mut desk, measure) = restricted();
        let appeal = desk.enters("2026-12-01", challenge(measure));
        assert_eq!(
            desk.stands(measure, "2026-12-09"),
            IN_FORCE,
            "a challenge alone suspends nothing"
        );
        let decided = considered(appeal, "2026-12-10", outcome);
        desk.enters("2026-12-10", with(decided, json!({ "changed_to": change })));
        let seen = desk.measure(measure, "2026-12-11");
        assert_eq!(seen.what, what, "{outcome}");
        assert_eq!(seen.stands, stands, "{outcome}");
        let result = seen.appeals[0].result.clone().unwrap();
        assert_eq!(result.considered_by, "Dr Ann Wood");
        assert_eq!(result.on, day("2026-12-10"));

        // A second outcome that a careless import brings is read and counts for nothing.
        let second = if outcome == "upheld" {
            "not_upheld"
        } else {
            "upheld"
        };
        desk.has("2026-12-20", considered(appeal, "2026-12-20", second));
        let seen = desk.measure(measure, "2026-12-21");
        assert_eq!(seen.stands, stands, "{outcome}, then {second}");
        assert_eq!(seen.appeals[0].result.as_ref(), Some(&result));
        let forms = desk.asked(|case| case.engagement_in_words(day("2026-12-21")));
        assert_eq!(
            forms.iter().any(|line| line.contains("lifted")),
            outcome == "upheld",
            "{forms:?}"
        );
    }
}

/// An appeal that changes the measure does not move its review; an overdue one still waits.
#[test]
fn a_challenge_moves_no_review() {
    let (mut desk, measure) = restricted();
    let appeal = desk.enters("2027-03-01", challenge(measure));
    let decided = considered(appeal, "2027-03-10", "partly_upheld");
    let changed_to = json!({ "changed_to": by_telephone_too() });
    desk.enters("2027-03-10", with(decided, changed_to));
    on_these_days(&desk, measure, &[("2027-03-11", waits("2027-02-25"))]);
}

#[test]
fn what_is_set_aside_changes_no_measure() {
    let (mut desk, measure) = restricted();
    let review = desk.enters("2026-12-01", lifted(measure, "2026-12-01"));
    let aside = |entry: EntryId| json!({ "kind": "entry_set_aside", "entry": entry, "why": "So." });
    desk.enters("2026-12-02", aside(review));
    on_these_days(&desk, measure, &[("2026-12-03", IN_FORCE)]);
    desk.enters("2026-12-04", aside(measure));
    assert!(
        desk.asked(|case| case.measures(day("2026-12-05")))
            .is_empty()
    );
}

/// Only the responsible person's decision not to consider the complaint any longer stops the
/// work, and only while nothing has lifted or eased it.
#[test]
fn consideration_stops_until_it_is_lifted_or_eased() {
    let stopped = |what: &str| {
        let (desk, _) = restricted();
        let mut desk = desk.with_incidents(&["2026-11-28"]);
        let ended = desk.enters("2026-12-01", with(ending(), json!({ "what": what })));
        (desk, ended)
    };
    let has_stopped = |desk: &Desk| desk.asked(|case| case.has_stopped());
    let (contact, _) = stopped("contact");
    assert!(
        !has_stopped(&contact),
        "the complaint goes on without contact"
    );

    let (desk, ended) = stopped("consideration");
    assert!(has_stopped(&desk));
    let review = |entry| desk.clone().and("2027-03-01", entry);
    let keep = kept(ended, "2027-03-01", "2027-06-01", None);
    assert!(has_stopped(&review(keep)));
    assert!(!has_stopped(&review(lifted(ended, "2027-03-01"))));
    let eased = review(changed(ended, "2027-03-01", by_telephone_too()));
    assert!(!has_stopped(&eased), "what is eased is considered again");
    let seen = eased.measure(ended, "2027-03-02");
    assert_eq!(
        seen.what,
        "Contact is limited: one call a week, ten minutes"
    );

    for (outcome, goes_on) in [("upheld", true), ("not_upheld", false)] {
        let mut desk = desk.clone();
        let appeal = desk.enters("2026-12-10", challenge(ended));
        let decided = considered(appeal, "2026-12-20", outcome);
        desk.enters("2026-12-20", decided);
        assert_eq!(!has_stopped(&desk), goes_on, "{outcome}");
    }
    let reopened = desk
        .closed_as_stopped()
        .and("2027-01-10", but("reopened", json!({})));
    assert!(!has_stopped(&reopened), "opened again, it is considered");
}

impl Desk {
    fn closed_as_stopped(&self) -> Self {
        self.clone().and(
            "2027-01-04",
            json!({ "kind": "closed", "ground": "no_longer_considered" }),
        )
    }
}
