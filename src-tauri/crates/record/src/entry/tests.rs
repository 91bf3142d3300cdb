//! The shapes that were released, and how each kind reads.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::*;
use crate::clock::spoken_day;

/// One line an entry, as the store keeps it: each kind with everything filled in, and with
/// everything left out that may be. Lines are added and never altered; a case file of the first
/// release is full of them.
const RELEASED: &str = include_str!("released.jsonl");

/// The released entries of every kind.
pub(crate) fn released() -> Vec<Entry> {
    RELEASED
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

#[test]
fn every_kind_is_named_by_its_tag() {
    for kind in EntryKind::ALL {
        assert_eq!(
            serde_json::to_value(kind).unwrap(),
            kind.name(),
            "the audit name and the tag are one name"
        );
        assert_eq!(EntryKind::named(kind.name()), Some(*kind));
    }
}

#[test]
fn what_was_released_is_read_and_written_byte_for_byte() {
    let mut kinds = BTreeSet::new();
    for (line, entry) in RELEASED.lines().zip(released()) {
        assert_eq!(serde_json::to_string(&entry).unwrap(), line);
        kinds.insert(entry.kind());
    }
    let all: BTreeSet<EntryKind> = EntryKind::ALL.iter().copied().collect();
    assert_eq!(kinds, all, "every kind has its line");
}

#[test]
fn what_may_be_left_out_may_be_left_out() {
    for (line, entry) in RELEASED.lines().zip(released()) {
        let mut shape: Value = serde_json::from_str(line).unwrap();
        without_nothings(&mut shape);
        let read: Entry = serde_json::from_value(shape).unwrap();
        assert_eq!(read, entry, "{line}");
    }
}

fn without_nothings(value: &mut Value) {
    if let Value::Object(fields) = value {
        fields.retain(|_, value| !value.is_null());
        fields.values_mut().for_each(without_nothings);
    }
}

/// Names in which every record has its own number.
pub(crate) fn names() -> Names {
    Names {
        points: BTreeMap::from([(crate::ids::PointId::from_row(1), 71)]),
        evidence: BTreeMap::from([(crate::ids::EvidenceId::from_row(1), 72)]),
        entries: (1..=9)
            .map(|row| (EntryId::from_row(row), 80 + u32::try_from(row).unwrap()))
            .collect(),
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
        Value::String(text) => seen.extend(text.parse().ok().map(spoken_day)),
        Value::Number(number) => seen.push(match field {
            "point" | "points" => "oint 71".to_owned(),
            "evidence" => "item 72".to_owned(),
            "minutes" | "working_days" | "update_every_days" | "comments_working_days" => {
                number.to_string()
            }
            _ => format!("ntry {}", 80 + number.as_u64().unwrap()),
        }),
        Value::Array(values) => values
            .iter()
            .for_each(|value| must_show(field, value, seen)),
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
];

/// The first released line of a kind, as a shape.
pub(crate) fn shape(kind: &str) -> Map<String, Value> {
    let line = RELEASED
        .lines()
        .find(|line| line.starts_with(&format!("{{\"kind\":\"{kind}\"")))
        .unwrap_or_else(|| panic!("no line of the kind {kind}"));
    serde_json::from_str(line).unwrap()
}

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

/// Fields of free text that may be empty although the line fills them in.
const MAY_BE_EMPTY: &[(&str, &str)] = &[
    ("person_added", "person.address"),
    ("person_added", "person.telephone"),
    ("person_added", "person.email"),
    ("person_added", "note"),
    ("electronic_consent", "address"),
    ("channel_preferred", "note"),
    ("colleague_role", "role"),
    ("delegated", "limits"),
    ("ombudsman_details_checked", "address"),
    // An item of evidence shows it as well as words do.
    ("action_done", "proof"),
    ("recommendation_met", "proof"),
];

/// The paths of the free text in a shape.
fn texts(shape: &Map<String, Value>, under: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for (field, value) in shape {
        let path = format!("{under}{field}");
        match value {
            Value::String(text)
                if ["Words of", "Name of", "Dr Helen"]
                    .iter()
                    .any(|own| text.contains(own)) =>
            {
                paths.push(path);
            }
            Value::Object(inner) => paths.extend(texts(inner, &format!("{path}."))),
            _ => {}
        }
    }
    paths
}

fn with_text(kind: &str, path: &str, text: &str) -> Vec<BrokenRule> {
    let mut whole = Value::Object(shape(kind));
    let pointer = format!("/{}", path.replace('.', "/"));
    *whole.pointer_mut(&pointer).unwrap() = text.into();
    let entry: Entry = serde_json::from_value(whole).unwrap();
    entry.check()
}

#[test]
fn each_text_is_there_where_it_is_needed_and_never_without_end() {
    for kind in EntryKind::ALL {
        let kind = kind.name();
        for path in texts(&shape(kind), "") {
            let field = format!("entry.{path}");
            let at_field = |rule| vec![BrokenRule::new(field.clone(), rule)];
            let without_end = "x".repeat(20_001);
            assert_eq!(
                with_text(kind, &path, &without_end),
                at_field(Rule::TooLong),
                "{kind}.{path}"
            );
            let may_be_empty = MAY_BE_EMPTY.contains(&(kind, path.as_str()));
            let expected = if may_be_empty {
                Vec::new()
            } else {
                at_field(Rule::Missing)
            };
            for nothing in ["", " \n\t "] {
                assert_eq!(with_text(kind, &path, nothing), expected, "{kind}.{path}");
            }
        }
    }
}

#[test]
fn words_nobody_needs_have_an_end_all_the_same() {
    let long = Value::from("x".repeat(20_001));
    for (kind, choice, chosen, field) in [
        (
            "adjustment_asked",
            "raised",
            "nothing_wanted",
            "what_would_help",
        ),
        ("adjustment_decided", "decision", "declined", "what"),
        ("point_found", "finding", "withdrawn", "answer"),
    ] {
        let mut shape = shape(kind);
        shape.insert(choice.to_owned(), chosen.into());
        shape.insert(field.to_owned(), "".into());
        let entry: Entry = serde_json::from_value(shape.clone().into()).unwrap();
        assert_eq!(entry.check(), [], "{kind}: {chosen} needs no {field}");
        shape.insert(field.to_owned(), long.clone());
        let entry: Entry = serde_json::from_value(shape.into()).unwrap();
        let too_long = BrokenRule::new(format!("entry.{field}"), Rule::TooLong);
        assert_eq!(entry.check(), [too_long], "{kind}");
    }
}

#[test]
fn what_is_filled_in_rightly_is_refused_by_no_entry() {
    for entry in released() {
        assert_eq!(entry.check(), [], "{:?}", entry.kind());
    }
}

/// A day on which something was told or happened is never still to come.
#[test]
fn nothing_was_told_tomorrow() {
    let now: DateTime<Utc> = "2026-11-20T10:00:00Z".parse().unwrap();
    let day = "2026-11-20".parse().unwrap();
    for (kind, field) in [
        ("representative_refused", "told_in_writing_on"),
        ("response_period_set", "told_on"),
        ("time_limit_considered", "matter_occurred_on"),
        ("time_limit_considered", "came_to_notice_on"),
        ("time_limit_considered", "told_in_writing_on"),
        ("exempted", "told_in_writing_on"),
        ("transferred_in", "first_received_on"),
        ("transferred_out", "person_told_on"),
        ("staff_complained_about", "told_on"),
    ] {
        let mut shape = shape(kind);
        let mut check = |told: &str| {
            shape.insert(field.to_owned(), told.into());
            let new = NewEntry {
                on: day,
                at: None,
                by: "Ruth Adeyemi".to_owned(),
                entry: serde_json::from_value(shape.clone().into()).unwrap(),
            };
            new.check(now)
        };
        assert_eq!(check("2026-11-20"), [], "{kind}.{field}");
        assert_eq!(
            check("2026-11-21"),
            [BrokenRule::new(format!("entry.{field}"), Rule::InTheFuture)],
            "{kind}.{field}"
        );
    }
}
