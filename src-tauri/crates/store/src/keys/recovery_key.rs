//! The recovery key: the one that is printed on paper at set-up.

use std::str::FromStr;

use age::x25519::Identity;
use secrecy::{ExposeSecret, SecretString};
use zeroize::{Zeroize, Zeroizing};

use crate::StoreError;

/// What every recovery key begins with, as every secret key of the `age` tool does.
const PREFIX: &str = "AGE-SECRET-KEY-1";

/// The prefix as it is left when spaces and hyphens are gone.
const PREFIX_LETTERS: &str = "AGESECRETKEY";

/// A recovery key: a secret key of the `age` tool, 74 characters long.
///
/// Standard `age -d -i` opens the second block of the key file with it.
pub struct RecoveryKey(Identity);

impl RecoveryKey {
    /// A new recovery key from the operating system's random numbers.
    pub fn random() -> Self {
        Self(Identity::generate())
    }

    /// Reads a recovery key as somebody typed it from paper.
    ///
    /// Spaces, hyphens of any kind, line breaks and case do not matter, nor does whether the
    /// prefix is there. The letter O is read as the digit nought: the letter never occurs.
    ///
    /// # Errors
    ///
    /// [`StoreError::RecoveryKeyMistyped`] if a character is wrong, missing or too many. The
    /// key's own checksum tells.
    pub fn typed(text: &str) -> Result<Self, StoreError> {
        let mut letters = Zeroizing::new(String::with_capacity(text.len() + PREFIX.len()));
        letters.extend(
            text.chars()
                .filter(|character| character.is_ascii_alphanumeric() || !is_spacing(*character))
                .flat_map(char::to_uppercase),
        );
        // No character of the body is a 1, so the last 1 ends the prefix.
        let body = match letters.rsplit_once('1') {
            Some((prefix, body)) if PREFIX_LETTERS.ends_with(prefix) => body,
            Some((_, body)) => {
                return Err(StoreError::RecoveryKeyMistyped {
                    characters: body.chars().count(),
                });
            }
            None => letters.strip_prefix(PREFIX_LETTERS).unwrap_or(&letters),
        };
        let mut whole = Zeroizing::new(String::with_capacity(text.len() + PREFIX.len()));
        whole.push_str(PREFIX);
        whole.extend(
            body.chars()
                .map(|character| if character == 'O' { '0' } else { character }),
        );
        Identity::from_str(&whole)
            .map(Self)
            .map_err(|_| StoreError::RecoveryKeyMistyped {
                characters: body.chars().count(),
            })
    }

    /// The recovery key for the one page that shows it and the one sheet that is printed.
    pub fn shown(&self) -> ShownRecoveryKey {
        let whole = self.0.to_string();
        // EXPOSE: the officer must read the key once to keep it on paper.
        let whole = whole.expose_secret().to_owned();
        let characters: Vec<char> = whole.chars().skip(PREFIX.len()).collect();
        let groups = characters
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        ShownRecoveryKey { whole, groups }
    }

    pub(crate) fn identity(&self) -> &Identity {
        &self.0
    }

    /// The recovery key as a secret of its own.
    pub fn secret(&self) -> SecretString {
        self.0.to_string()
    }
}

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("RecoveryKey(..)")
    }
}

/// Whether a character is only there to make the key easier to read.
fn is_spacing(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '_' | '.' | ',' | '·' | '\u{feff}' | '\u{200b}' | '\u{ad}'
        )
        || matches!(character, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// A recovery key as text. Its memory is cleared when it goes, and it does not print.
pub struct ShownRecoveryKey {
    whole: String,
    groups: Vec<String>,
}

impl ShownRecoveryKey {
    /// All 74 characters, as `age` wants them in an identity file.
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// What comes before the groups: `AGE-SECRET-KEY-1`.
    pub fn prefix(&self) -> &'static str {
        PREFIX
    }

    /// The 58 characters after the prefix, four by four, the last group two.
    pub fn groups(&self) -> &[String] {
        &self.groups
    }
}

impl Drop for ShownRecoveryKey {
    fn drop(&mut self) {
        self.whole.zeroize();
        self.groups.zeroize();
    }
}

impl std::fmt::Debug for ShownRecoveryKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("ShownRecoveryKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_read_however_it_was_copied() {
        let key = RecoveryKey::random();
        let shown = key.shown();
        let whole = shown.whole();
        assert_eq!(whole.len(), 74);
        assert_eq!(shown.groups().len(), 15, "fourteen fours and a two");
        let body: String = shown.groups().concat();
        assert_eq!(format!("{}{body}", shown.prefix()), whole);
        for typed in [
            whole.to_owned(),
            whole.to_lowercase(),
            format!("  {whole}\r\n"),
            body.clone(),
            shown.groups().join(" "),
            shown.groups().join("-"),
            shown.groups().join(" – "),
            format!("{}\n{}", shown.prefix(), shown.groups().join("\n")),
            format!("key-1{body}"),
            format!("1 {body}"),
            format!("AGE SECRET KEY {body}"),
            format!("\u{feff}{}", body.replace('0', "o")),
        ] {
            let read = RecoveryKey::typed(&typed).expect("a copied key is the same key");
            assert_eq!(read.shown().whole(), whole);
        }
    }

    #[test]
    fn one_wrong_character_anywhere_is_noticed() {
        let whole = RecoveryKey::random().shown().whole().to_owned();
        for at in 0..whole.len() {
            let replacement = if whole.as_bytes()[at] == b'Q' {
                "P"
            } else {
                "Q"
            };
            if whole.as_bytes()[at] == b'-' {
                continue;
            }
            let mut typed = whole.clone();
            typed.replace_range(at..=at, replacement);
            let error = RecoveryKey::typed(&typed).expect_err("a slip must not pass");
            assert!(
                matches!(error, StoreError::RecoveryKeyMistyped { .. }),
                "at {at}"
            );
        }
    }

    #[test]
    fn a_mistyped_key_says_how_much_of_it_there_is() {
        let shown = RecoveryKey::random().shown();
        let body = shown.groups().concat();
        for (typed, expected) in [
            (String::new(), 0),
            (shown.prefix().to_owned(), 0),
            (body.chars().take(57).collect(), 57),
            (format!("{body}Q"), 59),
            (format!("{body}é"), 59),
            ("correct horse battery staple".to_owned(), 25),
        ] {
            match RecoveryKey::typed(&typed) {
                Err(StoreError::RecoveryKeyMistyped { characters }) => {
                    assert_eq!(characters, expected, "{typed:?}");
                }
                other => panic!("{typed:?} gave {other:?}"),
            }
        }
    }

    #[test]
    fn a_recovery_key_does_not_print() {
        let key = RecoveryKey::random();
        assert_eq!(
            format!("{key:?}{:?}", key.shown()),
            "RecoveryKey(..)ShownRecoveryKey(..)"
        );
    }
}
