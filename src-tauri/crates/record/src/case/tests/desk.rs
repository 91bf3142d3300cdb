//! A complaint file to enter things in, without a store.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};

use super::super::{CaseRecords, PracticeBook};
use crate::case::Case;
use crate::complaint::{
    Acknowledgement, AcknowledgementForm, Channel, Complaint, Point, PointKind,
};
use crate::entry::{Entry, FileEntry, NewEntry};
use crate::ids::{ComplaintId, EntryId, EvidenceId, PointId};
use crate::people::{Patient, Person, RepresentativeBasis};
use crate::practice::OfficeHolders;
use crate::quote::{Certainty, NewQuote};

pub(super) const OFFICER: &str = "Ruth Adeyemi";
pub(super) const RESPONSIBLE: &str = "Dr Helen Pryce";
pub(super) const SECOND: &str = "Dr Sam Carver";

pub(super) fn day(day: &str) -> NaiveDate {
    day.parse().unwrap_or_else(|_| panic!("{day} is no day"))
}

/// Long after everything in these tables.
pub(super) fn now() -> DateTime<Utc> {
    "2029-06-01T10:00:00Z".parse().unwrap()
}

fn person(name: &str) -> Person {
    Person {
        name: name.to_owned(),
        ..Person::default()
    }
}

#[derive(Clone, Debug)]
pub(super) struct Desk {
    pub(super) records: CaseRecords,
    pub(super) practice: Vec<FileEntry>,
}

impl Desk {
    /// A letter received on Thursday 19 November 2026: two points of the NHS, a request to see
    /// records, one item of evidence, acknowledged the day after.
    pub(super) fn with_a_letter() -> Self {
        let point = |number: u32, kind| Point {
            id: PointId::from_row(number.into()),
            number,
            what: format!("Point {number}"),
            outcome_sought: "An apology".to_owned(),
            kind,
            merged_into: None,
        };
        let records = CaseRecords {
            complaint: Complaint {
                id: ComplaintId::from_row(1),
                reference: "HL-2026-01".to_owned(),
                received_on: day("2026-11-19"),
                received_time: None,
                channel: Channel::Letter,
                received_by: OFFICER.to_owned(),
                complainant: person("Mr M"),
                patient: Patient::TheComplainant,
                recorded_at: now(),
            },
            points: vec![
                point(1, PointKind::NhsComplaint),
                point(2, PointKind::NhsComplaint),
                point(3, PointKind::SubjectAccess),
            ],
            acknowledged: Some(Acknowledgement {
                acknowledged_on: day("2026-11-20"),
                form: AcknowledgementForm::Written,
                by: OFFICER.to_owned(),
            }),
            entries: Vec::new(),
            incidents: Vec::new(),
            evidence: vec![EvidenceId::from_row(1)],
            waiting_for_an_answer: Vec::new(),
            warned_elsewhere: Vec::new(),
        };
        Self {
            records,
            practice: Vec::new(),
        }
    }

    pub(super) fn spoken() -> Self {
        let mut desk = Self::with_a_letter();
        desk.records.complaint.channel = Channel::Telephone;
        desk.records.acknowledged = None;
        desk
    }

    pub(super) fn for_another() -> Self {
        let mut desk = Self::with_a_letter();
        desk.records.complaint.patient = Patient::Another {
            person: person("Mrs M"),
            basis: Some(RepresentativeBasis::AskedForIt),
        };
        desk
    }

    /// With the first five things that another entry can be about, each with its row as identity:
    /// an adjustment, a wait, an action, a request and a recommendation of the Ombudsman.
    pub(super) fn with_things_to_be_about(mut self) -> Self {
        for kind in [
            "adjustment_asked",
            "waiting_began",
            "action_agreed",
            "ombudsman_asked",
            "ombudsman_recommended",
        ] {
            let shape = crate::entry::tests::shape(kind);
            self.has("2026-11-20", shape.into());
        }
        self
    }

    /// With a finding on every point under the Regulations.
    pub(super) fn found(mut self) -> Self {
        for point in [1, 2] {
            self.has("2026-11-23", finding(point, "upheld"));
        }
        self
    }

    pub(super) fn answered(mut self) -> Self {
        self.has("2026-11-24", response());
        self
    }

    pub(super) fn closed(self, ground: &str) -> Self {
        self.and(
            "2026-11-25",
            json!({ "kind": "closed", "ground": ground, "note": "So." }),
        )
    }

    /// With one more entry.
    pub(super) fn and(mut self, on: &str, entry: Value) -> Self {
        self.has(on, entry);
        self
    }

    /// With one more entry in the practice's book.
    pub(super) fn and_in_the_practices_book(mut self, on: &str, entry: Value) -> Self {
        let entry = filed(self.practice.len(), None, day(on), read(entry));
        self.practice.push(entry);
        self
    }

    /// Enters something whatever the rules say.
    pub(super) fn has(&mut self, on: &str, entry: Value) -> EntryId {
        self.takes(day(on), read(entry))
    }

    pub(super) fn takes(&mut self, on: NaiveDate, entry: Entry) -> EntryId {
        let complaint = Some(self.records.complaint.id);
        let entry = filed(self.records.entries.len(), complaint, on, entry);
        let id = entry.id;
        self.records.entries.push(entry);
        id
    }

    pub(super) fn book(&self) -> PracticeBook {
        let holders = OfficeHolders {
            complaints_manager: OFFICER.to_owned(),
            responsible_person: RESPONSIBLE.to_owned(),
            second_colleague: SECOND.to_owned(),
        };
        PracticeBook::of(self.practice.clone(), vec![(day("2026-01-05"), holders)])
    }

    /// Asks something of the file as it stands.
    pub(super) fn asked<T>(&self, ask: impl FnOnce(&Case<'_>) -> T) -> T {
        let book = self.book();
        ask(&Case::of(&self.records, &book))
    }

    /// What stops an entry, "field: Rule".
    pub(super) fn told(&self, on: NaiveDate, entry: Entry) -> Vec<String> {
        let new = new(on, entry);
        let mut broken = new.check(now());
        broken.extend(self.asked(|case| case.check(&new)));
        in_words(broken)
    }

    /// What stops an entry in the practice's book.
    pub(super) fn told_by_the_book(&self, on: &str, entry: Value) -> Vec<String> {
        let new = new(day(on), read(entry));
        let mut broken = new.check(now());
        broken.extend(self.book().check(&new));
        in_words(broken)
    }
}

fn in_words(broken: Vec<crate::rule::BrokenRule>) -> Vec<String> {
    broken
        .into_iter()
        .map(|broken| format!("{}: {:?}", broken.field, broken.rule))
        .collect()
}

/// Something to enter; a challenge with its words.
pub(super) fn new(on: NaiveDate, entry: Entry) -> NewEntry {
    let words = NewQuote {
        speaker: "Mr M".to_owned(),
        heard_by: vec![OFFICER.to_owned()],
        certainty: Certainty::Exact,
        exact_words: "That is not what I asked for.".to_owned(),
    };
    let quotes = match entry {
        Entry::AppealReceived(_) => vec![words],
        _ => Vec::new(),
    };
    NewEntry {
        on,
        at: None,
        by: OFFICER.to_owned(),
        entry,
        quotes,
    }
}

fn filed(before: usize, complaint: Option<ComplaintId>, on: NaiveDate, entry: Entry) -> FileEntry {
    let number = u32::try_from(before).unwrap() + 1;
    FileEntry {
        id: EntryId::from_row(number.into()),
        complaint,
        number,
        on,
        at: None,
        by: OFFICER.to_owned(),
        entry,
        recorded_at: now(),
        recorded_by: OFFICER.to_owned(),
    }
}

pub(super) fn read(entry: Value) -> Entry {
    serde_json::from_value(entry.clone()).unwrap_or_else(|error| panic!("{error}: {entry}"))
}

/// A released entry with some of its fields otherwise.
pub(super) fn but(kind: &str, otherwise: Value) -> Value {
    let mut shape = crate::entry::tests::shape(kind);
    for (field, value) in otherwise.as_object().unwrap() {
        shape.insert(field.clone(), value.clone());
    }
    shape.into()
}

pub(super) fn finding(point: i64, finding: &str) -> Value {
    but("point_found", json!({ "point": point, "finding": finding }))
}

pub(super) fn response() -> Value {
    but(
        "final_response_sent",
        json!({ "nothing_confidential": false }),
    )
}
