//! Makes a person's words come out of the finished page as they went in. A reader of a PDF's text
//! may fold two spaces into one and drop a space at a line's end: such spaces are bound into one
//! cluster, which the exporter writes with its actual text.

use std::collections::BTreeSet;
use std::ops::Range;

use typst::ecow::{EcoString, EcoVec};
use typst::layout::{Em, Frame, FrameItem};
use typst::model::Document;
use typst::text::{Glyph, TextItem};
use typst::utils::Numeric;
use typst::visualize::{Color, Paint};
use typst_layout::{Page, PagedDocument};

/// The ink that only exact words have (`words-ink` in the templates).
const WORDS: (u8, u8, u8) = (0x14, 0x1c, 0x27);
/// The ink of a code that stands for a character without a glyph (`code-ink`).
const CODE: (u8, u8, u8) = (0x14, 0x1c, 0x28);

/// The ink of the gap that stands for a tab (`tab-ink`).
const TAB: (u8, u8, u8) = (0x14, 0x1c, 0x29);

/// The same pages, with the clusters of exact words bound.
pub(super) fn keep_words_exact(document: &PagedDocument) -> PagedDocument {
    let mut seen = Seen::default();
    let pages: EcoVec<Page> = document
        .pages()
        .iter()
        .map(|page| {
            let mut page = page.clone();
            visit(&mut page.frame, &mut seen);
            page
        })
        .collect();
    PagedDocument::new(pages, document.info().clone())
}

/// Glyphs already written once with their plain text. The first text a glyph is written with
/// becomes its text in readers that know no actual text, so a cluster must not be the first.
type Seen = BTreeSet<(String, u16)>;

fn visit(frame: &mut Frame, seen: &mut Seen) {
    if !holds_words(frame) {
        return;
    }
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => visit(&mut group.frame, seen),
            FrameItem::Text(text) if has_ink(text, CODE) => stand_for_character(text),
            FrameItem::Text(text) if has_ink(text, TAB) => stand_for(text, '\t'),
            FrameItem::Text(text) if is_words(text) => bind_spaces(text, seen),
            _ => {}
        }
        true
    });
}

fn holds_words(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => holds_words(&group.frame),
        FrameItem::Text(text) => is_words(text) || has_ink(text, CODE) || has_ink(text, TAB),
        _ => false,
    })
}

fn has_ink(text: &TextItem, (r, g, b): (u8, u8, u8)) -> bool {
    text.fill == Paint::Solid(Color::from_u8(r, g, b, 255))
}

fn is_words(text: &TextItem) -> bool {
    has_ink(text, WORDS) || text.font.font().info().family == "Source Serif 4"
}

/// `[U+1F9FF]` is what is seen; the character itself is what is read out and copied.
fn stand_for_character(text: &mut TextItem) {
    let code = text.text.trim_start_matches("[U+").trim_end_matches(']');
    let Some(c) = u32::from_str_radix(code, 16).ok().and_then(char::from_u32) else {
        return;
    };
    if !c.is_control() {
        stand_for(text, c);
    }
}

fn stand_for(text: &mut TextItem, c: char) {
    text.text = EcoString::from(c);
    let whole = 0..u16::try_from(c.len_utf8()).unwrap_or(1);
    for glyph in &mut text.glyphs {
        glyph.range = whole.clone();
    }
}

fn bind_spaces(text: &mut TextItem, seen: &mut Seen) {
    let family = text.font.font().info().family.clone();
    let key = |id: u16| (family.clone(), id);
    let right_to_left = text.text.chars().any(crate::words::is_right_to_left);
    let blank: Vec<bool> = text
        .glyphs
        .iter()
        .map(|g| {
            let shown = text.text.get(g.range()).unwrap_or("");
            !shown.is_empty() && shown.chars().all(char::is_whitespace)
        })
        .collect();
    let plain: Vec<(String, u16)> = text.glyphs.iter().map(|g| key(g.id)).collect();

    if right_to_left {
        part_characters(text);
        return;
    }
    let mut last = 0..0;
    for run in runs_of(&blank) {
        let end = text.glyphs.len();
        let at_start = run.start == 0;
        let at_end = run.end == end;
        // A space at which the line turns over has no width: the turn stands in its place.
        let turned = at_end && text.glyphs.last().is_some_and(|g| g.x_advance.is_zero());
        let mut cluster = run.clone();
        if turned {
            cluster.end -= 1;
        }
        if cluster.is_empty() {
            continue;
        }
        let only_space = cluster.len() == 1
            && text
                .glyphs
                .get(cluster.start)
                .and_then(|g| text.text.get(g.range()))
                == Some(" ");
        if at_start || at_end || (cluster.len() == 1 && !only_space) {
            let neighbour = if cluster.start > 0 {
                cluster.start - 1
            } else {
                cluster.end
            };
            let known = plain.get(neighbour).is_some_and(|k| {
                seen.contains(k) || plain.iter().take(neighbour).any(|earlier| earlier == k)
            });
            if neighbour < end && known && !blank.get(neighbour).copied().unwrap_or(true) {
                cluster.start = cluster.start.min(neighbour);
                cluster.end = cluster.end.max(neighbour + 1);
            }
        }
        if cluster.len() > 1 {
            if cluster.start < last.end {
                cluster.start = last.start;
            }
            bind(text, cluster.clone());
            last = cluster;
        }
    }
    seen.extend(plain);
}

/// Right-to-left words stand on the page from the left, last character first, and a reader turns
/// them round one character at a time. A glyph of two characters would come out turned round in
/// itself: so each character gets a glyph of its own, if need be one without ink or width.
fn part_characters(text: &mut TextItem) {
    let blank = text.font.ttf().glyph_index(' ').map(|id| id.0);
    let glyphs = std::mem::take(&mut text.glyphs);
    let mut rest = glyphs.as_slice();
    while let Some(first) = rest.first() {
        let many = rest.iter().take_while(|g| g.range == first.range).count();
        let (cluster, after) = rest.split_at_checked(many).unwrap_or((rest, &[]));
        rest = after;
        let shown = text.text.get(first.range()).unwrap_or("");
        let start = first.range.start;
        let ranges: Vec<Range<u16>> = shown
            .char_indices()
            .filter_map(|(at, c)| {
                let from = start + u16::try_from(at).ok()?;
                Some(from..from + u16::try_from(c.len_utf8()).ok()?)
            })
            .collect();
        let lacking = ranges.len().saturating_sub(cluster.len());
        if ranges.len() < 2 || cluster.len() > ranges.len() || (lacking > 0 && blank.is_none()) {
            text.glyphs.extend(cluster.iter().cloned());
            continue;
        }
        for (n, range) in ranges.into_iter().rev().enumerate() {
            let glyph = match (n.checked_sub(lacking).and_then(|n| cluster.get(n)), blank) {
                (Some(glyph), _) => Glyph {
                    range,
                    ..glyph.clone()
                },
                (None, Some(id)) => Glyph {
                    id,
                    x_advance: Em::zero(),
                    x_offset: Em::zero(),
                    y_advance: Em::zero(),
                    y_offset: Em::zero(),
                    range,
                    span: first.span,
                },
                (None, None) => continue,
            };
            text.glyphs.push(glyph);
        }
    }
}

fn bind(text: &mut TextItem, cluster: Range<usize>) {
    let Some(glyphs) = text.glyphs.get_mut(cluster) else {
        return;
    };
    let start = glyphs.iter().map(|g| g.range.start).min();
    let end = glyphs.iter().map(|g| g.range.end).max();
    if let (Some(start), Some(end)) = (start, end) {
        for glyph in glyphs {
            glyph.range = start..end;
        }
    }
}

fn runs_of(blank: &[bool]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (i, is_blank) in blank.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if *is_blank && run.end == i => run.end = i + 1,
            _ if *is_blank => runs.push(i..i + 1),
            _ => {}
        }
    }
    runs
}
