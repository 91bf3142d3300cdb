//! What an officer does again and again, in the words of the screens.

use crate::harness::{Computer, Window};

pub(crate) const PRACTICE: &str = "Harbour Lane Surgery";
pub(crate) const PASSPHRASE: &str = "velvet tractor ninety lanterns";

/// How she chose to unlock on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unlocking {
    Passphrase,
    SignIn,
}

/// Sets up a case file and stops at the list of complaints. Returns the recovery key as it
/// stood on the screen.
pub(crate) async fn set_up(computer: &Computer, window: &Window, unlocking: Unlocking) -> String {
    set_up_seeing(computer, window, unlocking, async |_page| {}).await
}

/// As [`set_up`], with a look at each page before it is left.
pub(crate) async fn set_up_looking(
    computer: &Computer,
    window: &Window,
    unlocking: Unlocking,
) -> String {
    set_up_seeing(computer, window, unlocking, async |page: &str| {
        window.look(&format!("set-up-{page}")).await;
    })
    .await
}

async fn set_up_seeing(
    computer: &Computer,
    window: &Window,
    unlocking: Unlocking,
    see: impl AsyncFn(&str),
) -> String {
    window.heading("Which practice is this for?").await;
    window.type_into("Name of the practice", PRACTICE).await;
    window.type_into("ODS code", "A81001").await;
    window
        .type_into("Address", "1 Harbour Lane, Port Example")
        .await;
    window.type_into("Telephone", "01632 960123").await;
    window.click("button", "Continue").await;

    window.heading("Who answers for complaints here?").await;
    see("people").await;
    window.type_into("Complaints manager", "Ruth Adeyemi").await;
    window
        .type_into("Responsible person", "Dr Helen Pryce")
        .await;
    window
        .type_into("A second senior colleague", "Tom Ellery")
        .await;
    window.click("button", "Continue").await;

    window.heading("Choose a passphrase").await;
    window.type_into("Passphrase", PASSPHRASE).await;
    see("passphrase").await;
    window.click("button", "Continue").await;

    window.heading("Write down your recovery key").await;
    let recovery_key = window.groups_of_code().await;
    assert_eq!(
        recovery_key.len(),
        58,
        "a whole key stands on the screen: {recovery_key}"
    );
    see("key").await;
    window.click("button", "Print it").await;
    computer.printed(window).await;
    window.click("button", "I have it on paper").await;

    window.heading("Type the key from your paper").await;
    see("key-back").await;
    window
        .type_into("Recovery key", &recovery_key.to_lowercase())
        .await;
    window.click("button", "Continue").await;

    window
        .heading("How do you want to unlock on this computer?")
        .await;
    see("unlocking").await;
    let choice = match unlocking {
        Unlocking::Passphrase => "Ask for my passphrase every time…",
        Unlocking::SignIn => "Unlock with my sign-in on this computer…",
    };
    window.click("radio", choice).await;
    window.click("button", "Continue").await;

    window.heading(&format!("{PRACTICE} is set up")).await;
    see("done").await;
    window.click("button", "Go to Today").await;
    is_open(window).await;
    recovery_key
}

/// Unlocks with the passphrase.
pub(crate) async fn unlock(window: &Window, passphrase: &str) {
    window.heading("Unlock").await;
    window.type_into("Passphrase", passphrase).await;
    window.click("button", "Unlock").await;
    is_open(window).await;
}

/// Waits until the case file is open and its first page is shown.
pub(crate) async fn is_open(window: &Window) {
    window.find("link", "Log a complaint").await;
}
