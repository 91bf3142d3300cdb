//! The facts a bundle is made from: plain values, already decided elsewhere.
//!
//! Every moment is UK wall-clock time, because that is what the reader of the paper lives in; the
//! caller converts. Nothing here knows a file, a store or a screen.

mod engagement;
mod evidence;
mod part;
mod record;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

pub use engagement::{AdjustmentFacts, DecisionFacts, EngagementFacts, PolicyFacts, PolicyPart};
pub use evidence::{
    AuditFacts, AuditLine, CustodyLine, Distress, ExhibitFacts, Rendering, WithheldFacts,
};
pub use part::BundlePart;
pub use record::{FileRecord, RecordLine, RecordPart};

/// Everything that goes into one version of one complaint's bundle for the Ombudsman.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleContents {
    /// The practice's name, as on its letters.
    pub practice: String,
    /// The practice's own reference for the complaint, for example `HL-2026-014`.
    pub reference: String,
    /// Which version of the bundle this is, from 1.
    pub version: u32,
    /// The day the bundle is made, UK date. It is printed and is the bag's `Bagging-Date`.
    pub made_on: NaiveDate,
    /// The person who has made the complaint, as the bundle calls them: `Mr M`.
    pub person: String,
    /// The facts of the cover, in the cover's fixed order.
    pub cover: CoverFacts,
    /// Part A. Put in order of `when` by the paper room; ties keep the order given here.
    pub chronology: Vec<ChronologyEntry>,
    /// Part B.
    pub complaint: ComplaintFacts,
    /// Part D: how engagement was managed, in sum. `None` leaves the summary and the policy out.
    pub engagement: Option<EngagementFacts>,
    /// Part D: each incident, in the order it happened.
    pub incidents: Vec<IncidentFacts>,
    /// The file's records: Parts B, C, D and F. Put in order of day and time by the paper room; ties
    /// keep the order of their numbers.
    pub records: Vec<FileRecord>,
    /// Part E, and Part H for what may distress, in the order of the schedule.
    pub exhibits: Vec<ExhibitFacts>,
    /// What is on the file and deliberately not in the bundle.
    pub withheld: Vec<WithheldFacts>,
    /// Part G3: each hand-over of an exhibit.
    pub custody: Vec<CustodyLine>,
    /// Part G4, and what travels as `data/audit.jsonl`.
    pub audit: AuditFacts,
    /// Everything the complaint file holds, counted by the caller from the file and not from the
    /// fields above: the complaint, the points if there are any, each incident, each quote that
    /// may distress, each record, each exhibit. The bundle is made only if each has exactly one place in it.
    pub on_file: Vec<ItemRef>,
}

/// What the cover says about the complaint. A fact that is `None` is left off the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverFacts {
    /// The Ombudsman's reference and when they asked for the file, in words.
    pub ombudsman_reference: Option<String>,
    /// Who the person is to the patient, in words: "Mr M, who is also the patient. No
    /// representative."
    pub person_in_words: String,
    /// The day the complaint was received.
    pub received_on: NaiveDate,
    /// How it was received, in words that follow a comma: "by e-mail", "in person".
    pub received_how: String,
    /// When it was acknowledged and the last day allowed (regulation 13(3)).
    pub acknowledged: Acknowledged,
    /// When the response was sent and who signed it, in words; "Not yet sent" until then.
    pub response: String,
    /// The findings in one line; "Not yet" until there are any.
    pub findings: String,
    /// The restriction in one line, if there ever was one.
    pub restriction: Option<String>,
    /// The complaints manager's name and how to reach them, in one line (regulation 4(1)(b)).
    pub complaints_manager: String,
    /// The responsible person (regulation 4(1)(a)).
    pub responsible_person: String,
    /// Whether a colleague is printed as "Colleague A" anywhere in the bundle; the cover then says
    /// what that means.
    pub colleagues_under_pseudonyms: bool,
    /// Whom to tell if something does not agree: a name and a telephone number.
    pub whom_to_tell: String,
}

/// The acknowledgement, with the day it was due and how that day was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledged {
    /// The day it was acknowledged, or `None` if it has not been.
    pub on: Option<NaiveDate>,
    /// The third working day after the day of receipt (regulation 13(3)).
    pub last_day_allowed: NaiveDate,
    /// How the last day was counted, in words.
    pub working: String,
}

/// The day, and the time if it is known, at which something happened. UK time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// The day.
    pub day: NaiveDate,
    /// From what time, if known.
    pub from: Option<NaiveTime>,
    /// Until what time, if known.
    pub to: Option<NaiveTime>,
}

impl When {
    /// A day whose time is not known.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self {
            day,
            from: None,
            to: None,
        }
    }

    /// A known moment, to the minute on paper.
    #[must_use]
    pub fn at(moment: NaiveDateTime) -> Self {
        Self {
            day: moment.date(),
            from: Some(moment.time()),
            to: None,
        }
    }
}

/// One line of Part A.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChronologyEntry {
    /// When it happened.
    pub when: When,
    /// The words of the sentence that stand in bold, if any: "Complaint received".
    pub bold: Option<String>,
    /// The rest of the sentence, in neutral words and without a quote: " by e-mail."
    pub sentence: String,
    /// Set when the record is of a later day than the event: that day, and how it came about.
    pub written_down: Option<WrittenDown>,
    /// The items that prove the line; their pages stand at its end.
    pub proved_by: Vec<ItemRef>,
}

/// When a record was made, if that was on a later day than what it records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDown {
    /// The day of the record.
    pub on: NaiveDate,
    /// What to add in words, if anything: "from what Mr M said by telephone".
    pub how: Option<String>,
}

/// One thing on the file, as the caller knows it. The strings are the caller's own identifiers:
/// they are matched, put into the reconciliation, and never printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ItemRef {
    /// The complaint as received.
    Complaint,
    /// The agreed points.
    Points,
    /// An incident's record.
    Incident {
        /// The incident.
        id: String,
    },
    /// One quote of an incident or of a record. One that may distress has its own place in Part H.
    Quote {
        /// The quote.
        id: String,
    },
    /// A piece of evidence.
    Exhibit {
        /// The piece of evidence.
        id: String,
    },
    /// A record of what was done in handling the complaint.
    Entry {
        /// The record.
        id: String,
    },
    /// Something that is on the file and withheld from the bundle.
    Withheld {
        /// What is withheld.
        id: String,
    },
}

/// One labelled fact: a row of a fact table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The label, in sentence case and without a colon.
    pub label: String,
    /// The value, in the practice's words.
    pub value: String,
}

impl Fact {
    /// A row with this label and value.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

/// Exact words, and whether they stand in their ordinary place or behind a warning sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// They stand in their ordinary place.
    Open(String),
    /// They stand in Part H; their ordinary place says so.
    Covered(CoveredWords),
}

/// Exact words that may distress, with what the reader is told before turning to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredWords {
    /// What to expect: nature and form, never the content.
    pub what_to_expect: String,
    /// The words, character for character.
    pub words: String,
}

/// Part B: the complaint as received and the agreed points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintFacts {
    /// When it was received.
    pub received: When,
    /// How, in words that follow a comma: "by e-mail to complaints@harbourlane.example".
    pub how: String,
    /// From whom, in words.
    pub from: String,
    /// Other rows: by whom it was received, on what basis a representative acts (regulation 5(2)),
    /// when a copy of the written record of a spoken complaint was given (regulation 13(2)).
    pub facts: Vec<Fact>,
    /// The exhibit that holds the original, if there is one.
    pub original: Option<ItemRef>,
    /// What was said or written, complete.
    pub words: Words,
    /// Whether `words` are the practice's written record of a spoken complaint.
    pub spoken: bool,
    /// The numbered points, in order. Empty until they have been set out.
    pub points: Vec<PointFacts>,
    /// The day the points were agreed with the person, if they were.
    pub points_agreed_on: Option<NaiveDate>,
}

/// One agreed point of complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointFacts {
    /// Its number, from 1.
    pub number: u32,
    /// What is complained of.
    pub point: String,
    /// The outcome the person seeks.
    pub outcome_sought: String,
    /// What kind of matter it is, in words: "NHS complaint", "Data protection complaint".
    pub kind: String,
    /// The finding in words: "Upheld"; `None` until there is one.
    pub finding: Option<String>,
    /// The answer given on this point, if one has been written.
    pub answer: Option<String>,
    /// The point that took this one in, if it was merged.
    pub merged_into: Option<u32>,
}

/// One incident in Part D.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentFacts {
    /// The caller's identifier.
    pub id: String,
    /// Its number within the complaint, from 1. No two incidents share one: it is the last part
    /// of the tab.
    pub number: u32,
    /// When it happened.
    pub when: When,
    /// The channel as a noun: "telephone", "front desk", "e-mail". Part of the neutral title.
    pub channel: String,
    /// Where it happened, if that was said.
    pub place: Option<String>,
    /// Whose conduct it was, where it is recorded as that of somebody else than who complains.
    pub whose_conduct: Option<String>,
    /// Who experienced it.
    pub experienced_by: String,
    /// Who else heard or saw it; "Nobody" if so.
    pub witnesses: String,
    /// When, by whom, and how long after, in words.
    pub written_down: String,
    /// The exact words, in order.
    pub quotes: Vec<QuoteFacts>,
    /// The factual and unemotional account. It refers to "quote 1", and holds no covered words.
    pub factual_account: String,
    /// Effect and what was done, as rows: effect, warned at the time, support, adjustments,
    /// whether everybody was safe.
    pub what_was_done: Vec<Fact>,
    /// The records of what followed from it, each with a few words for it, in order.
    pub followed_by: Vec<(String, ItemRef)>,
    /// The day on which it was set aside and why it no longer counts, if it was.
    pub set_aside: Option<(NaiveDate, String)>,
    /// Corrections that stand beside the record, oldest first.
    pub corrections: Vec<CorrectionFacts>,
}

/// One quote of an incident or of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuoteFacts {
    /// The caller's identifier.
    pub id: String,
    /// What the words are, in neutral words that can stand in an index: "words spoken by
    /// telephone", "words written by e-mail".
    pub form: String,
    /// Who said or wrote it.
    pub speaker: String,
    /// Who heard or read it.
    pub heard_by: String,
    /// Whether they are exact.
    pub certainty: Certainty,
    /// The words.
    pub words: Words,
}

/// How sure the record is of a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Exactly these words.
    Exact,
    /// As near as remembered.
    AsNearAsRemembered,
}

/// A correction beside a record that is never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionFacts {
    /// Its number within the incident, from 1.
    pub number: u32,
    /// When it was added.
    pub added: NaiveDateTime,
    /// By whom.
    pub by: String,
    /// What should be read instead, and why, in words.
    pub text: String,
}
