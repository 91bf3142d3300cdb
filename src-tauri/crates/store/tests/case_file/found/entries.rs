//! An entry is found by how it reads, and never by how it is kept.

use std::collections::BTreeSet;

use evenhand_record::entry::{Entry, NewEntry};
use evenhand_record::ids::EntryId;
use evenhand_store::{FoundKind, FoundSubject, Store, StoreError};
use serde_json::Value;

use super::{found_in, only, sought};
use crate::common::{Fixture, deed, new_contact, write_case};

/// Every kind of entry, with everything filled in and with everything left out that may be.
const RELEASED: &str = include_str!("../../../../record/src/entry/released.jsonl");

/// What is kept of one entry: what somebody typed, and the names of what was chosen.
#[derive(Default)]
struct Kept {
    typed: Vec<String>,
    chosen: BTreeSet<String>,
}

impl Kept {
    /// Sorts the texts under a value, and makes each typed one the only one of its words.
    fn sort(&mut self, value: &mut Value, entry: usize) {
        match value {
            // What the sample types has a space in it; no tag and no day has.
            Value::String(text) if text.contains(' ') => {
                let only = format!("typed{entry}x{}", self.typed.len());
                *text = format!("{}\n{only}", text.replace('_', " "));
                self.typed.push(only);
            }
            Value::String(text) if !text.starts_with("20") => {
                self.chosen.insert(text.clone());
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.sort(value, entry)),
            // What the program set down beside the blanks is a document; nobody typed it.
            Value::Object(fields) => fields
                .iter_mut()
                .filter(|(field, _)| *field != "adopted")
                .for_each(|(_, value)| self.sort(value, entry)),
            _ => {}
        }
    }
}

/// Records every released entry, each with words that no other has.
fn record_every_kind(store: &mut Store) -> Vec<(EntryId, Kept, FoundKind)> {
    let case = write_case(store);
    store
        .transact(&deed("enter"), |tx| {
            let mut recorded = Vec::new();
            for (number, line) in RELEASED.lines().enumerate() {
                let mut shape: Value = serde_json::from_str(line).unwrap();
                let mut kept = Kept::default();
                kept.sort(&mut shape, number);
                let entry: Entry = serde_json::from_value(shape).unwrap();
                let kind = match entry {
                    Entry::Contact(_) => FoundKind::Contacts,
                    _ => FoundKind::Entries,
                };
                let new = NewEntry {
                    by: format!("Somebody by{number}x"),
                    entry,
                    ..new_contact("")
                };
                let id = tx.record_entry(Some(case.complaint), &new)?;
                recorded.push((id, kept, kind));
            }
            Ok::<_, StoreError>(recorded)
        })
        .unwrap()
}

fn excerpt(store: &Store, words: &str) -> String {
    let parts = only(store, words).excerpt.unwrap();
    parts.into_iter().map(|part| part.words).collect()
}

/// Whether a text names a choice as it is kept: with an underscore, or as a line of its own.
fn names_a_choice(text: &str, chosen: &BTreeSet<String>) -> bool {
    text.contains('_')
        || text
            .lines()
            .any(|line| chosen.contains(line.trim_matches(['…', ' '])))
}

#[test]
fn whatever_was_typed_into_an_entry_is_found_in_words_a_reader_knows() {
    let (fixture, mut store) = Fixture::new();
    let recorded = record_every_kind(&mut store);
    assert!(recorded.len() > 70, "every kind of entry");
    for (number, (id, kept, kind)) in recorded.iter().enumerate() {
        let by = format!("by{number}x");
        for words in kept.typed.iter().chain([&by]) {
            let found = only(&store, words);
            assert_eq!(
                (found.subject, found.kind),
                (FoundSubject::Entry(*id), *kind)
            );
            let excerpt = excerpt(&store, words);
            assert!(excerpt.contains(words.as_str()), "{excerpt}");
            assert!(!names_a_choice(&excerpt, &kept.chosen), "{excerpt}");
        }
    }
    store.close().unwrap();

    // Nor is any further along than an excerpt reaches.
    let connection = fixture.sql();
    for (id, kept, _) in &recorded {
        let words: String = connection
            .query_row(
                "SELECT words FROM word_index WHERE rowid = ?1 * 16 + 8",
                [id.row()],
                |row| row.get(0),
            )
            .unwrap();
        assert!(!names_a_choice(&words, &kept.chosen), "{words}");
    }
}

#[test]
fn an_excerpt_of_a_contact_reads_as_the_contact_does() {
    let (_fixture, mut store) = Fixture::new();
    write_case(&mut store);
    assert_eq!(
        excerpt(&store, "answer would come"),
        "Mrs M contacted us by telephone\nWhat was said: She asked when the answer would come.\n\
         Lasted: 9 minutes\nTom Ellery"
    );
    assert_eq!(found_in(&store, &sought("from_them")), []);
}
