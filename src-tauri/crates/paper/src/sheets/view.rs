//! The sheets as the one JSON value their templates read. Whatever was typed is text in it.

use serde_json::{Value, json};

use super::facts::{
    CaseSheet, ChronologySheet, DueRow, DueSheet, Sheet, SheetAction, SheetDate, SheetEntry,
    SheetPoint, SheetTask,
};
use super::{picture, view_engagement, view_review};
use crate::dates;
use crate::words::{Kept, fitting, kept, plain, rich};

/// The size of the words of a table, in points; it stands in `frame.typ` too.
const SIZE: f64 = 10.0;

/// How wide the title and the line below it may be, as if they were set in that size.
pub(super) const HEAD: f64 = 68.0;
pub(super) const SUB: f64 = 145.0;

/// The practice at the head, and the title in the foot, in ems of their sizes: each is one line.
const PRACTICE: f64 = 30.0;
const FOOT: f64 = 26.0;

/// Everything a sheet's template needs, in one of the fits a page may be tried in.
pub(super) fn view(sheet: &Sheet, fit: usize) -> Value {
    let (practice, title, made_on, confidential) = match sheet {
        Sheet::Case(s) => (
            &s.practice,
            format!("Case sheet {}", s.reference),
            s.made_on,
            true,
        ),
        Sheet::Chronology(s) => (
            &s.practice,
            format!("Chronology {}", s.reference),
            s.made_on,
            true,
        ),
        Sheet::Due(s) => (
            &s.practice,
            "What is due".to_owned(),
            s.made_on,
            names_people(s),
        ),
        Sheet::Register(s) => (
            &s.practice,
            "For the front desk".to_owned(),
            s.made_on,
            true,
        ),
        Sheet::Review(s) => (
            &s.practice,
            "How the policy on engagement is used".to_owned(),
            s.made_on,
            true,
        ),
        Sheet::Policy(s) if s.for_the_public => (
            &s.practice,
            "What we expect of each other".to_owned(),
            s.made_on,
            false,
        ),
        Sheet::Policy(s) => (
            &s.practice,
            "Policy on engagement".to_owned(),
            s.made_on,
            false,
        ),
        Sheet::Measure(s) => (
            &s.practice,
            format!("Review, {}", s.reference),
            s.made_on,
            true,
        ),
    };
    let body = match sheet {
        Sheet::Case(s) => case(s),
        Sheet::Chronology(s) => chronology(s),
        Sheet::Due(s) => due(s),
        Sheet::Register(s) => view_engagement::register(s),
        Sheet::Review(s) => view_review::review(s, fit),
        Sheet::Policy(s) => view_engagement::policy(s, fit),
        Sheet::Measure(s) => view_engagement::measure(s),
    };
    let title = plain(&title);
    json!({
        "title": title,
        "practice": fitting(practice, PRACTICE),
        "foot_line": format!("{}, made {}", fitting(&title, FOOT), dates::day(made_on)),
        "confidential": confidential,
        "sheet": body,
    })
}

/// Words for a column of this many millimetres.
pub(super) fn cell(words: &str, mm: f64) -> Vec<Kept> {
    kept(words, mm * 72.0 / 25.4 / SIZE)
}

/// The same in bold, which is a little wider.
pub(super) fn bold_cell(words: &str, mm: f64) -> Vec<Kept> {
    cell(words, mm * 0.92)
}

/// Words as one paragraph, whatever lines they came in. A space that does not part stays one.
pub(super) fn one_line(words: &str, mm: f64) -> Vec<Kept> {
    let words: Vec<&str> = words
        .split(|c: char| c.is_whitespace() && c != '\u{a0}')
        .filter(|w| !w.is_empty())
        .collect();
    cell(&words.join(" "), mm)
}

/// A row of up to so many characters stays on one page.
const KEPT_TOGETHER: usize = 400;

/// Whether a row of these words stays on one page.
pub(super) fn together(words: &[&str]) -> bool {
    // A line of its own counts as a line's worth of characters.
    let each = words.iter().flat_map(|w| w.lines());
    each.map(|l| l.chars().count() + 30).sum::<usize>() <= KEPT_TOGETHER
}

fn case(s: &CaseSheet) -> Value {
    let dates: Vec<Value> = s.dates.iter().map(date).collect();
    let people: Vec<Value> = s
        .people
        .iter()
        .map(|p| {
            json!({
                "together": together(&[&p.label, &p.words]),
                "part": cell(&p.label, 42.0),
                "who": cell(&p.words, 115.0),
            })
        })
        .collect();
    let points: Vec<Value> = s.points.iter().map(point).collect();
    let actions: Vec<Value> = s.actions.iter().map(action).collect();
    // A page without a heading is none that a screen reader can announce.
    let person = if s.person.trim().is_empty() {
        "Complaint"
    } else {
        &s.person
    };
    json!({
        "kind": "case",
        "head": one_line(person, HEAD),
        "sub": one_line(
            &format!("Complaint {}, as it stands on {}", s.reference, dates::weekday(s.made_on)),
            SUB,
        ),
        "state": cell(&s.state, 140.0),
        "in_force": s.in_force.iter().map(|line| cell(line, 140.0)).collect::<Vec<_>>(),
        "next_step": s.next_step.as_ref().map(|n| cell(n, 130.0)),
        "dates": dates,
        "people": people,
        "points": points,
        "tasks": tasks(&s.tasks),
        "actions": actions,
    })
}

fn date(d: &SheetDate) -> Value {
    let because = d.because.join(" ");
    json!({
        "together": together(&[&d.what, &because, &d.stands]),
        "what": cell(&d.what, 93.0),
        "date": d.date.map_or_else(|| "No date yet".to_owned(), dates::short_weekday),
        "stands": cell(&d.stands, 37.0),
        "because": cell(&because, 93.0),
    })
}

fn point(p: &SheetPoint) -> Value {
    let (kind, sought) = (p.kind.trim(), p.outcome_sought.trim());
    let under = match (kind, sought) {
        ("", "") => String::new(),
        ("", sought) => format!("Wanted: {sought}"),
        (kind, "") => kind.to_owned(),
        (kind, sought) => format!("{kind}. Wanted: {sought}"),
    };
    let finding = p.finding.as_deref().unwrap_or("No finding yet");
    json!({
        "together": together(&[&p.what, &under, finding]),
        "number": p.number,
        "what": cell(&p.what, 112.0),
        "under": cell(&under, 112.0),
        "finding": cell(finding, 37.0),
    })
}

/// More tasks than this stand in two tables side by side.
const TASKS_ABREAST: usize = 6;

/// The tasks, in one table or in two that are read one after the other.
fn tasks(tasks: &[SheetTask]) -> Vec<Vec<Value>> {
    if tasks.len() <= TASKS_ABREAST {
        return vec![tasks.iter().map(|t| task(t, 116.0, 42.0)).collect()];
    }
    let half = tasks.len().div_ceil(2);
    let halves = tasks.chunks(half);
    halves
        .map(|half| half.iter().map(|t| task(t, 45.0, 27.0)).collect())
        .collect()
}

fn task(t: &SheetTask, what: f64, stands: f64) -> Value {
    json!({
        "together": together(&[&t.what, &t.stands]),
        "what": cell(&t.what, what),
        "stands": cell(&t.stands, stands),
    })
}

fn action(a: &SheetAction) -> Value {
    json!({
        "together": together(&[&a.what, &a.owner, &a.stands]),
        "what": cell(&a.what, 71.0),
        "owner": cell(&a.owner, 27.0),
        "due": a.due.map_or_else(|| "No date".to_owned(), dates::short_weekday),
        "stands": cell(&a.stands, 29.0),
    })
}

fn chronology(s: &ChronologySheet) -> Value {
    let mut month = None;
    let rows: Vec<Value> = s
        .entries
        .iter()
        .map(|e| {
            let this = e.when.day.format("%Y-%m").to_string();
            let new_month = month.as_ref().is_some_and(|last| *last != this);
            month = Some(this);
            entry(e, new_month)
        })
        .collect();
    let time = s.time.as_ref();
    json!({
        "kind": "chronology",
        "head": one_line("Chronology", HEAD),
        "sub": one_line(
            &format!("{}, complaint {}, up to {}", s.person, s.reference, dates::weekday(s.made_on)),
            SUB,
        ),
        "time": time.and_then(|t| picture::view(t, &plain(&s.person))),
        "entries": rows,
    })
}

fn entry(e: &SheetEntry, new_month: bool) -> Value {
    let written_down = e.written_down.as_ref().map(|w| {
        let later = dates::later(e.when.day, w.on);
        let how = w.how.as_ref();
        let how = how.map_or_else(String::new, |how| format!(", {how}"));
        rich(&format!("Written down: {}, {later}{how}", dates::day(w.on)))
    });
    json!({
        "together": together(&[e.bold.as_deref().unwrap_or(""), &e.sentence]),
        "new_month": new_month,
        "day": dates::short_weekday(e.when.day),
        "time": dates::times(&e.when),
        "what": sentence(e),
        "written_down": written_down,
    })
}

/// The sentence, its first words in bold if it has any that are.
pub(super) fn sentence(e: &SheetEntry) -> Vec<Kept> {
    let mut lines = cell(&e.sentence, 126.0);
    if let (Some(bold), Some(line)) = (&e.bold, lines.first_mut()) {
        line.begin_bold(bold);
    }
    lines
}

fn names_people(s: &DueSheet) -> bool {
    let mut rows = s.late.iter().chain(&s.today).chain(&s.coming);
    rows.any(|r| r.person.is_some())
}

fn due(s: &DueSheet) -> Value {
    let with_people = names_people(s);
    let part = |head: &str, none: &str, rows: &[DueRow]| {
        let rows: Vec<Value> = rows.iter().map(|r| due_row(r, with_people)).collect();
        json!({ "head": head, "nothing": none, "rows": rows })
    };
    json!({
        "kind": "due",
        "head": one_line("What is due", HEAD),
        "sub": one_line(&dates::weekday(s.made_on), SUB),
        "with_people": with_people,
        "parts": [
            part("Late", "Nothing is late.", &s.late),
            part("Due today", "Nothing is due today.", &s.today),
            part("Coming", "Nothing else is coming.", &s.coming),
        ],
    })
}

fn due_row(r: &DueRow, with_people: bool) -> Value {
    let person = r.person.as_deref().unwrap_or("");
    let what = if with_people { 41.0 } else { 70.0 };
    json!({
        "together": together(&[&r.what, &r.stands, person]),
        "date": dates::short_weekday(r.date),
        "what": cell(&r.what, what),
        "reference": cell(&r.reference, 24.0),
        "person": cell(person, 26.0),
        "stands": cell(&r.stands, 32.0),
    })
}
