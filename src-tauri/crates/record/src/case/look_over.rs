//! What a fair reader would stop at in an entry, told before it stands: afterwards it is no longer
//! altered, only added to.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Case, Measure, MeasureKind};
use crate::blank::is_given;
use crate::entry::engagement::{Behaviour, Concerns, RemovalPath, RestrictionKind};
use crate::entry::{ConsentStep, ConsentSubject, CooperationStep, Entry, Manner, NewEntry};
use crate::wording::{Nudge, care_nudges, nudges, own_words_nudge, reason_nudges};

/// Months after which a review is asked about. The guidance names no number; a year is what the
/// use of the policy and the Ombudsman's details have as well.
const LONG_BETWEEN_REVIEWS: u32 = 12;

/// What is worth a second look. It stops nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LookedOver {
    /// Words of its accounts that read as a view, a name for a person, a diagnosis, or a reason
    /// that is none; care, where it is restricted; somebody's own words. Each word once.
    pub words: Vec<WordsInAField>,
    /// What the file says beside it.
    pub cautions: Vec<Caution>,
    /// The file with the warning of removal that a removal rests on, where none is in this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub warned_in: Option<String>,
    /// What the front desk will be told of the way of contact, in the words it will read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub at_the_desk: Option<String>,
}

/// A word, and the field of the entry it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WordsInAField {
    /// The field, as broken rules name it: "entry.why".
    pub field: String,
    /// The word and its sentence.
    pub nudge: Nudge,
}

/// What the file says beside an entry, where it is the officer's to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// The person has not agreed to electronic letters. Regulation 15(1) speaks of what the
    /// Regulations require to be sent, which a step on the ladder is not: so it is a caution.
    NoConsentToElectronicLetters,
    /// The review is set for more than twelve months on. The PHSO guide asks for regular reviews
    /// and names no interval, so that this is a caution too.
    ReviewIsFarOff,
    /// It answers how much contact there was, and no contact is on file (LGSCO code 5.10: reasons
    /// rest on evidence).
    NoContactsOnFile,
    /// A clinician was asked what would help, and consent to talk about it with others is neither
    /// on file nor noted as not needed (PHSO guide: with the person's consent).
    NoConsentToTalk,
    /// The same way of contact is in force in this file already: to go on with it is a review of
    /// that one.
    InForceAlready,
    /// The warning of removal that it rests on stands in another file, which goes by the name
    /// alone: whether it is the same person is the officer's to say (GMS Contracts Regulations
    /// 2015, Schedule 3, paragraph 24).
    WarnedInAnotherFile,
    /// What should have helped, or the warning, is of the same day: there was no time for anything
    /// to change (PHSO guide: nothing has improved; a warning gives an opportunity to change).
    NoTimeToChange,
    /// A challenge to the same was upheld, and nothing is on file since (SPSO section 1: a right of
    /// appeal).
    TakenBackBefore,
    /// It answers what was said or done, and none of its incidents holds an exact word (PHSO guide:
    /// quote exactly what was said).
    NoExactWords,
    /// The person is told that the work cannot go on, and what would help was not asked, settled and
    /// offered first (PHSO guide: lack of response).
    HelpNotOfferedFirst,
    /// Every incident it rests on was the conduct of somebody else than whoever complains.
    ConductOfSomebodyElse,
}

impl LookedOver {
    /// Adds what is found in a field, unless it was found before.
    fn stops_at(&mut self, field: &str, found: impl FnOnce(&[String]) -> Vec<Nudge>) {
        let words = self.words.iter();
        let known: Vec<String> = words.map(|word| word.nudge.word.clone()).collect();
        let found = found(&known).into_iter().map(|nudge| WordsInAField {
            field: format!("entry.{field}"),
            nudge,
        });
        self.words.extend(found);
    }
}

impl Case<'_> {
    /// Looks over an entry before it is made.
    pub fn look_over(&self, new: &NewEntry) -> LookedOver {
        let mut looked = LookedOver::default();
        let accounts = new.entry.accounts();
        for (field, account) in &accounts {
            looked.stops_at(field, |known| nudges(account, known));
        }
        for (field, particulars) in new.entry.what_is_restricted() {
            looked.stops_at(&field, |known| nudges(particulars, known));
            looked.stops_at(&field, |known| care_nudges(particulars, known));
            looked.stops_at(&field, |known| reason_nudges(particulars, known));
        }
        let own_words =
            |(field, account): &(&'static str, &str)| Some((*field, own_words_nudge(account)?));
        if let Some((field, nudge)) = accounts.iter().find_map(own_words) {
            looked.stops_at(field, |_| vec![nudge]);
        }
        if new.entry.step_told_how() == Some(Manner::Electronically)
            && !self.electronic_consent_on(new.on)
        {
            looked.cautions.push(Caution::NoConsentToElectronicLetters);
        }
        let far_off = new
            .entry
            .next_review(new.on)
            .is_some_and(|(from, review_on)| {
                from.checked_add_months(Months::new(LONG_BETWEEN_REVIEWS))
                    .is_some_and(|limit| review_on > limit)
            });
        if far_off {
            looked.cautions.push(Caution::ReviewIsFarOff);
        }
        let conduct = match &new.entry {
            Entry::RestrictionImposed(it) => it.conduct.as_slice(),
            Entry::ContactEnded(it) => &it.conduct,
            _ => &[],
        };
        if conduct.contains(&Behaviour::ExcessiveContact) && !self.has_a_contact_until(new.on) {
            looked.cautions.push(Caution::NoContactsOnFile);
        }
        let asked_a_clinician = match &new.entry {
            Entry::RestrictionImposed(it) => is_given(it.clinicians_advice.as_ref()),
            _ => false,
        };
        if asked_a_clinician && !self.may_talk_about_what_helps() {
            looked.cautions.push(Caution::NoConsentToTalk);
        }
        if let Entry::RestrictionImposed(it) = &new.entry
            && self.is_restricted_so(&it.what, new.on)
        {
            looked.cautions.push(Caution::InForceAlready);
        }
        if self.leaves_no_time_to_change(new) {
            looked.cautions.push(Caution::NoTimeToChange);
        }
        if self.was_taken_back_before(new) {
            looked.cautions.push(Caution::TakenBackBefore);
        }
        if self.rests_on_no_exact_words(new) {
            looked.cautions.push(Caution::NoExactWords);
        }
        let warns_without_help = matches!(
            &new.entry,
            Entry::CooperationAsked(it) if it.step == CooperationStep::Warned
        ) && !self.help_was_offered(new.on);
        if warns_without_help {
            looked.cautions.push(Caution::HelpNotOfferedFirst);
        }
        if self.rests_on_somebody_else(new) {
            looked.cautions.push(Caution::ConductOfSomebodyElse);
        }
        looked.warned_in = self.warned_of_removal_elsewhere_only(new);
        if looked.warned_in.is_some() {
            looked.cautions.push(Caution::WarnedInAnotherFile);
        }
        looked.at_the_desk = self.at_the_desk_after(new);
        looked
    }

    fn is_restricted_so(&self, what: &RestrictionKind, day: NaiveDate) -> bool {
        self.measures(day)
            .iter()
            .any(|measure| measure.is_live() && measure.restriction.as_ref() == Some(what))
    }

    /// Whether de-escalation, or the warning, was on the very day of the step that rests on it.
    fn leaves_no_time_to_change(&self, new: &NewEntry) -> bool {
        let asks_for_a_warning = match &new.entry {
            Entry::AgreementProposed(_) => false,
            Entry::RestrictionImposed(_) | Entry::ContactEnded(_) => true,
            _ => return false,
        };
        if is_given(new.entry.override_reason()) {
            return false;
        }
        let when = (new.on, new.at);
        let days_of = |is: fn(&Entry) -> bool| -> Vec<NaiveDate> {
            self.each(|entry| is(&entry.entry).then_some(entry.on))
                .filter(|on| *on <= new.on)
                .collect()
        };
        let de_escalated = days_of(|entry| matches!(entry, Entry::DeEscalated(_)));
        let warned: Vec<NaiveDate> = self
            .complainant_warned_until(when)
            .map(|one| one.warning.latest_on())
            .collect();
        let only_today =
            |days: &[NaiveDate]| !days.is_empty() && days.iter().all(|day| *day == new.on);
        only_today(&de_escalated) || (asks_for_a_warning && only_today(&warned))
    }

    /// Whether the same was lifted on a challenge, and no incident and no concern came after it.
    fn was_taken_back_before(&self, new: &NewEntry) -> bool {
        let is_the_same = |measure: &Measure| match &new.entry {
            Entry::RestrictionImposed(it) => measure.restriction.as_ref() == Some(&it.what),
            Entry::ContactEnded(_) => measure.kind == MeasureKind::Ending,
            _ => false,
        };
        let taken_back = self
            .measures(new.on)
            .into_iter()
            .filter(is_the_same)
            .filter_map(|measure| self.upheld_on(measure.entry))
            .filter(|on| *on <= new.on)
            .max();
        let Some(taken_back) = taken_back else {
            return false;
        };
        let since = |day: NaiveDate| taken_back <= day && day <= new.on;
        let happened = self.incidents().any(|one| since(one.on));
        let shown = self.latest(|entry| match &entry.entry {
            Entry::AgreementBreached(_) if since(entry.on) => Some(()),
            _ => None,
        });
        !happened && shown.is_none()
    }

    /// Whether it limits or warns whoever complains, and names only incidents of somebody else.
    fn rests_on_somebody_else(&self, new: &NewEntry) -> bool {
        let named = match &new.entry {
            Entry::RestrictionImposed(it) => &it.incidents,
            Entry::ContactEnded(it) => &it.incidents,
            Entry::AgreementBreached(it) => &it.incidents,
            Entry::WarningGiven(it) if it.concerns == Concerns::TheComplainant => &it.incidents,
            _ => return false,
        };
        let mut of_them = self.incidents().filter(|one| named.contains(&one.id));
        !named.is_empty() && of_them.all(|one| one.somebody_else)
    }

    /// Whether it names incidents, and no exact word was written down in any of them.
    fn rests_on_no_exact_words(&self, new: &NewEntry) -> bool {
        let named = match &new.entry {
            Entry::RestrictionImposed(it) => &it.incidents,
            Entry::ContactEnded(it) => &it.incidents,
            Entry::WarningGiven(it) => &it.incidents,
            _ => return false,
        };
        let mut incidents = self.incidents();
        !named.is_empty()
            && !incidents.any(|incident| incident.has_words && named.contains(&incident.id))
    }

    /// The file of the latest warning that a removal rests on, where all of them stand elsewhere.
    fn warned_of_removal_elsewhere_only(&self, new: &NewEntry) -> Option<String> {
        let Entry::RemovalNoted(noted) = &new.entry else {
            return None;
        };
        if noted.path != RemovalPath::AfterWarning {
            return None;
        }
        let warned =
            self.warned_of_removal(self.person_concerned(noted.concerns), (new.on, new.at));
        if warned.iter().any(|one| self.is_of_this_file(one)) {
            return None;
        }
        let latest = warned
            .into_iter()
            .max_by_key(|one| one.warning.latest_on())?;
        Some(latest.reference)
    }

    fn has_a_contact_until(&self, day: NaiveDate) -> bool {
        let contact = |entry: &Entry| matches!(entry, Entry::Contact(_));
        self.latest(|entry| (entry.on <= day && contact(&entry.entry)).then_some(()))
            .is_some()
    }

    fn may_talk_about_what_helps(&self) -> bool {
        let consent = self.consent(ConsentSubject::TalkAboutWhatHelps);
        matches!(
            consent,
            Some((ConsentStep::Given | ConsentStep::NotNeeded, _))
        )
    }
}
