//! Without the mouse, at 200 % zoom: from what is due into a file, and through what is found.

use thirtyfour::Key;

use crate::harness::Window;
use crate::steps::{self, PASSPHRASE};

const TOLD: &str = "She will bring the kingfisher form on Friday.";

/// Enter on what has the focus, and the page it leads to. The focus is on it, and nothing of it
/// is cut off at the side.
async fn enter(window: &Window, heading: &str) {
    window.press(Key::Enter).await;
    window.heading(heading).await;
    stands(window, heading).await;
}

async fn stands(window: &Window, page: &str) {
    window
        .until(&format!("the focus on ‘{page}’"), async || {
            window.has_focus_somewhere().await.then_some(())
        })
        .await;
    assert_eq!(
        window.sideways().await,
        0,
        "‘{page}’ is cut off at the side"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_recorded_and_found_again() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    window.resize(640, 860).await;
    steps::unlock(&window, PASSPHRASE).await;

    window.tab_to("Send the response at the very latest").await;
    enter(&window, "Where it stands").await;
    window.tab_to("In this file").await;
    window.press(Key::Enter).await;
    window.tab_to("Contacts").await;
    enter(&window, "Contacts").await;
    window.tab_to("Record a contact").await;
    enter(&window, "Record a contact").await;
    // Only once the sender is known and the way; no mouse has touched the window.
    window.tab_to("They contacted us").await;
    window.press(" ").await;
    window.tab_to("In person").await;
    window.press(" ").await;
    window.tab_to("What was said or written").await;
    window.press(TOLD).await;
    window.screenshot("keyboard-contact").await;
    window.tab_to("Save the contact").await;
    enter(&window, "Contacts").await;
    window.says(TOLD).await;
    assert!(
        window.focused().await.contains(TOLD),
        "she lands on what she saved, not on {:?}",
        window.focused().await
    );

    window.press(Key::Control + "k").await;
    window.heading("Find").await;
    stands(&window, "Find").await;
    assert_eq!(window.focused().await, "Words to find");
    window.press("kingfisher").await;
    window.says("One thing was found.").await;
    stands(&window, "Find").await;
    window.screenshot("keyboard-found").await;
    let found = window.first_link_in("main li").await;
    let title: String = found.split(',').next().unwrap_or_default().to_owned();
    window.tab_to(&title).await;
    window.press(Key::Enter).await;
    window.says("Correct or add").await;
    window.says(TOLD).await;
    stands(&window, "the entry").await;
    window.close().await;
}

/// Every place that the bar and the column of a file lead to, by Tab and Enter, there and on.
#[tokio::test(flavor = "multi_thread")]
async fn every_part_of_a_file_is_reached_and_none_keeps_the_focus() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    window.resize(640, 860).await;
    steps::unlock(&window, PASSPHRASE).await;
    window.tab_to("Whoever is told to ring again").await;
    enter(&window, "Where it stands").await;
    for (part, heading) in [
        ("The case so far", "The case so far"),
        ("Points", "Points of Mr M’s complaint"),
        ("People", "People"),
        ("Handling", "Handling"),
        ("Colleagues", "Colleagues"),
        ("Actions and learning", "Actions and learning"),
        ("The Ombudsman", "The Ombudsman"),
        ("Where it stands", "Where it stands"),
    ] {
        // All round the page first: nothing on it holds the focus fast.
        window.tab_to("Skip to the page").await;
        window.tab_to("In this file").await;
        window.press(Key::Enter).await;
        window.tab_to(part).await;
        enter(&window, heading).await;
    }
    window.tab_to("Skip to the page").await;
    window.tab_to("When would it be due?").await;
    enter(&window, "When would it be due?").await;
    window.tab_to("Skip to the page").await;
    window.tab_to("Settings").await;
    enter(&window, "Settings").await;
    window.tab_to("The practice’s own book").await;
    enter(&window, "The practice’s own book").await;
    window.tab_to("Skip to the page").await;
    window.close().await;
}

/// From Today to the register and the ladder of a file, and what was tried there.
#[tokio::test(flavor = "multi_thread")]
async fn a_de_escalation_is_recorded_on_the_ladder() {
    let computer = steps::with_an_incident();
    let window = Window::open(&computer).await;
    window.resize(640, 860).await;
    steps::unlock(&window, PASSPHRASE).await;

    window.tab_to("Register").await;
    enter(&window, "Register").await;
    window.tab_to("The policy on engagement").await;
    window.tab_to("Skip to the page").await;
    window.tab_to("Complaints").await;
    enter(&window, "One complaint is open.").await;
    window.tab_to("Mr M").await;
    enter(&window, "Where it stands").await;
    window.tab_to("In this file").await;
    window.press(Key::Enter).await;
    window.tab_to("Ladder").await;
    enter(&window, "Ladder").await;
    window.tab_to("De-escalate").await;
    enter(&window, "How was the situation put to Mr M?").await;
    window.tab_to("Four ways to reassure").await;
    window.press(Key::Enter).await;
    window.says("Build trust").await;
    window.tab_to("Spoken, in person or by telephone").await;
    window.press(" ").await;
    for (label, words) in [
        ("Describe", "You rang four times and shouted."),
        ("Explain", "I could ring nobody else back."),
        ("Suggest", "Ring once a day, before noon."),
        ("Consequences", "Then I can work on your complaint."),
    ] {
        window.tab_to(label).await;
        window.press(words).await;
    }
    window.tab_to("Incident 1").await;
    window.press(" ").await;
    window.screenshot("keyboard-de-escalation").await;
    window.tab_to("Save the de-escalation").await;
    enter(&window, "Ladder").await;
    window.says("Ring once a day, before noon.").await;
    assert!(
        window.focused().await.contains("De-escalation tried"),
        "she lands on what she saved, not on {:?}",
        window.focused().await
    );
    // All round the page: neither the picture nor a fold holds the focus fast.
    window.tab_to("Skip to the page").await;
    window.close().await;
}
