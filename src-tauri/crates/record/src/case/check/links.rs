//! What an entry names must be on this file, of the right kind, and count.

use super::{at, unless};
use crate::case::Case;
use crate::entry::{Entry, EntryKind};
use crate::ids::{EntryId, EvidenceId, IncidentId, PointId};
use crate::rule::{BrokenRule, Rule};

impl Case<'_> {
    /// What an entry names must be on this file, of the right kind, and count.
    pub(super) fn check_links(&self, entry: &Entry) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        let entry_of = |field: &str, id: EntryId, kind: EntryKind| {
            let there = self
                .counting_entry(id)
                .is_some_and(|named| named.entry.kind() == kind);
            unless(there, field, Rule::NotOnThisFile)
        };
        let asked = EntryKind::AdjustmentAsked;
        match entry {
            Entry::AdjustmentDecided(it) => {
                broken.extend(entry_of("adjustment", it.adjustment, asked));
            }
            Entry::AdjustmentReviewed(it) => {
                broken.extend(entry_of("adjustment", it.adjustment, asked));
            }
            Entry::AdjustmentSeenInClinicalSystem(it) => {
                broken.extend(entry_of("adjustment", it.adjustment, asked));
            }
            Entry::Contact(it) => {
                let used = it.adjustments_used.iter();
                broken.extend(used.filter_map(|id| entry_of("adjustments_used", *id, asked)));
                broken.extend(self.check_evidence(&it.evidence));
            }
            Entry::WaitingEnded(it) => {
                broken.extend(entry_of("waiting", it.waiting, EntryKind::WaitingBegan));
            }
            Entry::ActionMoved(it) => {
                broken.extend(entry_of("action", it.action, EntryKind::ActionAgreed));
            }
            Entry::ActionDone(it) => {
                broken.extend(entry_of("action", it.action, EntryKind::ActionAgreed));
                broken.extend(self.check_evidence(&it.evidence));
            }
            Entry::OmbudsmanSent(it) => {
                broken.extend(entry_of("request", it.request, EntryKind::OmbudsmanAsked));
            }
            Entry::RecommendationMet(it) => {
                let kind = EntryKind::OmbudsmanRecommended;
                broken.extend(entry_of("recommendation", it.recommendation, kind));
                broken.extend(self.check_evidence(&it.evidence));
            }
            Entry::EntrySetAside(it) => {
                let named = self.counting_entry(it.entry);
                let may_be =
                    named.is_some_and(|named| named.entry.kind() != EntryKind::EntrySetAside);
                broken.extend(unless(may_be, "entry", Rule::NotOnThisFile));
                let others = self.rest_on(it.entry);
                if !others.is_empty() {
                    broken.push(at("entry", Rule::OthersRestOnIt).by_entries(others));
                }
            }
            Entry::IncidentSetAside(it) => broken.extend(self.check_incident_aside(it.incident)),
            Entry::EvidenceLinked(it) => {
                broken.extend(self.check_points("point", &[it.point]));
                broken.extend(self.check_evidence(&it.evidence));
            }
            Entry::PointFound(it) => broken.extend(self.check_points("point", &[it.point])),
            Entry::StaffComplainedAbout(it) => {
                broken.extend(self.check_points("points", &it.points));
            }
            Entry::ActionAgreed(it) => broken.extend(self.check_points("points", &it.points)),
            Entry::CommentsReceived(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::DeEscalated(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::WarningGiven(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::WarningConfirmed(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::RestrictionImposed(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::ContactEnded(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::ActionReviewed(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::AppealReceived(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::AppealDecided(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::PoliceDecided(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::AgreementProposed(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::AgreementAnswered(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::AgreementLifted(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::IncidentFollowedUp(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::CooperationAsked(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::StatementTaken(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::SafeguardingTaken(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::OnlinePostHandled(it) => broken.extend(self.check_evidence(&it.evidence)),
            Entry::FinalResponseSent(it) => broken.extend(self.check_evidence(&it.evidence)),
            _ => {}
        }
        broken
    }

    /// An incident that counts is set aside once nothing rests on it.
    fn check_incident_aside(&self, incident: IncidentId) -> Option<BrokenRule> {
        if !self.incidents().any(|one| one.id == incident) {
            return Some(at("incident", Rule::NotOnThisFile));
        }
        let others = self.rest_on_incident(incident);
        (!others.is_empty()).then(|| at("incident", Rule::OthersRestOnIt).by_entries(others))
    }

    fn check_points(&self, field: &str, points: &[PointId]) -> Option<BrokenRule> {
        let known = |id: &PointId| self.records.points.iter().any(|point| point.id == *id);
        unless(points.iter().all(known), field, Rule::NotOnThisFile)
    }

    fn check_evidence(&self, evidence: &[EvidenceId]) -> Option<BrokenRule> {
        let known = |id: &EvidenceId| self.records.evidence.contains(id);
        unless(evidence.iter().all(known), "evidence", Rule::NotOnThisFile)
    }
}
