//! The case file as its users meet it: created, opened, written, damaged, held by somebody else.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking, and a child process speaks to the test that started it"
)]

mod acts;
mod common;
mod creating;
mod damage;
mod entries;
mod evidence;
mod found;
mod incidents;
mod opening;
mod points;
mod processes;
mod released;
mod tampering;
mod unalterable;
mod words_of_entries;
