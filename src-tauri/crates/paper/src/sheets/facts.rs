//! The facts of the sheets an officer prints for herself: plain values, already decided elsewhere.

use chrono::NaiveDate;

use super::engagement::{MeasureSheet, PolicySheet, RegisterSheet, ReviewSheet};
use super::timeline::TimelineFacts;
use crate::facts::{RecordLine, When, WrittenDown};

/// One of the sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sheet {
    /// Where one complaint stands.
    Case(CaseSheet),
    /// What happened, in order, with the picture of time above it.
    Chronology(ChronologySheet),
    /// What is due in the practice.
    Due(DueSheet),
    /// For the front desk: who is in touch in which way, without reasons.
    Register(RegisterSheet),
    /// How the policy is used, on one page for the partners.
    Review(ReviewSheet),
    /// The practice's policy, or what we expect of each other on one page for the public.
    Policy(PolicySheet),
    /// What a reviewer of one measure needs.
    Measure(MeasureSheet),
}

/// Where one complaint stands, on one page where it fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSheet {
    /// The practice's name.
    pub practice: String,
    /// The practice's own reference for the complaint.
    pub reference: String,
    /// The person who has made the complaint.
    pub person: String,
    /// The day the sheet is made, UK date.
    pub made_on: NaiveDate,
    /// Where it stands, in a sentence.
    pub state: String,
    /// What is in force about contact, a line for each measure.
    pub in_force: Vec<String>,
    /// What to do next, if anything.
    pub next_step: Option<String>,
    /// Its dates, in the order of the screen.
    pub dates: Vec<SheetDate>,
    /// The people who take part, each in a line: role and who.
    pub people: Vec<RecordLine>,
    /// Its points.
    pub points: Vec<SheetPoint>,
    /// What the guidance asks to be done, and whether it is.
    pub tasks: Vec<SheetTask>,
    /// What was promised.
    pub actions: Vec<SheetAction>,
}

/// A date with how it was worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetDate {
    /// What is due on it.
    pub what: String,
    /// The day; `None` if there is none yet.
    pub date: Option<NaiveDate>,
    /// How it stands: "Done Tue 1 Sep", "13 working days left".
    pub stands: String,
    /// How it was worked out, sentence by sentence.
    pub because: Vec<String>,
}

/// A point of complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPoint {
    /// Its number, from 1.
    pub number: u32,
    /// What is complained of.
    pub what: String,
    /// The outcome the person seeks.
    pub outcome_sought: String,
    /// What kind of matter it is, in words.
    pub kind: String,
    /// The finding in words; `None` until there is one.
    pub finding: Option<String>,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetTask {
    /// What it is.
    pub what: String,
    /// How it stands.
    pub stands: String,
}

/// An action that was promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetAction {
    /// What it is.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub stands: String,
}

/// What happened in one complaint, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChronologySheet {
    /// The practice's name.
    pub practice: String,
    /// The practice's own reference for the complaint.
    pub reference: String,
    /// The person who has made the complaint.
    pub person: String,
    /// The day the sheet is made, UK date.
    pub made_on: NaiveDate,
    /// The picture above the list, if it is wanted.
    pub time: Option<TimelineFacts>,
    /// What happened. Put in order of `when` by the paper room; ties keep the order given here.
    pub entries: Vec<SheetEntry>,
}

/// One line of a chronology.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetEntry {
    /// When it happened.
    pub when: When,
    /// The words of the sentence that stand in bold, if any.
    pub bold: Option<String>,
    /// The rest of the sentence.
    pub sentence: String,
    /// Set when the record is of a later day than the event.
    pub written_down: Option<WrittenDown>,
}

/// What is due, for the desk or the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueSheet {
    /// The practice's name.
    pub practice: String,
    /// The day the sheet is made, UK date.
    pub made_on: NaiveDate,
    /// What should have been done by now.
    pub late: Vec<DueRow>,
    /// What is due on `made_on`.
    pub today: Vec<DueRow>,
    /// What comes next.
    pub coming: Vec<DueRow>,
}

/// One thing that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRow {
    /// What is to be done, in neutral words.
    pub what: String,
    /// The complaint's reference.
    pub reference: String,
    /// The person, on a sheet that is to carry names. A sheet whose rows have none has no column
    /// for them.
    pub person: Option<String>,
    /// The day it is due.
    pub date: NaiveDate,
    /// How it stands: "three days late".
    pub stands: String,
}
