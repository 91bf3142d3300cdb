use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

use super::unicode::ToUnicode;

/// The most widths that are read of one font, however often they name the same codes.
const MOST_WIDTHS: usize = 70_000;

/// The longest list of letters that a font's encoding may change. Codes are 256 and names as many.
const MOST_CHANGES: usize = 1_024;

/// How wide a letter is taken to be where the font does not say, in thousandths of its height.
const USUAL_WIDTH: f32 = 500.0;

/// As much of a font as reading needs: what its codes stand for and how wide they are set.
pub(super) struct Font {
    /// Whether a code is two bytes instead of one.
    composite: bool,
    to_unicode: Option<ToUnicode>,
    letters: Letters,
    widths: Widths,
    /// How many entries were looked at to build it.
    cost: usize,
}

/// What codes stand for where the font's own table does not say.
enum Letters {
    /// By the code of one byte.
    Known(Vec<String>),
    /// A code is its character's number.
    Unicode,
    /// Nobody knows.
    Unknown,
}

/// In thousandths of the height of the letters.
enum Widths {
    /// By the first code of a range: its last code, and the width of each code in it.
    Told {
        ranges: BTreeMap<u32, (u32, f32)>,
        otherwise: f32,
    },
    /// The usual fonts need not say; a guess from the letter is near enough to tell words apart.
    Guessed,
}

impl Font {
    /// Builds a font. `to_unicode` is its own table, unpacked.
    pub(super) fn of(document: &Document, font: &Dictionary, to_unicode: Option<&[u8]>) -> Self {
        let name = |key: &[u8]| {
            font.get_deref(key, document)
                .and_then(Object::as_name)
                .unwrap_or_default()
        };
        let composite = name(b"Subtype") == b"Type0";
        let holds = |name: &[u8], part: &[u8]| name.windows(part.len()).any(|some| some == part);
        let letters = if !composite {
            Letters::Known(letters_of(document, font))
        } else if name(b"ToUnicode").starts_with(b"Identity")
            || holds(name(b"Encoding"), b"UCS2")
            || holds(name(b"Encoding"), b"UTF16")
        {
            Letters::Unicode
        } else {
            Letters::Unknown
        };
        let (widths, looked_at) = if composite {
            composite_widths(document, font)
        } else {
            (simple_widths(document, font), 0)
        };
        Self {
            composite,
            to_unicode: to_unicode.map(ToUnicode::read),
            letters,
            widths,
            cost: looked_at + MOST_CHANGES,
        }
    }

    /// How much there was to build.
    pub(super) fn cost(&self) -> u64 {
        crate::incoming::as_u64(self.cost)
    }

    /// The codes of a string.
    pub(super) fn codes(&self, bytes: &[u8]) -> impl Iterator<Item = u32> {
        let size = if self.composite { 2 } else { 1 };
        bytes.chunks(size).map(|code| {
            code.iter()
                .fold(0, |number, byte| number << 8 | u32::from(*byte))
        })
    }

    /// Whether the code is the one that word spacing widens.
    pub(super) fn is_space(&self, code: u32) -> bool {
        !self.composite && code == 32
    }

    /// Gives the characters of a code to `found`; one that nobody knows is a mark.
    pub(super) fn characters(&self, code: u32, found: &mut dyn FnMut(char)) {
        if let Some(table) = &self.to_unicode
            && table.characters(code, found)
        {
            return;
        }
        match &self.letters {
            Letters::Known(letters) => {
                let index = usize::try_from(code).unwrap_or(usize::MAX);
                match letters.get(index).filter(|letters| !letters.is_empty()) {
                    Some(letters) => letters.chars().for_each(found),
                    None => found(char::REPLACEMENT_CHARACTER),
                }
            }
            Letters::Unicode => {
                found(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            Letters::Unknown => found(char::REPLACEMENT_CHARACTER),
        }
    }

    /// How wide a code is set, in thousandths of the height of the letters.
    pub(super) fn width(&self, code: u32) -> f32 {
        match &self.widths {
            Widths::Told { ranges, otherwise } => match ranges.range(..=code).next_back() {
                Some((_, (last, width))) if code <= *last => *width,
                _ => *otherwise,
            },
            Widths::Guessed => {
                let mut width = 0.0;
                self.characters(code, &mut |letter| width += guessed(letter));
                width
            }
        }
    }
}

/// About as wide as the letter is in the usual fonts.
fn guessed(letter: char) -> f32 {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | 'i' | 'j' | 'l' | 'I' | 't' | 'f' => 280.0,
        '(' | ')' | '-' | 'r' => 330.0,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 860.0,
        letter if letter.is_uppercase() => 690.0,
        _ => 545.0,
    }
}

/// What each code of one byte stands for by the font's encoding.
fn letters_of(document: &Document, font: &Dictionary) -> Vec<String> {
    // The font's own table is read here and by nobody else, so it is left out for the parser.
    let mut encoded = Dictionary::new();
    encoded.set("Type", "Font");
    match font.get_deref(b"Encoding", document) {
        Ok(Object::Name(name)) => encoded.set("Encoding", Object::Name(name.clone())),
        Ok(Object::Dictionary(changed)) => {
            let mut encoding = Dictionary::new();
            if let Ok(base @ Object::Name(_)) = changed.get_deref(b"BaseEncoding", document) {
                encoding.set("BaseEncoding", base.clone());
            }
            let changes = changed.get_deref(b"Differences", document);
            if let Ok(Object::Array(changes)) = changes
                && changes.len() <= MOST_CHANGES
            {
                encoding.set("Differences", changes.clone());
            }
            encoded.set("Encoding", encoding);
        }
        _ => {}
    }
    let Ok(encoding) = encoded.get_font_encoding_with_limit(document, 0) else {
        return Vec::new();
    };
    (0..=u8::MAX)
        .map(|code| encoding.bytes_to_string(&[code]).unwrap_or_default())
        .collect()
}

fn simple_widths(document: &Document, font: &Dictionary) -> Widths {
    let first = font
        .get_deref(b"FirstChar", document)
        .and_then(Object::as_i64)
        .ok()
        .and_then(|first| u32::try_from(first).ok());
    let widths = font
        .get_deref(b"Widths", document)
        .and_then(Object::as_array);
    let (Some(first), Ok(widths)) = (first, widths) else {
        return Widths::Guessed;
    };
    // A font whose letters are drawings measures them by a scale of its own.
    let scale = font
        .get_deref(b"FontMatrix", document)
        .and_then(Object::as_array)
        .ok()
        .and_then(|matrix| number(document, matrix.first()?))
        .map_or(1.0, |scale| scale.abs() * 1000.0);
    let missing = font
        .get_deref(b"FontDescriptor", document)
        .and_then(Object::as_dict)
        .ok()
        .and_then(|descriptor| number(document, descriptor.get(b"MissingWidth").ok()?));
    let ranges = (first..)
        .zip(widths.iter().take(256))
        .filter_map(|(code, width)| Some((code, (code, number(document, width)? * scale))))
        .collect();
    Widths::Told {
        ranges,
        otherwise: missing.unwrap_or(0.0),
    }
}

/// The widths, and how many entries were looked at for them.
fn composite_widths(document: &Document, font: &Dictionary) -> (Widths, usize) {
    let descendant = font
        .get_deref(b"DescendantFonts", document)
        .and_then(Object::as_array)
        .ok()
        .and_then(|descendants| document.dereference(descendants.first()?).ok())
        .and_then(|(_, descendant)| descendant.as_dict().ok());
    let mut ranges = BTreeMap::new();
    let Some(descendant) = descendant else {
        let otherwise = USUAL_WIDTH;
        return (Widths::Told { ranges, otherwise }, 0);
    };
    let told = descendant
        .get_deref(b"W", document)
        .and_then(Object::as_array);
    let mut told = told.into_iter().flatten();
    let code = |object: &Object| {
        let (_, object) = document.dereference(object).ok()?;
        u32::try_from(object.as_i64().ok()?).ok()
    };
    let mut left = MOST_WIDTHS;
    // A code and a list of widths, or two codes and the width of all between them.
    while let (Some(first), Some(next)) = (told.next().and_then(code), told.next()) {
        let listed = match document.dereference(next) {
            Ok((_, Object::Array(widths))) => Some(widths),
            _ => None,
        };
        let Some(after) = left.checked_sub(listed.map_or(1, |widths| widths.len().max(1))) else {
            break;
        };
        left = after;
        if let Some(widths) = listed {
            for (code, width) in (first..).zip(widths) {
                if let Some(width) = number(document, width) {
                    ranges.insert(code, (code, width));
                }
            }
        } else if let (Some(last), Some(width)) = (code(next), told.next()) {
            if let Some(width) = number(document, width) {
                ranges.insert(first, (last, width));
            }
        } else {
            break;
        }
    }
    let otherwise = descendant
        .get(b"DW")
        .ok()
        .and_then(|width| number(document, width));
    let otherwise = otherwise.unwrap_or(1000.0);
    (Widths::Told { ranges, otherwise }, MOST_WIDTHS - left)
}

fn number(document: &Document, object: &Object) -> Option<f32> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_float().ok()
}
