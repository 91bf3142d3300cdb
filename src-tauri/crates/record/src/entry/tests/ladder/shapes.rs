//! What a measure cannot be without, and what it can never rest on, by its shape alone.

use super::super::super::*;
use super::super::shape;
use super::{read, restrictions};
use serde_json::{Map, Value, json};

/// What is not even in the request cannot be told from what was forgotten: it is no entry.
#[test]
fn a_measure_without_one_of_its_parts_is_no_entry_at_all() {
    let may_be_left_out: &[(&str, &[&str])] = &[
        (
            "restriction_imposed",
            &[
                "incidents",
                "clinicians_advice",
                "override_reason",
                "evidence",
            ],
        ),
        (
            "contact_ended",
            &["incidents", "override_reason", "evidence"],
        ),
        (
            "agreement_proposed",
            &[
                "proposed_by_the_person",
                "consequences",
                "told_on",
                "told_how",
                "override_reason",
                "evidence",
            ],
        ),
        (
            "action_reviewed",
            &[
                "changed_to",
                "new_terms",
                "terms_agreed",
                "until",
                "next_review_on",
                "how_to_challenge",
                "evidence",
            ],
        ),
        (
            "appeal_decided",
            &[
                "changed_to",
                "new_terms",
                "terms_agreed",
                "still_of_removal",
                "evidence",
            ],
        ),
        // Who agreed is asked for by its field.
        ("agreement_lifted", &["agreed_by", "evidence"]),
    ];
    for (kind, optional) in may_be_left_out {
        for field in shape(kind).keys().filter(|field| *field != "kind") {
            let without = read(kind, json!({ field.clone(): null }));
            assert_eq!(
                without.is_ok(),
                optional.contains(&field.as_str()),
                "{kind} without {field}"
            );
        }
    }
}

/// A complaint can never be the reason: no conduct and no ground says so, in any spelling.
#[test]
fn that_somebody_complained_is_no_conduct_and_no_ground() {
    for word in [
        "complained",
        "complaining",
        "made_a_complaint",
        "complaint",
        "vexatious",
    ] {
        for (kind, otherwise) in [
            ("restriction_imposed", json!({ "conduct": [word] })),
            ("contact_ended", json!({ "conduct": [word] })),
            ("removal_noted", json!({ "ground": word })),
            ("removal_noted", json!({ "exception": word })),
            ("warning_not_given", json!({ "ground": word })),
        ] {
            assert!(read(kind, otherwise).is_err(), "{kind}: {word}");
        }
    }
}

/// Each particular of a specific action is needed, at its own field.
#[test]
fn every_specific_action_needs_its_particulars() {
    for (what, _, _) in restrictions() {
        let fields: Map<String, Value> = what.as_object().unwrap().clone();
        for field in fields.keys() {
            if ["restriction", "channel"].contains(&field.as_str()) {
                continue;
            }
            let mut empty = what.clone();
            empty[field] = " ".into();
            for (kind, under) in [
                ("restriction_imposed", "what"),
                ("action_reviewed", "changed_to"),
                ("appeal_decided", "changed_to"),
            ] {
                let entry = read(kind, json!({ under: empty })).unwrap();
                let expected = BrokenRule::new(format!("entry.{under}.{field}"), Rule::Missing);
                assert_eq!(entry.check(), [expected], "{kind}: {what}");
            }
        }
    }
}
