//! The real window, driven as an officer drives it: by headings, labels and keys.

mod hard_call;
mod harness;
mod keyboard;
mod keychain;
mod locking;
mod nothing_lost;
mod opening;
mod path;
mod places;
mod sample;
mod saved;
mod steps;
mod whole_case;
