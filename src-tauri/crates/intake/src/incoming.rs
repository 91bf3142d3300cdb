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
mod tests {
    use super::*;
    use std::convert::Infallible;
    use std::io::Write;

    fn collect(
        incoming: &mut Incoming,
    ) -> Result<(Vec<u8>, Taken, usize), StreamError<Infallible>> {
        let (mut bytes, mut longest) = (Vec::new(), 0);
        let taken = incoming.stream(&mut |chunk| {
            longest = longest.max(chunk.len());
            bytes.extend_from_slice(chunk);
            Ok(())
        })?;
        Ok((bytes, taken, longest))
    }

    #[test]
    fn bytes_arrive_whole_in_chunks_and_hashed() {
        let folder = tempfile::tempdir().unwrap();
        for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17] {
            let bytes: Vec<u8> = (0..size)
                .map(|index| u8::try_from(index % 251).unwrap())
                .collect();
            let path = folder.path().join("x");
            std::fs::write(&path, &bytes).unwrap();
            for mut incoming in [
                Incoming::open(&path).unwrap(),
                Incoming::from_bytes("x", bytes.clone()),
            ] {
                assert_eq!(incoming.size_hint(), as_u64(size));
                incoming.recognise().unwrap();
                let (received, taken, longest) = collect(&mut incoming).unwrap();
                assert!(received == bytes, "every byte of {size} in order");
                assert!(
                    longest <= CHUNK,
                    "no chunk is longer than the case file keeps"
                );
                let expected: [u8; 32] = Sha256::digest(&bytes).into();
                assert_eq!(
                    taken,
                    Taken {
                        size: as_u64(size),
                        sha256: expected
                    }
                );
            }
        }
    }

    #[test]
    fn what_is_no_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let missing = Incoming::open(&folder.path().join("gone.pdf")).unwrap_err();
        assert!(matches!(missing, IntakeError::Missing), "{missing}");
        let a_folder = Incoming::open(folder.path()).unwrap_err();
        assert!(matches!(a_folder, IntakeError::Folder), "{a_folder}");
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_pipes_are_refused_and_links_followed() {
        let folder = tempfile::tempdir().unwrap();
        for device in ["/dev/null", "/dev/zero"] {
            let refused = Incoming::open(Path::new(device)).unwrap_err();
            assert!(
                matches!(refused, IntakeError::NotAFile),
                "{device}: {refused}"
            );
        }
        let pipe = folder.path().join("pipe");
        let made = std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap();
        assert!(made.success(), "the test needs a pipe");
        assert!(matches!(
            Incoming::open(&pipe).unwrap_err(),
            IntakeError::NotAFile
        ));

        std::fs::write(folder.path().join("real.txt"), "words").unwrap();
        let link = folder.path().join("link.txt");
        std::os::unix::fs::symlink(folder.path().join("real.txt"), &link).unwrap();
        let mut followed = Incoming::open(&link).unwrap();
        assert_eq!(followed.original_name().displayed(), "link.txt");
        assert_eq!(collect(&mut followed).unwrap().0, b"words");
        std::fs::remove_file(folder.path().join("real.txt")).unwrap();
        assert!(matches!(
            Incoming::open(&link).unwrap_err(),
            IntakeError::Missing
        ));
    }

    #[test]
    fn a_refusal_to_read_is_its_own_error() {
        for (kind, words) in [
            (
                io::ErrorKind::PermissionDenied,
                "this computer does not allow the file to be read",
            ),
            (
                io::ErrorKind::NotFound,
                "there is no file of this name any more",
            ),
            (
                io::ErrorKind::Other,
                "the file could not be read to its end",
            ),
        ] {
            assert_eq!(
                IntakeError::at_opening(io::Error::from(kind)).to_string(),
                words
            );
        }
    }

    /// What happens to the file after its first chunk has been read, and what must be said.
    #[test]
    fn a_file_that_moves_underneath_is_not_taken_in() {
        type Mischief = fn(&Path);
        let cases: [(&str, Mischief, fn(&IntakeError) -> bool); 6] = [
            (
                "shrinks",
                |path| {
                    File::options()
                        .write(true)
                        .open(path)
                        .unwrap()
                        .set_len(10)
                        .unwrap()
                },
                |error| matches!(error, IntakeError::ChangedWhileRead),
            ),
            (
                "grows",
                |path| {
                    File::options()
                        .append(true)
                        .open(path)
                        .unwrap()
                        .write_all(b"more")
                        .unwrap();
                },
                |error| matches!(error, IntakeError::ChangedWhileRead),
            ),
            (
                "is written over at the same length",
                |path| {
                    let file = File::options().write(true).open(path).unwrap();
                    (&file).write_all(b"other").unwrap();
                    let later =
                        std::time::UNIX_EPOCH + std::time::Duration::from_secs(4_000_000_000);
                    file.set_modified(later).unwrap();
                },
                |error| matches!(error, IntakeError::ChangedWhileRead),
            ),
            (
                "is deleted",
                |path| std::fs::remove_file(path).unwrap(),
                |error| matches!(error, IntakeError::VanishedWhileRead),
            ),
            (
                "is replaced by another",
                |path| {
                    std::fs::remove_file(path).unwrap();
                    std::fs::write(path, vec![1_u8; 2 * CHUNK]).unwrap();
                },
                |error| matches!(error, IntakeError::ChangedWhileRead),
            ),
            (
                "turns into a folder",
                |path| {
                    std::fs::remove_file(path).unwrap();
                    std::fs::create_dir(path).unwrap();
                },
                |error| matches!(error, IntakeError::ChangedWhileRead),
            ),
        ];
        for (what, mischief, expected) in cases {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("evidence.bin");
            std::fs::write(&path, vec![0_u8; 2 * CHUNK]).unwrap();
            let mut incoming = Incoming::open(&path).unwrap();
            let mut done = false;
            let result = incoming.stream(&mut |_chunk| {
                if !done {
                    mischief(&path);
                    done = true;
                }
                Ok::<(), Infallible>(())
            });
            match result {
                Err(StreamError::Intake(error)) => assert!(expected(&error), "{what}: {error}"),
                other => panic!("a file that {what} was taken in: {other:?}"),
            }
        }
    }

    #[test]
    fn a_sink_that_refuses_stops_the_reading() {
        let mut incoming = Incoming::from_bytes("x", vec![0; 3 * CHUNK]);
        let mut calls = 0;
        let result = incoming.stream(&mut |_chunk| {
            calls += 1;
            Err("full")
        });
        assert!(matches!(result, Err(StreamError::Sink("full"))));
        assert_eq!(calls, 1);
    }
}
