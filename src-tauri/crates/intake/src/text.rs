use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::incoming::as_u64;
use crate::showable::{Remark, Showable, TextEncoding, WhyNot};

/// The longest text that is opened, in bytes: 5 MiB, some two thousand printed pages.
const LONGEST: u64 = 5 * 1024 * 1024;

/// A text and how it was read.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadText {
    /// The characters, with every line end written as a line feed. Nothing else is changed: no
    /// trimming, no joining of lines, no correction.
    pub text: String,
    /// How the bytes were read.
    pub encoding: TextEncoding,
    /// Whether some bytes stand for no character and show as U+FFFD.
    pub some_unreadable: bool,
}

/// Reads a text: by its mark where it has one, else as UTF-8 where it is, else as Windows-1252.
///
/// # Errors
/// [`WhyNot::Empty`] and [`WhyNot::TooLarge`]. Bytes that are no text come out as marks.
pub fn text_for_screen(bytes: &[u8]) -> Result<ReadText, WhyNot> {
    if bytes.is_empty() {
        return Err(WhyNot::Empty);
    }
    if as_u64(bytes.len()) > LONGEST {
        return Err(WhyNot::TooLarge {
            bytes: as_u64(bytes.len()),
        });
    }
    let (encoding, read_as) = match Encoding::for_bom(bytes) {
        Some((marked, _)) if marked == UTF_16LE || marked == UTF_16BE => {
            (marked, TextEncoding::Utf16)
        }
        Some(_) => (UTF_8, TextEncoding::Utf8),
        None if str::from_utf8(bytes).is_ok() => (UTF_8, TextEncoding::Utf8),
        None => (WINDOWS_1252, TextEncoding::Windows1252),
    };
    let (decoded, mut some_unreadable) = encoding.decode_with_bom_removal(bytes);
    let mut text = String::with_capacity(decoded.len());
    let mut characters = decoded.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                characters.next_if_eq(&'\n');
                text.push('\n');
            }
            '\n' | '\t' => text.push(character),
            '\u{c}' => text.push('\n'),
            control if control.is_control() => {
                some_unreadable = true;
                text.push(char::REPLACEMENT_CHARACTER);
            }
            plain => text.push(plain),
        }
    }
    Ok(ReadText {
        text,
        encoding: read_as,
        some_unreadable,
    })
}

pub(crate) fn examine_text(bytes: &[u8]) -> (Showable, Vec<Remark>) {
    match text_for_screen(bytes) {
        Ok(read) => {
            let lines = u32::try_from(read.text.lines().count()).unwrap_or(u32::MAX);
            let remarks = if read.some_unreadable {
                vec![Remark::SomeCharactersUnreadable]
            } else {
                Vec::new()
            };
            (
                Showable::Text {
                    encoding: read.encoding,
                    lines,
                },
                remarks,
            )
        }
        Err(why) => (Showable::CannotBeShown(why), Vec::new()),
    }
}

/// A message of one plain part reads as it is. One with parts or with a transfer encoding would
/// print as gibberish, so it gets words.
pub(crate) fn examine_email(bytes: &[u8]) -> (Showable, Vec<Remark>) {
    let lower: Vec<u8> = bytes
        .iter()
        .take(64 * 1024)
        .map(u8::to_ascii_lowercase)
        .filter(|byte| *byte != b'\r')
        .collect();
    let end = lower
        .windows(2)
        .position(|pair| pair == b"\n\n")
        .unwrap_or(lower.len());
    let headers = lower.get(..end).unwrap_or(&lower);
    let says = |words: &[u8]| headers.windows(words.len()).any(|window| window == words);
    if says(b"multipart/") || says(b"base64") || says(b"quoted-printable") || says(b"text/html") {
        return (Showable::CannotBeShown(WhyNot::Email), Vec::new());
    }
    examine_text(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_reads_to_the_same_characters() {
        let words = "“Café” – Łódź\n";
        let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            std::iter::once(0xfeff)
                .chain(words.encode_utf16())
                .flat_map(order)
                .collect()
        };
        for (bytes, encoding) in [
            (words.as_bytes().to_vec(), TextEncoding::Utf8),
            (
                [b"\xef\xbb\xbf", words.as_bytes()].concat(),
                TextEncoding::Utf8,
            ),
            (utf16(u16::to_le_bytes), TextEncoding::Utf16),
            (utf16(u16::to_be_bytes), TextEncoding::Utf16),
        ] {
            let read = text_for_screen(&bytes).unwrap();
            assert_eq!((read.text.as_str(), read.encoding), (words, encoding));
            assert!(!read.some_unreadable);
        }
        let old = text_for_screen(b"caf\xe9 \x93quoted\x94 \x80 5").unwrap();
        assert_eq!(old.text, "café “quoted” € 5");
        assert_eq!(old.encoding, TextEncoding::Windows1252);
    }

    #[test]
    fn nothing_is_trimmed_and_line_ends_are_one_kind() {
        let read = text_for_screen(b"  two  spaces \r\nmac\runix\n\n\tend  ").unwrap();
        assert_eq!(read.text, "  two  spaces \nmac\nunix\n\n\tend  ");
    }

    #[test]
    fn what_is_no_character_shows_as_a_mark() {
        let read = text_for_screen(b"a\x00b\x1bc").unwrap();
        assert_eq!(read.text, "a\u{fffd}b\u{fffd}c");
        assert!(read.some_unreadable);
        let odd = text_for_screen(b"\xff\xfea\0\x00\xd8").unwrap();
        assert_eq!(odd.text, "a\u{fffd}");
        assert!(odd.some_unreadable);
    }

    #[test]
    fn a_plain_message_is_text_and_a_message_in_parts_is_not() {
        let plain = b"From: a@example.org\r\nSubject: x\r\n\r\nHello multipart/ world";
        assert!(matches!(
            examine_email(plain).0,
            Showable::Text { lines: 4, .. }
        ));
        for header in [
            "Content-Type: Multipart/Mixed; boundary=x",
            "Content-Transfer-Encoding: BASE64",
            "Content-Type: text/html",
        ] {
            let message = format!("From: a@example.org\r\n{header}\r\n\r\nabc");
            let shown = examine_email(message.as_bytes()).0;
            assert_eq!(shown, Showable::CannotBeShown(WhyNot::Email), "{header}");
        }
    }

    #[test]
    fn a_text_beyond_the_limit_is_named_too_large() {
        let long = vec![b'a'; usize::try_from(LONGEST).unwrap() + 1];
        assert_eq!(
            examine_text(&long).0,
            Showable::CannotBeShown(WhyNot::TooLarge { bytes: LONGEST + 1 })
        );
    }
}
