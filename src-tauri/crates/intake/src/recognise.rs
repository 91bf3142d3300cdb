use std::io::{self, Cursor, Read, Seek, SeekFrom};

use crate::kind::{
    ArchiveFormat, EmailFormat, FileKind, OfficeFormat, PictureFormat, SoundFormat, TextFormat,
    VideoFormat,
};
use crate::name::OriginalName;
use crate::showable::Remark;

/// How much of the beginning is looked at.
const HEAD: u64 = 64 * 1024;

/// What a file is and what its name says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// What the content is.
    pub kind: FileKind,
    /// What the ending of its name claims, where the ending is one we know.
    pub claims: Option<FileKind>,
}

impl Recognised {
    /// A remark where name and content disagree in substance. A `.txt` that holds an e-mail, or a
    /// `.log` that is a table, is not a lie.
    #[must_use]
    pub fn disagreement(&self) -> Option<Remark> {
        let claims = self.claims?;
        if claims == self.kind || akin(claims, self.kind) {
            return None;
        }
        Some(Remark::NotWhatItSays {
            claims,
            is: self.kind,
        })
    }
}

/// Kinds that share a container or are both plain text, so that one name often stands for the
/// other in good faith.
fn akin(claims: FileKind, is: FileKind) -> bool {
    use FileKind as K;
    matches!(
        (claims, is),
        (_, K::Empty)
            | (
                K::Text(TextFormat::Plain | TextFormat::Csv | TextFormat::Html),
                K::Text(_) | K::Email(EmailFormat::Mime),
            )
            | (K::Email(EmailFormat::Mime), K::Text(_))
            | (
                K::Video(VideoFormat::Mp4 | VideoFormat::QuickTime) | K::Sound(SoundFormat::M4a),
                K::Video(VideoFormat::Mp4 | VideoFormat::QuickTime | VideoFormat::ThreeGp)
                    | K::Sound(SoundFormat::M4a),
            )
            | (
                K::Office(_),
                K::Text(TextFormat::Rtf) | K::Office(OfficeFormat::Locked)
            )
    )
}

/// Tells what a file is from its content, reading its first 64 KiB and, where the format keeps its
/// contents list elsewhere, one block more. The name is noted as a claim; it decides only whether
/// plain text is called a table.
///
/// # Errors
/// Reading fails. No content is an error: what matches nothing is [`FileKind::Unknown`].
pub fn recognise<R: Read + Seek>(whole: &mut R, name: &OriginalName) -> io::Result<Recognised> {
    whole.seek(SeekFrom::Start(0))?;
    let mut head = Vec::new();
    whole.by_ref().take(HEAD).read_to_end(&mut head)?;
    let claims = name
        .claimed_extension()
        .as_deref()
        .and_then(FileKind::claimed_by);
    let kind = if head.is_empty() {
        FileKind::Empty
    } else if head.starts_with(OLE) {
        compound_file(whole, &head)?
    } else {
        from_head(&head, claims)
    };
    Ok(Recognised { kind, claims })
}

/// As [`recognise`], for a file that is in memory.
#[must_use]
pub fn recognise_bytes(bytes: &[u8], name: &OriginalName) -> Recognised {
    // A slice does not fail to be read.
    recognise(&mut Cursor::new(bytes), name).unwrap_or(Recognised {
        kind: FileKind::Unknown,
        claims: None,
    })
}

const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

fn from_head(head: &[u8], claims: Option<FileKind>) -> FileKind {
    // PDF readers accept up to a kilobyte of something else in front; mail gateways put it there.
    let beginning = head.get(..1024).unwrap_or(head);
    if beginning.windows(5).any(|five| five == b"%PDF-") {
        return FileKind::Pdf;
    }
    if head.starts_with(b"PK\x03\x04") {
        return zip(head);
    }
    if let Some(kind) = iso_media(head).or_else(|| riff(head)) {
        return kind;
    }
    if let Some(kind) = infer::get(head).and_then(|found| from_media_type(found.mime_type())) {
        return kind;
    }
    if mpeg_frame(head) {
        return FileKind::Sound(SoundFormat::Mp3);
    }
    text(head, claims)
}

fn from_media_type(mime: &str) -> Option<FileKind> {
    use FileKind as K;
    Some(match mime {
        "image/jpeg" => K::Picture(PictureFormat::Jpeg),
        "image/png" => K::Picture(PictureFormat::Png),
        "image/gif" => K::Picture(PictureFormat::Gif),
        "image/bmp" => K::Picture(PictureFormat::Bmp),
        "image/tiff" => K::Picture(PictureFormat::Tiff),
        "image/vnd.adobe.photoshop" => K::Picture(PictureFormat::Photoshop),
        "image/vnd.microsoft.icon" => K::Picture(PictureFormat::Icon),
        "audio/mpeg" => K::Sound(SoundFormat::Mp3),
        "audio/ogg" => K::Sound(SoundFormat::Ogg),
        "audio/x-flac" => K::Sound(SoundFormat::Flac),
        "audio/amr" => K::Sound(SoundFormat::Amr),
        "audio/aac" => K::Sound(SoundFormat::Aac),
        "audio/x-aiff" => K::Sound(SoundFormat::Aiff),
        "audio/midi" => K::Sound(SoundFormat::Midi),
        "video/webm" => K::Video(VideoFormat::WebM),
        "video/x-matroska" => K::Video(VideoFormat::Matroska),
        "video/x-ms-wmv" => K::Video(VideoFormat::Wmv),
        "video/mpeg" => K::Video(VideoFormat::Mpeg),
        "video/x-flv" => K::Video(VideoFormat::Flv),
        "application/x-7z-compressed" => K::Archive(ArchiveFormat::SevenZip),
        "application/vnd.rar" => K::Archive(ArchiveFormat::Rar),
        "application/gzip" => K::Archive(ArchiveFormat::Gzip),
        "application/x-tar" => K::Archive(ArchiveFormat::Tar),
        "application/x-bzip2"
        | "application/x-xz"
        | "application/zstd"
        | "application/x-lzip"
        | "application/vnd.ms-cab-compressed" => K::Archive(ArchiveFormat::Other),
        "application/rtf" => K::Text(TextFormat::Rtf),
        "application/vnd.microsoft.portable-executable"
        | "application/x-executable"
        | "application/x-mach-binary"
        | "application/java"
        | "application/wasm"
        | "text/x-shellscript" => K::Program,
        _ => return None,
    })
}

fn zip(head: &[u8]) -> FileKind {
    let holds = |needle: &[u8]| head.windows(needle.len()).any(|window| window == needle);
    let format = if holds(b"mimetypeapplication/vnd.oasis.opendocument.text") {
        OfficeFormat::OpenText
    } else if holds(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet") {
        OfficeFormat::OpenSpreadsheet
    } else if holds(b"mimetypeapplication/vnd.oasis.opendocument.presentation") {
        OfficeFormat::OpenPresentation
    } else if !holds(b"[Content_Types].xml") && !holds(b"_rels/.rels") {
        return FileKind::Archive(ArchiveFormat::Zip);
    } else if holds(b"word/") {
        OfficeFormat::Word
    } else if holds(b"xl/") {
        OfficeFormat::Excel
    } else if holds(b"ppt/") {
        OfficeFormat::PowerPoint
    } else {
        return FileKind::Archive(ArchiveFormat::Zip);
    };
    FileKind::Office(format)
}

/// Reads the first block of a compound file's directory, in which the streams' names tell Word
/// from Excel from a saved message.
fn compound_file<R: Read + Seek>(whole: &mut R, head: &[u8]) -> io::Result<FileKind> {
    let word = |at: usize| {
        head.get(at..at + 2)?
            .try_into()
            .ok()
            .map(u16::from_le_bytes)
    };
    let double = |at: usize| {
        head.get(at..at + 4)?
            .try_into()
            .ok()
            .map(u32::from_le_bytes)
    };
    let (Some(shift @ (9 | 12)), Some(first)) = (word(30), double(48)) else {
        return Ok(FileKind::Unknown);
    };
    whole.seek(SeekFrom::Start((u64::from(first) + 1) << shift))?;
    let mut directory = Vec::new();
    whole.by_ref().take(4096).read_to_end(&mut directory)?;
    let names: Vec<String> = directory
        .chunks_exact(128)
        .filter_map(|entry| {
            let units = entry.get(..64)?.chunks_exact(2);
            let units: Vec<u16> = units
                .filter_map(|pair| pair.try_into().ok().map(u16::from_le_bytes))
                .take_while(|unit| *unit != 0)
                .collect();
            String::from_utf16(&units).ok()
        })
        .collect();
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    Ok(
        if has("__nameid_version") || has("__substg1.0_") || has("__properties_version") {
            FileKind::Email(EmailFormat::Outlook)
        } else if has("WordDocument") {
            FileKind::Office(OfficeFormat::OldWord)
        } else if has("Workbook") || has("Book") {
            FileKind::Office(OfficeFormat::OldExcel)
        } else if has("PowerPoint Document") {
            FileKind::Office(OfficeFormat::OldPowerPoint)
        } else if has("EncryptedPackage") {
            FileKind::Office(OfficeFormat::Locked)
        } else {
            FileKind::Unknown
        },
    )
}

fn iso_media(head: &[u8]) -> Option<FileKind> {
    if head.get(4..8)? != b"ftyp" {
        return None;
    }
    let brand = head.get(8..12)?;
    Some(match brand {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1" => {
            FileKind::Picture(PictureFormat::Heic)
        }
        b"avif" | b"avis" => FileKind::Picture(PictureFormat::Avif),
        b"M4A " | b"M4B " | b"F4A " => FileKind::Sound(SoundFormat::M4a),
        b"qt  " => FileKind::Video(VideoFormat::QuickTime),
        _ if brand.starts_with(b"3g") => FileKind::Video(VideoFormat::ThreeGp),
        _ => FileKind::Video(VideoFormat::Mp4),
    })
}

fn riff(head: &[u8]) -> Option<FileKind> {
    if !head.starts_with(b"RIFF") {
        return None;
    }
    match head.get(8..12)? {
        b"WAVE" => Some(FileKind::Sound(SoundFormat::Wav)),
        b"AVI " => Some(FileKind::Video(VideoFormat::Avi)),
        b"WEBP" => Some(FileKind::Picture(PictureFormat::WebP)),
        _ => None,
    }
}

/// An MPEG sound frame without a tag before it: eleven set bits, then fields none of which may
/// hold its reserved value.
fn mpeg_frame(head: &[u8]) -> bool {
    let Some(&[first, second, third, _]) = head.first_chunk::<4>() else {
        return false;
    };
    first == 0xff
        && second & 0xe0 == 0xe0
        && second & 0x18 != 0x08
        && second & 0x06 == 0x02
        && third & 0xf0 != 0xf0
        && third & 0xf0 != 0x00
        && third & 0x0c != 0x0c
}

fn text(head: &[u8], claims: Option<FileKind>) -> FileKind {
    if head.starts_with(b"#!") {
        return FileKind::Program;
    }
    let utf16 = head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff");
    if !utf16 && !reads_as_text(head) {
        return FileKind::Unknown;
    }
    let beginning: Vec<u8> = head
        .iter()
        .filter(|byte| **byte != 0)
        .map(u8::to_ascii_lowercase)
        .skip_while(|byte| byte.is_ascii_whitespace() || *byte >= 0x80)
        .take(4096)
        .collect();
    let starts = |with: &str| beginning.starts_with(with.as_bytes());
    if starts("{\\rtf") {
        FileKind::Text(TextFormat::Rtf)
    } else if starts("<!doctype html") || starts("<html") {
        FileKind::Text(TextFormat::Html)
    } else if starts("<svg") || starts("<?xml") && beginning.windows(4).any(|tag| tag == b"<svg") {
        FileKind::Picture(PictureFormat::Svg)
    } else if !utf16 && has_mail_headers(head) {
        FileKind::Email(EmailFormat::Mime)
    } else if claims == Some(FileKind::Text(TextFormat::Csv)) {
        FileKind::Text(TextFormat::Csv)
    } else {
        FileKind::Text(TextFormat::Plain)
    }
}

/// No byte that text never holds, and valid UTF-8 or else bytes that Windows-1252 gives a meaning.
fn reads_as_text(head: &[u8]) -> bool {
    let control = |byte: &u8| matches!(byte, 0..=8 | 11 | 14..=26 | 28..=31 | 127);
    if head.iter().any(control) {
        return false;
    }
    match str::from_utf8(head) {
        Ok(_) => true,
        // The head may end in the middle of a character.
        Err(error) if error.error_len().is_none() => true,
        Err(_) => {
            let high = head.iter().filter(|byte| **byte >= 0x80).count();
            // Compressed and encrypted bytes are high half the time; no Western text is.
            high * 3 < head.len()
                && !head
                    .iter()
                    .any(|byte| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d))
        }
    }
}

/// Two or more of the headers that every message carries, before the first empty line.
fn has_mail_headers(head: &[u8]) -> bool {
    const KNOWN: [&[u8]; 12] = [
        b"from",
        b"to",
        b"date",
        b"subject",
        b"received",
        b"return-path",
        b"message-id",
        b"mime-version",
        b"delivered-to",
        b"reply-to",
        b"x-originating-ip",
        b"cc",
    ];
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let mut known = 0;
    for line in head.split(|byte| *byte == b'\n').take(200) {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else {
            return false;
        };
        let Some(name) = line.get(..colon) else {
            return false;
        };
        if name.is_empty() || !name.iter().all(|byte| byte.is_ascii_graphic()) {
            return false;
        }
        if KNOWN.contains(&name.to_ascii_lowercase().as_slice()) {
            known += 1;
        }
    }
    known >= 2
}

#[cfg(test)]
#[path = "recognise_tests.rs"]
mod tests;
