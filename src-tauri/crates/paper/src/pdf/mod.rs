//! Puts the exhibits' own pages between ours, stamps them, and mends bookmarks, labels, links and
//! tags. What comes out claims no standard, because it holds pages we did not make.

mod band;
mod catalog;
mod geometry;
mod import;
mod layout;
mod ours;
mod outline;
mod picture;
mod sink;
mod source;
mod stamp;
mod tags;

use std::io::Write;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use crate::made::PaperError;
use crate::originals::PagePicture;
use crate::plan::{Exhibit, Plan};

use band::BandWords;
use catalog::{catalog, identifier, info};
use import::{Form, Layers};
use layout::Slot;
use ours::{stamp_ours, write_ours};
use sink::Sink;
use stamp::{SecondLine, Stamps, content, real, rgb};
use tags::PageTag;

pub(crate) use layout::{Layout, TOTAL};
pub(crate) use picture::size as picture_size;
pub(crate) use sink::Written;
pub(crate) use source::{Source, open};

/// What is put in after an exhibit's sheet.
pub(crate) enum OwnPages {
    /// A PDF's pages.
    Pdf(Box<Source>),
    /// A picture.
    Picture(PagePicture),
}

/// Writes the finished document. `own_pages` gives each exhibit's pages when their turn comes.
///
/// # Errors
/// What kept it from being put together; then nothing written may be used.
pub(crate) fn assemble<W: Write>(
    out: W,
    plan: &Plan<'_>,
    ours: &[u8],
    layout: &Layout,
    own_pages: &mut dyn FnMut(&Exhibit<'_>) -> Result<OwnPages, PaperError>,
) -> Result<(W, Written), PaperError> {
    let unreadable = || PaperError::Assembling("our own pages".to_owned());
    let mut ours = Document::load_mem(ours).map_err(|_| unreadable())?;
    ours.renumber_objects();
    let own: Vec<ObjectId> = ours.get_pages().into_values().collect();
    let mut sink = Sink::begin(out)?;
    for _ in 0..ours.max_id {
        sink.reserve()?;
    }
    let index_page = layout.pages.get("Index").map_or(2, |(first, _)| *first);
    let words = BandWords::new(plan, index_page, layout.total());
    let stamps = Stamps::begin(&mut sink, &words.all())?;
    let (line, index) = words.second_line();
    let second = stamps.second_line(&mut sink, line, index)?;

    let mut page_ids = Vec::new();
    for slot in &layout.slots {
        page_ids.push(match slot {
            Slot::Ours(n) => *own.get(*n).ok_or_else(unreadable)?,
            Slot::Own { .. } => sink.reserve()?,
        });
    }
    let tree = sink.reserve()?;
    let index_id = usize::try_from(index_page)
        .ok()
        .and_then(|n| page_ids.get(n.checked_sub(1)?))
        .copied()
        .ok_or_else(unreadable)?;
    let mut kept = Layers::default();
    let mut tags = Vec::new();
    let mut leaves: Vec<(ObjectId, Dictionary)> = Vec::new();
    let mut ours_before = 0;
    let mut at = 0;
    while let Some(slot) = layout.slots.get(at) {
        let Slot::Own { tab, .. } = slot else {
            if let Slot::Ours(n) = slot {
                ours_before = *n;
            }
            at += 1;
            continue;
        };
        let exhibit = plan
            .exhibits
            .iter()
            .find(|x| x.tab == *tab)
            .ok_or_else(unreadable)?;
        let forms = match own_pages(exhibit)? {
            OwnPages::Pdf(source) => import::forms(&mut sink, *source, &mut kept)?,
            OwnPages::Picture(picture) => vec![picture::form(&mut sink, picture)?],
        };
        for (nth, form) in forms.iter().enumerate() {
            let id = *page_ids.get(at).ok_or_else(unreadable)?;
            let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
            let band = words.page(exhibit, nth + 1, forms.len(), form, number);
            let leaf = leaf(&mut sink, form, (&stamps, &second), &band, tree, index_id)?;
            leaves.push((id, leaf));
            tags.push(PageTag {
                page: id,
                after: ours_before,
                alternative: words.alternative(plan, exhibit, nth + 1, forms.len(), form),
                has_text: form.has_text,
            });
            at += 1;
        }
    }

    let keys = tags::add(&mut ours, &own, &tags, || sink.reserve().ok());
    for (id, mut leaf) in leaves {
        if let Some(key) = keys.get(&id) {
            leaf.set("StructParents", *key);
        }
        sink.write(id, &Object::Dictionary(leaf))?;
    }
    let root = catalog(&mut sink, &mut ours, plan, layout, &page_ids, tree, &kept)?;
    let info = sink.add(&Object::Dictionary(info(plan)))?;
    let kids = page_ids
        .iter()
        .map(|id| Object::Reference(*id))
        .collect::<Vec<Object>>();
    sink.write(
        tree,
        &Object::Dictionary(dictionary! {
            "Type" => "Pages", "Count" => i64::from(layout.total()), "Kids" => kids,
        }),
    )?;
    stamp_ours(&mut sink, &mut ours, &stamps, &own, layout)?;
    write_ours(&mut sink, ours, &own, tree, layout, &page_ids)?;
    sink.finish(root, info, identifier(plan))
}

/// One of our pages that shows an exhibit's.
fn leaf<W: Write>(
    sink: &mut Sink<W>,
    form: &Form,
    (stamps, second): (&Stamps, &SecondLine),
    band: &stamp::Words,
    tree: ObjectId,
    index: ObjectId,
) -> Result<Dictionary, PaperError> {
    let op = |name: &str, args: Vec<Object>| Operation::new(name, args);
    let kind = if form.has_text { "Div" } else { "Figure" };
    let marked = Object::Dictionary(dictionary! { "MCID" => 0 });
    let mut ops = vec![op("BDC", vec![kind.into(), marked])];
    let mut names = import::show(form, &mut ops);
    ops.push(op("EMC", vec![]));
    ops.push(op("BMC", vec!["Artifact".into()]));
    ops.push(op("q", vec![]));
    ops.push(op("RG", rgb(0x8d, 0x99, 0xa6).to_vec()));
    ops.push(op("w", vec![real(0.5)]));
    let edge = &form.placed.edge;
    let rect = [edge.left, edge.bottom, edge.width(), edge.height()];
    ops.push(op("re", rect.into_iter().map(real).collect()));
    ops.push(op("S", vec![]));
    ops.push(op("Q", vec![]));
    ops.push(op("EMC", vec![]));
    stamps.draw(&mut ops, &form.placed, band, second, &mut names);
    let content = sink.add(&Object::Stream(content(ops)?))?;
    let annotation = sink.add(&Object::Dictionary(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => second.link.into_iter().map(real).collect::<Vec<Object>>(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "F" => 4,
        "Contents" => text_string("To the index"),
        "Dest" => vec![Object::Reference(index), "XYZ".into(), Object::Null, Object::Null, Object::Null],
    }))?;
    Ok(dictionary! {
        "Type" => "Page",
        "Parent" => tree,
        "MediaBox" => vec![0.into(), 0.into(), real(form.placed.width), real(form.placed.height)],
        "Resources" => dictionary! { "XObject" => names, "Font" => stamps.resources() },
        "Contents" => content,
        "Annots" => vec![Object::Reference(annotation)],
        "Tabs" => "S",
    })
}
