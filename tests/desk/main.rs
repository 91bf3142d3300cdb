//! The real window, driven as an officer drives it: by headings, labels and keys.

mod harness;
mod keychain;
mod locking;
mod opening;
mod path;
mod sample;
mod steps;
