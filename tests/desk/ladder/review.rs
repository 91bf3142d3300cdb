//! A review that changes what is in force, a challenge, and the day it is lifted.

use chrono::NaiveDate;

use super::{BY_EMAIL, CHALLENGE, WITH_DR_SHAH, after};
use crate::harness::Window;
use crate::steps::{PAPER, follow, is_refused, open_the_ladder};

const FIRST_PAGE: &str = "What is reviewed, and what was looked at?";
const PERSON_SAID: &str = "What the person says about it, or why the person was not asked";

pub(super) async fn it_is_changed(window: &Window, today: NaiveDate) {
    follow(window, "Prepare the review: Mr M…", "Review: email only").await;
    window.look("ladder-review").await;
    follow(window, "Record the review", FIRST_PAGE).await;
    window.says(BY_EMAIL).await;
    window.type_into("Who reviewed it", "Ruth Adeyemi").await;
    window
        .type_into("What was looked at", "No calls since, and two emails.")
        .await;
    window
        .type_into(PERSON_SAID, "Mr M would like to call.")
        .await;
    window.click("button", "Continue").await;

    window.heading("What was decided?").await;
    window.choose("The outcome", "It is changed").await;
    window
        .choose(
            "What contact is changed to",
            "Contact with one named person only",
        )
        .await;
    window.type_into("With whom", "Dr Shah").await;
    window
        .type_into("The reasons", "It went well, and less will do.")
        .await;
    window
        .type_day("The day of the next review", after(today, 20))
        .await;
    window.look("ladder-review-changed").await;
    window.click("button", "Continue").await;
    window.heading("How was the person told?").await;
    window.choose("How the person was told", PAPER).await;
    window
        .type_into(
            "How the person can challenge what goes on, as told",
            "Write to Dr Anna Carver.",
        )
        .await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Confirm and save").await;

    // Who keeps the file does not review what she asked for.
    window.heading(FIRST_PAGE).await;
    is_refused(window, "name somebody other than the complaints manager").await;
    window.type_over("Who reviewed it", "Tom Ellery").await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Confirm and save").await;
    window.heading("What the front desk will be told").await;
    window.says(WITH_DR_SHAH).await;
    window.click("button", "Save the review").await;
    window.heading("Ladder").await;
    window
        .find("heading", &format!("In force: {WITH_DR_SHAH}"))
        .await;
}

pub(super) async fn it_is_challenged(window: &Window) {
    follow(
        window,
        "Record a challenge",
        "How did Mr M challenge a decision?",
    )
    .await;
    window.choose("How it came", "Letter").await;
    window.click("button", "Save the challenge").await;
    is_refused(window, "Write what the person says, in exact words").await;
    window.paste_into("The exact words (1)", CHALLENGE).await;
    window.choose("How sure are you of words 1?", "Exact").await;
    window.look("ladder-challenge").await;
    window.click("button", "Save the challenge").await;

    window
        .heading("One short question, then you are done")
        .await;
    window
        .choose(
            "Could these words distress somebody who reads them?",
            "Yes, cover it",
        )
        .await;
    window
        .type_into("What it contains", "a wish that harm comes to somebody")
        .await;
    window.look("ladder-challenge-saved").await;
    window.click("button", "Done").await;
    window.heading("Ladder").await;
    window
        .says("Contains: a wish that harm comes to somebody")
        .await;
    assert!(
        !window.text().await.contains(CHALLENGE),
        "what is covered shows nowhere"
    );
}

pub(super) async fn somebody_else_considers_the_challenge(window: &Window) {
    follow(
        window,
        "Record the answer to the challenge…",
        "What was decided about the challenge?",
    )
    .await;
    window
        .type_into("Who considered it", "Dr Helen Pryce")
        .await;
    window.choose("The outcome", "Not upheld").await;
    window
        .type_into("The reasons", "It was needed, and it was kept short.")
        .await;
    window.choose("How the person was told", PAPER).await;
    window
        .choose("Was the person told of the Ombudsman?", "Yes")
        .await;
    window.click("button", "Save the answer").await;
    is_refused(window, "name somebody who had no part in it").await;
    window.look("ladder-challenge-by-the-decider").await;
    window
        .type_over("Who considered it", "Dr Anna Carver")
        .await;
    window.click("button", "Save the answer").await;
    window.heading("Ladder").await;
    window.says("not upheld by Dr Anna Carver").await;
}

pub(super) async fn it_is_lifted(window: &Window) {
    follow(window, "Lift it at a review", FIRST_PAGE).await;
    window.type_into("Who reviewed it", "Tom Ellery").await;
    window
        .type_into("What was looked at", "Calm emails, and one visit.")
        .await;
    window
        .type_into(PERSON_SAID, "Not asked: it is lifted.")
        .await;
    window.click("button", "Continue").await;
    window.heading("What was decided?").await;
    window.choose("The outcome", "It is lifted").await;
    window
        .type_into("The reasons", "It is no longer needed.")
        .await;
    window.click("button", "Continue").await;
    window.heading("How was the person told?").await;
    window.choose("How the person was told", PAPER).await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Confirm and save").await;
    window.heading("Ladder").await;
    window.find("heading", "No longer in force").await;
    window.says("Nothing is in force in this file.").await;
    open_the_ladder(window).await;
    window.look("ladder-lifted").await;
}
