//! How a table of refusals is read: a file, what is entered, and what stops it.

use serde_json::Value;

use super::desk::{Desk, day, read};

/// Why it is refused, the file, the day, the entry, and what is told.
pub(super) type Row = (
    &'static str,
    Desk,
    &'static str,
    Value,
    &'static [&'static str],
);

#[track_caller]
pub(super) fn each(rows: Vec<Row>) {
    for (words, desk, on, entry, expected) in rows {
        let told = desk.told(day(on), read(entry.clone()));
        assert_eq!(told, expected, "{words}: {entry}");
    }
}
