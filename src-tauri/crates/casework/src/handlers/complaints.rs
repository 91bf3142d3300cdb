//! Complaints: logging, the list, the file, points, acknowledgement and corrections.

use chrono::{DateTime, Datelike, Utc};
use evenhand_record::calendar::WorkingDays;
use evenhand_record::case::{Case, DueStands, FileState};
use evenhand_record::clock::{
    acknowledge_by, complain_by, relevant_period_ends, resolve_spoken_by,
};
use evenhand_record::complaint::{Complaint, NewComplaint, reference};
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::entry::{DiscussionOffered, Entry, NewEntry};
use evenhand_record::ids::ComplaintId;
use evenhand_record::quote::{NewQuote, Quote, QuotePlace};
use evenhand_record::rule::{BrokenRule, Rule};
use evenhand_record::uk_time::uk_day;

use super::handling::{counts, handling, stands};
use super::views::{correction_views, words_view};
use crate::act::Act;
use crate::casework::{Casework, colleague_named};
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{
    ComplaintFileView, ComplaintLogged, ComplaintRequest, ComplaintRow, ComplaintsView, Nothing,
    RecordAcknowledgementRequest, WorkOutDatesRequest, WorkedOutDates,
};

pub(crate) fn work_out_dates(
    casework: Option<&Casework>,
    request: WorkOutDatesRequest,
    _now: DateTime<Utc>,
) -> Result<WorkedOutDates, DoorError> {
    let known = WorkingDays::england_and_wales();
    let calendar = casework.map_or(&known, |casework| &casework.book.calendar);
    let far = || DoorError::new(ErrorCode::Unexpected);
    Ok(WorkedOutDates {
        acknowledge_by: acknowledge_by(request.received_on, calendar).ok_or_else(far)?,
        resolve_spoken_by: resolve_spoken_by(request.received_on, calendar).ok_or_else(far)?,
        relevant_period_ends: relevant_period_ends(request.received_on).ok_or_else(far)?,
        complain_by: request
            .matter_occurred_on
            .or(request.came_to_notice_on)
            .map(|occurred| complain_by(occurred, request.came_to_notice_on).ok_or_else(far))
            .transpose()?,
    })
}

pub(crate) fn complaints(
    casework: &Casework,
    _request: Nothing,
    now: DateTime<Utc>,
) -> Result<ComplaintsView, DoorError> {
    let today = uk_day(now);
    let (mut late, mut due_today) = (0, 0);
    let mut rows = Vec::new();
    for records in casework.files_without_contacts()? {
        let case = Case::of(&records, &casework.book);
        for due in case.due(today) {
            late += usize::from(due.stands == DueStands::Late);
            due_today += usize::from(due.stands == DueStands::Today);
        }
        let stands = stands(&case, today);
        let complaint = records.complaint;
        rows.push(ComplaintRow {
            stands,
            id: complaint.id,
            reference: complaint.reference,
            person: complaint.complainant.name,
            received_on: complaint.received_on,
            channel: complaint.channel,
        });
    }
    rows.sort_by_key(|row| {
        let stands = &row.stands;
        (
            matches!(stands.state, FileState::Closed { .. }),
            stands.next_step.is_none(),
            stands
                .next_step
                .as_ref()
                .and_then(|step| step.due)
                .is_none(),
            stands.next_step.as_ref().and_then(|step| step.due),
            std::cmp::Reverse(row.received_on),
            row.id,
        )
    });
    Ok(ComplaintsView {
        today,
        late: count(late),
        due_today: count(due_today),
        complaints: rows,
    })
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
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
    let today = uk_day(now);
    let file = casework.file(request.complaint)?;
    let mut handling = handling(casework, &file, &file.names(), today)?;
    let elsewhere = casework.notices_of_other_files(&file.records.complaint, today)?;
    handling.stands.notices.extend(elsewhere);
    let counts = counts(&file, &file.case(casework), &handling);
    let read = casework.read();
    let complaint = file.records.complaint;
    Ok(ComplaintFileView {
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
        acknowledged: file.records.acknowledged,
        counts,
        handling,
        today,
    })
}

pub(crate) fn log_complaint(
    casework: &mut Casework,
    request: NewComplaint,
    now: DateTime<Utc>,
) -> Result<ComplaintLogged, DoorError> {
    DoorError::unless_sound(request.check(now))?;
    let worked = acknowledge_by(request.received_on, &casework.book.calendar)
        .ok_or_else(|| DoorError::new(ErrorCode::Unexpected))?;
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

pub(crate) fn record_acknowledgement(
    casework: &mut Casework,
    request: RecordAcknowledgementRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    let file = casework.file(request.complaint)?;
    let complaint = &file.records.complaint;
    let done = &request.acknowledgement;
    let mut broken = done.check(complaint.received_on, uk_day(now));
    if file.records.acknowledged.is_some() {
        broken.push(BrokenRule::new(
            "acknowledged_on",
            Rule::AlreadyAcknowledged,
        ));
    }
    // Regulation 13(7): the offer to discuss is made at the time of the acknowledgement.
    let offer = request.discussion_offered.map(|how| NewEntry {
        on: done.acknowledged_on,
        at: None,
        by: done.by.clone(),
        entry: Entry::DiscussionOffered(DiscussionOffered { how }),
        quotes: Vec::new(),
    });
    if let Some(offer) = &offer {
        let refused = file.case(casework).check(offer);
        broken.extend(refused.into_iter().map(|rule| BrokenRule {
            field: rule.field.replace("entry.how", "discussion_offered"),
            ..rule
        }));
    }
    DoorError::unless_sound(broken)?;
    casework.transact(
        Act::RecordAcknowledgement,
        Some(complaint.id),
        &complaint.reference,
        now,
        |tx| {
            tx.record_acknowledgement(complaint.id, &request.acknowledgement)?;
            if let Some(offer) = &offer {
                tx.record_entry(Some(complaint.id), offer)?;
            }
            colleague_named(tx, &request.acknowledgement.by)?;
            Ok(Nothing {})
        },
    )
}
