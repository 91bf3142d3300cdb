//! `export-sheet` and `export-calendar`: what the window saves, from a terminal.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use evenhand_casework::shapes::{EngagementView, EntryId, SheetRequest};
use evenhand_casework::{Casework, DoorError, ErrorCode};
use serde_json::json;

use super::{complaint_of, now, open, understood};
use crate::io::{Outcome, done};
use crate::secrets::Passphrase;

/// `export-sheet`
#[derive(Args)]
pub(crate) struct ExportSheet {
    /// The case file.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// Where the PDF goes.
    #[arg(long, value_name = "PDF")]
    to: PathBuf,
    #[command(subcommand)]
    sheet: WhichSheet,
}

/// Which sheet.
#[derive(Subcommand)]
enum WhichSheet {
    /// One complaint file on a page or two.
    Case {
        /// The complaint's reference.
        reference: String,
    },
    /// The chronology of a complaint file with its picture of time.
    Chronology {
        /// The complaint's reference.
        reference: String,
    },
    /// What is due over all files.
    Due {
        /// With the names of people.
        #[arg(long)]
        names: bool,
    },
    /// For the front desk: who is in touch in which way. No reasons.
    Register,
    /// How the policy is used, on one page for the partners.
    Review {
        /// With letters in place of names and references.
        #[arg(long)]
        hide_names: bool,
    },
    /// The practice's policy on engagement.
    Policy,
    /// What we expect of each other, for the public.
    Public,
    /// What a reviewer of one measure needs.
    Measure {
        /// The complaint's reference.
        reference: String,
        /// The number of the entry that began the measure.
        entry: u32,
    },
}

impl ExportSheet {
    pub(crate) fn run(self, passphrase: &Passphrase) -> Outcome {
        let mut casework = open(&self.file, passphrase)?;
        let request = match self.sheet {
            WhichSheet::Case { reference } => SheetRequest::CaseSheet {
                complaint: complaint_of(&mut casework, &reference)?,
            },
            WhichSheet::Chronology { reference } => SheetRequest::Chronology {
                complaint: complaint_of(&mut casework, &reference)?,
            },
            WhichSheet::Due { names } => SheetRequest::WhatIsDue { with_names: names },
            WhichSheet::Register => SheetRequest::Register,
            WhichSheet::Review { hide_names } => SheetRequest::ReviewSheet { hide_names },
            WhichSheet::Policy => SheetRequest::Policy,
            WhichSheet::Public => SheetRequest::PublicText,
            WhichSheet::Measure { reference, entry } => SheetRequest::MeasureReview {
                measure: measure_of(&mut casework, &reference, entry)?,
            },
        };
        casework.export_sheet(request, &self.to, now())?;
        done(json!({ "saved": self.to }))
    }
}

/// The measure that the entry of this number began.
fn measure_of(casework: &mut Casework, reference: &str, entry: u32) -> Result<EntryId, DoorError> {
    let complaint = complaint_of(casework, reference)?;
    let answer = casework.answer("engagement", json!({ "complaint": complaint }), now())?;
    let view: EngagementView = understood(answer)?;
    let mut measures = view.measures.into_iter();
    measures
        .find(|one| one.measure.number == entry)
        .map(|one| one.measure.entry)
        .ok_or_else(|| DoorError::new(ErrorCode::NotFound))
}

/// `export-calendar`
#[derive(Args)]
pub(crate) struct ExportCalendar {
    /// The case file.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// Where the calendar file goes.
    #[arg(long, value_name = "ICS")]
    to: PathBuf,
}

impl ExportCalendar {
    pub(crate) fn run(self, passphrase: &Passphrase) -> Outcome {
        let mut casework = open(&self.file, passphrase)?;
        casework.export_calendar(&self.to, now())?;
        done(json!({ "saved": self.to }))
    }
}
