//! How often each kind of thing happened in twelve months, and the challenges in them.

use chrono::NaiveDate;
use evenhand_record::case::{AppealOnFile, Case, CaseRecords, PracticeBook, decided};
use evenhand_record::entry::engagement::AppealOutcome;
use evenhand_record::entry::{AdjustmentDecision, Entry, FileEntry, capital};
use evenhand_record::ids::ComplaintId;

use super::stands::short_day;

/// What is counted, and when an entry counts for it.
type Counted = (&'static str, fn(&Entry) -> bool);

/// What is counted, in the ladder's order, by a noun that fits any number after it.
const COUNTED: [Counted; 13] = [
    (
        "Adjustments made",
        |entry| matches!(entry, Entry::AdjustmentDecided(it) if it.decision != AdjustmentDecision::Declined),
    ),
    ("Positive engagement tried", |entry| {
        matches!(entry, Entry::EngagementTried(_))
    }),
    ("De-escalation tried", |entry| {
        matches!(entry, Entry::DeEscalated(_))
    }),
    ("Warnings", |entry| {
        matches!(entry, Entry::WarningGiven(_) | Entry::WarningConfirmed(_))
    }),
    ("Warnings not given, for a reason", |entry| {
        matches!(entry, Entry::WarningNotGiven(_))
    }),
    ("Agreements proposed", |entry| {
        matches!(entry, Entry::AgreementProposed(_))
    }),
    ("Specific actions", |entry| {
        matches!(entry, Entry::RestrictionImposed(_))
    }),
    ("Ends of contact", |entry| {
        matches!(entry, Entry::ContactEnded(_))
    }),
    ("Reviews", |entry| matches!(entry, Entry::ActionReviewed(_))),
    ("Challenges", |entry| {
        matches!(entry, Entry::AppealReceived(_))
    }),
    (
        "Challenges upheld, in whole or in part",
        |entry| matches!(entry, Entry::AppealDecided(it) if it.outcome != AppealOutcome::NotUpheld),
    ),
    (
        "Decisions to tell the police",
        |entry| matches!(entry, Entry::PoliceDecided(it) if it.contacted),
    ),
    ("Removals noted", |entry| {
        matches!(entry, Entry::RemovalNoted(_))
    }),
];

/// How often each kind of thing happened from one day to another, none left out: what was not
/// done is to be seen, too.
pub(super) fn numbers(
    files: &[CaseRecords],
    book: &PracticeBook,
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<(String, u32)> {
    let within = |day: NaiveDate| from <= day && day <= until;
    let happened = |file: &CaseRecords| {
        let case = Case::of(file, book);
        let happened = case.incidents().filter(|incident| within(incident.on));
        happened.count()
    };
    let mut numbers = vec![(
        "Incidents".to_owned(),
        count(files.iter().map(happened).sum()),
    )];
    let entries: Vec<&FileEntry> = files
        .iter()
        .flat_map(|file| {
            let case = Case::of(file, book);
            let counting = file.entries.iter();
            // A letter that follows a spoken warning is no other warning.
            let counts_once = |case: &Case<'_>, entry: &FileEntry| {
                !matches!(entry.entry, Entry::WarningConfirmed(_)) || case.is_a_warning(entry)
            };
            counting.filter(move |entry| {
                !case.is_set_aside(entry.id) && within(entry.on) && counts_once(&case, entry)
            })
        })
        .collect();
    numbers.extend(COUNTED.iter().map(|(what, counts)| {
        let n = entries.iter().filter(|entry| counts(&entry.entry)).count();
        ((*what).to_owned(), count(n))
    }));
    numbers
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A challenge as the partners' sheet tells it: no reasons, and nobody who decided.
pub(super) struct Challenge {
    pub(super) complaint: ComplaintId,
    pub(super) reference: String,
    pub(super) person: String,
    pub(super) to_what: String,
    pub(super) stands: String,
    /// Whether nobody has considered it yet.
    pub(super) waits: bool,
}

/// The challenges that came since a day, and any older one that nobody has considered.
pub(super) fn challenges(
    files: &[CaseRecords],
    book: &PracticeBook,
    from: NaiveDate,
) -> Vec<Challenge> {
    let of_file = |file: &CaseRecords| {
        let case = Case::of(file, book);
        let names = decided(&file.entries);
        let recent = |one: &AppealOnFile| one.on >= from || one.result.is_none();
        let appeals = case.appeals().into_iter().filter(recent);
        appeals
            .map(|appeal| Challenge {
                complaint: file.complaint.id,
                reference: file.complaint.reference.clone(),
                person: file.complaint.complainant.name.clone(),
                to_what: names
                    .get(&appeal.about)
                    .map_or_else(|| "A decision".to_owned(), |what| capital(what)),
                waits: appeal.result.is_none(),
                stands: match &appeal.result {
                    None => format!("Came on {}, no outcome recorded", short_day(appeal.on)),
                    Some(result) => {
                        format!("{} on {}", outcome(result.outcome), short_day(result.on))
                    }
                },
            })
            .collect::<Vec<Challenge>>()
    };
    files.iter().flat_map(of_file).collect()
}

/// What a challenge came to, to begin with.
pub(super) fn outcome(outcome: AppealOutcome) -> &'static str {
    match outcome {
        AppealOutcome::Upheld => "Upheld",
        AppealOutcome::PartlyUpheld => "Upheld in part",
        AppealOutcome::NotUpheld => "Not upheld",
    }
}
