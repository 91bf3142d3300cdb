//! Writes the sheets of the invented case, for looking at: `sheets FOLDER`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a specimen"
)]

#[allow(dead_code, reason = "made for the tests; this takes its own part")]
#[path = "../tests/printed/common/mod.rs"]
mod common;

use common::sheets::{case_sheet, chronology_sheet, due_sheet};
use evenhand_paper::{Sheet, write_sheet};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).ok_or("sheets FOLDER")?;
    let folder = std::path::PathBuf::from(folder);
    for (name, sheet) in [
        ("case", Sheet::Case(case_sheet())),
        ("chronology", Sheet::Chronology(chronology_sheet())),
        ("due", Sheet::Due(due_sheet(false))),
        ("due-with-people", Sheet::Due(due_sheet(true))),
    ] {
        std::fs::write(
            folder.join(name).with_extension("pdf"),
            write_sheet(&sheet)?,
        )?;
    }
    Ok(())
}
