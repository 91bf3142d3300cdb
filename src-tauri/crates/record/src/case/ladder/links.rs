//! What an entry on the ladder is about must be on this file and in force.

use chrono::NaiveDate;

use super::at;
use crate::case::warnings::may_follow_in_writing;
use crate::case::{Case, CaseIncident, Measure, MeasureKind, MeasureStands};
use crate::entry::engagement::{AgreementBreached, RemovalPath, WarningConfirmed};
use crate::entry::{CooperationStep, Entry, FileEntry, IncidentFollowedUp, NewEntry};
use crate::ids::IncidentId;
use crate::order::is_after;
use crate::rule::{BrokenRule, Rule, check_each_once};

impl Case<'_> {
    /// What an entry on the ladder names must be on this file and in force.
    pub(super) fn check_engagement_links(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let mut broken: Vec<BrokenRule> = self
            .check_not_before_what_it_is_about(new)
            .into_iter()
            .collect();
        broken.extend(self.check_measure_named(new));
        match &new.entry {
            Entry::AppealReceived(it) => {
                let decided = self
                    .counting_entry(it.about)
                    .is_some_and(|entry| self.can_be_challenged(entry));
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
                    Some(true) => broken.extend(self.check_what_it_warns_of(it, new.on)),
                }
            }
            _ => {}
        }
        let incidents = new.entry.incidents();
        if !self.has_incidents(incidents) {
            broken.push(at("incidents", Rule::NotOnThisFile));
        }
        broken.extend(check_each_once("entry.incidents", incidents));
        let later = |incident: &&CaseIncident| is_after(incident.when(), (new.on, new.at));
        let mut named = self.incidents().filter(later);
        if named.any(|incident| incidents.contains(&incident.id)) {
            broken.push(BrokenRule::new("on", Rule::BeforeTheIncident));
        }
        broken
    }

    /// What is entered about a measure is about one of this file, and it was in force, or still
    /// to be answered, on the day of the entry: what happened then can be written down after it is
    /// over.
    fn check_measure_named(&self, new: &NewEntry) -> Option<BrokenRule> {
        let agreement = Some(MeasureKind::Agreement);
        let (field, about, wanted) = match &new.entry {
            Entry::AgreementAnswered(it) => ("agreement", it.agreement, agreement),
            Entry::AgreementLifted(it) => ("agreement", it.agreement, agreement),
            Entry::AgreementBreached(it) => ("about", it.about, None),
            Entry::ActionReviewed(it) => ("about", it.about, None),
            _ => return None,
        };
        let measure = self
            .measure_of(about, new.on)
            .filter(|measure| wanted.is_none_or(|kind| measure.kind == kind));
        let Some(measure) = measure else {
            return Some(at(field, Rule::NotOnThisFile));
        };
        let is_over = match (&new.entry, measure.stands) {
            // Whoever declined may sign after all, and the other may have signed before that.
            (Entry::AgreementAnswered(_), MeasureStands::Declined { .. }) => false,
            // On its last day it is still to be kept.
            (Entry::AgreementBreached(_), MeasureStands::Lifted { on }) => on < new.on,
            _ => measure.is_over_on(new.on),
        };
        if is_over {
            return Some(at(field, Rule::NotInForce));
        }
        if let Entry::AgreementBreached(it) = &new.entry {
            return self.check_breach(it, &measure, new.on);
        }
        if let Some(broken) = self.check_no_later_decision(new, &measure) {
            return Some(broken);
        }
        let is_signed = matches!(new.entry, Entry::AgreementAnswered(_))
            && self.signed_by_both_on(about).is_some();
        is_signed.then(|| at(field, Rule::SignedByBoth))
    }

    /// Nothing is not kept before it began: an agreement with its second signature, a specific
    /// action and the end of contact with their first day.
    fn check_breach(
        &self,
        breach: &AgreementBreached,
        measure: &Measure,
        on: NaiveDate,
    ) -> Option<BrokenRule> {
        let Some(begins) = self.in_force_from(measure) else {
            return Some(at("about", Rule::NotInForce));
        };
        let mut incidents = self.incidents();
        let before = |incident: &CaseIncident| {
            incident.on < begins && breach.incidents.contains(&incident.id)
        };
        if on < begins {
            return Some(BrokenRule::new("on", Rule::BeforeItsBeginning));
        }
        incidents
            .any(before)
            .then(|| at("incidents", Rule::BeforeItsBeginning))
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
        let mut incidents = self.incidents();
        incidents
            .any(|it| it.id == followed_up.incident && is_after(it.when(), decided.when()))
            .then(|| at("rests_on_it", Rule::BeforeTheIncident))
    }

    /// Nothing is answered, reviewed, challenged or confirmed before it began, and no notice before
    /// it was given.
    fn check_not_before_what_it_is_about(&self, new: &NewEntry) -> Option<BrokenRule> {
        let about = match &new.entry {
            Entry::AgreementAnswered(it) => it.agreement,
            Entry::AgreementLifted(it) => it.agreement,
            Entry::ActionReviewed(it) => it.about,
            Entry::AppealReceived(it) => it.about,
            Entry::AppealDecided(it) => it.appeal,
            Entry::WarningConfirmed(it) => it.warning,
            Entry::RemovalConfirmed(it) => it.removal,
            _ => return None,
        };
        let about = self.counting_entry(about)?;
        let notice_on = match &about.entry {
            Entry::RemovalNoted(noted) if matches!(new.entry, Entry::RemovalConfirmed(_)) => {
                noted.notice_on
            }
            _ => None,
        };
        let is_before = is_after(about.when(), (new.on, new.at))
            || notice_on.is_some_and(|notice| new.on < notice);
        is_before.then(|| BrokenRule::new("on", Rule::BeforeItsBeginning))
    }

    fn has_incidents(&self, ids: &[IncidentId]) -> bool {
        ids.iter()
            .all(|id| self.incidents().any(|incident| incident.id == *id))
    }

    /// Where nothing was said before it, the letter is the warning, and says whether it warned of
    /// removal. Where it follows one that was spoken it may add removal, and takes nothing away:
    /// that is for a challenge (SPSO section 1), and what a challenge took away comes back only in
    /// a warning of its own.
    fn check_what_it_warns_of(
        &self,
        letter: &WarningConfirmed,
        on: NaiveDate,
    ) -> Option<BrokenRule> {
        if self.was_not_given(letter.warning) {
            let is_said = letter.of_removal.is_some();
            return (!is_said).then(|| at("of_removal", Rule::Missing));
        }
        let mut warnings = self.warnings().into_iter();
        let followed = warnings.find(|warning| warning.entry == letter.warning)?;
        match letter.of_removal {
            Some(false) if followed.warns_of_removal_on(on) => {
                Some(at("of_removal", Rule::SaidByTheWarning))
            }
            Some(true) if followed.removal_is_taken_out_on(on) => {
                Some(at("of_removal", Rule::TakenBackOnAChallenge))
            }
            _ => None,
        }
    }

    /// What can be challenged: a measure, a warning, and what was done at once (PHSO sample
    /// policy: appealing a decision to take action; immediate action).
    fn can_be_challenged(&self, entry: &FileEntry) -> bool {
        match &entry.entry {
            Entry::AgreementProposed(_)
            | Entry::RestrictionImposed(_)
            | Entry::ContactEnded(_)
            | Entry::PoliceDecided(_)
            | Entry::OnlinePostHandled(_)
            | Entry::RemovalNoted(_) => true,
            Entry::IncidentFollowedUp(it) => it.contact_ended,
            Entry::CooperationAsked(it) => it.step == CooperationStep::Stopped,
            _ => self.is_a_warning(entry),
        }
    }
}
