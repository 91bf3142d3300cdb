//! How each choice on the ladder reads, and under which name.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::super::*;
use super::super::shape;
use super::{read, restrictions, told};

fn each_reads_differently(kind: &str, choices: Vec<Value>) {
    let many = choices.len();
    let told: BTreeSet<String> = choices
        .into_iter()
        .map(|otherwise| told(&read(kind, otherwise).unwrap()))
        .collect();
    assert_eq!(told.len(), many, "{kind}: {told:#?}");
}

#[test]
fn every_conduct_every_step_and_every_yes_and_no_reads_differently() {
    let lists: &[(&str, &str, &[&str])] = &[
        (
            "restriction_imposed",
            "conduct",
            &[
                "threatening",
                "abusive",
                "offensive",
                "discriminatory",
                "violent",
                "excessive_contact",
                "not_taking_part",
            ],
        ),
        (
            "safeguarding_taken",
            "steps",
            &[
                "called999",
                "caller_told",
                "details_passed_on",
                "stayed_on_the_line",
                "safeguarding_lead_told",
                "clinician_told",
                "local_service_told",
            ],
        ),
    ];
    for (field, choices) in [
        ("purpose", ["personal_use", "made_public", "not_said"]),
        ("went_on", ["went_on", "stopped", "not_known"]),
    ] {
        let choices = choices.iter().map(|one| json!({ field: one }));
        each_reads_differently("recording_noted", choices.collect());
    }
    for (kind, field, choices) in lists {
        each_reads_differently(
            kind,
            choices.iter().map(|one| json!({ *field: [one] })).collect(),
        );
    }
    for (kind, field) in [
        ("warning_given", "of_removal"),
        ("warning_given", "asked_to_write_again"),
        ("agreement_answered", "signed"),
        ("incident_followed_up", "contact_ended"),
        ("police_decided", "contacted"),
        ("statement_taken", "experienced_it"),
    ] {
        each_reads_differently(kind, vec![json!({ field: true }), json!({ field: false })]);
    }
}

/// The words of a specific action hold the way of contact; what else was decided stays with the
/// entry, whether it was decided at first, at a review or on a challenge.
#[test]
fn every_specific_action_keeps_its_particulars_and_has_words() {
    for (what, words, particulars) in restrictions() {
        let imposed = read("restriction_imposed", json!({ "what": what })).unwrap();
        let Entry::RestrictionImposed(it) = &imposed else {
            panic!("a specific action");
        };
        assert_eq!(it.what.in_words(), words);
        let changed = json!({ "changed_to": what });
        for entry in [
            imposed.clone(),
            read("action_reviewed", changed.clone()).unwrap(),
            read("appeal_decided", changed).unwrap(),
        ] {
            let told = told(&entry);
            let lower = lower_first(words);
            assert!(told.contains(words) || told.contains(&lower), "{told}");
            if let Some(particulars) = particulars {
                assert!(told.contains(particulars), "{what}: {told}");
                assert!(!words.contains(particulars));
            }
        }
    }
}

/// Conduct is told as what was said or done: no word of it says what somebody is.
#[test]
fn conduct_is_told_as_words_or_acts() {
    for (conduct, expected) in [
        (
            json!(["threatening", "abusive", "offensive", "discriminatory"]),
            "Threatening words or acts, abusive words or acts, offensive words, discriminatory \
             words or acts",
        ),
        (
            json!(["violent", "excessive_contact", "not_taking_part"]),
            "Violence, more contact than can be answered, not taking part in what the work needs",
        ),
    ] {
        for kind in ["restriction_imposed", "contact_ended"] {
            let entry = read(kind, json!({ "conduct": conduct })).unwrap();
            let told = entry.told(&Names::default());
            let line = told.lines.iter().find(|line| line.label == "Conduct");
            assert_eq!(line.unwrap().words, expected, "{kind}");
        }
    }
}

/// The front desk hears the way of contact and nothing of how anybody behaved.
#[test]
fn the_front_desk_hears_no_reason_and_no_label() {
    for (what, words, _) in restrictions() {
        let kind: engagement::RestrictionKind = serde_json::from_value(what).unwrap();
        let desk = kind.at_the_desk();
        if kind == engagement::RestrictionKind::AbusiveContactDeclined {
            assert_eq!(
                desk,
                "Contact in every way as before; when unsure, pass it to the complaints manager"
            );
        } else {
            assert_eq!(desk, words);
        }
        for label in ["abus", "threat", "offens", "discriminat", "violen", "behav"] {
            assert!(!desk.to_lowercase().contains(label), "{desk}");
        }
    }
}

/// What is told at the desk is as short as a name, so that no account of anything stands in it.
#[test]
fn what_is_told_at_the_desk_is_as_short_as_a_name() {
    for (what, field) in [
        ("named_contact_only", "name"),
        ("through_third_party", "who"),
        ("limited_time_or_volume", "how_often"),
        ("limited_time_or_volume", "how_long"),
    ] {
        for (kind, of, otherwise) in [
            ("restriction_imposed", "what", json!({})),
            (
                "action_reviewed",
                "changed_to",
                json!({ "outcome": "changed", "new_terms": null, "terms_agreed": null }),
            ),
            (
                "appeal_decided",
                "changed_to",
                json!({ "outcome": "partly_upheld", "new_terms": null, "terms_agreed": null }),
            ),
        ] {
            let check = |many: usize| {
                let mut chosen = json!({ "restriction": what, "how_often": "weekly",
                                         "how_long": "ten minutes" });
                chosen[field] = "x".repeat(many).into();
                let mut otherwise = otherwise.clone();
                otherwise[of] = chosen;
                read(kind, otherwise).unwrap().check()
            };
            let rule = |rule| BrokenRule::new(format!("entry.{of}.{field}"), rule);
            assert_eq!(check(120), [], "{kind}.{of}.{field}");
            assert_eq!(check(121), [rule(Rule::TooLong)], "{kind}");
            assert_eq!(check(0), [rule(Rule::Missing)], "{kind}");
        }
    }
}

/// What may lie behind the conduct is left to clinicians: the record says so itself, and nothing
/// else is asked.
#[test]
fn what_may_lie_behind_the_conduct_is_left_to_clinicians() {
    for kind in ["restriction_imposed", "contact_ended"] {
        let told = told(&read(kind, json!({})).unwrap());
        assert!(
            told.contains("What may lie behind it: Left to clinicians"),
            "{told}"
        );
        for field in shape(kind).keys() {
            assert!(
                !field.contains("diagnosis") && !field.contains("condition"),
                "{field}"
            );
        }
    }
}

#[test]
fn who_decided_stands_by_name_and_everybody_else_as_the_place_shows_them() {
    let hidden = [
        ("agreement_proposed", "discussed_with"),
        ("agreement_proposed", "breaches_heard_by"),
        ("agreement_breached", "considered_by"),
        ("restriction_imposed", "discussed_with"),
        ("contact_ended", "discussed_with"),
        ("incident_followed_up", "manager_told"),
        ("police_decided", "threatened"),
        ("police_decided", "supported_by"),
        ("statement_taken", "from"),
        ("online_post_handled", "discussed_with"),
    ];
    let named = [
        ("restriction_imposed", "decided_by"),
        ("contact_ended", "decided_by"),
        ("action_reviewed", "reviewed_by"),
        ("appeal_decided", "considered_by"),
        ("removal_noted", "decided_by"),
    ];
    for (kind, field) in hidden.into_iter().chain(named) {
        let entry = read(kind, json!({ field: "Tom Ellery" })).unwrap();
        assert!(entry.colleagues().contains(&"Tom Ellery"), "{kind}.{field}");
        let names = Names {
            colleagues: vec![("tom ELLERY".to_owned(), "Colleague C".to_owned())],
            ..Names::default()
        };
        let told = entry.told(&names);
        let shown: Vec<&str> = told.lines.iter().map(|line| line.words.as_str()).collect();
        let shown = format!("{}\n{}", told.headline, shown.join("\n"));
        let is_hidden = hidden.contains(&(kind, field));
        assert_eq!(shown.contains("Colleague C"), is_hidden, "{kind}: {shown}");
        assert_eq!(shown.contains("Tom Ellery"), !is_hidden, "{kind}: {shown}");
    }
}

/// The words of a warning are kept as they were used.
#[test]
fn the_words_of_a_warning_stand_as_they_were_used() {
    let words = "  \"If you go on\" — I'll put the phone down.  ";
    let entry = read("warning_given", json!({ "exact_words": words })).unwrap();
    let told = entry.told(&Names::default());
    let own: Vec<&str> = told
        .lines
        .iter()
        .filter(|line| line.own_words)
        .map(|line| line.words.as_str())
        .collect();
    assert_eq!(own, [words]);
}
