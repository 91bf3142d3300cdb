//! The legal clocks as an officer relies on them, against the published bank holidays and against
//! the law written down a second time.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod agreed;
mod any_computer;
mod every_day;
mod holidays;
mod law;
mod sentences;
mod traps;
mod vectors;

use chrono::NaiveDate;

/// A day written as in the tables: "2026-11-20".
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
