//! `cargo xtask test`: everything that must hold, in the order in which it fails fastest.

use crate::command::{Command, Outcome};
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
    steps.step(
        "unit",
        cargo(&["test", "--workspace", "--exclude", "evenhand-tests"]),
    )?;
    // Always the whole workspace with one test picked out: asking for one package would give
    // the shared crates other features and build them all a second time.
    for name in ["house", "journeys", "desk"] {
        let test = cargo(&["test", "--workspace", "--test", name]);
        steps.step(name, test.env("EVENHAND_PYTHON", &python))?;
    }
    steps.finish()
}

fn cargo(words: &[&str]) -> Command {
    Command::new("cargo").args(words)
}
