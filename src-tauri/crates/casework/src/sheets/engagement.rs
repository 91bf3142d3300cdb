//! The sheets about engagement: for the front desk, the partners, a reviewer and the public.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use evenhand_paper as paper;
use evenhand_record::case::{Case, Measure, MeasureKind, MeasureStands, WarningOnFile};
use evenhand_record::clock::first_of_twelve_months;
use evenhand_record::entry::{Entry, EntryKind, FilePart, PolicyAdopted, capital, lower_first};
use evenhand_record::ids::{ComplaintId, EntryId};
use evenhand_record::isolate::isolated;
use evenhand_record::order::in_order_of_time;
use evenhand_record::policy::{PolicySection, public_text, words_of};
use evenhand_record::uk_time::uk_day;

use super::review_numbers::{challenges, numbers};
use super::stands::{short_day, standing, stands_briefly};
use crate::bundle::incident_told;
use crate::casework::Casework;
use crate::door_error::DoorError;
use crate::handlers::{register, review_material};
use crate::shapes::{
    AboutAnotherMeasure, EntryView, Nothing, RegisterRow, ReviewMaterialRequest, WarnedRow,
};

/// The label of the day on which a measure is to be reviewed, in the words of its own entry.
const REVIEWED_ON: &str = "To be reviewed";

/// What a reviewer asks, in the spirit of the PHSO guide's "reviewing actions".
const QUESTIONS: [&str; 6] = [
    "Has what led to it happened again since? What do the contacts show?",
    "Is it still needed, and is it still no more than is needed?",
    "What does the person say about it? Were they asked?",
    "Do the adjustments work? Is another one asked for, or should one be offered?",
    "What has it done for colleagues and for others who rely on us?",
    "If it stays or changes: until when, and when is it looked at next?",
];

impl Casework {
    /// The front desk's sheet: what is in force, without reasons.
    pub(super) fn register_sheet(&self, now: DateTime<Utc>) -> Result<paper::Sheet, DoorError> {
        let view = register(self, Nothing {}, now)?;
        let live = view
            .live
            .into_iter()
            .filter(|row| row.measure.is_live() && row.measure.for_the_desk());
        Ok(paper::Sheet::Register(paper::RegisterSheet {
            practice: self.practice.name.clone(),
            made_on: view.today,
            ask: format!(
                "{}, {}",
                isolated(&self.people.complaints_manager),
                self.practice.telephone
            ),
            rows: live
                .map(|row| paper::RegisterLine {
                    person: row.person,
                    reference: row.reference,
                    way: at_the_desk(&row.measure),
                    from: row.measure.form_since,
                    until: row.measure.until,
                    ask_first: matches!(row.measure.stands, MeasureStands::NeedsDecision { .. }),
                })
                .collect(),
        }))
    }

    /// The partners' sheet (SPSO section 1: regular management review of the policy's use).
    pub(super) fn review_sheet(
        &self,
        hide_names: bool,
        now: DateTime<Utc>,
    ) -> Result<paper::Sheet, DoorError> {
        let today = uk_day(now);
        let from = first_of_twelve_months(today);
        let view = register(self, Nothing {}, now)?;
        let files = self.files_without_contacts()?;
        let mut names = FileNames::new(hide_names);
        let (to_decide, in_force): (Vec<_>, Vec<_>) = view
            .live
            .iter()
            .partition(|row| matches!(row.measure.stands, MeasureStands::NeedsDecision { .. }));
        let mut rows = |rows: Vec<&RegisterRow>| -> Vec<paper::ReviewRow> {
            let row = |row: &RegisterRow| names.measure_row(row);
            rows.into_iter().map(row).collect()
        };
        let (to_decide, in_force) = (rows(to_decide), rows(in_force));
        let warnings = view
            .warnings
            .iter()
            .filter(|row| row.warning.latest_on() >= from)
            .map(|row| names.warning_row(row))
            .collect();
        let challenges = challenges(&files, &self.book, from)
            .into_iter()
            .map(|challenge| paper::ReviewRow {
                file: names.file(challenge.complaint, &challenge.reference, &challenge.person),
                what: challenge.to_what,
                stands: challenge.stands,
                waits: challenge.waits,
            })
            .collect();
        let mut ended = Vec::new();
        for file in &files {
            let (id, of) = (file.complaint.id, &file.complaint);
            let rows = Case::of(file, &self.book).ended_between(from, today);
            ended.extend(rows.into_iter().map(|one| paper::EndedRow {
                file: names.file(id, &of.reference, &of.complainant.name),
                what: one.what,
                from: one.from,
                until: one.until,
                how: one.how.to_owned(),
                reviews: one.reviews,
            }));
        }
        let looked = self.book.entries().iter().rev();
        Ok(paper::Sheet::Review(paper::ReviewSheet {
            practice: self.practice.name.clone(),
            made_on: today,
            from,
            names_hidden: hide_names,
            numbers: numbers(&files, &self.book, from, today),
            to_decide,
            in_force,
            ended,
            warnings,
            challenges,
            last_looked: looked
                .filter(|entry| entry.entry.kind() == EntryKind::PolicyUseReviewed)
                .map(|entry| entry.on)
                .max(),
        }))
    }

    /// The policy, or the short text for the public.
    pub(super) fn policy_sheet(&self, public: bool, now: DateTime<Utc>) -> paper::Sheet {
        let today = uk_day(now);
        let in_force = self.book.policy_on(today);
        let blanks = in_force.map_or_else(PolicyAdopted::default, |(_, _, blanks)| blanks.clone());
        let words = words_of(&self.practice, &blanks);
        let text: Vec<PolicySection> = if public {
            let ombudsman = self.book.ombudsman.as_ref();
            public_text(words, ombudsman.map(|(_, details)| details))
        } else {
            words.text
        };
        paper::Sheet::Policy(paper::PolicySheet {
            practice: self.practice.name.clone(),
            made_on: today,
            version: in_force.map(|(version, since, _)| (version, since)),
            parts: crate::bundle::parts(text),
            for_the_public: public,
        })
    }

    /// What a reviewer of one measure needs.
    pub(super) fn measure_sheet(
        &self,
        measure: EntryId,
        now: DateTime<Utc>,
    ) -> Result<paper::Sheet, DoorError> {
        let material = review_material(self, ReviewMaterialRequest { measure }, now)?;
        let complaint = self.read().entry(measure)?.complaint;
        let incidents = match complaint {
            Some(complaint) => self.read().incidents(complaint)?,
            None => Vec::new(),
        };
        let mut facts = standing(&material.measure);
        facts.push(paper::RecordLine::new(
            format!("As first decided, {}", short_day(material.begun.on)),
            material.begun.told.headline.clone(),
        ));
        // A day that stands above is not said again.
        let said: Vec<String> = facts.iter().map(|line| line.words.clone()).collect();
        let lines = material.begun.told.lines.iter();
        facts.extend(
            lines
                .filter(|line| line.label != REVIEWED_ON || !said.contains(&line.words))
                .map(|line| paper::RecordLine::new(line.label.clone(), line.words.clone())),
        );
        let apart = material.others.iter().map(apart).collect();
        let counts = (
            count(material.contacts.len()),
            count(material.incidents.len()),
        );
        let of_others = |entry: &EntryView| match &entry.entry {
            Entry::IncidentFollowedUp(it) => {
                let incidents = material.others.iter().flat_map(|other| &other.incidents);
                incidents.into_iter().any(|one| one.id == it.incident)
            }
            _ => false,
        };
        let steps = material.steps.iter().filter(|entry| !of_others(entry));
        let mut entries: Vec<&EntryView> = material.contacts.iter().chain(steps).collect();
        entries.sort_by_key(|entry| entry.number);
        let mut happened: Vec<paper::SheetEntry> = entries.into_iter().map(entry_line).collect();
        happened.extend(
            incidents
                .into_iter()
                .filter(|incident| material.incidents.iter().any(|one| one.id == incident.id))
                .map(|incident| paper::SheetEntry {
                    when: paper::When::at(evenhand_record::uk_time::uk_wall_clock(
                        incident.happened_at,
                    )),
                    bold: Some(format!("Incident {}", incident.number)),
                    sentence: incident_told(&incident),
                    written_down: None,
                }),
        );
        Ok(paper::Sheet::Measure(paper::MeasureSheet {
            practice: self.practice.name.clone(),
            reference: material.reference,
            person: isolated(&material.person).into_owned(),
            made_on: uk_day(now),
            named: lower_first(&in_brief(&material.measure)),
            what: material.measure.what,
            entry: material.measure.number,
            facts,
            since: material.since,
            happened: in_order_of_time(happened, |it| (it.when.day, it.when.from)),
            counts,
            apart,
            questions: QUESTIONS.map(str::to_owned).to_vec(),
        }))
    }
}

/// What happened to another measure: its steps, and the incidents that it rests on.
fn apart(other: &AboutAnotherMeasure) -> paper::ApartFacts {
    let steps = other.steps.iter();
    let steps = steps.map(|step| (step.on, step.told.headline.clone()));
    let incidents = other.incidents.iter();
    let happened = incidents.clone();
    let happened = happened.map(|it| (it.on, format!("Incident {}", it.number)));
    paper::ApartFacts {
        entry: other.number,
        what: other.what.clone(),
        happened: happened.chain(steps).collect(),
        incidents: incidents.map(|it| it.number).collect(),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What somebody at the desk may be told of a measure. An agreement is the practice's and the
/// person's own words: whoever needs them asks.
fn at_the_desk(measure: &Measure) -> String {
    match measure.kind {
        MeasureKind::Agreement => format!("{}; ask what it says", measure.at_the_desk()),
        MeasureKind::Restriction | MeasureKind::Ending => measure.at_the_desk(),
    }
}

fn entry_line(entry: &EntryView) -> paper::SheetEntry {
    let at = entry.at.as_deref();
    let from = at.and_then(|at| NaiveTime::parse_from_str(at, "%H:%M").ok());
    let bold = (entry.part == FilePart::Engagement).then(|| entry.told.headline.clone());
    let number = entry.number;
    let sentence = match &bold {
        Some(_) => format!(" (entry {number})."),
        None => {
            let said = entry.told.lines.first().map(|line| line.words.as_str());
            format!(
                "{} (entry {number}). {}",
                entry.told.headline,
                said.unwrap_or_default()
            )
        }
    };
    paper::SheetEntry {
        when: paper::When {
            day: entry.on,
            from,
            to: None,
        },
        bold,
        sentence,
        written_down: None,
    }
}

/// What files are called on the partners' sheet: as they are, or by letters.
struct FileNames {
    hidden: bool,
    letters: BTreeMap<ComplaintId, String>,
}

impl FileNames {
    fn new(hidden: bool) -> Self {
        Self {
            hidden,
            letters: BTreeMap::new(),
        }
    }

    fn file(&mut self, complaint: ComplaintId, reference: &str, person: &str) -> String {
        if !self.hidden {
            return format!("{reference}, {}", isolated(person));
        }
        let next = letter(self.letters.len());
        let letter = self.letters.entry(complaint).or_insert(next);
        format!("File {letter}")
    }

    fn measure_row(&mut self, row: &RegisterRow) -> paper::ReviewRow {
        let measure = &row.measure;
        // What is told at the desk may name a colleague, an advocate or a third party.
        let what = if self.hidden {
            in_brief(measure)
        } else {
            measure.what.clone()
        };
        paper::ReviewRow {
            file: self.file(row.complaint, &row.reference, &row.person),
            what,
            stands: stands_briefly(measure),
            waits: matches!(measure.stands, MeasureStands::NeedsDecision { .. }),
        }
    }

    fn warning_row(&mut self, row: &WarnedRow) -> paper::ReviewRow {
        paper::ReviewRow {
            file: self.file(row.complaint, &row.reference, &row.person),
            what: warned_how(&row.warning),
            stands: match (row.warning.withdrawn_on, row.warning.confirmed_on) {
                (Some(on), _) => format!("Challenged, and withdrawn on {}", short_day(on)),
                (None, Some(on)) => followed_up(on, row.warning.counts_from),
                (None, None) if row.warning.how.is_some_and(|how| how.is_written()) => {
                    "In writing from the first".to_owned()
                }
                (None, None) => "No follow-up in writing is recorded".to_owned(),
            },
            waits: false,
        }
    }
}

/// When a warning was followed up in writing, and that it counts from that letter.
fn followed_up(on: NaiveDate, counts_from: Option<NaiveDate>) -> String {
    let counts = counts_from.map_or_else(String::new, |from| {
        if from == on {
            ", and counts from then".to_owned()
        } else {
            format!(", and counts from {}", short_day(from))
        }
    });
    format!("Followed up in writing on {}{counts}", short_day(on))
}

fn warned_how(warning: &WarningOnFile) -> String {
    let from = warning.of_removal_from.map_or_else(String::new, |from| {
        format!(" from the letter of {} on", short_day(from))
    });
    let removal = match (warning.of_removal, warning.of_removal_until) {
        (false, _) => String::new(),
        (true, None) => format!(", of removal from the list{from}"),
        (true, Some(until)) => format!(
            ", of removal from the list{from} until that was taken back on {}",
            short_day(until)
        ),
    };
    let how = warning
        .how
        .map_or("none given, for a reason", |how| how.in_words());
    format!("{}, {how}{removal}", short_day(warning.on))
}

/// A measure without anybody's name, in the words it has in the headlines of a file.
fn in_brief(measure: &Measure) -> String {
    match (measure.kind, &measure.restriction) {
        (MeasureKind::Agreement, _) => "Communication agreement".to_owned(),
        (_, Some(restriction)) => capital(&restriction.named()),
        (_, None) => capital(&measure.brief),
    }
}

/// A, B, … Z, AA, AB, …
fn letter(n: usize) -> String {
    let last = u8::try_from(n % 26).map_or('A', |n| char::from(b'A' + n));
    match n / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_the_last() {
        let letters = [0, 1, 25, 26, 27, 701, 702].map(letter);
        assert_eq!(letters, ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]);
    }
}
