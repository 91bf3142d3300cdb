//! The book of entries, read back and counted.

use evenhand_record::correction::{CorrectionKind, CorrectionSubject};
use evenhand_record::distress::DistressLabel;
use evenhand_record::entry::{
    Entry, EntryKind, EntrySetAside, IncidentSetAside, Manner, NewEntry, ProgressTold,
};
use evenhand_record::ids::{ComplaintId, EntryId};
use evenhand_record::quote::QuotePlace;
use evenhand_store::{Fault, FileCounts, Store, StoreError};

use crate::common::{
    Fixture, HARD_WORDS, deed, kept_now, new_bank_holiday, new_complaint, new_contact, write_case,
};

fn progress(what: &str) -> NewEntry {
    NewEntry {
        entry: Entry::ProgressTold(ProgressTold {
            how: Manner::Spoken,
            what: what.to_owned(),
        }),
        ..new_bank_holiday()
    }
}

#[test]
fn an_entry_is_read_back_as_it_was_made() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let entry = store.read().entry(case.contact).unwrap();
    let new = new_contact("She asked when the answer would come.");
    assert_eq!(entry.id, case.contact);
    assert_eq!(entry.complaint, Some(case.complaint));
    assert_eq!(entry.number, 1);
    assert_eq!((entry.on, entry.at), (new.on, new.at));
    assert_eq!(entry.by, new.by);
    assert_eq!(entry.entry, new.entry);
    assert_eq!(entry.recorded_at, kept_now());
    assert_eq!(entry.recorded_by, "Ruth Adeyemi");

    for words in HARD_WORDS {
        let id = store
            .transact(&deed("contact"), |tx| {
                tx.record_entry(Some(case.complaint), &new_contact(words))
            })
            .unwrap();
        let read = store.read().entry(id).unwrap();
        assert_eq!(read.entry, new_contact(words).entry, "{words:?}");
    }
    assert!(matches!(
        store.read().entry(EntryId::from_row(99)),
        Err(StoreError::NotFound {
            what: "entry",
            id: 99
        })
    ));
    assert!(store.check().unwrap().is_sound());
}

#[test]
fn every_book_has_its_own_numbers() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let other = store
        .transact(&deed("log_complaint"), |tx| {
            let other = tx.record_complaint("HL-2026-02", &new_complaint())?;
            tx.record_entry(Some(other), &progress("so far"))?;
            tx.record_entry(Some(case.complaint), &progress("nearly"))?;
            tx.record_entry(None, &new_bank_holiday())?;
            tx.record_entry(Some(other), &new_contact("again"))?;
            Ok::<_, StoreError>(other)
        })
        .unwrap();
    let read = store.read();
    let kinds = |entries: &[evenhand_record::entry::FileEntry]| -> Vec<(u32, EntryKind)> {
        entries
            .iter()
            .map(|entry| (entry.number, entry.entry.kind()))
            .collect()
    };
    assert_eq!(
        kinds(&read.entries(case.complaint).unwrap()),
        [(1, EntryKind::Contact), (2, EntryKind::ProgressTold)]
    );
    assert_eq!(
        kinds(&read.entries(other).unwrap()),
        [(1, EntryKind::ProgressTold), (2, EntryKind::Contact)]
    );
    let practice = read.practice_entries().unwrap();
    assert_eq!(
        kinds(&practice),
        [
            (1, EntryKind::BankHolidayAdded),
            (2, EntryKind::BankHolidayAdded)
        ]
    );
    assert_eq!(practice[0].id, case.bank_holiday);
    assert_eq!(practice[0].complaint, None);
    assert_eq!(
        kinds(&read.entries_of_kind(other, EntryKind::Contact).unwrap()),
        [(2, EntryKind::Contact)]
    );
    let without_contacts: Vec<(Option<ComplaintId>, u32)> = read
        .all_entries(&[EntryKind::Contact])
        .unwrap()
        .iter()
        .map(|entry| (entry.complaint, entry.number))
        .collect();
    assert_eq!(
        without_contacts,
        [(Some(case.complaint), 2), (Some(other), 1)]
    );
    assert_eq!(read.all_entries(&[]).unwrap().len(), 4);
    assert_eq!(read.all_entries(EntryKind::ALL).unwrap(), []);
}

#[test]
fn an_entry_of_a_file_that_is_not_there_is_refused() {
    let (_fixture, mut store) = Fixture::new();
    let outcome = store.transact(&deed("contact"), |tx| {
        tx.record_entry(Some(ComplaintId::from_row(7)), &new_contact("x"))
    });
    assert!(matches!(outcome, Err(StoreError::Sql(_))), "{outcome:?}");
}

#[test]
fn a_correction_stands_beside_its_entry_alone() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let about = CorrectionSubject::Entry(case.contact);
    store
        .transact(&deed("add_correction"), |tx| {
            tx.record_correction(about, CorrectionKind::Correction, "Her daughter.")?;
            let complaint = CorrectionSubject::Complaint(case.complaint);
            tx.record_correction(complaint, CorrectionKind::Addition, "By post too.")
        })
        .unwrap();
    let beside: Vec<(u32, String)> = store
        .read()
        .corrections_of(about)
        .unwrap()
        .into_iter()
        .map(|correction| (correction.number, correction.words))
        .collect();
    assert_eq!(
        beside,
        [
            (1, "Her son listened.".to_owned()),
            (2, "Her daughter.".to_owned())
        ]
    );
    let outcome = store.transact(&deed("add_correction"), |tx| {
        let about = CorrectionSubject::Entry(case.bank_holiday);
        tx.record_correction(about, CorrectionKind::Correction, "It is the sixth.")
    });
    assert!(
        matches!(outcome, Err(StoreError::NotFound { .. })),
        "an entry of the practice's own book is in no complaint file: {outcome:?}"
    );
}

#[test]
fn the_counts_are_those_of_the_files() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let empty = store
        .transact(&deed("log_complaint"), |tx| {
            let empty = tx.record_complaint("HL-2026-02", &new_complaint())?;
            for what in ["one", "two", "twice"] {
                tx.record_entry(Some(case.complaint), &new_contact(what))?;
            }
            for why in ["made twice", "made twice, said again"] {
                let aside = NewEntry {
                    entry: Entry::EntrySetAside(EntrySetAside {
                        entry: case.contact,
                        why: why.to_owned(),
                    }),
                    ..new_bank_holiday()
                };
                tx.record_entry(Some(case.complaint), &aside)?;
            }
            tx.answer_for_quote(case.quotes[1], &DistressLabel::NotDistressing)?;
            Ok::<_, StoreError>(empty)
        })
        .unwrap();
    let counts = store.read().counts_by_complaint().unwrap();
    let of_the_contact = store
        .read()
        .quotes(QuotePlace::Entry(case.contact))
        .unwrap();
    let unanswered: Vec<_> = case.quotes[2..]
        .iter()
        .map(|quote| (QuotePlace::Incident(case.incident), *quote))
        .chain([(QuotePlace::Entry(case.contact), of_the_contact[1].id)])
        .collect();
    assert_eq!(
        counts.into_iter().collect::<Vec<_>>(),
        [
            (
                case.complaint,
                FileCounts {
                    incidents: 1,
                    evidence: 3,
                    contacts: 3,
                    unanswered,
                }
            ),
            (empty, FileCounts::default()),
        ]
    );
    let acknowledgements = store.read().all_acknowledgements().unwrap();
    assert_eq!(
        acknowledgements.get(&case.complaint),
        Some(&store.read().acknowledgements(case.complaint).unwrap())
    );
    assert_eq!(acknowledgements.get(&empty), None);
}

#[test]
fn an_act_that_fails_leaves_neither_an_entry_nor_a_word_to_find() {
    let (fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let words = |store: &Store| {
        store
            .read()
            .find(&crate::found::sought("rhododendron"))
            .unwrap()
            .len()
    };
    let outcome: Result<(), StoreError> = store.transact(&deed("contact"), |tx| {
        tx.record_entry(Some(case.complaint), &new_contact("a rhododendron"))?;
        tx.record_evidence_words(case.evidence[0], "rhododendrons")?;
        assert_eq!(
            tx.read().find(&crate::found::sought("rhododendron"))?.len(),
            2,
            "the act sees its own writing"
        );
        Err(StoreError::Busy)
    });
    assert!(outcome.is_err());
    assert_eq!(store.read().entries(case.complaint).unwrap().len(), 1);
    assert_eq!(words(&store), 0);
    store
        .transact(&deed("contact"), |tx| {
            tx.record_entry(Some(case.complaint), &new_contact("a rhododendron"))
        })
        .unwrap();
    assert_eq!(words(&store), 1);
    let numbers: Vec<u32> = store
        .read()
        .entries(case.complaint)
        .unwrap()
        .iter()
        .map(|entry| entry.number)
        .collect();
    assert_eq!(numbers, [1, 2], "no number is lost");
    assert!(store.check().unwrap().is_sound());
    store.close().unwrap();
    let report = evenhand_store::check(fixture.place.case_file(), &fixture.key).unwrap();
    assert_eq!(report.faults, Vec::<Fault>::new());
}

/// An incident that was set aside is not counted, until that is set aside.
#[test]
fn the_incidents_counted_are_those_that_count() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let enters = |store: &mut Store, entry: Entry| {
        let new = NewEntry {
            entry,
            ..new_bank_holiday()
        };
        let entered = store.transact(&deed("add_entry"), |tx| {
            tx.record_entry(Some(case.complaint), &new)
        });
        let counts = store.read().counts_by_complaint().unwrap();
        (entered.unwrap(), counts[&case.complaint].incidents)
    };
    let aside = || {
        Entry::IncidentSetAside(IncidentSetAside {
            incident: case.incident,
            why: "Of another caller.".to_owned(),
        })
    };
    let back = |entry| {
        Entry::EntrySetAside(EntrySetAside {
            entry,
            why: "It was theirs.".to_owned(),
        })
    };
    let (first, counted) = enters(&mut store, aside());
    assert_eq!(counted, 0);
    assert_eq!(enters(&mut store, back(first)).1, 1);
    let (second, counted) = enters(&mut store, aside());
    assert_eq!(counted, 0, "set aside once more");
    assert_eq!(enters(&mut store, back(second)).1, 1);
}
