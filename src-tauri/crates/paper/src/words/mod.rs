//! Exact words as lines of runs, so that the template has nothing to interpret.

mod joined;
mod ours;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::typeset::Fonts;

pub(crate) use ours::{
    Kept, Piece, Rich, bold, cut, fitting, kept, plain, push, rich, rich_within,
};

/// Words longer than this, in characters, are set smaller.
const LONG: usize = 700;
/// One run without a space that fills more lines than this would be parted by the foot and head of
/// a page, and what is parted cannot be searched for.
const PARTED: usize = 30;
/// The most lines of the small setting that stand on one page.
const ON_ONE_PAGE: usize = 59;
/// The width of a line of exact words, less its indent where it turns over, in points.
const MEASURE: f64 = 436.0;

/// The same where the words stand beside the rail.
const BESIDE_RAIL: f64 = 331.0;

/// No character is wider, in ems.
const WIDEST: f64 = 1.5;

/// Exact words for the template.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct ExactWords {
    lines: Vec<Line>,
    rtl: bool,
    setting: Setting,
    missing: Vec<String>,
}

/// How large words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Setting {
    Usual,
    Long,
    /// Small, and on one page: for a run without a space that would otherwise be parted.
    Whole,
}

impl Setting {
    fn of(words: &str, width: f64) -> Self {
        let usual = if words.chars().count() > LONG {
            Self::Long
        } else {
            Self::Usual
        };
        let is_parted = |line: &str| {
            line.split(char::is_whitespace)
                .any(|run| chunks(run, usual.measure(width)).len() > PARTED)
        };
        let lines = split_lines(words);
        let small: usize = lines
            .iter()
            .map(|line| full_lines(line, Self::Whole.measure(width)))
            .sum();
        if lines.into_iter().any(is_parted) && small <= ON_ONE_PAGE {
            return Self::Whole;
        }
        usual
    }

    /// The width of a line in ems of this setting; the sizes stand in `words.typ`.
    fn measure(self, width: f64) -> f64 {
        width
            / match self {
                Self::Usual => 13.0,
                Self::Long => 12.0,
                Self::Whole => 8.8,
            }
    }
}

/// How many lines a line fills at most: each run that is cut, and what stands around it.
fn full_lines(line: &str, measure: f64) -> usize {
    let runs = line.split_inclusive(char::is_whitespace);
    let cuts: usize = runs.map(|run| chunks(run, measure).len() - 1).sum();
    let wide: f64 = line.chars().map(|c| Fonts::on_board().width(c)).sum();
    // A cut run leaves the line before it short, so one line more for each side of it.
    let filled = (wide / measure).ceil().max(1.0);
    let filled = (1..=ON_ONE_PAGE + 1).find(|n| *n as f64 >= filled);
    filled.unwrap_or(ON_ONE_PAGE + 1) + if cuts > 0 { 2 } else { 0 }
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Line {
    rtl: bool,
    runs: Vec<Run>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
enum Run {
    /// Text, as it is.
    #[serde(rename = "t")]
    Text(String),
    /// A character no font has, by its code.
    #[serde(rename = "u")]
    Code(String),
    /// A tab.
    #[serde(rename = "tab")]
    Tab(bool),
    /// The end of a line inside a word too long for one.
    #[serde(rename = "br")]
    Break(bool),
}

impl ExactWords {
    /// Splits words into their lines; nothing is dropped and nothing added.
    pub(crate) fn new(words: &str) -> Self {
        Self::within(words, MEASURE)
    }

    /// The same for words that stand beside the rail.
    pub(crate) fn beside_the_rail(words: &str) -> Self {
        Self::within(words, BESIDE_RAIL)
    }

    fn within(words: &str, width: f64) -> Self {
        let setting = Setting::of(words, width);
        let measure = setting.measure(width);
        let mut missing = Vec::new();
        let lines: Vec<Line> = split_lines(words)
            .into_iter()
            .map(|l| line(l, measure, &mut missing))
            .collect();
        let rtl = first_strong_is_rtl(words);
        Self {
            lines,
            rtl,
            setting,
            missing,
        }
    }
}

/// Lines end at LF, CR LF or CR, as the systems that words come from end them.
fn split_lines(words: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = words
        .split('\n')
        .flat_map(|l| l.strip_suffix('\r').unwrap_or(l).split('\r'))
        .collect();
    // A break at the very end ends the last line and starts no other.
    if lines.len() > 1 && lines.last().is_some_and(|l| l.is_empty()) {
        lines.pop();
    }
    lines
}

fn line(text: &str, measure: f64, missing: &mut Vec<String>) -> Line {
    let mut runs = Vec::new();
    let mut plain = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        for (n, chunk) in chunks(piece, measure).into_iter().enumerate() {
            if n > 0 {
                push_text(&mut runs, &mut plain);
                runs.push(Run::Break(true));
            }
            for c in chunk.chars() {
                if is_drawn(c) {
                    plain.push(c);
                } else if c == '\t' {
                    push_text(&mut runs, &mut plain);
                    runs.push(Run::Tab(true));
                } else {
                    push_text(&mut runs, &mut plain);
                    let code = format!("{:04X}", u32::from(c));
                    let noted = format!("U+{code}");
                    if !missing.contains(&noted) {
                        missing.push(noted);
                    }
                    runs.push(Run::Code(code));
                }
            }
        }
    }
    push_text(&mut runs, &mut plain);
    Line {
        rtl: first_strong_is_rtl(text),
        runs,
    }
}

fn push_text(runs: &mut Vec<Run>, plain: &mut String) {
    if !plain.is_empty() {
        runs.push(Run::Text(std::mem::take(plain)));
    }
}

/// A run without a space, cut where the line is full if it is too long for one.
fn chunks(piece: &str, measure: f64) -> Vec<&str> {
    // So few characters fit whatever they are.
    if piece.chars().count() as f64 * WIDEST < measure || piece.chars().any(breaks_anywhere) {
        return vec![piece];
    }
    let mut cuts = Vec::new();
    let mut width = 0.0;
    for (at, cluster) in piece.grapheme_indices(true) {
        let wide: f64 = cluster
            .chars()
            .map(|c| Fonts::on_board().width(c))
            .fold(0.0, f64::max);
        if width + wide > measure {
            cuts.push(at);
            width = 0.0;
        }
        width += wide;
    }
    let mut chunks = Vec::new();
    let mut rest = piece;
    let mut from = 0;
    for cut in cuts {
        let Some((chunk, after)) = rest.split_at_checked(cut - from) else {
            break;
        };
        chunks.push(chunk);
        rest = after;
        from = cut;
    }
    chunks.push(rest);
    chunks
}

/// Chinese, Japanese and Korean turn over between any two characters by rules of their own.
fn breaks_anywhere(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// Whether a character can be put on paper: a glyph, a space, or something that only joins,
/// selects or directs its neighbours.
fn is_drawn(c: char) -> bool {
    match u32::from(c) {
        0x20 | 0xA0 => true,
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x2069 => true,
        0xAD | 0x61C | 0xFEFF | 0xFE00..=0xFE0F | 0xE0020..=0xE007F | 0xE0100..=0xE01EF => true,
        0x00..=0x1F | 0x7F..=0x9F | 0xE000..=0xF8FF | 0x2028 | 0x2029 => false,
        _ => Fonts::on_board().can_draw(c),
    }
}

fn first_strong_is_rtl(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(is_right_to_left)
}

/// Whether a character is of a script written from the right.
pub(crate) fn is_right_to_left(c: char) -> bool {
    matches!(
        u32::from(c),
        0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF
    )
}
