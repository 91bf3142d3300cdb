//! Closing the window without losing the words of the last moment: the screen keeps them first,
//! and a screen that does not answer is not waited for.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long the screen has for keeping what was typed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(1);

/// How far closing has come.
#[derive(Debug, Default)]
pub(crate) struct Closing(Mutex<Stage>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    NotAsked,
    /// The screen was told and may still be keeping.
    Waiting,
    /// The case file is being closed, and the program with it.
    Begun,
}

/// What is to be done when somebody asks for the window to close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Nothing is open, so nothing can be lost.
    Now,
    /// The screen is told, and has [`PATIENCE`].
    TheScreenFirst,
    /// It was asked before and is under way.
    Already,
}

impl Closing {
    /// Somebody asks for the window to close, while the case file is open or not.
    pub(crate) fn ask(&self, file_is_open: bool) -> Asked {
        self.with(|stage| match *stage {
            // The screen may have locked the file since, and then there is nothing to wait for.
            Stage::NotAsked | Stage::Waiting if !file_is_open => Asked::Now,
            Stage::NotAsked => {
                *stage = Stage::Waiting;
                Asked::TheScreenFirst
            }
            Stage::Waiting | Stage::Begun => Asked::Already,
        })
    }

    /// Begins to close and says whether this was the first to begin: the screen's answer and the
    /// end of the patience come one after the other.
    pub(crate) fn begin(&self) -> bool {
        self.with(|stage| {
            let first = *stage != Stage::Begun;
            *stage = Stage::Begun;
            first
        })
    }

    fn with<T>(&self, act: impl FnOnce(&mut Stage) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_screen_is_asked_once_while_a_file_is_open() {
        let closing = Closing::default();
        assert_eq!(closing.ask(true), Asked::TheScreenFirst);
        assert_eq!(closing.ask(true), Asked::Already, "an impatient officer");
        assert_eq!(closing.ask(false), Asked::Now, "locked meanwhile");
        assert!(closing.begin());
        assert_eq!(closing.ask(false), Asked::Already);
    }

    #[test]
    fn nothing_open_closes_at_once() {
        assert_eq!(Closing::default().ask(false), Asked::Now);
    }

    #[test]
    fn the_answer_and_the_end_of_the_patience_close_once() {
        let closing = Closing::default();
        closing.ask(true);
        assert!(closing.begin(), "whichever comes first");
        assert!(!closing.begin(), "the other finds it done");
        assert_eq!(closing.ask(true), Asked::Already);
    }
}
