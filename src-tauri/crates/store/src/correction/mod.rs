//! Corrections: what stands beside a record that cannot be altered.

use evenhand_record::correction::{Correction, CorrectionKind, CorrectionSubject};
use evenhand_record::ids::{ComplaintId, CorrectionId, EntryId, EvidenceId, IncidentId};
use rusqlite::{Row, named_params};

use crate::StoreError;
use crate::error::moment;
use crate::read::{Reading, of_moment, of_word, word_of};
use crate::table::Table;
use crate::tx::Tx;

impl Tx<'_> {
    /// Records a correction under the next number beside what it is about.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] if there is nothing to stand beside: also for an entry of the
    /// practice's own book, which belongs to no complaint file.
    pub fn record_correction(
        &mut self,
        about: CorrectionSubject,
        kind: CorrectionKind,
        words: &str,
    ) -> Result<CorrectionId, StoreError> {
        let complaint = self.read().file_of(about)?;
        let (mut incident, mut evidence, mut entry) = (None, None, None);
        match about {
            CorrectionSubject::Complaint(_) => {}
            CorrectionSubject::Incident(id) => incident = Some(id.row()),
            CorrectionSubject::Evidence(id) => evidence = Some(id.row()),
            CorrectionSubject::Entry(id) => entry = Some(id.row()),
        }
        let recorded_at = moment(self.now());
        let recorded_by = self.actor().to_owned();
        let row = self.insert(
            Table::Correction,
            include_str!("insert.sql"),
            named_params! {
                ":complaint_id": complaint.row(),
                ":incident_id": incident,
                ":evidence_id": evidence,
                ":entry_id": entry,
                ":kind": word_of(&kind, "correction.kind")?,
                ":words": words,
                ":recorded_at": recorded_at,
                ":recorded_by": recorded_by,
            },
        )?;
        Ok(CorrectionId::from_row(row))
    }
}

impl Reading<'_> {
    /// Every correction in a complaint file, in the order of recording.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn corrections(&self, complaint: ComplaintId) -> Result<Vec<Correction>, StoreError> {
        self.rows(
            "SELECT id, complaint_id, incident_id, evidence_id, entry_id, number, kind, words,
                 recorded_at, recorded_by
             FROM correction WHERE complaint_id = ?1 ORDER BY id",
            [complaint.row()],
            correction_of,
        )
    }

    /// The corrections beside one record, by number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::NotUnderstood`].
    pub fn corrections_of(&self, about: CorrectionSubject) -> Result<Vec<Correction>, StoreError> {
        let complaint = self.file_of(about)?;
        let mut found = self.corrections(complaint)?;
        found.retain(|correction| correction.about == about);
        Ok(found)
    }

    /// The complaint file that a record stands in.
    fn file_of(&self, about: CorrectionSubject) -> Result<ComplaintId, StoreError> {
        Ok(match about {
            CorrectionSubject::Complaint(complaint) => complaint,
            CorrectionSubject::Incident(incident) => self.incident(incident)?.complaint,
            CorrectionSubject::Evidence(evidence) => self.evidence(evidence)?.complaint,
            CorrectionSubject::Entry(entry) => self.file_of_entry(entry)?,
        })
    }
}

fn correction_of(row: &Row<'_>) -> Result<Correction, StoreError> {
    let incident: Option<i64> = row.get("incident_id")?;
    let evidence: Option<i64> = row.get("evidence_id")?;
    let entry: Option<i64> = row.get("entry_id")?;
    let about = match (incident, evidence, entry) {
        (Some(incident), _, _) => CorrectionSubject::Incident(IncidentId::from_row(incident)),
        (_, Some(evidence), _) => CorrectionSubject::Evidence(EvidenceId::from_row(evidence)),
        (_, _, Some(entry)) => CorrectionSubject::Entry(EntryId::from_row(entry)),
        _ => CorrectionSubject::Complaint(ComplaintId::from_row(row.get("complaint_id")?)),
    };
    let recorded_at: String = row.get("recorded_at")?;
    Ok(Correction {
        id: CorrectionId::from_row(row.get("id")?),
        about,
        number: row.get("number")?,
        kind: of_word(row.get("kind")?, "correction.kind")?,
        words: row.get("words")?,
        recorded_at: of_moment(&recorded_at, "correction.recorded_at")?,
        recorded_by: row.get("recorded_by")?,
    })
}
