//! Where the case file lives on this computer.

use std::fs;
use std::io;
use std::path::PathBuf;

use crate::numbers::NumbersFile;

/// The folder of this program's own files, in the local (never the roaming) profile: a roaming
/// profile would copy complaint files to a server at every sign-out.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    folder: PathBuf,
}

impl Place {
    /// A place in `folder`, which is made if need be, for this user alone where the system can
    /// say so.
    ///
    /// # Errors
    /// Whatever stops the folder from being made.
    pub(crate) fn within(folder: PathBuf) -> io::Result<Self> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&folder)?;
        Ok(Self { folder })
    }

    /// The encrypted case file.
    pub(crate) fn case_file(&self) -> PathBuf {
        self.folder.join("practice.evenhand")
    }

    /// The web view's own folder. It runs without a profile and keeps nothing; should a system's
    /// web view write all the same, it is known where.
    pub(crate) fn web_view(&self) -> PathBuf {
        self.folder.join("webview")
    }

    /// Whether a case file was set up here. Its keys alone count: then the file has gone missing,
    /// which is no reason to offer a new one.
    pub(crate) fn has_case_file(&self) -> bool {
        self.case_file().exists() || self.folder.join("practice.evenhand-keys").exists()
    }

    /// The practice's name for the unlock page, or `None` where it is not known.
    ///
    /// The name stands in the clear in a file of its own, because the page that asks for the
    /// passphrase says whose case file it opens. It is the name on the door of the building and
    /// nothing else is ever put beside it.
    pub(crate) fn practice_name(&self) -> Option<String> {
        let name = fs::read_to_string(self.label()).ok()?;
        let name: String = name.trim().chars().take(120).collect();
        (!name.is_empty()).then_some(name)
    }

    /// Keeps the practice's name for the unlock page. A name that cannot be kept is left out of
    /// that page; nothing else depends on it.
    pub(crate) fn remember_practice_name(&self, name: &str) {
        if self.practice_name().as_deref() != Some(name.trim()) {
            let _left_out = fs::write(self.label(), name.trim());
        }
    }

    /// The practice's own numbers for a hard call, which the card shows while locked.
    pub(crate) fn numbers(&self) -> NumbersFile {
        NumbersFile::at(self.folder.join("practice.evenhand-numbers"))
    }

    fn label(&self) -> PathBuf {
        self.folder.join("practice.evenhand-label")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, Place) {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::within(folder.path().join("deep/evenhand")).unwrap();
        (folder, place)
    }

    #[test]
    fn the_unlock_page_knows_the_practice_and_nothing_else() {
        let (_folder, place) = place();
        assert_eq!(place.practice_name(), None, "before set-up");
        place.remember_practice_name(" Harbour Lane Surgery\n");
        assert_eq!(
            place.practice_name().as_deref(),
            Some("Harbour Lane Surgery")
        );
        let beside: Vec<_> = fs::read_dir(&place.folder).unwrap().collect();
        assert_eq!(beside.len(), 1, "one file, and in it only the name");
    }

    #[test]
    fn keys_without_a_case_file_are_not_an_empty_place() {
        let (_folder, place) = place();
        assert!(!place.has_case_file());
        fs::write(place.folder.join("practice.evenhand-keys"), "").unwrap();
        assert!(
            place.has_case_file(),
            "a new case file would orphan these keys"
        );
    }

    #[cfg(unix)]
    #[test]
    fn the_folder_is_this_user_s_alone() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, place) = place();
        let mode = fs::metadata(&place.folder).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}
