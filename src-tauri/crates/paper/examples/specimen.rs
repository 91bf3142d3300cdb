//! Writes the bundle of the invented case, for looking at: `specimen OUT.zip`. With words after
//! it, the bundle of a complaint in those words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a specimen")]

#[path = "../tests/common/mod.rs"]
mod common;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let to = std::env::args_os().nth(1).ok_or("specimen OUT.zip")?;
    let (contents, store) = match std::env::args().nth(2) {
        Some(words) => (common::bare(&words), common::InMemory::default()),
        None => common::whole(),
    };
    let (_, zip) = common::make(&contents, &store)?;
    std::fs::write(to, zip)?;
    Ok(())
}
