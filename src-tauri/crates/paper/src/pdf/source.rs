//! An exhibit's own PDF, opened and looked through before a page number is given to any page.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::xref::XrefRecovery;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::geometry::{Rect, Turn};
use crate::bundle::caught;

/// A PDF whose every page can be put on one of ours.
pub(crate) struct Source {
    pub(crate) document: Document,
    pub(crate) pages: Vec<SourcePage>,
}

/// One page of it.
pub(crate) struct SourcePage {
    /// What a reader shows of it, in its own units.
    pub(crate) shown: Rect,
    pub(crate) turn: Turn,
    /// Points to one unit of its own.
    pub(crate) unit: f64,
    pub(crate) resources: Dictionary,
    pub(crate) group: Option<Object>,
    pub(crate) content: PageContent,
    /// What annotations and filled-in fields show: where, and which form.
    pub(crate) appearances: Vec<([f64; 6], ObjectId)>,
    /// Whether it uses any typeface; a page that does not is a scan without a text layer.
    pub(crate) has_text: bool,
}

/// A page's content stream.
pub(crate) enum PageContent {
    /// One stream, taken over as it is.
    Raw(ObjectId),
    /// Several, joined.
    Joined(Vec<u8>),
}

/// Why it cannot be shown, in words that follow "It is".
pub(crate) const LOCKED: &str = "a PDF locked with a password the practice was not given";
/// The same for damage.
pub(crate) const DAMAGED: &str = "a PDF that is damaged: not all of its pages can be read";
/// The same for a PDF of no pages.
pub(crate) const EMPTY: &str = "a PDF without pages";
/// The same for pages past any sense.
pub(crate) const TOO_LARGE: &str = "a PDF with more pages than can be set in a bundle";

const DEEPEST: usize = 60;
const MOST_PAGES: usize = 20_000;

/// Opens a PDF.
///
/// # Errors
/// Why it cannot be shown.
pub(crate) fn open(bytes: &[u8]) -> Result<Source, &'static str> {
    // A file from outside that the PDF library stumbles over is damaged, and nothing worse.
    caught(|| look_through(bytes)).unwrap_or(Err(DAMAGED))
}

fn look_through(bytes: &[u8]) -> Result<Source, &'static str> {
    let document = match Document::load_mem(bytes) {
        Ok(document) => document,
        Err(lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_)) => return Err(LOCKED),
        Err(_) => return Err(DAMAGED),
    };
    if document.trailer.has(b"Encrypt") && document.encryption_state.is_none() {
        return Err(LOCKED);
    }
    let catalog = document.catalog().map_err(|_| DAMAGED)?;
    let root = catalog.get(b"Pages").map_err(|_| DAMAGED)?;
    let mut walk = Walk {
        document: &document,
        seen: BTreeSet::new(),
        pages: vec![],
    };
    walk.node(root, &Dictionary::new(), 0)?;
    let pages = walk.pages;
    if pages.is_empty() {
        let rebuilt = document.xref_recovery == Some(XrefRecovery::Reconstructed);
        return Err(if rebuilt { DAMAGED } else { EMPTY });
    }
    Ok(Source { document, pages })
}

struct Walk<'d> {
    document: &'d Document,
    seen: BTreeSet<ObjectId>,
    pages: Vec<SourcePage>,
}

const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

impl Walk<'_> {
    fn node(&mut self, at: &Object, above: &Dictionary, depth: usize) -> Result<(), &'static str> {
        if depth > DEEPEST {
            return Err(DAMAGED);
        }
        let (id, object) = self.document.dereference(at).map_err(|_| DAMAGED)?;
        if let Some(id) = id
            && !self.seen.insert(id)
        {
            return Err(DAMAGED);
        }
        let node = object.as_dict().map_err(|_| DAMAGED)?;
        let mut inherited = above.clone();
        for key in INHERITED {
            if let Ok(value) = node.get(key) {
                inherited.set(key, value.clone());
            }
        }
        if let Some(kids) = get(self.document, node, b"Kids") {
            for kid in kids.as_array().map_err(|_| DAMAGED)? {
                self.node(kid, &inherited, depth + 1)?;
            }
            return Ok(());
        }
        if self.pages.len() >= MOST_PAGES {
            return Err(TOO_LARGE);
        }
        let page = page(self.document, node, &inherited)?;
        self.pages.push(page);
        Ok(())
    }
}

fn get<'d>(document: &'d Document, dict: &'d Dictionary, key: &[u8]) -> Option<&'d Object> {
    dict.get(key)
        .ok()
        .and_then(|o| document.dereference(o).ok())
        .map(|(_, o)| o)
}

fn number(object: &Object) -> Option<f64> {
    match object {
        #[expect(clippy::cast_precision_loss, reason = "a coordinate, not a count")]
        Object::Integer(i) => Some(*i as f64),
        Object::Real(r) => Some(f64::from(*r)),
        _ => None,
    }
}

fn numbers(document: &Document, object: &Object) -> Option<Vec<f64>> {
    let array = object.as_array().ok()?;
    array
        .iter()
        .map(|o| document.dereference(o).ok().and_then(|(_, o)| number(o)))
        .collect()
}

fn rect(document: &Document, dict: &Dictionary, key: &[u8]) -> Option<Rect> {
    match *numbers(document, get(document, dict, key)?)? {
        [a, b, c, d] if [a, b, c, d].iter().all(|v| v.is_finite()) => Some(Rect::new(a, b, c, d)),
        _ => None,
    }
}

fn page(
    document: &Document,
    node: &Dictionary,
    inherited: &Dictionary,
) -> Result<SourcePage, &'static str> {
    // A page without a box of its own is A4, as most readers show it.
    let media = rect(document, inherited, b"MediaBox")
        .filter(|r| r.width() > 1.0 && r.height() > 1.0)
        .unwrap_or(Rect::new(0.0, 0.0, 595.28, 841.89));
    let shown = rect(document, inherited, b"CropBox")
        .and_then(|crop| crop.common(&media))
        .filter(|r| r.width() > 1.0 && r.height() > 1.0)
        .unwrap_or(media);
    let degrees = get(document, inherited, b"Rotate")
        .and_then(number)
        .unwrap_or(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a turn is a small multiple of 90"
    )]
    let turn = Turn::from_degrees(degrees.clamp(-36_000.0, 36_000.0) as i64);
    let unit = get(document, node, b"UserUnit")
        .and_then(number)
        .filter(|u| (0.001..=75_000.0).contains(u))
        .unwrap_or(1.0);
    let resources = get(document, inherited, b"Resources")
        .and_then(|o| o.as_dict().ok())
        .cloned()
        .unwrap_or_default();
    let has_text = get(document, &resources, b"Font")
        .and_then(|o| o.as_dict().ok())
        .is_some_and(|fonts| !fonts.is_empty())
        || get(document, &resources, b"XObject")
            .and_then(|o| o.as_dict().ok())
            .is_some_and(|forms| {
                forms.iter().any(|(_, form)| {
                    document
                        .dereference(form)
                        .ok()
                        .and_then(|(_, o)| o.as_stream().ok())
                        .and_then(|s| get(document, &s.dict, b"Resources"))
                        .and_then(|o| o.as_dict().ok())
                        .is_some_and(|r| r.has(b"Font"))
                })
            });
    Ok(SourcePage {
        shown,
        turn,
        unit,
        resources,
        group: get(document, node, b"Group")
            .filter(|g| g.as_dict().is_ok())
            .cloned(),
        content: content(document, node)?,
        appearances: appearances(document, node),
        has_text,
    })
}

fn content(document: &Document, node: &Dictionary) -> Result<PageContent, &'static str> {
    let Ok(contents) = node.get(b"Contents") else {
        return Ok(PageContent::Joined(vec![]));
    };
    let (id, object) = document.dereference(contents).map_err(|_| DAMAGED)?;
    match (id, object) {
        (Some(id), Object::Stream(_)) => Ok(PageContent::Raw(id)),
        (_, Object::Null) => Ok(PageContent::Joined(vec![])),
        (_, Object::Array(parts)) => {
            let mut streams: Vec<(Option<ObjectId>, &Stream)> = vec![];
            for part in parts {
                let (id, object) = document.dereference(part).map_err(|_| DAMAGED)?;
                streams.push((id, object.as_stream().map_err(|_| DAMAGED)?));
            }
            if let [(Some(id), _)] = streams.as_slice() {
                return Ok(PageContent::Raw(*id));
            }
            let mut joined = Vec::new();
            for (_, stream) in streams {
                if stream.dict.has(b"Filter") {
                    joined.extend(stream.decompressed_content().map_err(|_| DAMAGED)?);
                } else {
                    joined.extend_from_slice(&stream.content);
                }
                joined.push(b'\n');
            }
            Ok(PageContent::Joined(joined))
        }
        _ => Err(DAMAGED),
    }
}

/// What annotations show on the page, such as the text filled into a form. Links show nothing.
fn appearances(document: &Document, node: &Dictionary) -> Vec<([f64; 6], ObjectId)> {
    let annotations = get(document, node, b"Annots").and_then(|o| o.as_array().ok());
    let annotations = annotations.map(Vec::as_slice).unwrap_or_default();
    annotations
        .iter()
        .filter_map(|a| appearance(document, a))
        .collect()
}

fn appearance(document: &Document, annotation: &Object) -> Option<([f64; 6], ObjectId)> {
    let dict = document.dereference(annotation).ok()?.1.as_dict().ok()?;
    let flags = get(document, dict, b"F")
        .and_then(|o| o.as_i64().ok())
        .unwrap_or(0);
    let (hidden, no_view) = (2, 32);
    if flags & (hidden | no_view) != 0 {
        return None;
    }
    if get(document, dict, b"Subtype").and_then(|o| o.as_name().ok()) == Some(b"Popup") {
        return None;
    }
    let normal = get(document, dict, b"AP")?.as_dict().ok()?.get(b"N").ok()?;
    let (id, object) = document.dereference(normal).ok()?;
    let (id, form) = match object {
        Object::Stream(form) => (id?, form),
        Object::Dictionary(states) => {
            let state = get(document, dict, b"AS")?.as_name().ok()?;
            let (id, object) = document.dereference(states.get(state).ok()?).ok()?;
            (id?, object.as_stream().ok()?)
        }
        _ => return None,
    };
    let target = rect(document, dict, b"Rect")?;
    let bbox = rect(document, &form.dict, b"BBox")?;
    let own = get(document, &form.dict, b"Matrix")
        .and_then(|o| numbers(document, o))
        .and_then(|m| <[f64; 6]>::try_from(m).ok())
        .unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let corners = [
        (bbox.left, bbox.bottom),
        (bbox.right, bbox.bottom),
        (bbox.left, bbox.top),
        (bbox.right, bbox.top),
    ]
    .map(|(x, y)| {
        (
            own[0] * x + own[2] * y + own[4],
            own[1] * x + own[3] * y + own[5],
        )
    });
    let span = |values: [f64; 4]| {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        (low, high)
    };
    let (left, right) = span(corners.map(|c| c.0));
    let (bottom, top) = span(corners.map(|c| c.1));
    let stretch = |from: f64, to: f64| if from > 0.0 { to / from } else { 1.0 };
    let (sx, sy) = (
        stretch(right - left, target.width()),
        stretch(top - bottom, target.height()),
    );
    Some((
        [
            sx,
            0.0,
            0.0,
            sy,
            target.left - sx * left,
            target.bottom - sy * bottom,
        ],
        id,
    ))
}

/// The layers of a PDF that its author switched off.
pub(crate) fn layers(document: &Document) -> (Vec<ObjectId>, BTreeSet<ObjectId>) {
    let Some(properties) = document
        .catalog()
        .ok()
        .and_then(|c| get(document, c, b"OCProperties"))
        .and_then(|o| o.as_dict().ok())
    else {
        return (vec![], BTreeSet::new());
    };
    let ids = |object: Option<&Object>| -> Vec<ObjectId> {
        let array = object
            .and_then(|o| o.as_array().ok())
            .map(Vec::as_slice)
            .unwrap_or_default();
        array.iter().filter_map(|o| o.as_reference().ok()).collect()
    };
    let all = ids(get(document, properties, b"OCGs"));
    let default = get(document, properties, b"D").and_then(|o| o.as_dict().ok());
    let mut off: BTreeSet<ObjectId> = ids(default.and_then(|d| get(document, d, b"OFF")))
        .into_iter()
        .collect();
    let base = default
        .and_then(|d| get(document, d, b"BaseState"))
        .and_then(|o| o.as_name().ok());
    if base == Some(b"OFF") {
        let on = ids(default.and_then(|d| get(document, d, b"ON")));
        off.extend(all.iter().filter(|id| !on.contains(id)));
    }
    (all, off)
}

/// Numbers given to a source's objects in the bundle.
pub(crate) type Renumbered = BTreeMap<ObjectId, ObjectId>;
