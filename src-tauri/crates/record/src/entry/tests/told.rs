//! How each kind reads: nothing that was entered is lost.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveTime;
use serde_json::Value;

use super::super::*;
use super::{released, shape};
use crate::clock::spoken_day;

/// Names in which every record has its own number.
fn names() -> Names {
    Names {
        decided: BTreeMap::new(),
        points: BTreeMap::from([(crate::ids::PointId::from_row(1), 71)]),
        evidence: BTreeMap::from([(crate::ids::EvidenceId::from_row(1), 72)]),
        entries: (1..=9)
            .map(|row| (EntryId::from_row(row), 80 + u32::try_from(row).unwrap()))
            .collect(),
        incidents: BTreeMap::from([(crate::ids::IncidentId::from_row(1), 73)]),
        in_short: BTreeMap::new(),
        colleagues: Vec::new(),
    }
}

fn all_that_is_told(told: &Told) -> String {
    let lines = told.lines.iter().map(|line| line.words.clone());
    std::iter::once(told.headline.clone())
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

/// What must be seen of a value under a field: free text as it was typed, days spoken, numbers,
/// and the numbers of what is named.
fn must_show(field: &str, value: &Value, seen: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains("Words of") || text.contains("Name of") => {
            seen.push(text.clone());
        }
        Value::String(text) => {
            seen.extend(text.parse().ok().map(spoken_day));
            let time = text.parse::<NaiveTime>().ok();
            seen.extend(time.map(|time| time.format("%H:%M").to_string()));
        }
        Value::Number(number) => seen.push(match field {
            "point" | "points" => "oint 71".to_owned(),
            "evidence" => "item 72".to_owned(),
            "incident" | "incidents" => "ncident 73".to_owned(),
            "minutes" | "working_days" | "update_every_days" | "comments_working_days" => {
                number.to_string()
            }
            _ => format!("ntry {}", 80 + number.as_u64().unwrap()),
        }),
        Value::Array(values) => values
            .iter()
            .for_each(|value| must_show(field, value, seen)),
        // The words of a version of the policy are printed as a document, not in an entry's lines.
        Value::Object(_) if field == "adopted" => {}
        Value::Object(fields) => fields
            .iter()
            .for_each(|(field, value)| must_show(field, value, seen)),
        Value::Bool(_) | Value::Null => {}
    }
}

#[test]
fn nothing_that_was_entered_is_lost_to_the_reader() {
    for entry in released() {
        let mut seen = Vec::new();
        must_show("", &serde_json::to_value(&entry).unwrap(), &mut seen);
        let told = entry.told(&names());
        let shown = all_that_is_told(&told);
        for words in seen {
            assert!(
                shown.contains(&words),
                "{:?}: {words:?} is not in {shown:?}",
                entry.kind()
            );
        }
    }
}

#[test]
fn a_headline_is_a_few_words_without_a_full_stop() {
    for entry in released() {
        let told = entry.told(&names());
        let kind = entry.kind();
        assert!(!told.headline.trim().is_empty(), "{kind:?}");
        assert!(!told.headline.ends_with('.'), "{kind:?}: {told:?}");
        assert!(!told.headline.contains('\n'), "{kind:?}: {told:?}");
        assert!(
            told.headline.starts_with(char::is_uppercase),
            "{kind:?}: {told:?}"
        );
        for line in &told.lines {
            assert!(!line.label.ends_with(['.', ':']), "{kind:?}: {line:?}");
            assert!(!line.words.trim().is_empty(), "{kind:?}: {line:?}");
        }
        assert!(!kind.sentence().ends_with('.'), "{kind:?}");
        assert!(
            !all_that_is_told(&told).contains("entry 0"),
            "{kind:?}: {told:?}"
        );
    }
}

/// Every choice that can be made in an entry, by its kind and field.
const CHOICES: &[(&str, &str, &[&str])] = &[
    (
        "person_added",
        "role",
        &[
            "representative",
            "advocate",
            "carer",
            "member_of_parliament",
            "interpreter",
            "other",
        ],
    ),
    (
        "person_added",
        "basis",
        &[
            "has_died",
            "is_a_child",
            "physically_unable",
            "lacks_capacity",
            "asked_for_it",
        ],
    ),
    (
        "representative_refused",
        "ground",
        &["child_could_complain", "not_in_best_interests"],
    ),
    (
        "consent_recorded",
        "subject",
        &["share_with_representative", "share_with_other_body"],
    ),
    (
        "consent_recorded",
        "step",
        &["asked", "given", "refused", "withdrawn", "not_needed"],
    ),
    (
        "electronic_consent",
        "how",
        &["spoken", "on_paper", "electronically"],
    ),
    (
        "channel_preferred",
        "channel",
        &[
            "in_person",
            "telephone",
            "letter",
            "email",
            "form",
            "social_media",
        ],
    ),
    (
        "adjustment_asked",
        "raised",
        &["asked_for", "offered", "nothing_wanted"],
    ),
    (
        "adjustment_decided",
        "decision",
        &["made", "alternative", "declined"],
    ),
    (
        "advocacy_signposted",
        "how",
        &["spoken", "on_paper", "electronically"],
    ),
    (
        "contact",
        "channel",
        &[
            "in_person",
            "telephone",
            "letter",
            "email",
            "form",
            "social_media",
        ],
    ),
    ("contact", "direction", &["from_them", "from_us"]),
    (
        "copy_of_record_given",
        "how",
        &["on_paper", "electronically"],
    ),
    (
        "discussion_offered",
        "how",
        &["spoken", "on_paper", "electronically"],
    ),
    (
        "discussion_answered",
        "answer",
        &["accepted", "declined", "no_reply"],
    ),
    (
        "response_period_set",
        "basis",
        &["agreed", "determined", "amended"],
    ),
    (
        "response_period_set",
        "told_how",
        &["spoken", "on_paper", "electronically"],
    ),
    ("delay_explained", "how", &["on_paper", "electronically"]),
    (
        "progress_told",
        "how",
        &["spoken", "on_paper", "electronically"],
    ),
    (
        "time_limit_considered",
        "decision",
        &["considered", "declined"],
    ),
    (
        "exempted",
        "ground",
        &[
            "by_a_responsible_body",
            "about_employment",
            "settled_at_once_before",
            "investigated_before",
            "with_the_ombudsman",
            "freedom_of_information",
            "superannuation",
        ],
    ),
    ("cooperation_asked", "step", &["asked", "warned", "stopped"]),
    (
        "mediation_offered",
        "offered",
        &["mediation", "restorative_conversation"],
    ),
    (
        "mediation_offered",
        "answer",
        &["not_yet", "accepted", "declined"],
    ),
    (
        "transferred_in",
        "ground",
        &["sent_on", "notified_by_commissioner"],
    ),
    (
        "final_response_sent",
        "signed_as",
        &["responsible_person", "authorised"],
    ),
    (
        "closed",
        "ground",
        &[
            "answered",
            "settled_at_once",
            "not_required",
            "withdrawn",
            "sent_elsewhere",
            "out_of_time",
            "representative_refused",
            "stopped",
        ],
    ),
    (
        "point_found",
        "finding",
        &[
            "upheld",
            "partly_upheld",
            "not_upheld",
            "resolved_without_finding",
            "withdrawn",
        ],
    ),
    (
        "point_found",
        "returned_as",
        &["upheld", "partially_upheld", "not_upheld"],
    ),
    (
        "ombudsman_decided",
        "decision",
        &[
            "not_investigated",
            "resolved",
            "upheld",
            "partly_upheld",
            "not_upheld",
        ],
    ),
    (
        "office_taken",
        "office",
        &[
            "complaints_manager",
            "responsible_person",
            "second_colleague",
        ],
    ),
    (
        "delegated",
        "office",
        &[
            "complaints_manager",
            "responsible_person",
            "second_colleague",
        ],
    ),
    ("de_escalated", "how", HOW),
    ("warning_given", "how", HOW),
    ("warning_confirmed", "how", &["on_paper", "electronically"]),
    (
        "warning_not_given",
        "ground",
        &["unsafe", "would_harm_health", "not_reasonable_or_practical"],
    ),
    (
        "agreement_answered",
        "party",
        &["the_person", "the_practice"],
    ),
    ("agreement_lifted", "told_how", HOW),
    ("restriction_imposed", "told_how", HOW),
    ("contact_ended", "what", &["contact", "consideration"]),
    ("contact_ended", "told_how", &["on_paper", "electronically"]),
    (
        "action_reviewed",
        "outcome",
        &["still_needed", "changed", "lifted"],
    ),
    ("action_reviewed", "told_how", HOW),
    (
        "appeal_received",
        "channel",
        &[
            "in_person",
            "telephone",
            "letter",
            "email",
            "form",
            "social_media",
        ],
    ),
    (
        "appeal_decided",
        "outcome",
        &["upheld", "partly_upheld", "not_upheld"],
    ),
    ("removal_noted", "path", &["after_warning", "immediate"]),
    (
        "removal_noted",
        "ground",
        &["violence", "relationship_broken_down", "moved_away"],
    ),
    (
        "removal_noted",
        "exception",
        &[
            "moved_away",
            "would_harm_health",
            "safety_at_risk",
            "not_reasonable_or_practical",
        ],
    ),
    ("removal_noted", "told_how", HOW),
];

/// The manners of telling.
const HOW: &[&str] = &["spoken", "on_paper", "electronically"];

#[test]
fn every_choice_is_read_and_reads_differently() {
    for (kind, field, choices) in CHOICES {
        let mut told = BTreeSet::new();
        for choice in *choices {
            let mut shape = shape(kind);
            shape.insert((*field).to_owned(), (*choice).into());
            let entry: Entry = serde_json::from_value(shape.into()).unwrap();
            told.insert(all_that_is_told(&entry.told(&names())));
        }
        assert_eq!(told.len(), choices.len(), "{kind}.{field}: {told:#?}");
    }
}

#[test]
fn colleagues_stand_under_their_pseudonyms_where_names_say_so() {
    let mut names = names();
    names.colleagues = vec![("name of COLLEAGUE ".to_owned(), "Colleague A".to_owned())];
    for kind in [
        "staff_complained_about",
        "comments_asked",
        "comments_received",
        "staff_supported",
        "staff_told_outcome",
    ] {
        let entry: Entry = serde_json::from_value(shape(kind).into()).unwrap();
        let told = all_that_is_told(&entry.told(&names));
        assert!(told.contains("Colleague A"), "{kind}: {told}");
        assert!(!told.contains("Name of colleague"), "{kind}: {told}");
    }
}
