//! The tasks of a file, in the order in which they usually come, and the next one.

mod first_days;
pub(super) mod later;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::due::two_weeks_on;
use super::{Case, DateKind};
use crate::entry::EntryKind;
use crate::ids::{EntryId, IncidentId, PointId};

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
    /// Make an entry of a kind about an incident.
    AboutIncident {
        /// The kind.
        kind: EntryKind,
        /// The incident.
        incident: IncidentId,
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
    /// Say whether words that an entry hands on could distress.
    AnswerForEntry {
        /// The entry.
        entry: EntryId,
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

    pub(super) fn entry(kind: EntryKind) -> Self {
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
    /// want before what the practice promised itself; then the order of the tasks, where what was
    /// promised for a day more than two weeks away waits behind what can be done now.
    pub fn next_step(&self, today: NaiveDate) -> Option<Task> {
        let soon = two_weeks_on(today);
        let mut open: Vec<Task> = self
            .tasks(today)
            .into_iter()
            .filter(|task| task.stands == TaskStands::ToDo)
            .collect();
        open.sort_by_key(|task| {
            let pressing = task.due.filter(|due| *due <= today);
            let far = task.due.is_some_and(|due| due > soon);
            (
                pressing.is_none(),
                pressing.is_some() && !task.door.is_owed_by_law(),
                pressing,
                far && !task.door.is_owed_by_law(),
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
}
