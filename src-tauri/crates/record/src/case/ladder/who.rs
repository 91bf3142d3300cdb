//! Who may act for the practice, and who must not be the same person.

use super::at;
use crate::case::Case;
use crate::entry::engagement::AgreementParty;
use crate::entry::{AgreementAnswered, Entry, NewEntry, Office, PartyRole};
use crate::ids::IncidentId;
use crate::name::{is_the_outsider, may_be_one_person};
use crate::people::Patient;
use crate::rule::{BrokenRule, Rule};

impl Case<'_> {
    /// Whoever complains, the patient and whoever acts for them decides, reviews and signs nothing
    /// for the practice; a decision is discussed with somebody else, and not only among those who
    /// went through what it answers; and nobody judges what they went through (PHSO guide).
    pub(super) fn check_who(&self, new: &NewEntry) -> Vec<BrokenRule> {
        let entry = &new.entry;
        let outside = self.people_outside();
        let mut broken: Vec<BrokenRule> = for_the_practice(entry)
            .into_iter()
            .filter(|(_, name)| {
                outside
                    .iter()
                    .any(|outsider| is_the_outsider(outsider, name))
            })
            .map(|(field, _)| at(field, Rule::NotOfThePractice))
            .collect();
        let alone = match entry {
            Entry::AgreementProposed(it) => may_be_one_person(&it.discussed_with, &it.decided_by),
            Entry::RestrictionImposed(it) => may_be_one_person(&it.discussed_with, &it.decided_by),
            Entry::ContactEnded(it) => may_be_one_person(&it.discussed_with, &it.decided_by),
            _ => false,
        };
        if alone {
            broken.push(at("discussed_with", Rule::DecidedAlone));
        } else if self.both_went_through_it(entry) {
            broken.push(at("discussed_with", Rule::BothWentThroughIt));
        }
        if let Entry::AgreementBreached(it) = entry
            && self.went_through_any(&it.incidents, &it.considered_by)
        {
            broken.push(at("considered_by", Rule::WentThroughIt));
        }
        if let Entry::AgreementAnswered(answer) = entry
            && answer.party == AgreementParty::ThePerson
            && self.is_of_the_practice(answer, new)
        {
            broken.push(at("who", Rule::SignsForTheOtherSide));
        }
        broken
    }

    /// Whether a specific action or the end of contact is decided among those who went through the
    /// incidents it answers, and nobody else was asked (PHSO guide: discussed with a manager or
    /// senior colleague). A small practice may have nobody who was not there, so that a witness
    /// may.
    fn both_went_through_it(&self, entry: &Entry) -> bool {
        let (decided_by, discussed_with) = match entry {
            Entry::RestrictionImposed(it) => (&it.decided_by, &it.discussed_with),
            Entry::ContactEnded(it) => (&it.decided_by, &it.discussed_with),
            _ => return false,
        };
        [decided_by, discussed_with]
            .into_iter()
            .all(|name| self.went_through_any(entry.incidents(), name))
    }

    /// Whether somebody went through one of these incidents.
    pub(in crate::case) fn went_through_any(&self, incidents: &[IncidentId], name: &str) -> bool {
        self.incidents()
            .filter(|incident| incidents.contains(&incident.id))
            .any(|incident| may_be_one_person(&incident.experienced_by, name))
    }

    /// Whether whoever answers for the person holds an office of the practice, or took part in the
    /// proposal for it (PHSO guide: both parties sign).
    fn is_of_the_practice(&self, answer: &AgreementAnswered, new: &NewEntry) -> bool {
        let outside = self.people_outside();
        let is = |name: &str| is_the_outsider(name, &answer.who);
        if outside.into_iter().any(is) {
            return false;
        }
        let holds_office = [
            Office::ComplaintsManager,
            Office::ResponsiblePerson,
            Office::SecondColleague,
        ]
        .into_iter()
        .filter_map(|office| self.book.holder(office, new.on))
        .any(is);
        let proposed = self.counting_entry(answer.agreement);
        let took_part = proposed.is_some_and(|entry| match &entry.entry {
            Entry::AgreementProposed(it) => [&it.decided_by, &it.discussed_with]
                .into_iter()
                .any(|name| is(name)),
            _ => false,
        });
        holds_office || took_part || is(&new.by)
    }

    /// The person who complains, the patient, and whoever speaks for either.
    fn people_outside(&self) -> Vec<&str> {
        let complaint = &self.records.complaint;
        let mut names = vec![complaint.complainant.name.as_str()];
        if let Patient::Another { person, .. } = &complaint.patient {
            names.push(&person.name);
        }
        names.extend(self.each(|entry| match &entry.entry {
            Entry::PersonAdded(added) => match added.role {
                PartyRole::Representative
                | PartyRole::Advocate
                | PartyRole::Carer
                | PartyRole::MemberOfParliament => Some(added.person.name.as_str()),
                PartyRole::Interpreter | PartyRole::Other => None,
            },
            _ => None,
        }));
        names
    }
}

/// Who acts for the practice in an entry, each with its field.
fn for_the_practice(entry: &Entry) -> Vec<(&'static str, &str)> {
    match entry {
        Entry::AgreementProposed(it) => vec![
            ("decided_by", &it.decided_by),
            ("discussed_with", &it.discussed_with),
            ("breaches_heard_by", &it.breaches_heard_by),
        ],
        Entry::AgreementAnswered(it) if it.party == AgreementParty::ThePractice => {
            vec![("who", &it.who)]
        }
        Entry::AgreementBreached(it) => vec![("considered_by", &it.considered_by)],
        Entry::RestrictionImposed(it) => vec![
            ("decided_by", &it.decided_by),
            ("discussed_with", &it.discussed_with),
        ],
        Entry::ContactEnded(it) => vec![
            ("decided_by", &it.decided_by),
            ("discussed_with", &it.discussed_with),
        ],
        Entry::ActionReviewed(it) => vec![("reviewed_by", &it.reviewed_by)],
        Entry::AppealDecided(it) => vec![("considered_by", &it.considered_by)],
        Entry::PoliceDecided(it) => vec![("supported_by", &it.supported_by)],
        Entry::OnlinePostHandled(it) => vec![("discussed_with", &it.discussed_with)],
        Entry::IncidentFollowedUp(it) => vec![("manager_told", &it.manager_told)],
        Entry::RemovalNoted(it) => vec![("decided_by", &it.decided_by)],
        Entry::OfficerInvolved(it) => vec![("second_person", &it.second_person)],
        _ => Vec::new(),
    }
}
