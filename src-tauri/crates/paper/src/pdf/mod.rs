//! Puts the exhibits' own pages between ours, stamps them, and mends bookmarks, labels, links and
//! tags. What comes out claims no standard, because it holds pages we did not make.

mod geometry;
mod import;
mod outline;
mod picture;
mod sink;
mod source;
mod stamp;
mod tags;

use std::collections::BTreeMap;
use std::io::Write;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use crate::made::PaperError;
use crate::originals::PagePicture;
use crate::plan::{Exhibit, Plan};
use crate::reconcile::Pages;
use crate::typeset::Laid;

use import::{Form, Layers};
use sink::Sink;
use stamp::{Stamps, content, real, rgb};
use tags::PageTag;

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

/// The name under which the number of pages stands among the numbers.
pub(crate) const TOTAL: &str = "total";

/// Where every page of the finished document comes from.
pub(crate) struct Layout {
    /// In order: a page of ours, or one of an exhibit's own.
    slots: Vec<Slot>,
    /// First and last page of each tab, from 1.
    pub(crate) pages: Pages,
    /// The printed number of the page each mark stands on.
    numbers: BTreeMap<String, u32>,
}

enum Slot {
    Ours(usize),
    Own { tab: String, nth: u32 },
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
    fn goes_on(&self, tab: &str, number: u32) -> bool {
        let Some((first, _)) = self.pages.get(tab) else {
            return false;
        };
        let last = self.numbers.get(&format!("e:{tab}"));
        *first <= number && last.is_some_and(|last| number < *last)
    }

    /// The page a link leads to, from 0: a tab's first, or one of an exhibit's own (`E4/1`).
    fn target(&self, target: &str) -> Option<usize> {
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
            let leaf = leaf(&mut sink, form, &stamps, &band, tree, index_id)?;
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
    stamps: &Stamps,
    band: &stamp::Words,
    tree: ObjectId,
    index: ObjectId,
) -> Result<Dictionary, PaperError> {
    let op = |name: &str, args: Vec<Object>| Operation::new(name, args);
    let kind = if form.has_text { "Div" } else { "Figure" };
    let marked = Object::Dictionary(dictionary! { "MCID" => 0 });
    let mut ops = vec![op("BDC", vec![kind.into(), marked])];
    let names = import::show(form, &mut ops);
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
    let link = stamps.draw(&mut ops, &form.placed, band);
    let content = sink.add(&Object::Stream(content(ops)?))?;
    let annotation = sink.add(&Object::Dictionary(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Link",
        "Rect" => link.into_iter().map(real).collect::<Vec<Object>>(),
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

/// The words of the bands at the foot of exhibit pages.
struct BandWords {
    line: String,
    index: String,
    total: u32,
}

const KINDS: &str = "Exhibit EH , its own page of at % of its size. Nothing is printed over it. The picture, whole.";

impl BandWords {
    fn new(plan: &Plan<'_>, index: u32, total: u32) -> Self {
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

    fn all(&self) -> Vec<&str> {
        vec![&self.line, &self.index, KINDS]
    }

    fn page(
        &self,
        x: &Exhibit<'_>,
        nth: usize,
        of: usize,
        form: &Form,
        number: u32,
    ) -> stamp::Words {
        let percent = (form.placed.scale * 100.0).floor();
        let rest = if matches!(x.shown, crate::plan::Shown::Picture) {
            ". The picture, whole. Nothing is printed over it.".to_owned()
        } else {
            format!(
                ", its own page {nth} of {of} at {percent}% of its size. Nothing is printed over it."
            )
        };
        stamp::Words {
            exhibit: format!("Exhibit {}", x.tab),
            rest,
            line: self.line.clone(),
            index: self.index.clone(),
            number,
            total: self.total,
        }
    }

    /// Kind, from whom, date, page of pages; of a distressing exhibit the neutral title alone.
    fn alternative(
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
            return format!("{} {}{page}", x.tab, crate::view::apart_title(plan, item));
        }
        let f = x.facts;
        let shows = match &f.rendering {
            crate::facts::Rendering::Picture { description } if !description.is_empty() => {
                format!(": {description}")
            }
            _ => String::new(),
        };
        let layer = if form.has_text || !shows.is_empty() {
            ""
        } else {
            "; no text layer"
        };
        let dated = f
            .dated
            .map_or_else(|| "undated".to_owned(), crate::dates::day);
        format!(
            "{} {} from {}, {dated}{page}{shows}{layer}",
            x.tab, f.title, f.supplied_by
        )
    }
}

fn catalog<W: Write>(
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
            Object::Reference(first), "XYZ".into(), 0.into(), real(297.0 * geometry::MM), 1.into(),
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

fn info(plan: &Plan<'_>) -> Dictionary {
    let c = plan.contents;
    dictionary! {
        "Title" => text_string(&crate::words::plain(&crate::view::title(&c.reference, c.version))),
        "Author" => text_string(&crate::words::plain(&c.practice)),
        "Creator" => text_string("Evenhand"),
        "Producer" => text_string("Evenhand"),
        "CreationDate" => Object::string_literal(c.made_on.format("D:%Y%m%d").to_string()),
    }
}

fn identifier(plan: &Plan<'_>) -> [u8; 16] {
    use sha2::{Digest, Sha256};
    let c = plan.contents;
    let whole = Sha256::digest(format!("{}\n{}\n{}", c.practice, c.reference, c.version));
    let mut id = [0; 16];
    for (to, from) in id.iter_mut().zip(whole) {
        *to = from;
    }
    id
}

/// Stamps our own pages, at the same spot as the exhibits'.
fn stamp_ours<W: Write>(
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
        stamps.number(&mut ops, 210.0 * geometry::MM, number, layout.total());
        if ["Index", "A"].iter().any(|tab| layout.goes_on(tab, number)) {
            stamps.continues(&mut ops, number + 1);
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
fn write_ours<W: Write>(
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
