//! What a decision rested on, where that is gone since. The decision neither ends by it nor goes on
//! as if nothing had been: somebody looks at it again (PHSO guide: reviewing actions).

use chrono::NaiveDate;

use super::tasks::{Draft, Task, TaskDoor, TaskGroup, TaskStands};
use super::{Case, Measure, MeasureKind, MeasureStands};
use crate::clock::spoken_day;
use crate::entry::{Entry, EntryKind, Office, lower_first};
use crate::isolate::isolated;

/// Something a decision could not have been taken without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GroundGone {
    /// The day on which the last of it was taken back.
    pub(super) on: NaiveDate,
    what: &'static str,
}

impl GroundGone {
    /// What is gone, without a full stop.
    pub(super) fn in_words(self, day: impl Fn(NaiveDate) -> String) -> String {
        format!(
            "{} it rests on was taken back on {}, after a challenge",
            self.what,
            day(self.on)
        )
    }
}

impl Case<'_> {
    /// The warning that a specific action or the end of contact rests on, or what less was tried
    /// before contact ended, once a challenge to the last of it was upheld, by a day. Nothing where
    /// the decision could not wait for any of it.
    pub(super) fn ground_gone(&self, measure: &Measure, today: NaiveDate) -> Option<GroundGone> {
        let begun = self.counting_entry(measure.entry)?;
        if measure.kind == MeasureKind::Agreement || measure.came_first {
            return None;
        }
        let warned = self.complainant_warned_until(begun.when());
        let gone: Option<Vec<NaiveDate>> = warned.map(|one| one.warning.withdrawn_on).collect();
        let warning = ("The warning", gone.and_then(|days| days.into_iter().max()));
        let lesser = match measure.kind {
            MeasureKind::Ending => {
                let steps = self.lesser_steps_until(begun.when()).into_iter();
                let gone: Option<Vec<NaiveDate>> =
                    steps.map(|(step, _)| self.upheld_on(step.id)).collect();
                gone.and_then(|days| days.into_iter().max())
            }
            MeasureKind::Agreement | MeasureKind::Restriction => None,
        };
        [warning, ("The lesser step", lesser)]
            .into_iter()
            .filter_map(|(what, on)| Some(GroundGone { on: on?, what }))
            .filter(|gone| gone.on <= today)
            .min_by_key(|gone| gone.on)
    }

    /// What is said beside a measure in force of what is gone under it.
    pub(super) fn gone_under(&self, measure: &Measure, today: NaiveDate) -> Option<String> {
        let ground = self
            .ground_gone(measure, today)
            .map(|gone| format!("{}.", gone.in_words(spoken_day)));
        ground.or_else(|| self.right_gone(measure))
    }

    /// The end of contact is decided by the responsible person, or whoever is authorised (PHSO
    /// guide). What is entered later about an earlier day can take that right away.
    fn right_gone(&self, measure: &Measure) -> Option<String> {
        let begun = self.counting_entry(measure.entry)?;
        let Entry::ContactEnded(ended) = &begun.entry else {
            return None;
        };
        let holds = self
            .book
            .may_act(&ended.decided_by, Office::ResponsiblePerson, begun.on);
        (!holds).then(|| {
            format!(
                "As the practice’s book now stands, {} could not decide it on {}.",
                isolated(&ended.decided_by),
                spoken_day(begun.on)
            )
        })
    }

    /// A measure that has lost what it rests on is reviewed, whenever its review is set for.
    pub(super) fn reviews_of_what_lost_its_ground(&self, today: NaiveDate) -> Vec<Task> {
        self.measures(today)
            .into_iter()
            .filter(Measure::is_live)
            // One past its date is reviewed as it is.
            .filter(|measure| !matches!(measure.stands, MeasureStands::NeedsDecision { .. }))
            .filter_map(|measure| {
                let gone = self.ground_gone(&measure, today)?;
                let reviewed = measure.reviews.iter().any(|review| review.on >= gone.on);
                (!reviewed).then(|| {
                    Draft {
                        group: TaskGroup::Engagement,
                        title: &format!(
                            "Have this looked at again: {}",
                            lower_first(&measure.what)
                        ),
                        why: &format!(
                            "{}. It neither ends nor goes on by itself: a manager or senior \
                             colleague decides (PHSO guide).",
                            gone.in_words(spoken_day)
                        ),
                        door: TaskDoor::about(EntryKind::ActionReviewed, measure.entry),
                    }
                    .task(TaskStands::ToDo, None)
                })
            })
            .collect()
    }
}
