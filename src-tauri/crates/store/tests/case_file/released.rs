//! Case files as released versions have written them: one for each schema, with the case of Mr M.
//!
//! They never change. Before a schema is released, its file is written with
//! `EVENHAND_KEEP_RELEASED=1 cargo test -p evenhand-store --test case_file released`.

use std::path::{Path, PathBuf};

use evenhand_record::complaint::PointKind;
use evenhand_record::correction::CorrectionSubject;
use evenhand_record::ids::{ComplaintId, IncidentId};
use evenhand_record::quote::QuotePlace;
use evenhand_store::{Fault, FoundSubject, Place, Store, check, newest_schema};

use crate::common::{
    Fixture, HARD_WORDS, deed, new_contact, new_incident, new_quote, now, passphrase, sql_on,
    write_case_with,
};
use crate::found::{found_in, sought};

/// The schemas that were released before the newest.
const RELEASED: [i64; 2] = [1, 2];

/// Where the case file and the keys of a schema are kept.
fn kept(schema: i64) -> (PathBuf, PathBuf) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/case_file/released");
    (
        folder.join(format!("schema_{schema}.case")),
        folder.join(format!("schema_{schema}.keys")),
    )
}

/// Writes the file of the newest schema when asked to, and never over one that is there.
#[test]
fn keep() {
    let (case_file, keys) = kept(newest_schema());
    if std::env::var_os("EVENHAND_KEEP_RELEASED").is_none() || case_file.exists() {
        return;
    }
    let (fixture, mut store) = Fixture::new();
    write_case_with(
        &mut store,
        &[b"large enough".to_vec(), b"small".to_vec(), Vec::new()],
    );
    store.close().unwrap();
    std::fs::create_dir_all(case_file.parent().unwrap()).unwrap();
    std::fs::copy(fixture.place.case_file(), case_file).unwrap();
    std::fs::copy(fixture.place.keys(), keys).unwrap();
}

/// A copy of a released file, to be opened under its passphrase.
fn copy_of(schema: i64) -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::of(&folder.path().join("released.evenhand")).unwrap();
    let (case_file, keys) = kept(schema);
    std::fs::copy(case_file, place.case_file()).unwrap();
    std::fs::copy(keys, place.keys()).unwrap();
    (folder, place)
}

#[test]
fn every_released_file_opens_with_everything_in_it() {
    for schema in RELEASED {
        let (_folder, place) = copy_of(schema);
        let mut store = Store::open_with_passphrase(&place, &passphrase(), now()).unwrap();
        let complaint = ComplaintId::from_row(1);
        let incident = IncidentId::from_row(1);
        assert_eq!(store.check().unwrap().faults, [], "schema {schema}");
        let read = store.read();

        assert_eq!(read.complaint(complaint).unwrap().reference, "HL-2026-01");
        let quotes = read.quotes(QuotePlace::Incident(incident)).unwrap();
        let words: Vec<&str> = quotes
            .iter()
            .map(|quote| quote.exact_words.as_str())
            .collect();
        assert_eq!(words, HARD_WORDS, "schema {schema}");
        let points = read.points(complaint).unwrap();
        assert_eq!(points.len(), 2);
        assert!(
            points
                .iter()
                .all(|point| point.kind == PointKind::NhsComplaint && point.merged_into.is_none())
        );
        assert_eq!(read.merged_points(complaint).unwrap(), []);
        assert_eq!(read.acknowledgements(complaint).unwrap().len(), 1);
        let evidence = read.evidence_of(complaint).unwrap();
        assert_eq!(evidence.len(), 3);
        assert_eq!(read.evidence_bytes(evidence[1].id).unwrap(), b"small");
        let beside = read
            .corrections_of(CorrectionSubject::Incident(incident))
            .unwrap();
        assert_eq!(beside[0].words, "It was the left hand.");
        assert_eq!(read.settled_nudges(incident).unwrap(), ["struck"]);
        if schema < 4 {
            let before = read.incident(incident).unwrap();
            assert_eq!((before.place, before.somebody_else), (None, None));
            assert!(!read.incident_marks(None).unwrap()[0].somebody_else);
        }
        assert_eq!(read.practice().unwrap().unwrap().ods_code, "A81001");
        if schema < 2 {
            assert_eq!(read.all_entries(&[]).unwrap(), []);
            assert_eq!(read.practice_entries().unwrap(), []);
        }

        if schema < 3 {
            assert!(read.entry_quotes(complaint).unwrap().is_empty());
        }

        for (words, subject) in [
            ("HL-2026-01", FoundSubject::Complaint(complaint)),
            ("leaflet", FoundSubject::Point(points[1].id)),
            ("where you park", FoundSubject::Quote(quotes[0].id)),
            ("desk", FoundSubject::Incident(incident)),
            ("photograph door", FoundSubject::Evidence(evidence[2].id)),
            ("left hand", FoundSubject::Correction(beside[0].id)),
        ] {
            assert!(
                found_in(&store, &sought(words)).contains(&subject),
                "schema {schema}: {words} is found"
            );
        }

        store
            .transact(&deed("contact"), |tx| {
                let contact = new_contact("After the change.");
                let contact = tx.record_entry(Some(complaint), &contact)?;
                tx.record_quote(QuotePlace::Entry(contact), &new_quote("I am a tangerine."))?;
                tx.record_incident(complaint, now(), &new_incident())?;
                tx.order_points(complaint, &[points[1].id, points[0].id])
            })
            .unwrap();
        assert_eq!(
            found_in(&store, &sought("tangerine")).len(),
            1,
            "schema {schema}"
        );
        assert_eq!(
            found_in(&store, &sought("waiting Bevan")),
            [FoundSubject::Incident(IncidentId::from_row(2))],
            "schema {schema}: what an incident may hold since is found"
        );
        let report = store.check().unwrap();
        assert_eq!(report.faults, [], "schema {schema}");
        assert_eq!(report.evidence, 3);
        store.close().unwrap();
    }
}

#[test]
fn a_released_file_can_be_checked_without_being_changed() {
    for schema in RELEASED {
        let (_folder, place) = copy_of(schema);
        let key = Store::open_with_passphrase(&place, &passphrase(), now())
            .unwrap()
            .key()
            .clone();
        let (case_file, _) = kept(schema);
        let report = check(&case_file, &key).unwrap();
        assert_eq!(report.faults, [], "schema {schema}");
        assert!(report.records > 30, "{} records", report.records);
    }
}

/// What a later schema has added says nothing about a record of before, and so it is empty.
#[test]
fn words_of_before_are_not_moved_to_an_entry_unseen() {
    let (_folder, place) = copy_of(2);
    let store = Store::open_with_passphrase(&place, &passphrase(), now()).unwrap();
    assert_eq!(store.check().unwrap().faults, []);
    let key = store.key().clone();
    store.close().unwrap();
    sql_on(&place, &key)
        .execute_batch(
            "DROP TRIGGER quote_is_not_updated;
             UPDATE quote SET entry_id = 1 WHERE incident_id IS NULL;",
        )
        .unwrap();
    let faults: Vec<String> = check(place.case_file(), &key)
        .unwrap()
        .faults
        .iter()
        .map(Fault::to_string)
        .collect();
    assert_eq!(
        faults,
        ["quote 1 of entry 1 of HL-2026-01 is not as it was recorded"]
    );
}

/// The same of an incident: whose conduct it was is not said of one of before.
#[test]
fn an_incident_of_before_is_not_made_somebody_elses_unseen() {
    for schema in RELEASED {
        for column in ["somebody_else", "place"] {
            let (_folder, place) = copy_of(schema);
            let store = Store::open_with_passphrase(&place, &passphrase(), now()).unwrap();
            let key = store.key().clone();
            store.close().unwrap();
            sql_on(&place, &key)
                .execute_batch(&format!(
                    "DROP TRIGGER incident_is_not_updated;
                     UPDATE incident SET {column} = 'a brother';"
                ))
                .unwrap();
            let faults = check(place.case_file(), &key).unwrap().faults;
            let faults: Vec<String> = faults.iter().map(Fault::to_string).collect();
            assert_eq!(
                faults,
                ["incident 1 of HL-2026-01 is not as it was recorded"],
                "schema {schema}, {column}"
            );
        }
    }
}
