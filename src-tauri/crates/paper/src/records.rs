//! The file's records in their sections: which part, which tab, in what order.

use std::collections::BTreeSet;

use crate::facts::{BundlePart, FileRecord, ItemRef, RecordPart};
use crate::made::PaperError;

/// Every section, in the order of the bundle. A section's tab is its own, whether or not those
/// before it hold anything: a tab once given is never another's in a later version.
const SECTIONS: [RecordPart; 8] = [
    RecordPart::PeopleAndConsent,
    RecordPart::Findings,
    RecordPart::HandlingAndDates,
    RecordPart::ContactsAndLetters,
    RecordPart::FairnessToColleagues,
    RecordPart::Ombudsman,
    RecordPart::Engagement,
    RecordPart::ActionsAndLearning,
];

/// The records that stand under one tab.
pub(crate) struct Section<'a> {
    pub(crate) holds: RecordPart,
    pub(crate) records: Vec<Placed<'a>>,
}

/// A record and its tab, `C2.12`: the section's, and the number it has in the file.
pub(crate) struct Placed<'a> {
    pub(crate) tab: String,
    pub(crate) facts: &'a FileRecord,
}

impl RecordPart {
    /// The part of the bundle it is in.
    pub(crate) fn bundle_part(self) -> BundlePart {
        match self {
            Self::PeopleAndConsent | Self::Findings => BundlePart::B,
            Self::HandlingAndDates
            | Self::ContactsAndLetters
            | Self::FairnessToColleagues
            | Self::Ombudsman => BundlePart::C,
            Self::Engagement => BundlePart::D,
            Self::ActionsAndLearning => BundlePart::F,
        }
    }

    /// Its tab.
    pub(crate) fn tab(self) -> &'static str {
        match self {
            Self::PeopleAndConsent => "B3",
            Self::Findings => "B4",
            Self::HandlingAndDates => "C1",
            Self::ContactsAndLetters => "C2",
            Self::FairnessToColleagues => "C3",
            Self::Ombudsman => "C4",
            Self::Engagement => "D2",
            Self::ActionsAndLearning => "F1",
        }
    }

    /// Its title.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::PeopleAndConsent => "People, consent and adjustments",
            Self::Findings => "How each finding was reached",
            Self::HandlingAndDates => "Handling and dates",
            Self::ContactsAndLetters => "Record of contacts and letters",
            Self::FairnessToColleagues => "Fairness to colleagues",
            Self::Ombudsman => "The Ombudsman",
            Self::Engagement => "What was done, step by step",
            Self::ActionsAndLearning => "Actions and learning",
        }
    }
}

/// The sections that hold anything, each with its records in the order in which they are given.
///
/// # Errors
/// Two records with one number: their tabs would be the same.
pub(crate) fn sections(records: &[FileRecord]) -> Result<Vec<Section<'_>>, PaperError> {
    let mut numbers = BTreeSet::new();
    if !records.iter().all(|r| numbers.insert(r.number)) {
        return Err(PaperError::BadFact("two records have one number"));
    }
    let section = |holds: RecordPart| {
        let of = records.iter().filter(|r| r.part == holds);
        let records = of.map(|facts| Placed {
            tab: record_tab(holds, facts.number),
            facts,
        });
        Section {
            holds,
            records: records.collect(),
        }
    };
    let all = SECTIONS.into_iter().map(section);
    Ok(all.filter(|s| !s.records.is_empty()).collect())
}

/// The tab of a record: its section's, and the number it has in the file.
pub(crate) fn record_tab(part: RecordPart, number: u32) -> String {
    format!("{}.{number}", part.tab())
}

impl Section<'_> {
    /// "Actions and learning (4 entries)".
    pub(crate) fn counted(&self) -> String {
        let (title, n) = (self.holds.title(), self.records.len());
        let entries = if n == 1 { "entry" } else { "entries" };
        format!("{title} ({n} {entries})")
    }
}

impl Placed<'_> {
    pub(crate) fn item(&self) -> ItemRef {
        ItemRef::Entry {
            id: self.facts.id.clone(),
        }
    }
}
