//! Find: words over everything, with a cover in front of what is covered.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use evenhand_record::case::decided;
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::distress::Covered;
use evenhand_record::entry::{EntryKind, FileEntry, Names};
use evenhand_record::ids::ComplaintId;
use evenhand_record::quote::QuotePlace;
use evenhand_store::{ExcerptPart, Found, FoundKind, FoundSubject, Sought};

use super::views::cover_of;
use crate::casework::Casework;
use crate::door_error::DoorError;
use crate::shapes::{
    FindAmong, FindRequest, FindView, FoundPart, FoundPlace, FoundShown, FoundView,
};

/// At most so many results are shown.
const MOST: u32 = 100;

pub(crate) fn find(
    casework: &Casework,
    request: FindRequest,
    _now: DateTime<Utc>,
) -> Result<FindView, DoorError> {
    let sought = Sought {
        words: request.words,
        complaint: request.complaint,
        kinds: request.among.into_iter().map(kind_of).collect(),
        from: request.from,
        until: request.until,
        most: MOST + 1,
    };
    let mut results = casework.read().find(&sought)?;
    let more = results.len() > MOST as usize;
    results.truncate(MOST as usize);
    let files: BTreeMap<ComplaintId, (String, String)> = casework
        .read()
        .complaints()?
        .into_iter()
        .map(|complaint| {
            (
                complaint.id,
                (complaint.reference, complaint.complainant.name),
            )
        })
        .collect();
    let names = Names {
        points: casework
            .read()
            .all_points()?
            .into_values()
            .flatten()
            .map(|point| (point.id, point.number))
            .collect(),
        ..Names::default()
    };
    let mut found = Vec::new();
    for result in results {
        let file = result.complaint.and_then(|id| files.get(&id));
        found.push(found_view(casework, &names, result, file)?);
    }
    Ok(FindView { found, more })
}

fn found_view(
    casework: &Casework,
    names: &Names,
    result: Found,
    file: Option<&(String, String)>,
) -> Result<FoundView, DoorError> {
    let (place, title, cover) = placed(casework, names, &result)?;
    Ok(FoundView {
        place,
        among: among(result.kind),
        complaint: result.complaint,
        reference: file.map(|(reference, _)| reference.clone()),
        person: file.map(|(_, person)| person.clone()),
        title,
        on: result.day,
        shown: match result.excerpt {
            Some(parts) if cover.content_note.is_none() => FoundShown::Words {
                parts: parts.into_iter().map(part).collect(),
            },
            _ => FoundShown::Covered(cover),
        },
    })
}

fn part(part: ExcerptPart) -> FoundPart {
    FoundPart {
        words: part.words,
        sought: part.sought,
    }
}

/// Where a result is, what it is called, and the cover it would have.
fn placed(
    casework: &Casework,
    names: &Names,
    result: &Found,
) -> Result<(FoundPlace, String, Covered), DoorError> {
    let read = casework.read();
    let open = Covered { content_note: None };
    Ok(match result.subject {
        FoundSubject::Complaint(id) => (
            FoundPlace::Complaint(id),
            "The complaint as logged".to_owned(),
            open,
        ),
        FoundSubject::Acknowledgement(id) => (
            FoundPlace::Complaint(id),
            "The acknowledgement".to_owned(),
            open,
        ),
        FoundSubject::Point(id) => (
            FoundPlace::Point(id),
            format!("Point {}", read.point(id)?.number),
            open,
        ),
        FoundSubject::Incident(id) => (
            FoundPlace::Incident(id),
            format!("Incident {}, the account", read.incident(id)?.number),
            open,
        ),
        FoundSubject::Quote(id) => {
            let quote = read.quote(id)?;
            let cover = cover_of(quote.distress.as_ref());
            match quote.belongs_to {
                QuotePlace::ComplaintAsReceived(_) => (
                    FoundPlace::WordsAsReceived(id),
                    "The complaint as received".to_owned(),
                    cover,
                ),
                QuotePlace::Incident(incident) => (
                    FoundPlace::IncidentWords(incident),
                    format!("Exact words, incident {}", read.incident(incident)?.number),
                    cover,
                ),
                QuotePlace::Entry(entry) => (
                    FoundPlace::Entry(entry),
                    format!("Exact words, entry {}", read.entry(entry)?.number),
                    cover,
                ),
            }
        }
        FoundSubject::Evidence(id) => {
            let item = read.evidence(id)?;
            let title = if item.distress.covers() {
                format!("Item {}, {}", item.number, item.kind.in_words())
            } else {
                format!("Item {}, {}", item.number, item.title)
            };
            (
                FoundPlace::Evidence(id),
                title,
                cover_of(Some(&item.distress)),
            )
        }
        FoundSubject::Entry(id) => {
            let entry = read.entry(id)?;
            let is_about_a_decision = matches!(
                entry.entry.kind(),
                EntryKind::ActionReviewed
                    | EntryKind::AgreementBreached
                    | EntryKind::AppealReceived
                    | EntryKind::AppealDecided
            );
            let headline = match entry.complaint {
                Some(complaint) if is_about_a_decision => {
                    let names = Names {
                        decided: decided(&read.entries(complaint)?),
                        ..names.clone()
                    };
                    entry.entry.told(&names).headline
                }
                _ => entry.entry.told(names).headline,
            };
            (FoundPlace::Entry(id), headline, cover_of_entry(&entry))
        }
        FoundSubject::Correction(id) => {
            let beside = match result.complaint {
                Some(complaint) => read
                    .corrections(complaint)?
                    .into_iter()
                    .find(|correction| correction.id == id)
                    .map(|correction| correction.about),
                None => None,
            };
            let mut cover = open;
            let (place, what) = match beside {
                Some(CorrectionSubject::Incident(incident)) => {
                    (FoundPlace::Incident(incident), "an incident")
                }
                Some(CorrectionSubject::Evidence(item)) => {
                    // What stands beside a covered item stands behind the same cover.
                    cover = cover_of(Some(&read.evidence(item)?.distress));
                    (FoundPlace::Evidence(item), "an item of evidence")
                }
                Some(CorrectionSubject::Entry(entry)) => {
                    cover = cover_of_entry(&read.entry(entry)?);
                    (FoundPlace::Entry(entry), "an entry")
                }
                Some(CorrectionSubject::Complaint(complaint)) => {
                    (FoundPlace::Complaint(complaint), "the complaint as logged")
                }
                None => {
                    return Err(DoorError::new(crate::door_error::ErrorCode::NotFound));
                }
            };
            (place, format!("A correction beside {what}"), cover)
        }
    })
}

/// The cover of an entry among what was found. The account of how somebody who spoke of suicide was
/// helped is read in its place and in no excerpt: what was said may stand in it, too.
fn cover_of_entry(entry: &FileEntry) -> Covered {
    let is_covered = entry.entry.kind() == EntryKind::SafeguardingTaken;
    Covered {
        content_note: is_covered
            .then(|| "help for somebody who spoke of suicide or self-harm".to_owned()),
    }
}

fn kind_of(among: FindAmong) -> FoundKind {
    match among {
        FindAmong::Complaints => FoundKind::Complaints,
        FindAmong::Points => FoundKind::Points,
        FindAmong::Contacts => FoundKind::Contacts,
        FindAmong::Words => FoundKind::Words,
        FindAmong::Incidents => FoundKind::Incidents,
        FindAmong::Evidence => FoundKind::Evidence,
        FindAmong::Entries => FoundKind::Entries,
        FindAmong::Corrections => FoundKind::Corrections,
    }
}

fn among(kind: FoundKind) -> FindAmong {
    match kind {
        FoundKind::Complaints => FindAmong::Complaints,
        FoundKind::Points => FindAmong::Points,
        FoundKind::Contacts => FindAmong::Contacts,
        FoundKind::Words => FindAmong::Words,
        FoundKind::Incidents => FindAmong::Incidents,
        FoundKind::Evidence => FindAmong::Evidence,
        FoundKind::Entries => FindAmong::Entries,
        FoundKind::Corrections => FindAmong::Corrections,
    }
}
