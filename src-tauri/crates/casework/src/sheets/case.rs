//! The case sheet: where one complaint stands.

use chrono::NaiveDate;
use evenhand_paper as paper;
use evenhand_record::case::{Case, DateKind, FileState, TaskStands};
use evenhand_record::clock::spoken_day;
use evenhand_record::entry::Entry;
use evenhand_record::ids::ComplaintId;
use evenhand_record::isolate::isolated;
use evenhand_record::people::Patient;

use super::stands::stands_in_words;
use crate::casework::Casework;
use crate::door_error::DoorError;

impl Casework {
    /// Where one complaint stands.
    pub(super) fn case_sheet(
        &self,
        complaint: ComplaintId,
        today: NaiveDate,
    ) -> Result<paper::CaseSheet, DoorError> {
        let file = self.file(complaint)?;
        let case = file.case(self);
        let complaint = case.complaint();
        let dates = case.dates(today);
        let mut people = vec![paper::RecordLine::new(
            "Complains",
            complaint.complainant.name.clone(),
        )];
        if let Patient::Another { person, .. } = &complaint.patient {
            people.push(paper::RecordLine::new("Patient", person.name.clone()));
        }
        for entry in &file.records.entries {
            if let Entry::PersonAdded(added) = &entry.entry
                && !case.is_set_aside(entry.id)
            {
                people.push(paper::RecordLine::new(
                    added.role.in_words(),
                    added.person.name.clone(),
                ));
            }
        }
        for notice in case.notices(today) {
            people.push(paper::RecordLine::new("To keep in mind", notice.words));
        }
        Ok(paper::CaseSheet {
            practice: self.practice.name.clone(),
            reference: complaint.reference.clone(),
            person: isolated(&complaint.complainant.name).into_owned(),
            made_on: today,
            state: state_in_words(&case),
            in_force: case
                .measures(today)
                .iter()
                .filter(|measure| measure.is_live())
                .map(|measure| format!("{}. {}.", measure.what, stands_in_words(measure)))
                .collect(),
            next_step: case.next_step(today).map(|step| match step.due {
                Some(due) => format!(
                    "{}, by {}",
                    step.title.trim_end_matches('.'),
                    spoken_day(due)
                ),
                None => step.title,
            }),
            dates: dates
                .iter()
                .filter(|date| date.kind != DateKind::Action)
                .map(|date| paper::SheetDate {
                    what: date.what.clone(),
                    date: Some(date.explained.date),
                    stands: date.stands.in_words(),
                    because: date.explained.because.clone(),
                })
                .collect(),
            people,
            points: case
                .found_points()
                .into_iter()
                .map(|found| paper::SheetPoint {
                    number: found.point.number,
                    what: found.point.what,
                    outcome_sought: found.point.outcome_sought,
                    kind: found.point.kind.in_words().to_owned(),
                    finding: found.found.map(|found| found.finding.in_words().to_owned()),
                })
                .collect(),
            tasks: case
                .tasks(today)
                .into_iter()
                .map(|task| paper::SheetTask {
                    what: task.title,
                    stands: match task.stands {
                        TaskStands::Done { on: Some(on) } => format!("Done on {}", spoken_day(on)),
                        TaskStands::Done { on: None } => "Done".to_owned(),
                        TaskStands::ToDo => "To do".to_owned(),
                        TaskStands::CannotYet { first } => format!("First: {first}"),
                    },
                })
                .collect(),
            actions: dates
                .iter()
                .filter(|date| date.kind == DateKind::Action)
                .map(|date| paper::SheetAction {
                    what: date.what.clone(),
                    owner: date
                        .about
                        .and_then(|action| case.action_owner(action))
                        .unwrap_or_default()
                        .to_owned(),
                    due: Some(date.explained.date),
                    stands: date.stands.in_words(),
                })
                .collect(),
        })
    }
}

/// Where a file stands, in a sentence.
fn state_in_words(case: &Case<'_>) -> String {
    let received = spoken_day(case.received_on());
    let stage = case.stage().in_words();
    match case.state() {
        FileState::Open => format!("{stage}. Received on {received}."),
        FileState::Reopened { on } => format!(
            "{stage}. Received on {received}, opened again on {}.",
            spoken_day(on)
        ),
        FileState::Closed { on, ground } => format!(
            "Closed on {}: {}. Received on {received}.",
            spoken_day(on),
            ground.in_words().to_lowercase()
        ),
    }
}
