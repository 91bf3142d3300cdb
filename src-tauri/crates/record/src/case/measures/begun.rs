//! What begins a measure, as the entry that began it says.

use chrono::NaiveDate;

use super::MeasureKind;
use crate::entry::engagement::{ContactEnding, RestrictionKind};
use crate::entry::{Entry, FileEntry};
use crate::ids::IncidentId;

/// What began a measure.
pub(super) struct Begun {
    pub(super) kind: MeasureKind,
    pub(super) what: String,
    pub(super) brief: String,
    pub(super) restriction: Option<RestrictionKind>,
    pub(super) ends_contact: bool,
    pub(super) decided_by: String,
    pub(super) from: NaiveDate,
    pub(super) until: Option<NaiveDate>,
    pub(super) review_on: NaiveDate,
    pub(super) incidents: Vec<IncidentId>,
    pub(super) override_reason: Option<String>,
}

/// What an entry began, if it began a measure.
pub(super) fn begun(entry: &FileEntry) -> Option<Begun> {
    match &entry.entry {
        Entry::AgreementProposed(it) => Some(Begun {
            kind: MeasureKind::Agreement,
            what: "A communication agreement".to_owned(),
            brief: "agreement".to_owned(),
            restriction: None,
            ends_contact: false,
            decided_by: it.decided_by.clone(),
            from: entry.on,
            until: None,
            review_on: it.review_on,
            incidents: Vec::new(),
            override_reason: it.override_reason.clone(),
        }),
        Entry::RestrictionImposed(it) => Some(Begun {
            kind: MeasureKind::Restriction,
            what: it.what.in_words(),
            brief: it.what.in_brief(),
            restriction: Some(it.what.clone()),
            ends_contact: false,
            decided_by: it.decided_by.clone(),
            from: it.starts_on,
            until: Some(it.until),
            review_on: it.review_on,
            incidents: it.incidents.clone(),
            override_reason: it.override_reason.clone(),
        }),
        Entry::ContactEnded(it) => Some(Begun {
            kind: MeasureKind::Ending,
            what: match it.what {
                ContactEnding::Contact => "Contact has ended; new complaints are considered",
                ContactEnding::Consideration => {
                    "The complaint is no longer considered; new ones are"
                }
            }
            .to_owned(),
            brief: match it.what {
                ContactEnding::Contact => "contact ended",
                ContactEnding::Consideration => "no longer considered",
            }
            .to_owned(),
            restriction: None,
            ends_contact: it.what == ContactEnding::Contact,
            decided_by: it.decided_by.clone(),
            from: it.told_on,
            until: None,
            review_on: it.review_on,
            incidents: it.incidents.clone(),
            override_reason: it.override_reason.clone(),
        }),
        _ => None,
    }
}
