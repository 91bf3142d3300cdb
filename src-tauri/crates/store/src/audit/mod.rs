//! The audit chain as it is kept: reading it back.

use evenhand_record::audit::AuditEntry;
use evenhand_record::ids::ComplaintId;
use rusqlite::{OptionalExtension, Row};
use serde_json::Value;

use crate::StoreError;
use crate::read::{Reading, of_moment};

/// One entry of the chain, as it is kept, with the hash it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditedAct {
    /// The entry.
    pub entry: AuditEntry,
    /// The hash kept with it; [`AuditEntry::hash`] recomputes it.
    pub hash: String,
}

impl Reading<'_> {
    /// The whole chain.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn audited_acts(&self) -> Result<Vec<AuditedAct>, StoreError> {
        let sql = concat!(include_str!("select_entry.sql"), "ORDER BY sequence");
        self.rows(sql, (), audited_act_of)
    }

    /// The entries that belong to one complaint file, in the order of the chain.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn audited_acts_of(&self, complaint: ComplaintId) -> Result<Vec<AuditedAct>, StoreError> {
        let sql = concat!(
            include_str!("select_entry.sql"),
            "WHERE complaint_id = ?1 ORDER BY sequence"
        );
        self.rows(sql, [complaint.row()], audited_act_of)
    }

    /// The latest entries of one act, newest first, at most so many.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn latest_acts(&self, act: &str, at_most: u32) -> Result<Vec<AuditedAct>, StoreError> {
        let sql = concat!(
            include_str!("select_entry.sql"),
            "WHERE act = ?1 ORDER BY sequence DESC LIMIT ?2"
        );
        self.rows(sql, (act, at_most), audited_act_of)
    }

    /// The newest entries of the whole chain, newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn newest_acts(&self, at_most: u32) -> Result<Vec<AuditedAct>, StoreError> {
        let sql = concat!(
            include_str!("select_entry.sql"),
            "ORDER BY sequence DESC LIMIT ?1"
        );
        self.rows(sql, [at_most], audited_act_of)
    }

    /// The canonical JSON an entry wrote, byte for byte as it was hashed, or `None` if there is
    /// no such entry or its payload was disposed of.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`].
    pub fn audit_payload(&self, sequence: u64) -> Result<Option<String>, StoreError> {
        let sequence = i64::try_from(sequence).map_err(|_| StoreError::NotUnderstood {
            what: "audit_payload.sequence",
        })?;
        Ok(self
            .connection()
            .query_row(
                "SELECT payload FROM audit_payload WHERE sequence = ?1",
                [sequence],
                |row| row.get(0),
            )
            .optional()?)
    }

    /// One fact that an act noted beside its rows, such as the purpose of revealing.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if the payload is no JSON.
    pub fn noted_fact(&self, sequence: u64, name: &str) -> Result<Option<Value>, StoreError> {
        let Some(payload) = self.audit_payload(sequence)? else {
            return Ok(None);
        };
        let payload: Value =
            serde_json::from_str(&payload).map_err(|_| StoreError::NotUnderstood {
                what: "audit_payload.payload",
            })?;
        Ok(payload
            .get("facts")
            .and_then(|facts| facts.get(name))
            .cloned())
    }
}

/// Reads an entry; also for the verification, which reads them one by one.
pub(crate) fn audited_act_of(row: &Row<'_>) -> Result<AuditedAct, StoreError> {
    let at: String = row.get("at")?;
    let sequence: i64 = row.get("sequence")?;
    Ok(AuditedAct {
        entry: AuditEntry {
            sequence: u64::try_from(sequence).map_err(|_| StoreError::NotUnderstood {
                what: "audit_entry.sequence",
            })?,
            at: of_moment(&at, "audit_entry.at")?,
            actor: row.get("actor")?,
            act: row.get("act")?,
            subject: row.get("subject")?,
            complaint: row.get("complaint_id")?,
            payload_sha256: row.get("payload_sha256")?,
            previous: row.get("previous")?,
        },
        hash: row.get("hash")?,
    })
}
