//! Sheets to print, and the due dates as a calendar file. Both leave the encrypted file only where
//! the officer saves them.

mod case;
mod engagement;
mod review_numbers;
mod stands;

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_paper as paper;
use evenhand_record::audit::sha256_hex;
use evenhand_record::case::{
    Case, CaseDate, Due, DueAbout, DueStands, LaneKind, MarkKind, Measure, Timeline,
};
use evenhand_record::ids::ComplaintId;
use evenhand_record::isolate::isolated;
use evenhand_record::uk_time::uk_day;
use serde_json::json;

use crate::act::Act;
use crate::bundle::{Gathered, chronology, gather};
use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::SheetRequest;

impl Casework {
    /// The name a sheet is offered under: reference and day, no person.
    ///
    /// # Errors
    /// [`crate::ErrorCode::NotFound`].
    pub fn suggested_sheet_name(
        &self,
        request: SheetRequest,
        now: DateTime<Utc>,
    ) -> Result<String, DoorError> {
        let reference = |complaint| -> Result<String, DoorError> {
            Ok(self.read().complaint(complaint)?.reference)
        };
        Ok(match request {
            SheetRequest::CaseSheet { complaint } => {
                format!("case-{}.pdf", reference(complaint)?)
            }
            SheetRequest::Chronology { complaint } => {
                format!("chronology-{}.pdf", reference(complaint)?)
            }
            SheetRequest::WhatIsDue { .. } => format!("due-{}.pdf", uk_day(now)),
            SheetRequest::Register => format!("front-desk-{}.pdf", uk_day(now)),
            SheetRequest::ReviewSheet { .. } => format!("review-of-use-{}.pdf", uk_day(now)),
            SheetRequest::Policy => format!("policy-{}.pdf", uk_day(now)),
            SheetRequest::PublicText => "what-we-expect-of-each-other.pdf".to_owned(),
            SheetRequest::MeasureReview { measure } => {
                let entry = self.read().entry(measure)?;
                let complaint = entry
                    .complaint
                    .ok_or_else(|| DoorError::new(ErrorCode::NotFound))?;
                format!(
                    "review-{}-entry-{}.pdf",
                    reference(complaint)?,
                    entry.number
                )
            }
        })
    }

    /// Writes a sheet at `to`, over whatever stood there.
    ///
    /// # Errors
    /// [`crate::ErrorCode::NotFound`], and whatever kept the file from being written.
    pub fn export_sheet(
        &mut self,
        request: SheetRequest,
        to: &Path,
        now: DateTime<Utc>,
    ) -> Result<(), DoorError> {
        let today = uk_day(now);
        let sheet = match request {
            SheetRequest::CaseSheet { complaint } => {
                paper::Sheet::Case(self.case_sheet(complaint, today)?)
            }
            SheetRequest::Chronology { complaint } => {
                paper::Sheet::Chronology(self.chronology_sheet(complaint, now)?)
            }
            SheetRequest::WhatIsDue { with_names } => {
                paper::Sheet::Due(self.due_sheet(with_names, now)?)
            }
            SheetRequest::Register => self.register_sheet(now)?,
            SheetRequest::ReviewSheet { hide_names } => self.review_sheet(hide_names, now)?,
            SheetRequest::Policy => self.policy_sheet(false, now),
            SheetRequest::PublicText => self.policy_sheet(true, now),
            SheetRequest::MeasureReview { measure } => self.measure_sheet(measure, now)?,
        };
        let bytes = paper::write_sheet(&sheet)?;
        let (complaint, subject) = self.sheet_in_words(request)?;
        self.transact(Act::ExportSheet, complaint, &subject, now, |tx| {
            tx.note("sha256", json!(sha256_hex(&bytes)));
            write_whole(to, &bytes)
        })
    }

    /// What the record of acts says of a sheet, and the file it belongs to.
    fn sheet_in_words(
        &self,
        request: SheetRequest,
    ) -> Result<(Option<ComplaintId>, String), DoorError> {
        let reference = |complaint| -> Result<String, DoorError> {
            Ok(self.read().complaint(complaint)?.reference)
        };
        Ok(match request {
            SheetRequest::CaseSheet { complaint } => (
                Some(complaint),
                format!("the case sheet of {}", reference(complaint)?),
            ),
            SheetRequest::Chronology { complaint } => (
                Some(complaint),
                format!("the chronology of {}", reference(complaint)?),
            ),
            SheetRequest::MeasureReview { measure } => {
                let entry = self.read().entry(measure)?;
                let complaint = entry
                    .complaint
                    .ok_or_else(|| DoorError::new(ErrorCode::NotFound))?;
                let reference = reference(complaint)?;
                let number = entry.number;
                (
                    Some(complaint),
                    format!("the sheet for the review of entry {number} of {reference}"),
                )
            }
            SheetRequest::WhatIsDue { .. } => (None, "what is due".to_owned()),
            SheetRequest::Register => (None, "the sheet for the front desk".to_owned()),
            SheetRequest::ReviewSheet { .. } => {
                (None, "the review sheet on the use of the policy".to_owned())
            }
            SheetRequest::Policy => (None, "the policy on engagement".to_owned()),
            SheetRequest::PublicText => (None, "what we expect of each other".to_owned()),
        })
    }

    /// The name the calendar file is offered under.
    pub fn suggested_calendar_name(&self) -> &'static str {
        "evenhand-due-dates.ics"
    }

    /// Writes every open date of every file as a calendar file, under neutral titles: it leaves
    /// the encrypted file for a calendar others may see.
    ///
    /// # Errors
    /// Whatever kept the file from being written.
    pub fn export_calendar(&mut self, to: &Path, now: DateTime<Utc>) -> Result<(), DoorError> {
        let today = uk_day(now);
        let mut days = Vec::new();
        for records in self.files_without_contacts()? {
            let case = Case::of(&records, &self.book);
            let reference = &records.complaint.reference;
            days.extend(
                case.due_dates(today)
                    .iter()
                    .map(|date| calendar_day(reference, date)),
            );
        }
        days.sort_by(|one, other| (one.day, &one.uid).cmp(&(other.day, &other.uid)));
        let bytes = paper::write_calendar(&days, now);
        self.transact(Act::ExportCalendar, None, "the due dates", now, |tx| {
            tx.note("sha256", json!(sha256_hex(&bytes)));
            write_whole(to, &bytes)
        })
    }

    fn chronology_sheet(
        &self,
        complaint: ComplaintId,
        now: DateTime<Utc>,
    ) -> Result<paper::ChronologySheet, DoorError> {
        // The sheet is the officer's own: colleagues stand under their names.
        let mut file: Gathered = gather(self, complaint, &[], now)?;
        file.colleagues.clear();
        let today = uk_day(now);
        let timeline = file.case().timeline(&file.names, today);
        Ok(paper::ChronologySheet {
            practice: file.practice.name.clone(),
            reference: file.complaint.reference.clone(),
            person: isolated(&file.complaint.complainant.name).into_owned(),
            made_on: today,
            time: Some(picture(timeline)),
            entries: chronology(&file)
                .into_iter()
                .map(|entry| paper::SheetEntry {
                    when: entry.when,
                    bold: entry.bold,
                    sentence: entry.sentence,
                    written_down: entry.written_down,
                })
                .collect(),
        })
    }

    fn due_sheet(
        &self,
        with_names: bool,
        now: DateTime<Utc>,
    ) -> Result<paper::DueSheet, DoorError> {
        let today = uk_day(now);
        let mut due = self.book.due(today);
        for records in self.files_without_contacts()? {
            due.extend(Case::of(&records, &self.book).due(today));
        }
        due.sort_by_key(Due::order);
        let rows = |stands: DueStands| -> Vec<paper::DueRow> {
            let of = due.iter().filter(|due| due.stands == stands);
            of.filter_map(|due| due_row(due, with_names)).collect()
        };
        Ok(paper::DueSheet {
            practice: self.practice.name.clone(),
            made_on: today,
            late: rows(DueStands::Late),
            today: rows(DueStands::Today),
            coming: rows(DueStands::Coming),
        })
    }
}

fn due_row(due: &Due, with_names: bool) -> Option<paper::DueRow> {
    let (reference, person) = match &due.about {
        DueAbout::Complaint {
            reference, person, ..
        } => (reference.clone(), with_names.then(|| person.clone())),
        DueAbout::Practice => ("The practice".to_owned(), None),
    };
    Some(paper::DueRow {
        what: if with_names {
            due.what.clone()
        } else {
            due.neutral.clone()
        },
        reference,
        person,
        date: due.date?,
        stands: due
            .standing
            .map_or_else(String::new, evenhand_record::clock::Standing::in_words),
    })
}

/// The facts of a picture of time.
pub(crate) fn picture(timeline: Timeline) -> paper::TimelineFacts {
    paper::TimelineFacts {
        marks_in_words: false,
        from: timeline.from,
        until: timeline.until,
        today: timeline.today,
        lanes: timeline
            .lanes
            .into_iter()
            .map(|lane| paper::TimeLane {
                name: lane.name,
                marks: lane
                    .marks
                    .into_iter()
                    .map(|mark| paper::TimeMark {
                        day: mark.on,
                        kind: match mark.kind {
                            MarkKind::FromThem => paper::TimeMarkKind::FromThem,
                            MarkKind::FromUs => paper::TimeMarkKind::FromUs,
                            MarkKind::Incident => paper::TimeMarkKind::Incident,
                            MarkKind::Step => paper::TimeMarkKind::Step,
                            MarkKind::StepOffered => paper::TimeMarkKind::StepOffered,
                        },
                        label: mark.label,
                    })
                    .collect(),
                spans: lane
                    .spans
                    .into_iter()
                    .map(|span| paper::TimeSpan {
                        from: span.from,
                        until: span.until,
                        label: span.label,
                        kind: paper::TimeSpanKind::Stretch,
                        future_limit: span.is_limit && !span.is_over,
                    })
                    .collect(),
            })
            .collect(),
    }
}

/// The picture of the ladder, on which what was first decided is told from what it was changed to.
pub(crate) fn picture_of_the_ladder(
    timeline: Timeline,
    measures: &[Measure],
) -> paper::TimelineFacts {
    let lanes: Vec<_> = timeline
        .lanes
        .iter()
        .map(|lane| {
            let entries: Vec<_> = lane.spans.iter().map(|span| span.entry).collect();
            (lane.kind, entries)
        })
        .collect();
    let mut picture = picture(timeline);
    picture.marks_in_words = true;
    for (lane, (kind, entries)) in picture.lanes.iter_mut().zip(lanes) {
        if !matches!(
            kind,
            LaneKind::Agreement | LaneKind::SpecificAction | LaneKind::Ending
        ) {
            continue;
        }
        for (span, entry) in lane.spans.iter_mut().zip(entries) {
            // An agreement keeps its form; what was changed at a review are its words.
            let is_decision = measures.iter().any(|one| Some(one.entry) == entry);
            span.kind = if kind == LaneKind::Agreement || is_decision {
                paper::TimeSpanKind::AsDecided
            } else {
                paper::TimeSpanKind::Changed
            };
        }
    }
    picture
}

fn calendar_day(reference: &str, date: &CaseDate) -> paper::CalendarDay {
    let about = match (date.about, date.point) {
        (Some(entry), _) => format!("-{entry}"),
        (None, Some(point)) => format!("-p{point}"),
        (None, None) => String::new(),
    };
    let kind = serde_json::to_value(date.kind)
        .ok()
        .and_then(|kind| kind.as_str().map(str::to_owned))
        .unwrap_or_default();
    paper::CalendarDay {
        uid: format!("{reference}-{kind}{about}@evenhand.invalid"),
        day: date.explained.date,
        title: format!("Evenhand: {reference}, something is due"),
    }
}

/// Writes a whole file beside its name and then names it, so that no half of it is ever there.
fn write_whole(to: &Path, bytes: &[u8]) -> Result<(), DoorError> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut part = tempfile::Builder::new()
        .prefix(".evenhand-")
        .suffix(".part")
        .tempfile_in(folder.unwrap_or_else(|| Path::new(".")))
        .map_err(|cause| DoorError::from_writing(&cause))?;
    part.write_all(bytes)
        .and_then(|()| part.as_file().sync_all())
        .map_err(|cause| DoorError::from_writing(&cause))?;
    part.persist(to)
        .map(|_| ())
        .map_err(|cause| DoorError::from_writing(&cause.error))
}
