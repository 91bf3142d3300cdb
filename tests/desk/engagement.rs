//! Every place where engagement is managed, looked at in the real window.

use crate::harness::Window;
use crate::steps::{self, PASSPHRASE, follow, follow_looking};

/// What can be recorded on a ladder, with the title of the page it leads to.
const FORMS: [(&str, &str); 13] = [
    (
        "Positive engagement",
        "What was done to work well with Ms T?",
    ),
    ("De-escalation", "How was the situation put to Ms T?"),
    ("A warning", "What warning was Ms T given?"),
    ("Why no warning was given", "Why was no warning given?"),
    (
        "A communication agreement",
        "Why is an agreement proposed to Ms T?",
    ),
    ("A specific action", "What has happened?"),
    ("The end of contact", "What has happened?"),
    (
        "A warning followed up in writing",
        "How was the warning followed up in writing?",
    ),
    ("A review", "What is reviewed, and what was looked at?"),
    (
        "A challenge to a decision",
        "How did Ms T challenge a decision?",
    ),
    (
        "The decision about the police",
        "What was decided about the police?",
    ),
    ("A post online", "What was done about the post?"),
    (
        "A removal from the list",
        "What was decided about removal from the list?",
    ),
];

/// The invented case went up the whole ladder and came down again.
#[tokio::test(flavor = "multi_thread")]
async fn a_ladder_that_was_gone_up_and_down_and_the_register() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    steps::open_mr_m(&window).await;
    follow(&window, "Ladder…", "Ladder").await;
    window.look("place-ladder").await;
    window.click("button", "Read it as a list").await;
    window.look("place-ladder-list").await;
    let text = window.text().await;
    for hidden in ["dies waiting", "lose your jobs"] {
        assert!(!text.contains(hidden), "‘{hidden}’ shows although covered");
    }
    let decided = window
        .first_link_in("section[aria-labelledby=decisions]")
        .await;
    window.click("link", &decided).await;
    window.says("Correct or add").await;
    window.look("place-decision").await;

    follow_looking(&window, "Register", "Register", "place-register").await;
    follow_looking(
        &window,
        "The policy on engagement",
        "Policy on engagement",
        "place-policy",
    )
    .await;
    follow_looking(
        &window,
        "Record a look at its use…",
        "What was said about the use of the policy?",
        "place-policy-use",
    )
    .await;
    follow(&window, "Register", "Register").await;
    follow_looking(
        &window,
        "Care for colleagues",
        "Care for colleagues",
        "place-care",
    )
    .await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_forms_of_the_ladder() {
    let computer = steps::at_work();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    steps::open_ms_t(&window).await;
    for (number, (link, heading)) in FORMS.iter().enumerate() {
        follow(&window, "Ladder…", "Ladder").await;
        follow_looking(&window, link, heading, &format!("place-form-{number:02}")).await;
    }
    window.close().await;
}
