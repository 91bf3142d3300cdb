//! Checking a finished bundle, and what travels beside its document.

use std::io::{Cursor, Read, Write};

use crate::common::whole::whole;
use crate::common::*;
use evenhand_paper::*;

/// What becomes of a file on its way into an altered bag.
type Change = dyn Fn(&str, Vec<u8>) -> Option<Vec<u8>>;

#[test]
fn a_whole_bundle_verifies_and_each_fault_is_named() {
    let (contents, store) = whole();
    let (made, zip) = make(&contents, &store).unwrap();
    let verified = verify_zip(Cursor::new(zip.as_slice()));
    assert_eq!(
        (verified.faults, verified.pages),
        (vec![], Some(made.pages))
    );
    let cases: [(&str, Box<Change>); 4] = [
        (
            "data/originals/E02.pdf",
            Box::new(|name, mut bytes| {
                if name == "data/originals/E02.pdf" {
                    bytes[20] ^= 1;
                }
                Some(bytes)
            }),
        ),
        (
            "data/bundle.pdf",
            Box::new(|name, mut bytes| {
                if name == "data/bundle.pdf" {
                    bytes.truncate(5000);
                }
                Some(bytes)
            }),
        ),
        (
            "data/audit.jsonl",
            Box::new(|name, bytes| (name != "data/audit.jsonl").then_some(bytes)),
        ),
        (
            "manifest-sha256.txt",
            Box::new(|name, mut bytes| {
                if name == "manifest-sha256.txt" {
                    bytes.extend_from_slice(b"\n");
                }
                Some(bytes)
            }),
        ),
    ];
    for (named, change) in cases {
        let verified = verify_zip(Cursor::new(altered(&zip, change.as_ref())));
        assert!(
            verified.faults.iter().any(|f| f.file == named),
            "{named}: {:?}",
            verified.faults
        );
    }
    let mut with_more = zip::ZipWriter::new_append(Cursor::new(zip)).unwrap();
    let options = zip::write::SimpleFileOptions::default();
    with_more
        .start_file(format!("{}/data/extra.txt", made.folder), options)
        .unwrap();
    with_more.write_all(b"x").unwrap();
    let verified = verify_zip(Cursor::new(with_more.finish().unwrap().into_inner()));
    assert_eq!(
        verified
            .faults
            .iter()
            .map(|f| f.file.as_str())
            .collect::<Vec<_>>(),
        ["data/extra.txt"]
    );
    for hostile in ["../up.txt", "/etc/x", "b/..\\x", "b/\u{7}x"] {
        let mut zip = zip::ZipWriter::new(Cursor::new(vec![]));
        zip.start_file(hostile, zip::write::SimpleFileOptions::default())
            .unwrap();
        let zip = zip.finish().unwrap().into_inner();
        assert!(!verify_zip(Cursor::new(zip)).faults.is_empty(), "{hostile}");
    }
    assert_eq!(verify_zip(Cursor::new(b"no zip".to_vec())).faults.len(), 1);
}

fn altered(zip: &[u8], change: &Change) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(vec![]));
    for n in 0..from.len() {
        let mut entry = from.by_index(n).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let (_, path) = name.split_once('/').unwrap();
        if let Some(bytes) = change(path, bytes) {
            to.start_file(&name, zip::write::SimpleFileOptions::default())
                .unwrap();
            to.write_all(&bytes).unwrap();
        }
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn no_name_in_the_list_of_originals_is_a_formula_and_none_is_changed() {
    let (mut contents, store) = whole();
    let names = [
        "=cmd|' /C calc'!A0.pdf",
        "../../x\u{7}\n.pdf",
        "+1\"2.pdf",
        "Zażółć 👍.pdf",
    ];
    for (x, name) in contents.exhibits.iter_mut().zip(names) {
        x.original_name = name.into();
    }
    let (_, zip) = make(&contents, &store).unwrap();
    let bytes = file(&zip, "originals.csv");
    let mut csv = csv::Reader::from_reader(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap());
    let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    for (row, name) in rows.iter().zip(names) {
        assert!(
            row.iter()
                .all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])),
            "{row:?}"
        );
        let read = if row[3].starts_with('"') {
            serde_json::from_str::<String>(&row[3]).unwrap()
        } else {
            row[3].to_owned()
        };
        assert_eq!(read, name);
    }
    let order: String = rows.iter().map(|r| r[0].chars().next().unwrap()).collect();
    assert_eq!(order, "EEEEEHHH", "what may distress stands last");
    for row in &rows {
        assert_eq!(&row[2] == "yes", row[0].starts_with('H'), "{row:?}");
    }
    let neutral: Vec<&str> = rows
        .iter()
        .filter(|r| r[0].starts_with('H'))
        .map(|r| &r[4])
        .collect();
    assert_eq!(neutral[0], "Item 2: letter");
}
