//! What the fonts of a page, and its faxed pictures, will cost in memory when it is drawn, counted
//! before it is drawn.
//!
//! The numbers are read by the parser that draws: another one may take a doubled key or an odd
//! number differently, and would then vouch for what it has not seen.

use std::collections::{BTreeMap, BTreeSet};

use hayro::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream};
use hayro::hayro_syntax::page::{Page, Resources};

use crate::picture::LARGEST_PICTURE;

/// What all fonts of one page together may take in memory, in bytes.
const MOST: u64 = 512 * 1024 * 1024;

/// The last code of a font whose codes are one byte.
const LAST_OF_ONE_BYTE: i64 = 255;

/// The last number of a character in a composite font.
const LAST_CHARACTER: u64 = 65_535;

/// What a font takes before anything in it is looked at, in bytes.
const ANY_FONT: u64 = 16 * 1024;

/// What the width of one character takes, in bytes.
const A_WIDTH: u64 = 40;

/// What one name of a letter takes besides its own length, in bytes.
const A_NAME: u64 = 256;

/// How many times its own length a table of codes takes: three bytes can make an entry of it.
const TABLE_GROWS: u64 = 32;

/// What one of the tables takes that are known by name, in bytes.
const NAMED_TABLE: u64 = 2 * 1024 * 1024;

/// What the numbers of glyphs by character take, both ways, in bytes.
const GLYPHS_BY_CHARACTER: u64 = 2 * 1024 * 1024;

/// How wide a faxed picture is that does not say, in pixels.
const FAX_COLUMNS: u64 = 1_728;

/// The most objects that are looked at for fonts. A page leads to some hundreds.
const MOST_OBJECTS: u64 = 2_000_000;

/// Whether every font that the page leads to fits its own kind and all together are bearable, and
/// so are its faxed pictures.
pub(super) fn are_bearable(page: &Page<'_>) -> bool {
    let mut cost = Cost {
        left: MOST,
        tables: BTreeMap::new(),
    };
    of_page(page, &mut cost).is_some()
}

/// Walks to everything that the page leads to, but not up the tree to other pages.
fn of_page(page: &Page<'_>, cost: &mut Cost) -> Option<()> {
    let mut met = BTreeSet::new();
    let mut waiting = vec![Object::Dict(page.raw().clone())];
    // What is inherited from the branches above.
    let Resources {
        ext_g_states,
        fonts,
        properties,
        color_spaces,
        x_objects,
        patterns,
        shadings,
    } = page.resources().clone();
    waiting.extend(
        [
            ext_g_states,
            fonts,
            properties,
            color_spaces,
            x_objects,
            patterns,
            shadings,
        ]
        .map(Object::Dict),
    );
    let mut looks = MOST_OBJECTS;
    let mut meet = |next: MaybeRef<Object<'_>>| -> Option<Option<ObjectIdentifier>> {
        looks = looks.checked_sub(1)?;
        let id = next.as_obj_ref().map(ObjectIdentifier::from);
        Some(id.filter(|id| met.insert(*id)))
    };
    while let Some(object) = waiting.pop() {
        let dictionary = match &object {
            Object::Array(values) => {
                for value in values.raw_iter() {
                    match value {
                        MaybeRef::NotRef(value) => waiting.push(value),
                        reference => {
                            let id = meet(reference)?;
                            waiting.extend(id.and_then(|id| page.xref().get::<Object<'_>>(id)));
                        }
                    }
                }
                continue;
            }
            Object::Dict(dictionary) => dictionary,
            Object::Stream(stream) => {
                fax_is_bearable(stream).then_some(())?;
                stream.dict()
            }
            _ => continue,
        };
        cost.font(dictionary)?;
        for (key, value) in dictionary.entries() {
            // `P` and `Parent` lead from annotations and branches back up.
            if key.as_ref() == b"Parent" || key.as_ref() == b"P" {
                continue;
            }
            match value {
                MaybeRef::NotRef(value) => waiting.push(value),
                reference => {
                    let id = meet(reference)?;
                    waiting.extend(id.and_then(|id| page.xref().get::<Object<'_>>(id)));
                }
            }
        }
    }
    Some(())
}

/// What is left of the bytes. Each step is `None` when they are spent, or where a font names codes
/// that its kind does not have.
struct Cost {
    left: u64,
    /// What tables cost that were met before; fonts may share one, and each reads it anew.
    tables: BTreeMap<ObjectIdentifier, u64>,
}

impl Cost {
    fn spend(&mut self, bytes: u64) -> Option<()> {
        self.left = self.left.checked_sub(bytes)?;
        Some(())
    }

    fn font(&mut self, font: &Dict<'_>) -> Option<()> {
        let Some(kind) = font.get::<Name<'_>>("Subtype") else {
            return Some(());
        };
        match kind.as_ref() {
            b"Type1" | b"MMType1" | b"TrueType" | b"OpenType" | b"Type3" => self.one_byte(font)?,
            b"Type0" => self.composite(font)?,
            _ => return Some(()),
        }
        self.spend(ANY_FONT)?;
        self.table(font, "ToUnicode")
    }

    /// A font whose codes are one byte. A list of widths begins at the first code, and the drawer
    /// makes room for every code before it.
    fn one_byte(&mut self, font: &Dict<'_>) -> Option<()> {
        for code in ["FirstChar", "LastChar"] {
            let code = font.get::<i64>(code).unwrap_or(0);
            (0..=LAST_OF_ONE_BYTE).contains(&code).then_some(())?;
        }
        if let Some(drawings) = font.get::<Dict<'_>>("CharProcs") {
            for name in drawings.keys() {
                self.spend(A_NAME)?;
                self.spend(length(name.as_ref()))?;
            }
        }
        let changes = font
            .get::<Dict<'_>>("Encoding")
            .and_then(|encoding| encoding.get::<Array<'_>>("Differences"));
        for change in changes.iter().flat_map(Array::iter::<Object<'_>>) {
            self.spend(1)?;
            if let Object::Name(name) = change {
                self.spend(A_NAME)?;
                self.spend(length(name.as_ref()))?;
            }
        }
        Some(())
    }

    fn composite(&mut self, font: &Dict<'_>) -> Option<()> {
        self.table(font, "Encoding")?;
        if !font.contains_key("ToUnicode") {
            // The drawer then takes the table of the language, if it knows one.
            self.spend(NAMED_TABLE)?;
        }
        let descendant = font
            .get::<Array<'_>>("DescendantFonts")
            .and_then(|descendants| descendants.iter::<Dict<'_>>().next());
        let Some(descendant) = descendant else {
            return Some(());
        };
        if descendant.get::<Stream<'_>>("CIDToGIDMap").is_some() {
            self.spend(GLYPHS_BY_CHARACTER)?;
        }
        if let Some(widths) = descendant.get::<Array<'_>>("W") {
            let mut told = widths.flex_iter();
            loop {
                if let Some((first, listed)) = told.next::<(u32, Array<'_>)>() {
                    self.listed(first, &listed)?;
                } else if let Some((first, last, _)) = told.next::<(u32, u32, f32)>() {
                    self.range(first, last)?;
                } else {
                    break;
                }
            }
        }
        if let Some(widths) = descendant.get::<Array<'_>>("W2") {
            let mut told = widths.flex_iter();
            loop {
                if let Some((first, listed)) = told.next::<(u32, Array<'_>)>() {
                    self.listed(first, &listed)?;
                } else if let Some((first, last, ..)) = told.next::<(u32, u32, f32, f32, f32)>() {
                    self.range(first, last)?;
                } else {
                    break;
                }
            }
        }
        Some(())
    }

    /// Widths one by one from a first character on. In lists for writing downwards three numbers
    /// are one width, and are counted as three.
    fn listed(&mut self, first: u32, widths: &Array<'_>) -> Option<()> {
        (u64::from(first) <= LAST_CHARACTER).then_some(())?;
        self.spend(A_WIDTH)?;
        widths
            .iter::<f32>()
            .try_for_each(|_width| self.spend(A_WIDTH))
    }

    /// One width for all characters from the first to the last.
    fn range(&mut self, first: u32, last: u32) -> Option<()> {
        (u64::from(first.max(last)) <= LAST_CHARACTER).then_some(())?;
        let characters = u64::from(last).saturating_sub(u64::from(first)) + 1;
        self.spend(characters * A_WIDTH)
    }

    /// A table of codes, in the file or known by name.
    fn table(&mut self, font: &Dict<'_>, key: &str) -> Option<()> {
        if let Some(table) = font.get::<Stream<'_>>(key) {
            let cost = *self
                .tables
                .entry(table.obj_id())
                .or_insert_with(|| cost_of_table(&table));
            return self.spend(cost);
        }
        match font.get::<Name<'_>>(key) {
            Some(name) if !name.as_ref().starts_with(b"Identity") => self.spend(NAMED_TABLE),
            _ => Some(()),
        }
    }
}

/// A faxed picture says once more how wide it is and how long, apart from its own size, and the
/// drawer makes room for that.
fn fax_is_bearable(picture: &Stream<'_>) -> bool {
    let told = picture.dict();
    let is_fax = |name: Name<'_>| matches!(name.as_ref(), b"CCITTFaxDecode" | b"CCF");
    let faxed = ["Filter", "F"].iter().any(|key| {
        let several = told.get::<Array<'_>>(key).unwrap_or_default();
        let mut names = several.iter::<Name<'_>>().chain(told.get::<Name<'_>>(key));
        names.any(is_fax)
    });
    if !faxed {
        return true;
    }
    let number = |of: &Dict<'_>, key: &str| of.get::<i64>(key).map_or(0, i64::unsigned_abs);
    let height = number(told, "Height").max(number(told, "H"));
    ["DecodeParms", "DP"].iter().all(|key| {
        let one = told.get::<Dict<'_>>(key).unwrap_or_default();
        let several = told.get::<Array<'_>>(key).unwrap_or_default();
        several.iter::<Dict<'_>>().chain([one]).all(|settings| {
            let columns = number(&settings, "Columns").max(FAX_COLUMNS);
            columns
                .checked_mul(number(&settings, "Rows").max(height))
                .is_some_and(|pixels| pixels <= LARGEST_PICTURE)
        })
    })
}

fn cost_of_table(table: &Stream<'_>) -> u64 {
    const BEGINS_WITH: &[u8] = b"usecmap";
    let Ok(unpacked) = table.decoded_data() else {
        return 0;
    };
    let own = length(&unpacked).saturating_mul(TABLE_GROWS);
    // It may begin with one that is known by name.
    if unpacked
        .windows(BEGINS_WITH.len())
        .any(|some| some == BEGINS_WITH)
    {
        own.saturating_add(NAMED_TABLE)
    } else {
        own
    }
}

fn length(bytes: &[u8]) -> u64 {
    crate::incoming::as_u64(bytes.len())
}
