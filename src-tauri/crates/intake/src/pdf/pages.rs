use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::showable::{Remark, WhyNot};

/// The most pages one exhibit may have. A bundle is read by people.
const MOST_PAGES: usize = 10_000;

/// How deep the tree of pages may be, as deep as the program that merges will follow.
const DEEPEST_TREE: usize = 255;

/// The longest edge of a page, in points: twice what the format itself allows without a scale.
const LONGEST_EDGE: f64 = 28_800.0;

/// The content of one page may unpack to this many bytes when a decrypted page is proved.
const LARGEST_PAGE_CONTENT: usize = 64 * 1024 * 1024;

/// Counts the pages by walking to each of them and makes sure that each is whole, so that a bundle
/// made from them is too.
pub(super) fn judge(mut document: Document, bytes: &[u8]) -> Result<(u32, Vec<Remark>), WhyNot> {
    let pages = walk(&document)?;
    let mut whole = 0_u32;
    for page in &pages {
        if !is_whole(&document, *page) {
            return Err(damaged_after(whole));
        }
        whole += 1;
        if !has_possible_size(&document, *page) {
            return Err(WhyNot::ImpossiblePageSize { page: whole });
        }
        if document.was_encrypted()
            && document
                .get_page_content_with_limit(*page, LARGEST_PAGE_CONTENT)
                .is_err()
        {
            return Err(WhyNot::Locked);
        }
    }
    let mut remarks = Vec::new();
    if document.xref_recovery == Some(lopdf::xref::XrefRecovery::Reconstructed) {
        // Rebuilt from what was found. Where the end is missing too, nobody knows what else is.
        if !ends_as_it_should(bytes) {
            return Err(damaged_after(whole));
        }
        remarks.push(Remark::Repaired);
    }
    if document.was_encrypted() {
        remarks.push(Remark::OwnerPassword);
    }
    if let Some(says) = declared_count(&document).filter(|says| *says != i64::from(whole)) {
        remarks.push(Remark::PageCountLies { says, pages: whole });
    }
    // What a merge does first, done now: what breaks there must not break there.
    document.renumber_objects();
    if document.get_pages().len() != pages.len() {
        return Err(WhyNot::Damaged { after_page: None });
    }
    Ok((whole, remarks))
}

fn damaged_after(page: u32) -> WhyNot {
    WhyNot::Damaged {
        after_page: (page > 0).then_some(page),
    }
}

/// The pages in order. Each page and each branch of the tree may be met once.
pub(super) fn walk(document: &Document) -> Result<Vec<ObjectId>, WhyNot> {
    const BROKEN: WhyNot = WhyNot::Damaged { after_page: None };
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Pages"))
        .and_then(Object::as_reference)
        .map_err(|_| BROKEN)?;
    let mut met = BTreeSet::from([root]);
    let mut pages = Vec::new();
    let mut branches = vec![kids(document, root).ok_or(BROKEN)?.iter()];
    while let Some(branch) = branches.last_mut() {
        let Some(kid) = branch.next() else {
            branches.pop();
            continue;
        };
        let Ok(id) = kid.as_reference() else {
            return Err(BROKEN);
        };
        if !met.insert(id) {
            return Err(WhyNot::PagesLoop);
        }
        let dictionary = document.get_dictionary(id);
        match dictionary.and_then(Dictionary::get_type) {
            Ok(b"Page") => pages.push(id),
            Ok(b"Pages") => {
                if branches.len() >= DEEPEST_TREE {
                    return Err(WhyNot::TooIntricate);
                }
                branches.push(kids(document, id).ok_or(BROKEN)?.iter());
            }
            // A kid of another type is nobody's page, and a kid that is gone is a page that is
            // gone.
            _ => {
                return Err(damaged_after(
                    u32::try_from(pages.len()).unwrap_or(u32::MAX),
                ));
            }
        }
        if pages.len() > MOST_PAGES {
            return Err(WhyNot::TooManyPages {
                at_least: u32::try_from(pages.len()).unwrap_or(u32::MAX),
            });
        }
    }
    if pages.is_empty() {
        Err(WhyNot::NoPages)
    } else {
        Ok(pages)
    }
}

fn kids(document: &Document, branch: ObjectId) -> Option<&Vec<Object>> {
    document
        .get_dictionary(branch)
        .and_then(|branch| branch.get_deref(b"Kids", document))
        .and_then(Object::as_array)
        .ok()
}

fn declared_count(document: &Document) -> Option<i64> {
    let root = document
        .catalog()
        .ok()?
        .get(b"Pages")
        .ok()?
        .as_reference()
        .ok()?;
    document
        .get_dictionary(root)
        .ok()?
        .get_deref(b"Count", document)
        .ok()?
        .as_i64()
        .ok()
}

/// Whether what the page draws is there: its content, and in a file that had to be repaired the
/// pictures and fonts it names too. A sound file may name what it lacks, and readers draw nothing
/// for it; a file that lost objects may not.
fn is_whole(document: &Document, page: ObjectId) -> bool {
    let Ok(dictionary) = document.get_dictionary(page) else {
        return false;
    };
    let content_is_there = match dictionary.get(b"Contents") {
        Err(_) => true,
        Ok(Object::Array(parts)) => parts.iter().all(|part| leads_to_stream(document, part)),
        Ok(one @ Object::Reference(id)) => match document.get_object(*id) {
            Ok(Object::Array(parts)) => parts.iter().all(|part| leads_to_stream(document, part)),
            Ok(Object::Null) => true,
            _ => leads_to_stream(document, one),
        },
        Ok(_) => false,
    };
    content_is_there && (document.xref_recovery.is_none() || resources_are_there(document, page))
}

fn leads_to_stream(document: &Document, object: &Object) -> bool {
    object
        .as_reference()
        .and_then(|id| document.get_object(id))
        .and_then(Object::as_stream)
        .is_ok()
}

fn resources_are_there(document: &Document, page: ObjectId) -> bool {
    let Ok((own, inherited)) = document.get_page_resources(page) else {
        return false;
    };
    let inherited = inherited
        .iter()
        .filter_map(|id| document.get_dictionary(*id).ok());
    own.into_iter().chain(inherited).all(|resources| {
        [b"XObject".as_slice(), b"Font"].iter().all(|kind| {
            let named = resources
                .get_deref(kind, document)
                .and_then(Object::as_dict);
            named.map_or(true, |named| {
                named.iter().all(|(_, object)| match object {
                    Object::Reference(id) => document.objects.contains_key(id),
                    _ => true,
                })
            })
        })
    })
}

/// Whether the page's sheet, its own or its branch's, is one that paper and screens could have. A
/// page without one is taken as the reader takes it: the usual sheet.
fn has_possible_size(document: &Document, page: ObjectId) -> bool {
    let mut at = page;
    for _ in 0..DEEPEST_TREE {
        let Ok(dictionary) = document.get_dictionary(at) else {
            return true;
        };
        if let Ok(sheet) = dictionary.get_deref(b"MediaBox", document) {
            return sheet
                .as_array()
                .is_ok_and(|corners| is_sheet(document, corners));
        }
        match dictionary.get(b"Parent").and_then(Object::as_reference) {
            Ok(parent) => at = parent,
            Err(_) => return true,
        }
    }
    false
}

fn is_sheet(document: &Document, corners: &[Object]) -> bool {
    let mut numbers = corners.iter().map(|corner| match corner {
        Object::Reference(id) => document.get_object(*id).and_then(Object::as_float),
        direct => direct.as_float(),
    });
    let (Some(Ok(left)), Some(Ok(bottom)), Some(Ok(right)), Some(Ok(top)), None) = (
        numbers.next(),
        numbers.next(),
        numbers.next(),
        numbers.next(),
        numbers.next(),
    ) else {
        return false;
    };
    let edge = |from: f32, to: f32| (f64::from(to) - f64::from(from)).abs();
    let possible = |edge: f64| edge.is_finite() && (1.0..=LONGEST_EDGE).contains(&edge);
    possible(edge(left, right)) && possible(edge(bottom, top))
}

fn ends_as_it_should(bytes: &[u8]) -> bool {
    let end = bytes
        .get(bytes.len().saturating_sub(2048)..)
        .unwrap_or(bytes);
    end.windows(5).any(|five| five == b"%%EOF")
}
