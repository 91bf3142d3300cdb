//! The practice's policy on engagement, and the short text for the public: our own words, built on
//! the structure of the PHSO sample policy, with the practice's own people in its blanks.
//!
//! The reading age is about twelve: it is read at a front desk, and by the people it is about.

mod handling;
mod safety;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::blank::is_blank;
use crate::entry::engagement::AdoptedWords;
use crate::entry::{PolicyAdopted, capital};
use crate::practice::Practice;

/// A section of the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PolicySection {
    /// Its heading.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// The guidance it follows: "PHSO sample policy, our promise".
    pub source: String,
}

fn section(heading: &str, source: &str, paragraphs: &[String]) -> PolicySection {
    PolicySection {
        heading: heading.to_owned(),
        paragraphs: paragraphs.to_vec(),
        source: source.to_owned(),
    }
}

/// A filled blank, or the place of one. It stands inside a sentence, so a full stop at its end goes.
fn filled(blank: &str, what: &str) -> String {
    if is_blank(blank) {
        return format!("[{what}]");
    }
    blank.trim().trim_end_matches('.').to_owned()
}

/// A filled blank, or the place of one, at the beginning of a sentence.
fn begins(blank: &str, what: &str) -> String {
    capital(&filled(blank, what))
}

/// A filled blank at the end of a sentence, with one full stop.
fn ends(blank: &str, what: &str) -> String {
    let words = filled(blank, what);
    if words.ends_with(['!', '?']) {
        return words;
    }
    format!("{words}.")
}

/// The whole policy, section by section.
fn policy_text(practice: &Practice, blanks: &PolicyAdopted) -> Vec<PolicySection> {
    let mut sections = handling::before_anything_is_restricted(practice, blanks);
    sections.extend(handling::what_may_follow(blanks));
    sections.extend(safety::at_once(blanks));
    sections.extend(safety::records_and_fairness(blanks));
    sections
}

/// The words of a version: those that were set down when it was adopted or, before it is, those it
/// would have.
pub fn words_of(practice: &Practice, version: &PolicyAdopted) -> AdoptedWords {
    version.adopted.clone().unwrap_or_else(|| AdoptedWords {
        text: policy_text(practice, version),
        for_the_public: for_the_public(practice, version),
    })
}

/// What we expect of each other: the short text for the public (SPSO section 1: clear information
/// for the public on the standards of engagement, and a way to ask for adjustments).
fn for_the_public(practice: &Practice, blanks: &PolicyAdopted) -> Vec<PolicySection> {
    vec![
        section(
            "What you can expect of us",
            "PHSO sample policy, our promise; SPSO section 1, information for the public",
            &[
                format!(
                    "At {} we listen, we answer every complaint, and we tell you how long it will \
                     take and who looks into it.",
                    practice.name
                ),
                "Tell us if anything makes it hard to deal with us: reading, writing, hearing, the \
                 telephone, or anything else. You need not say why. We ask what would help, and do \
                 what is reasonable."
                    .to_owned(),
                format!(
                    "You can have somebody beside you: {}",
                    ends(&blanks.advocacy_provider, "the local NHS advocacy provider")
                ),
            ],
        ),
        section(
            "What we ask of you",
            "PHSO sample policy; SPSO section 1, information for the public",
            &[
                "Be as angry as you need to be, and speak to us without threats, insults or \
                 discrimination."
                    .to_owned(),
                "Give us what we need to look into it, and tell us if that is hard for you."
                    .to_owned(),
            ],
        ),
        section(
            "If it does not work",
            "PHSO sample policy, specific actions and appeals",
            &[
                "We say what is difficult and what would help. If that does not change it, we may \
                 agree rules with you or limit how you contact us for a time, and we tell you why \
                 and for how long. Your complaint goes on, and so does your care."
                    .to_owned(),
                format!(
                    "You can challenge such a decision: {} Somebody who did not take it looks at \
                     it again, and then you can go to the Parliamentary and Health Service \
                     Ombudsman.",
                    ends(&blanks.how_to_challenge, "how to challenge a decision")
                ),
            ],
        ),
    ]
}

#[cfg(test)]
mod tests;
