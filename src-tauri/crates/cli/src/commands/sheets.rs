//! `export-sheet` and `export-calendar`: what the window saves, from a terminal.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use evenhand_casework::shapes::SheetRequest;
use serde_json::json;

use super::{complaint_of, now, open};
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
        };
        casework.export_sheet(request, &self.to, now())?;
        done(json!({ "saved": self.to }))
    }
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
