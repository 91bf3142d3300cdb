//! Fifty complaints of two hundred contacts each: every screen answers within a tenth of a second
//! of core time, whatever it asks.
//!
//! Core time is the processor time of the thread that answers, so that a busy computer does not
//! fail what a quiet one passes. From the request as text to the answer as text: what crosses the
//! window's edge. The yardstick is plain SQL over the rows the answer is made of, from the same
//! encrypted file: no answer can be had for less, on any computer.

mod asked;
mod handled;
mod made;
mod managed;
mod words;

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use evenhand_casework::Casework;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use tempfile::TempDir;

use asked::{Asked, Rows, With, asked};
use made::{COMPLAINTS, CONTACTS, Ids, Made, now};

/// The core time a screen may take.
const BOUND: Duration = Duration::from_millis(100);
/// How often each question is asked, each time about another file.
const RUNS: usize = 20;

/// Makes the case file, asks every question, and prints what each took.
///
/// # Errors
/// Also if one took longer than the bound, after all of them were asked.
pub(crate) fn measure() -> Result<(), Box<dyn Error>> {
    let folder = folder()?;
    let folder = folder.path();
    let (began, core) = (Instant::now(), ThreadTime::now());
    let Made {
        mut casework,
        files,
        acts,
    } = made::make(folder, 0..COMPLAINTS)?;
    let each = |whole: Duration| milliseconds(whole) / acts as f64;
    println!(
        "\n{COMPLAINTS} complaints of {CONTACTS} contacts each, made in {:.0} s: {acts} acts of \
         {:.2} ms, {:.2} ms of them core time",
        began.elapsed().as_secs_f64(),
        each(began.elapsed()),
        each(core.elapsed()),
    );
    let plain = plain(&folder.join("screens.evenhand"), &casework)?;
    println!(
        "{:<44} {:>8} {:>8} {:>8} {:>8} {:>9} {:>6} {:>9} {:>7}  within {} ms",
        "core time in ms",
        "median",
        "worst",
        "wall",
        "worst",
        "KiB",
        "rows",
        "yardstick",
        "ratio",
        BOUND.as_millis()
    );
    let mut over = Vec::new();
    let mut tell = |told: &str, measured: &Measured| {
        if !measured.is_within() {
            over.push(told.to_owned());
        }
        print(told, measured);
    };
    for asked in asked() {
        tell(
            &asked.told,
            &ask_often(&mut casework, &plain, &files, &asked)?,
        );
    }
    for (told, measured) in act_often(&mut casework, &files)? {
        tell(told, &measured);
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(format!(
        "over {} ms of core time: {}",
        BOUND.as_millis(),
        over.join("; ")
    )
    .into())
}

/// In memory where the system keeps files there: making the file commits more than ten thousand
/// acts, and how long a disk takes to swear to each is no matter of core time.
fn folder() -> std::io::Result<TempDir> {
    let in_memory = Path::new("/dev/shm");
    if in_memory.is_dir() {
        tempfile::tempdir_in(in_memory)
    } else {
        tempfile::tempdir()
    }
}

/// A second connection to the same file, that knows no house rules but the key.
fn plain(path: &Path, casework: &Casework) -> Result<Connection, Box<dyn Error>> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let digits: String = casework
        .data_key()
        .bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    connection.execute_batch(&format!("PRAGMA key = \"x'{digits}'\";"))?;
    Ok(connection)
}

/// What the runs of one question took.
#[derive(Default)]
struct Measured {
    core: Vec<Duration>,
    wall: Vec<Duration>,
    yardstick: Vec<Duration>,
    /// The longest answer, in bytes.
    bytes: usize,
    /// The most rows the yardstick read.
    rows: usize,
}

impl Measured {
    fn is_within(&self) -> bool {
        worst(&self.core) <= BOUND
    }
}

impl Measured {
    /// Asks once: from the request as text to the answer as text.
    fn ask(
        &mut self,
        casework: &mut Casework,
        question: &str,
        request: &Value,
    ) -> Result<(), Box<dyn Error>> {
        let request = request.to_string();
        let (began, core) = (Instant::now(), ThreadTime::now());
        let answer = casework
            .answer(question, serde_json::from_str(&request)?, now()?)
            .map_err(|error| format!("{question}: {error:?}"))?;
        let text = serde_json::to_string(&answer)?;
        self.core.push(core.elapsed());
        self.wall.push(began.elapsed());
        self.bytes = self.bytes.max(text.len());
        Ok(())
    }

    /// Reads the rows of the yardstick once.
    fn read(&mut self, plain: &Connection, from: &[Rows], ids: Ids) -> Result<(), Box<dyn Error>> {
        let core = ThreadTime::now();
        let mut rows = 0;
        for statement in from {
            rows += read(plain, statement, ids)?;
        }
        self.yardstick.push(core.elapsed());
        self.rows = self.rows.max(rows);
        Ok(())
    }
}

/// Every seventh file, so that the runs meet early and late, open and closed ones.
fn some(files: &[Ids]) -> impl Iterator<Item = Ids> {
    files.iter().copied().cycle().step_by(7).take(RUNS)
}

fn ask_often(
    casework: &mut Casework,
    plain: &Connection,
    files: &[Ids],
    asked: &Asked,
) -> Result<Measured, Box<dyn Error>> {
    let mut measured = Measured::default();
    for ids in some(files) {
        let request = (asked.request)(asked.words, ids);
        measured.ask(casework, asked.question, &request)?;
        if !asked.rows.is_empty() {
            measured.read(plain, asked.rows, ids)?;
        }
    }
    Ok(measured)
}

/// The acts that a file grows by, and the one after which the dates of all files are others.
fn act_often(
    casework: &mut Casework,
    files: &[Ids],
) -> Result<[(&'static str, Measured); 2], Box<dyn Error>> {
    let (mut contacts, mut holidays) = (Measured::default(), Measured::default());
    for (ids, number) in some(files).zip(0_u32..) {
        contacts.ask(casework, "add_entry", &made::one_more_contact(ids))?;
        let holiday = made::one_more_holiday(number);
        holidays.ask(casework, "add_practice_entry", &holiday)?;
    }
    Ok([
        ("add_entry, a contact", contacts),
        ("add_practice_entry, a bank holiday", holidays),
    ])
}

/// Reads every value of every row, and counts the rows.
fn read(plain: &Connection, statement: &Rows, ids: Ids) -> Result<usize, Box<dyn Error>> {
    let mut prepared = plain.prepare_cached(statement.sql)?;
    match statement.with {
        With::Nothing => {}
        With::Complaint => prepared.raw_bind_parameter(1, ids.complaint)?,
        With::Contact => prepared.raw_bind_parameter(1, ids.contact)?,
        With::Incident => prepared.raw_bind_parameter(1, ids.incident)?,
        With::Sought(expression) => prepared.raw_bind_parameter(1, expression)?,
    }
    let columns = prepared.column_count();
    let mut rows = prepared.raw_query();
    let (mut count, mut bytes) = (0, 0);
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            if let ValueRef::Text(text) = row.get_ref(column)? {
                bytes += text.len();
            }
        }
        count += 1;
    }
    std::hint::black_box(bytes);
    Ok(count)
}

fn print(told: &str, measured: &Measured) {
    let core = milliseconds(median(&measured.core));
    let yardstick = milliseconds(median(&measured.yardstick));
    let (rows, yardstick, ratio) = if measured.yardstick.is_empty() {
        ("–".to_owned(), "–".to_owned(), "–".to_owned())
    } else {
        (
            measured.rows.to_string(),
            format!("{yardstick:.2}"),
            format!("{:.1}", core / yardstick),
        )
    };
    println!(
        "{told:<44} {core:>8.2} {:>8.2} {:>8.2} {:>8.2} {:>9.1} {rows:>6} {yardstick:>9} {ratio:>7}  {}",
        milliseconds(worst(&measured.core)),
        milliseconds(median(&measured.wall)),
        milliseconds(worst(&measured.wall)),
        measured.bytes as f64 / 1_024.0,
        if measured.is_within() { "yes" } else { "NO" },
    );
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn worst(times: &[Duration]) -> Duration {
    times.iter().max().copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
