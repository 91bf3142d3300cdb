//! Incidents: recording, the list, one incident with its nudges.

use chrono::{DateTime, Utc};
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::quote::{Quote, QuotePlace};
use evenhand_record::uk_time::{moment_in_uk, uk_day};
use evenhand_record::wording::nudges;

use super::complaints::count;
use super::views::{correction_views, words_view};
use crate::act::Act;
use crate::casework::{Casework, colleague_named};
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{
    ComplaintRequest, IncidentRecorded, IncidentRequest, IncidentRow, IncidentView, IncidentsView,
    Nothing, RecordIncidentRequest, SettleNudgeRequest,
};

pub(crate) fn record_incident(
    casework: &mut Casework,
    request: RecordIncidentRequest,
    now: DateTime<Utc>,
) -> Result<IncidentRecorded, DoorError> {
    let new = &request.incident;
    DoorError::unless_sound(new.check(now))?;
    let happened_at = moment_in_uk(new.happened_on, new.happened_time)
        .ok_or_else(|| DoorError::new(ErrorCode::Unexpected))?;
    let complaint = casework.read().complaint(request.complaint)?;
    casework.transact(
        Act::RecordIncident,
        Some(complaint.id),
        &complaint.reference,
        now,
        |tx| {
            let incident = tx.record_incident(complaint.id, happened_at, new)?;
            let number = tx.read().incident(incident)?.number;
            tx.name_subject(format!("incident {number} of {}", complaint.reference));
            colleague_named(tx, &new.experienced_by)?;
            for witness in new.witnesses.iter().filter(|witness| witness.is_colleague) {
                colleague_named(tx, &witness.name)?;
            }
            for quote in &new.quotes {
                tx.record_quote(QuotePlace::Incident(incident), quote)?;
            }
            Ok(IncidentRecorded {
                incident,
                number,
                saved: now.into(),
            })
        },
    )
}

pub(crate) fn incidents(
    casework: &Casework,
    request: ComplaintRequest,
    _now: DateTime<Utc>,
) -> Result<IncidentsView, DoorError> {
    let read = casework.read();
    let mut rows = Vec::new();
    for incident in read.incidents(read.complaint(request.complaint)?.id)? {
        let quotes = read.quotes(QuotePlace::Incident(incident.id))?;
        rows.push(IncidentRow {
            id: incident.id,
            number: incident.number,
            happened: incident.happened_at.into(),
            channel: incident.channel,
            experienced_by: incident.experienced_by,
            quotes: count(quotes.len()),
            covered: count(quotes.iter().filter(|quote| quote.is_covered()).count()),
            waiting: count(
                quotes
                    .iter()
                    .filter(|quote| quote.distress.is_none())
                    .count(),
            ),
        });
    }
    Ok(IncidentsView { incidents: rows })
}

pub(crate) fn incident(
    casework: &Casework,
    request: IncidentRequest,
    now: DateTime<Utc>,
) -> Result<IncidentView, DoorError> {
    let read = casework.read();
    let incident = read.incident(request.incident)?;
    let complaint = read.complaint(incident.complaint)?;
    let quotes: Vec<Quote> = read.quotes(QuotePlace::Incident(incident.id))?;
    let settled: Vec<String> = read.settled_nudges(incident.id)?;
    Ok(IncidentView {
        id: incident.id,
        complaint: complaint.id,
        reference: complaint.reference,
        person: complaint.complainant.name,
        number: incident.number,
        happened: incident.happened_at.into(),
        channel: incident.channel,
        experienced_by: incident.experienced_by,
        witnesses: incident.witnesses,
        everybody_safe: incident.everybody_safe,
        recorded: incident.recorded_at.into(),
        recorded_by: incident.recorded_by,
        quotes: quotes.into_iter().map(words_view).collect(),
        corrections: correction_views(
            read.corrections_of(CorrectionSubject::Incident(incident.id))?,
        ),
        nudges: nudges(&incident.factual_account, &settled),
        factual_account: incident.factual_account,
        today: uk_day(now),
    })
}

pub(crate) fn settle_nudge(
    casework: &mut Casework,
    request: SettleNudgeRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    let read = casework.read();
    let incident = read.incident(request.incident)?;
    let reference = read.complaint(incident.complaint)?.reference;
    if read.settled_nudges(incident.id)?.contains(&request.word) {
        return Ok(Nothing {});
    }
    let subject = format!("incident {} of {reference}", incident.number);
    casework.transact(
        Act::SettleNudge,
        Some(incident.complaint),
        &subject,
        now,
        |tx| {
            tx.settle_nudge(incident.id, &request.word)?;
            Ok(Nothing {})
        },
    )
}
