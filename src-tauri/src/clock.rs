//! The one place in the window that reads a clock; everywhere else `now` is an argument.

use chrono::{DateTime, Utc};

/// This moment, to be handed to whatever asks the core.
#[expect(
    clippy::disallowed_methods,
    reason = "the window is where the present enters the program"
)]
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}
