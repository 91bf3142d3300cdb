//! What can be wrong with a case file, by name.

/// One thing that is wrong. Its words name records by number and reference, never by content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A page of the file is not as it was written.
    Page {
        /// The number of the page, from 1; pages have 4096 bytes.
        page: u64,
    },
    /// The file ends in the middle, or is longer than it should be.
    Length {
        /// Bytes found.
        found: u64,
        /// Bytes that there should be, or `None` if so much is missing that nothing tells.
        expected: Option<u64>,
    },
    /// SQLite finds the file's structure wrong.
    Structure {
        /// SQLite's words: tables, rows and pages, no content.
        words: String,
    },
    /// A record names another that is not there.
    LooseEnd {
        /// The record's table and row.
        item: String,
    },
    /// A record lies on a damaged page and cannot be read.
    Unreadable {
        /// The record: "quote 2 of incident 1 of HL-2026-01".
        item: String,
    },
    /// A record differs from what the audit chain says was written.
    Altered {
        /// The record.
        item: String,
    },
    /// The audit chain says that a record was written, and it is not there.
    Missing {
        /// The record.
        item: String,
    },
    /// A record is there that no audit entry has written.
    Unaccounted {
        /// The record.
        item: String,
    },
    /// Bytes of evidence are missing or are not those that were added.
    EvidenceBytes {
        /// The item: "evidence 3 of HL-2026-01".
        item: String,
    },
    /// An entry of the audit chain does not verify.
    AuditEntry {
        /// Its place in the chain.
        sequence: i64,
        /// What is wrong with it.
        trouble: ChainTrouble,
    },
}

/// What is wrong with an audit entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChainTrouble {
    /// It lies on a damaged page.
    Unreadable,
    /// It is not there, though a later one is.
    Missing,
    /// Its fields do not give its hash.
    Hash,
    /// It does not hold the hash of the entry before it.
    Link,
    /// What it wrote lies on a damaged page.
    PayloadUnreadable,
    /// What it wrote is not there.
    PayloadMissing,
    /// What it wrote does not give its hash.
    Payload,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Page { page } => write!(formatter, "page {page} of the file is damaged"),
            Self::Length {
                found,
                expected: Some(expected),
            } => {
                write!(
                    formatter,
                    "the file has {found} bytes and should have {expected}"
                )
            }
            Self::Length {
                found,
                expected: None,
            } => {
                write!(formatter, "the file has {found} bytes and should have more")
            }
            Self::Structure { words } => write!(formatter, "the file's structure: {words}"),
            Self::LooseEnd { item } => write!(formatter, "{item} names something that is missing"),
            Self::Unreadable { item } => write!(formatter, "{item} cannot be read"),
            Self::Altered { item } => write!(formatter, "{item} is not as it was recorded"),
            Self::Missing { item } => write!(formatter, "{item} is missing"),
            Self::Unaccounted { item } => {
                write!(formatter, "{item} was not recorded by any act")
            }
            Self::EvidenceBytes { item } => write!(formatter, "{item} is not as it was added"),
            Self::AuditEntry { sequence, trouble } => {
                write!(formatter, "audit entry {sequence} {trouble}")
            }
        }
    }
}

impl std::fmt::Display for ChainTrouble {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Unreadable => "cannot be read",
            Self::Missing => "is missing",
            Self::Hash => "is not as it was written",
            Self::Link => "does not follow from the entry before it",
            Self::PayloadUnreadable => "has a payload that cannot be read",
            Self::PayloadMissing => "has lost its payload",
            Self::Payload => "has a payload that is not as it was written",
        })
    }
}
