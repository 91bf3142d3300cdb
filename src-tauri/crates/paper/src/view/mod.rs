//! The plan as the one JSON value the templates read. Whatever came from outside is text in it.

mod apart;
mod case;
mod engagement;
mod evidence;
mod front;
mod records;

use serde_json::{Map, Value, json};

use crate::dates;
use crate::facts::{BundlePart, Fact};
use crate::plan::Plan;
use crate::reconcile::Sum;
use crate::words::{Rich, plain, rich};

pub(crate) use apart::title as apart_title;
pub(crate) use case::{incident_title, points_title};
pub(crate) use engagement::policy_title;

/// Everything the templates need, as JSON, but for the page numbers.
pub(crate) fn view(plan: &Plan<'_>, sum: &Sum) -> Map<String, Value> {
    let c = plan.contents;
    let view = json!({
        "title": plain(&title(&c.reference, c.version)),
        "practice": plain(&c.practice),
        "foot_line": plain(&format!(
            "Bundle {}, version {}, made {}", c.reference, c.version, dates::day(c.made_on)
        )),
        "head_left": plain(&format!(
            "Complaint {}\u{2003}{} and {}", c.reference, c.person, c.practice
        )),
        "parts": front::parts(plan),
        "cover": front::cover(plan),
        "index": front::index(plan),
        "withheld": front::withheld(plan),
        "sum": sum,
        "chronology": front::chronology(plan),
        "complaint": case::complaint(plan),
        "points": case::points(plan),
        "engagement": engagement::engagement(plan),
        "incidents": case::incidents(plan),
        "records": {
            "B": records::of_part(plan, BundlePart::B),
            "C": records::of_part(plan, BundlePart::C),
            "D": records::of_part(plan, BundlePart::D),
            "F": records::of_part(plan, BundlePart::F),
        },
        "has_evidence": !c.exhibits.is_empty(),
        "has_custody": !c.custody.is_empty(),
        "schedule": evidence::schedule(plan),
        "exhibits": evidence::exhibits(plan),
        "check": evidence::check(plan),
        "fingerprints": evidence::fingerprints(plan),
        "custody": evidence::custody(plan),
        "audit": evidence::audit(plan),
        "distress": apart::distress(plan),
    });
    match view {
        Value::Object(view) => view,
        _ => Map::new(),
    }
}

/// The document's title, which names no person.
pub(crate) fn title(reference: &str, version: u32) -> String {
    format!("Complaint bundle {reference}, version {version}")
}

/// What D1 is called in the index.
pub(crate) const SUMMARY_TITLE: &str = "Summary: what was tried, decided and reviewed";

/// A row of a fact table.
type Row = (String, Rich);

fn row(label: &str, value: &str) -> Row {
    (plain(label), rich(value))
}

fn rows(facts: &[Fact]) -> Vec<Row> {
    facts.iter().map(|f| row(&f.label, &f.value)).collect()
}

/// "one", "two", … "nine", then figures.
fn count(n: usize) -> String {
    let words = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    words
        .get(n)
        .map_or_else(|| n.to_string(), |w| (*w).to_owned())
}

/// The first letter as a capital.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// "a, b and c".
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A number of bytes with its thousands apart: "412,870".
fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A fingerprint in fours, the part of it from `from` to `to` characters.
fn fours(hash: &str, from: usize, to: usize) -> String {
    let chars: Vec<char> = hash.chars().skip(from).take(to - from).collect();
    let groups: Vec<String> = chars.chunks(4).map(|c| c.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_lists_read_as_words() {
        assert_eq!(
            [
                grouped(0),
                grouped(999),
                grouped(412_870),
                grouped(4_033_580)
            ],
            ["0", "999", "412,870", "4,033,580"]
        );
        assert_eq!(listed(&["a".into(), "b".into(), "c".into()]), "a, b and c");
        assert_eq!(capital("énorme"), "Énorme");
        assert_eq!(fours("4be190d752aa77", 0, 12), "4be1 90d7 52aa");
    }
}
