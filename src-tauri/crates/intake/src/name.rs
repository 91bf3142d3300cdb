use std::ffi::OsStr;
use std::fmt;
use std::path::Path;

/// The name a file came with: kept to the byte and never used as a path.
///
/// Names are untrusted. One may hold `../`, line breaks, direction overrides that make `exe.fdp`
/// read as `pdf.exe`, or bytes that are no text at all. The record keeps exactly what came in;
/// screens and paper show [`displayed`](Self::displayed).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OriginalName {
    bytes: Vec<u8>,
}

impl OriginalName {
    /// The last part of a path, as the computer holds it: raw bytes on Linux and macOS, the
    /// lossless eight-bit form of UTF-16 on Windows.
    #[must_use]
    pub fn of_path(path: &Path) -> Self {
        let name: &OsStr = path.file_name().unwrap_or(path.as_os_str());
        Self {
            bytes: name.as_encoded_bytes().to_vec(),
        }
    }

    /// A name declared by something that is not a disk: a mail attachment, a form, a test.
    #[must_use]
    pub fn declared(name: &str) -> Self {
        Self {
            bytes: name.as_bytes().to_vec(),
        }
    }

    /// A name read back from the case file, as [`as_bytes`](Self::as_bytes) gave it.
    #[must_use]
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    /// Every byte of the name, for keeping.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The name as text that is safe to show and to print.
    ///
    /// Control characters, direction marks and other characters that show nothing are written
    /// out (`\u{202e}`), bytes that are not UTF-8 too (`\xff`), and a backslash is doubled, so that
    /// two different names never look the same because of what is hidden in them.
    #[must_use]
    pub fn displayed(&self) -> String {
        let mut shown = String::with_capacity(self.bytes.len());
        for part in self.bytes.utf8_chunks() {
            for character in part.valid().chars() {
                match character {
                    '\\' => shown.push_str("\\\\"),
                    hidden if shows_nothing(hidden) => {
                        shown.extend(hidden.escape_unicode());
                    }
                    plain => shown.push(plain),
                }
            }
            for byte in part.invalid() {
                shown.push_str(&format!("\\x{byte:02x}"));
            }
        }
        shown
    }

    /// The ending after the last full stop, in lower case, where it is one to eight ASCII letters
    /// or digits. It is a claim, not a fact.
    #[must_use]
    pub fn claimed_extension(&self) -> Option<String> {
        let dot = self.bytes.iter().rposition(|byte| *byte == b'.')?;
        let ending = self.bytes.get(dot + 1..)?;
        if dot == 0 || ending.is_empty() || ending.len() > 8 {
            return None;
        }
        if !ending.iter().all(u8::is_ascii_alphanumeric) {
            return None;
        }
        let ending = ending.to_ascii_lowercase();
        String::from_utf8(ending).ok()
    }
}

/// A name can say what the record must not: it prints in its displayed form only.
impl fmt::Debug for OriginalName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OriginalName({} bytes)", self.bytes.len())
    }
}

/// Characters that take no room or turn the direction of their neighbours. The two joiners are
/// left alone: Persian and Hindi names and many emoji are written with them.
fn shows_nothing(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_kept_to_the_byte_and_shown_safely() {
        for (name, shown) in [
            ("letter.pdf", "letter.pdf"),
            ("../../x", "../../x"),
            ("..\\..\\x", "..\\\\..\\\\x"),
            ("a\nb\u{7}.txt", "a\\u{a}b\\u{7}.txt"),
            ("door\u{202e}gnp.exe", "door\\u{202e}gnp.exe"),
            ("CON", "CON"),
            ("NUL.txt", "NUL.txt"),
            (" spaced .pdf ", " spaced .pdf "),
            ("Zażółć 测试 مرحبا 🙂.png", "Zażółć 测试 مرحبا 🙂.png"),
            ("\\u{202e}", "\\\\u{202e}"),
            ("", ""),
        ] {
            let kept = OriginalName::declared(name);
            assert_eq!(
                kept.as_bytes(),
                name.as_bytes(),
                "nothing is trimmed from {name:?}"
            );
            assert_eq!(kept.displayed(), shown, "for {name:?}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_written_out() {
        let kept = OriginalName::from_bytes(b"a\xff\xfeb.pdf".to_vec());
        assert_eq!(kept.displayed(), "a\\xff\\xfeb.pdf");
        assert_eq!(kept.claimed_extension().as_deref(), Some("pdf"));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_on_disk_keeps_bytes_that_are_no_text() {
        use std::os::unix::ffi::OsStrExt;
        let path = Path::new("/somewhere").join(OsStr::from_bytes(b"\xe9t\xe9.txt"));
        assert_eq!(OriginalName::of_path(&path).as_bytes(), b"\xe9t\xe9.txt");
    }

    #[test]
    fn only_a_plain_short_ending_counts_as_a_claim() {
        for (name, claim) in [
            ("a.PDF", Some("pdf")),
            ("a.tar.gz", Some("gz")),
            (".profile", None),
            ("a.", None),
            ("a.pd/f", None),
            ("a.verylongending", None),
            ("nothing", None),
        ] {
            assert_eq!(
                OriginalName::declared(name).claimed_extension().as_deref(),
                claim,
                "{name}"
            );
        }
    }

    #[test]
    fn a_name_of_any_length_is_kept() {
        let long = "w".repeat(5_000);
        assert_eq!(OriginalName::declared(&long).displayed(), long);
    }

    #[test]
    fn debug_output_tells_nothing_of_the_name() {
        let printed = format!("{:?}", OriginalName::declared("threat to Mrs Brown.wav"));
        assert_eq!(printed, "OriginalName(23 bytes)");
    }
}
