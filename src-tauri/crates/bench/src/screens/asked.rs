//! What each screen asks, and the rows its answer is made of: its yardstick.

use serde_json::{Value, json};

use super::made::{Ids, RARE};

/// One question of a screen.
pub(crate) struct Asked {
    /// What is asked, as the table names it.
    pub(crate) told: String,
    /// The question's name at the door.
    pub(crate) question: &'static str,
    /// The request about one file.
    pub(crate) request: fn(&str, Ids) -> Value,
    /// What a search is for; empty for any other question.
    pub(crate) words: &'static str,
    /// The rows the answer cannot do without, in plain SQL; `?1` is a row of the file or the
    /// expression sought.
    pub(crate) rows: &'static [Rows],
}

/// One plain statement.
pub(crate) struct Rows {
    pub(crate) sql: &'static str,
    pub(crate) with: With,
}

/// What a statement is asked with.
#[derive(Clone, Copy)]
pub(crate) enum With {
    Nothing,
    Complaint,
    Contact,
    Incident,
    /// What is sought, as an expression of the word index.
    Sought(&'static str),
}

const fn all(sql: &'static str) -> Rows {
    let with = With::Nothing;
    Rows { sql, with }
}

const fn of_file(sql: &'static str) -> Rows {
    let with = With::Complaint;
    Rows { sql, with }
}

const fn of_incident(sql: &'static str) -> Rows {
    let with = With::Incident;
    Rows { sql, with }
}

/// Without contacts: no list over all files shows one.
const ALL_FILES: &[Rows] = &[
    all("SELECT * FROM complaint"),
    all("SELECT * FROM point"),
    all("SELECT * FROM acknowledgement"),
    // Two ranges, where the index of kinds skips every contact.
    all("SELECT * FROM entry WHERE kind < 'contact' OR kind > 'contact'"),
    all("SELECT id, complaint_id, number, happened_at, everybody_safe FROM incident"),
];
const ONE_FILE: &[Rows] = &[
    of_file("SELECT * FROM complaint WHERE id = ?1"),
    of_file("SELECT * FROM point WHERE complaint_id = ?1"),
    of_file("SELECT * FROM entry WHERE ifnull(complaint_id, 0) = ?1"),
    of_file("SELECT * FROM evidence WHERE complaint_id = ?1"),
    of_file("SELECT * FROM incident WHERE complaint_id = ?1"),
    of_file("SELECT * FROM quote WHERE complaint_id = ?1"),
];
const ENTRIES: &[Rows] = &[
    of_file("SELECT * FROM entry WHERE ifnull(complaint_id, 0) = ?1"),
    of_file("SELECT * FROM correction WHERE complaint_id = ?1"),
];
const CONTACTS: &[Rows] = &[
    of_file("SELECT * FROM entry WHERE kind = 'contact' AND complaint_id = ?1"),
    of_file("SELECT * FROM correction WHERE complaint_id = ?1"),
];
const ONE_ENTRY: &[Rows] = &[Rows {
    sql: "SELECT * FROM entry WHERE id = ?1",
    with: With::Contact,
}];
const FINDINGS: &[Rows] = &[
    of_file("SELECT * FROM point WHERE complaint_id = ?1"),
    of_file("SELECT * FROM entry WHERE kind = 'point_found' AND complaint_id = ?1"),
];
const BOOK: &[Rows] = &[
    all("SELECT * FROM entry WHERE ifnull(complaint_id, 0) = 0"),
    all("SELECT * FROM colleague"),
    all("SELECT * FROM office_holders"),
];
const PRACTICE: &[Rows] = &[
    all("SELECT * FROM practice"),
    all("SELECT * FROM office_holders"),
    all("SELECT * FROM colleague"),
];
const INCIDENTS: &[Rows] = &[
    of_file("SELECT * FROM incident WHERE complaint_id = ?1"),
    of_file("SELECT * FROM quote WHERE complaint_id = ?1"),
];
const ONE_INCIDENT: &[Rows] = &[
    of_incident("SELECT * FROM incident WHERE id = ?1"),
    of_incident("SELECT * FROM quote WHERE incident_id = ?1"),
];
const EVIDENCE: &[Rows] = &[of_file("SELECT * FROM evidence WHERE complaint_id = ?1")];
const ACTS: &[Rows] = &[of_file("SELECT * FROM audit_entry WHERE complaint_id = ?1")];

const SEARCH: &str = "SELECT subject, subject_id, complaint_id, day, words FROM word_index
                      WHERE word_index MATCH ?1 ORDER BY rank LIMIT 101";

fn nothing(_: &str, _: Ids) -> Value {
    json!({})
}

fn complaint(_: &str, ids: Ids) -> Value {
    json!({ "complaint": ids.complaint })
}

fn contacts(_: &str, ids: Ids) -> Value {
    json!({ "complaint": ids.complaint, "parts": ["contacts"] })
}

fn entry(_: &str, ids: Ids) -> Value {
    json!({ "entry": ids.contact })
}

fn incident(_: &str, ids: Ids) -> Value {
    json!({ "incident": ids.incident })
}

fn measure(_: &str, ids: Ids) -> Value {
    json!({ "measure": ids.measure })
}

fn day(_: &str, _: Ids) -> Value {
    json!({ "on": "2026-11-20" })
}

fn find(words: &str, _: Ids) -> Value {
    json!({ "words": words })
}

fn find_in_file(words: &str, ids: Ids) -> Value {
    json!({ "words": words, "complaint": ids.complaint })
}

fn dates(_: &str, _: Ids) -> Value {
    json!({ "received_on": "2026-12-24", "matter_occurred_on": "2026-01-10" })
}

/// What is typed to find something, as the table tells it, and the same as an expression.
const SOUGHT: [(&str, &str, &[Rows]); 6] = [
    (
        "a word of most contacts",
        "appointment",
        &[search("\"appointment\"*")],
    ),
    ("a word of one contact", RARE, &[search("\"pelican\"*")]),
    ("the beginning of a word", "re", &[search("\"re\"*")]),
    ("one letter", "a", &[search("\"a\"*")]),
    (
        "three words",
        "the response change",
        &[search("\"the\" \"response\" \"change\"*")],
    ),
    (
        "signs that mean something elsewhere",
        "\"* OR NEAR(a b) --",
        &[search("\"\"\"*\" \"OR\" \"NEAR(a\" \"b)\"*")],
    ),
];

const fn search(expression: &'static str) -> Rows {
    let with = With::Sought(expression);
    Rows { sql: SEARCH, with }
}

/// A question, its request about one file, and its rows.
type Line = (
    &'static str,
    fn(&str, Ids) -> Value,
    &'static str,
    &'static [Rows],
);

const LINES: [Line; 23] = [
    ("today", nothing, "", ALL_FILES),
    ("complaints", nothing, "", ALL_FILES),
    ("complaint_file", complaint, "", ONE_FILE),
    ("timeline", complaint, "", ONE_FILE),
    ("entries", complaint, "", ENTRIES),
    ("entries", contacts, ", contacts", CONTACTS),
    ("entry", entry, "", ONE_ENTRY),
    ("entry_choices", complaint, "", ONE_FILE),
    ("begin_final_response", complaint, "", FINDINGS),
    ("incidents", complaint, "", INCIDENTS),
    ("incident", incident, "", ONE_INCIDENT),
    ("evidence_list", complaint, "", EVIDENCE),
    ("bundle_readiness", complaint, "", ONE_FILE),
    ("record_of_acts", complaint, "", ACTS),
    ("practice_book", nothing, "", BOOK),
    ("settings", nothing, "", PRACTICE),
    ("work_out_dates", dates, "", &[]),
    ("engagement", complaint, "", ONE_FILE),
    ("review_material", measure, "", ONE_FILE),
    ("register", nothing, "", ALL_FILES),
    ("warned", day, "", ALL_FILES),
    ("policy", nothing, "", BOOK),
    ("care", nothing, "", ALL_FILES),
];

/// Everything that the screens ask; `show_evidence` and the reveals are left out, as what they
/// take depends on one item and not on how much is on file.
pub(crate) fn asked() -> Vec<Asked> {
    let lines = LINES.iter().map(|(question, request, told, rows)| Asked {
        told: format!("{question}{told}"),
        question,
        request: *request,
        words: "",
        rows,
    });
    let searches = SOUGHT.iter().map(|(told, words, rows)| Asked {
        told: format!("find: {told}"),
        question: "find",
        request: find,
        words,
        rows,
    });
    let [(_, words, rows), ..] = SOUGHT;
    let in_file = Asked {
        told: "find: the same in one file".to_owned(),
        question: "find",
        request: find_in_file,
        words,
        rows,
    };
    lines.chain(searches).chain([in_file]).collect()
}
