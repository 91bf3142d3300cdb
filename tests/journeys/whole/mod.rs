//! Whole cases, from the first word to the last, through the one door.

mod bodies;
mod finding;
mod long;
mod offices;
mod others;
