//! Somebody who has the key, another program and bad intentions.

use evenhand_store::{Fault, StoreError, check};

use crate::common::Fixture;

/// Drops the triggers, does the deed and returns what the check finds, in words.
fn found_after(sql: &str) -> Vec<String> {
    let (fixture, _case) = Fixture::with_a_case();
    let connection = fixture.sql();
    let triggers: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap()
        .query_map((), |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for trigger in triggers {
        connection
            .execute_batch(&format!("DROP TRIGGER {trigger}"))
            .unwrap();
    }
    connection
        .execute_batch("PRAGMA foreign_keys = OFF")
        .unwrap();
    connection.execute_batch(sql).unwrap();
    drop(connection);
    let report = check(fixture.place.case_file(), &fixture.key).unwrap();
    report.faults.iter().map(Fault::to_string).collect()
}

#[test]
fn what_was_altered_is_named() {
    for (sql, expected) in [
        (
            "UPDATE quote SET exact_words = exact_words || ' ' WHERE incident_id = 1 AND number = 2",
            "quote 2 of incident 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE quote SET exact_words = 'nice words' WHERE incident_id IS NULL",
            "the words as received of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE quote SET exact_words = 'nice words' WHERE entry_id = 1 AND number = 2",
            "quote 2 of entry 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE quote SET entry_id = NULL WHERE entry_id = 1 AND number = 2",
            "the words as received of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE hearer SET name = 'Nobody'
             WHERE number = 2 AND quote_id = (SELECT max(id) FROM quote)",
            "a hearer of quote 2 of entry 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE distress_answer SET quote_id = quote_id + 1
             WHERE quote_id = (SELECT max(id) - 1 FROM quote)",
            "a distress answer for quote 2 of entry 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE incident SET factual_account = 'He was rude.'",
            "incident 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE incident SET happened_at = '2026-08-30T09:05:00.000Z'",
            "incident 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE complaint SET received_on = '2026-08-27'",
            "complaint HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE correction SET words = 'right hand'",
            "correction 1 to incident 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE correction SET words = 'Nobody listened.' WHERE entry_id = 1",
            "correction 1 to entry 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE entry SET particulars = replace(particulars, 'when', 'whether') WHERE id = 1",
            "entry 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE entry SET on_day = '2026-08-30' WHERE id = 1",
            "entry 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE entry SET by_whom = 'Nobody' WHERE complaint_id IS NULL",
            "entry 1 of the practice's book is not as it was recorded",
        ),
        (
            "DELETE FROM entry WHERE id = 2",
            "entry 1 of the practice's book is missing",
        ),
        (
            "UPDATE point SET merged_into = 1 WHERE number = 2",
            "point 2 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE point SET kind = 'staff_grievance' WHERE number = 2",
            "point 2 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE witness SET name = 'nobody' WHERE number = 2",
            "a witness of incident 1 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE evidence SET received_on = '2026-01-01' WHERE number = 3",
            "evidence 3 of HL-2026-01 is not as it was recorded",
        ),
        (
            "UPDATE evidence_chunk SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB) WHERE evidence_id = 2",
            "evidence 2 of HL-2026-01 is not as it was added",
        ),
        (
            "DELETE FROM evidence_chunk WHERE evidence_id = 2",
            "evidence 2 of HL-2026-01 is not as it was added",
        ),
        (
            "UPDATE audit_entry SET actor = 'Somebody Else' WHERE sequence = 3",
            "audit entry 3 is not as it was written",
        ),
        (
            "UPDATE audit_payload SET payload = '{}' WHERE sequence = 1",
            "audit entry 1 has a payload that is not as it was written",
        ),
    ] {
        let found = found_after(sql);
        assert!(
            found.iter().any(|words| words == expected),
            "{sql}\ngave {found:#?}"
        );
    }
}

#[test]
fn what_was_taken_away_or_slipped_in_is_named() {
    for (sql, expected) in [
        (
            "DELETE FROM quote WHERE incident_id = 1 AND number = 10",
            "quote 10 of incident 1 of HL-2026-01 is missing",
        ),
        (
            "DELETE FROM quote WHERE entry_id = 1 AND number = 2",
            "quote 2 of entry 1 of HL-2026-01 is missing",
        ),
        (
            "INSERT INTO quote (complaint_id, entry_id, number, speaker, certainty, exact_words)
             VALUES (1, 1, 3, 'Mr M', 'exact', 'never said')",
            "quote 3 of entry 1 of HL-2026-01 was not recorded by any act",
        ),
        (
            "DELETE FROM evidence WHERE number = 3",
            "evidence 3 of HL-2026-01 is missing",
        ),
        (
            "DELETE FROM audit_entry WHERE sequence = 2",
            "audit entry 2 is missing",
        ),
        (
            "DELETE FROM audit_entry WHERE sequence = 7",
            "audit entry 7 is missing",
        ),
        (
            "DELETE FROM audit_payload WHERE sequence = 2",
            "audit entry 2 has lost its payload",
        ),
        (
            "INSERT INTO quote (complaint_id, incident_id, number, speaker, certainty, exact_words)
             VALUES (1, 1, 11, 'Mr M', 'exact', 'never said')",
            "quote 11 of incident 1 of HL-2026-01 was not recorded by any act",
        ),
    ] {
        let found = found_after(sql);
        assert!(
            found.iter().any(|words| words == expected),
            "{sql}\ngave {found:#?}"
        );
    }
}

#[test]
fn an_entry_made_anew_breaks_the_one_after_it() {
    let found = found_after(
        "UPDATE audit_entry SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE sequence = 3",
    );
    assert!(
        found
            .iter()
            .any(|words| words == "audit entry 3 is not as it was written")
    );
    assert!(
        found
            .iter()
            .any(|words| words == "audit entry 4 does not follow from the entry before it"),
        "{found:#?}"
    );
}

#[test]
fn altered_bytes_are_never_handed_out_as_evidence() {
    let (fixture, case) = Fixture::with_a_case();
    fixture
        .sql()
        .execute_batch(
            "DROP TRIGGER evidence_chunk_is_not_updated;
             UPDATE evidence_chunk SET bytes = CAST('smell' AS BLOB) WHERE evidence_id = 2",
        )
        .unwrap();
    let store = fixture.open().expect("every page is sound");
    match store.read().evidence_bytes(case.evidence[1]) {
        Err(StoreError::EvidenceDamaged { item }) => assert_eq!(item, "evidence 2 of HL-2026-01"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn no_fault_repeats_what_was_said() {
    let found = found_after("UPDATE quote SET exact_words = 'marmalade'");
    assert!(!found.is_empty());
    for words in found {
        assert!(
            !words.contains("marmalade") && !words.contains("park"),
            "{words}"
        );
    }
}
