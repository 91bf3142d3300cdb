//! The commands, each a few lines around one thing that `casework` does.

mod add_evidence;
mod sheets;

pub(crate) use add_evidence::AddEvidence;
pub(crate) use sheets::{ExportCalendar, ExportSheet};

use std::io::{BufRead, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use clap::Args;
use evenhand_casework::shapes::{ComplaintsView, ExportBundleRequest, SetUpRequest};
use evenhand_casework::{
    Casework, DoorError, ErrorCode, KeyCost, QUESTIONS, UnlockWith, Work, answer_apart,
};
use serde_json::{Value, json};

use crate::io::{Done, Outcome, answer_line, as_json, done, progress, say};
use crate::secrets::{Passphrase, refuse_taken, write_recovery_key};

#[expect(
    clippy::disallowed_methods,
    reason = "a door is where time comes in; the rooms are told"
)]
fn now() -> DateTime<Utc> {
    Utc::now()
}

fn open(file: &Path, passphrase: &Passphrase) -> Result<Casework, DoorError> {
    Casework::open(file, &UnlockWith::Passphrase(passphrase.needed()?), now())
}

/// `new FILE`
#[derive(Args)]
pub(crate) struct New {
    /// The case file to make: NAME.evenhand.
    file: PathBuf,
    /// Write the recovery key here instead of into the answer.
    #[arg(long, value_name = "PATH")]
    recovery_key_to: Option<PathBuf>,
    /// The practice and its office-holders as JSON; without it they are named later with
    /// `ask change_practice`.
    #[arg(long, value_name = "FILE")]
    practice: Option<PathBuf>,
}

impl New {
    pub(crate) fn run(self, passphrase: &Passphrase) -> Outcome {
        let practice = match &self.practice {
            Some(path) => read_practice(path)?,
            None => {
                say("The practice is not named yet: ask change_practice before the first bundle.");
                to_be_named()
            }
        };
        let secret = passphrase.needed()?;
        refuse_taken(self.recovery_key_to.as_deref())?;
        if evenhand_casework::check_passphrase(&secret, &practice).is_err() {
            say("This passphrase is easy to guess. Four or more unrelated words are better.");
        }
        let (casework, key) =
            Casework::create(&self.file, &practice, &secret, KeyCost::Usual, now())?;
        drop(casework);
        answer_with_key(
            &self.file,
            self.recovery_key_to.as_deref(),
            &key.whole,
            json!({}),
        )
    }
}

fn read_practice(path: &Path) -> Result<SetUpRequest, DoorError> {
    let text =
        std::fs::read_to_string(path).map_err(|_| DoorError::new(ErrorCode::FileUnreadable))?;
    serde_json::from_str(&text).map_err(|_| DoorError::new(ErrorCode::RequestNotUnderstood))
}

/// Particulars that nobody can take for real ones.
fn to_be_named() -> SetUpRequest {
    let named_later = |role: &str| format!("{role} (to be named)");
    SetUpRequest {
        practice: evenhand_casework::shapes::Practice {
            name: named_later("Practice"),
            ods_code: "X00000".to_owned(),
            address: "(to be given)".to_owned(),
            telephone: "(to be given)".to_owned(),
        },
        people: evenhand_casework::shapes::OfficeHolders {
            complaints_manager: named_later("Complaints manager"),
            responsible_person: named_later("Responsible person"),
            second_colleague: named_later("Second colleague"),
        },
    }
}

fn answer_with_key(file: &Path, key_to: Option<&Path>, whole: &str, mut answer: Value) -> Outcome {
    if let Some(fields) = answer.as_object_mut() {
        fields.insert("file".to_owned(), file.display().to_string().into());
        match key_to {
            Some(path) => {
                write_recovery_key(path, whole)?;
                fields.insert(
                    "recovery_key_to".to_owned(),
                    path.display().to_string().into(),
                );
            }
            None => {
                fields.insert("recovery_key".to_owned(), whole.into());
            }
        }
    }
    done(answer)
}

/// `questions`
pub(crate) fn questions() -> Outcome {
    done(json!({ "questions": as_json(&QUESTIONS)? }))
}

/// `ask NAME`
#[derive(Args)]
pub(crate) struct Ask {
    /// The name of the question or act.
    name: String,
    /// The case file; questions that need none are answered without it.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// Take one request a line and give one answer a line.
    #[arg(long)]
    each_line: bool,
}

impl Ask {
    pub(crate) fn run(self, passphrase: &Passphrase) -> Outcome {
        let mut casework = self
            .file
            .as_deref()
            .map(|file| open(file, passphrase))
            .transpose()?;
        if !self.each_line {
            let mut text = String::new();
            std::io::stdin()
                .read_to_string(&mut text)
                .map_err(|_| DoorError::new(ErrorCode::RequestNotUnderstood))?;
            return done(self.answer(casework.as_mut(), &text)?);
        }
        let mut whole = true;
        for line in std::io::stdin().lock().lines() {
            let line = line.map_err(|_| DoorError::new(ErrorCode::RequestNotUnderstood))?;
            if line.trim().is_empty() {
                continue;
            }
            let answer = self
                .answer(casework.as_mut(), &line)
                .unwrap_or_else(|error| {
                    whole = false;
                    say(&error.to_string());
                    json!({ "error": error })
                });
            answer_line(&answer).map_err(|_| DoorError::new(ErrorCode::Unexpected))?;
        }
        Ok(Done {
            answer: None,
            whole,
        })
    }

    fn answer(&self, casework: Option<&mut Casework>, text: &str) -> Result<Value, DoorError> {
        let text = if text.trim().is_empty() { "{}" } else { text };
        let request: Value = serde_json::from_str(text).map_err(|_| {
            DoorError::new(ErrorCode::RequestNotUnderstood).with("cause", "not JSON")
        })?;
        match casework {
            Some(casework) => casework.answer(&self.name, request, now()),
            None => answer_apart(&self.name, request, now())
                .unwrap_or_else(|| Err(DoorError::new(ErrorCode::NoFileOpen))),
        }
    }
}

/// `sample FILE`
#[derive(Args)]
pub(crate) struct Sample {
    /// The case file to make.
    file: PathBuf,
    /// Write the recovery key here instead of into the answer.
    #[arg(long, value_name = "PATH")]
    recovery_key_to: Option<PathBuf>,
}

impl Sample {
    pub(crate) fn run(self, passphrase: &Passphrase) -> Outcome {
        refuse_taken(self.recovery_key_to.as_deref())?;
        let (mut casework, key) =
            Casework::create_sample(&self.file, &passphrase.needed()?, KeyCost::Usual)?;
        let listed = complaints(&mut casework)?;
        let references: Vec<Value> = listed
            .complaints
            .iter()
            .map(|row| json!({ "reference": row.reference, "person": row.person }))
            .collect();
        drop(casework);
        answer_with_key(
            &self.file,
            self.recovery_key_to.as_deref(),
            &key.whole,
            json!({ "complaints": references }),
        )
    }
}

fn complaints(casework: &mut Casework) -> Result<ComplaintsView, DoorError> {
    let mut listed: ComplaintsView =
        understood(casework.answer("complaints", json!({}), now())?)?;
    listed.complaints.sort_by_key(|row| row.id);
    Ok(listed)
}

fn understood<T: serde::de::DeserializeOwned>(answer: Value) -> Result<T, DoorError> {
    serde_json::from_value(answer).map_err(|_| DoorError::new(ErrorCode::Unexpected))
}

fn complaint_of(
    casework: &mut Casework,
    reference: &str,
) -> Result<evenhand_casework::shapes::ComplaintId, DoorError> {
    complaints(casework)?
        .complaints
        .into_iter()
        .find(|row| row.reference == reference)
        .map(|row| row.id)
        .ok_or_else(|| DoorError::new(ErrorCode::NotFound).with("complaint", reference))
}

/// `export-bundle`
#[derive(Args)]
pub(crate) struct ExportBundle {
    /// The case file.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// The complaint's reference.
    #[arg(long, value_name = "REFERENCE")]
    complaint: String,
    /// Where the zip goes.
    #[arg(long, value_name = "ZIP")]
    to: PathBuf,
}

impl ExportBundle {
    pub(crate) fn run(self, passphrase: &Passphrase) -> Outcome {
        let mut casework = open(&self.file, passphrase)?;
        let complaint = complaint_of(&mut casework, &self.complaint)?;
        let stop = AtomicBool::new(false);
        let made = casework.export_bundle(
            &ExportBundleRequest {
                complaint,
                withheld: Vec::new(),
            },
            &self.to,
            now(),
            &Work::new(&progress, &stop),
        )?;
        done(as_json(&made)?)
    }
}

/// `verify PATH`
#[derive(Args)]
pub(crate) struct Verify {
    /// A bundle, zipped or unpacked, or a case file.
    path: PathBuf,
}

impl Verify {
    pub(crate) fn run(self, passphrase: &Passphrase) -> Outcome {
        let verification = evenhand_casework::verify(&self.path, passphrase.given()?.as_ref())?;
        for fault in &verification.faults {
            say(fault);
        }
        Ok(Done {
            answer: Some(as_json(&verification)?),
            whole: verification.sound,
        })
    }
}
