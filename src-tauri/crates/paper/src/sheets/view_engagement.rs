//! The sheets about engagement as their templates read them.

use serde_json::{Value, json};

use super::engagement::{MeasureSheet, PolicySheet, RegisterSheet, ReviewRow, ReviewSheet};
use super::view::{HEAD, SUB, cell, one_line, sentence, together};
use crate::dates;
use crate::facts::RecordLine;
use crate::words::{Rich, rich};

/// The fits a page is tried in, from the roomiest.
pub(super) const FITS: usize = 6;
/// How many rows each table of the partners' sheet has in each fit.
const ROWS: [usize; FITS] = [14, 9, 6, 4, 2, 1];
/// Words longer than this, in characters, are cut on the partners' sheet.
const LONGEST: usize = 110;
/// The lines of what happened that a reviewer's sheet has.
const HAPPENED: usize = 30;

pub(super) fn register(s: &RegisterSheet) -> Value {
    let rows: Vec<Value> = s
        .rows
        .iter()
        .map(|r| {
            let dates = match r.until {
                Some(until) => dates::span(r.from, until),
                None => format!("since {}", dates::short(r.from)),
            };
            let note = if r.ask_first {
                "It is being looked at. Please ask first."
            } else {
                ""
            };
            json!({
                "together": true,
                "person": cell(&r.person, 38.0),
                "reference": cell(&r.reference, 24.0),
                "way": cell(&r.way, 58.0),
                "note": cell(note, 58.0),
                "dates": cell(&dates, 33.0),
            })
        })
        .collect();
    json!({
        "kind": "register",
        "head": one_line("For the front desk", HEAD),
        "sub": one_line(
            &format!("How some people are in touch about a complaint for now, as it stands on {}",
                dates::weekday(s.made_on)),
            SUB,
        ),
        "ask": rich(&s.ask),
        "rows": rows,
    })
}

pub(super) fn review(s: &ReviewSheet, fit: usize) -> Value {
    let most = ROWS.get(fit).copied().unwrap_or(1);
    let numbers: Vec<Value> = s
        .numbers
        .iter()
        .map(|(what, n)| json!({ "what": rich(what), "n": n }))
        .collect();
    let looked = match s.last_looked {
        Some(day) => format!(
            "The use of the policy was last looked at on {}.",
            dates::day(day)
        ),
        None => "The use of the policy has not been looked at before.".to_owned(),
    };
    let hidden = if s.names_hidden {
        " Letters stand for the files, so that nobody is named."
    } else {
        ""
    };
    let part = |head: &str, what: &str, none: &str, rows: &[ReviewRow]| {
        let shown: Vec<Value> = rows.iter().take(most).map(review_row).collect();
        let more = rows.len().saturating_sub(most);
        json!({
            "head": head,
            "what": what,
            "nothing": none,
            "rows": shown,
            "more": (more > 0).then(|| format!("And {more} more, in the register.")),
        })
    };
    json!({
        "kind": "review",
        "head": one_line("How we use our policy on engagement", HEAD),
        "sub": one_line(
            &format!("Twelve months, {} to {}", dates::day(s.from), dates::day(s.made_on)),
            SUB,
        ),
        "intro": rich(&format!("{looked}{hidden}")),
        "numbers": numbers,
        "parts": [
            part("Needs a decision", "What", "Nothing.", &s.to_decide),
            part("In force or proposed", "What", "Nothing.", &s.in_force),
            part("Warnings", "How", "None.", &s.warnings),
            part("Challenges", "To what", "None.", &s.challenges),
        ],
    })
}

fn review_row(r: &ReviewRow) -> Value {
    json!({
        "together": true,
        "file": cell(&short(&r.file), 46.0),
        "what": cell(&short(&r.what), 62.0),
        "stands": cell(&short(&r.stands), 53.0),
    })
}

/// Words on one line, cut where they are very long.
fn short(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let mut cut: String = words.chars().take(LONGEST).collect();
    cut.push('\u{2026}');
    cut
}

pub(super) fn policy(s: &PolicySheet, fit: usize) -> Value {
    let parts: Vec<Value> = s
        .parts
        .iter()
        .map(|part| {
            let paragraphs: Vec<Rich> = part.paragraphs.iter().map(|p| rich(p)).collect();
            json!({
                "heading": rich(&part.heading),
                "paragraphs": paragraphs,
                "source": rich(&part.source),
            })
        })
        .collect();
    let version = match s.version {
        Some((version, since)) => {
            format!(
                "Version {version} of our policy, adopted on {}",
                dates::weekday(since)
            )
        }
        None => "Not adopted yet: what stands in square brackets is to be filled in".to_owned(),
    };
    let head = if s.for_the_public {
        "What we expect of each other"
    } else {
        "How we work with people who complain"
    };
    json!({
        "kind": if s.for_the_public { "public" } else { "policy" },
        "head": one_line(head, HEAD),
        "sub": one_line(&version, SUB),
        "fit": fit,
        "parts": parts,
    })
}

pub(super) fn measure(s: &MeasureSheet) -> Value {
    let what = RecordLine::new("What is reviewed", s.what.as_str());
    let facts: Vec<Value> = std::iter::once(&what)
        .chain(&s.facts)
        .map(|line| {
            json!({
                "together": together(&[&line.label, &line.words]),
                "label": cell(&line.label, 42.0),
                "words": cell(&line.words, 115.0),
            })
        })
        .collect();
    let mut happened: Vec<_> = s.happened.iter().collect();
    happened.sort_by_key(|e| (e.when.day, e.when.from.is_none(), e.when.from));
    let left_out = happened.len().saturating_sub(HAPPENED);
    let rows: Vec<Value> = happened
        .into_iter()
        .skip(left_out)
        .map(|e| {
            json!({
                "together": together(&[e.bold.as_deref().unwrap_or(""), &e.sentence]),
                "day": dates::short_weekday(e.when.day),
                "time": dates::times(&e.when),
                "what": sentence(e),
            })
        })
        .collect();
    let (contacts, incidents) = s.counts;
    let counted = |n: u32, one: &str| match n {
        0 => format!("no {one}"),
        1 => format!("1 {one}"),
        n => format!("{n} {one}s"),
    };
    json!({
        "kind": "measure",
        "head": one_line("For a review", HEAD),
        "sub": one_line(
            &format!("Complaint {} by {}, made on {}",
                s.reference, s.person, dates::weekday(s.made_on)),
            SUB,
        ),
        "facts": facts,
        "period": rich(&format!(
            "Since {}: {}, {}.", dates::day(s.since), counted(contacts, "contact"),
            counted(incidents, "incident")
        )),
        "left_out": (left_out > 0).then(|| format!(
            "The last {HAPPENED} are listed; {left_out} before them stand in the file."
        )),
        "happened": rows,
        "questions": s.questions.iter().map(|q| rich(q)).collect::<Vec<Rich>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_on_the_partners_sheet_are_one_line_and_never_endless() {
        assert_eq!(short(" a\nb "), "a b");
        assert_eq!(short(&"x".repeat(500)).chars().count(), LONGEST + 1);
    }
}
