//! Setting up, settings, drafts and moments.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_record::practice::{OfficeHolders, Practice, Preferences};
use evenhand_record::uk_time::uk_wall_clock;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// A moment on a UK wall clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UkMoment {
    /// The calendar day in the UK.
    pub day: NaiveDate,
    /// The UK time, "14:32".
    pub time: String,
}

impl From<DateTime<Utc>> for UkMoment {
    fn from(moment: DateTime<Utc>) -> Self {
        let wall_clock = uk_wall_clock(moment);
        Self {
            day: wall_clock.date(),
            time: wall_clock.format("%H:%M").to_string(),
        }
    }
}

/// A passphrase that is being chosen.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct JudgePassphraseRequest {
    /// The passphrase as typed so far.
    pub passphrase: String,
    /// Words a guesser would try first: the practice and its people.
    pub known_words: Vec<String>,
}

/// How hard a passphrase is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassphraseStrength {
    /// 0 (at once) to 4 (centuries), by zxcvbn.
    pub score: u8,
    /// Whether it is strong enough for a complaint file: a score of at least 3.
    pub enough: bool,
}

/// What setting up a case file needs, without the passphrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetUpRequest {
    /// The practice.
    pub practice: Practice,
    /// Who holds the roles of regulation 4, and who reviews.
    pub people: OfficeHolders,
}

/// The practice as set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SettingsView {
    /// The practice.
    pub practice: Practice,
    /// Who holds the roles.
    pub people: OfficeHolders,
    /// Every colleague named so far, office-holders first.
    pub colleagues: Vec<String>,
    /// The officer's own preferences.
    pub preferences: Preferences,
    /// Today in the UK.
    pub today: NaiveDate,
}

/// The place of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftRequest {
    /// A stable name of the screen and record: "record-incident/3".
    pub place: String,
}

/// What is being typed.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct KeepDraftRequest {
    /// A stable name of the screen and record.
    pub place: String,
    /// Whatever the screen needs to go on where it was, as text of its own making.
    pub content: String,
}

/// When a draft was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftKept {
    /// The moment it was kept.
    pub kept: UkMoment,
}

/// A draft, if there is one.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DraftAnswer {
    /// What was kept.
    pub draft: Option<DraftView>,
}

/// What was kept at a place.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct DraftView {
    /// The content as it was given.
    pub content: String,
    /// When it was kept.
    pub kept: UkMoment,
}
