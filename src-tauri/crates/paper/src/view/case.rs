//! The complaint and its points, and the incidents.

use serde_json::{Value, json};

use super::{Row, listed, records, row, rows};
use crate::dates;
use crate::facts::{
    Certainty, ComplaintFacts, CorrectionFacts, IncidentFacts, ItemRef, PointFacts, QuoteFacts,
    RecordLine, Words,
};
use crate::plan::{Plan, incident_tab};
use crate::words::{ExactWords, Piece, Rich, kept, plain, push, rich};

pub(super) fn complaint(plan: &Plan<'_>) -> Value {
    let c = &plan.contents.complaint;
    let mut facts: Vec<Row> = vec![
        row(
            "Received",
            &format!("{}, {}", dates::when(&c.received), c.how),
        ),
        row("From", &c.from),
    ];
    facts.extend(rows(&c.facts));
    if let Some(original) = c.original.as_ref().and_then(|item| plan.tabs.get(item))
        && !original.starts_with('W')
    {
        let mut value = rich(&format!("Exhibit {original}, page "));
        value.push(Piece::Page(original.clone()));
        facts.push(("Original file".to_owned(), value));
    }
    let label = if c.spoken {
        "Written record of what was said, complete"
    } else {
        "Exact words, complete"
    };
    json!({
        "facts": facts,
        "label": label,
        "note": note(&plan.contents.person, c.spoken),
        "words": open(&c.words),
        "covered": covered(plan, &ItemRef::Complaint, &c.words),
    })
}

/// What stands under words as received.
pub(super) fn note(person: &str, spoken: bool) -> Rich {
    if spoken {
        return rich(
            "Spelling, capitals, spaces and line breaks stand as they were written down. Where \
             the page is too narrow, a line runs on with a small indent.",
        );
    }
    rich(&format!(
        "Spelling, capitals, spaces and line breaks stand as they came. Quotation marks, if any, \
         are those of {person}. Where the page is too narrow, a line runs on with a small indent."
    ))
}

/// Exact words, each with the line above it: the words, or where they stand.
pub(super) fn quotes(
    plan: &Plan<'_>,
    quotes: &[QuoteFacts],
    set: fn(&str) -> ExactWords,
) -> Vec<Value> {
    let total = quotes.len();
    (1..)
        .zip(quotes)
        .map(|(number, quote)| {
            let item = ItemRef::Quote {
                id: quote.id.clone(),
            };
            let words = match &quote.words {
                Words::Open(words) => Some(set(words)),
                Words::Covered(_) => None,
            };
            json!({
                "heads": heads(quote, number, total),
                "words": words,
                "covered": covered(plan, &item, &quote.words),
            })
        })
        .collect()
}

fn open(words: &Words) -> Option<ExactWords> {
    match words {
        Words::Open(words) => Some(ExactWords::new(words)),
        Words::Covered(_) => None,
    }
}

fn covered(plan: &Plan<'_>, item: &ItemRef, words: &Words) -> Option<Value> {
    let Words::Covered(covered) = words else {
        return None;
    };
    let key = plan.covered(item)?;
    Some(json!({ "key": key, "expect": rich(&covered.what_to_expect) }))
}

pub(super) fn points(plan: &Plan<'_>) -> Option<Value> {
    let c = &plan.contents.complaint;
    if c.points.is_empty() {
        return None;
    }
    let person = &plan.contents.person;
    let intro = match c.points_agreed_on {
        Some(day) => format!("As agreed with {person} on {}.", dates::day(day)),
        None => format!("As set out by the practice; not yet agreed with {person}."),
    };
    let list: Vec<Value> = c.points.iter().map(|p| point(p, person)).collect();
    let outcome = c.points.iter().any(|p| p.finding.is_some());
    let outcome = outcome.then(|| rich(&plan.contents.cover.findings));
    Some(json!({
        "title": points_title(c), "intro": rich(&intro), "outcome": outcome, "list": list,
    }))
}

/// What B2 is called: with findings, once there is one.
pub(crate) fn points_title(c: &ComplaintFacts) -> &'static str {
    if c.points.iter().any(|p| p.finding.is_some()) {
        "Points of complaint and findings"
    } else {
        "Points of complaint"
    }
}

/// A point of up to so many lines stays on one page.
const POINT_KEPT_TOGETHER: usize = 24;

fn point(p: &PointFacts, person: &str) -> Value {
    let finding = match (&p.merged_into, &p.finding) {
        (Some(other), _) => format!("Now part of point\u{a0}{other}"),
        (None, Some(finding)) => finding.clone(),
        (None, None) => "No finding yet".to_owned(),
    };
    let sought = RecordLine::new(format!("What {person} wants"), &p.outcome_sought);
    let mut rows = vec![records::line(&sought)];
    if !p.kind.is_empty() {
        rows.push(records::line(&RecordLine::new("Kind of matter", &p.kind)));
    }
    if let Some(answer) = &p.answer {
        rows.push(records::line(&RecordLine::new("Our answer", answer)));
    }
    let words = [&p.point, &p.outcome_sought].into_iter().chain(&p.answer);
    let lines: usize = words.map(|w| paragraph_lines(w, 46)).sum();
    json!({
        "number": p.number,
        "finding": rich(&finding),
        "point": kept(&p.point, records::POINT),
        "rows": rows,
        "together": lines <= POINT_KEPT_TOGETHER,
    })
}

/// How many lines words fill, as near as can be told from their characters.
pub(super) fn paragraph_lines(words: &str, per_line: usize) -> usize {
    words
        .lines()
        .map(|l| l.chars().count() / per_line + 1)
        .sum()
}

pub(super) fn incidents(plan: &Plan<'_>) -> Vec<Value> {
    let incidents = plan.contents.incidents.iter();
    incidents.map(|incident| one(plan, incident)).collect()
}

/// What an incident is called, wherever it is named.
pub(crate) fn incident_title(i: &IncidentFacts) -> String {
    match i.set_aside {
        Some(_) => format!("Set aside: incident {}, {}", i.number, i.channel),
        None => format!("Incident {}, {}", i.number, i.channel),
    }
}

fn one(plan: &Plan<'_>, i: &IncidentFacts) -> Value {
    let mut facts = Vec::new();
    facts.extend(i.set_aside.iter().flat_map(|(on, why)| {
        [
            row("Set aside on", &dates::day(*on)),
            row("Why it no longer counts", why),
        ]
    }));
    facts.push(row("When", &dates::when(&i.when)));
    facts.extend(i.place.iter().map(|place| row("Where", place)));
    let whose = i.whose_conduct.iter();
    facts.extend(whose.map(|name| row("Whose conduct", name)));
    facts.extend([
        row("Who experienced it", &i.experienced_by),
        row("Who else heard or saw it", &i.witnesses),
        row("Written down", &i.written_down),
    ]);
    let quotes = quotes(plan, &i.quotes, ExactWords::new);
    let mut done = rows(&i.what_was_done);
    if !i.followed_by.is_empty() {
        let followed = records::with_pages(plan, &i.followed_by, "; ");
        done.push(("What followed".to_owned(), followed));
    }
    let account: Vec<Rich> = paragraphs(&i.factual_account);
    let corrections: Vec<Value> = i.corrections.iter().map(correction).collect();
    let numbers: Vec<String> = i.corrections.iter().map(|c| c.number.to_string()).collect();
    let corrected = match numbers.as_slice() {
        [] => None,
        [one] => Some(format!("Correction {one}, below")),
        more => Some(format!("Corrections {}, below", listed(more))),
    };
    json!({
        "corrected": corrected,
        "tab": incident_tab(i),
        "title": plain(&incident_title(i)),
        "facts": facts,
        "quotes": quotes,
        "account": account,
        "done": done,
        "corrections": corrections,
    })
}

/// A correction, for the box it stands in.
pub(super) fn correction(c: &CorrectionFacts) -> Value {
    let added = dates::moment(c.added);
    let title = format!("Correction {}, added {added}, by {}", c.number, c.by);
    json!({ "title": rich(&title), "text": rich(&c.text) })
}

/// Paragraphs of an account; a single line break stays one.
fn paragraphs(text: &str) -> Vec<Rich> {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let parts = unix.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
    parts
        .map(|p| {
            let mut pieces = Rich::new();
            push(&mut pieces, p);
            pieces
        })
        .collect()
}

/// "Quote 1 of 2", who said it, who heard it, how sure.
pub(super) fn heads(quote: &QuoteFacts, number: usize, total: usize) -> Vec<Rich> {
    vec![
        rich(&format!("Quote {number} of {total}")),
        rich(&format!("By {}", quote.speaker)),
        rich(&format!("Heard or read by {}", quote.heard_by)),
        rich(certainty(quote.certainty)),
    ]
}

pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Exact => "Exact",
        Certainty::AsNearAsRemembered => "As near as remembered",
    }
}
