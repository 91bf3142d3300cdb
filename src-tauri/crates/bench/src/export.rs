//! Exporting 100 three-page PDFs, beside `qpdf` merging the same files.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use evenhand_casework::shapes::{AddEvidenceRequest, ExportBundleRequest};
use evenhand_casework::{Casework, KeyCost, UnlockWith, Work, sample_practice};
use lopdf::{Document, Object, Stream, dictionary};
use serde_json::json;
use wait4::Wait4;

use crate::line;

const PASSPHRASE: &str = "four quiet herons on a jetty";
const FILES: usize = 100;
const RUNS: usize = 5;

fn now() -> Result<DateTime<Utc>, chrono::ParseError> {
    "2026-11-21T10:00:00Z".parse()
}

/// The export alone, as a process of its own whose time and memory can be told.
pub(crate) fn child(case_file: &Path, zip: &Path) -> Result<(), Box<dyn Error>> {
    let with = UnlockWith::Passphrase(PASSPHRASE.into());
    let mut casework = Casework::open(case_file, &with, now()?)?;
    let stop = AtomicBool::new(false);
    let request: ExportBundleRequest = serde_json::from_value(json!({ "complaint": 1 }))?;
    casework.export_bundle(&request, zip, now()?, &Work::new(&|_| {}, &stop))?;
    Ok(())
}

/// Measures both, five times each in turn, and prints the medians.
pub(crate) fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let files = three_page_files(folder)?;
    let case_file = folder.join("bench.evenhand");
    fill(&case_file, &files)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let mut export = Command::new(std::env::current_exe()?);
        export
            .arg("export")
            .arg(&case_file)
            .arg(folder.join("bundle.zip"));
        ours.push(cost(export)?);
        let mut merge = Command::new("qpdf");
        merge
            .args(["--empty", "--pages"])
            .args(&files)
            .arg("--")
            .arg(folder.join("merged.pdf"));
        theirs.push(cost(merge)?);
    }
    let time = |costs: &[Cost]| median(costs.iter().map(|cost| cost.milliseconds));
    let memory = |costs: &[Cost]| median(costs.iter().map(|cost| cost.mebibytes));
    line(
        "100 three-page PDFs: bundle ÷ qpdf merge, CPU",
        "ms",
        time(&ours),
        time(&theirs),
    );
    line(
        "100 three-page PDFs: bundle ÷ qpdf, memory",
        "MiB",
        memory(&ours),
        memory(&theirs),
    );
    Ok(())
}

struct Cost {
    /// User and system time.
    milliseconds: f64,
    /// The most memory held at once.
    mebibytes: f64,
}

fn cost(mut command: Command) -> Result<Cost, Box<dyn Error>> {
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let used = child.wait4()?;
    if !used.status.success() {
        return Err(format!("{command:?} failed").into());
    }
    let time = used.rusage.utime + used.rusage.stime;
    Ok(Cost {
        milliseconds: time.as_secs_f64() * 1_000.0,
        mebibytes: used.rusage.maxrss as f64 / 1_048_576.0,
    })
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn fill(case_file: &Path, files: &[PathBuf]) -> Result<(), Box<dyn Error>> {
    let practice = sample_practice()?;
    let passphrase = PASSPHRASE.into();
    let (mut casework, _) =
        Casework::create(case_file, &practice, &passphrase, KeyCost::Quick, now()?)?;
    casework.answer(
        "log_complaint",
        json!({
            "received_on": "2026-11-19", "channel": "letter", "received_by": "Ruth Adeyemi",
            "complainant": { "name": "Mr M" }, "patient": { "who": "the_complainant" },
            "as_received": "I was refused.", "certainty": "exact",
            "distress": { "answer": "not_distressing" },
            "points": [{ "what": "Refused an appointment", "outcome_sought": "An apology" }],
        }),
        now()?,
    )?;
    let answers: Vec<_> = (1..=files.len())
        .map(|number| {
            json!({ "title": format!("Letter {number}"), "supplied_by": "Mr M",
                    "received_how": "post", "received_on": "2026-11-19",
                    "distress": { "answer": "not_distressing" } })
        })
        .collect();
    let request: AddEvidenceRequest =
        serde_json::from_value(json!({ "complaint": 1, "files": answers }))?;
    let stop = AtomicBool::new(false);
    casework.add_evidence(&request, files, now()?, &Work::new(&|_| {}, &stop))?;
    Ok(())
}

/// A hundred letters of three pages of text, as a word processor writes them.
fn three_page_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for file in 0..FILES {
        let mut document = Document::with_version("1.5");
        let pages = document.new_object_id();
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        });
        let mut kids: Vec<Object> = Vec::new();
        for page in 0..3 {
            let mut content = String::from("BT /F1 11 Tf 14 TL 60 780 Td\n");
            for line in 0..48 {
                content.push_str(&format!(
                    "(Letter {file}, page {page}, line {line}: what was said and what was done.) Tj T*\n"
                ));
            }
            content.push_str("ET");
            let mut stream = Stream::new(dictionary! {}, content.into_bytes());
            stream.compress()?;
            let content = document.add_object(stream);
            kids.push(
                document
                    .add_object(dictionary! {
                        "Type" => "Page", "Parent" => pages, "Contents" => content,
                        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                        "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
                    })
                    .into(),
            );
        }
        document.objects.insert(
            pages,
            dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 3 }.into(),
        );
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        let path = folder.join(format!("letter-{file:03}.pdf"));
        let mut out = fs::File::create(&path)?;
        document.save_to(&mut out)?;
        files.push(path);
    }
    Ok(files)
}
