//! Find knows the words inside evidence: those of a PDF and of an e-mail, and of what is covered
//! only that it is there.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use evenhand_casework::{Casework, KeyCost, Work, sample_practice};
use serde_json::{Value, json};

const MESSAGE: &str = "From: =?utf-8?q?Zo=C3=AB?= Example <zoe@example.org>\r\n\
    Subject: =?utf-8?B?UmVmdXNlZCBhdCB0aGUgZG9vcg==?=\r\n\
    Content-Type: multipart/alternative; boundary=b\r\n\r\n\
    --b\r\nContent-Type: text/plain; charset=utf-8\r\n\
    Content-Transfer-Encoding: quoted-printable\r\n\r\n\
    The wheel=\r\nchair ramp was locked.\r\n\
    --b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n\
    PHA+Z2xhc3Nob3VzZTwvcD4=\r\n--b--\r\n";

fn now() -> DateTime<Utc> {
    "2026-11-21T10:00:00Z".parse().unwrap()
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../assets/sample")
        .join(name)
}

struct Desk {
    folder: tempfile::TempDir,
    casework: Casework,
    complaint: Value,
}

impl Desk {
    fn set_up() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (mut casework, _) = Casework::create(
            &folder.path().join("practice.evenhand"),
            &sample_practice().unwrap(),
            &"four quiet herons on a jetty".into(),
            KeyCost::Quick,
            "2026-01-05T08:00:00Z".parse().unwrap(),
        )
        .unwrap();
        let logged = casework
            .answer(
                "log_complaint",
                json!({
                    "received_on": "2026-11-19", "received_time": "09:20:00", "channel": "letter",
                    "received_by": "Ruth Adeyemi", "complainant": { "name": "Mr M" },
                    "patient": { "who": "the_complainant" }, "as_received": "I was sent away.",
                    "certainty": "exact", "distress": { "answer": "not_distressing" },
                    "points": [{ "what": "Sent away", "outcome_sought": "An apology" }],
                }),
                now(),
            )
            .unwrap();
        Self {
            folder,
            casework,
            complaint: logged["complaint"].clone(),
        }
    }

    fn adds(&mut self, path: PathBuf, distress: Value) -> Value {
        let request = serde_json::from_value(json!({ "complaint": self.complaint, "files": [{
            "title": "A thing that was handed in", "supplied_by": "Mr M",
            "received_how": "by_hand", "received_on": "2026-11-20", "distress": distress }] }))
        .unwrap();
        let added = self
            .casework
            .add_evidence(
                &request,
                &[path],
                now(),
                &Work::new(&|_| {}, &AtomicBool::new(false)),
            )
            .unwrap();
        let added = serde_json::to_value(added).unwrap();
        assert_eq!(added["files"][0]["outcome"], "added", "{added}");
        added["files"][0]["evidence"].clone()
    }

    fn finds(&mut self, words: &str) -> Vec<Value> {
        let found = self
            .casework
            .answer(
                "find",
                json!({ "words": words, "among": ["evidence"] }),
                now(),
            )
            .unwrap();
        found["found"].as_array().unwrap().clone()
    }
}

fn not_distressing() -> Value {
    json!({ "answer": "not_distressing" })
}

#[test]
fn a_word_of_a_pdf_and_of_an_email_in_parts_is_found() {
    let mut desk = Desk::set_up();
    let message = desk.folder.path().join("message.eml");
    std::fs::write(&message, MESSAGE).unwrap();
    desk.adds(sample("telephone-log.pdf"), not_distressing());
    desk.adds(message, not_distressing());
    desk.adds(sample("letter-from-mr-m.pdf"), not_distressing());
    for (words, times) in [
        ("voicemail", 1),
        ("told to ring tomorrow", 1),
        ("wheelchair", 1),
        ("refused door", 1),
        ("Zoë", 1),
        ("glasshouse", 1),
        ("wheel=", 1),
        ("multipart", 0),
        ("UmVmdXNlZCBhdCB0aGUgZG9vcg", 0),
        ("rhododendron", 0),
    ] {
        let found = desk.finds(words);
        assert_eq!(found.len(), times, "{words}: {found:?}");
    }
    let shown = desk.finds("tomorrow")[0]["shown"].to_string();
    assert!(shown.contains("ring"), "{shown}");
}

#[test]
fn what_is_covered_is_found_as_a_cover() {
    let mut desk = Desk::set_up();
    let note = json!({ "answer": "distressing", "content_note": "what was said on the telephone" });
    desk.adds(sample("telephone-log.pdf"), note);
    let found = desk.finds("tomorrow");
    assert_eq!(found.len(), 1);
    let shown = found[0].to_string();
    assert!(shown.contains("what was said on the telephone"), "{shown}");
    for hidden in ["tomorrow", "ring", "appointment", "Saltmouth"] {
        assert!(!shown.contains(hidden), "{hidden} shows: {shown}");
    }
}
