//! The window: Tauri, the computer's keychain, native dialogs and the idle lock around the core.
//!
//! **Invariant:** no logic lives here. A command is a few lines that hand a question to
//! `casework` or do the one thing that only the machine can do.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod clock;
mod closing;
mod commands;
mod dialogs;
mod environment;
mod idle;
mod keychain;
mod news;
mod numbers;
mod picked;
mod place;
mod session;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(ending) = environment::started_anew() {
        return ending;
    }
    window::open()
}
