//! How each kind reads: nothing that was entered is lost.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde_json::Value;

use super::super::*;
use super::{released, shape};
use crate::clock::spoken_day;

/// Names in which every record has its own number.
pub(super) fn names() -> Names {
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

pub(super) fn all_that_is_told(told: &Told) -> String {
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
