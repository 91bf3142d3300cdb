//! The band at the foot of an exhibit's page: which exhibit, which page, and our page number. It
//! is set here and not by the typesetter, because a bundle may hold a thousand such pages.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use lopdf::content::{Content, Operation};
use lopdf::{Object, ObjectId, Stream, StringFormat, dictionary};
use subsetter::GlyphRemapper;
use ttf_parser::Face as Font;

use super::geometry::{MM, Placed};
use super::sink::Sink;
use crate::made::PaperError;
use crate::typeset::{SANS, SANS_BOLD};

/// One face of the stamp, with the glyphs it needs.
pub(crate) struct Face {
    name: &'static str,
    font: Font<'static>,
    data: &'static [u8],
    remapper: GlyphRemapper,
    /// Each character's number in the subset and its advance in thousandths of an em.
    glyphs: BTreeMap<char, (u16, f64)>,
}

impl Face {
    fn new(name: &'static str, data: &'static [u8], used: &BTreeSet<char>) -> Option<Self> {
        let font = Font::parse(data, 0).ok()?;
        let mut remapper = GlyphRemapper::new();
        let mut glyphs = BTreeMap::new();
        for c in used {
            let Some(glyph) = font.glyph_index(*c) else {
                continue;
            };
            let advance = font.glyph_hor_advance(glyph).unwrap_or(0);
            let per_mille = f64::from(advance) * 1000.0 / f64::from(font.units_per_em());
            glyphs.insert(*c, (remapper.remap(glyph.0), per_mille));
        }
        Some(Self {
            name,
            font,
            data,
            remapper,
            glyphs,
        })
    }

    fn encode(&self, text: &str) -> Object {
        let bytes = text
            .chars()
            .filter_map(|c| self.glyphs.get(&c))
            .flat_map(|(glyph, _)| glyph.to_be_bytes())
            .collect();
        Object::String(bytes, StringFormat::Hexadecimal)
    }

    fn width(&self, text: &str, size: f64) -> f64 {
        let sum: f64 = text
            .chars()
            .filter_map(|c| self.glyphs.get(&c))
            .map(|(_, w)| w)
            .sum();
        sum * size / 1000.0
    }

    /// Shows text at a point; returns where it ends.
    fn show(
        &self,
        ops: &mut Vec<Operation>,
        (name, size): (&str, f64),
        colour: &[Object],
        (x, y): (f64, f64),
        text: &str,
    ) -> f64 {
        let op = |name: &str, args: Vec<Object>| Operation::new(name, args);
        let matrix = [1.0, 0.0, 0.0, 1.0, x, y];
        ops.push(op("rg", colour.to_vec()));
        ops.push(op("Tf", vec![name.into(), real(size)]));
        ops.push(op("Tm", matrix.into_iter().map(real).collect()));
        ops.push(op("Tj", vec![self.encode(text)]));
        x + self.width(text, size)
    }

    fn write<W: Write>(&self, sink: &mut Sink<W>) -> Result<ObjectId, PaperError> {
        let subset = subsetter::subset(self.data, 0, &self.remapper)
            .map_err(|_| PaperError::Assembling("the stamp's typeface".to_owned()))?;
        let length = i64::try_from(subset.len()).unwrap_or(i64::MAX);
        let mut file = Stream::new(dictionary! { "Length1" => length }, subset);
        squeeze(&mut file);
        let file = sink.add(&Object::Stream(file))?;
        let em = f64::from(self.font.units_per_em());
        let scale = |v: i16| Object::Real((f64::from(v) * 1000.0 / em) as f32);
        let bounds = self.font.global_bounding_box();
        let name = format!("EVNHND+{}", self.name);
        let descriptor = sink.add(&Object::Dictionary(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => Object::Name(name.clone().into_bytes()),
            "Flags" => 4,
            "FontBBox" => vec![
                scale(bounds.x_min), scale(bounds.y_min), scale(bounds.x_max), scale(bounds.y_max),
            ],
            "ItalicAngle" => 0,
            "Ascent" => scale(self.font.ascender()),
            "Descent" => scale(self.font.descender()),
            "CapHeight" => scale(self.font.capital_height().unwrap_or(660)),
            "StemV" => 80,
            "FontFile2" => file,
        }))?;
        let mut widths = Vec::new();
        for (glyph, width) in self.glyphs.values() {
            widths.push(Object::Integer(i64::from(*glyph)));
            widths.push(Object::Array(vec![Object::Real(*width as f32)]));
        }
        let descendant = sink.add(&Object::Dictionary(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => Object::Name(name.clone().into_bytes()),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "DW" => 500,
            "W" => widths,
            "CIDToGIDMap" => "Identity",
        }))?;
        let mut cmap = Stream::new(dictionary! {}, self.to_unicode().into_bytes());
        squeeze(&mut cmap);
        let to_unicode = sink.add(&Object::Stream(cmap))?;
        sink.add(&Object::Dictionary(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => Object::Name(name.into_bytes()),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![Object::Reference(descendant)],
            "ToUnicode" => to_unicode,
        }))
    }

    fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let pairs: Vec<(u16, char)> = self.glyphs.iter().map(|(c, (g, _))| (*g, *c)).collect();
        for some in pairs.chunks(100) {
            map.push_str(&format!("{} beginbfchar\n", some.len()));
            for (glyph, c) in some {
                let mut units = [0; 2];
                let hex: String = c
                    .encode_utf16(&mut units)
                    .iter()
                    .map(|u| format!("{u:04X}"))
                    .collect();
                map.push_str(&format!("<{glyph:04X}> <{hex}>\n"));
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

/// A stream shorter than this, in bytes, is not worth the time that packing it takes; a bundle
/// holds one for each of its pages.
const SHORT: usize = 1_024;

/// Compresses a stream of ours.
pub(crate) fn squeeze(stream: &mut Stream) {
    if stream.content.len() < SHORT {
        return;
    }
    // A stream that does not get smaller stays as it is.
    let _ = stream.compress();
}

/// The words of one stamp.
pub(crate) struct Words {
    /// "Exhibit E4"
    pub(crate) exhibit: String,
    /// ", its page 1 of 2, shown at 93%. …"
    pub(crate) rest: String,
    /// This page's number.
    pub(crate) number: u32,
    /// The number of pages of the whole document.
    pub(crate) total: u32,
}

/// The second line of the band, the same on every exhibit page: written once, shown by each.
pub(crate) struct SecondLine {
    form: ObjectId,
    /// Where the words that link to the index are.
    pub(crate) link: [f64; 4],
}

/// The name under which a page finds it.
const SECOND_LINE: &str = "EvL";
/// The size of the band's words, and from the base of its first line to that of its second.
const BAND: (f64, f64) = (8.8, 9.4);

/// Everything stamps share.
pub(crate) struct Stamps {
    regular: Face,
    bold: Face,
    fonts: (ObjectId, ObjectId),
}

/// The names under which a page finds the stamp's faces.
pub(crate) const REGULAR: &str = "EvR";
/// The bold one.
pub(crate) const BOLD: &str = "EvB";

impl Stamps {
    /// Writes the two faces with the glyphs that stamps of these words need.
    pub(crate) fn begin<W: Write>(sink: &mut Sink<W>, texts: &[&str]) -> Result<Self, PaperError> {
        let mut used: BTreeSet<char> = "0123456789 of,.%:;Continues on pageIndex, continued from"
            .chars()
            .chain('A'..='J')
            .collect();
        used.extend(texts.iter().flat_map(|t| t.chars()));
        let missing = || PaperError::Assembling("the stamp's typeface".to_owned());
        let regular = Face::new("SourceSans3-Regular", SANS, &used).ok_or_else(missing)?;
        let bold = Face::new("SourceSans3-Bold", SANS_BOLD, &used).ok_or_else(missing)?;
        let fonts = (regular.write(sink)?, bold.write(sink)?);
        Ok(Self {
            regular,
            bold,
            fonts,
        })
    }

    /// The fonts for a page's resources.
    pub(crate) fn resources(&self) -> lopdf::Dictionary {
        dictionary! { REGULAR => self.fonts.0, BOLD => self.fonts.1 }
    }

    /// Writes the band's second line: some words, and then those that link to the index.
    pub(crate) fn second_line<W: Write>(
        &self,
        sink: &mut Sink<W>,
        words: &str,
        index: &str,
    ) -> Result<SecondLine, PaperError> {
        let (size, pitch) = BAND;
        let base = from_top(283.6) - 0.75 * size - pitch;
        let left = 25.0 * MM;
        let grey = rgb(0x47, 0x52, 0x5e);
        let mut ops = vec![Operation::new("BT", vec![])];
        let x = self
            .regular
            .show(&mut ops, (REGULAR, size), &grey, (left, base), words);
        let end = self
            .regular
            .show(&mut ops, (REGULAR, size), &grey, (x, base), index);
        ops.push(Operation::new("ET", vec![]));
        let link = [x, base - 2.4, end, base + 7.6];
        let mut form = content(ops)?;
        form.dict.set("Type", "XObject");
        form.dict.set("Subtype", "Form");
        let edges = [left, base - 2.4, end, base + 7.6];
        form.dict.set("BBox", edges.map(real).to_vec());
        let fonts = dictionary! { "Font" => self.resources() };
        form.dict.set("Resources", fonts);
        let form = sink.add(&Object::Stream(form))?;
        Ok(SecondLine { form, link })
    }

    /// Draws the stamp as an artifact. The page's XObjects gain what it shows.
    pub(crate) fn draw(
        &self,
        ops: &mut Vec<Operation>,
        placed: &Placed,
        words: &Words,
        second: &SecondLine,
        shown: &mut lopdf::Dictionary,
    ) {
        let left = 25.0 * MM;
        let op = |name: &str, args: Vec<Object>| Operation::new(name, args);
        let grey = rgb(0x47, 0x52, 0x5e);
        let ink = rgb(0x14, 0x1c, 0x26);
        let (size, _) = BAND;
        let first = from_top(283.6) - 0.75 * size;
        ops.push(op("BMC", vec!["Artifact".into()]));
        ops.push(op("q", vec![]));
        ops.push(op("BT", vec![]));
        let x = self
            .bold
            .show(ops, (BOLD, size), &ink, (left, first), &words.exhibit);
        self.regular
            .show(ops, (REGULAR, size), &grey, (x, first), &words.rest);
        ops.push(op("ET", vec![]));
        ops.push(op("Do", vec![SECOND_LINE.into()]));
        ops.push(op("Q", vec![]));
        self.number(ops, placed.width, words.number, words.total);
        ops.push(op("EMC", vec![]));
        shown.set(SECOND_LINE, second.form);
    }

    /// Draws the box with the page number on a page so many points wide.
    pub(crate) fn number(&self, ops: &mut Vec<Operation>, width: f64, number: u32, total: u32) {
        let ink = rgb(0x14, 0x1c, 0x26);
        let right = width - 20.0 * MM;
        let number = number.to_string();
        let of = format!("of {total}");
        let wide = self.bold.width(&number, 16.0) + 1.3 * MM + self.regular.width(&of, 9.5);
        let left = right - wide - 5.0 * MM;
        let (top, tall) = (from_top(283.2), 6.9 * MM);
        let base = top - tall / 2.0 - 5.0;
        let op = |name: &str, args: Vec<Object>| Operation::new(name, args);
        ops.push(op("q", vec![]));
        ops.push(op("BT", vec![]));
        let x = self
            .bold
            .show(ops, (BOLD, 16.0), &ink, (left + 2.5 * MM, base), &number);
        self.regular
            .show(ops, (REGULAR, 9.5), &ink, (x + 1.3 * MM, base), &of);
        ops.push(op("ET", vec![]));
        ops.push(op("RG", ink.to_vec()));
        ops.push(op("w", vec![real(1.1)]));
        let frame = [left, top - tall, right - left, tall];
        ops.push(op("re", frame.into_iter().map(real).collect()));
        ops.push(op("S", vec![]));
        ops.push(op("Q", vec![]));
    }

    /// Says under a table of ours that it goes on.
    pub(crate) fn continues(&self, ops: &mut Vec<Operation>, next: u32) {
        let words = format!("Continues on page {next}");
        self.at_the_right(ops, &words, 9.4, from_top(276.6));
    }

    /// The running head of the index, which says whether it has begun on an earlier page.
    pub(crate) fn index_head(&self, ops: &mut Vec<Operation>, goes_on: bool) {
        let words = if goes_on { "Index, continued" } else { "Index" };
        self.at_the_right(ops, words, 9.0, from_top(13.0) - 0.75 * 9.0);
    }

    /// Says above the text which record it belongs to, where that began on an earlier page.
    pub(crate) fn continued(&self, ops: &mut Vec<Operation>, tab: &str, first: u32) {
        let op = |name: &str| Operation::new(name, vec![]);
        let (ink, grey) = (rgb(0x14, 0x1c, 0x26), rgb(0x47, 0x52, 0x5e));
        let base = from_top(25.0);
        ops.push(op("BT"));
        let x = self
            .bold
            .show(ops, (BOLD, 9.2), &ink, (25.0 * MM, base), tab);
        let words = format!(", continued from page {first}");
        self.regular
            .show(ops, (REGULAR, 9.2), &grey, (x, base), &words);
        ops.push(op("ET"));
    }

    fn at_the_right(&self, ops: &mut Vec<Operation>, words: &str, size: f64, base: f64) {
        let x = (210.0 - 20.0) * MM - self.regular.width(words, size);
        let op = |name: &str| Operation::new(name, vec![]);
        let grey = rgb(0x47, 0x52, 0x5e);
        ops.push(op("BT"));
        self.regular
            .show(ops, (REGULAR, size), &grey, (x, base), words);
        ops.push(op("ET"));
    }
}

/// A height on the page, told from the top of one that stands. The band is as far from the lower
/// edge on a page that lies.
fn from_top(mm: f64) -> f64 {
    (297.0 - mm) * MM
}

/// A number in a content stream.
pub(crate) fn real(v: f64) -> Object {
    // Four decimals are finer than any printer.
    Object::Real(((v * 10_000.0).round() / 10_000.0) as f32)
}

/// A colour's three numbers.
pub(crate) fn rgb(r: u8, g: u8, b: u8) -> [Object; 3] {
    [r, g, b].map(|v| real(f64::from(v) / 255.0))
}

/// Operations as a content stream.
pub(crate) fn content(operations: Vec<Operation>) -> Result<Stream, PaperError> {
    let bytes = Content { operations }
        .encode()
        .map_err(|_| PaperError::Assembling("a page's content".to_owned()))?;
    let mut stream = Stream::new(dictionary! {}, bytes);
    squeeze(&mut stream);
    Ok(stream)
}
