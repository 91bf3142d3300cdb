//! Sheets to print and the due dates as a calendar file, saved where the officer says.

use std::path::Path;

use evenhand_casework::shapes::SheetRequest;
use evenhand_casework::{Casework, DoorError};
use serde::Serialize;
use serde_json::Value;

use super::{Desk, SharedDesk, on_a_thread, understood};
use crate::clock;

/// A file that was saved, by its name alone: the screens know no paths.
#[derive(Serialize)]
pub(super) struct Saved {
    saved: String,
}

#[tauri::command]
pub(super) async fn export_sheet(
    desk: SharedDesk<'_>,
    request: Value,
) -> Result<Option<Saved>, DoorError> {
    desk.touched();
    let request: SheetRequest = understood(request)?;
    on_a_thread(&desk, move |desk| {
        let suggested =
            desk.work(|casework| casework.suggested_sheet_name(request, clock::now()))?;
        desk.save(&suggested, |casework, to| {
            casework.export_sheet(request, to, clock::now())
        })
    })
    .await
}

#[tauri::command]
pub(super) async fn export_calendar(desk: SharedDesk<'_>) -> Result<Option<Saved>, DoorError> {
    desk.touched();
    on_a_thread(&desk, move |desk| {
        let suggested = desk.work(|casework| Ok(casework.suggested_calendar_name().to_owned()))?;
        desk.save(&suggested, |casework, to| {
            casework.export_calendar(to, clock::now())
        })
    })
    .await
}

impl Desk {
    /// Saves something where the officer says, or nothing if she cancels that dialog.
    fn save(
        &self,
        suggested: &str,
        write: impl FnOnce(&mut Casework, &Path) -> Result<(), DoorError>,
    ) -> Result<Option<Saved>, DoorError> {
        let Some(to) = self.dialogs.save_file(suggested) else {
            return Ok(None);
        };
        self.work(|casework| write(casework, &to))?;
        let saved = to.file_name().map_or_else(
            || suggested.to_owned(),
            |name| name.to_string_lossy().into_owned(),
        );
        Ok(Some(Saved { saved }))
    }
}
