//! The chronology: what happened, in neutral words and in the order it happened.

use evenhand_paper as paper;
use evenhand_record::complaint::AcknowledgementForm;
use evenhand_record::order::in_order_of_time;
use evenhand_record::uk_time::{uk_day, uk_wall_clock};

use super::exhibits::neutral_title;
use super::facts::{exhibit_ref, incident_ref};
use super::gathered::Gathered;
use super::incidents::incident_line;
use super::records::chronology_lines;

/// One line for each thing that happened; a line never repeats exact words.
pub(crate) fn chronology(file: &Gathered) -> Vec<paper::ChronologyEntry> {
    let complaint = &file.complaint;
    let recorded_on = uk_day(complaint.recorded_at);
    let mut entries = vec![(
        complaint.recorded_at,
        paper::ChronologyEntry {
            when: paper::When {
                day: complaint.received_on,
                from: complaint.received_time,
                to: None,
            },
            bold: Some("Complaint received".to_owned()),
            sentence: format!(
                " {}, by {}.",
                complaint.channel.in_words(),
                file.on_paper(&complaint.received_by)
            ),
            written_down: (recorded_on != complaint.received_on).then_some(paper::WrittenDown {
                on: recorded_on,
                how: None,
            }),
            proved_by: vec![paper::ItemRef::Complaint],
        },
    )];
    if let Some(done) = &file.acknowledgement {
        let form = match done.form {
            AcknowledgementForm::Spoken => "by word of mouth",
            AcknowledgementForm::Written => "in writing",
        };
        entries.push((
            complaint.recorded_at,
            paper::ChronologyEntry {
                when: paper::When::day(done.acknowledged_on),
                bold: None,
                sentence: format!(
                    "Complaint acknowledged {form} by {}.",
                    file.on_paper(&done.by)
                ),
                written_down: None,
                proved_by: vec![paper::ItemRef::Complaint],
            },
        ));
    }
    let in_part_d = file.names_in_part_d();
    let case = file.case();
    let counts = |id| case.incident_set_aside(id).is_none();
    let incidents = file.incidents.iter();
    for gathered in incidents.filter(|gathered| counts(gathered.incident.id)) {
        let incident = &gathered.incident;
        let happened = uk_wall_clock(incident.happened_at);
        let written_on = uk_day(incident.recorded_at);
        entries.push((
            incident.recorded_at,
            paper::ChronologyEntry {
                when: paper::When::at(happened),
                bold: Some(format!("Incident {}", incident.number)),
                sentence: incident_line(file, &in_part_d, incident),
                written_down: (written_on != happened.date()).then_some(paper::WrittenDown {
                    on: written_on,
                    how: None,
                }),
                proved_by: vec![incident_ref(gathered)],
            },
        ));
    }
    for item in file
        .evidence
        .iter()
        .filter(|item| !file.is_withheld(&item.evidence))
    {
        let evidence = &item.evidence;
        let taken_in = uk_day(evidence.recorded_at);
        entries.push((
            evidence.recorded_at,
            paper::ChronologyEntry {
                when: paper::When::day(evidence.received_on),
                bold: None,
                sentence: format!(
                    "Received {} from {}: {}.",
                    evidence.received_how.in_words(),
                    file.on_paper(&evidence.supplied_by),
                    neutral_title(evidence).trim_end_matches('.')
                ),
                written_down: (taken_in != evidence.received_on).then(|| paper::WrittenDown {
                    on: taken_in,
                    how: Some("taken into the file".to_owned()),
                }),
                proved_by: vec![exhibit_ref(evidence)],
            },
        ));
    }
    entries.extend(chronology_lines(file));
    // As they were written down, and then as they happened.
    entries.sort_by_key(|(recorded_at, _)| *recorded_at);
    let lines = entries.into_iter().map(|(_, line)| line).collect();
    in_order_of_time(lines, |line: &paper::ChronologyEntry| {
        (line.when.day, line.when.from)
    })
}
