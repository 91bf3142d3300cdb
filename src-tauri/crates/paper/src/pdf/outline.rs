//! The bookmarks: part, then tab, each with its page number. Part H is closed on opening.

use lopdf::{Dictionary, Object, ObjectId, dictionary, text_string};

use crate::dates;
use crate::facts::BundlePart;
use crate::plan::{POLICY, Plan, SUMMARY, incident_tab};
use crate::reconcile::Pages;
use crate::records::Section;
use crate::view::{SUMMARY_TITLE, apart_title, incident_title, points_title, policy_title};
use crate::words::plain;

/// One bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bookmark {
    pub(crate) title: String,
    /// From 1.
    pub(crate) page: u32,
    pub(crate) closed: bool,
    pub(crate) under: Vec<Bookmark>,
}

/// The bundle's bookmarks. A tab without a page has none.
pub(crate) fn bookmarks(plan: &Plan<'_>, pages: &Pages) -> Vec<Bookmark> {
    let page = |key: &str| pages.get(key).map(|(first, _)| *first);
    let leaf = |key: &str, title: &str| {
        let page = page(key)?;
        let title = format!("{} ({page})", plain(title));
        Some(Bookmark {
            title,
            page,
            closed: false,
            under: vec![],
        })
    };
    let mut all = vec![leaf("Cover", "Cover"), leaf("Index", "Index")];
    for part in plan.parts() {
        let key = part.letter();
        let Some(mut bookmark) = leaf(key, &format!("{key}  {}", part.title())) else {
            continue;
        };
        let under: Vec<(String, String)> = match part {
            BundlePart::B => vec![
                ("B1".to_owned(), "Complaint as received".to_owned()),
                (
                    "B2".to_owned(),
                    points_title(&plan.contents.complaint).to_owned(),
                ),
            ],
            BundlePart::D => vec![(SUMMARY.to_owned(), SUMMARY_TITLE.to_owned())],
            BundlePart::E => plan
                .open()
                .map(|x| (x.tab.clone(), x.facts.title.clone()))
                .collect(),
            BundlePart::G => vec![
                ("G1".to_owned(), "How to check this bundle".to_owned()),
                (
                    "G2".to_owned(),
                    "Fingerprints of the original files".to_owned(),
                ),
                ("G3".to_owned(), "Custody".to_owned()),
                ("G4".to_owned(), "Audit extract".to_owned()),
            ],
            BundlePart::H => plan
                .apart
                .iter()
                .map(|a| (a.tab.clone(), apart_title(plan, a)))
                .collect(),
            BundlePart::A | BundlePart::C | BundlePart::F | BundlePart::J => vec![],
        };
        bookmark.closed = part == BundlePart::H;
        let mut under_part: Vec<Bookmark> = under
            .iter()
            .filter_map(|(tab, title)| leaf(tab, &format!("{tab} {title}")))
            .collect();
        let sections = plan.sections.iter();
        for section in sections.filter(|s| s.holds.bundle_part() == part) {
            let tab = section.holds.tab();
            let title = format!("{tab} {}", section.holds.title());
            let Some(mut under) = leaf(tab, &title) else {
                continue;
            };
            // Hundreds of contacts would bury the other parts.
            under.closed = true;
            under.under = records(section)
                .filter_map(|(tab, title)| leaf(tab, &format!("{tab} {title}")))
                .collect();
            under_part.push(under);
        }
        if part == BundlePart::D {
            let incidents = plan.contents.incidents.iter();
            let mut after: Vec<(String, String)> = incidents
                .map(|i| (incident_tab(i), incident_title(i)))
                .collect();
            if plan.has_policy() {
                after.push((POLICY.to_owned(), policy_title(plan)));
            }
            let after = after.iter();
            under_part
                .extend(after.filter_map(|(tab, title)| leaf(tab, &format!("{tab} {title}"))));
        }
        bookmark.under = under_part;
        all.push(Some(bookmark));
    }
    all.into_iter().flatten().collect()
}

/// A headline longer than this, in characters, is cut in a bookmark.
const LONGEST_TITLE: usize = 90;

/// Each record of a section: its tab, its day and how it begins.
fn records<'a>(section: &'a Section<'_>) -> impl Iterator<Item = (&'a str, String)> {
    section.records.iter().map(|r| {
        let mut headline: String = r.facts.headline.chars().take(LONGEST_TITLE).collect();
        if r.facts.headline.chars().nth(LONGEST_TITLE).is_some() {
            headline.push('\u{2026}');
        }
        let title = format!("{}, {headline}", dates::short(r.facts.on));
        (r.tab.as_str(), title)
    })
}

/// The bookmarks as objects, each with its number. The first is the outline's root.
pub(crate) fn objects(
    bookmarks: &[Bookmark],
    pages: &[ObjectId],
    mut new_id: impl FnMut() -> Option<ObjectId>,
) -> Option<Vec<(ObjectId, Dictionary)>> {
    let root = new_id()?;
    let mut out = Vec::new();
    let mut dict = dictionary! { "Type" => "Outlines" };
    let shown = level(bookmarks, root, &mut dict, pages, &mut new_id, &mut out)?;
    dict.set("Count", shown);
    out.insert(0, (root, dict));
    Some(out)
}

fn level(
    bookmarks: &[Bookmark],
    parent: ObjectId,
    parent_dict: &mut Dictionary,
    pages: &[ObjectId],
    new_id: &mut impl FnMut() -> Option<ObjectId>,
    out: &mut Vec<(ObjectId, Dictionary)>,
) -> Option<i64> {
    let ids: Vec<ObjectId> = bookmarks
        .iter()
        .map(|_| new_id())
        .collect::<Option<Vec<ObjectId>>>()?;
    if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
        parent_dict.set("First", *first);
        parent_dict.set("Last", *last);
    }
    let mut shown = 0;
    for (n, (bookmark, id)) in bookmarks.iter().zip(&ids).enumerate() {
        let index = usize::try_from(bookmark.page).ok()?.checked_sub(1)?;
        let mut dict = dictionary! {
            "Title" => text_string(&bookmark.title),
            "Parent" => parent,
            "Dest" => vec![
                Object::Reference(*pages.get(index)?), "XYZ".into(), Object::Null, Object::Null, Object::Null,
            ],
        };
        if let Some(previous) = n.checked_sub(1).and_then(|n| ids.get(n)) {
            dict.set("Prev", *previous);
        }
        if let Some(next) = ids.get(n + 1) {
            dict.set("Next", *next);
        }
        shown += 1;
        if !bookmark.under.is_empty() {
            let below = level(&bookmark.under, *id, &mut dict, pages, new_id, out)?;
            dict.set("Count", if bookmark.closed { -below } else { below });
            if !bookmark.closed {
                shown += below;
            }
        }
        out.push((*id, dict));
    }
    Some(shown)
}
