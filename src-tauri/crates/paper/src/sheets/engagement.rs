//! The facts of the sheets about engagement: for the front desk, for the partners, for a reviewer,
//! for the public.

use chrono::NaiveDate;

use super::facts::SheetEntry;
use crate::facts::{PolicyPart, RecordLine};

/// What somebody at the front desk may be told: who is in touch in which way. No reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterSheet {
    /// The practice's name.
    pub practice: String,
    /// The day the sheet is made, UK date.
    pub made_on: NaiveDate,
    /// Whom to ask when in doubt.
    pub ask: String,
    /// What is in force. Put in order of the person by the paper room.
    pub rows: Vec<RegisterLine>,
}

/// One line for the front desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterLine {
    /// The person.
    pub person: String,
    /// The complaint's reference.
    pub reference: String,
    /// The way of contact.
    pub way: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day it was decided for, if there is one.
    pub until: Option<NaiveDate>,
    /// Whether somebody has to decide about it: then the desk asks.
    pub ask_first: bool,
}

/// How the policy was used in twelve months, on one page for the partners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewSheet {
    /// The practice's name.
    pub practice: String,
    /// The day the sheet is made, UK date, and the last of the twelve months.
    pub made_on: NaiveDate,
    /// The first day of the twelve months.
    pub from: NaiveDate,
    /// Whether letters stand for files and nobody is named.
    pub names_hidden: bool,
    /// How often each kind of thing happened, in the ladder's order, each kind by a noun that fits
    /// any number after it: "Warnings".
    pub numbers: Vec<(String, u32)>,
    /// What needs a decision. Each such row waits.
    pub to_decide: Vec<ReviewRow>,
    /// What is in force, or proposed.
    pub in_force: Vec<ReviewRow>,
    /// What ended in the twelve months.
    pub ended: Vec<EndedRow>,
    /// Warnings, and where there was none.
    pub warnings: Vec<ReviewRow>,
    /// Challenges and what came of them.
    pub challenges: Vec<ReviewRow>,
    /// When the use of the policy was last looked at, if ever.
    pub last_looked: Option<NaiveDate>,
}

/// One row of the partners' sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewRow {
    /// Which file: its reference and person or, with names hidden, a letter.
    pub file: String,
    /// What it is.
    pub what: String,
    /// How it stands, with its day.
    pub stands: String,
    /// Whether somebody has to decide about it: such a row is the last to be left out.
    pub waits: bool,
}

/// A measure that ended in the twelve months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndedRow {
    /// Which file: its reference and person or, with names hidden, a letter.
    pub file: String,
    /// What it was.
    pub what: String,
    /// The first day it was for.
    pub from: NaiveDate,
    /// The day it ended.
    pub until: NaiveDate,
    /// How it ended: "Lifted at a review".
    pub how: String,
    /// Whether its reviews were in time: "3 reviews, all in time".
    pub reviews: String,
}

/// The practice's policy, or the short text for the public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicySheet {
    /// The practice's name.
    pub practice: String,
    /// The day the sheet is made, UK date.
    pub made_on: NaiveDate,
    /// The version and the day it was adopted; `None` if none was.
    pub version: Option<(u32, NaiveDate)>,
    /// The text.
    pub parts: Vec<PolicyPart>,
    /// Whether it is the one large page for the public.
    pub for_the_public: bool,
}

/// What a reviewer of one measure needs, and room for the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureSheet {
    /// The practice's name.
    pub practice: String,
    /// The complaint's reference.
    pub reference: String,
    /// The person.
    pub person: String,
    /// The day the sheet is made, UK date.
    pub made_on: NaiveDate,
    /// What is reviewed, as a title ends: "contact by email only".
    pub named: String,
    /// What is reviewed, in full: "Contact by email only".
    pub what: String,
    /// The number of the entry that began it, where its words stand whole.
    pub entry: u32,
    /// Who decided, from when to when, when it is to be reviewed, how it stands.
    pub facts: Vec<RecordLine>,
    /// The first day of the period that is looked at.
    pub since: NaiveDate,
    /// What happened in it: contacts, incidents and steps, in order.
    pub happened: Vec<SheetEntry>,
    /// How many contacts there were in it, and how many incidents.
    pub counts: (u32, u32),
    /// What happened in it to other measures of this person, and is no part of this review.
    pub apart: Vec<ApartFacts>,
    /// What to ask oneself.
    pub questions: Vec<String>,
}

/// What happened to another measure in the period of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApartFacts {
    /// The number of the entry that began it.
    pub entry: u32,
    /// What it is now.
    pub what: String,
    /// What happened, each with its day. Put in order of the day by the paper room.
    pub happened: Vec<(NaiveDate, String)>,
    /// The numbers of the incidents that it rests on and the measure under review does not.
    pub incidents: Vec<u32>,
}
