//! Facts kept: one encrypted SQLite file, its keys and its audit chain.
//!
//! **Invariant:** this room decides no rule; it keeps what it is given and gives back the same.
//! **Invariant:** reading and writing are different types. [`Reading`] cannot write; [`Tx`] is
//! handed out by [`Store::transact`] alone, and notes every row it writes for the audit entry.
//! **Invariant:** what is evidence is unalterable in the database itself, by triggers.
//!
//! A case file opens without this program: the second block of `NAME.evenhand-keys` gives its
//! key to standard `age`, and `PRAGMA key = "x'…'"` gives it to any reader of SQLCipher 4.

mod audit;
mod complaint;
mod connection;
mod correction;
mod create;
mod entry;
mod error;
mod evidence;
mod found;
mod incident;
mod integrity;
mod keeping;
mod keys;
mod lock;
mod migrate;
mod place;
mod point;
mod practice;
mod quote;
mod read;
mod store;
mod table;
mod tx;

pub use audit::AuditedAct;
pub use complaint::FileCounts;
pub use error::{Foreign, KeyFileTrouble, StoreError};
pub use evidence::{BytesBeingStored, EvidenceFile, StoredBytes};
pub use found::{ExcerptPart, Found, FoundKind, FoundSubject, Sought};
pub use incident::IncidentMark;
pub use integrity::{ChainTrouble, Fault, IntegrityReport, check};
pub use keeping::Draft;
pub use keys::{DataKey, KeyCost, KeyFile, RecoveryKey, ShownRecoveryKey};
pub use lock::Holder;
pub use migrate::{dump_schema, newest_schema};
pub use place::{CASE_FILE_ENDING, Place};
pub use read::Reading;
pub use store::{Store, key_by_passphrase, prove_recovery_key};
pub use tx::{Deed, Tx};
