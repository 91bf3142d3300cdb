//! What an entry on the ladder is about must be on this file and in force.

use super::at;
use crate::case::warnings::may_follow_in_writing;
use crate::case::{Case, CaseIncident, MeasureKind, MeasureStands};
use crate::entry::engagement::RemovalPath;
use crate::entry::{Entry, IncidentFollowedUp, NewEntry};
use crate::ids::{EntryId, IncidentId};
use crate::rule::{BrokenRule, Rule, check_each_once};

impl Case<'_> {
    /// What an entry on the ladder names must be on this file and in force.
    pub(super) fn check_engagement_links(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let mut broken: Vec<BrokenRule> = self
            .check_not_before_what_it_is_about(new)
            .into_iter()
            .collect();
        let live = |field: &str, entry: EntryId, wanted: Option<MeasureKind>| {
            let measure = self.measure_of(entry, new.on);
            let right_kind = measure
                .as_ref()
                .is_some_and(|measure| wanted.is_none_or(|kind| measure.kind == kind));
            if !right_kind {
                return Some(at(field, Rule::NotOnThisFile));
            }
            let over = measure.is_some_and(|measure| {
                matches!(
                    measure.stands,
                    MeasureStands::Lifted { .. } | MeasureStands::Declined { .. }
                )
            });
            over.then(|| at(field, Rule::NotInForce))
        };
        match &new.entry {
            Entry::AgreementAnswered(it) => {
                let agreement = Some(MeasureKind::Agreement);
                let signed = self.signed_by_both_on(it.agreement);
                broken.extend(
                    live("agreement", it.agreement, agreement)
                        .or_else(|| signed.map(|_| at("agreement", Rule::SignedByBoth))),
                );
            }
            Entry::AgreementLifted(it) => {
                let agreement = Some(MeasureKind::Agreement);
                broken.extend(live("agreement", it.agreement, agreement));
            }
            Entry::AgreementBreached(it) => broken.extend(live("about", it.about, None)),
            Entry::ActionReviewed(it) => broken.extend(live("about", it.about, None)),
            Entry::AppealReceived(it) => {
                let decided = self
                    .counting_entry(it.about)
                    .is_some_and(|entry| can_be_challenged(&entry.entry));
                if !decided {
                    broken.push(at("about", Rule::NotOnThisFile));
                }
            }
            Entry::AppealDecided(it) => {
                match self
                    .appeals()
                    .into_iter()
                    .find(|one| one.entry == it.appeal)
                {
                    None => broken.push(at("appeal", Rule::NotOnThisFile)),
                    Some(appeal) if appeal.result.is_some() => {
                        broken.push(at("appeal", Rule::NotInForce));
                    }
                    Some(_) => {}
                }
            }
            Entry::IncidentFollowedUp(it) => {
                if !self.has_incidents(&[it.incident]) {
                    broken.push(at("incident", Rule::NotOnThisFile));
                }
                broken.extend(self.check_rests_on_it(it));
            }
            Entry::RemovalConfirmed(it) => {
                let removal = self.counting_entry(it.removal).is_some_and(|entry| {
                    matches!(&entry.entry, Entry::RemovalNoted(noted)
                        if noted.path == RemovalPath::Immediate)
                });
                if !removal {
                    broken.push(at("removal", Rule::NotOnThisFile));
                }
            }
            Entry::WarningConfirmed(it) => {
                let warned = self.counting_entry(it.warning);
                match warned.and_then(|entry| may_follow_in_writing(&entry.entry)) {
                    None => broken.push(at("warning", Rule::NotOnThisFile)),
                    Some(false) => broken.push(at("warning", Rule::NothingToFollow)),
                    Some(true) => {}
                }
            }
            _ => {}
        }
        let incidents = match &new.entry {
            Entry::DeEscalated(it) => &it.incidents,
            Entry::WarningGiven(it) => &it.incidents,
            Entry::WarningNotGiven(it) => &it.incidents,
            Entry::AgreementBreached(it) => &it.incidents,
            Entry::RestrictionImposed(it) => &it.incidents,
            Entry::ContactEnded(it) => &it.incidents,
            Entry::PoliceDecided(it) => &it.incidents,
            Entry::RemovalNoted(it) => &it.incidents,
            Entry::StatementTaken(it) => &it.incidents,
            Entry::OnlinePostHandled(it) => &it.incidents,
            _ => return broken,
        };
        if !self.has_incidents(incidents) {
            broken.push(at("incidents", Rule::NotOnThisFile));
        }
        broken.extend(check_each_once("entry.incidents", incidents));
        let later = |incident: &&CaseIncident| incident.on > new.on;
        let mut named = self.records.incidents.iter().filter(later);
        if named.any(|incident| incidents.contains(&incident.id)) {
            broken.push(BrokenRule::new("on", Rule::BeforeTheIncident));
        }
        broken
    }

    /// What was decided at once because of an incident is a specific action or the end of contact
    /// of this file, and the incident came before it.
    fn check_rests_on_it(&self, followed_up: &IncidentFollowedUp) -> Option<BrokenRule> {
        let named = followed_up.rests_on_it?;
        let decided = self.counting_entry(named).filter(|entry| {
            matches!(
                entry.entry,
                Entry::RestrictionImposed(_) | Entry::ContactEnded(_)
            )
        });
        let Some(decided) = decided else {
            return Some(at("rests_on_it", Rule::NotOnThisFile));
        };
        let mut incidents = self.records.incidents.iter();
        incidents
            .any(|it| it.id == followed_up.incident && it.on > decided.on)
            .then(|| at("rests_on_it", Rule::BeforeTheIncident))
    }

    /// Nothing is answered, reviewed, challenged or confirmed before it began.
    fn check_not_before_what_it_is_about(&self, new: &NewEntry) -> Option<BrokenRule> {
        let about = match &new.entry {
            Entry::AgreementAnswered(it) => it.agreement,
            Entry::AgreementLifted(it) => it.agreement,
            Entry::AgreementBreached(it) => it.about,
            Entry::ActionReviewed(it) => it.about,
            Entry::AppealReceived(it) => it.about,
            Entry::AppealDecided(it) => it.appeal,
            Entry::WarningConfirmed(it) => it.warning,
            Entry::RemovalConfirmed(it) => it.removal,
            _ => return None,
        };
        let began = self.counting_entry(about)?.on;
        (new.on < began).then(|| BrokenRule::new("on", Rule::BeforeItsBeginning))
    }

    fn has_incidents(&self, ids: &[IncidentId]) -> bool {
        ids.iter().all(|id| {
            self.records
                .incidents
                .iter()
                .any(|incident| incident.id == *id)
        })
    }
}

/// What can be challenged: a measure, a warning, and what was done at once (PHSO sample policy:
/// appealing a decision to take action; immediate action).
fn can_be_challenged(entry: &Entry) -> bool {
    match entry {
        Entry::AgreementProposed(_)
        | Entry::RestrictionImposed(_)
        | Entry::ContactEnded(_)
        | Entry::WarningGiven(_)
        | Entry::PoliceDecided(_)
        | Entry::OnlinePostHandled(_)
        | Entry::RemovalNoted(_) => true,
        Entry::IncidentFollowedUp(it) => it.contact_ended,
        _ => false,
    }
}
