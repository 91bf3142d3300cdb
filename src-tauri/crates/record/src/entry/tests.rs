//! The shapes that were released, how each kind reads, and what each refuses by itself.

mod choices;
mod ladder;
mod refused;
mod told;
mod turned;

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::*;

/// One line an entry, as the store keeps it: each kind with everything filled in, and with
/// everything left out that may be. Lines of a released schema are added and never altered: a case
/// file of that release is full of them. Until theirs is, those of the engagement part may change.
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

/// The first released line of a kind, as a shape.
pub(crate) fn shape(kind: &str) -> Map<String, Value> {
    let line = RELEASED
        .lines()
        .find(|line| line.starts_with(&format!("{{\"kind\":\"{kind}\"")))
        .unwrap_or_else(|| panic!("no line of the kind {kind}"));
    serde_json::from_str(line).unwrap()
}
