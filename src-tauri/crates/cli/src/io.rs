//! Standard output for answers, standard error for words.

use std::io::{self, Write};
use std::process::ExitCode;

use evenhand_casework::DoorError;
use evenhand_casework::shapes::{Progress, ProgressStep};
use serde::Serialize;
use serde_json::{Value, json};

/// What a command came to: its answer, unless it was printed line by line, and whether all of it
/// was done.
pub(crate) struct Done {
    pub(crate) answer: Option<Value>,
    pub(crate) whole: bool,
}

/// A command's outcome, before it is printed.
pub(crate) type Outcome = Result<Done, DoorError>;

/// An answer of a command that did all it was asked.
pub(crate) fn done(answer: Value) -> Outcome {
    Ok(Done {
        answer: Some(answer),
        whole: true,
    })
}

/// An answer as JSON.
pub(crate) fn as_json(answer: &impl Serialize) -> Result<Value, DoorError> {
    serde_json::to_value(answer)
        .map_err(|_| DoorError::new(evenhand_casework::ErrorCode::Unexpected))
}

/// Prints the answer or the error and says how it went.
pub(crate) fn finish(outcome: Outcome) -> ExitCode {
    let done = outcome.unwrap_or_else(|error| {
        say(&error.to_string());
        Done {
            answer: Some(json!({ "error": error })),
            whole: false,
        }
    });
    let printed = done
        .answer
        .is_none_or(|answer| answer_line(&answer).is_ok());
    if printed && done.whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// One answer on one line of standard output.
pub(crate) fn answer_line(answer: &Value) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{answer}")?;
    out.flush()
}

/// Words for whoever sits at the terminal. That nobody listens is no failure.
pub(crate) fn say(words: &str) {
    let _ = writeln!(io::stderr().lock(), "{words}");
}

/// Progress in words, one line for each step that begins or ends.
pub(crate) fn progress(progress: Progress) {
    if progress.done != 0 && progress.done != progress.of {
        return;
    }
    let step = match progress.step {
        ProgressStep::TakingIn => "Taking the file in",
        ProgressStep::CheckingFingerprints => "Checking fingerprints",
        ProgressStep::SettingPages => "Setting pages",
        ProgressStep::PlacingExhibits => "Placing exhibits",
        ProgressStep::Reconciling => "Adding up",
        ProgressStep::ReadingBack => "Reading it back",
    };
    say(&format!("{step}: {} of {}", progress.done, progress.of));
}
