//! The one place that knows Typst. Templates are compiled in; user text comes as one JSON value.
//! There is no file access, no package, no clock and no font but those on board.

mod exact;
mod fonts;

use std::collections::BTreeMap;

use typst::comemo;
use typst::diag::{FileError, FileResult};
use typst::foundations::{
    Bytes, Datetime, Dict, Duration, NativeElement, Output, Selector, Smart, Str, Value,
};
use typst::introspection::MetadataElem;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::made::PaperError;

pub(crate) use fonts::{Fonts, SANS, SANS_BOLD};

macro_rules! template {
    ($path:literal) => {
        (
            concat!("/", $path),
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../../assets/",
                $path
            )),
        )
    };
}

const TEMPLATES: &[(&str, &str)] = &[
    template!("bundle/bundle.typ"),
    template!("bundle/style.typ"),
    template!("bundle/words.typ"),
    template!("bundle/front.typ"),
    template!("bundle/case.typ"),
    template!("bundle/engagement.typ"),
    template!("bundle/records.typ"),
    template!("bundle/evidence.typ"),
    template!("bundle/distress.typ"),
    template!("sheets/sheets.typ"),
    template!("sheets/frame.typ"),
    template!("sheets/time.typ"),
    template!("sheets/engagement.typ"),
];

/// What is to be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paper {
    /// The bundle's own pages. They claim no standard: pages of others come between them.
    Bundle,
    /// A sheet, which is all ours and claims PDF/UA-1.
    Sheet,
}

impl Paper {
    fn main(self) -> &'static str {
        match self {
            Self::Bundle => "/bundle/bundle.typ",
            Self::Sheet => "/sheets/sheets.typ",
        }
    }

    fn standards(self) -> Result<PdfStandards, PaperError> {
        match self {
            Self::Bundle => Ok(PdfStandards::default()),
            Self::Sheet => PdfStandards::new(&[PdfStandard::Ua_1])
                .map_err(|e| PaperError::Typesetting(e.message().to_string())),
        }
    }
}

/// Our own pages laid out, and where each mark fell.
pub(crate) struct Laid {
    paper: Paper,
    document: PagedDocument,
    /// How many pages there are.
    pub(crate) pages: usize,
    /// Each mark (`t:D2`, `e:D2`, `b:H1`) and the page of ours it stands on, from 0.
    pub(crate) marks: BTreeMap<String, usize>,
}

/// Lays out pages of ours from the facts as JSON.
///
/// # Errors
/// The templates refused the facts.
pub(crate) fn lay_out(paper: Paper, facts: Vec<u8>) -> Result<Laid, PaperError> {
    let compiled = Room::new(paper, facts).map(|room| typst::compile::<PagedDocument>(&room));
    // What was set holds somebody's words: nothing of it stays in the compiler's cache.
    comemo::evict(0);
    let compiled = compiled?;
    if let Some(warning) = compiled.warnings.first() {
        return Err(PaperError::Typesetting(warning.message.to_string()));
    }
    let document = compiled.output.map_err(|errors| refused(&errors))?;
    let marks = marks(&document);
    Ok(Laid {
        paper,
        pages: document.pages().len(),
        document,
        marks,
    })
}

impl Laid {
    /// The pages as a tagged PDF without bookmarks. `identifier` makes the file's ID.
    ///
    /// # Errors
    /// The exporter refused them.
    pub(crate) fn export(self, identifier: &str) -> Result<Vec<u8>, PaperError> {
        let document = exact::keep_words_exact(&self.document);
        let options = PdfOptions {
            ident: Smart::Custom(identifier.to_owned()),
            creator: Smart::Custom(Some("Evenhand".to_owned())),
            standards: self.paper.standards()?,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors));
        comemo::evict(0);
        pdf
    }
}

fn refused(errors: &[typst::diag::SourceDiagnostic]) -> PaperError {
    let first = errors
        .first()
        .map_or_else(String::new, |e| e.message.to_string());
    PaperError::Typesetting(first)
}

fn marks(document: &PagedDocument) -> BTreeMap<String, usize> {
    let introspector = Output::introspector(document);
    let mut marks = BTreeMap::new();
    for content in introspector.query(&Selector::Elem(MetadataElem::ELEM, None)) {
        let (Some(label), Some(location)) = (content.label(), content.location()) else {
            continue;
        };
        if let Some(position) = document.introspector().position(location) {
            marks.insert(label.resolve().to_string(), position.page.get() - 1);
        }
    }
    marks
}

/// A world of nothing but the templates, the fonts and one value.
struct Room {
    library: LazyHash<Library>,
    main: FileId,
    sources: Vec<(FileId, Source)>,
}

impl Room {
    fn new(paper: Paper, facts: Vec<u8>) -> Result<Self, PaperError> {
        let mut inputs = Dict::new();
        inputs.insert(Str::from("facts"), Value::Bytes(Bytes::new(facts)));
        let mut sources = Vec::new();
        let mut main = None;
        for (path, text) in TEMPLATES {
            let path_in = VirtualPath::new(path)
                .map_err(|_| PaperError::Typesetting("a template's name is wrong".to_owned()))?;
            let id = RootedPath::new(VirtualRoot::Project, path_in).intern();
            if *path == paper.main() {
                main = Some(id);
            }
            sources.push((id, Source::new(id, (*text).to_owned())));
        }
        let main =
            main.ok_or_else(|| PaperError::Typesetting("the main template is missing".into()))?;
        Ok(Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            main,
            sources,
        })
    }
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &Fonts::on_board().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|(known, _)| *known == id);
        found
            .map(|(_, source)| source.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        Fonts::on_board().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
