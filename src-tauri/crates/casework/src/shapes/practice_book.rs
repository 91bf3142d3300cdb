//! The practice's own book.

use chrono::NaiveDate;
use evenhand_record::entry::{HabitsSet, Office, OmbudsmanDetailsChecked};
use evenhand_record::ids::EntryId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EarlierChoice, EntryView};

/// The practice's own book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PracticeBookView {
    /// Today in the UK.
    pub today: NaiveDate,
    /// The bank holidays of this year and the next, as they count.
    pub holidays: Vec<HolidayView>,
    /// The practice's intervals.
    pub habits: HabitsSet,
    /// The Ombudsman's details as last checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ombudsman: Option<OmbudsmanView>,
    /// Who holds each office today.
    pub offices: Vec<OfficeView>,
    /// Who may act for an office-holder today.
    pub delegations: Vec<DelegationView>,
    /// Every colleague with the role that holds today.
    pub colleagues: Vec<ColleagueView>,
    /// Requests of the Care Quality Commission that are open.
    pub cqc_requests: Vec<EarlierChoice>,
    /// Every entry of the book, oldest day first.
    pub entries: Vec<EntryView>,
}

/// A bank holiday as it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HolidayView {
    /// The day.
    pub day: NaiveDate,
    /// Its name.
    pub name: String,
    /// Whether the officer added it.
    pub added: bool,
}

/// The Ombudsman's details with the day they were checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OmbudsmanView {
    /// The day.
    pub checked_on: NaiveDate,
    /// The details.
    pub details: OmbudsmanDetailsChecked,
}

/// An office and who holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficeView {
    /// The office.
    pub office: Office,
    /// Who holds it.
    pub name: String,
}

/// An authorisation that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DelegationView {
    /// The entry.
    pub entry: EntryId,
    /// The office.
    pub office: Office,
    /// Who may act.
    pub to: String,
    /// Since when.
    pub since: NaiveDate,
    /// By whom it was authorised.
    pub authorised_by: String,
}

/// A colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColleagueView {
    /// The name.
    pub name: String,
    /// The pseudonym in exports: "Colleague A".
    pub pseudonym: String,
    /// The role, where one is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub role: Option<String>,
}
