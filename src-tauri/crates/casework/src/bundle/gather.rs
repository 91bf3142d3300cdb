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

/// Everything that belongs to one complaint, without the bytes of its evidence.
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
        let text = match item.shown_as {
            ShownAs::Text => {
                let bytes = casework.evidence_bytes(item.id)?;
                intake::text_for_screen(&bytes).ok().map(|read| read.text)
            }
            _ => None,
        };
        evidence.push(GatheredEvidence {
            corrections: read.corrections_of(CorrectionSubject::Evidence(item.id))?,
            evidence: item,
            text,
        });
    }
    let audit: Vec<_> = read
        .audited_acts()?
        .into_iter()
        .map(|audited| (audited.entry, audited.hash))
        .collect();
    let made_before = audit
        .iter()
        .filter(|(entry, _)| entry.act == Act::ExportBundle.name())
        .filter(|(entry, _)| entry.complaint == Some(complaint.id.row()))
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
        records: file.records,
        book: casework.book.clone(),
        corrections: read.corrections_of(CorrectionSubject::Complaint(complaint.id))?,
        complaint,
        incidents,
        evidence,
        audit,
        withheld: withheld.to_vec(),
        version: u32::try_from(made_before)
            .unwrap_or(u32::MAX)
            .saturating_add(1),
        now,
    })
}
