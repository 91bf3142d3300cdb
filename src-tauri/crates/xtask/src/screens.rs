//! The officer's screens: installed and built with npm, only when stale.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::command::{Command, Outcome};
use crate::machine;

/// npm is a script with an ending of its own on Windows.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// What the built screens are made from.
const SOURCES: &[&str] = &[
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/package-lock.json",
    "ui/vite.config.ts",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
];

pub(crate) fn npm(words: &[&str]) -> Command {
    // Without colours the closing lines can be read and counted.
    Command::new(NPM)
        .args(words)
        .within("ui")
        .env("NO_COLOR", "1")
}

/// Installs the screens' packages exactly as locked.
pub(crate) fn installed() -> Outcome {
    machine::needs_node()?;
    let stamp = changed(Path::new("ui/node_modules/.package-lock.json"));
    if stamp.is_some() && stamp >= changed(Path::new("ui/package-lock.json")) {
        return Ok(());
    }
    println!("== npm ci");
    npm(&["ci", "--no-audit", "--no-fund"]).run()
}

/// Builds the screens into `ui/dist`, which the window embeds.
pub(crate) fn built() -> Outcome {
    installed()?;
    let newest = SOURCES
        .iter()
        .filter_map(|source| newest_in(Path::new(source)))
        .max();
    let built = changed(Path::new("ui/dist/index.html"));
    if built.is_some() && built >= newest {
        return Ok(());
    }
    println!("== npm run build");
    npm(&["run", "build"]).run()
}

fn newest_in(path: &Path) -> Option<SystemTime> {
    let own = changed(path);
    let Ok(entries) = fs::read_dir(path) else {
        return own;
    };
    entries
        .filter_map(Result::ok)
        .filter_map(|entry| newest_in(&entry.path()))
        .chain(own)
        .max()
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}
