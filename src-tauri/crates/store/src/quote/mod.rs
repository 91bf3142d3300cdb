//! Exact words, who heard them, and whether they may distress.

use std::collections::BTreeMap;

use evenhand_record::distress::DistressLabel;
use evenhand_record::ids::{ComplaintId, EntryId, EvidenceId, IncidentId, QuoteId};
use evenhand_record::quote::{NewQuote, Quote, QuotePlace};
use rusqlite::{Row, named_params};

use crate::StoreError;
use crate::error::moment;
use crate::read::{Reading, of_word, word_of};
use crate::table::Table;
use crate::tx::Tx;

impl Tx<'_> {
    /// Records exact words, byte for byte, under the next number of what they belong to.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`] if there is no such incident or entry: also for an entry of the
    /// practice's own book, which belongs to no complaint file.
    pub fn record_quote(
        &mut self,
        place: QuotePlace,
        quote: &NewQuote,
    ) -> Result<QuoteId, StoreError> {
        let (mut incident, mut entry) = (None, None);
        let complaint = match place {
            QuotePlace::ComplaintAsReceived(complaint) => complaint,
            QuotePlace::Incident(id) => {
                incident = Some(id.row());
                self.read().incident(id)?.complaint
            }
            QuotePlace::Entry(id) => {
                entry = Some(id.row());
                self.read().file_of_entry(id)?
            }
        };
        let row = self.insert(
            Table::Quote,
            include_str!("insert.sql"),
            named_params! {
                ":complaint_id": complaint.row(),
                ":incident_id": incident,
                ":entry_id": entry,
                ":speaker": quote.speaker,
                ":certainty": word_of(&quote.certainty, "quote.certainty")?,
                ":exact_words": quote.exact_words,
            },
        )?;
        for (number, name) in (1_i64..).zip(&quote.heard_by) {
            self.insert(
                Table::Hearer,
                "INSERT INTO hearer (quote_id, number, name) VALUES (?1, ?2, ?3)",
                (row, number, name),
            )?;
        }
        Ok(QuoteId::from_row(row))
    }

    /// Answers whether exact words could distress a reader; the latest answer holds.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if there is no such quote.
    pub fn answer_for_quote(
        &mut self,
        quote: QuoteId,
        label: &DistressLabel,
    ) -> Result<(), StoreError> {
        self.answer_distress(Some(quote), None, label)
    }

    /// Answers whether an item of evidence is distressing; the latest answer holds.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if there is no such item.
    pub fn answer_for_evidence(
        &mut self,
        evidence: EvidenceId,
        label: &DistressLabel,
    ) -> Result<(), StoreError> {
        self.answer_distress(None, Some(evidence), label)
    }

    fn answer_distress(
        &mut self,
        quote: Option<QuoteId>,
        evidence: Option<EvidenceId>,
        label: &DistressLabel,
    ) -> Result<(), StoreError> {
        let answered_at = moment(self.now());
        let answered_by = self.actor().to_owned();
        let content_note = match label {
            DistressLabel::NotDistressing => None,
            DistressLabel::Distressing { content_note } => Some(content_note),
        };
        self.insert(
            Table::DistressAnswer,
            "INSERT INTO distress_answer
                 (quote_id, evidence_id, content_note, answered_at, answered_by)
             VALUES (:quote_id, :evidence_id, :content_note, :answered_at, :answered_by)",
            named_params! {
                ":quote_id": quote.map(QuoteId::row),
                ":evidence_id": evidence.map(EvidenceId::row),
                ":content_note": content_note,
                ":answered_at": answered_at,
                ":answered_by": answered_by,
            },
        )?;
        Ok(())
    }
}

impl Reading<'_> {
    /// The words that belong to a complaint as received, to an incident or to an entry, by number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn quotes(&self, place: QuotePlace) -> Result<Vec<Quote>, StoreError> {
        let (sql, id) = match place {
            QuotePlace::ComplaintAsReceived(complaint) => (
                concat!(
                    include_str!("select.sql"),
                    "WHERE quote.complaint_id = ?1 AND quote.incident_id IS NULL ",
                    "AND quote.entry_id IS NULL ORDER BY quote.number"
                ),
                complaint.row(),
            ),
            QuotePlace::Incident(incident) => (
                concat!(
                    include_str!("select.sql"),
                    "WHERE quote.incident_id = ?1 ORDER BY quote.number"
                ),
                incident.row(),
            ),
            QuotePlace::Entry(entry) => (
                concat!(
                    include_str!("select.sql"),
                    "WHERE quote.entry_id = ?1 ORDER BY quote.number"
                ),
                entry.row(),
            ),
        };
        self.rows(sql, [id], |row| self.quote_of(row))
    }

    /// The words that belong to the entries of a complaint file, by entry and number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn entry_quotes(
        &self,
        complaint: ComplaintId,
    ) -> Result<BTreeMap<EntryId, Vec<Quote>>, StoreError> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE quote.complaint_id = ?1 AND quote.entry_id IS NOT NULL ",
            "ORDER BY quote.number"
        );
        let mut found: BTreeMap<EntryId, Vec<Quote>> = BTreeMap::new();
        for quote in self.rows(sql, [complaint.row()], |row| self.quote_of(row))? {
            if let QuotePlace::Entry(entry) = quote.belongs_to {
                found.entry(entry).or_default().push(quote);
            }
        }
        Ok(found)
    }

    /// One quote.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::NotUnderstood`].
    pub fn quote(&self, id: QuoteId) -> Result<Quote, StoreError> {
        let sql = concat!(include_str!("select.sql"), "WHERE quote.id = ?1");
        self.row("quote", id.row(), sql, |row| self.quote_of(row))
    }

    fn quote_of(&self, row: &Row<'_>) -> Result<Quote, StoreError> {
        let id: i64 = row.get("id")?;
        Ok(Quote {
            id: QuoteId::from_row(id),
            belongs_to: place_of(row)?,
            number: row.get("number")?,
            speaker: row.get("speaker")?,
            heard_by: self.rows(
                "SELECT name FROM hearer WHERE quote_id = ?1 ORDER BY number",
                [id],
                |row| Ok(row.get(0)?),
            )?,
            certainty: of_word(row.get("certainty")?, "quote.certainty")?,
            exact_words: row.get("exact_words")?,
            distress: if row.get("answered")? {
                Some(label_of(row)?)
            } else {
                None
            },
        })
    }
}

/// What the quote of a row belongs to.
pub(crate) fn place_of(row: &Row<'_>) -> Result<QuotePlace, StoreError> {
    let incident: Option<i64> = row.get("incident_id")?;
    let entry: Option<i64> = row.get("entry_id")?;
    Ok(match (incident, entry) {
        (Some(incident), _) => QuotePlace::Incident(IncidentId::from_row(incident)),
        (_, Some(entry)) => QuotePlace::Entry(EntryId::from_row(entry)),
        _ => QuotePlace::ComplaintAsReceived(ComplaintId::from_row(row.get("complaint_id")?)),
    })
}

/// The label behind an answered row's `content_note`.
pub(crate) fn label_of(row: &Row<'_>) -> Result<DistressLabel, StoreError> {
    Ok(match row.get::<_, Option<String>>("content_note")? {
        None => DistressLabel::NotDistressing,
        Some(content_note) => DistressLabel::Distressing { content_note },
    })
}
