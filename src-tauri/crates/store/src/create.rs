//! Creating a case file: whole, proved and never over another.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};
use secrecy::SecretString;
use tempfile::TempPath;

use crate::connection::{Access, connect, connect_to_case_file};
use crate::keys::{DataKey, KeyCost, KeyFile, RecoveryKey};
use crate::lock::{CaseFileLock, Holder};
use crate::place::Place;
use crate::{Store, StoreError, migrate};

impl Store {
    /// Creates a case file and its key file, opens it and hands out the recovery key.
    ///
    /// Both files are written under temporary names in the same folder and proved: the
    /// passphrase and the recovery key each give back the data key, and it opens the file. Only
    /// then do they get their names, the key file first, so that no case file ever stands there
    /// without its keys.
    ///
    /// # Errors
    ///
    /// [`StoreError::AlreadyThere`] if either name is taken, [`StoreError::ReadOnly`],
    /// [`StoreError::DiskFull`], [`StoreError::OpenElsewhere`], [`StoreError::NoRandomness`].
    pub fn create(
        place: &Place,
        passphrase: &SecretString,
        cost: KeyCost,
        now: DateTime<Utc>,
    ) -> Result<(Self, RecoveryKey), StoreError> {
        for path in [place.case_file().to_owned(), place.keys()] {
            if path.symlink_metadata().is_ok() {
                return Err(StoreError::AlreadyThere { path });
            }
        }
        let lock = CaseFileLock::take(place, &Holder::this_process(now))?;
        let key = DataKey::random()?;
        let recovery_key = RecoveryKey::random();
        let case_file = part(place.folder())?;
        let mut connection = connect(&case_file, &key, Access::Write)?;
        migrate::migrate(&mut connection)?;
        connection
            .close()
            .map_err(|(_, error)| StoreError::from(error))?;

        let keys = KeyFile::wrap(&key, passphrase, &recovery_key, cost)?;
        let key_file = written(place.folder(), keys.text().as_bytes())?;
        prove(&case_file, &key_file, passphrase, &recovery_key)?;

        settle(key_file, &place.keys())?;
        if let Err(error) = settle(case_file, place.case_file()) {
            // Nobody has put anything under this key yet.
            let _ = std::fs::remove_file(place.keys());
            return Err(error);
        }
        sync_folder(place.folder());
        // Given up and taken again by `open`: one way in, with one set of checks.
        drop(lock);
        Ok((Self::open(place, key, now)?, recovery_key))
    }
}

fn part(folder: &Path) -> Result<TempPath, StoreError> {
    Ok(tempfile::Builder::new()
        .prefix(".evenhand-")
        .suffix(".part")
        .tempfile_in(folder)
        .map_err(|source| StoreError::io("create a file", folder, source))?
        .into_temp_path())
}

fn written(folder: &Path, bytes: &[u8]) -> Result<TempPath, StoreError> {
    let path = part(folder)?;
    std::fs::OpenOptions::new()
        .write(true)
        .open(&path)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        })
        .map_err(|source| StoreError::io("write the key file", &path, source))?;
    Ok(path)
}

/// Reads both files back from the disk and opens one with the other, both ways.
fn prove(
    case_file: &Path,
    key_file: &Path,
    passphrase: &SecretString,
    recovery_key: &RecoveryKey,
) -> Result<(), StoreError> {
    let keys = KeyFile::read(key_file)?;
    for key in [
        keys.open_with_passphrase(passphrase, key_file)?,
        keys.open_with_recovery_key(recovery_key, key_file)?,
    ] {
        connect_to_case_file(case_file, &key, Access::Read)?;
    }
    Ok(())
}

fn settle(part: TempPath, path: &Path) -> Result<(), StoreError> {
    part.persist_noclobber(path)
        .map_err(|error| StoreError::io("give the case file its name", path, error.error))
}

/// Makes the new names last through a power cut, where the file system can: some shares refuse
/// to, and by now both files are whole and proved.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_taken_at_the_last_moment_is_not_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.evenhand");
        let part = written(folder.path(), b"new").unwrap();
        std::fs::write(&path, "mine").unwrap();
        let error = settle(part, &path).unwrap_err();
        assert!(
            matches!(error, StoreError::AlreadyThere { .. }),
            "{error:?}"
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"mine");
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            1,
            "the part is gone"
        );
    }
}
