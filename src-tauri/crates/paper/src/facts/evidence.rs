//! Evidence, what is withheld, and the record.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Fact, ItemRef};

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExhibitFacts {
    /// The caller's identifier, with which the original is asked for.
    pub id: String,
    /// What it is, in a few neutral words: "Letter from Mr M".
    pub title: String,
    /// Its kind in neutral words, which name a distressing item: "letter", "picture", "voicemail".
    pub kind: String,
    /// The date of the thing itself, if it has one.
    pub dated: Option<NaiveDate>,
    /// Who supplied it.
    pub supplied_by: String,
    /// How it came, in words that follow a comma: "by post".
    pub how: String,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Other rows of the sheet, such as what it shows or how it was scanned.
    pub facts: Vec<Fact>,
    /// The name the file had when it came in, exactly.
    pub original_name: String,
    /// The file's extension told from its content, without the dot, `[a-z0-9]{1,8}`; anything
    /// else is filed as `bin`.
    pub extension: String,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// Whether it may distress; answered for every piece of evidence.
    pub distress: Distress,
    /// How it can be shown.
    pub rendering: Rendering,
}

/// The answer to "is this distressing?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Distress {
    /// It is not.
    NotDistressing,
    /// It may distress: it goes behind a warning sheet in Part H.
    Distressing {
        /// What to expect: nature and form, never the content.
        what_to_expect: String,
    },
}

/// How an exhibit appears on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rendering {
    /// Its own PDF pages, taken from the original.
    Pdf {
        /// How many it has, as counted on the way in.
        pages: u32,
    },
    /// A picture, asked for with [`Originals::picture`](crate::Originals::picture).
    Picture {
        /// What it shows, for those who cannot see it. Not used for a distressing picture.
        description: String,
    },
    /// Words, shown as exact words; for an e-mail its heads are rows above them.
    Text {
        /// From, to, date, subject.
        heads: Vec<Fact>,
        /// The words.
        words: String,
    },
    /// It cannot be shown as pages.
    CannotShow {
        /// Why, in words that follow "It is": "a sound recording, 4 minutes 12 seconds long".
        reason: String,
        /// How the original can be opened, if known: "Any player that opens WAV files."
        how_to_open: Option<String>,
    },
}

/// Something on the file that is kept out of the bundle, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithheldFacts {
    /// Which item of the file.
    pub item: ItemRef,
    /// What it is.
    pub what: String,
    /// Why it is withheld.
    pub why: String,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: NaiveDate,
}

/// One hand-over of an exhibit (G3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustodyLine {
    /// The exhibit.
    pub exhibit: String,
    /// When it changed hands or was checked.
    pub when: NaiveDateTime,
    /// Who did it.
    pub who: String,
    /// What was done, in the past tense: "Received by post", "Copied into this bundle".
    pub what: String,
    /// Whether the fingerprint was worked out again and agreed.
    pub fingerprint_checked: bool,
}

/// The record of actions: what is printed and what travels beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditFacts {
    /// The lines printed in G4, in order of entry.
    pub lines: Vec<AuditLine>,
    /// How many entries the record has that concern this complaint.
    pub entries: u64,
    /// The last entry's number and chain value (64 hexadecimal digits), if there is any entry.
    pub last: Option<(u64, String)>,
    /// The file `data/audit.jsonl`, byte for byte.
    pub jsonl: Vec<u8>,
    /// How to recompute the chain, in plain text: the file `data/audit-format.txt`.
    pub format: String,
}

/// One printed audit entry. It holds no quote and no content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its number in the case file's record.
    pub entry: u64,
    /// When.
    pub when: NaiveDateTime,
    /// Who.
    pub who: String,
    /// What was done, in the past tense.
    pub what: String,
    /// About which item, if one that has a tab.
    pub about: Option<ItemRef>,
    /// About what in words, if `about` is `None`.
    pub about_words: String,
    /// The chain value, 64 hexadecimal digits.
    pub chain: String,
}
