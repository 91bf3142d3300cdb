//! Verification: every page, every link of the chain, every record, every byte of evidence.
//!
//! Each page carries an authentication code under the key, so a flipped bit is always noticed.
//! The rest finds what somebody with the key has altered: the audit payloads say what was
//! written, and the chain holds the payloads together.

mod chain;
mod fault;
mod ledger;
mod pages;
mod probe;
mod records;

use std::path::Path;

use crate::connection::{Access, connect_to_case_file};
use crate::{DataKey, StoreError, migrate};

pub use fault::{ChainTrouble, Fault};
pub(crate) use pages::{page_faults, structure_faults};

/// What a check looked at and what it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntegrityReport {
    /// Pages of the file, of 4096 bytes each.
    pub pages: u64,
    /// Entries of the audit chain.
    pub audit_entries: u64,
    /// Records compared with what the audit chain says was written.
    pub records: u64,
    /// Items of evidence whose every byte was hashed.
    pub evidence: u64,
    /// What is wrong, pages first; empty for a sound file.
    pub faults: Vec<Fault>,
}

impl IntegrityReport {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Checks a case file from end to end and names what is wrong with it.
///
/// The file is only read. Somebody else may have it open meanwhile.
///
/// # Errors
///
/// Those of opening a case file: [`StoreError::CaseFileMissing`], [`StoreError::NotACaseFile`],
/// [`StoreError::KeyDoesNotFit`], [`StoreError::NewerSchema`]. A file too damaged to be opened at
/// all is no error but a report that names the pages.
pub fn check(path: &Path, key: &DataKey) -> Result<IntegrityReport, StoreError> {
    let mut report = IntegrityReport {
        pages: std::fs::metadata(path).map_or(0, |file| file.len()) / crate::connection::PAGE_SIZE,
        audit_entries: 0,
        records: 0,
        evidence: 0,
        faults: Vec::new(),
    };
    let connection = match connect_to_case_file(path, key, Access::Read) {
        Ok(connection) => connection,
        Err(StoreError::Damaged { faults }) => {
            report.faults = faults;
            return Ok(report);
        }
        Err(error) => return Err(error),
    };
    migrate::refuse_newer(&connection)?;
    report.faults = page_faults(&connection)?;
    if report.faults.is_empty() {
        report.faults = structure_faults(&connection)?;
    }
    let mut probe = probe::Probe::new(path, key, connection);
    let ledger = ledger::Ledger::read(&mut probe)?;
    report.audit_entries = chain::check(&mut probe, &ledger, &mut report.faults)?;
    report.records = records::check(&ledger, &mut report.faults);
    report.evidence = records::check_bytes(&mut probe, &ledger, &mut report.faults)?;
    Ok(report)
}

#[cfg(test)]
mod tests;
