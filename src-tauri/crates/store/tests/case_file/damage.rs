//! One flipped bit, anywhere.

use std::collections::BTreeMap;

use evenhand_store::{ChainTrouble, Fault, StoreError, check};

use crate::common::{Case, Fixture};

const PAGE: usize = 4096;

/// What lies on each page of the file, by SQLite's own account.
fn pages(fixture: &Fixture) -> BTreeMap<usize, String> {
    fixture
        .sql()
        .prepare("SELECT pageno, name FROM dbstat")
        .unwrap()
        .query_map((), |row| Ok((row.get::<_, i64>(0)? as usize, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

fn flipped(whole: &[u8], page: usize, offset: usize) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    bytes[(page - 1) * PAGE + offset] ^= 1 << (offset % 8);
    bytes
}

/// Whether the faults name what lies on a page of this table, and not merely the page.
fn names_the_record(table: &str, faults: &[Fault]) -> bool {
    faults.iter().any(|fault| match (table, fault) {
        ("evidence_chunk", Fault::EvidenceBytes { item }) => {
            item == "evidence 1 of HL-2026-01" || item == "evidence 2 of HL-2026-01"
        }
        (
            "audit_entry",
            Fault::AuditEntry {
                trouble: ChainTrouble::Unreadable,
                ..
            },
        )
        | (
            "audit_payload",
            Fault::AuditEntry {
                trouble: ChainTrouble::PayloadUnreadable,
                ..
            },
        ) => true,
        (table, Fault::Unreadable { item }) => {
            item.starts_with(match table {
                "quote" => "quote ",
                "incident" => "incident 1 of HL-2026-01",
                "evidence" => "evidence ",
                "complaint" => "complaint HL-2026-01",
                "correction" => "correction 1 to ",
                "entry" => "entry 1 of ",
                "witness" => "a witness of incident 1 of HL-2026-01",
                "hearer" => "a hearer of quote ",
                "distress_answer" => "a distress answer for ",
                "point" => "point ",
                "acknowledgement" => "an acknowledgement of HL-2026-01",
                "settled_nudge" => "a settled word of incident 1",
                other => other,
            }) || (table == "practice" && item == "practice in row 1")
                || (table == "office_holders" && item == "office holders in row 1")
        }
        _ => false,
    })
}

/// Tables that hold no record; those of the word index have its name before their own.
const NO_RECORDS: [&str; 3] = ["draft", "sqlite_sequence", "word_index_"];

#[test]
fn a_bit_flipped_on_any_page_is_found_and_what_it_hit_is_named() {
    let (fixture, _case): (Fixture, Case) = Fixture::with_a_case();
    let file = fixture.place.case_file();
    let whole = std::fs::read(file).unwrap();
    let mut named = 0;
    for (page, table) in pages(&fixture) {
        let offset = page * 997 % (PAGE - 16) + if page == 1 { 16 } else { 0 };
        std::fs::write(file, flipped(&whole, page, offset.min(PAGE - 1))).unwrap();
        let report = check(file, &fixture.key).unwrap();
        let expected = Fault::Page { page: page as u64 };
        assert!(
            report.faults.contains(&expected),
            "page {page}, {table}: {:?}",
            report.faults
        );
        let is_index = table.starts_with("sqlite_autoindex")
            || table.contains("_of_")
            || table == "quote_as_received";
        let is_record = !NO_RECORDS.iter().any(|name| table.starts_with(name));
        if is_index || !is_record || table == "sqlite_schema" {
            continue;
        }
        assert!(
            names_the_record(&table, &report.faults),
            "page {page} of {table}: {:#?}",
            report.faults
        );
        named += 1;
    }
    assert!(named > 80, "{named} pages of records were tried");
    std::fs::write(file, &whole).unwrap();
    assert!(
        check(file, &fixture.key).unwrap().is_sound(),
        "unharmed, the file is sound"
    );
}

#[test]
fn a_damaged_file_is_not_opened_and_not_touched() {
    let (fixture, _case) = Fixture::with_a_case();
    let file = fixture.place.case_file();
    let whole = std::fs::read(file).unwrap();
    let last = whole.len() / PAGE;
    for (page, offset) in [(1, 16), (1, 100), (2, 4095), (last / 2, 0), (last, 2000)] {
        let damaged = flipped(&whole, page, offset);
        std::fs::write(file, &damaged).unwrap();
        match fixture.open().map(|_| ()) {
            Err(StoreError::Damaged { faults }) => {
                assert_eq!(faults, [Fault::Page { page: page as u64 }], "page {page}");
            }
            other => panic!("page {page}: {other:?}"),
        }
        assert!(
            std::fs::read(file).unwrap() == damaged,
            "page {page}: nothing was written"
        );
    }
}

#[test]
fn a_flipped_bit_in_the_first_sixteen_bytes_makes_every_key_wrong() {
    // They salt the authentication codes of all pages, so that no page is left to prove the key.
    let (fixture, _case) = Fixture::with_a_case();
    let whole = std::fs::read(fixture.place.case_file()).unwrap();
    std::fs::write(fixture.place.case_file(), flipped(&whole, 1, 5)).unwrap();
    let error = fixture.open().unwrap_err();
    assert!(
        matches!(error, StoreError::KeyDoesNotFit { .. }),
        "{error:?}"
    );
}

#[test]
fn evidence_damaged_while_the_file_is_open_is_never_handed_out() {
    let (fixture, case) = Fixture::with_a_case();
    let on_pages: Vec<usize> = pages(&fixture)
        .into_iter()
        .filter(|(_, table)| table == "evidence_chunk")
        .map(|(page, _)| page)
        .collect();
    let store = fixture.open().unwrap();
    let whole = std::fs::read(fixture.place.case_file()).unwrap();
    let middle = on_pages[on_pages.len() / 2];
    std::fs::write(fixture.place.case_file(), flipped(&whole, middle, 77)).unwrap();
    match store.read().evidence_bytes(case.evidence[0]) {
        Err(StoreError::EvidenceDamaged { item }) => {
            assert!(item.starts_with("evidence "), "{item}");
        }
        other => panic!("{:?}", other.map(|bytes| bytes.len())),
    }
}

#[test]
fn two_damaged_places_are_both_named() {
    let (fixture, _case) = Fixture::with_a_case();
    let file = fixture.place.case_file();
    let mut bytes = std::fs::read(file).unwrap();
    let on = |wanted: &str| {
        pages(&fixture)
            .into_iter()
            .find(|(_, table)| table == wanted)
            .map(|(page, _)| page)
            .unwrap()
    };
    for page in [on("incident"), on("correction")] {
        bytes = flipped(&bytes, page, 300);
    }
    std::fs::write(file, bytes).unwrap();
    let words: Vec<String> = check(file, &fixture.key)
        .unwrap()
        .faults
        .iter()
        .map(Fault::to_string)
        .collect();
    for expected in [
        "incident 1 of HL-2026-01 cannot be read",
        "correction 1 to incident 1 of HL-2026-01 cannot be read",
    ] {
        assert!(words.iter().any(|words| words == expected), "{words:#?}");
    }
}
