//! What the guides name is kept under a label of its own; and what was written before a part was
//! asked for is still read.

use serde_json::json;

use super::super::super::*;
use super::super::shape;
use super::{read, told};
use crate::entry::engagement::{ConversationThen, RecordingPurpose};

#[test]
fn a_recording_of_before_says_what_it_said() {
    for (answer, purpose) in [
        (true, RecordingPurpose::PersonalUse),
        (false, RecordingPurpose::NotSaid),
    ] {
        let line = json!({ "kind": "recording_noted", "for_personal_use": answer,
                           "note": "He records his calls." });
        let entry: Entry = serde_json::from_value(line).unwrap();
        let expected = RecordingNoted {
            purpose,
            went_on: ConversationThen::NotKnown,
            note: "He records his calls.".to_owned(),
        };
        assert_eq!(entry, Entry::RecordingNoted(expected));
        assert!(!told(&entry).contains("conversation"), "{}", told(&entry));
    }
}

#[test]
fn what_was_not_asked_for_then_is_read_without_it() {
    for (kind, later) in [
        ("contact", vec!["evidence"]),
        ("cooperation_asked", vec!["evidence"]),
        (
            "agreement_proposed",
            vec!["told_on", "told_how", "evidence"],
        ),
        ("agreement_lifted", vec!["agreed_by", "evidence"]),
        ("agreement_breached", vec!["whose_part", "found"]),
        ("incident_followed_up", vec!["reported", "evidence"]),
        ("policy_use_reviewed", vec!["colleagues_told"]),
    ] {
        let mut before = shape(kind);
        for field in &later {
            before.remove(*field);
        }
        let entry: Entry = serde_json::from_value(before.into()).unwrap();
        assert!(!told(&entry).contains("told_how"), "{kind}");
        for line in entry.told(&Names::default()).lines {
            assert!(!line.words.trim().is_empty(), "{kind}: {line:?}");
        }
    }
}

/// Who agreed that things are better is asked for (PHSO sample policy: if all agree).
#[test]
fn an_agreement_is_not_lifted_by_nobody() {
    for nobody in [json!(null), json!(" \u{200B}")] {
        let entry = read("agreement_lifted", json!({ "agreed_by": nobody })).unwrap();
        let expected = BrokenRule::new("entry.agreed_by".to_owned(), Rule::Missing);
        assert_eq!(entry.check(), [expected]);
    }
}

/// How an agreement may end early stands in each (PHSO guide: a clause that it can be lifted; the
/// sample policy: if all agree).
#[test]
fn every_agreement_says_how_it_may_end_early() {
    for released in super::super::released() {
        if released.kind() != EntryKind::AgreementProposed {
            continue;
        }
        let told = released.told(&Names::default());
        let clause = told.lines.iter().find(|line| line.label == "Lifting");
        let words = clause.map(|line| line.words.as_str()).unwrap_or_default();
        for says in ["before its day of review", "go better", "both sides"] {
            assert!(words.contains(says), "{says}: {told:?}");
        }
    }
}

/// The parts that a guide names and an entry may be without, each by the paragraph that names it in
/// `tests/guidance.md`: what is entered there is read under its own label.
#[test]
fn what_a_guide_names_is_read_under_its_own_label() {
    let post = "online_post_handled";
    for (paragraph, kind, field, label) in [
        (
            "81",
            "restriction_imposed",
            "clinicians_advice",
            "What a clinician said would help",
        ),
        ("160, sample 89", post, "replied", "Replied"),
        (
            "162, sample 91 and 93",
            post,
            "limited",
            "Blocked or limited",
        ),
        (
            "163, sample 92",
            post,
            "reported",
            "Reported to the platform",
        ),
        (
            "sample 51",
            "agreement_proposed",
            "consequences",
            "If it is not kept",
        ),
        ("sample 53", "agreement_lifted", "agreed_by", "Agreed by"),
        (
            "sample 76",
            "incident_followed_up",
            "reported",
            "Reported under the policy on violence",
        ),
        (
            "SPSO 19",
            "policy_use_reviewed",
            "colleagues_told",
            "How colleagues hear of it",
        ),
    ] {
        let entry = read(kind, json!({ field: "As it was entered." })).unwrap();
        let told = entry.told(&Names::default());
        let read = told
            .lines
            .iter()
            .any(|line| line.label == label && line.words == "As it was entered.");
        assert!(read, "paragraph {paragraph}: {told:?}");
    }
    for (paragraph, kind, field, label) in [
        ("161", post, "incidents", "Incidents"),
        ("180", "contact", "evidence", "Evidence"),
        ("180", "incident_followed_up", "evidence", "Evidence"),
        ("190", "cooperation_asked", "evidence", "As it went"),
        ("192", "agreement_proposed", "evidence", "As it went"),
        ("sample 103", "agreement_lifted", "evidence", "As it went"),
    ] {
        let entry = read(kind, json!({ field: [1] })).unwrap();
        let told = entry.told(&Names::default());
        let named = told
            .lines
            .iter()
            .any(|line| line.label == label && line.about.len() == 1);
        assert!(named, "paragraph {paragraph}: {told:?}");
    }
}

/// PHSO guide: with consent, those close to the person are asked how best to help.
#[test]
fn consent_to_talk_with_others_says_what_it_is_for() {
    let consent = json!({ "subject": "talk_about_what_helps", "step": "given" });
    let entry = read("consent_recorded", consent).unwrap();
    let told = told(&entry);
    assert!(
        told.contains("to talk with others about what would help"),
        "{told}"
    );
}
