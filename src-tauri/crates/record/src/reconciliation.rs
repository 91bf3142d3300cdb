//! The sum of a bundle: everything on the file is in it, withheld, or on a page that says why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One item of a complaint file and what became of it in a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AccountedItem {
    /// What it is, in neutral words: "Incident 2", "Evidence 5: covered picture".
    pub item: String,
    /// Tab in the bundle, such as "E4" or "W1".
    pub tab: String,
    /// Where it went.
    pub outcome: ItemOutcome,
}

/// Where an item of the file went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum ItemOutcome {
    /// On pages of the bundle.
    InBundle {
        /// First page, the printed number and the PDF's.
        first_page: u32,
        /// Last page.
        last_page: u32,
        /// Whether the pages stand in the part for distressing material.
        covered: bool,
    },
    /// Left out on purpose.
    Withheld {
        /// Why.
        reason: String,
        /// Who decided.
        decided_by: String,
    },
    /// It has no pages; a page says why and the original travels.
    CouldNotBeShown {
        /// Why, in words.
        reason: String,
        /// The page that says so.
        page: u32,
        /// Whether that page stands in the part for distressing material.
        covered: bool,
    },
}

/// The sum that must come out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reconciliation {
    /// Items on the file.
    pub on_file: u32,
    /// Items shown as pages outside the distressing part.
    pub shown: u32,
    /// Items shown as pages in the distressing part.
    pub covered: u32,
    /// Items withheld with a reason.
    pub withheld: u32,
    /// Items on a page that says why they cannot be shown.
    pub not_showable: u32,
}

impl Reconciliation {
    /// Counts what became of each item against the number of items on the file.
    pub fn of(on_file: u32, items: &[AccountedItem]) -> Self {
        let count = |wanted: fn(&ItemOutcome) -> bool| {
            u32::try_from(items.iter().filter(|item| wanted(&item.outcome)).count())
                .unwrap_or(u32::MAX)
        };
        Self {
            on_file,
            shown: count(|outcome| matches!(outcome, ItemOutcome::InBundle { covered: false, .. })),
            covered: count(|outcome| {
                matches!(outcome, ItemOutcome::InBundle { covered: true, .. })
            }),
            withheld: count(|outcome| matches!(outcome, ItemOutcome::Withheld { .. })),
            not_showable: count(|outcome| matches!(outcome, ItemOutcome::CouldNotBeShown { .. })),
        }
    }

    /// Whether nothing is lost and nothing is counted twice.
    pub fn adds_up(&self) -> bool {
        let accounted = u64::from(self.shown)
            + u64::from(self.covered)
            + u64::from(self.withheld)
            + u64::from(self.not_showable);
        accounted == u64::from(self.on_file)
    }
}
