//! Unlocking with the sign-in, on a real keychain, and without one.

use std::fs;

use crate::harness::{Appearance, Computer, Keychain, Window};
use crate::steps::{self, PASSPHRASE, PRACTICE};

const SIGN_IN: &str = "Unlock with my sign-in";

#[tokio::test(flavor = "multi_thread")]
async fn the_sign_in_unlocks_until_the_key_is_deleted() {
    let computer = Computer::with(Keychain::Unlocked, Appearance::Light);
    let window = Window::open(&computer).await;
    steps::set_up(&computer, &window, steps::Unlocking::SignIn).await;
    assert_eq!(
        computer.kept_keys(),
        1,
        "the keychain itself lists one entry, and no trial is left"
    );
    window.close().await;

    let window = Window::open(&computer).await;
    window.heading("Unlock").await;
    window.says(PRACTICE).await;
    window.click("button", SIGN_IN).await;
    steps::is_open(&window).await;
    window.close().await;

    computer.delete_kept_keys();
    let window = Window::open(&computer).await;
    window.heading("Unlock").await;
    assert!(
        !window.has("button", SIGN_IN).await,
        "there is no key to offer"
    );
    steps::unlock(&window, PASSPHRASE).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_keychain_the_choice_says_so_and_everything_else_goes_on() {
    for keychain in [Keychain::NoBus, Keychain::Absent] {
        let computer = Computer::with(keychain, Appearance::Light);
        let window = Window::open(&computer).await;
        steps::set_up(&computer, &window, steps::Unlocking::Passphrase).await;
        window.close().await;

        let window = Window::open(&computer).await;
        window.heading("Unlock").await;
        window.is_accessible("the unlock page").await;
        window.screenshot("unlock").await;
        assert!(
            !window.has("button", SIGN_IN).await,
            "{keychain:?}: there is nothing to offer"
        );
        window.type_into("Passphrase", "not the passphrase").await;
        window.click("button", "Unlock").await;
        window.heading("There is a problem").await;
        window.is_accessible("the unlock page with a problem").await;
        window.close().await;

        let window = Window::open(&computer).await;
        steps::unlock(&window, PASSPHRASE).await;
        window.close().await;
        let label = fs::read_to_string(computer.case_folder().join("practice.evenhand-label"));
        assert_eq!(
            label.ok().as_deref(),
            Some(PRACTICE),
            "the label holds the name alone"
        );
    }
}
