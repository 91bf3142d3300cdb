//! The practice's own book: bank holidays, offices, authorisations, intervals, the CQC.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{self, at};
use super::told::{Names, Told};
use crate::blank::is_blank;
use crate::clock::spoken_day;
use crate::ids::EntryId;
use crate::isolate::isolated;
use crate::rule::{BrokenRule, Rule};

/// A bank holiday the program did not know: one-offs are proclaimed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BankHolidayAdded {
    /// The day.
    pub day: NaiveDate,
    /// Its name as published.
    pub name: String,
}

impl BankHolidayAdded {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::name("name", &self.name)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!("Bank holiday added: {}", spoken_day(self.day))).line("Name", &self.name)
    }
}

/// A day that is not a bank holiday after all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BankHolidayRemoved {
    /// The day.
    pub day: NaiveDate,
    /// Why: where it says so.
    pub why: String,
}

impl BankHolidayRemoved {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("why", &self.why)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!("Bank holiday removed: {}", spoken_day(self.day))).line("Why", &self.why)
    }
}

/// A colleague's role from the day of the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColleagueRole {
    /// The colleague.
    pub colleague: String,
    /// The role: "receptionist". Empty: no longer at the practice.
    pub role: String,
}

impl ColleagueRole {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("colleague", &self.colleague);
        broken.extend(fields::optional("role", Some(&self.role)));
        broken
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        let colleague = names.colleague(&self.colleague);
        if is_blank(&self.role) {
            return Told::new(format!("{colleague} left the practice"));
        }
        Told::new(format!("{colleague}: {}", isolated(&self.role)))
    }
}

/// The offices that must be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Regulation 4(1)(b).
    ComplaintsManager,
    /// Regulation 4(1)(a).
    ResponsiblePerson,
    /// Reviews what the officer decided (PHSO guide).
    SecondColleague,
}

impl Office {
    /// The office as a heading has it.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::ComplaintsManager => "Complaints manager",
            Self::ResponsiblePerson => "Responsible person",
            Self::SecondColleague => "Second colleague",
        }
    }
}

/// Somebody took an office on the day of the entry. Who held it before stays on file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficeTaken {
    /// The office.
    pub office: Office,
    /// Who.
    pub name: String,
}

impl OfficeTaken {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::name("name", &self.name)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!(
            "{}: {}",
            self.office.in_words(),
            isolated(&self.name)
        ))
    }
}

/// Somebody was authorised to act for an office-holder, on the day of the entry: regulation
/// 4(2) and (3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Delegated {
    /// The office.
    pub office: Office,
    /// Who may act.
    pub to: String,
    /// Who authorised it for the practice.
    pub authorised_by: String,
    /// For what, if not for everything.
    #[serde(default)]
    #[ts(optional)]
    pub limits: Option<String>,
}

impl Delegated {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("to", &self.to);
        broken.extend(fields::name("authorised_by", &self.authorised_by));
        broken.extend(fields::optional("limits", self.limits.as_ref()));
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new(format!(
            "{} may act as {}",
            isolated(&self.to),
            self.office.in_words().to_lowercase()
        ))
        .line("Authorised by", &self.authorised_by)
        .maybe("Only for", self.limits.as_ref())
    }
}

/// An authorisation ended on the day of the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DelegationEnded {
    /// The entry in which it was given.
    pub delegation: EntryId,
    /// Why.
    pub why: String,
}

impl DelegationEnded {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("why", &self.why)
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Authorisation ended")
            .line("Given in", names.entry(self.delegation))
            .line("Why", &self.why)
    }
}

/// The practice's own intervals. None of them is law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HabitsSet {
    /// Days between updates to the person, 1 to 90.
    pub update_every_days: u16,
    /// Working days a colleague has for comments, 1 to 30.
    pub comments_working_days: u8,
}

impl Default for HabitsSet {
    fn default() -> Self {
        Self {
            update_every_days: 20,
            comments_working_days: 3,
        }
    }
}

impl HabitsSet {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = Vec::new();
        if !(1..=90).contains(&self.update_every_days) {
            broken.push(at("update_every_days", Rule::DaysOutOfRange));
        }
        if !(1..=30).contains(&self.comments_working_days) {
            broken.push(at("comments_working_days", Rule::WorkingDaysOutOfRange));
        }
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("The practice’s own intervals")
            .line(
                "Update the person every",
                format!("{} days", self.update_every_days),
            )
            .line(
                "Comments within",
                format!("{} working days", self.comments_working_days),
            )
    }
}

/// The Ombudsman's contact details were checked on the day of the entry.
///
/// They change; letters of many practices still print a London address that is long out of date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanDetailsChecked {
    /// The helpline.
    pub telephone: String,
    /// The website.
    pub website: String,
    /// The postal address, line breaks kept.
    #[serde(default)]
    #[ts(optional)]
    pub address: Option<String>,
    /// Where they were checked.
    pub checked_at: String,
}

impl OmbudsmanDetailsChecked {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        let mut broken = fields::name("telephone", &self.telephone);
        broken.extend(fields::name("website", &self.website));
        broken.extend(fields::optional("address", self.address.as_ref()));
        broken.extend(fields::name("checked_at", &self.checked_at));
        let old = self
            .address
            .as_ref()
            .is_some_and(|address| address.to_lowercase().contains("millbank"));
        if old {
            broken.push(at("address", Rule::OldOmbudsmanAddress));
        }
        broken
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("The Ombudsman’s contact details checked")
            .line("Helpline", &self.telephone)
            .line("Website", &self.website)
            .maybe("Address", self.address.as_ref())
            .line("Checked at", &self.checked_at)
    }
}

/// The Care Quality Commission asked for a summary of complaints; it is due in 28 days, counted
/// from the day after: HSCA (Regulated Activities) Regulations 2014, regulation 16(3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CqcSummaryAsked {
    /// What was asked for, and for which period.
    pub what: String,
}

impl CqcSummaryAsked {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("what", &self.what)
    }

    pub(super) fn told(&self, _names: &Names) -> Told {
        Told::new("The Care Quality Commission asked for a summary").line("What", &self.what)
    }
}

/// The summary was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CqcSummarySent {
    /// The entry in which it was asked for.
    pub request: EntryId,
    /// What was sent, and how.
    pub what: String,
}

impl CqcSummarySent {
    pub(super) fn check(&self) -> Vec<BrokenRule> {
        fields::needed("what", &self.what)
    }

    pub(super) fn told(&self, names: &Names) -> Told {
        Told::new("Summary sent to the Care Quality Commission")
            .line("Asked for in", names.entry(self.request))
            .line("What", &self.what)
    }
}
