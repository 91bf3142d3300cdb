//! Taking files in: bulk import, and evidence from another computer.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;
use clap::{ArgGroup, Args};
use evenhand_casework::shapes::{
    AddEvidenceRequest, DistressLabel, FileOutcome, NewEvidence, ReceivedHow,
};
use evenhand_casework::{DoorError, ErrorCode, Work};
use serde_json::{Value, json};

use super::{complaint_of, now, open};
use crate::io::{Done, Outcome, as_json, progress};
use crate::secrets::Passphrase;

/// `add-evidence`
#[derive(Args)]
#[command(group(ArgGroup::new("answer").required(true).args(["distressing", "not_distressing"])))]
pub(crate) struct AddEvidence {
    /// The case file.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// The complaint's reference.
    #[arg(long, value_name = "REFERENCE")]
    complaint: String,
    /// The files may distress; the note says what is behind the cover, in bearable words.
    #[arg(long, value_name = "NOTE")]
    distressing: Option<String>,
    /// Somebody looked: the files are not distressing.
    #[arg(long)]
    not_distressing: bool,
    /// Who supplied the files.
    #[arg(long, value_name = "NAME", default_value = "Not recorded")]
    supplied_by: String,
    /// How they came: post, by_hand, email, telephone_system, practice_system, online or other.
    #[arg(long, value_name = "HOW", default_value = "other")]
    received_how: String,
    /// The day they were received; today if not given.
    #[arg(long, value_name = "DAY")]
    received_on: Option<NaiveDate>,
    /// The files.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
}

impl AddEvidence {
    pub(crate) fn run(self, passphrase: &Passphrase) -> Outcome {
        let received_how: ReceivedHow =
            serde_json::from_value(Value::String(self.received_how.clone()))
                .map_err(|_| DoorError::new(ErrorCode::RequestNotUnderstood))?;
        let mut casework = open(&self.file, passphrase)?;
        let complaint = complaint_of(&mut casework, &self.complaint)?;
        let files = self
            .paths
            .iter()
            .map(|path| self.answers(path, received_how))
            .collect();
        let stop = AtomicBool::new(false);
        let added = casework.add_evidence(
            &AddEvidenceRequest { complaint, files },
            &self.paths,
            now(),
            &Work::new(&progress, &stop),
        )?;
        let whole = added
            .files
            .iter()
            .all(|outcome| matches!(outcome, FileOutcome::Added { .. }));
        let mut listed = Vec::new();
        for (path, outcome) in self.paths.iter().zip(&added.files) {
            let mut line = as_json(outcome)?;
            if let Some(fields) = line.as_object_mut() {
                fields.insert("path".to_owned(), path.display().to_string().into());
            }
            listed.push(line);
        }
        Ok(Done {
            answer: Some(json!({ "files": listed })),
            whole,
        })
    }

    /// The answers for one file; a distressing one is not titled by its name.
    fn answers(&self, path: &Path, received_how: ReceivedHow) -> NewEvidence {
        let name = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned());
        let (title, distress) = match &self.distressing {
            Some(note) => (
                "Item added from the terminal".to_owned(),
                DistressLabel::Distressing {
                    content_note: note.clone(),
                },
            ),
            None => (
                printable(&name.unwrap_or_default()),
                DistressLabel::NotDistressing,
            ),
        };
        NewEvidence {
            title,
            supplied_by: self.supplied_by.clone(),
            received_how,
            received_on: self
                .received_on
                .unwrap_or_else(|| evenhand_casework::uk_day(now())),
            distress,
        }
    }
}

/// A file's name as a title: what cannot be printed becomes a mark, and an end is found.
fn printable(name: &str) -> String {
    let shown: String = name
        .chars()
        .map(|character| {
            if character.is_control() {
                '\u{FFFD}'
            } else {
                character
            }
        })
        .take(150)
        .collect();
    if shown.trim().is_empty() {
        "File without a name".to_owned()
    } else {
        shown
    }
}
