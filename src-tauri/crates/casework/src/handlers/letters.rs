//! The beginnings of a letter, from what is on file. The officer goes on from them.

use chrono::{DateTime, Utc};
use evenhand_record::case::begin_final_response as begin;

use crate::casework::Casework;
use crate::door_error::DoorError;
use crate::shapes::{ComplaintRequest, LetterBeginning};

pub(crate) fn begin_final_response(
    casework: &Casework,
    request: ComplaintRequest,
    _now: DateTime<Utc>,
) -> Result<LetterBeginning, DoorError> {
    let file = casework.file(request.complaint)?;
    Ok(LetterBeginning {
        letter: begin(&file.case(casework), &casework.practice),
    })
}
