//! The tasks of a file, in the order in which they usually come, and the next one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, CaseDate, DateKind};
use crate::clock::Standing;
use crate::complaint::{Point, PointKind};
use crate::entry::{ConsentStep, ConsentSubject, DiscussionAnswer, Entry, EntryKind, Office};
use crate::ids::{EntryId, IncidentId, PointId};
use crate::people::Patient;
use crate::practice::same_name;

/// The part of the work a task belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskGroup {
    /// The first days.
    FirstDays,
    /// Looking into it.
    LookingInto,
    /// How engagement is managed.
    Engagement,
    /// Answering.
    Answering,
    /// Afterwards.
    Afterwards,
}

/// How a task stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum TaskStands {
    /// Done.
    Done {
        /// The day, where one is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        on: Option<NaiveDate>,
    },
    /// To be done.
    ToDo,
    /// Something else comes first.
    CannotYet {
        /// What comes first.
        first: String,
    },
}

/// Where a task is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum TaskDoor {
    /// Record the acknowledgement.
    Acknowledge,
    /// Make an entry of a kind.
    Entry {
        /// The kind.
        kind: EntryKind,
        /// The point it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        point: Option<PointId>,
        /// The earlier entry it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        about: Option<EntryId>,
    },
    /// Word a point anew.
    RevisePoint {
        /// The point.
        point: PointId,
    },
    /// Say whether words could distress.
    AnswerDistress {
        /// The incident.
        incident: IncidentId,
    },
}

impl TaskDoor {
    /// Whether what is done there is owed by the Regulations or asked for by the Ombudsman.
    fn is_owed_by_law(self) -> bool {
        matches!(
            self,
            Self::Acknowledge
                | Self::Entry {
                    kind: EntryKind::DelayExplained
                        | EntryKind::FinalResponseSent
                        | EntryKind::OmbudsmanSent
                        | EntryKind::RecommendationMet,
                    ..
                }
        )
    }

    fn entry(kind: EntryKind) -> Self {
        Self::Entry {
            kind,
            point: None,
            about: None,
        }
    }

    pub(super) fn about(kind: EntryKind, entry: EntryId) -> Self {
        Self::Entry {
            kind,
            point: None,
            about: Some(entry),
        }
    }
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Task {
    /// The part of the work.
    pub group: TaskGroup,
    /// What to do, in the imperative.
    pub title: String,
    /// Why, in one sentence.
    pub why: String,
    /// How it stands.
    pub stands: TaskStands,
    /// The last day, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub due: Option<NaiveDate>,
    /// Where it is done.
    pub door: TaskDoor,
}

pub(super) struct Draft<'t> {
    pub(super) group: TaskGroup,
    pub(super) title: &'t str,
    pub(super) why: &'t str,
    pub(super) door: TaskDoor,
}

impl Draft<'_> {
    pub(super) fn task(self, stands: TaskStands, due: Option<NaiveDate>) -> Task {
        Task {
            group: self.group,
            title: self.title.to_owned(),
            why: self.why.to_owned(),
            stands,
            due,
            door: self.door,
        }
    }
}

fn done_or_to_do(done: Option<NaiveDate>) -> TaskStands {
    done.map_or(TaskStands::ToDo, |on| TaskStands::Done { on: Some(on) })
}

impl Case<'_> {
    /// The tasks of the file, in order.
    pub fn tasks(&self, today: NaiveDate) -> Vec<Task> {
        let mut tasks = self.first_days(today);
        if self.work_is_over() {
            // Nobody is asked for the first steps of what is answered, exempt or closed.
            tasks.retain(|task| matches!(task.stands, TaskStands::Done { .. }));
        }
        tasks.extend(self.looking_into(today));
        tasks.extend(self.engagement_tasks(today));
        tasks.extend(self.answering(today));
        tasks.extend(self.afterwards(today));
        tasks
    }

    /// The one thing to do next, or `None` if nothing is to be done.
    ///
    /// What has a last day that is today or past comes first, and of that what the Regulations
    /// want before what the practice promised itself; then the order of the tasks.
    pub fn next_step(&self, today: NaiveDate) -> Option<Task> {
        let mut open: Vec<Task> = self
            .tasks(today)
            .into_iter()
            .filter(|task| task.stands == TaskStands::ToDo)
            .collect();
        open.sort_by_key(|task| {
            let pressing = task.due.filter(|due| *due <= today);
            (
                pressing.is_none(),
                pressing.is_some() && !task.door.is_owed_by_law(),
                pressing,
            )
        });
        open.into_iter().next()
    }

    fn date_of(&self, kind: DateKind, today: NaiveDate) -> Option<NaiveDate> {
        self.dates(today)
            .into_iter()
            .find(|date| date.kind == kind)
            .map(|date| date.explained.date)
    }

    fn first_days(&self, today: NaiveDate) -> Vec<Task> {
        use TaskGroup::FirstDays as group;
        let mut tasks = Vec::new();
        if self.is_exempt() || self.is_declined_as_late() {
            return tasks;
        }
        let acknowledged = self
            .records
            .acknowledged
            .as_ref()
            .map(|done| done.acknowledged_on);
        tasks.push(
            Draft {
                group,
                title: "Acknowledge the complaint",
                why: "Every complaint is acknowledged within three working days: regulation 13(3).",
                door: TaskDoor::Acknowledge,
            }
            .task(
                done_or_to_do(acknowledged),
                self.date_of(DateKind::Acknowledge, today),
            ),
        );
        if self.is_spoken() {
            tasks.push(
                Draft {
                    group,
                    title: "Give a copy of the written record",
                    why: "A complaint made by word of mouth is written down, and the person gets \
                          a copy: regulation 13(2).",
                    door: TaskDoor::entry(EntryKind::CopyOfRecordGiven),
                }
                .task(
                    done_or_to_do(self.day_of(|e| matches!(e, Entry::CopyOfRecordGiven(_)))),
                    None,
                ),
            );
        }
        tasks.extend(self.discussion_tasks());
        tasks.extend(self.consent_task());
        tasks.push(
            Draft {
                group,
                title: "Ask what would help",
                why: "Reasonable adjustments are asked about and never assumed: Equality Act 2010, \
                      section 20.",
                door: TaskDoor::entry(EntryKind::AdjustmentAsked),
            }
            .task(
                done_or_to_do(self.day_of(|e| matches!(e, Entry::AdjustmentAsked(_)))),
                None,
            ),
        );
        tasks.extend(self.undecided_adjustments());
        tasks.push(
            Draft {
                group,
                title: "Say where to find an advocate",
                why: "People are helped to understand the procedure, or told where to get help: \
                      regulation 3(d).",
                door: TaskDoor::entry(EntryKind::AdvocacySignposted),
            }
            .task(
                done_or_to_do(self.day_of(|e| matches!(e, Entry::AdvocacySignposted(_)))),
                None,
            ),
        );
        tasks
    }

    fn discussion_tasks(&self) -> Vec<Task> {
        use TaskGroup::FirstDays as group;
        let offered = self.day_of(|e| matches!(e, Entry::DiscussionOffered(_)));
        let answer = self.latest(|entry| match &entry.entry {
            Entry::DiscussionAnswered(answered) => Some((answered.answer, entry.on)),
            _ => None,
        });
        let period = self.response_periods().first().map(|(_, set)| set.told_on);
        let after = |first: &str, before: bool, done: Option<NaiveDate>| match done {
            Some(on) => TaskStands::Done { on: Some(on) },
            None if before => TaskStands::ToDo,
            None => TaskStands::CannotYet {
                first: first.to_owned(),
            },
        };
        let (title, why) = match answer {
            Some((DiscussionAnswer::Declined | DiscussionAnswer::NoReply, _)) => (
                "Determine the response period, and tell the person in writing",
                "Where the offer to discuss is not accepted, the practice determines the period \
                 and says so in writing: regulation 13(8).",
            ),
            _ => (
                "Agree a response period",
                "The person is told by when to expect the response: regulation 13(7)(b).",
            ),
        };
        vec![
            Draft {
                group,
                title: "Offer to discuss how it will be handled",
                why: "The offer is made together with the acknowledgement: regulation 13(7).",
                door: TaskDoor::entry(EntryKind::DiscussionOffered),
            }
            .task(done_or_to_do(offered), None),
            Draft {
                group,
                title: "Record the answer to the offer",
                why: "What was agreed, that it was declined, or that no answer came.",
                door: TaskDoor::entry(EntryKind::DiscussionAnswered),
            }
            .task(
                after(
                    "Offer to discuss",
                    offered.is_some(),
                    answer.map(|(_, on)| on),
                ),
                None,
            ),
            Draft {
                group,
                title,
                why,
                door: TaskDoor::entry(EntryKind::ResponsePeriodSet),
            }
            .task(
                after("The answer to the offer", answer.is_some(), period),
                None,
            ),
        ]
    }

    fn consent_task(&self) -> Option<Task> {
        let Patient::Another { .. } = self.records.complaint.patient else {
            return None;
        };
        let consent = self.consent(ConsentSubject::ShareWithRepresentative);
        let stands = match consent {
            Some((ConsentStep::Asked, _)) | None => TaskStands::ToDo,
            Some((_, on)) => TaskStands::Done { on: Some(on) },
        };
        let title = match consent {
            None => "Ask for consent to share",
            Some(_) => "Record the answer about consent",
        };
        Some(
            Draft {
                group: TaskGroup::FirstDays,
                title,
                why: "Without consent the complaint is looked into, and nothing confidential is \
                      given out.",
                door: TaskDoor::entry(EntryKind::ConsentRecorded),
            }
            .task(stands, None),
        )
    }

    fn undecided_adjustments(&self) -> Vec<Task> {
        self.adjustments()
            .into_iter()
            .filter(|(_, asked, decided)| {
                decided.is_none() && !asked.what_would_help.trim().is_empty()
            })
            .map(|(entry, _, _)| {
                Draft {
                    group: TaskGroup::FirstDays,
                    title: "Decide about the adjustment",
                    why: "It is made, something else is made, or it is declined with a reason.",
                    door: TaskDoor::about(EntryKind::AdjustmentDecided, entry.id),
                }
                .task(TaskStands::ToDo, None)
            })
            .collect()
    }

    fn looking_into(&self, today: NaiveDate) -> Vec<Task> {
        use TaskGroup::LookingInto as group;
        let mut tasks: Vec<Task> = Vec::new();
        if let Some(incident) = self.records.waiting_for_an_answer.first() {
            tasks.push(
                Draft {
                    group,
                    title: "Say whether the words could distress a reader",
                    why: "Until somebody has answered, the words stay covered.",
                    door: TaskDoor::AnswerDistress {
                        incident: *incident,
                    },
                }
                .task(TaskStands::ToDo, None),
            );
        }
        if self.work_is_over() {
            return tasks;
        }
        tasks.extend(
            self.records
                .points
                .iter()
                .filter(|point| point.outcome_sought.trim().is_empty())
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

    fn answering(&self, today: NaiveDate) -> Vec<Task> {
        use TaskGroup::Answering as group;
        let mut tasks = Vec::new();
        let answered = self.answered_on();
        if self.work_is_over() && answered.is_none() {
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
            .task(
                stands,
                period.or_else(|| relevant.map(|date| date.explained.date)),
            ),
        );
        tasks
    }

    fn afterwards(&self, today: NaiveDate) -> Vec<Task> {
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
                        matches!(
                            point.kind,
                            PointKind::DataProtection | PointKind::SubjectAccess
                        )
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
pub(super) fn date_task(date: &CaseDate) -> Option<Task> {
    let kind = match date.kind {
        DateKind::Update => EntryKind::ProgressTold,
        DateKind::Comments => EntryKind::CommentsReceived,
        DateKind::Action => EntryKind::ActionDone,
        DateKind::AdjustmentReview => EntryKind::AdjustmentReviewed,
        DateKind::MeasureReview => EntryKind::ActionReviewed,
        DateKind::PoliceReference => EntryKind::PoliceDecided,
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
            DateKind::MeasureReview | DateKind::PoliceReference => TaskGroup::Engagement,
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
