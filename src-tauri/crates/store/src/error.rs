//! What can go wrong with a case file, with the facts that the words about it need.
//!
//! The texts here are for a log and carry no path, no name and nothing anybody wrote; the words
//! an officer reads are made from the fields, elsewhere.

use std::io;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use rusqlite::ErrorCode;

use crate::integrity::Fault;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The name is not of the form `NAME.evenhand`.
    #[error("the name of a case file ends in .evenhand")]
    NotACaseFileName {
        /// The path that was given.
        path: PathBuf,
    },
    /// A new case file would stand where something is already; nothing was overwritten.
    #[error("a file of this name is already there")]
    AlreadyThere {
        /// What is already there.
        path: PathBuf,
    },
    /// There is neither a case file nor a key file at the path.
    #[error("there is no case file here")]
    CaseFileMissing {
        /// Where the case file was looked for.
        path: PathBuf,
    },
    /// The key file is there and the case file it belongs to is not.
    #[error("the key file is here, but the case file is not")]
    CaseFileMissingBesideKeys {
        /// Where the case file was looked for.
        path: PathBuf,
    },
    /// The case file is there and its key file is not.
    #[error("the key file is missing")]
    KeyFileMissing {
        /// Where the key file was looked for.
        path: PathBuf,
    },
    /// There is something at the path, and it is not a case file.
    #[error("this is not a case file: {what}")]
    NotACaseFile {
        /// Where it is.
        path: PathBuf,
        /// What it seems to be.
        what: Foreign,
    },
    /// The folder or the file cannot be written to, so nothing could be kept.
    #[error("the case file cannot be written to")]
    ReadOnly {
        /// The folder or file that cannot be written to.
        path: PathBuf,
    },
    /// The disk is full; the act was undone and nothing was lost.
    #[error("the disk is full")]
    DiskFull,
    /// Somebody has the case file open.
    #[error("the case file is open elsewhere")]
    OpenElsewhere {
        /// Who has it open, where that could be read.
        holder: Option<crate::Holder>,
    },
    /// The key file is not one of ours, or is damaged.
    #[error("the key file cannot be read: {trouble}")]
    KeyFileDamaged {
        /// Where it is.
        path: PathBuf,
        /// What is wrong with it.
        trouble: KeyFileTrouble,
    },
    /// The passphrase does not open the key file.
    #[error("the passphrase does not open the key file")]
    WrongPassphrase,
    /// What was typed is not a recovery key: a character is wrong, missing or too many.
    #[error("the recovery key is mistyped: {characters} of 58 characters")]
    RecoveryKeyMistyped {
        /// How many characters were typed after the prefix; a whole key has 58.
        characters: usize,
    },
    /// A well-formed recovery key, but another file's.
    #[error("this is the recovery key of another file")]
    RecoveryKeyOfAnotherFile,
    /// Not the 64 hexadecimal digits of a data key.
    #[error("this is not a data key")]
    NotADataKey,
    /// The key does not open the case file: it belongs to another one, or this is no case file.
    #[error("the key does not open this file")]
    KeyDoesNotFit {
        /// The file it does not open.
        path: PathBuf,
    },
    /// The case file is damaged and was not opened for writing.
    #[error("the case file is damaged: {}", faults.first().map_or_else(String::new, ToString::to_string))]
    Damaged {
        /// What was found, in the order of the file.
        faults: Vec<Fault>,
    },
    /// A newer version of the program has written the case file.
    #[error("the case file has schema {found}; this version knows {known}")]
    NewerSchema {
        /// The schema of the file.
        found: i64,
        /// The newest schema this version knows.
        known: i64,
    },
    /// The SQLCipher or SQLite underneath is too old to be trusted with a case file.
    #[error("SQLCipher {sqlcipher} on SQLite {sqlite} is too old")]
    EngineTooOld {
        /// The version of SQLCipher found.
        sqlcipher: String,
        /// The version of SQLite found.
        sqlite: String,
    },
    /// What the act would have changed is part of the record and cannot be altered.
    #[error("the record cannot be altered: {what}")]
    Unalterable {
        /// The trigger's words: "a quote is unalterable".
        what: String,
    },
    /// The bytes of an item of evidence are not those that were added.
    #[error("{item} is not as it was added")]
    EvidenceDamaged {
        /// The item: "evidence 3 of HL-2026-01".
        item: String,
    },
    /// There is no such thing in the case file.
    #[error("there is no {what} {id}")]
    NotFound {
        /// What was looked for.
        what: &'static str,
        /// Its row.
        id: i64,
    },
    /// The points named are not the standing points of one complaint, each of them once.
    #[error("these are not the standing points of one complaint")]
    NotStandingPoints,
    /// A column holds what no version of the program would have written.
    #[error("{what} cannot be understood")]
    NotUnderstood {
        /// The table and column.
        what: &'static str,
    },
    /// A crash left an act half-done. Opening the file undoes it; reading alone cannot.
    #[error("an interrupted act is still to be undone")]
    Unfinished {
        /// The case file.
        path: PathBuf,
    },
    /// Another connection holds the case file; trying again may help.
    #[error("the case file is busy")]
    Busy,
    /// Reading or writing a file failed for a reason not named above.
    #[error("could not {doing}")]
    Io {
        /// What was being done, as a verb with its object: "write the key file".
        doing: &'static str,
        /// Where.
        path: PathBuf,
        /// The operating system's reason.
        #[source]
        source: io::Error,
    },
    /// Encrypting the keys failed.
    #[error("could not wrap the key")]
    Wrapping(#[source] age::EncryptError),
    /// The operating system gave no random numbers.
    #[error("the computer gave no random numbers")]
    NoRandomness,
    /// What was written could not be put into canonical JSON.
    #[error("what was written has no canonical form")]
    NotCanonical,
    /// SQLite refused for a reason not named above.
    #[error("the case file could not be used")]
    Sql(#[source] rusqlite::Error),
}

/// What a file that is not a case file seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A folder.
    Folder,
    /// An empty file.
    Empty,
    /// A database that nobody encrypted.
    PlainDatabase,
    /// Bytes that are no encrypted database: too few, or not whole pages.
    Unrecognised,
    /// Encrypted with this key, but written by another program.
    AnotherProgram,
}

impl std::fmt::Display for Foreign {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Folder => "a folder",
            Self::Empty => "an empty file",
            Self::PlainDatabase => "a database that is not encrypted",
            Self::Unrecognised => "not an encrypted database",
            Self::AnotherProgram => "another program's database",
        })
    }
}

/// What is wrong with a key file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFileTrouble {
    /// It is no text, or far too long to be a key file.
    NotText,
    /// It does not hold the two `age` blocks.
    BlocksMissing,
    /// An `age` block is damaged.
    BlockDamaged,
    /// A block asks for more work than any of ours: somebody else has written it.
    TooMuchWork,
    /// A block opened, and held no data key.
    NoDataKeyInside,
}

impl std::fmt::Display for KeyFileTrouble {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::NotText => "it is not a text file",
            Self::BlocksMissing => "it does not hold two age blocks",
            Self::BlockDamaged => "an age block is damaged",
            Self::TooMuchWork => "an age block asks for too much work",
            Self::NoDataKeyInside => "an age block holds no data key",
        })
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if let rusqlite::Error::SqliteFailure(failure, words) = &error {
            match failure.code {
                ErrorCode::DiskFull => return Self::DiskFull,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => return Self::Busy,
                ErrorCode::ConstraintViolation
                    if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER =>
                {
                    return Self::Unalterable {
                        what: words.clone().unwrap_or_default(),
                    };
                }
                _ => {}
            }
        }
        Self::Sql(error)
    }
}

impl StoreError {
    /// Whether SQLite could not make sense of a page: damage, or a key that does not fit.
    pub(crate) fn is_unreadable_page(&self) -> bool {
        matches!(self, Self::Sql(error) if is_unreadable_page(error))
    }

    /// An operating system's refusal, told apart where an officer can do something about it.
    pub(crate) fn io(doing: &'static str, path: &std::path::Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly {
                path: path.to_owned(),
            },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::AlreadyExists => Self::AlreadyThere {
                path: path.to_owned(),
            },
            _ => Self::Io {
                doing,
                path: path.to_owned(),
                source,
            },
        }
    }
}

/// Whether an error of SQLite's means that a page could not be read or made sense of.
pub(crate) fn is_unreadable_page(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::NotADatabase
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::SystemIoFailure
                | ErrorCode::Unknown
        )
    )
}

/// When somebody opened the case file, in a form that sorts and reads.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}
