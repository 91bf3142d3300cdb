//! Every record against what the audit chain says was written, and every byte of evidence.

use evenhand_record::quote::hex;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::Fault;
use super::ledger::{Columns, Ledger};
use super::probe::{Probe, Probed};
use crate::StoreError;
use crate::evidence::read_chunk;
use crate::table::Table;

/// Compares every record with what was last written of it, and returns how many there are.
pub(crate) fn check(ledger: &Ledger, faults: &mut Vec<Fault>) -> u64 {
    let mut compared = 0;
    for ((table, row), standing) in &ledger.standing {
        let written = ledger.written.get(&(*table, *row));
        let item = || ledger.name(*table, *row);
        match (standing, written) {
            (Probed::Found(standing), Some(written)) => {
                compared += 1;
                if !agree(*table, standing, written) {
                    faults.push(Fault::Altered { item: item() });
                }
            }
            (Probed::Found(_), None) if !ledger.payload_lost => {
                faults.push(Fault::Unaccounted { item: item() });
            }
            (Probed::Absent, Some(_)) => faults.push(Fault::Missing { item: item() }),
            (Probed::Unreadable, _) => faults.push(Fault::Unreadable { item: item() }),
            // A lost payload is named with its entry; a row never given out is nothing.
            (Probed::Found(_) | Probed::Absent, None) => {}
        }
    }
    compared
}

/// Whether a record stands as it was written. A column that a later schema has added is not in
/// an older payload, and stands as the migration left it.
fn agree(table: Table, standing: &Columns, written: &Columns) -> bool {
    written
        .iter()
        .all(|(name, value)| standing.get(name) == Some(value))
        && standing
            .iter()
            .filter(|(name, _)| !written.contains_key(*name))
            .all(|(name, value)| *value == left_by_a_migration(table, name))
}

/// What a column that a migration added holds in the rows of before.
fn left_by_a_migration(table: Table, column: &str) -> Value {
    match (table, column) {
        (Table::Point, "kind") => "nhs_complaint".into(),
        _ => Value::Null,
    }
}

/// Hashes every item of evidence from its chunks, and returns how many there are.
pub(crate) fn check_bytes(
    probe: &mut Probe,
    ledger: &Ledger,
    faults: &mut Vec<Fault>,
) -> Result<u64, StoreError> {
    let mut hashed = 0;
    let rows: Vec<i64> = ledger
        .standing
        .keys()
        .filter(|(table, _)| *table == Table::Evidence)
        .map(|(_, row)| *row)
        .collect();
    for row in rows {
        // Where the row itself is unreadable, the payload still says where its bytes are.
        let Some(columns) = ledger.columns(Table::Evidence, row) else {
            continue;
        };
        hashed += 1;
        if hash_of(probe, columns)?.as_deref() != columns.get("sha256").and_then(Value::as_str) {
            faults.push(Fault::EvidenceBytes {
                item: ledger.name(Table::Evidence, row),
            });
        }
    }
    Ok(hashed)
}

/// The hash of an item's bytes, or `None` if not all of them can be read.
fn hash_of(probe: &mut Probe, columns: &Columns) -> Result<Option<String>, StoreError> {
    let number = |name: &str| columns.get(name).and_then(Value::as_i64);
    let (Some(first), Some(chunks)) = (number("first_chunk"), number("chunks")) else {
        return Ok(None);
    };
    let mut hash = Sha256::new();
    for row in first..first.saturating_add(chunks) {
        let chunk = probe.try_read(|connection| match read_chunk(connection, row) {
            Ok(bytes) => Ok(Some(bytes)),
            // Blob I/O calls a missing row a plain error; a missing chunk is no bad page.
            Err(rusqlite::Error::SqliteFailure(failure, Some(words)))
                if failure.code == rusqlite::ErrorCode::Unknown
                    && words.contains("no such rowid") =>
            {
                Ok(None)
            }
            Err(error) => Err(error),
        })?;
        let Probed::Found(bytes) = chunk else {
            return Ok(None);
        };
        hash.update(&bytes);
    }
    Ok(Some(hex(&hash.finalize())))
}
