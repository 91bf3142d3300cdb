//! What the window hears from the shell without having asked.

use serde::Serialize;
use tauri::{AppHandle, Emitter, Runtime};

use crate::picked::PickedFile;

/// Why the case file was locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LockedBecause {
    /// The officer asked for it.
    Asked,
    /// Nobody touched the computer for the time that was set.
    Idle,
    /// The computer slept.
    Slept,
}

#[derive(Clone, Serialize)]
struct Locked {
    because: LockedBecause,
}

#[derive(Clone, Serialize)]
struct FilesDropped {
    files: Vec<PickedFile>,
}

/// The case file is locked: everything on the screen goes.
pub(crate) fn locked<R: Runtime>(app: &AppHandle<R>, because: LockedBecause) {
    tell(app, "locked", Locked { because });
}

/// The window is about to close: what was typed is to be kept now.
pub(crate) fn closing<R: Runtime>(app: &AppHandle<R>) {
    tell(app, "closing", ());
}

/// Files hang over the window.
pub(crate) fn drag_over<R: Runtime>(app: &AppHandle<R>) {
    tell(app, "drag-over", ());
}

/// Files no longer hang over the window.
pub(crate) fn drag_leave<R: Runtime>(app: &AppHandle<R>) {
    tell(app, "drag-leave", ());
}

/// Files were let go over the window.
pub(crate) fn files_dropped<R: Runtime>(app: &AppHandle<R>, files: Vec<PickedFile>) {
    tell(app, "files-dropped", FilesDropped { files });
}

fn tell<R: Runtime>(app: &AppHandle<R>, name: &str, what: impl Serialize + Clone) {
    // A window that is closing cannot hear; there is nobody else to tell.
    let _nobody_heard = app.emit(name, what);
}
