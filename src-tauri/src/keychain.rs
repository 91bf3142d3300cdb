//! The computer's own keychain, which may hold the data key for whoever is signed in.
//!
//! It is a convenience and never the only key: the passphrase and the recovery key always open
//! the case file too.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use evenhand_casework::{DoorError, ErrorCode};
use keyring::v1::{Entry, Error};
use zeroize::Zeroizing;

/// The name under which keychains list our entries.
const SERVICE: &str = "Evenhand";

/// How long the screens wait for a keychain that was only asked whether it is there. One that
/// first shows a dialog of its own counts as not there.
const PATIENCE_FOR_A_GLANCE: Duration = Duration::from_secs(5);

/// How long an officer has for the keychain's own dialog after asking for the keychain.
const PATIENCE_FOR_A_DIALOG: Duration = Duration::from_secs(120);

/// A place for small secrets.
pub(crate) trait SecretStore: Clone + Send + 'static {
    /// Keeps a secret under a name, over any that was there.
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), Error>;
    /// The secret under a name.
    fn get(&self, name: &str) -> Result<Zeroizing<Vec<u8>>, Error>;
    /// Removes the secret under a name.
    fn delete(&self, name: &str) -> Result<(), Error>;
}

/// The operating system's keychain: Credential Manager, Keychain or the Secret Service.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OfTheComputer;

impl SecretStore for OfTheComputer {
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), Error> {
        Entry::new(SERVICE, name)?.set_secret(secret)
    }

    fn get(&self, name: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
        Entry::new(SERVICE, name)?.get_secret().map(Zeroizing::new)
    }

    fn delete(&self, name: &str) -> Result<(), Error> {
        Entry::new(SERVICE, name)?.delete_credential()
    }
}

/// The keychain's entry for one case file.
#[derive(Clone, Debug)]
pub(crate) struct Keychain<S> {
    store: S,
    name: String,
}

impl<S: SecretStore> Keychain<S> {
    /// The entry under `name`, which differs for every case file on this computer.
    pub(crate) fn new(store: S, name: String) -> Self {
        Self { store, name }
    }

    /// Whether a key could be kept. A keychain that is there may still be locked, and then it
    /// answers "no entry" to whoever reads; only writing, reading back and removing proves it.
    pub(crate) fn can_keep(&self) -> bool {
        let probe = format!("{} (trial)", self.name);
        self.within(PATIENCE_FOR_A_GLANCE, move |store| {
            store.set(&probe, b"trial")?;
            let kept = store.get(&probe)?;
            store.delete(&probe)?;
            Ok(kept.as_slice() == b"trial")
        })
        .unwrap_or(false)
    }

    /// Whether a key is kept and can be read without a dialog.
    pub(crate) fn holds_key(&self) -> bool {
        let name = self.name.clone();
        self.within(PATIENCE_FOR_A_GLANCE, move |store| store.get(&name))
            .is_ok()
    }

    /// Keeps the data key, and reads it back before saying so.
    ///
    /// # Errors
    /// [`ErrorCode::KeychainNotAvailable`].
    pub(crate) fn keep(&self, key: &[u8; 32]) -> Result<(), DoorError> {
        let name = self.name.clone();
        let wanted = Zeroizing::new(*key);
        let kept = self.within(PATIENCE_FOR_A_DIALOG, move |store| {
            store.set(&name, wanted.as_slice())?;
            Ok(store.get(&name)?.as_slice() == wanted.as_slice())
        });
        match kept {
            Ok(true) => Ok(()),
            Ok(false) | Err(_) => Err(DoorError::new(ErrorCode::KeychainNotAvailable)),
        }
    }

    /// The data key.
    ///
    /// # Errors
    /// [`ErrorCode::KeychainHasNoKey`] or [`ErrorCode::KeychainNotAvailable`].
    pub(crate) fn fetch(&self) -> Result<Zeroizing<[u8; 32]>, DoorError> {
        let name = self.name.clone();
        let kept = self
            .within(PATIENCE_FOR_A_DIALOG, move |store| store.get(&name))
            .map_err(|error| match error {
                Error::NoEntry => DoorError::new(ErrorCode::KeychainHasNoKey),
                _ => DoorError::new(ErrorCode::KeychainNotAvailable),
            })?;
        // Somebody else may have written there: what is no key is no key of ours.
        <[u8; 32]>::try_from(kept.as_slice())
            .map(Zeroizing::new)
            .map_err(|_| DoorError::new(ErrorCode::KeychainHasNoKey))
    }

    /// Makes sure that no key is kept. Where there is no keychain that is so already.
    ///
    /// # Errors
    /// [`ErrorCode::KeychainNotAvailable`] if a key is still there.
    pub(crate) fn forget(&self) -> Result<(), DoorError> {
        let name = self.name.clone();
        let forgotten = self.within(PATIENCE_FOR_A_DIALOG, move |store| store.delete(&name));
        match forgotten {
            Ok(()) | Err(Error::NoEntry | Error::NoDefaultStore) => Ok(()),
            Err(_) => Err(DoorError::new(ErrorCode::KeychainNotAvailable)),
        }
    }

    /// Keychains may put up a dialog and wait for ever; the screens do not.
    fn within<T: Send + 'static>(
        &self,
        patience: Duration,
        act: impl FnOnce(&S) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let store = self.store.clone();
        let (answer, answered) = mpsc::sync_channel(1);
        thread::spawn(move || {
            // Nobody waits any more if this comes too late.
            let _too_late = answer.send(act(&store));
        });
        answered
            .recv_timeout(patience)
            .unwrap_or(Err(Error::NoDefaultStore))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::{Arc, Mutex};

    use super::*;

    /// A keychain in memory that may be missing or locked.
    #[derive(Clone, Default)]
    struct Invented {
        kept: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
        missing: bool,
        locked: bool,
    }

    impl SecretStore for Invented {
        fn set(&self, name: &str, secret: &[u8]) -> Result<(), Error> {
            if self.missing {
                return Err(Error::NoDefaultStore);
            }
            if self.locked {
                return Err(Error::NoStorageAccess("locked".into()));
            }
            self.kept
                .lock()
                .unwrap()
                .insert(name.to_owned(), secret.to_vec());
            Ok(())
        }

        fn get(&self, name: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
            if self.missing {
                return Err(Error::NoDefaultStore);
            }
            if self.locked {
                return Err(Error::NoEntry);
            }
            let kept = self.kept.lock().unwrap();
            kept.get(name)
                .cloned()
                .map(Zeroizing::new)
                .ok_or(Error::NoEntry)
        }

        fn delete(&self, name: &str) -> Result<(), Error> {
            if self.missing {
                return Err(Error::NoDefaultStore);
            }
            self.kept
                .lock()
                .unwrap()
                .remove(name)
                .map(|_| ())
                .ok_or(Error::NoEntry)
        }
    }

    fn keychain(store: Invented) -> Keychain<Invented> {
        Keychain::new(store, "a case file".to_owned())
    }

    #[test]
    fn a_key_is_kept_fetched_and_forgotten() {
        let store = Invented::default();
        let keychain = keychain(store.clone());
        assert!(keychain.can_keep());
        assert!(
            store.kept.lock().unwrap().is_empty(),
            "the trial leaves nothing behind"
        );
        assert!(!keychain.holds_key());
        keychain.keep(&[7; 32]).unwrap();
        assert!(keychain.holds_key());
        assert_eq!(*keychain.fetch().unwrap(), [7; 32]);
        keychain.forget().unwrap();
        assert!(!keychain.holds_key());
        assert_eq!(
            keychain.fetch().unwrap_err().code,
            ErrorCode::KeychainHasNoKey
        );
        keychain.forget().unwrap();
    }

    #[test]
    fn a_missing_keychain_is_said_and_stops_nothing_else() {
        let keychain = keychain(Invented {
            missing: true,
            ..Invented::default()
        });
        assert!(!keychain.can_keep());
        assert!(!keychain.holds_key());
        assert_eq!(
            keychain.keep(&[7; 32]).unwrap_err().code,
            ErrorCode::KeychainNotAvailable
        );
        assert_eq!(
            keychain.fetch().unwrap_err().code,
            ErrorCode::KeychainNotAvailable
        );
        keychain.forget().unwrap();
    }

    #[test]
    fn a_locked_keychain_is_not_taken_for_an_empty_one() {
        let keychain = keychain(Invented {
            locked: true,
            ..Invented::default()
        });
        assert!(
            !keychain.can_keep(),
            "it says that there is no entry, yet cannot keep one"
        );
        assert_eq!(
            keychain.keep(&[7; 32]).unwrap_err().code,
            ErrorCode::KeychainNotAvailable
        );
    }
}
