//! One connection to an encrypted file, with every pragma of the house.

use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};
use zeroize::Zeroizing;

use crate::error::Foreign;
use crate::integrity::Fault;
use crate::{DataKey, StoreError};

/// "EvHd": marks the database as ours, readable once it is decrypted.
pub(crate) const APPLICATION_ID: i64 = 0x4576_4864;

/// The oldest SQLite to be trusted: earlier ones can corrupt a file when a log is reset.
const OLDEST_SQLITE: i32 = 3_051_003;

/// The oldest SQLCipher to be trusted, for the same reason.
const OLDEST_SQLCIPHER: (u32, u32) = (4, 14);

/// What a file that nobody encrypted begins with.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// The size of a page of the file, in bytes.
pub(crate) const PAGE_SIZE: u64 = 4096;

/// Whether a connection may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

/// Opens the encrypted file at `path` and proves that the key fits by reading from it.
///
/// The file must exist; an empty one is taken for a new database.
pub(crate) fn connect(
    path: &Path,
    key: &DataKey,
    access: Access,
) -> Result<Connection, StoreError> {
    let connection = unproved(path, key, access)?;
    // The one honest test of a key is to read with it. It also finishes or undoes what a crash
    // interrupted, before any page is looked at.
    connection.query_row("SELECT count(*) FROM sqlite_schema", (), |row| {
        row.get::<_, i64>(0)
    })?;
    connection.execute_batch(include_str!("connection.sql"))?;
    let journal: String =
        connection.query_row("PRAGMA journal_mode = DELETE", (), |row| row.get(0))?;
    if access == Access::Write && journal != "delete" {
        return Err(StoreError::Busy);
    }
    Ok(connection)
}

/// A connection that has its key and has not yet read a byte.
fn unproved(path: &Path, key: &DataKey, access: Access) -> Result<Connection, StoreError> {
    let flags = match access {
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    start_engine();
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    refuse_old_engine(&connection)?;
    // SQLCipher tells standard error about every page it cannot read; we tell the officer.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let digits = key.hex();
    let key = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", digits.as_str()));
    connection.execute_batch(&key)?;
    connection.busy_timeout(Duration::from_secs(2))?;
    Ok(connection)
}

/// Lets one thread alone open the first connection of all.
///
/// SQLite calls itself ready before SQLCipher has finished starting; a second thread that opens a
/// file in between would be told that there is something wrong with its key.
pub(crate) fn start_engine() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| drop(Connection::open_in_memory()));
}

fn refuse_old_engine(connection: &Connection) -> Result<(), StoreError> {
    // Without SQLCipher the pragma answers nothing, and the key would be ignored in silence.
    let sqlcipher = connection
        .query_row("PRAGMA cipher_version", (), |row| row.get::<_, String>(0))
        .unwrap_or_default();
    if is_trusted(&sqlcipher, rusqlite::version_number()) {
        return Ok(());
    }
    Err(StoreError::EngineTooOld {
        sqlcipher,
        sqlite: rusqlite::version().to_owned(),
    })
}

fn is_trusted(sqlcipher: &str, sqlite: i32) -> bool {
    let mut numbers = sqlcipher
        .split([' ', '.'])
        .map_while(|number| number.parse::<u32>().ok());
    let (Some(major), Some(minor)) = (numbers.next(), numbers.next()) else {
        return false;
    };
    (major, minor) >= OLDEST_SQLCIPHER && sqlite >= OLDEST_SQLITE
}

/// Opens an existing case file, or says why it is none, does not open, or is damaged.
///
/// Nothing is written, except that SQLite finishes or undoes what a crash interrupted.
pub(crate) fn connect_to_case_file(
    path: &Path,
    key: &DataKey,
    access: Access,
) -> Result<Connection, StoreError> {
    let metadata = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::CaseFileMissing {
            path: path.to_owned(),
        },
        _ => StoreError::io("look at the case file", path, error),
    })?;
    let foreign = |what| {
        Err(StoreError::NotACaseFile {
            path: path.to_owned(),
            what,
        })
    };
    if metadata.is_dir() {
        return foreign(Foreign::Folder);
    }
    if metadata.len() == 0 {
        return foreign(Foreign::Empty);
    }
    if access == Access::Write && metadata.permissions().readonly() {
        return Err(StoreError::ReadOnly {
            path: path.to_owned(),
        });
    }
    let connection = match connect(path, key, access) {
        Ok(connection) => connection,
        Err(error) if error.is_unreadable_page() => {
            return Err(why_not(path, key, metadata.len(), error));
        }
        Err(error) => return Err(could_not_open(path, error)),
    };
    if access == Access::Write && connection.is_readonly("main")? {
        return Err(StoreError::ReadOnly {
            path: path.to_owned(),
        });
    }
    let application: i64 = connection.query_row("PRAGMA application_id", (), |row| row.get(0))?;
    if application != APPLICATION_ID {
        return foreign(Foreign::AnotherProgram);
    }
    Ok(connection)
}

fn could_not_open(path: &Path, error: StoreError) -> StoreError {
    let StoreError::Sql(failure) = &error else {
        return error;
    };
    match failure.sqlite_error_code() {
        // A journal that a crash left can only be played back by somebody who may write.
        Some(ErrorCode::ReadOnly)
            if failure.sqlite_extended_error_code() == Some(ffi::SQLITE_READONLY_ROLLBACK) =>
        {
            StoreError::Unfinished {
                path: path.to_owned(),
            }
        }
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            StoreError::ReadOnly {
                path: path.to_owned(),
            }
        }
        _ => error,
    }
}

/// Tells apart why a file does not open with a key.
///
/// Every page carries its own authentication code under the key, so one good page proves that
/// key and file belong together, and then the bad ones are damage.
fn why_not(path: &Path, key: &DataKey, length: u64, error: StoreError) -> StoreError {
    // The file is read by hand only here, where no other handle of ours has it open: closing
    // any handle of a file drops the locks this process holds on it.
    let mut header = [0; PLAIN_HEADER.len()];
    let read = std::fs::File::open(path)
        .and_then(|mut file| std::io::Read::read_exact(&mut file, &mut header));
    if read.is_ok() && header == *PLAIN_HEADER {
        return StoreError::NotACaseFile {
            path: path.to_owned(),
            what: Foreign::PlainDatabase,
        };
    }
    let pages = length / PAGE_SIZE;
    if pages == 0 {
        return StoreError::NotACaseFile {
            path: path.to_owned(),
            what: Foreign::Unrecognised,
        };
    }
    let faults = match unproved(path, key, Access::Read)
        .and_then(|connection| crate::integrity::page_faults(&connection))
    {
        Ok(faults) => faults,
        Err(_) => return error,
    };
    // A page that was cut in half is reported too, and is none of the whole ones.
    let bad = faults
        .iter()
        .filter(|fault| matches!(fault, Fault::Page { page } if *page <= pages))
        .count();
    if u64::try_from(bad).is_ok_and(|bad| bad < pages) {
        return StoreError::Damaged { faults };
    }
    if !length.is_multiple_of(PAGE_SIZE) {
        return StoreError::NotACaseFile {
            path: path.to_owned(),
            what: Foreign::Unrecognised,
        };
    }
    StoreError::KeyDoesNotFit {
        path: path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_that_can_corrupt_a_file_is_refused() {
        for (sqlcipher, sqlite, trusted) in [
            ("4.19.0 community", 3_053_004, true),
            ("4.14.0 community", 3_051_003, true),
            ("4.13.9 community", 3_053_004, false),
            ("4.9.0 community", 3_053_004, false),
            ("4.19.0 community", 3_051_002, false),
            ("3.99.0", 3_053_004, false),
            ("5.0.0", 3_053_004, true),
            ("", 3_053_004, false),
            ("plain", 3_053_004, false),
        ] {
            assert_eq!(
                is_trusted(sqlcipher, sqlite),
                trusted,
                "{sqlcipher} on {sqlite}"
            );
        }
    }

    #[test]
    fn every_pragma_of_the_house_is_set() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p");
        std::fs::write(&path, "").unwrap();
        let connection = connect(&path, &DataKey::random().unwrap(), Access::Write).unwrap();
        connection.execute_batch("CREATE TABLE t (x)").unwrap();
        for (pragma, expected) in [
            ("journal_mode", "delete"),
            ("synchronous", "3"),
            ("secure_delete", "1"),
            ("temp_store", "2"),
            ("foreign_keys", "1"),
            ("recursive_triggers", "1"),
            ("trusted_schema", "0"),
            ("cell_size_check", "1"),
            ("mmap_size", "0"),
            ("page_size", "4096"),
        ] {
            let found = connection
                .query_row(&format!("PRAGMA {pragma}"), (), |row| {
                    row.get::<_, rusqlite::types::Value>(0)
                })
                .map(|value| match value {
                    rusqlite::types::Value::Integer(number) => number.to_string(),
                    rusqlite::types::Value::Text(text) => text,
                    other => format!("{other:?}"),
                })
                .unwrap_or_else(|_| "0".to_owned());
            assert_eq!(found, expected, "{pragma}");
        }
        drop(connection);
        let bytes = std::fs::read(&path).unwrap();
        assert_ne!(
            &bytes[..16],
            PLAIN_HEADER,
            "the file shows no header of SQLite's"
        );
    }
}
