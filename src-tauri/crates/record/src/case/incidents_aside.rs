//! The incidents that count, and those that were recorded twice or in the wrong file.

use super::{Case, CaseIncident};
use crate::entry::{Entry, FileEntry, IncidentSetAside};
use crate::ids::IncidentId;
use crate::quote::QuotePlace;

impl<'a> Case<'a> {
    /// The incidents that count: one that was recorded twice, or in the wrong file, and set aside
    /// is read in its place and counts nowhere else.
    pub fn incidents(&self) -> impl Iterator<Item = &'a CaseIncident> {
        self.incidents.iter().copied()
    }

    /// The entry that set an incident aside, with why.
    pub fn incident_set_aside(
        &self,
        incident: IncidentId,
    ) -> Option<(&'a FileEntry, &'a IncidentSetAside)> {
        self.latest(|entry| match &entry.entry {
            Entry::IncidentSetAside(aside) if aside.incident == incident => Some((entry, aside)),
            _ => None,
        })
    }

    /// Whether words were said in an incident that was set aside: nobody is asked about them.
    pub(super) fn is_of_an_incident_set_aside(&self, place: QuotePlace) -> bool {
        match place {
            QuotePlace::Incident(incident) => self.incident_set_aside(incident).is_some(),
            QuotePlace::ComplaintAsReceived(_) | QuotePlace::Entry(_) => false,
        }
    }
}

/// The incidents that none of the entries that count sets aside.
pub(super) fn counting<'a>(
    incidents: &'a [CaseIncident],
    entries: &[&FileEntry],
) -> Vec<&'a CaseIncident> {
    let is_aside = |incident: &CaseIncident| {
        entries.iter().any(|entry| {
            matches!(&entry.entry, Entry::IncidentSetAside(aside) if aside.incident == incident.id)
        })
    };
    incidents.iter().filter(|one| !is_aside(one)).collect()
}
