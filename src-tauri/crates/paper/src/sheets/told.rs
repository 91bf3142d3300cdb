//! The picture of time in words, for who cannot see it.

use std::collections::BTreeMap;

use super::timeline::{TimeMark, TimeMarkKind, TimelineFacts};
use crate::dates;
use crate::words::plain;

/// So many marks of one kind are told day by day; more are counted.
const TOLD: usize = 6;

/// What a mark stands for.
pub(super) fn in_words(kind: TimeMarkKind, person: &str) -> String {
    match kind {
        TimeMarkKind::FromThem => format!("from {person}"),
        TimeMarkKind::FromUs => "from us".to_owned(),
        TimeMarkKind::Incident => "incident".to_owned(),
        TimeMarkKind::Step => "step we took".to_owned(),
        TimeMarkKind::StepOffered => "step offered, not taken up".to_owned(),
    }
}

/// The picture in one paragraph, for who cannot see it.
pub(super) fn told(t: &TimelineFacts, person: &str) -> String {
    let mut sentences = vec![format!(
        "Picture of time from {} to {}.",
        dates::day(t.from),
        dates::day(t.until)
    )];
    for lane in &t.lanes {
        let mut parts: Vec<String> = lane
            .spans
            .iter()
            .map(|s| {
                format!(
                    "{}, {} to {}",
                    plain(&s.label),
                    dates::day(s.from),
                    dates::day(s.until)
                )
            })
            .collect();
        let mut kinds: BTreeMap<TimeMarkKind, Vec<&TimeMark>> = BTreeMap::new();
        for mark in &lane.marks {
            kinds.entry(mark.kind).or_default().push(mark);
        }
        parts.extend(kinds.into_values().map(|marks| marks_told(marks, person)));
        let told = if parts.is_empty() {
            "nothing".to_owned()
        } else {
            parts.join("; ")
        };
        sentences.push(format!("{}: {told}.", plain(&lane.name)));
    }
    sentences.push(format!("Today is {}.", dates::day(t.today)));
    sentences.push(if t.marks_in_words {
        "The table below tells each decision.".to_owned()
    } else {
        "The list below tells what happened.".to_owned()
    });
    sentences.join(" ")
}

fn marks_told(mut marks: Vec<&TimeMark>, person: &str) -> String {
    marks.sort_by_key(|m| m.day);
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else {
        return String::new();
    };
    if marks.len() > TOLD {
        return format!(
            "{} {}, between {} and {}",
            marks.len(),
            in_words(first.kind, person),
            dates::day(first.day),
            dates::day(last.day)
        );
    }
    let each = marks
        .iter()
        .map(|m| format!("{}, {}", plain(&m.label), dates::day(m.day)));
    each.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::sheets::timeline::{TimeLane, TimeSpan, TimeSpanKind};

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn the_words_for_it_name_every_span_and_count_many_marks() {
        let mark = |n: u32| TimeMark {
            day: day(2026, 2, n),
            kind: TimeMarkKind::FromThem,
            label: "Call".into(),
        };
        let t = |marks: u32| TimelineFacts {
            from: day(2026, 1, 1),
            until: day(2026, 12, 31),
            today: day(2026, 7, 1),
            marks_in_words: false,
            lanes: vec![TimeLane {
                name: "Contacts".into(),
                marks: (1..=marks).map(mark).collect(),
                spans: vec![TimeSpan {
                    from: day(2026, 2, 5),
                    until: day(2026, 8, 4),
                    label: "Six months".into(),
                    kind: TimeSpanKind::Stretch,
                    future_limit: false,
                }],
            }],
        };
        let words = told(&t(2), "Mr M").replace('\u{a0}', " ");
        assert!(
            words.contains(
                "Contacts: Six months, 5 February 2026 to 4 August 2026; Call, 1 February 2026; \
                 Call, 2 February 2026."
            ),
            "{words}"
        );
        let words = told(&t(9), "Mr M").replace('\u{a0}', " ");
        assert!(
            words.contains("9 from Mr M, between 1 February 2026 and 9 February 2026."),
            "{words}"
        );
    }
}
