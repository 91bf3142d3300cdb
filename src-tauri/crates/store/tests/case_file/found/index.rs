//! The index follows the record, and forgets what the record no longer says.

use evenhand_record::distress::DistressLabel;
use evenhand_record::ids::EvidenceId;
use evenhand_store::{FoundSubject, Store, StoreError};

use super::{found_in, sought};
use crate::common::{Fixture, HARD_WORDS, add_evidence, deed, new_point, write_case};

#[test]
fn the_words_inside_an_item_are_those_last_said() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let say = |store: &mut Store, words: &str| {
        store
            .transact(&deed("read"), |tx| {
                tx.record_evidence_words(case.evidence[0], words)
            })
            .unwrap();
    };
    say(&mut store, "marmalade");
    say(&mut store, "quince jelly");
    assert_eq!(found_in(&store, &sought("marmalade")), []);
    let item = FoundSubject::Evidence(case.evidence[0]);
    assert_eq!(found_in(&store, &sought("quince")), [item]);
    assert_eq!(
        found_in(&store, &sought("photograph quince")),
        [item],
        "its title and its words are one"
    );
    let outcome = store.transact(&deed("read"), |tx| {
        tx.record_evidence_words(EvidenceId::from_row(99), "x")
    });
    assert!(
        matches!(outcome, Err(StoreError::NotFound { .. })),
        "{outcome:?}"
    );
    let added = store
        .transact(&deed("add_evidence"), |tx| {
            let item = add_evidence(tx, case.complaint, b"text", DistressLabel::NotDistressing)?;
            tx.record_evidence_words(item, &HARD_WORDS.join("\n"))?;
            Ok::<_, StoreError>(item)
        })
        .unwrap();
    assert!(found_in(&store, &sought("nie gadael gesla")).is_empty());
    assert_eq!(
        found_in(&store, &sought("photograph gadael gesla")),
        [FoundSubject::Evidence(added)]
    );
    assert!(store.check().unwrap().is_sound());
}

#[test]
fn a_point_is_found_by_its_standing_words_alone() {
    let (_fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let points = store.read().points(case.complaint).unwrap();
    store
        .transact(&deed("revise_point"), |tx| {
            tx.revise_point(points[1].id, &new_point("No interpreter came", ""))
        })
        .unwrap();
    assert_eq!(found_in(&store, &sought("leaflet")), []);
    assert_eq!(
        found_in(&store, &sought("interpreter")),
        [FoundSubject::Point(points[1].id)]
    );
    store
        .transact(&deed("merge_point"), |tx| {
            tx.merge_point(points[1].id, points[0].id)
        })
        .unwrap();
    assert_eq!(
        found_in(&store, &sought("interpreter")),
        [FoundSubject::Point(points[1].id)],
        "merged, it is still on file"
    );
}

#[test]
fn an_old_wording_is_in_no_page_of_the_index() {
    let (fixture, mut store) = Fixture::new();
    let case = write_case(&mut store);
    let points = store.read().points(case.complaint).unwrap();
    let revise = |store: &mut Store, what: &str| {
        store
            .transact(&deed("revise_point"), |tx| {
                tx.revise_point(points[1].id, &new_point(what, ""))
            })
            .unwrap();
    };
    let pages_with = |word: &str| -> i64 {
        fixture
            .sql()
            .query_row(
                "SELECT
                     (SELECT count(*) FROM word_index_data WHERE instr(block, CAST(?1 AS BLOB)) > 0)
                     + (SELECT count(*) FROM word_index_content WHERE instr(c4, ?1) > 0)",
                [word],
                |row| row.get(0),
            )
            .unwrap()
    };
    // No other term begins with its letters, so that the index spells it out.
    revise(&mut store, "zyzzyva");
    assert_eq!(pages_with("zyzzyva"), 2);
    revise(&mut store, "No interpreter came");
    assert_eq!(pages_with("zyzzyva"), 0);
}

#[test]
fn the_index_is_what_could_be_made_again_from_the_record() {
    let (fixture, mut store) = Fixture::new();
    write_case(&mut store);
    store.close().unwrap();
    let connection = fixture.sql();
    // What our triggers and views call is allowed where a schema is not trusted.
    connection
        .execute_batch(
            r#"PRAGMA trusted_schema = OFF;
            INSERT INTO quote (complaint_id, number, speaker, certainty, exact_words)
            VALUES (1, 99, 'Mr M', 'exact', 'ampersand');
            INSERT INTO hearer (quote_id, number, name)
            SELECT max(id), 1, 'Tom Ellery' FROM quote;
            INSERT INTO word_index (word_index) VALUES ('integrity-check');"#,
        )
        .unwrap();
    let same: i64 = connection
        .query_row(
            "SELECT count(*) FROM word_index JOIN searchable ON place = word_index.rowid
             WHERE (word_index.subject, word_index.subject_id, word_index.day, word_index.words)
                 IS (searchable.subject, searchable.subject_id, searchable.day, searchable.words)
                 AND word_index.complaint_id IS searchable.complaint_id",
            (),
            |row| row.get(0),
        )
        .unwrap();
    let count = |of: &str| -> i64 {
        connection
            .query_row(&format!("SELECT count(*) FROM {of}"), (), |row| row.get(0))
            .unwrap()
    };
    assert!(count("searchable") > 20, "the case can be found");
    assert_eq!(same, count("searchable"));
    assert!(count("entry") > 1, "entries are indexed by how they read");
    assert_eq!(same + count("entry"), count("word_index"));
}
