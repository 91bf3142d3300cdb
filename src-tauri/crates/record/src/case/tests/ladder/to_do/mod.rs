//! What there is to do: about what is in force, and after an incident.

mod incidents;
mod measures;

use serde_json::{Value, json};

use super::super::desk::{Desk, but, day};
use crate::case::{CaseDate, DateKind, TaskDoor, TaskStands};

/// With everything about its incident done, so that nothing else is asked for.
pub(super) fn settled() -> Desk {
    Desk::with_all_tried()
        .and(
            "2026-11-24",
            but(
                "incident_followed_up",
                json!({ "rests_on_it": null, "physical_threat": false }),
            ),
        )
        .and("2026-11-24", supported("Tom Ellery"))
}

fn supported(colleague: &str) -> Value {
    but("staff_supported", json!({ "colleague": colleague }))
}

pub(super) fn dates(desk: &Desk, kind: DateKind, on: &str) -> Vec<CaseDate> {
    let mut dates = desk.asked(|case| case.dates(day(on)));
    dates.retain(|date| date.kind == kind);
    dates
}

/// The door of a task of this title.
fn door(desk: &Desk, on: &str, title: &str) -> Option<TaskDoor> {
    desk.asked(|case| case.tasks(day(on)))
        .into_iter()
        .find(|task| task.title == title && task.stands == TaskStands::ToDo)
        .map(|task| task.door)
}
