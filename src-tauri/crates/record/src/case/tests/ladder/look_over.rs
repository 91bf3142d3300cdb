//! What an entry is read for before it stands. It stops nothing.

use serde_json::{Value, json};

use super::super::desk::{Desk, but, day, new, read};
use super::steps::{agreement, challenge, considered, ending, kept, restriction, with};
use crate::case::Caution;
use crate::entry::NewEntry;

fn stops(desk: &Desk, entry: Value) -> Vec<String> {
    let new = NewEntry {
        on: "2026-12-02".parse().unwrap(),
        at: None,
        by: "Ruth Adeyemi".to_owned(),
        entry: read(entry),
        quotes: Vec::new(),
    };
    desk.asked(|case| {
        let looked = case.look_over(&new);
        let stops = looked.words.into_iter();
        stops
            .map(|it| {
                let kind = serde_json::to_value(it.nudge.reads_as).unwrap();
                format!("{}: {} {kind}", it.field, it.nudge.word)
            })
            .collect()
    })
}

/// The particulars of what is restricted and a clinician's advice are read, not only accounts; care
/// is pointed at among the particulars alone, as an account may well be about it.
#[test]
fn what_is_restricted_is_read_like_an_account_and_for_care() {
    let desk = Desk::with_all_tried();
    let filed = |about: &str| json!({ "restriction": "read_and_filed", "about": about });
    for (otherwise, expected) in [
        (json!({}), vec![]),
        (
            json!({ "what": filed("Rude letters about appointments.") }),
            vec![
                "entry.what.about: rude \"a_view\"",
                "entry.what.about: appointments \"restricts_care\"",
            ],
        ),
        (
            json!({ "what": { "restriction": "limited_time_or_volume", "how_often": "weekly",
                              "how_long": "no repeat prescriptions" } }),
            vec!["entry.what.how_long: repeat prescriptions \"restricts_care\""],
        ),
        (
            json!({ "why": "He rang 41 times about a prescription." }),
            vec![],
        ),
        (
            json!({ "clinicians_advice": "He is paranoid." }),
            vec!["entry.clinicians_advice: paranoid \"a_diagnosis\""],
        ),
        (
            json!({ "what": { "restriction": "limited_time_or_volume",
                              "how_often": "one call a day since he said he would stab Tom",
                              "how_long": "ten minutes, as he swears" } }),
            vec![
                "entry.what.how_often: since he \"reason_for_the_desk\"",
                "entry.what.how_often: stab \"reason_for_the_desk\"",
                "entry.what.how_long: as he \"reason_for_the_desk\"",
                "entry.what.how_long: swears \"reason_for_the_desk\"",
            ],
        ),
        (
            json!({ "what": { "restriction": "through_third_party",
                              "who": "his sister, because he frightens the receptionists" } }),
            vec![
                "entry.what.who: because \"reason_for_the_desk\"",
                "entry.what.who: frightens \"reason_for_the_desk\"",
            ],
        ),
        (json!({ "why": "Because he swears at Tom." }), vec![]),
        (
            json!({ "why": "The number of complaints he makes." }),
            vec!["entry.why: number of complaints \"the_complaint\""],
        ),
    ] {
        let entry = with(restriction(), otherwise);
        assert_eq!(stops(&desk, entry.clone()), expected, "{entry}");
    }
}

/// A review and a challenge can change what is restricted; what they change it to is read, too.
#[test]
fn what_a_decision_changes_contact_to_is_read_for_care() {
    let mut desk = Desk::with_all_tried();
    let measure = desk.enters("2026-11-25", restriction());
    let appeal = desk.enters("2026-11-26", challenge(measure));
    let to = json!({ "changed_to": { "restriction": "staff_details_withheld",
                                     "what": "Who gives treatment." }, "new_terms": null, "terms_agreed": null });
    for entry in [
        with(
            super::steps::changed(measure, "2026-12-02", json!({})),
            to.clone(),
        ),
        with(considered(appeal, "2026-12-02", "partly_upheld"), to),
    ] {
        assert_eq!(
            stops(&desk, entry),
            ["entry.changed_to.what: treatment \"restricts_care\""]
        );
    }
}

/// What somebody said belongs where it can be covered: an account in which it is quoted is pointed
/// at, first of all where somebody spoke of suicide.
#[test]
fn own_words_in_an_account_are_pointed_at_once() {
    let desk = Desk::with_a_letter();
    let quoted = "He said ‘I cannot go on’ and ‘goodbye’.";
    for (kind, field) in [
        ("safeguarding_taken", "account"),
        ("warning_given", "reasons"),
        ("incident_followed_up", "effect"),
    ] {
        let entry = but(kind, json!({ field: quoted }));
        let expected = format!("entry.{field}: own words \"their_own_words\"");
        assert_eq!(stops(&desk, entry), [expected]);
    }
    let plain = but(
        "safeguarding_taken",
        json!({ "account": "I stayed on the line." }),
    );
    assert!(stops(&desk, plain).is_empty());
}

/// PHSO guide: what is in place is reviewed regularly. It names no interval, so a day more than a
/// year away is asked about, and stops nothing.
#[test]
fn a_review_more_than_a_year_away_is_asked_about() {
    let mut desk = Desk::with_all_tried().with_incidents(&["2026-11-25"]);
    let measure = desk.enters("2026-11-25", restriction());
    for (far, near, entry) in [
        (
            "2027-11-26",
            "2027-11-25",
            with(restriction(), json!({ "until": "2029-11-25" })),
        ),
        ("2027-11-26", "2027-11-25", agreement()),
        ("2027-12-02", "2027-12-01", ending()),
        (
            "2027-11-26",
            "2027-11-25",
            kept(measure, "2026-11-25", "2027-02-24", Some("2029-11-25")),
        ),
    ] {
        let field = match entry["kind"].as_str() {
            Some("action_reviewed") => "next_review_on",
            _ => "review_on",
        };
        for (review, is_far) in [(far, true), (near, false)] {
            let entry = with(entry.clone(), json!({ field: review }));
            let new = new(day("2026-11-25"), read(entry.clone()));
            let cautions = desk.asked(|case| case.look_over(&new)).cautions;
            assert_eq!(
                cautions.contains(&Caution::ReviewIsFarOff),
                is_far,
                "{review}: {entry}"
            );
            assert!(desk.told(day("2026-11-25"), read(entry)).is_empty());
        }
    }
}

/// LGSCO code 5.10: reasons rest on evidence. Too much contact rests on the contacts.
#[test]
fn too_much_contact_without_one_contact_on_file_is_asked_about() {
    let much = |conduct: &str| with(restriction(), json!({ "conduct": [conduct] }));
    let asks = |desk: &Desk, entry: &serde_json::Value| {
        let new = new(day("2026-11-25"), read(entry.clone()));
        let cautions = desk.asked(|case| case.look_over(&new)).cautions;
        cautions.contains(&Caution::NoContactsOnFile)
    };
    let none = Desk::with_all_tried();
    assert!(asks(&none, &much("excessive_contact")));
    assert!(!asks(&none, &much("abusive")));
    let call = json!({ "adjustments_used": [] });
    let later = none.clone().and("2026-11-26", but("contact", call.clone()));
    assert!(
        asks(&later, &much("excessive_contact")),
        "it came afterwards"
    );
    let logged = none.and("2026-11-25", but("contact", call));
    assert!(!asks(&logged, &much("excessive_contact")));
}

/// PHSO guide: others are asked what would help with the person's consent.
#[test]
fn a_clinician_who_was_asked_without_consent_is_asked_about() {
    let asks = |desk: &Desk, advice: serde_json::Value| {
        let entry = with(restriction(), json!({ "clinicians_advice": advice }));
        let new = new(day("2026-11-25"), read(entry));
        let cautions = desk.asked(|case| case.look_over(&new)).cautions;
        cautions.contains(&Caution::NoConsentToTalk)
    };
    let none = Desk::with_all_tried();
    let advice = json!("Dr Ann Wood: short calls help.");
    assert!(asks(&none, advice.clone()));
    assert!(!asks(&none, json!(null)));
    for (step, asked) in [
        ("asked", true),
        ("given", false),
        ("not_needed", false),
        ("refused", true),
    ] {
        let consent = json!({ "subject": "talk_about_what_helps", "step": step });
        let desk = none
            .clone()
            .and("2026-11-24", but("consent_recorded", consent));
        assert_eq!(asks(&desk, advice.clone()), asked, "{step}");
    }
}

/// To go on with what is in force is a review of it, and not the same decision once more.
#[test]
fn what_is_in_force_already_is_asked_about() {
    let asks = |desk: &Desk, on: &str, what: &Value| {
        let new = new(day(on), read(with(restriction(), json!({ "what": what }))));
        let cautions = desk.asked(|case| case.look_over(&new)).cautions;
        cautions.contains(&Caution::InForceAlready)
    };
    let by_letter = json!({ "restriction": "one_channel", "channel": "letter" });
    let by_email = json!({ "restriction": "one_channel", "channel": "email" });
    let mut desk = Desk::with_all_tried();
    assert!(!asks(&desk, "2026-11-25", &by_letter));
    let measure = desk.enters("2026-11-25", restriction());
    assert!(asks(&desk, "2026-11-26", &by_letter));
    assert!(
        asks(&desk, "2027-06-01", &by_letter),
        "past its date it still stands"
    );
    assert!(!asks(&desk, "2026-11-26", &by_email));
    let lifted = desk
        .clone()
        .and("2026-11-27", super::steps::lifted(measure, "2026-11-27"));
    assert!(!asks(&lifted, "2026-11-28", &by_letter));
    let eased = super::steps::changed(measure, "2026-11-27", by_email.clone());
    let eased = desk.and("2026-11-27", eased);
    assert!(asks(&eased, "2026-11-28", &by_email), "as it was changed");
    assert!(!asks(&eased, "2026-11-28", &by_letter));
}

fn asks_whether(desk: &Desk, on: &str, entry: Value, caution: Caution) -> bool {
    let new = new(day(on), read(entry));
    let cautions = desk.asked(|case| case.look_over(&new)).cautions;
    cautions.contains(&caution)
}

/// PHSO guide: all was done to de-escalate and nothing has improved; a warning gives an opportunity
/// to change. On the very day neither can be seen.
#[test]
fn what_had_no_time_to_help_is_asked_about() {
    let tried = Desk::with_all_tried;
    let at_once = |entry: Value| with(entry, json!({ "override_reason": "He has a bat." }));
    let warned_today = || {
        Desk::with_all_tried_but(&["warning_given"])
            .and("2026-11-25", super::steps::warning("spoken"))
    };
    let warned_twice = tried().and("2026-11-25", super::steps::warning("spoken"));
    for (words, desk, on, entry, asked) in [
        (
            "de-escalated today",
            tried(),
            "2026-11-24",
            agreement(),
            true,
        ),
        ("the day before", tried(), "2026-11-25", agreement(), false),
        (
            "warned today",
            warned_today(),
            "2026-11-25",
            restriction(),
            true,
        ),
        (
            "an agreement asks for no warning",
            warned_today(),
            "2026-11-25",
            agreement(),
            false,
        ),
        (
            "warned before as well",
            warned_twice,
            "2026-11-25",
            restriction(),
            false,
        ),
        (
            "what cannot wait",
            tried(),
            "2026-11-24",
            at_once(restriction()),
            false,
        ),
    ] {
        let found = asks_whether(&desk, on, entry, Caution::NoTimeToChange);
        assert_eq!(found, asked, "{words}");
    }
}

/// SPSO section 1: a right of appeal. The same again, with nothing on file since, is asked about.
#[test]
fn what_was_taken_back_on_a_challenge_is_asked_about() {
    let mut desk = Desk::with_all_tried();
    let limit = desk.enters("2026-11-25", restriction());
    let appeal = desk.enters("2026-11-26", challenge(limit));
    let asks = |desk: &Desk, entry: Value| {
        asks_whether(desk, "2026-12-05", entry, Caution::TakenBackBefore)
    };
    assert!(!asks(&desk, restriction()), "nothing was taken back yet");
    desk.enters("2026-12-01", considered(appeal, "2026-12-01", "upheld"));
    assert!(asks(&desk, restriction()));
    let by_email = json!({ "what": { "restriction": "one_channel", "channel": "email" } });
    assert!(!asks(&desk, with(restriction(), by_email)), "another way");
    let since = desk.with_incidents(&["2026-12-02"]);
    assert!(!asks(&since, restriction()), "something happened since");
}

/// PHSO guide: quote exactly what was said.
#[test]
fn incidents_without_an_exact_word_are_asked_about() {
    for (has_words, named, asked) in [
        (true, json!([1]), false),
        (false, json!([1]), true),
        (false, json!([]), false),
    ] {
        let mut desk = Desk::with_all_tried();
        desk.records.incidents[0].has_words = has_words;
        for entry in [restriction(), ending()] {
            let entry = with(entry, json!({ "incidents": named }));
            let found = asks_whether(&desk, "2026-12-01", entry, Caution::NoExactWords);
            assert_eq!(found, asked, "{has_words} {named}");
        }
    }
}
