//! What the records of a file are called in the words of its entries.

use std::collections::BTreeMap;

use super::{CaseRecords, set_aside};
use crate::entry::{Entry, FileEntry, Names};
use crate::ids::{EntryId, EvidenceId};

/// What headlines call the decisions of a book that other entries are about: what was decided or,
/// once that was changed, the day of the decision. A challenge is called by what it challenges.
pub fn decided(entries: &[FileEntry]) -> BTreeMap<EntryId, String> {
    let mut decided: BTreeMap<EntryId, String> = entries
        .iter()
        .filter_map(|entry| Some((entry.id, entry.entry.as_decided()?)))
        .collect();
    for changed in changed(entries) {
        let begun = entries.iter().find(|entry| entry.id == changed);
        let by_its_day = begun.and_then(|begun| begun.entry.as_decided_on(begun.on));
        decided.extend(by_its_day.map(|words| (changed, words)));
    }
    tell_apart(&mut decided, entries);
    for (challenge, about) in challenges(entries) {
        if let Some(what) = decided.get(&about).cloned() {
            decided.insert(challenge, what);
        }
    }
    decided
}

/// Adds the number of the entry to words that two decisions of a file share: a line that says
/// which of them was lifted or challenged says it by itself.
fn tell_apart(decided: &mut BTreeMap<EntryId, String>, entries: &[FileEntry]) {
    let mut held: BTreeMap<String, u32> = BTreeMap::new();
    let aside = set_aside(entries);
    for (_, words) in decided.iter().filter(|(id, _)| !aside.contains(id)) {
        *held.entry(words.to_lowercase()).or_default() += 1;
    }
    for entry in entries {
        if let Some(words) = decided.get_mut(&entry.id)
            && held
                .get(&words.to_lowercase())
                .is_some_and(|times| *times > 1)
        {
            *words = format!("{words} (entry {})", entry.number);
        }
    }
}

/// Whoever is named wherever it is told how engagement was managed: who is named in any entry of
/// the file, so that nobody stands there under a name and under a letter.
pub fn named_throughout(entries: &[FileEntry]) -> impl Iterator<Item = &str> {
    entries.iter().flat_map(FileEntry::shown_by_name)
}

/// Each challenge with what it is about.
fn challenges(entries: &[FileEntry]) -> impl Iterator<Item = (EntryId, EntryId)> {
    entries.iter().filter_map(|entry| match &entry.entry {
        Entry::AppealReceived(challenge) => Some((entry.id, challenge.about)),
        _ => None,
    })
}

/// The measures that a review or a challenge turned into another form of contact: what such a one
/// was at first is not what a later entry is about.
fn changed(entries: &[FileEntry]) -> impl Iterator<Item = EntryId> {
    let aside = set_aside(entries);
    let counting = entries
        .iter()
        .filter(move |entry| !aside.contains(&entry.id));
    counting.filter_map(|entry| match &entry.entry {
        Entry::ActionReviewed(it) => it.changed_to.as_ref().map(|_| it.about),
        Entry::AppealDecided(it) => {
            it.changed_to.as_ref()?;
            let mut challenges = challenges(entries);
            challenges.find_map(|(id, about)| (id == it.appeal).then_some(about))
        }
        _ => None,
    })
}

/// The numbers of a file's records, for the words of its entries.
pub fn names(records: &CaseRecords, evidence: &[(EvidenceId, u32)]) -> Names {
    Names {
        points: records
            .points
            .iter()
            .map(|point| (point.id, point.number))
            .collect(),
        evidence: evidence.iter().copied().collect(),
        incidents: records
            .incidents
            .iter()
            .map(|incident| (incident.id, incident.number))
            .collect(),
        entries: records
            .entries
            .iter()
            .map(|entry| (entry.id, entry.number))
            .collect(),
        in_short: records
            .entries
            .iter()
            .filter_map(|entry| Some((entry.id, entry.entry.in_short()?)))
            .collect(),
        decided: decided(&records.entries),
        colleagues: Vec::new(),
    }
}
