//! What comes before anything is decided: engagement, what would help, de-escalation, a warning.

use super::{SPOKEN, WARNED, WHY};
use crate::harness::Window;
use crate::steps::decision::CHALLENGED_BY;
use crate::steps::{PAPER, follow, open_the_ladder};

pub(super) async fn engagement_is_recorded(window: &Window) {
    follow(
        window,
        "Positive engagement",
        "What was done to work well with Mr M?",
    )
    .await;
    window
        .type_into("What was done", "I rang and listened for half an hour.")
        .await;
    window
        .type_into("What came of it", "The talk ended calmly.")
        .await;
    window.look("ladder-engagement").await;
    window.click("button", "Save what was tried").await;
    window.heading("Ladder").await;
    window.says("I rang and listened for half an hour.").await;
}

/// From what the ladder says is missing: its way leads to the right form.
pub(super) async fn adjustments_are_asked_about(window: &Window) {
    follow(
        window,
        "Record it: A question about what would help",
        "What would help Mr M?",
    )
    .await;
    window
        .choose("How it came up", "We asked, and nothing is wanted")
        .await;
    window
        .paste_into(
            "What they find hard, in their own words",
            "I just want to be heard",
        )
        .await;
    window.click("button", "Save the answer").await;
    window.heading("People").await;
    open_the_ladder(window).await;
}

pub(super) async fn advocacy_is_signposted(window: &Window) {
    follow(
        window,
        "Record it: Advocacy, and where to find it",
        "Where can Mr M find an advocate?",
    )
    .await;
    window.type_into("The service", "Port Advocacy").await;
    window.choose("How they were told", SPOKEN).await;
    window.click("button", "Save that they were told").await;
    window.heading("People").await;
    open_the_ladder(window).await;
}

pub(super) async fn it_is_de_escalated(window: &Window) {
    follow(
        window,
        "De-escalation",
        "How was the situation put to Mr M?",
    )
    .await;
    window.choose("How", SPOKEN).await;
    for (label, words) in [
        ("Describe", "You rang four times and shouted."),
        ("Explain", "I could ring nobody else back."),
        ("Suggest", "Ring once a day and tell me all of it."),
        ("Consequences", "Then I can work on your complaint."),
    ] {
        window.type_into(label, words).await;
    }
    window
        .tick("The incidents it is about, if any", "Incident 1…")
        .await;
    window.look("ladder-de-escalation").await;
    window.click("button", "Save the de-escalation").await;
    window.heading("Ladder").await;
    window.says("Ring once a day and tell me all of it.").await;
}

/// From the form of the specific action, which asked for it.
pub(super) async fn a_warning_is_given(window: &Window) {
    follow(
        window,
        "Record it: A warning in the last twelve months, or why there was none",
        "What warning was Mr M given?",
    )
    .await;
    window.choose("How it was given", SPOKEN).await;
    window
        .says("A spoken warning is followed up in writing.")
        .await;
    window
        .paste_into("The words of the warning, exactly as used", WARNED)
        .await;
    window
        .type_into("Why it was given, as it was told", WHY)
        .await;
    window
        .type_into(
            "What follows if it goes on, as it was told",
            "The call ends, and contact is by email for a time.",
        )
        .await;
    window
        .tick("The incidents it is about, if any", "Incident 1…")
        .await;
    window
        .choose("Was the person asked to write again in other words?", "No")
        .await;
    window
        .choose("Did it warn of removal from the practice’s list?", "Yes")
        .await;
    window.says("To complain is never a reason").await;
    window
        .choose("Did it warn of removal from the practice’s list?", "No")
        .await;
    window.look("ladder-warning").await;
    window.click("button", "Save the warning").await;
    window.heading("Ladder").await;
    // Character for character, as it was said.
    window.says(WARNED).await;
    window.says("not yet followed up in writing").await;
}

pub(super) async fn the_warning_is_followed_up(window: &Window) {
    follow(
        window,
        "A warning followed up in writing",
        "How was the warning followed up in writing?",
    )
    .await;
    window.click("radio", "Warning…").await;
    window.choose("How it was sent", PAPER).await;
    window
        .type_into(
            "The letter, word for word",
            "Dear Mr M, on the telephone I told you this.",
        )
        .await;
    window
        .type_into(CHALLENGED_BY, "Write to Dr Anna Carver.")
        .await;
    window.click("button", "Save the letter").await;
    window.heading("Ladder").await;
    window.says("Spoken warning, followed up in writing").await;
}
