//! What follows an incident, and a decision that could not wait for the steps before it.

use chrono::NaiveDate;

use super::tasks::{Draft, Task, TaskDoor, TaskGroup, TaskStands};
use super::{Case, CaseIncident, MeasureKind};
use crate::blank::is_blank;
use crate::entry::{Entry, EntryKind, FileEntry};
use crate::ids::{EntryId, IncidentId};
use crate::isolate::isolated;
use crate::name::{may_be_one_person, same_name};
use crate::people::Patient;
use crate::rule::Rule;

impl Case<'_> {
    /// What is made good after a decision that could not wait: the incident with the exact words,
    /// and the steps that were left out (PHSO guide: follow the event up).
    pub(super) fn what_could_not_wait(&self, today: NaiveDate) -> Vec<Task> {
        let mut tasks = self.words_to_link(today);
        tasks.extend(self.skipped_steps(today));
        tasks
    }

    /// A decision at once may come before its incident is written down. The exact words are asked
    /// for until they are linked, whether it is still in force or not: it may be challenged (PHSO
    /// guide: quote exactly what was said).
    fn words_to_link(&self, today: NaiveDate) -> Vec<Task> {
        self.measures(today)
            .into_iter()
            .filter(|measure| measure.came_first && measure.kind != MeasureKind::Agreement)
            .filter(|measure| measure.incidents.is_empty())
            .map(|measure| {
                Draft {
                    group: TaskGroup::Engagement,
                    title: &format!(
                        "Link the incident with the exact words to entry {}",
                        measure.number
                    ),
                    why: "It was decided at once, before the incident was written down. Record \
                          the incident, and say in its follow-up what was decided because of it \
                          (PHSO guide: quote exactly what was said).",
                    door: TaskDoor::about(EntryKind::IncidentFollowedUp, measure.entry),
                }
                .task(TaskStands::ToDo, None)
            })
            .collect()
    }

    /// What a threat to safety let somebody skip is followed up while the measure stands (PHSO
    /// guide: follow the event up). Once done it stays done, however long ago.
    fn skipped_steps(&self, today: NaiveDate) -> Vec<Task> {
        let mut skipped: Vec<(EntryKind, Rule, String)> = Vec::new();
        for measure in self.measures(today) {
            if !measure.came_first || !(measure.is_live() || measure.is_proposed()) {
                continue;
            }
            let Some(decision) = self.counting_entry(measure.entry) else {
                continue;
            };
            let missing = self
                .comes_first(measure.step(), decision.when())
                .into_iter();
            for first in missing.filter(|first| !first.in_place) {
                let is_asked_for = skipped.iter().any(|(_, rule, _)| *rule == first.rule);
                if !is_asked_for && !self.was_made_good(first.rule, decision.on, today) {
                    skipped.push((first.record_with, first.rule, came_first(decision)));
                }
            }
        }
        skipped.sort_by_key(|(kind, _, _)| *kind);
        skipped
            .into_iter()
            .filter_map(|(kind, rule, why)| {
                let draft = Draft {
                    group: TaskGroup::Engagement,
                    title: &self.to_make_good(rule)?,
                    why: &why,
                    door: TaskDoor::Entry {
                        kind,
                        point: None,
                        about: match kind {
                            EntryKind::AdjustmentDecided => self.first_undecided_adjustment(),
                            _ => None,
                        },
                    },
                };
                Some(draft.task(TaskStands::ToDo, None))
            })
            .collect()
    }

    /// What to do about a step that was skipped; `None` for one that is not made good.
    fn to_make_good(&self, skipped: Rule) -> Option<String> {
        let person = isolated(&self.records.complaint.complainant.name);
        Some(match skipped {
            Rule::EngagementMissing => {
                format!("Try to work well with {person}, and record how")
            }
            Rule::AdvocacyMissing => format!("Tell {person} where to find an advocate"),
            Rule::AdjustmentsNotAsked => format!("Ask {person} what would help"),
            Rule::AdjustmentUndecided => {
                format!("Answer what {person} asked for: make the adjustment, or say why not")
            }
            Rule::DeEscalationMissing => {
                format!("Tell {person} what is difficult, and what would change it")
            }
            Rule::WarningMissing => format!("Warn {person}, or record why there is no warning"),
            _ => return None,
        })
    }

    fn first_undecided_adjustment(&self) -> Option<EntryId> {
        self.adjustments()
            .into_iter()
            .find(|(_, asked, decided)| decided.is_none() && !is_blank(&asked.what_would_help))
            .map(|(entry, _, _)| entry.id)
    }

    /// Whether what was skipped on a day was done since. A lesser step is not taken after the
    /// end of contact, and a review that is due asks for itself.
    fn was_made_good(&self, skipped: Rule, decided_on: NaiveDate, today: NaiveDate) -> bool {
        let done = |is: fn(&Entry) -> bool| self.day_of(is) > Some(decided_on);
        match skipped {
            Rule::EngagementMissing => done(|entry| matches!(entry, Entry::EngagementTried(_))),
            Rule::AdvocacyMissing => done(|entry| matches!(entry, Entry::AdvocacySignposted(_))),
            Rule::AdjustmentsNotAsked => done(|entry| matches!(entry, Entry::AdjustmentAsked(_))),
            Rule::DeEscalationMissing => done(|entry| matches!(entry, Entry::DeEscalated(_))),
            Rule::WarningMissing => self.was_warned_after(decided_on),
            Rule::AdjustmentUndecided => self.adjustments_are_settled(decided_on, today),
            _ => true,
        }
    }

    /// What could wait while the telephone was still in her hand.
    pub(super) fn incident_tasks(&self) -> Vec<Task> {
        let followed_up = |id| {
            self.latest(|entry| match &entry.entry {
                Entry::IncidentFollowedUp(it) if it.incident == id => Some(()),
                _ => None,
            })
            .is_some()
        };
        let decided = |id| {
            self.latest(|entry| match &entry.entry {
                Entry::PoliceDecided(it) if it.incidents.contains(&id) => Some(()),
                _ => None,
            })
            .is_some()
        };
        let stated = |id, colleague: &str| {
            self.latest(|entry| match &entry.entry {
                Entry::StatementTaken(it)
                    if it.incidents.contains(&id) && may_be_one_person(&it.from, colleague) =>
                {
                    Some(())
                }
                _ => None,
            })
            .is_some()
        };
        let mut tasks = Vec::new();
        for incident in self.incidents() {
            let grave = self.is_grave(incident);
            let there = std::iter::once(&incident.experienced_by)
                .chain(&incident.colleagues_there)
                .filter(|colleague| grave && !stated(incident.id, colleague));
            for colleague in there {
                tasks.push(
                    Draft {
                        group: TaskGroup::Engagement,
                        title: &format!(
                            "Take the statement of {colleague} about incident {}",
                            incident.number
                        ),
                        why: "While it is fresh, from each who was threatened and each who saw it \
                              (PHSO guide: physical threats).",
                        door: TaskDoor::AboutIncident {
                            kind: EntryKind::StatementTaken,
                            incident: incident.id,
                        },
                    }
                    .task(TaskStands::ToDo, None),
                );
            }
            if grave && !decided(incident.id) {
                tasks.push(
                    Draft {
                        group: TaskGroup::Engagement,
                        title: &format!(
                            "Decide about the police with somebody, after incident {}",
                            incident.number
                        ),
                        why: "Somebody was threatened or not safe. The decision is recorded either \
                              way, and nobody who was threatened takes it alone (PHSO guide).",
                        door: TaskDoor::AboutIncident {
                            kind: EntryKind::PoliceDecided,
                            incident: incident.id,
                        },
                    }
                    .task(TaskStands::ToDo, None),
                );
            }
            let calls_for_one =
                grave || self.was_ended_at_once(incident.id) || !incident.channel.is_spoken();
            // Somebody else may be the patient, who can be warned as well.
            let may_be_warned = !incident.somebody_else
                || !matches!(self.records.complaint.patient, Patient::TheComplainant);
            if calls_for_one && may_be_warned && !self.is_warned_about(incident.id) {
                tasks.push(
                    Draft {
                        group: TaskGroup::Engagement,
                        title: &format!(
                            "Decide about a warning after incident {}, or say why there is none",
                            incident.number
                        ),
                        why: "A warning gives an opportunity to change. Where it was not safe to \
                              give one, contact is ended and a letter follows. Words in writing are \
                              answered by a manager or senior colleague, who asks for them in \
                              another form (PHSO guide).",
                        door: TaskDoor::AboutIncident {
                            kind: EntryKind::WarningGiven,
                            incident: incident.id,
                        },
                    }
                    .task(TaskStands::ToDo, None),
                );
            }
            if !followed_up(incident.id) {
                tasks.push(
                    Draft {
                        group: TaskGroup::Engagement,
                        title: &format!(
                            "Tell a senior colleague of incident {}, and add what could wait",
                            incident.number
                        ),
                        why: "A manager or senior colleague is always told, and supports you \
                              (PHSO guide).",
                        door: TaskDoor::AboutIncident {
                            kind: EntryKind::IncidentFollowedUp,
                            incident: incident.id,
                        },
                    }
                    .task(TaskStands::ToDo, None),
                );
            }
        }
        tasks.extend(self.support_tasks());
        tasks
    }

    /// Whether somebody was not safe in an incident, or was threatened with violence.
    pub(super) fn is_grave(&self, incident: &CaseIncident) -> bool {
        let threatened = self.latest(|entry| match &entry.entry {
            Entry::IncidentFollowedUp(it) if it.incident == incident.id && it.physical_threat => {
                Some(())
            }
            _ => None,
        });
        !incident.everybody_safe || threatened.is_some()
    }

    /// Whether the call or the meeting in which an incident happened was ended.
    fn was_ended_at_once(&self, incident: IncidentId) -> bool {
        self.latest(|entry| match &entry.entry {
            Entry::IncidentFollowedUp(it) if it.incident == incident && it.contact_ended => {
                Some(())
            }
            _ => None,
        })
        .is_some()
    }

    /// Whether something on file warns of an incident, says why nothing did, or goes further: also
    /// what was decided at once, and linked to it afterwards.
    fn is_warned_about(&self, incident: IncidentId) -> bool {
        self.latest(|entry| {
            if let Entry::IncidentFollowedUp(it) = &entry.entry {
                let decided = it
                    .rests_on_it
                    .and_then(|decided| self.counting_entry(decided));
                return (it.incident == incident && decided.is_some()).then_some(());
            }
            let incidents = match &entry.entry {
                Entry::WarningGiven(it) => &it.incidents,
                Entry::WarningNotGiven(it) => &it.incidents,
                Entry::RestrictionImposed(it) => &it.incidents,
                Entry::ContactEnded(it) => &it.incidents,
                _ => return None,
            };
            incidents.contains(&incident).then_some(())
        })
        .is_some()
    }

    /// Whoever experienced an incident is offered support (PHSO sample policy: protecting
    /// colleagues): each colleague, once since the latest that was theirs.
    fn support_tasks(&self) -> Vec<Task> {
        let mut theirs: Vec<&CaseIncident> = Vec::new();
        let mut latest_first: Vec<_> = self.incidents().collect();
        latest_first.sort_by_key(|it| std::cmp::Reverse((it.on, it.number)));
        for incident in latest_first {
            let named =
                |it: &&CaseIncident| same_name(&it.experienced_by, &incident.experienced_by);
            if !theirs.iter().any(named) {
                theirs.push(incident);
            }
        }
        theirs
            .into_iter()
            .rev()
            .filter(|incident| !self.was_supported_after(incident))
            .map(|incident| {
                Draft {
                    group: TaskGroup::Engagement,
                    title: &format!(
                        "Offer support to whoever experienced incident {}",
                        incident.number
                    ),
                    why: "It may be you. Record what was offered, taken up or not (PHSO sample \
                          policy).",
                    door: TaskDoor::entry(EntryKind::StaffSupported),
                }
                .task(TaskStands::ToDo, None)
            })
            .collect()
    }

    fn was_supported_after(&self, incident: &CaseIncident) -> bool {
        self.latest(|entry| match &entry.entry {
            Entry::StaffSupported(it)
                if entry.on >= incident.on
                    && may_be_one_person(&it.colleague, &incident.experienced_by) =>
            {
                Some(())
            }
            _ => None,
        })
        .is_some()
    }
}

/// Which decision came before what is now made good, and why.
fn came_first(decision: &FileEntry) -> String {
    let on = decision.on.format("%-d\u{a0}%B %Y");
    let what = match &decision.entry {
        Entry::AgreementProposed(_) => format!("agreement proposed on {on}"),
        _ => decision
            .entry
            .as_decided_on(decision.on)
            .unwrap_or_else(|| format!("decision of {on}")),
    };
    format!("The {what} came first, because somebody was at risk.")
}
