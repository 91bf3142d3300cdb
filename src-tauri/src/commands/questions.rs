//! Questions, handed on to the core by name.

use evenhand_casework::{DoorError, answer_apart};
use serde_json::Value;

use super::{Desk, SharedDesk, on_a_thread};
use crate::clock;

/// The acts after which the idle time, the practice's name or its numbers may be others.
const CHANGE_WHAT_IS_HEEDED: [&str; 3] = [
    "change_preferences",
    "change_practice",
    "add_practice_entry",
];

#[tauri::command]
pub(super) async fn ask(
    desk: SharedDesk<'_>,
    question: String,
    request: Value,
) -> Result<Value, DoorError> {
    on_a_thread(&desk, move |desk| desk.ask(&question, request)).await
}

impl Desk {
    fn ask(&self, question: &str, request: Value) -> Result<Value, DoorError> {
        let now = clock::now();
        if let Some(answer) = answer_apart(question, request.clone(), now) {
            return answer;
        }
        let answer = self.work(|casework| casework.answer(question, request, now))?;
        if CHANGE_WHAT_IS_HEEDED.contains(&question) {
            self.heed_settings()?;
        }
        Ok(answer)
    }
}
