//! The entries of the file as the bundle lays them out, and what they add to cover and points.

use chrono::{DateTime, Utc};
use evenhand_paper as paper;
use evenhand_record::blank::is_blank;
use evenhand_record::case::{FileState, PeriodKept};
use evenhand_record::clock::spoken_day;
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::entry::{About, Entry, EntryKind, FileEntry, FilePart, ToldLine, capital};
use evenhand_record::ids::{EntryId, IncidentId};
use evenhand_record::order::in_order_of_time;
use evenhand_record::uk_time::{uk_day, uk_wall_clock};

use super::engagement;
use super::gathered::Gathered;
use super::incidents::{form_of_words, quotes};

pub(super) fn entry_ref(entry: &FileEntry) -> paper::ItemRef {
    entry_id_ref(entry.id)
}

pub(super) fn entry_id_ref(entry: EntryId) -> paper::ItemRef {
    paper::ItemRef::Entry {
        id: entry.to_string(),
    }
}

/// A line of a record, with the items it names.
fn line(told: ToldLine) -> paper::RecordLine {
    let about = told.about.into_iter().map(|(words, about)| {
        let item = match about {
            About::Incident(id) => paper::ItemRef::Incident { id: id.to_string() },
            About::Evidence(id) => paper::ItemRef::Exhibit { id: id.to_string() },
            About::Entry(id) => entry_id_ref(id),
        };
        (words, item)
    });
    paper::RecordLine::new(told.label, told.words)
        .in_own_words(told.own_words)
        .naming(about.collect())
}

/// The records that rest on an incident or follow it up, as they are headed.
pub(super) fn followed_by(file: &Gathered, id: IncidentId) -> Vec<(String, paper::ItemRef)> {
    let names = file.names_in_part_d();
    let case = file.case();
    let entries = file.records.entries.iter();
    entries
        .filter(|entry| !case.is_set_aside(entry.id))
        .filter_map(|entry| {
            let told = entry.entry.told(&names);
            let about = told.lines.iter().flat_map(|line| &line.about);
            let mut named = about.map(|(_, about)| *about);
            let follows = match &entry.entry {
                Entry::IncidentFollowedUp(it) => it.incident == id,
                Entry::IncidentSetAside(it) => it.incident == id,
                _ => named.any(|about| about == About::Incident(id)),
            };
            follows.then(|| (told.headline, entry_ref(entry)))
        })
        .collect()
}

/// What an incident did to others, as it was followed up.
pub(super) fn effects(file: &Gathered, id: IncidentId) -> Vec<paper::Fact> {
    let case = file.case();
    let entries = file.records.entries.iter();
    entries
        .filter(|entry| !case.is_set_aside(entry.id))
        .filter_map(|entry| match &entry.entry {
            Entry::IncidentFollowedUp(it) if it.incident == id => Some(it.effect.clone()),
            _ => None,
        })
        .map(|effect| paper::Fact::new("What it did to others", effect))
        .collect()
}

/// The incident that a record follows up or sets aside; its headline names it, and a headline has
/// no page.
fn incident_in_headline(file: &Gathered, entry: &Entry) -> Option<paper::RecordLine> {
    let (label, incident) = match entry {
        Entry::IncidentFollowedUp(it) => ("Follows", it.incident),
        Entry::IncidentSetAside(it) => ("Sets aside", it.incident),
        _ => return None,
    };
    let number = file.names.incidents.get(&incident)?;
    let words = format!("incident {number}");
    let id = incident.to_string();
    let item = paper::ItemRef::Incident { id };
    Some(paper::RecordLine::new(label, words.clone()).naming(vec![(words, item)]))
}

/// What the exact words in an entry are, for a neutral line in the index.
fn form_in(entry: &Entry) -> &'static str {
    match entry {
        Entry::AppealReceived(it) => form_of_words(it.channel),
        Entry::Contact(it) => form_of_words(it.channel),
        Entry::OnlinePostHandled(_) => "words on social media",
        Entry::StatementTaken(_) => "words of a statement",
        Entry::AgreementAnswered(_) => "words in answer to an agreement",
        _ => "words in a record",
    }
}

/// Every entry as it happened, those that were set aside too: nothing on file is lost on paper.
pub(super) fn records(file: &Gathered) -> Vec<paper::FileRecord> {
    let entries: Vec<&FileEntry> = file.records.entries.iter().collect();
    in_order_of_time(entries, |entry| entry.when())
        .into_iter()
        .map(|entry| {
            let names = file.names_in(entry);
            let told = entry.entry.told(&names);
            let recorded_on = uk_day(entry.recorded_at);
            let aside = set_aside(file, entry);
            let headline = match &aside {
                Some(_) => format!("Set aside: {}", told.headline),
                None => told.headline,
            };
            paper::FileRecord {
                id: entry.id.to_string(),
                number: entry.number,
                part: part(entry.entry.kind()),
                on: entry.on,
                at: entry.at,
                by: names.colleague(&entry.by),
                written_down: (recorded_on != entry.on).then_some(paper::WrittenDown {
                    on: recorded_on,
                    how: None,
                }),
                headline,
                lines: incident_in_headline(file, &entry.entry)
                    .into_iter()
                    .chain(told.lines.into_iter().map(line))
                    .chain(aside.map(|why| paper::RecordLine::new("Set aside", why)))
                    .collect(),
                quotes: quotes(&names, file.quotes_of(entry.id), form_in(&entry.entry)),
                corrections: file
                    .entry_corrections
                    .iter()
                    .filter(|one| one.about == CorrectionSubject::Entry(entry.id))
                    .map(|one| paper::CorrectionFacts {
                        number: one.number,
                        added: uk_wall_clock(one.recorded_at),
                        by: names.colleague(&one.recorded_by),
                        text: one.words.clone(),
                    })
                    .collect(),
            }
        })
        .collect()
}

fn set_aside(file: &Gathered, entry: &FileEntry) -> Option<String> {
    file.records
        .entries
        .iter()
        .find_map(|other| match &other.entry {
            Entry::EntrySetAside(aside) if aside.entry == entry.id => Some(aside.why.clone()),
            _ => None,
        })
}

fn part(kind: EntryKind) -> paper::RecordPart {
    // The response itself is a letter to the person and stands with the contacts.
    if kind == EntryKind::FinalResponseSent {
        return paper::RecordPart::ContactsAndLetters;
    }
    match kind.part() {
        FilePart::People => paper::RecordPart::PeopleAndConsent,
        FilePart::Contacts => paper::RecordPart::ContactsAndLetters,
        FilePart::Handling | FilePart::Practice => paper::RecordPart::HandlingAndDates,
        FilePart::Engagement => paper::RecordPart::Engagement,
        FilePart::Findings => paper::RecordPart::Findings,
        FilePart::Colleagues => paper::RecordPart::FairnessToColleagues,
        FilePart::Actions => paper::RecordPart::ActionsAndLearning,
        FilePart::Ombudsman => paper::RecordPart::Ombudsman,
    }
}

/// The lines the entries add to the chronology, each with when it was written down; what was set
/// aside is read in its place only.
pub(super) fn chronology_lines(file: &Gathered) -> Vec<(DateTime<Utc>, paper::ChronologyEntry)> {
    let case = file.case();
    file.records
        .entries
        .iter()
        .filter(|entry| !case.is_set_aside(entry.id))
        .filter(|entry| {
            !matches!(
                entry.entry.kind(),
                EntryKind::EntrySetAside | EntryKind::IncidentSetAside | EntryKind::EvidenceLinked
            )
        })
        .map(|entry| {
            let recorded_on = uk_day(entry.recorded_at);
            let headline = entry.entry.told(&file.names_in(entry)).headline;
            let (bold, sentence) = if engagement::stands_out(&entry.entry) {
                (Some(headline), ".".to_owned())
            } else {
                (None, format!("{headline}."))
            };
            let line = paper::ChronologyEntry {
                when: paper::When {
                    day: entry.on,
                    from: entry.at,
                    to: None,
                },
                bold,
                sentence,
                written_down: (recorded_on != entry.on).then_some(paper::WrittenDown {
                    on: recorded_on,
                    how: None,
                }),
                proved_by: vec![entry_ref(entry)],
            };
            (entry.recorded_at, line)
        })
        .collect()
}

/// The points, those that were merged last, with what was found.
pub(super) fn points(file: &Gathered) -> Vec<paper::PointFacts> {
    let found = file.case().found_points();
    let number_of = |id| {
        let all = file.points.iter().chain(&file.merged_points);
        all.into_iter()
            .find(|point| point.id == id)
            .map(|point| point.number)
    };
    let standing = found.into_iter().map(|found| paper::PointFacts {
        number: found.point.number,
        point: found.point.what,
        outcome_sought: found.point.outcome_sought,
        kind: found.point.kind.in_words().to_owned(),
        finding: found
            .found
            .as_ref()
            .map(|found| found.finding.in_words().to_owned()),
        answer: found
            .found
            .map(|found| found.answer)
            .filter(|answer| !is_blank(answer)),
        merged_into: None,
    });
    let merged = file.merged_points.iter().map(|point| paper::PointFacts {
        number: point.number,
        point: point.what.clone(),
        outcome_sought: point.outcome_sought.clone(),
        kind: point.kind.in_words().to_owned(),
        finding: None,
        answer: None,
        merged_into: point.merged_into.and_then(number_of),
    });
    standing.chain(merged).collect()
}

/// The response, in a sentence for the cover.
pub(super) fn response_in_words(file: &Gathered) -> String {
    let case = file.case();
    let sent = match case.answered_on() {
        Some(on) => format!("Sent on {}", spoken_day(on)),
        None => "No final response is recorded in this file".to_owned(),
    };
    let kept = case.period_kept().map(|kept| match kept {
        PeriodKept::WithinFirst => "within the response period first told",
        PeriodKept::WithinAmended => "within the response period as amended",
        PeriodKept::Late => "after the response period had ended",
    });
    let closed = match case.state() {
        FileState::Closed { on, .. } => format!(" Closed on {}.", spoken_day(on)),
        FileState::Open | FileState::Reopened { .. } => String::new(),
    };
    match kept {
        Some(kept) => format!("{sent}, {kept}.{closed}"),
        None => format!("{sent}.{closed}"),
    }
}

/// The findings, in a sentence for the cover.
pub(super) fn findings_in_words(file: &Gathered) -> String {
    let case = file.case();
    let points = case.found_points();
    let each: Vec<String> = points
        .iter()
        .filter_map(|found| {
            let finding = found.found.as_ref()?.finding;
            Some(format!(
                "point {} {}",
                found.point.number,
                finding.in_words().to_lowercase()
            ))
        })
        .collect();
    if each.is_empty() {
        return "Not recorded in this file".to_owned();
    }
    let each = each.join(", ");
    match case.outcome() {
        Some(outcome) => format!(
            "{}; the complaint as a whole: {}.",
            capital(&each),
            outcome.in_words().to_lowercase()
        ),
        None => format!("{}; not every point has a finding yet.", capital(&each)),
    }
}

/// The Ombudsman's reference as last told.
pub(super) fn ombudsman_reference(file: &Gathered) -> Option<String> {
    let case = file.case();
    file.records
        .entries
        .iter()
        .rev()
        .filter(|entry| !case.is_set_aside(entry.id))
        .find_map(|entry| match &entry.entry {
            Entry::OmbudsmanEnquired(enquired) => Some(enquired.reference.clone()),
            _ => None,
        })
}
