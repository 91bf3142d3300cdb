//! What was done in handling the complaint, entry by entry, as the file's records tell it.

use chrono::{NaiveDate, NaiveTime};

use super::{CorrectionFacts, ItemRef, QuoteFacts, WrittenDown};

/// One entry of the file: a contact, a decision, an action, anything that was done and noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRecord {
    /// The caller's identifier, matched by [`ItemRef::Entry`](super::ItemRef::Entry).
    pub id: String,
    /// Its number in the file, from 1. No two records of a file share one: it is the last part of
    /// the record's tab.
    pub number: u32,
    /// Where in the bundle it stands.
    pub part: RecordPart,
    /// The day it happened.
    pub on: NaiveDate,
    /// The time, if known. UK time.
    pub at: Option<NaiveTime>,
    /// Who recorded it, as the bundle names them.
    pub by: String,
    /// Set when it was recorded on a later day than it happened.
    pub written_down: Option<WrittenDown>,
    /// What it is, in one line and in neutral words. It stands in the bookmarks too.
    pub headline: String,
    /// Its particulars, in order.
    pub lines: Vec<RecordLine>,
    /// The exact words that belong to it, in order.
    pub quotes: Vec<QuoteFacts>,
    /// Corrections that stand beside it, oldest first.
    pub corrections: Vec<CorrectionFacts>,
}

/// One particular of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLine {
    /// The label, in sentence case and without a colon.
    pub label: String,
    /// What was noted. Its line breaks and spaces are kept.
    pub words: String,
    /// Whether these are a person's own words, which stand in the letter of exact words.
    pub own_words: bool,
    /// The items the words name, each with its own words. Where there are any they stand in place
    /// of `words`, each followed by its tab and page.
    pub about: Vec<(String, ItemRef)>,
}

impl RecordLine {
    /// A particular with this label and these words.
    #[must_use]
    pub fn new(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            words: words.into(),
            own_words: false,
            about: Vec::new(),
        }
    }

    /// The same line, with the items it names.
    #[must_use]
    pub fn naming(self, about: Vec<(String, ItemRef)>) -> Self {
        Self { about, ..self }
    }

    /// The same line, with the words as a person's own.
    #[must_use]
    pub fn in_own_words(self, own_words: bool) -> Self {
        Self { own_words, ..self }
    }
}

/// Where a record stands. Each has one tab, which is never given to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordPart {
    /// B3: who takes part, on what basis, with what consent and which adjustments.
    PeopleAndConsent,
    /// C2: every contact and letter.
    ContactsAndLetters,
    /// C1: offers, periods, updates, extensions, stages.
    HandlingAndDates,
    /// B4: each finding with its reasons, and what was done with a point before.
    Findings,
    /// C3: what colleagues complained about were told, asked and offered.
    FairnessToColleagues,
    /// F1: what was put right and learned.
    ActionsAndLearning,
    /// C4: the Ombudsman's enquiries, decisions and recommendations.
    Ombudsman,
    /// D2: every step on the ladder, from the first attempt to the last review.
    Engagement,
}
