//! Drafts and settings: kept inside the case file, beside the record.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::read::{Reading, of_moment};
use crate::table::Table;
use crate::tx::Tx;
use crate::{Store, StoreError};

/// What was being typed at one place of the screen when it was last kept.
///
/// A draft is not part of the record: it is not audited, not exported, and may be dropped. It
/// stands inside the encrypted file because it holds the same words as the record will.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// What was typed, in whatever form the screen keeps it.
    pub content: String,
    /// When it was kept.
    pub kept_at: DateTime<Utc>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Draft(..)")
    }
}

impl Store {
    /// Keeps what is being typed at a place, over what was kept there before.
    ///
    /// # Errors
    ///
    /// [`StoreError::DiskFull`] and the like.
    pub fn keep_draft(
        &mut self,
        place: &str,
        content: &str,
        kept_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.connection().execute(
            "INSERT INTO draft (place, content, kept_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (place) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at",
            (place, content, crate::error::moment(kept_at)),
        )?;
        Ok(())
    }

    /// Drops what was kept at a place, if anything was.
    ///
    /// # Errors
    ///
    /// [`StoreError::DiskFull`] and the like.
    pub fn drop_draft(&mut self, place: &str) -> Result<(), StoreError> {
        self.connection()
            .execute("DELETE FROM draft WHERE place = ?1", [place])?;
        Ok(())
    }
}

impl Tx<'_> {
    /// Drops a draft together with the saving of what it became.
    ///
    /// # Errors
    ///
    /// [`StoreError::DiskFull`] and the like.
    pub fn drop_draft(&mut self, place: &str) -> Result<(), StoreError> {
        self.connection()
            .execute("DELETE FROM draft WHERE place = ?1", [place])?;
        Ok(())
    }

    /// Keeps a setting under a name, over the one kept before.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotCanonical`] if the setting has no JSON form.
    pub fn keep_setting<T: Serialize>(&mut self, name: &str, value: &T) -> Result<(), StoreError> {
        let value = serde_json::to_string(value).map_err(|_| StoreError::NotCanonical)?;
        self.connection().execute(
            "INSERT INTO setting (name, value) VALUES (:name, :value)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            named_params! { ":name": name, ":value": value },
        )?;
        let row = self.connection().query_row(
            "SELECT id FROM setting WHERE name = ?1",
            [name],
            |row| row.get(0),
        )?;
        self.note_row(Table::Setting, row)
    }
}

impl Reading<'_> {
    /// What was kept at a place, or `None` if nothing was.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if the row is not ours.
    pub fn draft(&self, place: &str) -> Result<Option<Draft>, StoreError> {
        let mut found = self.rows(
            "SELECT content, kept_at FROM draft WHERE place = ?1",
            [place],
            |row| {
                Ok(Draft {
                    content: row.get("content")?,
                    kept_at: of_moment(&row.get::<_, String>("kept_at")?, "draft.kept_at")?,
                })
            },
        )?;
        Ok(found.pop())
    }

    /// The places at which something was kept, in their order of names.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`].
    pub fn draft_places(&self) -> Result<Vec<String>, StoreError> {
        self.rows("SELECT place FROM draft ORDER BY place", (), |row| {
            Ok(row.get(0)?)
        })
    }

    /// The setting under a name, or `None` if none was kept.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if it is not of the wanted kind.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StoreError> {
        let value: Option<String> = self
            .connection()
            .query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| {
                row.get(0)
            })
            .optional()?;
        value
            .map(|value| {
                serde_json::from_str(&value).map_err(|_| StoreError::NotUnderstood {
                    what: "setting.value",
                })
            })
            .transpose()
    }
}
