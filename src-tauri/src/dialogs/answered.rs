//! A stand-in for native dialogs, for desk tests alone; a house rule holds it out of every
//! other build.

use std::env;
use std::fs;
use std::path::PathBuf;

use super::Dialogs;

/// Dialogs whose answers lie in a folder that the test names.
///
/// Each answer is a file, taken away when it is given, so that a dialog nobody expected is one
/// that was cancelled: `pick_files` holds a path a line, `save_bundle` and `save_file` one path.
/// Asking where to save leaves `suggested_name`, printing leaves `printed`.
pub(crate) struct Answered {
    folder: PathBuf,
}

impl Answered {
    pub(crate) fn by_a_test() -> Option<Self> {
        env::var_os("EVENHAND_DESK_ANSWERS").map(|folder| Self {
            folder: folder.into(),
        })
    }

    fn answer(&self, name: &str) -> Option<String> {
        let path = self.folder.join(name);
        let answer = fs::read_to_string(&path).ok()?;
        fs::remove_file(path).ok()?;
        Some(answer)
    }

    /// A place to save to. The name is left last: whoever sees it knows that the answer is given.
    fn place(&self, answer: &str, suggested_name: &str) -> Option<PathBuf> {
        let place = self.answer(answer).map(PathBuf::from);
        fs::write(self.folder.join("suggested_name"), suggested_name).ok()?;
        place
    }
}

impl Dialogs for Answered {
    fn pick_files(&self) -> Vec<PathBuf> {
        let answer = self.answer("pick_files").unwrap_or_default();
        answer.lines().map(PathBuf::from).collect()
    }

    fn save_bundle(&self, suggested_name: &str) -> Option<PathBuf> {
        self.place("save_bundle", suggested_name)
    }

    fn save_file(&self, suggested_name: &str) -> Option<PathBuf> {
        self.place("save_file", suggested_name)
    }

    fn print(&self) -> bool {
        fs::write(self.folder.join("printed"), "").is_ok()
    }
}
