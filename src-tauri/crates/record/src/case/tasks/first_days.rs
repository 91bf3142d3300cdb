//! The tasks of the first days: acknowledge, offer, ask, say where help is.

use chrono::NaiveDate;

use super::{Draft, Task, TaskDoor, TaskGroup, TaskStands, done_or_to_do};
use crate::blank::is_blank;
use crate::case::{Case, DateKind};
use crate::entry::{ConsentStep, ConsentSubject, DiscussionAnswer, Entry, EntryKind};
use crate::people::{Patient, RepresentativeBasis};

impl Case<'_> {
    pub(super) fn first_days(&self, today: NaiveDate) -> Vec<Task> {
        use TaskGroup::FirstDays as group;
        let mut tasks = Vec::new();
        if self.is_exempt() || self.is_declined_as_late() || !self.is_under_the_regulations() {
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
        let Patient::Another { basis, .. } = &self.records.complaint.patient else {
            return None;
        };
        // Who has died, is a child or lacks capacity may be past asking: then it is said why
        // sharing is right all the same (PHSO guide on consent), or that it is not.
        let can_be_asked = matches!(
            basis,
            Some(RepresentativeBasis::AskedForIt | RepresentativeBasis::PhysicallyUnable) | None
        );
        let consent = self.consent(ConsentSubject::ShareWithRepresentative);
        let stands = match consent {
            Some((ConsentStep::Asked, _)) | None => TaskStands::ToDo,
            Some((_, on)) => TaskStands::Done { on: Some(on) },
        };
        let title = match consent {
            None if can_be_asked => "Ask for consent to share",
            None => "Say whether it may be shared, and why",
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
            .filter(|(_, asked, decided)| decided.is_none() && !is_blank(&asked.what_would_help))
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
}
