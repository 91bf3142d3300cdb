//! How the case ends: the final response, the closing, and the action that outlives it.

use super::{CaseDays, PAPER, POINTS};
use crate::harness::{Window, in_full};
use crate::steps::{follow, follow_looking};

/// What a final response must say, as the list beside the letter has it.
const PARTS: [&str; 6] = [
    "How the complaint was looked into",
    "The conclusion on every point",
    "What needs to be put right, or that nothing does",
    "That it has been done, or will be",
    "The right to go to the Ombudsman, and how",
    "That it is the final response",
];

/// Regulation 14(2): begun from what is on file, checked against what it must say, signed.
pub(super) async fn it_is_answered(window: &Window, days: CaseDays) {
    follow(window, "Where it stands", "Where it stands").await;
    follow(
        window,
        "Send the final response",
        "The final response to Mrs K",
    )
    .await;
    let label = "The letter, word for word";
    let begun = window.value_of(label).await;
    for (at, (point, _, finding)) in POINTS.iter().enumerate() {
        let number = at + 1;
        let answered = format!(
            "{}. This is our answer to point {number}.",
            finding.to_lowercase()
        );
        for words in [*point, answered.as_str()] {
            assert!(begun.contains(words), "‘{words}’ is not in it:\n{begun}");
        }
    }
    assert!(begun.contains("www.ombudsman.org.uk"), "{begun}");
    window.look("case-letter-begun").await;
    let letter = begun
        .replace("[date]", &in_full(days.today))
        .replace("[signature]\n[name]", "Dr Helen Pryce")
        .replace(
            "[responsible person, or authorised to sign]",
            "Responsible person",
        );
    assert!(!letter.contains('['), "nothing is left to say:\n{letter}");
    window.paste_over(label, &letter).await;
    for part in PARTS {
        window.click("checkbox", part).await;
    }
    window.says("Everything is in place").await;
    window.look("case-letter").await;
    window.click("button", "Continue").await;

    window.heading("How was it signed and sent?").await;
    window.choose("Who signed it", "Dr Helen Pryce").await;
    window.choose("How it was sent", PAPER).await;
    window.look("case-signed").await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.look("case-letter-check").await;
    window.click("button", "Confirm and save").await;
    window.heading("Where it stands").await;
    window.says("and answered").await;
    window.look("case-answered").await;
}

pub(super) async fn it_is_closed(window: &Window) {
    follow(
        window,
        "Close the complaint",
        "Why is the complaint closed?",
    )
    .await;
    window.choose("Why", "The final response was sent").await;
    window.look("case-close").await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Close the complaint").await;
    window.heading("Where it stands").await;
    window.says(": answered.").await;
    window.says("Partly upheld").await;
    window.look("case-closed").await;
}

/// An action outlives the closing of its complaint.
pub(super) async fn the_action_is_done(window: &Window) {
    follow(window, "Actions and learning…", "Actions and learning").await;
    follow(
        window,
        "Record that it is done…",
        "What shows that it was done?",
    )
    .await;
    window
        .type_into(
            "What shows it",
            "The list of calls of last week, all rung back.",
        )
        .await;
    window.look("case-proof").await;
    window.click("button", "Save that it was done").await;
    window.heading("Actions and learning").await;
    window
        .says("The list of calls of last week, all rung back.")
        .await;
    window.look("case-actions").await;
    assert!(
        !window.has("link", "Record that it is done…").await,
        "nothing of it is left to do"
    );
}

pub(super) async fn what_is_seen_afterwards(window: &Window) {
    follow_looking(window, "The case so far", "The case so far", "case-time").await;
    follow(window, "Complaints", "No complaint is open.").await;
    window.choose("Show", "Closed (1)").await;
    window.says("Mrs K, HL-").await;
    window.look("case-complaints").await;
    follow_looking(window, "Today", "Nothing is due today.", "case-today").await;
}
