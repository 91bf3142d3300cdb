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
use crate::entry::{OmbudsmanDetailsChecked, PolicyAdopted, capital};
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

/// The lines of a filled blank that hold anything, without the marks of a list.
fn lines_of(blank: &str) -> impl Iterator<Item = &str> {
    blank
        .lines()
        .map(|line| {
            line.trim_start_matches(['-', '–', '•', '*', ' ', '\t'])
                .trim_end()
        })
        .filter(|line| !is_blank(line))
}

/// What was typed without what would go on: a comma, an "and".
fn without_its_end<'a>(line: &'a str, marks: &[char]) -> &'a str {
    let mut line = line.trim();
    loop {
        let shorter = line.trim_end_matches(marks);
        let shorter = [" and", " or"]
            .iter()
            .find_map(|word| shorter.strip_suffix(word))
            .unwrap_or(shorter);
        if shorter == line {
            return line;
        }
        line = shorter;
    }
}

/// Who it is, beside the words for what they are: a name, a role or a list of them reads there as
/// well. The place of one that is left out says what belongs there.
fn beside(blank: &str, what: &str) -> String {
    let who: Vec<&str> = lines_of(blank)
        .map(|line| without_its_end(line, &['.', ',', ';', ':', ' ']))
        .filter(|who| !is_blank(who))
        .collect();
    match who.as_slice() {
        [] => format!("[{what}]"),
        [only] => format!("({only})"),
        many if many.iter().any(|who| who.contains([',', '.', ';'])) => {
            format!("({})", many.join("; "))
        }
        [first @ .., last] => format!("({} and {last})", first.join(", ")),
    }
}

/// What was typed, or the place of it, at the end of a sentence, with one full stop. Lines that are
/// no sentences of their own, as of an address, follow each other with commas.
fn ends(blank: &str, what: &str) -> String {
    let mut words = String::new();
    for line in lines_of(blank) {
        let line = without_its_end(line, &[',', ';', ':', ' ']);
        if is_blank(line) || line.chars().all(|mark| mark == '.') {
            continue;
        }
        if !words.is_empty() {
            words.push_str(if words.ends_with(['.', '!', '?']) {
                " "
            } else {
                ", "
            });
        }
        words.push_str(line);
    }
    if words.is_empty() {
        words = format!("[{what}]");
    }
    if words.ends_with(['!', '?']) {
        return words;
    }
    format!("{}.", words.trim_end_matches('.'))
}

/// What was typed, as a sentence of its own.
fn stands(blank: &str, what: &str) -> String {
    let words = ends(blank, what);
    let first = words.split_whitespace().next().unwrap_or_default();
    // An address of the web or of a mailbox is read as it was typed.
    let is_an_address = first.contains(['@', '/']) || first.trim_end_matches('.').contains('.');
    if is_an_address {
        words
    } else {
        capital(&words)
    }
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
                    "At {} everybody may complain. We listen, and tell you how your complaint is \
                     looked into, by whom, and how long that is likely to take.",
                    practice.name
                ),
                format!(
                    "You can complain if you use our services or feel their effects, or for \
                     somebody who asked you to or cannot do it. Ring {}, speak to anybody here, \
                     or write to us: {} We say within three working days that we have it, and \
                     talk with you about what happens next. There is no charge.",
                    practice.telephone,
                    ends(&practice.address, "the address of the practice")
                ),
                "Tell us if anything makes it hard to deal with us: reading, writing, hearing, the \
                 telephone, or anything else. You need not say why. We ask what would help, and do \
                 what is reasonable."
                    .to_owned(),
                format!(
                    "You can have somebody beside you, such as an advocate, who helps free of charge: \
                     {}",
                    ends(&blanks.advocacy_provider, "the local NHS advocacy provider")
                ),
            ],
        ),
        section(
            "What we ask of you",
            "PHSO sample policy; SPSO section 1, information for the public",
            &[
                "You may be angry or upset, and say so. Please speak and write to us without \
                 threats, insults or discrimination, and leave us time for others."
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
                 make an agreement with you, or limit how you contact us about your complaint for \
                 a time. We tell you why and for how long. Your complaint is looked into all the \
                 while."
                    .to_owned(),
                "If that does not change it either, or at once where somebody is threatened, we may \
                 end contact about a complaint, or stop looking into it. We tell you so in writing, \
                 with our reasons."
                    .to_owned(),
                "That you complain is never a reason for any of this. A new complaint is always \
                 considered, and your care does not depend on how you complain."
                    .to_owned(),
                format!(
                    "You can challenge such a decision. {} Somebody who did not take it looks at \
                     it again.",
                    stands(&blanks.how_to_challenge, "how to challenge a decision")
                ),
            ],
        ),
    ]
}

/// The short text for the public as it is shown and printed: the words of the version, and how the
/// Ombudsman is reached, by the details that the practice last checked. They change without a new
/// version of the policy, so they are no part of its words.
pub fn public_text(
    words: AdoptedWords,
    ombudsman: Option<&OmbudsmanDetailsChecked>,
) -> Vec<PolicySection> {
    let reached = match ombudsman {
        Some(details) => {
            let address = details.address.as_deref().unwrap_or_default();
            let by_post = if is_blank(address) {
                String::new()
            } else {
                format!(" By post: {}", ends(address, ""))
            };
            format!(
                "By telephone: {} On the web: {}{by_post}",
                ends(&details.telephone, ""),
                ends(&details.website, "")
            )
        }
        None => "[how to reach the Ombudsman: check the details and record them in the practice’s \
                 own book]"
            .to_owned(),
    };
    let mut text = words.for_the_public;
    text.push(section(
        "The Ombudsman",
        "Regulation 14(2)(d); PHSO sample policy, appeals",
        &[
            "If you are not content with how we dealt with your complaint, or with a decision about \
             how you contact us, you can go to the Parliamentary and Health Service Ombudsman. The \
             Ombudsman is independent of us and of the NHS, and costs you nothing."
                .to_owned(),
            reached,
        ],
    ));
    text
}

#[cfg(test)]
mod tests;
