//! The arrows between the rooms are as drawn. Cargo enforces an arrow once it is there; this
//! asks whether it may be.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use evenhand_tests::workspace;
use serde_json::Value;

/// Each room and the rooms it may lean on. A new line here is a design decision.
const ARROWS: &[(&str, &[&str])] = &[
    ("evenhand-record", &[]),
    ("evenhand-store", &["evenhand-record"]),
    ("evenhand-intake", &["evenhand-record"]),
    ("evenhand-paper", &["evenhand-record"]),
    (
        "evenhand-casework",
        &[
            "evenhand-record",
            "evenhand-store",
            "evenhand-intake",
            "evenhand-paper",
        ],
    ),
    ("evenhand", &["evenhand-casework"]),
    ("evenhand-cli", &["evenhand-casework"]),
    ("evenhand-xtask", &[]),
    // Measures what is ours beside what is not, and so knows both. Nothing leans on it.
    ("evenhand-bench", &["evenhand-casework", "evenhand-store"]),
];

/// Crates that belong to one room, because only that room may know their subject.
const KEPT_IN: &[(&str, &[&str])] = &[
    ("rusqlite", &["evenhand-store"]),
    ("age", &["evenhand-store"]),
    ("typst", &["evenhand-paper"]),
    ("typst-pdf", &["evenhand-paper"]),
    ("infer", &["evenhand-intake"]),
    ("hayro", &["evenhand-intake"]),
    ("tauri", &["evenhand"]),
    ("tauri-plugin-dialog", &["evenhand"]),
    ("tauri-plugin-single-instance", &["evenhand"]),
    ("keyring", &["evenhand"]),
    ("clap", &["evenhand-cli"]),
];

/// What the shipped programs must not be able to do, by the crates that would let them.
const NEVER_SHIPPED: &[&str] = &["reqwest", "hyper", "ureq", "curl", "rustls", "native-tls"];

#[test]
fn rooms_lean_only_where_the_plan_has_an_arrow() {
    let rooms = rooms();
    for (room, allowed) in ARROWS {
        let leans_on = rooms
            .get(*room)
            .unwrap_or_else(|| panic!("the room {room} exists"));
        for other in leans_on.iter().filter(|name| name.starts_with("evenhand")) {
            assert!(
                allowed.contains(&other.as_str()),
                "{room} leans on {other}, and the plan has no such arrow"
            );
        }
    }
    let drawn: BTreeSet<&str> = ARROWS.iter().map(|(room, _)| *room).collect();
    for room in rooms.keys().filter(|room| *room != "evenhand-tests") {
        assert!(
            drawn.contains(room.as_str()),
            "{room} is a new room and not in the plan"
        );
    }
}

#[test]
fn what_one_room_knows_the_others_do_not() {
    for (room, leans_on) in rooms() {
        if ["evenhand-tests", "evenhand-bench"].contains(&room.as_str()) {
            continue;
        }
        for (subject, owners) in KEPT_IN {
            assert!(
                !leans_on.contains(*subject) || owners.contains(&room.as_str()),
                "{room} must not know {subject}: that is for {owners:?}"
            );
        }
    }
}

#[test]
fn nothing_that_is_shipped_can_speak_to_a_network() {
    for program in ["evenhand", "evenhand-cli"] {
        let tree = cargo(&[
            "tree",
            "--package",
            program,
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ]);
        let crates: BTreeSet<&str> = tree
            .lines()
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        assert!(
            crates.contains("evenhand-casework"),
            "the tree of {program} was read"
        );
        for forbidden in NEVER_SHIPPED {
            assert!(
                !crates.contains(forbidden),
                "{program} would ship {forbidden}"
            );
        }
    }
}

/// Each crate of the workspace with everything it depends on outside its own tests.
fn rooms() -> BTreeMap<String, BTreeSet<String>> {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"]))
            .expect("cargo describes the workspace");
    let packages = metadata["packages"]
        .as_array()
        .expect("a workspace has packages");
    packages
        .iter()
        .map(|package| {
            let leans_on = package["dependencies"]
                .as_array()
                .expect("a package lists what it depends on")
                .iter()
                .filter(|dependency| dependency["kind"] != "dev")
                .filter_map(|dependency| dependency["name"].as_str())
                .map(str::to_owned)
                .collect();
            (
                package["name"]
                    .as_str()
                    .expect("a package has a name")
                    .to_owned(),
                leans_on,
            )
        })
        .collect()
}

fn cargo(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(words)
        .current_dir(workspace())
        .output()
        .expect("cargo can be asked");
    assert!(
        output.status.success(),
        "cargo {words:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("cargo speaks UTF-8")
}
