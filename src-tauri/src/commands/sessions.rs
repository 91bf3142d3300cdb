//! Locked or open, and from one to the other.

use std::sync::Arc;

use evenhand_casework::shapes::HardCallNumbersSet;
use evenhand_casework::{Casework, DataKey, DoorError, UnlockWith};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tauri::AppHandle;

use super::{Desk, SharedDesk, on_a_thread, understood};
use crate::news::{self, LockedBecause};
use crate::{clock, window};

/// How things stand, for the first page to show.
#[derive(Debug, Serialize)]
pub(super) struct SessionView {
    state: State,
    practice_name: Option<String>,
    keychain: KeychainState,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum State {
    /// Nothing was set up on this computer.
    NoFile,
    Locked,
    Open,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum KeychainState {
    /// The officer's sign-in opens the case file.
    HoldsKey,
    /// It could hold a key.
    Available,
    NotAvailable,
}

/// What unlocks, as the screens send it.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum With {
    Passphrase(String),
    RecoveryKey(String),
    Keychain,
}

#[tauri::command]
pub(super) async fn session(desk: SharedDesk<'_>) -> Result<SessionView, DoorError> {
    on_a_thread(&desk, |desk| Ok(desk.view())).await
}

/// The practice's own numbers for the hard-call card, which opens while locked too. They hold
/// nothing about anybody's complaint.
#[tauri::command]
pub(super) async fn hard_call_numbers(
    desk: SharedDesk<'_>,
) -> Result<Option<HardCallNumbersSet>, DoorError> {
    on_a_thread(&desk, |desk| Ok(desk.place.numbers().read())).await
}

#[tauri::command]
pub(super) async fn unlock(desk: SharedDesk<'_>, with: Value) -> Result<(), DoorError> {
    desk.touched();
    let with = understood(with)?;
    on_a_thread(&desk, |desk| desk.unlock(with)).await
}

#[tauri::command]
pub(super) fn lock(desk: SharedDesk<'_>, app: AppHandle) {
    desk.lock();
    news::locked(&app, LockedBecause::Asked);
}

/// The screen has kept what was typed, and the window may close.
#[tauri::command]
pub(super) fn close_now(desk: SharedDesk<'_>, app: AppHandle) {
    window::close(app, Arc::clone(&desk));
}

/// The officer touched the keyboard or the mouse. Questions do not count: a screen may ask them
/// by itself.
#[tauri::command]
pub(super) fn activity(desk: SharedDesk<'_>) {
    desk.touched();
}

impl Desk {
    fn view(&self) -> SessionView {
        let state = if self.session.is_open() {
            State::Open
        } else if self.place.has_case_file() {
            State::Locked
        } else {
            State::NoFile
        };
        let keychain = match state {
            State::Locked | State::Open if self.keychain.holds_key() => KeychainState::HoldsKey,
            // The unlock page has no use for a keychain without a key, and a trial takes time.
            State::NoFile | State::Open if self.keychain.can_keep() => KeychainState::Available,
            _ => KeychainState::NotAvailable,
        };
        SessionView {
            state,
            practice_name: self.place.practice_name(),
            keychain,
        }
    }

    fn unlock(&self, with: With) -> Result<(), DoorError> {
        let with = match with {
            With::Passphrase(typed) => UnlockWith::Passphrase(SecretString::from(typed)),
            With::RecoveryKey(typed) => UnlockWith::RecoveryKey(SecretString::from(typed)),
            With::Keychain => UnlockWith::DataKey(self.key_in_the_keychain()?),
        };
        self.session
            .open(|| Casework::open(&self.place.case_file(), &with, clock::now()))?;
        self.heed_settings()
    }

    fn key_in_the_keychain(&self) -> Result<DataKey, DoorError> {
        Ok(DataKey::from_bytes(*self.keychain.fetch()?))
    }

    /// Heeds what the open case file says about this window.
    pub(super) fn heed_settings(&self) -> Result<(), DoorError> {
        self.work(|casework| {
            self.idle.set_limit(casework.idle_lock_minutes());
            self.place.remember_practice_name(casework.practice_name());
            self.place.numbers().follow(casework.hard_call_numbers());
            Ok(())
        })
    }
}
