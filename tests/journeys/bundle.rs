//! The bundle as its receiver holds it, checked with tools that are not ours.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use evenhand_casework::shapes::{ExportBundleRequest, Progress, ProgressStep};
use evenhand_casework::{ErrorCode, Work, verify};
use evenhand_tests::python;
use lopdf::{Document, Object};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::exact_words::text_of;
use crate::officer::{Officer, now};

/// A bundle unpacked; the path is that of its payload.
pub struct Unpacked {
    _folder: TempDir,
    bag: PathBuf,
}

impl Unpacked {
    pub fn bag(&self) -> &Path {
        &self.bag
    }

    pub fn path(&self) -> PathBuf {
        self.bag.join("data")
    }
}

pub fn unpacked(zip: &Path) -> Unpacked {
    let folder = tempfile::tempdir().expect("a folder");
    let mut archive = zip::ZipArchive::new(File::open(zip).expect("the zip")).expect("a zip");
    archive.extract(folder.path()).expect("it unpacks");
    let bag = fs::read_dir(folder.path())
        .expect("its folder")
        .next()
        .expect("one folder at the top")
        .expect("readable")
        .path();
    Unpacked {
        _folder: folder,
        bag,
    }
}

#[test]
fn the_sample_bundle_accounts_for_every_item_and_stands_up_to_other_tools() {
    let mut officer = Officer::with_the_sample();
    let (made, zip) = officer.exports(&json!(1));
    assert!(made.reconciliation.adds_up(), "{:?}", made.reconciliation);
    assert_eq!(made.reconciliation.withheld, 0);
    assert_eq!(
        made.reconciliation.not_showable, 1,
        "the voicemail is a sound"
    );
    let tabs: BTreeSet<&str> = made.items.iter().map(|item| item.tab.as_str()).collect();
    assert!(
        tabs.contains("H1"),
        "distressing items have tabs of their own: {tabs:?}"
    );

    let verification = verify(&zip, None).expect("it can be verified");
    assert!(verification.sound, "{:?}", verification.faults);

    let unpacked = unpacked(&zip);
    let bag = Command::new(python())
        .args(["-m", "bagit", "--validate"])
        .arg(unpacked.bag())
        .output()
        .expect("bagit.py runs");
    assert!(
        bag.status.success(),
        "bagit.py: {}",
        String::from_utf8_lossy(&bag.stderr)
    );
    let pdf = unpacked.path().join("bundle.pdf");
    let qpdf = Command::new("qpdf")
        .arg("--check")
        .arg(&pdf)
        .output()
        .expect("qpdf runs");
    assert!(
        qpdf.status.success(),
        "qpdf --check: {}{}",
        String::from_utf8_lossy(&qpdf.stdout),
        String::from_utf8_lossy(&qpdf.stderr)
    );

    let originals = fs::read_dir(unpacked.path().join("originals"))
        .expect("originals")
        .count();
    assert_eq!(originals, 8, "every original travels untouched");
    let names = fs::read_to_string(unpacked.path().join("originals.csv")).expect("their names");
    assert!(names.contains("letter-from-mr-m.pdf"), "{names}");
}

#[test]
fn nothing_distressing_stands_before_the_part_that_says_so() {
    let mut officer = Officer::with_the_sample();
    let (made, zip) = officer.exports(&json!(1));
    let from = made
        .covered_from_page
        .expect("there is distressing material");
    let unpacked = unpacked(&zip);
    let text = text_of(&unpacked.path().join("bundle.pdf"));
    let pages: Vec<&str> = text.split('\u{c}').collect();
    for (number, page) in (1..).zip(&pages) {
        let shows = page.contains("dies waiting") || page.contains("hope you lose your jobs");
        assert!(
            !shows || number >= from,
            "page {number} shows what Part H keeps from page {from}"
        );
    }
    assert!(
        text.contains("dies waiting, like mine did"),
        "nothing is lost either"
    );
    for entry in walk(unpacked.bag()) {
        let name = entry
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        assert!(
            !name.contains("door"),
            "{name} tells what is behind the cover"
        );
        assert!(name.is_ascii(), "{name} is not a plain name");
    }
    let document = Document::load(unpacked.path().join("bundle.pdf")).expect("a PDF");
    for title in bookmarks(&document) {
        assert!(
            !title.contains("door") && !title.contains("dies"),
            "{title}"
        );
    }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found
}

fn bookmarks(document: &Document) -> Vec<String> {
    let mut titles = Vec::new();
    for object in document.objects.values() {
        if let Object::Dictionary(dictionary) = object
            && let Ok(title) = dictionary.get(b"Title")
            && dictionary.has(b"Parent")
        {
            titles.push(lopdf::decode_text_string(title).expect("a title"));
        }
    }
    titles
}

#[test]
fn every_link_and_bookmark_lands_on_a_page() {
    let mut officer = Officer::with_the_sample();
    let (made, zip) = officer.exports(&json!(1));
    let unpacked = unpacked(&zip);
    let document = Document::load(unpacked.path().join("bundle.pdf")).expect("a PDF");
    let pages = document.get_pages();
    assert_eq!(pages.len(), made.pages as usize);
    let known: BTreeSet<_> = pages.values().copied().collect();
    let titles = bookmarks(&document);
    assert!(
        titles.iter().any(|title| title.starts_with("E  Evidence")),
        "{titles:?}"
    );
    let mut links = 0;
    for object in document.objects.values() {
        let Object::Dictionary(dictionary) = object else {
            continue;
        };
        let destination = dictionary.get(b"Dest").ok().or_else(|| {
            let action = dictionary.get(b"A").ok()?;
            let (_, action) = document.dereference(action).ok()?;
            action.as_dict().ok()?.get(b"D").ok()
        });
        let Some(destination) = destination else {
            continue;
        };
        let (_, destination) = document.dereference(destination).expect("a destination");
        let target = match destination {
            Object::Array(parts) => parts[0].as_reference().expect("a page"),
            other => panic!("a destination by name has to be looked up by every reader: {other:?}"),
        };
        assert!(known.contains(&target), "a link leads to no page");
        links += 1;
    }
    assert!(links > 40, "index, cover, feet and bookmarks link: {links}");
}

#[test]
fn one_flipped_bit_anywhere_in_the_zip_is_found() {
    let mut officer = Officer::with_the_sample();
    let (_, zip) = officer.exports(&json!(1));
    let whole = fs::read(&zip).expect("the zip");
    let altered = zip.with_extension("altered.zip");
    for part in 1..20 {
        let at = whole.len() * part / 20;
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&altered, &bytes).expect("written");
        let found = match verify(&altered, None) {
            Ok(verification) => !verification.sound && !verification.faults.is_empty(),
            Err(error) => error.code == ErrorCode::NotABundle,
        };
        assert!(
            found,
            "a flipped bit at byte {at} of {} went unnoticed",
            whole.len()
        );
    }
}

#[test]
fn what_is_withheld_is_accounted_for_with_its_reason_and_who_decided() {
    let mut officer = Officer::with_the_sample();
    let to = officer.folder.path().join("bundle.zip");
    let request = |reason: &str| {
        serde_json::from_value::<ExportBundleRequest>(json!({ "complaint": 1, "withheld": [
            { "evidence": 4, "reason": reason, "decided_by": "Dr Helen Pryce" }] }))
        .expect("a request")
    };
    let stop = AtomicBool::new(false);
    let work = Work::new(&|_| {}, &stop);
    let error = officer
        .casework
        .export_bundle(&request(" "), &to, now(), &work)
        .expect_err("nothing is withheld without a reason");
    assert_eq!(error.code, ErrorCode::BrokenRules);

    let made = officer
        .casework
        .export_bundle(&request("Shows other patients."), &to, now(), &work)
        .expect("a bundle");
    assert!(made.reconciliation.adds_up());
    assert_eq!(made.reconciliation.withheld, 1);
    let withheld = made
        .items
        .iter()
        .find(|item| item.tab == "W1")
        .expect("a tab of its own");
    assert_eq!(withheld.item, "Evidence 4: Appointment screen, 2 February");
    let unpacked = unpacked(&to);
    let text = text_of(&unpacked.path().join("bundle.pdf"));
    assert!(text.contains("Shows other patients."), "the index says why");
    assert!(text.contains("Dr Helen Pryce"), "and who decided");
    let originals = fs::read_dir(unpacked.path().join("originals")).expect("originals");
    assert_eq!(originals.count(), 7, "it does not travel by another door");
}

#[test]
fn an_unpacked_bundle_is_verified_and_a_changed_or_added_file_is_named() {
    let mut officer = Officer::with_the_sample();
    let (_, zip) = officer.exports(&json!(1));
    let unpacked = unpacked(&zip);
    let sound = verify(unpacked.bag(), None).expect("it can be verified");
    assert!(sound.sound, "{:?}", sound.faults);
    fs::write(unpacked.path().join("originals/E99.txt"), "slipped in").expect("written");
    let names = unpacked.path().join("originals.csv");
    let mut bytes = fs::read(&names).expect("readable");
    bytes[20] ^= 1;
    fs::write(&names, bytes).expect("written");
    let altered = verify(unpacked.bag(), None).expect("it can be verified");
    let told = altered.faults.join("\n");
    assert!(
        told.contains("E99.txt") && told.contains("originals.csv"),
        "{told}"
    );
}

#[test]
fn the_making_tells_each_step_in_the_order_in_which_the_screen_lists_them() {
    let mut officer = Officer::with_the_sample();
    let to = officer.folder.path().join("bundle.zip");
    let told = Mutex::new(Vec::new());
    let tell = |progress: Progress| {
        let mut told = told.lock().expect("nobody else listens");
        if told.last() != Some(&progress.step) {
            told.push(progress.step);
        }
    };
    let request: ExportBundleRequest =
        serde_json::from_value(json!({ "complaint": 1 })).expect("a request");
    let stop = AtomicBool::new(false);
    officer
        .casework
        .export_bundle(&request, &to, now(), &Work::new(&tell, &stop))
        .expect("a bundle");
    assert_eq!(
        told.into_inner().expect("told"),
        [
            ProgressStep::CheckingFingerprints,
            ProgressStep::SettingPages,
            ProgressStep::PlacingExhibits,
            ProgressStep::Reconciling,
            ProgressStep::ReadingBack,
        ]
    );
}

#[test]
fn stopped_or_refused_it_leaves_nothing_behind() {
    let mut officer = Officer::with_the_sample();
    let to = officer.folder.path().join("bundle.zip");
    fs::write(&to, "an older bundle").expect("written");
    let error = officer
        .tries_to_export(&json!(1), &to, &AtomicBool::new(true))
        .expect_err("it was stopped");
    assert_eq!(error.code, ErrorCode::Stopped);
    let missing = officer
        .folder
        .path()
        .join("no such folder")
        .join("bundle.zip");
    let error = officer
        .tries_to_export(&json!(1), &missing, &AtomicBool::new(false))
        .expect_err("there is no such folder");
    assert_eq!(error.code, ErrorCode::BundleNotMade);
    assert_eq!(
        fs::read_to_string(&to).expect("still there"),
        "an older bundle"
    );
    let left: Vec<_> = walk(officer.folder.path())
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "part"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    let acts: Value = officer.ask("record_of_acts", json!({ "complaint": 1 }));
    assert!(
        !acts.to_string().contains("Made a bundle"),
        "the record says only what happened"
    );
}

#[test]
fn the_same_file_gives_the_same_bundle() {
    let first = {
        let mut officer = Officer::with_the_sample();
        let (_, zip) = officer.exports(&json!(1));
        fs::read(unpacked(&zip).path().join("bundle.pdf")).expect("a PDF")
    };
    let mut officer = Officer::with_the_sample();
    let (_, zip) = officer.exports(&json!(1));
    let second = fs::read(unpacked(&zip).path().join("bundle.pdf")).expect("a PDF");
    assert!(first == second, "the same facts must give the same bytes");
}
