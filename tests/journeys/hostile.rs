//! Files that are not what they should be: each has an answer in words, and nothing is lost.

use std::fs;
use std::path::PathBuf;

use evenhand_casework::shapes::FileOutcome;
use evenhand_casework::{ErrorCode, verify};
use lopdf::{Document, Object, Stream, dictionary};
use serde_json::json;

use crate::bundle::unpacked;
use crate::exact_words::text_of;
use crate::officer::{Officer, PASSPHRASE, unlock};

/// A PDF of so many pages.
fn pdf(pages: usize) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let parent = document.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let content =
                document.add_object(Stream::new(dictionary! {}, b"0 0 99 99 re f".to_vec()));
            document
                .add_object(dictionary! {
                    "Type" => "Page", "Parent" => parent, "Contents" => content,
                    "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                })
                .into()
        })
        .collect();
    let count = i64::try_from(pages).unwrap();
    document.objects.insert(
        parent,
        dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into(),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => parent });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("written");
    bytes
}

/// A PNG header that promises 20,000 × 20,000 pixels.
fn vast_picture() -> Vec<u8> {
    let small = image::GrayImage::new(1, 1);
    let mut bytes = std::io::Cursor::new(Vec::new());
    small
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("a PNG");
    let mut bytes = bytes.into_inner();
    bytes[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
    let crc = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&crc.to_be_bytes());
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn files_that_lie_are_taken_in_and_get_a_page_that_says_why() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let folder = tempfile::tempdir().expect("a folder");
    let whole = pdf(3);
    let named: Vec<(&str, Vec<u8>)> = vec![
        ("empty.pdf", Vec::new()),
        ("truncated.pdf", whole[..whole.len() / 2].to_vec()),
        ("picture.pdf", vast_picture()),
        ("no pages.pdf", pdf(0)),
        (
            "unknown.bin",
            vec![0x13, 0x37, 0, 1, 2, 3, 0xff, 0xfe, 0x80],
        ),
        ("three pages.pdf", whole),
    ];
    let paths: Vec<PathBuf> = named
        .iter()
        .map(|(name, bytes)| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).expect("written");
            path
        })
        .collect();
    for (outcome, (name, bytes)) in officer.adds(&complaint, &paths).iter().zip(&named) {
        match outcome {
            FileOutcome::Added { size, .. } => assert_eq!(*size, bytes.len() as u64, "{name}"),
            FileOutcome::NotAdded { error } => panic!("{name} is kept whatever it is: {error}"),
        }
    }
    let (made, zip) = officer.exports(&complaint);
    assert!(made.reconciliation.adds_up());
    assert_eq!(made.reconciliation.not_showable, 5, "{:#?}", made.items);
    let unpacked = unpacked(&zip);
    let text = text_of(&unpacked.path().join("bundle.pdf"));
    assert!(text.contains("20,000 × 20,000"), "the size is told: {text}");
    for (number, (_, bytes)) in (1..).zip(&named) {
        let kept = fs::read_dir(unpacked.path().join("originals"))
            .expect("originals")
            .map(|entry| entry.expect("an entry").path())
            .find(|path| {
                path.file_stem()
                    .is_some_and(|stem| stem.to_string_lossy() == format!("E{number:02}"))
            })
            .expect("every original travels");
        assert_eq!(&fs::read(kept).expect("readable"), bytes, "untouched");
    }
}

#[test]
fn a_name_is_never_a_path() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("..\\..\\x\u{7}\u{202e}gpj.exe");
    fs::write(&path, "words").expect("written");
    officer.adds(&complaint, std::slice::from_ref(&path));
    let (_, zip) = officer.exports(&complaint);
    let unpacked = unpacked(&zip);
    assert!(
        unpacked.path().join("originals/E01.txt").is_file(),
        "a plain name in the bag"
    );
}

#[test]
fn files_that_cannot_be_taken_in_keep_nobody_else_out() {
    let mut officer = Officer::set_up();
    let complaint = officer.logs_a_complaint("I was refused.");
    let folder = tempfile::tempdir().expect("a folder");
    let good = folder.path().join("good.txt");
    fs::write(&good, "words").expect("written");
    let paths = vec![
        folder.path().join("vanished.pdf"),
        folder.path().to_owned(),
        good,
    ];
    let told: Vec<Option<ErrorCode>> = officer
        .adds(&complaint, &paths)
        .into_iter()
        .map(|outcome| match outcome {
            FileOutcome::Added { .. } => None,
            FileOutcome::NotAdded { error } => Some(error.code),
        })
        .collect();
    assert_eq!(
        told,
        [
            Some(ErrorCode::FileMissing),
            Some(ErrorCode::NotAFile),
            None
        ]
    );
    let listed = officer.ask("evidence_list", json!({ "complaint": complaint }));
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_case_file_that_is_not_one_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let officer = Officer::set_up();
    let (kept, real) = officer.lock();
    let keys = kept.path().join("practice.evenhand-keys");
    let placed = |name: &str, bytes: Option<&[u8]>, with_keys: bool| {
        let path = folder.path().join(format!("{name}.evenhand"));
        if let Some(bytes) = bytes {
            fs::write(&path, bytes).expect("written");
        }
        if with_keys {
            fs::copy(&keys, folder.path().join(format!("{name}.evenhand-keys"))).expect("copied");
        }
        path
    };
    let whole = fs::read(&real).expect("the case file");
    let mut damaged = whole.clone();
    damaged[5 * 4096 + 100] ^= 1;
    for (path, expected) in [
        (placed("missing", None, false), ErrorCode::CaseFileMissing),
        (
            placed("without keys", Some(&whole), false),
            ErrorCode::KeyFileMissing,
        ),
        (
            placed("damaged", Some(&damaged), true),
            ErrorCode::CaseFileDamaged,
        ),
        (
            placed("cut", Some(&whole[..whole.len() - 3000]), true),
            ErrorCode::CaseFileDamaged,
        ),
    ] {
        let error = unlock(&path).err().expect("it is not opened");
        assert_eq!(error.code, expected, "{}", path.display());
    }
    for (name, bytes) in [
        ("empty", &b""[..]),
        ("plain", &b"SQLite format 3\0xxxxxxxxxx"[..]),
    ] {
        let error = unlock(&placed(name, Some(bytes), true))
            .err()
            .expect("it is not opened");
        assert_eq!(error.code, ErrorCode::NotACaseFile, "{name}");
    }
    assert!(unlock(&real).is_ok(), "the real one is as it was");
}

#[test]
fn a_flipped_bit_in_the_case_file_is_found_and_named() {
    let officer = Officer::with_the_sample();
    let (folder, path) = officer.lock();
    let sound = verify(&path, Some(&PASSPHRASE.into())).expect("it can be verified");
    assert!(sound.sound, "{:?}", sound.faults);
    let whole = fs::read(&path).expect("the case file");
    let pages = whole.len() / 4096;
    let mut named = std::collections::BTreeSet::new();
    for page in (1..pages).step_by(7) {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 777] ^= 1;
        fs::write(&path, &bytes).expect("written");
        let found = verify(&path, Some(&PASSPHRASE.into())).expect("a verdict, not an error");
        assert!(
            !found.sound,
            "a flipped bit on page {} went unnoticed",
            page + 1
        );
        named.extend(found.faults);
    }
    let told = named.into_iter().collect::<Vec<_>>().join("\n");
    for kind in ["evidence", "of HL-2026-01", "page"] {
        assert!(told.contains(kind), "{kind:?} is named: {told}");
    }
    drop(folder);
}
