//! Everything a bundle is made from, as read from the store.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use evenhand_record::audit::AuditEntry;
use evenhand_record::case::{Case, CaseRecords, PracticeBook, named_throughout};
use evenhand_record::clock::ExplainedDate;
use evenhand_record::complaint::{Acknowledgement, Complaint, Point};
use evenhand_record::correction::Correction;
use evenhand_record::entry::{FileEntry, FilePart, Names};
use evenhand_record::evidence::Evidence;
use evenhand_record::ids::EntryId;
use evenhand_record::incident::Incident;
use evenhand_record::isolate::isolated;
use evenhand_record::practice::{Colleague, OfficeHolders, Practice, same_name};
use evenhand_record::quote::Quote;

use crate::shapes::WithholdRequest;

/// One complaint file with everything that belongs to it.
pub(crate) struct Gathered {
    pub(crate) practice: Practice,
    pub(crate) people: OfficeHolders,
    pub(crate) colleagues: Vec<Colleague>,
    pub(crate) complaint: Complaint,
    pub(crate) as_received: Quote,
    pub(crate) points: Vec<Point>,
    pub(crate) merged_points: Vec<Point>,
    /// What the state of the file is folded from.
    pub(crate) records: CaseRecords,
    pub(crate) book: PracticeBook,
    /// The numbers of the file's records; colleagues are named by [`Gathered::names_on_paper`].
    pub(crate) names: Names,
    pub(crate) entry_corrections: Vec<Correction>,
    /// The exact words of the entries.
    pub(crate) entry_quotes: BTreeMap<EntryId, Vec<Quote>>,
    pub(crate) acknowledge_by: ExplainedDate,
    pub(crate) acknowledgement: Option<Acknowledgement>,
    pub(crate) corrections: Vec<Correction>,
    pub(crate) incidents: Vec<GatheredIncident>,
    pub(crate) evidence: Vec<GatheredEvidence>,
    /// The whole chain, oldest first, each entry with its hash; entries of other complaint files
    /// are told by their hash alone. Empty unless gathered for a bundle.
    pub(crate) audit: Vec<(AuditEntry, String)>,
    pub(crate) withheld: Vec<WithholdRequest>,
    pub(crate) version: u32,
    pub(crate) now: DateTime<Utc>,
}

/// An incident with what stands in and beside it.
pub(crate) struct GatheredIncident {
    pub(crate) incident: Incident,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) corrections: Vec<Correction>,
}

/// An item of evidence with what stands beside it.
pub(crate) struct GatheredEvidence {
    pub(crate) evidence: Evidence,
    pub(crate) corrections: Vec<Correction>,
    /// The text of an item that is shown as text, if gathered for a bundle.
    pub(crate) text: Option<String>,
}

impl Gathered {
    /// A name as the bundle prints it: a colleague under a pseudonym, anybody else as named.
    ///
    /// LGSCO guide, part 12: officers are anonymised, "Officer A". Who signs or decides is named
    /// in the record of it and throughout Part D; those places ask [`Gathered::names_in`].
    pub(crate) fn on_paper(&self, name: &str) -> String {
        self.pseudonym_of(name)
            .unwrap_or_else(|| isolated(name).into_owned())
    }

    /// The pseudonym of a colleague; `None` for anybody else.
    pub(crate) fn pseudonym_of(&self, name: &str) -> Option<String> {
        let mut colleagues = self.colleagues.iter();
        colleagues
            .find(|colleague| same_name(&colleague.name, name))
            .map(|colleague| format!("Colleague {}", colleague.pseudonym))
    }

    /// The exact words that belong to an entry, by number.
    pub(crate) fn quotes_of(&self, entry: EntryId) -> &[Quote] {
        self.entry_quotes.get(&entry).map_or(&[], Vec::as_slice)
    }

    /// All exact words of incidents and of entries.
    pub(crate) fn all_quotes(&self) -> impl Iterator<Item = &Quote> {
        let of_incidents = self.incidents.iter().flat_map(|incident| &incident.quotes);
        of_incidents.chain(self.entry_quotes.values().flatten())
    }

    /// The file seen through its entries.
    pub(crate) fn case(&self) -> Case<'_> {
        Case::of(&self.records, &self.book)
    }

    /// What the records are called on paper, the colleagues by their pseudonyms.
    pub(crate) fn names_on_paper(&self) -> Names {
        Names {
            colleagues: self
                .colleagues
                .iter()
                .map(|colleague| (colleague.name.clone(), self.on_paper(&colleague.name)))
                .collect(),
            ..self.names.clone()
        }
    }

    /// The same in Part D, where whoever decided anything, signed it or was asked about it first
    /// is named throughout: nobody stands there under a name and under a letter.
    pub(crate) fn names_in_part_d(&self) -> Names {
        self.names_on_paper()
            .naming(named_throughout(&self.records.entries))
    }

    /// The same in a record and wherever the bundle tells of it: whoever is named in a record is
    /// named throughout it.
    pub(crate) fn names_in(&self, entry: &FileEntry) -> Names {
        match entry.entry.kind().part() {
            FilePart::Engagement => self.names_in_part_d(),
            _ => self.names_on_paper().naming(entry.shown_by_name()),
        }
    }

    /// Whether an item of evidence is left out of this bundle.
    pub(crate) fn is_withheld(&self, evidence: &Evidence) -> bool {
        self.withheld
            .iter()
            .any(|withheld| withheld.evidence == evidence.id)
    }
}
