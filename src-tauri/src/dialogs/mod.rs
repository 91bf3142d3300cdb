//! What only the computer's own dialogs can ask: which files, where to, which printer.

#[cfg(feature = "desk-test")]
mod answered;
mod native;

use std::path::PathBuf;

/// The computer's dialogs. They wait for the officer and must not be asked on the main thread.
pub(crate) trait Dialogs: Send + Sync {
    /// The files to add, or none if the dialog was cancelled.
    fn pick_files(&self) -> Vec<PathBuf>;
    /// Where to save a bundle, with a name to begin from; `None` if the dialog was cancelled.
    fn save_bundle(&self, suggested_name: &str) -> Option<PathBuf>;
    /// Where to save a sheet or a calendar file, with a name to begin from; `None` if the dialog
    /// was cancelled.
    fn save_file(&self, suggested_name: &str) -> Option<PathBuf>;
    /// Prints the page as it stands; says whether the dialog could be opened.
    fn print(&self) -> bool;
}

/// The dialogs of this build: native ones, save in a desk test, which answers for the officer
/// because no test can reach a native dialog.
pub(crate) fn of_this_build(app: &tauri::AppHandle) -> Box<dyn Dialogs> {
    #[cfg(feature = "desk-test")]
    if let Some(answered) = answered::Answered::by_a_test() {
        return Box::new(answered);
    }
    Box::new(native::Native::new(app.clone()))
}
