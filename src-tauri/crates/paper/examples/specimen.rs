//! Writes the bundle of the invented case, for looking at: `specimen OUT.zip`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a specimen")]

#[path = "../tests/common/mod.rs"]
mod common;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let to = std::env::args_os().nth(1).ok_or("specimen OUT.zip")?;
    let (contents, store) = common::whole();
    let (_, zip) = common::make(&contents, &store)?;
    std::fs::write(to, zip)?;
    Ok(())
}
