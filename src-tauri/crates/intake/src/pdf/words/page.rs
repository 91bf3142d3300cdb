use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::font::Font;
use super::setting::{Setting, State};
use crate::incoming::as_u64;
use crate::words::Gathered;

/// What the content of one page, or one drawing inside it, may unpack to, in bytes.
const LARGEST_CONTENT: u64 = 4 * 1024 * 1024;

/// What may be unpacked for one document, in bytes.
const LARGEST: u64 = 128 * 1024 * 1024;

/// The steps that are followed in one document. A page full of words has a few thousand.
const MOST_STEPS: u64 = 4_000_000;

/// How deep drawings may lie in each other.
const DEEPEST_DRAWING: u32 = 8;

/// How deep the tree of pages is looked through for what a page inherits.
const DEEPEST_TREE: usize = 255;

/// How many states of the pen may be put aside at once.
const MOST_PUT_ASIDE: usize = 256;

/// Marks of an annotation that no screen shows: hidden, and not for viewing.
const UNSEEN: i64 = (1 << 1) | (1 << 5);

/// The words of a document while they are read. `None` from a step means that a bound is reached
/// and that the reading is over; what was read until then stays.
pub(super) struct Reading<'d> {
    document: &'d Document,
    gathered: Gathered,
    fonts: BTreeMap<ObjectId, Rc<Font>>,
    bytes_left: u64,
    steps_left: u64,
}

impl<'d> Reading<'d> {
    pub(super) fn of(document: &'d Document, gathered: Gathered) -> Self {
        Self {
            document,
            gathered,
            fonts: BTreeMap::new(),
            bytes_left: LARGEST,
            steps_left: MOST_STEPS,
        }
    }

    pub(super) fn into_words(self) -> Option<String> {
        self.gathered.into_words()
    }

    /// Reads a page, then what has been written onto it: notes and the filled fields of a form.
    pub(super) fn page(&mut self, page: ObjectId) -> Option<()> {
        // A page may name one stream of nothing a million times.
        let streams = self.document.get_page_contents(page).len();
        self.steps_left = self.steps_left.checked_sub(as_u64(streams))?;
        let limit = LARGEST_CONTENT.min(self.bytes_left);
        let content = self
            .document
            .get_page_content_with_limit(page, usize::try_from(limit).ok()?);
        let resources = self.inherited_resources(page);
        match content {
            Ok(content) => {
                self.charge(as_u64(content.len()))?;
                self.content(&content, resources, State::default(), 0)?;
            }
            // It was unpacked up to the limit all the same.
            Err(_) => self.charge(limit)?,
        }
        let annotations = self
            .document
            .get_dictionary(page)
            .and_then(|page| page.get_deref(b"Annots", self.document))
            .and_then(Object::as_array);
        for annotation in annotations.into_iter().flatten() {
            self.step()?;
            if let Some(stream) = self.appearance(annotation) {
                self.drawing(stream, resources, State::default(), 1)?;
            }
        }
        Some(())
    }

    fn charge(&mut self, bytes: u64) -> Option<()> {
        self.bytes_left = self
            .bytes_left
            .checked_sub(bytes)
            .filter(|left| *left > 0)?;
        Some(())
    }

    fn step(&mut self) -> Option<()> {
        self.steps_left = self.steps_left.checked_sub(1)?;
        (!self.gathered.is_full()).then_some(())
    }

    /// Unpacks a stream. The outer `None` ends the reading, the inner one is a stream that does
    /// not unpack.
    fn unpacked(&mut self, stream: &Stream) -> Option<Option<Vec<u8>>> {
        let limit = LARGEST_CONTENT.min(self.bytes_left);
        match stream.get_plain_content_with_limit(usize::try_from(limit).ok()?) {
            Ok(content) => {
                self.charge(as_u64(content.len()))?;
                Some(Some(content))
            }
            Err(_) => {
                self.charge(limit)?;
                Some(None)
            }
        }
    }

    fn inherited_resources(&self, page: ObjectId) -> Option<&'d Dictionary> {
        let mut at = page;
        for _ in 0..DEEPEST_TREE {
            let dictionary = self.document.get_dictionary(at).ok()?;
            if let Ok(resources) = dictionary.get_deref(b"Resources", self.document) {
                return resources.as_dict().ok();
            }
            at = dictionary
                .get(b"Parent")
                .and_then(Object::as_reference)
                .ok()?;
        }
        None
    }

    /// What an annotation shows of itself.
    fn appearance(&self, annotation: &'d Object) -> Option<&'d Stream> {
        let document = self.document;
        let (_, annotation) = document.dereference(annotation).ok()?;
        let annotation = annotation.as_dict().ok()?;
        let marks = annotation
            .get_deref(b"F", document)
            .and_then(Object::as_i64)
            .unwrap_or(0);
        if marks & UNSEEN != 0 {
            return None;
        }
        let appearances = annotation.get_deref(b"AP", document).ok()?.as_dict().ok()?;
        match appearances.get_deref(b"N", document).ok()? {
            Object::Stream(stream) => Some(stream),
            Object::Dictionary(states) => {
                let state = annotation.get_deref(b"AS", document).ok()?;
                let shown = states.get_deref(state.as_name().ok()?, document).ok()?;
                shown.as_stream().ok()
            }
            _ => None,
        }
    }

    /// Reads a drawing that is a stream of its own, with its own resources or its page's.
    fn drawing(
        &mut self,
        stream: &'d Stream,
        resources: Option<&'d Dictionary>,
        state: State,
        depth: u32,
    ) -> Option<()> {
        if depth > DEEPEST_DRAWING {
            return Some(());
        }
        let Some(content) = self.unpacked(stream)? else {
            return Some(());
        };
        let own = stream
            .dict
            .get_deref(b"Resources", self.document)
            .and_then(Object::as_dict)
            .ok();
        self.content(&content, own.or(resources), state, depth)
    }

    fn content(
        &mut self,
        content: &[u8],
        resources: Option<&'d Dictionary>,
        state: State,
        depth: u32,
    ) -> Option<()> {
        let mut setting = Setting::with(state);
        let mut put_aside: Vec<State> = Vec::new();
        self.gathered.end_word();
        for operation in Content::decode_iter(content) {
            self.step()?;
            // What follows a step that does not read is not read either.
            let Ok(operation) = operation else {
                break;
            };
            match operation.operator.as_str() {
                "q" if put_aside.len() < MOST_PUT_ASIDE => put_aside.push(setting.state.clone()),
                "Q" => {
                    if let Some(state) = put_aside.pop() {
                        setting.state = state;
                    }
                }
                "Tf" => setting.state.font = self.font(&operation, resources)?,
                "Do" => {
                    if let Some(form) = self.form(&operation, resources) {
                        let state = setting.state.clone();
                        self.drawing(form, resources, state, depth + 1)?;
                        self.gathered.end_word();
                    }
                }
                _ => {}
            }
            setting.follow(&operation, &mut self.gathered);
        }
        self.gathered.end_word();
        Some(())
    }

    fn named(
        &self,
        operation: &Operation,
        resources: Option<&'d Dictionary>,
        kind: &[u8],
    ) -> Option<&'d Object> {
        let name = operation.operands.first()?.as_name().ok()?;
        let named = resources?.get_deref(kind, self.document).ok()?;
        named.as_dict().ok()?.get(name).ok()
    }

    fn form(&self, operation: &Operation, resources: Option<&'d Dictionary>) -> Option<&'d Stream> {
        let named = self.named(operation, resources, b"XObject")?;
        let (_, object) = self.document.dereference(named).ok()?;
        let stream = object.as_stream().ok()?;
        let kind = stream.dict.get_deref(b"Subtype", self.document).ok()?;
        (kind.as_name().ok()? == b"Form").then_some(stream)
    }

    /// The font that is named. The outer `None` ends the reading.
    fn font(
        &mut self,
        operation: &Operation,
        resources: Option<&'d Dictionary>,
    ) -> Option<Option<Rc<Font>>> {
        let Some(named) = self.named(operation, resources, b"Font") else {
            return Some(None);
        };
        let Ok((id, Object::Dictionary(dictionary))) = self.document.dereference(named) else {
            return Some(None);
        };
        // One that is written out in place has no number to be kept under; hardly any is.
        if let Some(known) = id.and_then(|id| self.fonts.get(&id)) {
            return Some(Some(Rc::clone(known)));
        }
        let to_unicode = match dictionary.get_deref(b"ToUnicode", self.document) {
            Ok(Object::Stream(stream)) => self.unpacked(stream)?,
            _ => None,
        };
        let font = Font::of(self.document, dictionary, to_unicode.as_deref());
        // Building costs as much as many steps, and a document may have any number of fonts.
        self.steps_left = self.steps_left.checked_sub(font.cost())?;
        let font = Rc::new(font);
        if let Some(id) = id {
            self.fonts.insert(id, Rc::clone(&font));
        }
        Some(Some(font))
    }
}
