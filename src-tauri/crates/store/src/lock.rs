//! Who has a case file open.
//!
//! Two files do it. `NAME.evenhand-lock` is empty and holds the operating system's own exclusive
//! lock, which goes with the process, so a crash leaves nothing locked. `NAME.evenhand-holder`
//! says in words who that is. They are two because Windows lets nobody read a locked file, and
//! the second opener has to read the words.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use chrono::{DateTime, Utc};

use crate::place::Place;
use crate::{StoreError, error};

/// Who has a case file open, on which computer and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The name of the computer.
    pub computer: String,
    /// The name the user signed in with.
    pub user: String,
    /// The number of the process.
    pub process: u32,
    /// When the case file was opened.
    pub since: DateTime<Utc>,
}

impl Holder {
    /// This process, on this computer, for this user.
    pub fn this_process(now: DateTime<Utc>) -> Self {
        Self {
            computer: whoami::hostname().unwrap_or_default(),
            user: whoami::username().unwrap_or_default(),
            process: std::process::id(),
            since: now,
        }
    }

    fn text(&self) -> String {
        let Self {
            computer,
            user,
            process,
            since,
        } = self;
        format!(
            "computer: {}\nuser: {}\nprocess: {process}\nsince: {}\n",
            one_line(computer),
            one_line(user),
            error::moment(*since)
        )
    }

    fn of_text(text: &str) -> Option<Self> {
        let line = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        };
        Some(Self {
            computer: line("computer")?.to_owned(),
            user: line("user")?.to_owned(),
            process: line("process")?.parse().ok()?,
            since: line("since")?.parse().ok()?,
        })
    }
}

fn one_line(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_control())
        .collect()
}

/// The lock on a case file, held until it is dropped.
pub(crate) struct CaseFileLock {
    lock: File,
    place: Place,
}

impl CaseFileLock {
    /// Takes the lock, or says who has it.
    pub(crate) fn take(place: &Place, holder: &Holder) -> Result<Self, StoreError> {
        let path = place.lock();
        loop {
            let lock = OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&path)
                .map_err(|source| match source.kind() {
                    // Windows answers so while the last holder's lock file is going away.
                    std::io::ErrorKind::PermissionDenied if cfg!(windows) && path.exists() => {
                        StoreError::OpenElsewhere {
                            holder: read_holder(place),
                        }
                    }
                    std::io::ErrorKind::PermissionDenied
                    | std::io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly {
                        path: place.folder().to_owned(),
                    },
                    _ => StoreError::io("lock the case file", &path, source),
                })?;
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(StoreError::OpenElsewhere {
                        holder: read_holder(place),
                    });
                }
                Err(TryLockError::Error(source)) => {
                    return Err(StoreError::io("lock the case file", &path, source));
                }
            }
            // The last holder may have removed the file between our opening and our locking it;
            // then we hold a lock that nobody else will ever see.
            if !is_still_at(&lock, &path) {
                continue;
            }
            let held = Self {
                lock,
                place: place.clone(),
            };
            std::fs::write(place.holder(), holder.text())
                .map_err(|source| StoreError::io("say who holds the case file", &path, source))?;
            return Ok(held);
        }
    }
}

impl Drop for CaseFileLock {
    fn drop(&mut self) {
        // Removed while still locked, so that nobody takes the lock in between. What cannot be
        // removed does no harm: only the operating system's lock counts.
        let _ = std::fs::remove_file(self.place.holder());
        let _ = std::fs::remove_file(self.place.lock());
        let _ = self.lock.unlock();
    }
}

fn read_holder(place: &Place) -> Option<Holder> {
    Holder::of_text(&std::fs::read_to_string(place.holder()).ok()?)
}

#[cfg(unix)]
fn is_still_at(lock: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (lock.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(there)) => held.dev() == there.dev() && held.ino() == there.ino(),
        _ => false,
    }
}

/// Windows does not give a name away again before the last handle of the old file is closed.
#[cfg(not(unix))]
fn is_still_at(_lock: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holder(user: &str) -> Holder {
        Holder {
            computer: "RECEPTION-2".to_owned(),
            user: user.to_owned(),
            process: 41,
            since: "2026-09-01T08:30:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn the_second_opener_is_told_who_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::of(&folder.path().join("p.evenhand")).unwrap();
        let first = CaseFileLock::take(&place, &holder("ruth")).unwrap();
        match CaseFileLock::take(&place, &holder("tom")).map(|_| ()) {
            Err(StoreError::OpenElsewhere {
                holder: Some(found),
            }) => {
                assert_eq!(found, holder("ruth"));
            }
            other => panic!("{other:?}"),
        }
        drop(first);
        assert!(
            !place.lock().exists() && !place.holder().exists(),
            "closing tidies up"
        );
        let again = CaseFileLock::take(&place, &holder("tom"));
        assert!(again.is_ok(), "a closed file is free");
    }

    #[test]
    fn what_a_crash_left_lying_locks_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::of(&folder.path().join("p.evenhand")).unwrap();
        std::fs::write(place.lock(), "").unwrap();
        std::fs::write(place.holder(), holder("ghost").text()).unwrap();
        assert!(CaseFileLock::take(&place, &holder("ruth")).is_ok());
    }

    #[test]
    fn the_words_survive_odd_names() {
        for user in [
            "",
            "Ruth Adeyemi",
            "user: x",
            "a\nsince: 1990",
            "Zażółć\u{7}",
        ] {
            let written = holder(user);
            let read = Holder::of_text(&written.text()).unwrap();
            assert_eq!(read.since, written.since);
            assert_eq!(read.user, one_line(user));
        }
        for text in [
            "",
            "computer: x\n",
            "computer: x\nuser: y\nprocess: z\nsince: now\n",
        ] {
            assert_eq!(Holder::of_text(text), None, "{text:?}");
        }
    }
}
