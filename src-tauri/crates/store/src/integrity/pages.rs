//! The file as pages: their authentication codes, and SQLite's own view of their structure.

use rusqlite::Connection;

use super::Fault;
use crate::StoreError;
use crate::connection::PAGE_SIZE;
use crate::error::is_unreadable_page;

/// Checks every page's authentication code, reading past SQLite's cache.
///
/// Works even where the file cannot be read as a database any more.
pub(crate) fn page_faults(connection: &Connection) -> Result<Vec<Fault>, StoreError> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = statement.query(())?;
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let words: String = row.get(0)?;
        faults.push(page_fault(words));
    }
    drop(rows);
    drop(statement);
    if faults.is_empty() {
        faults.extend(length_fault(connection)?);
    }
    Ok(faults)
}

/// SQLCipher names a page at the end of its words: "HMAC verification failed for page 7".
fn page_fault(words: String) -> Fault {
    let number = words
        .split_once("page ")
        .and_then(|(_, rest)| rest.split(' ').next())
        .and_then(|number| number.parse().ok());
    match number {
        Some(page) => Fault::Page { page },
        None => Fault::Structure { words },
    }
}

/// A file cut off between two pages has no bad page, only too few.
fn length_fault(connection: &Connection) -> Result<Option<Fault>, StoreError> {
    let Some(path) = connection.path() else {
        return Ok(None);
    };
    let Ok(metadata) = std::fs::metadata(path) else {
        return Ok(None);
    };
    let found = metadata.len();
    let pages = connection.query_row("PRAGMA page_count", (), |row| row.get::<_, i64>(0));
    let expected = match pages {
        Ok(pages) => Some(u64::try_from(pages).unwrap_or(0).saturating_mul(PAGE_SIZE)),
        Err(error) if is_unreadable_page(&error) => None,
        Err(error) => return Err(StoreError::from(error)),
    };
    Ok((expected != Some(found)).then_some(Fault::Length { found, expected }))
}

/// Lets SQLite check its own structure and every reference between tables.
pub(crate) fn structure_faults(connection: &Connection) -> Result<Vec<Fault>, StoreError> {
    let mut faults = Vec::new();
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let words: String = row.get(0)?;
        if words != "ok" {
            faults.push(Fault::Structure { words });
        }
    }
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query(())?;
    while let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        let number: Option<i64> = row.get(1)?;
        let item = number.map_or_else(|| table.clone(), |number| format!("{table} row {number}"));
        faults.push(Fault::LooseEnd { item });
    }
    Ok(faults)
}
