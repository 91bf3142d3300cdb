//! What came of making a bundle, and what can go wrong.

use serde::{Deserialize, Serialize};

use crate::facts::ItemRef;

/// A finished bundle's account of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleMade {
    /// How many pages `bundle.pdf` has.
    pub pages: u32,
    /// Where each item of the file ended; each stands here exactly once.
    pub reconciliation: Vec<ItemPlace>,
    /// SHA-256 of `bundle.pdf`, 64 hexadecimal digits.
    pub bundle_pdf_sha256: String,
    /// Size of `bundle.pdf` in bytes.
    pub bundle_pdf_size: u64,
    /// How many original files travel in the bag.
    pub originals: u32,
    /// The one folder at the top of the zip.
    pub folder: String,
}

/// One item of the file and where it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemPlace {
    /// The item.
    pub item: ItemRef,
    /// Where it is.
    pub place: Place,
}

/// Where an item of the file ended: exactly one of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum Place {
    /// On pages of the bundle, its sheet included.
    InBundle {
        /// Its tab, such as `D2`.
        tab: String,
        /// The first page, from 1.
        first_page: u32,
        /// The last page.
        last_page: u32,
    },
    /// Kept out, with the reason in the index.
    Withheld {
        /// Its tab, such as `W1`.
        tab: String,
        /// Why.
        reason: String,
    },
    /// On a page that says why it cannot be shown; its original travels in the bag.
    CouldNotBeShown {
        /// Its tab.
        tab: String,
        /// That page.
        page: u32,
        /// Why.
        reason: String,
    },
}

/// How far the making has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Looking through the exhibits.
    ReadingExhibits,
    /// Setting our own pages.
    SettingPages,
    /// Writing `bundle.pdf`.
    WritingPages,
}

/// Why no bundle was made. None of these carries words from the file.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The caller cancelled. What was written so far is no bundle.
    #[error("the bundle was cancelled")]
    Cancelled,
    /// Items that did not end in exactly one place.
    #[error("the bundle does not reconcile: {} without a place, {} too many", missing.len(), unexpected.len())]
    DoesNotReconcile {
        /// On the file, and without a place in the bundle.
        missing: Vec<ItemRef>,
        /// In the bundle and not on the file, or in more than one place.
        unexpected: Vec<ItemRef>,
    },
    /// An original's bytes are not those that were taken in.
    #[error("an original is not as it was received: {file}")]
    OriginalChanged {
        /// Its neutral file name in the bag.
        file: String,
    },
    /// An original or a picture could not be read.
    #[error("an original could not be read: {file}")]
    OriginalUnread {
        /// Its neutral file name in the bag.
        file: String,
        /// What kept it.
        #[source]
        source: std::io::Error,
    },
    /// A reference, version or identifier cannot be used.
    #[error("a fact cannot be used: {0}")]
    BadFact(&'static str),
    /// The typesetter refused; its words name no content.
    #[error("the pages could not be set: {0}")]
    Typesetting(String),
    /// The pages could not be put together.
    #[error("the pages could not be put together: {0}")]
    Assembling(String),
    /// The typesetter or the PDF library gave up in a way it does not provide for. What was
    /// written so far is no bundle; the program goes on.
    #[error("the bundle could not be made: a part of the program stopped")]
    Stopped,
    /// The zip could not be written.
    #[error("the bundle could not be written")]
    Writing(#[source] std::io::Error),
}
