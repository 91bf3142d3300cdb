//! Which measure an entry or an incident is about: whoever reviews one measure is not shown what
//! another rests on (PHSO guide: each action is for this situation and is reviewed by itself).

use super::Case;
use crate::entry::{Entry, FileEntry};
use crate::ids::{EntryId, IncidentId};

impl Case<'_> {
    /// The measure that an entry began or is about; `None` for one that is about none.
    pub fn measure_an_entry_is_about(&self, entry: &FileEntry) -> Option<EntryId> {
        let about = match &entry.entry {
            Entry::AgreementProposed(_) | Entry::RestrictionImposed(_) | Entry::ContactEnded(_) => {
                entry.id
            }
            Entry::AgreementAnswered(it) => it.agreement,
            Entry::AgreementLifted(it) => it.agreement,
            Entry::AgreementBreached(it) => it.about,
            Entry::ActionReviewed(it) => it.about,
            Entry::IncidentFollowedUp(it) => it.rests_on_it?,
            Entry::AppealReceived(it) => it.about,
            Entry::AppealDecided(it) => {
                let challenge = self.counting_entry(it.appeal)?;
                return self.measure_an_entry_is_about(challenge);
            }
            _ => return None,
        };
        let begun = self.counting_entry(about)?;
        let begins = matches!(
            begun.entry,
            Entry::AgreementProposed(_) | Entry::RestrictionImposed(_) | Entry::ContactEnded(_)
        );
        begins.then_some(about)
    }

    /// The measures that rest on an incident, or of which it is said that it was not kept, oldest
    /// first; none for an incident that stands by itself.
    pub fn measures_an_incident_is_about(&self, incident: IncidentId) -> Vec<EntryId> {
        let mut measures = Vec::new();
        for entry in &self.counting {
            let names_it = match &entry.entry {
                Entry::RestrictionImposed(it) => it.incidents.contains(&incident),
                Entry::ContactEnded(it) => it.incidents.contains(&incident),
                Entry::AgreementBreached(it) => it.incidents.contains(&incident),
                Entry::IncidentFollowedUp(it) => it.incident == incident,
                _ => false,
            };
            if let Some(measure) = self.measure_an_entry_is_about(entry)
                && names_it
                && !measures.contains(&measure)
            {
                measures.push(measure);
            }
        }
        measures
    }
}
