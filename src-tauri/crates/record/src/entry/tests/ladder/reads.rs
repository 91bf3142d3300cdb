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
        ("recording_noted", "for_personal_use"),
    ] {
        each_reads_differently(kind, vec![json!({ field: true }), json!({ field: false })]);
    }
}

/// What the front desk is told holds the way of contact; what else was decided stays with the
/// entry, whether it was decided at first, at a review or on a challenge.
#[test]
fn every_specific_action_keeps_its_particulars_and_has_words_for_the_front_desk() {
    for (what, desk, particulars) in restrictions() {
        let imposed = read("restriction_imposed", json!({ "what": what })).unwrap();
        let Entry::RestrictionImposed(it) = &imposed else {
            panic!("a specific action");
        };
        assert_eq!(it.what.at_the_desk(), desk);
        let changed = json!({ "changed_to": what });
        for entry in [
            imposed.clone(),
            read("action_reviewed", changed.clone()).unwrap(),
            read("appeal_decided", changed).unwrap(),
        ] {
            let told = told(&entry);
            let lower = lower_first(desk);
            assert!(told.contains(desk) || told.contains(&lower), "{told}");
            if let Some(particulars) = particulars {
                assert!(told.contains(particulars), "{what}: {told}");
                assert!(!desk.contains(particulars));
            }
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
fn whoever_was_there_or_was_asked_stands_under_a_pseudonym_and_whoever_decided_by_name() {
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
