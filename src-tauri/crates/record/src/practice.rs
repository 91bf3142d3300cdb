//! The practice and the people who must be named.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::blank::is_blank;
use crate::rule::{BrokenRule, Rule, check_length, check_text};

pub use crate::name::{may_be_one_person, same_name};

/// The practice: a "primary care provider" and so a "responsible body" (regulation 6(1)(c)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Practice {
    /// The name on the door.
    pub name: String,
    /// The organisation code, for example A81001.
    pub ods_code: String,
    /// The postal address, line breaks kept.
    pub address: String,
    /// The telephone number as the practice writes it.
    pub telephone: String,
}

impl Practice {
    /// Checks the practice's own particulars.
    pub fn check(&self) -> Vec<BrokenRule> {
        let mut broken = check_text("practice.name", &self.name, 120);
        if is_blank(&self.ods_code) {
            broken.push(BrokenRule::new("practice.ods_code", Rule::Missing));
        } else if !is_ods_code(&self.ods_code) {
            broken.push(BrokenRule::new("practice.ods_code", Rule::NotAnOdsCode));
        }
        broken.extend(check_text("practice.address", &self.address, 500));
        broken.extend(check_text("practice.telephone", &self.telephone, 40));
        broken
    }

    /// The letters that begin this practice's references: "HL" for Harbour Lane Surgery.
    ///
    /// Words that half of all practices share (surgery, practice, the …) do not count.
    pub fn reference_prefix(&self) -> String {
        const COMMON: [&str; 13] = [
            "the",
            "of",
            "and",
            "surgery",
            "practice",
            "medical",
            "health",
            "healthcare",
            "centre",
            "center",
            "group",
            "clinic",
            "partnership",
        ];
        let initials = |skip_common: bool| -> String {
            self.name
                .split(|character: char| !character.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .filter(|word| !skip_common || !COMMON.contains(&word.to_lowercase().as_str()))
                .filter_map(|word| word.chars().next())
                .flat_map(char::to_uppercase)
                .filter(char::is_ascii_alphanumeric)
                .take(3)
                .collect()
        };
        let telling = initials(true);
        if !telling.is_empty() {
            return telling;
        }
        let any = initials(false);
        if any.is_empty() { "C".to_owned() } else { any }
    }
}

/// A letter and five digits, as the organisation codes of GP practices are.
fn is_ods_code(text: &str) -> bool {
    let mut characters = text.trim().chars();
    characters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic())
        && characters.clone().count() == 5
        && characters.all(|digit| digit.is_ascii_digit())
}

/// Who holds the two roles of regulation 4, and who reviews.
///
/// The complaints manager manages the procedure and the responsible person answers for it; both
/// may be one human (regulation 4(5)). The PHSO guide wants reviews by a manager or senior
/// colleague, so a lone officer still names a second person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficeHolders {
    /// Designated under regulation 4(1)(b); the officer who uses this program.
    pub complaints_manager: String,
    /// Designated under regulation 4(1)(a): the sole proprietor, a partner or a director.
    pub responsible_person: String,
    /// The second, senior colleague who reviews decisions.
    pub second_colleague: String,
}

impl OfficeHolders {
    /// Checks that each is named and that the reviewer is not the officer.
    pub fn check(&self) -> Vec<BrokenRule> {
        let mut broken = check_text("people.complaints_manager", &self.complaints_manager, 120);
        broken.extend(check_text(
            "people.responsible_person",
            &self.responsible_person,
            120,
        ));
        broken.extend(check_text(
            "people.second_colleague",
            &self.second_colleague,
            120,
        ));
        if may_be_one_person(&self.second_colleague, &self.complaints_manager) {
            broken.push(BrokenRule::new(
                "people.second_colleague",
                Rule::SecondColleagueIsTheManager,
            ));
        }
        broken
    }
}

/// What the officer chose about her own comfort; no rule depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// Minutes without a key or the mouse until the program locks, 1 to 60.
    pub idle_lock_minutes: u8,
    /// Light, dark, or as the computer.
    pub appearance: Appearance,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            idle_lock_minutes: 10,
            appearance: Appearance::AsTheComputer,
        }
    }
}

impl Preferences {
    /// Checks the idle time.
    pub fn check(&self) -> Vec<BrokenRule> {
        if (1..=60).contains(&self.idle_lock_minutes) {
            return Vec::new();
        }
        vec![BrokenRule::new(
            "idle_lock_minutes",
            Rule::IdleMinutesOutOfRange,
        )]
    }
}

/// The colours of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// Whatever the computer is set to.
    AsTheComputer,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// A colleague who takes part in a complaint file.
///
/// In a bundle a colleague is "Colleague A" (LGSCO guide, part 12: anonymise officers), except
/// where an office-holder signs or decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Colleague {
    /// Identity in the case file.
    pub id: crate::ids::ColleagueId,
    /// The name as it was typed.
    pub name: String,
    /// The letter or letters of the pseudonym: "A", …, "Z", "AA".
    pub pseudonym: String,
}

/// The pseudonym of the `number`th colleague, counted from 0: A to Z, then AA, AB and so on.
pub fn pseudonym(number: u32) -> String {
    let mut left = number;
    let mut letters = Vec::new();
    loop {
        let letter = u8::try_from(left % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        if left < 26 {
            break;
        }
        left = left / 26 - 1;
    }
    letters.iter().rev().collect()
}

/// Checks a name in a list of people.
pub fn check_name(field: &str, name: &str) -> Vec<BrokenRule> {
    check_text(field, name, 120)
}

/// Checks something that may be left empty.
pub fn check_optional(field: &str, text: Option<&String>, most: usize) -> Vec<BrokenRule> {
    text.map(|text| check_length(field, text, most))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn practice(name: &str, ods_code: &str) -> Practice {
        Practice {
            name: name.to_owned(),
            ods_code: ods_code.to_owned(),
            address: "1 Harbour Lane".to_owned(),
            telephone: "01632 960170".to_owned(),
        }
    }

    #[test]
    fn ods_codes() {
        for (code, good) in [
            ("A81001", true),
            ("y00001", true),
            (" A81001 ", true),
            ("A8100", false),
            ("A810011", false),
            ("81001A", false),
            ("ÄÄ1001", false),
            ("A8１001", false),
        ] {
            let broken = practice("Harbour Lane Surgery", code).check();
            assert_eq!(broken.is_empty(), good, "{code}");
        }
    }

    #[test]
    fn references_begin_with_telling_initials() {
        for (name, prefix) in [
            ("Harbour Lane Surgery", "HL"),
            ("The Surgery", "TS"),
            ("Dr Smith & Partners", "DSP"),
            ("Świętokrzyska Clinic", "C"),
            ("Élan Health Centre", "HC"),
            ("…", "C"),
        ] {
            assert_eq!(
                practice(name, "A81001").reference_prefix(),
                prefix,
                "{name}"
            );
        }
    }

    #[test]
    fn the_reviewer_is_somebody_else() {
        let holders = OfficeHolders {
            complaints_manager: "Ruth Adeyemi".to_owned(),
            responsible_person: "Ruth Adeyemi".to_owned(),
            second_colleague: String::new(),
        };
        for (second, is_somebody_else) in [
            ("ruth adeyemi ", false),
            ("Ruth\u{A0}Adeyemi", false),
            ("Mrs R. Adeyemi", false),
            ("Dr Sam Carver", true),
        ] {
            let holders = OfficeHolders {
                second_colleague: second.to_owned(),
                ..holders.clone()
            };
            let same =
                BrokenRule::new("people.second_colleague", Rule::SecondColleagueIsTheManager);
            let expected: &[BrokenRule] = if is_somebody_else { &[] } else { &[same] };
            assert_eq!(
                holders.check(),
                expected,
                "both roles may be one human, the reviewer may not: {second}"
            );
        }
    }

    #[test]
    fn pseudonyms_go_on_after_z() {
        for (number, expected) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (27, "AB"),
            (51, "AZ"),
            (52, "BA"),
            (701, "ZZ"),
            (702, "AAA"),
        ] {
            assert_eq!(pseudonym(number), expected, "colleague number {number}");
        }
    }
}
