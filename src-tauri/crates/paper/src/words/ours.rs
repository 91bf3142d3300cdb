//! Sentences of ours, and words that were noted, in pieces that a template only has to set.

use serde::Serialize;

use super::{chunks, first_strong_is_rtl, is_drawn, split_lines};

/// One piece of a sentence of ours.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) enum Piece {
    /// Text.
    #[serde(rename = "t")]
    Text(String),
    /// A few words that never part at a line's end.
    #[serde(rename = "k")]
    Together(String),
    /// Text in bold.
    #[serde(rename = "b")]
    Bold(String),
    /// A file name, a fingerprint, a command.
    #[serde(rename = "m")]
    Mono(String),
    /// A character no font has, by its code.
    #[serde(rename = "u")]
    Code(String),
    /// The page of a tab, as a link.
    #[serde(rename = "p")]
    Page(String),
    /// A line break.
    #[serde(rename = "nl")]
    Break(bool),
    /// A tab.
    #[serde(rename = "tab")]
    Tab(bool),
    /// A page of an exhibit's own: the exhibit and which page.
    #[serde(untagged)]
    Own {
        /// Link target, `E4/1`.
        own: String,
        /// The sheet's tab.
        sheet: String,
        /// Which page after the sheet, from 1.
        nth: u32,
    },
    /// The number of a page after the sheet, without a link.
    #[serde(untagged)]
    Plus {
        /// The sheet's tab.
        sheet: String,
        /// How many pages after it.
        plus: u32,
    },
}

/// A sentence of ours in pieces.
pub(crate) type Rich = Vec<Piece>;

/// Text of ours or of the officer's, with a code for whatever cannot be drawn.
pub(crate) fn rich(text: &str) -> Rich {
    let mut pieces = Vec::new();
    push(&mut pieces, text);
    pieces
}

/// Adds text to a sentence.
pub(crate) fn push(pieces: &mut Rich, text: &str) {
    let mut plain = String::new();
    let flush = |plain: &mut String, pieces: &mut Rich| {
        if !plain.is_empty() {
            push_pseudonyms(pieces, &std::mem::take(plain));
        }
    };
    for c in text.chars() {
        match c {
            '\r' => {}
            '\n' => {
                flush(&mut plain, pieces);
                pieces.push(Piece::Break(true));
            }
            '\t' => plain.push(' '),
            c if is_drawn(c) => plain.push(c),
            c => {
                flush(&mut plain, pieces);
                pieces.push(Piece::Code(format!("{:04X}", u32::from(c))));
            }
        }
    }
    flush(&mut plain, pieces);
}

/// Text in which "Colleague" and the letter that says which stay on one line.
fn push_pseudonyms(pieces: &mut Rich, text: &str) {
    const COLLEAGUE: &str = "Colleague ";
    let mut plain = String::new();
    for (n, part) in text.split(COLLEAGUE).enumerate() {
        let letters: String = part.chars().take_while(char::is_ascii_uppercase).collect();
        let after = part.chars().nth(letters.len());
        if n > 0 && (1..=2).contains(&letters.len()) && !after.is_some_and(char::is_alphanumeric) {
            if !plain.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut plain)));
            }
            pieces.push(Piece::Together(format!("{COLLEAGUE}{letters}")));
            plain.extend(part.chars().skip(letters.len()));
        } else {
            if n > 0 {
                plain.push_str(COLLEAGUE);
            }
            plain.push_str(part);
        }
    }
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
}

/// One line of text without a character that cannot be drawn: such a one becomes its code.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::new();
    for piece in rich(text) {
        match piece {
            Piece::Text(t) | Piece::Together(t) => out.push_str(&t),
            Piece::Code(code) => {
                out.push_str("[U+");
                out.push_str(&code);
                out.push(']');
            }
            _ => out.push(' '),
        }
    }
    out
}

/// One line of words that were noted: a sentence of ours whose spaces are kept.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Kept {
    rtl: bool,
    line: Rich,
}

impl Kept {
    /// A line of pieces that are made already.
    pub(crate) fn of(line: Rich) -> Self {
        Self { rtl: false, line }
    }

    /// Puts words in bold before the line.
    pub(crate) fn begin_bold(&mut self, words: &str) {
        self.line.insert(0, Piece::Bold(plain(words)));
    }
}

/// Words that were noted, line by line, with every space and break. A run without a space that is
/// wider than `measure` ems turns over where the line is full.
pub(crate) fn kept(words: &str, measure: f64) -> Vec<Kept> {
    let lines = split_lines(words);
    lines.into_iter().map(|l| kept_line(l, measure)).collect()
}

fn kept_line(text: &str, measure: f64) -> Kept {
    let mut line = Rich::new();
    let mut plain = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        for (n, chunk) in chunks(piece, measure).into_iter().enumerate() {
            if n > 0 {
                push(&mut line, &std::mem::take(&mut plain));
                line.push(Piece::Break(true));
            }
            match chunk.strip_suffix('\t') {
                Some(before) => {
                    plain.push_str(before);
                    push(&mut line, &std::mem::take(&mut plain));
                    line.push(Piece::Tab(true));
                }
                None => plain.push_str(chunk),
            }
        }
    }
    push(&mut line, &plain);
    Kept {
        rtl: first_strong_is_rtl(text),
        line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_never_parts_at_a_lines_end() {
        let text = |t: &str| Piece::Text(t.to_owned());
        let together = |t: &str| Piece::Together(t.to_owned());
        let cases = [
            ("", vec![]),
            ("Nobody", vec![text("Nobody")]),
            ("Colleague A", vec![together("Colleague A")]),
            (
                "by Colleague A and Colleague AB.",
                vec![
                    text("by "),
                    together("Colleague A"),
                    text(" and "),
                    together("Colleague AB"),
                    text("."),
                ],
            ),
            ("Colleague Anna", vec![text("Colleague Anna")]),
            (
                "Colleague  A, a Colleague ",
                vec![text("Colleague  A, a Colleague ")],
            ),
        ];
        for (words, pieces) in cases {
            assert_eq!(rich(words), pieces, "{words}");
            assert_eq!(plain(words), words);
        }
    }
}
