//! What the officer can do: one act = one transaction = one audit entry.
//!
//! **Invariant:** nothing is written outside [`evenhand_store`]'s `transact`, and this room knows
//! no window. `contract.rs` is the product's table of contents.

mod act;
mod adding;
mod bundle;
mod casework;
mod contract;
mod door_error;
mod handlers;
mod records;
mod rooms_errors;
mod sample;
pub mod shapes;
mod sheets;
mod typescript;
mod verification;
mod work;

pub use casework::{Casework, RecoveryKeyShown, UnlockWith, check_passphrase};
pub use contract::{
    QUESTIONS, Question, QuestionKind, answer_apart, entries_table, questions_table,
};
pub use door_error::{DoorError, ErrorCode};
pub use evenhand_record::uk_time::uk_day;
pub use evenhand_store::{DataKey, KeyCost};
pub use sample::sample_practice;
pub use typescript::typescript;
pub use verification::{Verification, Verified, verify};
pub use work::Work;
