//! The invented practice with the whole case of "Mr M", played through the same door as any other.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use evenhand_intake::Incoming;
use evenhand_record::evidence::NewEvidence;
use evenhand_record::ids::ComplaintId;
use evenhand_store::KeyCost;
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::Value;

use crate::casework::{Casework, RecoveryKeyShown};
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{AddEvidenceRequest, FileOutcome, SetUpRequest};
use crate::work::Work;

const CASE: &str = include_str!("../../../../assets/sample/case.json");

macro_rules! sample_file {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!("../../../../assets/sample/", $name)).as_slice(),
        )
    };
}

const FILES: [(&str, &[u8]); 8] = [
    sample_file!("letter-from-mr-m.pdf"),
    sample_file!("telephone-log.pdf"),
    sample_file!("appointment-log.csv"),
    sample_file!("appointment-screen.png"),
    sample_file!("door.png"),
    sample_file!("email-from-mr-m.eml"),
    sample_file!("voicemail.wav"),
    sample_file!("voicemail-words.txt"),
];

#[derive(Deserialize)]
struct SampleCase {
    set_up_at: DateTime<Utc>,
    practice: SetUpRequest,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Step {
    Ask {
        at: DateTime<Utc>,
        ask: String,
        request: Value,
    },
    AddEvidence {
        at: DateTime<Utc>,
        add_evidence: String,
        complaint: ComplaintId,
        answers: NewEvidence,
    },
}

/// The particulars of the invented practice.
///
/// # Errors
/// [`ErrorCode::Unexpected`] if the sample that was built in cannot be read.
pub fn sample_practice() -> Result<SetUpRequest, DoorError> {
    Ok(sample_case()?.practice)
}

fn sample_case() -> Result<SampleCase, DoorError> {
    serde_json::from_str(CASE).map_err(|_| DoorError::new(ErrorCode::Unexpected))
}

impl Casework {
    /// Makes a case file that holds the invented practice and the whole case of "Mr M".
    ///
    /// # Errors
    /// Those of [`Casework::create`].
    pub fn create_sample(
        path: &Path,
        passphrase: &SecretString,
        cost: KeyCost,
    ) -> Result<(Self, RecoveryKeyShown), DoorError> {
        let sample = sample_case()?;
        let (mut casework, recovery_key) =
            Self::create(path, &sample.practice, passphrase, cost, sample.set_up_at)?;
        let stop = AtomicBool::new(false);
        let work = Work::new(&|_| {}, &stop);
        for step in sample.steps {
            match step {
                Step::Ask { at, ask, request } => {
                    casework.answer(&ask, request, at)?;
                }
                Step::AddEvidence {
                    at,
                    add_evidence,
                    complaint,
                    answers,
                } => {
                    let bytes = FILES
                        .iter()
                        .find(|(name, _)| *name == add_evidence)
                        .map(|(_, bytes)| bytes.to_vec())
                        .ok_or_else(|| DoorError::new(ErrorCode::Unexpected))?;
                    let request = AddEvidenceRequest {
                        complaint,
                        files: vec![answers],
                    };
                    let incoming = vec![Ok(Incoming::from_bytes(&add_evidence, bytes))];
                    let added = casework.take_in(&request, incoming, at, &work)?;
                    for outcome in added.files {
                        if let FileOutcome::NotAdded { error } = outcome {
                            return Err(error);
                        }
                    }
                }
            }
        }
        Ok((casework, recovery_key))
    }
}
