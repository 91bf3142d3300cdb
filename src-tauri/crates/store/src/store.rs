//! An open case file.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, TransactionBehavior};
use secrecy::SecretString;

use crate::connection::{Access, connect_to_case_file};
use crate::integrity::{self, IntegrityReport};
use crate::keys::{KeyFile, RecoveryKey};
use crate::lock::{CaseFileLock, Holder};
use crate::place::Place;
use crate::read::Reading;
use crate::tx::{Deed, Tx};
use crate::{DataKey, StoreError, migrate};

/// An open case file, held against every other opener until it is closed or dropped.
pub struct Store {
    // Closed before the lock is given up, as fields go in this order.
    connection: Connection,
    key: DataKey,
    place: Place,
    _lock: CaseFileLock,
}

impl Store {
    /// Opens a case file with its data key, as a keychain keeps it or a key file gave it.
    ///
    /// Every page's authentication code is checked first; a damaged file is not opened. An
    /// older file is brought to the newest schema, after a snapshot.
    ///
    /// # Errors
    ///
    /// [`StoreError::CaseFileMissing`] or [`StoreError::CaseFileMissingBesideKeys`],
    /// [`StoreError::NotACaseFile`], [`StoreError::OpenElsewhere`], [`StoreError::ReadOnly`],
    /// [`StoreError::KeyDoesNotFit`], [`StoreError::Damaged`], [`StoreError::NewerSchema`],
    /// [`StoreError::EngineTooOld`].
    pub fn open(place: &Place, key: DataKey, now: DateTime<Utc>) -> Result<Self, StoreError> {
        refuse_missing(place)?;
        let lock = CaseFileLock::take(place, &Holder::this_process(now))?;
        let mut connection = connect_to_case_file(place.case_file(), &key, Access::Write)?;
        let faults = integrity::page_faults(&connection)?;
        if !faults.is_empty() {
            return Err(StoreError::Damaged { faults });
        }
        migrate::refuse_newer(&connection)?;
        migrate::migrate_existing(&mut connection, place, &key)?;
        Ok(Self {
            connection,
            key,
            place: place.clone(),
            _lock: lock,
        })
    }

    /// Opens a case file by passphrase.
    ///
    /// # Errors
    ///
    /// [`StoreError::WrongPassphrase`], those of [`KeyFile::read`] and those of
    /// [`Store::open`].
    pub fn open_with_passphrase(
        place: &Place,
        passphrase: &SecretString,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let path = place.keys();
        let key = keys_of(place)?.open_with_passphrase(passphrase, &path)?;
        Self::open(place, key, now)
    }

    /// Opens a case file by a recovery key as somebody typed it.
    ///
    /// # Errors
    ///
    /// [`StoreError::RecoveryKeyMistyped`], [`StoreError::RecoveryKeyOfAnotherFile`], those of
    /// [`KeyFile::read`] and those of [`Store::open`].
    pub fn open_with_recovery_key(
        place: &Place,
        typed: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let key = key_by_recovery_key(place, typed)?;
        Self::open(place, key, now)
    }

    /// Does one act: everything in `work` becomes true together with its audit entry, or, if it
    /// fails, nothing does.
    ///
    /// # Errors
    ///
    /// Those of `work`; [`StoreError::DiskFull`] and the like where they fit into `E`.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        deed: &Deed<'_>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut tx = Tx::begin(transaction, deed);
        let result = work(&mut tx)?;
        tx.commit()?;
        Ok(result)
    }

    /// What is on file.
    pub fn read(&self) -> Reading<'_> {
        Reading::of(&self.connection)
    }

    /// The data key, for the operating system's keychain.
    pub fn key(&self) -> &DataKey {
        &self.key
    }

    /// Where the case file is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Checks everything that [`crate::check`] checks.
    ///
    /// # Errors
    ///
    /// Those of [`crate::check`].
    pub fn check(&self) -> Result<IntegrityReport, StoreError> {
        integrity::check(self.place.case_file(), &self.key)
    }

    /// Writes an encrypted copy under the same key, opened and checked before it has its name.
    ///
    /// # Errors
    ///
    /// [`StoreError::DiskFull`], [`StoreError::ReadOnly`], [`StoreError::Damaged`] if the copy
    /// is not whole.
    pub fn snapshot(&self, to: &Path) -> Result<(), StoreError> {
        migrate::snapshot(&self.connection, to, &self.key)
    }

    /// Closes the case file and gives up its lock.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if SQLite cannot close.
    pub fn close(self) -> Result<(), StoreError> {
        self.connection
            .close()
            .map_err(|(_, error)| StoreError::from(error))
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Store(..)")
    }
}

/// Checks that a recovery key as typed opens the key file, without opening the case file: the
/// proof at set-up that it was kept.
///
/// # Errors
///
/// [`StoreError::RecoveryKeyMistyped`], [`StoreError::RecoveryKeyOfAnotherFile`] and those of
/// [`KeyFile::read`].
pub fn prove_recovery_key(place: &Place, typed: &str) -> Result<(), StoreError> {
    key_by_recovery_key(place, typed).map(|_| ())
}

/// The data key by passphrase, for a check of the file that does not hold it open.
///
/// # Errors
///
/// [`StoreError::WrongPassphrase`] and those of [`KeyFile::read`].
pub fn key_by_passphrase(place: &Place, passphrase: &SecretString) -> Result<DataKey, StoreError> {
    keys_of(place)?.open_with_passphrase(passphrase, &place.keys())
}

fn key_by_recovery_key(place: &Place, typed: &str) -> Result<DataKey, StoreError> {
    let recovery_key = RecoveryKey::typed(typed)?;
    keys_of(place)?.open_with_recovery_key(&recovery_key, &place.keys())
}

/// The key file, unless there is nothing here at all.
fn keys_of(place: &Place) -> Result<KeyFile, StoreError> {
    refuse_missing(place)?;
    KeyFile::read(&place.keys())
}

fn refuse_missing(place: &Place) -> Result<(), StoreError> {
    let path = place.case_file().to_owned();
    if path.exists() {
        return Ok(());
    }
    if place.keys().exists() {
        return Err(StoreError::CaseFileMissingBesideKeys { path });
    }
    Err(StoreError::CaseFileMissing { path })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KeyCost;

    fn deed(act: &str) -> Deed<'_> {
        Deed {
            act,
            actor: "Ruth Adeyemi",
            now: "2026-09-01T08:30:00Z".parse().unwrap(),
            subject: "the practice",
            complaint: None,
        }
    }

    #[test]
    fn a_full_disk_undoes_the_act_and_loses_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::of(&folder.path().join("p.evenhand")).unwrap();
        let passphrase = SecretString::from("seven quiet herons".to_owned());
        let now = "2026-09-01T08:30:00Z".parse().unwrap();
        let (mut store, _) = Store::create(&place, &passphrase, KeyCost::Quick, now).unwrap();
        let keep = |store: &mut Store, words: &str| {
            store.transact(&deed("change"), |tx| tx.keep_setting("words", &words))
        };
        keep(&mut store, "before").unwrap();

        // SQLite then refuses to grow the file exactly as on a full disk.
        let pages: i64 = store
            .connection
            .query_row("PRAGMA page_count", (), |row| row.get(0))
            .unwrap();
        store
            .connection
            .pragma_update(None, "max_page_count", pages + 20)
            .unwrap();
        let outcome = keep(&mut store, &"much ".repeat(100_000));
        assert!(matches!(outcome, Err(StoreError::DiskFull)), "{outcome:?}");
        assert_eq!(
            store.read().setting::<String>("words").unwrap().unwrap(),
            "before"
        );
        assert_eq!(store.read().audited_acts().unwrap().len(), 1);

        keep(&mut store, "after").expect("what is small enough is still kept");
        assert!(store.check().unwrap().is_sound());
        assert_eq!(
            store.read().setting::<String>("words").unwrap().unwrap(),
            "after"
        );
    }

    #[test]
    fn an_open_file_can_be_copied_and_the_copy_opens() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::of(&folder.path().join("p.evenhand")).unwrap();
        let passphrase = SecretString::from("seven quiet herons".to_owned());
        let now = "2026-09-01T08:30:00Z".parse().unwrap();
        let (mut store, _) = Store::create(&place, &passphrase, KeyCost::Quick, now).unwrap();
        store
            .transact(&deed("change"), |tx| tx.keep_setting("words", &"kept"))
            .unwrap();
        let copy = Place::of(&folder.path().join("copy.evenhand")).unwrap();
        store.snapshot(copy.case_file()).unwrap();
        let copy = Store::open(&copy, store.key().clone(), now).unwrap();
        assert_eq!(
            copy.read().setting::<String>("words").unwrap().unwrap(),
            "kept"
        );
        assert!(copy.check().unwrap().is_sound());
    }
}
