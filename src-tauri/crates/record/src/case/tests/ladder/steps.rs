//! The steps of the ladder as they are entered on an invented file.

use chrono::NaiveTime;
use serde_json::{Value, json};

use super::super::desk::{Desk, OFFICER, RESPONSIBLE, SECOND, but, day};
use crate::case::{CaseIncident, Measure, MeasureStands};
use crate::complaint::Channel;
use crate::ids::{EntryId, IncidentId};
use crate::people::{Patient, Person, RepresentativeBasis};

/// Everything the ladder asks for first, in its order: the rule that says it is missing, and the
/// entry that puts it in place.
pub(super) const FIRST_STEPS: [&str; 6] = [
    "engagement_tried",
    "advocacy_signposted",
    "adjustment_asked",
    "adjustment_decided",
    "de_escalated",
    "warning_given",
];

impl Desk {
    /// With an incident on each of these days, in which everybody was safe.
    pub(in crate::case::tests) fn with_incidents(mut self, days: &[&str]) -> Self {
        for on in days {
            self.happened(on, true);
        }
        self
    }

    pub(super) fn happened(&mut self, on: &str, everybody_safe: bool) {
        let number = u32::try_from(self.records.incidents.len()).unwrap() + 1;
        self.records.incidents.push(CaseIncident {
            id: IncidentId::from_row(number.into()),
            number,
            on: day(on),
            at: NaiveTime::from_hms_opt(8, 30, 0).unwrap(),
            somebody_else: false,
            has_words: true,
            channel: Channel::Telephone,
            everybody_safe,
            experienced_by: "Tom Ellery".to_owned(),
            colleagues_there: Vec::new(),
        });
    }

    /// A letter of Thursday 19 November 2026, an incident on Friday, and everything tried by
    /// Tuesday that comes first, save for what is left out here.
    pub(in crate::case::tests) fn with_all_tried_but(left_out: &[&str]) -> Self {
        let mut desk = Self::with_a_letter().with_incidents(&["2026-11-20"]);
        let mut asked = None;
        for kind in FIRST_STEPS.iter().filter(|kind| !left_out.contains(kind)) {
            let entry = match *kind {
                "adjustment_decided" => match asked {
                    None => continue,
                    Some(asked) => but(kind, json!({ "adjustment": asked })),
                },
                "warning_given" => warning("on_paper"),
                kind => but(kind, json!({})),
            };
            let id = desk.has("2026-11-24", entry);
            if *kind == "adjustment_asked" {
                asked = Some(id);
            }
        }
        desk
    }

    pub(in crate::case::tests) fn with_all_tried() -> Self {
        Self::with_all_tried_but(&[])
    }

    /// With somebody else as the patient.
    pub(super) fn and_a_patient(mut self, name: &str) -> Self {
        self.records.complaint.patient = Patient::Another {
            person: Person {
                name: name.to_owned(),
                ..Person::default()
            },
            basis: Some(RepresentativeBasis::AskedForIt),
        };
        self
    }

    /// With somebody who takes part, added to the file at last.
    pub(super) fn with_somebody(self, role: &str, name: &str) -> Self {
        let somebody = json!({ "role": role, "person": { "name": name } });
        self.and("2026-11-20", but("person_added", somebody))
    }

    /// How a measure stands on a day.
    pub(super) fn stands(&self, measure: EntryId, on: &str) -> MeasureStands {
        self.measure(measure, on).stands
    }

    pub(super) fn measure(&self, measure: EntryId, on: &str) -> Measure {
        self.asked(|case| case.measure_of(measure, day(on)))
            .unwrap()
    }

    /// The titles of what there is to do about engagement.
    pub(super) fn to_do(&self, on: &str) -> Vec<String> {
        use crate::case::{TaskGroup, TaskStands};
        self.asked(|case| case.tasks(day(on)))
            .into_iter()
            .filter(|task| task.group == TaskGroup::Engagement)
            .filter(|task| task.stands == TaskStands::ToDo)
            .map(|task| task.title)
            .collect()
    }

    /// With one more entry, which the rules let through; its identity.
    #[track_caller]
    pub(super) fn enters(&mut self, on: &str, entry: Value) -> EntryId {
        let told = self.told(day(on), super::super::desk::read(entry.clone()));
        assert!(told.is_empty(), "{told:?}: {entry}");
        self.has(on, entry)
    }
}

pub(super) fn with(mut entry: Value, otherwise: Value) -> Value {
    for (field, value) in otherwise.as_object().unwrap() {
        entry[field] = value.clone();
    }
    entry
}

pub(super) fn warning(how: &str) -> Value {
    but(
        "warning_given",
        json!({ "how": how, "of_removal": false, "asked_to_write_again": false }),
    )
}

/// An agreement proposed with everything that comes first.
pub(super) fn agreement() -> Value {
    but(
        "agreement_proposed",
        json!({ "decided_by": OFFICER, "discussed_with": SECOND, "override_reason": null,
                "told_on": "2026-11-25", "review_on": "2027-02-24" }),
    )
}

pub(super) fn answer(agreement: EntryId, party: &str, signed: bool) -> Value {
    but(
        "agreement_answered",
        json!({ "agreement": agreement, "party": party, "signed": signed }),
    )
}

/// Contact by letter only, from 25 November 2026 for half a year, reviewed half-way.
pub(super) fn restriction() -> Value {
    but(
        "restriction_imposed",
        json!({ "what": { "restriction": "one_channel", "channel": "letter" },
                "discussed_with": SECOND, "decided_by": RESPONSIBLE,
                "starts_on": "2026-11-25", "review_on": "2027-02-24", "until": "2027-05-24",
                "told_on": "2026-11-25", "override_reason": null }),
    )
}

/// Contact ended by the responsible person.
pub(super) fn ending() -> Value {
    but(
        "contact_ended",
        json!({ "discussed_with": SECOND, "decided_by": RESPONSIBLE,
                "told_on": "2026-12-01", "review_on": "2027-03-01", "override_reason": null }),
    )
}

/// A concern that a measure is not kept, which names no incident.
pub(super) fn concern(about: EntryId) -> Value {
    but(
        "agreement_breached",
        json!({ "about": about, "incidents": [] }),
    )
}

/// A review by the second colleague that keeps the measure.
pub(super) fn kept(about: EntryId, on: &str, next: &str, until: Option<&str>) -> Value {
    but(
        "action_reviewed",
        json!({ "about": about, "reviewed_by": SECOND, "outcome": "still_needed",
                "changed_to": null, "new_terms": null, "terms_agreed": null, "until": until,
                "next_review_on": next, "told_on": on }),
    )
}

/// A review that changes contact.
pub(super) fn changed(about: EntryId, on: &str, to: Value) -> Value {
    with(
        kept(about, on, "2027-05-20", None),
        json!({ "outcome": "changed", "changed_to": to }),
    )
}

pub(super) fn lifted(about: EntryId, on: &str) -> Value {
    with(
        kept(about, on, "2027-05-20", None),
        json!({ "outcome": "lifted", "next_review_on": null }),
    )
}

pub(super) fn challenge(about: EntryId) -> Value {
    but("appeal_received", json!({ "about": about }))
}

/// The challenge considered by somebody outside the decision.
pub(super) fn considered(appeal: EntryId, on: &str, outcome: &str) -> Value {
    but(
        "appeal_decided",
        json!({ "appeal": appeal, "considered_by": "Dr Ann Wood", "outcome": outcome,
                "changed_to": null, "new_terms": null, "terms_agreed": null, "told_on": on }),
    )
}

pub(super) fn by_telephone_too() -> Value {
    json!({ "restriction": "limited_time_or_volume", "how_often": "one call a week",
            "how_long": "ten minutes" })
}

pub(super) fn police(contacted: bool, reference: Option<&str>, on: Option<&str>) -> Value {
    but(
        "police_decided",
        json!({ "contacted": contacted, "threatened": OFFICER, "supported_by": SECOND,
                "reference": reference, "reported_on": on,
                "reported_at": contacted.then_some("15:10:00") }),
    )
}

pub(super) fn removal(path: &str) -> Value {
    but(
        "removal_noted",
        json!({ "path": path, "ground": "violence", "decided_by": RESPONSIBLE, "exception": null,
                "exception_reason": null, "commissioner_approved": null, "incidents": [1],
                "notice_on": "2026-12-01", "notice_how": "on_paper", "told_how": "on_paper",
                "not_told": null, "not_told_reason": null }),
    )
}
