//! The decisions on the ladder as a table.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, named_throughout};
use crate::entry::{Entry, FileEntry, Names};
use crate::ids::EntryId;

/// A decision about engagement: by whom, with whom, what, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Decision {
    /// The entry.
    pub entry: EntryId,
    /// Its day.
    pub on: NaiveDate,
    /// Who decided, by name.
    pub by: String,
    /// With whom, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub with: Option<String>,
    /// What was decided, in a few words.
    pub what: String,
    /// Why, as it was recorded.
    pub reason: String,
    /// The version of the practice's policy in force on that day, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub policy_version: Option<u32>,
}

impl Case<'_> {
    /// Every decision about engagement, oldest first.
    ///
    /// Whoever decided, and whoever was asked first, is named, as in the records they lead to.
    pub fn decisions(&self, names: &Names) -> Vec<Decision> {
        let names = names.naming(named_throughout(&self.records.entries));
        self.each(|entry| {
            let (by, with, reason) = self.decided(entry)?;
            let mut what = entry.entry.told(&names).headline;
            if let Some(particulars) = entry.entry.changed_in_brackets() {
                what = format!("{what} {particulars}");
            }
            Some(Decision {
                entry: entry.id,
                on: entry.on,
                by: names.colleague(by),
                with: with.map(|name| names.colleague(name)),
                what,
                reason: reason.into_owned(),
                policy_version: self.book.policy_on(entry.on).map(|(version, _, _)| version),
            })
        })
        .collect()
    }

    /// The latest day of a decision that names the version of the policy in force on its day.
    pub fn last_told_of_the_policy(&self) -> Option<NaiveDate> {
        self.each(|entry| self.decided(entry).map(|_| entry.on))
            .filter(|on| self.book.policy_on(*on).is_some())
            .max()
    }

    /// Who decided, with whom, and why, where an entry is a decision. A letter is one where it is
    /// the warning itself.
    fn decided<'e>(
        &self,
        entry: &'e FileEntry,
    ) -> Option<(&'e str, Option<&'e String>, Cow<'e, str>)> {
        match &entry.entry {
            Entry::WarningConfirmed(_) if self.is_a_warning(entry) => Some((
                &entry.by,
                None,
                "No reason is recorded apart from the letter".into(),
            )),
            _ => decided(entry),
        }
    }
}

/// Who decided, with whom, and why, where an entry is a decision.
fn decided(entry: &FileEntry) -> Option<(&str, Option<&String>, Cow<'_, str>)> {
    let (by, with, why): (&str, _, &str) = match &entry.entry {
        Entry::WarningGiven(it) => (&entry.by, None, &it.reasons),
        Entry::WarningNotGiven(it) => (&entry.by, None, &it.reason),
        Entry::AgreementProposed(it) => (&it.decided_by, Some(&it.discussed_with), &it.why),
        Entry::AgreementBreached(it) => (&it.considered_by, None, &it.outcome),
        Entry::AgreementLifted(it) => (&entry.by, None, &it.why),
        Entry::RestrictionImposed(it) => (&it.decided_by, Some(&it.discussed_with), &it.why),
        Entry::ContactEnded(it) => (&it.decided_by, Some(&it.discussed_with), &it.why),
        Entry::ActionReviewed(it) => (&it.reviewed_by, None, &it.reasons),
        Entry::AppealDecided(it) => (&it.considered_by, None, &it.reasons),
        Entry::PoliceDecided(it) => (&entry.by, Some(&it.supported_by), &it.why),
        Entry::OnlinePostHandled(it) => {
            // What was done is recorded of a post, and where it stood; why is not asked.
            let place = format!("No reason is recorded. Where it stood: {}", it.place);
            return Some((&entry.by, Some(&it.discussed_with), place.into()));
        }
        Entry::RemovalNoted(it) => (&it.decided_by, None, &it.decision),
        _ => return None,
    };
    Some((by, with, why.into()))
}
