//! What a desk test needs: a computer of its own, a window on it, hands and eyes.

mod accessibility;
mod close;
mod computer;
mod focus;
mod forms;
mod page;
mod process;
mod settle;
mod traces;
mod window;

pub(crate) use computer::{Appearance, Computer, Keychain};
pub(crate) use forms::in_full;
pub(crate) use traces::traces_of;
pub(crate) use window::Window;

use std::time::Duration;

/// How long anything may take before a test gives up. Key stretching alone takes a second by
/// design, and the machine may be busy with other tests.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How often it is looked again.
pub(crate) const LOOK_EVERY: Duration = Duration::from_millis(40);

/// The screen of a test's computer, in pixels.
pub(crate) const SCREEN: (u32, u32) = (1600, 1200);
