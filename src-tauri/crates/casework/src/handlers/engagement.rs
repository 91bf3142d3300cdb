//! How engagement is managed: the ladder of a file, the register, the reviewer's material.

use chrono::{DateTime, Days, NaiveDate, Utc};
use evenhand_record::case::{Case, CaseIncident, MeasureStands};
use evenhand_record::clock::first_of_twelve_months;
use evenhand_record::entry::{Entry, EntryKind, FileEntry, FilePart, PolicyAdopted};
use evenhand_record::ids::EntryId;
use evenhand_record::order::in_order_of_time;
use evenhand_record::policy::{public_text, words_of};
use evenhand_record::practice::same_name;
use evenhand_record::quote::QuotePlace;
use evenhand_record::uk_time::uk_day;

use super::complaints::count;
use super::entries::{entry_view, names_of, practice_entry_view};
use super::views::words_views;
use super::warned::{warned_rows, who_was_warned};
use crate::act::Act;
use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::records::File;
use crate::shapes::{
    AboutAnotherMeasure, CareView, ComplaintRequest, EngagementView, EntryView, MeasureView,
    Nothing, PolicyVersionRow, PolicyVersionView, PolicyView, RegisterRow, RegisterView,
    ReviewMaterialRequest, ReviewMaterialView,
};

pub(crate) fn engagement(
    casework: &Casework,
    request: ComplaintRequest,
    now: DateTime<Utc>,
) -> Result<EngagementView, DoorError> {
    let today = uk_day(now);
    let file = casework.file(request.complaint)?;
    let case = file.case(casework);
    let last_year = case.warned_in_any_file(today);
    Ok(EngagementView {
        reference: case.complaint().reference.clone(),
        person: case.complaint().complainant.name.clone(),
        today,
        measures: case
            .measures(today)
            .into_iter()
            .map(|measure| MeasureView {
                policy_version: file
                    .records
                    .entries
                    .iter()
                    .find(|entry| entry.id == measure.entry)
                    .and_then(|begun| casework.book.policy_on(begun.on))
                    .map(|(version, _, _)| version),
                measure,
            })
            .collect(),
        warnings: case.warnings(),
        warned_in_the_last_year: last_year.iter().any(|one| one.warning.how.is_some()),
        warned_of_removal_in_the_last_year: last_year.iter().any(|one| {
            one.warning
                .warned_of_removal_in_the_year_until((today, None))
        }),
        who_was_warned: who_was_warned(
            last_year
                .iter()
                .map(|one| (one.person.as_str(), &one.warning)),
            today,
        ),
        ladder: case.ladder(today),
        picture: case.ladder_picture(today),
        in_words: case.engagement_in_words(today),
        decisions: case.decisions(&file.names()),
        appeals: case.appeals(),
        incidents: case.incidents().cloned().collect(),
        entries: views_where(&file, |entry| {
            entry.entry.kind().part() == FilePart::Engagement
        }),
        complaint_is_open: !case.is_closed(),
    })
}

/// The entries of a file that are wanted, in the order of time.
fn views_where(file: &File, wanted: impl Fn(&FileEntry) -> bool) -> Vec<EntryView> {
    let names = file.names();
    let all = file.records.entries.iter();
    let entries: Vec<&FileEntry> = all.filter(|entry| wanted(entry)).collect();
    in_order_of_time(entries, |entry| entry.when())
        .into_iter()
        .map(|entry| {
            let quotes = words_views(file.quotes_of(entry.id));
            entry_view(entry, &file.records.entries, &names, quotes, Vec::new())
        })
        .collect()
}

pub(crate) fn register(
    casework: &Casework,
    _request: Nothing,
    now: DateTime<Utc>,
) -> Result<RegisterView, DoorError> {
    let today = uk_day(now);
    let since = first_of_twelve_months(today);
    let mut view = RegisterView {
        today,
        live: Vec::new(),
        ended: Vec::new(),
        warnings: Vec::new(),
    };
    for records in casework.files_without_contacts()? {
        let case = Case::of(&records, &casework.book);
        let complaint = &records.complaint;
        for measure in case.measures(today) {
            let row = RegisterRow {
                complaint: complaint.id,
                reference: complaint.reference.clone(),
                person: complaint.complainant.name.clone(),
                at_the_desk: measure.for_the_desk().then(|| measure.told_at_the_desk()),
                measure,
            };
            match row.measure.stands {
                MeasureStands::Lifted { on } | MeasureStands::Declined { on } => {
                    if on >= since {
                        view.ended.push(row);
                    }
                }
                _ => view.live.push(row),
            }
        }
        view.warnings.extend(warned_rows(casework, &records, today));
    }
    view.live.sort_by_key(|row| {
        let waits = matches!(row.measure.stands, MeasureStands::NeedsDecision { .. });
        (!waits, row.measure.review_on, row.complaint)
    });
    Ok(view)
}

pub(crate) fn review_material(
    casework: &Casework,
    request: ReviewMaterialRequest,
    now: DateTime<Utc>,
) -> Result<ReviewMaterialView, DoorError> {
    let not_found = || DoorError::new(ErrorCode::NotFound);
    let begun = casework.read().entry(request.measure)?;
    let file = casework.file(begun.complaint.ok_or_else(not_found)?)?;
    let case = file.case(casework);
    let measure = case
        .measure_of(begun.id, uk_day(now))
        .ok_or_else(not_found)?;
    // What happened since the last look at it.
    let since = measure.reviews.last().map_or(measure.from, |last| last.on);
    let is_about_this = |incident: &CaseIncident| {
        let about = case.measures_an_incident_is_about(incident.id);
        about.is_empty() || about.contains(&begun.id)
    };
    let (incidents, of_others): (Vec<CaseIncident>, Vec<CaseIncident>) = case
        .incidents()
        .filter(|incident| incident.on >= since)
        .cloned()
        .partition(is_about_this);
    let beginning = views_where(&file, |entry| entry.id == begun.id)
        .into_iter()
        .next()
        .ok_or_else(not_found)?;
    let counts = |entry: &FileEntry| entry.on >= since && !case.is_set_aside(entry.id);
    let steps_about = |wanted: Option<EntryId>| {
        views_where(&file, |entry| {
            entry.entry.kind().part() == FilePart::Engagement
                && counts(entry)
                && entry.id != begun.id
                && match (wanted, case.measure_an_entry_is_about(entry)) {
                    (None, about) => about.is_none_or(|about| about == begun.id),
                    (Some(wanted), about) => about == Some(wanted),
                }
        })
    };
    let others = case
        .measures(uk_day(now))
        .into_iter()
        .filter(|other| other.entry != begun.id)
        .map(|other| AboutAnotherMeasure {
            measure: other.entry,
            number: other.number,
            steps: steps_about(Some(other.entry)),
            incidents: of_others
                .iter()
                .filter(|incident| {
                    let about = case.measures_an_incident_is_about(incident.id);
                    about.contains(&other.entry)
                })
                .cloned()
                .collect(),
            what: other.what,
        })
        .filter(|other| !other.steps.is_empty() || !other.incidents.is_empty())
        .collect();
    Ok(ReviewMaterialView {
        reference: case.complaint().reference.clone(),
        person: case.complaint().complainant.name.clone(),
        begun: beginning,
        since,
        contacts: views_where(&file, |entry| {
            entry.entry.kind() == EntryKind::Contact && counts(entry)
        }),
        incidents,
        steps: steps_about(None),
        others,
        measure,
    })
}

pub(crate) fn policy(
    casework: &Casework,
    _request: Nothing,
    now: DateTime<Utc>,
) -> Result<PolicyView, DoorError> {
    let today = uk_day(now);
    let book = &casework.book;
    let in_force = book.policy_on(today);
    let blanks = in_force.map_or_else(PolicyAdopted::default, |(_, _, blanks)| blanks.clone());
    let words = words_of(&casework.practice, &blanks);
    let all = casework.read().practice_entries()?;
    let names = names_of(&all);
    let adopted = book
        .entries()
        .iter()
        .filter(|entry| entry.entry.kind() == EntryKind::PolicyAdopted);
    Ok(PolicyView {
        versions: (1_u32..)
            .zip(adopted)
            .map(|(version, entry)| PolicyVersionRow {
                version,
                since: entry.on,
                entry: entry.id,
            })
            .collect(),
        in_force: in_force.map(|(version, since, blanks)| PolicyVersionView {
            version,
            since,
            blanks: blanks.clone(),
        }),
        text: words.text.clone(),
        for_the_public: public_text(words, book.ombudsman.as_ref().map(|(_, details)| details)),
        reviews: book
            .entries()
            .iter()
            .filter(|entry| entry.entry.kind() == EntryKind::PolicyUseReviewed)
            .map(|entry| practice_entry_view(entry, &all, &names))
            .collect(),
        hard_call: book.hard_call_numbers().cloned(),
    })
}

pub(crate) fn care(
    casework: &Casework,
    _request: Nothing,
    now: DateTime<Utc>,
) -> Result<CareView, DoorError> {
    let today = uk_day(now);
    let opened_since = |days: u64| -> Result<u32, DoorError> {
        let since = today
            .checked_sub_days(Days::new(days))
            .unwrap_or(NaiveDate::MIN);
        let mut opened = 0;
        for act in [Act::RevealQuote, Act::RevealEvidence] {
            let acts = casework.read().latest_acts(act.name(), u32::MAX)?;
            opened += acts
                .iter()
                .filter(|act| uk_day(act.entry.at) > since)
                .count();
        }
        Ok(count(opened))
    };
    let you = &casework.people.complaints_manager;
    let mut support: Vec<EntryView> = Vec::new();
    let mut offered_to_you = Vec::new();
    let mut helped = 0;
    for records in casework.files_without_contacts()? {
        let case = Case::of(&records, &casework.book);
        let since = first_of_twelve_months(today);
        let entries = records.entries.iter();
        helped += entries
            .filter(|entry| entry.entry.kind() == EntryKind::SafeguardingTaken)
            .filter(|entry| entry.on >= since && !case.is_set_aside(entry.id))
            .count();
        let mut last_for_you = None;
        let names = evenhand_record::case::names(&records, &[]);
        for entry in &records.entries {
            if let Entry::StaffSupported(supported) = &entry.entry {
                let quotes = casework.read().quotes(QuotePlace::Entry(entry.id))?;
                let quotes = words_views(&quotes);
                let book = &records.entries;
                let view = entry_view(entry, book, &names, quotes, Vec::new());
                if same_name(&supported.colleague, you) && !case.is_set_aside(entry.id) {
                    last_for_you = supported.taken.is_none().then(|| view.clone());
                }
                support.push(view);
            }
        }
        offered_to_you.extend(last_for_you);
    }
    offered_to_you.sort_by_key(|entry| std::cmp::Reverse((entry.on, entry.id)));
    support.sort_by_key(|entry| std::cmp::Reverse((entry.on, entry.id)));
    Ok(CareView {
        opened_this_week: opened_since(7)?,
        opened_this_month: opened_since(30)?,
        helped: count(helped),
        offered_to_you,
        support,
        how_to_get_support: casework
            .book
            .policy_on(today)
            .map(|(_, _, policy)| policy.support_for_colleagues.clone()),
    })
}
