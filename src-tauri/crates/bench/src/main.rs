//! Ratios, each beside its yardstick in the same run. One thing here can fail: a screen that does
//! not answer within its core time.
//!
//! `cargo xtask bench` builds this optimised and runs it; `qpdf` must be there, except for the
//! screens alone (`evenhand-bench screens`).

mod export;
mod screens;
mod store;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["export", case_file, zip] => export::child(Path::new(case_file), Path::new(zip)),
        ["screens"] => screens::measure(),
        [] => {
            let folder = tempfile::tempdir()?;
            println!(
                "{:<44} {:>12} {:>12} {:>8}",
                "", "ours", "yardstick", "ratio"
            );
            export::measure(folder.path())?;
            store::measure(folder.path())?;
            screens::measure()
        }
        _ => Err("usage: evenhand-bench [screens]".into()),
    }
}

/// One line: ours, the yardstick's, and how many times as much.
fn line(what: &str, unit: &str, ours: f64, yardstick: f64) {
    println!(
        "{what:<44} {:>12} {:>12} {:>8.2}",
        format!("{ours:.1} {unit}"),
        format!("{yardstick:.1} {unit}"),
        ours / yardstick
    );
}
