//! Names as they are typed: when two are one name, and when two may be one person.
//!
//! Two questions, as a mistake costs differently. *One name* ([`same_name`]) decides who somebody
//! is on file, under which pseudonym and with what right, so it forgives only what nobody can see.
//! *One person* ([`may_be_one_person`], [`is_the_outsider`]) stops a rule from being met by
//! spelling one human in two ways; there, asking once more for a full name is the lesser harm.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::confusable_detection::skeleton;

use crate::blank::is_invisible;

/// What stands before a name and is no part of it.
const TITLES: &[&str] = &[
    "dr",
    "doctor",
    "mr",
    "mister",
    "mrs",
    "ms",
    "miss",
    "mx",
    "prof",
    "professor",
    "rev",
    "reverend",
    "sir",
    "dame",
    "lord",
    "lady",
    "sister",
    "nurse",
];

/// Whether two names as typed are one name: capitals, dots, spaces of every kind, invisible
/// characters and the way an accent is encoded do not tell two people apart; anything else does.
pub fn same_name(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// Whether two names of colleagues may be one person: titles, initials for forenames, forenames
/// left out, accents and letters that look alike do not tell two people apart.
///
/// Nobody is both a blank and somebody.
pub fn may_be_one_person(one: &str, other: &str) -> bool {
    any_reading(one, other, |one, other| {
        one.surname == other.surname && one.forenames_fit(other)
    })
}

/// Whether a name given for somebody of the practice may be that of a person outside it. Their
/// surname alone proves nothing: a patient and a colleague may well share it.
pub fn is_the_outsider(outsider: &str, named: &str) -> bool {
    any_reading(outsider, named, |outsider, named| {
        if outsider.surname != named.surname || !outsider.forenames_fit(named) {
            return false;
        }
        let titles_differ = match (&outsider.title, &named.title) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        };
        match (outsider.forenames.first(), named.forenames.first()) {
            (Some(one), Some(other)) if one == other && !is_initial(one) => true,
            (Some(_), Some(_)) => !titles_differ,
            (None, None) => outsider.title == named.title,
            _ => false,
        }
    })
}

/// A name as it is compared, whatever its capitals.
fn plain(name: &str) -> String {
    visible(name).to_lowercase().nfkc().collect()
}

/// A name with what nobody can see taken from it: one encoding, one space between words, no dots.
fn visible(name: &str) -> String {
    let visible: String = name
        .nfkc()
        .map(|character| match character {
            '.' => ' ',
            character if character.is_whitespace() => ' ',
            character => character,
        })
        .filter(|character| *character == ' ' || !is_invisible(*character))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name taken apart: "Dr R. Adeyemi", "Adeyemi, Ruth".
#[derive(PartialEq, Eq)]
struct Parts {
    title: Option<String>,
    forenames: Vec<String>,
    surname: String,
}

impl Parts {
    fn of(name: &str) -> Option<Self> {
        let mut words: Vec<&str> = name.split_whitespace().collect();
        let mut title = None;
        while let [first, rest @ ..] = words.as_slice() {
            // A title alone is all there is of the name.
            let looks = as_it_looks(first);
            if rest.is_empty() || !TITLES.iter().any(|title| as_it_looks(title) == looks) {
                break;
            }
            title.get_or_insert(looks);
            words = rest.to_vec();
        }
        let (surname, forenames) = words.split_last()?;
        Some(Self {
            title,
            forenames: forenames.iter().map(|word| as_it_looks(word)).collect(),
            surname: as_it_looks(surname),
        })
    }

    /// Whether the forenames can be one person's: as far as both give them, each is the other or
    /// its initial.
    fn forenames_fit(&self, other: &Self) -> bool {
        self.forenames
            .iter()
            .zip(&other.forenames)
            .all(|(one, other)| {
                one == other
                    || (is_initial(one) || is_initial(other))
                        && one.chars().next() == other.chars().next()
            })
    }
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1
}

/// A word as the eye has it: without accents and capitals, and with letters of other scripts as
/// the plain ones they look like (Unicode Technical Standard 39).
fn as_it_looks(word: &str) -> String {
    let unaccented = word.nfkd().filter(|letter| !is_combining_mark(*letter));
    unaccented.flat_map(letter_as_it_looks).collect()
}

/// A Cyrillic em looks Latin as a capital alone, a Ukrainian i as a small letter: both are tried.
fn letter_as_it_looks(letter: char) -> Vec<char> {
    let small: String = letter.to_lowercase().collect();
    if letter.is_ascii() {
        return small.chars().collect();
    }
    let alike = |letters: &str| -> Option<Vec<char>> {
        let looks: String = skeleton(letters)
            .nfkd()
            .filter(|letter| !is_combining_mark(*letter))
            .collect();
        let looks = looks.to_lowercase();
        looks.is_ascii().then(|| looks.chars().collect())
    };
    alike(&small)
        .or_else(|| alike(&letter.to_string()))
        .unwrap_or_else(|| small.chars().collect())
}

/// How a name can be read: as it stands; without what follows a comma, "Dr Helen Pryce, partner";
/// or with the surname first, "Pryce, Helen".
fn readings(name: &str) -> Vec<Parts> {
    let name = visible(name);
    let mut depth = 0_u32;
    let bare: String = name
        .chars()
        .filter_map(|character| match character {
            '(' | '[' => {
                depth += 1;
                None
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                None
            }
            _ if depth > 0 => None,
            // One surname in two parts, or one that is written with an apostrophe or without.
            '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' => Some(' '),
            '\'' | '\u{2019}' | '\u{2018}' | '`' => None,
            character => Some(character),
        })
        .collect();
    let as_read = match bare.split_once(',') {
        None => vec![bare],
        Some((before, after)) => vec![before.to_owned(), format!("{after} {before}")],
    };
    as_read.iter().filter_map(|name| Parts::of(name)).collect()
}

fn any_reading(one: &str, other: &str, alike: impl Fn(&Parts, &Parts) -> bool) -> bool {
    let others = readings(other);
    readings(one)
        .iter()
        .any(|one| others.iter().any(|other| alike(one, other)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_name_typed_in_two_ways() {
        for (one, other, same) in [
            ("Ruth Adeyemi", "ruth adeyemi ", true),
            ("Ruth Adeyemi", "Ruth  Adeyemi", true),
            ("Ruth Adeyemi", "Ruth\u{A0}Adeyemi", true),
            ("Ruth Adeyemi", "Ruth\u{200B} Adeyemi\u{FEFF}", true),
            ("Ruth Adeyemi", "Ruth Ade\u{AD}yemi", true),
            ("José Núñez", "Jose\u{301} Nu\u{301}n\u{303}ez", true),
            ("Dr. Helen Pryce", "Dr Helen Pryce", true),
            ("Ｒuth Adeyemi", "Ruth Adeyemi", true),
            // Who somebody is on file does not change by what may be a second person.
            ("Ruth Adeyemi", "R. Adeyemi", false),
            ("Dr Helen Pryce", "Helen Pryce", false),
            ("José Núñez", "Jose Nunez", false),
            ("Dr Pryce", "Mrs Pryce", false),
            ("Ruth Adeyemi", "Ruthadeyemi", false),
        ] {
            assert_eq!(same_name(one, other), same, "{one:?}, {other:?}");
            assert_eq!(same_name(other, one), same, "{other:?}, {one:?}");
        }
    }

    #[test]
    fn one_colleague_under_two_spellings() {
        for (one, other, same) in [
            ("Ruth Adeyemi", "RUTH   ADEYEMI", true),
            ("Ruth Adeyemi", "Ruth\u{A0}Adeyemi", true),
            ("Ruth Adeyemi", "Ru\u{200D}th Adeyemi", true),
            ("Ruth Adeyemi", "R. Adeyemi", true),
            ("Ruth Adeyemi", "R Adeyemi", true),
            ("Ruth Adeyemi", "R.Adeyemi", true),
            ("Ruth Adeyemi", "Mrs R. O. Adeyemi", true),
            ("Ruth Adeyemi", "Ms Adeyemi", true),
            ("Ruth Adeyemi", "Dr. Ruth Adeyemi", true),
            ("Ruth Adeyemi", "Prof Dr Ruth Adeyemi", true),
            ("Ruth Adeyemi", "Mx. ruth adeyemi", true),
            ("Ruth Adeyemi", "Adeyemi, Ruth", true),
            ("Ruth Adeyemi", "Ruth Adeyemi, complaints officer", true),
            ("Ruth Adeyemi", "Ruth Adeyemi (she/her)", true),
            // Cyrillic: capital a, ie, u; and a capital em in the title.
            ("Ruth Adeyemi", "Ruth \u{410}d\u{435}\u{443}emi", true),
            ("Ruth Adeyemi", "\u{41C}rs Ruth Adeyemi", true),
            // Greek: capital alpha, omicron.
            ("Ann Wood", "\u{391}nn W\u{3BF}\u{3BF}d", true),
            ("José Núñez", "Jose Nunez", true),
            ("José Núñez", "Jose\u{301} Nu\u{301}n\u{303}ez", true),
            ("Ann O’Brien", "Ann O'Brien", true),
            ("Ann O’Brien", "Ann OBrien", true),
            ("Ann Smith-Jones", "Ann Smith Jones", true),
            ("Ruth Adeyemi", "Ruth Okafor", false),
            ("Ruth Adeyemi", "Tunde Adeyemi", false),
            ("Ruth Adeyemi", "T. Adeyemi", false),
            ("Dr Helen Pryce", "Dr Sam Carver", false),
            ("Dr Ann Wood", "Dr Anna Wood", false),
            ("Dr Ann Wood", "Dr Sam Carver", false),
            ("", "", false),
            ("\u{200B}", " ", false),
            ("", "Ruth Adeyemi", false),
        ] {
            assert_eq!(may_be_one_person(one, other), same, "{one:?}, {other:?}");
            assert_eq!(may_be_one_person(other, one), same, "{other:?}, {one:?}");
        }
    }

    #[test]
    fn whoever_complains_under_the_name_of_a_colleague() {
        for (outsider, named, same) in [
            ("Mr M", "Mr M", true),
            ("Mr M", "mr. m", true),
            ("Mr M", "M", false),
            ("Mr M", "Mrs M", false),
            ("John Smith", "Mr John Smith", true),
            ("Mr John Smith", "Dr John Smith", true),
            ("Mr John Smith", "Mr J. Smith", true),
            ("Mr J Smith", "J\u{A0}Smith", true),
            // A doctor of the same surname, or the same initial, is a colleague.
            ("Mr Smith", "Dr Smith", false),
            ("Mr Smith", "Dr Jane Smith", false),
            ("Mr J Smith", "Dr Jane Smith", false),
            ("Mr John Smith", "Dr Smith", false),
            ("Mrs Adeyemi", "Ruth Adeyemi", false),
            ("", "", false),
        ] {
            assert_eq!(
                is_the_outsider(outsider, named),
                same,
                "{outsider:?}, {named:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_one_name_is_one_person(
            name in "[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}",
            spaces in "[ \u{A0}\u{2003}]{1,4}",
            nothing in "[\u{200B}\u{2060}\u{AD}]{0,3}",
        ) {
            let other = format!("{nothing}{}{nothing}", name.replace(' ', &spaces).to_uppercase());
            prop_assert!(same_name(&name, &other), "{name:?}, {other:?}");
            prop_assert!(may_be_one_person(&name, &other), "{name:?}, {other:?}");
        }

        #[test]
        fn no_name_stops_the_program(one in ".{0,40}", other in ".{0,40}") {
            prop_assert_eq!(may_be_one_person(&one, &other), may_be_one_person(&other, &one));
            prop_assert_eq!(same_name(&one, &other), same_name(&other, &one));
            prop_assert!(same_name(&one, &one));
        }
    }
}
