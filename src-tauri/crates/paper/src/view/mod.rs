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
use crate::words::{Rich, fitting, plain, rich};

pub(crate) use apart::title as apart_title;
pub(crate) use case::{incident_title, points_title};
pub(crate) use engagement::policy_title;
pub(crate) use front::set_cover_closer;

/// The practice at the head of the cover, and a reference in the head and the foot of a page, in
/// ems of their sizes: each is one line.
const PRACTICE: f64 = 30.0;
const REFERENCE: f64 = 11.0;

/// Everything the templates need, as JSON, but for the page numbers.
pub(crate) fn view(plan: &Plan<'_>, sum: &Sum) -> Map<String, Value> {
    let c = plan.contents;
    let view = json!({
        "title": plain(&title(&c.reference, c.version)),
        "practice": fitting(&c.practice, PRACTICE),
        "foot_line": format!(
            "Bundle {}, version {}, made {}",
            fitting(&c.reference, REFERENCE), c.version, dates::day(c.made_on)
        ),
        "head_left": head_left(&c.reference, &c.person, &c.practice),
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

/// The left of the running head, on one line: what is too long is cut, the person first.
fn head_left(reference: &str, person: &str, practice: &str) -> String {
    const NAMES: f64 = 24.0;
    const HALF: f64 = NAMES / 2.0;
    let reference = fitting(reference, REFERENCE);
    let both = format!("{person} and {practice}");
    let both = if fitting(&both, NAMES) == plain(&both) {
        plain(&both)
    } else {
        format!("{} and {}", fitting(person, HALF), fitting(practice, HALF))
    };
    format!("Complaint {reference}\u{2003}{both}")
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
pub(crate) fn listed(words: &[String]) -> String {
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
    fn the_running_head_is_one_line_whoever_it_names() {
        let head = |person: &str, practice: &str| head_left("HL-2026-014", person, practice);
        assert_eq!(
            head("Mr M", "Harbour Lane Surgery"),
            "Complaint HL-2026-014\u{2003}Mr M and Harbour Lane Surgery"
        );
        let long = "Bartholomew Featherstonehaugh ".repeat(4);
        let cut = head(&long, "Harbour Lane Surgery");
        assert!(cut.contains("\u{2026} and Harbour Lane Surgery"), "{cut}");
        assert!(head(&long, &"W".repeat(120)).chars().count() < 70);
    }

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
