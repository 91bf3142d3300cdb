//! What the file says against an entry on the ladder.

use chrono::NaiveDate;

use super::at;
use crate::blank::is_given;
use crate::case::{Case, Measure, MeasureKind};
use crate::entry::engagement::{
    ActionReviewed, AppealDecided, AppealOutcome, PoliceDecided, RemovalNoted, RemovalPath,
    RestrictionKind, ReviewOutcome,
};
use crate::entry::{Entry, NewEntry, Office};
use crate::ids::EntryId;
use crate::name::may_be_one_person;
use crate::order::{When, is_after};
use crate::rule::{BrokenRule, Rule};

impl Case<'_> {
    /// What the file says against a new entry on the ladder.
    pub(in crate::case) fn check_engagement(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let mut broken = self.check_engagement_links(new);
        broken.extend(self.check_what_comes_first(new));
        broken.extend(self.check_who(new));
        match &new.entry {
            Entry::AgreementProposed(it) => {
                broken.extend(review_after("review_on", it.review_on, new.on));
                // An agreement names no conduct: what cannot wait is on file as an incident.
                let mut incidents = self.incidents();
                let at_risk = incidents
                    .any(|one| one.on <= new.on && !one.somebody_else && self.is_grave(one));
                if is_given(it.override_reason.as_ref()) && !at_risk {
                    broken.push(at("override_reason", Rule::NotAThreat));
                }
            }
            Entry::RestrictionImposed(it) => {
                broken.extend(told_after(it.told_on, new.on));
                if it.starts_on < new.on {
                    broken.push(at("starts_on", Rule::StartsBeforeDecided));
                } else if it.starts_on < it.told_on && !is_given(it.override_reason.as_ref()) {
                    broken.push(at("starts_on", Rule::StartsBeforeTold));
                }
            }
            Entry::ContactEnded(it) => {
                let decider = &it.decided_by;
                if !self
                    .book
                    .may_act(decider, Office::ResponsiblePerson, new.on)
                {
                    broken.push(at("decided_by", Rule::NotTheResponsiblePerson));
                }
                broken.extend(told_after(it.told_on, new.on));
            }
            Entry::ActionReviewed(it) => broken.extend(self.check_review(it, new.on)),
            Entry::AgreementLifted(it) => broken.extend(told_after(it.told_on, new.on)),
            Entry::AppealDecided(it) => {
                if self.took_the_decision(it.appeal, &it.considered_by) {
                    broken.push(at("considered_by", Rule::ConsideredByTheDecider));
                } else if self.is_about_what_happened_to(it) {
                    broken.push(at("considered_by", Rule::WentThroughIt));
                }
                broken.extend(told_after(it.told_on, new.on));
                let mut appeals = self.appeals().into_iter();
                let about = appeals
                    .find(|one| one.entry == it.appeal)
                    .map(|appeal| appeal.about);
                let measure = about.and_then(|about| self.measure_of(about, new.on));
                if let Some(measure) = &measure {
                    broken.extend(self.check_no_later_decision(new, measure));
                }
                if it.outcome == AppealOutcome::PartlyUpheld {
                    broken.extend(self.check_still_of_removal(about, it.still_of_removal));
                    broken.extend(change_fits(
                        measure.as_ref(),
                        it.changed_to.as_ref(),
                        it.new_terms.as_ref(),
                    ));
                    broken.extend(self.terms_agreed(
                        measure.as_ref(),
                        it.new_terms.as_ref(),
                        it.terms_agreed.as_ref(),
                    ));
                }
            }
            Entry::IncidentFollowedUp(it) => {
                let happened = self.incidents().find(|incident| incident.id == it.incident);
                broken.extend(
                    happened
                        .into_iter()
                        .flat_map(|incident| it.check_against(incident)),
                );
            }
            Entry::PoliceDecided(it) => broken.extend(self.check_police(it)),
            Entry::RemovalNoted(it) => {
                broken.extend(self.check_removal(it, (new.on, new.at)));
                let notice = it.notice_on.filter(|_| it.path == RemovalPath::Immediate);
                if notice.is_some_and(|notice| notice < new.on) {
                    broken.push(at("notice_on", Rule::BeforeItsBeginning));
                }
            }
            _ => {}
        }
        broken
    }

    /// An agreement that both signed stays one: neither side writes it anew alone (PHSO guide: both
    /// sign it).
    fn terms_agreed(
        &self,
        measure: Option<&Measure>,
        terms: Option<&String>,
        agreed: Option<&String>,
    ) -> Option<BrokenRule> {
        let is_signed = measure.is_some_and(|measure| {
            measure.kind == MeasureKind::Agreement
                && self.signed_by_both_on(measure.entry).is_some()
        });
        (is_signed && is_given(terms) && !is_given(agreed))
            .then(|| at("terms_agreed", Rule::TermsNotAgreed))
    }

    /// What the ladder asks for first, unless a threat to safety overrides it with a reason.
    fn check_what_comes_first(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let override_reason = new.entry.override_reason();
        let conduct = match &new.entry {
            Entry::ContactEnded(it) => it.conduct.as_slice(),
            _ => &[],
        };
        let missing = self
            .comes_first_for(new.entry.kind(), conduct, (new.on, new.at))
            .into_iter()
            .filter(|first| !first.in_place)
            .map(|first| at("override_reason", first.rule));
        if !is_given(override_reason) {
            return missing.collect();
        }
        // What began at once began before it was told, or before the words were written down.
        let was_at_once = match &new.entry {
            Entry::RestrictionImposed(it) => it.starts_on < it.told_on || it.incidents.is_empty(),
            Entry::ContactEnded(it) => it.incidents.is_empty(),
            _ => false,
        };
        if was_at_once || missing.count() > 0 {
            return Vec::new();
        }
        vec![at("override_reason", Rule::NothingToOverride)]
    }

    /// Whether whoever considers a challenge went through the conduct that the decision answers.
    fn is_about_what_happened_to(&self, decided: &AppealDecided) -> bool {
        let mut appeals = self.appeals().into_iter();
        appeals
            .find(|appeal| appeal.entry == decided.appeal)
            .is_some_and(|appeal| {
                self.went_through_what_it_answers(appeal.about, &decided.considered_by)
            })
    }

    /// A manager or senior colleague reviews, not the officer and not whoever went through the
    /// conduct; what goes on has a next review
    /// inside the time it is decided for.
    fn check_review(&self, review: &ActionReviewed, on: NaiveDate) -> Vec<BrokenRule> {
        let mut broken = told_after(review.told_on, on);
        let officer = self.book.holder(Office::ComplaintsManager, on);
        if officer.is_some_and(|officer| may_be_one_person(officer, &review.reviewed_by)) {
            broken.push(at("reviewed_by", Rule::ReviewedByTheOfficer));
        }
        if self.went_through_what_it_answers(review.about, &review.reviewed_by) {
            broken.push(at("reviewed_by", Rule::WentThroughIt));
        }
        let measure = self.measure_of(review.about, on);
        if review.outcome == ReviewOutcome::Changed {
            broken.extend(change_fits(
                measure.as_ref(),
                review.changed_to.as_ref(),
                review.new_terms.as_ref(),
            ));
            broken.extend(self.terms_agreed(
                measure.as_ref(),
                review.new_terms.as_ref(),
                review.terms_agreed.as_ref(),
            ));
        }
        let Some(next) = review.next_review_on else {
            return broken;
        };
        broken.extend(review_after("next_review_on", next, on));
        let until = review.until.or(measure.and_then(|measure| measure.until));
        if until.is_some_and(|until| until < next) {
            let field = if review.until.is_some() {
                "next_review_on"
            } else {
                "until"
            };
            broken.push(at(field, Rule::ReviewAfterItsEnd));
        }
        broken
    }

    /// Whoever experienced an incident does not decide about the police alone, and nothing is
    /// reported before it happened (PHSO guide).
    fn check_police(&self, decided: &PoliceDecided) -> Vec<BrokenRule> {
        let incidents = self.incidents();
        let named: Vec<_> = incidents
            .filter(|incident| decided.incidents.contains(&incident.id))
            .collect();
        let mut broken = Vec::new();
        let alone = |name: &String| may_be_one_person(name, &decided.supported_by);
        // One who was named as threatened is refused by the entry itself.
        if !alone(&decided.threatened) && named.iter().any(|one| alone(&one.experienced_by)) {
            let both = self.went_through_any(&decided.incidents, &decided.threatened);
            let rule = if both {
                Rule::BothWentThroughIt
            } else {
                Rule::NotDecidedAlone
            };
            broken.push(at("supported_by", rule));
        }
        let reported = decided.reported();
        if reported.is_some_and(|when| named.iter().any(|one| is_after(one.when(), when))) {
            broken.push(at("reported_on", Rule::BeforeTheIncident));
        }
        broken
    }

    /// A warning of removal that is changed on a challenge warns of removal still, or no longer:
    /// GMS Contracts Regulations 2015, Schedule 3, paragraph 24 asks which.
    fn check_still_of_removal(
        &self,
        about: Option<EntryId>,
        still: Option<bool>,
    ) -> Option<BrokenRule> {
        let of_removal = about.is_some_and(|about| self.is_a_warning_of_removal(about));
        match (of_removal, still) {
            (true, None) => Some(at("still_of_removal", Rule::Missing)),
            (false, Some(_)) => Some(at("still_of_removal", Rule::NoWarningOfRemoval)),
            _ => None,
        }
    }

    /// GMS Contracts Regulations 2015, Schedule 3, paragraphs 24 and 25.
    fn check_removal(&self, removal: &RemovalNoted, when: When) -> Option<BrokenRule> {
        match removal.path {
            RemovalPath::AfterWarning => {
                let removed = self.person_concerned(removal.concerns);
                let warned = !self.warned_of_removal(removed, when).is_empty();
                match (warned, removal.exception) {
                    (false, None) => Some(at("exception", Rule::NotWarnedOfRemoval)),
                    (true, Some(_)) => Some(at("exception", Rule::NoExceptionNeeded)),
                    _ => None,
                }
            }
            RemovalPath::Immediate => {
                // A later decision about something else takes nothing back. What counts is when
                // the police were told, whenever that was decided.
                let mut reports = self.each(|entry| match &entry.entry {
                    Entry::PoliceDecided(decided)
                        if decided
                            .incidents
                            .iter()
                            .any(|incident| removal.incidents.contains(incident)) =>
                    {
                        decided.reported()
                    }
                    _ => None,
                });
                let reported = reports.any(|report| !is_after(report, when));
                let approved = is_given(removal.commissioner_approved.as_ref());
                (!reported && !approved)
                    .then(|| at("commissioner_approved", Rule::PoliceNotToldOfIt))
            }
        }
    }
}

/// An agreement or a warning changes in its words, contact in what is restricted.
fn change_fits(
    measure: Option<&Measure>,
    contact: Option<&RestrictionKind>,
    terms: Option<&String>,
) -> Option<BrokenRule> {
    let in_words = measure.is_none_or(|measure| measure.kind == MeasureKind::Agreement);
    let terms_said = is_given(terms);
    match (in_words, contact.is_some(), terms_said) {
        (true, true, _) => Some(at("changed_to", Rule::ChangedToAnotherKind)),
        (false, _, true) => Some(at("new_terms", Rule::ChangedToAnotherKind)),
        _ => None,
    }
}

fn told_after(told_on: NaiveDate, decided_on: NaiveDate) -> Vec<BrokenRule> {
    if told_on < decided_on {
        return vec![at("told_on", Rule::ToldBeforeDecided)];
    }
    Vec::new()
}

fn review_after(field: &str, review_on: NaiveDate, from: NaiveDate) -> Vec<BrokenRule> {
    if review_on <= from {
        return vec![at(field, Rule::ReviewNotAfterwards)];
    }
    Vec::new()
}
