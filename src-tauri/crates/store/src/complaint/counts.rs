//! How much is in each complaint file: what a list over all of them needs, without reading them.

use std::collections::BTreeMap;

use evenhand_record::ids::{ComplaintId, QuoteId};
use evenhand_record::quote::QuotePlace;

use crate::StoreError;
use crate::quote::place_of;
use crate::read::Reading;

/// How much is in one complaint file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileCounts {
    /// Incidents, without those that were set aside.
    pub incidents: u32,
    /// Items of evidence.
    pub evidence: u32,
    /// Contacts, without those that were set aside.
    pub contacts: u32,
    /// Each quote that nobody has answered for: those of incidents, then those of entries, by
    /// number.
    pub unanswered: Vec<(QuotePlace, QuoteId)>,
}

impl Reading<'_> {
    /// How much is in each complaint file, all of them with two statements.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`].
    pub fn counts_by_complaint(&self) -> Result<BTreeMap<ComplaintId, FileCounts>, StoreError> {
        let mut unanswered = self.by_complaint(include_str!("unanswered.sql"), |row| {
            Ok((place_of(row)?, QuoteId::from_row(row.get("id")?)))
        })?;
        let counts = self.rows(include_str!("counts.sql"), (), |row| {
            Ok((
                ComplaintId::from_row(row.get("complaint_id")?),
                FileCounts {
                    incidents: row.get("incidents")?,
                    evidence: row.get("evidence")?,
                    contacts: row.get("contacts")?,
                    unanswered: Vec::new(),
                },
            ))
        })?;
        Ok(counts
            .into_iter()
            .map(|(complaint, counts)| {
                let unanswered = unanswered.remove(&complaint).unwrap_or_default();
                (
                    complaint,
                    FileCounts {
                        unanswered,
                        ..counts
                    },
                )
            })
            .collect())
    }
}
