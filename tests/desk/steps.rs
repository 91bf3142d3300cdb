//! What an officer does again and again, in the words of the screens.

pub(crate) mod decision;

use chrono::NaiveDate;
use evenhand_casework::{Casework, KeyCost, UnlockWith, sample_practice};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::harness::{Appearance, Computer, Keychain, Window};

pub(crate) const PRACTICE: &str = "Harbour Lane Surgery";
pub(crate) const PASSPHRASE: &str = "velvet tractor ninety lanterns";

/// A manner of telling, as the screens offer it.
pub(crate) const PAPER: &str = "On paper, by post or by hand";

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

/// As [`at_the_beginning`], with a complaint of Mr M, who wrote a letter.
pub(crate) fn with_mr_m() -> Computer {
    let computer = at_the_beginning();
    enter(
        &computer,
        "log_complaint",
        json!({
            "received_on": "2026-11-16", "received_time": "09:20:00", "channel": "letter",
            "received_by": "Ruth Adeyemi", "complainant": { "name": "Mr M" },
            "patient": { "who": "the_complainant" },
            "as_received": "I was sent away twice.", "certainty": "exact",
            "distress": { "answer": "not_distressing" },
            "points": [{ "what": "Sent away twice", "outcome_sought": "An apology" }],
        }),
    );
    computer
}

/// As [`with_mr_m`], and he has shouted at the officer on the telephone.
pub(crate) fn with_an_incident() -> Computer {
    let computer = with_mr_m();
    enter(
        &computer,
        "record_incident",
        json!({ "complaint": 1, "incident": {
            "happened_on": "2026-11-17", "happened_time": "10:42:00", "channel": "telephone",
            "experienced_by": "Ruth Adeyemi", "witnesses": [], "everybody_safe": true,
            "quotes": [{ "speaker": "Mr M", "heard_by": ["Ruth Adeyemi"], "certainty": "exact",
                         "exact_words": "You are all useless idiots" }],
            "factual_account": "Four calls in an hour. I ended the last one.",
        } }),
    );
    computer
}

/// Puts something into the case file of a computer whose window is not open yet.
fn enter(computer: &Computer, act: &str, request: Value) {
    let case_file = computer.case_folder().join("practice.evenhand");
    let now = "2026-11-18T09:00:00Z".parse().expect("a moment");
    let with = UnlockWith::Passphrase(PASSPHRASE.into());
    let mut casework = Casework::open(&case_file, &with, now).expect("it opens");
    let entered = casework.answer(act, request, now);
    entered.unwrap_or_else(|error| panic!("{act}: {error:?}"));
}

/// Opens the file of Mr M, the only one, from the list of complaints.
pub(crate) async fn open_the_only_file(window: &Window) {
    follow(window, "Complaints", "One complaint is open.").await;
    follow(window, "Mr M, HL-2026-01", "Where it stands").await;
}

/// Opens the ladder of the file that is open.
pub(crate) async fn open_the_ladder(window: &Window) {
    follow(window, "Ladder…", "Ladder").await;
}

/// Waits until the form says what stops it, with the focus on that.
pub(crate) async fn is_refused(window: &Window, words: &str) {
    let summary = "There is a problem";
    window.heading(summary).await;
    window
        .until("the focus on the summary of problems", async || {
            window.focused().await.starts_with(summary).then_some(())
        })
        .await;
    let said = window.focused().await;
    assert!(said.contains(words), "‘{words}’ is not among:\n{said}");
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
