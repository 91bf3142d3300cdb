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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(account: &str) -> Vec<String> {
        nudges(account, &[])
            .into_iter()
            .map(|nudge| nudge.word)
            .collect()
    }

    #[test]
    fn views_labels_and_diagnoses_are_pointed_at_and_facts_are_not() {
        for (account, expected) in [
            ("He was rude.", vec!["rude"]),
            ("He was Rude and RUDE. Rude again.", vec!["rude"]),
            ("He shouted and hit the desk with his hand.", vec![]),
            ("She was verbally abusive.", vec!["verbally abusive"]),
            ("He said ‘you are rude’ twice.", vec![]),
            ("He said \"this is disgusting\" and left.", vec![]),
            ("He said “you’re rude” and was hostile.", vec!["hostile"]),
            ("I wasn't rude to him.", vec!["rude"]),
            (
                "A vexatious, paranoid caller.",
                vec!["vexatious", "paranoid"],
            ),
            ("The crudest drawing; nomadic; madam.", vec![]),
            ("Café staff say he’s drunk 🍷.", vec!["drunk"]),
            ("", vec![]),
        ] {
            assert_eq!(words(account), expected, "{account}");
        }
    }

    #[test]
    fn that_somebody_complained_is_pointed_at_as_no_reason() {
        for (reason, expected) in [
            ("Because she complained about the nurse.", 1),
            ("Too many complaints in one month.", 1),
            ("Because he has complained.", 1),
            ("They have complained since May.", 1),
            ("He complained to the Ombudsman.", 1),
            ("He made a complaint about us.", 1),
            ("He has made four complaints.", 1),
            ("She made 12 complaints, and made another complaint.", 2),
            ("She made\u{a0}‘four’ complaints.", 0),
            ("He made a call and made three complaints.", 1),
            ("He made four calls about his complaint.", 0),
            ("He rang 41 times in two days about his complaint.", 0),
            ("She said ‘because he complained’.", 0),
        ] {
            let found = nudges(reason, &[]);
            assert_eq!(found.len(), expected, "{reason}");
            assert!(
                found
                    .iter()
                    .all(|nudge| nudge.reads_as == ReadsAs::TheComplaint)
            );
        }
    }

    #[test]
    fn complaints_as_the_reason_are_pointed_at_and_as_the_matter_are_not() {
        for (reason, expected) in [
            (
                "The number of complaints she makes.",
                vec!["number of complaints"],
            ),
            (
                "His complaints take up our mornings.",
                vec!["his complaints"],
            ),
            ("She is always complaining.", vec!["complaining"]),
            ("He complained repeatedly.", vec!["complained repeatedly"]),
            ("New complaints are considered as ever.", vec![]),
            ("His complaint of 19 November is looked into.", vec![]),
        ] {
            assert_eq!(words(reason), expected, "{reason}");
        }
    }

    /// Contact about a complaint is managed; care is not (CQC; PHSO guide).
    #[test]
    fn care_among_what_is_restricted_is_pointed_at() {
        for (particulars, expected) in [
            (
                "No routine appointments for six months.",
                vec!["appointments"],
            ),
            (
                "Repeat prescriptions by letter only.",
                vec!["repeat prescriptions"],
            ),
            (
                "He is not to be seen by a nurse alone.",
                vec!["seen by a nurse"],
            ),
            (
                "Treatment and test results: not by telephone.",
                vec!["treatment", "test results"],
            ),
            ("Letters about the bill of 2024.", vec![]),
            ("He wrote ‘no appointment’ on it.", vec![]),
            ("Disappointment.", vec![]),
        ] {
            let found = care_nudges(particulars, &[]);
            assert!(
                found
                    .iter()
                    .all(|one| one.reads_as == ReadsAs::RestrictsCare)
            );
            let found: Vec<String> = found.into_iter().map(|one| one.word).collect();
            assert_eq!(found, expected, "{particulars}");
        }
        assert!(care_nudges("No appointments.", &["appointments".to_owned()]).is_empty());
    }

    /// The front desk is told the way of contact, and no reasons (PHSO guide: the reasons are the
    /// person's and the file's).
    #[test]
    fn a_reason_among_what_the_front_desk_is_told_is_pointed_at() {
        for (particulars, expected) in [
            (
                "one call a day since he said he would stab Tom",
                vec!["since he", "stab"],
            ),
            ("ten minutes, as he swears", vec!["as he", "swears"]),
            (
                "his sister, because he frightens the receptionists",
                vec!["because", "frightens"],
            ),
            ("after she shouted at Tom", vec!["after she", "shouted"]),
            (
                "two letters a week due to threats",
                vec!["due to", "threats"],
            ),
            ("one call a week, after the letter has come", vec![]),
            ("Ms Hale, his advocate since May", vec![]),
            ("letters about ‘because’", vec![]),
        ] {
            let found = reason_nudges(particulars, &[]);
            assert!(
                found
                    .iter()
                    .all(|one| one.reads_as == ReadsAs::ReasonForTheDesk)
            );
            let found: Vec<String> = found.into_iter().map(|one| one.word).collect();
            assert_eq!(found, expected, "{particulars}");
        }
        assert!(reason_nudges("As he swears.", &["as he".into(), "swears".into()]).is_empty());
    }

    /// What somebody said belongs where it can be covered, and not into an account.
    #[test]
    fn somebodys_own_words_in_an_account_are_pointed_at_once() {
        for (account, expected) in [
            (
                "He said “I have taken pills. I am tired.” I rang 999.",
                Some("“I have taken pills. I am tired.”"),
            ),
            (
                "First.\nHe said ‘go away’, then \"now\".",
                Some("‘go away’"),
            ),
            ("He said \"I am tired", Some("\"I am tired")),
            ("A 🍷 and «non».", Some("«non»")),
            ("I stayed on the line; it wasn't long, and it’s done.", None),
            ("A 3\" scar.", None),
            ("", None),
        ] {
            let shown = own_words_nudge(account).map(|nudge| {
                assert_eq!(nudge.reads_as, ReadsAs::TheirOwnWords);
                let units: Vec<u16> = nudge.sentence.encode_utf16().collect();
                String::from_utf16(&units[nudge.start as usize..nudge.end as usize]).unwrap()
            });
            assert_eq!(shown.as_deref(), expected, "{account}");
        }
    }

    #[test]
    fn a_settled_word_is_never_asked_again() {
        assert!(nudges("He was rude. So rude.", &["rude".to_owned()]).is_empty());
    }

    #[test]
    fn the_place_is_told_as_a_web_page_counts() {
        let account = "Tom left. 🍷 He was aggressive, I think.";
        let nudge = nudges(account, &[]).remove(0);
        assert_eq!(nudge.sentence, "🍷 He was aggressive, I think.");
        let units: Vec<u16> = nudge.sentence.encode_utf16().collect();
        let shown = String::from_utf16(&units[nudge.start as usize..nudge.end as usize]).unwrap();
        assert_eq!(shown, "aggressive");
    }

    proptest! {
        #[test]
        fn no_account_is_too_strange_to_read(account in "\\PC{0,200}( rude |\"|‘|’|'|\n|\\.){0,6}\\PC{0,50}") {
            let all = nudges(&account, &[]).into_iter().chain(own_words_nudge(&account));
            let typed = care_nudges(&account, &[])
                .into_iter()
                .chain(reason_nudges(&account, &[]));
            for nudge in all.chain(typed) {
                prop_assert!(account.contains(&nudge.sentence));
                prop_assert!(nudge.start < nudge.end);
            }
        }
    }
}
