//! The book of entries: what happened in the handling of each complaint, and the practice's own.

use evenhand_record::entry::{EntryKind, FileEntry, Names, NewEntry};
use evenhand_record::ids::{ComplaintId, EntryId};
use rusqlite::{Row, named_params};

use crate::StoreError;
use crate::error::moment;
use crate::read::{Reading, of_moment, of_text};
use crate::table::Table;
use crate::tx::Tx;

impl Tx<'_> {
    /// Records an entry under the next number of its book: a complaint file's or, without a
    /// complaint, the practice's own. It is found by how it reads; its words are
    /// [`Tx::record_quote`].
    ///
    /// # Errors
    ///
    /// [`StoreError::Sql`] if there is no such complaint.
    pub fn record_entry(
        &mut self,
        complaint: Option<ComplaintId>,
        entry: &NewEntry,
    ) -> Result<EntryId, StoreError> {
        let recorded_at = moment(self.now());
        let recorded_by = self.actor().to_owned();
        let particulars =
            serde_json::to_string(&entry.entry).map_err(|_| StoreError::NotCanonical)?;
        let row = self.insert(
            Table::Entry,
            include_str!("insert.sql"),
            named_params! {
                ":complaint_id": complaint.map(ComplaintId::row),
                ":kind": entry.entry.kind().name(),
                ":on_day": entry.on.to_string(),
                ":at_time": entry.at.map(|time| time.to_string()),
                ":by_whom": entry.by,
                ":particulars": particulars,
                ":recorded_at": recorded_at,
                ":recorded_by": recorded_by,
            },
        )?;
        self.connection()
            .prepare_cached(include_str!("index.sql"))?
            .execute(named_params! {
                ":entry": row,
                ":subject": match entry.entry.kind() {
                    EntryKind::Contact => "contact",
                    _ => "entry",
                },
                ":complaint_id": complaint.map(ComplaintId::row),
                ":on_day": entry.on.to_string(),
                ":words": as_it_reads(entry),
            })?;
        Ok(EntryId::from_row(row))
    }
}

/// What an entry is found by: how it reads, and who made it.
///
/// A colon after each label lets an excerpt begin with the words behind it. The numbers of what
/// an entry names are left out, because points are put in another order.
fn as_it_reads(entry: &NewEntry) -> String {
    let told = entry.entry.told(&Names::default());
    let mut words = told.headline;
    for line in &told.lines {
        words.push('\n');
        words.push_str(&line.label);
        words.push_str(": ");
        words.push_str(&line.words);
    }
    words.push('\n');
    words.push_str(&entry.by);
    words
}

impl Reading<'_> {
    /// One entry, of a complaint file or of the practice's own book.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotFound`], [`StoreError::NotUnderstood`].
    pub fn entry(&self, id: EntryId) -> Result<FileEntry, StoreError> {
        let sql = concat!(include_str!("select.sql"), "WHERE id = ?1");
        self.row("entry", id.row(), sql, entry_of)
    }

    /// The complaint file that an entry stands in; the practice's own book is none.
    pub(crate) fn file_of_entry(&self, id: EntryId) -> Result<ComplaintId, StoreError> {
        self.entry(id)?.complaint.ok_or(StoreError::NotFound {
            what: "complaint file of the entry",
            id: id.row(),
        })
    }

    /// The entries of a complaint file by number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn entries(&self, complaint: ComplaintId) -> Result<Vec<FileEntry>, StoreError> {
        self.book(complaint.row())
    }

    /// The entries of the practice's own book by number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn practice_entries(&self) -> Result<Vec<FileEntry>, StoreError> {
        self.book(0)
    }

    /// A book by its complaint's row, or by 0 for the practice's own, as the index has it.
    fn book(&self, book: i64) -> Result<Vec<FileEntry>, StoreError> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE ifnull(complaint_id, 0) = ?1 ORDER BY number"
        );
        self.rows(sql, [book], entry_of)
    }

    /// The entries of one kind in a complaint file by number.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn entries_of_kind(
        &self,
        complaint: ComplaintId,
        kind: EntryKind,
    ) -> Result<Vec<FileEntry>, StoreError> {
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE kind = ?1 AND complaint_id = ?2 ORDER BY number"
        );
        self.rows(sql, (kind.name(), complaint.row()), entry_of)
    }

    /// The entries of every complaint file, by complaint and number, without some kinds.
    ///
    /// One statement, which does not touch a row of what is left out: contacts are most of a
    /// file, and no list needs their words. The practice's own book has
    /// [`Reading::practice_entries`].
    ///
    /// # Errors
    ///
    /// [`StoreError::NotUnderstood`] if a row is not ours.
    pub fn all_entries(&self, leaving_out: &[EntryKind]) -> Result<Vec<FileEntry>, StoreError> {
        let wanted: Vec<&str> = EntryKind::ALL
            .iter()
            .filter(|kind| !leaving_out.contains(kind))
            .map(|kind| kind.name())
            .collect();
        let wanted = serde_json::to_string(&wanted).map_err(|_| StoreError::NotCanonical)?;
        let sql = concat!(
            include_str!("select.sql"),
            "WHERE kind IN (SELECT value FROM json_each(?1)) AND complaint_id IS NOT NULL ",
            "ORDER BY complaint_id, number"
        );
        self.rows(sql, [wanted], entry_of)
    }
}

fn entry_of(row: &Row<'_>) -> Result<FileEntry, StoreError> {
    let on: String = row.get("on_day")?;
    let at: Option<String> = row.get("at_time")?;
    let particulars: String = row.get("particulars")?;
    let recorded_at: String = row.get("recorded_at")?;
    Ok(FileEntry {
        id: EntryId::from_row(row.get("id")?),
        complaint: row
            .get::<_, Option<i64>>("complaint_id")?
            .map(ComplaintId::from_row),
        number: row.get("number")?,
        on: of_text(&on, "entry.on_day")?,
        at: at.map(|time| of_text(&time, "entry.at_time")).transpose()?,
        by: row.get("by_whom")?,
        entry: serde_json::from_str(&particulars).map_err(|_| StoreError::NotUnderstood {
            what: "entry.particulars",
        })?,
        recorded_at: of_moment(&recorded_at, "entry.recorded_at")?,
        recorded_by: row.get("recorded_by")?,
    })
}
