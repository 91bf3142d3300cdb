//! The passphrase and the recovery key, which never pass as arguments.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use evenhand_casework::{DoorError, ErrorCode};
use secrecy::SecretString;

const VARIABLE: &str = "EVENHAND_PASSPHRASE";

/// Where the passphrase comes from.
pub(crate) struct Passphrase {
    file: Option<PathBuf>,
}

impl Passphrase {
    pub(crate) fn from(file: Option<PathBuf>) -> Self {
        Self { file }
    }

    /// The passphrase, or `None` if none was given.
    pub(crate) fn given(&self) -> Result<Option<SecretString>, DoorError> {
        if let Some(file) = &self.file {
            let text = std::fs::read_to_string(file)
                .map_err(|_| DoorError::new(ErrorCode::FileUnreadable))?;
            let line = text.lines().next().unwrap_or_default().to_owned();
            return Ok(Some(SecretString::from(line)));
        }
        Ok(std::env::var(VARIABLE).ok().map(SecretString::from))
    }

    /// The passphrase.
    ///
    /// A missing one is answered as a wrong one, with the two ways of giving it.
    pub(crate) fn needed(&self) -> Result<SecretString, DoorError> {
        self.given()?.ok_or_else(|| {
            DoorError::new(ErrorCode::WrongPassphrase).with(
                "give it by",
                format!("the variable {VARIABLE} or --passphrase-file"),
            )
        })
    }
}

/// Refuses a place for the recovery key that is taken, before there is a key to lose.
pub(crate) fn refuse_taken(to: Option<&Path>) -> Result<(), DoorError> {
    if to.is_some_and(|path| path.symlink_metadata().is_ok()) {
        return Err(DoorError::new(ErrorCode::CaseFileExists)
            .with("already there", "the file for the recovery key"));
    }
    Ok(())
}

/// Writes the recovery key into a new file that only this user can read.
pub(crate) fn write_recovery_key(to: &Path, whole: &str) -> Result<(), DoorError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options
        .open(to)
        .map_err(|_| DoorError::new(ErrorCode::FolderReadOnly))?;
    writeln!(file, "{whole}").map_err(|_| DoorError::new(ErrorCode::StorageFailed))
}
