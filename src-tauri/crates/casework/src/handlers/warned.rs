//! Who was warned, in whichever of their files.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_record::case::{Case, CaseRecords, WarningOnFile, people_of};
use evenhand_record::practice::{may_be_one_person, same_name};

use crate::casework::Casework;
use crate::door_error::DoorError;
use crate::shapes::{WarnedRequest, WarnedRow, WarnedView, WhoWasWarned};

pub(crate) fn warned(
    casework: &Casework,
    request: WarnedRequest,
    _now: DateTime<Utc>,
) -> Result<WarnedView, DoorError> {
    let wanted = request
        .complaint
        .map(|complaint| casework.read().complaint(complaint))
        .transpose()?
        .map(|complaint| -> Vec<String> {
            let people = people_of(&complaint).into_iter();
            people.map(str::to_owned).collect()
        });
    let is_one = |row: &WarnedRow, is: fn(&str, &str) -> bool| {
        wanted
            .as_ref()
            .is_none_or(|names| names.iter().any(|name| is(name, &row.person)))
    };
    let mut warnings: Vec<WarnedRow> = Vec::new();
    let mut may_be: Vec<WarnedRow> = Vec::new();
    for records in casework.files_without_contacts()? {
        for row in warned_rows(casework, &records, request.on) {
            if is_one(&row, same_name) {
                warnings.push(row);
            } else if is_one(&row, may_be_one_person) {
                may_be.push(row);
            }
        }
    }
    warnings.sort_by_key(|row| (row.warning.on, row.complaint));
    may_be.sort_by_key(|row| (row.warning.on, row.complaint));
    let who_was_warned = who_was_warned(
        warnings
            .iter()
            .map(|row| (row.person.as_str(), &row.warning)),
        request.on,
    );
    Ok(WarnedView {
        on: request.on,
        warned: !who_was_warned.is_empty(),
        of_removal: who_was_warned.iter().any(|who| who.of_removal),
        who_was_warned,
        warnings,
        may_be,
    })
}

/// Who was warned, each once and in the order of the warnings, by what counted on a day: a warning
/// counts for the person who had it and for nobody else.
pub(super) fn who_was_warned<'a>(
    warned: impl Iterator<Item = (&'a str, &'a WarningOnFile)>,
    on: NaiveDate,
) -> Vec<WhoWasWarned> {
    let mut people: Vec<WhoWasWarned> = Vec::new();
    for (person, warning) in warned {
        if warning.how.is_none() || !warning.counts_on(on) {
            continue;
        }
        let of_removal = warning.warned_of_removal_in_the_year_until((on, None));
        match people.iter_mut().find(|one| same_name(&one.person, person)) {
            Some(known) => known.of_removal |= of_removal,
            None => people.push(WhoWasWarned {
                person: person.to_owned(),
                of_removal,
            }),
        }
    }
    people
}

/// The warnings of one file on a day and in the twelve months before it.
pub(super) fn warned_rows(
    casework: &Casework,
    records: &CaseRecords,
    on: NaiveDate,
) -> Vec<WarnedRow> {
    let complaint = records.complaint.id;
    let reference = records.complaint.reference.clone();
    let case = Case::of(records, &casework.book);
    case.warnings_in_the_year_to(on)
        .into_iter()
        .map(|warning| WarnedRow {
            complaint,
            reference: reference.clone(),
            person: case.person_warned(warning.entry).to_owned(),
            warning,
        })
        .collect()
}
