//! The whole ladder through the screens, from an incident to the day on which all is lifted: each
//! step as the officer takes it, and what she is told when something is missing.

mod first_steps;
mod measure;
mod review;

use chrono::{Days, NaiveDate};

use crate::harness::{Computer, Window};
use crate::saved::text_of;
use crate::steps::{self, PASSPHRASE, follow};

const SPOKEN: &str = "Spoken, in person or by telephone";
const WARNED: &str = "\"If you call us  ‘idiots’ again I'll end the call.\"";
const WHY: &str = "On 17 November there were four calls in an hour with shouting.";
const BY_EMAIL: &str = "Contact by email only";
const WITH_DR_SHAH: &str = "Contact with Dr Shah only";
const CHALLENGE: &str = "You never asked me, and I hope it ruins you";

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_ladder_from_an_incident_to_the_day_it_is_lifted() {
    let computer = steps::with_an_incident();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    let today = window.today().await;
    steps::open_the_only_file(&window).await;
    steps::open_the_ladder(&window).await;
    window.look("ladder-empty").await;

    first_steps::engagement_is_recorded(&window).await;
    first_steps::adjustments_are_asked_about(&window).await;
    first_steps::advocacy_is_signposted(&window).await;
    first_steps::it_is_de_escalated(&window).await;
    measure::a_specific_action_is_refused(&window, today).await;
    first_steps::a_warning_is_given(&window).await;
    first_steps::the_warning_is_followed_up(&window).await;
    measure::an_agreement_is_declined(&window, today).await;
    measure::the_specific_action_is_saved(&window).await;
    the_register_shows_it(&computer, &window).await;
    review::it_is_changed(&window, today).await;
    review::it_is_challenged(&window).await;
    review::somebody_else_considers_the_challenge(&window).await;
    steps::open_the_ladder(&window).await;
    window.look("ladder-whole").await;
    review::it_is_lifted(&window).await;
    the_register_shows_it_no_more(&computer, &window).await;
    window.close().await;
}

async fn the_register_shows_it(computer: &Computer, window: &Window) {
    follow(window, "Register", "Register").await;
    window.find("link", &format!("Mr M: {BY_EMAIL}")).await;
    window.says("In force").await;
    window.look("ladder-register").await;

    let desk = saved(computer, window, "Print for the front desk…", "desk.pdf").await;
    assert!(desk.contains("by email only"), "{desk}");
    for reason in ["useless", "shouting", "idiots"] {
        assert!(
            !desk.contains(reason),
            "the front desk is told no reasons: {desk}"
        );
    }
    let sheet = saved(computer, window, "Print the review sheet…", "review.pdf").await;
    assert!(!sheet.contains("Mr M"), "names are hidden: {sheet}");
    window
        .choose(
            "Whose names stand on it?",
            "The people’s names and references",
        )
        .await;
    let sheet = saved(computer, window, "Print the review sheet…", "named.pdf").await;
    assert!(sheet.contains("Mr M"), "names are shown: {sheet}");
}

/// Saves a sheet where the dialog is answered, and gives its words.
async fn saved(computer: &Computer, window: &Window, button: &str, name: &str) -> String {
    let sheet = computer.path("files").join(name);
    computer.will_save_file_to(&sheet);
    window.click("button", button).await;
    window.says(&format!("Saved as {name}")).await;
    text_of(&sheet)
}

async fn the_register_shows_it_no_more(computer: &Computer, window: &Window) {
    follow(window, "Register", "Register").await;
    window
        .says("No agreement or specific action is in force in any file.")
        .await;
    window
        .says("There is nothing the front desk needs to know.")
        .await;
    window
        .find("heading", "Ended in the last twelve months")
        .await;
    window.find("link", &format!("Mr M: {WITH_DR_SHAH}")).await;
    window.look("ladder-register-ended").await;
    let sheet = saved(computer, window, "Print the review sheet…", "ended.pdf").await;
    assert!(!sheet.contains("Mr M"), "names are hidden again: {sheet}");
}

/// A day so many days from another.
fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day + Days::new(days)
}
