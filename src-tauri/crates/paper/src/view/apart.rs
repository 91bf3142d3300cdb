//! Part H: titles that say nothing, notes that say what to expect, and only then the words.

use serde_json::{Value, json};

use super::{Row, capital, evidence, front, row};
use crate::dates;
use crate::facts::{Distress, Rendering, When};
use crate::plan::{Apart, ApartWhat, Exhibit, Plan, QuoteOf};
use crate::words::{ExactWords, Piece, Rich, plain, push, rich};

/// The neutral kind of an item, without its number.
pub(super) fn kind(plan: &Plan<'_>, item: &Apart<'_>) -> String {
    match &item.what {
        ApartWhat::Complaint(_) => "the complaint as received".to_owned(),
        ApartWhat::Quote { quote, .. } => plain(&quote.form),
        ApartWhat::Exhibit(n) => plain(
            plan.exhibits
                .get(*n)
                .map_or("evidence", |x| x.facts.kind.as_str()),
        ),
    }
}

/// The neutral title of an item of Part H, the same wherever it is named.
pub(crate) fn title(plan: &Plan<'_>, item: &Apart<'_>) -> String {
    format!("Item {}: {}", item.number, kind(plan, item))
}

pub(super) fn distress(plan: &Plan<'_>) -> Option<Value> {
    if plan.apart.is_empty() {
        return None;
    }
    let items: Vec<Value> = plan
        .apart
        .iter()
        .enumerate()
        .map(|(n, item)| {
            let inserted = plan.apart_exhibit(item).map_or(0, Exhibit::inserted);
            one(plan, item, plan.apart.get(n + 1), inserted)
        })
        .collect();
    let nature = front::nature(plan);
    let opening: Vec<Row> = vec![
        row("What it is", &nature),
        row(
            "What to expect",
            "Before each item a page says what it is and what it holds.",
        ),
        row(
            "Without reading it",
            "Parts A to G give the calm account and repeat none of it.",
        ),
    ];
    Some(json!({
        "nature": nature, "opening": opening, "items": items,
    }))
}

fn one(plan: &Plan<'_>, item: &Apart<'_>, next: Option<&Apart<'_>>, inserted: u32) -> Value {
    let (expect, words, label) = match &item.what {
        ApartWhat::Complaint(words) => {
            let label = "Exact words, complete".to_owned();
            (
                words.what_to_expect.as_str(),
                Some(ExactWords::new(&words.words)),
                label,
            )
        }
        ApartWhat::Quote { words, number, .. } => {
            let label = format!("Quote {number}, exact words");
            (
                words.what_to_expect.as_str(),
                Some(ExactWords::new(&words.words)),
                label,
            )
        }
        ApartWhat::Exhibit(_) => {
            let exhibit = plan.apart_exhibit(item);
            let expect = match exhibit.map(|x| &x.facts.distress) {
                Some(Distress::Distressing { what_to_expect }) => what_to_expect.as_str(),
                _ => "",
            };
            let words = exhibit.and_then(|x| match &x.facts.rendering {
                Rendering::Text { words, .. } => Some(ExactWords::new(words)),
                _ => None,
            });
            (expect, words, "Exact words, complete".to_owned())
        }
    };
    json!({
        "tab": item.tab,
        "number": item.number,
        "title": title(plan, item),
        "inserted": inserted,
        "next": next.map(|n| n.tab.clone()),
        "warning": [row("What it is", &capital(&kind(plan, item))), row("What to expect", &capital(expect))],
        "warning_after": [("Without reading it".to_owned(), calm(plan, item))],
        "reason": plan.apart_exhibit(item).and_then(evidence::reason),
        "facts": facts(plan, item),
        "words": words,
        "label": label,
    })
}

/// Where the calm account of an item is.
fn calm(plan: &Plan<'_>, item: &Apart<'_>) -> Rich {
    let mut pieces = Rich::new();
    let key = match &item.what {
        ApartWhat::Complaint(_) if plan.contents.complaint.points.is_empty() => "B1".to_owned(),
        ApartWhat::Complaint(_) => "B2".to_owned(),
        ApartWhat::Quote { of, .. } => of.tab(),
        ApartWhat::Exhibit(_) => {
            push(&mut pieces, "It is listed among the exhibits on page ");
            pieces.push(Piece::Page("E".to_owned()));
            push(&mut pieces, ".");
            return pieces;
        }
    };
    push(&mut pieces, &format!("The calm account is at {key}, page "));
    pieces.push(Piece::Page(key));
    push(&mut pieces, ".");
    pieces
}

fn facts(plan: &Plan<'_>, item: &Apart<'_>) -> Vec<Row> {
    match &item.what {
        ApartWhat::Complaint(_) => {
            let c = &plan.contents.complaint;
            let mut from = rich("B1, page ");
            from.push(Piece::Page("B1".to_owned()));
            vec![
                ("Belongs to".to_owned(), from),
                row(
                    "Received",
                    &format!("{}, {}", dates::when(&c.received), c.how),
                ),
                row("From", &c.from),
            ]
        }
        ApartWhat::Quote {
            of, quote, number, ..
        } => {
            let tab = of.tab();
            let (home, when, written_down) = match of {
                QuoteOf::Incident(i) => (
                    format!("Incident {}", i.number),
                    dates::when(&i.when),
                    Some(i.written_down.as_str()),
                ),
                QuoteOf::Record(_, r) => {
                    let when = When {
                        day: r.on,
                        from: r.at,
                        to: None,
                    };
                    (format!("Entry {}", r.number), dates::when(&when), None)
                }
            };
            let mut from = rich(&format!("{home}, quote {number}: {tab}, page "));
            from.push(Piece::Page(tab));
            let mut facts = vec![
                ("Belongs to".to_owned(), from),
                row("When", &when),
                row("By", &quote.speaker),
                row("Heard or read by", &quote.heard_by),
            ];
            facts.extend(written_down.map(|words| row("Written down", words)));
            facts.push(row("How sure", super::case::certainty(quote.certainty)));
            facts
        }
        ApartWhat::Exhibit(_) => {
            let Some(x) = plan.apart_exhibit(item) else {
                return vec![];
            };
            let mut facts = evidence::exhibit_facts(x);
            if let Some(text) = evidence::text_heads(x) {
                facts.extend(text);
            }
            facts
        }
    }
}
