//! The sheets an officer prints for herself: where a case stands, what happened, what is due.

mod bars;
mod engagement;
mod facts;
mod labels;
mod picture;
mod timeline;
mod told;
mod view;
mod view_engagement;
mod view_review;

use crate::bundle::caught;
use crate::dates;
use crate::made::PaperError;
use crate::typeset::{Paper, lay_out};

pub use engagement::{
    ApartFacts, EndedRow, MeasureSheet, PolicySheet, RegisterLine, RegisterSheet, ReviewRow,
    ReviewSheet,
};
pub use facts::{
    CaseSheet, ChronologySheet, DueRow, DueSheet, Sheet, SheetAction, SheetDate, SheetEntry,
    SheetPoint, SheetTask,
};
pub(crate) use picture::view as picture_view;
pub use timeline::{TimeLane, TimeMark, TimeMarkKind, TimeSpan, TimeSpanKind, TimelineFacts};

/// The sizes of the words of the text for the public, which stand in its template.
const PUBLIC_SIZES: usize = 9;

/// Writes a sheet as a PDF on A4 that claims PDF/UA-1. The same facts give the same bytes.
///
/// # Errors
/// The pages could not be set, or the typesetter stopped.
pub fn write_sheet(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    // The typesetter meets words from outside: where it panics, there is no sheet, and the
    // officer's other work is not lost.
    caught(|| set(sheet)).unwrap_or(Err(PaperError::Stopped))
}

fn set(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    let mut fit = 0;
    loop {
        let facts = serde_json::to_vec(&view::view(sheet, fit))
            .map_err(|_| PaperError::Typesetting("the facts cannot be written down".to_owned()))?;
        let laid = lay_out(Paper::Sheet, facts)?;
        fit += 1;
        if laid.pages <= 1 || fit >= fits(sheet) {
            return laid.export(&identifier(sheet));
        }
    }
}

/// In how many ways a sheet is tried, from the roomiest, until it stands on one page.
fn fits(sheet: &Sheet) -> usize {
    match sheet {
        Sheet::Review(_) => view_review::FITS_OF_REVIEW,
        Sheet::Policy(s) if s.for_the_public => PUBLIC_SIZES,
        _ => 1,
    }
}

/// What the file's identifier is made from: the same for every making of the same day.
fn identifier(sheet: &Sheet) -> String {
    let (what, practice, reference, made_on) = match sheet {
        Sheet::Case(s) => ("case", &s.practice, s.reference.as_str(), s.made_on),
        Sheet::Chronology(s) => ("chronology", &s.practice, s.reference.as_str(), s.made_on),
        Sheet::Due(s) => ("due", &s.practice, "", s.made_on),
        Sheet::Register(s) => ("register", &s.practice, "", s.made_on),
        Sheet::Review(s) => ("review", &s.practice, "", s.made_on),
        Sheet::Policy(s) if s.for_the_public => ("public", &s.practice, "", s.made_on),
        Sheet::Policy(s) => ("policy", &s.practice, "", s.made_on),
        Sheet::Measure(s) => ("measure", &s.practice, s.reference.as_str(), s.made_on),
    };
    format!("{what}\n{practice}\n{reference}\n{}", dates::day(made_on))
}
