//! The tree says what the program is: a few names at the top, no heaps, nobody's own folders.

use std::collections::BTreeSet;
use std::fs;

use evenhand_tests::{our_files, workspace};

const TOP: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "src-tauri",
    "tests",
    "ui",
];

/// Files that may be longer than the limit, each with its reason.
const LONG: &[(&str, &str)] = &[];

/// At about 400 lines a file is asked what two things it is; here it must have answered.
const LONGEST: usize = 500;

#[test]
fn the_top_level_holds_only_what_it_should() {
    let top: BTreeSet<String> = our_files()
        .iter()
        .filter_map(|path| path.components().next())
        .map(|first| first.as_os_str().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    let expected: BTreeSet<String> = TOP.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(top, expected, "the top level is the table of contents");
}

#[test]
fn no_file_has_become_two_things() {
    let mut too_long = Vec::new();
    for path in our_files() {
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        let name = path.to_string_lossy().replace('\\', "/");
        let written_by_hand = ["rs", "svelte", "ts", "scss", "css", "sql", "typ"].contains(&ending)
            && !name.ends_with("schema.sql")
            && !name.contains("/generated/");
        if !written_by_hand || LONG.iter().any(|(listed, _)| *listed == name) {
            continue;
        }
        let text = fs::read_to_string(workspace().join(&path)).expect("source is text");
        let lines = text.lines().count();
        if lines > LONGEST && !text.starts_with("// Generated") && !text.starts_with("/* Generated")
        {
            too_long.push(format!("{name}: {lines} lines"));
        }
    }
    assert!(
        too_long.is_empty(),
        "ask what two things these are, or list them with a reason:\n{}",
        too_long.join("\n")
    );
}

#[test]
fn no_file_names_a_folder_of_somebody_s_own_computer() {
    // Written in pieces, so that this file does not find itself.
    let folders = [
        ["/ro", "ot/"].concat(),
        ["/ho", "me/"].concat(),
        ["/Us", "ers/"].concat(),
        ["C:\\", "Users"].concat(),
    ];
    for path in our_files() {
        let Ok(text) = fs::read_to_string(workspace().join(&path)) else {
            continue;
        };
        for folder in &folders {
            assert!(
                !text.contains(folder.as_str()),
                "{} names a folder under {folder}",
                path.display()
            );
        }
    }
}

#[test]
fn the_pure_rules_touch_nothing_outside_themselves() {
    for path in our_files() {
        if !path.starts_with("src-tauri/crates/record/src") {
            continue;
        }
        let text = fs::read_to_string(workspace().join(&path)).expect("source is text");
        for outside in [
            "std::fs",
            "std::net",
            "std::process",
            "std::env",
            "Instant::now",
        ] {
            assert!(!text.contains(outside), "{} uses {outside}", path.display());
        }
    }
}
