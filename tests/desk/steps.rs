//! What an officer does again and again, in the words of the screens.

use chrono::NaiveDate;
use evenhand_casework::{Casework, KeyCost, sample_practice};
use thirtyfour::Key;

use crate::harness::{Appearance, Computer, Keychain, Window};

pub(crate) const PRACTICE: &str = "Harbour Lane Surgery";
pub(crate) const PASSPHRASE: &str = "velvet tractor ninety lanterns";

/// How she chose to unlock on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unlocking {
    Passphrase,
    SignIn,
}

/// A computer on which the sample practice is at work.
pub(crate) fn at_work() -> Computer {
    let computer = Computer::with(Keychain::NoBus, Appearance::Light);
    std::fs::create_dir_all(computer.case_folder()).expect("a folder for the case file");
    let case_file = computer.case_folder().join("practice.evenhand");
    let made = Casework::create_sample(&case_file, &PASSPHRASE.into(), KeyCost::Usual);
    drop(made.expect("the sample practice"));
    computer
}

/// A computer on which a practice begins, without any complaint.
pub(crate) fn at_the_beginning() -> Computer {
    let computer = Computer::with(Keychain::NoBus, Appearance::Light);
    std::fs::create_dir_all(computer.case_folder()).expect("a folder for the case file");
    let case_file = computer.case_folder().join("practice.evenhand");
    let practice = sample_practice().expect("the sample practice");
    let begun = "2025-01-06T09:00:00Z".parse().expect("a moment");
    let made = Casework::create(
        &case_file,
        &practice,
        &PASSPHRASE.into(),
        KeyCost::Usual,
        begun,
    );
    drop(made.expect("a case file"));
    computer
}

/// Follows a link to the page of a title.
pub(crate) async fn follow(window: &Window, link: &str, heading: &str) {
    window.click("link", link).await;
    window.heading(heading).await;
}

/// As [`follow`], with a look at the page.
pub(crate) async fn follow_looking(window: &Window, link: &str, heading: &str, picture: &str) {
    follow(window, link, heading).await;
    window.look(picture).await;
}

/// Opens the sample practice's file of Mr M, which is closed, from the list of complaints.
pub(crate) async fn open_mr_m(window: &Window) {
    follow(window, "Complaints", "One complaint is open.").await;
    window.choose("Show", "All (2)").await;
    follow(window, "Mr M, HL-2026-01", "Where it stands").await;
}

/// Opens the sample practice's file of Ms T, which is open, from the list of complaints.
pub(crate) async fn open_ms_t(window: &Window) {
    follow(window, "Complaints", "One complaint is open.").await;
    follow(window, "Ms T, HL-2026-02", "Where it stands").await;
}

/// Logs a complaint that came by letter on a day, with one point.
pub(crate) async fn log_a_letter(window: &Window, name: &str, on: NaiveDate) {
    follow(
        window,
        "Log a complaint",
        "When did the practice receive it?",
    )
    .await;
    window.type_day("The day of receipt", on).await;
    window.click("button", "Continue").await;
    window.heading("How was it received?").await;
    window.choose("How it came", "Letter").await;
    window.click("button", "Continue").await;
    window.heading("Who is complaining?").await;
    window.type_into("Name", name).await;
    window.click("button", "Continue").await;
    window.heading("Is this person the patient?").await;
    window
        .choose("Who is the patient?", "Yes, the person is the patient")
        .await;
    window.click("button", "Continue").await;
    window.heading("The complaint, exactly as received").await;
    window
        .paste_into(
            "The complaint, in the exact words",
            "Nobody rang me back. I was told to wait outside.",
        )
        .await;
    window
        .choose("Are these the words themselves?", "Yes, exactly")
        .await;
    window
        .choose("Could these words distress somebody who reads them?", "No")
        .await;
    window.click("button", "Continue").await;
    window
        .heading("What are the points of the complaint?")
        .await;
    window.type_into("Point 1", "Nobody rang back").await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Confirm and save").await;
    window.heading("Where it stands").await;
}

/// Locks and unlocks.
pub(crate) async fn lock_and_unlock(window: &Window) {
    window.press(Key::Control + "l").await;
    unlock_here(window).await;
}

/// Unlocks with the passphrase, to where she was before.
pub(crate) async fn unlock_here(window: &Window) {
    window.heading("Unlock").await;
    window.type_into("Passphrase", PASSPHRASE).await;
    window.click("button", "Unlock").await;
}

/// Sets up a case file and stops at *Today*. Returns the recovery key as it
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
