//! What only another process can show. Each test starts this same test binary again, as `child`,
//! with a part to play.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};

use evenhand_record::distress::DistressLabel;
use evenhand_record::ids::ComplaintId;
use evenhand_store::{DataKey, KeyCost, Place, Store, StoreError, check};

use crate::common::{Fixture, add_evidence, deed, kept_now, new_contact, noise, now, passphrase};
use crate::found::{found_in, sought};

const PART: &str = "EVENHAND_TEST_PART";
const FILE: &str = "EVENHAND_TEST_FILE";
const KEY: &str = "EVENHAND_TEST_KEY";

fn play(part: &str, fixture: &Fixture) -> Command {
    let digits: String = fixture
        .key
        .bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([
            "--exact",
            "processes::child",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(PART, part)
        .env(FILE, fixture.place.case_file())
        .env(KEY, digits)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    command
}

/// Waits for the line with which the child says how far it is.
fn wait_for(child: &mut Child, wanted: &str) -> String {
    let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines();
    lines
        .by_ref()
        .map(Result::unwrap)
        .find(|line| line.contains(wanted))
        .unwrap_or_else(|| panic!("the child never said {wanted:?}"))
}

/// Not a test of its own: the part that another test asked for.
#[test]
fn child() {
    let Ok(part) = std::env::var(PART) else {
        return;
    };
    let place = Place::of(std::path::Path::new(&std::env::var(FILE).unwrap())).unwrap();
    let key = DataKey::from_hex(&std::env::var(KEY).unwrap()).unwrap();
    match part.as_str() {
        "hold" => {
            let _store = Store::open(&place, key, now()).unwrap();
            say("holding");
            wait_for_parent();
        }
        "half an act" => {
            let mut store = Store::open(&place, key, now()).unwrap();
            let _: Result<(), StoreError> = store.transact(&deed("add_evidence"), |tx| {
                let complaint = ComplaintId::from_row(1);
                tx.record_entry(Some(complaint), &new_contact("a rhododendron"))?;
                // More than the connection keeps in memory, so that some of it reaches the file.
                let bytes = noise(24 * 1024 * 1024);
                let item = add_evidence(tx, complaint, &bytes, DistressLabel::NotDistressing)?;
                tx.record_evidence_words(item, "rhododendrons")?;
                say("half done");
                wait_for_parent();
                Ok(())
            });
        }
        "read-only folder" => {
            let opened = Store::open(&place, key, now()).map(|_| ());
            say(&format!("opened: {opened:?}"));
            let new = Place::of(&place.case_file().with_file_name("new.evenhand")).unwrap();
            let created = Store::create(&new, &passphrase(), KeyCost::Quick, now()).map(|_| ());
            say(&format!("created: {created:?}"));
        }
        other => panic!("no such part: {other}"),
    }
}

fn say(words: &str) {
    println!("{words}");
    std::io::stdout().flush().unwrap();
}

fn wait_for_parent() {
    let _ = std::io::stdin().read(&mut [0]);
}

#[test]
fn a_second_opener_is_told_who_has_the_file() {
    let (fixture, store) = Fixture::new();
    let error = fixture.open().unwrap_err();
    match error {
        StoreError::OpenElsewhere {
            holder: Some(holder),
        } => {
            assert_eq!(
                holder.process,
                std::process::id(),
                "this very process, a second time"
            );
        }
        other => panic!("{other:?}"),
    }
    drop(store);

    let mut child = play("hold", &fixture).spawn().unwrap();
    wait_for(&mut child, "holding");
    match fixture.open().map(|_| ()) {
        Err(StoreError::OpenElsewhere {
            holder: Some(holder),
        }) => {
            assert_eq!(holder.process, child.id());
            assert_eq!(holder.since, kept_now());
            assert!(!holder.computer.is_empty() && !holder.user.is_empty());
        }
        other => panic!("{other:?}"),
    }
    let report = check(fixture.place.case_file(), &fixture.key).unwrap();
    assert!(
        report.is_sound(),
        "an open file can be checked from elsewhere"
    );
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    assert!(fixture.open().is_ok(), "closed there, it opens here");
}

#[test]
fn a_process_killed_in_the_middle_loses_its_own_act_alone() {
    let (fixture, case) = Fixture::with_a_case();
    let before = std::fs::read(fixture.place.case_file()).unwrap();
    let mut child = play("half an act", &fixture).spawn().unwrap();
    wait_for(&mut child, "half done");
    child.kill().unwrap();
    child.wait().unwrap();
    let journal = fixture.path("Harbour Lane.evenhand-journal");
    assert!(journal.exists(), "the half-done act has left its journal");
    let bytes = std::fs::read(&journal).unwrap();
    assert!(
        !bytes.windows(5).any(|window| window == b"small"),
        "and that is encrypted too"
    );
    assert!(
        std::fs::read(fixture.place.case_file()).unwrap() != before,
        "the half-done act has reached the file"
    );
    let checked = check(fixture.place.case_file(), &fixture.key);
    assert!(
        matches!(checked, Err(StoreError::Unfinished { .. })),
        "{checked:?}"
    );

    let store = fixture.open().unwrap();
    assert_eq!(store.read().evidence_of(case.complaint).unwrap().len(), 3);
    assert_eq!(store.read().entries(case.complaint).unwrap().len(), 1);
    assert_eq!(found_in(&store, &sought("rhododendron")), []);
    assert_eq!(store.read().audited_acts().unwrap().len(), 9);
    assert!(store.check().unwrap().is_sound());
    assert!(!journal.exists());
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    use std::os::unix::fs::{PermissionsExt, chown};
    use std::os::unix::process::CommandExt;

    let (fixture, store) = Fixture::new();
    drop(store);
    let allow = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    allow(fixture.place.case_file(), 0o666);
    allow(fixture.folder.path(), 0o555);
    let mut command = play("read-only folder", &fixture);
    // Nothing is read-only for root, so the child is nobody wherever it may be.
    if chown(fixture.folder.path(), Some(0), None).is_ok() {
        command.uid(65534).gid(65534);
    }
    let output = command.output().unwrap();
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    allow(fixture.folder.path(), 0o755);
    assert!(words.contains("opened: Err(ReadOnly {"), "{words}");
    assert!(words.contains("created: Err(ReadOnly {"), "{words}");
    assert_eq!(
        fixture.names(),
        ["Harbour Lane.evenhand", "Harbour Lane.evenhand-keys"]
    );
}
