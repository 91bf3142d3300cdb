use crate::kind::FileKind;

/// What was found when a file was examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    /// As what it can be shown, on screen and on paper.
    pub showable: Showable,
    /// What the officer and the reader of a bundle should know beside it.
    pub remarks: Vec<Remark>,
}

/// As what a file can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Showable {
    /// Pages of a PDF that can be put into a bundle as they are.
    PdfPages {
        /// How many pages there really are, at least one.
        pages: u32,
    },
    /// A picture that decodes to its end, in pixels after it has been turned upright.
    Picture {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// Text that reads in a known encoding.
    Text {
        /// How the bytes were read.
        encoding: TextEncoding,
        /// Lines, the last one counted even without an end.
        lines: u32,
    },
    /// A sound recording: to be heard, not to be printed.
    Sound {
        /// Its length in whole seconds, rounded, where the file tells it.
        seconds: Option<u32>,
    },
    /// Nothing can be shown. The original is kept and travels untouched.
    CannotBeShown(WhyNot),
}

impl Showable {
    /// Why this gets a page of words in a bundle instead of pages of its own; `None` where it can
    /// be printed.
    #[must_use]
    pub fn why_not_on_paper(&self) -> Option<WhyNot> {
        match self {
            Self::PdfPages { .. } | Self::Picture { .. } | Self::Text { .. } => None,
            Self::Sound { seconds } => Some(WhyNot::SoundRecording { seconds: *seconds }),
            Self::CannotBeShown(why) => Some(why.clone()),
        }
    }
}

/// How the bytes of a text became characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16 with its mark.
    Utf16,
    /// Windows-1252: what older Windows programs wrote in Britain.
    Windows1252,
}

/// A fact beside what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The name claims one kind, the content is another.
    NotWhatItSays {
        /// What the ending of the name claims.
        claims: FileKind,
        /// What the content is.
        is: FileKind,
    },
    /// The PDF declares another number of pages than it has.
    PageCountLies {
        /// The declared number.
        says: i64,
        /// The number found.
        pages: u32,
    },
    /// The PDF's own table of contents was broken and was rebuilt; all its pages are there.
    Repaired,
    /// The PDF forbids changes with an owner's password but opens without one.
    OwnerPassword,
    /// A moving picture of which only the first frame is shown.
    FirstFrameOnly,
    /// Some bytes of the text could not be read as characters and show as a mark.
    SomeCharactersUnreadable,
}

impl Remark {
    /// One plain sentence.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::NotWhatItSays { claims, is } => format!(
                "Its name says {}; its content is {}.",
                with_article(claims.in_words()),
                with_article(is.in_words())
            ),
            Self::PageCountLies { says, pages } => format!(
                "The file says it has {says} {}; it has {pages}.",
                if *says == 1 { "page" } else { "pages" }
            ),
            Self::Repaired => {
                "Its internal list was broken and has been rebuilt for showing. The original is unchanged."
                    .to_owned()
            }
            Self::OwnerPassword => {
                "It carries a password against changes but opens without one.".to_owned()
            }
            Self::FirstFrameOnly => "It is a moving picture. Only its first frame is shown.".to_owned(),
            Self::SomeCharactersUnreadable => {
                "Some of its characters could not be read and show as a mark.".to_owned()
            }
        }
    }
}

/// Why a file cannot be shown as pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The file has no bytes.
    Empty,
    /// A password is needed to open it, or its protection is of a kind that cannot be read.
    Locked,
    /// Part of it is missing or broken.
    Damaged {
        /// The last page that can be read, where pages before the damage can.
        after_page: Option<u32>,
    },
    /// Nothing in it is what its name claims.
    NotWhatItSays {
        /// What the ending of the name claims.
        claims: FileKind,
        /// What the content is.
        is: FileKind,
    },
    /// A PDF without a page.
    NoPages,
    /// A PDF whose list of pages leads back to itself or names a page twice.
    PagesLoop,
    /// More pages than a bundle takes from one file.
    TooManyPages {
        /// Pages found before counting stopped.
        at_least: u32,
    },
    /// A page with a size no printer and no screen has.
    ImpossiblePageSize {
        /// Which page, from 1.
        page: u32,
    },
    /// The file is larger than what is opened for showing.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
    },
    /// Opening it would take more memory or time than any honest file needs.
    TooIntricate,
    /// A picture with more pixels than are opened.
    PictureTooLarge {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// A picture file of several pages, of which only one could be shown.
    SeveralPictures,
    /// A format of picture that is recognised but not opened here.
    PictureNotOpened(FileKind),
    /// A sound recording.
    SoundRecording {
        /// Its length in whole seconds, where known.
        seconds: Option<u32>,
    },
    /// A video.
    Video,
    /// An e-mail message whose parts have to be opened with a mail program.
    Email,
    /// A file for an office program.
    OfficeDocument(FileKind),
    /// Text with typesetting that is not opened here.
    FormattedText(FileKind),
    /// Files packed into one.
    Archive,
    /// A program.
    Program,
    /// Content that matches nothing known.
    UnknownKind,
}

impl WhyNot {
    /// One plain sentence, or two, for the page that stands where the exhibit's pages would be.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Empty => "It is an empty file: it holds nothing at all.".to_owned(),
            Self::Locked => "It is locked with a password.".to_owned(),
            Self::Damaged { after_page: None } => {
                "It is damaged or incomplete and cannot be opened.".to_owned()
            }
            Self::Damaged {
                after_page: Some(page),
            } => format!("It is damaged or incomplete after page {page}."),
            Self::NotWhatItSays {
                claims,
                is: FileKind::Unknown,
            } => format!(
                "Its name says {}, but its content is not.",
                with_article(claims.in_words())
            ),
            Self::NotWhatItSays { claims, is } => format!(
                "Its name says {}, but its content is {}.",
                with_article(claims.in_words()),
                with_article(is.in_words())
            ),
            Self::NoPages => "It is a PDF document without any pages.".to_owned(),
            Self::PagesLoop => "It is damaged: its list of pages leads back to itself.".to_owned(),
            Self::TooManyPages { at_least } => format!(
                "It has more pages than a bundle takes from one file ({} or more).",
                thousands(u64::from(*at_least))
            ),
            Self::ImpossiblePageSize { page } => {
                format!("It is damaged: page {page} has a size that cannot be printed.")
            }
            Self::TooLarge { bytes } => format!(
                "It is too large to be opened here ({} bytes).",
                thousands(*bytes)
            ),
            Self::TooIntricate => {
                "It is built in a way that would take too long or too much memory to open."
                    .to_owned()
            }
            Self::PictureTooLarge { width, height } => format!(
                "It is a picture of {} × {} pixels, which is too large to be opened here.",
                thousands(u64::from(*width)),
                thousands(u64::from(*height))
            ),
            Self::SeveralPictures => {
                "It holds several pictures in one file, which cannot be opened here.".to_owned()
            }
            Self::PictureNotOpened(kind)
            | Self::OfficeDocument(kind)
            | Self::FormattedText(kind) => {
                format!(
                    "It is {}, which cannot be opened here.",
                    with_article(kind.in_words())
                )
            }
            Self::SoundRecording { seconds: None } => "It is a sound recording.".to_owned(),
            Self::SoundRecording {
                seconds: Some(seconds),
            } => format!(
                "It is a sound recording, {} long.",
                length_in_words(*seconds)
            ),
            Self::Video => "It is a video.".to_owned(),
            Self::Email => {
                "It is an email message with parts that have to be opened in a mail program."
                    .to_owned()
            }
            Self::Archive => "It is an archive: several files packed into one.".to_owned(),
            Self::Program => {
                "It is a program. It has been kept but never run; please do not run it.".to_owned()
            }
            Self::UnknownKind => "It is a kind of file we do not know.".to_owned(),
        }
    }
}

fn with_article(noun: &str) -> String {
    // Abbreviations are read letter by letter: an MP3, an SVG, an RTF.
    let vowel_sound = [
        "a", "e", "i", "o", "A", "E", "I", "O", "MP", "M4", "SVG", "RAR",
    ]
    .iter()
    .any(|start| noun.starts_with(start));
    format!("{} {noun}", if vowel_sound { "an" } else { "a" })
}

fn length_in_words(seconds: u32) -> String {
    let part = |count: u32, unit: &str| {
        (count > 0).then(|| format!("{count} {unit}{}", if count == 1 { "" } else { "s" }))
    };
    let parts: Vec<String> = [
        part(seconds / 3600, "hour"),
        part(seconds / 60 % 60, "minute"),
        part(seconds % 60, "second"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return "less than a second".to_owned();
    }
    parts.join(" ")
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::{OfficeFormat, PictureFormat, SoundFormat};

    #[test]
    fn the_words_read_as_sentences() {
        let png = FileKind::Picture(PictureFormat::Png);
        for (why, words) in [
            (WhyNot::Locked, "It is locked with a password."),
            (
                WhyNot::Damaged {
                    after_page: Some(3),
                },
                "It is damaged or incomplete after page 3.",
            ),
            (
                WhyNot::PictureTooLarge {
                    width: 20_000,
                    height: 20_000,
                },
                "It is a picture of 20,000 × 20,000 pixels, which is too large to be opened here.",
            ),
            (
                WhyNot::NotWhatItSays {
                    claims: FileKind::Pdf,
                    is: FileKind::Unknown,
                },
                "Its name says a PDF document, but its content is not.",
            ),
            (
                WhyNot::NotWhatItSays {
                    claims: png,
                    is: FileKind::Sound(SoundFormat::Mp3),
                },
                "Its name says a PNG picture, but its content is an MP3 sound recording.",
            ),
            (
                WhyNot::OfficeDocument(FileKind::Office(OfficeFormat::Excel)),
                "It is an Excel spreadsheet, which cannot be opened here.",
            ),
            (
                WhyNot::SoundRecording { seconds: Some(252) },
                "It is a sound recording, 4 minutes 12 seconds long.",
            ),
            (
                WhyNot::SoundRecording {
                    seconds: Some(3601),
                },
                "It is a sound recording, 1 hour 1 second long.",
            ),
            (
                WhyNot::SoundRecording { seconds: Some(0) },
                "It is a sound recording, less than a second long.",
            ),
            (
                WhyNot::TooLarge { bytes: 314_572_801 },
                "It is too large to be opened here (314,572,801 bytes).",
            ),
        ] {
            assert_eq!(why.in_words(), words);
        }
    }
}
