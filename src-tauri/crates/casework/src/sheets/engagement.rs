//! The sheets about engagement.

use chrono::{DateTime, Utc};
use evenhand_paper as paper;

use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::SheetRequest;

impl Casework {
    /// The facts of one of the sheets about engagement.
    pub(super) fn engagement_sheet(
        &self,
        _request: SheetRequest,
        _now: DateTime<Utc>,
    ) -> Result<paper::Sheet, DoorError> {
        Err(DoorError::new(ErrorCode::Unexpected))
    }
}
