//! Evidence: the untouched bytes and where they came from.
//!
//! ACPO principles 1 and 3: nothing done changes the original, and another person can follow
//! what was done and come to the same result.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::complaint::check_day;
use crate::distress::DistressLabel;
use crate::ids::{ComplaintId, EvidenceId};
use crate::rule::{BrokenRule, check_text};
use crate::uk_time::uk_day;

/// An item of evidence as the file knows it, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Identity in the case file.
    pub id: EvidenceId,
    /// The complaint file it belongs to.
    pub complaint: ComplaintId,
    /// The number in the file, from 1; never given again.
    pub number: u32,
    /// What it is, in neutral words; also shown while covered, so it must not repeat content.
    pub title: String,
    /// The name the file had when it came in; never used as a path.
    pub original_name: String,
    /// Kind of thing, told from the content.
    pub kind: EvidenceKind,
    /// Media type told from the content: "image/png".
    pub media_type: String,
    /// Plain extension for a copy, told from the content: "png".
    pub extension: String,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 of the bytes in lower-case hexadecimal.
    pub sha256: String,
    /// As what it can be shown, found when it came in.
    pub shown_as: ShownAs,
    /// Something worth knowing: "Its name says a PDF; its content is a picture."
    pub remark: Option<String>,
    /// Who supplied it.
    pub supplied_by: String,
    /// How it came.
    pub received_how: ReceivedHow,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// The latest answer to "is this distressing?".
    pub distress: DistressLabel,
    /// When it was taken into the file.
    pub recorded_at: DateTime<Utc>,
    /// Who took it into the file.
    pub recorded_by: String,
}

/// The kinds of evidence, told from content and never from a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A PDF.
    Pdf,
    /// A picture, scan or screenshot.
    Picture,
    /// A recording of sound.
    Sound,
    /// A video.
    Video,
    /// Plain text, a table in text, or the like.
    Text,
    /// An e-mail message as a file.
    Email,
    /// A word-processor, spreadsheet or presentation file.
    Document,
    /// An archive of other files.
    Archive,
    /// A file without a single byte.
    Empty,
    /// A kind nobody here knows.
    Unknown,
}

impl EvidenceKind {
    /// The kind as a reader calls it: "picture".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Picture => "picture",
            Self::Sound => "sound recording",
            Self::Video => "video",
            Self::Text => "text",
            Self::Email => "email",
            Self::Document => "office document",
            Self::Archive => "archive of files",
            Self::Empty => "empty file",
            Self::Unknown => "file of an unknown kind",
        }
    }
}

/// As what an item of evidence can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "as", rename_all = "snake_case")]
pub enum ShownAs {
    /// Pages of its own.
    Pages {
        /// How many, at least one.
        pages: u32,
    },
    /// A picture that fits on a page.
    Picture {
        /// Pixels across, upright.
        width: u32,
        /// Pixels down, upright.
        height: u32,
    },
    /// Text that can be set.
    Text,
    /// A recording to be heard; on paper a page says so.
    Sound {
        /// Length in whole seconds, where the file tells it.
        seconds: Option<u32>,
    },
    /// Nothing can be shown; the original is kept and travels untouched.
    CannotBeShown {
        /// Why, in a plain sentence.
        reason: String,
    },
}

/// How an item of evidence came to the practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReceivedHow {
    /// By post.
    Post,
    /// Handed over.
    ByHand,
    /// By e-mail.
    Email,
    /// From the telephone system.
    TelephoneSystem,
    /// From the practice's own systems or cameras.
    PracticeSystem,
    /// Downloaded or captured online.
    Online,
    /// Some other way.
    Other,
}

impl ReceivedHow {
    /// The way in a sentence: "by post".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Post => "by post",
            Self::ByHand => "by hand",
            Self::Email => "by email",
            Self::TelephoneSystem => "from the telephone system",
            Self::PracticeSystem => "from the practice’s own systems",
            Self::Online => "captured online",
            Self::Other => "another way",
        }
    }
}

/// What is answered for one file before it is taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewEvidence {
    /// What it is, in neutral words.
    pub title: String,
    /// Who supplied it.
    pub supplied_by: String,
    /// How it came.
    pub received_how: ReceivedHow,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// Whether it is distressing; there is no default.
    pub distress: DistressLabel,
}

impl NewEvidence {
    /// Everything that stops this file from being taken in.
    pub fn check(&self, field: &str, now: DateTime<Utc>) -> Vec<BrokenRule> {
        let mut broken = check_text(&format!("{field}.title"), &self.title, 200);
        broken.extend(check_text(
            &format!("{field}.supplied_by"),
            &self.supplied_by,
            120,
        ));
        broken.extend(check_day(
            &format!("{field}.received_on"),
            self.received_on,
            uk_day(now),
        ));
        broken.extend(
            self.distress
                .check(&format!("{field}.distress.content_note")),
        );
        broken
    }
}
