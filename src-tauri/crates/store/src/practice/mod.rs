//! The practice, its office-holders and its colleagues.

use chrono::{DateTime, Utc};
use evenhand_record::ids::ColleagueId;
use evenhand_record::practice::{Colleague, OfficeHolders, Practice};
use rusqlite::named_params;

use crate::StoreError;
use crate::error::moment;
use crate::read::{Reading, of_moment};
use crate::table::Table;
use crate::tx::Tx;

impl Tx<'_> {
    /// Records the practice's particulars; the row before stays on file.
    ///
    /// # Errors
    ///
    /// [`StoreError::DiskFull`] and the like.
    pub fn record_practice(&mut self, practice: &Practice) -> Result<(), StoreError> {
        let recorded_at = moment(self.now());
        self.insert(
            Table::Practice,
            "INSERT INTO practice (name, ods_code, address, telephone, recorded_at)
             VALUES (:name, :ods_code, :address, :telephone, :recorded_at)",
            named_params! {
                ":name": practice.name,
                ":ods_code": practice.ods_code,
                ":address": practice.address,
                ":telephone": practice.telephone,
                ":recorded_at": recorded_at,
            },
        )?;
        Ok(())
    }

    /// Records who holds the roles; the row before stays on file.
    ///
    /// # Errors
    ///
    /// [`StoreError::DiskFull`] and the like.
    pub fn record_office_holders(&mut self, holders: &OfficeHolders) -> Result<(), StoreError> {
        let recorded_at = moment(self.now());
        self.insert(
            Table::OfficeHolders,
            "INSERT INTO office_holders
                 (complaints_manager, responsible_person, second_colleague, recorded_at)
             VALUES (:complaints_manager, :responsible_person, :second_colleague, :recorded_at)",
            named_params! {
                ":complaints_manager": holders.complaints_manager,
                ":responsible_person": holders.responsible_person,
                ":second_colleague": holders.second_colleague,
                ":recorded_at": recorded_at,
            },
        )?;
        Ok(())
    }

    /// Records a colleague under a pseudonym that nobody else has had.
    ///
    /// # Errors
    ///
    /// [`StoreError::Unalterable`] if the pseudonym is taken.
    pub fn record_colleague(
        &mut self,
        name: &str,
        pseudonym: &str,
    ) -> Result<ColleagueId, StoreError> {
        let row = self.insert(
            Table::Colleague,
            "INSERT INTO colleague (name, pseudonym) VALUES (?1, ?2)",
            (name, pseudonym),
        )?;
        Ok(ColleagueId::from_row(row))
    }
}

impl Reading<'_> {
    /// The practice's latest particulars, or `None` before set-up.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`].
    pub fn practice(&self) -> Result<Option<Practice>, StoreError> {
        let mut found = self.rows(
            "SELECT name, ods_code, address, telephone FROM practice ORDER BY id DESC LIMIT 1",
            (),
            |row| {
                Ok(Practice {
                    name: row.get("name")?,
                    ods_code: row.get("ods_code")?,
                    address: row.get("address")?,
                    telephone: row.get("telephone")?,
                })
            },
        )?;
        Ok(found.pop())
    }

    /// Who holds the roles at present, or `None` before set-up.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`].
    pub fn office_holders(&self) -> Result<Option<OfficeHolders>, StoreError> {
        let mut found = self.rows(
            "SELECT complaints_manager, responsible_person, second_colleague
             FROM office_holders ORDER BY id DESC LIMIT 1",
            (),
            |row| {
                Ok(OfficeHolders {
                    complaints_manager: row.get("complaints_manager")?,
                    responsible_person: row.get("responsible_person")?,
                    second_colleague: row.get("second_colleague")?,
                })
            },
        )?;
        Ok(found.pop())
    }

    /// Every list of office-holders with the moment it was recorded, oldest first.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn office_holders_history(
        &self,
    ) -> Result<Vec<(DateTime<Utc>, OfficeHolders)>, StoreError> {
        self.rows(
            "SELECT complaints_manager, responsible_person, second_colleague, recorded_at
             FROM office_holders ORDER BY id",
            (),
            |row| {
                let recorded_at: String = row.get("recorded_at")?;
                let holders = OfficeHolders {
                    complaints_manager: row.get("complaints_manager")?,
                    responsible_person: row.get("responsible_person")?,
                    second_colleague: row.get("second_colleague")?,
                };
                Ok((
                    of_moment(&recorded_at, "office_holders.recorded_at")?,
                    holders,
                ))
            },
        )
    }

    /// The colleagues in the order in which they first took part.
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`].
    pub fn colleagues(&self) -> Result<Vec<Colleague>, StoreError> {
        self.rows(
            "SELECT id, name, pseudonym FROM colleague ORDER BY id",
            (),
            |row| {
                Ok(Colleague {
                    id: ColleagueId::from_row(row.get("id")?),
                    name: row.get("name")?,
                    pseudonym: row.get("pseudonym")?,
                })
            },
        )
    }
}
