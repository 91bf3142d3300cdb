//! Incidents and who saw them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use evenhand_record::blank::given;
use evenhand_record::complaint::Channel;
use evenhand_record::ids::{ComplaintId, IncidentId};
use evenhand_record::incident::{Incident, NewIncident, Witness};
use rusqlite::{Row, named_params};

use crate::StoreError;
use crate::error::moment;
use crate::read::{Reading, of_moment, of_word, word_of};
use crate::table::Table;
use crate::tx::Tx;

impl Tx<'_> {
    /// Records an incident and its witnesses under the next number of the complaint.
    ///
    /// Its quotes have a function of their own, [`Tx::record_quote`].
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if there is no such complaint.
    pub fn record_incident(
        &mut self,
        complaint: ComplaintId,
        happened_at: DateTime<Utc>,
        incident: &NewIncident,
    ) -> Result<IncidentId, StoreError> {
        let recorded_at = moment(self.now());
        let recorded_by = self.actor().to_owned();
        let row = self.insert(
            Table::Incident,
            include_str!("insert.sql"),
            named_params! {
                ":complaint_id": complaint.row(),
                ":happened_at": moment(happened_at),
                ":channel": word_of(&incident.channel, "incident.channel")?,
                ":place": given(incident.place.as_ref()),
                ":somebody_else": given(incident.somebody_else.as_ref()),
                ":experienced_by": incident.experienced_by,
                ":everybody_safe": incident.everybody_safe,
                ":factual_account": incident.factual_account,
                ":recorded_at": recorded_at,
                ":recorded_by": recorded_by,
            },
        )?;
        for (number, witness) in (1_i64..).zip(&incident.witnesses) {
            self.insert(
                Table::Witness,
                "INSERT INTO witness (incident_id, number, name, is_colleague)
                 VALUES (?1, ?2, ?3, ?4)",
                (row, number, &witness.name, witness.is_colleague),
            )?;
        }
        Ok(IncidentId::from_row(row))
    }

    /// Records that a word of an account was pointed at and stays as it is.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if there is no such incident.
    pub fn settle_nudge(&mut self, incident: IncidentId, word: &str) -> Result<(), StoreError> {
        let settled_at = moment(self.now());
        let settled_by = self.actor().to_owned();
        self.insert(
            Table::SettledNudge,
            "INSERT INTO settled_nudge (incident_id, word, settled_at, settled_by)
             VALUES (?1, ?2, ?3, ?4)",
            (incident.row(), word, settled_at, settled_by),
        )?;
        Ok(())
    }
}

/// That an incident was, when, who of the practice was there, and whether everybody was safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentMark {
    /// Identity in the case file.
    pub id: IncidentId,
    /// The complaint file it belongs to.
    pub complaint: ComplaintId,
    /// The number in the file.
    pub number: u32,
    /// When it happened, or began.
    pub happened_at: DateTime<Utc>,
    /// Whether it was the conduct of somebody else than whoever complains.
    pub somebody_else: bool,
    /// Whether exact words were written down in it.
    pub has_words: bool,
    /// How it happened.
    pub channel: Channel,
    /// Whether everybody was safe when it was written down.
    pub everybody_safe: bool,
    /// The colleague who experienced it.
    pub experienced_by: String,
    /// The colleagues who saw or heard it.
    pub colleagues_there: Vec<String>,
}

impl Reading<'_> {
    /// The incidents of a complaint by number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn incidents(&self, complaint: ComplaintId) -> Result<Vec<Incident>, StoreError> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE complaint_id = ?1 ORDER BY number"
        );
        self.rows(sql, [complaint.row()], |row| self.incident_of(row))
    }

    /// The incidents of a complaint, or of every complaint, by complaint and number, as far as what is to be done
    /// depends on it.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn incident_marks(
        &self,
        complaint: Option<ComplaintId>,
    ) -> Result<Vec<IncidentMark>, StoreError> {
        let mut there: BTreeMap<IncidentId, Vec<String>> = BTreeMap::new();
        let witnesses = self.rows(
            "SELECT incident_id, name FROM witness WHERE is_colleague ORDER BY incident_id, number",
            [],
            |row| {
                let incident = IncidentId::from_row(row.get("incident_id")?);
                Ok((incident, row.get("name")?))
            },
        )?;
        for (incident, name) in witnesses {
            there.entry(incident).or_default().push(name);
        }
        self.rows(
            "SELECT id, complaint_id, number, happened_at, somebody_else IS NOT NULL AS somebody_else,
                 everybody_safe, experienced_by, channel,
                 EXISTS (SELECT 1 FROM quote WHERE quote.incident_id = incident.id) AS has_words
             FROM incident WHERE ?1 IS NULL OR complaint_id = ?1
             ORDER BY complaint_id, number",
            [complaint.map(ComplaintId::row)],
            |row| {
                let happened_at: String = row.get("happened_at")?;
                let id = IncidentId::from_row(row.get("id")?);
                Ok(IncidentMark {
                    id,
                    experienced_by: row.get("experienced_by")?,
                    colleagues_there: there.get(&id).cloned().unwrap_or_default(),
                    complaint: ComplaintId::from_row(row.get("complaint_id")?),
                    number: row.get("number")?,
                    happened_at: of_moment(&happened_at, "incident.happened_at")?,
                    somebody_else: row.get("somebody_else")?,
                    has_words: row.get("has_words")?,
                    channel: of_word(row.get("channel")?, "incident.channel")?,
                    everybody_safe: row.get("everybody_safe")?,
                })
            },
        )
    }

    /// One incident.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::NotUnderstood`].
    pub fn incident(&self, id: IncidentId) -> Result<Incident, StoreError> {
        let sql = concat!(include_str!("select.sql"), "WHERE id = ?1");
        self.row("incident", id.row(), sql, |row| self.incident_of(row))
    }

    /// The words of an incident's account that were settled, in the order of settling.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`].
    pub fn settled_nudges(&self, incident: IncidentId) -> Result<Vec<String>, StoreError> {
        self.rows(
            "SELECT word FROM settled_nudge WHERE incident_id = ?1 ORDER BY id",
            [incident.row()],
            |row| Ok(row.get(0)?),
        )
    }

    fn incident_of(&self, row: &Row<'_>) -> Result<Incident, StoreError> {
        let id: i64 = row.get("id")?;
        let happened_at: String = row.get("happened_at")?;
        let recorded_at: String = row.get("recorded_at")?;
        Ok(Incident {
            id: IncidentId::from_row(id),
            complaint: ComplaintId::from_row(row.get("complaint_id")?),
            number: row.get("number")?,
            happened_at: of_moment(&happened_at, "incident.happened_at")?,
            channel: of_word(row.get("channel")?, "incident.channel")?,
            place: row.get("place")?,
            somebody_else: row.get("somebody_else")?,
            experienced_by: row.get("experienced_by")?,
            witnesses: self.rows(
                "SELECT name, is_colleague FROM witness WHERE incident_id = ?1 ORDER BY number",
                [id],
                |row| {
                    Ok(Witness {
                        name: row.get("name")?,
                        is_colleague: row.get("is_colleague")?,
                    })
                },
            )?,
            everybody_safe: row.get("everybody_safe")?,
            factual_account: row.get("factual_account")?,
            recorded_at: of_moment(&recorded_at, "incident.recorded_at")?,
            recorded_by: row.get("recorded_by")?,
        })
    }
}
