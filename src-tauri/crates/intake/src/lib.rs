//! Bytes to facts: the only room that parses what others have sent.
//!
//! A picked or dropped file comes in as [`Incoming`], is [`recognise`]d from its content, streamed
//! out in chunks to whoever keeps it, and [`examine`]d for how it can be shown. Pictures, pages and
//! text are prepared for screen and paper from the kept bytes, and the words inside for the search.
//!
//! **Invariants.** This room keeps nothing and writes nothing, not even a temporary file. It trusts
//! no length, no name and no declared type. Every parser it calls has an upper bound on what it is
//! given to do, and none of them can take the program down with it. Whatever cannot be shown is
//! taken in all the same, with words that say why ([`WhyNot`]).

mod email;
mod examine;
mod incoming;
mod kind;
mod name;
mod pdf;
mod picture;
mod recognise;
mod showable;
mod sound;
mod text;
mod words;
mod worker;

pub use examine::{LARGEST_OPENED, examine, without_opening};
pub use incoming::{CHUNK, Incoming, IntakeError, StreamError, Taken};
pub use kind::{
    ArchiveFormat, EmailFormat, FileKind, OfficeFormat, PictureFormat, SoundFormat, TextFormat,
    VideoFormat,
};
pub use name::OriginalName;
pub use pdf::{NotDrawn, pdf_page_for_screen};
pub use picture::{
    LARGEST_PICTURE, PreparedAs, PreparedPicture, blurred_grey_for_screen, picture_for_paper,
    picture_for_screen,
};
pub use recognise::{Recognised, recognise, recognise_bytes};
pub use showable::{Examined, Remark, Showable, TextEncoding, WhyNot};
pub use sound::sound_seconds;
pub use text::{ReadText, text_for_screen};
pub use words::words_inside;
