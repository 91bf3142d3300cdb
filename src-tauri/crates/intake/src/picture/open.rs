use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::{
    AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits,
    codecs::gif::GifDecoder, codecs::webp::WebPDecoder,
};

use super::{jpeg, tiff};
use crate::kind::{FileKind, PictureFormat};
use crate::showable::{Remark, Showable, WhyNot};

/// The most pixels a picture may have to be opened: 100 megapixels. Telephones make 12 to 50,
/// an A3 page scanned at 600 dots per inch has 70.
pub const LARGEST_PICTURE: u64 = 100_000_000;

/// Memory one decoder may ask for: the largest picture at four bytes a pixel, and room to work.
const MEMORY: u64 = 4 * LARGEST_PICTURE + 128 * 1024 * 1024;

pub(crate) fn examine_picture(format: PictureFormat, bytes: &[u8]) -> (Showable, Vec<Remark>) {
    match open(bytes) {
        Ok(opened) => {
            let remarks = if moves(format, bytes) {
                vec![Remark::FirstFrameOnly]
            } else {
                Vec::new()
            };
            let (width, height) = (opened.picture.width(), opened.picture.height());
            (Showable::Picture { width, height }, remarks)
        }
        Err(why) => (Showable::CannotBeShown(why), Vec::new()),
    }
}

/// A decoded picture, the right way up.
pub(crate) struct Opened {
    pub(crate) picture: DynamicImage,
    pub(crate) was_jpeg: bool,
}

/// Decodes a picture within limits. Its size is judged from the header, before a pixel is decoded.
pub(crate) fn open(bytes: &[u8]) -> Result<Opened, WhyNot> {
    if bytes.is_empty() {
        return Err(WhyNot::Empty);
    }
    // The decoders are well tested against hostile bytes; should one panic all the same, the
    // picture is damaged and the program goes on.
    catch_unwind(AssertUnwindSafe(|| decode(bytes)))
        .unwrap_or(Err(WhyNot::Damaged { after_page: None }))
}

fn decode(bytes: &[u8]) -> Result<Opened, WhyNot> {
    const BROKEN: WhyNot = WhyNot::Damaged { after_page: None };
    let format = image::guess_format(bytes).map_err(|_| WhyNot::UnknownKind)?;
    // Asked before a decoder is: a picture can be both cut and far too large, and the more useful
    // answer is its size.
    let declared = match format {
        ImageFormat::Jpeg => jpeg::size(bytes),
        ImageFormat::Png => png_size(bytes),
        _ => None,
    };
    if let Some(why) = declared.and_then(|(width, height)| too_large(width, height)) {
        return Err(why);
    }
    match format {
        ImageFormat::Jpeg if !jpeg::runs_to_its_end(bytes) => return Err(BROKEN),
        ImageFormat::Tiff if tiff::has_several_pages(bytes) => return Err(WhyNot::SeveralPictures),
        ImageFormat::Jpeg
        | ImageFormat::Png
        | ImageFormat::Gif
        | ImageFormat::WebP
        | ImageFormat::Bmp
        | ImageFormat::Tiff => {}
        _ => return Err(WhyNot::PictureNotOpened(FileKind::Unknown)),
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(|_| BROKEN)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(BROKEN);
    }
    if let Some(why) = too_large(width, height) {
        return Err(why);
    }
    // Sixteen bits a channel double what a pixel takes.
    if decoder.total_bytes() > 4 * LARGEST_PICTURE {
        return Err(WhyNot::PictureTooLarge { width, height });
    }
    decoder.set_limits(limits).map_err(|_| BROKEN)?;
    let orientation = decoder.orientation().map_err(|_| BROKEN)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| BROKEN)?;
    picture.apply_orientation(orientation);
    Ok(Opened {
        picture,
        was_jpeg: format == ImageFormat::Jpeg,
    })
}

/// The size in the first part of a PNG, which the format puts at a fixed place.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let long = |at: usize| {
        bytes
            .get(at..)?
            .first_chunk::<4>()
            .copied()
            .map(u32::from_be_bytes)
    };
    Some((long(16)?, long(20)?))
}

fn too_large(width: u32, height: u32) -> Option<WhyNot> {
    (u64::from(width) * u64::from(height) > LARGEST_PICTURE)
        .then_some(WhyNot::PictureTooLarge { width, height })
}

/// Whether there is a second frame. Only the two formats that telephones and web pages animate are
/// asked.
fn moves(format: PictureFormat, bytes: &[u8]) -> bool {
    let second = |frames: image::Frames<'_>| {
        let mut frames = frames;
        frames.nth(1).is_some_and(|frame| frame.is_ok())
    };
    catch_unwind(AssertUnwindSafe(|| match format {
        PictureFormat::Gif => {
            GifDecoder::new(Cursor::new(bytes)).is_ok_and(|gif| second(gif.into_frames()))
        }
        PictureFormat::WebP => {
            WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|webp| webp.has_animation())
        }
        _ => false,
    }))
    .unwrap_or(false)
}
