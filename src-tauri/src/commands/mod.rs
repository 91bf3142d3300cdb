//! What the screens may ask of the window. Each command hands on or does one thing.

mod evidence;
mod questions;
mod sessions;
mod set_up;
mod sheets;

use std::sync::Arc;
use std::time::Instant;

use evenhand_casework::{Casework, DoorError, ErrorCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager};

use crate::closing::Closing;
use crate::dialogs::{self, Dialogs};
use crate::idle::Idle;
use crate::keychain::{Keychain, OfTheComputer};
use crate::picked::Picked;
use crate::place::Place;
use crate::session::Session;

/// What the commands share.
pub(crate) struct Desk {
    pub(crate) place: Place,
    pub(crate) session: Session<Casework>,
    pub(crate) picked: Picked,
    pub(crate) idle: Idle,
    pub(crate) closing: Closing,
    keychain: Keychain<OfTheComputer>,
    dialogs: Box<dyn Dialogs>,
}

impl Desk {
    /// The desk of this computer's user, with the case file locked.
    ///
    /// # Errors
    /// The local profile cannot be found or written to.
    pub(crate) fn new(app: &AppHandle) -> Result<Self, Box<dyn std::error::Error>> {
        let place = Place::within(app.path().app_local_data_dir()?)?;
        let name = place.case_file().to_string_lossy().into_owned();
        Ok(Self {
            place,
            session: Session::locked(),
            picked: Picked::default(),
            idle: Idle::starting(Instant::now()),
            closing: Closing::default(),
            keychain: Keychain::new(OfTheComputer, name),
            dialogs: dialogs::of_this_build(app),
        })
    }

    /// Locks, forgets chosen files, and says whether anything was open.
    pub(crate) fn lock(&self) -> bool {
        self.picked.forget_all();
        self.session.lock()
    }

    /// Somebody is at the computer.
    fn touched(&self) {
        self.idle.touch(Instant::now());
    }

    /// Works on the open case file.
    fn work<T>(
        &self,
        work: impl FnOnce(&mut Casework) -> Result<T, DoorError>,
    ) -> Result<T, DoorError> {
        self.session.work(|casework, _stop| work(casework))?
    }
}

type SharedDesk<'a> = tauri::State<'a, Arc<Desk>>;

/// Every command, by the name the screens use.
pub(crate) fn all() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        sessions::session,
        sessions::hard_call_numbers,
        sessions::unlock,
        sessions::lock,
        sessions::close_now,
        sessions::activity,
        set_up::set_up,
        set_up::prove_recovery_key,
        set_up::choose_unlocking,
        set_up::print_page,
        questions::ask,
        evidence::pick_files,
        evidence::forget_files,
        evidence::add_evidence,
        evidence::export_bundle,
        sheets::export_sheet,
        sheets::export_calendar,
        evidence::stop_work,
    ]
}

/// Runs work that may take long where it holds nobody up.
async fn on_a_thread<T: Send + 'static>(
    desk: &SharedDesk<'_>,
    work: impl FnOnce(&Desk) -> Result<T, DoorError> + Send + 'static,
) -> Result<T, DoorError> {
    let desk = Arc::clone(desk);
    tauri::async_runtime::spawn_blocking(move || work(&desk))
        .await
        .unwrap_or_else(|_panicked| Err(DoorError::new(ErrorCode::Unexpected)))
}

/// A request in the shape that is needed. What was sent is not repeated in the error: it may be
/// somebody's words or a passphrase.
fn understood<T: DeserializeOwned>(request: Value) -> Result<T, DoorError> {
    serde_json::from_value(request).map_err(|_| DoorError::new(ErrorCode::RequestNotUnderstood))
}
