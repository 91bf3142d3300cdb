//! Migrations: numbered SQL files, forward only, all in one transaction.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, TransactionBehavior};

use crate::connection::{APPLICATION_ID, Access, connect, start_engine};
use crate::place::Place;
use crate::{DataKey, StoreError, integrity};

/// The migrations in order; the first makes schema 1.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_first_light.sql"),
    include_str!("../migrations/0002_the_file_and_its_clocks.sql"),
    include_str!("../migrations/0003_the_words_of_entries.sql"),
    include_str!("../migrations/0004_whose_conduct_and_where.sql"),
];

/// How much of a file a snapshot copies in one step: all of it is locked meanwhile anyway.
const PAGES_AT_A_TIME: i32 = 4096;

/// The newest schema this version knows.
pub fn newest_schema() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// The schema of an open file.
pub(crate) fn schema_of(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", (), |row| row.get(0))?)
}

/// Refuses a file that a newer version of the program has written.
pub(crate) fn refuse_newer(connection: &Connection) -> Result<(), StoreError> {
    let found = schema_of(connection)?;
    if found > newest_schema() {
        return Err(StoreError::NewerSchema {
            found,
            known: newest_schema(),
        });
    }
    Ok(())
}

/// Brings a new or older file to the newest schema, in one transaction.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    run(connection, MIGRATIONS)
}

fn run(connection: &mut Connection, migrations: &[&str]) -> Result<(), StoreError> {
    let found = schema_of(connection)?;
    let done = usize::try_from(found).unwrap_or(0);
    if done >= migrations.len() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in migrations.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    let schema = i64::try_from(migrations.len()).unwrap_or(i64::MAX);
    transaction.pragma_update(None, "user_version", schema)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.commit()?;
    Ok(())
}

/// Brings an existing file to the newest schema, after a snapshot of it that has been opened
/// and checked. The snapshot stays beside the file, under the same key.
pub(crate) fn migrate_existing(
    connection: &mut Connection,
    place: &Place,
    key: &DataKey,
) -> Result<(), StoreError> {
    if schema_of(connection)? == newest_schema() {
        return Ok(());
    }
    snapshot(connection, &place.snapshot_before(newest_schema()), key)?;
    migrate(connection)
}

/// Writes an encrypted copy of an open file, proves that it opens and is whole, and only then
/// gives it its name. An older snapshot of that name is replaced.
pub(crate) fn snapshot(
    connection: &Connection,
    to: &Path,
    key: &DataKey,
) -> Result<(), StoreError> {
    let folder = to.parent().unwrap_or(Path::new("."));
    let part = tempfile::Builder::new()
        .prefix(".evenhand-")
        .suffix(".part")
        .tempfile_in(folder)
        .map_err(|source| StoreError::io("write a snapshot", folder, source))?
        .into_temp_path();
    let mut copy = connect(&part, key, Access::Write)?;
    Backup::new(connection, &mut copy)?.run_to_completion(PAGES_AT_A_TIME, Duration::ZERO, None)?;
    drop(copy);
    let copy = connect(&part, key, Access::Read)?;
    let faults = integrity::structure_faults(&copy)?;
    if !faults.is_empty() || schema_of(&copy)? != schema_of(connection)? {
        return Err(StoreError::Damaged { faults });
    }
    drop(copy);
    part.persist(to)
        .map_err(|error| StoreError::io("write a snapshot", to, error.error))
}

/// The whole schema as the migrations make it, in the order of its names.
///
/// # Errors
///
/// [`StoreError::Sql`] if a migration is not good SQL.
pub fn dump_schema() -> Result<String, StoreError> {
    start_engine();
    let mut connection = Connection::open_in_memory()?;
    migrate(&mut connection)?;
    let mut statement = connection.prepare(include_str!("dump_schema.sql"))?;
    let parts = statement
        .query_map((), |row| row.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(format!(
        "-- Generated from migrations/ by `cargo test -p evenhand-store`; do not edit.\n\n{};\n",
        parts.join(";\n\n")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connection::connect_to_case_file;

    #[test]
    fn the_files_are_the_migrations() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        let mut names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        assert_eq!(
            names.len(),
            MIGRATIONS.len(),
            "each file is listed in MIGRATIONS"
        );
        for (number, name) in names.iter().enumerate() {
            assert!(
                name.starts_with(&format!("{:04}_", number + 1)),
                "{name} has its number"
            );
            let text = std::fs::read_to_string(folder.join(name)).unwrap();
            assert_eq!(text, MIGRATIONS[number], "{name} stands in its place");
        }
    }

    #[test]
    fn the_reviewed_schema_is_what_the_migrations_make() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
        let dumped = dump_schema().unwrap();
        if std::fs::read_to_string(&path).unwrap_or_default() != dumped {
            std::fs::write(&path, dumped).unwrap();
            panic!("schema.sql was stale and has been written again: review and commit it");
        }
    }

    #[test]
    fn every_table_is_strict_and_never_reuses_a_number() {
        let dumped = dump_schema().unwrap();
        let tables: Vec<&str> = dumped
            .split(";\n\n")
            .filter(|part| part.contains("CREATE TABLE"))
            .collect();
        assert!(tables.len() > 10, "the tables were found");
        for table in tables {
            assert!(table.trim_end_matches(";\n").ends_with("STRICT"), "{table}");
            assert!(table.contains("AUTOINCREMENT"), "{table}");
        }
    }

    fn a_file(folder: &Path, key: &DataKey, migrations: &[&str]) -> Place {
        let place = Place::of(&folder.join("p.evenhand")).unwrap();
        std::fs::write(place.case_file(), "").unwrap();
        let mut connection = connect(place.case_file(), key, Access::Write).unwrap();
        run(&mut connection, migrations).unwrap();
        place
    }

    #[test]
    fn an_older_file_is_copied_and_checked_before_it_changes() {
        let folder = tempfile::tempdir().unwrap();
        let key = DataKey::random().unwrap();
        let place = a_file(
            folder.path(),
            &key,
            &["CREATE TABLE kept (word TEXT) STRICT"],
        );
        // A synthetic version 0: older than any that was released.
        let mut connection = connect(place.case_file(), &key, Access::Write).unwrap();
        connection
            .execute("INSERT INTO kept (word) VALUES ('marmalade')", ())
            .unwrap();
        connection.pragma_update(None, "user_version", 0).unwrap();
        migrate_existing(&mut connection, &place, &key).unwrap();
        assert_eq!(schema_of(&connection).unwrap(), newest_schema());

        let path = place.snapshot_before(newest_schema());
        let bytes = std::fs::read(&path).unwrap();
        assert!(
            !bytes.windows(9).any(|window| window == b"marmalade"),
            "it is encrypted"
        );
        let copy = connect_to_case_file(&path, &key, Access::Read).unwrap();
        assert_eq!(schema_of(&copy).unwrap(), 0, "the copy is as the file was");
        let word: String = copy
            .query_row("SELECT word FROM kept", (), |row| row.get(0))
            .unwrap();
        assert_eq!(word, "marmalade");
        let left: Vec<_> = std::fs::read_dir(folder.path())
            .unwrap()
            .filter(|entry| {
                entry
                    .as_ref()
                    .unwrap()
                    .path()
                    .extension()
                    .is_some_and(|e| e == "part")
            })
            .collect();
        assert!(left.is_empty(), "no half-made file stays");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let key = DataKey::random().unwrap();
        let first = "CREATE TABLE kept (word TEXT) STRICT";
        let place = a_file(folder.path(), &key, &[first]);
        let mut connection = connect(place.case_file(), &key, Access::Write).unwrap();
        let failing = [
            first,
            "CREATE TABLE more (word TEXT) STRICT",
            "not SQL at all",
        ];
        assert!(run(&mut connection, &failing).is_err());
        assert_eq!(schema_of(&connection).unwrap(), 1);
        let tables: i64 = connection
            .query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0))
            .unwrap();
        assert_eq!(tables, 1, "the second migration was undone with the third");
    }

    #[test]
    fn a_newer_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let key = DataKey::random().unwrap();
        let place = a_file(folder.path(), &key, MIGRATIONS);
        let connection = connect(place.case_file(), &key, Access::Write).unwrap();
        refuse_newer(&connection).unwrap();
        connection
            .pragma_update(None, "user_version", newest_schema() + 1)
            .unwrap();
        match refuse_newer(&connection) {
            Err(StoreError::NewerSchema { found, known }) => {
                assert_eq!((found, known), (newest_schema() + 1, newest_schema()));
            }
            other => panic!("{other:?}"),
        }
    }
}
