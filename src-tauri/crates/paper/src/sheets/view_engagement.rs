//! The sheets about engagement as their templates read them.

use serde_json::{Value, json};

use super::engagement::{MeasureSheet, PolicySheet, RegisterLine, RegisterSheet};
use super::view::{HEAD, SUB, bold_cell, cell, one_line, sentence, together};
use crate::dates;
use crate::facts::RecordLine;
use crate::words::{Rich, cut, rich};

/// The lines of what happened that a reviewer's sheet has.
const HAPPENED: usize = 30;
/// The most characters of a line of what happened, and of what was decided, on that sheet.
const TOLD: usize = 300;
const DECIDED: usize = 1200;

pub(super) fn register(s: &RegisterSheet) -> Value {
    let mut rows: Vec<&RegisterLine> = s.rows.iter().collect();
    rows.sort_by_key(|r| (r.person.trim().to_lowercase(), &r.reference, r.from));
    json!({
        "kind": "register",
        "head": one_line("For the front desk", HEAD),
        "sub": one_line(
            &format!("How some people are in touch about a complaint for now, as it stands on {}",
                dates::weekday(s.made_on)),
            SUB,
        ),
        "ask": rich(&s.ask),
        "rows": rows.iter().map(|r| register_row(s, r)).collect::<Vec<Value>>(),
    })
}

/// One way of contact of one person. A person with two has two rows, each with the name.
fn register_row(s: &RegisterSheet, r: &RegisterLine) -> Value {
    let dates = match r.until {
        Some(until) => dates::span(r.from, until),
        None => format!("since {}", dates::short(r.from)),
    };
    let mut notes = Vec::new();
    if r.ask_first {
        notes.push("It is waiting for a decision. Please ask first.".to_owned());
    } else if r.from > s.made_on {
        notes.push(format!(
            "Not yet: contact is as for everybody until {}.",
            dates::day(r.from)
        ));
    }
    let same_name = |other: &RegisterLine| {
        other.reference != r.reference
            && other.person.trim().to_lowercase() == r.person.trim().to_lowercase()
    };
    if s.rows.iter().any(same_name) {
        notes.push("This name stands on more than one complaint: ask which it is.".to_owned());
    }
    json!({
        "together": true,
        "person": bold_cell(&r.person, 38.0),
        "reference": cell(&r.reference, 24.0),
        "way": cell(&r.way, 58.0),
        "notes": notes,
        "dates": cell(&dates, 33.0),
    })
}

pub(super) fn policy(s: &PolicySheet, fit: usize) -> Value {
    let parts: Vec<Value> = s
        .parts
        .iter()
        .map(|part| {
            let paragraphs: Vec<Rich> = part.paragraphs.iter().map(|p| rich(p)).collect();
            json!({
                "heading": (!part.heading.trim().is_empty()).then(|| rich(&part.heading)),
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
    let what = format!("{} (entry {})", s.what, s.entry);
    let what = RecordLine::new("What is reviewed", what);
    let facts: Vec<Value> = std::iter::once(&what)
        .chain(&s.facts)
        .map(|line| {
            let words = match cut(&line.words, DECIDED) {
                Some(cut) => format!("{cut} The rest stands in the file."),
                None => line.words.clone(),
            };
            json!({
                "together": together(&[&line.label, &words]),
                "label": bold_cell(&line.label, 42.0),
                "words": cell(&words, 115.0),
            })
        })
        .collect();
    let mut happened: Vec<_> = s.happened.iter().collect();
    happened.sort_by_key(|e| (e.when.day, e.when.from.is_none(), e.when.from));
    let left_out = happened.len().saturating_sub(HAPPENED);
    let mut is_cut = false;
    let rows: Vec<Value> = happened
        .into_iter()
        .skip(left_out)
        .map(|e| {
            let mut e = e.clone();
            if let Some(cut) = cut(&e.sentence, TOLD) {
                is_cut = true;
                e.sentence = cut;
            }
            json!({
                "together": together(&[e.bold.as_deref().unwrap_or(""), &e.sentence]),
                "day": dates::short_weekday(e.when.day),
                "time": dates::times(&e.when),
                "what": sentence(&e),
            })
        })
        .collect();
    let mut said_of_the_list = Vec::new();
    if left_out > 0 {
        said_of_the_list.push(format!(
            "The last {HAPPENED} are listed; {left_out} before them stand in the file."
        ));
    }
    if is_cut {
        said_of_the_list.push(
            "What is long is cut at three dots; it stands whole in the file, under the number of \
             its entry."
                .to_owned(),
        );
    }
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
        "said_of_the_list": said_of_the_list,
        "happened": rows,
        "questions": s.questions.iter().map(|q| rich(q)).collect::<Vec<Rich>>(),
    })
}
