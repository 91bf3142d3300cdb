//! What is due over all files.

use chrono::{DateTime, Utc};
use evenhand_record::case::{Case, CaseDate, CaseRecords, Due, DueAbout, DueStands};
use evenhand_record::uk_time::uk_day;

use super::complaints::count;
use crate::act::Act;
use crate::casework::Casework;
use crate::door_error::DoorError;
use crate::shapes::{DoneLately, Nothing, TodayView};

/// How many of the things done last are told.
const LATELY: usize = 5;

pub(crate) fn today(
    casework: &Casework,
    _request: Nothing,
    now: DateTime<Utc>,
) -> Result<TodayView, DoorError> {
    let today = uk_day(now);
    let files = casework.files_without_contacts()?;
    let mut due = casework.book.due(today);
    let mut later: Option<Due> = None;
    let mut open_files: usize = 0;
    for records in &files {
        let case = Case::of(records, &casework.book);
        open_files += usize::from(!case.is_closed());
        due.extend(case.due(today));
        let next = case
            .due_dates(today)
            .into_iter()
            .filter(|date| date.explained.date > today)
            .min_by_key(|date| date.explained.date);
        if let Some(next) = next.map(|date| after_that(records, date))
            && later.as_ref().is_none_or(|later| next.date < later.date)
        {
            later = Some(next);
        }
    }
    due.sort_by_key(Due::order);
    let comes_soon = due.iter().any(|due| due.stands == DueStands::Coming);
    Ok(TodayView {
        today,
        due,
        after_that: later.filter(|_| !comes_soon),
        lately: lately(casework)?,
        open_files: count(open_files),
    })
}

fn after_that(records: &CaseRecords, date: CaseDate) -> Due {
    Due {
        about: DueAbout::Complaint {
            complaint: records.complaint.id,
            reference: records.complaint.reference.clone(),
            person: records.complaint.complainant.name.clone(),
        },
        what: date.what,
        neutral: date.kind.in_neutral_words().to_owned(),
        stands: DueStands::Coming,
        date: Some(date.explained.date),
        standing: Some(date.stands),
        because: date.explained.because,
        days: Vec::new(),
        door: None,
        is_law: date.is_law,
    }
}

/// What was done on the last day on which anything was.
fn lately(casework: &Casework) -> Result<Vec<DoneLately>, DoorError> {
    let newest = casework.read().newest_acts(50)?;
    let last = newest.first().map(|act| uk_day(act.entry.at));
    Ok(newest
        .into_iter()
        .filter(|act| Some(uk_day(act.entry.at)) == last)
        .filter_map(|act| {
            Some(DoneLately {
                what: Act::named(&act.entry.act)?.sentence().to_owned(),
                subject: act.entry.subject,
                when: act.entry.at.into(),
            })
        })
        .take(LATELY)
        .collect())
}
