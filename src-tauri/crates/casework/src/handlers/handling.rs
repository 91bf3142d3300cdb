//! The handling of a complaint as its entries tell it.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_record::case::{Case, Measure, MeasureStands, Timeline};
use evenhand_record::entry::{ConsentSubject, Entry, EntryKind, Names};
use evenhand_record::uk_time::uk_day;

use super::complaints::count;
use crate::casework::Casework;
use crate::door_error::DoorError;
use crate::records::File;
use crate::shapes::{
    AdjustmentView, ComplaintRequest, ConsentView, FileCounts, FileStands, HandlingView, PartyView,
};

pub(crate) fn timeline(
    casework: &Casework,
    request: ComplaintRequest,
    now: DateTime<Utc>,
) -> Result<Timeline, DoorError> {
    let file = casework.file(request.complaint)?;
    Ok(file.case(casework).timeline(&file.names(), uk_day(now)))
}

/// How a file stands on a day.
pub(super) fn stands(case: &Case<'_>, today: NaiveDate) -> FileStands {
    // What is late by law is told before what the practice promised itself.
    let next_date = case.due_dates(today).into_iter().min_by_key(|date| {
        let late_by_law = date.is_law && date.explained.date < today;
        (!late_by_law, date.explained.date)
    });
    FileStands {
        stage: case.stage(),
        state: case.state(),
        next_step: case.next_step(today),
        next_date,
        notices: case.notices(today),
        outcome: case.outcome(),
        period_kept: case.period_kept(),
        counts_in_return: case.counts_in_return(),
        fully_acknowledged: case.is_fully_acknowledged(),
        disclosure_blocked: case.disclosure_is_blocked(),
    }
}

/// The handling of one file on a day.
pub(super) fn handling(
    casework: &Casework,
    file: &File,
    names: &Names,
    today: NaiveDate,
) -> Result<HandlingView, DoorError> {
    let case = file.case(casework);
    let consent = case.consent(ConsentSubject::ShareWithRepresentative);
    Ok(HandlingView {
        stands: stands(&case, today),
        dates: case.dates(today),
        tasks: case.tasks(today),
        points: case.found_points(),
        merged_points: casework.read().merged_points(case.complaint().id)?,
        people: people(file, &case, names),
        adjustments: adjustments(file, &case),
        in_force: in_force(&case, today),
        consent: consent.map(|(step, on)| ConsentView { step, on }),
        electronic_letters: case.electronic_consent_on(today),
        prefers: file
            .records
            .entries
            .iter()
            .rev()
            .filter(|entry| !case.is_set_aside(entry.id))
            .find(|entry| entry.entry.kind() == EntryKind::ChannelPreferred)
            .map(|entry| entry.entry.told(names)),
    })
}

/// How much is in a file.
pub(super) fn counts(file: &File, case: &Case<'_>, handling: &HandlingView) -> FileCounts {
    let of_kind = |kind: EntryKind| {
        let entries = file.records.entries.iter();
        let counting = entries.filter(|entry| !case.is_set_aside(entry.id));
        count(counting.filter(|entry| entry.entry.kind() == kind).count())
    };
    FileCounts {
        points: count(file.records.points.len()),
        contacts: of_kind(EntryKind::Contact),
        people: of_kind(EntryKind::PersonAdded),
        incidents: count(case.incidents().count()),
        evidence: count(file.evidence.len()),
        open_actions: count(
            handling
                .dates
                .iter()
                .filter(|date| date.kind == evenhand_record::case::DateKind::Action)
                .filter(|date| date.is_open())
                .count(),
        ),
        in_force: count(
            handling
                .in_force
                .iter()
                .filter(|one| one.is_in_force())
                .count(),
        ),
        need_a_decision: count(
            handling
                .in_force
                .iter()
                .filter(|one| matches!(one.stands, MeasureStands::NeedsDecision { .. }))
                .count(),
        ),
        entries: count(file.records.entries.len()),
    }
}

/// What stands by its words, begun or not, past its date or not, oldest first.
fn in_force(case: &Case<'_>, today: NaiveDate) -> Vec<Measure> {
    let mut measures = case.measures(today);
    measures.retain(Measure::is_live);
    measures
}

fn people(file: &File, case: &Case<'_>, names: &Names) -> Vec<PartyView> {
    file.records
        .entries
        .iter()
        .filter(|entry| !case.is_set_aside(entry.id))
        .filter_map(|entry| match &entry.entry {
            Entry::PersonAdded(added) => Some(PartyView {
                entry: entry.id,
                role: added.role,
                name: added.person.name.clone(),
                told: entry.entry.told(names),
            }),
            _ => None,
        })
        .collect()
}

fn adjustments(file: &File, case: &Case<'_>) -> Vec<AdjustmentView> {
    let counting = || {
        let entries = file.records.entries.iter();
        entries.filter(|entry| !case.is_set_aside(entry.id))
    };
    case.adjustments()
        .into_iter()
        .map(|(entry, asked, decided)| AdjustmentView {
            entry: entry.id,
            raised: asked.raised,
            need: asked.need.clone(),
            what_would_help: asked.what_would_help.clone(),
            decision: decided.map(|decided| decided.decision),
            what: decided.map(|decided| decided.what.clone()),
            in_clinical_system_on: counting().find_map(|seen| match &seen.entry {
                Entry::AdjustmentSeenInClinicalSystem(it) if it.adjustment == entry.id => {
                    Some(seen.on)
                }
                _ => None,
            }),
            used: count(
                counting()
                    .filter(|used| {
                        matches!(&used.entry, Entry::Contact(contact)
                            if contact.adjustments_used.contains(&entry.id))
                    })
                    .count(),
            ),
        })
        .collect()
}
