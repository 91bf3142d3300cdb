//! Verification of a case file or a finished bundle, for anybody who doubts it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use evenhand_store::{DataKey, Place};
use secrecy::SecretString;
use serde::Serialize;

use crate::door_error::{DoorError, ErrorCode};

/// What a verification looked at and what it found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// What was verified.
    #[serde(flatten)]
    pub of: Verified,
    /// Whether nothing is wrong.
    pub sound: bool,
    /// What is wrong, each by the name of the thing, never by content.
    pub faults: Vec<String>,
}

/// What was verified, with how much of it there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verified {
    /// An encrypted case file: integrity, audit chain, records and evidence.
    CaseFile {
        /// Pages of 4,096 bytes.
        pages: u64,
        /// Entries of the audit chain.
        audit_entries: u64,
        /// Records compared with what the audit chain says was written.
        records: u64,
        /// Items of evidence whose every byte was hashed.
        evidence: u64,
    },
    /// A bundle: bag, hashes and reconciliation.
    Bundle {
        /// Files whose hashes were compared.
        files: u64,
        /// Items of the complaint file that the bundle accounts for.
        items: u64,
    },
}

/// Verifies a bundle (a zip, or the folder it was unpacked to) or a case file.
///
/// # Errors
/// [`ErrorCode::NotABundle`] for anything else, [`ErrorCode::FileMissing`], and for a case file
/// those of opening it. What is wrong inside is no error but a fault by name.
pub fn verify(path: &Path, passphrase: Option<&SecretString>) -> Result<Verification, DoorError> {
    if path.is_dir() {
        let verdict = crate::pending::verify_folder(path).map_err(|_| not_a_bundle())?;
        return Ok(of_bundle(verdict));
    }
    let mut file = File::open(path).map_err(|_| DoorError::new(ErrorCode::FileMissing))?;
    let mut head = [0; 4];
    let read = file
        .read(&mut head)
        .map_err(|_| DoorError::new(ErrorCode::FileUnreadable))?;
    if read == 4 && head.starts_with(b"PK") {
        let verdict = crate::pending::verify(&mut file).map_err(|_| not_a_bundle())?;
        return Ok(of_bundle(verdict));
    }
    let place = Place::of(path).map_err(|_| not_a_bundle())?;
    let passphrase = passphrase.ok_or_else(|| DoorError::new(ErrorCode::WrongPassphrase))?;
    let key: DataKey = evenhand_store::key_by_passphrase(&place, passphrase)?;
    let report = evenhand_store::check(place.case_file(), &key)?;
    Ok(Verification {
        of: Verified::CaseFile {
            pages: report.pages,
            audit_entries: report.audit_entries,
            records: report.records,
            evidence: report.evidence,
        },
        sound: report.is_sound(),
        faults: report.faults.iter().map(ToString::to_string).collect(),
    })
}

fn of_bundle(verdict: crate::pending::Verdict) -> Verification {
    Verification {
        of: Verified::Bundle {
            files: verdict.files,
            items: verdict.items,
        },
        sound: verdict.faults.is_empty(),
        faults: verdict.faults.iter().map(ToString::to_string).collect(),
    }
}

fn not_a_bundle() -> DoorError {
    DoorError::new(ErrorCode::NotABundle)
}
