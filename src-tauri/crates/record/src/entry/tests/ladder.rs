//! The ladder's kinds by themselves: what each cannot be without, and how each choice reads.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::super::*;
use super::shape;

/// A released entry with some of its parts otherwise; a part that is `null` here is left out.
fn read(kind: &str, otherwise: Value) -> Result<Entry, serde_json::Error> {
    let mut shape = shape(kind);
    for (field, value) in otherwise.as_object().unwrap() {
        match value {
            Value::Null => shape.remove(field),
            value => shape.insert(field.clone(), value.clone()),
        };
    }
    serde_json::from_value(shape.into())
}

fn told(entry: &Entry) -> String {
    let told = entry.told(&Names::default());
    let lines = told
        .lines
        .iter()
        .map(|line| format!("{}: {}", line.label, line.words));
    std::iter::once(told.headline.clone())
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

/// What is refused, and by which rule, when a part is missing or is otherwise. Free text that is
/// empty or without end is refused kind by kind in the tables of every entry.
#[test]
fn each_part_that_must_be_there_is_asked_for_by_its_field() {
    let only = |field: &str, words: &str| json!({ "impact": { field: words } });
    let rows: Vec<(&str, Value, &[&str])> = vec![
        // A warning in writing is in writing.
        (
            "warning_confirmed",
            json!({ "how": "spoken" }),
            &["entry.how: NotInWriting"],
        ),
        ("warning_confirmed", json!({ "how": "electronically" }), &[]),
        // Specific actions: conduct, and incidents where it was in words or deeds.
        (
            "restriction_imposed",
            json!({ "conduct": [] }),
            &["entry.conduct: ConductMissing"],
        ),
        (
            "restriction_imposed",
            json!({ "incidents": [], "override_reason": null }),
            &["entry.incidents: IncidentsMissing"],
        ),
        (
            "restriction_imposed",
            json!({ "incidents": [], "override_reason": " \n" }),
            &["entry.incidents: IncidentsMissing"],
        ),
        (
            "restriction_imposed",
            json!({ "incidents": [], "override_reason": "He stood in the doorway." }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "incidents": [], "override_reason": null,
                    "conduct": ["excessive_contact", "not_taking_part"] }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "impact": {} }),
            &["entry.impact: ImpactMissing"],
        ),
        ("restriction_imposed", only("health", "Asleep badly."), &[]),
        (
            "restriction_imposed",
            only("safety", "The desk was closed."),
            &[],
        ),
        ("restriction_imposed", only("resource", "Nine hours."), &[]),
        (
            "restriction_imposed",
            only("fairness", "Two others waited."),
            &[],
        ),
        (
            "restriction_imposed",
            only("fairness", "  "),
            &["entry.impact: ImpactMissing"],
        ),
        (
            "restriction_imposed",
            json!({ "until": "2026-11-20" }),
            &[
                "entry.until: BeforeItsBeginning",
                "entry.review_on: ReviewAfterItsEnd",
            ],
        ),
        (
            "restriction_imposed",
            json!({ "until": "2027-02-18" }),
            &["entry.review_on: ReviewAfterItsEnd"],
        ),
        ("restriction_imposed", json!({ "until": "2027-02-19" }), &[]),
        (
            "restriction_imposed",
            json!({ "review_on": "2026-11-21" }),
            &["entry.review_on: ReviewNotAfterwards"],
        ),
        (
            "restriction_imposed",
            json!({ "review_on": "2026-11-22" }),
            &[],
        ),
        (
            "restriction_imposed",
            json!({ "new_complaints_considered": false }),
            &["entry.new_complaints_considered: NewComplaintsAreAlwaysConsidered"],
        ),
        // The end of contact.
        (
            "contact_ended",
            json!({ "conduct": [] }),
            &["entry.conduct: ConductMissing"],
        ),
        (
            "contact_ended",
            json!({ "incidents": [], "override_reason": null }),
            &["entry.incidents: IncidentsMissing"],
        ),
        (
            "contact_ended",
            json!({ "impact": {} }),
            &["entry.impact: ImpactMissing"],
        ),
        (
            "contact_ended",
            json!({ "told_how": "spoken" }),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "contact_ended",
            json!({ "ombudsman_told": false }),
            &["entry.ombudsman_told: OmbudsmanNotTold"],
        ),
        (
            "contact_ended",
            json!({ "review_on": "2026-11-20" }),
            &["entry.review_on: ReviewNotAfterwards"],
        ),
        // Reviews: what goes on has a next day; what changes says to what, and nothing else does.
        (
            "action_reviewed",
            json!({ "next_review_on": null }),
            &["entry.next_review_on: ReviewDateMissing"],
        ),
        (
            "action_reviewed",
            json!({ "outcome": "lifted", "next_review_on": null, "changed_to": null,
                    "new_terms": null }),
            &[],
        ),
        (
            "action_reviewed",
            json!({ "changed_to": null, "new_terms": null }),
            &["entry.changed_to: Missing"],
        ),
        (
            "action_reviewed",
            json!({ "changed_to": null, "new_terms": " " }),
            &["entry.changed_to: Missing"],
        ),
        ("action_reviewed", json!({ "changed_to": null }), &[]),
        ("action_reviewed", json!({ "new_terms": null }), &[]),
        (
            "action_reviewed",
            json!({ "outcome": "still_needed", "new_terms": null }),
            &["entry.changed_to: NotAChange"],
        ),
        (
            "action_reviewed",
            json!({ "outcome": "lifted", "changed_to": null }),
            &["entry.new_terms: NotAChange"],
        ),
        (
            "action_reviewed",
            json!({ "changed_to": { "restriction": "through_third_party", "who": "" } }),
            &["entry.changed_to.who: Missing"],
        ),
        // Challenges.
        (
            "appeal_decided",
            json!({ "changed_to": null, "new_terms": null }),
            &["entry.changed_to: Missing"],
        ),
        (
            "appeal_decided",
            json!({ "outcome": "not_upheld", "new_terms": null }),
            &["entry.changed_to: NotAChange"],
        ),
        (
            "appeal_decided",
            json!({ "outcome": "upheld", "changed_to": null }),
            &["entry.new_terms: NotAChange"],
        ),
        (
            "appeal_decided",
            json!({ "told_how": "spoken" }),
            &["entry.told_how: NotInWriting"],
        ),
        (
            "appeal_decided",
            json!({ "ombudsman_told": false }),
            &["entry.ombudsman_told: OmbudsmanNotTold"],
        ),
        // The police: about something, with somebody else, and if they were told, when.
        (
            "police_decided",
            json!({ "incidents": [] }),
            &["entry.incidents: Missing"],
        ),
        (
            "police_decided",
            json!({ "threatened": "Tom Ellery", "supported_by": " tom ELLERY " }),
            &["entry.supported_by: NotDecidedAlone"],
        ),
        (
            "police_decided",
            json!({ "reported_on": null }),
            &["entry.reported_on: Missing"],
        ),
        (
            "police_decided",
            json!({ "contacted": false, "reported_on": null }),
            &[],
        ),
        // A statement is about something and is on file itself.
        (
            "statement_taken",
            json!({ "incidents": [], "evidence": [] }),
            &["entry.incidents: Missing", "entry.evidence: Missing"],
        ),
        // 999, or why not.
        (
            "safeguarding_taken",
            json!({ "steps": ["stayed_on_the_line"] }),
            &["entry.why_not_999: WhyNot999"],
        ),
        (
            "safeguarding_taken",
            json!({ "steps": [], "why_not_999": "  " }),
            &["entry.why_not_999: WhyNot999"],
        ),
        (
            "safeguarding_taken",
            json!({ "steps": [], "why_not_999": "x".repeat(20_001) }),
            &["entry.why_not_999: TooLong"],
        ),
        (
            "safeguarding_taken",
            json!({ "steps": [], "why_not_999": "He was with his doctor." }),
            &[],
        ),
        // An exception to the warning has its reason.
        (
            "removal_noted",
            json!({ "exception_reason": null }),
            &["entry.exception_reason: Missing"],
        ),
        (
            "removal_noted",
            json!({ "exception": null, "exception_reason": null }),
            &[],
        ),
    ];
    for (kind, otherwise, expected) in rows {
        let entry = read(kind, otherwise.clone()).unwrap();
        let told: Vec<String> = entry
            .check()
            .into_iter()
            .map(|broken| format!("{}: {:?}", broken.field, broken.rule))
            .collect();
        assert_eq!(told, expected, "{kind}: {otherwise}");
    }
}

/// What is not even in the request cannot be told from what was forgotten: it is no entry.
#[test]
fn a_measure_without_one_of_its_parts_is_no_entry_at_all() {
    let may_be_left_out: &[(&str, &[&str])] = &[
        (
            "restriction_imposed",
            &["incidents", "clinicians_advice", "override_reason"],
        ),
        ("contact_ended", &["incidents", "override_reason"]),
        ("agreement_proposed", &["consequences", "override_reason"]),
        (
            "action_reviewed",
            &[
                "person_said",
                "changed_to",
                "new_terms",
                "until",
                "next_review_on",
            ],
        ),
        ("appeal_decided", &["changed_to", "new_terms"]),
        ("agreement_lifted", &[]),
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

/// The guide's eight, with the words for the front desk and the particulars that stay on file.
fn restrictions() -> [(Value, &'static str, Option<&'static str>); 8] {
    [
        (
            json!({ "restriction": "one_channel", "channel": "letter" }),
            "Contact by letter only",
            None,
        ),
        (
            json!({ "restriction": "named_contact_only", "name": "Tom Ellery" }),
            "Contact with Tom Ellery only",
            None,
        ),
        (
            json!({ "restriction": "through_third_party", "who": "the county’s advocate" }),
            "Contact through the county’s advocate",
            None,
        ),
        (
            json!({ "restriction": "staff_details_withheld", "what": "The direct lines." }),
            "No direct contact details or names of colleagues are given",
            Some("The direct lines."),
        ),
        (
            json!({ "restriction": "automated_phone_service", "service": "Line 2, answered weekly." }),
            "Telephone calls go to the automated service",
            Some("Line 2, answered weekly."),
        ),
        (
            json!({ "restriction": "limited_time_or_volume", "how_often": "one call a week",
                    "how_long": "ten minutes" }),
            "Contact is limited: one call a week, ten minutes",
            None,
        ),
        (
            json!({ "restriction": "read_and_filed", "about": "The appointment of May." }),
            "Letters and e-mails are read and filed; new complaints are answered",
            Some("The appointment of May."),
        ),
        (
            json!({ "restriction": "abusive_contact_declined" }),
            "Abusive, threatening, offensive or discriminatory contact is not dealt with",
            None,
        ),
    ]
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
