//! Search over everything in the case file that was written down.
//!
//! The word index stands beside the record and is no part of it: triggers fill it, the audit
//! chain does not account for it, and it could be made again from the tables. Only the words
//! inside an item of evidence are kept in it and nowhere else but in the item's own bytes.
//! **Invariant:** of what is covered no word leaves here. That it was found is told, and no
//! excerpt is even made.

mod excerpt;
mod expression;

use chrono::NaiveDate;
use evenhand_record::ids::{
    ComplaintId, CorrectionId, EntryId, EvidenceId, IncidentId, PointId, QuoteId,
};
use rusqlite::{Row, named_params};

use crate::StoreError;
use crate::read::{Reading, of_text};
use crate::tx::Tx;

pub use excerpt::ExcerptPart;

/// What is searched for, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// What somebody typed. Every word must be there, in any order; the last may be a beginning.
    pub words: String,
    /// Only in this complaint file.
    pub complaint: Option<ComplaintId>,
    /// Only these kinds; all of them if none is named.
    pub kinds: Vec<FoundKind>,
    /// Only from this day on.
    pub from: Option<NaiveDate>,
    /// Only until this day, itself included.
    pub until: Option<NaiveDate>,
    /// At most so many.
    pub most: u32,
}

/// The kinds of thing a person would choose between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundKind {
    /// Complaints: reference and people.
    Complaints,
    /// Exact words, of incidents and as received.
    Words,
    /// Accounts of incidents.
    Incidents,
    /// Points of complaint.
    Points,
    /// Evidence: its title, its file's name and, where they could be read, the words inside.
    Evidence,
    /// Contacts.
    Contacts,
    /// Every other entry, and acknowledgements.
    Entries,
    /// Corrections and additions.
    Corrections,
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundSubject {
    /// A complaint as logged.
    Complaint(ComplaintId),
    /// A point, which may have been merged into another.
    Point(PointId),
    /// Exact words.
    Quote(QuoteId),
    /// An incident.
    Incident(IncidentId),
    /// An item of evidence.
    Evidence(EvidenceId),
    /// An entry of a complaint file or of the practice's own book; a contact is one.
    Entry(EntryId),
    /// A correction or addition.
    Correction(CorrectionId),
    /// An acknowledgement of this complaint.
    Acknowledgement(ComplaintId),
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub subject: FoundSubject,
    /// The kind it was found among.
    pub kind: FoundKind,
    /// The complaint file it is in; `None` for the practice's own book.
    pub complaint: Option<ComplaintId>,
    /// The calendar day in the UK it belongs to: when it happened or was received.
    pub day: NaiveDate,
    /// Whether it is covered, or stands beside what is.
    pub covered: bool,
    /// Some of its words around those that were sought; none of what is covered.
    pub excerpt: Option<Vec<ExcerptPart>>,
}

impl FoundKind {
    /// What the word index calls the things of this kind.
    fn subjects(self) -> &'static [&'static str] {
        match self {
            Self::Complaints => &["complaint"],
            Self::Words => &["quote"],
            Self::Incidents => &["incident"],
            Self::Points => &["point"],
            Self::Evidence => &["evidence"],
            Self::Contacts => &["contact"],
            Self::Entries => &["entry", "acknowledgement"],
            Self::Corrections => &["correction"],
        }
    }
}

impl Tx<'_> {
    /// Makes the readable words inside an item of evidence findable: those of an e-mail, a text
    /// or a PDF. Said again, they take the place of what was said before.
    ///
    /// They go into the word index alone, so the audit entry does not mention them.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] if there is no such item.
    pub fn record_evidence_words(
        &mut self,
        evidence: EvidenceId,
        words: &str,
    ) -> Result<(), StoreError> {
        let changed = self.connection().execute(
            include_str!("evidence_words.sql"),
            named_params! { ":evidence": evidence.row(), ":words": words },
        )?;
        if changed == 0 {
            return Err(StoreError::NotFound {
                what: "evidence",
                id: evidence.row(),
            });
        }
        Ok(())
    }
}

impl Reading<'_> {
    /// Finds what holds every word sought: the best match first, the newest among equals.
    ///
    /// What was typed is never understood as anything but words; where it has none, nothing is
    /// found.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn find(&self, sought: &Sought) -> Result<Vec<Found>, StoreError> {
        let Some(expression) = expression::of(&sought.words) else {
            return Ok(Vec::new());
        };
        let places = self.rows(
            include_str!("select.sql"),
            named_params! {
                ":expression": expression,
                ":complaint": sought.complaint.map(ComplaintId::row),
                ":subjects": subjects(&sought.kinds)?,
                ":from": sought.from.map(|day| day.to_string()),
                ":until": sought.until.map(|day| day.to_string()),
                ":most": sought.most,
            },
            |row| Ok((row.get::<_, i64>("place")?, found_of(row)?)),
        )?;
        let open: Vec<i64> = places
            .iter()
            .filter(|(_, found)| !found.covered)
            .map(|(place, _)| *place)
            .collect();
        let mut excerpts = self.excerpts(&expression, &open)?;
        Ok(places
            .into_iter()
            .map(|(place, found)| Found {
                excerpt: excerpts.remove(&place),
                ..found
            })
            .collect())
    }
}

/// The subjects of the kinds as a JSON list, or `None` for all of them.
fn subjects(kinds: &[FoundKind]) -> Result<Option<String>, StoreError> {
    if kinds.is_empty() {
        return Ok(None);
    }
    let subjects: Vec<&str> = kinds
        .iter()
        .flat_map(|kind| kind.subjects())
        .copied()
        .collect();
    serde_json::to_string(&subjects)
        .map(Some)
        .map_err(|_| StoreError::NotCanonical)
}

fn found_of(row: &Row<'_>) -> Result<Found, StoreError> {
    let subject: String = row.get("subject")?;
    let id: i64 = row.get("subject_id")?;
    let complaint = row
        .get::<_, Option<i64>>("complaint_id")?
        .map(ComplaintId::from_row);
    let day: String = row.get("day")?;
    let not_ours = || StoreError::NotUnderstood {
        what: "word_index.subject",
    };
    let (subject, kind) = match subject.as_str() {
        "complaint" => (
            FoundSubject::Complaint(ComplaintId::from_row(id)),
            FoundKind::Complaints,
        ),
        "point" => (
            FoundSubject::Point(PointId::from_row(id)),
            FoundKind::Points,
        ),
        "quote" => (FoundSubject::Quote(QuoteId::from_row(id)), FoundKind::Words),
        "incident" => (
            FoundSubject::Incident(IncidentId::from_row(id)),
            FoundKind::Incidents,
        ),
        "evidence" => (
            FoundSubject::Evidence(EvidenceId::from_row(id)),
            FoundKind::Evidence,
        ),
        "contact" => (
            FoundSubject::Entry(EntryId::from_row(id)),
            FoundKind::Contacts,
        ),
        "entry" => (
            FoundSubject::Entry(EntryId::from_row(id)),
            FoundKind::Entries,
        ),
        "correction" => (
            FoundSubject::Correction(CorrectionId::from_row(id)),
            FoundKind::Corrections,
        ),
        "acknowledgement" => (
            FoundSubject::Acknowledgement(complaint.ok_or_else(not_ours)?),
            FoundKind::Entries,
        ),
        _ => return Err(not_ours()),
    };
    Ok(Found {
        subject,
        kind,
        complaint,
        day: of_text(&day, "word_index.day")?,
        covered: row.get("covered")?,
        excerpt: None,
    })
}
