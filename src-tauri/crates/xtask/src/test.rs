//! `cargo xtask test`: everything that must hold, in the order in which it fails fastest.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{Command, Failure, Outcome};
use crate::steps::Steps;
use crate::{machine, python, screens};

pub(crate) fn run(only: &[String]) -> Outcome {
    machine::needs(machine::BUILDING)?;
    machine::needs(machine::TESTING)?;
    let python = python::with_readers()?;
    screens::built()?;

    let mut steps = Steps::new(only);
    steps.step("rustfmt", cargo(&["fmt", "--all", "--check"]))?;
    steps.step(
        "clippy",
        cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    )?;
    steps.step("svelte-check", screens::npm(&["run", "check"]))?;
    steps.step("eslint", screens::npm(&["run", "lint"]))?;
    steps.step("prettier", screens::npm(&["run", "format:check"]))?;
    steps.step("vitest", screens::npm(&["run", "test"]))?;
    steps.step("rooms", cargo(&rooms_tests()?))?;
    for name in ["house", "journeys", "desk"] {
        let test = cargo(&["test", "--workspace", "--test", name]);
        steps.step(name, test.env("EVENHAND_PYTHON", &python))?;
    }
    steps.finish()
}

/// Every test of the rooms themselves.
///
/// Always the whole workspace with tests picked out by name: asking for some packages would give
/// the crates they share other features, and build the typesetter a second time.
fn rooms_tests() -> Outcome<Vec<String>> {
    let mut words: Vec<String> = ["test", "--workspace", "--lib", "--bins"]
        .map(str::to_owned)
        .into();
    for name in tests_beside(Path::new("src-tauri/crates"))? {
        words.push("--test".to_owned());
        words.push(name);
    }
    Ok(words)
}

/// The names of the integration tests of the crates in a folder, as Cargo finds them: a file, or
/// a folder with a `main.rs`.
fn tests_beside(crates: &Path) -> Outcome<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for room in entries(crates)? {
        let tests = room.join("tests");
        if !tests.is_dir() {
            continue;
        }
        for test in entries(&tests)? {
            let is_test = test.extension().is_some_and(|ending| ending == "rs")
                || test.join("main.rs").is_file();
            if let Some(name) = test.file_stem().filter(|_| is_test) {
                names.insert(name.to_string_lossy().into_owned());
            }
        }
    }
    Ok(names)
}

fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let read = || -> std::io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?
            .map(|entry| Ok(entry?.path()))
            .collect()
    };
    read().map_err(|error| Failure::new(format!("{} cannot be read: {error}", folder.display())))
}

fn cargo<A: AsRef<OsStr>>(words: &[A]) -> Command {
    Command::new("cargo").args(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integration_tests_are_found_by_file_and_by_folder() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let found = tests_beside(&crates).unwrap();
        assert!(
            found.contains("case_file"),
            "a folder with main.rs: {found:?}"
        );
        assert!(found.contains("door"), "a file: {found:?}");
        assert!(
            !found.contains("common"),
            "what tests share is no test: {found:?}"
        );
    }
}
