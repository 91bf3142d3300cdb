//! Situations: physical threats, self-harm, online posts.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields::{self, at};
use super::super::told::{Names, Told};
use crate::blank::is_given;
use crate::clock::spoken_day;
use crate::ids::{EvidenceId, IncidentId};
use crate::name::may_be_one_person;
use crate::order::When;
use crate::rule::{BrokenRule, Rule};

/// Whether the police were contacted, and why: recorded either way, and not decided alone by
/// whoever was threatened (PHSO guide).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PoliceDecided {
    /// The incidents it is about.
    pub incidents: Vec<IncidentId>,
    /// Whether they were contacted.
    pub contacted: bool,
    /// Why, or why not.
    pub why: String,
    /// Who was threatened.
    pub threatened: String,
    /// The manager or senior colleague who supported the decision.
    pub supported_by: String,
    /// The police's reference, once there is one.
    #[serde(default)]
    #[ts(optional)]
    pub reference: Option<String>,
    /// The day it was reported.
    #[serde(default)]
    #[ts(optional)]
    pub reported_on: Option<NaiveDate>,
    /// The UK time it was reported.
    #[serde(default)]
    #[ts(optional)]
    pub reported_at: Option<NaiveTime>,
    /// Items of evidence: what was kept for the police, their letter.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl PoliceDecided {
    /// When the police were told, where they were.
    pub(crate) fn reported(&self) -> Option<When> {
        let reported_on = self.reported_on.filter(|_| self.contacted);
        reported_on.map(|on| (on, self.reported_at))
    }

    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("why", &self.why);
        if self.incidents.is_empty() {
            broken.push(at("incidents", Rule::Missing));
        }
        broken.extend(fields::name("threatened", &self.threatened));
        broken.extend(fields::name("supported_by", &self.supported_by));
        if may_be_one_person(&self.threatened, &self.supported_by) {
            broken.push(at("supported_by", Rule::NotDecidedAlone));
        }
        broken.extend(fields::optional("reference", self.reference.as_ref()));
        if self.contacted && self.reported_on.is_none() {
            broken.push(at("reported_on", Rule::Missing));
        }
        if !self.contacted {
            broken.extend(
                self.parts_of_a_report()
                    .map(|field| at(field, Rule::PoliceNotContacted)),
            );
        }
        broken
    }

    /// The parts that only a report to the police has, as far as they are given.
    fn parts_of_a_report(&self) -> impl Iterator<Item = &'static str> {
        [
            (self.reported_on.is_some(), "reported_on"),
            (self.reported_at.is_some(), "reported_at"),
            (is_given(self.reference.as_ref()), "reference"),
        ]
        .into_iter()
        .filter_map(|(given, field)| given.then_some(field))
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let step = if self.contacted {
            "The police were contacted"
        } else {
            "The police were not contacted"
        };
        let reported = self.reported_on.map(|on| match self.reported_at {
            Some(time) => format!("{}, {}", spoken_day(on), time.format("%H:%M")),
            None => spoken_day(on),
        });
        Told::new(step)
            .line("Incidents", names.incidents(&self.incidents))
            .line("Why", &self.why)
            .line("Who went through it", names.colleague(&self.threatened))
            .line("Decided with", names.colleague(&self.supported_by))
            .maybe("Reported", reported.as_ref())
            .maybe("Reference", self.reference.as_ref())
            .line("Evidence", names.evidence(&self.evidence))
    }
}

/// The statement of somebody who experienced or witnessed an incident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatementTaken {
    /// The incidents it is about.
    pub incidents: Vec<IncidentId>,
    /// Whose statement it is.
    pub from: String,
    /// Whether they experienced it or witnessed it.
    pub experienced_it: bool,
    /// The item of evidence that holds it; the words stay where they can be covered.
    pub evidence: Vec<EvidenceId>,
}

impl StatementTaken {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("from", &self.from);
        if self.incidents.is_empty() {
            broken.push(at("incidents", Rule::Missing));
        }
        if self.evidence.is_empty() {
            broken.push(at("evidence", Rule::Missing));
        }
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let part = if self.experienced_it {
            "Experienced it"
        } else {
            "Witnessed it"
        };
        Told::new(format!(
            "Statement taken from {}",
            names.colleague(&self.from)
        ))
        .line("Incidents", names.incidents(&self.incidents))
        .line("Part", part)
        .line("Statement", names.evidence(&self.evidence))
    }
}

/// A step that was taken when somebody spoke of suicide or self-harm (PHSO guide).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SafeguardingAction {
    /// 999 was called, on another line.
    Called999,
    /// The caller was told that the emergency services were being called.
    CallerTold,
    /// Name, place and anything taken were asked for and passed on.
    DetailsPassedOn,
    /// Somebody stayed on the line with the caller.
    StayedOnTheLine,
    /// The practice's safeguarding lead was told.
    SafeguardingLeadTold,
    /// A clinician of the practice was told.
    ClinicianTold,
    /// The mental health team or another local service was told.
    LocalServiceTold,
}

impl SafeguardingAction {
    /// The step in words.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Called999 => "999 was called",
            Self::CallerTold => "the person was told that help was being called",
            Self::DetailsPassedOn => "name, place and what was taken were passed on",
            Self::StayedOnTheLine => "somebody stayed on the line",
            Self::SafeguardingLeadTold => "the safeguarding lead was told",
            Self::ClinicianTold => "a clinician was told",
            Self::LocalServiceTold => "a local service was told",
        }
    }
}

/// Somebody spoke of suicide or self-harm. It is a path of its own: never behaviour, never an
/// incident, and never counted on the ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SafeguardingTaken {
    /// What was done.
    pub steps: Vec<SafeguardingAction>,
    /// A plain account of what was done and by whom. What was said belongs in an item of evidence,
    /// where it can be covered.
    pub account: String,
    /// Why 999 was not called, where it was not.
    #[serde(default)]
    #[ts(optional)]
    pub why_not_999: Option<String>,
    /// Items of evidence: the note of what was said, the recording.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl SafeguardingTaken {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("account", &self.account);
        let called = self.steps.contains(&SafeguardingAction::Called999);
        let why_not = self.why_not_999.as_ref();
        if !called && !is_given(why_not) {
            broken.push(at("why_not_999", Rule::WhyNot999));
        }
        broken.extend(fields::optional("why_not_999", why_not));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let steps: Vec<_> = self.steps.iter().map(|step| step.in_words()).collect();
        Told::new("Safeguarding steps taken")
            .line("What was done", steps.join(", "))
            .maybe("Why 999 was not called", self.why_not_999.as_ref())
            .line("Account", &self.account)
            .line("Evidence", names.evidence(&self.evidence))
    }
}

/// A post online was handled (PHSO guide: online contact).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OnlinePostHandled {
    /// The site, and the address of the post.
    pub place: String,
    /// The incidents it is about, where the post was threatening, violent or abusive.
    #[serde(default)]
    pub incidents: Vec<IncidentId>,
    /// The screenshot.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
    /// What was reported to the platform, and what it answered.
    #[serde(default)]
    #[ts(optional)]
    pub reported: Option<String>,
    /// What was blocked or limited, on the platform or elsewhere.
    #[serde(default)]
    #[ts(optional)]
    pub limited: Option<String>,
    /// What was replied: how to make the complaint, and nothing of the person.
    #[serde(default)]
    #[ts(optional)]
    pub replied: Option<String>,
    /// The senior colleague it was discussed with.
    pub discussed_with: String,
}

impl OnlinePostHandled {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::needed("place", &self.place);
        broken.extend(fields::optional("reported", self.reported.as_ref()));
        broken.extend(fields::optional("limited", self.limited.as_ref()));
        broken.extend(fields::optional("replied", self.replied.as_ref()));
        broken.extend(fields::name("discussed_with", &self.discussed_with));
        let done = [&self.reported, &self.limited, &self.replied];
        if !self.incidents.is_empty() && !done.iter().any(|words| is_given(words.as_ref())) {
            broken.push(at("reported", Rule::NothingDoneAboutThePost));
        }
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        Told::new("Post online handled")
            .line("Where", &self.place)
            .line("Incidents", names.incidents(&self.incidents))
            .line("Screenshot", names.evidence(&self.evidence))
            .maybe("Reported to the platform", self.reported.as_ref())
            .maybe("Blocked or limited", self.limited.as_ref())
            .maybe("Replied", self.replied.as_ref())
            .line("Discussed with", names.colleague(&self.discussed_with))
    }
}
