//! The real window, driven as an officer drives it: by headings, labels and keys.

mod harness;
mod opening;
mod surroundings;
