//! Ending contact: a pause before it, with the safe choice first, and nothing lost by taking it.

use chrono::Days;
use thirtyfour::Key;

use crate::harness::Window;
use crate::steps::decision::{self, Decision};
use crate::steps::{self, PASSPHRASE, follow};

const PAUSE: &str = "Contact with Mr M will end";
const CANNOT_WAIT: &str = "Why this cannot wait";
const NO_RISK: &str = "He rang the doctor’s home and named her children.";
const NOTHING_LESS: &str = "Nothing less would keep her children safe.";

#[tokio::test(flavor = "multi_thread")]
async fn the_pause_before_contact_ends_keeps_all_that_was_typed() {
    let computer = steps::with_an_incident();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    steps::open_the_only_file(&window).await;
    steps::open_the_ladder(&window).await;
    follow(&window, "The end of contact", decision::FIRST_PAGE).await;
    all_is_written_down(&window).await;

    window.heading(PAUSE).await;
    window
        .until("the focus on what will happen", async || {
            (window.focused().await == PAUSE).then_some(())
        })
        .await;
    window.look("ending-pause").await;
    window.press(Key::Tab).await;
    assert_eq!(
        window.focused().await,
        "Not now",
        "the safe choice is first"
    );
    window.press(Key::Enter).await;
    nothing_is_recorded_and_nothing_lost(&window).await;
    window.press(Key::Escape).await;
    nothing_is_recorded_and_nothing_lost(&window).await;

    window.click("button", "Record that contact ends").await;
    window.heading("Ladder").await;
    window.find("heading", "In force: Contact…").await;
    window.says(NO_RISK).await;
    steps::open_the_ladder(&window).await;
    window.look("ending-recorded").await;
    window.close().await;
}

async fn all_is_written_down(window: &Window) {
    window
        .choose("What ends", "Contact about this complaint")
        .await;
    window
        .click("button", "Somebody is at risk: act now and say why")
        .await;
    window.type_into(CANNOT_WAIT, NO_RISK).await;
    decision::name_the_conduct(window, "Threatening words or acts", "The calls to a home.").await;
    window.click("button", "Continue").await;
    decision::say_what_it_does_to_others(window, "On safety", "A family was in fear.").await;
    window.click("button", "Continue").await;
    decision::say_why_it_is_fair(
        window,
        Decision::EndOfContact,
        NOTHING_LESS,
        "He was asked and wants none.",
    )
    .await;
    window.click("button", "Continue").await;
    decision::name_who_decided(window, Decision::EndOfContact).await;
    let today = window.today().await;
    window
        .type_day("The day it is looked at again", today + Days::new(60))
        .await;
    window.click("button", "Continue").await;
    decision::say_how_the_person_was_told(window, today).await;
    window
        .choose("Was the person told of the Ombudsman?", "Yes")
        .await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.look("ending-check").await;
    window.click("button", "Continue").await;
}

/// She is back on the ladder. The form shows all as it was typed, before it pauses again.
async fn nothing_is_recorded_and_nothing_lost(window: &Window) {
    window.heading("Ladder").await;
    window.says("Nothing is in force in this file.").await;
    follow(window, "The end of contact", "Check before you save").await;
    for words in [CANNOT_WAIT, NO_RISK, NOTHING_LESS, "Dr Helen Pryce"] {
        window.says(words).await;
    }
    window.click("button", "Continue").await;
    window.heading(PAUSE).await;
}
