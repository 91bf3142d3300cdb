//! `cargo xtask run`: the window, or the sample bundle where there is no display.

use std::env;
use std::fs;
use std::path::Path;

use crate::command::{Command, Failure, Outcome};
use crate::{machine, screens};

const SAMPLE: &str = "target/sample";

pub(crate) fn run() -> Outcome {
    machine::needs(machine::BUILDING)?;
    if has_display() {
        screens::built()?;
        build("evenhand")?;
        println!("== opening Evenhand");
        Command::new(program("evenhand")).run()
    } else {
        println!(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window \
             cannot open. Making the sample practice's bundle instead."
        );
        sample_bundle()
    }
}

fn has_display() -> bool {
    cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The whole workspace's features with one program picked out, so that `run` and `test` share
/// what they build.
fn build(name: &str) -> Outcome {
    println!("== building {name}");
    Command::new("cargo")
        .args(["build", "--workspace", "--bin", name])
        .run()
}

fn program(name: &str) -> String {
    format!("target/debug/{name}{}", env::consts::EXE_SUFFIX)
}

fn sample_bundle() -> Outcome {
    build("evenhand-cli")?;
    let folder = Path::new(SAMPLE);
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| not_written(folder, &error))?;
    }
    fs::create_dir_all(folder).map_err(|error| not_written(folder, &error))?;

    let case_file = folder.join("practice.evenhand");
    let bundle = folder.join("bundle.zip");
    let passphrase = "the sample practice is invented";
    let answer = cli(passphrase)
        .args([Path::new("sample"), &case_file])
        .output()?;
    let reference = first_reference(&answer)
        .ok_or_else(|| Failure::new("the sample practice has no complaint"))?;
    cli(passphrase)
        .args(["export-bundle", "--complaint", reference, "--file"])
        .args([&case_file])
        .args(["--to"])
        .args([&bundle])
        .output()?;

    println!("The bundle for the Ombudsman:  {}", bundle.display());
    println!("The case file it came from:    {}", case_file.display());
    println!("Its passphrase:                {passphrase}");
    Ok(())
}

fn cli(passphrase: &str) -> Command {
    Command::new(program("evenhand-cli")).env("EVENHAND_PASSPHRASE", passphrase)
}

/// The first `"reference": "…"` of the sample's answer. A reference has no escapes in it.
fn first_reference(answer: &str) -> Option<&str> {
    let (_, after) = answer.split_once("\"reference\"")?;
    let (_, value) = after.split_once('"')?;
    value.split_once('"').map(|(reference, _)| reference)
}

fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("{} cannot be written: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::first_reference;

    #[test]
    fn the_first_reference_is_found() {
        let cases = [
            (
                r#"{"complaints":[{"reference":"HL-2026-07"}]}"#,
                Some("HL-2026-07"),
            ),
            (
                "{\n \"complaints\": [\n {\"id\": 1, \"reference\" : \"A\"}, {\"reference\": \"B\"}]}",
                Some("A"),
            ),
            (r#"{"complaints":[]}"#, None),
        ];
        for (answer, expected) in cases {
            assert_eq!(first_reference(answer), expected, "read from: {answer}");
        }
    }
}
