//! The developer's commands. `cargo xtask run` opens the app, `cargo xtask test` passes every
//! test; each installs what a fresh machine lacks and needs only Rust and Node.
#![expect(
    clippy::print_stdout,
    reason = "these commands speak to a developer at a terminal and handle nobody's words"
)]
#![expect(
    clippy::print_stderr,
    reason = "these commands speak to a developer at a terminal and handle nobody's words"
)]

mod command;
mod desk;
mod machine;
mod python;
mod screens;
mod steps;
mod test;

use std::process::ExitCode;

use command::{Command, Failure, Outcome};

const USAGE: &str = "\
cargo xtask run           opens Evenhand; without a display, makes the sample bundle instead
cargo xtask test [STEP…]  runs every check, or only those named
cargo xtask bench         prints speed and memory, each beside a yardstick in the same run
cargo xtask generate      writes the generated files: types, schema, README tables, icons
cargo xtask fmt           formats Rust and the screens";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match carry_out(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(words: &[String]) -> Outcome {
    std::env::set_current_dir(machine::workspace()?)
        .map_err(|error| Failure::new(format!("the workspace cannot be entered: {error}")))?;
    match words.split_first() {
        Some((command, [])) if command == "run" => desk::run(),
        Some((command, only)) if command == "test" => test::run(only),
        Some((command, [])) if command == "bench" => bench(),
        Some((command, [])) if command == "generate" => generate(),
        Some((command, [])) if command == "fmt" => format_everything(),
        _ => Err(Failure::new(USAGE)),
    }
}

/// Built optimised: ratios of an unoptimised program would say nothing.
fn bench() -> Outcome {
    machine::needs(machine::BUILDING)?;
    machine::needs(machine::TESTING)?;
    Command::new("cargo")
        .args([
            "run",
            "--profile",
            "bench-release",
            "--package",
            "evenhand-bench",
        ])
        .run()
}

/// Generated files are written by the house rules that check them, so that the two can never
/// disagree about what is fresh.
fn generate() -> Outcome {
    machine::needs(machine::BUILDING)?;
    Command::new("cargo")
        .args(["test", "--workspace", "--test", "house"])
        .env("EVENHAND_GENERATE", "1")
        .run()
}

fn format_everything() -> Outcome {
    Command::new("cargo").args(["fmt", "--all"]).run()?;
    screens::installed()?;
    screens::npm(&["run", "format"]).run()
}
