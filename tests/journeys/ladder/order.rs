//! What was written down in another order than it happened in.

use serde_json::{Value, json};

use super::paper::{chronology, headings, laid_out};
use super::whole::bundle_of;
use super::{de_escalated, engaged, warning};
use crate::book::OFFICER;
use crate::officer::Officer;

/// The chronology, the part on engagement and the screen read one order: by day, by time where it
/// is known, and otherwise as it was written down.
#[test]
fn lines_25_to_32_what_was_written_down_afterwards_stands_where_it_happened() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    officer.comes_in_on("2026-12-01");
    let mut at = |on: &str, at: Option<&str>, entry: Value| {
        officer.ask(
            "add_entry",
            json!({ "complaint": complaint, "on": on, "at": at, "by": OFFICER, "entry": entry }),
        );
    };
    at(
        "2026-11-24",
        Some("16:00:00"),
        warning("spoken", false, &[]),
    );
    at("2026-11-24", None, engaged());
    at("2026-11-24", Some("09:30:00"), de_escalated(&[]));
    at("2026-11-23", None, warning("on_paper", false, &[]));
    let in_order = [
        "Warning given on paper",
        "De-escalation tried",
        "Positive engagement tried",
        "Warning given by word of mouth",
    ];
    let entries = officer.ask(
        "entries",
        json!({ "complaint": complaint, "parts": ["engagement"] }),
    );
    let told: Vec<&str> = entries["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter_map(|entry| entry["told"]["headline"].as_str())
        .collect();
    assert_eq!(told, in_order);
    bundle_of(&mut officer, &complaint, |pdf| {
        let text = laid_out(pdf);
        let step = |line: &str| in_order.into_iter().find(|step| line.contains(step));
        let rows = chronology(&text);
        let told: Vec<&str> = rows.iter().filter_map(|row| step(&row.what)).collect();
        assert_eq!(told, in_order, "Part A");
        let headings = headings(&text, 'D');
        let told: Vec<&str> = headings.iter().filter_map(|line| step(line)).collect();
        assert_eq!(told, in_order, "Part D");
    });
}
