//! The words of a PDF that has a text layer, read as its pages set them, for the search alone.
//!
//! Everything is read by the parser that has loaded the document within its budget, and what is
//! built from a font is built here, because a few bytes of a font can claim four thousand million
//! characters.

mod font;
mod page;
mod setting;
mod unicode;

use std::sync::Arc;
use std::time::Duration;

use super::{load, pages};
use crate::words::Gathered;
use crate::worker::away_from_harm;

/// How long the words may take to be read.
const PATIENCE: Duration = Duration::from_secs(20);

/// The words of a document, page by page, at most `most` characters of them.
pub(crate) fn words_of_pdf(bytes: &Arc<Vec<u8>>, most: usize) -> Option<String> {
    let bytes = Arc::clone(bytes);
    away_from_harm(PATIENCE, move || {
        let document = load::load(&bytes).ok()?;
        let pages = pages::walk(&document).ok()?;
        let mut reading = page::Reading::of(&document, Gathered::at_most(most));
        for page in pages {
            if reading.page(page).is_none() {
                break;
            }
        }
        reading.into_words()
    })
    .ok()
    .flatten()
}
