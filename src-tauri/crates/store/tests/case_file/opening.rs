use std::path::Path;

use evenhand_store::{DataKey, Foreign, Place, Store, StoreError};
use rusqlite::Connection;
use secrecy::SecretString;

use crate::common::{Fixture, noise, now, passphrase};

#[test]
fn each_key_opens_the_same_file() {
    let (fixture, _case) = Fixture::with_a_case();
    let shown = fixture.recovery_key.shown();
    let openings: [&dyn Fn() -> Result<Store, StoreError>; 3] = [
        &|| Store::open_with_passphrase(&fixture.place, &passphrase(), now()),
        &|| Store::open_with_recovery_key(&fixture.place, shown.whole(), now()),
        &|| fixture.open(),
    ];
    for open in openings {
        let store = open().unwrap();
        assert_eq!(store.read().complaints().unwrap().len(), 1);
    }
}

#[test]
fn a_wrong_key_is_told_from_damage() {
    let (fixture, store) = Fixture::new();
    drop(store);
    let wrong = SecretString::from("six quiet herons".to_owned());
    let error = Store::open_with_passphrase(&fixture.place, &wrong, now()).unwrap_err();
    assert!(matches!(error, StoreError::WrongPassphrase), "{error:?}");

    let error = Store::open(&fixture.place, DataKey::random().unwrap(), now()).unwrap_err();
    assert!(
        matches!(error, StoreError::KeyDoesNotFit { .. }),
        "{error:?}"
    );

    let (other, other_store) = Fixture::new();
    drop(other_store);
    std::fs::copy(other.place.keys(), fixture.place.keys()).unwrap();
    let error = Store::open_with_passphrase(&fixture.place, &passphrase(), now()).unwrap_err();
    assert!(
        matches!(error, StoreError::KeyDoesNotFit { .. }),
        "the keys of another: {error:?}"
    );
    assert!(
        fixture.open().is_ok(),
        "a failed opening leaves no lock behind"
    );
}

fn foreign(path: &Path) -> Foreign {
    let place = Place::of(path).unwrap();
    match Store::open(&place, DataKey::random().unwrap(), now()) {
        Err(StoreError::NotACaseFile { what, .. }) => what,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_case_file_is_told_by_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);

    std::fs::write(path("empty.evenhand"), "").unwrap();
    assert_eq!(foreign(&path("empty.evenhand")), Foreign::Empty);

    std::fs::create_dir(path("folder.evenhand")).unwrap();
    assert_eq!(foreign(&path("folder.evenhand")), Foreign::Folder);

    let plain = Connection::open(path("plain.evenhand")).unwrap();
    plain.execute_batch("CREATE TABLE t (x)").unwrap();
    drop(plain);
    assert_eq!(foreign(&path("plain.evenhand")), Foreign::PlainDatabase);

    std::fs::write(path("short.evenhand"), "hello").unwrap();
    assert_eq!(foreign(&path("short.evenhand")), Foreign::Unrecognised);

    std::fs::write(path("noise.evenhand"), noise(10_000)).unwrap();
    assert_eq!(foreign(&path("noise.evenhand")), Foreign::Unrecognised);
}

#[test]
fn whole_pages_of_noise_could_be_a_file_of_another_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("noise.evenhand");
    std::fs::write(&path, noise(8 * 4096)).unwrap();
    let error = Store::open(
        &Place::of(&path).unwrap(),
        DataKey::random().unwrap(),
        now(),
    )
    .unwrap_err();
    assert!(
        matches!(error, StoreError::KeyDoesNotFit { .. }),
        "{error:?}"
    );
    assert_eq!(
        std::fs::read(&path).unwrap(),
        noise(8 * 4096),
        "it was not touched"
    );
}

#[test]
fn an_encrypted_file_of_another_program_is_refused() {
    let (fixture, store) = Fixture::new();
    drop(store);
    fixture
        .sql()
        .execute_batch("PRAGMA application_id = 7")
        .unwrap();
    match fixture.open().map(|_| ()) {
        Err(StoreError::NotACaseFile { what, .. }) => assert_eq!(what, Foreign::AnotherProgram),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_missing_is_named() {
    let (fixture, store) = Fixture::new();
    drop(store);
    let open = || Store::open_with_passphrase(&fixture.place, &passphrase(), now()).map(|_| ());

    let keys = fixture.path("elsewhere");
    std::fs::rename(fixture.place.keys(), &keys).unwrap();
    assert!(matches!(open(), Err(StoreError::KeyFileMissing { .. })));
    assert!(
        fixture.open().is_ok(),
        "the keychain's key needs no key file"
    );

    std::fs::remove_file(fixture.place.case_file()).unwrap();
    assert!(matches!(open(), Err(StoreError::CaseFileMissing { .. })));

    std::fs::rename(&keys, fixture.place.keys()).unwrap();
    assert!(matches!(
        open(),
        Err(StoreError::CaseFileMissingBesideKeys { .. })
    ));
    assert!(matches!(
        fixture.open(),
        Err(StoreError::CaseFileMissingBesideKeys { .. })
    ));
    assert_eq!(
        fixture.names(),
        ["Harbour Lane.evenhand-keys"],
        "looking creates nothing"
    );
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let (fixture, store) = Fixture::new();
    drop(store);
    fixture
        .sql()
        .execute_batch("PRAGMA user_version = 99")
        .unwrap();
    let before = std::fs::read(fixture.place.case_file()).unwrap();
    match fixture.open().map(|_| ()) {
        Err(StoreError::NewerSchema { found: 99, known }) => {
            assert_eq!(known, evenhand_store::newest_schema());
        }
        other => panic!("{other:?}"),
    }
    let checked = evenhand_store::check(fixture.place.case_file(), &fixture.key);
    assert!(matches!(checked, Err(StoreError::NewerSchema { .. })));
    assert_eq!(std::fs::read(fixture.place.case_file()).unwrap(), before);
}

#[test]
fn a_file_marked_read_only_is_not_opened() {
    let (fixture, store) = Fixture::new();
    drop(store);
    let file = fixture.place.case_file();
    let mut permissions = std::fs::metadata(file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(file, permissions).unwrap();
    match fixture.open().map(|_| ()) {
        Err(StoreError::ReadOnly { path }) => assert_eq!(path, file),
        other => panic!("{other:?}"),
    }
    let report = evenhand_store::check(file, &fixture.key).unwrap();
    assert!(report.is_sound(), "checking needs no writing");
}

#[test]
fn a_file_cut_short_is_damaged_and_not_opened() {
    let (fixture, _case) = Fixture::with_a_case();
    let whole = std::fs::read(fixture.place.case_file()).unwrap();
    for (length, why) in [
        (whole.len() - 4096, "one page too short"),
        (whole.len() - 100, "in the middle of a page"),
        (whole.len() / 4096 / 2 * 4096, "half"),
        (4096 + 17, "a page and a bit"),
    ] {
        std::fs::write(fixture.place.case_file(), &whole[..length]).unwrap();
        let error = fixture.open().unwrap_err();
        assert!(
            matches!(error, StoreError::Damaged { .. }),
            "{why}: {error:?}"
        );
        let report = evenhand_store::check(fixture.place.case_file(), &fixture.key).unwrap();
        assert!(!report.is_sound(), "{why}");
    }
}

#[test]
fn a_refused_key_says_nothing_on_standard_error() {
    // SQLCipher would; the pragma that silences it is asked of it here, after an opening.
    let (fixture, store) = Fixture::new();
    drop(store);
    assert!(Store::open(&fixture.place, DataKey::random().unwrap(), now()).is_err());
    let level: String = Connection::open_in_memory()
        .unwrap()
        .query_row("PRAGMA cipher_log_level", (), |row| row.get(0))
        .unwrap();
    assert_eq!(level, "NONE");
}
