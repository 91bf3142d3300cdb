//! What the bands at the foot of exhibit pages say, and what a screen reader is told of them.

use super::import::Form;
use super::stamp;
use crate::dates;
use crate::facts::Rendering;
use crate::plan::{Exhibit, Plan, Shown};
use crate::view::apart_title;

/// The words of the bands at the foot of exhibit pages.
pub(super) struct BandWords {
    line: String,
    index: String,
    total: u32,
}

const KINDS: &str = "Exhibit EH , its own page of at % of its size. Nothing is printed over it. The picture, whole.";

impl BandWords {
    pub(super) fn new(plan: &Plan<'_>, index: u32, total: u32) -> Self {
        let c = plan.contents;
        let line = format!(
            "Bundle {}, version {}. In confidence. ",
            c.reference, c.version
        );
        Self {
            line,
            index: format!("Index: page {index}"),
            total,
        }
    }

    /// The second line, and the words of it that link to the index.
    pub(super) fn second_line(&self) -> (&str, &str) {
        (&self.line, &self.index)
    }

    pub(super) fn all(&self) -> Vec<&str> {
        vec![&self.line, &self.index, KINDS]
    }

    pub(super) fn page(
        &self,
        x: &Exhibit<'_>,
        nth: usize,
        of: usize,
        form: &Form,
        number: u32,
    ) -> stamp::Words {
        let percent = (form.placed.scale * 100.0).floor();
        let rest = if matches!(x.shown, Shown::Picture) {
            ". The picture, whole. Nothing is printed over it.".to_owned()
        } else {
            format!(
                ", its own page {nth} of {of} at {percent}% of its size. Nothing is printed over it."
            )
        };
        stamp::Words {
            exhibit: format!("Exhibit {}", x.tab),
            rest,
            number,
            total: self.total,
        }
    }

    /// Kind, from whom, date, page of pages; of a distressing exhibit the neutral title alone.
    pub(super) fn alternative(
        &self,
        plan: &Plan<'_>,
        x: &Exhibit<'_>,
        nth: usize,
        of: usize,
        form: &Form,
    ) -> String {
        let page = if of > 1 {
            format!(", page {nth} of {of}")
        } else {
            String::new()
        };
        if let Some(item) = plan.apart.iter().find(|a| a.tab == x.tab) {
            return format!("{} {}{page}", x.tab, apart_title(plan, item));
        }
        let f = x.facts;
        let shows = match &f.rendering {
            Rendering::Picture { description } if !description.is_empty() => {
                format!(": {description}")
            }
            _ => String::new(),
        };
        let layer = if form.has_text || !shows.is_empty() {
            ""
        } else {
            "; no text layer"
        };
        let dated = f.dated.map_or_else(
            || format!("received {}", dates::day(f.received_on)),
            dates::day,
        );
        format!(
            "{} {} from {}, {dated}{page}{shows}{layer}",
            x.tab, f.title, f.supplied_by
        )
    }
}
