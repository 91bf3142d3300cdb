use std::fs::{File, Metadata};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::name::OriginalName;
use crate::recognise::{Recognised, recognise};

/// The most bytes handed on at once: 1 MiB, the size in which the case file keeps evidence.
pub const CHUNK: usize = 1024 * 1024;

/// A file being taken in: held open from the first look to the last byte, with the name it came
/// with.
///
/// The handle is opened once and everything is read through it, so what is recognised is what is
/// stored. A link is followed; where it leads must be an ordinary file.
#[derive(Debug)]
pub struct Incoming {
    name: OriginalName,
    size: u64,
    source: Source,
}

#[derive(Debug)]
enum Source {
    OnDisk {
        file: File,
        path: PathBuf,
        at_opening: Fingerprint,
    },
    InMemory(Cursor<Vec<u8>>),
}

/// What the file system says of a file and what changes when somebody writes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fingerprint {
    size: u64,
    modified: Option<SystemTime>,
    #[cfg(unix)]
    identity: (u64, u64),
}

impl Fingerprint {
    fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Self {
            size: metadata.len(),
            modified: metadata.modified().ok(),
            #[cfg(unix)]
            identity: (metadata.dev(), metadata.ino()),
        }
    }
}

/// What was read, once all of it was: its size in bytes and the SHA-256 of exactly those bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Bytes read.
    pub size: u64,
    /// SHA-256 of the bytes read.
    pub sha256: [u8; 32],
}

/// Why a file could not be taken in. Nothing of it is kept then.
///
/// The words name no file: an error may reach a log.
#[derive(Debug, Error)]
pub enum IntakeError {
    /// There is nothing under this name.
    #[error("there is no file of this name any more")]
    Missing,
    /// A folder was given.
    #[error("this is a folder, not a file")]
    Folder,
    /// A device, a pipe or another thing without an end.
    #[error("this is not an ordinary file")]
    NotAFile,
    /// The computer refuses to let it be read.
    #[error("this computer does not allow the file to be read")]
    NotAllowed,
    /// The file was changed, lengthened, shortened or replaced while it was read.
    #[error("the file was changed while it was being read")]
    ChangedWhileRead,
    /// The file, or the drive it is on, went away while it was read.
    #[error("the file went away while it was being read")]
    VanishedWhileRead,
    /// The drive failed.
    #[error("the file could not be read to its end")]
    Unreadable(#[source] io::Error),
}

impl IntakeError {
    fn at_opening(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::NotAllowed,
            _ => Self::Unreadable(error),
        }
    }

    fn while_reading(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound
            | io::ErrorKind::StaleNetworkFileHandle
            | io::ErrorKind::NetworkDown
            | io::ErrorKind::HostUnreachable => Self::VanishedWhileRead,
            io::ErrorKind::PermissionDenied => Self::NotAllowed,
            _ => Self::Unreadable(error),
        }
    }
}

/// Why streaming stopped: the file, or whoever was to keep the bytes.
#[derive(Debug, Error)]
pub enum StreamError<E> {
    /// The file could not be read as it stood.
    #[error(transparent)]
    Intake(IntakeError),
    /// The receiver of the bytes stopped.
    #[error("the bytes could not be kept")]
    Sink(E),
}

impl Incoming {
    /// Opens a picked or dropped file.
    ///
    /// # Errors
    /// [`IntakeError::Missing`], [`Folder`](IntakeError::Folder),
    /// [`NotAFile`](IntakeError::NotAFile), [`NotAllowed`](IntakeError::NotAllowed) or
    /// [`Unreadable`](IntakeError::Unreadable).
    pub fn open(path: &Path) -> Result<Self, IntakeError> {
        // Looked at before opening: to open a pipe that nobody writes to is to wait for ever.
        ordinary_file(&std::fs::metadata(path).map_err(IntakeError::at_opening)?)?;
        let file = File::open(path).map_err(IntakeError::at_opening)?;
        let metadata = file.metadata().map_err(IntakeError::at_opening)?;
        ordinary_file(&metadata)?;
        Ok(Self {
            name: OriginalName::of_path(path),
            size: metadata.len(),
            source: Source::OnDisk {
                file,
                path: path.to_owned(),
                at_opening: Fingerprint::of(&metadata),
            },
        })
    }

    /// Something that is in memory already: an attachment, a sample, a test.
    #[must_use]
    pub fn from_bytes(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: OriginalName::declared(name),
            size: as_u64(bytes.len()),
            source: Source::InMemory(Cursor::new(bytes)),
        }
    }

    /// The name it came with. Never a path.
    #[must_use]
    pub fn original_name(&self) -> &OriginalName {
        &self.name
    }

    /// Its size in bytes when it was opened; for showing progress, not for trusting.
    #[must_use]
    pub fn size_hint(&self) -> u64 {
        self.size
    }

    /// Tells from the first bytes, and a few more where the format needs it, what the file is.
    ///
    /// # Errors
    /// The file cannot be read any more.
    pub fn recognise(&mut self) -> Result<Recognised, IntakeError> {
        let recognised = match &mut self.source {
            Source::OnDisk { file, .. } => recognise(file, &self.name),
            Source::InMemory(bytes) => recognise(bytes, &self.name),
        };
        recognised.map_err(IntakeError::while_reading)
    }

    /// Hands the file's bytes to `sink` from first to last, in chunks of at most [`CHUNK`],
    /// hashing them on the way.
    ///
    /// What the sink received counts only when this returns `Ok`: a change is often known only at
    /// the end, so the receiver keeps nothing before then.
    ///
    /// # Errors
    /// [`StreamError::Intake`] when the file shrinks, grows, is changed or goes away before its
    /// last byte has been read; [`StreamError::Sink`] when the sink refuses.
    pub fn stream<E>(
        &mut self,
        sink: &mut dyn FnMut(&[u8]) -> Result<(), E>,
    ) -> Result<Taken, StreamError<E>> {
        let taken = match &mut self.source {
            Source::OnDisk { file, .. } => pour(file, self.size, sink)?,
            Source::InMemory(bytes) => pour(bytes, self.size, sink)?,
        };
        self.unchanged(&taken).map_err(StreamError::Intake)?;
        Ok(taken)
    }

    fn unchanged(&self, taken: &Taken) -> Result<(), IntakeError> {
        let Source::OnDisk {
            file,
            path,
            at_opening,
        } = &self.source
        else {
            return Ok(());
        };
        let held = file.metadata().map_err(IntakeError::while_reading)?;
        if taken.size != at_opening.size || Fingerprint::of(&held) != *at_opening {
            return Err(IntakeError::ChangedWhileRead);
        }
        // The handle outlives the name. Who deletes or replaces a file while it is taken in has
        // to be told, or two people will believe in two different originals.
        match std::fs::metadata(path) {
            Ok(named) if Fingerprint::of(&named) == *at_opening => Ok(()),
            Ok(_) => Err(IntakeError::ChangedWhileRead),
            Err(_) => Err(IntakeError::VanishedWhileRead),
        }
    }
}

fn ordinary_file(metadata: &Metadata) -> Result<(), IntakeError> {
    if metadata.is_dir() {
        Err(IntakeError::Folder)
    } else if metadata.is_file() {
        Ok(())
    } else {
        Err(IntakeError::NotAFile)
    }
}

fn pour<E>(
    source: &mut (impl Read + Seek),
    expected: u64,
    sink: &mut dyn FnMut(&[u8]) -> Result<(), E>,
) -> Result<Taken, StreamError<E>> {
    let reading = |error| StreamError::Intake(IntakeError::while_reading(error));
    source.seek(SeekFrom::Start(0)).map_err(reading)?;
    let mut hash = Sha256::new();
    let mut size = 0_u64;
    let mut chunk = Vec::with_capacity(CHUNK);
    loop {
        chunk.clear();
        source
            .by_ref()
            .take(as_u64(CHUNK))
            .read_to_end(&mut chunk)
            .map_err(reading)?;
        if chunk.is_empty() {
            break;
        }
        size = size.saturating_add(as_u64(chunk.len()));
        // A file that somebody keeps writing to would otherwise never end.
        if size > expected {
            return Err(StreamError::Intake(IntakeError::ChangedWhileRead));
        }
        hash.update(&chunk);
        sink(&chunk).map_err(StreamError::Sink)?;
    }
    if size != expected {
        return Err(StreamError::Intake(IntakeError::ChangedWhileRead));
    }
    Ok(Taken {
        size,
        sha256: hash.finalize().into(),
    })
}

pub(crate) fn as_u64(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
#[path = "incoming_tests.rs"]
mod tests;
