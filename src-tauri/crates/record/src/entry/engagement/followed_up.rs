//! What could wait while the telephone was still in her hand: an incident, followed up.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields::{self, at};
use super::super::told::{Names, Told};
use crate::case::CaseIncident;
use crate::clock::spoken_day;
use crate::ids::{EntryId, EvidenceId, IncidentId};
use crate::name::may_be_one_person;
use crate::order::is_after;
use crate::rule::{BrokenRule, Rule};

/// An incident was followed up: what it did, whether the contact was ended, who was told.
///
/// PHSO guide: a manager or senior colleague is always told of threatening, violent or abusive
/// behaviour.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentFollowedUp {
    /// The incident.
    pub incident: IncidentId,
    /// What it did to colleagues and others, in facts; needed, also to say that it did nothing.
    pub effect: String,
    /// Whether anybody was physically threatened: then the police are decided about (PHSO guide).
    #[serde(default)]
    pub physical_threat: bool,
    /// Whether the call or the meeting was ended.
    pub contact_ended: bool,
    /// The manager or senior colleague who was told.
    pub manager_told: String,
    /// The day.
    pub manager_told_on: NaiveDate,
    /// The UK time, where known.
    #[serde(default)]
    #[ts(optional)]
    pub manager_told_at: Option<NaiveTime>,
    /// What that colleague advised.
    #[serde(default)]
    #[ts(optional)]
    pub advice: Option<String>,
    /// Whether there is a recording, and where it is kept.
    #[serde(default)]
    #[ts(optional)]
    pub recording: Option<String>,
    /// The specific action or the end of contact that was decided at once because of it, before
    /// the incident with its exact words could be written down.
    #[serde(default)]
    #[ts(optional)]
    pub rests_on_it: Option<EntryId>,
    /// To whom it was reported under the practice's policy on violence, where it was (PHSO sample
    /// policy: such behaviour is reported).
    #[serde(default)]
    #[ts(optional)]
    pub reported: Option<String>,
    /// Items of evidence: the letter or the post, the recording.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl IncidentFollowedUp {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("effect", &self.effect);
        broken.extend(fields::name("manager_told", &self.manager_told));
        broken.extend(fields::optional("advice", self.advice.as_ref()));
        broken.extend(fields::optional("recording", self.recording.as_ref()));
        broken.extend(fields::optional("reported", self.reported.as_ref()));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let told = match self.manager_told_at {
            Some(time) => format!(
                "{}, {}, {}",
                names.colleague(&self.manager_told),
                spoken_day(self.manager_told_on),
                time.format("%H:%M")
            ),
            None => format!(
                "{}, {}",
                names.colleague(&self.manager_told),
                spoken_day(self.manager_told_on)
            ),
        };
        let ended = if self.contact_ended { "Yes" } else { "No" };
        let threatened = if self.physical_threat { "Yes" } else { "" };
        let rests_on_it = self
            .rests_on_it
            .map(|entry| names.entry(entry))
            .unwrap_or_default();
        Told::new(format!(
            "{} followed up",
            super::super::told::capital(&names.incidents(&[self.incident]))
        ))
        .line("What it did to others", &self.effect)
        .line("Somebody was physically threatened", threatened)
        .line("The call or meeting was ended", ended)
        .line("Told", told)
        .maybe("Advice", self.advice.as_ref())
        .maybe("Recording", self.recording.as_ref())
        .maybe(
            "Reported under the policy on violence",
            self.reported.as_ref(),
        )
        .line("Decided at once because of it", rests_on_it)
        .line("Evidence", names.evidence(&self.evidence))
    }

    /// Checks that nobody was told before the incident, and that it is somebody else than who went
    /// through it (PHSO guide: a manager or senior colleague is told, and supports them).
    pub(crate) fn check_against(&self, incident: &CaseIncident) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        let told = (self.manager_told_on, self.manager_told_at);
        if is_after(incident.when(), told) {
            broken.push(at("manager_told_on", Rule::BeforeTheIncident));
        }
        if may_be_one_person(&self.manager_told, &incident.experienced_by) {
            broken.push(at("manager_told", Rule::ToldToWhoWentThroughIt));
        }
        broken
    }
}
