//! An agreement that is declined, and a specific action: refused while something is missing, and
//! then saved with all its parts.

use chrono::NaiveDate;

use super::{BY_EMAIL, WHY, after};
use crate::harness::Window;
use crate::steps::decision::{self, CHALLENGED_BY, Decision, FIRST_PAGE, OTHERS, TALKED_OVER_WITH};
use crate::steps::{PAPER, follow, is_refused, open_the_ladder};

const ONCE_MORE: &str = "Read it once more before it stands";
const AS_IT_IS: &str = "Save it as it is";

/// All of it is written down, and what is missing is said at each page and at the end.
pub(super) async fn a_specific_action_is_refused(window: &Window, today: NaiveDate) {
    follow(window, "A specific action", FIRST_PAGE).await;
    window
        .says("One thing the guide asks for first is missing.")
        .await;
    window.click("button", "Continue").await;
    is_refused(window, "Choose the conduct it answers").await;
    window.look("ladder-action-lacking").await;
    window.click("link", "Choose the conduct it answers").await;
    assert_eq!(
        window.focused().await,
        "Threatening words or acts",
        "the summary leads to the first choice"
    );
    decision::name_the_conduct(window, "Abusive words or acts", WHY).await;
    window.look("ladder-action-conduct").await;
    window.click("button", "Continue").await;

    window.heading(OTHERS).await;
    window.click("button", "Continue").await;
    is_refused(window, "Write at least one").await;
    let waited = "Nine callers waited that morning.";
    decision::say_what_it_does_to_others(window, "On fairness to others", waited).await;
    window.click("button", "Continue").await;

    decision::leave_one_way_open(window, "Email").await;
    window.look("ladder-action-kinds").await;
    window.click("button", "Continue").await;

    decision::say_why_it_is_fair(
        window,
        Decision::SpecificAction,
        "An agreement was declined.",
        "He was asked and wants none.",
    )
    .await;
    window.click("button", "Continue").await;
    decision::name_who_decided(window, Decision::SpecificAction).await;
    window.type_day("The first day", today).await;
    decision::set_its_days(window, after(today, 60), after(today, 10)).await;
    window.look("ladder-action-who").await;
    window.click("button", "Continue").await;

    decision::say_how_the_person_was_told(window, today).await;
    window.click("button", "Continue").await;

    window.heading("Check before you save").await;
    window.look("ladder-action-check").await;
    window.click("button", "Confirm and save").await;
    window.heading("One thing comes first").await;
    window
        .says("A warning in the last twelve months, or why there was none")
        .await;
    window.look("ladder-action-refused").await;
}

/// What was typed has waited.
pub(super) async fn the_specific_action_is_saved(window: &Window) {
    follow(window, "A specific action", "Check before you save").await;
    window.says("This was begun before").await;
    window.says(WHY).await;
    window.click("button", "Confirm and save").await;
    // All of it is of this very day, which is asked about before it stands.
    window.heading(ONCE_MORE).await;
    window.says("is of this very day").await;
    window.says(BY_EMAIL).await;
    window.look("ladder-action-once-more").await;
    window.click("button", AS_IT_IS).await;
    window.heading("Ladder").await;
    window
        .find("heading", &format!("In force: {BY_EMAIL}"))
        .await;
    open_the_ladder(window).await;
    window.look("ladder-in-force").await;
}

pub(super) async fn an_agreement_is_declined(window: &Window, today: NaiveDate) {
    follow(
        window,
        "A communication agreement",
        "Why is an agreement proposed to Mr M?",
    )
    .await;
    window.choose("Who proposed it?", "The practice").await;
    window
        .type_into("Why, as it was explained to the person", WHY)
        .await;
    window
        .type_into("Who decided to try it", "Dr Helen Pryce")
        .await;
    window.type_into(TALKED_OVER_WITH, "Tom Ellery").await;
    window.click("button", "Continue").await;
    window.heading("What does it say?").await;
    for (label, words) in [
        (
            "Who was asked what they would like in it, and what they said",
            "Mr M: an answer within the day.",
        ),
        (
            "What the person can expect of us",
            "One call back on the day.",
        ),
        ("What we expect of the person", "One call a day."),
        ("What each commits to", "To speak without shouting."),
    ] {
        window.type_into(label, words).await;
    }
    window.look("ladder-agreement").await;
    window.click("button", "Continue").await;
    window
        .heading("Who hears concerns, and when is it looked at again?")
        .await;
    window
        .type_into("Who hears concerns that it is not kept", "Tom Ellery")
        .await;
    window
        .type_day("The day it is looked at again", after(today, 30))
        .await;
    window
        .type_into(CHALLENGED_BY, "Write to Dr Anna Carver.")
        .await;
    window.click("button", "Continue").await;
    window.heading("How was it explained to Mr M?").await;
    window.choose("How the person was told", PAPER).await;
    window.look("ladder-agreement-told").await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Confirm and save").await;
    window.heading(ONCE_MORE).await;
    window.look("ladder-agreement-once-more").await;
    window.click("button", AS_IT_IS).await;
    window.heading("Ladder").await;

    follow(
        window,
        "Record an answer",
        "Who signed the agreement, or declined?",
    )
    .await;
    window.choose("Whose answer it is", "The person’s").await;
    window.type_into("Who signed or declined", "Mr M").await;
    window.choose("The answer", "Declined").await;
    window
        .type_into("How", "On the telephone. A letter was offered instead.")
        .await;
    window.look("ladder-agreement-declined").await;
    window.click("button", "Save the answer").await;
    window.heading("Ladder").await;
    window.says("Declined").await;
    open_the_ladder(window).await;
}
