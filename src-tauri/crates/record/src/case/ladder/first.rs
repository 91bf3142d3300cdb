//! What a step of the ladder asks for first.

use chrono::NaiveDate;

use super::Precondition;
use crate::blank::is_blank;
use crate::case::{Case, MeasureKind, MeasureStands};
use crate::entry::engagement::{AgreementParty, AppealOutcome, Behaviour};
use crate::entry::{AdjustmentDecision, Entry, EntryKind, FileEntry};
use crate::ids::{EntryId, IncidentId};
use crate::order::{When, is_after};
use crate::rule::Rule;

/// One thing a step asks for first.
pub(in crate::case) struct First {
    /// What is said when it is missing.
    pub(in crate::case) rule: Rule,
    /// A name for it that is true of what is missing as of what is in place.
    what: &'static str,
    source: &'static str,
    /// Whether it is in place.
    pub(in crate::case) in_place: bool,
    by: Option<(EntryId, NaiveDate)>,
    /// The person's other file that it stands in, and the day, where it is not this one.
    elsewhere: Option<(String, NaiveDate)>,
    /// The kind of entry that puts it in place.
    pub(in crate::case) record_with: EntryKind,
}

impl First {
    /// How it reads.
    pub(in crate::case) fn told(self) -> Precondition {
        Precondition {
            rule: self.rule,
            what: self.what.to_owned(),
            source: self.source.to_owned(),
            in_place: self.in_place,
            entry: self.by.map(|(entry, _)| entry),
            on: self
                .by
                .map(|(_, on)| on)
                .or(self.elsewhere.as_ref().map(|(_, on)| *on)),
            other_file: self.elsewhere.map(|(reference, _)| reference),
            record_with: self.record_with,
        }
    }

    /// One that the latest entry of a sort puts in place.
    fn of(
        rule: Rule,
        what: &'static str,
        source: &'static str,
        by: Option<&FileEntry>,
        record_with: EntryKind,
    ) -> Self {
        Self {
            rule,
            what,
            source,
            in_place: by.is_some(),
            by: by.map(|entry| (entry.id, entry.on)),
            elsewhere: None,
            record_with,
        }
    }
}

impl<'a> Case<'a> {
    /// What a step asks for first, as it stood at a moment: what was done after a decision did not
    /// come before it. Where a time is not known, the day is all there is.
    pub(in crate::case) fn comes_first(&self, kind: EntryKind, when: When) -> Vec<First> {
        // Before it is said which conduct it answers, any of it may have gone on.
        self.comes_first_for(kind, &[Behaviour::NotTakingPart], when)
    }

    /// The same for the conduct that the step answers.
    pub(super) fn comes_first_for(
        &self,
        kind: EntryKind,
        conduct: &[Behaviour],
        when: When,
    ) -> Vec<First> {
        match kind {
            EntryKind::AgreementProposed => self.engagement_first(when),
            EntryKind::RestrictionImposed => {
                let mut all = self.engagement_first(when);
                all.push(self.warning_first(when));
                all
            }
            EntryKind::ContactEnded => {
                let mut all = self.engagement_first(when);
                all.push(self.warning_first(when));
                all.extend(self.lesser_steps_first(conduct, when));
                all
            }
            _ => Vec::new(),
        }
    }

    /// Whether what would help was asked and settled and somebody independent was offered: an
    /// adjustment may be all that was missing (PHSO guide: people who find it hard to engage).
    pub(in crate::case) fn help_was_offered(&self, on: NaiveDate) -> bool {
        let help = [
            Rule::AdvocacyMissing,
            Rule::AdjustmentsNotAsked,
            Rule::AdjustmentUndecided,
        ];
        let first = self.engagement_first((on, None));
        first
            .iter()
            .all(|one| one.in_place || !help.contains(&one.rule))
    }

    fn latest_until(&self, when: When, is: impl Fn(&Entry) -> bool) -> Option<&'a FileEntry> {
        self.latest(|entry| (!is_after(entry.when(), when) && is(&entry.entry)).then_some(entry))
    }

    /// Engagement, advocacy, adjustments and de-escalation: what the PHSO guide makes sure of before
    /// its option 1, kept here for every step.
    fn engagement_first(&self, when: When) -> Vec<First> {
        let (on, _) = when;
        let undecided = !self.adjustments_are_settled(on, on);
        let decided = self.latest_until(when, |entry| matches!(entry, Entry::AdjustmentDecided(_)));
        vec![
            First::of(
                Rule::EngagementMissing,
                "Positive engagement",
                "PHSO guide, option 1: keep engaging; here before every step",
                self.latest_until(when, |entry| matches!(entry, Entry::EngagementTried(_))),
                EntryKind::EngagementTried,
            ),
            First::of(
                Rule::AdvocacyMissing,
                "Advocacy, and where to find it",
                "PHSO guide: independent help and support; regulation 3(d)",
                self.latest_until(when, |entry| matches!(entry, Entry::AdvocacySignposted(_))),
                EntryKind::AdvocacySignposted,
            ),
            First::of(
                Rule::AdjustmentsNotAsked,
                "A question about what would help",
                "Equality Act 2010 section 20; PHSO guide: ask what would help",
                self.latest_until(when, |entry| matches!(entry, Entry::AdjustmentAsked(_))),
                EntryKind::AdjustmentAsked,
            ),
            First {
                rule: Rule::AdjustmentUndecided,
                what: "An answer to every adjustment asked for: made, or declined with a reason",
                source: "PHSO guide, option 1: adjustments come first; here before every step",
                in_place: !undecided,
                by: decided
                    .filter(|_| !undecided)
                    .map(|entry| (entry.id, entry.on)),
                elsewhere: None,
                record_with: EntryKind::AdjustmentDecided,
            },
            First::of(
                Rule::DeEscalationMissing,
                "De-escalation",
                "PHSO guide, option 1: de-escalation comes first; here before every step",
                self.latest_until(when, |entry| matches!(entry, Entry::DeEscalated(_))),
                EntryKind::DeEscalated,
            ),
        ]
    }

    /// Whether every adjustment that was asked for until a day was settled on another.
    pub(in crate::case) fn adjustments_are_settled(&self, until: NaiveDate, on: NaiveDate) -> bool {
        self.adjustments().iter().all(|(entry, asked, _)| {
            entry.on > until || is_blank(&asked.what_would_help) || self.is_settled_on(entry.id, on)
        })
    }

    /// Whether an adjustment was, on a day, in place or declined: one that is made from a later
    /// day is not there yet.
    fn is_settled_on(&self, asked: EntryId, on: NaiveDate) -> bool {
        let decided = self.latest(|entry| match &entry.entry {
            Entry::AdjustmentDecided(decided) if decided.adjustment == asked && entry.on <= on => {
                Some(decided)
            }
            _ => None,
        });
        decided.is_some_and(|decided| match decided.decision {
            AdjustmentDecision::Declined => true,
            AdjustmentDecision::Made | AdjustmentDecision::Alternative => {
                decided.in_place_on.is_none_or(|from| from <= on)
            }
        })
    }

    /// A warning, or why there was none, in the twelve months before: an older one no longer tells
    /// the person what to expect (as GMS Contracts Regulations 2015, Schedule 3, paragraph 24).
    /// Whoever complains was warned, in this file or over another complaint.
    fn warning_first(&self, when: When) -> First {
        let latest = self.last_warned_in_any_file(when);
        let in_place = latest.is_some();
        let (here, elsewhere): (Vec<_>, Vec<_>) = latest
            .into_iter()
            .partition(|warned| self.is_of_this_file(warned));
        First {
            rule: Rule::WarningMissing,
            what: "A warning in the last twelve months, or why there was none",
            source: "PHSO guide: a warning gives an opportunity to change; GMS Schedule 3, paragraph 24: the twelve months",
            in_place,
            by: here
                .first()
                .and_then(|one| one.warning.last_said_until(when)),
            elsewhere: elsewhere
                .into_iter()
                .filter_map(|one| Some((one.reference, one.warning.last_said_until(when)?.1)))
                .next(),
            record_with: EntryKind::WarningGiven,
        }
    }

    /// The end of contact is the last step: something less was tried, the conduct went on all the
    /// same, and what is in force was reviewed (PHSO guide: if the behaviour continues; reviewing
    /// actions).
    fn lesser_steps_first(&self, conduct: &[Behaviour], when: When) -> Vec<First> {
        let lesser = self.lesser_steps_until(when);
        let first = lesser.first().map(|(_, from)| *from);
        let waits = self.measures(when.0).iter().any(|measure| {
            measure.kind != MeasureKind::Ending
                && matches!(measure.stands, MeasureStands::NeedsDecision { .. })
        });
        vec![
            First::of(
                Rule::LesserStepMissing,
                "Something less first: an agreement, a specific action, or a request to write again \
                 in other words",
                "PHSO guide: contact is ended if the behaviour goes on; threats in writing",
                lesser.last().map(|(entry, _)| *entry),
                EntryKind::RestrictionImposed,
            ),
            self.went_on_first(conduct, first, when),
            First {
                rule: Rule::ReviewComesFirst,
                what: "A review in time of what is in force",
                source: "PHSO guide: reviewing actions",
                in_place: !waits,
                by: None,
                elsewhere: None,
                record_with: EntryKind::ActionReviewed,
            },
        ]
    }

    /// What less than the end of contact was tried until a moment, the first of it first, each with
    /// when the person could keep to it from, or declined it. What is to begin later was not tried
    /// yet, and what was taken away by an upheld challenge counts no more.
    pub(in crate::case) fn lesser_steps_until(&self, when: When) -> Vec<(&'a FileEntry, When)> {
        let mut steps: Vec<(&FileEntry, When)> = self
            .each(|entry| {
                let from = match &entry.entry {
                    Entry::AgreementProposed(_) => self.agreed_or_declined(entry.id)?,
                    Entry::RestrictionImposed(it) if it.starts_on > entry.on => {
                        (it.starts_on, None)
                    }
                    Entry::RestrictionImposed(_) => entry.when(),
                    Entry::WarningGiven(it) if it.asked_to_write_again => entry.when(),
                    _ => return None,
                };
                Some((entry, from))
            })
            .filter(|(_, from)| !is_after(*from, when))
            .filter(|(entry, from)| !self.was_over_before(entry.id, from.0, when.0))
            .collect();
        steps.sort_by_key(|(entry, from)| (*from, entry.number));
        steps
    }

    /// Whether a step was taken away by an upheld challenge until a day, or lifted before it began.
    fn was_over_before(&self, step: EntryId, began: NaiveDate, on: NaiveDate) -> bool {
        let upheld = self
            .appeals_about(step)
            .into_iter()
            .filter_map(|appeal| appeal.result)
            .any(|result| result.outcome == AppealOutcome::Upheld && result.on <= on);
        let never_began = began.pred_opt().is_some_and(|eve| {
            self.measure_of(step, on)
                .is_some_and(|measure| measure.is_over_on(eve))
        });
        upheld || never_began
    }

    /// When both had signed an agreement, or the person declined it: until then nobody could keep
    /// to it.
    fn agreed_or_declined(&self, agreement: EntryId) -> Option<When> {
        let declined = self.each(|entry| match &entry.entry {
            Entry::AgreementAnswered(it)
                if it.agreement == agreement
                    && it.party == AgreementParty::ThePerson
                    && !it.signed =>
            {
                Some(entry.when())
            }
            _ => None,
        });
        let signed = self.signed_by_both_on(agreement).map(|on| (on, None));
        declined.chain(signed).min()
    }

    /// Whether what names incidents is about whoever complains: of those it names, one at least is
    /// their own conduct.
    fn is_of_their_own(&self, named: &[IncidentId]) -> bool {
        let mut incidents = self.incidents();
        named.is_empty() || incidents.any(|one| !one.somebody_else && named.contains(&one.id))
    }

    /// Whether the conduct went on: after the latest warning, where one was given, and once
    /// something less was tried. Ended at the warning, contact leaves no opportunity to change.
    fn went_on_first(&self, conduct: &[Behaviour], lesser_from: Option<When>, when: When) -> First {
        let warned = self
            .complainant_warned_until(when)
            .filter(|one| one.warning.how.is_some())
            .map(|one| one.warning.when())
            .max();
        let is_since = |then: When| {
            !is_after(then, when)
                && warned.is_none_or(|warned| is_after(then, warned))
                && lesser_from.is_none_or(|from| !is_after(from, then))
        };
        let shown = self.latest(|entry| {
            let is_theirs = self.is_of_their_own(entry.entry.incidents());
            (is_since(entry.when()) && is_theirs && shows_conduct(&entry.entry, conduct))
                .then_some(entry)
        });
        let happened = self
            .incidents()
            .any(|one| !one.somebody_else && is_since(one.when()));
        let has_something_before = warned.is_some() || lesser_from.is_some();
        First {
            in_place: has_something_before && (happened || shown.is_some()),
            ..First::of(
                Rule::ConductDidNotGoOn,
                "Conduct that went on after the latest warning and after something less",
                "PHSO guide: contact is ended if the behaviour continues, despite warnings",
                shown.filter(|_| has_something_before),
                EntryKind::AgreementBreached,
            )
        }
    }
}

/// Whether an entry shows that conduct of these kinds went on: a concern that was considered and
/// found to be so shows any. Contact is no conduct: too much of it is a concern or an incident, and
/// what is waited for in vain was asked for.
fn shows_conduct(entry: &Entry, conduct: &[Behaviour]) -> bool {
    match entry {
        Entry::AgreementBreached(it) => it.shows_that_the_person_did_not_keep_it(),
        Entry::CooperationAsked(_) => conduct.contains(&Behaviour::NotTakingPart),
        _ => false,
    }
}
