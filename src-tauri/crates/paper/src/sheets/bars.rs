//! The bars of a lane in the picture of time, and where the words of each stand.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::picture::{EM, GAP, Scale, WIDTH, rounded, wide};
use super::timeline::{TimeSpan, TimeSpanKind};
use crate::dates;
use crate::words::fitting;

/// The words of a bar are cut at so many millimetres: the list below the picture has them whole.
const WIDEST_WORDS: f64 = 64.0;

/// A span in the picture.
pub(super) struct Bar<'a> {
    span: &'a TimeSpan,
    words: String,
    left: f64,
    right: f64,
    /// Where what lies ahead begins, if any of it does.
    ahead: Option<f64>,
    /// Where the words begin.
    at: f64,
    /// Its row, counted from 0.
    pub(super) row: usize,
}

impl Bar<'_> {
    /// The bar for the template.
    pub(super) fn view(&self) -> Value {
        let whole = (self.right - self.left).max(0.8);
        json!({
            "x": rounded(self.left),
            "w": rounded(whole),
            "row": self.row,
            "words": self.words,
            "at": rounded(self.at),
            "kind": span_name(self.span.kind),
            // How much of it, from its left, does not lie ahead.
            "been": rounded(self.ahead.map_or(whole, |at| at - self.left)),
            "on_ink": self.on_ink(),
        })
    }

    /// Whether the words stand on ink.
    fn on_ink(&self) -> bool {
        let ink_until = self.ahead.unwrap_or(self.right);
        self.span.kind == TimeSpanKind::AsDecided && (self.left..ink_until).contains(&self.at)
    }
}

/// Where what lies ahead begins in a bar, if any of it is a limit that does: of a measure after
/// today, of anything else all of it.
fn ahead(
    span: &TimeSpan,
    (left, right): (f64, f64),
    scale: &Scale,
    today: NaiveDate,
) -> Option<f64> {
    if !span.future_limit {
        return None;
    }
    if span.kind == TimeSpanKind::Stretch {
        return Some(left);
    }
    let end_of_today = scale.start(today) + scale.day();
    Some(end_of_today.clamp(left, right)).filter(|at| *at < right)
}

/// The spans that are in the picture, each in a row in which it meets nothing, and how many rows
/// they fill.
pub(super) fn bars<'a>(
    spans: &'a [TimeSpan],
    scale: &Scale,
    today: NaiveDate,
) -> (Vec<Bar<'a>>, usize) {
    let mut spans: Vec<&TimeSpan> = spans
        .iter()
        .filter(|s| s.from <= s.until && s.from <= scale.until && s.until >= scale.from)
        .collect();
    spans.sort_by_key(|s| (s.from, s.until));
    let words_of = told_apart(&spans);
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut bars = Vec::new();
    for (span, words) in spans.into_iter().zip(words_of) {
        let left = scale.start(span.from.max(scale.from));
        let right = scale.start(span.until.min(scale.until)) + scale.day();
        let ahead = ahead(span, (left, right), scale, today);
        // Words stand in one part of a bar, or beside it.
        let part = match ahead {
            Some(at) if at - left < right - at => (at, right),
            Some(at) => (left, at),
            None => (left, right),
        };
        let words = fitting(&words, room((left, right), part) / EM);
        let row = (0..=taken.len()).find_map(|row| {
            let free = taken.get(row).map_or([].as_slice(), Vec::as_slice);
            let at = place((left, right), part, wide(&words), free)?;
            Some((row, at))
        });
        let (row, at) = row.unwrap_or((taken.len(), 0.0));
        if row == taken.len() {
            taken.push(Vec::new());
        }
        let extent = (left.min(at), right.max(at + wide(&words)));
        if let Some(taken) = taken.get_mut(row) {
            taken.push(extent);
        }
        bars.push(Bar {
            span,
            words,
            left,
            right,
            ahead,
            at,
            row,
        });
    }
    (bars, taken.len())
}

/// The words of each span. Two forms of a measure differ even where their few words do not: a later
/// one says from when it held.
fn told_apart(spans: &[&TimeSpan]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for span in spans {
        let label = fitting(&span.label, WIDEST_WORDS / EM);
        all.push(
            if span.kind == TimeSpanKind::Changed && all.contains(&label) {
                format!("{label}, from {}", dates::day_month(span.from))
            } else {
                label
            },
        );
    }
    all
}

/// How wide the words of a bar may be at most, in it or beside it.
fn room((left, right): (f64, f64), (begin, end): (f64, f64)) -> f64 {
    let inside = end - begin - 2.0 * GAP;
    let (after, before) = (WIDTH - right - GAP, left - GAP);
    // The three dots of what is cut come on top.
    inside.max(after).max(before) - wide("\u{2026}")
}

/// Where a bar's words begin in a row: in the part of the bar that is theirs, after the bar or
/// before it. Nothing if the bar or its words would meet what is there.
fn place(
    (left, right): (f64, f64),
    (begin, end): (f64, f64),
    words: f64,
    taken: &[(f64, f64)],
) -> Option<f64> {
    let inside = (words + 2.0 * GAP <= end - begin).then_some(begin + GAP);
    let after = (right + GAP + words <= WIDTH).then_some(right + GAP);
    let before = (left - GAP - words >= 0.0).then_some(left - GAP - words);
    [inside, after, before].into_iter().flatten().find(|at| {
        let (from, until) = (left.min(*at), right.max(at + words));
        let beside = |bar: bool| if bar { -0.01 } else { GAP };
        // Two bars may touch, for one often follows the other; words keep their distance.
        let apart = beside((from, until) == (left, right));
        taken
            .iter()
            .all(|(f, u)| *u + apart <= from || until + apart <= *f)
    })
}

/// What the template calls a bar of this kind.
pub(super) fn span_name(kind: TimeSpanKind) -> &'static str {
    match kind {
        TimeSpanKind::Stretch => "stretch",
        TimeSpanKind::AsDecided => "as-decided",
        TimeSpanKind::Changed => "changed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    const YEAR: Scale = Scale {
        from: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
        until: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
    };

    fn span(from: NaiveDate, until: NaiveDate, label: &str) -> TimeSpan {
        TimeSpan {
            from,
            until,
            label: label.into(),
            kind: TimeSpanKind::Stretch,
            future_limit: false,
        }
    }

    /// Row and beginning of the words of each bar.
    fn bars(spans: Vec<TimeSpan>) -> Vec<(usize, f64)> {
        let (bars, _) = super::bars(&spans, &YEAR, day(2026, 7, 1));
        bars.iter().map(|b| (b.row, b.at.round())).collect()
    }

    #[test]
    fn words_stand_in_their_bar_or_beside_it_and_never_over_another() {
        let long = "Answer by 6 November, as agreed";
        let cases = [
            // In the bar.
            (
                vec![span(day(2026, 1, 1), day(2026, 12, 31), long)],
                vec![(0, 1.0)],
            ),
            // After it.
            (
                vec![span(day(2026, 1, 1), day(2026, 1, 31), long)],
                vec![(0, 12.0)],
            ),
            // Neighbours whose words fit share a row.
            (
                vec![
                    span(day(2026, 1, 1), day(2026, 6, 30), "one"),
                    span(day(2026, 7, 1), day(2026, 12, 31), "two"),
                ],
                vec![(0, 1.0), (0, 64.0)],
            ),
            // Words that would meet the next bar go to a row of their own.
            (
                vec![
                    span(day(2026, 1, 1), day(2026, 1, 31), long),
                    span(day(2026, 2, 1), day(2026, 12, 31), "two"),
                ],
                vec![(0, 12.0), (1, 12.0)],
            ),
            // What overlaps has a row of its own.
            (
                vec![
                    span(day(2026, 1, 1), day(2026, 12, 31), "one"),
                    span(day(2026, 1, 1), day(2026, 12, 31), "two"),
                ],
                vec![(0, 1.0), (1, 1.0)],
            ),
            // What lies outside is not drawn.
            (
                vec![span(day(2025, 1, 1), day(2025, 12, 31), "one")],
                vec![],
            ),
        ];
        for (spans, expected) in cases {
            assert_eq!(bars(spans.clone()), expected, "{spans:?}");
        }
    }

    #[test]
    fn a_later_form_with_the_words_of_an_earlier_says_from_when_it_held() {
        let form = |kind, month: u32, label: &str| TimeSpan {
            kind,
            ..span(day(2026, month, 1), day(2026, month, 28), label)
        };
        use TimeSpanKind::{AsDecided, Changed, Stretch};
        let spans = [
            form(AsDecided, 1, "email only"),
            form(Changed, 2, "a call a week"),
            form(Changed, 3, "a call a week"),
            form(AsDecided, 5, "email only"),
            form(Stretch, 6, "a call a week"),
        ];
        let spans: Vec<&TimeSpan> = spans.iter().collect();
        assert_eq!(
            told_apart(&spans),
            [
                "email only",
                "a call a week",
                "a call a week, from 1\u{a0}Mar",
                "email only",
                "a call a week"
            ]
        );
    }

    #[test]
    fn the_words_of_a_bar_stand_in_it_or_beside_it_and_are_cut_where_there_is_no_room() {
        let long = "by email, and one call a week ".repeat(9);
        for (from, until) in [((5, 1), (8, 31)), ((1, 1), (1, 9)), ((2, 1), (11, 30))] {
            let spans = [span(
                day(2026, from.0, from.1),
                day(2026, until.0, until.1),
                &long,
            )];
            let (bars, _) = super::bars(&spans, &YEAR, day(2026, 7, 1));
            let bar = &bars[0];
            assert!(bar.words.ends_with('\u{2026}'), "{}", bar.words);
            let end = bar.at + wide(&bar.words);
            let inside = bar.left <= bar.at && end <= bar.right;
            let beside = bar.right <= bar.at || end <= bar.left;
            assert!(inside || beside, "{} to {end}: {}", bar.at, bar.words);
            assert!(0.0 <= bar.at && end <= WIDTH, "{} to {end}", bar.at);
        }
    }

    #[test]
    fn of_a_measure_only_what_lies_after_today_is_a_limit() {
        let bar = |kind, future_limit, today| {
            let span = TimeSpan {
                kind,
                future_limit,
                ..span(day(2026, 1, 1), day(2026, 12, 31), "email only")
            };
            let spans = [span];
            let (bars, _) = super::bars(&spans, &YEAR, today);
            let bar = &bars[0];
            (bar.ahead.map(f64::round), bar.on_ink())
        };
        use TimeSpanKind::{AsDecided, Changed, Stretch};
        let july = day(2026, 7, 1);
        for (kind, limit, today, ahead, on_ink) in [
            (AsDecided, false, july, None, true),
            (AsDecided, true, july, Some(64.0), false),
            (AsDecided, true, day(2026, 9, 1), Some(86.0), true),
            (Changed, true, july, Some(64.0), false),
            (AsDecided, true, day(2025, 7, 1), Some(0.0), false),
            (AsDecided, true, day(2027, 7, 1), None, true),
            (Stretch, true, july, Some(0.0), false),
        ] {
            let said = bar(kind, limit, today);
            assert_eq!(said, (ahead, on_ink), "{kind:?} {limit} {today}");
        }
    }
}
