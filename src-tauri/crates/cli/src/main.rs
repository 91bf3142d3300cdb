//! The door from a terminal: backups, verification, bulk import, benchmarks, IT support.
//!
//! One JSON answer on standard output, words and progress on standard error, exit code 0 only
//! when all is done. No logic lives here: each command asks `casework`.

mod commands;
mod io;
mod secrets;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The complaints officer's case file, from a terminal.
///
/// The passphrase comes from the environment variable EVENHAND_PASSPHRASE or from
/// --passphrase-file; it is never an argument, where other programs could read it.
#[derive(Parser)]
#[command(name = "evenhand-cli", version)]
struct Arguments {
    /// A file whose first line is the passphrase.
    #[arg(long, global = true, value_name = "FILE")]
    passphrase_file: Option<std::path::PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a new case file.
    New(commands::New),
    /// List every question and act.
    Questions,
    /// Ask a question or do an act; the request is JSON on standard input.
    Ask(commands::Ask),
    /// Make a case file with the invented practice and the whole case of "Mr M".
    Sample(commands::Sample),
    /// Take files into a complaint file.
    AddEvidence(commands::AddEvidence),
    /// Make the bundle for the Ombudsman.
    ExportBundle(commands::ExportBundle),
    /// Make a sheet to print: a case, its chronology, what is due, or one about engagement.
    ExportSheet(commands::ExportSheet),
    /// Save the due dates as a calendar file.
    ExportCalendar(commands::ExportCalendar),
    /// Verify a bundle or a case file.
    Verify(commands::Verify),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let passphrase = secrets::Passphrase::from(arguments.passphrase_file);
    let outcome = match arguments.command {
        Command::New(new) => new.run(&passphrase),
        Command::Questions => commands::questions(),
        Command::Ask(ask) => ask.run(&passphrase),
        Command::Sample(sample) => sample.run(&passphrase),
        Command::AddEvidence(add) => add.run(&passphrase),
        Command::ExportBundle(export) => export.run(&passphrase),
        Command::ExportSheet(export) => export.run(&passphrase),
        Command::ExportCalendar(export) => export.run(&passphrase),
        Command::Verify(verify) => verify.run(&passphrase),
    };
    io::finish(outcome)
}
