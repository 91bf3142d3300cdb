//! The ladder: what was done, what may come next, and what is missing for it.
//!
//! Softly enforced: it names what is missing, and a threat to safety overrides with a reason.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Authority, Case, MeasureKind, MeasureStands};
use crate::entry::{Entry, EntryKind, FileEntry, NewEntry, Office};
use crate::ids::EntryId;
use crate::practice::same_name;
use crate::rule::{BrokenRule, Rule};

/// Something a step of the ladder asks for first, and whether it is in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Precondition {
    /// What it is.
    pub what: String,
    /// The source that asks for it.
    pub source: String,
    /// Whether it is in place.
    pub in_place: bool,
    /// The kind of entry that puts it in place.
    pub record_with: EntryKind,
}

/// A step that may come next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LadderStep {
    /// The kind of entry.
    pub kind: EntryKind,
    /// What it is called.
    pub title: String,
    /// What it asks for first, in order.
    pub preconditions: Vec<Precondition>,
}

/// The rules for what comes first on the ladder.
struct First {
    rule: Rule,
    what: &'static str,
    source: &'static str,
    in_place: bool,
    record_with: EntryKind,
}

impl<'a> Case<'a> {
    /// The steps of the ladder with what each asks for first.
    pub fn ladder(&self) -> Vec<LadderStep> {
        [
            (EntryKind::EngagementTried, "Engage positively"),
            (EntryKind::DeEscalated, "De-escalate (DESC)"),
            (EntryKind::WarningGiven, "Warn"),
            (
                EntryKind::AgreementProposed,
                "Propose a communication agreement",
            ),
            (EntryKind::RestrictionImposed, "Take a specific action"),
            (EntryKind::ContactEnded, "End contact"),
        ]
        .into_iter()
        .map(|(kind, title)| LadderStep {
            kind,
            title: title.to_owned(),
            preconditions: self
                .comes_first(kind)
                .into_iter()
                .map(|first| Precondition {
                    what: first.what.to_owned(),
                    source: first.source.to_owned(),
                    in_place: first.in_place,
                    record_with: first.record_with,
                })
                .collect(),
        })
        .collect()
    }

    fn comes_first(&self, kind: EntryKind) -> Vec<First> {
        let has = |is: fn(&Entry) -> bool| self.day_of(is).is_some();
        let engaged = First {
            rule: Rule::EngagementMissing,
            what: "Positive engagement was tried",
            source: "PHSO guide: engage positively first",
            in_place: has(|entry| matches!(entry, Entry::EngagementTried(_))),
            record_with: EntryKind::EngagementTried,
        };
        let advocacy = First {
            rule: Rule::EngagementMissing,
            what: "Advocacy was signposted",
            source: "PHSO guide: independent help and support; regulation 3(d)",
            in_place: has(|entry| matches!(entry, Entry::AdvocacySignposted(_))),
            record_with: EntryKind::AdvocacySignposted,
        };
        let asked = First {
            rule: Rule::EngagementMissing,
            what: "Adjustments were asked about",
            source: "Equality Act 2010 section 20; PHSO guide: ask what would help",
            in_place: has(|entry| matches!(entry, Entry::AdjustmentAsked(_))),
            record_with: EntryKind::AdjustmentAsked,
        };
        let undecided = self.adjustments().iter().any(|(_, asked, decided)| {
            decided.is_none() && !asked.what_would_help.trim().is_empty()
        });
        let decided = First {
            rule: Rule::AdjustmentUndecided,
            what: "Every adjustment asked for was decided on",
            source: "PHSO guide: reasonable adjustments they have asked for are made",
            in_place: !undecided,
            record_with: EntryKind::AdjustmentDecided,
        };
        let calmed = First {
            rule: Rule::DeEscalationMissing,
            what: "De-escalation was tried",
            source: "PHSO guide: all that can be done to de-escalate",
            in_place: has(|entry| matches!(entry, Entry::DeEscalated(_))),
            record_with: EntryKind::DeEscalated,
        };
        let warned = First {
            rule: Rule::WarningMissing,
            what: "A warning was given, or it is said why not",
            source: "PHSO guide: a warning gives an opportunity to change",
            in_place: has(|entry| {
                matches!(entry, Entry::WarningGiven(_) | Entry::WarningNotGiven(_))
            }),
            record_with: EntryKind::WarningGiven,
        };
        match kind {
            EntryKind::AgreementProposed => vec![engaged, advocacy, asked, decided, calmed],
            EntryKind::RestrictionImposed | EntryKind::ContactEnded => {
                vec![engaged, advocacy, asked, decided, calmed, warned]
            }
            _ => Vec::new(),
        }
    }

    /// What the file says against a new entry on the ladder.
    pub(super) fn check_engagement(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let mut broken = self.check_engagement_links(new);
        let override_reason = match &new.entry {
            Entry::AgreementProposed(it) => it.override_reason.as_ref(),
            Entry::RestrictionImposed(it) => it.override_reason.as_ref(),
            Entry::ContactEnded(it) => it.override_reason.as_ref(),
            _ => None,
        };
        let overridden = override_reason.is_some_and(|reason| !reason.trim().is_empty());
        if !overridden {
            let mut missing: Vec<Rule> = self
                .comes_first(new.entry.kind())
                .into_iter()
                .filter(|first| !first.in_place)
                .map(|first| first.rule)
                .collect();
            missing.dedup();
            broken.extend(missing.into_iter().map(|rule| at("override_reason", rule)));
        }
        match &new.entry {
            Entry::AgreementProposed(it) => {
                if same_name(&it.discussed_with, &new.by) {
                    broken.push(at("discussed_with", Rule::DecidedAlone));
                }
            }
            Entry::RestrictionImposed(it) => {
                if same_name(&it.discussed_with, &it.decided_by) {
                    broken.push(at("discussed_with", Rule::DecidedAlone));
                }
            }
            Entry::ContactEnded(it) => {
                let right = self
                    .book
                    .authority(&it.decided_by, Office::ResponsiblePerson, new.on);
                if !matches!(right, Some(Authority::Holds | Authority::Authorised { .. })) {
                    broken.push(at("decided_by", Rule::NotTheResponsiblePerson));
                }
            }
            Entry::ActionReviewed(it) => {
                let officer = self.book.holder(Office::ComplaintsManager, new.on);
                if officer.is_some_and(|officer| same_name(officer, &it.reviewed_by)) {
                    broken.push(at("reviewed_by", Rule::ReviewedByTheOfficer));
                }
            }
            Entry::AppealDecided(it) => {
                if self.took_the_decision(it.appeal, &it.considered_by) {
                    broken.push(at("considered_by", Rule::ConsideredByTheDecider));
                }
            }
            _ => {}
        }
        broken
    }

    /// What an entry on the ladder names must be on this file and in force.
    fn check_engagement_links(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
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
                broken.extend(live("agreement", it.agreement, agreement));
            }
            Entry::AgreementLifted(it) => {
                let agreement = Some(MeasureKind::Agreement);
                broken.extend(live("agreement", it.agreement, agreement));
            }
            Entry::AgreementBreached(it) => broken.extend(live("about", it.about, None)),
            Entry::ActionReviewed(it) => broken.extend(live("about", it.about, None)),
            Entry::AppealReceived(it) => {
                if self.measure_of(it.about, new.on).is_none() {
                    broken.push(at("about", Rule::NotOnThisFile));
                }
            }
            Entry::AppealDecided(it) => {
                let open = self
                    .counting_entry(it.appeal)
                    .is_some_and(|entry| matches!(entry.entry, Entry::AppealReceived(_)));
                if !open {
                    broken.push(at("appeal", Rule::NotOnThisFile));
                }
            }
            Entry::WarningConfirmed(it) => {
                let warned = self.counting_entry(it.warning).is_some_and(|entry| {
                    matches!(
                        entry.entry,
                        Entry::WarningGiven(_) | Entry::WarningNotGiven(_)
                    )
                });
                if !warned {
                    broken.push(at("warning", Rule::NotOnThisFile));
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
            Entry::StatementTaken(it) => &it.incidents,
            _ => return broken,
        };
        let known = |id| {
            self.records
                .incidents
                .iter()
                .any(|incident| incident.id == id)
        };
        if !incidents.iter().all(|id| known(*id)) {
            broken.push(at("incidents", Rule::NotOnThisFile));
        }
        broken
    }

    /// Whether somebody took the decision that an appeal is about, or reviewed it since.
    fn took_the_decision(&self, appeal: EntryId, name: &str) -> bool {
        let about = self.latest(|entry| match &entry.entry {
            Entry::AppealReceived(received) if entry.id == appeal => Some(received.about),
            _ => None,
        });
        let Some(about) = about else {
            return false;
        };
        let decided = |entry: &'a FileEntry| -> Option<&'a str> {
            match &entry.entry {
                Entry::AgreementProposed(_) if entry.id == about => Some(&entry.by),
                Entry::RestrictionImposed(it) if entry.id == about => Some(&it.decided_by),
                Entry::ContactEnded(it) if entry.id == about => Some(&it.decided_by),
                Entry::ActionReviewed(it) if it.about == about => Some(&it.reviewed_by),
                _ => None,
            }
        };
        self.each(decided).any(|decider| same_name(decider, name))
    }

    /// Whether a restriction's review or end has passed.
    pub fn needs_a_decision(&self, today: NaiveDate) -> bool {
        self.measures(today)
            .iter()
            .any(|measure| matches!(measure.stands, MeasureStands::NeedsDecision { .. }))
    }
}

fn at(field: &str, rule: Rule) -> BrokenRule {
    BrokenRule::new(format!("entry.{field}"), rule)
}
