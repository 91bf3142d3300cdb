//! Specific actions (restrictions) and the end of contact: the PHSO guide's option 2 and beyond.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields::{self, Manner, at};
use super::super::told::{Names, Told, lower_first};
use super::agreements::review_day;
use super::conduct::{Behaviour, Impact, conduct_in_words, is_at_once_for_safety};
use super::ways::RestrictionKind;
use crate::blank::is_given;
use crate::clock::spoken_day;
use crate::ids::{EvidenceId, IncidentId};
use crate::rule::{BrokenRule, Rule, check_each_once};

/// Nobody but a clinician says what a condition is or does (SPSO section 1).
const LEFT_TO_CLINICIANS: &str = "Left to clinicians";

/// A specific action (restriction) was imposed. Every part is needed: a restriction without a
/// review date, a decider or a way to challenge it cannot be saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RestrictionImposed {
    /// What is restricted.
    pub what: RestrictionKind,
    /// The conduct it answers; to complain is no conduct.
    pub conduct: Vec<Behaviour>,
    /// The incidents it rests on.
    #[serde(default)]
    pub incidents: Vec<IncidentId>,
    /// Why, as it was told to the person.
    pub why: String,
    /// What the conduct does to others.
    pub impact: Impact,
    /// Why this and nothing less.
    pub proportionate: String,
    /// What adjustments were considered, and with what outcome (Equality Act 2010 s.20).
    pub adjustments_considered: String,
    /// What a clinician said would help, where one was asked. What may lie behind the conduct is
    /// left to clinicians (SPSO section 1): nobody else writes it down.
    #[serde(default)]
    #[ts(optional)]
    pub clinicians_advice: Option<String>,
    /// The manager or senior colleague it was discussed with.
    pub discussed_with: String,
    /// Who decided.
    pub decided_by: String,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day it was decided for; past it, it needs a decision and neither ends nor goes on
    /// by itself.
    pub until: NaiveDate,
    /// The day it is to be reviewed.
    pub review_on: NaiveDate,
    /// The day the person was told.
    pub told_on: NaiveDate,
    /// How.
    pub told_how: Manner,
    /// How the person can challenge it, as told.
    pub how_to_challenge: String,
    /// New complaints are still considered; it cannot be otherwise.
    pub new_complaints_considered: bool,
    /// Why it was imposed before something the guide asks for first: a threat to safety.
    #[serde(default)]
    #[ts(optional)]
    pub override_reason: Option<String>,
    /// Items of evidence: the letter as it went.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl RestrictionImposed {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = self.what.check("what");
        broken.extend(conduct_and_incidents(
            &self.conduct,
            &self.incidents,
            self.override_reason.as_ref(),
        ));
        broken.extend(fields::needed("why", &self.why));
        broken.extend(self.impact.check());
        broken.extend(fields::needed("proportionate", &self.proportionate));
        broken.extend(fields::needed(
            "adjustments_considered",
            &self.adjustments_considered,
        ));
        broken.extend(fields::optional(
            "clinicians_advice",
            self.clinicians_advice.as_ref(),
        ));
        broken.extend(fields::name("discussed_with", &self.discussed_with));
        broken.extend(fields::name("decided_by", &self.decided_by));
        broken.extend(fields::not_before("until", self.until, self.starts_on));
        // What is decided for one day is looked at on that day.
        let for_one_day = self.starts_on == self.until && self.review_on == self.until;
        if !for_one_day {
            broken.extend(review_day("review_on", self.review_on, self.starts_on));
        }
        if !self.told_how.is_written() {
            broken.push(at("told_how", Rule::NotInWriting));
        }
        if self.review_on > self.until {
            broken.push(at("review_on", Rule::ReviewAfterItsEnd));
        }
        broken.extend(fields::needed("how_to_challenge", &self.how_to_challenge));
        if !self.new_complaints_considered {
            broken.push(at(
                "new_complaints_considered",
                Rule::NewComplaintsAreAlwaysConsidered,
            ));
        }
        broken.extend(fields::optional(
            "override_reason",
            self.override_reason.as_ref(),
        ));
        broken.extend(is_at_once_for_safety(
            self.override_reason.as_ref(),
            &self.conduct,
            &self.impact,
        ));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        Told::new(format!(
            "Specific action: {}, {} to {}",
            lower_first(&self.what.in_words()),
            spoken_day(self.starts_on),
            spoken_day(self.until)
        ))
        .maybe("Particulars", self.what.particulars())
        .line("Conduct", conduct_in_words(&self.conduct))
        .line("Incidents", names.incidents(&self.incidents))
        .line("Why", &self.why)
        .line("What it does to others", self.impact.in_words())
        .line("Why this and nothing less", &self.proportionate)
        .line("Adjustments considered", &self.adjustments_considered)
        .line("What may lie behind it", LEFT_TO_CLINICIANS)
        .maybe(
            "What a clinician said would help",
            self.clinicians_advice.as_ref(),
        )
        .line("Discussed with", names.colleague(&self.discussed_with))
        .line("Decided by", &self.decided_by)
        .day("To be reviewed", self.review_on)
        .line(
            "The person was told",
            format!("{}, {}", spoken_day(self.told_on), self.told_how.in_words()),
        )
        .line("How it can be challenged", &self.how_to_challenge)
        .line("New complaints", "Are considered as ever")
        .maybe(
            "Why before the steps that come first",
            self.override_reason.as_ref(),
        )
        .line("The letter", names.evidence(&self.evidence))
    }
}

/// What ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactEnding {
    /// Contact ends.
    Contact,
    /// The complaint is no longer considered.
    Consideration,
}

impl ContactEnding {
    /// What ends, in words.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Contact => "Contact ended",
            Self::Consideration => "The complaint is no longer considered",
        }
    }

    /// What it is called in the headline of another entry.
    pub(in crate::entry) fn named(self) -> &'static str {
        match self {
            Self::Contact => "end of contact",
            Self::Consideration => "end of work on the complaint",
        }
    }
}

/// Contact was ended, or the complaint is no longer considered. The responsible person decides,
/// and the person is told of the Ombudsman (PHSO guide).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactEnded {
    /// What ends.
    pub what: ContactEnding,
    /// The conduct it answers.
    pub conduct: Vec<Behaviour>,
    /// The incidents it rests on.
    #[serde(default)]
    pub incidents: Vec<IncidentId>,
    /// Why, as it was told.
    pub why: String,
    /// What the conduct does to others.
    pub impact: Impact,
    /// Why nothing less is enough.
    pub proportionate: String,
    /// What adjustments were considered, and with what outcome (Equality Act 2010 s.20).
    pub adjustments_considered: String,
    /// The manager or senior colleague it was discussed with.
    pub discussed_with: String,
    /// Who decided.
    pub decided_by: String,
    /// The day the person was told.
    pub told_on: NaiveDate,
    /// How.
    pub told_how: Manner,
    /// Whether the person was told of the Ombudsman; needed.
    pub ombudsman_told: bool,
    /// How it can be challenged, as told; needed (SPSO section 1: a right of appeal, notified).
    pub how_to_challenge: String,
    /// The day it is to be reviewed.
    pub review_on: NaiveDate,
    /// Why before something the guide asks for first: a threat to safety.
    #[serde(default)]
    #[ts(optional)]
    pub override_reason: Option<String>,
    /// Items of evidence: the letter as it went.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl ContactEnded {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = conduct_and_incidents(
            &self.conduct,
            &self.incidents,
            self.override_reason.as_ref(),
        );
        broken.extend(fields::needed("why", &self.why));
        broken.extend(self.impact.check());
        broken.extend(fields::needed("proportionate", &self.proportionate));
        broken.extend(fields::needed(
            "adjustments_considered",
            &self.adjustments_considered,
        ));
        broken.extend(fields::name("discussed_with", &self.discussed_with));
        broken.extend(fields::name("decided_by", &self.decided_by));
        if !self.told_how.is_written() {
            broken.push(at("told_how", Rule::NotInWriting));
        }
        if !self.ombudsman_told {
            broken.push(at("ombudsman_told", Rule::OmbudsmanNotTold));
        }
        broken.extend(fields::needed("how_to_challenge", &self.how_to_challenge));
        broken.extend(review_day("review_on", self.review_on, self.told_on));
        broken.extend(fields::optional(
            "override_reason",
            self.override_reason.as_ref(),
        ));
        broken.extend(is_at_once_for_safety(
            self.override_reason.as_ref(),
            &self.conduct,
            &self.impact,
        ));
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        Told::new(self.what.in_words())
            .line("Conduct", conduct_in_words(&self.conduct))
            .line("Incidents", names.incidents(&self.incidents))
            .line("Why", &self.why)
            .line("What it does to others", self.impact.in_words())
            .line("Why nothing less is enough", &self.proportionate)
            .line("Adjustments considered", &self.adjustments_considered)
            .line("What may lie behind it", LEFT_TO_CLINICIANS)
            .line("Discussed with", names.colleague(&self.discussed_with))
            .line("Decided by", &self.decided_by)
            .line(
                "The person was told",
                format!("{}, {}", spoken_day(self.told_on), self.told_how.in_words()),
            )
            .line("Told of the Ombudsman", "Yes")
            .line("How it can be challenged", &self.how_to_challenge)
            .line("New complaints", "Are considered as ever")
            .day("To be reviewed", self.review_on)
            .maybe(
                "Why before the steps that come first",
                self.override_reason.as_ref(),
            )
            .line("The letter", names.evidence(&self.evidence))
    }
}

/// Checks that conduct is named and that conduct in words or deeds rests on incidents, which hold
/// the exact words. A threat to safety may come before they are written down.
fn conduct_and_incidents(
    conduct: &[Behaviour],
    incidents: &[IncidentId],
    override_reason: Option<&String>,
) -> Vec<BrokenRule> {
    let mut broken = Vec::new();
    if conduct.is_empty() {
        broken.push(at("conduct", Rule::ConductMissing));
    }
    broken.extend(check_each_once("entry.conduct", conduct));
    let rests_on_incidents = conduct.iter().any(|one| one.is_an_incident());
    let at_once = is_given(override_reason);
    if rests_on_incidents && incidents.is_empty() && !at_once {
        broken.push(at("incidents", Rule::IncidentsMissing));
    }
    broken
}
