//! Native dialogs.

use std::path::PathBuf;

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use super::Dialogs;
use crate::window;

pub(crate) struct Native(AppHandle);

impl Native {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self(app)
    }

    fn above_the_window(&self) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.0.dialog().file();
        match self.0.get_webview_window(window::LABEL) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl Dialogs for Native {
    fn pick_files(&self) -> Vec<PathBuf> {
        self.above_the_window()
            .set_title("Add evidence")
            .blocking_pick_files()
            .unwrap_or_default()
            .into_iter()
            .filter_map(|file| file.into_path().ok())
            .collect()
    }

    fn save_bundle(&self, suggested_name: &str) -> Option<PathBuf> {
        self.above_the_window()
            .set_title("Save the bundle")
            .set_file_name(suggested_name)
            .add_filter("Zip archive", &["zip"])
            .blocking_save_file()?
            .into_path()
            .ok()
    }

    fn save_file(&self, suggested_name: &str) -> Option<PathBuf> {
        let (kind, ending) = match suggested_name.rsplit_once('.') {
            Some((_, "ics")) => ("Calendar file", "ics"),
            _ => ("PDF", "pdf"),
        };
        self.above_the_window()
            .set_title("Save")
            .set_file_name(suggested_name)
            .add_filter(kind, &[ending])
            .blocking_save_file()?
            .into_path()
            .ok()
    }

    fn print(&self) -> bool {
        self.0
            .get_webview_window(window::LABEL)
            .is_some_and(|window| window.print().is_ok())
    }
}
