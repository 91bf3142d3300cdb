use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, GrayImage, ImageEncoder, RgbImage, Rgba, RgbaImage};

use super::open::{Opened, open};
use crate::showable::WhyNot;

/// The room a picture has on an exhibit page, 196 × 277.2 mm, in pixels at 300 dots per inch, the
/// most that guidance on bundles asks for.
const PAPER: (u32, u32) = (2315, 3274);

/// A lossless picture larger than this, in bytes, is a photograph and is kept as a JPEG instead.
const LARGEST_LOSSLESS: usize = 4 * 1024 * 1024;

const QUALITY: u8 = 90;

/// The longest edge the first step of a reveal is made from, in pixels. What is enlarged from so
/// little cannot be sharpened again.
const HARDLY_ANYTHING: u32 = 40;

/// How a prepared picture is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreparedAs {
    /// JPEG, for photographs.
    Jpeg,
    /// PNG, for drawings and screenshots.
    Png,
}

/// A picture made ready for showing: upright, opaque on white, eight bits a channel, without place,
/// time, camera or any other word its file carried. The same original gives the same bytes.
#[derive(Clone, PartialEq, Eq)]
pub struct PreparedPicture {
    /// The encoded picture.
    pub bytes: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// How `bytes` are encoded.
    pub kept_as: PreparedAs,
}

/// A picture for an exhibit page: never more than 300 dots per inch when it fills 196 × 277.2 mm,
/// never enlarged.
///
/// # Errors
/// Why it cannot be shown.
pub fn picture_for_paper(bytes: &[u8]) -> Result<PreparedPicture, WhyNot> {
    guarded(|| prepare(open(bytes)?, PAPER.0, PAPER.1))
}

/// A picture for the screen, its longer edge at most `max_edge` pixels, never enlarged.
///
/// # Errors
/// Why it cannot be shown.
pub fn picture_for_screen(bytes: &[u8], max_edge: u32) -> Result<PreparedPicture, WhyNot> {
    guarded(|| prepare(open(bytes)?, max_edge.max(1), max_edge.max(1)))
}

/// The first step of revealing a covered picture: small, grey, and blurred so heavily that its
/// sharp pixels are not in it at all. The longer edge has `max_edge` pixels, at most 640.
///
/// # Errors
/// Why it cannot be shown.
pub fn blurred_grey_for_screen(bytes: &[u8], max_edge: u32) -> Result<PreparedPicture, WhyNot> {
    guarded(|| {
        let max_edge = max_edge.clamp(1, 640);
        let opened = open(bytes)?;
        let (width, height) = fitted(
            opened.picture.width(),
            opened.picture.height(),
            HARDLY_ANYTHING,
            HARDLY_ANYTHING,
        );
        let (shown_width, shown_height) =
            filling(opened.picture.width(), opened.picture.height(), max_edge);
        let grey = DynamicImage::ImageRgb8(on_white(shrunk(opened.picture, width, height)));
        let shown = DynamicImage::ImageLuma8(grey.to_luma8())
            .resize_exact(shown_width, shown_height, FilterType::CatmullRom)
            .fast_blur(blur_for(max_edge))
            .to_luma8();
        encoded(&Flat::Grey(shown), true)
    })
}

/// A fortieth of the edge: enough to melt the steps that enlarging leaves.
fn blur_for(max_edge: u32) -> f32 {
    // At most 640, which an f32 holds exactly.
    let edge = u16::try_from(max_edge).map_or(640.0, f32::from);
    (edge / 40.0).max(1.0)
}

fn guarded(
    make: impl FnOnce() -> Result<PreparedPicture, WhyNot>,
) -> Result<PreparedPicture, WhyNot> {
    catch_unwind(AssertUnwindSafe(make)).unwrap_or(Err(WhyNot::Damaged { after_page: None }))
}

fn prepare(opened: Opened, across: u32, down: u32) -> Result<PreparedPicture, WhyNot> {
    let grey = !opened.picture.color().has_color();
    let (width, height) = fitted(
        opened.picture.width(),
        opened.picture.height(),
        across,
        down,
    );
    let flat = on_white(shrunk(opened.picture, width, height));
    let flat = if grey {
        Flat::Grey(DynamicImage::ImageRgb8(flat).to_luma8())
    } else {
        Flat::Colour(flat)
    };
    encoded(&flat, opened.was_jpeg)
}

/// The largest size of the same shape inside a box, never larger than the picture, never nothing.
fn fitted(width: u32, height: u32, across: u32, down: u32) -> (u32, u32) {
    if width <= across && height <= down {
        return (width, height);
    }
    let (w, h) = (u64::from(width), u64::from(height));
    let (across, down) = (u64::from(across), u64::from(down));
    let (fit_w, fit_h) = if w * down > h * across {
        (across, h * across / w)
    } else {
        (w * down / h, down)
    };
    let at_least_one = |edge: u64| u32::try_from(edge).unwrap_or(u32::MAX).max(1);
    (at_least_one(fit_w), at_least_one(fit_h))
}

fn filling(width: u32, height: u32, edge: u32) -> (u32, u32) {
    let long = u64::from(width.max(height)).max(1);
    let scaled = |side: u32| {
        u32::try_from(u64::from(side) * u64::from(edge) / long)
            .unwrap_or(edge)
            .max(1)
    };
    (scaled(width), scaled(height))
}

/// Shrinks in two steps where much has to go: averaging first, which needs no memory beside the
/// result, then a careful filter.
fn shrunk(picture: DynamicImage, width: u32, height: u32) -> DynamicImage {
    if picture.width() == width && picture.height() == height {
        return picture;
    }
    let (twice_w, twice_h) = (width.saturating_mul(2), height.saturating_mul(2));
    let nearer = if picture.width() > twice_w && picture.height() > twice_h {
        picture.thumbnail_exact(twice_w, twice_h)
    } else {
        picture
    };
    nearer.resize_exact(width, height, FilterType::CatmullRom)
}

fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let seen: RgbaImage = picture.into_rgba8();
    let (width, height) = seen.dimensions();
    let mut flat = RgbImage::new(width, height);
    for (to, Rgba([red, green, blue, alpha])) in flat.pixels_mut().zip(seen.pixels()) {
        let over_white = |channel: u8| {
            let alpha = u32::from(*alpha);
            let mixed = (u32::from(channel) * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(255)
        };
        to.0 = [over_white(*red), over_white(*green), over_white(*blue)];
    }
    flat
}

enum Flat {
    Grey(GrayImage),
    Colour(RgbImage),
}

fn encoded(flat: &Flat, as_photograph: bool) -> Result<PreparedPicture, WhyNot> {
    const BROKEN: WhyNot = WhyNot::Damaged { after_page: None };
    let (raw, (width, height), colour) = match flat {
        Flat::Grey(grey) => (
            grey.as_raw(),
            grey.dimensions(),
            image::ExtendedColorType::L8,
        ),
        Flat::Colour(rgb) => (
            rgb.as_raw(),
            rgb.dimensions(),
            image::ExtendedColorType::Rgb8,
        ),
    };
    if !as_photograph {
        let mut bytes = Vec::new();
        PngEncoder::new_with_quality(
            Cursor::new(&mut bytes),
            CompressionType::Default,
            PngFilter::Adaptive,
        )
        .write_image(raw, width, height, colour)
        .map_err(|_| BROKEN)?;
        if bytes.len() <= LARGEST_LOSSLESS {
            return Ok(PreparedPicture {
                bytes,
                width,
                height,
                kept_as: PreparedAs::Png,
            });
        }
    }
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .write_image(raw, width, height, colour)
        .map_err(|_| BROKEN)?;
    Ok(PreparedPicture {
        bytes,
        width,
        height,
        kept_as: PreparedAs::Jpeg,
    })
}
