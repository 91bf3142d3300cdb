//! Reading one complaint file whole.

use chrono::{DateTime, Utc};
use evenhand_intake as intake;
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::evidence::ShownAs;
use evenhand_record::ids::ComplaintId;
use evenhand_record::quote::QuotePlace;

use super::gathered::{Gathered, GatheredEvidence, GatheredIncident};
use crate::act::Act;
use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::handlers::as_received;
use crate::shapes::WithholdRequest;

/// Everything that a bundle of one complaint is made from: its records, the whole chain of acts,
/// and the words of what is shown as text.
pub(crate) fn gather_for_bundle(
    casework: &Casework,
    complaint: ComplaintId,
    withheld: &[WithholdRequest],
    now: DateTime<Utc>,
) -> Result<Gathered, DoorError> {
    let mut file = gather(casework, complaint, withheld, now)?;
    for item in &mut file.evidence {
        if matches!(item.evidence.shown_as, ShownAs::Text) {
            let bytes = casework.evidence_bytes(item.evidence.id)?;
            item.text = intake::text_for_screen(&bytes).ok().map(|read| read.text);
        }
    }
    file.audit = casework
        .read()
        .audited_acts()?
        .into_iter()
        .map(|audited| (audited.entry, audited.hash))
        .collect();
    Ok(file)
}

/// The records of one complaint. What grows with the other files and with the size of the
/// evidence is left out: a screen and a sheet count and list, and need neither.
pub(crate) fn gather(
    casework: &Casework,
    complaint: ComplaintId,
    withheld: &[WithholdRequest],
    now: DateTime<Utc>,
) -> Result<Gathered, DoorError> {
    let read = casework.read();
    let file = casework.file(complaint)?;
    let complaint = file.records.complaint.clone();
    let mut incidents = Vec::new();
    for incident in read.incidents(complaint.id)? {
        incidents.push(GatheredIncident {
            quotes: read.quotes(QuotePlace::Incident(incident.id))?,
            corrections: read.corrections_of(CorrectionSubject::Incident(incident.id))?,
            incident,
        });
    }
    let mut evidence = Vec::new();
    for item in read.evidence_of(complaint.id)? {
        evidence.push(GatheredEvidence {
            corrections: read.corrections_of(CorrectionSubject::Evidence(item.id))?,
            evidence: item,
            text: None,
        });
    }
    let made_before = read
        .audited_acts_of(complaint.id)?
        .iter()
        .filter(|audited| audited.entry.act == Act::ExportBundle.name())
        .count();
    Ok(Gathered {
        practice: casework.practice.clone(),
        people: casework.people.clone(),
        colleagues: read.colleagues()?,
        as_received: as_received(casework, complaint.id)?,
        points: file.records.points.clone(),
        merged_points: read.merged_points(complaint.id)?,
        acknowledge_by: file
            .case(casework)
            .acknowledge_by()
            .ok_or_else(|| DoorError::new(ErrorCode::Unexpected))?,
        acknowledgement: file.records.acknowledged.clone(),
        entry_corrections: read
            .corrections(complaint.id)?
            .into_iter()
            .filter(|correction| matches!(correction.about, CorrectionSubject::Entry(_)))
            .collect(),
        names: file.names(),
        entry_quotes: file.entry_quotes,
        records: file.records,
        book: casework.book.clone(),
        corrections: read.corrections_of(CorrectionSubject::Complaint(complaint.id))?,
        complaint,
        incidents,
        evidence,
        audit: Vec::new(),
        withheld: withheld.to_vec(),
        version: u32::try_from(made_before)
            .unwrap_or(u32::MAX)
            .saturating_add(1),
        now,
    })
}
