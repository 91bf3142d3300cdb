//! The typefaces on board, the only ones a page is ever set in.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../assets/fonts/",
            $name
        ))
    };
}

/// The stamp's regular and bold faces.
pub(crate) const SANS: &[u8] = font!("SourceSans3-Regular.ttf");
/// The stamp's page number.
pub(crate) const SANS_BOLD: &[u8] = font!("SourceSans3-Bold.ttf");

const SERIF: &[u8] = font!("SourceSerif4-Regular.ttf");

const EMBEDDED: &[&[u8]] = &[
    SANS,
    font!("SourceSans3-Semibold.ttf"),
    SANS_BOLD,
    SERIF,
    font!("SourceCodePro-Regular.ttf"),
    font!("NotoSans-Regular.ttf"),
    font!("NotoSansArabic-Regular.ttf"),
    font!("NotoSansHebrew-Regular.ttf"),
    font!("NotoSansDevanagari-Regular.ttf"),
    font!("NotoSansBengali-Regular.ttf"),
    font!("NotoSansGurmukhi-Regular.ttf"),
    font!("NotoSansGujarati-Regular.ttf"),
    font!("NotoSansTamil-Regular.ttf"),
    font!("NotoSansSinhala-Regular.ttf"),
    font!("NotoSansThai-Regular.ttf"),
    font!("NotoSansEthiopic-Regular.ttf"),
    font!("NotoSansGeorgian-Regular.ttf"),
    font!("NotoSansArmenian-Regular.ttf"),
    font!("NotoSansCJKsc-Regular.otf"),
    font!("NotoEmoji-Regular.ttf"),
    font!("NotoSansSymbols-Regular.ttf"),
    font!("NotoSansSymbols2-Regular.ttf"),
    font!("NotoSansMath-Regular.ttf"),
];

/// The embedded fonts and their book, read once.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
    /// The same, for measuring.
    faces: Vec<ttf_parser::Face<'static>>,
}

impl Fonts {
    /// The fonts on board.
    pub(crate) fn on_board() -> &'static Self {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| {
            let fonts: Vec<Font> = EMBEDDED
                .iter()
                .flat_map(|data| Font::iter(Bytes::new(*data)))
                .collect();
            let serif_first = std::iter::once(SERIF).chain(EMBEDDED.iter().copied());
            let faces = serif_first
                .filter_map(|data| ttf_parser::Face::parse(data, 0).ok())
                .collect();
            Fonts {
                book: LazyHash::new(FontBook::from_fonts(&fonts)),
                fonts,
                faces,
            }
        })
    }

    /// Whether any of them can draw this character.
    pub(crate) fn can_draw(&self, c: char) -> bool {
        self.fonts
            .iter()
            .any(|font| font.info().coverage.contains(u32::from(c)))
    }

    /// How wide a character is in the serif or the first face that has it, in ems.
    pub(crate) fn width(&self, c: char) -> f64 {
        let found = self.faces.iter().find_map(|face| {
            let advance = face.glyph_hor_advance(face.glyph_index(c)?)?;
            Some(f64::from(advance) / f64::from(face.units_per_em()))
        });
        found.unwrap_or(1.0)
    }
}
