//! Takes an exhibit's pages over into the bundle: each becomes a form that one of our pages
//! shows, with its streams as they were.

use std::collections::VecDeque;
use std::io::Write;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::geometry::{Placed, place};
use super::sink::Sink;
use super::source::{PageContent, Renumbered, Source, SourcePage, layers};
use super::stamp::{real, squeeze};
use crate::made::PaperError;

/// One exhibit page as our page will show it.
pub(crate) struct Form {
    pub(crate) placed: Placed,
    /// Forms to show one over the other, each with its matrix.
    pub(crate) layers: Vec<([f64; 6], ObjectId)>,
    pub(crate) has_text: bool,
}

/// Layers taken over with their exhibits, so that what was switched off stays off.
#[derive(Default)]
pub(crate) struct Layers {
    pub(crate) all: Vec<ObjectId>,
    pub(crate) off: Vec<ObjectId>,
}

/// Writes all pages of a source as forms.
pub(crate) fn forms<W: Write>(
    sink: &mut Sink<W>,
    source: Source,
    kept: &mut Layers,
) -> Result<Vec<Form>, PaperError> {
    let Source { document, pages } = source;
    let mut taking = Taking {
        document,
        renumbered: Renumbered::new(),
        queue: VecDeque::new(),
    };
    let mut forms = Vec::new();
    for page in pages {
        forms.push(taking.page(sink, page)?);
    }
    taking.rest(sink)?;
    let (all, off) = layers(&taking.document);
    for id in all {
        if let Some(new) = taking.renumbered.get(&id) {
            kept.all.push(*new);
            if off.contains(&id) {
                kept.off.push(*new);
            }
        }
    }
    Ok(forms)
}

struct Taking {
    document: Document,
    renumbered: Renumbered,
    queue: VecDeque<(ObjectId, ObjectId)>,
}

impl Taking {
    fn page<W: Write>(&mut self, sink: &mut Sink<W>, page: SourcePage) -> Result<Form, PaperError> {
        let placed = place(&page.shown, page.turn, page.unit);
        let mut form = match page.content {
            PageContent::Raw(id) => {
                let source = self.document.get_object(id).and_then(Object::as_stream);
                let source = source
                    .map_err(|_| PaperError::Assembling("an exhibit's content".to_owned()))?;
                // Its streams stay as they are: neither unpacked nor packed again.
                let mut stream = Stream::new(Dictionary::new(), source.content.clone());
                for key in [
                    b"Filter".as_slice(),
                    b"DecodeParms",
                    b"F",
                    b"FFilter",
                    b"FDecodeParms",
                ] {
                    if let Ok(value) = source.dict.get(key) {
                        stream.dict.set(key, value.clone());
                    }
                }
                stream
            }
            PageContent::Joined(bytes) => {
                let mut stream = Stream::new(Dictionary::new(), bytes);
                squeeze(&mut stream);
                stream
            }
        };
        form.dict.set("Type", "XObject");
        form.dict.set("Subtype", "Form");
        form.dict.set(
            "BBox",
            vec![
                real(page.shown.left),
                real(page.shown.bottom),
                real(page.shown.right),
                real(page.shown.top),
            ],
        );
        form.dict.set("Resources", page.resources);
        if let Some(group) = page.group {
            form.dict.set("Group", group);
        }
        let mut object = Object::Stream(form);
        self.redirect(sink, &mut object, 0)?;
        let id = sink.add(&object)?;
        let mut layers = vec![(placed.matrix, id)];
        for (matrix, form) in page.appearances {
            let new = self.number(sink, form)?;
            layers.push((after(&matrix, &placed.matrix), new));
        }
        Ok(Form {
            placed,
            layers,
            has_text: page.has_text,
        })
    }

    /// Writes whatever the forms refer to.
    fn rest<W: Write>(&mut self, sink: &mut Sink<W>) -> Result<(), PaperError> {
        while let Some((old, new)) = self.queue.pop_front() {
            let mut object = self.document.objects.remove(&old).unwrap_or(Object::Null);
            self.redirect(sink, &mut object, 0)?;
            sink.write(new, &object)?;
        }
        Ok(())
    }

    fn number<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        old: ObjectId,
    ) -> Result<ObjectId, PaperError> {
        if let Some(new) = self.renumbered.get(&old) {
            return Ok(*new);
        }
        let new = sink.reserve()?;
        self.renumbered.insert(old, new);
        self.queue.push_back((old, new));
        Ok(new)
    }

    /// Points every reference at its new number. What leads back to the source's own pages or
    /// tags leads nowhere in the bundle and is dropped.
    fn redirect<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        object: &mut Object,
        depth: usize,
    ) -> Result<(), PaperError> {
        if depth > 100 {
            return Err(PaperError::Assembling(
                "an exhibit is nested too deep".to_owned(),
            ));
        }
        match object {
            Object::Reference(id) => {
                if self.leads_back(*id) {
                    *object = Object::Null;
                } else {
                    let new = self.number(sink, *id)?;
                    *object = Object::Reference(new);
                }
            }
            Object::Array(items) => {
                for item in items {
                    self.redirect(sink, item, depth + 1)?;
                }
            }
            Object::Dictionary(dict) => self.redirect_all(sink, dict, depth)?,
            Object::Stream(stream) => {
                let length = i64::try_from(stream.content.len()).unwrap_or(i64::MAX);
                stream.dict.set("Length", length);
                self.redirect_all(sink, &mut stream.dict, depth)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn redirect_all<W: Write>(
        &mut self,
        sink: &mut Sink<W>,
        dict: &mut Dictionary,
        depth: usize,
    ) -> Result<(), PaperError> {
        for key in [
            b"StructParent".as_slice(),
            b"StructParents",
            b"PieceInfo",
            b"Metadata",
            b"Parent",
        ] {
            dict.remove(key);
        }
        for (_, value) in dict.iter_mut() {
            self.redirect(sink, value, depth + 1)?;
        }
        Ok(())
    }

    fn leads_back(&self, id: ObjectId) -> bool {
        let kind = self
            .document
            .objects
            .get(&id)
            .and_then(|o| o.as_dict().ok())
            .and_then(|d| d.get(b"Type").ok())
            .and_then(|t| t.as_name().ok());
        matches!(
            kind,
            Some(b"Page" | b"Pages" | b"Catalog" | b"StructElem" | b"StructTreeRoot")
        )
    }
}

/// First `inner`, then `outer`.
fn after(inner: &[f64; 6], outer: &[f64; 6]) -> [f64; 6] {
    let [a, b, c, d, e, f] = *inner;
    let [g, h, i, j, k, l] = *outer;
    [
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + l,
    ]
}

/// The operations that show a form's layers on our page, clipped to the exhibit's edge.
pub(crate) fn show(form: &Form, operations: &mut Vec<Operation>) -> Dictionary {
    let mut names = dictionary! {};
    let edge = &form.placed.edge;
    let op = |name: &str, args: Vec<Object>| Operation::new(name, args);
    operations.push(op("q", vec![]));
    let rect = [edge.left, edge.bottom, edge.width(), edge.height()];
    operations.push(op("re", rect.into_iter().map(real).collect()));
    operations.push(op("W", vec![]));
    operations.push(op("n", vec![]));
    for (n, (matrix, id)) in form.layers.iter().enumerate() {
        let name = format!("Ev{n}");
        operations.push(op("q", vec![]));
        operations.push(op(
            "cm",
            matrix.iter().map(|v| Object::Real(*v as f32)).collect(),
        ));
        operations.push(op("Do", vec![Object::Name(name.clone().into_bytes())]));
        operations.push(op("Q", vec![]));
        names.set(name, *id);
    }
    operations.push(op("Q", vec![]));
    names
}
