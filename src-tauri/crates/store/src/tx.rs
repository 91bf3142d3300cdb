//! The one way to write: inside an act, noting every row for the audit chain.

use chrono::{DateTime, Utc};
use evenhand_record::audit::{AuditEntry, BEFORE_THE_FIRST, canonical_json, sha256_hex};
use evenhand_record::ids::ComplaintId;
use rusqlite::{Connection, OptionalExtension, Params, Transaction, named_params};
use serde_json::{Map, Value, json};

use crate::StoreError;
use crate::read::Reading;
use crate::table::{Table, row_as_json};

/// What is about to be done, by whom and when.
#[derive(Clone, Debug)]
pub struct Deed<'a> {
    /// The name of the act: "record_incident".
    pub act: &'a str,
    /// Who does it.
    pub actor: &'a str,
    /// When; kept to the millisecond.
    pub now: DateTime<Utc>,
    /// What it is done to: "incident 2 of HL-2026-07". May be named better during the act.
    pub subject: &'a str,
    /// The complaint file it belongs to. May be told during the act.
    pub complaint: Option<ComplaintId>,
}

/// An act under way. Everything it writes becomes true together, or none of it does.
///
/// Writing functions stand with each kind of record; each notes the rows it wrote, so the audit
/// entry cannot say anything else than what was written.
pub struct Tx<'a> {
    transaction: Transaction<'a>,
    actor: String,
    act: String,
    now: DateTime<Utc>,
    subject: String,
    complaint: Option<ComplaintId>,
    facts: Map<String, Value>,
    written: Vec<Value>,
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(transaction: Transaction<'a>, deed: &Deed<'_>) -> Self {
        Self {
            transaction,
            actor: deed.actor.to_owned(),
            act: deed.act.to_owned(),
            now: to_the_millisecond(deed.now),
            subject: deed.subject.to_owned(),
            complaint: deed.complaint,
            facts: Map::new(),
            written: Vec::new(),
        }
    }

    /// When the act is done, to the millisecond.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Who does it.
    pub fn actor(&self) -> &str {
        &self.actor
    }

    /// What is on file, this act's own writing included.
    pub fn read(&self) -> Reading<'_> {
        Reading::of(&self.transaction)
    }

    /// Names what the act is done to, once that has its number.
    pub fn name_subject(&mut self, subject: impl Into<String>) {
        self.subject = subject.into();
    }

    /// Tells which complaint file the act belongs to, once that has its identity.
    pub fn of_complaint(&mut self, complaint: ComplaintId) {
        self.complaint = Some(complaint);
    }

    /// Adds a fact to the audit payload that no row holds: why evidence was revealed, or the
    /// SHA-256 of a bundle.
    pub fn note(&mut self, name: &str, fact: Value) {
        self.facts.insert(name.to_owned(), fact);
    }

    /// Inserts one row of the record and notes it.
    pub(crate) fn insert<P: Params>(
        &mut self,
        table: Table,
        sql: &str,
        params: P,
    ) -> Result<i64, StoreError> {
        self.transaction.prepare_cached(sql)?.execute(params)?;
        let row = self.transaction.last_insert_rowid();
        self.note_row(table, row)?;
        Ok(row)
    }

    /// Notes a row as it now stands.
    pub(crate) fn note_row(&mut self, table: Table, row: i64) -> Result<(), StoreError> {
        let columns = row_as_json(&self.transaction, table, row)?.ok_or(StoreError::NotFound {
            what: table.name(),
            id: row,
        })?;
        self.written
            .push(json!({ "record": table.name(), "row": row, "columns": columns }));
        Ok(())
    }

    /// For the writing functions of this room that need more than [`Tx::insert`].
    pub(crate) fn connection(&self) -> &Connection {
        &self.transaction
    }

    /// Appends the audit entry and makes the act true.
    pub(crate) fn commit(self) -> Result<(), StoreError> {
        let payload = canonical(&json!({ "facts": self.facts, "written": self.written }))?;
        let last: Option<(i64, String)> = self
            .transaction
            .query_row(
                "SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1",
                (),
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let (last, previous) = last.unwrap_or_else(|| (0, BEFORE_THE_FIRST.to_owned()));
        let sequence = last + 1;
        let entry = AuditEntry {
            sequence: u64::try_from(sequence).map_err(|_| StoreError::NotUnderstood {
                what: "audit_entry.sequence",
            })?,
            at: self.now,
            actor: self.actor,
            act: self.act,
            subject: self.subject,
            complaint: self.complaint.map(ComplaintId::row),
            payload_sha256: sha256_hex(payload.as_bytes()),
            previous,
        };
        let hash = entry.hash().map_err(|_| StoreError::NotCanonical)?;
        self.transaction.execute(
            include_str!("audit/insert_entry.sql"),
            named_params! {
                ":sequence": sequence,
                ":at": crate::error::moment(entry.at),
                ":actor": entry.actor,
                ":act": entry.act,
                ":subject": entry.subject,
                ":complaint_id": entry.complaint,
                ":payload_sha256": entry.payload_sha256,
                ":previous": entry.previous,
                ":hash": hash,
            },
        )?;
        self.transaction.execute(
            "INSERT INTO audit_payload (sequence, payload) VALUES (?1, ?2)",
            (sequence, payload),
        )?;
        self.transaction.commit()?;
        Ok(())
    }
}

fn canonical(value: &Value) -> Result<String, StoreError> {
    canonical_json(value).map_err(|_| StoreError::NotCanonical)
}

/// The moment as it will be kept, so that what is read back is what was handed in.
pub(crate) fn to_the_millisecond(moment: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(moment.timestamp_millis()).unwrap_or(moment)
}
