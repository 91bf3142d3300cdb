//! Reviews and appeals. Past its review date an action stands as needing a decision: it neither
//! ends nor goes on by itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::fields::{self, Manner, at};
use super::super::told::{Names, Told, capital};
use super::ways::RestrictionKind;
use crate::blank::is_given;
use crate::clock::spoken_day;
use crate::complaint::Channel;
use crate::ids::{EntryId, EvidenceId};
use crate::rule::{BrokenRule, Rule};

/// What a review decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewOutcome {
    /// Still needed and appropriate.
    StillNeeded,
    /// Changed.
    Changed,
    /// Lifted.
    Lifted,
}

/// A manager or senior colleague reviewed an agreement or a specific action (PHSO guide).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActionReviewed {
    /// The entry with the agreement, the specific action or the end of contact.
    pub about: EntryId,
    /// Who reviewed it.
    pub reviewed_by: String,
    /// What was looked at: contacts and conduct in the period.
    pub looked_at: String,
    /// What the person says about it, or why the person was not asked; needed, so that nobody is
    /// left out of a review without a reason.
    pub person_said: String,
    /// The outcome.
    pub outcome: ReviewOutcome,
    /// What contact is changed to, where it is a specific action or the end of contact.
    #[serde(default)]
    #[ts(optional)]
    pub changed_to: Option<RestrictionKind>,
    /// What it says now, where it is a communication agreement.
    #[serde(default)]
    #[ts(optional)]
    pub new_terms: Option<String>,
    /// How both sides agreed to the new words: an agreement is what both signed (PHSO guide).
    #[serde(default)]
    #[ts(optional)]
    pub terms_agreed: Option<String>,
    /// The reasons.
    pub reasons: String,
    /// The last day it now stands for, unless it was lifted.
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<NaiveDate>,
    /// The day of the next review, unless it was lifted.
    #[serde(default)]
    #[ts(optional)]
    pub next_review_on: Option<NaiveDate>,
    /// The day the person was told.
    pub told_on: NaiveDate,
    /// How.
    pub told_how: Manner,
    /// How the person can challenge what goes on, as told, unless it was lifted.
    #[serde(default)]
    #[ts(optional)]
    pub how_to_challenge: Option<String>,
    /// Items of evidence: the letter as it went.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl ActionReviewed {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("reviewed_by", &self.reviewed_by);
        broken.extend(fields::needed("looked_at", &self.looked_at));
        broken.extend(fields::needed("reasons", &self.reasons));
        if self.outcome != ReviewOutcome::Lifted && self.next_review_on.is_none() {
            broken.push(at("next_review_on", Rule::ReviewDateMissing));
        }
        broken.extend(self.days_of_what_is_over());
        broken.extend(fields::needed("person_said", &self.person_said));
        let challenge = self.how_to_challenge.as_ref();
        broken.extend(if self.outcome == ReviewOutcome::Lifted {
            fields::optional("how_to_challenge", challenge)
        } else {
            fields::needed("how_to_challenge", challenge.map_or("", String::as_str))
        });
        if self.outcome != ReviewOutcome::Lifted && !self.told_how.is_written() {
            broken.push(at("told_how", Rule::NotInWriting));
        }
        broken.extend(changed(
            self.outcome == ReviewOutcome::Changed,
            self.changed_to.as_ref(),
            self.new_terms.as_ref(),
            self.terms_agreed.as_ref(),
        ));
        broken
    }

    /// What is lifted stands until no day and is reviewed on none.
    fn days_of_what_is_over(&self) -> Vec<BrokenRule> {
        if self.outcome != ReviewOutcome::Lifted {
            return Vec::new();
        }
        let days = [
            ("until", self.until),
            ("next_review_on", self.next_review_on),
        ];
        days.into_iter()
            .filter(|(_, day)| day.is_some())
            .map(|(field, _)| at(field, Rule::LiftedHasNoLaterDay))
            .collect()
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let outcome = match self.outcome {
            ReviewOutcome::StillNeeded => "still needed",
            ReviewOutcome::Changed => "changed",
            ReviewOutcome::Lifted => "lifted",
        };
        let changed = self.changed_to.as_ref().map(RestrictionKind::in_words);
        let headline = match names.decided(self.about) {
            Some(what) => format!("{}, reviewed: {outcome}", capital(what)),
            None => format!("Review: {outcome}"),
        };
        Told::new(format!("{headline}{}", to_what(self.changed_to.as_ref())))
            .line("About", names.entry(self.about))
            .line("Reviewed by", &self.reviewed_by)
            .line("What was looked at", &self.looked_at)
            .line("What the person says, or why not asked", &self.person_said)
            .maybe("Changed to", changed.as_ref())
            .maybe("Particulars", particulars(self.changed_to.as_ref()))
            .maybe("What it says now", self.new_terms.as_ref())
            .maybe("How both agreed to it", self.terms_agreed.as_ref())
            .line("Reasons", &self.reasons)
            .maybe_day("Stands until", self.until)
            .maybe_day("Next review", self.next_review_on)
            .line(
                "The person was told",
                format!("{}, {}", spoken_day(self.told_on), self.told_how.in_words()),
            )
            .maybe("How it can be challenged", self.how_to_challenge.as_ref())
            .line("The letter", names.evidence(&self.evidence))
    }
}

/// The person challenged a decision: a measure, a warning, or what was done at once (PHSO guide; SPSO section 1: a right of appeal).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppealReceived {
    /// The entry with the decision.
    pub about: EntryId,
    /// How it came. What the person says stands beside it in exact words.
    pub channel: Channel,
    /// Items of evidence: the letter as it came.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl AppealReceived {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        Vec::new()
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let what = names.decided(self.about);
        let what = what.map_or_else(String::new, |what| format!(": {what}"));
        Told::new(format!(
            "Decision challenged {}{what}",
            self.channel.in_words()
        ))
        .line("About", names.entry(self.about))
        .line("The letter", names.evidence(&self.evidence))
    }
}

/// What an appeal came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AppealOutcome {
    /// Upheld: the action is lifted.
    Upheld,
    /// Upheld in part: the action is changed.
    PartlyUpheld,
    /// Not upheld.
    NotUpheld,
}

/// An appeal was considered by somebody who did not take the decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppealDecided {
    /// The entry with the appeal.
    pub appeal: EntryId,
    /// Who considered it.
    pub considered_by: String,
    /// The outcome.
    pub outcome: AppealOutcome,
    /// What contact is changed to, where it was upheld in part and is about contact.
    #[serde(default)]
    #[ts(optional)]
    pub changed_to: Option<RestrictionKind>,
    /// What it says now, where it was upheld in part and is an agreement or a warning.
    #[serde(default)]
    #[ts(optional)]
    pub new_terms: Option<String>,
    /// How both sides agreed to the new words, where it is an agreement.
    #[serde(default)]
    #[ts(optional)]
    pub terms_agreed: Option<String>,
    /// Whether a warning of removal from the list that was upheld in part still warns of it (GMS
    /// Contracts Regulations 2015, Schedule 3, paragraph 24 asks whether it did).
    #[serde(default)]
    #[ts(optional)]
    pub still_of_removal: Option<bool>,
    /// The reasons.
    pub reasons: String,
    /// The day the person was told.
    pub told_on: NaiveDate,
    /// How.
    pub told_how: Manner,
    /// Whether the person was told of the Ombudsman; needed.
    pub ombudsman_told: bool,
    /// Items of evidence: the letter as it went.
    #[serde(default)]
    pub evidence: Vec<EvidenceId>,
}

impl AppealDecided {
    pub(in crate::entry) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("considered_by", &self.considered_by);
        broken.extend(fields::needed("reasons", &self.reasons));
        broken.extend(changed(
            self.outcome == AppealOutcome::PartlyUpheld,
            self.changed_to.as_ref(),
            self.new_terms.as_ref(),
            self.terms_agreed.as_ref(),
        ));
        if self.still_of_removal.is_some() && self.outcome != AppealOutcome::PartlyUpheld {
            broken.push(at("still_of_removal", Rule::NotAChange));
        }
        if !self.told_how.is_written() {
            broken.push(at("told_how", Rule::NotInWriting));
        }
        if !self.ombudsman_told {
            broken.push(at("ombudsman_told", Rule::OmbudsmanNotTold));
        }
        broken
    }

    pub(in crate::entry) fn told(&self, names: &Names) -> Told {
        let outcome = match self.outcome {
            AppealOutcome::Upheld => "upheld",
            AppealOutcome::PartlyUpheld => "upheld in part",
            AppealOutcome::NotUpheld => "not upheld",
        };
        let changed = self.changed_to.as_ref().map(RestrictionKind::in_words);
        let of_removal = self.still_of_removal.map_or("", |still| match still {
            true => "Yes",
            false => "No longer",
        });
        let what = names.decided(self.appeal);
        let what = what.map_or_else(String::new, |what| format!(", {what}"));
        let to_what = match self.changed_to.as_ref() {
            Some(_) => format!(", changed{}", to_what(self.changed_to.as_ref())),
            None => String::new(),
        };
        Told::new(format!("Challenge considered{what}: {outcome}{to_what}"))
            .line("Challenged in", names.entry(self.appeal))
            .line("Considered by", &self.considered_by)
            .maybe("Changed to", changed.as_ref())
            .maybe("Particulars", particulars(self.changed_to.as_ref()))
            .maybe("What it says now", self.new_terms.as_ref())
            .maybe("How both agreed to it", self.terms_agreed.as_ref())
            .line("Warns of removal from the list", of_removal)
            .line("Reasons", &self.reasons)
            .line(
                "The person was told",
                format!("{}, {}", spoken_day(self.told_on), self.told_how.in_words()),
            )
            .line("Told of the Ombudsman", "Yes")
            .line("The letter", names.evidence(&self.evidence))
    }
}

/// " to contact by letter only", for a headline; nothing where no contact is changed. The rest
/// stands in the line of what it is changed to.
fn to_what(changed_to: Option<&RestrictionKind>) -> String {
    changed_to.map_or_else(String::new, |kind| format!(" to {}", kind.named()))
}

fn particulars(changed_to: Option<&RestrictionKind>) -> Option<&String> {
    changed_to.and_then(RestrictionKind::particulars)
}

/// Checks that a change is said, in the one way or the other, and that nothing else is a change.
fn changed(
    is_changed: bool,
    contact: Option<&RestrictionKind>,
    terms: Option<&String>,
    agreed: Option<&String>,
) -> Vec<BrokenRule> {
    let terms_said = is_given(terms);
    let mut broken = fields::optional("new_terms", terms);
    broken.extend(fields::optional("terms_agreed", agreed));
    broken.extend(
        contact
            .into_iter()
            .flat_map(|kind| kind.check("changed_to")),
    );
    match (is_changed, contact.is_some(), terms_said) {
        (true, false, false) => broken.push(at("changed_to", Rule::Missing)),
        (false, true, _) => broken.push(at("changed_to", Rule::NotAChange)),
        (false, _, true) => broken.push(at("new_terms", Rule::NotAChange)),
        _ => {}
    }
    broken
}
