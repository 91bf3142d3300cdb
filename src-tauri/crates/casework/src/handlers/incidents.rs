//! Incidents: recording, the list, one incident with its nudges.

use chrono::{DateTime, Utc};
use evenhand_record::case::Case;
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::ids::IncidentId;
use evenhand_record::quote::{Quote, QuotePlace};
use evenhand_record::uk_time::{moment_in_uk, uk_day};
use evenhand_record::wording::nudges;

use super::complaints::count;
use super::views::{correction_views, words_view};
use crate::act::Act;
use crate::casework::{Casework, colleague_named};
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{
    ComplaintRequest, IncidentAside, IncidentRecorded, IncidentRequest, IncidentRow, IncidentView,
    IncidentsView, Nothing, RecordIncidentRequest, SettleNudgeRequest,
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
    let file = casework.file_alone(request.complaint)?;
    let case = file.case(casework);
    let mut rows = Vec::new();
    for incident in read.incidents(request.complaint)? {
        let quotes = read.quotes(QuotePlace::Incident(incident.id))?;
        rows.push(IncidentRow {
            id: incident.id,
            number: incident.number,
            happened: incident.happened_at.into(),
            channel: incident.channel,
            somebody_else: incident.somebody_else,
            experienced_by: incident.experienced_by,
            quotes: count(quotes.len()),
            covered: count(quotes.iter().filter(|quote| quote.is_covered()).count()),
            waiting: count(
                quotes
                    .iter()
                    .filter(|quote| quote.distress.is_none())
                    .count(),
            ),
            set_aside: set_aside(&case, incident.id),
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
    let file = casework.file_alone(complaint.id)?;
    let set_aside = set_aside(&file.case(casework), incident.id);
    Ok(IncidentView {
        id: incident.id,
        complaint: complaint.id,
        reference: complaint.reference,
        person: complaint.complainant.name,
        number: incident.number,
        happened: incident.happened_at.into(),
        channel: incident.channel,
        place: incident.place,
        somebody_else: incident.somebody_else,
        experienced_by: incident.experienced_by,
        witnesses: incident.witnesses,
        everybody_safe: incident.everybody_safe,
        recorded: incident.recorded_at.into(),
        recorded_by: incident.recorded_by,
        quotes: quotes.into_iter().map(words_view).collect(),
        corrections: correction_views(
            read.corrections_of(CorrectionSubject::Incident(incident.id))?,
        ),
        // What no longer counts is not worked on.
        nudges: match set_aside {
            Some(_) => Vec::new(),
            None => nudges(&incident.factual_account, &settled),
        },
        factual_account: incident.factual_account,
        set_aside,
        today: uk_day(now),
    })
}

fn set_aside(case: &Case<'_>, incident: IncidentId) -> Option<IncidentAside> {
    let (entry, aside) = case.incident_set_aside(incident)?;
    Some(IncidentAside {
        on: entry.on,
        why: aside.why.clone(),
        entry: entry.id,
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
