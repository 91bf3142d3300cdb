use evenhand_store::{KeyCost, Place, Store, StoreError, prove_recovery_key};

use crate::common::{Fixture, HARD_WORDS, now, passphrase, write_case};

#[test]
fn a_new_file_stands_there_whole_with_its_keys_and_nothing_else() {
    let (fixture, store) = Fixture::new();
    assert_eq!(
        fixture.names(),
        [
            "Harbour Lane.evenhand",
            "Harbour Lane.evenhand-holder",
            "Harbour Lane.evenhand-keys",
            "Harbour Lane.evenhand-lock"
        ]
    );
    store.close().unwrap();
    assert_eq!(
        fixture.names(),
        ["Harbour Lane.evenhand", "Harbour Lane.evenhand-keys"]
    );
    assert!(
        evenhand_store::check(fixture.place.case_file(), &fixture.key)
            .unwrap()
            .is_sound()
    );
}

#[test]
fn nothing_that_was_typed_can_be_read_in_any_file() {
    let (fixture, mut store) = Fixture::new();
    write_case(&mut store);
    store
        .keep_draft("incident", "marmalade in the draft", now())
        .unwrap();
    for name in fixture.names() {
        let bytes = std::fs::read(fixture.path(&name)).unwrap();
        assert!(
            !bytes.starts_with(b"SQLite format 3"),
            "{name} shows a header"
        );
        for words in HARD_WORDS
            .iter()
            .chain(&["marmalade", "Mr M", "HL-2026-01", "CREATE TABLE"])
        {
            let found = bytes
                .windows(words.len())
                .any(|window| window == words.as_bytes());
            assert!(!found, "{words:?} stands in clear in {name}");
        }
    }
}

#[test]
fn nothing_is_ever_overwritten() {
    for taken in ["p.evenhand", "p.evenhand-keys"] {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::of(&folder.path().join("p.evenhand")).unwrap();
        std::fs::write(folder.path().join(taken), "mine").unwrap();
        match Store::create(&place, &passphrase(), KeyCost::Quick, now()).map(|_| ()) {
            Err(StoreError::AlreadyThere { path }) => {
                assert_eq!(path, folder.path().join(taken));
            }
            other => panic!("{taken}: {other:?}"),
        }
        assert_eq!(std::fs::read(folder.path().join(taken)).unwrap(), b"mine");
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "nothing is left beside {taken}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_an_error_and_not_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::of(&folder.path().join("none").join("p.evenhand")).unwrap();
    let error = Store::create(&place, &passphrase(), KeyCost::Quick, now()).unwrap_err();
    assert!(matches!(error, StoreError::Io { .. }), "{error:?}");
}

#[test]
fn the_recovery_key_is_proved_without_opening_the_file() {
    let (fixture, _held_open) = Fixture::new();
    let shown = fixture.recovery_key.shown();
    prove_recovery_key(&fixture.place, &shown.groups().join(" ").to_lowercase()).unwrap();

    let (other, _store) = Fixture::new();
    let error = prove_recovery_key(&fixture.place, other.recovery_key.shown().whole()).unwrap_err();
    assert!(
        matches!(error, StoreError::RecoveryKeyOfAnotherFile),
        "{error:?}"
    );

    let slip = shown.whole().replacen('Q', "P", 1).replacen('Z', "Y", 1);
    let error = prove_recovery_key(&fixture.place, &format!("{slip}7")).unwrap_err();
    assert!(
        matches!(error, StoreError::RecoveryKeyMistyped { .. }),
        "{error:?}"
    );
}
