//! Evidence, covered and revealed.

use chrono::NaiveDate;
use evenhand_record::distress::{Covered, DistressLabel};
use evenhand_record::evidence::{EvidenceKind, NewEvidence, ReceivedHow, ShownAs};
use evenhand_record::ids::{ComplaintId, EvidenceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CorrectionView, UkMoment};
use crate::door_error::DoorError;

/// The evidence in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceListView {
    /// In the order of their numbers.
    pub items: Vec<EvidenceRow>,
    /// How many are covered.
    pub covered: u32,
}

/// One item in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceRow {
    /// Identity.
    pub id: EvidenceId,
    /// Its number in the file.
    pub number: u32,
    /// Kind of thing, told from the content.
    pub kind: EvidenceKind,
    /// Who supplied it.
    pub supplied_by: String,
    /// How it came.
    pub received_how: ReceivedHow,
    /// The day it was received.
    pub received_on: NaiveDate,
    /// When it was taken into the file.
    pub recorded: UkMoment,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// As what it can be shown.
    pub shown_as: ShownAs,
    /// What it is, or the cover in front of it.
    pub item: EvidenceOrCover,
    /// Corrections beside it.
    pub corrections: Vec<CorrectionView>,
}

/// An item that lies open, or the cover in front of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "shown", rename_all = "snake_case")]
pub enum EvidenceOrCover {
    /// The item's own particulars.
    Open {
        /// What it is.
        title: String,
        /// The name the file had, with control characters made visible.
        original_name: String,
        /// Something worth knowing: "Its name says a PDF; its content is a picture."
        remark: Option<String>,
    },
    /// Covered: kind and note only.
    Covered(Covered),
}

/// Files to take in, answered for one by one, in the order the files are given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddEvidenceRequest {
    /// The complaint file.
    pub complaint: ComplaintId,
    /// One answer a file.
    pub files: Vec<NewEvidence>,
}

/// What became of each file, in the order they were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceAdded {
    /// One outcome a file.
    pub files: Vec<FileOutcome>,
}

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum FileOutcome {
    /// It is in the case file.
    Added {
        /// Identity.
        evidence: EvidenceId,
        /// Its number in the file.
        number: u32,
        /// Kind of thing, told from the content.
        kind: EvidenceKind,
        /// Size in bytes.
        size: u64,
        /// SHA-256 of the bytes.
        sha256: String,
        /// Something worth knowing: the name says another kind, or it cannot be shown as pages.
        remark: Option<String>,
    },
    /// It is not, and nothing of it was kept.
    NotAdded {
        /// Why.
        error: DoorError,
    },
}

/// A new answer to "is this distressing?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RelabelEvidenceRequest {
    /// The item.
    pub evidence: EvidenceId,
    /// The answer.
    pub distress: DistressLabel,
}

/// An item that is not covered, to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShowEvidenceRequest {
    /// The item.
    pub evidence: EvidenceId,
    /// The page to show, from 1, for things with pages; 1 for others.
    pub page: u32,
}

/// An item of evidence on the screen.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct ShownEvidence {
    /// Its row in the list.
    pub row: EvidenceRow,
    /// What can be shown of it.
    pub content: ShownContent,
}

/// What can be shown of an item.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(tag = "content", rename_all = "snake_case")]
pub enum ShownContent {
    /// A picture.
    Picture {
        /// Small, grey and blurred: the first step of a reveal. PNG in Base64.
        blurred: String,
        /// As large as a screen needs it. PNG or JPEG in Base64.
        picture: String,
        /// Media type of `picture`.
        media_type: String,
        /// Width of `picture` in pixels.
        width: u32,
        /// Height of `picture` in pixels.
        height: u32,
    },
    /// One page of a document, as a picture.
    Page {
        /// Which page, from 1.
        page: u32,
        /// How many there are.
        of: u32,
        /// Small, grey and blurred: the first step of a reveal. PNG in Base64.
        blurred: String,
        /// The page as PNG in Base64.
        picture: String,
    },
    /// Text.
    Text {
        /// The text, its line breaks kept.
        text: String,
    },
    /// Sound.
    Sound {
        /// The untouched bytes in Base64.
        sound: String,
        /// Media type told from the content.
        media_type: String,
    },
    /// Nothing this program can show; the original is kept and travels in the bundle.
    CannotBeShown {
        /// Why, in a sentence.
        reason: String,
    },
}

/// A covered item to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevealEvidenceRequest {
    /// The item.
    pub evidence: EvidenceId,
    /// Why it must be looked at.
    pub purpose: String,
}

/// An item opened on purpose.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RevealedEvidence {
    /// Its number in the file.
    pub number: u32,
    /// Kind of thing.
    pub kind: EvidenceKind,
    /// What it is.
    pub title: String,
    /// The note on its cover.
    pub content_note: String,
    /// What can be shown of it.
    pub content: ShownContent,
    /// When it was revealed.
    pub revealed: UkMoment,
    /// Who revealed it.
    pub revealed_by: String,
}

/// A further page of what is revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RevealedPageRequest {
    /// The item.
    pub evidence: EvidenceId,
    /// The page, from 1.
    pub page: u32,
}

/// Purposes given before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EarlierPurposes {
    /// Newest first, each once, at most three.
    pub purposes: Vec<String>,
}
