//! The book of a complaint file: reading it, and making an entry.

use chrono::{DateTime, NaiveDate, Utc};
use evenhand_record::case::{Authority, Case, CaseDate, LookedOver};
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::entry::{Entry, EntryKind, FileEntry, Names, NewEntry, Office};
use evenhand_record::evidence::Evidence;
use evenhand_record::ids::EntryId;
use evenhand_record::order::in_order_of_time;
use evenhand_record::people::Patient;
use evenhand_record::practice::same_name;
use evenhand_record::quote::QuotePlace;
use evenhand_record::uk_time::uk_day;

use super::session::colleague_names;
use super::views::{correction_views, words_views};
use crate::act::Act;
use crate::casework::{Casework, colleague_named};
use crate::door_error::DoorError;
use crate::records::File;
use crate::shapes::{
    AddEntryRequest, ComplaintRequest, CorrectionView, EarlierChoice, EntriesRequest, EntriesView,
    EntryAdded, EntryChoices, EntryRequest, EntryView, EvidenceChoice, SignerChoice, WordsView,
};

pub(crate) fn entries(
    casework: &Casework,
    request: EntriesRequest,
    _now: DateTime<Utc>,
) -> Result<EntriesView, DoorError> {
    let file = casework.file(request.complaint)?;
    let names = file.names();
    let corrections = casework.read().corrections(request.complaint)?;
    let beside = |id: EntryId| {
        let about = CorrectionSubject::Entry(id);
        let beside = corrections.iter().filter(|one| one.about == about);
        correction_views(beside.cloned().collect())
    };
    let of_parts = |entry: &&FileEntry| {
        request.parts.is_empty() || request.parts.contains(&entry.entry.kind().part())
    };
    let wanted: Vec<&FileEntry> = file.records.entries.iter().filter(of_parts).collect();
    let entries = in_order_of_time(wanted, |entry| entry.when())
        .into_iter()
        .map(|entry| {
            let quotes = words_views(file.quotes_of(entry.id));
            entry_view(
                entry,
                &file.records.entries,
                &names,
                quotes,
                beside(entry.id),
            )
        })
        .collect();
    Ok(EntriesView {
        reference: file.records.complaint.reference,
        entries,
    })
}

pub(crate) fn entry(
    casework: &Casework,
    request: EntryRequest,
    _now: DateTime<Utc>,
) -> Result<EntryView, DoorError> {
    let found = casework.read().entry(request.entry)?;
    match found.complaint {
        Some(complaint) => {
            let file = casework.file(complaint)?;
            let about = CorrectionSubject::Entry(found.id);
            let beside = correction_views(casework.read().corrections_of(about)?);
            Ok(entry_view(
                &found,
                &file.records.entries,
                &file.names(),
                words_views(file.quotes_of(found.id)),
                beside,
            ))
        }
        None => {
            let book = casework.read().practice_entries()?;
            Ok(practice_entry_view(&found, &book, &names_of(&book)))
        }
    }
}

/// The numbers of the practice's own entries.
pub(super) fn names_of(book: &[FileEntry]) -> Names {
    Names {
        entries: book.iter().map(|entry| (entry.id, entry.number)).collect(),
        in_short: book
            .iter()
            .filter_map(|entry| Some((entry.id, entry.entry.in_short()?)))
            .collect(),
        ..Names::default()
    }
}

/// An entry of the practice's own book, beside which nothing stands and in which nobody's words do.
pub(super) fn practice_entry_view(
    entry: &FileEntry,
    book: &[FileEntry],
    names: &Names,
) -> EntryView {
    entry_view(entry, book, names, Vec::new(), Vec::new())
}

/// An entry as it stands in its book.
pub(super) fn entry_view(
    entry: &FileEntry,
    book: &[FileEntry],
    names: &Names,
    quotes: Vec<WordsView>,
    corrections: Vec<CorrectionView>,
) -> EntryView {
    let kind = entry.entry.kind();
    EntryView {
        id: entry.id,
        complaint: entry.complaint,
        number: entry.number,
        kind,
        part: kind.part(),
        on: entry.on,
        at: entry.at.map(|time| time.format("%H:%M").to_string()),
        by: entry.by.clone(),
        told: entry.entry.told(names),
        entry: entry.entry.clone(),
        quotes,
        recorded: entry.recorded_at.into(),
        recorded_by: entry.recorded_by.clone(),
        corrections,
        set_aside: book.iter().find_map(|other| match &other.entry {
            Entry::EntrySetAside(aside) if aside.entry == entry.id => Some(aside.why.clone()),
            _ => None,
        }),
    }
}

pub(crate) fn look_over_entry(
    casework: &Casework,
    request: AddEntryRequest,
    now: DateTime<Utc>,
) -> Result<LookedOver, DoorError> {
    let (file, new) = sound(casework, request, now)?;
    Ok(file.case(casework).look_over(&new))
}

/// The entry with its file, once neither it nor the file says anything against it.
fn sound(
    casework: &Casework,
    request: AddEntryRequest,
    now: DateTime<Utc>,
) -> Result<(File, NewEntry), DoorError> {
    let new = NewEntry {
        on: request.on,
        at: request.at,
        by: request.by,
        entry: request.entry,
        quotes: request.quotes,
    };
    let mut broken = new.check(now);
    let file = casework.file(request.complaint)?;
    broken.extend(file.case(casework).check(&new));
    if let Entry::EntrySetAside(aside) = &new.entry {
        broken.extend(casework.rest_on_it_elsewhere(&file, aside.entry)?);
    }
    DoorError::unless_sound(broken)?;
    Ok((file, new))
}

pub(crate) fn add_entry(
    casework: &mut Casework,
    request: AddEntryRequest,
    now: DateTime<Utc>,
) -> Result<EntryAdded, DoorError> {
    let (file, new) = sound(casework, request, now)?;
    let complaint = &file.records.complaint;
    let act = Act::AddEntry(new.entry.kind());
    casework.transact(act, Some(complaint.id), &complaint.reference, now, |tx| {
        let entry = tx.record_entry(Some(complaint.id), &new)?;
        colleague_named(tx, &new.by)?;
        for colleague in new.entry.colleagues() {
            colleague_named(tx, colleague)?;
        }
        for quote in &new.quotes {
            tx.record_quote(QuotePlace::Entry(entry), quote)?;
        }
        let number = tx.read().entry(entry)?.number;
        tx.name_subject(format!("entry {number} of {}", complaint.reference));
        Ok(EntryAdded {
            entry,
            number,
            moved: Vec::new(),
        })
    })
}

pub(crate) fn entry_choices(
    casework: &Casework,
    request: ComplaintRequest,
    now: DateTime<Utc>,
) -> Result<EntryChoices, DoorError> {
    let today = uk_day(now);
    let file = casework.file(request.complaint)?;
    let case = file.case(casework);
    let dates = case.dates(today);
    let ends = |kind| {
        let date = dates.iter().find(|date| date.kind == kind);
        date.map(|date| date.explained.date)
    };
    let complaint = case.complaint();
    Ok(EntryChoices {
        reference: complaint.reference.clone(),
        person: complaint.complainant.name.clone(),
        received_on: case.received_on(),
        today,
        colleagues: colleague_names(casework)?,
        people: people(&file, &case),
        points: case.points().to_vec(),
        evidence: file.evidence.iter().map(evidence_choice).collect(),
        earlier: earlier(&file, &case, &dates, today),
        habits: casework.book.habits,
        electronic_letters: case.electronic_consent_on(today),
        disclosure_blocked: case.disclosure_is_blocked(),
        for_another: matches!(complaint.patient, Patient::Another { .. }),
        may_sign: may_sign(casework, case.received_on(), today)?,
        response_period_ends: ends(evenhand_record::case::DateKind::ResponsePeriod),
        relevant_period_ends: ends(evenhand_record::case::DateKind::RelevantPeriod),
        incidents: case.incidents().cloned().collect(),
        measures: case.measures(today),
        ladder: case.ladder(today),
        complaint_is_open: !case.is_closed(),
        how_to_challenge: casework
            .book
            .policy_on(today)
            .map(|(_, _, policy)| policy.how_to_challenge.clone()),
    })
}

fn evidence_choice(evidence: &Evidence) -> EvidenceChoice {
    let title = if evidence.distress.covers() {
        format!("covered {}", evidence.kind.in_words())
    } else {
        evidence.title.clone()
    };
    EvidenceChoice {
        id: evidence.id,
        number: evidence.number,
        title,
    }
}

fn people(file: &File, case: &Case<'_>) -> Vec<String> {
    let complaint = case.complaint();
    let mut people = vec![complaint.complainant.name.clone()];
    if let Patient::Another { person, .. } = &complaint.patient {
        people.push(person.name.clone());
    }
    for entry in &file.records.entries {
        if let Entry::PersonAdded(added) = &entry.entry
            && !case.is_set_aside(entry.id)
            && !people
                .iter()
                .any(|listed| same_name(listed, &added.person.name))
        {
            people.push(added.person.name.clone());
        }
    }
    people
}

/// Earlier entries that a new one can be about; those that still wait for something are open.
fn earlier(
    file: &File,
    case: &Case<'_>,
    dates: &[CaseDate],
    today: NaiveDate,
) -> Vec<EarlierChoice> {
    let waits = case.waits();
    let adjustments = case.adjustments();
    let measures = case.measures(today);
    let to_confirm = case.warnings_to_confirm();
    let appeals = case.appeals();
    let is_open = |entry: &FileEntry| match entry.entry.kind() {
        EntryKind::AgreementProposed | EntryKind::RestrictionImposed | EntryKind::ContactEnded => {
            measures.iter().any(|measure| {
                measure.entry == entry.id && (measure.is_live() || measure.is_proposed())
            })
        }
        EntryKind::WarningGiven | EntryKind::WarningNotGiven => {
            to_confirm.iter().any(|warning| warning.entry == entry.id)
        }
        EntryKind::AppealReceived => appeals
            .iter()
            .any(|appeal| appeal.entry == entry.id && appeal.result.is_none()),
        EntryKind::WaitingBegan => waits.iter().any(|(id, _, _)| *id == entry.id),
        EntryKind::AdjustmentAsked => adjustments
            .iter()
            .any(|(asked, _, decided)| asked.id == entry.id && decided.is_none()),
        _ => dates
            .iter()
            .any(|date| date.about == Some(entry.id) && date.is_open()),
    };
    file.records
        .entries
        .iter()
        .filter(|entry| !case.is_set_aside(entry.id))
        // A letter that follows a warning is that warning, which is chosen itself.
        .filter(|entry| {
            entry.entry.kind() != EntryKind::WarningConfirmed || case.is_a_warning(entry)
        })
        .filter_map(|entry| {
            Some(EarlierChoice {
                id: entry.id,
                kind: entry.entry.kind(),
                on: entry.on,
                words: entry.entry.in_short()?,
                is_open: is_open(entry),
                to_a_warning_of_removal: appeals.iter().any(|appeal| {
                    appeal.entry == entry.id && case.is_a_warning_of_removal(appeal.about)
                }),
            })
        })
        .collect()
}

/// Who may sign the response, or might have on a day since the complaint came: regulation 14(2),
/// 4(1)(a) and 4(2). A file that is taken over holds letters of earlier office-holders; whether a
/// signature held on its day is judged when it is recorded.
fn may_sign(
    casework: &Casework,
    from: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<SignerChoice>, DoorError> {
    let book = &casework.book;
    let mut signers: Vec<SignerChoice> = Vec::new();
    for name in colleague_names(casework)? {
        let latest = from
            .iter_days()
            .take_while(|day| *day <= today)
            .filter_map(|day| book.authority(&name, Office::ResponsiblePerson, day))
            .last();
        if let Some(right) = latest {
            signers.push(SignerChoice {
                name,
                authorised: matches!(right, Authority::Authorised { .. }),
            });
        }
    }
    signers.sort_by_key(|signer| signer.authorised);
    Ok(signers)
}
