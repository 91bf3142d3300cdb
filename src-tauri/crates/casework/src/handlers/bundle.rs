//! Whether a bundle can be made, and the record of acts.

use chrono::{DateTime, Utc};
use evenhand_record::blank::is_blank;
use evenhand_record::evidence::ShownAs;
use evenhand_record::people::Patient;
use evenhand_record::readiness::{FileFacts, readiness};
use evenhand_record::reconciliation::Reconciliation;

use super::complaints::count;
use crate::act::Act;
use crate::bundle::{gather, item_in_words, on_file};
use crate::casework::Casework;
use crate::door_error::DoorError;
use crate::shapes::{
    ActView, BundleReadinessView, ComplaintRequest, NotShowableView, RecordOfActsView,
    WithholdableView,
};

pub(crate) fn bundle_readiness(
    casework: &Casework,
    request: ComplaintRequest,
    now: DateTime<Utc>,
) -> Result<BundleReadinessView, DoorError> {
    let file = gather(casework, request.complaint, &[], now)?;
    let quotes: Vec<_> = file.all_quotes().collect();
    let not_showable: Vec<NotShowableView> = file
        .evidence
        .iter()
        .filter_map(|item| {
            let reason = match &item.evidence.shown_as {
                ShownAs::Sound { .. } => "It is a sound recording.".to_owned(),
                ShownAs::CannotBeShown { reason } => reason.clone(),
                _ => return None,
            };
            Some(NotShowableView {
                item: item_in_words(&item.evidence),
                reason,
            })
        })
        .collect();
    let covered_quotes = quotes.iter().filter(|quote| quote.is_covered()).count()
        + usize::from(file.as_received.is_covered());
    let covered_evidence = file
        .evidence
        .iter()
        .filter(|item| item.evidence.distress.covers())
        .filter(|item| {
            !matches!(
                item.evidence.shown_as,
                ShownAs::Sound { .. } | ShownAs::CannotBeShown { .. }
            )
        })
        .count();
    let on_file = count(on_file(&file).len());
    let covered = count(covered_quotes + covered_evidence);
    let without_pages = count(not_showable.len());
    let case = file.case();
    let facts = FileFacts {
        points: count(file.points.len()),
        points_without_outcome: count(
            file.points
                .iter()
                .filter(|point| is_blank(&point.outcome_sought))
                .count(),
        ),
        acknowledged: file.acknowledgement.is_some(),
        has_representative: matches!(file.complaint.patient, Patient::Another { .. }),
        quotes_unanswered: count(
            quotes
                .iter()
                .filter(|quote| quote.distress.is_none())
                .count(),
        ),
        evidence: count(file.evidence.len()),
        has_response_period: case.has_response_period(),
        points_without_finding: count(case.unanswered_points().len()),
        has_consent: !case.disclosure_is_blocked(),
        answered: case.answered_on().is_some(),
    };
    Ok(BundleReadinessView {
        expected: Reconciliation {
            on_file,
            shown: on_file
                .saturating_sub(covered)
                .saturating_sub(without_pages),
            covered,
            withheld: 0,
            not_showable: without_pages,
        },
        checks: readiness(facts),
        not_showable,
        evidence: file
            .evidence
            .iter()
            .map(|item| WithholdableView {
                evidence: item.evidence.id,
                item: item_in_words(&item.evidence),
            })
            .collect(),
    })
}

pub(crate) fn record_of_acts(
    casework: &Casework,
    request: ComplaintRequest,
    _now: DateTime<Utc>,
) -> Result<RecordOfActsView, DoorError> {
    let read = casework.read();
    let complaint = read.complaint(request.complaint)?;
    let acts = read
        .audited_acts_of(complaint.id)?
        .into_iter()
        .map(|audited| ActView {
            sequence: audited.entry.sequence,
            at: audited.entry.at.into(),
            actor: audited.entry.actor,
            what: Act::named(&audited.entry.act)
                .map_or(audited.entry.act, |act| act.sentence().to_owned()),
            subject: audited.entry.subject,
            hash: audited.hash,
        })
        .collect();
    Ok(RecordOfActsView { acts })
}
