//! The tasks of looking into it, of answering, and of afterwards.

use chrono::NaiveDate;

use super::{Draft, Task, TaskDoor, TaskGroup, TaskStands, done_or_to_do};
use crate::blank::is_blank;
use crate::case::{Case, CaseDate, DateKind};
use crate::clock::Standing;
use crate::complaint::{Point, PointKind};
use crate::entry::{Entry, EntryKind, Office};
use crate::practice::same_name;
use crate::quote::QuotePlace;

/// Where words are answered for; those of the complaint as received were when it was logged.
fn answer_door(place: QuotePlace) -> Option<TaskDoor> {
    match place {
        QuotePlace::ComplaintAsReceived(_) => None,
        QuotePlace::Incident(incident) => Some(TaskDoor::AnswerDistress { incident }),
        QuotePlace::Entry(entry) => Some(TaskDoor::AnswerForEntry { entry }),
    }
}

impl Case<'_> {
    pub(super) fn looking_into(&self, today: NaiveDate) -> Vec<Task> {
        use TaskGroup::LookingInto as group;
        let waiting = self.records.waiting_for_an_answer.iter();
        let mut tasks: Vec<Task> = waiting
            .filter(|place| !self.is_of_an_incident_set_aside(**place))
            .filter_map(|place| answer_door(*place))
            .take(1)
            .map(|door| {
                Draft {
                    group,
                    title: "Say whether the words could distress a reader",
                    why: "Until somebody has answered, the words stay covered.",
                    door,
                }
                .task(TaskStands::ToDo, None)
            })
            .collect();
        if self.work_is_over() {
            return tasks;
        }
        tasks.extend(
            self.records
                .points
                .iter()
                .filter(|point| is_blank(&point.outcome_sought))
                .map(|point| {
                    Draft {
                        group,
                        title: &format!("Ask what outcome is sought for point {}", point.number),
                        why: "The response says what was done about what the person asked for.",
                        door: TaskDoor::RevisePoint { point: point.id },
                    }
                    .task(TaskStands::ToDo, None)
                }),
        );
        tasks.extend(self.fairness_task());
        tasks.extend(
            self.dates(today)
                .iter()
                .filter_map(date_task)
                .filter(|task| task.group != TaskGroup::Engagement),
        );
        tasks.extend(
            self.records
                .points
                .iter()
                .map(|point| self.finding_task(group, point)),
        );
        tasks
    }

    fn finding_task(&self, group: TaskGroup, point: &Point) -> Task {
        let found = self.finding(point.id).map(|(entry, _)| entry.on);
        Draft {
            group,
            title: &format!("Find on point {}", point.number),
            why: "Every point is answered with a finding and its reasons: regulation 14(2)(a).",
            door: TaskDoor::Entry {
                kind: EntryKind::PointFound,
                point: Some(point.id),
                about: None,
            },
        }
        .task(done_or_to_do(found), None)
    }

    /// Where the complaints manager is complained about, how it is kept fair is written down.
    fn fairness_task(&self) -> Option<Task> {
        let about_the_officer = self.latest(|entry| match &entry.entry {
            Entry::StaffComplainedAbout(about) => self
                .book
                .holder(Office::ComplaintsManager, entry.on)
                .filter(|officer| same_name(officer, &about.colleague)),
            _ => None,
        });
        let stated = self.day_of(|e| matches!(e, Entry::OfficerInvolved(_)));
        about_the_officer?;
        Some(
            Draft {
                group: TaskGroup::LookingInto,
                title: "Say how it is kept fair, and who is the second person",
                why: "Whoever is complained about shows openly that the complaint is looked into \
                      fairly (PHSO guide).",
                door: TaskDoor::entry(EntryKind::OfficerInvolved),
            }
            .task(done_or_to_do(stated), None),
        )
    }

    pub(super) fn answering(&self, today: NaiveDate) -> Vec<Task> {
        use TaskGroup::Answering as group;
        let mut tasks = Vec::new();
        let answered = self.answered_on();
        if (self.work_is_over() && answered.is_none()) || !self.is_under_the_regulations() {
            return tasks;
        }
        let relevant = self.relevant_period(today);
        let late = relevant
            .as_ref()
            .is_some_and(|date| matches!(date.stands, Standing::DaysLate { .. }));
        // A delay explained earlier was about the response period that was told; this one is owed
        // only when the six months have ended, and after that.
        let ended = relevant.as_ref().map(|date| date.explained.date);
        let explained = self.latest(|entry| match &entry.entry {
            Entry::DelayExplained(_) if Some(entry.on) > ended => Some(entry.on),
            _ => None,
        });
        if late || explained.is_some() {
            tasks.push(
                Draft {
                    group,
                    title: "Explain the delay in writing",
                    why: "The period ended without a response; the person is told the reason in \
                          writing: regulation 14(4)(a).",
                    door: TaskDoor::entry(EntryKind::DelayExplained),
                }
                .task(
                    done_or_to_do(explained),
                    relevant.as_ref().map(|date| date.explained.date),
                ),
            );
        }
        let unanswered = self.unanswered_points();
        let stands = match answered {
            Some(on) => TaskStands::Done { on: Some(on) },
            None if self.owes_a_copy() => TaskStands::CannotYet {
                first: "A copy of the written record".to_owned(),
            },
            None if unanswered.is_empty() => TaskStands::ToDo,
            None => TaskStands::CannotYet {
                first: "A finding on every point".to_owned(),
            },
        };
        let period = self.response_periods().last().map(|(_, set)| set.ends_on);
        tasks.push(
            Draft {
                group,
                title: "Send the final response",
                why: "As soon as reasonably practicable after the investigation, signed by the \
                      responsible person: regulation 14(2).",
                door: TaskDoor::entry(EntryKind::FinalResponseSent),
            }
            // A period told beyond the six months does not move the limit of the law.
            .task(
                stands,
                period
                    .into_iter()
                    .chain(relevant.map(|date| date.explained.date))
                    .min(),
            ),
        );
        tasks
    }

    pub(super) fn afterwards(&self, today: NaiveDate) -> Vec<Task> {
        use TaskGroup::Afterwards as group;
        let mut tasks = Vec::new();
        if self.answered_on().is_some() {
            tasks.extend(self.colleagues_to_tell().into_iter().map(|colleague| {
                Draft {
                    group,
                    title: &format!("Tell {colleague} the outcome"),
                    why: "Whoever was complained about hears how it ended (LGSCO guide, part 12).",
                    door: TaskDoor::entry(EntryKind::StaffToldOutcome),
                }
                .task(TaskStands::ToDo, None)
            }));
        }
        if self.work_is_over() {
            // The clocks of other laws go on beside the answer.
            tasks.extend(
                self.records
                    .points
                    .iter()
                    .filter(|point| {
                        let another_law = matches!(
                            point.kind,
                            PointKind::DataProtection | PointKind::SubjectAccess
                        );
                        // A point that came after the answer is owed one too.
                        let late_point = self.answered_on().is_some()
                            && !self.is_closed()
                            && self.finding(point.id).is_none();
                        another_law || late_point
                    })
                    .map(|point| self.finding_task(group, point)),
            );
            // What goes on after the answer: actions, and what the Ombudsman asks for.
            tasks.extend(
                self.dates(today)
                    .iter()
                    .filter(|date| !date.is_open() || self.still_asks(date.kind))
                    .filter_map(date_task)
                    .filter(|task| task.group != TaskGroup::Engagement)
                    .map(|task| Task { group, ..task }),
            );
            let closed = self
                .is_closed()
                .then(|| self.day_of(|e| matches!(e, Entry::Closed(_))));
            tasks.push(
                Draft {
                    group,
                    title: "Close the complaint",
                    why: "Open actions stay open, and the ten years of keeping begin when the \
                          last process has ended.",
                    door: TaskDoor::entry(EntryKind::Closed),
                }
                .task(done_or_to_do(closed.flatten()), None),
            );
        }
        tasks
    }

    /// Colleagues complained about who have not been told the outcome.
    pub fn colleagues_to_tell(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for entry in &self.counting {
            if let Entry::StaffComplainedAbout(about) = &entry.entry
                && !names
                    .iter()
                    .any(|name| crate::practice::same_name(name, &about.colleague))
            {
                names.push(&about.colleague);
            }
        }
        names.retain(|name| {
            !self.counting.iter().any(|entry| {
                matches!(&entry.entry, Entry::StaffToldOutcome(told)
                    if crate::practice::same_name(&told.colleague, name))
            })
        });
        names
    }
}

/// The task that a date of the file makes, if something is to be done about it here.
pub(in crate::case) fn date_task(date: &CaseDate) -> Option<Task> {
    let kind = match date.kind {
        DateKind::Update => EntryKind::ProgressTold,
        DateKind::Comments => EntryKind::CommentsReceived,
        DateKind::Action => EntryKind::ActionDone,
        DateKind::AdjustmentReview => EntryKind::AdjustmentReviewed,
        DateKind::MeasureReview => EntryKind::ActionReviewed,
        DateKind::PoliceReference => EntryKind::PoliceDecided,
        DateKind::RemovalNotice => EntryKind::RemovalConfirmed,
        DateKind::OmbudsmanInformation => EntryKind::OmbudsmanSent,
        DateKind::Recommendation => EntryKind::RecommendationMet,
        DateKind::SettleAtOnce
        | DateKind::Acknowledge
        | DateKind::ResponsePeriod
        | DateKind::RelevantPeriod
        | DateKind::TimeLimit
        | DateKind::DataProtection
        | DateKind::SubjectAccess => return None,
    };
    let stands = match date.stands {
        Standing::Done { on, .. } => TaskStands::Done { on: Some(on) },
        _ if is_not_near(date) => return None,
        _ => TaskStands::ToDo,
    };
    Some(Task {
        group: match date.kind {
            DateKind::MeasureReview | DateKind::PoliceReference | DateKind::RemovalNotice => {
                TaskGroup::Engagement
            }
            _ => TaskGroup::LookingInto,
        },
        title: date.what.clone(),
        why: date.explained.because.first().cloned().unwrap_or_default(),
        stands,
        due: Some(date.explained.date),
        door: match date.about {
            Some(entry) => TaskDoor::about(kind, entry),
            None => TaskDoor::entry(kind),
        },
    })
}

/// A word to the person is a task only in its last week, and a review in its last two; before
/// that they are dates.
fn is_not_near(date: &CaseDate) -> bool {
    let ahead = match date.kind {
        DateKind::Update => 7,
        DateKind::MeasureReview => 14,
        _ => return false,
    };
    matches!(date.stands, Standing::DaysLeft { days } if days > ahead)
}
