//! Verification of a case file or a finished bundle, for anybody who doubts it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use evenhand_paper as paper;
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
        /// Files that were read and compared.
        files: u32,
        /// Pages of `bundle.pdf`, if it could be opened.
        pages: Option<u32>,
    },
}

/// Verifies a bundle (a zip, or the folder it was unpacked to) or a case file.
///
/// # Errors
/// [`ErrorCode::NotABundle`] for anything else, [`ErrorCode::FileMissing`], and for a case file
/// those of opening it. What is wrong inside is no error but a fault by name.
pub fn verify(path: &Path, passphrase: Option<&SecretString>) -> Result<Verification, DoorError> {
    if path.is_dir() {
        return bundle(paper::verify_folder(&mut Unpacked {
            root: path.to_owned(),
        }));
    }
    let mut file = File::open(path).map_err(|_| DoorError::new(ErrorCode::FileMissing))?;
    let mut head = [0; 4];
    let is_zip = file.read_exact(&mut head).is_ok() && head.starts_with(b"PK");
    if is_zip {
        return bundle(paper::verify_zip(&mut file));
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

fn bundle(verified: paper::Verified) -> Result<Verification, DoorError> {
    Ok(Verification {
        of: Verified::Bundle {
            files: verified.files,
            pages: verified.pages,
        },
        sound: verified.faults.is_empty(),
        faults: verified
            .faults
            .iter()
            .map(|fault| format!("{}: {}", fault.file, fault.what))
            .collect(),
    })
}

fn not_a_bundle() -> DoorError {
    DoorError::new(ErrorCode::NotABundle)
}

/// A bundle that somebody unpacked to a folder.
struct Unpacked {
    root: PathBuf,
}

impl Unpacked {
    fn list(&self, folder: &Path, found: &mut Vec<String>) -> io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            // A link could lead out of the bag, so it is listed as a file and then not read.
            if path.is_dir() && !path.is_symlink() {
                self.list(&path, found)?;
            } else if let Ok(inside) = path.strip_prefix(&self.root) {
                let parts: Vec<_> = inside
                    .iter()
                    .map(|part| part.to_string_lossy().into_owned())
                    .collect();
                found.push(parts.join("/"));
            }
        }
        Ok(())
    }
}

impl paper::BagFiles for Unpacked {
    fn paths(&mut self) -> io::Result<Vec<String>> {
        let mut found = Vec::new();
        self.list(&self.root, &mut found)?;
        found.sort();
        Ok(found)
    }

    fn open<'a>(&'a mut self, path: &str) -> io::Result<Box<dyn Read + 'a>> {
        let full = path
            .split('/')
            .fold(self.root.clone(), |folder, part| folder.join(part));
        if full.is_symlink() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        Ok(Box::new(File::open(full)?))
    }
}
