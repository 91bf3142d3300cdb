use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use lopdf::{Document, Object, ObjectId, Stream};
use thiserror::Error;

use super::{fonts, load, pages};
use crate::incoming::as_u64;
use crate::picture::{LARGEST_PICTURE, PreparedAs, PreparedPicture, jpeg_size};
use crate::showable::WhyNot;
use crate::worker::{NoAnswer, away_from_harm};

/// How long the officer waits for one page.
const PATIENCE: Duration = Duration::from_secs(20);

/// The widest and the longest a drawn page gets, in pixels.
const WIDEST: u32 = 2_400;
const LONGEST: f32 = 8_000.0;

/// What all streams of one page together may unpack to, in bytes.
const LARGEST_PAGE: u64 = 256 * 1024 * 1024;

/// Why a page could not be drawn on the screen. The original and the bundle are not affected.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotDrawn {
    /// The document itself cannot be shown.
    #[error("{}", .0.in_words())]
    Document(WhyNot),
    /// There is no page of this number.
    #[error("the document has no such page")]
    NoSuchPage,
    /// The page unpacks to more than is drawn here.
    #[error("the page is too large or too intricate to be drawn here")]
    TooIntricate,
    /// Drawing took too long.
    #[error("drawing the page took too long")]
    TooLong,
    /// Drawing failed.
    #[error("the page could not be drawn")]
    Failed,
}

/// Draws one page, counted from 0, as a PNG of `width` pixels (at most 2,400) on white.
///
/// # Errors
/// [`NotDrawn`]. Never takes longer than twenty seconds.
pub fn pdf_page_for_screen(
    bytes: &Arc<Vec<u8>>,
    page_index: u32,
    width: u32,
) -> Result<PreparedPicture, NotDrawn> {
    if as_u64(bytes.len()) > crate::LARGEST_OPENED {
        return Err(NotDrawn::Document(WhyNot::TooLarge {
            bytes: as_u64(bytes.len()),
        }));
    }
    let bytes = Arc::clone(bytes);
    let width = u16::try_from(width.clamp(1, WIDEST)).map_err(|_| NotDrawn::Failed)?;
    away_from_harm(PATIENCE, move || {
        within_bounds(&bytes, page_index)?;
        draw(bytes, page_index, width)
    })
    .unwrap_or_else(|no_answer| {
        Err(match no_answer {
            NoAnswer::Broke => NotDrawn::Failed,
            NoAnswer::TooLong => NotDrawn::TooLong,
        })
    })
}

fn draw(bytes: Arc<Vec<u8>>, page_index: u32, width: u16) -> Result<PreparedPicture, NotDrawn> {
    let pdf = Pdf::new(bytes).map_err(|_| NotDrawn::Failed)?;
    let index = usize::try_from(page_index).map_err(|_| NotDrawn::NoSuchPage)?;
    let page = pdf.pages().get(index).ok_or(NotDrawn::NoSuchPage)?;
    let (page_width, page_height) = page.render_dimensions();
    let scale = f32::from(width) / page_width;
    let possible = |edge: f32| edge.is_finite() && edge >= 1.0;
    if !possible(page_width) || !possible(page_height) || page_height * scale > LONGEST {
        return Err(NotDrawn::TooIntricate);
    }
    // Memory that is refused ends the program, and fonts ask for it by their numbers alone.
    if !fonts::are_bearable(page) {
        return Err(NotDrawn::TooIntricate);
    }
    let drawn = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        },
    );
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let bytes = drawn.into_png().map_err(|_| NotDrawn::Failed)?;
    Ok(PreparedPicture {
        bytes,
        width,
        height,
        kept_as: PreparedAs::Png,
    })
}

/// Makes sure, before anything is drawn, that what the page leads to unpacks to a bearable size. A
/// picture inside a PDF declares its pixels twice, and the one that is believed decides how much
/// memory is asked for; memory that is refused ends the program, and no guard catches that.
fn within_bounds(bytes: &[u8], page_index: u32) -> Result<(), NotDrawn> {
    let document = load::load(bytes).map_err(NotDrawn::Document)?;
    let pages = pages::walk(&document).map_err(NotDrawn::Document)?;
    let page = usize::try_from(page_index)
        .ok()
        .and_then(|index| pages.get(index))
        .ok_or(NotDrawn::NoSuchPage)?;
    let mut left = LARGEST_PAGE;
    for id in reached_from(&document, *page) {
        if let Ok(stream) = document.get_object(id).and_then(Object::as_stream) {
            left = left
                .checked_sub(unpacked(&document, stream, left).ok_or(NotDrawn::TooIntricate)?)
                .ok_or(NotDrawn::TooIntricate)?;
        }
    }
    Ok(())
}

/// Every object the page leads to, but not up the tree to other pages.
fn reached_from(document: &Document, page: ObjectId) -> BTreeSet<ObjectId> {
    let mut met = BTreeSet::from([page]);
    let mut left = vec![page];
    // What is inherited from the branches above counts too, their other pages do not.
    let mut branch = page;
    while let Ok(parent) = document
        .get_dictionary(branch)
        .and_then(|dictionary| dictionary.get(b"Parent"))
        .and_then(Object::as_reference)
    {
        if !met.insert(parent) {
            break;
        }
        if let Ok(resources) = document
            .get_dictionary(parent)
            .and_then(|parent| parent.get(b"Resources"))
        {
            references(resources, &mut |id| {
                if met.insert(id) {
                    left.push(id);
                }
            });
        }
        branch = parent;
    }
    while let Some(id) = left.pop() {
        if let Ok(object) = document.get_object(id) {
            references(object, &mut |id| {
                if met.insert(id) {
                    left.push(id);
                }
            });
        }
    }
    met
}

fn references(object: &Object, found: &mut dyn FnMut(ObjectId)) {
    match object {
        Object::Reference(id) => found(*id),
        Object::Array(values) => values.iter().for_each(|value| references(value, found)),
        Object::Dictionary(dictionary) => of_dictionary(dictionary, found),
        Object::Stream(stream) => of_dictionary(&stream.dict, found),
        _ => {}
    }
}

fn of_dictionary(dictionary: &lopdf::Dictionary, found: &mut dyn FnMut(ObjectId)) {
    for (key, value) in dictionary {
        // `P` and `Parent` lead from annotations and branches back up.
        if key != b"Parent" && key != b"P" {
            references(value, found);
        }
    }
}

/// What a stream unpacks to in bytes, at most `limit`, or `None` where it is more than is drawn.
fn unpacked(document: &Document, stream: &Stream, limit: u64) -> Option<u64> {
    let number = |key: &[u8]| {
        stream
            .dict
            .get_deref(key, document)
            .and_then(Object::as_i64)
            .ok()
            .map(i64::unsigned_abs)
    };
    let filters = stream.filters().unwrap_or_default();
    let has = |name: &[u8]| filters.contains(&name);
    let mut pixels = number(b"Width")
        .unwrap_or(0)
        .checked_mul(number(b"Height").unwrap_or(0))?;
    if has(b"DCTDecode") || has(b"DCT") {
        let (width, height) = jpeg_size(&stream.content).unwrap_or((0, 0));
        pixels = pixels.max(u64::from(width) * u64::from(height));
    }
    if has(b"JPXDecode") {
        let (width, height) = jpeg_2000_size(&stream.content).unwrap_or((0, 0));
        pixels = pixels.max(u64::from(width).checked_mul(u64::from(height))?);
    }
    if pixels > LARGEST_PICTURE {
        return None;
    }
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let unpacked = match stream.decompressed_content_with_limit(most) {
        Ok(content) => as_u64(content.len()),
        Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
            return None;
        }
        // Filters of pictures are not undone here; their pixels have been counted.
        Err(_) => as_u64(stream.content.len()),
    };
    Some(unpacked.max(pixels))
}

/// The size in a JPEG 2000 codestream's first marker.
fn jpeg_2000_size(content: &[u8]) -> Option<(u32, u32)> {
    let start = content
        .windows(4)
        .position(|four| four == [0xff, 0x4f, 0xff, 0x51])?;
    let long = |at: usize| {
        content
            .get(start + at..)?
            .first_chunk::<4>()
            .copied()
            .map(u32::from_be_bytes)
    };
    // After the marker come its length, its capabilities, then the width and height.
    Some((long(8)?, long(12)?))
}
