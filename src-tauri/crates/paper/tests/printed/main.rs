//! The bundle and the sheets, read back as other programs read them.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod bag;
mod calendar;
mod common;
mod engagement;
mod engagement_sheets;
mod exhibits;
mod hostile_sheets;
mod links;
mod making;
mod pages;
mod records;
mod sheets;
mod words;
