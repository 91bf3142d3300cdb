//! The ladder as a picture of time: a lane for each step, in the ladder's order.

use chrono::NaiveDate;

use super::measures::MeasureChange;
use super::{
    Case, Lane, LaneKind, Mark, MarkKind, Measure, MeasureKind, MeasureStands, ReviewFlag, Span,
    Timeline,
};
use crate::entry::engagement::{AgreementParty, RestrictionKind, ReviewOutcome};
use crate::entry::{AdjustmentRaised, AgreementAnswered, Entry, FileEntry, Manner};

impl Case<'_> {
    /// What was done when, a lane for each step whether anything is in it or not: a reader sees
    /// what was not done, too.
    pub fn ladder_picture(&self, today: NaiveDate) -> Timeline {
        let measures = self.measures(today);
        let lanes = vec![
            self.incident_lane(),
            self.step_lane(LaneKind::Support, "Engagement and support", support),
            self.step_lane(LaneKind::DeEscalation, "De-escalation", de_escalation),
            self.step_lane(LaneKind::Warnings, "Warnings", warning),
            self.measure_lane(
                LaneKind::Agreement,
                "Agreement",
                MeasureKind::Agreement,
                &measures,
            ),
            self.measure_lane(
                LaneKind::SpecificAction,
                "Specific action",
                MeasureKind::Restriction,
                &measures,
            ),
            self.measure_lane(
                LaneKind::Ending,
                "Ending contact",
                MeasureKind::Ending,
                &measures,
            ),
            self.challenge_lane(today),
            self.step_lane(LaneKind::Reviews, "Review", |entry| {
                review(entry, &measures)
            }),
        ];
        Timeline::around(lanes, self.records.complaint.received_on, today)
    }

    fn step_lane(
        &self,
        kind: LaneKind,
        name: &str,
        step: impl Fn(&FileEntry) -> Option<(MarkKind, String)>,
    ) -> Lane {
        Lane {
            kind,
            name: name.to_owned(),
            marks: self
                .each(|entry| step(entry).map(|step| (entry, step)))
                .map(|(entry, (kind, label))| mark(entry, kind, label))
                .collect(),
            spans: Vec::new(),
        }
    }

    fn measure_lane(
        &self,
        kind: LaneKind,
        name: &str,
        wanted: MeasureKind,
        measures: &[Measure],
    ) -> Lane {
        let mut lane = self.step_lane(kind, name, |entry| match (wanted, &entry.entry) {
            (MeasureKind::Agreement, Entry::AgreementProposed(_)) => {
                Some((MarkKind::StepOffered, "proposed".to_owned()))
            }
            (MeasureKind::Agreement, Entry::AgreementAnswered(it)) => Some(answer(it)),
            _ => None,
        });
        lane.spans = measures
            .iter()
            .filter(|measure| measure.kind == wanted)
            .flat_map(|measure| self.measure_spans(measure))
            .collect();
        lane
    }

    /// The changes of a measure that came about. What was to begin after it was lifted never did.
    pub(super) fn changes_of<'m>(&self, measure: &'m Measure) -> Vec<&'m MeasureChange> {
        let changes = measure.changes.iter();
        changes
            .filter(|change| match measure.stands {
                MeasureStands::Lifted { on: over } => change.from <= over,
                _ => true,
            })
            .collect()
    }

    /// What was restricted as it was first decided.
    pub(super) fn first_form(&self, measure: &Measure) -> Option<&RestrictionKind> {
        self.latest(|entry| match &entry.entry {
            Entry::RestrictionImposed(it) if entry.id == measure.entry => Some(&it.what),
            _ => None,
        })
    }

    /// A measure as spans, one for each form it had, with its reviews on them. One that is past
    /// its date goes on to today: it neither ended nor was it renewed. What is only proposed or
    /// was declined has no span.
    fn measure_spans(&self, measure: &Measure) -> Vec<Span> {
        let (until, is_over, is_limit) = match measure.stands {
            MeasureStands::Proposed | MeasureStands::Declined { .. } => return Vec::new(),
            MeasureStands::Lifted { on } => (on, true, false),
            MeasureStands::NeedsDecision { since } => (measure.seen_on.max(since), false, false),
            MeasureStands::InForce | MeasureStands::NotYetBegun { .. } => {
                let until = measure.until.or(measure.review_on).unwrap_or(measure.from);
                (until, false, until > measure.seen_on)
            }
        };
        let Some(from) = self.in_force_from(measure) else {
            return Vec::new();
        };
        let first = self.first_form(measure).map(RestrictionKind::in_brief);
        let first = first
            .or_else(|| self.as_first_decided(measure.entry))
            .unwrap_or_else(|| measure.what.clone());
        let mut forms = vec![(from, first, measure.entry)];
        let changes = self.changes_of(measure).into_iter();
        forms.extend(changes.map(|change| (change.from, change.brief.clone(), change.entry)));
        let flags = flags_of(measure);
        let ends: Vec<Option<NaiveDate>> = forms
            .iter()
            .skip(1)
            .map(|(on, ..)| on.pred_opt())
            .chain([None])
            .collect();
        forms
            .into_iter()
            .zip(ends)
            .filter(|((from, ..), end)| end.is_none_or(|end| end >= *from))
            .map(|((from, label, entry), end)| {
                let is_last = end.is_none();
                let until = end.unwrap_or(until).max(from);
                Span {
                    from,
                    until,
                    label,
                    entry: Some(entry),
                    is_limit: is_last && is_limit,
                    is_over: !is_last || is_over,
                    flags: flags
                        .iter()
                        .filter(|flag| from <= flag.on && (is_last || flag.on <= until))
                        .cloned()
                        .collect(),
                }
            })
            .collect()
    }

    fn challenge_lane(&self, today: NaiveDate) -> Lane {
        Lane {
            kind: LaneKind::Challenge,
            name: "Challenge".to_owned(),
            marks: Vec::new(),
            spans: self
                .appeals()
                .into_iter()
                .map(|appeal| {
                    let label = appeal.outcome_in_words();
                    let is_over = appeal.result.is_some();
                    Span {
                        from: appeal.on,
                        until: appeal
                            .result
                            .map_or(today, |result| result.on)
                            .max(appeal.on),
                        label: label.to_owned(),
                        entry: Some(appeal.entry),
                        is_limit: false,
                        is_over,
                        flags: Vec::new(),
                    }
                })
                .collect(),
        }
    }
}

/// The reviews of a measure: those held, and the one that is due.
fn flags_of(measure: &Measure) -> Vec<ReviewFlag> {
    let flag = |on, held| ReviewFlag {
        on,
        of: measure.entry,
        held,
    };
    let held = measure.reviews.iter();
    let due = measure.review_on.filter(|_| measure.is_live());
    held.map(|review| flag(review.on, Some(review.entry)))
        .chain(due.map(|on| flag(on, None)))
        .collect()
}

fn mark(entry: &FileEntry, kind: MarkKind, label: String) -> Mark {
    Mark {
        on: entry.on,
        at: entry.at,
        place: 0,
        kind,
        label,
        entry: Some(entry.id),
        incident: None,
    }
}

fn support(entry: &FileEntry) -> Option<(MarkKind, String)> {
    let (kind, label) = match &entry.entry {
        Entry::EngagementTried(_) => (MarkKind::Step, "engagement"),
        Entry::AdvocacySignposted(_) => (MarkKind::Step, "advocacy"),
        Entry::AdjustmentAsked(it) => match it.raised {
            AdjustmentRaised::AskedFor => (MarkKind::FromThem, "adjustment asked for"),
            AdjustmentRaised::Offered => (MarkKind::StepOffered, "adjustment offered"),
            AdjustmentRaised::NothingWanted => (MarkKind::Step, "asked about adjustments"),
        },
        Entry::AdjustmentDecided(_) => (MarkKind::Step, "adjustment decided"),
        _ => return None,
    };
    Some((kind, label.to_owned()))
}

fn de_escalation(entry: &FileEntry) -> Option<(MarkKind, String)> {
    match &entry.entry {
        Entry::DeEscalated(it) => Some((MarkKind::Step, manner(it.how).to_owned())),
        _ => None,
    }
}

/// An answer to an agreement, with whose it is: one signature of two is no agreement.
fn answer(it: &AgreementAnswered) -> (MarkKind, String) {
    let (kind, label) = match (it.party, it.signed) {
        (AgreementParty::ThePractice, true) => (MarkKind::Step, "signed for us"),
        (AgreementParty::ThePractice, false) => (MarkKind::StepOffered, "declined for us"),
        (AgreementParty::ThePerson, true) => (MarkKind::Step, "signed by the person"),
        (AgreementParty::ThePerson, false) => (MarkKind::StepOffered, "declined by the person"),
    };
    (kind, label.to_owned())
}

fn warning(entry: &FileEntry) -> Option<(MarkKind, String)> {
    let (kind, label) = match &entry.entry {
        Entry::WarningGiven(it) => (MarkKind::Step, manner(it.how)),
        Entry::WarningConfirmed(_) => (MarkKind::Step, "in writing"),
        Entry::WarningNotGiven(_) => (MarkKind::StepOffered, "none, and why"),
        _ => return None,
    };
    Some((kind, label.to_owned()))
}

/// A review, with the words that the bar it changed has from then on.
fn review(entry: &FileEntry, measures: &[Measure]) -> Option<(MarkKind, String)> {
    let changes = || measures.iter().flat_map(|measure| &measure.changes);
    let label = match &entry.entry {
        Entry::ActionReviewed(it) => match (it.outcome, it.changed_to.as_ref()) {
            (ReviewOutcome::StillNeeded, _) => "kept".to_owned(),
            (ReviewOutcome::Changed, Some(to)) => {
                let change = changes().find(|change| change.entry == entry.id);
                let brief = change.map_or_else(|| to.in_brief(), |change| change.brief.clone());
                format!("changed: {brief}")
            }
            (ReviewOutcome::Changed, None) => "changed".to_owned(),
            (ReviewOutcome::Lifted, _) => "lifted".to_owned(),
        },
        Entry::AgreementLifted(_) => "agreement lifted".to_owned(),
        _ => return None,
    };
    Some((MarkKind::Step, label))
}

fn manner(how: Manner) -> &'static str {
    if how.is_written() {
        "written"
    } else {
        "spoken"
    }
}
