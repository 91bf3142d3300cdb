//! The audit chain, recomputed link by link.

use evenhand_record::audit::{BEFORE_THE_FIRST, sha256_hex};
use rusqlite::OptionalExtension;

use super::Fault;
use super::fault::ChainTrouble;
use super::ledger::Ledger;
use super::probe::{Probe, Probed};
use crate::StoreError;
use crate::audit::{AuditedAct, audited_act_of};

/// Recomputes every hash and link, and returns the number of entries that were read.
pub(crate) fn check(
    probe: &mut Probe,
    ledger: &Ledger,
    faults: &mut Vec<Fault>,
) -> Result<u64, StoreError> {
    let mut read = 0;
    // What the next entry must hold, where that is known.
    let mut previous = Some(BEFORE_THE_FIRST.to_owned());
    for sequence in 1..=ledger.last_entry {
        let mut fault = |trouble| faults.push(Fault::AuditEntry { sequence, trouble });
        let audited = match entry(probe, sequence)? {
            Probed::Found(Some(audited)) => audited,
            Probed::Found(None) => {
                fault(ChainTrouble::Hash);
                previous = None;
                continue;
            }
            Probed::Absent => {
                fault(ChainTrouble::Missing);
                previous = None;
                continue;
            }
            Probed::Unreadable => {
                fault(ChainTrouble::Unreadable);
                previous = None;
                continue;
            }
        };
        read += 1;
        if audited.entry.hash().ok().as_ref() != Some(&audited.hash) {
            fault(ChainTrouble::Hash);
        }
        if previous.is_some_and(|previous| previous != audited.entry.previous) {
            fault(ChainTrouble::Link);
        }
        previous = Some(audited.hash);
        match ledger.payloads.get(&sequence) {
            Some(Probed::Found(payload)) => {
                if sha256_hex(payload.as_bytes()) != audited.entry.payload_sha256 {
                    fault(ChainTrouble::Payload);
                }
            }
            Some(Probed::Unreadable) => fault(ChainTrouble::PayloadUnreadable),
            Some(Probed::Absent) | None => fault(ChainTrouble::PayloadMissing),
        }
    }
    Ok(read)
}

/// Reads one entry; `Found(None)` is one whose fields nobody would have written.
fn entry(probe: &mut Probe, sequence: i64) -> Result<Probed<Option<AuditedAct>>, StoreError> {
    let sql = concat!(
        include_str!("../audit/select_entry.sql"),
        "WHERE sequence = ?1"
    );
    probe.try_read(|connection| {
        connection
            .query_row(sql, [sequence], |row| match audited_act_of(row) {
                Ok(audited) => Ok(Some(audited)),
                Err(StoreError::Sql(error)) => Err(error),
                Err(_) => Ok(None),
            })
            .optional()
    })
}
