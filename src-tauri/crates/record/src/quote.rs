//! Exact words.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::distress::DistressLabel;
use crate::ids::{ComplaintId, EntryId, IncidentId, QuoteId};
use crate::rule::{BrokenRule, check_name_and_words};

/// The exact words a person used, as heard or as written.
///
/// The PHSO guide asks colleagues to quote exactly what was said and not to paraphrase, so
/// nothing is trimmed, normalised or re-encoded; two quotes are equal only if every byte is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Identity in the case file.
    pub id: QuoteId,
    /// What the words belong to.
    pub belongs_to: QuotePlace,
    /// The number among the quotes of the same record, from 1.
    pub number: u32,
    /// Who spoke or wrote.
    pub speaker: String,
    /// Who heard or read it, by name.
    pub heard_by: Vec<String>,
    /// Whether these are the words or as near as is remembered.
    pub certainty: Certainty,
    /// The words, byte for byte.
    pub exact_words: String,
    /// The latest answer to "could this distress?", or `None` while nobody has answered.
    pub distress: Option<DistressLabel>,
}

impl Quote {
    /// Whether the words must stay behind a cover: answered yes, or not answered yet.
    ///
    /// "Answer these later" must not leave a threat lying open meanwhile.
    pub fn is_covered(&self) -> bool {
        self.distress.as_ref().is_none_or(DistressLabel::covers)
    }
}

/// What a quote belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", content = "id", rename_all = "snake_case")]
pub enum QuotePlace {
    /// The complaint exactly as received.
    ComplaintAsReceived(ComplaintId),
    /// Words used in an incident.
    Incident(IncidentId),
    /// Words that an entry of a complaint file hands on: a challenge, what somebody said.
    Entry(EntryId),
}

/// How sure the hearer is of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// These are the words.
    Exact,
    /// As near as the hearer remembers (SPSO: as far as possible in the words used).
    AsNearAsRemembered,
}

/// Words about to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NewQuote {
    /// Who spoke or wrote.
    pub speaker: String,
    /// Who heard or read it, by name.
    pub heard_by: Vec<String>,
    /// Whether these are the words or as near as is remembered.
    pub certainty: Certainty,
    /// The words, byte for byte: never trimmed or corrected.
    pub exact_words: String,
}

impl NewQuote {
    /// Checks who spoke and that there are words; the words themselves are never judged.
    pub fn check(&self, field: &str) -> Vec<BrokenRule> {
        check_name_and_words(field, &self.speaker, &self.exact_words, &self.heard_by)
    }
}

/// The longest exact words one field takes, in characters: a very long letter of complaint.
pub const LONGEST_WORDS: usize = 400_000;

/// The fingerprint of exact words: SHA-256 of their UTF-8 bytes, in lower-case hexadecimal.
pub fn fingerprint(words: &str) -> String {
    hex(&Sha256::digest(words.as_bytes()))
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Rule;

    #[test]
    fn words_are_refused_where_nothing_shows_and_kept_as_they_are_otherwise() {
        for (exact_words, given) in [
            ("", false),
            ("  ", false),
            ("\u{200B}", false),
            ("\u{AD}\u{2060}", false),
            ("\u{2800}\u{3164}", false),
            (" You\u{200B} will\u{A0}see. \u{FEFF}", true),
            ("!", true),
        ] {
            let quote = NewQuote {
                speaker: "Mr M".to_owned(),
                heard_by: Vec::new(),
                certainty: Certainty::Exact,
                exact_words: exact_words.to_owned(),
            };
            let missing = BrokenRule::new("quotes[0].exact_words", Rule::Missing);
            let expected: &[BrokenRule] = if given { &[] } else { &[missing] };
            assert_eq!(quote.check("quotes[0]"), expected, "{exact_words:?}");
            assert_eq!(quote.exact_words, exact_words, "nothing is tidied");
        }
    }
}
