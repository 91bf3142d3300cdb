//! The words beside the marks of a lane. Neighbours whose words would meet share one line of them.

use super::picture::{GAP, WIDTH, wide};
use super::timeline::{TimeMark, TimeMarkKind};
use crate::dates;
use crate::words::plain;

/// Half the width of a mark, in millimetres.
const HALF: f64 = 1.6;

/// Words and where they begin, in millimetres from the left of the lanes.
pub(super) struct Label {
    pub(super) at: f64,
    pub(super) words: String,
}

/// Marks whose words stand together.
struct Cluster<'a> {
    first: f64,
    last: f64,
    marks: Vec<&'a TimeMark>,
    /// Whether what a label says after its colon is left to the words beside the picture.
    brief: bool,
}

impl Cluster<'_> {
    fn words(&self) -> String {
        self.each(self.brief)
    }

    fn each(&self, brief: bool) -> String {
        let each: Vec<String> = self.marks.iter().map(|m| words(m, brief)).collect();
        each.join(", ")
    }

    /// Whether the words after the marks would meet a mark.
    fn meets(&self, x: f64) -> bool {
        x - HALF < self.last + HALF + 2.0 * GAP + wide(&self.words())
    }

    /// The words after the marks, or before them where there is no room; nothing if neither fits.
    fn label(&self, from: f64) -> Option<Label> {
        [
            self.words(),
            self.each(true),
            self.in_short(),
            self.counted(),
        ]
        .into_iter()
        .find_map(|words| {
            let width = wide(&words);
            let after = self.last + HALF + GAP;
            let before = self.first - HALF - GAP - width;
            let fits = |at: f64| from <= at && at + width <= WIDTH;
            let at = [after, before].into_iter().find(|at| fits(*at))?;
            Some(Label { at, words })
        })
    }

    /// What the marks are, each once, with the first day and the last.
    fn in_short(&self) -> String {
        let mut each: Vec<String> = Vec::new();
        for mark in &self.marks {
            let label = briefly(&plain(&mark.label)).to_owned();
            if !each.contains(&label) {
                each.push(label);
            }
        }
        match (self.marks.first(), self.marks.last()) {
            (Some(first), Some(last)) => {
                format!(
                    "{}, {}",
                    each.join(", "),
                    dates::days_of_months(first.day, last.day)
                )
            }
            _ => String::new(),
        }
    }

    /// Many marks close together, counted.
    fn counted(&self) -> String {
        match (self.marks.first(), self.marks.last()) {
            (Some(first), Some(last)) => format!(
                "{} from {}",
                self.marks.len(),
                dates::days_of_months(first.day, last.day)
            ),
            _ => String::new(),
        }
    }
}

/// The words of a lane's marks, which come in order with their middles.
pub(super) fn labels(marks: &[(&TimeMark, f64)]) -> Vec<Label> {
    let mut clusters: Vec<Cluster<'_>> = Vec::new();
    for (mark, x) in marks {
        if let Some(last) = clusters.last_mut() {
            last.brief |= last.meets(*x);
        }
        match clusters.last_mut() {
            Some(last) if last.meets(*x) => {
                last.last = *x;
                last.marks.push(mark);
            }
            _ => clusters.push(Cluster {
                first: *x,
                last: *x,
                marks: vec![mark],
                brief: false,
            }),
        }
    }
    let mut from = 0.0;
    let mut labels = Vec::new();
    for cluster in clusters {
        if let Some(label) = cluster.label(from) {
            from = label.at + wide(&label.words) + GAP;
            labels.push(label);
        }
        from = from.max(cluster.last + HALF);
    }
    labels
}

/// "changed" of "changed: limited time or volume".
fn briefly(label: &str) -> &str {
    label.split_once(": ").map_or(label, |(brief, _)| brief)
}

/// "spoken 17 Mar"; an incident is known by its number.
fn words(mark: &TimeMark, brief: bool) -> String {
    let whole = plain(&mark.label);
    let label = if brief { briefly(&whole) } else { &whole };
    match (mark.kind, label.rsplit(' ').next()) {
        (TimeMarkKind::Incident, Some(number)) => number.to_owned(),
        _ => format!("{label} {}", dates::day_month(mark.day)),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn mark(label: &str, day: u32) -> TimeMark {
        TimeMark {
            day: NaiveDate::from_ymd_opt(2026, 3, day).unwrap(),
            kind: TimeMarkKind::Step,
            label: label.into(),
        }
    }

    fn said(marks: &[(TimeMark, f64)]) -> Vec<String> {
        let marks: Vec<(&TimeMark, f64)> = marks.iter().map(|(m, x)| (m, *x)).collect();
        let labels = labels(&marks).into_iter();
        labels.map(|l| l.words.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn neighbours_share_their_words_and_words_never_leave_the_lane() {
        assert_eq!(
            said(&[
                (mark("spoken", 17), 20.0),
                (mark("written", 18), 22.0),
                (mark("late", 30), 90.0)
            ]),
            ["spoken 17 Mar, written 18 Mar", "late 30 Mar"]
        );
        // What a label says after its colon gives way to a neighbour, and stands where there is none.
        let changed = |x| (mark("changed: limited time or volume", 17), x);
        assert_eq!(
            said(&[changed(20.0), (mark("kept", 30), 50.0)]),
            ["changed 17 Mar", "kept 30 Mar"]
        );
        assert_eq!(
            said(&[changed(20.0)]),
            ["changed: limited time or volume 17 Mar"]
        );
        let long = mark(&format!("changed: {}", "a call a week, ".repeat(9)), 17);
        assert_eq!(said(&[(long, 60.0)]), ["changed 17 Mar"]);
        // Before the mark where there is no room after it.
        let at_the_end = [(mark("lifted", 1), 126.0)];
        let marks: Vec<(&TimeMark, f64)> = at_the_end.iter().map(|(m, x)| (m, *x)).collect();
        let label = labels(&marks).pop().unwrap();
        assert!(label.at + wide(&label.words) < 126.0);
        // Many are counted.
        let many: Vec<(TimeMark, f64)> = (1..=20)
            .map(|n| (mark("spoken", n), f64::from(n)))
            .collect();
        assert_eq!(said(&many), ["spoken, 1 to 20 Mar"]);
        let many: Vec<(TimeMark, f64)> = (1..=20)
            .map(|n| {
                (
                    mark(&format!("a label of its own, the {n}th"), n),
                    f64::from(n),
                )
            })
            .collect();
        assert_eq!(said(&many), ["20 from 1 to 20 Mar"]);
        // An incident by its number.
        let incident = TimeMark {
            kind: TimeMarkKind::Incident,
            ..mark("Incident 3", 4)
        };
        assert_eq!(said(&[(incident, 10.0)]), ["3"]);
    }
}
