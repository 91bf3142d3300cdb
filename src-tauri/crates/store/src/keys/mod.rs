//! Keys: the random data key that opens a case file, and how it is wrapped.
//!
//! No cryptography is made here: the wrapping is the `age` format, the encryption is SQLCipher's.

mod key_file;
mod recovery_key;

use secrecy::SecretString;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::StoreError;

pub use key_file::KeyFile;
pub use recovery_key::{RecoveryKey, ShownRecoveryKey};

/// The random 256-bit key that opens one case file.
///
/// It does not print, and its memory is cleared when it goes.
#[derive(Clone)]
pub struct DataKey(Zeroizing<[u8; 32]>);

impl DataKey {
    /// A new key from the operating system's random numbers.
    ///
    /// # Errors
    ///
    /// [`StoreError::NoRandomness`] if the operating system has none to give.
    pub fn random() -> Result<Self, StoreError> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut()).map_err(|_| StoreError::NoRandomness)?;
        Ok(Self(bytes))
    }

    /// The key from its 32 bytes, as an operating system's keychain gives them back.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The key's 32 bytes, for an operating system's keychain and nothing else.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key from 64 hexadecimal digits, the form that stands inside an `age` block.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotADataKey`] for anything else.
    pub fn from_hex(digits: &str) -> Result<Self, StoreError> {
        let mut bytes = Zeroizing::new([0; 32]);
        let mut remaining = digits.trim().chars();
        for byte in bytes.iter_mut() {
            let mut digit = || {
                remaining
                    .next()
                    .and_then(|character| character.to_digit(16))
            };
            let (Some(high), Some(low)) = (digit(), digit()) else {
                return Err(StoreError::NotADataKey);
            };
            *byte = u8::try_from(high * 16 + low).map_err(|_| StoreError::NotADataKey)?;
        }
        match remaining.next() {
            None => Ok(Self(bytes)),
            Some(_) => Err(StoreError::NotADataKey),
        }
    }

    /// The 64 lower-case hexadecimal digits that SQLCipher takes as `PRAGMA key = "x'…'"`.
    pub(crate) fn hex(&self) -> Zeroizing<String> {
        let mut digits = Zeroizing::new(String::with_capacity(64));
        for byte in self.0.iter() {
            for half in [byte >> 4, byte & 15] {
                digits.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
            }
        }
        digits
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DataKey(..)")
    }
}

/// How much work it takes to try one passphrase.
///
/// Fixed rather than measured, so that the same passphrase costs the same on every computer and
/// a fast computer cannot make a file that the reception desk's opens in a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyCost {
    /// What every real case file has: about a second and 256 MiB, as the `age` tool's own.
    Usual,
    /// For tests alone: no protection against guessing.
    Quick,
}

impl KeyCost {
    /// The base-two logarithm of scrypt's work factor.
    const fn work_factor(self) -> u8 {
        match self {
            Self::Usual => 18,
            Self::Quick => 6,
        }
    }

    /// The most work a block may ask for before it is taken for an attack.
    const fn most() -> u8 {
        20
    }
}

/// A passphrase in the one form that is used for keys: Unicode NFC.
///
/// Keyboards and browsers on Windows and Linux compose "é" into one character, and that is what
/// reaches the `age` tool from a terminal. Some input methods send the letter and the accent
/// apart; without this, a passphrase set in one would not open in the other. Nothing is trimmed:
/// a space at the end is part of the passphrase.
pub(crate) fn in_one_form(passphrase: &SecretString) -> SecretString {
    use secrecy::ExposeSecret;
    // EXPOSE: composed into another secret string and cleared there.
    SecretString::from(passphrase.expose_secret().nfc().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_data_key_survives_its_digits() {
        let key = DataKey::random().unwrap();
        let again = DataKey::from_hex(&key.hex()).unwrap();
        assert_eq!(key.bytes(), again.bytes());
        assert_eq!(key.hex().len(), 64);
        assert_ne!(
            key.bytes(),
            DataKey::random().unwrap().bytes(),
            "two keys are never alike"
        );
    }

    #[test]
    fn anything_but_sixty_four_digits_is_refused() {
        let digits = "0f".repeat(32);
        for (text, good) in [
            (digits.as_str(), true),
            (&format!("{digits}\n"), true),
            (&digits.to_uppercase(), true),
            (&format!("{digits}0"), false),
            (&"0f".repeat(31), false),
            (&"0g".repeat(32), false),
            (&"é".repeat(64), false),
            ("", false),
        ] {
            assert_eq!(DataKey::from_hex(text).is_ok(), good, "{text}");
        }
    }

    #[test]
    fn a_data_key_does_not_print() {
        let key = DataKey::from_bytes([0xab; 32]);
        assert_eq!(format!("{key:?}"), "DataKey(..)");
    }
}
