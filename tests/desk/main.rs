//! The real window, driven as an officer drives it: by headings, labels and keys.

mod at_risk;
mod ending;
mod engagement;
mod hard_call;
mod harness;
mod keyboard;
mod keychain;
mod ladder;
mod locking;
mod nothing_lost;
mod opening;
mod path;
mod places;
mod policy;
mod sample;
mod saved;
mod steps;
mod whole_case;
mod wrong_file;
