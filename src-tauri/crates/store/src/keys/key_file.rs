//! The key file, `NAME.evenhand-keys`: a few lines of words and two standard `age` blocks.

use std::io::Read;
use std::path::Path;

use age::DecryptError;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{DataKey, KeyCost, RecoveryKey, in_one_form};
use crate::StoreError;
use crate::error::KeyFileTrouble;

const BEGIN: &str = "-----BEGIN AGE ENCRYPTED FILE-----";
const END: &str = "-----END AGE ENCRYPTED FILE-----";

/// Ours is under two thousand bytes; anything much longer is not a key file.
const LONGEST: u64 = 64 * 1024;

const WORDS: &str = "\
Evenhand key file

The case file of the same name opens only with this file beside it. Keep a copy of both.
Each block below holds the key of the case file, 64 hexadecimal digits, in the age format
(age-encryption.org). The first opens with the passphrase, the second with the recovery key.
";

/// The data key of one case file, wrapped twice.
pub struct KeyFile {
    for_passphrase: String,
    for_recovery_key: String,
}

impl KeyFile {
    /// Wraps a data key to a passphrase and to a recovery key.
    ///
    /// # Errors
    ///
    /// [`StoreError::Wrapping`] if `age` cannot encrypt, which only a full memory explains.
    pub fn wrap(
        key: &DataKey,
        passphrase: &SecretString,
        recovery_key: &RecoveryKey,
        cost: KeyCost,
    ) -> Result<Self, StoreError> {
        let digits = key.hex();
        let mut by_passphrase = age::scrypt::Recipient::new(in_one_form(passphrase));
        by_passphrase.set_work_factor(cost.work_factor());
        let by_recovery_key = recovery_key.identity().to_public();
        let wrap = |recipient: &dyn Fn() -> Result<String, age::EncryptError>| {
            recipient().map_err(StoreError::Wrapping)
        };
        Ok(Self {
            for_passphrase: wrap(&|| age::encrypt_and_armor(&by_passphrase, digits.as_bytes()))?,
            for_recovery_key: wrap(&|| {
                age::encrypt_and_armor(&by_recovery_key, digits.as_bytes())
            })?,
        })
    }

    /// Reads a key file.
    ///
    /// # Errors
    ///
    /// [`StoreError::KeyFileMissing`] if it is not there, [`StoreError::KeyFileDamaged`] if it
    /// is not a key file.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let damaged = |trouble| {
            Err(StoreError::KeyFileDamaged {
                path: path.to_owned(),
                trouble,
            })
        };
        let opened = std::fs::File::open(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::KeyFileMissing {
                path: path.to_owned(),
            },
            _ => StoreError::io("open the key file", path, error),
        })?;
        let mut bytes = Vec::new();
        match opened.take(LONGEST + 1).read_to_end(&mut bytes) {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::IsADirectory => {
                return damaged(KeyFileTrouble::NotText);
            }
            Err(error) => return Err(StoreError::io("read the key file", path, error)),
        }
        let Ok(text) = String::from_utf8(bytes) else {
            return damaged(KeyFileTrouble::NotText);
        };
        if u64::try_from(text.len()).is_ok_and(|length| length > LONGEST) {
            return damaged(KeyFileTrouble::NotText);
        }
        match Self::of_text(&text) {
            Some(keys) => Ok(keys),
            None => damaged(KeyFileTrouble::BlocksMissing),
        }
    }

    /// Finds the two blocks. Line endings may have been changed by a mail program on the way.
    fn of_text(text: &str) -> Option<Self> {
        let mut blocks = Vec::new();
        let mut block: Option<String> = None;
        for line in text.lines().map(str::trim_end) {
            if line == BEGIN {
                block = Some(String::new());
            }
            if let Some(lines) = block.as_mut() {
                lines.push_str(line);
                lines.push('\n');
            }
            if line == END {
                blocks.extend(block.take());
            }
        }
        let [for_passphrase, for_recovery_key] = <[String; 2]>::try_from(blocks).ok()?;
        Some(Self {
            for_passphrase,
            for_recovery_key,
        })
    }

    /// The whole text of the key file.
    pub fn text(&self) -> String {
        format!(
            "{WORDS}\n{}\n{}",
            self.for_passphrase, self.for_recovery_key
        )
    }

    /// The data key, by passphrase. Takes about a second, on purpose.
    ///
    /// # Errors
    ///
    /// [`StoreError::WrongPassphrase`], or [`StoreError::KeyFileDamaged`] if the block cannot
    /// be read at all. Damage inside the block cannot be told from a wrong passphrase.
    pub fn open_with_passphrase(
        &self,
        passphrase: &SecretString,
        path: &Path,
    ) -> Result<DataKey, StoreError> {
        let mut identity = age::scrypt::Identity::new(in_one_form(passphrase));
        identity.set_max_work_factor(KeyCost::most());
        unwrap(
            &self.for_passphrase,
            &identity,
            path,
            StoreError::WrongPassphrase,
        )
    }

    /// The data key, by recovery key.
    ///
    /// # Errors
    ///
    /// [`StoreError::RecoveryKeyOfAnotherFile`], or [`StoreError::KeyFileDamaged`].
    pub fn open_with_recovery_key(
        &self,
        recovery_key: &RecoveryKey,
        path: &Path,
    ) -> Result<DataKey, StoreError> {
        unwrap(
            &self.for_recovery_key,
            recovery_key.identity(),
            path,
            StoreError::RecoveryKeyOfAnotherFile,
        )
    }
}

fn unwrap(
    block: &str,
    identity: &dyn age::Identity,
    path: &Path,
    not_this_key: StoreError,
) -> Result<DataKey, StoreError> {
    let damaged = |trouble| StoreError::KeyFileDamaged {
        path: path.to_owned(),
        trouble,
    };
    let refused = |error| match error {
        DecryptError::DecryptionFailed
        | DecryptError::KeyDecryptionFailed
        | DecryptError::NoMatchingKeys => not_this_key,
        DecryptError::ExcessiveWork { .. } => damaged(KeyFileTrouble::TooMuchWork),
        _ => damaged(KeyFileTrouble::BlockDamaged),
    };
    let block = age::Decryptor::new(age::armor::ArmoredReader::new(block.as_bytes()))
        .map_err(|_| damaged(KeyFileTrouble::BlockDamaged))?;
    let mut reader = block.decrypt(std::iter::once(identity)).map_err(refused)?;
    let mut digits = Zeroizing::new(String::with_capacity(128));
    reader
        .by_ref()
        .take(65)
        .read_to_string(&mut digits)
        .map_err(|_| damaged(KeyFileTrouble::BlockDamaged))?;
    DataKey::from_hex(&digits).map_err(|_| damaged(KeyFileTrouble::NoDataKeyInside))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase(words: &str) -> SecretString {
        SecretString::from(words.to_owned())
    }

    fn wrapped(words: &str) -> (DataKey, RecoveryKey, KeyFile) {
        let key = DataKey::random().unwrap();
        let recovery_key = RecoveryKey::random();
        let keys = KeyFile::wrap(&key, &passphrase(words), &recovery_key, KeyCost::Quick).unwrap();
        (key, recovery_key, keys)
    }

    fn nowhere() -> &'static Path {
        Path::new("p.evenhand-keys")
    }

    #[test]
    fn both_ways_lead_to_the_same_key() {
        let (key, recovery_key, keys) = wrapped("ffôn y môr 42");
        let opened = keys
            .open_with_passphrase(&passphrase("ffôn y môr 42"), nowhere())
            .unwrap();
        assert_eq!(opened.bytes(), key.bytes());
        let opened = keys
            .open_with_recovery_key(&recovery_key, nowhere())
            .unwrap();
        assert_eq!(opened.bytes(), key.bytes());
    }

    #[test]
    fn accents_typed_apart_open_what_was_set_together() {
        let (key, _, keys) = wrapped("caf\u{e9}");
        let opened = keys
            .open_with_passphrase(&passphrase("cafe\u{301}"), nowhere())
            .unwrap();
        assert_eq!(opened.bytes(), key.bytes());
    }

    #[test]
    fn the_age_tool_opens_both_blocks_with_what_a_terminal_sends() {
        let (key, recovery_key, keys) = wrapped("cafe\u{301}");
        let terminal = age::scrypt::Identity::new(passphrase("caf\u{e9}"));
        let digits = age::decrypt(&terminal, keys.for_passphrase.as_bytes()).unwrap();
        assert_eq!(digits, key.hex().as_bytes());
        let paper: age::x25519::Identity = recovery_key.shown().whole().parse().unwrap();
        let digits = age::decrypt(&paper, keys.for_recovery_key.as_bytes()).unwrap();
        assert_eq!(digits, key.hex().as_bytes());
    }

    #[test]
    fn another_passphrase_or_key_is_refused() {
        let (_, _, keys) = wrapped("one two three");
        for words in ["", "one two three ", "One two three", "onetwothree"] {
            let error = keys
                .open_with_passphrase(&passphrase(words), nowhere())
                .unwrap_err();
            assert!(
                matches!(error, StoreError::WrongPassphrase),
                "{words:?} gave {error:?}"
            );
        }
        let error = keys
            .open_with_recovery_key(&RecoveryKey::random(), nowhere())
            .unwrap_err();
        assert!(
            matches!(error, StoreError::RecoveryKeyOfAnotherFile),
            "{error:?}"
        );
    }

    #[test]
    fn the_text_is_words_and_two_blocks_and_survives_other_line_endings() {
        let (key, recovery_key, keys) = wrapped("words");
        let text = keys.text();
        assert!(text.starts_with("Evenhand key file\n"));
        assert_eq!(text.matches(BEGIN).count(), 2);
        assert_eq!(text.matches(END).count(), 2);
        assert!(
            !text.contains(key.hex().as_str()),
            "the key must not stand there in clear"
        );
        for text in [
            text.clone(),
            text.replace('\n', "\r\n"),
            text.replace(END, &format!("{END}  ")),
        ] {
            let read = KeyFile::of_text(&text).unwrap();
            let opened = read
                .open_with_recovery_key(&recovery_key, nowhere())
                .unwrap();
            assert_eq!(opened.bytes(), key.bytes());
        }
    }

    #[test]
    fn what_is_no_key_file_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let (_, recovery_key, keys) = wrapped("words");
        let text = keys.text();
        let broken_header = text.replacen("YWdl", "YWdm", 2);
        let one_block = text.rsplit_once(BEGIN).unwrap().0.to_owned();
        let reading: [(&[u8], &str); 6] = [
            (b"", "blocks"),
            (b"\xff\xfe\x00", "text"),
            (&vec![b'a'; 70_000], "text"),
            (b"just words", "blocks"),
            (one_block.as_bytes(), "blocks"),
            (broken_header.as_bytes(), "block damaged"),
        ];
        for (bytes, expected) in reading {
            let path = folder.path().join("p.evenhand-keys");
            std::fs::write(&path, bytes).unwrap();
            let error = KeyFile::read(&path)
                .and_then(|keys| keys.open_with_recovery_key(&recovery_key, &path))
                .unwrap_err();
            let found = match error {
                StoreError::KeyFileDamaged {
                    trouble: KeyFileTrouble::NotText,
                    ..
                } => "text",
                StoreError::KeyFileDamaged {
                    trouble: KeyFileTrouble::BlocksMissing,
                    ..
                } => "blocks",
                StoreError::KeyFileDamaged {
                    trouble: KeyFileTrouble::BlockDamaged,
                    ..
                } => "block damaged",
                other => panic!("{other:?}"),
            };
            assert_eq!(found, expected, "{} bytes", bytes.len());
        }
        let error = KeyFile::read(&folder.path().join("none"))
            .map(|_| ())
            .unwrap_err();
        assert!(matches!(error, StoreError::KeyFileMissing { .. }));
        let error = KeyFile::read(folder.path()).map(|_| ()).unwrap_err();
        assert!(
            matches!(error, StoreError::KeyFileDamaged { .. }),
            "a folder is no key file"
        );
    }

    #[test]
    fn a_block_that_asks_for_hours_of_work_is_refused_at_once() {
        let mut heavy = age::scrypt::Recipient::new(passphrase("x"));
        heavy.set_work_factor(6);
        let block = age::encrypt(&heavy, b"0").unwrap();
        let header = String::from_utf8_lossy(&block).into_owned();
        assert!(
            header.contains(" 6\n"),
            "the work factor stands in the header"
        );
        let at = block.windows(3).position(|three| three == b" 6\n").unwrap();
        let mut asked = block[..=at].to_vec();
        asked.extend(b"30");
        asked.extend(&block[at + 2..]);
        let mut armoured =
            age::armor::ArmoredWriter::wrap_output(Vec::new(), age::armor::Format::AsciiArmor)
                .unwrap();
        std::io::Write::write_all(&mut armoured, &asked).unwrap();
        let armoured = String::from_utf8(armoured.finish().unwrap()).unwrap();
        let keys = KeyFile {
            for_passphrase: armoured,
            for_recovery_key: String::new(),
        };
        let error = keys
            .open_with_passphrase(&passphrase("x"), nowhere())
            .unwrap_err();
        assert!(
            matches!(
                error,
                StoreError::KeyFileDamaged {
                    trouble: KeyFileTrouble::TooMuchWork,
                    ..
                }
            ),
            "{error:?}"
        );
    }
}
