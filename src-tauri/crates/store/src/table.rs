//! The tables that make up the record, and their rows as JSON.
//!
//! One reading of a row serves both the audit payload and the verification that compares the
//! two, so that neither can drift from the other.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Map, Number, Value};

/// A table whose rows the audit chain accounts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Table {
    Practice,
    OfficeHolders,
    Setting,
    Colleague,
    Complaint,
    Point,
    Acknowledgement,
    Incident,
    Witness,
    Quote,
    Hearer,
    Evidence,
    DistressAnswer,
    Entry,
    Correction,
    SettledNudge,
}

impl Table {
    /// Every table of the record, those that others name first.
    pub(crate) const ALL: [Self; 16] = [
        Self::Practice,
        Self::OfficeHolders,
        Self::Setting,
        Self::Colleague,
        Self::Complaint,
        Self::Point,
        Self::Acknowledgement,
        Self::Incident,
        Self::Witness,
        Self::Quote,
        Self::Hearer,
        Self::Evidence,
        Self::DistressAnswer,
        Self::Entry,
        Self::Correction,
        Self::SettledNudge,
    ];

    /// The name of the table in the database and of the record in an audit payload.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::OfficeHolders => "office_holders",
            Self::Setting => "setting",
            Self::Colleague => "colleague",
            Self::Complaint => "complaint",
            Self::Point => "point",
            Self::Acknowledgement => "acknowledgement",
            Self::Incident => "incident",
            Self::Witness => "witness",
            Self::Quote => "quote",
            Self::Hearer => "hearer",
            Self::Evidence => "evidence",
            Self::DistressAnswer => "distress_answer",
            Self::Entry => "entry",
            Self::Correction => "correction",
            Self::SettledNudge => "settled_nudge",
        }
    }

    /// The table of that name, if it is one of the record's.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }
}

/// One row with every column by name, or `None` if there is no such row.
///
/// Text stays as it is, byte for byte; the record's tables hold no other bytes.
pub(crate) fn row_as_json(
    connection: &Connection,
    table: Table,
    row: i64,
) -> Result<Option<Map<String, Value>>, rusqlite::Error> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT * FROM {} WHERE id = ?1", table.name()))?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    statement
        .query_row([row], |row| {
            let mut columns = Map::new();
            for (index, name) in names.iter().enumerate() {
                columns.insert(name.clone(), as_json(row.get_ref(index)?));
            }
            Ok(columns)
        })
        .optional()
}

fn as_json(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Number(Number::from(number)),
        ValueRef::Real(number) => Number::from_f64(number).map_or(Value::Null, Value::Number),
        // What is not UTF-8 was not written by us; it differs from any payload, and that is told.
        ValueRef::Text(bytes) => Value::String(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => Value::String(format!(
            "sha256:{}",
            evenhand_record::audit::sha256_hex(bytes)
        )),
    }
}
