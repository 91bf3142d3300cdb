//! The store's tables on SQLCipher, beside the same tables and statements on plain SQLite.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use rusqlite::{Connection, params};

use crate::line;

const ROUNDS: usize = 3;
const INSERTS: i64 = 2_000;
const SEARCHES: i64 = 50;
const BLOBS: i64 = 64;
const MEBIBYTE: usize = 1024 * 1024;

/// Milliseconds for each kind of work.
#[derive(Clone, Copy)]
struct Times {
    inserts: f64,
    search: f64,
    blobs_in: f64,
    blobs_out: f64,
}

/// Measures both in turn and prints the best of each: the least disturbed.
pub(crate) fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut best: [Option<Times>; 2] = [None, None];
    for _ in 0..ROUNDS {
        for (kept, key) in best.iter_mut().zip([Some("a1"), None]) {
            let path = folder.join("tables.db");
            let times = work(&path, key)?;
            fs::remove_file(&path)?;
            *kept = Some(kept.map_or(times, |kept| Times {
                inserts: kept.inserts.min(times.inserts),
                search: kept.search.min(times.search),
                blobs_in: kept.blobs_in.min(times.blobs_in),
                blobs_out: kept.blobs_out.min(times.blobs_out),
            }));
        }
    }
    let [Some(cipher), Some(plain)] = best else {
        return Err("nothing was measured".into());
    };
    line(
        "2,000 quotes in: SQLCipher ÷ SQLite",
        "ms",
        cipher.inserts,
        plain.inserts,
    );
    line(
        "50 searches of 2,000 quotes",
        "ms",
        cipher.search,
        plain.search,
    );
    line(
        "64 blobs of 1 MiB in",
        "ms",
        cipher.blobs_in,
        plain.blobs_in,
    );
    line(
        "64 blobs of 1 MiB out, by blob I/O",
        "ms",
        cipher.blobs_out,
        plain.blobs_out,
    );
    Ok(())
}

fn work(path: &Path, key: Option<&str>) -> Result<Times, Box<dyn Error>> {
    let mut connection = Connection::open(path)?;
    if let Some(byte) = key {
        connection.execute_batch(&format!("PRAGMA key = \"x'{}'\";", byte.repeat(32)))?;
    }
    connection.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF;",
    )?;
    connection.execute_batch(&evenhand_store::dump_schema()?)?;
    Ok(Times {
        inserts: inserts(&mut connection)?,
        search: search(&connection)?,
        blobs_in: blobs_in(&mut connection)?,
        blobs_out: blobs_out(&connection)?,
    })
}

fn inserts(connection: &mut Connection) -> Result<f64, Box<dyn Error>> {
    let began = Instant::now();
    let transaction = connection.transaction()?;
    for number in 1..=INSERTS {
        transaction
            .prepare_cached(
                "INSERT INTO quote (complaint_id, incident_id, number, speaker, certainty, exact_words)
                 VALUES (1, 1, ?1, 'Mr M', 'exact', ?2)",
            )?
            .execute(params![number, format!("{number}: {}", "I rang eleven times. ".repeat(30))])?;
    }
    transaction.commit()?;
    Ok(milliseconds(began))
}

fn search(connection: &Connection) -> Result<f64, Box<dyn Error>> {
    let began = Instant::now();
    for number in 1..=SEARCHES {
        let found: i64 = connection.query_row(
            "SELECT count(*) FROM quote WHERE exact_words LIKE ?1",
            [format!("{number}: %eleven%")],
            |row| row.get(0),
        )?;
        if found == 0 {
            return Err("the search found nothing".into());
        }
    }
    Ok(milliseconds(began))
}

fn blobs_in(connection: &mut Connection) -> Result<f64, Box<dyn Error>> {
    let bytes: Vec<u8> = (0..MEBIBYTE)
        .map(|index| (index * 31 % 251) as u8)
        .collect();
    let began = Instant::now();
    let transaction = connection.transaction()?;
    for number in 1..=BLOBS {
        transaction
            .prepare_cached(
                "INSERT INTO evidence_chunk (evidence_id, number, bytes) VALUES (1, ?1, ?2)",
            )?
            .execute(params![number, bytes])?;
    }
    transaction.commit()?;
    Ok(milliseconds(began))
}

fn blobs_out(connection: &Connection) -> Result<f64, Box<dyn Error>> {
    let mut bytes = vec![0; MEBIBYTE];
    let began = Instant::now();
    for row in 1..=BLOBS {
        let blob = connection.blob_open("main", "evidence_chunk", "bytes", row, true)?;
        blob.read_at_exact(&mut bytes, 0)?;
    }
    Ok(milliseconds(began))
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1_000.0
}
