//! What the officer can do: one act = one transaction = one audit entry.
//!
//! **Invariant:** nothing is written outside [`evenhand_store`]'s `transact`, and this room knows
//! no window. `contract.rs` is the product's table of contents.

mod casework;
mod contract;
mod door_error;
mod handlers;
pub mod shapes;
mod typescript;

pub use casework::Casework;
pub use contract::{QUESTIONS, Question, QuestionKind, answer_apart};
pub use door_error::{DoorError, ErrorCode};
pub use typescript::typescript;
