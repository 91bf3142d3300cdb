//! A picture exhibit as a page.

use std::io::Write;

use image::ImageDecoder;
use image::codecs::jpeg::JpegDecoder;
use lopdf::{Object, Stream, dictionary};

use super::geometry::{Rect, Turn, place};
use super::import::Form;
use super::sink::Sink;
use super::stamp::squeeze;
use crate::made::PaperError;
use crate::originals::PagePicture;

/// A picture's own size on paper if it is small: 96 dots an inch, as screens show it.
const POINTS_PER_DOT: f64 = 0.75;

/// The dots across and down, and how many colours, of a picture that can be set.
pub(crate) fn size(picture: &PagePicture) -> Option<(u32, u32, u8)> {
    match picture {
        PagePicture::Jpeg(bytes) => {
            let decoder = JpegDecoder::new(std::io::Cursor::new(bytes)).ok()?;
            let (width, height) = decoder.dimensions();
            let colours = decoder.color_type().channel_count();
            (width > 0 && height > 0 && (colours == 1 || colours == 3))
                .then_some((width, height, colours))
        }
        PagePicture::Rgb {
            width,
            height,
            samples,
        } => {
            let bytes = u64::from(*width) * u64::from(*height) * 3;
            (bytes > 0 && bytes == samples.len() as u64).then_some((*width, *height, 3))
        }
        PagePicture::CannotShow { .. } => None,
    }
}

/// Writes a picture as a form of one layer.
pub(crate) fn form<W: Write>(sink: &mut Sink<W>, picture: PagePicture) -> Result<Form, PaperError> {
    let broken =
        || PaperError::Assembling("a picture changed while the bundle was made".to_owned());
    let (width, height, colours) = size(&picture).ok_or_else(broken)?;
    let mut dict = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "BitsPerComponent" => 8,
        "ColorSpace" => if colours == 1 { "DeviceGray" } else { "DeviceRGB" },
    };
    let stream = match picture {
        PagePicture::Jpeg(bytes) => {
            dict.set("Filter", "DCTDecode");
            Stream::new(dict, bytes)
        }
        PagePicture::Rgb { samples, .. } => {
            let mut stream = Stream::new(dict, samples);
            squeeze(&mut stream);
            stream
        }
        PagePicture::CannotShow { .. } => return Err(broken()),
    };
    let id = sink.add(&Object::Stream(stream))?;
    let (w, h) = (
        f64::from(width) * POINTS_PER_DOT,
        f64::from(height) * POINTS_PER_DOT,
    );
    let placed = place(&Rect::new(0.0, 0.0, w, h), Turn::None, 1.0);
    // An image is one unit wide and tall.
    let edge = placed.edge;
    let matrix = [
        edge.width(),
        0.0,
        0.0,
        edge.height(),
        edge.left,
        edge.bottom,
    ];
    Ok(Form {
        placed,
        layers: vec![(matrix, id)],
        has_text: false,
    })
}
