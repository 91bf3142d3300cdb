//! A hard call, by the keyboard alone: the card opens over anything, and from it to the form.

use std::fs;

use evenhand_casework::{Casework, UnlockWith};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Computer, Window};
use crate::steps::{self, PASSPHRASE, follow};

const SAID: &str = "You useless lot, I know where you park";
const TELL: &str = "Tom Ellery, ext. 204";
const LEAD: &str = "Dr Carver, ext. 201";

/// The practice has set its numbers; this computer has not seen the file open since.
fn set_the_numbers(computer: &Computer) {
    let case_file = computer.case_folder().join("practice.evenhand");
    let now = "2026-11-20T09:00:00Z".parse().expect("a moment");
    let with = UnlockWith::Passphrase(PASSPHRASE.into());
    let mut casework = Casework::open(&case_file, &with, now).expect("it opens");
    let request = json!({
        "on": "2026-11-20",
        "by": "Ruth Adeyemi",
        "entry": {
            "kind": "hard_call_numbers_set",
            "tell_at_once": TELL,
            "safeguarding_lead": LEAD,
        },
    });
    casework
        .answer("add_practice_entry", request, now)
        .expect("the numbers are set");
}

/// The one key.
async fn press_the_key(window: &Window) {
    window.press(Key::Control + Key::Shift + "h").await;
}

/// `running since 14:31` on the card, `since it began at 14:31` on the form: the time alone.
async fn time_after(window: &Window, words: &str) -> String {
    window.says(words).await;
    let text = window.text().await;
    let time = text.split(words).nth(1).unwrap_or_default();
    time.trim_start().chars().take(5).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_card_opens_while_locked_and_leads_into_the_form_with_the_time_running() {
    let computer = steps::at_work();
    set_the_numbers(&computer);
    let window = Window::open(&computer).await;

    // Nothing was unlocked on this computer yet: offices in place of names, and no error.
    window.heading("Unlock").await;
    press_the_key(&window).await;
    window.heading("Hard call").await;
    window
        .says("Tell your manager or a senior colleague.")
        .await;
    window.press(Key::Escape).await;
    window.heading("Unlock").await;
    window.press(PASSPHRASE).await;
    window.press(Key::Enter).await;
    steps::is_open(&window).await;
    window.press(Key::Control + "l").await;
    window.heading("Unlock").await;

    press_the_key(&window).await;
    window.heading("Hard call").await;
    window.says(TELL).await;
    window.says(LEAD).await;
    assert!(!window.text().await.contains("HL-2026"), "no file is on it");
    window.look("hard-call-locked").await;
    window.resize(960, 640).await;
    for role_and_name in [
        ("heading", "They may harm themselves"),
        ("heading", "If it goes on, or you do not feel safe"),
        ("button", "Unlock and write it down"),
        (
            "button",
            "They spoke of harming themselves: write that down",
        ),
    ] {
        assert!(
            window.is_in_sight(role_and_name.0, role_and_name.1).await,
            "{role_and_name:?} is in sight without scrolling"
        );
    }
    window.look_as_it_stands("hard-call-locked-960").await;
    window.resize(1280, 860).await;
    let began = time_after(&window, "running since").await;

    window.tab_to("Unlock and write it down").await;
    window.press(Key::Enter).await;
    window.heading("Unlock").await;
    assert_eq!(time_after(&window, "running since").await, began);
    window.press(PASSPHRASE).await;
    window.press(Key::Enter).await;
    window.heading("Who was it?").await;
    window.look("hard-call-who").await;
    window.tab_to("Ms T, HL-2026-02").await;
    window.press(Key::Enter).await;
    window.heading("Record an incident").await;
    assert_eq!(
        time_after(&window, "since it began at").await,
        began,
        "the incident began when the card was opened"
    );
    window
        .until("the caret among the exact words", async || {
            let focused = window.focused().await;
            focused
                .starts_with("What was said, in the exact words")
                .then_some(())
        })
        .await;
    window.press(SAID).await;

    // The card over the form, and back: the words and the caret are as they were.
    press_the_key(&window).await;
    window.heading("Hard call").await;
    assert_eq!(window.title().await, "Hard call");
    press_the_key(&window).await;
    window.heading("Record an incident").await;
    window.press("!").await;
    window
        .holds("What was said, in the exact words (1)", &format!("{SAID}!"))
        .await;

    // What is no incident has its own way, and takes along the time alone.
    window.look("incident-with-safeguarding").await;
    window.tab_to("Write it down as safeguarding").await;
    window.press(Key::Enter).await;
    window
        .heading("What was done to keep the person safe?")
        .await;
    assert!(!window.text().await.contains(SAID));
    let hour = window.value_of("Hour").await;
    let minute = window.value_of("Minute").await;
    assert_eq!(format!("{hour}:{minute}"), began);
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_stand_on_the_card_as_soon_as_they_are_set_and_a_damaged_file_is_no_trouble() {
    let computer = steps::at_work();
    let numbers = computer.case_folder().join("practice.evenhand-numbers");
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    follow(&window, "Settings", "Settings").await;
    follow(
        &window,
        "The practice’s own book…",
        "The practice’s own book",
    )
    .await;
    follow(
        &window,
        "Set the numbers for a hard call…",
        "Whose numbers stand on the hard-call card?",
    )
    .await;
    window.says("lie in the clear on this computer").await;
    let told = "The manager or senior colleague to tell at once";
    window.type_over(told, "Nia Prys, ext. 310").await;
    window.type_over("The safeguarding lead", LEAD).await;
    window.click("button", "Save the numbers").await;
    window.heading("Policy on engagement").await;
    press_the_key(&window).await;
    window.says("Nia Prys, ext. 310").await;
    press_the_key(&window).await;

    fs::write(&numbers, [0xff, 0x00, 0x41]).expect("the file is damaged");
    window.press(Key::Control + "l").await;
    window.heading("Unlock").await;
    press_the_key(&window).await;
    window.heading("Hard call").await;
    window
        .says("Tell your manager or a senior colleague.")
        .await;
    press_the_key(&window).await;
    steps::unlock_here(&window).await;
    window.heading("Policy on engagement").await;
    press_the_key(&window).await;
    window.says("Nia Prys, ext. 310").await;
    window.close().await;
}
