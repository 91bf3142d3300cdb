use std::sync::Arc;

use crate::incoming::as_u64;
use crate::kind::{EmailFormat, FileKind, OfficeFormat, PictureFormat, TextFormat};
use crate::recognise::Recognised;
use crate::showable::{Examined, Remark, Showable, WhyNot};
use crate::{pdf, picture, sound, text};

/// The largest file that is opened for showing, in bytes: 300 MiB. A larger one is kept and named
/// like any other; it gets a page of words in a bundle.
pub const LARGEST_OPENED: u64 = 300 * 1024 * 1024;

/// The answer where the kind or the size alone gives it, so that a video of gigabytes is never
/// read into memory; `None` where [`examine`] has to see the bytes.
#[must_use]
pub fn without_opening(recognised: &Recognised, size: u64) -> Option<Examined> {
    let showable = match recognised.kind {
        FileKind::Empty => Showable::CannotBeShown(WhyNot::Empty),
        _ if size == 0 => Showable::CannotBeShown(WhyNot::Empty),
        FileKind::Video(_) => Showable::CannotBeShown(WhyNot::Video),
        FileKind::Archive(_) => Showable::CannotBeShown(WhyNot::Archive),
        FileKind::Program => Showable::CannotBeShown(WhyNot::Program),
        FileKind::Office(OfficeFormat::Locked) => Showable::CannotBeShown(WhyNot::Locked),
        FileKind::Office(_) => Showable::CannotBeShown(WhyNot::OfficeDocument(recognised.kind)),
        FileKind::Text(TextFormat::Html | TextFormat::Rtf) => {
            Showable::CannotBeShown(WhyNot::FormattedText(recognised.kind))
        }
        FileKind::Email(EmailFormat::Outlook) => Showable::CannotBeShown(WhyNot::Email),
        FileKind::Picture(
            PictureFormat::Heic
            | PictureFormat::Avif
            | PictureFormat::Svg
            | PictureFormat::Photoshop
            | PictureFormat::Icon,
        ) => Showable::CannotBeShown(WhyNot::PictureNotOpened(recognised.kind)),
        FileKind::Unknown => Showable::CannotBeShown(match recognised.claims {
            Some(claims) => WhyNot::NotWhatItSays {
                claims,
                is: FileKind::Unknown,
            },
            None => WhyNot::UnknownKind,
        }),
        FileKind::Sound(_) if size > LARGEST_OPENED => Showable::Sound { seconds: None },
        _ if size > LARGEST_OPENED => Showable::CannotBeShown(WhyNot::TooLarge { bytes: size }),
        FileKind::Pdf
        | FileKind::Picture(_)
        | FileKind::Sound(_)
        | FileKind::Text(_)
        | FileKind::Email(_) => return None,
    };
    Some(finish(recognised, showable, Vec::new()))
}

/// Finds out as what a file can be shown, by opening it as the parts that will show it do: a PDF
/// that is called showable loads in the program that merges bundles, and a picture decodes to its
/// end.
///
/// `bytes` is the whole file. This takes up to a minute at worst and has no errors: whatever goes
/// wrong is an answer.
#[must_use]
pub fn examine(recognised: &Recognised, bytes: &Arc<Vec<u8>>) -> Examined {
    if let Some(answer) = without_opening(recognised, as_u64(bytes.len())) {
        return answer;
    }
    let (showable, remarks) = match recognised.kind {
        FileKind::Pdf => pdf::examine_pdf(bytes),
        FileKind::Picture(format) => picture::examine_picture(format, bytes),
        FileKind::Sound(format) => (
            Showable::Sound {
                seconds: sound::sound_seconds(format, bytes),
            },
            Vec::new(),
        ),
        FileKind::Email(_) => text::examine_email(bytes),
        _ => text::examine_text(bytes),
    };
    finish(recognised, showable, remarks)
}

fn finish(recognised: &Recognised, showable: Showable, mut remarks: Vec<Remark>) -> Examined {
    let said_already = matches!(
        showable,
        Showable::CannotBeShown(WhyNot::NotWhatItSays { .. })
    );
    if !said_already {
        remarks.extend(recognised.disagreement());
    }
    Examined { showable, remarks }
}
