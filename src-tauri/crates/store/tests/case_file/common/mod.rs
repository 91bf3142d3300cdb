//! A case file of an invented practice: where it lies, how it is opened, and what another program
//! sees in it.

mod case;

pub(crate) use case::*;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use evenhand_store::{DataKey, Deed, KeyCost, Place, RecoveryKey, Store, StoreError};
use rusqlite::Connection;
use secrecy::SecretString;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "seven quiet herons";

pub(crate) struct Fixture {
    pub(crate) folder: TempDir,
    pub(crate) place: Place,
    pub(crate) key: DataKey,
    pub(crate) recovery_key: RecoveryKey,
}

impl Fixture {
    /// A new case file with nothing in it.
    pub(crate) fn new() -> (Self, Store) {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::of(&folder.path().join("Harbour Lane.evenhand")).unwrap();
        let (store, recovery_key) =
            Store::create(&place, &passphrase(), KeyCost::Quick, now()).unwrap();
        let key = store.key().clone();
        (
            Self {
                folder,
                place,
                key,
                recovery_key,
            },
            store,
        )
    }

    /// A case file with the case of Mr M in it, closed.
    pub(crate) fn with_a_case() -> (Self, Case) {
        let (fixture, mut store) = Self::new();
        let case = write_case(&mut store);
        store.close().unwrap();
        (fixture, case)
    }

    pub(crate) fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.place, self.key.clone(), now())
    }

    /// The file as a program without any of our rules sees it.
    pub(crate) fn sql(&self) -> Connection {
        sql_on(&self.place, &self.key)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The names in the folder, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

/// Another program at a case file, with its key.
pub(crate) fn sql_on(place: &Place, key: &DataKey) -> Connection {
    let connection = Connection::open(place.case_file()).unwrap();
    let digits: String = key
        .bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    connection
        .execute_batch(&format!(
            "PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{digits}'\""
        ))
        .unwrap();
    connection
}

pub(crate) fn now() -> DateTime<Utc> {
    "2026-09-01T08:30:00.123456Z".parse().unwrap()
}

/// The same moment as it is kept, to the millisecond.
pub(crate) fn kept_now() -> DateTime<Utc> {
    "2026-09-01T08:30:00.123Z".parse().unwrap()
}

pub(crate) fn passphrase() -> SecretString {
    SecretString::from(PASSPHRASE.to_owned())
}

pub(crate) fn deed(act: &str) -> Deed<'_> {
    Deed {
        act,
        actor: "Ruth Adeyemi",
        now: now(),
        subject: "the practice",
        complaint: None,
    }
}
