//! What stops an entry, given what is on file: each refusal with its regulation or guide.

mod book;
mod closing;
mod links;

use chrono::NaiveDate;

use super::{Authority, Case};
use crate::clock::{ExtensionRefused, complain_by, extended_period, resolve_spoken_by};
use crate::entry::{
    ConsentStep, ConsentSubject, CooperationStep, DiscussionAnswer, Entry, EntryKind,
    FinalResponseSent, Limb, Manner, NewEntry, Office, PeriodBasis, ResponsePeriodSet, SignedAs,
    TimeLimitConsidered, TimeLimitDecision,
};
use crate::ids::EntryId;
use crate::name::may_be_one_person;
use crate::rule::{BrokenRule, Rule};

fn at(field: &str, rule: Rule) -> BrokenRule {
    BrokenRule::new(format!("entry.{field}"), rule)
}

fn unless(holds: bool, field: &str, rule: Rule) -> Option<BrokenRule> {
    (!holds).then(|| at(field, rule))
}

impl Case<'_> {
    /// What the file says against a new entry; what the entry says against itself is
    /// [`NewEntry::check`].
    pub fn check(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        if new.entry.kind().part() == crate::entry::FilePart::Practice {
            broken.push(at("kind", Rule::NotOnThisFile));
        }
        if self.is_closed() && !self.may_follow_closing(&new.entry) {
            broken.push(at("kind", Rule::IsClosed));
        }
        broken.extend(self.check_links(&new.entry));
        broken.extend(self.check_engagement(new));
        broken.extend(self.check_day(new));
        broken.extend(self.check_told(&new.entry));
        broken.extend(self.check_electronic(new));
        match &new.entry {
            Entry::ResolvedAtOnce(_) => broken.extend(self.check_settled(new.on)),
            Entry::ResponsePeriodSet(set) => broken.extend(self.check_period(set)),
            Entry::RelevantPeriodExtended(longer) => {
                broken.extend(self.check_extension(longer.until, new.on));
            }
            Entry::TimeLimitConsidered(considered) => {
                broken.extend(self.check_time_limit(considered));
            }
            Entry::FinalResponseSent(sent) => broken.extend(self.check_response(sent, new.on)),
            Entry::TransferredIn(came) => broken.extend(unless(
                came.first_received_on <= new.on,
                "first_received_on",
                Rule::AfterReceipt,
            )),
            Entry::CooperationAsked(_) => broken.extend(self.check_cooperation(new)),
            Entry::JointInformation(shared) => {
                let consent = self.consent(ConsentSubject::ShareWithOtherBody);
                let may = matches!(
                    consent,
                    Some((ConsentStep::Given | ConsentStep::NotNeeded, _))
                );
                broken.extend(unless(!shared.given || may, "given", Rule::ConsentMissing));
            }
            Entry::OfficerInvolved(involved) => {
                let officer = self.book.holder(Office::ComplaintsManager, new.on);
                broken.extend(unless(
                    officer
                        .is_none_or(|officer| !may_be_one_person(officer, &involved.second_person)),
                    "second_person",
                    Rule::SecondPersonIsTheOfficer,
                ));
            }
            Entry::Closed(closed) => broken.extend(self.check_closing(closed.ground)),
            Entry::Reopened(_) => {
                broken.extend(unless(self.is_closed(), "kind", Rule::IsNotClosed));
            }
            _ => {}
        }
        broken
    }

    /// What is told to anybody about a complaint cannot have been told before it came.
    fn check_told(&self, entry: &Entry) -> Vec<BrokenRule> {
        // A warning, or what was done after an incident, may well be older than the complaint.
        if entry.kind().part() == crate::entry::FilePart::Engagement {
            return Vec::new();
        }
        entry
            .days_that_have_been()
            .into_iter()
            .filter(|(field, _)| field.contains("told"))
            .filter(|(_, day)| day.is_some_and(|day| day < self.records.complaint.received_on))
            .map(|(field, _)| at(field, Rule::BeforeReceipt))
            .collect()
    }

    /// An entry cannot lie before the complaint, save for what may well have come before it.
    fn check_day(&self, new: &NewEntry) -> Option<BrokenRule> {
        let may_be_earlier = matches!(
            new.entry.kind(),
            EntryKind::Contact
                | EntryKind::SafeguardingTaken
                | EntryKind::RecordingNoted
                | EntryKind::TransferredIn
                | EntryKind::AdjustmentAsked
                | EntryKind::AdjustmentDecided
                | EntryKind::AdjustmentReviewed
                | EntryKind::AdjustmentSeenInClinicalSystem
                | EntryKind::ElectronicConsent
                | EntryKind::ChannelPreferred
                | EntryKind::PersonAdded
        ) || new.entry.kind().part() == crate::entry::FilePart::Engagement;
        (!may_be_earlier && new.on < self.records.complaint.received_on)
            .then(|| BrokenRule::new("on", Rule::BeforeReceipt))
    }

    /// Regulation 15: electronically only with consent that is in force.
    fn check_electronic(&self, new: &NewEntry) -> Option<BrokenRule> {
        let (field, how, on) = match &new.entry {
            Entry::CopyOfRecordGiven(given) => ("how", given.how, new.on),
            Entry::DelayExplained(explained) => ("how", explained.how, new.on),
            Entry::FinalResponseSent(sent) => ("how", sent.how, new.on),
            Entry::ProgressTold(told) => ("how", told.how, new.on),
            Entry::DiscussionOffered(offered) => ("how", offered.how, new.on),
            Entry::CooperationAsked(asked) => ("how", asked.how, new.on),
            Entry::ResponsePeriodSet(set) => ("told_how", set.told_how, set.told_on),
            _ => return None,
        };
        unless(
            how != Manner::Electronically || self.electronic_consent_on(on),
            field,
            Rule::NoElectronicConsent,
        )
    }

    /// Regulation 8(1)(c): spoken, and satisfied, and by the end of the next working day.
    fn check_settled(&self, on: NaiveDate) -> Vec<BrokenRule> {
        let by = resolve_spoken_by(self.received_on(), &self.book.calendar);
        let in_time = by.is_some_and(|by| on <= by.date);
        let mut broken: Vec<BrokenRule> = unless(self.is_spoken(), "kind", Rule::NotSpoken)
            .into_iter()
            .collect();
        if !in_time {
            broken.push(BrokenRule::new("on", Rule::AfterTheNextWorkingDay));
        }
        broken
    }

    fn check_period(&self, set: &ResponsePeriodSet) -> Option<BrokenRule> {
        let first = self.response_periods().is_empty();
        let not_discussed = self.latest(|entry| match &entry.entry {
            Entry::DiscussionAnswered(answered) => Some(answered.answer),
            _ => None,
        });
        // Regulation 13(8)(b): whatever it is called, without a discussion it is told in writing.
        if first
            && set.basis == PeriodBasis::Agreed
            && !set.told_how.is_written()
            && matches!(
                not_discussed,
                Some(DiscussionAnswer::Declined | DiscussionAnswer::NoReply)
            )
        {
            return Some(at("told_how", Rule::NotInWriting));
        }
        match set.basis {
            PeriodBasis::Amended => unless(!first, "basis", Rule::NothingToAmend),
            PeriodBasis::Agreed | PeriodBasis::Determined => {
                unless(first, "basis", Rule::AlreadySet)
            }
        }
    }

    /// Regulation 14(3): agreed before the expiry of the period as it stands.
    fn check_extension(&self, until: NaiveDate, agreed_on: NaiveDate) -> Option<BrokenRule> {
        let ends = self.relevant_period(agreed_on)?.explained.date;
        match extended_period(ends, until, agreed_on) {
            Ok(_) => None,
            Err(ExtensionRefused::AgreedTooLate { .. }) => {
                Some(BrokenRule::new("on", Rule::AgreedTooLate))
            }
            Err(ExtensionRefused::NotLonger { .. }) => Some(at("until", Rule::NotLonger)),
        }
    }

    /// Regulation 12: in time nothing is declined; out of time both limbs are reasoned, and the
    /// decision follows from them.
    fn check_time_limit(&self, considered: &TimeLimitConsidered) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        broken.extend(unless(
            considered.matter_occurred_on <= self.made_on(),
            "matter_occurred_on",
            Rule::AfterReceipt,
        ));
        let limit = complain_by(considered.matter_occurred_on, considered.came_to_notice_on);
        let in_time = limit.is_none_or(|limit| self.made_on() <= limit.date);
        let declined = considered.decision == TimeLimitDecision::Declined;
        if in_time {
            broken.extend(unless(!declined, "decision", Rule::MadeInTime));
            return broken;
        }
        let limbs = [
            ("good_reasons", &considered.good_reasons),
            ("still_possible", &considered.still_possible),
        ];
        for (field, limb) in limbs {
            broken.extend(unless(limb.is_some(), field, Rule::LimbUnanswered));
        }
        if limbs.iter().any(|(_, limb)| limb.is_none()) {
            return broken;
        }
        let met = |limb: &Option<Limb>| limb.as_ref().is_some_and(|limb| limb.satisfied);
        let both = limbs.iter().all(|(_, limb)| met(limb));
        broken.extend(unless(
            !(both && declined),
            "decision",
            Rule::BothLimbsAreMet,
        ));
        broken.extend(unless(both || declined, "decision", Rule::ALimbIsNotMet));
        broken
    }

    /// Regulation 14(2): every point answered, signed by the right person, nothing given out
    /// without consent, and the Ombudsman's details as last checked.
    fn check_response(&self, sent: &FinalResponseSent, on: NaiveDate) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        if !self.unanswered_points().is_empty() {
            broken.push(at("letter", Rule::PointUnanswered));
        }
        if self.owes_a_copy() {
            broken.push(at("kind", Rule::CopyOfRecordMissing));
        }
        // Regulation 14(4): first the written explanation, then the response.
        let ended = self.relevant_period(on).map(|date| date.explained.date);
        let explained = self.latest(|entry| match &entry.entry {
            Entry::DelayExplained(_) => Some(entry.on),
            _ => None,
        });
        let is_late = self.first_answered_on().is_none() && ended.is_some_and(|ended| on > ended);
        broken.extend(unless(
            !is_late || explained > ended,
            "letter",
            Rule::DelayNotExplained,
        ));
        let right = self
            .book
            .authority(&sent.signed_by, Office::ResponsiblePerson, on);
        let fits = matches!(
            (sent.signed_as, right),
            (SignedAs::ResponsiblePerson, Some(Authority::Holds))
                | (SignedAs::Authorised, Some(Authority::Authorised { .. }))
        );
        broken.extend(unless(fits, "signed_by", Rule::NotAuthorisedToSign));
        broken.extend(unless(
            !self.disclosure_is_blocked() || sent.nothing_confidential,
            "nothing_confidential",
            Rule::ConsentMissing,
        ));
        // Regulation 9: bodies that handle a complaint together give one co-ordinated response.
        let joint = self.day_of(|entry| matches!(entry, Entry::JointHandlingAgreed(_)));
        broken.extend(unless(
            joint.is_none() || sent.co_ordinated,
            "co_ordinated",
            Rule::NotCoOrdinated,
        ));
        if let Some((_, ombudsman)) = &self.book.ombudsman {
            let letter = sent.letter.to_lowercase();
            let named = [&ombudsman.telephone, &ombudsman.website]
                .iter()
                .any(|detail| letter.contains(&detail.trim().to_lowercase()));
            broken.extend(unless(named, "letter", Rule::OmbudsmanDetailsNotInLetter));
        }
        broken
    }

    /// PHSO guide: ask what would help, warn if the person still does not answer, and only if that
    /// goes on stop: each on a later day, as nobody can answer before, and each about the request
    /// that was not answered.
    /// What would help was asked, what was asked for is made, and somebody independent was
    /// offered, before the work stops.
    pub(in crate::case) fn check_cooperation(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let Entry::CooperationAsked(asked) = &new.entry else {
            return Vec::new();
        };
        let (step, on) = (asked.step, new.on);
        let mut broken = Vec::new();
        match (step_before(step), asked.follows) {
            (None, None) => return broken,
            (None, Some(_)) => broken.push(at("follows", Rule::NotOnThisFile)),
            (Some(before), follows) => match self.cooperation_step(before, follows) {
                Ok(taken_on) if on <= taken_on => {
                    broken.push(BrokenRule::new("on", Rule::NoTimeToAnswer));
                }
                Ok(_) => {}
                Err(rule) => broken.push(at("follows", rule)),
            },
        }
        if let (CooperationStep::Stopped, Some(name)) = (step, &asked.decided_by) {
            let may = self.book.may_act(name, Office::ResponsiblePerson, on);
            broken.extend(unless(may, "decided_by", Rule::NotTheResponsiblePerson));
        }
        if step == CooperationStep::Stopped && !self.help_was_offered(on) {
            broken.push(at("step", Rule::HelpComesFirst));
        }
        broken
    }

    /// The day on which the step was taken that another follows.
    fn cooperation_step(
        &self,
        wanted: CooperationStep,
        named: Option<EntryId>,
    ) -> Result<NaiveDate, Rule> {
        let is_it =
            |entry: &Entry| matches!(entry, Entry::CooperationAsked(it) if it.step == wanted);
        if self
            .latest(|entry| is_it(&entry.entry).then_some(()))
            .is_none()
        {
            return Err(Rule::StepBeforeMissing);
        }
        let named = named.ok_or(Rule::Missing)?;
        let taken = self.counting_entry(named).ok_or(Rule::NotOnThisFile)?;
        if !is_it(&taken.entry) {
            return Err(Rule::AnotherStep);
        }
        // What was taken back on a challenge is not done once more on the same warning.
        let was_used = self.each(|later| match &later.entry {
            Entry::CooperationAsked(it) if it.follows == Some(named) => Some(later.id),
            _ => None,
        });
        let mut was_used = was_used.filter(|step| self.was_taken_back(*step));
        match was_used.next() {
            Some(_) => Err(Rule::AnotherStep),
            None => Ok(taken.on),
        }
    }
}

/// The step that comes before another.
fn step_before(step: CooperationStep) -> Option<CooperationStep> {
    match step {
        CooperationStep::Asked => None,
        CooperationStep::Warned => Some(CooperationStep::Asked),
        CooperationStep::Stopped => Some(CooperationStep::Warned),
    }
}
