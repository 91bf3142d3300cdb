//! Where the bytes of exhibits come from. The paper room never sees a disk or the store.

use std::io::Read;

/// The originals and pictures of one complaint's exhibits, read one at a time.
pub trait Originals {
    /// The untouched bytes of an exhibit, from their beginning. Asked for at most twice: once to
    /// set its pages, once to file it in the bag.
    ///
    /// # Errors
    /// Whatever kept the bytes from being read; the bundle is then not made.
    fn original<'a>(&'a mut self, exhibit: &str) -> std::io::Result<Box<dyn Read + 'a>>;

    /// The picture of an exhibit whose rendering is `Picture`: upright, decoded and encoded again
    /// by whoever took it in, at most 300 dots an inch on the page (2,315 by 3,274 dots).
    ///
    /// # Errors
    /// Whatever kept the picture from being made; the bundle is then not made.
    fn picture(&mut self, exhibit: &str) -> std::io::Result<PagePicture>;
}

/// A picture as it goes onto a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PagePicture {
    /// A baseline or progressive JPEG in grey or RGB.
    Jpeg(Vec<u8>),
    /// Plain samples, 8 bits each, rows from the top.
    Rgb {
        /// Dots across.
        width: u32,
        /// Dots down.
        height: u32,
        /// `width * height * 3` bytes.
        samples: Vec<u8>,
    },
    /// It turned out that it cannot be shown.
    CannotShow {
        /// Why, in words that follow "It is".
        reason: String,
    },
}
