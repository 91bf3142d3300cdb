//! Our own pages: stamped, their links pointed at pages, and hung into the finished document.

use std::io::Write;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, ObjectId, text_string};

use super::geometry::MM;
use super::layout::{Layout, Slot};
use super::sink::Sink;
use super::stamp::{Stamps, content};
use crate::made::PaperError;

/// Stamps our own pages, at the same spot as the exhibits'.
pub(super) fn stamp_ours<W: Write>(
    sink: &mut Sink<W>,
    ours: &mut Document,
    stamps: &Stamps,
    own: &[ObjectId],
    layout: &Layout,
) -> Result<(), PaperError> {
    let broken = || PaperError::Assembling("our own pages".to_owned());
    let op = |name: &str| Operation::new(name, vec![]);
    let save = sink.add(&Object::Stream(content(vec![op("q")])?))?;
    for (at, slot) in layout.slots.iter().enumerate() {
        let Slot::Ours(n) = slot else { continue };
        let id = *own.get(*n).ok_or_else(broken)?;
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let mut ops = vec![op("Q"), Operation::new("BMC", vec!["Artifact".into()])];
        stamps.number(&mut ops, 210.0 * MM, number, layout.total());
        if ["Index", "A"].iter().any(|tab| layout.goes_on(tab, number)) {
            stamps.continues(&mut ops, number + 1);
        }
        if let Some((first, last)) = layout.pages.get("Index")
            && (*first..=*last).contains(&number)
        {
            stamps.index_head(&mut ops, number > *first);
        }
        if let Some((tab, first)) = layout.goes_on_here(number) {
            stamps.continued(&mut ops, tab, first);
        }
        ops.push(op("EMC"));
        let band = sink.add(&Object::Stream(content(ops)?))?;
        let page = ours.get_dictionary(id).map_err(|_| broken())?;
        let resources = page.get(b"Resources").and_then(|r| ours.dereference(r));
        let mut resources = resources
            .and_then(|(_, r)| r.as_dict())
            .cloned()
            .unwrap_or_default();
        let fonts = resources.get(b"Font").and_then(|f| ours.dereference(f));
        let mut fonts = fonts
            .and_then(|(_, f)| f.as_dict())
            .cloned()
            .unwrap_or_default();
        fonts.extend(&stamps.resources());
        resources.set("Font", fonts);
        let theirs = page.get(b"Contents").map_err(|_| broken())?.clone();
        let mut contents = vec![Object::Reference(save)];
        match theirs {
            Object::Array(parts) => contents.extend(parts),
            one => contents.push(one),
        }
        contents.push(Object::Reference(band));
        let page = ours
            .get_object_mut(id)
            .and_then(Object::as_dict_mut)
            .map_err(|_| broken())?;
        page.set("Contents", contents);
        page.set("Resources", resources);
    }
    Ok(())
}

/// Writes our own pages and all they refer to, hung into the new tree.
pub(super) fn write_ours<W: Write>(
    sink: &mut Sink<W>,
    mut ours: Document,
    own: &[ObjectId],
    tree: ObjectId,
    layout: &Layout,
    pages: &[ObjectId],
) -> Result<(), PaperError> {
    for id in own {
        if let Ok(page) = ours.get_object_mut(*id).and_then(Object::as_dict_mut) {
            page.set("Parent", tree);
        }
    }
    let max = ours.max_id;
    let mut objects = std::mem::take(&mut ours.objects);
    for number in 1..=max {
        let id = (number, 0);
        let mut object = objects.remove(&id).unwrap_or(Object::Null);
        if is_replaced(&object) {
            object = Object::Null;
        }
        if let Object::Dictionary(dict) = &mut object {
            lead_to_page(dict, layout, pages)?;
            drop_border_attributes(dict);
        }
        sink.write(id, &object)?;
    }
    // What the tags gained has numbers beyond ours.
    for (id, object) in objects {
        sink.write(id, &object)?;
    }
    Ok(())
}

/// Their catalog, page tree and packing, which ours take the place of.
fn is_replaced(object: &Object) -> bool {
    let dict = match object {
        Object::Dictionary(dict) => dict,
        Object::Stream(stream) => &stream.dict,
        _ => return false,
    };
    let kind = dict.get(b"Type").ok().and_then(|t| t.as_name().ok());
    matches!(
        kind,
        Some(b"Catalog" | b"Pages" | b"Outlines" | b"ObjStm" | b"XRef")
    )
}

/// How a table's rules look is on the page; a screen reader has no use for it, and some readers
/// complain of the way the exporter writes it.
fn drop_border_attributes(element: &mut Dictionary) {
    let Ok(Object::Array(attributes)) = element.get_mut(b"A") else {
        return;
    };
    for attribute in attributes {
        if let Ok(attribute) = attribute.as_dict_mut() {
            for key in [
                b"BorderColor".as_slice(),
                b"BorderStyle",
                b"BorderThickness",
            ] {
                attribute.remove(key);
            }
        }
    }
}

/// The templates name a link's target; its page is known only here.
fn lead_to_page(
    annotation: &mut Dictionary,
    layout: &Layout,
    pages: &[ObjectId],
) -> Result<(), PaperError> {
    let target = annotation
        .get(b"A")
        .ok()
        .and_then(|a| a.as_dict().ok())
        .and_then(|a| a.get(b"URI").ok())
        .and_then(|uri| uri.as_str().ok())
        .and_then(|uri| std::str::from_utf8(uri).ok())
        .and_then(|uri| uri.strip_prefix("evenhand:"));
    let Some(target) = target else { return Ok(()) };
    let index = layout.target(target);
    let (number, page) = index
        .and_then(|index| pages.get(index).map(|page| (index + 1, *page)))
        .ok_or_else(|| PaperError::Assembling("a link leads nowhere".to_owned()))?;
    annotation.remove(b"A");
    if annotation.has(b"Contents") {
        annotation.set("Contents", text_string(&format!("Page {number}")));
    }
    let top = vec![
        Object::Reference(page),
        "XYZ".into(),
        Object::Null,
        Object::Null,
        Object::Null,
    ];
    annotation.set("Dest", top);
    Ok(())
}
