//! The first day: the case file is made, its recovery key shown and proved.

use evenhand_casework::shapes::SetUpRequest;
use evenhand_casework::{
    Casework, DoorError, ErrorCode, KeyCost, RecoveryKeyShown, check_passphrase,
};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Desk, SharedDesk, on_a_thread, understood};
use crate::clock;

/// The particulars with the passphrase, as the screens send them.
#[derive(Deserialize)]
struct SetUpWithPassphrase {
    #[serde(flatten)]
    particulars: SetUpRequest,
    passphrase: String,
}

/// The recovery key, to be shown once.
#[derive(Serialize)]
pub(super) struct SetUpDone {
    recovery_key: RecoveryKeyShown,
}

/// Whether a recovery key typed back is the right one.
#[derive(Serialize)]
pub(super) struct RecoveryKeyProof {
    matches: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<ErrorCode>,
}

/// How the case file is to be unlocked on this computer.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Unlocking {
    Passphrase,
    Keychain,
}

#[tauri::command]
pub(super) async fn set_up(desk: SharedDesk<'_>, request: Value) -> Result<SetUpDone, DoorError> {
    desk.touched();
    let request = understood(request)?;
    on_a_thread(&desk, |desk| desk.set_up(request)).await
}

#[tauri::command]
pub(super) async fn prove_recovery_key(
    desk: SharedDesk<'_>,
    typed: String,
) -> Result<RecoveryKeyProof, DoorError> {
    desk.touched();
    let typed = SecretString::from(typed);
    on_a_thread(&desk, move |desk| desk.prove_recovery_key(&typed)).await
}

#[tauri::command]
pub(super) async fn choose_unlocking(desk: SharedDesk<'_>, choice: Value) -> Result<(), DoorError> {
    desk.touched();
    let choice = understood(choice)?;
    on_a_thread(&desk, move |desk| desk.choose_unlocking(choice)).await
}

#[tauri::command]
pub(super) async fn print_page(desk: SharedDesk<'_>) -> Result<bool, DoorError> {
    on_a_thread(&desk, |desk| Ok(desk.dialogs.print())).await
}

impl Desk {
    fn set_up(&self, request: SetUpWithPassphrase) -> Result<SetUpDone, DoorError> {
        let passphrase = SecretString::from(request.passphrase);
        check_passphrase(&passphrase, &request.particulars)?;
        let mut shown = None;
        self.session.open(|| {
            let (casework, recovery_key) = Casework::create(
                &self.place.case_file(),
                &request.particulars,
                &passphrase,
                KeyCost::Usual,
                clock::now(),
            )?;
            shown = Some(recovery_key);
            Ok(casework)
        })?;
        self.heed_settings()?;
        let recovery_key = shown.ok_or_else(|| DoorError::new(ErrorCode::Unexpected))?;
        Ok(SetUpDone { recovery_key })
    }

    fn prove_recovery_key(&self, typed: &SecretString) -> Result<RecoveryKeyProof, DoorError> {
        match self.work(|casework| casework.prove_recovery_key(typed)) {
            Ok(()) => Ok(RecoveryKeyProof {
                matches: true,
                reason: None,
            }),
            Err(DoorError {
                code: code @ (ErrorCode::RecoveryKeyMistyped | ErrorCode::WrongRecoveryKey),
                ..
            }) => Ok(RecoveryKeyProof {
                matches: false,
                reason: Some(code),
            }),
            Err(other) => Err(other),
        }
    }

    fn choose_unlocking(&self, choice: Unlocking) -> Result<(), DoorError> {
        match choice {
            Unlocking::Passphrase => self.keychain.forget(),
            Unlocking::Keychain => {
                self.work(|casework| self.keychain.keep(casework.data_key().bytes()))
            }
        }
    }
}
