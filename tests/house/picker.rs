//! The stand-in for native dialogs exists for desk tests only; what is shipped lacks it.

use std::fs;
use std::process::Command;

use evenhand_tests::{our_files, workspace};
use serde_json::Value;

/// The name of the variable through which a desk test answers dialogs. Where a program does not
/// contain this word it cannot be told what to answer.
const MARKER: &str = "EVENHAND_DESK_ANSWERS";

#[test]
fn no_feature_that_is_on_by_default_brings_the_stand_in() {
    let manifest = fs::read_to_string(workspace().join("src-tauri/Cargo.toml"))
        .expect("the window has a manifest");
    assert!(
        manifest.contains("desk-test = []"),
        "the feature exists and brings nothing else"
    );
    let default = manifest
        .lines()
        .find(|line| line.trim_start().starts_with("default ="));
    assert_eq!(default, None, "the window has no default features");
    for path in our_files() {
        if path.file_name().is_some_and(|name| name == "Cargo.toml") {
            let text = fs::read_to_string(workspace().join(&path)).expect("a manifest is text");
            let mentions = text.matches("desk-test").count();
            let allowed = usize::from(path.starts_with("src-tauri/Cargo.toml"));
            assert!(
                mentions <= allowed,
                "{} switches the stand-in on",
                path.display()
            );
        }
    }
}

#[test]
fn the_program_as_shipped_does_not_contain_the_stand_in() {
    let program = fs::read(built()).expect("the built window can be read");
    let contains = |word: &str| {
        program
            .windows(word.len())
            .any(|part| part == word.as_bytes())
    };
    assert!(
        contains("practice.evenhand"),
        "the program was read: it names its case file"
    );
    assert!(
        !contains(MARKER),
        "the program could be told what a dialog answers"
    );
}

/// Builds the window as anyone would, without features, and says where it is.
fn built() -> String {
    let output = Command::new(env!("CARGO"))
        .args([
            "build",
            "--workspace",
            "--bin",
            "evenhand",
            "--message-format",
            "json",
        ])
        .current_dir(workspace())
        .output()
        .expect("cargo can be asked");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find_map(|message| message["executable"].as_str().map(str::to_owned))
        .expect("cargo says where the window is")
}
