//! What is due over all files: late, today, coming.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    BookDateKind, Case, CaseDate, DateKind, PracticeBook, Task, TaskDoor, TaskGroup, TaskStands,
};
use crate::clock::{CountedDay, Standing};
use crate::entry::EntryKind;
use crate::ids::ComplaintId;

/// Days of the time to come that a list of what is due looks ahead.
const AHEAD: u64 = 14;

/// Whose a due thing is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum DueAbout {
    /// A complaint file.
    Complaint {
        /// The complaint.
        complaint: ComplaintId,
        /// Its reference.
        reference: String,
        /// The person who complains.
        person: String,
    },
    /// The practice itself.
    Practice,
}

/// Late, today, coming, or without a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DueStands {
    /// Its last day is past.
    Late,
    /// Its last day is today.
    Today,
    /// Its last day comes within two weeks.
    Coming,
    /// It has no last day and can be done now.
    Whenever,
}

/// One thing that is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Due {
    /// Whose it is.
    pub about: DueAbout,
    /// What to do.
    pub what: String,
    /// The same without names and without anything of the matter.
    pub neutral: String,
    /// Late, today, coming.
    pub stands: DueStands,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub date: Option<NaiveDate>,
    /// How it stands in the unit of its clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub standing: Option<Standing>,
    /// The working of the date.
    pub because: Vec<String>,
    /// The days counted and skipped, for what is late or due today; empty otherwise.
    pub days: Vec<CountedDay>,
    /// Where it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub door: Option<TaskDoor>,
    /// Whether it is owed by law; the order of a list depends on it.
    #[serde(skip)]
    #[ts(skip)]
    pub is_law: bool,
}

impl Due {
    /// The order of a list: late first, of that what is owed by law, then by day.
    pub fn order(&self) -> (DueStands, bool, Option<NaiveDate>) {
        let promised = self.stands == DueStands::Late && !self.is_law;
        (self.stands, promised, self.date)
    }
}

fn stands_on(date: NaiveDate, today: NaiveDate, ahead: NaiveDate) -> Option<DueStands> {
    if date < today {
        Some(DueStands::Late)
    } else if date == today {
        Some(DueStands::Today)
    } else if date <= ahead {
        Some(DueStands::Coming)
    } else {
        None
    }
}

pub(super) fn two_weeks_on(today: NaiveDate) -> NaiveDate {
    today
        .checked_add_days(Days::new(AHEAD))
        .unwrap_or(NaiveDate::MAX)
}

impl Case<'_> {
    /// What is due in this file: each open date that is late, today or coming, and otherwise the
    /// next step if it has no date of its own. What the ladder asks for waits behind no date: a
    /// challenge that was received is somebody waiting for an answer.
    pub fn due(&self, today: NaiveDate) -> Vec<Due> {
        let about = || DueAbout::Complaint {
            complaint: self.records.complaint.id,
            reference: self.records.complaint.reference.clone(),
            person: self.records.complaint.complainant.name.clone(),
        };
        let tasks = self.tasks(today);
        let mut due: Vec<Due> = self
            .due_dates(today)
            .into_iter()
            .filter_map(|date| {
                let stands = stands_on(date.explained.date, today, two_weeks_on(today))?;
                Some(Due {
                    about: about(),
                    door: door_of(&date, &tasks),
                    is_law: date.is_law,
                    what: date.what,
                    neutral: date.kind.in_neutral_words().to_owned(),
                    stands,
                    date: Some(date.explained.date),
                    standing: Some(date.stands),
                    because: date.explained.because,
                    days: days_shown(stands, date.explained.days),
                })
            })
            .collect();
        let whenever = |task: Task, neutral: &str| Due {
            about: about(),
            what: task.title,
            neutral: neutral.to_owned(),
            stands: DueStands::Whenever,
            date: None,
            standing: None,
            because: vec![task.why],
            days: Vec::new(),
            door: Some(task.door),
            is_law: false,
        };
        if due.iter().all(|due| due.stands == DueStands::Coming)
            && let Some(next) = self.next_step(today)
            && !due.iter().any(|due| due.what == next.title)
        {
            due.push(whenever(next, "Next step"));
        }
        let at_once = self.what_could_not_wait(today);
        for task in tasks {
            if task.group != TaskGroup::Engagement {
                continue;
            }
            let neutral = match task.door {
                TaskDoor::AboutIncident { .. } => "After an incident",
                _ if at_once.contains(&task) => "After a decision that could not wait",
                TaskDoor::Entry { kind, .. } => match kind {
                    EntryKind::AppealDecided => "A challenge to consider",
                    EntryKind::WarningConfirmed => "A letter to write",
                    EntryKind::AgreementAnswered => "Answers to record",
                    // Support is offered, not chased: the list may be read by whom it is for.
                    EntryKind::StaffSupported => continue,
                    _ => "Something to decide",
                },
                _ => continue,
            };
            if task.stands == TaskStands::ToDo && !due.iter().any(|due| is_same(due, &task)) {
                due.push(whenever(task, neutral));
            }
        }
        due
    }

    /// Whether a date still asks for something once the complaint is answered or closed.
    pub(super) fn still_asks(&self, kind: DateKind) -> bool {
        match kind {
            DateKind::SettleAtOnce
            | DateKind::Acknowledge
            | DateKind::ResponsePeriod
            | DateKind::RelevantPeriod
            | DateKind::Update
            | DateKind::Comments => !self.work_is_over(),
            DateKind::TimeLimit => false,
            DateKind::DataProtection
            | DateKind::SubjectAccess
            | DateKind::Action
            | DateKind::AdjustmentReview
            | DateKind::MeasureReview
            | DateKind::PoliceReference
            | DateKind::RemovalNotice
            | DateKind::OmbudsmanInformation
            | DateKind::Recommendation => true,
        }
    }
}

/// Whether a task is in the list already: by its date, or as the same thing about the same.
fn is_same(due: &Due, task: &Task) -> bool {
    due.what == task.title && (due.date.is_some() || due.door == Some(task.door))
}

/// Where the thing a date asks for is done.
fn door_of(date: &CaseDate, tasks: &[Task]) -> Option<TaskDoor> {
    let entry = |kind| TaskDoor::Entry {
        kind,
        point: date.point,
        about: None,
    };
    let what = &date.what;
    let task = tasks
        .iter()
        .find(|task| task.title == *what && task.stands == TaskStands::ToDo);
    if let Some(task) = task {
        return Some(task.door);
    }
    match date.kind {
        DateKind::SubjectAccess => Some(entry(EntryKind::PointFound)),
        DateKind::SettleAtOnce => Some(entry(EntryKind::ResolvedAtOnce)),
        DateKind::Acknowledge | DateKind::DataProtection => Some(TaskDoor::Acknowledge),
        DateKind::ResponsePeriod | DateKind::RelevantPeriod => {
            // Where the six months have ended, the written explanation comes before the answer.
            let explain = tasks.iter().find(|task| {
                task.stands == TaskStands::ToDo && asks_for(task, EntryKind::DelayExplained)
            });
            let answer = tasks
                .iter()
                .find(|task| task.stands == TaskStands::ToDo && is_about_the_answer(task));
            explain.or(answer).map(|task| task.door)
        }
        DateKind::Update => Some(entry(EntryKind::ProgressTold)),
        _ => None,
    }
}

fn is_about_the_answer(task: &Task) -> bool {
    asks_for(task, EntryKind::FinalResponseSent) || asks_for(task, EntryKind::PointFound)
}

fn asks_for(task: &Task, wanted: EntryKind) -> bool {
    matches!(task.door, TaskDoor::Entry { kind, .. } if kind == wanted)
}

/// The strip of days is for what asks today.
fn days_shown(stands: DueStands, days: Vec<CountedDay>) -> Vec<CountedDay> {
    match stands {
        DueStands::Late | DueStands::Today => days,
        DueStands::Coming | DueStands::Whenever => Vec::new(),
    }
}

impl PracticeBook {
    /// What is due of the practice itself.
    pub fn due(&self, today: NaiveDate) -> Vec<Due> {
        self.dates(today)
            .into_iter()
            .filter(|date| !matches!(date.stands, Standing::Done { .. }))
            .filter_map(|date| {
                let stands = stands_on(date.explained.date, today, two_weeks_on(today))?;
                let kind = match date.kind {
                    BookDateKind::CqcSummary => EntryKind::CqcSummarySent,
                    BookDateKind::OmbudsmanDetails => EntryKind::OmbudsmanDetailsChecked,
                    BookDateKind::PolicyUse => EntryKind::PolicyUseReviewed,
                };
                Some(Due {
                    about: DueAbout::Practice,
                    neutral: date.what.clone(),
                    what: date.what,
                    stands,
                    date: Some(date.explained.date),
                    standing: Some(date.stands),
                    because: date.explained.because,
                    days: days_shown(stands, date.explained.days),
                    door: Some(TaskDoor::Entry {
                        kind,
                        point: None,
                        about: date.about,
                    }),
                    is_law: date.kind == BookDateKind::CqcSummary,
                })
            })
            .collect()
    }
}
