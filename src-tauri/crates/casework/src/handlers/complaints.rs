//! Complaints: logging, the list, the file, points, acknowledgement and corrections.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use evenhand_record::clock::{ExplainedDate, Standing, acknowledge_by, standing};
use evenhand_record::complaint::{Complaint, NewComplaint, reference};
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::ids::{ComplaintId, IncidentId};
use evenhand_record::quote::{NewQuote, Quote, QuotePlace};
use evenhand_record::uk_time::uk_day;

use super::views::{correction_views, words_view};
use crate::act::Act;
use crate::casework::{Casework, colleague_named};
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{
    AddPointRequest, ComplaintFileView, ComplaintLogged, ComplaintRequest, ComplaintRow,
    ComplaintsView, FileCounts, NextStep, Nothing, PointAdded, RecordAcknowledgementRequest,
    RevisePointRequest, WorkOutAcknowledgementRequest,
};

pub(crate) fn work_out_acknowledgement(
    request: WorkOutAcknowledgementRequest,
    _now: DateTime<Utc>,
) -> Result<ExplainedDate, DoorError> {
    let calendar = evenhand_record::calendar::WorkingDays::england_and_wales();
    worked_out(request.received_on, &calendar)
}

pub(crate) fn worked_out(
    received_on: NaiveDate,
    calendar: &evenhand_record::calendar::WorkingDays,
) -> Result<ExplainedDate, DoorError> {
    acknowledge_by(received_on, calendar).ok_or_else(|| DoorError::new(ErrorCode::Unexpected))
}

pub(crate) fn complaints(
    casework: &Casework,
    _request: Nothing,
    now: DateTime<Utc>,
) -> Result<ComplaintsView, DoorError> {
    let today = uk_day(now);
    let mut rows = Vec::new();
    for complaint in casework.read().complaints()? {
        let worked = worked_out(complaint.received_on, &casework.calendar)?;
        let done = casework.acknowledgement(complaint.id)?;
        let stands = standing(
            worked.date,
            done.map(|done| done.acknowledged_on),
            today,
            &casework.calendar,
        );
        rows.push(ComplaintRow {
            next_step: next_step(casework, &complaint, worked.date, stands)?,
            id: complaint.id,
            reference: complaint.reference,
            person: complaint.complainant.name,
            received_on: complaint.received_on,
            channel: complaint.channel,
            acknowledge_by: worked.date,
            acknowledgement: stands,
        });
    }
    rows.sort_by_key(|row| {
        let nothing_to_do = row.next_step == NextStep::Nothing;
        let due =
            matches!(row.next_step, NextStep::Acknowledge { .. }).then_some(row.acknowledge_by);
        (
            nothing_to_do,
            due.is_none(),
            due,
            std::cmp::Reverse(row.received_on),
            row.id,
        )
    });
    let late = rows
        .iter()
        .filter(|row| matches!(row.acknowledgement, Standing::Late { .. }));
    let due_today = rows.iter().filter(|row| {
        row.acknowledge_by == today && matches!(row.acknowledgement, Standing::TimeLeft { .. })
    });
    Ok(ComplaintsView {
        today,
        late: count(late.count()),
        due_today: count(due_today.count()),
        complaints: rows,
    })
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn next_step(
    casework: &Casework,
    complaint: &Complaint,
    acknowledge_by: NaiveDate,
    acknowledgement: Standing,
) -> Result<NextStep, DoorError> {
    if !matches!(acknowledgement, Standing::Done { .. }) {
        return Ok(NextStep::Acknowledge { by: acknowledge_by });
    }
    let waiting = waiting_for_an_answer(casework, complaint.id)?;
    if let Some(incident) = waiting.first() {
        return Ok(NextStep::AnswerDistress {
            incident: *incident,
            waiting: count(waiting.len()),
        });
    }
    let points = casework.read().points(complaint.id)?;
    let open = points
        .iter()
        .filter(|point| point.outcome_sought.trim().is_empty())
        .count();
    if open > 0 {
        return Ok(NextStep::AskOutcome {
            points: count(open),
        });
    }
    Ok(NextStep::Nothing)
}

/// The incident of each quote that nobody has answered for, in order.
pub(super) fn waiting_for_an_answer(
    casework: &Casework,
    complaint: ComplaintId,
) -> Result<Vec<IncidentId>, DoorError> {
    let mut waiting = Vec::new();
    for incident in casework.read().incidents(complaint)? {
        let quotes = casework.read().quotes(QuotePlace::Incident(incident.id))?;
        let open = quotes
            .iter()
            .filter(|quote| quote.distress.is_none())
            .count();
        waiting.extend(std::iter::repeat_n(incident.id, open));
    }
    Ok(waiting)
}

/// The words of the complaint as received; every complaint has them.
pub(crate) fn as_received(casework: &Casework, complaint: ComplaintId) -> Result<Quote, DoorError> {
    casework
        .read()
        .quotes(QuotePlace::ComplaintAsReceived(complaint))?
        .into_iter()
        .next()
        .ok_or_else(|| DoorError::new(ErrorCode::NotFound))
}

pub(crate) fn complaint_file(
    casework: &Casework,
    request: ComplaintRequest,
    now: DateTime<Utc>,
) -> Result<ComplaintFileView, DoorError> {
    let read = casework.read();
    let complaint = read.complaint(request.complaint)?;
    let worked = worked_out(complaint.received_on, &casework.calendar)?;
    let acknowledged = casework.acknowledgement(complaint.id)?;
    let today = uk_day(now);
    let stands = standing(
        worked.date,
        acknowledged.as_ref().map(|done| done.acknowledged_on),
        today,
        &casework.calendar,
    );
    let points = read.points(complaint.id)?;
    let counts = FileCounts {
        points: count(points.len()),
        incidents: count(read.incidents(complaint.id)?.len()),
        evidence: count(read.evidence_of(complaint.id)?.len()),
    };
    Ok(ComplaintFileView {
        next_step: next_step(casework, &complaint, worked.date, stands)?,
        as_received: words_view(as_received(casework, complaint.id)?),
        corrections: correction_views(
            read.corrections_of(CorrectionSubject::Complaint(complaint.id))?,
        ),
        id: complaint.id,
        reference: complaint.reference,
        complainant: complaint.complainant,
        patient: complaint.patient,
        received_on: complaint.received_on,
        received_time: complaint.received_time,
        channel: complaint.channel,
        received_by: complaint.received_by,
        recorded: complaint.recorded_at.into(),
        points,
        acknowledge_by: worked,
        acknowledgement: stands,
        acknowledged,
        counts,
        today,
    })
}

pub(crate) fn log_complaint(
    casework: &mut Casework,
    request: NewComplaint,
    now: DateTime<Utc>,
) -> Result<ComplaintLogged, DoorError> {
    DoorError::unless_sound(request.check(now))?;
    let worked = worked_out(request.received_on, &casework.calendar)?;
    let prefix = casework.practice.reference_prefix();
    let year = request.received_on.year();
    casework.transact(Act::LogComplaint, None, "a complaint", now, |tx| {
        let taken = tx.read().complaints()?;
        let reference = next_reference(&prefix, year, &taken);
        let complaint = tx.record_complaint(&reference, &request)?;
        tx.of_complaint(complaint);
        tx.name_subject(reference.clone());
        colleague_named(tx, &request.received_by)?;
        let words = NewQuote {
            speaker: request.complainant.name.clone(),
            heard_by: vec![request.received_by.clone()],
            certainty: request.certainty,
            exact_words: request.as_received.clone(),
        };
        let quote = tx.record_quote(QuotePlace::ComplaintAsReceived(complaint), &words)?;
        tx.answer_for_quote(quote, &request.distress)?;
        for point in &request.points {
            tx.record_point(complaint, point)?;
        }
        Ok(ComplaintLogged {
            complaint,
            reference,
            acknowledge_by: worked.date,
        })
    })
}

/// The next free reference of a year; a number once given is never given again.
fn next_reference(prefix: &str, year: i32, taken: &[Complaint]) -> String {
    let of_the_year = format!("{prefix}-{year}-");
    let highest = taken
        .iter()
        .filter_map(|complaint| complaint.reference.strip_prefix(&of_the_year))
        .filter_map(|number| number.parse::<u32>().ok())
        .max();
    reference(
        prefix,
        year,
        highest.map_or(1, |number| number.saturating_add(1)),
    )
}

pub(crate) fn add_point(
    casework: &mut Casework,
    request: AddPointRequest,
    now: DateTime<Utc>,
) -> Result<PointAdded, DoorError> {
    DoorError::unless_sound(request.point.check("point"))?;
    let complaint = casework.read().complaint(request.complaint)?;
    casework.transact(
        Act::AddPoint,
        Some(complaint.id),
        &complaint.reference,
        now,
        |tx| {
            let point = tx.record_point(complaint.id, &request.point)?;
            let number = count(tx.read().points(complaint.id)?.len());
            tx.name_subject(format!("point {number} of {}", complaint.reference));
            Ok(PointAdded { point, number })
        },
    )
}

pub(crate) fn revise_point(
    casework: &mut Casework,
    request: RevisePointRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    DoorError::unless_sound(request.revised.check("revised"))?;
    let complaint = casework.read().complaint(request.complaint)?;
    let number = casework
        .read()
        .points(complaint.id)?
        .into_iter()
        .find(|point| point.id == request.point)
        .map(|point| point.number)
        .ok_or_else(|| DoorError::new(ErrorCode::NotFound))?;
    let subject = format!("point {number} of {}", complaint.reference);
    casework.transact(Act::RevisePoint, Some(complaint.id), &subject, now, |tx| {
        tx.revise_point(request.point, &request.revised)?;
        Ok(Nothing {})
    })
}

pub(crate) fn record_acknowledgement(
    casework: &mut Casework,
    request: RecordAcknowledgementRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    let complaint = casework.read().complaint(request.complaint)?;
    DoorError::unless_sound(
        request
            .acknowledgement
            .check(complaint.received_on, uk_day(now)),
    )?;
    casework.transact(
        Act::RecordAcknowledgement,
        Some(complaint.id),
        &complaint.reference,
        now,
        |tx| {
            tx.record_acknowledgement(complaint.id, &request.acknowledgement)?;
            colleague_named(tx, &request.acknowledgement.by)?;
            Ok(Nothing {})
        },
    )
}
