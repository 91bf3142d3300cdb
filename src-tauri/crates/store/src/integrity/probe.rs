//! Reading on past damage.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::connection::{Access, connect_to_case_file};
use crate::error::is_unreadable_page;
use crate::{DataKey, StoreError};

/// What came of trying to read something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Probed<T> {
    /// It is there.
    Found(T),
    /// It is not there.
    Absent,
    /// It lies on a damaged page.
    Unreadable,
}

/// A connection that is opened anew after each bad page: SQLCipher lets a connection read
/// nothing more once it has met one.
pub(crate) struct Probe {
    path: PathBuf,
    key: DataKey,
    connection: Option<Connection>,
}

impl Probe {
    pub(crate) fn new(path: &Path, key: &DataKey, connection: Connection) -> Self {
        Self {
            path: path.to_owned(),
            key: key.clone(),
            connection: Some(connection),
        }
    }

    /// Reads one thing, and tells a bad page from a thing that is not there.
    pub(crate) fn try_read<T>(
        &mut self,
        read: impl FnOnce(&Connection) -> Result<Option<T>, rusqlite::Error>,
    ) -> Result<Probed<T>, StoreError> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => connect_to_case_file(&self.path, &self.key, Access::Read)?,
        };
        match read(&connection) {
            Ok(Some(found)) => {
                self.connection = Some(connection);
                Ok(Probed::Found(found))
            }
            Ok(None) => {
                self.connection = Some(connection);
                Ok(Probed::Absent)
            }
            Err(error) if is_unreadable_page(&error) => Ok(Probed::Unreadable),
            Err(error) => Err(StoreError::from(error)),
        }
    }
}
