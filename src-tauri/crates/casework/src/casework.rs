//! An open case file, as the doors hold it.

use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_record::case::PracticeBook;
use evenhand_record::ids::{ComplaintId, EvidenceId};
use evenhand_record::practice::{OfficeHolders, Practice, Preferences, pseudonym, same_name};
use evenhand_record::rule::{BrokenRule, Rule};
use evenhand_record::uk_time::uk_day;
use evenhand_store::{DataKey, Deed, KeyCost, Place, Reading, Store, StoreError, Tx};
use secrecy::{ExposeSecret, SecretString};

use crate::act::Act;
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{HardCallNumbersSet, SetUpRequest};

/// The name under which the preferences are kept.
pub(crate) const PREFERENCES: &str = "preferences";

/// An open case file and everything that can be asked of it.
///
/// Dropping it closes the file and gives up its lock.
pub struct Casework {
    pub(crate) store: Store,
    /// The practice's own book, folded; read anew after each change of it.
    pub(crate) book: PracticeBook,
    pub(crate) practice: Practice,
    pub(crate) people: OfficeHolders,
    pub(crate) preferences: Preferences,
    /// The covered item that is open at this moment.
    pub(crate) revealed: Option<EvidenceId>,
}

/// What opens a case file.
pub enum UnlockWith {
    /// The passphrase.
    Passphrase(SecretString),
    /// The recovery key as typed: spaces, hyphens and case do not matter.
    RecoveryKey(SecretString),
    /// The data key, as the operating system's keychain kept it.
    DataKey(DataKey),
}

/// A recovery key as it is shown once.
#[derive(Clone, serde::Serialize)]
pub struct RecoveryKeyShown {
    /// The whole key, an `age` identity: "AGE-SECRET-KEY-1…".
    pub whole: String,
    /// What follows "AGE-SECRET-KEY-1", in rows of four groups of four characters.
    pub groups: Vec<Vec<String>>,
}

impl Casework {
    /// Sets up a case file: creates it with its keys, records the practice, and leaves it open.
    ///
    /// # Errors
    /// [`ErrorCode::BrokenRules`] for the particulars, and what the store reports; in every case
    /// nothing stands at `path` that did not stand there before.
    pub fn create(
        path: &Path,
        request: &SetUpRequest,
        passphrase: &SecretString,
        cost: KeyCost,
        now: DateTime<Utc>,
    ) -> Result<(Self, RecoveryKeyShown), DoorError> {
        DoorError::unless_sound(check_set_up(request))?;
        let place = Place::of(path)?;
        let (store, recovery_key) = Store::create(&place, passphrase, cost, now)?;
        let mut casework = Self {
            store,
            book: PracticeBook::of(Vec::new(), Vec::new()),
            practice: request.practice.clone(),
            people: request.people.clone(),
            preferences: Preferences::default(),
            revealed: None,
        };
        casework.record_practice(Act::SetUp, request, now)?;
        Ok((casework, shown(&recovery_key)))
    }

    /// Opens a case file.
    ///
    /// # Errors
    /// A wrong key, a missing, foreign, damaged or newer file, another opener: each with its code.
    pub fn open(path: &Path, with: &UnlockWith, now: DateTime<Utc>) -> Result<Self, DoorError> {
        let place = Place::of(path)?;
        let store = match with {
            UnlockWith::Passphrase(passphrase) => {
                Store::open_with_passphrase(&place, passphrase, now)?
            }
            UnlockWith::RecoveryKey(typed) => {
                // EXPOSE: to be compared with its own check letters and to open the key file.
                Store::open_with_recovery_key(&place, typed.expose_secret(), now)?
            }
            UnlockWith::DataKey(key) => Store::open(&place, key.clone(), now)?,
        };
        let read = store.read();
        let practice = read.practice()?.ok_or_else(half_set_up)?;
        let people = read.office_holders()?.ok_or_else(half_set_up)?;
        let preferences = read.setting(PREFERENCES)?.unwrap_or_default();
        let book = book_of(read)?;
        Ok(Self {
            store,
            book,
            practice,
            people,
            preferences,
            revealed: None,
        })
    }

    /// Whether a recovery key as typed opens this case file; nothing is opened or changed.
    ///
    /// # Errors
    /// [`ErrorCode::RecoveryKeyMistyped`] or [`ErrorCode::WrongRecoveryKey`].
    pub fn prove_recovery_key(&self, typed: &SecretString) -> Result<(), DoorError> {
        // EXPOSE: to be compared with its own check letters and to open the key file.
        Ok(evenhand_store::prove_recovery_key(
            self.store.place(),
            typed.expose_secret(),
        )?)
    }

    /// The data key, for the operating system's keychain and nothing else.
    pub fn data_key(&self) -> &DataKey {
        self.store.key()
    }

    /// Minutes without a key or the mouse until the program locks.
    pub fn idle_lock_minutes(&self) -> u8 {
        self.preferences.idle_lock_minutes
    }

    /// The practice's name, for the foot line and the unlock screen.
    pub fn practice_name(&self) -> &str {
        &self.practice.name
    }

    /// The practice's own numbers for the hard-call card, as last set; `None` before they are.
    pub fn hard_call_numbers(&self) -> Option<&HardCallNumbersSet> {
        self.book.hard_call_numbers()
    }

    pub(crate) fn read(&self) -> Reading<'_> {
        self.store.read()
    }

    /// Reads the practice's book anew, after an act that changed it.
    pub(crate) fn read_book(&mut self) -> Result<(), DoorError> {
        self.book = book_of(self.read())?;
        Ok(())
    }

    /// Does one act as the officer: one transaction, one audit entry.
    pub(crate) fn transact<T>(
        &mut self,
        act: Act,
        complaint: Option<ComplaintId>,
        subject: &str,
        now: DateTime<Utc>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, DoorError>,
    ) -> Result<T, DoorError> {
        let deed = Deed {
            act: act.name(),
            actor: &self.people.complaints_manager,
            now,
            subject,
            complaint,
        };
        self.store.transact(&deed, work)
    }

    /// Records the practice, its office-holders and their pseudonyms.
    pub(crate) fn record_practice(
        &mut self,
        act: Act,
        request: &SetUpRequest,
        now: DateTime<Utc>,
    ) -> Result<(), DoorError> {
        let actor = request.people.complaints_manager.clone();
        let deed = Deed {
            act: act.name(),
            actor: &actor,
            now,
            subject: "the practice",
            complaint: None,
        };
        self.store.transact(&deed, |tx| {
            tx.record_practice(&request.practice)?;
            tx.record_office_holders(&request.people)?;
            for name in [
                &request.people.complaints_manager,
                &request.people.responsible_person,
                &request.people.second_colleague,
            ] {
                colleague_named(tx, name)?;
            }
            Ok::<(), StoreError>(())
        })?;
        self.practice = request.practice.clone();
        self.people = request.people.clone();
        self.read_book()
    }
}

/// The practice's own book as it is on file.
pub(crate) fn book_of(read: Reading<'_>) -> Result<PracticeBook, DoorError> {
    let holders = read.office_holders_history()?;
    Ok(PracticeBook::of(
        read.practice_entries()?,
        holders
            .into_iter()
            .map(|(recorded_at, holders)| (uk_day(recorded_at), holders))
            .collect(),
    ))
}

/// What stops these particulars from setting up a case file.
pub(crate) fn check_set_up(request: &SetUpRequest) -> Vec<BrokenRule> {
    let mut broken = request.practice.check();
    broken.extend(request.people.check());
    broken
}

/// Refuses a passphrase that is too easy to guess for a complaint file.
///
/// # Errors
/// [`ErrorCode::BrokenRules`] at the field `passphrase`.
pub fn check_passphrase(
    passphrase: &SecretString,
    request: &SetUpRequest,
) -> Result<(), DoorError> {
    let known = [
        request.practice.name.as_str(),
        &request.people.complaints_manager,
        &request.people.responsible_person,
        &request.people.second_colleague,
    ];
    // EXPOSE: zxcvbn judges the passphrase itself; it keeps and prints nothing.
    if crate::handlers::strength(passphrase.expose_secret(), &known).enough {
        return Ok(());
    }
    DoorError::unless_sound(vec![BrokenRule::new("passphrase", Rule::PassphraseTooWeak)])
}

fn shown(recovery_key: &evenhand_store::RecoveryKey) -> RecoveryKeyShown {
    let shown = recovery_key.shown();
    RecoveryKeyShown {
        whole: shown.whole().to_owned(),
        groups: shown.groups().chunks(4).map(<[String]>::to_vec).collect(),
    }
}

fn half_set_up() -> DoorError {
    DoorError::new(ErrorCode::CaseFileDamaged).with("found", "the practice is not recorded")
}

/// Names a colleague in the file, under a pseudonym, unless the name is known already.
pub(crate) fn colleague_named(tx: &mut Tx<'_>, name: &str) -> Result<(), StoreError> {
    let known = tx.read().colleagues()?;
    if known
        .iter()
        .any(|colleague| same_name(&colleague.name, name))
    {
        return Ok(());
    }
    let number = u32::try_from(known.len()).unwrap_or(u32::MAX);
    tx.record_colleague(name.trim(), &pseudonym(number))
        .map(|_| ())
}
