//! Places exhibit pages among the tags of our own, in reading order, so that a screen reader
//! comes to each after its sheet.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

/// What a screen reader is told of an exhibit page.
pub(crate) struct PageTag {
    pub(crate) page: ObjectId,
    /// Our own page it follows, from 0.
    pub(crate) after: usize,
    /// The text that stands for it if it has none of its own.
    pub(crate) alternative: String,
    pub(crate) has_text: bool,
}

/// Adds tags to the document's tree. Returns each page's key in the parent tree; a document
/// without a tree gets none.
pub(crate) fn add(
    document: &mut Document,
    own_pages: &[ObjectId],
    pages: &[PageTag],
    mut new_id: impl FnMut() -> Option<ObjectId>,
) -> BTreeMap<ObjectId, i64> {
    let mut keys = BTreeMap::new();
    let Some((root, trunk)) = trunk(document) else {
        return keys;
    };
    let order: BTreeMap<ObjectId, usize> = own_pages
        .iter()
        .enumerate()
        .map(|(n, id)| (*id, n))
        .collect();
    let Some(kids) = kids(document, trunk) else {
        return keys;
    };
    let mut placed: Vec<(usize, Object)> = Vec::new();
    let mut last = 0;
    for kid in kids {
        last = first_page(document, &kid, &order, 0)
            .unwrap_or(last)
            .max(last);
        placed.push((last, kid));
    }
    let mut next = next_key(document, root);
    let mut entries = Vec::new();
    for tag in pages {
        let Some(id) = new_id() else { return keys };
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => if tag.has_text { "Div" } else { "Figure" },
            "P" => trunk,
            "Pg" => tag.page,
            "K" => 0,
        };
        let words = text_string(&tag.alternative);
        element.set(if tag.has_text { "T" } else { "Alt" }, words);
        document.objects.insert(id, Object::Dictionary(element));
        let at = placed.partition_point(|(page, _)| *page <= tag.after);
        placed.insert(at, (tag.after, Object::Reference(id)));
        entries.push(Object::Integer(next));
        entries.push(Object::Array(vec![Object::Reference(id)]));
        keys.insert(tag.page, next);
        next += 1;
    }
    let kids: Vec<Object> = placed.into_iter().map(|(_, kid)| kid).collect();
    if let Some(dict) = dict_mut(document, trunk) {
        dict.set("K", kids);
    }
    extend_parent_tree(document, root, entries, next);
    keys
}

fn dict_mut(document: &mut Document, id: ObjectId) -> Option<&mut Dictionary> {
    document.objects.get_mut(&id)?.as_dict_mut().ok()
}

/// The tree's root and the one element everything hangs on.
fn trunk(document: &Document) -> Option<(ObjectId, ObjectId)> {
    let root = document
        .catalog()
        .ok()?
        .get(b"StructTreeRoot")
        .ok()?
        .as_reference()
        .ok()?;
    let kids = document.get_dictionary(root).ok()?.get(b"K").ok()?;
    let trunk = match kids {
        Object::Reference(id) => *id,
        Object::Array(kids) => match kids.as_slice() {
            [Object::Reference(id)] => *id,
            _ => return None,
        },
        _ => return None,
    };
    document.get_dictionary(trunk).ok()?;
    Some((root, trunk))
}

fn kids(document: &Document, trunk: ObjectId) -> Option<Vec<Object>> {
    let kids = document.get_dictionary(trunk).ok()?.get(b"K").ok()?;
    match document.dereference(kids).ok()?.1 {
        Object::Array(kids) => Some(kids.clone()),
        _ => Some(vec![kids.clone()]),
    }
}

fn first_page(
    document: &Document,
    kid: &Object,
    order: &BTreeMap<ObjectId, usize>,
    depth: usize,
) -> Option<usize> {
    if depth > 40 {
        return None;
    }
    match document.dereference(kid).ok()?.1 {
        Object::Dictionary(dict) => {
            let own = dict.get(b"Pg").ok().and_then(|p| p.as_reference().ok());
            if let Some(page) = own.and_then(|id| order.get(&id)) {
                return Some(*page);
            }
            first_page(document, dict.get(b"K").ok()?, order, depth + 1)
        }
        Object::Array(kids) => kids
            .iter()
            .find_map(|kid| first_page(document, kid, order, depth + 1)),
        _ => None,
    }
}

fn next_key(document: &Document, root: ObjectId) -> i64 {
    let pages = document.objects.values().filter_map(|o| {
        let dict = match o {
            Object::Dictionary(dict) => dict,
            Object::Stream(stream) => &stream.dict,
            _ => return None,
        };
        let key = dict
            .get(b"StructParents")
            .or_else(|_| dict.get(b"StructParent"));
        key.ok().and_then(|k| k.as_i64().ok())
    });
    let used = pages.max().map_or(0, |k| k + 1);
    let said = document
        .get_dictionary(root)
        .and_then(|d| d.get(b"ParentTreeNextKey"))
        .and_then(Object::as_i64)
        .unwrap_or(0);
    used.max(said)
}

fn extend_parent_tree(document: &mut Document, root: ObjectId, entries: Vec<Object>, next: i64) {
    let Some(dict) = dict_mut(document, root) else {
        return;
    };
    dict.set("ParentTreeNextKey", next);
    let Ok(tree) = dict.get_mut(b"ParentTree") else {
        return;
    };
    if let Object::Reference(id) = tree {
        let id = *id;
        if let Some(tree) = dict_mut(document, id) {
            extend(tree, entries);
        }
    } else if let Ok(tree) = tree.as_dict_mut() {
        extend(tree, entries);
    }
}

fn extend(tree: &mut Dictionary, entries: Vec<Object>) {
    if let Ok(Object::Array(nums)) = tree.get_mut(b"Nums") {
        nums.extend(entries);
        return;
    }
    let first = entries.first().cloned();
    let last = entries.iter().rev().nth(1).cloned();
    if let (Some(first), Some(last)) = (first, last)
        && let Ok(Object::Array(kids)) = tree.get_mut(b"Kids")
    {
        let leaf = dictionary! { "Limits" => vec![first, last], "Nums" => entries };
        kids.push(Object::Dictionary(leaf));
    }
}
