//! Points of complaint: adding, wording anew, ordering, merging.

use chrono::{DateTime, Utc};
use evenhand_record::rule::{BrokenRule, Rule};

use crate::act::Act;
use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{
    AddPointRequest, ComplaintId, MergePointsRequest, Nothing, OrderPointsRequest, PointAdded,
    RevisePointRequest,
};

pub(crate) fn add_point(
    casework: &mut Casework,
    request: AddPointRequest,
    now: DateTime<Utc>,
) -> Result<PointAdded, DoorError> {
    let file = casework.file(request.complaint)?;
    let mut broken = request.point.check("point");
    // A closed complaint is opened again first, so that each of its points is answered.
    if file.case(casework).is_closed() {
        broken.push(BrokenRule::new("point", Rule::IsClosed));
    }
    DoorError::unless_sound(broken)?;
    let complaint = &file.records.complaint;
    casework.transact(
        Act::AddPoint,
        Some(complaint.id),
        &complaint.reference,
        now,
        |tx| {
            let point = tx.record_point(complaint.id, &request.point)?;
            let number = tx.read().point(point)?.number;
            tx.name_subject(format!("point {number} of {}", complaint.reference));
            Ok(PointAdded { point, number })
        },
    )
}

pub(crate) fn revise_point(
    casework: &mut Casework,
    request: RevisePointRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    DoorError::unless_sound(request.revised.check("revised"))?;
    let complaint = casework.read().complaint(request.complaint)?;
    let number = casework
        .read()
        .points(complaint.id)?
        .into_iter()
        .find(|point| point.id == request.point)
        .map(|point| point.number)
        .ok_or_else(|| DoorError::new(ErrorCode::NotFound))?;
    let subject = format!("point {number} of {}", complaint.reference);
    casework.transact(Act::RevisePoint, Some(complaint.id), &subject, now, |tx| {
        tx.revise_point(request.point, &request.revised)?;
        Ok(Nothing {})
    })
}

pub(crate) fn order_points(
    casework: &mut Casework,
    request: OrderPointsRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    let complaint = casework.read().complaint(request.complaint)?;
    still_open_to_order(casework, complaint.id, "order")?;
    casework.transact(
        Act::OrderPoints,
        Some(complaint.id),
        &complaint.reference,
        now,
        |tx| {
            tx.order_points(complaint.id, &request.order)?;
            Ok(Nothing {})
        },
    )
}

pub(crate) fn merge_points(
    casework: &mut Casework,
    request: MergePointsRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    DoorError::unless_sound(request.merged.check("merged"))?;
    let complaint = casework.read().complaint(request.complaint)?;
    still_open_to_order(casework, complaint.id, "point")?;
    let points = casework.read().points(complaint.id)?;
    let number = |id| {
        points
            .iter()
            .find(|point| point.id == id)
            .map(|point| point.number)
            .ok_or_else(|| DoorError::new(ErrorCode::NotFound))
    };
    let subject = format!(
        "points {} and {} of {}",
        number(request.into)?,
        number(request.point)?,
        complaint.reference
    );
    casework.transact(Act::MergePoints, Some(complaint.id), &subject, now, |tx| {
        tx.revise_point(request.into, &request.merged)?;
        tx.merge_point(request.point, request.into)?;
        Ok(Nothing {})
    })
}

/// Points are numbered anew until a finding or a response names them by number.
fn still_open_to_order(
    casework: &Casework,
    complaint: ComplaintId,
    field: &str,
) -> Result<(), DoorError> {
    let file = casework.file(complaint)?;
    let case = file.case(casework);
    let found = case
        .points()
        .iter()
        .any(|point| case.finding(point.id).is_some());
    if found || case.answered_on().is_some() {
        return DoorError::unless_sound(vec![BrokenRule::new(field, Rule::PointsAreAnswered)]);
    }
    Ok(())
}
