//! The document as a whole: how it opens, its bookmarks and labels, its title.

use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use super::geometry::MM;
use super::import::Layers;
use super::layout::Layout;
use super::outline;
use super::sink::Sink;
use super::stamp::real;
use crate::made::PaperError;
use crate::plan::Plan;

/// Writes the catalog and all that hangs on it alone.
pub(super) fn catalog<W: Write>(
    sink: &mut Sink<W>,
    ours: &mut Document,
    plan: &Plan<'_>,
    layout: &Layout,
    pages: &[ObjectId],
    tree: ObjectId,
    kept: &Layers,
) -> Result<ObjectId, PaperError> {
    let broken = || PaperError::Assembling("the bookmarks".to_owned());
    let bookmarks = outline::bookmarks(plan, &layout.pages);
    let outline = outline::objects(&bookmarks, pages, || sink.reserve().ok()).ok_or_else(broken)?;
    let outline_root = outline.first().map(|(id, _)| *id).ok_or_else(broken)?;
    for (id, dict) in outline {
        sink.write(id, &Object::Dictionary(dict))?;
    }
    let first = *pages.first().ok_or_else(broken)?;
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => tree,
        "Outlines" => outline_root,
        "PageMode" => "UseOutlines",
        "PageLayout" => "SinglePage",
        "OpenAction" => vec![
            Object::Reference(first), "XYZ".into(), 0.into(), real(297.0 * MM), 1.into(),
        ],
        "PageLabels" => dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] },
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "Lang" => text_string("en-GB"),
        "MarkInfo" => dictionary! { "Marked" => true },
    };
    let theirs = ours.catalog().map_err(|_| broken())?;
    for key in [b"StructTreeRoot".as_slice(), b"Metadata"] {
        if let Ok(value) = theirs.get(key) {
            catalog.set(key, value.clone());
        }
    }
    if !kept.all.is_empty() {
        let list = |ids: &[ObjectId]| -> Object {
            Object::Array(ids.iter().map(|id| Object::Reference(*id)).collect())
        };
        catalog.set(
            "OCProperties",
            dictionary! {
                "OCGs" => list(&kept.all),
                "D" => dictionary! { "OFF" => list(&kept.off) },
            },
        );
    }
    sink.add(&Object::Dictionary(catalog))
}

/// The document's own description. It names no person but the practice.
pub(super) fn info(plan: &Plan<'_>) -> Dictionary {
    let c = plan.contents;
    dictionary! {
        "Title" => text_string(&crate::words::plain(&crate::view::title(&c.reference, c.version))),
        "Author" => text_string(&crate::words::plain(&c.practice)),
        "Creator" => text_string("Evenhand"),
        "Producer" => text_string("Evenhand"),
        "CreationDate" => Object::string_literal(c.made_on.format("D:%Y%m%d").to_string()),
    }
}

/// The same for every making of the same version.
pub(super) fn identifier(plan: &Plan<'_>) -> [u8; 16] {
    use sha2::{Digest, Sha256};
    let c = plan.contents;
    let whole = Sha256::digest(format!("{}\n{}\n{}", c.practice, c.reference, c.version));
    let mut id = [0; 16];
    for (to, from) in id.iter_mut().zip(whole) {
        *to = from;
    }
    id
}
