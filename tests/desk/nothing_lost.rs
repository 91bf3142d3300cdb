//! What was typed is there again: after locking, after the window was closed, after a refusal.

use chrono::{Datelike, Days, NaiveDate};

use crate::harness::Window;
use crate::steps::{self, PASSPHRASE, follow};

const SAID: &str = "What was said or written";
const TYPED: &str = "She rang about the form, twice.";
const LETTER: &str = "The letter, word for word";
const RECEIVED: &str = "The day the practice received it";

async fn to_the_contact(window: &Window) {
    steps::open_ms_t(window).await;
    follow(window, "Contacts…", "Contacts").await;
    follow(window, "Record a contact", "Record a contact").await;
}

async fn to_the_points(window: &Window) {
    steps::open_ms_t(window).await;
    follow(window, "Points…", "Points of Ms T’s complaint").await;
    follow(
        window,
        "Make points from the words…",
        "What are the points of the complaint?",
    )
    .await;
}

async fn to_the_letter(window: &Window) {
    steps::open_ms_t(window).await;
    follow(window, "Handling", "Handling").await;
    follow(window, "The final response", "The final response to Ms T").await;
}

/// What was typed at each of the places, and how it is seen to be there.
async fn the_contact_is_there(window: &Window) {
    window.heading("Record a contact").await;
    window.holds(SAID, TYPED).await;
    window
        .is_chosen("Who turned to whom", "They contacted us")
        .await;
}

async fn the_point_is_there(window: &Window, point: &str) {
    window
        .heading("What are the points of the complaint?")
        .await;
    window.holds("Point 2", point).await;
    window
        .holds(
            "What the person would like to happen point 2…",
            "A call on Monday",
        )
        .await;
}

async fn the_letter_is_there(window: &Window, letter: &str) {
    window.heading("The final response to Ms T").await;
    window.holds(LETTER, letter).await;
    window.is_ticked("That it is the final response").await;
}

async fn the_search_is_there(window: &Window) {
    window.heading("Find").await;
    window.holds("Words to find", "form").await;
    window.find("button", "The search is narrowed").await;
}

async fn the_days_are_there(window: &Window, day: NaiveDate) {
    window.heading("When would it be due?").await;
    let typed = format!("{} {} {}", day.day(), day.month(), day.year());
    window
        .until("the day in its boxes", async || {
            (window.day_under(RECEIVED).await == typed).then_some(())
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn by_locking_or_by_closing_the_window() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    let day = window.today().await;

    to_the_contact(&window).await;
    window
        .choose("Who turned to whom", "They contacted us")
        .await;
    window.type_into(SAID, TYPED).await;
    steps::lock_and_unlock(&window).await;
    the_contact_is_there(&window).await;
    window.says("Draft kept at").await;

    to_the_points(&window).await;
    window.click("button", "Next sentence").await;
    window.click("button", "Make this a point").await;
    window
        .type_into(
            "What the person would like to happen point 2…",
            "A call on Monday",
        )
        .await;
    let point = window.value_of("Point 2").await;
    assert!(point.starts_with("Mum’s letter"), "{point}");
    steps::lock_and_unlock(&window).await;
    the_point_is_there(&window, &point).await;

    to_the_letter(&window).await;
    let letter = format!("{}\nWe are sorry.", window.value_of(LETTER).await);
    window.paste_over(LETTER, &letter).await;
    window
        .click("checkbox", "That it is the final response")
        .await;
    steps::lock_and_unlock(&window).await;
    the_letter_is_there(&window, &letter).await;

    follow(&window, "Find in all files…", "Find").await;
    window.type_into("Words to find", "form").await;
    window.click("button", "Narrow the search").await;
    window.click("checkbox", "Contacts").await;
    steps::lock_and_unlock(&window).await;
    the_search_is_there(&window).await;

    follow(&window, "When would it be due?", "When would it be due?").await;
    window.type_day(RECEIVED, day).await;
    steps::lock_and_unlock(&window).await;
    the_days_are_there(&window, day).await;
    window.close().await;

    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    to_the_contact(&window).await;
    the_contact_is_there(&window).await;
    to_the_points(&window).await;
    the_point_is_there(&window, &point).await;
    to_the_letter(&window).await;
    the_letter_is_there(&window, &letter).await;
    follow(&window, "Find in all files…", "Find").await;
    the_search_is_there(&window).await;
    follow(&window, "When would it be due?", "When would it be due?").await;
    the_days_are_there(&window, day).await;
    window.close().await;
}

/// Typing is kept when it pauses; the cross in the corner does not wait for a pause.
#[tokio::test(flavor = "multi_thread")]
async fn by_closing_the_window_in_the_middle_of_a_word() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    to_the_contact(&window).await;
    window.type_into(SAID, TYPED).await;
    window.close_by_the_cross(&computer).await;

    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    to_the_contact(&window).await;
    window.holds(SAID, TYPED).await;
    window.close().await;
}

/// A refusal says what is wrong, takes the focus, and takes nothing away.
#[tokio::test(flavor = "multi_thread")]
async fn by_a_refusal() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    let tomorrow = window.today().await + Days::new(1);

    to_the_contact(&window).await;
    window
        .choose("Who turned to whom", "They contacted us")
        .await;
    window.choose("How", "Telephone").await;
    window.type_into(SAID, TYPED).await;
    window.type_day("The day", tomorrow).await;
    window.click("button", "Save the contact").await;
    window.heading("There is a problem").await;
    window.says("This is still to come").await;
    window.look("contact-problem").await;
    the_contact_is_there(&window).await;
    window.is_chosen("How", "Telephone").await;
    steps::lock_and_unlock(&window).await;
    the_contact_is_there(&window).await;

    to_the_letter(&window).await;
    let letter = format!("{}\nWe are sorry.", window.value_of(LETTER).await);
    window.paste_over(LETTER, &letter).await;
    window
        .click("checkbox", "That it is the final response")
        .await;
    window.click("button", "Continue").await;
    window.heading("How was it signed and sent?").await;
    window.choose("Who signed it", "Dr Helen Pryce").await;
    window
        .choose("How it was sent", "On paper, by post or by hand")
        .await;
    window
        .choose(
            "Does it give anything confidential about the patient?",
            "No, nothing",
        )
        .await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Confirm and save").await;
    window.heading("There is a problem").await;
    window
        .says("Put it into the letter, then tick it: The conclusion on every point")
        .await;
    window.look("letter-problem").await;
    the_letter_is_there(&window, &letter).await;
    window.close().await;
}
