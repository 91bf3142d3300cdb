//! Evidence: what an item is and where it came from. Its bytes are in [`bytes`].

mod bytes;

use evenhand_record::evidence::{Evidence, EvidenceKind, NewEvidence, ShownAs};
use evenhand_record::ids::{ComplaintId, EvidenceId};
use rusqlite::{Row, named_params};

use crate::StoreError;
use crate::error::moment;
use crate::quote::label_of;
use crate::read::{Reading, of_moment, of_text, of_word, word_of};
use crate::table::Table;
use crate::tx::Tx;

pub(crate) use bytes::read_chunk;
pub use bytes::{BytesBeingStored, StoredBytes};

/// What was told from a file's content, and the name it came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceFile {
    /// The name the file had when it came in; never used as a path.
    pub original_name: String,
    /// Kind of thing, told from the content.
    pub kind: EvidenceKind,
    /// Media type told from the content: "image/png".
    pub media_type: String,
    /// Plain extension for a copy, told from the content: "png".
    pub extension: String,
    /// As what it can be shown, found when it came in.
    pub shown_as: ShownAs,
    /// Something worth knowing about the file, or nothing.
    pub remark: Option<String>,
}

impl Tx<'_> {
    /// Records an item of evidence whose bytes were stored in the same act, with the answer to
    /// "is this distressing?", under the next number of the complaint.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if there is no such complaint.
    pub fn record_evidence(
        &mut self,
        complaint: ComplaintId,
        evidence: &NewEvidence,
        file: &EvidenceFile,
        stored: StoredBytes,
    ) -> Result<EvidenceId, StoreError> {
        let recorded_at = moment(self.now());
        let recorded_by = self.actor().to_owned();
        let size = i64::try_from(stored.size).map_err(|_| StoreError::NotUnderstood {
            what: "evidence.size",
        })?;
        let shown_as =
            serde_json::to_string(&file.shown_as).map_err(|_| StoreError::NotCanonical)?;
        let row = self.insert(
            Table::Evidence,
            include_str!("insert.sql"),
            named_params! {
                ":id": stored.evidence,
                ":complaint_id": complaint.row(),
                ":title": evidence.title,
                ":original_name": file.original_name,
                ":kind": word_of(&file.kind, "evidence.kind")?,
                ":media_type": file.media_type,
                ":extension": file.extension,
                ":size": size,
                ":sha256": stored.sha256,
                ":shown_as": shown_as,
                ":remark": file.remark,
                ":first_chunk": stored.first_chunk,
                ":chunks": stored.chunks,
                ":supplied_by": evidence.supplied_by,
                ":received_how": word_of(&evidence.received_how, "evidence.received_how")?,
                ":received_on": evidence.received_on.to_string(),
                ":recorded_at": recorded_at,
                ":recorded_by": recorded_by,
            },
        )?;
        let id = EvidenceId::from_row(row);
        self.answer_for_evidence(id, &evidence.distress)?;
        Ok(id)
    }
}

impl Reading<'_> {
    /// The evidence in a complaint file by number, without a byte of it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn evidence_of(&self, complaint: ComplaintId) -> Result<Vec<Evidence>, StoreError> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE evidence.complaint_id = ?1 ORDER BY evidence.number"
        );
        self.rows(sql, [complaint.row()], evidence_of)
    }

    /// One item of evidence, without a byte of it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::NotUnderstood`].
    pub fn evidence(&self, id: EvidenceId) -> Result<Evidence, StoreError> {
        let sql = concat!(include_str!("select.sql"), "WHERE evidence.id = ?1");
        self.row("evidence", id.row(), sql, evidence_of)
    }
}

fn evidence_of(row: &Row<'_>) -> Result<Evidence, StoreError> {
    let size: i64 = row.get("size")?;
    let shown_as: String = row.get("shown_as")?;
    let received_on: String = row.get("received_on")?;
    let recorded_at: String = row.get("recorded_at")?;
    Ok(Evidence {
        id: EvidenceId::from_row(row.get("id")?),
        complaint: ComplaintId::from_row(row.get("complaint_id")?),
        number: row.get("number")?,
        title: row.get("title")?,
        original_name: row.get("original_name")?,
        kind: of_word(row.get("kind")?, "evidence.kind")?,
        media_type: row.get("media_type")?,
        extension: row.get("extension")?,
        size: u64::try_from(size).map_err(|_| StoreError::NotUnderstood {
            what: "evidence.size",
        })?,
        sha256: row.get("sha256")?,
        shown_as: serde_json::from_str(&shown_as).map_err(|_| StoreError::NotUnderstood {
            what: "evidence.shown_as",
        })?,
        remark: row.get("remark")?,
        supplied_by: row.get("supplied_by")?,
        received_how: of_word(row.get("received_how")?, "evidence.received_how")?,
        received_on: of_text(&received_on, "evidence.received_on")?,
        distress: label_of(row)?,
        recorded_at: of_moment(&recorded_at, "evidence.recorded_at")?,
        recorded_by: row.get("recorded_by")?,
    })
}
