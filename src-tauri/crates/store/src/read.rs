//! The one way to read: a handle that cannot write.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use evenhand_record::ids::ComplaintId;
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::StoreError;

/// What is on file. Reading functions stand with each kind of record.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    connection: &'a Connection,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(connection: &'a Connection) -> Self {
        Self { connection }
    }

    pub(crate) fn connection(&self) -> &'a Connection {
        self.connection
    }

    /// Reads many rows with one statement.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        read: impl Fn(&rusqlite::Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// Reads many rows with one statement and gives each complaint its own; the row names it as
    /// `complaint_id`.
    pub(crate) fn by_complaint<T>(
        &self,
        sql: &str,
        read: impl Fn(&rusqlite::Row<'_>) -> Result<T, StoreError>,
    ) -> Result<BTreeMap<ComplaintId, Vec<T>>, StoreError> {
        let rows = self.rows(sql, (), |row| {
            Ok((ComplaintId::from_row(row.get("complaint_id")?), read(row)?))
        })?;
        let mut found: BTreeMap<ComplaintId, Vec<T>> = BTreeMap::new();
        for (complaint, thing) in rows {
            found.entry(complaint).or_default().push(thing);
        }
        Ok(found)
    }

    /// Reads one row, or says that there is none.
    pub(crate) fn row<T>(
        &self,
        what: &'static str,
        id: i64,
        sql: &str,
        read: impl Fn(&rusqlite::Row<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.rows(sql, [id], read)?
            .pop()
            .ok_or(StoreError::NotFound { what, id })
    }
}

/// The word an enumeration of the record's is kept as: "social_media".
pub(crate) fn word_of<T: Serialize>(value: &T, what: &'static str) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => Ok(word),
        _ => Err(StoreError::NotUnderstood { what }),
    }
}

/// The value behind a word.
pub(crate) fn of_word<T: DeserializeOwned>(
    word: String,
    what: &'static str,
) -> Result<T, StoreError> {
    serde_json::from_value(Value::String(word)).map_err(|_| StoreError::NotUnderstood { what })
}

/// A day or a time as it is kept in text.
pub(crate) fn of_text<T: FromStr>(text: &str, what: &'static str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::NotUnderstood { what })
}

/// A moment as it is kept in text.
pub(crate) fn of_moment(text: &str, what: &'static str) -> Result<DateTime<Utc>, StoreError> {
    of_text(text, what)
}
