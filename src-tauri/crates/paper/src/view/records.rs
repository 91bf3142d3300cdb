//! The file's records, section by section.

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};

use super::case::{correction, incident_title, paragraph_lines, quotes};
use crate::dates;
use crate::facts::{
    BundlePart, FileRecord, IncidentFacts, ItemRef, RecordLine, RecordPart, Words, WrittenDown,
};
use crate::plan::{Plan, incident_tab};
use crate::records::{Placed, Section};
use crate::words::{ExactWords, Kept, Piece, Rich, cut, kept, plain, push, rich};

/// A record of up to so many lines, as near as can be told beforehand, stays on one page.
const KEPT_TOGETHER: usize = 16;
/// Words longer than this, in characters, stand below their label and not beside it.
const BELOW: usize = 420;

/// What an item is called elsewhere is cut after so many characters: its page has it whole.
const NAMED: usize = 110;

/// Widths of a line of a record's words in ems of their size, beside their label and below it.
const BESIDE_LABEL: f64 = 24.0;
const BELOW_LABEL: f64 = 32.4;
/// The same for a headline, and for a point of complaint, which is a little larger.
const HEADLINE: f64 = 32.0;
pub(super) const POINT: f64 = 29.0;

/// The sections of one part.
pub(super) fn of_part(plan: &Plan<'_>, part: BundlePart) -> Vec<Value> {
    let sections = plan.sections.iter();
    sections
        .filter(|s| s.holds.bundle_part() == part)
        .enumerate()
        .map(|(n, s)| section(plan, s, n == 0))
        .collect()
}

fn section(plan: &Plan<'_>, section: &Section<'_>, first: bool) -> Value {
    let mut withheld = plan.contents.withheld.iter();
    let or_withheld = if withheld.any(|w| matches!(w.item, ItemRef::Entry { .. })) {
        " or withheld"
    } else {
        ""
    };
    let records = with_incidents(plan, section);
    let among = if section.holds == RecordPart::Engagement && !plan.contents.incidents.is_empty() {
        " Incidents stand between them where they happened, each with its page."
    } else {
        ""
    };
    json!({
        "first": first,
        "tab": section.holds.tab(),
        "title": section.holds.title(),
        "intro": format!(
            "In the order things happened. The last figures of a tab are the entry’s number in the \
             file; numbers not found here are under other tabs{or_withheld}.{among}"
        ),
        "records": records,
    })
}

/// The records of a section; on the ladder, with a line for each incident where it happened.
fn with_incidents(plan: &Plan<'_>, section: &Section<'_>) -> Vec<Value> {
    let mut all: Vec<((NaiveDate, Option<NaiveTime>), Value)> = section
        .records
        .iter()
        .map(|placed| ((placed.facts.on, placed.facts.at), record(plan, placed)))
        .collect();
    if section.holds == RecordPart::Engagement {
        for incident in &plan.contents.incidents {
            let when = (incident.when.day, incident.when.from);
            // Before all of its day that is not known to have come earlier.
            let came_before = |(day, at): (NaiveDate, Option<NaiveTime>)| {
                day < when.0 || (day == when.0 && at.is_some() && at < when.1)
            };
            let place = all
                .iter()
                .rposition(|(other, _)| came_before(*other))
                .map_or(0, |last| last + 1);
            all.insert(place, (when, incident_line(incident)));
        }
    }
    all.into_iter().map(|(_, value)| value).collect()
}

/// Where an incident stands, as a line between the steps.
fn incident_line(i: &IncidentFacts) -> Value {
    json!({
        "incident": incident_tab(i),
        "day": dates::short_weekday(i.when.day),
        "time": i.when.from.map(dates::time),
        "title": plain(&incident_title(i)),
    })
}

fn record(plan: &Plan<'_>, placed: &Placed<'_>) -> Value {
    let r = placed.facts;
    let lines: Vec<Value> = r.lines.iter().map(|l| line_in(plan, l)).collect();
    let corrections: Vec<Value> = r.corrections.iter().map(correction).collect();
    json!({
        "tab": placed.tab,
        "day": dates::short_weekday(r.on),
        "time": r.at.map(dates::time),
        "headline": kept(&r.headline, HEADLINE),
        "lines": lines,
        "quotes": quotes(plan, &r.quotes, ExactWords::beside_the_rail),
        "by": by(r),
        "corrections": corrections,
        "together": lines_filled(r) <= KEPT_TOGETHER,
    })
}

/// A line of a record: where it names items of the file, each is followed by its tab and page.
fn line_in(plan: &Plan<'_>, l: &RecordLine) -> Value {
    if l.about.is_empty() {
        return line(l);
    }
    let words = with_pages(plan, &l.about, ", ");
    json!({
        "label": rich(&l.label),
        "below": false,
        "words": [Kept::of(words)],
        "own": l.own_words,
    })
}

/// Items of the file by name, each followed by its tab and page.
pub(super) fn with_pages(plan: &Plan<'_>, items: &[(String, ItemRef)], between: &str) -> Rich {
    let mut words = Rich::new();
    for (n, (name, item)) in items.iter().enumerate() {
        if n > 0 {
            push(&mut words, between);
        }
        push(
            &mut words,
            &cut(name, NAMED).unwrap_or_else(|| name.clone()),
        );
        let Some(tab) = plan.tabs.get(item) else {
            continue;
        };
        if tab.starts_with('W') {
            push(&mut words, &format!(" ({tab}, withheld)"));
            continue;
        }
        push(&mut words, &format!(" ({tab}, page\u{a0}"));
        words.push(Piece::Page(tab.clone()));
        push(&mut words, ")");
    }
    words
}

/// A label and the words beside or below it.
pub(super) fn line(line: &RecordLine) -> Value {
    let below = line.words.chars().count() > BELOW;
    let measure = if below { BELOW_LABEL } else { BESIDE_LABEL };
    json!({
        "label": rich(&line.label),
        "below": below,
        "words": kept(&line.words, measure),
        "own": line.own_words,
    })
}

/// Who recorded it and, if that was on a later day, when.
fn by(r: &FileRecord) -> Rich {
    let later = r.written_down.as_ref();
    rich(&format!(
        "Recorded by {}{}",
        r.by,
        later.map_or_else(String::new, |w| written_down(r.on, w))
    ))
}

/// " on 18 March 2026, the next day, from notes".
fn written_down(happened: chrono::NaiveDate, w: &WrittenDown) -> String {
    let how = w.how.as_ref();
    let how = how.map_or_else(String::new, |how| format!(", {how}"));
    format!(
        " on {}, {}{how}",
        dates::day(w.on),
        dates::later(happened, w.on)
    )
}

fn lines_filled(r: &FileRecord) -> usize {
    let words = r.lines.iter().map(|l| paragraph_lines(&l.words, 46));
    let corrections = r
        .corrections
        .iter()
        .map(|c| paragraph_lines(&c.text, 60) + 3);
    let quotes = r.quotes.iter().map(|q| match &q.words {
        Words::Open(words) => paragraph_lines(words, 50) * 5 / 4 + 1,
        Words::Covered(_) => 4,
    });
    paragraph_lines(&r.headline, 60)
        + words.sum::<usize>()
        + quotes.sum::<usize>()
        + corrections.sum::<usize>()
        + 1
}
