//! What others send: whole, broken, lying and meant to harm. Each gets an answer in words, in
//! bounded time, and never takes the program down.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, its makers of files too"
)]

mod any_bytes;
mod bombs;
mod fonts;
mod made;
mod pdfs;
mod pictures;
mod whole_files;
mod words;
