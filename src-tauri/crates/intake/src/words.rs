//! The words inside a file, for the search alone. What is stored and shown does not pass here.

use std::sync::Arc;

use crate::examine::LARGEST_OPENED;
use crate::incoming::as_u64;
use crate::kind::{EmailFormat, FileKind, TextFormat};
use crate::recognise::Recognised;
use crate::{email, pdf, text};

/// The readable words inside a file, at most `most` characters of them, with every run of white
/// space written as one space: the text of a PDF that has one, the subject, the people and the
/// text parts of an e-mail, or a plain text.
///
/// `bytes` is the whole file. `None` where there are no words, or none that can be read: then the
/// search does not know them, and nothing else changes. Never takes longer than twenty seconds.
#[must_use]
pub fn words_inside(recognised: &Recognised, bytes: &Arc<Vec<u8>>, most: usize) -> Option<String> {
    if bytes.is_empty() || as_u64(bytes.len()) > LARGEST_OPENED {
        return None;
    }
    match recognised.kind {
        FileKind::Pdf => pdf::words_of_pdf(bytes, most),
        FileKind::Email(EmailFormat::Mime) => email::words_of_email(bytes, most),
        FileKind::Text(TextFormat::Html | TextFormat::Rtf) => None,
        FileKind::Text(_) => {
            let read = text::text_for_screen(bytes).ok()?;
            let mut gathered = Gathered::at_most(most);
            gathered.take(&read.text);
            gathered.into_words()
        }
        _ => None,
    }
}

/// Words as they are gathered: white space collapsed, nothing hidden, and an end to it.
pub(crate) struct Gathered {
    text: String,
    left: usize,
    gap: bool,
}

impl Gathered {
    /// Nothing yet, and never more than `most` characters.
    pub(crate) fn at_most(most: usize) -> Self {
        Self {
            text: String::new(),
            left: most,
            gap: false,
        }
    }

    /// Whether no further character fits.
    pub(crate) fn is_full(&self) -> bool {
        self.left == 0
    }

    /// Ends the word, if one has begun.
    pub(crate) fn end_word(&mut self) {
        self.gap = true;
    }

    /// Takes the words of a text after those that are here, as words of their own.
    pub(crate) fn take(&mut self, text: &str) {
        self.end_word();
        for character in text.chars() {
            if self.is_full() {
                return;
            }
            self.push(character);
        }
        self.end_word();
    }

    /// Takes one character. What stands for no character divides words.
    pub(crate) fn push(&mut self, character: char) {
        match character {
            // A soft hyphen, a joiner and a mark of the byte order are inside words and unseen.
            '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            '\u{fb00}' => self.spell("ff"),
            '\u{fb01}' => self.spell("fi"),
            '\u{fb02}' => self.spell("fl"),
            '\u{fb03}' => self.spell("ffi"),
            '\u{fb04}' => self.spell("ffl"),
            '\u{fb05}' | '\u{fb06}' => self.spell("st"),
            // Nobody types these two ranges; the word index keeps some of them for itself.
            '\u{200b}' | char::REPLACEMENT_CHARACTER | '\u{fdd0}'..='\u{fdef}' => self.end_word(),
            divides if divides.is_whitespace() || divides.is_control() => self.end_word(),
            plain => self.put(plain),
        }
    }

    fn spell(&mut self, letters: &str) {
        letters.chars().for_each(|letter| self.put(letter));
    }

    fn put(&mut self, character: char) {
        if self.gap && !self.text.is_empty() {
            if self.left < 2 {
                self.left = 0;
                return;
            }
            self.text.push(' ');
            self.left -= 1;
        }
        self.gap = false;
        if let Some(left) = self.left.checked_sub(1) {
            self.text.push(character);
            self.left = left;
        }
    }

    /// The words, if there is one.
    pub(crate) fn into_words(self) -> Option<String> {
        self.text
            .chars()
            .any(char::is_alphanumeric)
            .then_some(self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(text: &str, most: usize) -> Option<String> {
        let mut gathered = Gathered::at_most(most);
        gathered.take(text);
        gathered.into_words()
    }

    #[test]
    fn words_come_out_with_one_space_between_them() {
        for (text, words) in [
            ("", None),
            (" \n\t – … ", None),
            ("  two \r\n\n words\t", Some("two words")),
            ("a\0b\u{1b}c", Some("a b c")),
            ("com\u{ad}plaint", Some("complaint")),
            ("\u{feff}of\u{fb01}ce sta\u{fb00}", Some("office staff")),
            ("un\u{fffd}read \u{fdd0}x\u{fdd1}", Some("un read x")),
            ("café ‘Łódź’ 診療", Some("café ‘Łódź’ 診療")),
        ] {
            assert_eq!(gathered(text, 100).as_deref(), words, "{text:?}");
        }
    }

    #[test]
    fn no_more_characters_come_out_than_were_asked_for() {
        for (most, words) in [
            (0, None),
            (1, Some("é")),
            (2, Some("éa")),
            (3, Some("éa")),
            (4, Some("éa b")),
            (9, Some("éa bc ffi")),
        ] {
            assert_eq!(gathered("éa bc \u{fb03}", most).as_deref(), words, "{most}");
        }
    }
}
