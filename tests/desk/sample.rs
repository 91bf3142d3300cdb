//! The sample practice in the real window: every page of a whole file, with the mouse and without.

use thirtyfour::Key;

use crate::harness::Window;
use crate::steps::{self, PASSPHRASE};

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_a_whole_file_is_accessible_and_keeps_what_is_covered() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    steps::open_mr_m(&window).await;
    window.look("sample-file").await;
    for (link, heading, picture) in [
        ("Incidents…", "Incidents", "sample-incidents"),
        ("Evidence…", "Evidence", "sample-evidence"),
        ("Bundle", "Bundle for the Ombudsman", "sample-bundle"),
        ("Record of acts", "Record of acts", "sample-acts"),
    ] {
        window.click("link", link).await;
        window.heading(heading).await;
        window.look(picture).await;
        assert_keeps_covered(&window).await;
    }
    window.click("link", "Incidents…").await;
    window.click("link", "Incident 2…").await;
    window.heading("Incident 2").await;
    window.look("sample-incident").await;
    assert_keeps_covered(&window).await;
    window.click("link", "Settings").await;
    window.heading("Settings").await;
    window.look("sample-settings").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_that_add_to_a_file_are_accessible() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    steps::open_ms_t(&window).await;
    steps::follow(&window, "Points…", "Points of Ms T’s complaint").await;
    window.click("link", "Add a point").await;
    window.heading("What else is complained of?").await;
    window.look("add-point").await;
    steps::open_mr_m(&window).await;
    window.click("link", "Evidence…").await;
    window.click("link", "Letter from Mr M, scanned").await;
    window.heading("Letter from Mr M, scanned").await;
    window.look("item").await;
    window.click("link", "Incidents…").await;
    window.click("link", "Incident 2…").await;
    window.click("link", "Add a correction").await;
    window.look("correct").await;
    window.click("link", "Incidents…").await;
    window.click("link", "Incident 2…").await;
    window.click("button", "Reveal words…").await;
    window.heading("These words are covered").await;
    window.look_as_it_stands("reveal-words").await;
    window
        .type_into("Why do you need to read them?…", "To answer")
        .await;
    window.click("button", "Reveal the first step").await;
    window.heading("Words, first step").await;
    window.look_as_it_stands("revealed-words").await;
    window.close().await;
}

async fn assert_keeps_covered(window: &Window) {
    let (text, title) = (window.text().await, window.title().await);
    for hidden in [
        "dies waiting",
        "door.png",
        "lose your jobs",
        "voicemail.wav",
    ] {
        assert!(
            !text.contains(hidden),
            "‘{hidden}’ shows although it is covered"
        );
        assert!(
            !title.contains(hidden),
            "‘{hidden}’ stands in the window's title"
        );
    }
    assert!(
        !title.contains("Mr M"),
        "no name stands in the window's title: {title}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_leads_from_today_to_a_revealed_picture_and_back() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    window.resize(640, 860).await;
    steps::unlock(&window, PASSPHRASE).await;
    window.tab_to("Whoever is told to ring again").await;
    window.press(Key::Enter).await;
    window.heading("Where it stands").await;
    window.tab_to("In this file").await;
    window.press(Key::Enter).await;
    window.tab_to("Evidence").await;
    window.press(Key::Enter).await;
    window.heading("Evidence").await;
    window.tab_to("Reveal item 5").await;
    window.press(Key::Enter).await;
    window.heading("This picture is covered").await;
    window.tab_to("Why do you need to see it?").await;
    window.press("To describe it").await;
    window.tab_to("Reveal the first step").await;
    window.press(Key::Enter).await;
    window.heading("Picture, first step").await;
    window.press(Key::Escape).await;
    window.heading("Evidence").await;
    window.says("Item 5 is covered").await;
    let row = window.focused().await;
    assert!(
        row.starts_with("Item") && row.contains("5\nCovered picture"),
        "focus is on {row:?}"
    );
    window.close().await;
}
