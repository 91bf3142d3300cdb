//! Line 31: past its day a restriction needs a decision. It neither ends nor goes on by itself,
//! however far the clock is moved.

use serde_json::{Value, json};

use super::{restriction, review, with};
use crate::officer::Officer;

fn restricted() -> (Officer, Value, Value) {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    let incident = officer.has_an_incident(&complaint, "2026-11-20", "You lot are useless.");
    officer.tries_everything_first(&complaint, "2026-11-24");
    let measure = officer.enters(&complaint, "2026-12-08", restriction(&[&incident]));
    (officer, complaint, measure)
}

fn reviews_on_today(officer: &mut Officer) -> Vec<String> {
    let mut today = officer.today();
    today.retain(|line| line.contains("Review: "));
    today
}

/// Line 31. Overdue it stands late on the first page, and in the register before all others.
#[test]
fn line_31_an_overdue_review_is_on_the_first_page_until_somebody_decides() {
    let (mut officer, complaint, measure) = restricted();
    let line = |stands: &str| {
        vec![format!(
            "{stands}: Review: Contact by letter only (2027-03-08)"
        )]
    };
    for (day, expected) in [
        ("2027-02-21", vec![]),
        ("2027-02-22", line("coming")),
        ("2027-03-08", line("today")),
        ("2027-03-09", line("late")),
        // Past the day it was decided until as well.
        ("2027-06-08", line("late")),
        ("2029-06-08", line("late")),
    ] {
        officer.comes_in_on(day);
        assert_eq!(reviews_on_today(&mut officer), expected, "{day}");
    }
    officer.enters(
        &complaint,
        "2029-06-08",
        review(&measure, "2029-06-08", "lifted", json!({})),
    );
    assert!(reviews_on_today(&mut officer).is_empty());
}

/// Line 31 and trap 20. The clock moved past the end: still it needs a decision, on the ladder, in
/// the register and at the desk, and nothing says that it ended.
#[test]
fn line_31_moved_past_its_end_it_still_needs_a_decision() {
    let (mut officer, complaint, _) = restricted();
    for (day, state) in [
        ("2026-12-08", "in_force"),
        ("2027-03-08", "in_force"),
        ("2027-03-09", "needs_decision"),
        ("2027-06-07", "needs_decision"),
        ("2027-06-08", "needs_decision"),
        ("2036-12-08", "needs_decision"),
    ] {
        officer.comes_in_on(day);
        let stands = officer.measure(&complaint)["stands"].clone();
        assert_eq!(stands["state"], state, "{day}");
        let register = officer.ask("register", json!({}));
        assert_eq!(register["live"][0]["measure"]["stands"], stands, "{day}");
        assert_eq!(register["ended"], json!([]));
        let at_the_desk = register["live"][0]["at_the_desk"].clone();
        if state == "in_force" {
            assert_eq!(
                at_the_desk,
                "Contact by letter only, from Tuesday 8 December 2026 until Monday 7 June 2027."
            );
        } else {
            assert_eq!(
                stands["since"], "2027-03-09",
                "on the day itself it is in force"
            );
            assert_eq!(
                at_the_desk,
                "Contact by letter only. It is waiting for a decision; ask the complaints manager."
            );
        }
    }
    let words = officer.ladder(&complaint)["in_words"].to_string();
    assert!(
        words.contains("it needs a decision since 9\u{a0}March 2027"),
        "{words}"
    );
    assert!(!words.contains("lifted"), "{words}");
}

/// Line 31. A review keeps, changes or lifts, with reasons, a next day and a letter; it is held by
/// a manager or senior colleague, who has the contacts and the conduct of the time before them.
#[test]
fn line_31_a_review_has_its_material_its_reasons_and_its_next_day() {
    let (mut officer, complaint, measure) = restricted();
    officer.enters(
        &complaint,
        "2027-01-11",
        json!({ "kind": "contact", "channel": "letter", "direction": "from_them", "with": "Mr M",
                "what_was_said": "A letter of one page, quiet, about the appointment." }),
    );
    let again = officer.has_an_incident(&complaint, "2027-01-12", "I am ringing all the same.");
    officer.comes_in_on("2027-03-08");
    let material = |officer: &mut Officer| {
        let view = officer.ask("review_material", json!({ "measure": measure }));
        let many = |field: &str| view[field].as_array().map_or(0, Vec::len);
        let found = (many("contacts"), many("incidents"), many("steps"));
        (view, found)
    };
    let (view, found) = material(&mut officer);
    assert_eq!(found, (1, 1, 0));
    assert_eq!(view["since"], "2026-12-08");
    assert_eq!(view["incidents"][0]["id"], again);
    assert_eq!(view["begun"]["kind"], "restriction_imposed");

    let on = "2027-03-08";
    let kept = |otherwise: Value| {
        with(
            review(
                &measure,
                on,
                "still_needed",
                json!({ "next_review_on": "2027-05-31" }),
            ),
            otherwise,
        )
    };
    for (otherwise, refused) in [
        (json!({ "reasons": "" }), "entry.reasons: Missing"),
        (json!({ "looked_at": "" }), "entry.looked_at: Missing"),
        (
            json!({ "next_review_on": null }),
            "entry.next_review_on: ReviewDateMissing",
        ),
        (
            json!({ "next_review_on": "2027-06-08" }),
            "entry.until: ReviewAfterItsEnd",
        ),
        (
            json!({ "reviewed_by": crate::book::OFFICER }),
            "entry.reviewed_by: ReviewedByTheOfficer",
        ),
        (
            json!({ "told_on": "2027-03-07" }),
            "entry.told_on: ToldBeforeDecided",
        ),
    ] {
        let told = officer.cannot_enter(&complaint, on, kept(otherwise));
        assert_eq!(told, [refused]);
    }
    officer.enters(&complaint, on, kept(json!({})));
    assert_eq!(officer.measure(&complaint)["stands"]["state"], "in_force");
    let (view, found) = material(&mut officer);
    assert_eq!(found, (0, 0, 1), "what was looked at is not laid out again");
    assert_eq!(view["since"], on);
}

/// Line 31. A reviewer of one measure has before them what is about this one, and what belongs to
/// none; what is about another measure of the same person stands apart, under its name.
#[test]
fn line_31_a_review_of_one_measure_keeps_the_others_apart() {
    let (mut officer, complaint, letters) = restricted();
    let rang = officer.has_an_incident(&complaint, "2026-12-14", "I am ringing all the same.");
    let wrote = officer.has_an_incident(&complaint, "2026-12-15", "Useless, the lot of you.");
    let neither = officer.has_an_incident(&complaint, "2026-12-16", "You are all the same.");
    let filed = with(
        restriction(&[&wrote]),
        json!({ "what": { "restriction": "read_and_filed", "about": "The bill of 2024." },
                "starts_on": "2026-12-17", "told_on": "2026-12-17" }),
    );
    let filed = officer.enters(&complaint, "2026-12-17", filed);
    let breach = |about: &Value, incident: &Value| {
        json!({ "kind": "agreement_breached", "about": about, "concern": "He rang on Monday.",
                "incidents": [incident], "considered_by": "Dr Sam Carver",
                "whose_part": "the_person", "found": "not_kept",
                "outcome": "It stays as it is." })
    };
    let of_letters = officer.enters(&complaint, "2026-12-18", breach(&letters, &rang));
    let wrote_again = officer.has_an_incident(&complaint, "2026-12-18", "Useless, all of you.");
    let before_it = officer.cannot_enter(&complaint, "2026-12-19", breach(&filed, &wrote));
    assert_eq!(before_it, ["entry.incidents: BeforeItsBeginning"]);
    let of_filed = officer.enters(&complaint, "2026-12-19", breach(&filed, &wrote_again));
    officer.comes_in_on("2027-03-08");
    let ids = |list: &Value, id: &str| -> Vec<Value> {
        let list = list.as_array().expect("a list");
        list.iter().map(|one| one[id].clone()).collect()
    };
    for (measure, steps, incidents, other, apart, apart_incidents) in [
        (
            &letters,
            vec![&of_letters],
            vec![&rang, &neither],
            &filed,
            vec![&filed, &of_filed],
            vec![&wrote, &wrote_again],
        ),
        (
            &filed,
            vec![&of_filed],
            vec![&wrote_again],
            &letters,
            vec![&of_letters],
            vec![],
        ),
    ] {
        let view = officer.ask("review_material", json!({ "measure": measure }));
        assert_eq!(
            ids(&view["steps"], "id"),
            steps.into_iter().cloned().collect::<Vec<_>>()
        );
        let seen = ids(&view["incidents"], "id");
        assert_eq!(seen, incidents.into_iter().cloned().collect::<Vec<_>>());
        let others = &view["others"];
        assert_eq!(ids(others, "measure"), std::slice::from_ref(other));
        let steps = ids(&others[0]["steps"], "id");
        assert_eq!(steps, apart.into_iter().cloned().collect::<Vec<_>>());
        let seen = ids(&others[0]["incidents"], "id");
        assert_eq!(
            seen,
            apart_incidents.into_iter().cloned().collect::<Vec<_>>()
        );
    }
    let (sheet, _, _) = crate::engagement_on_paper::saved(
        &mut officer,
        json!({ "sheet": "measure_review", "measure": letters }),
    );
    for words in [
        "Contact by letter only",
        "Not part of this review: entry",
        "Letters and emails read and filed: concern that it is not kept",
    ] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
}
