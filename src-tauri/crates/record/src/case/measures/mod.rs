//! What is in force: agreements, specific actions and the end of contact, with their reviews.
//!
//! Past its date a measure *needs a decision*: it neither ends nor goes on by itself (PHSO guide:
//! reviewed regularly; and both ending and renewing by themselves would be decisions of nobody).

mod agreed;
mod at_the_desk;
mod begun;
mod ended;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::begun::{Begun, begun};
pub use self::ended::EndedMeasure;
use super::{AppealOnFile, Case};
use crate::blank::is_given;
use crate::entry::engagement::{AppealOutcome, RestrictionKind, ReviewOutcome};
use crate::entry::{Entry, EntryKind, FileEntry, capital};
use crate::ids::{EntryId, IncidentId};

/// What kind of measure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MeasureKind {
    /// A communication agreement.
    Agreement,
    /// A specific action (restriction).
    Restriction,
    /// Contact ended, or the complaint no longer considered.
    Ending,
}

/// How a measure stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum MeasureStands {
    /// An agreement that not everybody has answered.
    Proposed,
    /// An agreement that was declined.
    Declined {
        /// The day.
        on: NaiveDate,
    },
    /// Decided, and to begin on a later day: nothing is restricted yet.
    NotYetBegun {
        /// The first day.
        from: NaiveDate,
    },
    /// In force.
    InForce,
    /// In force by its words, and its review or end is past: somebody must decide.
    NeedsDecision {
        /// The day after the one that passed: on that one itself it was in force.
        since: NaiveDate,
    },
    /// Lifted.
    Lifted {
        /// The day.
        on: NaiveDate,
    },
}

/// A review, a breach or a challenge on a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MeasureMark {
    /// The entry.
    pub entry: EntryId,
    /// Its day.
    pub on: NaiveDate,
    /// What it was, in a few words.
    pub what: String,
}

/// A measure with everything that happened to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Measure {
    /// The entry that began it.
    pub entry: EntryId,
    /// Its number in the file.
    pub number: u32,
    /// Its kind.
    pub kind: MeasureKind,
    /// What it is now, in a few words and without reasons.
    pub what: String,
    /// The same in about four words: "email only", "one call a week".
    pub brief: String,
    /// The restriction as it now stands, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub restriction: Option<RestrictionKind>,
    /// Who decided it, or who proposed the agreement.
    pub decided_by: String,
    /// The first day.
    pub from: NaiveDate,
    /// The first day of what it is now: of its latest change, or of its beginning.
    pub form_since: NaiveDate,
    /// The last day it was decided for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<NaiveDate>,
    /// The day of its next review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub review_on: Option<NaiveDate>,
    /// How it stands.
    pub stands: MeasureStands,
    /// The day it was looked at.
    pub seen_on: NaiveDate,
    /// Reviews, oldest first.
    pub reviews: Vec<MeasureMark>,
    /// Concerns that it is not kept, oldest first.
    pub breaches: Vec<MeasureMark>,
    /// Challenges, oldest first.
    pub appeals: Vec<AppealOnFile>,
    /// Whether it came before something the guide asks for first, with a reason.
    pub came_first: bool,
    /// The incidents it rests on.
    pub incidents: Vec<IncidentId>,
    /// The end of contact that it stands behind: while that is in force, it alone says how the
    /// person is dealt with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub behind: Option<EntryId>,
    /// Whether, as it now is, it ends contact.
    #[serde(skip)]
    #[ts(skip)]
    ends_contact: bool,
    /// The changes of what contact was, oldest first.
    #[serde(skip)]
    #[ts(skip)]
    pub(super) changes: Vec<MeasureChange>,
}

/// A change of what contact was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MeasureChange {
    /// The review, or the outcome of a challenge, that changed it.
    pub(super) entry: EntryId,
    /// The first day of it.
    pub(super) from: NaiveDate,
    /// What contact was from then on, in about four words that are not those from before.
    pub(super) brief: String,
}

impl Measure {
    /// The kind of entry that begins it.
    pub(super) fn step(&self) -> EntryKind {
        match self.kind {
            MeasureKind::Agreement => EntryKind::AgreementProposed,
            MeasureKind::Restriction => EntryKind::RestrictionImposed,
            MeasureKind::Ending => EntryKind::ContactEnded,
        }
    }

    /// Whether it is an agreement that not everybody has answered.
    pub fn is_proposed(&self) -> bool {
        self.stands == MeasureStands::Proposed
    }

    /// Whether it was over by a day: lifted, or an agreement that was declined.
    pub(super) fn is_over_on(&self, day: NaiveDate) -> bool {
        match self.stands {
            MeasureStands::Lifted { on } | MeasureStands::Declined { on } => on <= day,
            _ => false,
        }
    }

    /// Whether it stands: decided and not over, begun or not.
    pub fn is_live(&self) -> bool {
        matches!(
            self.stands,
            MeasureStands::NotYetBegun { .. }
                | MeasureStands::InForce
                | MeasureStands::NeedsDecision { .. }
        )
    }

    /// Whether it has begun and is, by its words, in force.
    pub fn is_in_force(&self) -> bool {
        matches!(
            self.stands,
            MeasureStands::InForce | MeasureStands::NeedsDecision { .. }
        )
    }
}

impl<'a> Case<'a> {
    /// Every measure of the file with how it stands, oldest first.
    pub fn measures(&self, today: NaiveDate) -> Vec<Measure> {
        let mut measures: Vec<Measure> = self
            .each(|entry| begun(entry).map(|begun| (entry, begun)))
            .map(|(entry, begun)| self.measure(entry, begun, today))
            .collect();
        let ending = measures
            .iter()
            .find(|one| one.ends_contact && one.is_in_force());
        let ending = ending.map(|one| one.entry);
        for measure in &mut measures {
            if measure.is_live() && ending != Some(measure.entry) {
                measure.behind = ending;
            }
        }
        measures
    }

    /// Whether a review or a challenge lifted the end that an entry began, or changed it to a
    /// specific action.
    pub(super) fn was_lifted_or_eased(&self, ending: EntryId) -> bool {
        // Whether it was lifted does not hang on the day it is looked at from.
        self.measure_of(ending, NaiveDate::MIN)
            .is_some_and(|measure| {
                matches!(measure.stands, MeasureStands::Lifted { .. })
                    || measure.restriction.is_some()
            })
    }

    /// What a measure was when it began, without reasons.
    pub(super) fn as_first_decided(&self, entry: EntryId) -> Option<String> {
        self.counting_entry(entry)
            .and_then(begun)
            .map(|begun| begun.what)
    }

    /// The measure that an entry began.
    pub fn measure_of(&self, entry: EntryId, today: NaiveDate) -> Option<Measure> {
        self.measures(today)
            .into_iter()
            .find(|measure| measure.entry == entry)
    }

    fn measure(&self, entry: &'a FileEntry, begun: Begun, today: NaiveDate) -> Measure {
        let mut measure = Measure {
            entry: entry.id,
            number: entry.number,
            kind: begun.kind,
            what: begun.what,
            brief: begun.brief,
            restriction: begun.restriction,
            decided_by: begun.decided_by,
            from: begun.from,
            form_since: begun.from,
            until: begun.until,
            review_on: Some(begun.review_on),
            stands: MeasureStands::InForce,
            seen_on: today,
            reviews: Vec::new(),
            breaches: Vec::new(),
            appeals: self.appeals_about(entry.id),
            came_first: is_given(begun.override_reason.as_ref()),
            incidents: begun.incidents,
            behind: None,
            ends_contact: begun.ends_contact,
            changes: Vec::new(),
        };
        if measure.kind == MeasureKind::Agreement {
            let (stands, signed_on) = self.answers_to(entry.id);
            measure.stands = stands;
            measure.form_since = signed_on.unwrap_or(begun.from);
        }
        for later in &self.counting {
            Self::follow(&mut measure, later);
        }
        if measure.stands == MeasureStands::InForce {
            // An agreement begins with its signatures, which have been.
            let from = measure.from;
            measure.stands = match waits_since(&measure, today) {
                Some(since) => MeasureStands::NeedsDecision { since },
                None if from > today && measure.kind != MeasureKind::Agreement => {
                    MeasureStands::NotYetBegun { from }
                }
                None => MeasureStands::InForce,
            };
        }
        measure
    }

    /// What a later entry does to a measure. What is over stays as it ended: a review or a
    /// challenge that is decided afterwards is on file, and lifts and changes nothing.
    fn follow(measure: &mut Measure, later: &FileEntry) {
        let is_over = measure.is_over_on(later.on);
        match &later.entry {
            Entry::AgreementLifted(lifted) if lifted.agreement == measure.entry && !is_over => {
                measure.stands = MeasureStands::Lifted { on: later.on };
            }
            Entry::AgreementBreached(breached) if breached.about == measure.entry => {
                measure.breaches.push(MeasureMark {
                    entry: later.id,
                    on: later.on,
                    what: capital(breached.in_brief()),
                });
            }
            Entry::IncidentFollowedUp(it)
                if it.rests_on_it == Some(measure.entry)
                    && !measure.incidents.contains(&it.incident) =>
            {
                measure.incidents.push(it.incident);
            }
            Entry::ActionReviewed(review) if review.about == measure.entry => {
                let what = match (review.outcome, review.changed_to.as_ref()) {
                    (ReviewOutcome::StillNeeded, _) => "Review: still needed".to_owned(),
                    (ReviewOutcome::Changed, Some(to)) => {
                        format!("Review: changed to {}", to.changed_to())
                    }
                    (ReviewOutcome::Changed, None) => "Review: changed".to_owned(),
                    (ReviewOutcome::Lifted, _) => "Review: lifted".to_owned(),
                };
                measure.reviews.push(MeasureMark {
                    entry: later.id,
                    on: later.on,
                    what,
                });
                if is_over {
                    return;
                }
                if review.outcome == ReviewOutcome::Lifted {
                    measure.stands = MeasureStands::Lifted { on: later.on };
                } else {
                    change(measure, later, review.changed_to.as_ref());
                    measure.review_on = review.next_review_on;
                    measure.until = review.until.or(measure.until);
                }
            }
            Entry::AppealDecided(decided)
                if !is_over
                    && measure
                        .appeals
                        .iter()
                        .filter_map(|one| one.result.as_ref())
                        .any(|result| result.entry == later.id) =>
            {
                match decided.outcome {
                    AppealOutcome::Upheld => {
                        measure.stands = MeasureStands::Lifted { on: later.on };
                    }
                    AppealOutcome::PartlyUpheld => {
                        change(measure, later, decided.changed_to.as_ref())
                    }
                    AppealOutcome::NotUpheld => {}
                }
            }
            _ => {}
        }
    }
}

fn change(measure: &mut Measure, later: &FileEntry, changed_to: Option<&RestrictionKind>) {
    if let Some(kind) = changed_to {
        let since = later.on.max(measure.from);
        measure.form_since = since;
        measure.what = kind.in_words();
        measure.brief = kind.in_brief_after(&measure.brief);
        measure.changes.push(MeasureChange {
            entry: later.id,
            from: since,
            brief: measure.brief.clone(),
        });
        measure.restriction = Some(kind.clone());
        measure.ends_contact = false;
    }
}

/// The first day after its review, or after the day it was decided until, without a decision.
fn waits_since(measure: &Measure, today: NaiveDate) -> Option<NaiveDate> {
    [measure.review_on, measure.until]
        .into_iter()
        .flatten()
        .filter_map(|day| day.succ_opt())
        .filter(|day| *day <= today)
        .min()
}
