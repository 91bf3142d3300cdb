//! The audit chain: anyone can recompute it from this format.
//!
//! Each entry holds the SHA-256 of the canonical JSON (RFC 8785) of what was written, and the
//! hash of the entry before it. The hash of an entry is the SHA-256 of the canonical JSON of the
//! entry's own fields. Payloads are kept apart, so that disposal at the end of retention can
//! erase what was said and still leave a chain that verifies.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::quote::hex;

/// The `previous` of the first entry: sixty-four zeros.
pub const BEFORE_THE_FIRST: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// One link of the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// Position in the chain, from 1 without gaps.
    pub sequence: u64,
    /// When the act was done, to the millisecond.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub actor: String,
    /// The name of the act: "record_incident".
    pub act: String,
    /// What it was done to: "incident 2 of HL-2026-07".
    pub subject: String,
    /// The complaint file it belongs to, or `None` for the practice's own settings.
    pub complaint: Option<i64>,
    /// SHA-256 of the canonical JSON of what was written, in lower-case hexadecimal.
    pub payload_sha256: String,
    /// Hash of the entry before, or [`BEFORE_THE_FIRST`].
    pub previous: String,
}

impl AuditEntry {
    /// The entry's hash: SHA-256 of its fields as canonical JSON, in lower-case hexadecimal.
    ///
    /// # Errors
    /// [`NotCanonical`] if a value cannot be written as canonical JSON.
    pub fn hash(&self) -> Result<String, NotCanonical> {
        let fields = json!({
            "act": self.act,
            "actor": self.actor,
            "at": self.at.to_rfc3339_opts(SecondsFormat::Millis, true),
            "complaint": self.complaint,
            "payload_sha256": self.payload_sha256,
            "previous": self.previous,
            "sequence": self.sequence,
            "subject": self.subject,
        });
        Ok(sha256_hex(canonical_json(&fields)?.as_bytes()))
    }
}

/// A value that has no canonical form.
#[derive(Debug, thiserror::Error)]
#[error("a value cannot be written as canonical JSON")]
pub struct NotCanonical;

/// A value as RFC 8785 writes it: keys sorted, no white space, one way for each number.
///
/// # Errors
/// [`NotCanonical`] for numbers that JSON cannot hold.
pub fn canonical_json(value: &Value) -> Result<String, NotCanonical> {
    serde_json_canonicalizer::to_string(value).map_err(|_| NotCanonical)
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> AuditEntry {
        AuditEntry {
            sequence: 1,
            at: "2026-08-28T09:12:00Z".parse().unwrap(),
            actor: "Ruth Adeyemi".to_owned(),
            act: "log_complaint".to_owned(),
            subject: "HL-2026-01".to_owned(),
            complaint: Some(1),
            payload_sha256: sha256_hex(b"{}"),
            previous: BEFORE_THE_FIRST.to_owned(),
        }
    }

    #[test]
    fn the_hash_is_that_of_the_documented_text() {
        let written = format!(
            "{{\"act\":\"log_complaint\",\"actor\":\"Ruth Adeyemi\",\"at\":\"2026-08-28T09:12:00.000Z\",\
             \"complaint\":1,\"payload_sha256\":\"{}\",\"previous\":\"{BEFORE_THE_FIRST}\",\
             \"sequence\":1,\"subject\":\"HL-2026-01\"}}",
            sha256_hex(b"{}")
        );
        assert_eq!(
            entry().hash().unwrap(),
            sha256_hex(written.as_bytes()),
            "another program that writes this line must come to the same hash"
        );
    }

    #[test]
    fn any_changed_field_changes_the_hash() {
        let original = entry().hash().unwrap();
        let changes: [fn(&mut AuditEntry); 8] = [
            |entry| entry.sequence = 2,
            |entry| entry.at += chrono::TimeDelta::milliseconds(1),
            |entry| entry.actor.push(' '),
            |entry| entry.act.push('s'),
            |entry| entry.subject.push('1'),
            |entry| entry.complaint = None,
            |entry| entry.payload_sha256.replace_range(0..1, "x"),
            |entry| entry.previous.replace_range(0..1, "1"),
        ];
        for (number, change) in changes.iter().enumerate() {
            let mut altered = entry();
            change(&mut altered);
            assert_ne!(altered.hash().unwrap(), original, "change {number}");
        }
    }
}
