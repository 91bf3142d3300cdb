//! The pages on which a specific action or the end of contact is written down, as the officer fills
//! them in. Each is filled and not left: what is looked at or refused on it is for the test to say.

use chrono::NaiveDate;

use super::PAPER;
use crate::harness::Window;

pub(crate) const FIRST_PAGE: &str = "What has happened?";
pub(crate) const OTHERS: &str = "What does it do to others?";
const TOLD_WHY: &str = "Why, as it was told to the person";
pub(crate) const TALKED_OVER_WITH: &str = "The manager or senior colleague it was talked over with";
pub(crate) const CHALLENGED_BY: &str = "How it can be challenged, as the person was told";

const CONDUCT: &str = "The conduct it answers";
const CONTACT: &str = "What is decided about contact?";
const FAIR: &str = "Is it fair?";
const TOLD: &str = "How was the person told?";

/// What is decided: some of the same is asked in other words.
#[derive(Clone, Copy)]
pub(crate) enum Decision {
    SpecificAction,
    EndOfContact,
}

impl Decision {
    /// The title of the page of who decided.
    const fn who_decided(self) -> &'static str {
        match self {
            Self::SpecificAction => "Who decided, and for how long?",
            Self::EndOfContact => "Who decided?",
        }
    }

    const fn nothing_less(self) -> &'static str {
        match self {
            Self::SpecificAction => "Why this, and nothing less",
            Self::EndOfContact => "Why nothing less is enough",
        }
    }
}

/// The conduct, the one incident on file, and why, as it was told.
pub(crate) async fn name_the_conduct(window: &Window, conduct: &str, told_why: &str) {
    window.heading(FIRST_PAGE).await;
    window.tick(CONDUCT, conduct).await;
    window
        .tick("The incidents it rests on", "Incident 1…")
        .await;
    window.type_into(TOLD_WHY, told_why).await;
}

/// One of the things it weighs on, as `On safety`.
pub(crate) async fn say_what_it_does_to_others(window: &Window, on: &str, words: &str) {
    window.heading(OTHERS).await;
    window.type_into(on, words).await;
}

pub(crate) async fn leave_one_way_open(window: &Window, way: &str) {
    window.heading(CONTACT).await;
    window.choose(CONTACT, "Contact in one way only").await;
    window.choose("Which way stays open", way).await;
}

pub(crate) async fn say_why_it_is_fair(
    window: &Window,
    decision: Decision,
    nothing_less: &str,
    adjustments: &str,
) {
    window.heading(FAIR).await;
    window
        .type_into(decision.nothing_less(), nothing_less)
        .await;
    window
        .type_into(
            "The adjustments that were considered, and with what outcome",
            adjustments,
        )
        .await;
}

/// Dr Helen Pryce, after she talked it over with Tom Ellery.
pub(crate) async fn name_who_decided(window: &Window, decision: Decision) {
    window.heading(decision.who_decided()).await;
    window.type_into("Who decided", "Dr Helen Pryce").await;
    window.type_into(TALKED_OVER_WITH, "Tom Ellery").await;
}

/// On the page of who decided a specific action.
pub(crate) async fn set_its_days(window: &Window, last: NaiveDate, review: NaiveDate) {
    window
        .type_day("The last day it is decided for", last)
        .await;
    window.type_day("The day it is reviewed", review).await;
}

/// By a letter of this day, which says to whom a challenge goes.
pub(crate) async fn say_how_the_person_was_told(window: &Window, on: NaiveDate) {
    window.heading(TOLD).await;
    window.type_day("The day the person was told", on).await;
    window.choose("How the person was told", PAPER).await;
    // The words of the policy stand there where one was adopted.
    window
        .type_over(CHALLENGED_BY, "Write to Dr Anna Carver.")
        .await;
}
