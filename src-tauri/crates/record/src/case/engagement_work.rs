//! What the ladder asks to be done: reviews, follow-ups, challenges, each with its date.

use chrono::NaiveDate;

use super::dates::CaseDate;
use super::tasks::{Draft, Task, TaskDoor, TaskGroup, TaskStands};
use super::{Case, DateKind, MeasureKind, MeasureStands};
use crate::clock::{ExplainedDate, spoken_day, standing_in_days};
use crate::entry::EntryKind;

impl Case<'_> {
    /// The reviews that are due, and what an immediate removal asks for.
    pub(super) fn engagement_dates(&self, today: NaiveDate) -> Vec<CaseDate> {
        let mut dates: Vec<CaseDate> =
            self.measures(today)
                .into_iter()
                .filter(super::Measure::is_live)
                .filter_map(|measure| {
                    let date = [measure.review_on, measure.until]
                        .into_iter()
                        .flatten()
                        .min()?;
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
        dates.extend(self.removal_dates(today));
        dates
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
        if self.is_closed_on_what_no_longer_holds() {
            tasks.push(
                Draft {
                    group,
                    title: "Open the complaint again",
                    why: "The end of the work on it was lifted, eased or taken back on a challenge: \
                          it is looked into again, and its clocks go on.",
                    door: TaskDoor::entry(EntryKind::Reopened),
                }
                .task(TaskStands::ToDo, None),
            );
        }
        tasks.extend(self.appeal_tasks());
        tasks.extend(self.reviews_of_what_lost_its_ground(today));
        tasks.extend(self.what_could_not_wait(today));
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
                    why: &format!(
                        "It came on {}. The person is told the outcome in writing, and of the \
                         Ombudsman (SPSO section 1).",
                        spoken_day(appeal.on)
                    ),
                    door: TaskDoor::about(EntryKind::AppealDecided, appeal.entry),
                }
                .task(TaskStands::ToDo, None)
            })
    }
}
