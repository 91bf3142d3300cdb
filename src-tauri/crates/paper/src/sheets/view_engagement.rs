//! The sheets about engagement as their templates read them.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::engagement::{ApartFacts, MeasureSheet, PolicySheet, RegisterLine, RegisterSheet};
use super::view::{HEAD, SUB, bold_cell, cell, one_line, sentence, together};
use crate::dates;
use crate::facts::RecordLine;
use crate::view::listed;
use crate::words::{Rich, cut, rich};

/// The lines of what happened that a reviewer's sheet has.
const HAPPENED: usize = 30;
/// The most characters of a line of what happened, and of what was decided, on that sheet.
const TOLD: usize = 300;
const DECIDED: usize = 1200;
/// The most characters of its title.
const NAMED: usize = 90;
/// The lines of what happened to another measure.
const APART: usize = 12;

pub(super) fn register(s: &RegisterSheet) -> Value {
    let mut rows: Vec<&RegisterLine> = s.rows.iter().collect();
    rows.sort_by_key(|r| (r.person.trim().to_lowercase(), &r.reference, r.from));
    json!({
        "kind": "register",
        "head": one_line("For the front desk", HEAD),
        "sub": one_line(
            &format!("Ways of contact that are agreed or decided, on {}", dates::weekday(s.made_on)),
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
    let left_out = s.happened.len().saturating_sub(HAPPENED);
    let mut is_cut = false;
    let rows: Vec<Value> = s
        .happened
        .iter()
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
    let named = cut(&s.named, NAMED);
    json!({
        "kind": "measure",
        "head": one_line(&format!("Review: {}", named.as_ref().unwrap_or(&s.named)), HEAD),
        "sub": one_line(
            &format!("Complaint {} by {}, made on {}",
                s.reference, s.person, dates::weekday(s.made_on)),
            SUB,
        ),
        "facts": facts,
        "period": rich(&period(s)),
        "said_of_the_list": said_of_the_list,
        "happened": rows,
        "apart": s.apart.iter().map(apart).collect::<Vec<Value>>(),
        "questions": s.questions.iter().map(|q| rich(q)).collect::<Vec<Rich>>(),
    })
}

/// "Since 3 March 2026: 3 contacts; no incident is counted here. Incident 3 belongs to entry 26,
/// below."
fn period(s: &MeasureSheet) -> String {
    let (contacts, incidents) = s.counts;
    let counted = |n: u32, one: &str| match n {
        0 => format!("no {one}"),
        1 => format!("1 {one}"),
        n => format!("{n} {one}s"),
    };
    let contacts = counted(contacts, "contact");
    let elsewhere: Vec<String> = s
        .apart
        .iter()
        .filter(|apart| !apart.incidents.is_empty())
        .map(|apart| {
            let numbers: Vec<String> = apart.incidents.iter().map(u32::to_string).collect();
            let (word, belong) = match numbers.len() {
                1 => ("Incident", "belongs"),
                _ => ("Incidents", "belong"),
            };
            let numbers = listed(&numbers);
            format!(
                " {word} {numbers} {belong} to entry {}, below.",
                apart.entry
            )
        })
        .collect();
    let incidents = match (incidents, elsewhere.is_empty()) {
        (n, true) => format!(", {}.", counted(n, "incident")),
        (n @ (0 | 1), false) => format!("; {} is counted here.", counted(n, "incident")),
        (n, false) => format!("; {} are counted here.", counted(n, "incident")),
    };
    format!(
        "Since {}: {contacts}{incidents}{}",
        dates::day(s.since),
        elsewhere.concat()
    )
}

/// What happened to another measure, below what is reviewed and apart from it.
fn apart(a: &ApartFacts) -> Value {
    let mut happened: Vec<&(NaiveDate, String)> = a.happened.iter().collect();
    happened.sort_by_key(|(on, _)| *on);
    let left_out = happened.len().saturating_sub(APART);
    let rows: Vec<Value> = happened
        .into_iter()
        .skip(left_out)
        .map(|(on, what)| {
            let cut = cut(what, TOLD);
            let what = cut.as_ref().unwrap_or(what);
            json!({
                "together": together(&[what]),
                "day": dates::short_weekday(*on),
                "what": cell(what, 127.0),
            })
        })
        .collect();
    let what = cut(&a.what, TOLD);
    let what = what.as_ref().unwrap_or(&a.what);
    json!({
        "title": bold_cell(&format!("Not part of this review: entry {}. {what}", a.entry), 160.0),
        "left_out": (left_out > 0).then(|| format!(
            "The last {APART} are listed; {left_out} before them stand in the file."
        )),
        "rows": rows,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_counts_what_belongs_to_this_review_and_says_where_the_rest_belongs() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 3, d).unwrap();
        let sheet = |counts, apart: &[(u32, &[u32])]| MeasureSheet {
            practice: String::new(),
            reference: String::new(),
            person: String::new(),
            made_on: day(9),
            named: String::new(),
            what: String::new(),
            entry: 22,
            facts: Vec::new(),
            since: day(3),
            happened: Vec::new(),
            counts,
            apart: apart
                .iter()
                .map(|(entry, incidents)| ApartFacts {
                    entry: *entry,
                    what: String::new(),
                    happened: Vec::new(),
                    incidents: incidents.to_vec(),
                })
                .collect(),
            questions: Vec::new(),
        };
        type Case = ((u32, u32), &'static [(u32, &'static [u32])], &'static str);
        let cases: [Case; 4] = [
            ((3, 0), &[], "3 contacts, no incident."),
            ((1, 2), &[(26, &[])], "1 contact, 2 incidents."),
            (
                (3, 0),
                &[(26, &[3])],
                "3 contacts; no incident is counted here. Incident 3 belongs to entry 26, below.",
            ),
            (
                (0, 2),
                &[(26, &[3, 4]), (30, &[5])],
                "no contact; 2 incidents are counted here. Incidents 3 and 4 belong to entry 26, \
                 below. Incident 5 belongs to entry 30, below.",
            ),
        ];
        for (counts, apart, said) in cases {
            let words = period(&sheet(counts, apart)).replace('\u{a0}', " ");
            assert_eq!(words, format!("Since 3 March 2026: {said}"));
        }
    }
}
