//! What the ladder asks to be done: reviews, follow-ups, challenges, each with its date.

use chrono::{Days, NaiveDate};

use super::dates::CaseDate;
use super::tasks::{Draft, Task, TaskDoor, TaskGroup, TaskStands};
use super::{Case, DateKind, MeasureKind, MeasureStands};
use crate::blank::{is_blank, is_given};
use crate::clock::{ExplainedDate, spoken_day, standing_in_days};
use crate::entry::engagement::RemovalPath;
use crate::entry::{Entry, EntryKind, lower_first};
use crate::ids::EntryId;
use crate::rule::Rule;

/// Days for the police's reference after an immediate removal: GMS Contracts Regulations 2015,
/// Schedule 3, paragraph 25.
const POLICE_REFERENCE_WITHIN: u64 = 7;

impl Case<'_> {
    /// The reviews that are due, and the police's reference after an immediate removal.
    pub(super) fn engagement_dates(&self, today: NaiveDate) -> Vec<CaseDate> {
        let mut dates: Vec<CaseDate> =
            self.measures(today)
                .into_iter()
                .filter(super::Measure::is_live)
                .filter_map(|measure| {
                    let date = match measure.stands {
                        MeasureStands::NeedsDecision { since } => since,
                        _ => [measure.review_on, measure.until]
                            .into_iter()
                            .flatten()
                            .min()?,
                    };
                    let mut because = Vec::new();
                    because.extend(
                        measure
                            .review_on
                            .map(|on| format!("Its review was set for {}.", spoken_day(on))),
                    );
                    because.extend(measure.until.map(|on| {
                        format!("It was decided for the time until {}.", spoken_day(on))
                    }));
                    because.push(
                    "It neither ends nor goes on by itself: a manager or senior colleague decides \
                     (PHSO guide)."
                        .to_owned(),
                );
                    Some(
                        CaseDate::of(
                            DateKind::MeasureReview,
                            format!("Review: {}", measure.what),
                            ExplainedDate {
                                date,
                                because,
                                days: Vec::new(),
                            },
                            standing_in_days(date, None, today),
                        )
                        .about(measure.entry),
                    )
                })
                .collect();
        dates.extend(self.police_reference(today));
        dates
    }

    fn police_reference(&self, today: NaiveDate) -> Option<CaseDate> {
        let on = self.latest(|entry| match &entry.entry {
            Entry::RemovalNoted(noted) if noted.path == RemovalPath::Immediate => Some(entry.on),
            _ => None,
        })?;
        let later = on.checked_add_days(Days::new(POLICE_REFERENCE_WITHIN))?;
        let earlier = later.pred_opt()?;
        let given = self.latest(|entry| match &entry.entry {
            Entry::PoliceDecided(decided) if is_given(decided.reference.as_ref()) => {
                Some(entry.on.max(on))
            }
            _ => None,
        });
        Some(CaseDate::of(
            DateKind::PoliceReference,
            "Give the police’s reference for the immediate removal",
            ExplainedDate {
                date: earlier,
                because: vec![
                    format!(
                        "Seven days, with {} as the first: until {}. Counted from the day \
                             after: until {}. The earlier is shown.",
                        spoken_day(on),
                        spoken_day(earlier),
                        spoken_day(later)
                    ),
                    "GMS Contracts Regulations 2015, Schedule 3, paragraph 25; Primary Care \
                         Support England asks for it."
                        .to_owned(),
                ],
                days: Vec::new(),
            },
            standing_in_days(earlier, given, today),
        ))
    }

    /// What the ladder asks to be done now, whether the complaint is closed or not.
    pub(super) fn engagement_tasks(&self, today: NaiveDate) -> Vec<Task> {
        use TaskGroup::Engagement as group;
        let mut tasks: Vec<Task> = self
            .warnings_to_confirm()
            .into_iter()
            .map(|warning| {
                Draft {
                    group,
                    title: "Follow up the warning in writing",
                    why: "A spoken warning, and one that it was unsafe to give, is followed up in \
                          writing (PHSO guide).",
                    door: TaskDoor::about(EntryKind::WarningConfirmed, warning.entry),
                }
                .task(TaskStands::ToDo, None)
            })
            .collect();
        tasks.extend(
            self.engagement_dates(today)
                .iter()
                .filter_map(super::tasks::later::date_task),
        );
        for measure in self.measures(today) {
            if measure.kind == MeasureKind::Agreement && measure.stands == MeasureStands::Proposed {
                tasks.push(
                    Draft {
                        group,
                        title: "Record the answers to the communication agreement",
                        why: "Both parties sign it, or it is said who declined (PHSO guide).",
                        door: TaskDoor::about(EntryKind::AgreementAnswered, measure.entry),
                    }
                    .task(TaskStands::ToDo, None),
                );
            }
        }
        tasks.extend(self.appeal_tasks());
        tasks.extend(self.skipped_steps(today));
        tasks.extend(self.incident_tasks());
        tasks
    }

    fn appeal_tasks(&self) -> impl Iterator<Item = Task> {
        self.appeals()
            .into_iter()
            .filter(|appeal| appeal.result.is_none())
            .map(|appeal| {
                Draft {
                    group: TaskGroup::Engagement,
                    title: "Have the challenge considered",
                    why: "Somebody who did not take the decision considers it, and the person \
                          is told the outcome and of the Ombudsman (SPSO section 1).",
                    door: TaskDoor::about(EntryKind::AppealDecided, appeal.entry),
                }
                .task(TaskStands::ToDo, None)
            })
    }

    /// What a threat to safety let somebody skip is followed up while the measure stands (PHSO
    /// guide: follow the event up). Once done it stays done, however long ago.
    fn skipped_steps(&self, today: NaiveDate) -> Vec<Task> {
        let mut missing: Vec<(EntryKind, String)> = self
            .measures(today)
            .iter()
            .filter(|measure| measure.came_first)
            .filter(|measure| measure.is_live() || measure.is_proposed())
            .filter_map(|measure| Some((measure, self.counting_entry(measure.entry)?.on)))
            .flat_map(|(measure, decided_on)| {
                self.comes_first(measure.step(), decided_on)
                    .into_iter()
                    .filter(|first| !first.in_place)
                    .filter(move |first| !self.was_made_good(first.rule, decided_on))
            })
            .map(|first| (first.record_with, first.told().what))
            .collect();
        missing.sort();
        missing.dedup();
        missing
            .into_iter()
            .map(|(kind, what)| {
                Draft {
                    group: TaskGroup::Engagement,
                    title: &format!("Follow up what could not wait: {}", lower_first(&what)),
                    why: "The decision came before it, as somebody was at risk (PHSO guide: \
                          immediate action, then follow it up).",
                    door: TaskDoor::Entry {
                        kind,
                        point: None,
                        about: match kind {
                            EntryKind::AdjustmentDecided => self.first_undecided_adjustment(),
                            _ => None,
                        },
                    },
                }
                .task(TaskStands::ToDo, None)
            })
            .collect()
    }

    fn first_undecided_adjustment(&self) -> Option<EntryId> {
        self.adjustments()
            .into_iter()
            .find(|(_, asked, decided)| decided.is_none() && !is_blank(&asked.what_would_help))
            .map(|(entry, _, _)| entry.id)
    }

    /// Whether what was skipped on a day was done since. A lesser step is not taken after the
    /// end of contact, and a review that is due asks for itself.
    fn was_made_good(&self, skipped: Rule, decided_on: NaiveDate) -> bool {
        let done = |is: fn(&Entry) -> bool| self.day_of(is) > Some(decided_on);
        match skipped {
            Rule::EngagementMissing => done(|entry| matches!(entry, Entry::EngagementTried(_))),
            Rule::AdvocacyMissing => done(|entry| matches!(entry, Entry::AdvocacySignposted(_))),
            Rule::AdjustmentsNotAsked => done(|entry| matches!(entry, Entry::AdjustmentAsked(_))),
            Rule::DeEscalationMissing => done(|entry| matches!(entry, Entry::DeEscalated(_))),
            Rule::WarningMissing => {
                done(|entry| matches!(entry, Entry::WarningGiven(_) | Entry::WarningNotGiven(_)))
            }
            // It is in place as soon as it is decided, whenever that is.
            Rule::AdjustmentUndecided => false,
            _ => true,
        }
    }

    /// What could wait while the telephone was still in her hand.
    fn incident_tasks(&self) -> Vec<Task> {
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
        let threatened = |id| {
            self.latest(|entry| match &entry.entry {
                Entry::IncidentFollowedUp(it) if it.incident == id && it.physical_threat => {
                    Some(())
                }
                _ => None,
            })
            .is_some()
        };
        let stated = |id| {
            self.latest(|entry| match &entry.entry {
                Entry::StatementTaken(it) if it.incidents.contains(&id) => Some(()),
                _ => None,
            })
            .is_some()
        };
        let mut tasks = Vec::new();
        for incident in &self.records.incidents {
            let grave = !incident.everybody_safe || threatened(incident.id);
            if grave && !stated(incident.id) {
                tasks.push(
                    Draft {
                        group: TaskGroup::Engagement,
                        title: &format!(
                            "Take statements from whoever experienced or saw incident {}",
                            incident.number
                        ),
                        why: "While it is fresh, from whoever was threatened and whoever saw it \
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
        tasks.extend(self.support_task());
        tasks
    }

    /// Whoever experienced an incident is offered support (PHSO sample policy: protecting
    /// colleagues); once since the latest is enough to ask for.
    fn support_task(&self) -> Option<Task> {
        let latest = self
            .records
            .incidents
            .iter()
            .max_by_key(|it| (it.on, it.number))?;
        let offered = self.day_of(|entry| matches!(entry, Entry::StaffSupported(_)));
        if offered.is_some_and(|on| on >= latest.on) {
            return None;
        }
        Some(
            Draft {
                group: TaskGroup::Engagement,
                title: &format!(
                    "Offer support to whoever experienced incident {}",
                    latest.number
                ),
                why: "It may be you. Record what was offered, taken up or not (PHSO sample \
                      policy).",
                door: TaskDoor::entry(EntryKind::StaffSupported),
            }
            .task(TaskStands::ToDo, None),
        )
    }
}
