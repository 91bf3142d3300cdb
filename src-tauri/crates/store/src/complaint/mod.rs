//! The complaint, its acknowledgement, and how much is in its file.

mod counts;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use evenhand_record::complaint::{Acknowledgement, Complaint, NewComplaint};
use evenhand_record::ids::ComplaintId;
use evenhand_record::people::{Patient, Person, RepresentativeBasis};
use rusqlite::{Row, named_params};

use crate::StoreError;
use crate::error::moment;
use crate::read::{Reading, of_moment, of_text, of_word, word_of};
use crate::table::Table;
use crate::tx::Tx;

pub use counts::FileCounts;

const THE_COMPLAINANT: &str = "the_complainant";
const NOBODY_ELSE: &str = "nobody_else";
const ANOTHER: &str = "another";

impl Tx<'_> {
    /// Records the complaint itself. Its words as received are a quote and its points are
    /// points: each has a function of its own.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unalterable`] if the reference is taken.
    pub fn record_complaint(
        &mut self,
        reference: &str,
        complaint: &NewComplaint,
    ) -> Result<ComplaintId, StoreError> {
        let (kind, patient, basis) = match &complaint.patient {
            Patient::TheComplainant => (THE_COMPLAINANT, None, None),
            Patient::NobodyElse => (NOBODY_ELSE, None, None),
            Patient::Another { person, basis } => (ANOTHER, Some(person), basis.as_ref()),
        };
        let basis = basis
            .map(|basis| word_of(basis, "complaint.patient_basis"))
            .transpose()?;
        let recorded_at = moment(self.now());
        let row = self.insert(
            Table::Complaint,
            include_str!("insert.sql"),
            named_params! {
                ":reference": reference,
                ":received_on": complaint.received_on.to_string(),
                ":received_time": complaint.received_time.map(|time| time.to_string()),
                ":channel": word_of(&complaint.channel, "complaint.channel")?,
                ":received_by": complaint.received_by,
                ":complainant_name": complaint.complainant.name,
                ":complainant_address": complaint.complainant.address,
                ":complainant_telephone": complaint.complainant.telephone,
                ":complainant_email": complaint.complainant.email,
                ":patient": kind,
                ":patient_name": patient.map(|person| &person.name),
                ":patient_address": patient.and_then(|person| person.address.as_ref()),
                ":patient_telephone": patient.and_then(|person| person.telephone.as_ref()),
                ":patient_email": patient.and_then(|person| person.email.as_ref()),
                ":patient_basis": basis,
                ":recorded_at": recorded_at,
            },
        )?;
        Ok(ComplaintId::from_row(row))
    }

    /// Records that a complaint was acknowledged; one recorded before stays on file.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if there is no such complaint.
    pub fn record_acknowledgement(
        &mut self,
        complaint: ComplaintId,
        acknowledgement: &Acknowledgement,
    ) -> Result<(), StoreError> {
        let recorded_at = moment(self.now());
        self.insert(
            Table::Acknowledgement,
            "INSERT INTO acknowledgement
                 (complaint_id, acknowledged_on, form, acknowledged_by, recorded_at)
             VALUES (:complaint_id, :acknowledged_on, :form, :acknowledged_by, :recorded_at)",
            named_params! {
                ":complaint_id": complaint.row(),
                ":acknowledged_on": acknowledgement.acknowledged_on.to_string(),
                ":form": word_of(&acknowledgement.form, "acknowledgement.form")?,
                ":acknowledged_by": acknowledgement.by,
                ":recorded_at": recorded_at,
            },
        )?;
        Ok(())
    }
}

impl Reading<'_> {
    /// All complaints in the order in which they were logged.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn complaints(&self) -> Result<Vec<Complaint>, StoreError> {
        let sql = concat!(include_str!("select.sql"), "ORDER BY id");
        self.rows(sql, (), complaint_of)
    }

    /// One complaint.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::NotUnderstood`].
    pub fn complaint(&self, id: ComplaintId) -> Result<Complaint, StoreError> {
        let sql = concat!(include_str!("select.sql"), "WHERE id = ?1");
        self.row("complaint", id.row(), sql, complaint_of)
    }

    /// The complaint with a reference, or `None`.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`].
    pub fn complaint_by_reference(&self, reference: &str) -> Result<Option<Complaint>, StoreError> {
        let sql = concat!(include_str!("select.sql"), "WHERE reference = ?1");
        Ok(self.rows(sql, [reference], complaint_of)?.pop())
    }

    /// Every acknowledgement recorded for a complaint, in the order of recording.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`].
    pub fn acknowledgements(
        &self,
        complaint: ComplaintId,
    ) -> Result<Vec<Acknowledgement>, StoreError> {
        self.rows(
            "SELECT acknowledged_on, form, acknowledged_by FROM acknowledgement
             WHERE complaint_id = ?1 ORDER BY id",
            [complaint.row()],
            acknowledgement_of,
        )
    }

    /// Every acknowledgement of every complaint, in the order of recording, with one statement.
    /// A complaint without one is left out.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`].
    pub fn all_acknowledgements(
        &self,
    ) -> Result<BTreeMap<ComplaintId, Vec<Acknowledgement>>, StoreError> {
        self.by_complaint(
            "SELECT complaint_id, acknowledged_on, form, acknowledged_by FROM acknowledgement
             ORDER BY id",
            acknowledgement_of,
        )
    }
}

fn acknowledgement_of(row: &Row<'_>) -> Result<Acknowledgement, StoreError> {
    let on: String = row.get("acknowledged_on")?;
    Ok(Acknowledgement {
        acknowledged_on: of_text(&on, "acknowledgement.acknowledged_on")?,
        form: of_word(row.get("form")?, "acknowledgement.form")?,
        by: row.get("acknowledged_by")?,
    })
}

fn complaint_of(row: &Row<'_>) -> Result<Complaint, StoreError> {
    let received_on: String = row.get("received_on")?;
    let received_time: Option<String> = row.get("received_time")?;
    let recorded_at: String = row.get("recorded_at")?;
    Ok(Complaint {
        id: ComplaintId::from_row(row.get("id")?),
        reference: row.get("reference")?,
        received_on: of_text::<NaiveDate>(&received_on, "complaint.received_on")?,
        received_time: received_time
            .map(|time| of_text::<NaiveTime>(&time, "complaint.received_time"))
            .transpose()?,
        channel: of_word(row.get("channel")?, "complaint.channel")?,
        received_by: row.get("received_by")?,
        complainant: Person {
            name: row.get("complainant_name")?,
            address: row.get("complainant_address")?,
            telephone: row.get("complainant_telephone")?,
            email: row.get("complainant_email")?,
        },
        patient: patient_of(row)?,
        recorded_at: of_moment(&recorded_at, "complaint.recorded_at")?,
    })
}

fn patient_of(row: &Row<'_>) -> Result<Patient, StoreError> {
    let kind: String = row.get("patient")?;
    match kind.as_str() {
        THE_COMPLAINANT => Ok(Patient::TheComplainant),
        NOBODY_ELSE => Ok(Patient::NobodyElse),
        ANOTHER => Ok(Patient::Another {
            person: Person {
                name: row.get("patient_name")?,
                address: row.get("patient_address")?,
                telephone: row.get("patient_telephone")?,
                email: row.get("patient_email")?,
            },
            basis: row
                .get::<_, Option<String>>("patient_basis")?
                .map(|basis| of_word::<RepresentativeBasis>(basis, "complaint.patient_basis"))
                .transpose()?,
        }),
        _ => Err(StoreError::NotUnderstood {
            what: "complaint.patient",
        }),
    }
}
