//! Everything on the file is in the bundle, withheld with a reason, or on a page that says why it
//! cannot be shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::facts::ItemRef;
use crate::made::{ItemPlace, PaperError, Place};
use crate::plan::{Exhibit, Plan, Shown};

/// The sum printed after the index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Sum {
    on_file: usize,
    shown: usize,
    not_showable: usize,
    withheld: usize,
    not_showable_words: String,
    withheld_words: String,
}

/// The first and last page of each tab, from 1.
pub(crate) type Pages = BTreeMap<String, (u32, u32)>;

/// Checks that what is on the file and what the plan places are the same items, each once.
///
/// # Errors
/// [`PaperError::DoesNotReconcile`], naming the items.
pub(crate) fn check(plan: &Plan<'_>) -> Result<(), PaperError> {
    let mut on_file = BTreeSet::new();
    let mut unexpected = Vec::new();
    for item in &plan.contents.on_file {
        if !on_file.insert(item.clone()) {
            unexpected.push(item.clone());
        }
    }
    let missing: Vec<ItemRef> = on_file
        .iter()
        .filter(|item| !plan.tabs.contains_key(item))
        .cloned()
        .collect();
    // A quote in its ordinary place belongs to its incident or record; the file need not count it
    // apart.
    unexpected.extend(
        plan.tabs
            .iter()
            .filter(|(item, tab)| {
                let in_its_place = matches!(item, ItemRef::Quote { .. }) && !tab.starts_with('H');
                !on_file.contains(item) && !in_its_place
            })
            .map(|(item, _)| item.clone()),
    );
    if missing.is_empty() && unexpected.is_empty() {
        Ok(())
    } else {
        Err(PaperError::DoesNotReconcile {
            missing,
            unexpected,
        })
    }
}

/// The sum, from the plan alone.
pub(crate) fn sum(plan: &Plan<'_>) -> Sum {
    let not_shown: Vec<&str> = in_order(plan)
        .filter(|x| matches!(x.shown, Shown::Cannot { .. }))
        .map(|x| x.tab.as_str())
        .collect();
    let withheld: Vec<String> = (1..=plan.contents.withheld.len())
        .map(|n| format!("W{n}"))
        .collect();
    let on_file = plan.contents.on_file.len();
    Sum {
        on_file,
        shown: on_file - not_shown.len() - withheld.len(),
        not_showable: not_shown.len(),
        withheld: withheld.len(),
        not_showable_words: with_tabs("not showable", &not_shown),
        withheld_words: with_tabs("withheld", &withheld),
    }
}

fn in_order<'p, 'a>(plan: &'p Plan<'a>) -> impl Iterator<Item = &'p Exhibit<'a>> {
    plan.open()
        .chain(plan.apart.iter().filter_map(|a| plan.apart_exhibit(a)))
}

fn with_tabs<S: AsRef<str>>(words: &str, tabs: &[S]) -> String {
    let tabs: Vec<&str> = tabs.iter().map(AsRef::as_ref).collect();
    match tabs.as_slice() {
        [] => words.to_owned(),
        // A long list would break the sum apart; each is marked in the index above it.
        few if few.len() <= 4 => format!("{words} ({})", few.join(", ")),
        _ => words.to_owned(),
    }
}

/// Where each item of the file ended.
///
/// # Errors
/// [`PaperError::DoesNotReconcile`] if a tab has no page in the finished document.
pub(crate) fn places(
    plan: &Plan<'_>,
    pages: &Pages,
    total: u32,
) -> Result<Vec<ItemPlace>, PaperError> {
    let mut places = Vec::new();
    let mut missing = Vec::new();
    for item in &plan.contents.on_file {
        let place = plan
            .tabs
            .get(item)
            .and_then(|tab| place(plan, item, tab, pages, total));
        match place {
            Some(place) => places.push(ItemPlace {
                item: item.clone(),
                place,
            }),
            None => missing.push(item.clone()),
        }
    }
    if missing.is_empty() {
        Ok(places)
    } else {
        Err(PaperError::DoesNotReconcile {
            missing,
            unexpected: vec![],
        })
    }
}

fn place(plan: &Plan<'_>, item: &ItemRef, tab: &str, pages: &Pages, total: u32) -> Option<Place> {
    if let Some(number) = tab.strip_prefix('W') {
        let number: usize = number.parse().ok()?;
        let withheld = plan.contents.withheld.get(number.checked_sub(1)?)?;
        return Some(Place::Withheld {
            tab: tab.to_owned(),
            reason: withheld.why.clone(),
        });
    }
    let (first, last) = *pages.get(tab)?;
    if first == 0 || first > last || last > total {
        return None;
    }
    let cannot = plan
        .exhibits
        .iter()
        .find(|x| x.item() == *item)
        .map(|x| &x.shown);
    if let Some(Shown::Cannot { reason, .. }) = cannot {
        let page = if tab.starts_with('H') { last } else { first };
        return Some(Place::CouldNotBeShown {
            tab: tab.to_owned(),
            page,
            reason: reason.clone(),
        });
    }
    Some(Place::InBundle {
        tab: tab.to_owned(),
        first_page: first,
        last_page: last,
    })
}
