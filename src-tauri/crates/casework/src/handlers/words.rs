//! Exact words and what stands beside a record: answers about distress, revealing, corrections.

use chrono::{DateTime, Utc};
use evenhand_record::correction::{CorrectionSubject, check_correction};
use evenhand_record::distress::Revealed;
use evenhand_record::ids::{ComplaintId, QuoteId};
use evenhand_record::quote::{Quote, QuotePlace};
use evenhand_record::rule::check_text;

use super::complaints::count;
use crate::act::Act;
use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{
    AddCorrectionRequest, AnswerDistressRequest, CorrectionAdded, Nothing, RevealQuoteRequest,
    RevealedWords,
};

pub(crate) fn add_correction(
    casework: &mut Casework,
    request: AddCorrectionRequest,
    now: DateTime<Utc>,
) -> Result<CorrectionAdded, DoorError> {
    DoorError::unless_sound(check_correction(&request.words))?;
    let (complaint, what) = corrected(casework, request.about)?;
    casework.transact(Act::AddCorrection, Some(complaint), &what, now, |tx| {
        let correction = tx.record_correction(request.about, request.kind, &request.words)?;
        let number = count(tx.read().corrections_of(request.about)?.len());
        tx.name_subject(format!("correction {number} to {what}"));
        Ok(CorrectionAdded { correction, number })
    })
}

/// The complaint file a correction belongs to, and what it stands beside in words.
fn corrected(
    casework: &Casework,
    about: CorrectionSubject,
) -> Result<(ComplaintId, String), DoorError> {
    let read = casework.read();
    Ok(match about {
        CorrectionSubject::Complaint(id) => (id, read.complaint(id)?.reference),
        CorrectionSubject::Incident(id) => {
            let incident = read.incident(id)?;
            let reference = read.complaint(incident.complaint)?.reference;
            (
                incident.complaint,
                format!("incident {} of {reference}", incident.number),
            )
        }
        CorrectionSubject::Evidence(id) => {
            let evidence = read.evidence(id)?;
            let reference = read.complaint(evidence.complaint)?.reference;
            (
                evidence.complaint,
                format!("evidence {} of {reference}", evidence.number),
            )
        }
        CorrectionSubject::Entry(id) => {
            let entry = read.entry(id)?;
            // The practice's own book holds nothing about a person; it is corrected by a new entry.
            let complaint = entry
                .complaint
                .ok_or_else(|| DoorError::new(ErrorCode::NotFound))?;
            let reference = read.complaint(complaint)?.reference;
            (complaint, format!("entry {} of {reference}", entry.number))
        }
    })
}

/// The words, the file they belong to and where they stand: "quote 2 of incident 1 of HL-2026-07".
fn quote_in_file(
    casework: &Casework,
    quote: QuoteId,
) -> Result<(Quote, ComplaintId, String), DoorError> {
    let read = casework.read();
    let quote = read.quote(quote)?;
    let (complaint, within) = match quote.belongs_to {
        QuotePlace::ComplaintAsReceived(complaint) => (
            complaint,
            format!(
                "the words as received of {}",
                read.complaint(complaint)?.reference
            ),
        ),
        QuotePlace::Incident(incident) => {
            let incident = read.incident(incident)?;
            let reference = read.complaint(incident.complaint)?.reference;
            let within = format!(
                "quote {} of incident {} of {reference}",
                quote.number, incident.number
            );
            (incident.complaint, within)
        }
        QuotePlace::Entry(entry) => {
            let entry = read.entry(entry)?;
            let complaint = entry
                .complaint
                .ok_or_else(|| DoorError::new(ErrorCode::NotFound))?;
            let reference = read.complaint(complaint)?.reference;
            let within = format!(
                "quote {} of entry {} of {reference}",
                quote.number, entry.number
            );
            (complaint, within)
        }
    };
    Ok((quote, complaint, within))
}

pub(crate) fn answer_distress(
    casework: &mut Casework,
    request: AnswerDistressRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    DoorError::unless_sound(request.distress.check("distress.content_note"))?;
    let (quote, complaint, what) = quote_in_file(casework, request.quote)?;
    casework.transact(Act::AnswerDistress, Some(complaint), &what, now, |tx| {
        tx.answer_for_quote(quote.id, &request.distress)?;
        Ok(Nothing {})
    })
}

pub(crate) fn reveal_quote(
    casework: &mut Casework,
    request: RevealQuoteRequest,
    now: DateTime<Utc>,
) -> Result<RevealedWords, DoorError> {
    DoorError::unless_sound(check_text("purpose", &request.purpose, 200))?;
    let (quote, complaint, what) = quote_in_file(casework, request.quote)?;
    casework.note_reveal(Act::RevealQuote, complaint, &what, &request.purpose, now)?;
    let revealed = Revealed::on_purpose(quote.exact_words);
    // EXPOSE: the act is in the record; the words go to the one page that asked for them.
    Ok(RevealedWords {
        exact_words: revealed.into_content(),
    })
}
