//! The practice, its people, the passphrase and the preferences.

use chrono::{DateTime, Utc};
use evenhand_record::practice::{Preferences, same_name};
use evenhand_record::uk_time::uk_day;

use crate::act::Act;
use crate::casework::{Casework, PREFERENCES};
use crate::door_error::DoorError;
use crate::shapes::{
    JudgePassphraseRequest, Nothing, PassphraseStrength, SetUpRequest, SettingsView,
};

pub(crate) fn judge_passphrase(
    request: JudgePassphraseRequest,
    _now: DateTime<Utc>,
) -> Result<PassphraseStrength, DoorError> {
    let known: Vec<&str> = request.known_words.iter().map(String::as_str).collect();
    Ok(strength(&request.passphrase, &known))
}

/// How hard a passphrase is to guess for somebody who knows the practice.
pub(crate) fn strength(passphrase: &str, known_words: &[&str]) -> PassphraseStrength {
    let words: Vec<&str> = known_words
        .iter()
        .flat_map(|words| words.split_whitespace())
        .collect();
    let score = u8::from(zxcvbn::zxcvbn(passphrase, &words).score());
    PassphraseStrength {
        score,
        enough: score >= 3,
    }
}

pub(crate) fn check_set_up(
    request: SetUpRequest,
    _now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    DoorError::unless_sound(crate::casework::check_set_up(&request))?;
    Ok(Nothing {})
}

pub(crate) fn settings(
    casework: &Casework,
    _request: Nothing,
    now: DateTime<Utc>,
) -> Result<SettingsView, DoorError> {
    Ok(SettingsView {
        practice: casework.practice.clone(),
        people: casework.people.clone(),
        colleagues: colleague_names(casework)?,
        preferences: casework.preferences,
        today: uk_day(now),
    })
}

/// Every colleague named so far, office-holders first.
pub(super) fn colleague_names(casework: &Casework) -> Result<Vec<String>, DoorError> {
    let people = &casework.people;
    let mut names: Vec<String> = Vec::new();
    let known = casework.read().colleagues()?;
    let holders = [
        &people.complaints_manager,
        &people.responsible_person,
        &people.second_colleague,
    ];
    for name in holders
        .into_iter()
        .chain(known.iter().map(|colleague| &colleague.name))
    {
        if !names.iter().any(|listed| same_name(listed, name)) {
            names.push(name.clone());
        }
    }
    Ok(names)
}

pub(crate) fn change_practice(
    casework: &mut Casework,
    request: SetUpRequest,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    DoorError::unless_sound(crate::casework::check_set_up(&request))?;
    casework.record_practice(Act::ChangePractice, &request, now)?;
    Ok(Nothing {})
}

pub(crate) fn change_preferences(
    casework: &mut Casework,
    request: Preferences,
    now: DateTime<Utc>,
) -> Result<Nothing, DoorError> {
    DoorError::unless_sound(request.check())?;
    casework.transact(Act::ChangePreferences, None, "the preferences", now, |tx| {
        tx.keep_setting(PREFERENCES, &request)?;
        Ok(())
    })?;
    casework.preferences = request;
    Ok(Nothing {})
}
