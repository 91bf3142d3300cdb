//! PDFs: counted, checked and drawn. What is called showable here loads in the program that merges
//! bundles, with the same options, and its pages have been walked.

mod budget;
mod draw;
mod fonts;
mod load;
mod pages;
mod words;

use std::sync::Arc;
use std::time::Duration;

pub use draw::{NotDrawn, pdf_page_for_screen};
pub(crate) use words::words_of_pdf;

use crate::showable::{Remark, Showable, WhyNot};
use crate::worker::{NoAnswer, away_from_harm};

/// How long a PDF may take to be examined. The slowest honest one takes a few seconds.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) fn examine_pdf(bytes: &Arc<Vec<u8>>) -> (Showable, Vec<Remark>) {
    let bytes = Arc::clone(bytes);
    let examined = away_from_harm(PATIENCE, move || {
        let document = load::load(&bytes)?;
        pages::judge(document, &bytes)
    });
    match examined {
        Ok(Ok((pages, remarks))) => (Showable::PdfPages { pages }, remarks),
        Ok(Err(why)) => (Showable::CannotBeShown(why), Vec::new()),
        Err(NoAnswer::Broke) => (
            Showable::CannotBeShown(WhyNot::Damaged { after_page: None }),
            Vec::new(),
        ),
        Err(NoAnswer::TooLong) => (Showable::CannotBeShown(WhyNot::TooIntricate), Vec::new()),
    }
}
