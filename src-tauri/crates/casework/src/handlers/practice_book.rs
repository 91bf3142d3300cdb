//! The practice's own book.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use evenhand_record::case::{BookDateKind, Case, CaseRecords, PracticeBook};
use evenhand_record::clock::Standing;
use evenhand_record::entry::{Entry, EntryKind, FileEntry, NewEntry, Office};
use evenhand_record::policy::words_of;
use evenhand_record::uk_time::uk_day;
use serde_json::json;

use super::entries::{names_of, practice_entry_view};
use crate::act::Act;
use crate::casework::{Casework, book_of, colleague_named};
use crate::door_error::DoorError;
use crate::shapes::{
    AddPracticeEntryRequest, ColleagueView, DelegationView, EarlierChoice, EntryAdded, HolidayView,
    MovedDate, Nothing, OfficeView, OmbudsmanView, PracticeBookView,
};

pub(crate) fn practice_book(
    casework: &Casework,
    _request: Nothing,
    now: DateTime<Utc>,
) -> Result<PracticeBookView, DoorError> {
    let today = uk_day(now);
    let book = &casework.book;
    let on_file = casework.read().practice_entries()?;
    let names = names_of(&on_file);
    Ok(PracticeBookView {
        today,
        holidays: holidays(book, today),
        habits: book.habits,
        ombudsman: book
            .ombudsman
            .as_ref()
            .map(|(checked_on, details)| OmbudsmanView {
                checked_on: *checked_on,
                details: details.clone(),
            }),
        offices: [
            Office::ComplaintsManager,
            Office::ResponsiblePerson,
            Office::SecondColleague,
        ]
        .into_iter()
        .filter_map(|office| {
            Some(OfficeView {
                office,
                name: book.holder(office, today)?.to_owned(),
            })
        })
        .collect(),
        delegations: delegations(book, today),
        colleagues: casework
            .read()
            .colleagues()?
            .into_iter()
            .map(|colleague| ColleagueView {
                role: book.role(&colleague.name, today).map(str::to_owned),
                pseudonym: format!("Colleague {}", colleague.pseudonym),
                name: colleague.name,
            })
            .collect(),
        cqc_requests: cqc_requests(book, today),
        entries: on_file
            .iter()
            .map(|entry| practice_entry_view(entry, &on_file, &names))
            .collect(),
    })
}

fn holidays(book: &PracticeBook, today: NaiveDate) -> Vec<HolidayView> {
    let added = |day: NaiveDate| {
        book.entries()
            .iter()
            .any(|entry| matches!(&entry.entry, Entry::BankHolidayAdded(it) if it.day == day))
    };
    let Some(first) = NaiveDate::from_ymd_opt(today.year(), 1, 1) else {
        return Vec::new();
    };
    first
        .iter_days()
        .take_while(|day| day.year() <= today.year() + 1)
        .filter_map(|day| {
            Some(HolidayView {
                name: book.calendar.holiday(day)?,
                added: added(day),
                day,
            })
        })
        .collect()
}

fn delegations(book: &PracticeBook, today: NaiveDate) -> Vec<DelegationView> {
    book.entries()
        .iter()
        .filter(|entry| !book.ended_by(entry.id, today))
        .filter_map(|entry| match &entry.entry {
            Entry::Delegated(given) => Some(DelegationView {
                entry: entry.id,
                office: given.office,
                to: given.to.clone(),
                since: entry.on,
                authorised_by: given.authorised_by.clone(),
            }),
            _ => None,
        })
        .collect()
}

fn cqc_requests(book: &PracticeBook, today: NaiveDate) -> Vec<EarlierChoice> {
    book.dates(today)
        .into_iter()
        .filter(|date| date.kind == BookDateKind::CqcSummary)
        .filter(|date| !matches!(date.stands, Standing::Done { .. }))
        .filter_map(|date| {
            let entry: &FileEntry = book
                .entries()
                .iter()
                .find(|entry| Some(entry.id) == date.about)?;
            let Entry::CqcSummaryAsked(asked) = &entry.entry else {
                return None;
            };
            Some(EarlierChoice {
                id: entry.id,
                kind: EntryKind::CqcSummaryAsked,
                on: entry.on,
                words: asked.what.clone(),
                is_open: true,
                to_a_warning_of_removal: false,
            })
        })
        .collect()
}

/// A version of the policy is kept with its words, so that it reads for ever as it was adopted.
fn as_adopted(casework: &Casework, entry: Entry) -> Entry {
    let Entry::PolicyAdopted(mut policy) = entry else {
        return entry;
    };
    policy.adopted = None;
    policy.adopted = Some(words_of(&casework.practice, &policy));
    Entry::PolicyAdopted(policy)
}

pub(crate) fn add_practice_entry(
    casework: &mut Casework,
    request: AddPracticeEntryRequest,
    now: DateTime<Utc>,
) -> Result<EntryAdded, DoorError> {
    let today = uk_day(now);
    let new = NewEntry {
        on: request.on,
        at: None,
        by: request.by,
        entry: as_adopted(casework, request.entry),
        quotes: Vec::new(),
    };
    let mut broken = new.check(now);
    broken.extend(casework.book.check(&new));
    let files = casework.files_without_contacts()?;
    let told_on = files
        .iter()
        .filter_map(|records| Case::of(records, &casework.book).last_told_of_the_policy())
        .max();
    broken.extend(casework.book.check_policy_told(&new, told_on));
    broken.extend(casework.book.check_authority_rested_on(&new, &files));
    DoorError::unless_sound(broken)?;
    let before = casework.book.clone();
    let act = Act::AddEntry(new.entry.kind());
    let added = casework.transact(act, None, "the practice’s book", now, |tx| {
        let entry = tx.record_entry(None, &new)?;
        colleague_named(tx, &new.by)?;
        for colleague in new.entry.colleagues() {
            colleague_named(tx, colleague)?;
        }
        let number = tx.read().entry(entry)?.number;
        tx.name_subject(format!("entry {number} of the practice’s book"));
        let after = book_of(tx.read())?;
        let moved = moved(&files, &before, &after, today);
        if !moved.is_empty() {
            // Why dates are others than before stands in the record of acts, with the change.
            tx.note("moved_dates", json!(moved));
        }
        Ok::<EntryAdded, DoorError>(EntryAdded {
            entry,
            number,
            moved,
        })
    })?;
    casework.read_book()?;
    Ok(added)
}

/// The dates of all files that are others under another calendar or interval.
fn moved(
    files: &[CaseRecords],
    before: &PracticeBook,
    after: &PracticeBook,
    today: NaiveDate,
) -> Vec<MovedDate> {
    files
        .iter()
        .flat_map(|records| {
            let then = Case::of(records, before).dates(today);
            let now = Case::of(records, after).dates(today);
            then.into_iter().filter_map(move |then| {
                let now = now.iter().find(|now| {
                    now.kind == then.kind && now.about == then.about && now.point == then.point
                })?;
                (now.explained.date != then.explained.date).then(|| MovedDate {
                    reference: records.complaint.reference.clone(),
                    what: then.what,
                    from: then.explained.date,
                    to: now.explained.date,
                })
            })
        })
        .collect()
}
