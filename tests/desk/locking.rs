//! Locking: nothing that was typed is left behind, in the window or on the computer.

use std::fs;

use thirtyfour::Key;

use crate::harness::{Appearance, Computer, Keychain, Window, traces_of};
use crate::steps::{self, PASSPHRASE, Unlocking};

/// Typed by the officer; must be nowhere but inside the encrypted case file.
const MARKER: &str = "Zwölfmárker-q7";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_is_a_draft_after_unlocking_and_is_nowhere_in_the_clear() {
    let computer = Computer::with(Keychain::NoBus, Appearance::Light);
    let window = Window::open(&computer).await;
    let recovery_key = steps::set_up(&computer, &window, Unlocking::Passphrase).await;

    window.click("link", "Log a complaint").await;
    window.heading("When did the practice receive it?").await;
    window.type_into("Day", "2").await;
    window.type_into("Month", "11").await;
    window.type_into("Year", "2026").await;
    window.click("button", "Continue").await;
    window.type_over("Who received it", MARKER).await;
    window.press(Key::Control + "l").await;
    window.heading("Unlock").await;
    assert!(
        !window.text().await.contains(MARKER),
        "a locked screen shows nothing of it"
    );
    assert!(!window.title().await.contains(MARKER), "nor does its title");
    window.is_accessible("the unlock page").await;

    window.type_into("Passphrase", PASSPHRASE).await;
    window.click("button", "Unlock").await;
    assert_eq!(
        window.value_of("Who received it").await,
        MARKER,
        "she is where she was, with what she typed"
    );
    window.close().await;

    for words in [MARKER, PASSPHRASE, recovery_key.as_str()] {
        let traces = traces_of(words, &computer.where_traces_would_be());
        assert!(traces.is_empty(), "‘{words}’ was left in {traces:?}");
    }
    let case_file =
        fs::read(computer.case_folder().join("practice.evenhand")).expect("there is a case file");
    assert!(
        !case_file.starts_with(b"SQLite format 3"),
        "the case file is no plain database"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_recovery_key_unlocks() {
    let computer = Computer::with(Keychain::NoBus, Appearance::Light);
    let window = Window::open(&computer).await;
    let recovery_key = steps::set_up(&computer, &window, Unlocking::Passphrase).await;
    window.click("button", "Lock…").await;
    window.heading("Unlock").await;
    window.click("button", "Use the recovery key").await;
    window.type_into("Recovery key", &recovery_key).await;
    window.click("button", "Unlock").await;
    steps::is_open(&window).await;
    window.close().await;
}
