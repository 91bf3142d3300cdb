//! The record of acts, as printed and as it travels in the bag.

use chrono::SecondsFormat;
use evenhand_paper as paper;
use evenhand_record::uk_time::uk_wall_clock;
use serde_json::json;

use super::gathered::Gathered;
use crate::act::Act;

/// How anybody can recompute the chain.
const FORMAT: &str = include_str!("../../../../../assets/bundle-text/audit-format.txt");

/// "incident 1 of HL-2026-01" on the paper of HL-2026-01 is "incident 1".
fn within_this_file(subject: &str, reference: &str) -> String {
    let bare = subject
        .strip_suffix(reference)
        .and_then(|before| before.strip_suffix(" of "));
    bare.unwrap_or(subject).to_owned()
}

/// The printed lines of this complaint and the whole chain as JSON lines.
///
/// Entries of other complaint files are told by their number and hash alone: the chain still
/// links, and nobody else's file is laid open.
pub(super) fn audit_facts(file: &Gathered) -> paper::AuditFacts {
    let own = Some(file.complaint.id.row());
    let mut lines = Vec::new();
    let mut jsonl = Vec::new();
    for (entry, hash) in &file.audit {
        let concerns_this = entry.complaint == own || entry.complaint.is_none();
        let line = if concerns_this {
            json!({
                "act": entry.act,
                "actor": entry.actor,
                "at": entry.at.to_rfc3339_opts(SecondsFormat::Millis, true),
                "complaint": entry.complaint,
                "hash": hash,
                "payload_sha256": entry.payload_sha256,
                "previous": entry.previous,
                "sequence": entry.sequence,
                "subject": entry.subject,
            })
        } else {
            json!({
                "hash": hash,
                "of_another_complaint": true,
                "previous": entry.previous,
                "sequence": entry.sequence,
            })
        };
        jsonl.extend_from_slice(line.to_string().as_bytes());
        jsonl.push(b'\n');
        if entry.complaint == own {
            lines.push(paper::AuditLine {
                entry: entry.sequence,
                when: uk_wall_clock(entry.at),
                who: entry.actor.clone(),
                what: Act::named(&entry.act)
                    .map_or_else(|| entry.act.clone(), |act| act.sentence().to_owned()),
                about: None,
                about_words: within_this_file(&entry.subject, &file.complaint.reference),
                chain: hash.clone(),
            });
        }
    }
    paper::AuditFacts {
        entries: u64::try_from(lines.len()).unwrap_or(u64::MAX),
        lines,
        last: file
            .audit
            .last()
            .map(|(entry, hash)| (entry.sequence, hash.clone())),
        jsonl,
        format: FORMAT.to_owned(),
    }
}
