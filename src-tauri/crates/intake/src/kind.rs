/// What a file is, told from its content.
///
/// Names and declared types are claims. This is what the bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// A PDF document, whole or not.
    Pdf,
    /// A still picture.
    Picture(PictureFormat),
    /// A sound recording.
    Sound(SoundFormat),
    /// A moving picture, with or without sound.
    Video(VideoFormat),
    /// Text without typesetting.
    Text(TextFormat),
    /// An e-mail message saved as a file.
    Email(EmailFormat),
    /// A document, spreadsheet or slides of an office program.
    Office(OfficeFormat),
    /// Files packed into one.
    Archive(ArchiveFormat),
    /// Something a computer would run. It is kept as evidence like anything else.
    Program,
    /// A file without a single byte.
    Empty,
    /// Content that matches nothing known.
    Unknown,
}

/// Formats of still pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the format's own name")]
pub enum PictureFormat {
    Jpeg,
    Png,
    Gif,
    WebP,
    Bmp,
    Tiff,
    Heic,
    Avif,
    Svg,
    Photoshop,
    Icon,
}

/// Formats of sound recordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the format's own name")]
pub enum SoundFormat {
    Wav,
    Mp3,
    M4a,
    Ogg,
    Flac,
    Amr,
    Aac,
    Aiff,
    Midi,
}

/// Formats of moving pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the format's own name")]
pub enum VideoFormat {
    Mp4,
    QuickTime,
    WebM,
    Matroska,
    Avi,
    Wmv,
    Mpeg,
    Flv,
    ThreeGp,
}

/// What a text is laid out as. Only among these does the claimed ending decide, because a table
/// with commas and a sentence with commas are the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the format's own name")]
pub enum TextFormat {
    Plain,
    Csv,
    Html,
    Rtf,
}

/// How an e-mail message was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmailFormat {
    /// As it travels (RFC 5322), usually `.eml`.
    Mime,
    /// By Outlook, usually `.msg`.
    Outlook,
}

/// Formats of office programs, old and new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "each is the program's own name and the age of the format"
)]
pub enum OfficeFormat {
    Word,
    Excel,
    PowerPoint,
    OldWord,
    OldExcel,
    OldPowerPoint,
    OpenText,
    OpenSpreadsheet,
    OpenPresentation,
    /// A password hides which of the newer formats it is.
    Locked,
}

/// Formats of packed files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the format's own name")]
pub enum ArchiveFormat {
    Zip,
    SevenZip,
    Rar,
    Gzip,
    Tar,
    Other,
}

impl FileKind {
    /// What it is, as a noun phrase without an article: `PNG picture`.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        self.facts().0
    }

    /// The ending its copy gets in a bag: lower-case ASCII, never one that a double click would
    /// run.
    #[must_use]
    pub fn extension(self) -> &'static str {
        self.facts().1
    }

    /// The media type.
    #[must_use]
    pub fn mime(self) -> &'static str {
        self.facts().2
    }

    /// What an ending claims a file to be. Used for comparing, never for deciding.
    #[must_use]
    pub fn claimed_by(extension: &str) -> Option<Self> {
        use FileKind as K;
        Some(match extension {
            "pdf" => K::Pdf,
            "jpg" | "jpeg" | "jpe" | "jfif" => K::Picture(PictureFormat::Jpeg),
            "png" => K::Picture(PictureFormat::Png),
            "gif" => K::Picture(PictureFormat::Gif),
            "webp" => K::Picture(PictureFormat::WebP),
            "bmp" => K::Picture(PictureFormat::Bmp),
            "tif" | "tiff" => K::Picture(PictureFormat::Tiff),
            "heic" | "heif" => K::Picture(PictureFormat::Heic),
            "avif" => K::Picture(PictureFormat::Avif),
            "svg" => K::Picture(PictureFormat::Svg),
            "wav" => K::Sound(SoundFormat::Wav),
            "mp3" => K::Sound(SoundFormat::Mp3),
            "m4a" => K::Sound(SoundFormat::M4a),
            "ogg" | "oga" | "opus" => K::Sound(SoundFormat::Ogg),
            "flac" => K::Sound(SoundFormat::Flac),
            "amr" => K::Sound(SoundFormat::Amr),
            "mp4" | "m4v" => K::Video(VideoFormat::Mp4),
            "mov" => K::Video(VideoFormat::QuickTime),
            "avi" => K::Video(VideoFormat::Avi),
            "wmv" => K::Video(VideoFormat::Wmv),
            "txt" | "log" | "md" => K::Text(TextFormat::Plain),
            "csv" | "tsv" => K::Text(TextFormat::Csv),
            "htm" | "html" => K::Text(TextFormat::Html),
            "rtf" => K::Text(TextFormat::Rtf),
            "eml" => K::Email(EmailFormat::Mime),
            "msg" => K::Email(EmailFormat::Outlook),
            "docx" => K::Office(OfficeFormat::Word),
            "xlsx" => K::Office(OfficeFormat::Excel),
            "pptx" => K::Office(OfficeFormat::PowerPoint),
            "doc" => K::Office(OfficeFormat::OldWord),
            "xls" => K::Office(OfficeFormat::OldExcel),
            "ppt" => K::Office(OfficeFormat::OldPowerPoint),
            "odt" => K::Office(OfficeFormat::OpenText),
            "ods" => K::Office(OfficeFormat::OpenSpreadsheet),
            "odp" => K::Office(OfficeFormat::OpenPresentation),
            "zip" => K::Archive(ArchiveFormat::Zip),
            "7z" => K::Archive(ArchiveFormat::SevenZip),
            "rar" => K::Archive(ArchiveFormat::Rar),
            "exe" | "com" | "scr" | "dll" | "msi" => K::Program,
            _ => return None,
        })
    }

    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Pdf => ("PDF document", "pdf", "application/pdf"),
            Self::Picture(format) => format.facts(),
            Self::Sound(format) => format.facts(),
            Self::Video(format) => format.facts(),
            Self::Text(TextFormat::Plain) => ("text file", "txt", "text/plain"),
            Self::Text(TextFormat::Csv) => ("table saved as text (CSV)", "csv", "text/csv"),
            Self::Text(TextFormat::Html) => ("web page", "html", "text/html"),
            Self::Text(TextFormat::Rtf) => ("rich text document", "rtf", "application/rtf"),
            Self::Email(EmailFormat::Mime) => ("email message", "eml", "message/rfc822"),
            Self::Email(EmailFormat::Outlook) => {
                ("Outlook email message", "msg", "application/vnd.ms-outlook")
            }
            Self::Office(format) => format.facts(),
            Self::Archive(format) => match format {
                ArchiveFormat::Zip => ("zip archive", "zip", "application/zip"),
                ArchiveFormat::SevenZip => ("7-Zip archive", "7z", "application/x-7z-compressed"),
                ArchiveFormat::Rar => ("RAR archive", "rar", "application/vnd.rar"),
                ArchiveFormat::Gzip => ("gzip archive", "gz", "application/gzip"),
                ArchiveFormat::Tar => ("tar archive", "tar", "application/x-tar"),
                ArchiveFormat::Other => ("archive", "bin", "application/octet-stream"),
            },
            Self::Program => ("program", "bin", "application/octet-stream"),
            Self::Empty => ("empty file", "bin", "application/x-empty"),
            Self::Unknown => ("file of an unknown kind", "bin", "application/octet-stream"),
        }
    }
}

impl PictureFormat {
    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Jpeg => ("JPEG picture", "jpg", "image/jpeg"),
            Self::Png => ("PNG picture", "png", "image/png"),
            Self::Gif => ("GIF picture", "gif", "image/gif"),
            Self::WebP => ("WebP picture", "webp", "image/webp"),
            Self::Bmp => ("bitmap picture", "bmp", "image/bmp"),
            Self::Tiff => ("TIFF picture", "tif", "image/tiff"),
            Self::Heic => ("HEIC picture", "heic", "image/heic"),
            Self::Avif => ("AVIF picture", "avif", "image/avif"),
            Self::Svg => ("SVG drawing", "svg", "image/svg+xml"),
            Self::Photoshop => ("Photoshop picture", "psd", "image/vnd.adobe.photoshop"),
            Self::Icon => ("icon", "ico", "image/vnd.microsoft.icon"),
        }
    }
}

impl SoundFormat {
    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Wav => ("WAV sound recording", "wav", "audio/wav"),
            Self::Mp3 => ("MP3 sound recording", "mp3", "audio/mpeg"),
            Self::M4a => ("M4A sound recording", "m4a", "audio/mp4"),
            Self::Ogg => ("Ogg sound recording", "ogg", "audio/ogg"),
            Self::Flac => ("FLAC sound recording", "flac", "audio/flac"),
            Self::Amr => ("AMR sound recording", "amr", "audio/amr"),
            Self::Aac => ("AAC sound recording", "aac", "audio/aac"),
            Self::Aiff => ("AIFF sound recording", "aiff", "audio/aiff"),
            Self::Midi => ("MIDI sound file", "mid", "audio/midi"),
        }
    }
}

impl VideoFormat {
    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Mp4 => ("MP4 video", "mp4", "video/mp4"),
            Self::QuickTime => ("QuickTime video", "mov", "video/quicktime"),
            Self::WebM => ("WebM video", "webm", "video/webm"),
            Self::Matroska => ("Matroska video", "mkv", "video/x-matroska"),
            Self::Avi => ("AVI video", "avi", "video/x-msvideo"),
            Self::Wmv => ("Windows Media video", "wmv", "video/x-ms-wmv"),
            Self::Mpeg => ("MPEG video", "mpg", "video/mpeg"),
            Self::Flv => ("Flash video", "flv", "video/x-flv"),
            Self::ThreeGp => ("3GP video", "3gp", "video/3gpp"),
        }
    }
}

impl OfficeFormat {
    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Word => (
                "Word document",
                "docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ),
            Self::Excel => (
                "Excel spreadsheet",
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ),
            Self::PowerPoint => (
                "PowerPoint presentation",
                "pptx",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ),
            Self::Locked => (
                "office document locked with a password",
                "bin",
                "application/x-ole-storage",
            ),
            Self::OldWord => ("older Word document", "doc", "application/msword"),
            Self::OldExcel => ("older Excel spreadsheet", "xls", "application/vnd.ms-excel"),
            Self::OldPowerPoint => (
                "older PowerPoint presentation",
                "ppt",
                "application/vnd.ms-powerpoint",
            ),
            Self::OpenText => (
                "OpenDocument text",
                "odt",
                "application/vnd.oasis.opendocument.text",
            ),
            Self::OpenSpreadsheet => (
                "OpenDocument spreadsheet",
                "ods",
                "application/vnd.oasis.opendocument.spreadsheet",
            ),
            Self::OpenPresentation => (
                "OpenDocument presentation",
                "odp",
                "application/vnd.oasis.opendocument.presentation",
            ),
        }
    }
}
