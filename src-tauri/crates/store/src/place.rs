//! Where a case file lives: the file itself and what stands beside it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::StoreError;

/// The ending of a case file.
pub const CASE_FILE_ENDING: &str = "evenhand";

/// A case file, `NAME.evenhand`, and the paths of the files that stand beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    case_file: PathBuf,
}

impl Place {
    /// The place of the case file at `path`.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotACaseFileName`] unless the name has the form `NAME.evenhand`.
    pub fn of(path: &Path) -> Result<Self, StoreError> {
        let named = path
            .extension()
            .is_some_and(|ending| ending == CASE_FILE_ENDING)
            && path.file_stem().is_some_and(|stem| !stem.is_empty());
        if !named {
            return Err(StoreError::NotACaseFileName {
                path: path.to_owned(),
            });
        }
        Ok(Self {
            case_file: path.to_owned(),
        })
    }

    /// `NAME.evenhand`, the encrypted case file.
    pub fn case_file(&self) -> &Path {
        &self.case_file
    }

    /// `NAME.evenhand-keys`, the wrapped keys: words and two `age` blocks.
    pub fn keys(&self) -> PathBuf {
        self.beside("-keys")
    }

    /// `NAME.evenhand-lock`, empty, and locked by whoever has the case file open.
    pub fn lock(&self) -> PathBuf {
        self.beside("-lock")
    }

    /// `NAME.evenhand-holder`, which says in words who has the case file open.
    pub fn holder(&self) -> PathBuf {
        self.beside("-holder")
    }

    /// `NAME.evenhand-before-N`, the snapshot taken before a migration to schema `N`.
    pub fn snapshot_before(&self, schema: i64) -> PathBuf {
        self.beside(&format!("-before-{schema}"))
    }

    /// The folder all of these are in.
    pub fn folder(&self) -> &Path {
        match self.case_file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        }
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut name = OsString::from(self.case_file.as_os_str());
        name.push(ending);
        PathBuf::from(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_with_our_ending_is_a_place() {
        for (path, is_a_place) in [
            ("practice.evenhand", true),
            ("/a/b/Ysgol Ffôn.evenhand", true),
            ("two.dots.evenhand", true),
            ("practice.Evenhand", false),
            ("practice.db", false),
            ("practice", false),
            (".evenhand", false),
            ("practice.evenhand-keys", false),
            ("", false),
        ] {
            assert_eq!(Place::of(Path::new(path)).is_ok(), is_a_place, "{path:?}");
        }
    }

    #[test]
    fn what_stands_beside_keeps_the_whole_name() {
        let place = Place::of(Path::new("/a/p.evenhand")).unwrap();
        assert_eq!(place.keys(), Path::new("/a/p.evenhand-keys"));
        assert_eq!(place.lock(), Path::new("/a/p.evenhand-lock"));
        assert_eq!(place.holder(), Path::new("/a/p.evenhand-holder"));
        assert_eq!(
            place.snapshot_before(2),
            Path::new("/a/p.evenhand-before-2")
        );
        assert_eq!(place.folder(), Path::new("/a"));
        assert_eq!(
            Place::of(Path::new("p.evenhand")).unwrap().folder(),
            Path::new(".")
        );
    }
}
