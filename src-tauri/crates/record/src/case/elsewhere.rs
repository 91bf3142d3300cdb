//! Who was warned: a person is, in whichever of their files it was recorded.

use chrono::NaiveDate;

use super::{Case, WarningOnFile};
use crate::complaint::Complaint;
use crate::name::same_name;
use crate::order::When;
use crate::people::Patient;

/// A warning, with the name of who was warned and the file it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonWarned {
    /// The reference of the file.
    pub reference: String,
    /// The name.
    pub person: String,
    /// The warning.
    pub warning: WarningOnFile,
}

/// The names of whom a complaint is about: the person who complains, and the patient where that is
/// somebody else.
pub fn people_of(complaint: &Complaint) -> Vec<&str> {
    let mut names = vec![complaint.complainant.name.as_str()];
    if let Patient::Another { person, .. } = &complaint.patient {
        names.push(&person.name);
    }
    names
}

impl Case<'_> {
    /// Every warning of this file, with who was warned.
    pub fn people_warned(&self) -> Vec<PersonWarned> {
        let person = |warning: &WarningOnFile| self.person_warned(warning.entry).to_owned();
        self.warnings()
            .into_iter()
            .map(|warning| PersonWarned {
                reference: self.records.complaint.reference.clone(),
                person: person(&warning),
                warning,
            })
            .collect()
    }

    /// Who was warned on a day or in the twelve months before it, in this file or in the others
    /// that were read with it, by what no challenge had taken away by then.
    pub fn warned_in_any_file(&self, day: NaiveDate) -> Vec<PersonWarned> {
        let mut warned = self.people_warned();
        warned.extend_from_slice(&self.records.warned_elsewhere);
        warned.retain(|one| {
            one.warning.is_in_the_year_until((day, None)) && one.warning.counts_on(day)
        });
        warned
    }

    /// The latest warning until a moment of the person whose contact is decided about, or reason why
    /// there was none, this file's before another's of the same day. What the patient was told warned nobody
    /// else (PHSO guide: a warning gives the person an opportunity to change).
    pub(super) fn last_warned_in_any_file(&self, when: When) -> Option<PersonWarned> {
        self.complainant_warned_until(when).max_by_key(|one| {
            let last = one.warning.last_said_until(when).map(|(_, on)| on);
            (last, self.is_of_this_file(one), one.warning.entry)
        })
    }

    /// What the person whose contact is decided about was warned by until a moment, in the twelve
    /// months before it and in any file, and the reasons why there was no warning.
    pub(super) fn complainant_warned_until(
        &self,
        when: When,
    ) -> impl Iterator<Item = PersonWarned> {
        self.warned_in_any_file(when.0)
            .into_iter()
            .filter(move |one| one.warning.is_in_the_year_until(when))
            .filter(|one| self.is_of_the_complainant(one))
    }

    /// Whether a warning stands in this file.
    pub(super) fn is_of_this_file(&self, warned: &PersonWarned) -> bool {
        warned.reference == self.records.complaint.reference
    }

    fn is_of_the_complainant(&self, warned: &PersonWarned) -> bool {
        same_name(&warned.person, &self.records.complaint.complainant.name)
    }

    /// Whether the person whose contact was decided about was warned after a day, or why not.
    pub(super) fn was_warned_after(&self, day: NaiveDate) -> bool {
        let elsewhere = self.records.warned_elsewhere.iter().cloned();
        let mut warned = self.people_warned().into_iter().chain(elsewhere);
        warned.any(|one| one.warning.latest_on() > day && self.is_of_the_complainant(&one))
    }

    /// The warnings of removal that somebody had at a moment or in the twelve months before it, by
    /// what had not been taken away by then: GMS Contracts Regulations 2015, Schedule 3, paragraph
    /// 24 asks whether the person was warned, and knows no files.
    pub(super) fn warned_of_removal(&self, person: &str, when: When) -> Vec<PersonWarned> {
        let mut warned = self.warned_in_any_file(when.0);
        warned.retain(|one| {
            one.warning.warned_of_removal_in_the_year_until(when) && same_name(&one.person, person)
        });
        warned
    }
}
