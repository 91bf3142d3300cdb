//! The order of the finished document's pages, and which number each thing is printed on.

use std::collections::BTreeMap;

use crate::made::PaperError;
use crate::plan::{Exhibit, POLICY, Plan, SUMMARY};
use crate::reconcile::Pages;
use crate::typeset::Laid;

/// The name under which the number of pages stands among the numbers.
pub(crate) const TOTAL: &str = "total";

/// Where every page of the finished document comes from.
pub(crate) struct Layout {
    /// In order: a page of ours, or one of an exhibit's own.
    pub(super) slots: Vec<Slot>,
    /// First and last page of each tab, from 1.
    pub(crate) pages: Pages,
    /// The printed number of the page each mark stands on.
    numbers: BTreeMap<String, u32>,
}

/// One page.
pub(super) enum Slot {
    Ours(usize),
    Own { tab: String, nth: u32 },
}

/// Whether a tab holds one record, and not a whole part of them, a table or an exhibit.
fn is_one_record(tab: &str) -> bool {
    tab.contains('.') || ["B1", "B2", SUMMARY, POLICY].contains(&tab)
}

impl Layout {
    /// Works out the order of pages from where our pages' marks fell.
    ///
    /// # Errors
    /// A mark is missing.
    pub(crate) fn new(plan: &Plan<'_>, set: &Laid) -> Result<Self, PaperError> {
        let mut after: BTreeMap<usize, &Exhibit<'_>> = BTreeMap::new();
        for exhibit in plan.exhibits.iter().filter(|x| x.inserted() > 0) {
            let mark = set.marks.get(&format!("e:{}", exhibit.tab));
            let sheet = mark.ok_or_else(|| PaperError::Assembling("a sheet is missing".into()))?;
            after.insert(*sheet, exhibit);
        }
        let mut slots = Vec::new();
        let mut number_of = Vec::new();
        for ours in 0..set.pages {
            slots.push(Slot::Ours(ours));
            number_of.push(u32::try_from(slots.len()).unwrap_or(u32::MAX));
            if let Some(exhibit) = after.get(&ours) {
                for nth in 1..=exhibit.inserted() {
                    slots.push(Slot::Own {
                        tab: exhibit.tab.clone(),
                        nth,
                    });
                }
            }
        }
        let number = |mark: &str| set.marks.get(mark).and_then(|n| number_of.get(*n)).copied();
        let mut pages = Pages::new();
        for mark in set.marks.keys() {
            let Some(tab) = mark.strip_prefix("t:") else {
                continue;
            };
            let Some(first) = number(mark) else { continue };
            let inserted = plan
                .exhibits
                .iter()
                .find(|x| x.tab == tab)
                .map_or(0, Exhibit::inserted);
            let last = number(&format!("e:{tab}+")).or_else(|| number(&format!("e:{tab}")));
            pages.insert(tab.to_owned(), (first, last.unwrap_or(first) + inserted));
        }
        let numbers = set
            .marks
            .keys()
            .filter_map(|m| Some((m.clone(), number(m)?)))
            .collect();
        Ok(Self {
            slots,
            pages,
            numbers,
        })
    }

    /// How many pages the finished document has.
    pub(crate) fn total(&self) -> u32 {
        u32::try_from(self.slots.len()).unwrap_or(u32::MAX)
    }

    /// The number of each mark's page and, under [`TOTAL`], how many pages there are.
    pub(crate) fn printed(&self) -> BTreeMap<String, u32> {
        let mut numbers = self.numbers.clone();
        numbers.insert(TOTAL.to_owned(), self.total());
        numbers
    }

    /// Whether a table goes on beyond this page.
    pub(super) fn goes_on(&self, tab: &str, number: u32) -> bool {
        let Some((first, _)) = self.pages.get(tab) else {
            return false;
        };
        let last = self.numbers.get(&format!("e:{tab}"));
        *first <= number && last.is_some_and(|last| number < *last)
    }

    /// The record that began on an earlier page and goes on at the top of this one, with the page it
    /// began on.
    pub(super) fn goes_on_here(&self, number: u32) -> Option<(&str, u32)> {
        let began = self.pages.iter().filter(|(tab, (first, last))| {
            is_one_record(tab) && *first < number && number <= *last
        });
        began
            .max_by_key(|(_, (first, _))| *first)
            .map(|(tab, (first, _))| (tab.as_str(), *first))
    }

    /// The page a link leads to, from 0: a tab's first, or one of an exhibit's own (`E4/1`).
    pub(super) fn target(&self, target: &str) -> Option<usize> {
        let Some((tab, nth)) = target.split_once('/') else {
            let (first, _) = self.pages.get(target)?;
            return usize::try_from(*first).ok()?.checked_sub(1);
        };
        let nth: u32 = nth.parse().ok()?;
        self.slots
            .iter()
            .position(|s| matches!(s, Slot::Own { tab: t, nth: n } if t == tab && *n == nth))
    }
}
