use rusqlite::Connection;

use crate::common::Fixture;

const UNALTERABLE: [&str; 16] = [
    "quote",
    "hearer",
    "incident",
    "witness",
    "evidence",
    "evidence_chunk",
    "audit_entry",
    "audit_payload",
    "correction",
    "entry",
    "complaint",
    "distress_answer",
    "acknowledgement",
    "colleague",
    "practice",
    "office_holders",
];

fn refused(connection: &Connection, sql: &str) {
    let error = connection.execute(sql, ()).expect_err(sql).to_string();
    assert!(error.ends_with("is unalterable"), "{sql}: {error}");
}

#[test]
fn sql_alters_nothing_that_is_evidence() {
    let (fixture, _case) = Fixture::with_a_case();
    let connection = fixture.sql();
    for table in UNALTERABLE {
        let columns: Vec<String> = connection
            .prepare(&format!("SELECT name FROM pragma_table_info('{table}')"))
            .unwrap()
            .query_map((), |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        for column in &columns {
            refused(
                &connection,
                &format!("UPDATE {table} SET {column} = {column}"),
            );
        }
        refused(&connection, &format!("DELETE FROM {table}"));
        refused(
            &connection,
            &format!("REPLACE INTO {table} SELECT * FROM {table} LIMIT 1"),
        );
        let id = if table == "audit_entry" {
            "sequence"
        } else {
            "id"
        };
        refused(
            &connection,
            &format!("UPDATE OR REPLACE {table} SET {id} = {id} + 1"),
        );
    }
}

#[test]
fn a_row_cannot_be_pushed_out_through_its_number() {
    let (fixture, _case) = Fixture::with_a_case();
    let connection = fixture.sql();
    for sql in [
        "REPLACE INTO quote (complaint_id, incident_id, number, speaker, certainty, exact_words)
         VALUES (1, 1, 1, 'x', 'exact', 'x')",
        "REPLACE INTO quote (complaint_id, incident_id, number, speaker, certainty, exact_words)
         VALUES (1, NULL, 1, 'x', 'exact', 'x')",
        "REPLACE INTO quote (complaint_id, entry_id, number, speaker, certainty, exact_words)
         VALUES (1, 1, 1, 'x', 'exact', 'x')",
        "REPLACE INTO incident (complaint_id, number, happened_at, channel, experienced_by,
             everybody_safe, factual_account, recorded_at, recorded_by)
         VALUES (1, 1, '', '', '', 1, '', '', '')",
        "REPLACE INTO entry (complaint_id, number, kind, on_day, by_whom, particulars, recorded_at,
             recorded_by)
         VALUES (1, 1, 'x', '', '', '{\"kind\":\"x\"}', '', '')",
        "REPLACE INTO entry (complaint_id, number, kind, on_day, by_whom, particulars, recorded_at,
             recorded_by)
         VALUES (NULL, 1, 'x', '', '', '{\"kind\":\"x\"}', '', '')",
        "REPLACE INTO correction (complaint_id, incident_id, number, kind, words, recorded_at,
             recorded_by)
         VALUES (1, 1, 1, '', '', '', '')",
        "REPLACE INTO correction (complaint_id, entry_id, number, kind, words, recorded_at,
             recorded_by)
         VALUES (1, 1, 1, '', '', '', '')",
        "REPLACE INTO evidence_chunk (evidence_id, number, bytes) VALUES (1, 1, x'00')",
        "REPLACE INTO audit_payload (sequence, payload) VALUES (1, '{}')",
        "REPLACE INTO audit_entry (at, actor, act, subject, payload_sha256, previous, hash)
         SELECT at, actor, act, subject, payload_sha256, previous, hash FROM audit_entry LIMIT 1",
    ] {
        refused(&connection, sql);
    }
}

#[test]
fn a_point_stays_and_stays_in_its_file() {
    let (fixture, _case) = Fixture::with_a_case();
    let connection = fixture.sql();
    refused(&connection, "UPDATE point SET complaint_id = 9");
    refused(&connection, "UPDATE point SET id = 9");
    refused(&connection, "DELETE FROM point");
}

#[test]
fn an_entry_is_of_the_kind_it_says_and_what_belongs_to_a_thing_belongs_to_one() {
    let (fixture, _case) = Fixture::with_a_case();
    let connection = fixture.sql();
    for sql in [
        "INSERT INTO entry (number, kind, on_day, by_whom, particulars, recorded_at, recorded_by)
         VALUES (9, 'contact', '', '', '{\"kind\":\"closed\"}', '', '')",
        "INSERT INTO entry (number, kind, on_day, by_whom, particulars, recorded_at, recorded_by)
         VALUES (9, 'contact', '', '', 'no JSON', '', '')",
        "INSERT INTO correction (complaint_id, incident_id, entry_id, number, kind, words,
             recorded_at, recorded_by)
         VALUES (1, 1, 1, 9, '', '', '', '')",
        "INSERT INTO correction (complaint_id, evidence_id, entry_id, number, kind, words,
             recorded_at, recorded_by)
         VALUES (1, 1, 1, 9, '', '', '', '')",
        "INSERT INTO quote (complaint_id, incident_id, entry_id, number, speaker, certainty,
             exact_words)
         VALUES (1, 1, 1, 99, '', 'exact', '')",
        "UPDATE point SET merged_into = id",
    ] {
        let error = connection.execute(sql, ()).expect_err(sql).to_string();
        assert!(
            error.contains("CHECK") || error.contains("malformed JSON"),
            "{sql}: {error}"
        );
    }
}
