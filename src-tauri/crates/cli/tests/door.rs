//! The door from a terminal, asked as a script would ask it.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const PASSPHRASE: &str = "four quiet herons on a jetty";

fn run(folder: &Path, words: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_evenhand-cli"))
        .args(words)
        .current_dir(folder)
        .env("EVENHAND_PASSPHRASE", PASSPHRASE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A command that asks nothing may have ended before it was told anything.
    let _unheard = child
        .stdin
        .take()
        .expect("its input")
        .write_all(input.as_bytes());
    child.wait_with_output().expect("it ends")
}

/// The one JSON answer, and whether the program said that all was done.
#[track_caller]
fn answer(folder: &Path, words: &[&str], input: &str) -> (Value, bool) {
    let output = run(folder, words, input);
    let text = String::from_utf8(output.stdout).expect("text");
    let answer =
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("one JSON answer, not {text:?}"));
    (answer, output.status.success())
}

#[test]
fn the_whole_path_from_a_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let (sample, done) = answer(
        at,
        &["sample", "s.evenhand", "--recovery-key-to", "key.txt"],
        "",
    );
    assert!(done);
    assert_eq!(sample["complaints"][0]["reference"], "HL-2026-01");
    assert!(
        sample.get("recovery_key").is_none(),
        "it was written to the file, not told"
    );
    let key = std::fs::read_to_string(at.join("key.txt")).expect("the key");
    assert!(key.starts_with("AGE-SECRET-KEY-1"));

    std::fs::write(at.join("note.txt"), "words").expect("written");
    let file = ["--file", "s.evenhand", "--complaint", "HL-2026-01"];
    let add = [
        &["add-evidence"],
        &file[..],
        &["--distressing", "words", "note.txt", "gone.txt"],
    ]
    .concat();
    let (added, done) = answer(at, &add, "");
    assert!(!done, "one of the two files is not there");
    assert_eq!(added["files"][0]["outcome"], "added");
    assert_eq!(added["files"][1]["outcome"], "not_added");
    assert_eq!(added["files"][1]["error"]["code"], "file_missing");

    let export = [&["export-bundle"], &file[..], &["--to", "b.zip"]].concat();
    let (bundle, done) = answer(at, &export, "");
    assert!(done, "{bundle}");
    let items = bundle["items"].as_array().expect("items");
    assert_eq!(
        items.len() as u64,
        bundle["reconciliation"]["on_file"].as_u64().expect("a sum")
    );
    let outcomes: Vec<&str> = items
        .iter()
        .filter_map(|item| item["outcome"]["outcome"].as_str())
        .collect();
    assert!(outcomes.contains(&"in_bundle") && outcomes.contains(&"could_not_be_shown"));

    for (path, kind) in [("b.zip", "bundle"), ("s.evenhand", "case_file")] {
        let (verdict, sound) = answer(at, &["verify", path], "");
        assert!(sound, "{verdict}");
        assert_eq!(verdict["kind"], kind);
    }
}

#[test]
fn questions_are_asked_one_at_a_time_or_a_line_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let (new, done) = answer(at, &["new", "n.evenhand"], "");
    assert!(done);
    assert!(
        new["recovery_key"]
            .as_str()
            .is_some_and(|key| key.starts_with("AGE-SECRET-KEY-1"))
    );

    let (questions, done) = answer(at, &["questions"], "");
    assert!(done);
    let names: Vec<&str> = questions["questions"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|question| question["name"].as_str())
        .collect();
    assert!(names.contains(&"record_incident") && names.contains(&"reveal_evidence"));

    let (worked, done) = answer(
        at,
        &["ask", "work_out_dates"],
        "{\"received_on\":\"2026-12-24\",\"matter_occurred_on\":\"2026-01-10\"}",
    );
    assert!(done);
    for (date, by) in [
        ("acknowledge_by", "2026-12-31"),
        ("resolve_spoken_by", "2026-12-29"),
        ("relevant_period_ends", "2027-06-23"),
        ("complain_by", "2027-01-10"),
    ] {
        assert_eq!(worked[date]["date"], by, "{date}");
        assert!(
            worked[date]["because"]
                .as_array()
                .is_some_and(|because| because.iter().all(Value::is_string)),
            "{date} says why"
        );
    }

    let lines = "{}\nnot JSON\n{}\n";
    let output = run(
        at,
        &["ask", "complaints", "--file", "n.evenhand", "--each-line"],
        lines,
    );
    assert!(!output.status.success(), "one line was refused");
    let text = String::from_utf8(output.stdout).expect("text");
    let answers: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(answers.len(), 3, "one answer a line: {text}");
    assert_eq!(answers[0]["complaints"], json!([]));
    assert_eq!(answers[1]["error"]["code"], "request_not_understood");
    assert_eq!(answers[2], answers[0], "a bad line does not spoil the next");
}

#[test]
fn refusals_have_a_code_and_words_and_no_secrets() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    answer(
        at,
        &["new", "n.evenhand", "--recovery-key-to", "key.txt"],
        "",
    );
    for (words, code) in [
        (vec!["new", "n.evenhand"], "case_file_exists"),
        (
            vec!["new", "m.evenhand", "--recovery-key-to", "key.txt"],
            "case_file_exists",
        ),
        (vec!["ask", "complaints"], "no_file_open"),
        (
            vec!["ask", "no_such_question", "--file", "n.evenhand"],
            "unknown_question",
        ),
        (
            vec!["ask", "complaint_file", "--file", "n.evenhand"],
            "request_not_understood",
        ),
        (
            vec!["ask", "complaints", "--file", "gone.evenhand"],
            "case_file_missing",
        ),
        (
            vec![
                "export-bundle",
                "--file",
                "n.evenhand",
                "--complaint",
                "X",
                "--to",
                "b.zip",
            ],
            "not_found",
        ),
        (vec!["verify", "key.txt"], "not_a_bundle"),
        (vec!["verify", "gone.zip"], "file_missing"),
    ] {
        let output = run(at, &words, "{}");
        let told: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(told["error"]["code"], code, "{words:?}");
        assert!(!output.status.success(), "{words:?}");
        assert!(
            !output.stderr.is_empty(),
            "words for whoever sits there: {words:?}"
        );
    }
    let wrong = Command::new(env!("CARGO_BIN_EXE_evenhand-cli"))
        .args(["ask", "complaints", "--file", "n.evenhand"])
        .current_dir(at)
        .env("EVENHAND_PASSPHRASE", "a wrong passphrase")
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&wrong.stdout);
    assert!(told.contains("wrong_passphrase"), "{told}");
    assert!(
        !told.contains("a wrong passphrase"),
        "what was typed is not repeated"
    );
}
