//! Words in an account that a fair reader would stop at: views, labels and diagnoses.
//!
//! The PHSO guide asks for facts without opinion, SPSO section 1 for a factual and unemotional
//! record and that non-clinical staff never diagnose. The check never blocks and never rewrites;
//! it is never run on exact words, which are evidence as they are.

mod lists;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use lists::{CARE, COMPLAINING, CONDUCT, DIAGNOSES, LABELS, REASONS, VIEWS};

/// A word in an account that reads as a view or as a diagnosis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Nudge {
    /// The word in lower case; the key under which it is settled once for the record.
    pub word: String,
    /// What it reads as.
    pub reads_as: ReadsAs,
    /// The sentence it stands in, exactly as written.
    pub sentence: String,
    /// Where the word begins in `sentence`, in UTF-16 units as a web page counts.
    pub start: u32,
    /// Where it ends in `sentence`, in UTF-16 units.
    pub end: u32,
}

/// What a word reads as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReadsAs {
    /// A view of what was done: "rude". What was said or done?
    AView,
    /// A label for the person: "vexatious". Conduct is recorded, a person never labelled.
    ALabel,
    /// A diagnosis: "paranoid". Only clinicians diagnose, and not in a complaint file.
    ADiagnosis,
    /// That somebody complained, as a reason: it is none (PHSO guide: everyone has the right to
    /// make a complaint; CQC: a complaint must not affect care).
    TheComplaint,
    /// Care, among the particulars of what is restricted: contact about a complaint is managed, and
    /// care is never restricted (CQC: care must not be worse for a complaint; PHSO guide: actions
    /// leave the person able to use the service).
    RestrictsCare,
    /// A reason, or the conduct, among the particulars of what is restricted: the front desk is told
    /// the way of contact, and no reasons.
    ReasonForTheDesk,
    /// Somebody's own words in an account: they belong under the exact words, where they can be
    /// covered and are kept as evidence (PHSO guide: quote exactly; S4: in the caller's words).
    TheirOwnWords,
}

/// What every account is read for.
const OF_AN_ACCOUNT: &[(&[&str], ReadsAs)] = &[
    (LABELS, ReadsAs::ALabel),
    (DIAGNOSES, ReadsAs::ADiagnosis),
    (VIEWS, ReadsAs::AView),
    (COMPLAINING, ReadsAs::TheComplaint),
];

/// The words of an account that draw a nudge, each once, in the order they are written.
///
/// Words between quotation marks are somebody's exact words and are passed over.
/// `settled` holds the words, in lower case, that were answered for this record before.
pub fn nudges(account: &str, settled: &[String]) -> Vec<Nudge> {
    found_in(account, settled, OF_AN_ACCOUNT)
}

/// The words for care among the particulars of what is restricted, each once.
pub fn care_nudges(particulars: &str, settled: &[String]) -> Vec<Nudge> {
    found_in(particulars, settled, &[(CARE, ReadsAs::RestrictsCare)])
}

/// The words that give a reason, or name conduct, among particulars that the front desk is told.
pub fn reason_nudges(particulars: &str, settled: &[String]) -> Vec<Nudge> {
    let lists: &[(&[&str], ReadsAs)] = &[
        (REASONS, ReadsAs::ReasonForTheDesk),
        (CONDUCT, ReadsAs::ReasonForTheDesk),
    ];
    found_in(particulars, settled, lists)
}

/// Somebody's own words between quotation marks in an account, the first of them.
pub fn own_words_nudge(account: &str) -> Option<Nudge> {
    let mut previous = ' ';
    let (from, mark) = account.char_indices().find_map(|(at, character)| {
        // Inches are no words.
        let begins = !(character == '"' && previous.is_alphanumeric());
        previous = character;
        Some((at, closing_mark(character).filter(|_| begins)?))
    })?;
    let opened = account.get(from..)?;
    let first = opened.chars().next()?;
    let inside = opened.get(first.len_utf8()..)?;
    let length = inside
        .find(mark)
        .map_or(inside.len(), |end| end + mark.len_utf8());
    if !inside.get(..length)?.chars().any(char::is_alphabetic) {
        return None;
    }
    let before = account.get(..from)?;
    let begin = before.rfind('\n').map_or(0, |end| end + 1);
    let until = opened.find('\n').map_or(account.len(), |end| from + end);
    let sentence = account.get(begin..until)?.trim_end();
    let start = from - begin;
    let end = (start + first.len_utf8() + length).min(sentence.len());
    Some(Nudge {
        word: "own words".to_owned(),
        reads_as: ReadsAs::TheirOwnWords,
        sentence: sentence.to_owned(),
        start: utf16_length(sentence, start),
        end: utf16_length(sentence, end),
    })
}

/// The mark that ends what this one begins; an apostrophe begins nothing here.
fn closing_mark(opening: char) -> Option<char> {
    match opening {
        '“' => Some('”'),
        '"' => Some('"'),
        '«' => Some('»'),
        '‘' => Some('’'),
        _ => None,
    }
}

fn found_in(account: &str, settled: &[String], lists: &[(&[&str], ReadsAs)]) -> Vec<Nudge> {
    let mut found: Vec<Nudge> = Vec::new();
    for sentence in sentences(account) {
        let open = outside_quotation_marks(sentence);
        let mut here: Vec<(usize, &str, ReadsAs)> = Vec::new();
        for (list, reads_as) in lists {
            for word in *list {
                if let Some((start, word)) = find_words(&open, word) {
                    here.push((start, word, *reads_as));
                }
            }
        }
        here.sort_by_key(|(start, word, _)| (*start, std::cmp::Reverse(word.len())));
        let mut covered_to = 0;
        for (start, word, reads_as) in here {
            let known = settled.iter().any(|settled| settled == word)
                || found.iter().any(|nudge| nudge.word == word);
            if start < covered_to || known {
                continue;
            }
            covered_to = start + word.len();
            found.push(Nudge {
                word: word.to_owned(),
                reads_as,
                sentence: sentence.to_owned(),
                start: utf16_length(sentence, start),
                end: utf16_length(sentence, covered_to),
            });
        }
    }
    found
}

fn utf16_length(text: &str, bytes: usize) -> u32 {
    let units = text
        .get(..bytes)
        .map_or(0, |before| before.encode_utf16().count());
    u32::try_from(units).unwrap_or(u32::MAX)
}

fn sentences(account: &str) -> impl Iterator<Item = &str> {
    account
        .split_inclusive(['.', '!', '?', '\n'])
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

/// The sentence in lower case with everything between quotation marks blanked, byte for byte as
/// long, so that a place found in it is a place in the sentence.
fn outside_quotation_marks(sentence: &str) -> String {
    let mut closing = None;
    let mut previous = ' ';
    sentence
        .chars()
        .flat_map(|character| {
            let was_inside = closing.is_some();
            match closing {
                Some(mark) if character == mark => closing = None,
                Some(_) => {}
                None => {
                    closing = closing_mark(character).or({
                        // An apostrophe inside a word opens nothing.
                        (character == '\'' && !previous.is_alphanumeric()).then_some('\'')
                    });
                }
            }
            previous = character;
            let blank = was_inside || closing.is_some();
            let lower = character.to_ascii_lowercase();
            let width = if blank || !lower.is_ascii() {
                character.len_utf8()
            } else {
                1
            };
            let shown = if blank || !lower.is_ascii() {
                '\u{1}'
            } else {
                lower
            };
            std::iter::repeat_n(shown, width)
        })
        .collect()
}

/// Where words of a list stand, and how they read there: `*` is any one word, such as a number.
fn find_words<'a>(open: &'a str, words: &str) -> Option<(usize, &'a str)> {
    let Some((before, after)) = words.split_once(" * ") else {
        let start = places_of(open, words).next()?;
        return Some((start, open.get(start..start + words.len())?));
    };
    places_of(open, before).find_map(|start| {
        let any = open.get(start + before.len()..)?.strip_prefix(' ')?;
        let (any, rest) = any.split_once(' ')?;
        if places_of(rest, after).next() != Some(0) {
            return None;
        }
        let length = before.len() + any.len() + after.len() + "  ".len();
        Some((start, open.get(start..start + length)?))
    })
}

fn places_of(open: &str, word: &str) -> impl Iterator<Item = usize> {
    open.match_indices(word)
        .map(|(start, _)| start)
        .filter(move |start| {
            let before = open.get(..*start).and_then(|text| text.chars().next_back());
            let after = open
                .get(start + word.len()..)
                .and_then(|text| text.chars().next());
            let joins = |character: Option<char>| {
                character
                    .is_some_and(|character| character.is_alphanumeric() || character == '\u{1}')
            };
            !joins(before) && !joins(after)
        })
}

#[cfg(test)]
mod tests;
