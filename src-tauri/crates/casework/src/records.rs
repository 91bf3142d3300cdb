//! From the rows on file to the records a case is folded from.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use evenhand_record::case::{
    Case, CaseIncident, CaseRecords, Notice, PersonWarned, names, people_of,
};
use evenhand_record::complaint::{Acknowledgement, Complaint};
use evenhand_record::entry::{EntryKind, FileEntry, Names};
use evenhand_record::evidence::Evidence;
use evenhand_record::ids::{ComplaintId, EntryId};
use evenhand_record::practice::same_name;
use evenhand_record::quote::{Quote, QuotePlace};
use evenhand_record::rule::{BrokenRule, EntryOfAFile, Rule};
use evenhand_record::uk_time::{uk_day, uk_wall_clock};
use evenhand_store::IncidentMark;

use crate::casework::Casework;
use crate::door_error::DoorError;

/// One file with what its entries name.
pub(crate) struct File {
    pub(crate) records: CaseRecords,
    pub(crate) evidence: Vec<Evidence>,
    /// The exact words of its entries.
    pub(crate) entry_quotes: BTreeMap<EntryId, Vec<Quote>>,
}

impl File {
    /// The file seen through its entries.
    pub(crate) fn case<'a>(&'a self, casework: &'a Casework) -> Case<'a> {
        Case::of(&self.records, &casework.book)
    }

    /// The exact words that belong to an entry, by number.
    pub(crate) fn quotes_of(&self, entry: EntryId) -> &[Quote] {
        self.entry_quotes.get(&entry).map_or(&[], Vec::as_slice)
    }

    /// The numbers of its records, for the words of its entries.
    pub(crate) fn names(&self) -> Names {
        let evidence: Vec<_> = self
            .evidence
            .iter()
            .map(|item| (item.id, item.number))
            .collect();
        names(&self.records, &evidence)
    }
}

/// The acknowledgement that counts: the earliest recorded day.
pub(crate) fn earliest(acknowledgements: Vec<Acknowledgement>) -> Option<Acknowledgement> {
    acknowledgements
        .into_iter()
        .min_by_key(|acknowledgement| acknowledgement.acknowledged_on)
}

impl Casework {
    /// One file, whole, with the warnings of the same people in their other files: whether a person
    /// was warned hangs on no file. Only files that share a name with it are read beside it.
    pub(crate) fn file(&self, complaint: ComplaintId) -> Result<File, DoorError> {
        let mut file = self.file_alone(complaint)?;
        let people = people_of(&file.records.complaint);
        let is_one = |name: &str| people.iter().any(|one| same_name(one, name));
        let mut warned = Vec::new();
        for other in self.read().complaints()? {
            if other.id == complaint || !people_of(&other).into_iter().any(is_one) {
                continue;
            }
            let other = self.file_alone(other.id)?;
            warned.extend(other.case(self).people_warned());
        }
        warned.retain(|one| is_one(&one.person));
        file.records.warned_elsewhere = warned;
        Ok(file)
    }

    /// What must stay in sight of a file because of the other files of whoever complains.
    pub(crate) fn notices_of_other_files(
        &self,
        complaint: &Complaint,
        today: NaiveDate,
    ) -> Result<Vec<Notice>, DoorError> {
        let mut notices = Vec::new();
        for other in self.read().complaints()? {
            let is_theirs = same_name(&other.complainant.name, &complaint.complainant.name);
            if other.id != complaint.id && is_theirs {
                let other = self.file_alone(other.id)?;
                notices.extend(other.case(self).notices_for_other_files(today));
            }
        }
        Ok(notices)
    }

    /// What keeps an entry from being set aside in the person's other files: decisions there that
    /// rest on a warning as this file has it.
    pub(crate) fn rest_on_it_elsewhere(
        &self,
        file: &File,
        aside: EntryId,
    ) -> Result<Vec<BrokenRule>, DoorError> {
        let before = file.case(self).people_warned();
        let mut without = file.records.clone();
        without.entries.retain(|entry| entry.id != aside);
        let after = Case::of(&without, &self.book).people_warned();
        let mut broken = Vec::new();
        if before == after {
            return Ok(broken);
        }
        let complaint = &file.records.complaint;
        for other in self.read().complaints()? {
            let people = people_of(&other);
            let is_one =
                |one: &&PersonWarned| people.iter().any(|name| same_name(name, &one.person));
            if other.id == complaint.id || !before.iter().any(|one| is_one(&one)) {
                continue;
            }
            let there = self.file(other.id)?;
            let mut otherwise = there.records.warned_elsewhere.clone();
            otherwise.retain(|one| one.reference != complaint.reference);
            otherwise.extend(after.iter().filter(is_one).cloned());
            let numbers = there.case(self).rest_on_warnings_elsewhere(&otherwise);
            if !numbers.is_empty() {
                let named = numbers.into_iter().map(|number| EntryOfAFile {
                    reference: other.reference.clone(),
                    number,
                });
                broken.push(
                    BrokenRule::new("entry.entry", Rule::AnotherFileRestsOnIt)
                        .by_entries_of_files(named.collect()),
                );
            }
        }
        Ok(broken)
    }

    /// One file, whole, without what the other files say of the same people.
    pub(crate) fn file_alone(&self, complaint: ComplaintId) -> Result<File, DoorError> {
        let read = self.read();
        let evidence = read.evidence_of(complaint)?;
        let entries = read.entries(complaint)?;
        let entry_quotes = read.entry_quotes(complaint)?;
        let mut waiting_for_an_answer = self.incidents_waiting(complaint)?;
        let of_entries = entries
            .iter()
            .filter_map(|entry| entry_quotes.get(&entry.id));
        waiting_for_an_answer.extend(
            of_entries
                .flatten()
                .filter(|quote| quote.distress.is_none())
                .map(|quote| quote.belongs_to),
        );
        let records = CaseRecords {
            complaint: read.complaint(complaint)?,
            points: read.points(complaint)?,
            acknowledged: earliest(read.acknowledgements(complaint)?),
            entries,
            incidents: read
                .incident_marks(Some(complaint))?
                .into_iter()
                .map(case_incident)
                .collect(),
            evidence: evidence.iter().map(|item| item.id).collect(),
            waiting_for_an_answer,
            warned_elsewhere: Vec::new(),
        };
        Ok(File {
            records,
            evidence,
            entry_quotes,
        })
    }

    /// Every file as far as its state depends on it: contacts, which no date or task needs, are
    /// left out, and each kind of record is read with one statement.
    pub(crate) fn files_without_contacts(&self) -> Result<Vec<CaseRecords>, DoorError> {
        let read = self.read();
        let mut points = read.all_points()?;
        let mut acknowledged = read.all_acknowledgements()?;
        let mut counts = read.counts_by_complaint()?;
        let mut entries: BTreeMap<ComplaintId, Vec<FileEntry>> = BTreeMap::new();
        for entry in read.all_entries(&[EntryKind::Contact])? {
            if let Some(complaint) = entry.complaint {
                entries.entry(complaint).or_default().push(entry);
            }
        }
        let mut incidents: BTreeMap<ComplaintId, Vec<CaseIncident>> = BTreeMap::new();
        for mark in read.incident_marks(None)? {
            let of = incidents.entry(mark.complaint).or_default();
            of.push(case_incident(mark));
        }
        let mut files: Vec<CaseRecords> = read
            .complaints()?
            .into_iter()
            .map(|complaint| {
                let id = complaint.id;
                CaseRecords {
                    points: points.remove(&id).unwrap_or_default(),
                    acknowledged: earliest(acknowledged.remove(&id).unwrap_or_default()),
                    entries: entries.remove(&id).unwrap_or_default(),
                    incidents: incidents.remove(&id).unwrap_or_default(),
                    evidence: Vec::new(),
                    waiting_for_an_answer: counts
                        .remove(&id)
                        .map(|counts| {
                            let waiting = counts.unanswered.into_iter();
                            waiting.map(|(place, _)| place).collect()
                        })
                        .unwrap_or_default(),
                    warned_elsewhere: Vec::new(),
                    complaint,
                }
            })
            .collect();
        self.tell_of_warnings_elsewhere(&mut files);
        Ok(files)
    }

    /// Gives each file the warnings of its people that stand in the others.
    fn tell_of_warnings_elsewhere(&self, files: &mut [CaseRecords]) {
        let warned: Vec<_> = files
            .iter()
            .flat_map(|records| Case::of(records, &self.book).people_warned())
            .collect();
        for file in files {
            let people = people_of(&file.complaint);
            let is_of_its_people = |one: &PersonWarned| {
                one.reference != file.complaint.reference
                    && people.iter().any(|name| same_name(name, &one.person))
            };
            file.warned_elsewhere = warned
                .iter()
                .filter(|one| is_of_its_people(one))
                .cloned()
                .collect();
        }
    }

    /// The incident of each of its quotes that nobody has answered for, in order.
    fn incidents_waiting(&self, complaint: ComplaintId) -> Result<Vec<QuotePlace>, DoorError> {
        let mut waiting = Vec::new();
        for incident in self.read().incidents(complaint)? {
            let quotes = self.read().quotes(QuotePlace::Incident(incident.id))?;
            waiting.extend(
                quotes
                    .iter()
                    .filter(|quote| quote.distress.is_none())
                    .map(|quote| quote.belongs_to),
            );
        }
        Ok(waiting)
    }
}

/// An incident as the fold needs it.
fn case_incident(mark: IncidentMark) -> CaseIncident {
    CaseIncident {
        id: mark.id,
        number: mark.number,
        on: uk_day(mark.happened_at),
        at: uk_wall_clock(mark.happened_at).time(),
        somebody_else: mark.somebody_else,
        has_words: mark.has_words,
        channel: mark.channel,
        everybody_safe: mark.everybody_safe,
        experienced_by: mark.experienced_by,
        colleagues_there: mark.colleagues_there,
    }
}
