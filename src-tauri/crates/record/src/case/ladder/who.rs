//! Who may act for the practice, and who must not be the same person.

use super::at;
use crate::case::Case;
use crate::entry::engagement::AgreementParty;
use crate::entry::{Entry, PartyRole};
use crate::name::{is_the_outsider, may_be_one_person};
use crate::people::Patient;
use crate::rule::{BrokenRule, Rule};

impl Case<'_> {
    /// Whoever complains, the patient and whoever acts for them decides, reviews and signs nothing
    /// for the practice; and a decision is discussed with somebody else (PHSO guide).
    pub(super) fn check_who(&self, entry: &Entry) -> Vec<BrokenRule> {
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
        }
        broken
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
