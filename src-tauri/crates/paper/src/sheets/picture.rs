//! Where everything in the picture of time stands, in millimetres, and the words read out for it.

use chrono::{Datelike, Months, NaiveDate};
use serde_json::{Value, json};

use super::bars::{Bar, bars, span_name};
use super::labels::labels;
use super::timeline::{TimeLane, TimeMark, TimeMarkKind, TimeSpanKind, TimelineFacts};
use super::told::{in_words, told};
use crate::typeset::Fonts;
use crate::words::plain;

/// The width of the lanes. Their names stand in the rail beside it.
pub(super) const WIDTH: f64 = 128.0;
/// The size of words in the picture, in points; it stands in `time.typ` too.
const SIZE: f64 = 8.8;
/// The height of one row of marks or bars.
const ROW: f64 = 6.4;
/// A lane's space above and below its rows.
const AROUND: f64 = 2.2;
/// A picture higher than this gives no overview; the list below it says everything.
const HIGHEST: f64 = 150.0;
/// The least width of a month, or of several, whose name stands above it.
const NAMED: f64 = 17.0;
/// The space between a bar and words beside it, and between two neighbours.
pub(super) const GAP: f64 = 1.0;

/// A name wider than this, in millimetres, has no room in the legend.
const WIDEST_NAME: f64 = 40.0;

/// The picture for the template; nothing if it has no days, no lanes, or would be too high.
pub(crate) fn view(t: &TimelineFacts, person: &str) -> Option<Value> {
    if t.from > t.until || t.lanes.is_empty() {
        return None;
    }
    let person = if wide(person) > WIDEST_NAME {
        "the person"
    } else {
        person
    };
    let scale = Scale {
        from: t.from,
        until: t.until,
    };
    let mut height = 0.0;
    let mut lanes = Vec::new();
    for lane in &t.lanes {
        let placed = Placed::new(lane, &scale, t.today);
        height += placed.height();
        lanes.push(placed.view(lane, &scale, t.marks_in_words));
    }
    if height > HIGHEST {
        return None;
    }
    Some(json!({
        "alt": told(t, person),
        "months": months(&scale),
        "today": scale.middle(t.today).map(rounded),
        "height": rounded(height),
        "lanes": lanes,
        "legend": legend(t, person),
    }))
}

/// Days as millimetres from the left.
pub(super) struct Scale {
    pub(super) from: NaiveDate,
    pub(super) until: NaiveDate,
}

impl Scale {
    pub(super) fn day(&self) -> f64 {
        WIDTH / days(self.from, self.until)
    }

    /// Where a day begins.
    pub(super) fn start(&self, day: NaiveDate) -> f64 {
        (days(self.from, day) - 1.0) * self.day()
    }

    /// The middle of a day, if it is in the picture.
    fn middle(&self, day: NaiveDate) -> Option<f64> {
        let within = self.from <= day && day <= self.until;
        within.then(|| self.start(day) + self.day() / 2.0)
    }
}

/// How many days there are, both ends counted.
fn days(from: NaiveDate, until: NaiveDate) -> f64 {
    // Days of a calendar are far below what a float holds exactly.
    i32::try_from((until - from).num_days()).map_or(f64::from(i32::MAX), f64::from) + 1.0
}

pub(super) fn rounded(mm: f64) -> f64 {
    (mm * 100.0).round() / 100.0
}

/// An em of the words in the picture, in millimetres.
pub(super) const EM: f64 = SIZE * 25.4 / 72.0;

pub(super) fn wide(words: &str) -> f64 {
    let ems: f64 = words.chars().map(|c| Fonts::on_board().width(c)).sum();
    ems * EM
}

/// The spans of a lane that are in the picture, each in its row.
struct Placed<'a> {
    bars: Vec<Bar<'a>>,
    rows: usize,
    /// The row of the marks; the bars' rows come after.
    marks: bool,
}

impl<'a> Placed<'a> {
    fn new(lane: &'a TimeLane, scale: &Scale, today: NaiveDate) -> Self {
        let marks = lane.marks.iter().any(|m| scale.middle(m.day).is_some());
        let first = usize::from(marks);
        let (mut bars, rows) = bars(&lane.spans, scale, today);
        for bar in &mut bars {
            bar.row += first;
        }
        Self {
            bars,
            rows: (first + rows).max(1),
            marks,
        }
    }

    fn height(&self) -> f64 {
        let rows = u32::try_from(self.rows).map_or(f64::from(u32::MAX), f64::from);
        rows * ROW + AROUND
    }

    fn view(&self, lane: &TimeLane, scale: &Scale, in_words: bool) -> Value {
        let mut marks: Vec<(&TimeMark, f64)> = lane
            .marks
            .iter()
            .filter_map(|m| Some((m, scale.middle(m.day)?)))
            .collect();
        marks.sort_by_key(|(m, _)| (m.day, m.kind));
        let labels: Vec<Value> = if in_words {
            let labels = labels(&marks).into_iter();
            labels
                .map(|l| json!({ "at": rounded(l.at), "words": l.words }))
                .collect()
        } else {
            Vec::new()
        };
        marks.dedup_by_key(|(m, _)| (m.day, m.kind));
        let marks: Vec<Value> = marks
            .into_iter()
            .map(|(m, x)| json!({ "x": rounded(x), "kind": name(m.kind) }))
            .collect();
        let bars: Vec<Value> = self.bars.iter().map(Bar::view).collect();
        json!({
            "name": plain(&lane.name),
            "rows": self.rows,
            "has_marks": self.marks,
            "marks": marks,
            "labels": labels,
            "bars": bars,
        })
    }
}

/// The beginnings of months and the names above them.
fn months(scale: &Scale) -> Vec<Value> {
    let mut firsts = Vec::new();
    let mut first = scale.from.with_day(1);
    while let Some(day) = first.filter(|d| *d <= scale.until) {
        if day >= scale.from {
            firsts.push(day);
        }
        first = day.checked_add_months(Months::new(1));
    }
    let month = scale.day() * 30.0;
    let every = [1_u32, 2, 3, 6, 12, 24, 60]
        .into_iter()
        .find(|n| f64::from(*n) * month >= NAMED)
        .unwrap_or(120);
    let mut named = 0;
    let mut out = Vec::new();
    for day in firsts {
        // Counted from January, so that a year that begins is always named.
        let months = u32::try_from(day.year()).unwrap_or(0) * 12 + day.month0();
        if !months.is_multiple_of(every) {
            if every <= 3 {
                out.push(json!({ "x": rounded(scale.start(day)), "name": Value::Null }));
            }
            continue;
        }
        let with_year = named == 0 || day.month() == 1 || every >= 12;
        let pattern = if with_year { "%b\u{a0}%Y" } else { "%b" };
        let name = day.format(pattern).to_string();
        let fits = scale.start(day) + GAP + wide(&name) <= WIDTH;
        named += 1;
        out.push(json!({ "x": rounded(scale.start(day)), "name": fits.then_some(name) }));
    }
    out
}

fn name(kind: TimeMarkKind) -> &'static str {
    match kind {
        TimeMarkKind::FromThem => "from-them",
        TimeMarkKind::FromUs => "from-us",
        TimeMarkKind::Incident => "incident",
        TimeMarkKind::Step => "step",
        TimeMarkKind::StepOffered => "step-offered",
    }
}

/// The forms that are in the picture, and what each stands for.
fn legend(t: &TimelineFacts, person: &str) -> Vec<Value> {
    let within = |d: NaiveDate| t.from <= d && d <= t.until;
    let marks = t.lanes.iter().flat_map(|l| &l.marks);
    let mut kinds: Vec<TimeMarkKind> = marks.filter(|m| within(m.day)).map(|m| m.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let marks = kinds
        .into_iter()
        .map(|k| json!({ "kind": name(k), "words": in_words(k, person) }));
    let spans = t.lanes.iter().flat_map(|l| &l.spans);
    let mut forms: Vec<TimeSpanKind> = spans
        .filter(|s| s.from <= t.until && s.until >= t.from)
        .map(|s| s.kind)
        .collect();
    forms.sort_unstable();
    forms.dedup();
    let bars = forms.into_iter().filter_map(|kind| {
        let words = match kind {
            TimeSpanKind::Stretch => return None,
            TimeSpanKind::AsDecided => "in force as first decided",
            TimeSpanKind::Changed => "as changed",
        };
        Some(json!({ "kind": span_name(kind), "words": words }))
    });
    marks.chain(bars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn months_are_named_where_there_is_room_and_a_year_where_it_begins() {
        let names = |from, until| -> Vec<String> {
            let months = months(&Scale { from, until });
            let named = months.iter().filter_map(|m| m.get("name")?.as_str());
            named.map(|n| n.replace('\u{a0}', " ")).collect()
        };
        assert_eq!(
            names(day(2026, 8, 28), day(2027, 2, 28)),
            ["Sep 2026", "Oct", "Nov", "Dec", "Jan 2027", "Feb"]
        );
        assert_eq!(
            names(day(2026, 1, 1), day(2026, 12, 31)),
            ["Jan 2026", "Mar", "May", "Jul", "Sep", "Nov"]
        );
        assert_eq!(
            names(day(2026, 2, 2), day(2026, 2, 20)),
            Vec::<String>::new()
        );
        assert_eq!(names(day(2000, 1, 1), day(2025, 12, 31)).len(), 5);
    }
}
