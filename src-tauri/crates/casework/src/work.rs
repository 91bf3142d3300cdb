//! Long work: how it tells how far it is, and how it is stopped.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{Progress, ProgressStep};

/// What long work reports to, and what it asks whether to go on.
///
/// A stop leaves nothing half-made.
pub struct Work<'a> {
    progress: &'a (dyn Fn(Progress) + Sync),
    stop: &'a AtomicBool,
}

impl<'a> Work<'a> {
    /// Work that reports to `progress` and ends when `stop` becomes true.
    pub fn new(progress: &'a (dyn Fn(Progress) + Sync), stop: &'a AtomicBool) -> Self {
        Self { progress, stop }
    }

    pub(crate) fn report(&self, step: ProgressStep, done: u64, of: u64) {
        (self.progress)(Progress { step, done, of });
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    pub(crate) fn go_on(&self) -> Result<(), DoorError> {
        if self.is_stopped() {
            return Err(DoorError::new(ErrorCode::Stopped));
        }
        Ok(())
    }
}
