//! What was typed and not yet saved.

use chrono::{DateTime, Utc};

use crate::casework::Casework;
use crate::door_error::DoorError;
use crate::shapes::{DraftAnswer, DraftKept, DraftRequest, DraftView, KeepDraftRequest, Nothing};

pub(crate) fn draft(
    casework: &Casework,
    request: DraftRequest,
    _now: DateTime<Utc>,
) -> Result<DraftAnswer, DoorError> {
    let kept = casework.read().draft(&request.place)?;
    Ok(DraftAnswer {
        draft: kept.map(|draft| DraftView {
            content: draft.content,
            kept: draft.kept_at.into(),
        }),
    })
}

// A draft is not part of the record, so keeping and dropping one is no act and leaves no entry.
pub(crate) fn keep_draft(
    casework: &mut Casework,
    request: KeepDraftRequest,
    now: DateTime<Utc>,
) -> Result<DraftKept, DoorError> {
    casework
        .store
        .keep_draft(&request.place, &request.content, now)?;
    Ok(DraftKept { kept: now.into() })
}

pub(crate) fn drop_draft(
    casework: &mut Casework,
    request: DraftRequest,
    _now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    casework.store.drop_draft(&request.place)?;
    Ok(Nothing {})
}
