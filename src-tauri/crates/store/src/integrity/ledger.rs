//! Both sides of the comparison: the records as they stand and as the audit payloads say.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;
use serde_json::{Map, Value};

use super::probe::{Probe, Probed};
use crate::StoreError;
use crate::table::{Table, row_as_json};

pub(crate) type Columns = Map<String, Value>;

/// Every record as it stands, and every record as it was last written.
pub(crate) struct Ledger {
    pub(crate) standing: BTreeMap<(Table, i64), Probed<Columns>>,
    pub(crate) written: BTreeMap<(Table, i64), Columns>,
    /// The payloads by sequence, for the chain.
    pub(crate) payloads: BTreeMap<i64, Probed<String>>,
    /// The last sequence that was ever given.
    pub(crate) last_entry: i64,
    /// Whether some payload could not be read, so that records may be unaccounted for without
    /// anybody's fault.
    pub(crate) payload_lost: bool,
}

impl Ledger {
    pub(crate) fn read(probe: &mut Probe) -> Result<Self, StoreError> {
        let last_entry = last_row(probe, "audit_entry", "sequence")?;
        let mut ledger = Self {
            standing: BTreeMap::new(),
            written: BTreeMap::new(),
            payloads: BTreeMap::new(),
            last_entry,
            payload_lost: false,
        };
        for sequence in 1..=last_entry {
            ledger.read_payload(probe, sequence)?;
        }
        for table in Table::ALL {
            let written = ledger
                .written
                .range((table, 0)..=(table, i64::MAX))
                .next_back();
            let written = written.map_or(0, |((_, row), _)| *row);
            let last = last_row(probe, table.name(), "id")?.max(written);
            for row in 1..=last {
                let found = probe.try_read(|connection| row_as_json(connection, table, row))?;
                ledger.standing.insert((table, row), found);
            }
        }
        Ok(ledger)
    }

    fn read_payload(&mut self, probe: &mut Probe, sequence: i64) -> Result<(), StoreError> {
        // Asked for by row and not by sequence, so that a damaged index hides no payload; both
        // are given out together, one by one, and never again.
        let payload = probe.try_read(|connection| {
            connection
                .query_row(
                    "SELECT payload FROM audit_payload WHERE id = ?1",
                    [sequence],
                    |row| row.get::<_, String>(0),
                )
                .optional()
        })?;
        match &payload {
            Probed::Found(text) => self.note_written(text),
            Probed::Absent | Probed::Unreadable => self.payload_lost = true,
        }
        self.payloads.insert(sequence, payload);
        Ok(())
    }

    fn note_written(&mut self, payload: &str) {
        let payload: Value = serde_json::from_str(payload).unwrap_or_default();
        let rows = payload.get("written").and_then(Value::as_array);
        for written in rows.into_iter().flatten() {
            let table = written
                .get("record")
                .and_then(Value::as_str)
                .and_then(Table::named);
            let row = written.get("row").and_then(Value::as_i64);
            let columns = written.get("columns").and_then(Value::as_object);
            if let (Some(table), Some(row), Some(columns)) = (table, row, columns) {
                self.written.insert((table, row), columns.clone());
            }
        }
    }

    /// A record's columns, from wherever they can still be read.
    pub(crate) fn columns(&self, table: Table, row: i64) -> Option<&Columns> {
        match self.standing.get(&(table, row)) {
            Some(Probed::Found(columns)) => Some(columns),
            _ => self.written.get(&(table, row)),
        }
    }

    /// What a reader calls a record: "quote 2 of incident 1 of HL-2026-01".
    pub(crate) fn name(&self, table: Table, row: i64) -> String {
        let by_row = || format!("{} in row {row}", table.name().replace('_', " "));
        let Some(columns) = self.columns(table, row) else {
            return by_row();
        };
        let number = columns.get("number").and_then(Value::as_i64);
        let of = |table: Table, column: &str| {
            let row = columns.get(column).and_then(Value::as_i64)?;
            Some(self.name(table, row))
        };
        let file = || {
            let row = columns.get("complaint_id").and_then(Value::as_i64)?;
            self.reference(row)
        };
        let name = match table {
            Table::Complaint => self.reference(row).map(|name| format!("complaint {name}")),
            Table::Point | Table::Incident | Table::Evidence => match (number, file()) {
                (Some(number), Some(file)) => Some(format!("{} {number} of {file}", table.name())),
                _ => None,
            },
            Table::Entry => {
                let book = file().unwrap_or_else(|| "the practice's book".to_owned());
                number.map(|number| format!("entry {number} of {book}"))
            }
            Table::Acknowledgement => file().map(|file| format!("an acknowledgement of {file}")),
            Table::Quote => match (
                number,
                of(Table::Incident, "incident_id").or_else(|| of(Table::Entry, "entry_id")),
            ) {
                (Some(number), Some(within)) => Some(format!("quote {number} of {within}")),
                _ => file().map(|file| format!("the words as received of {file}")),
            },
            Table::Witness => of(Table::Incident, "incident_id")
                .map(|incident| format!("a witness of {incident}")),
            Table::SettledNudge => of(Table::Incident, "incident_id")
                .map(|incident| format!("a settled word of {incident}")),
            Table::Hearer => {
                of(Table::Quote, "quote_id").map(|quote| format!("a hearer of {quote}"))
            }
            Table::DistressAnswer => of(Table::Quote, "quote_id")
                .or_else(|| of(Table::Evidence, "evidence_id"))
                .map(|thing| format!("a distress answer for {thing}")),
            Table::Correction => {
                let about = of(Table::Incident, "incident_id")
                    .or_else(|| of(Table::Evidence, "evidence_id"))
                    .or_else(|| of(Table::Entry, "entry_id"))
                    .or_else(|| of(Table::Complaint, "complaint_id"));
                match (number, about) {
                    (Some(number), Some(about)) => Some(format!("correction {number} to {about}")),
                    _ => None,
                }
            }
            Table::Practice | Table::OfficeHolders | Table::Setting | Table::Colleague => None,
        };
        name.unwrap_or_else(by_row)
    }

    fn reference(&self, complaint: i64) -> Option<String> {
        self.columns(Table::Complaint, complaint)?
            .get("reference")
            .and_then(Value::as_str)
            .map(str::to_owned)
    }
}

/// The last row a table ever had: what AUTOINCREMENT remembers, or what is there, whichever is
/// more.
fn last_row(probe: &mut Probe, table: &str, key: &str) -> Result<i64, StoreError> {
    let given = probe.try_read(|connection| {
        connection
            .query_row(
                "SELECT seq FROM sqlite_sequence WHERE name = ?1",
                [table],
                |row| row.get::<_, i64>(0),
            )
            .optional()
    })?;
    let there = probe.try_read(|connection| {
        connection.query_row(&format!("SELECT max({key}) FROM {table}"), (), |row| {
            row.get::<_, Option<i64>>(0)
        })
    })?;
    let of = |probed| match probed {
        Probed::Found(row) => row,
        Probed::Absent | Probed::Unreadable => 0,
    };
    Ok(of(given).max(of(there)))
}
