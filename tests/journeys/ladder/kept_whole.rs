//! What is entered is kept whole, or refused.

use evenhand_casework::ErrorCode;
use serde_json::{Value, json};

use super::refused::{ON, ready};
use super::{restriction, with};
use crate::book::OFFICER;
use crate::officer::Officer;

/// A screen sends what was left empty, too: an empty list or an empty field loses nothing.
#[test]
fn what_was_left_empty_is_no_field_too_many() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs("letter", "2026-11-19");
    for entry in [
        json!({ "kind": "contact", "channel": "letter", "direction": "from_them", "with": "Mr M",
                "what_was_said": "He asked when.", "minutes": null, "adjustments_used": [],
                "evidence": [] }),
        json!({ "kind": "cooperation_asked", "step": "asked", "follows": null, "what": "Which.",
                "how": "on_paper", "ombudsman_told": false, "decided_by": null,
                "how_to_challenge": null, "evidence": [] }),
    ] {
        officer.enters(&complaint, "2026-11-20", entry);
    }
}

/// What is entered is kept whole or not at all: a field that the entry does not have is refused at
/// whatever depth, and not dropped without a word.
#[test]
fn nothing_that_is_entered_is_dropped_without_a_word() {
    let (mut officer, complaint, incident) = ready();
    let whole = restriction(&[&incident]);
    let mut deeper = whole.clone();
    deeper["what"]["until_he_behaves"] = json!(true);
    let more = with(whole.clone(), json!({ "reason_for_all": "He rang." }));
    let nothing = with(whole, json!({ "reason_for_all": null }));
    let request =
        |entry: Value| json!({ "complaint": complaint, "on": ON, "by": OFFICER, "entry": entry });
    for question in ["look_over_entry", "add_entry"] {
        for entry in [&deeper, &more] {
            let error = officer.refused(question, request(entry.clone()));
            assert_eq!(error.code, ErrorCode::RequestNotUnderstood, "{entry}");
        }
    }
    officer.enters(&complaint, ON, nothing);
}
