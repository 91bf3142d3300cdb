//! Sentences of ours, and words that were noted, in pieces that a template only has to set.

use serde::Serialize;

use unicode_segmentation::UnicodeSegmentation;

use super::joined::{Run, runs};
use super::{WIDEST, breaks_anywhere, first_strong_is_rtl, is_drawn, split_lines};
use crate::typeset::Fonts;

/// A run without a space that is wider than this, in ems, may turn over inside where nothing is
/// said of the line it stands in: wider than any word, narrower than the usual columns.
const USUAL: f64 = 12.0;
/// Where it may: after each so many characters.
const TURNS_AFTER: usize = 4;

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
    /// Where a run without a space may turn over; nothing is seen or read there.
    #[serde(rename = "s")]
    MayTurn(bool),
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
    rich_within(text, USUAL)
}

/// The same for a column of so many ems.
pub(crate) fn rich_within(text: &str, measure: f64) -> Rich {
    let mut pieces = Vec::new();
    push_within(&mut pieces, text, measure);
    pieces
}

/// Adds text to a sentence.
pub(crate) fn push(pieces: &mut Rich, text: &str) {
    push_within(pieces, text, USUAL);
}

fn push_within(pieces: &mut Rich, text: &str, measure: f64) {
    let mut plain = String::new();
    let flush = |plain: &mut String, pieces: &mut Rich| {
        if !plain.is_empty() {
            push_joined(pieces, &std::mem::take(plain), measure);
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

/// Text in which what belongs together stays on one line.
fn push_joined(pieces: &mut Rich, text: &str, measure: f64) {
    for run in runs(text, measure) {
        match run {
            Run::Loose(words) => push_turning(pieces, &words, measure, Piece::Text),
            Run::Joined(words) => pieces.push(Piece::Together(words)),
        }
    }
}

/// Text of which a run without a space that is too wide may turn over, in pieces of this kind.
fn push_turning(pieces: &mut Rich, text: &str, measure: f64, piece: fn(String) -> Piece) {
    let mut plain = String::new();
    for run in text.split_inclusive(char::is_whitespace) {
        if !is_wider(run, measure) {
            plain.push_str(run);
            continue;
        }
        for (n, cluster) in run.graphemes(true).enumerate() {
            // The space after it stays with it, or a line would begin with one.
            let at_end = cluster.chars().all(char::is_whitespace);
            if n > 0 && n.is_multiple_of(TURNS_AFTER) && !at_end {
                pieces.push(piece(std::mem::take(&mut plain)));
                pieces.push(Piece::MayTurn(true));
            }
            plain.push_str(cluster);
        }
    }
    if !plain.is_empty() {
        pieces.push(piece(plain));
    }
}

/// Whether a run without a space does not fit a line of so many ems.
pub(super) fn is_wider(run: &str, measure: f64) -> bool {
    // So few characters fit whatever they are.
    if run.chars().count() as f64 * WIDEST < measure || run.chars().any(breaks_anywhere) {
        return false;
    }
    let wide: f64 = run.chars().map(|c| Fonts::on_board().width(c)).sum();
    wide > measure
}

/// Words in bold.
pub(crate) fn bold(words: &str) -> Rich {
    let mut pieces = Rich::new();
    for run in runs(&plain(words), USUAL) {
        let words = match run {
            Run::Loose(words) => words,
            Run::Joined(words) => words.replace(' ', "\u{a0}"),
        };
        push_turning(&mut pieces, &words, USUAL, Piece::Bold);
    }
    pieces
}

/// Words cut after a whole word, or inside one that is too long itself; `None` if they are short.
pub(crate) fn cut(words: &str, longest: usize) -> Option<String> {
    if words.chars().count() <= longest {
        return None;
    }
    let mut short: String = words.chars().take(longest).collect();
    if let Some((whole, rest)) = short.rsplit_once(char::is_whitespace)
        && rest.chars().count() < longest / 3
    {
        short = whole.trim_end().to_owned();
    }
    // No other mark stands beside the three dots.
    short.truncate(short.trim_end_matches(['.', ',', ';', ':', ' ']).len());
    short.push_str(&closing(&short));
    short.push('\u{2026}');
    Some(short)
}

/// What closes the marks of direction that words leave open, the last opened first: what stands
/// after words that were cut keeps its own direction.
fn closing(words: &str) -> String {
    const ISOLATE: char = '\u{2069}';
    const EMBEDDING: char = '\u{202c}';
    let mut open = Vec::new();
    for c in words.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(ISOLATE),
            '\u{202a}'..='\u{202b}' | '\u{202d}'..='\u{202e}' => open.push(EMBEDDING),
            EMBEDDING if open.last() == Some(&EMBEDDING) => {
                open.pop();
            }
            ISOLATE => {
                if let Some(at) = open.iter().rposition(|one| *one == ISOLATE) {
                    open.truncate(at);
                }
            }
            _ => {}
        }
    }
    open.into_iter().rev().collect()
}

/// One line of words cut so that it is not wider than so many ems.
pub(crate) fn fitting(words: &str, ems: f64) -> String {
    let words = plain(words);
    let mut wide = 0.0;
    let fits = words.graphemes(true).take_while(|cluster| {
        let each = cluster.chars().map(|c| Fonts::on_board().width(c));
        wide += each.fold(0.0, f64::max);
        wide <= ems
    });
    let many = fits.map(|cluster| cluster.chars().count()).sum();
    cut(&words, many).unwrap_or(words)
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
            Piece::MayTurn(_) => {}
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
        self.line.splice(0..0, bold(words));
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
    for (n, between) in text.split('\t').enumerate() {
        if n > 0 {
            line.push(Piece::Tab(true));
        }
        push_within(&mut line, between, measure);
    }
    Kept {
        rtl: first_strong_is_rtl(text),
        line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_too_wide_for_its_line_may_turn_over_and_reads_as_it_was_typed() {
        let turns = |pieces: &[Piece]| {
            let turns = pieces.iter().filter(|p| matches!(p, Piece::MayTurn(_)));
            turns.count()
        };
        let run = "W".repeat(40);
        assert_eq!(turns(&rich(&format!("as {run} was"))), 9);
        assert_eq!(turns(&bold(&run)), 9);
        // What fits its line is never parted inside.
        assert_eq!(turns(&rich_within(&run, 60.0)), 0);
        for words in ["one two", "discriminatory", &"我要投诉".repeat(30)] {
            assert_eq!(rich(words), [Piece::Text(words.to_owned())]);
        }
        let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}".repeat(20);
        for words in [&run, &format!("a {run}\u{301} b {run}"), &family] {
            assert_eq!(plain(words), *words);
        }
    }

    #[test]
    fn long_words_are_cut_after_a_whole_word_where_there_is_one() {
        let cut_at = |words: &str, longest| cut(words, longest).unwrap_or_default();
        assert_eq!(cut("one two", 7), None);
        assert_eq!(cut_at("one two three", 10), "one two\u{2026}");
        assert_eq!(cut_at("one two. three", 10), "one two\u{2026}");
        let run = "x".repeat(50);
        assert_eq!(cut_at(&run, 10).chars().count(), 11);
        assert_eq!(fitting("one two", 20.0), "one two");
        assert!(fitting(&run, 5.0).chars().count() < 15);
        let wide = fitting(&"W".repeat(50), 5.0).chars().count();
        assert!(wide < fitting(&run, 5.0).chars().count());
    }

    #[test]
    fn what_belongs_together_is_one_piece_and_reads_as_it_was_typed() {
        let words = "by Colleague A, and Mr M on Monday 15 June 2026";
        let pieces = [
            Piece::Text("by ".into()),
            Piece::Together("Colleague A".into()),
            Piece::Text(", and ".into()),
            Piece::Together("Mr M".into()),
            Piece::Text(" on Monday ".into()),
            Piece::Together("15 June".into()),
            Piece::Text(" 2026".into()),
        ];
        assert_eq!(rich(words), pieces);
        assert_eq!(plain(words), words);
        let bold: String = bold("of 13 March 2026")
            .into_iter()
            .map(|piece| match piece {
                Piece::Bold(words) => words,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(bold, "of 13\u{a0}March 2026");
    }

    #[test]
    fn words_that_were_cut_turn_nothing_that_follows() {
        for (words, closed) in [
            ("one two", ""),
            ("\u{2068}one\u{2069} two", ""),
            ("\u{2068}one two", "\u{2069}"),
            ("\u{202e}one \u{2067}two", "\u{2069}\u{202c}"),
            ("\u{2067}one \u{202e}two\u{2069}", ""),
            ("one\u{202c} two\u{2069}", ""),
        ] {
            assert_eq!(closing(words), closed, "{words:?}");
        }
        let cut = cut("\u{2067}one two three", 9).unwrap_or_default();
        assert_eq!(cut, "\u{2067}one two\u{2069}\u{2026}");
    }
}
