//! Pictures: opened within limits, turned upright, made ready for paper and screen.

mod jpeg;
mod open;
mod prepare;
mod samples;
mod tiff;

pub(crate) use jpeg::size as jpeg_size;
pub use open::LARGEST_PICTURE;
pub(crate) use open::examine_picture;
pub use prepare::{
    PreparedAs, PreparedPicture, blurred_grey_for_screen, picture_for_paper, picture_for_screen,
};
