//! Files in and the bundle out: the long work.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use evenhand_casework::shapes::{
    AddEvidenceRequest, BundleMade, EvidenceAdded, ExportBundleRequest, Progress,
};
use evenhand_casework::{DoorError, ErrorCode, Work};
use serde_json::Value;
use tauri::ipc::Channel;

use super::{Desk, SharedDesk, on_a_thread, understood};
use crate::clock;
use crate::picked::PickedFile;

/// A screen cannot show more than this many steps a second, and need not try.
const TELL_EVERY: Duration = Duration::from_millis(50);

#[tauri::command]
pub(super) async fn pick_files(desk: SharedDesk<'_>) -> Result<Vec<PickedFile>, DoorError> {
    desk.touched();
    on_a_thread(&desk, |desk| {
        Ok(desk.picked.keep(desk.dialogs.pick_files()))
    })
    .await
}

#[tauri::command]
pub(super) fn forget_files(desk: SharedDesk<'_>, tokens: Vec<String>) {
    desk.picked.forget(&tokens);
}

#[tauri::command]
pub(super) async fn add_evidence(
    desk: SharedDesk<'_>,
    request: Value,
    on_progress: Channel<Progress>,
) -> Result<EvidenceAdded, DoorError> {
    desk.touched();
    let (tokens, request) = picked_and_answers(request)?;
    on_a_thread(&desk, move |desk| {
        desk.add_evidence(&tokens, request, &on_progress)
    })
    .await
}

#[tauri::command]
pub(super) async fn export_bundle(
    desk: SharedDesk<'_>,
    request: Value,
    on_progress: Channel<Progress>,
) -> Result<Option<BundleMade>, DoorError> {
    desk.touched();
    let request = understood(request)?;
    on_a_thread(&desk, move |desk| desk.export_bundle(request, &on_progress)).await
}

#[tauri::command]
pub(super) fn stop_work(desk: SharedDesk<'_>) {
    desk.touched();
    desk.session.stop_work();
}

/// The files a screen names by tokens, taken apart into the tokens and the request of the core,
/// which knows no tokens: `{ complaint, files: [{ token, … }] }`.
fn picked_and_answers(mut request: Value) -> Result<(Vec<String>, AddEvidenceRequest), DoorError> {
    let not_understood = || DoorError::new(ErrorCode::RequestNotUnderstood);
    let files = request
        .get_mut("files")
        .and_then(Value::as_array_mut)
        .ok_or_else(not_understood)?;
    let mut tokens = Vec::with_capacity(files.len());
    for file in files {
        let token = file.as_object_mut().and_then(|file| file.remove("token"));
        match token {
            Some(Value::String(token)) => tokens.push(token),
            _ => return Err(not_understood()),
        }
    }
    Ok((tokens, understood(request)?))
}

impl Desk {
    fn add_evidence(
        &self,
        tokens: &[String],
        request: AddEvidenceRequest,
        on_progress: &Channel<Progress>,
    ) -> Result<EvidenceAdded, DoorError> {
        let paths = self
            .picked
            .paths(tokens)
            .ok_or_else(|| DoorError::new(ErrorCode::FileMissing))?;
        self.long_work(on_progress, |casework, work| {
            casework.add_evidence(&request, &paths, clock::now(), work)
        })
    }

    /// Makes a bundle where the officer says, or nothing if she cancels that dialog.
    fn export_bundle(
        &self,
        request: ExportBundleRequest,
        on_progress: &Channel<Progress>,
    ) -> Result<Option<BundleMade>, DoorError> {
        let suggested =
            self.work(|casework| casework.suggested_bundle_name(request.complaint, clock::now()))?;
        let Some(to) = self.dialogs.save_bundle(&suggested) else {
            return Ok(None);
        };
        self.long_work(on_progress, |casework, work| {
            casework.export_bundle(&request, &to, clock::now(), work)
        })
        .map(Some)
    }

    fn long_work<T>(
        &self,
        on_progress: &Channel<Progress>,
        act: impl FnOnce(&mut evenhand_casework::Casework, &Work<'_>) -> Result<T, DoorError>,
    ) -> Result<T, DoorError> {
        let teller = Teller::new();
        let tell = |progress: Progress| {
            // Work that goes on is the officer's own doing: the idle time starts when it ends.
            self.touched();
            if teller.is_worth_telling(&progress, Instant::now()) {
                // A window that is closing cannot hear.
                let _nobody_heard = on_progress.send(progress);
            }
        };
        self.session
            .work(|casework, stop| act(casework, &Work::new(&tell, stop)))?
    }
}

/// Lets through the first and last news of a step, and some of what is between.
struct Teller(Mutex<Option<(Progress, Instant)>>);

impl Teller {
    fn new() -> Self {
        Self(Mutex::new(None))
    }

    fn is_worth_telling(&self, progress: &Progress, now: Instant) -> bool {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let worth = progress.done == progress.of
            || last.is_none_or(|(told, at)| {
                told.step != progress.step || now.saturating_duration_since(at) >= TELL_EVERY
            });
        if worth {
            *last = Some((*progress, now));
        }
        worth
    }
}

#[cfg(test)]
mod tests {
    use evenhand_casework::shapes::ProgressStep;

    use super::*;

    #[test]
    fn a_screen_hears_enough_and_not_everything() {
        let teller = Teller::new();
        let start = Instant::now();
        let at = |milliseconds| start + Duration::from_millis(milliseconds);
        let taking_in = |done| Progress {
            step: ProgressStep::TakingIn,
            done,
            of: 9,
        };
        for (progress, when, told, why) in [
            (taking_in(1), 0, true, "the first"),
            (taking_in(2), 10, false, "too soon"),
            (
                taking_in(3),
                49,
                false,
                "too soon after the one that was told",
            ),
            (taking_in(4), 50, true, "time for another"),
            (taking_in(9), 51, true, "the last, however soon"),
            (
                Progress {
                    step: ProgressStep::Reconciling,
                    done: 0,
                    of: 2,
                },
                52,
                true,
                "a new step",
            ),
        ] {
            assert_eq!(teller.is_worth_telling(&progress, at(when)), told, "{why}");
        }
    }
}
