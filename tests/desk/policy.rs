//! The practice's policy on engagement, and the numbers on the card for a hard call.

use thirtyfour::Key;

use crate::harness::Window;
use crate::steps::{self, PASSPHRASE, follow, is_refused};

const TELL: &str = "Tom Ellery, ext. 204";
const LEAD: &str = "Dr Anna Carver, ext. 201";
const CHALLENGED: &str = "Write to Dr Anna Carver; an answer comes within ten working days.";

/// The pages of the form, each with its fields and what is written there.
const PAGES: [(&str, &[(&str, &str)]); 5] = [
    (
        "Who does what before anything is decided?",
        &[
            (
                "The local NHS advocacy provider, with its details",
                "Port Advocacy, 01632 960555",
            ),
            ("Who tries to de-escalate", "The complaints manager"),
            ("Who writes warnings", "The complaints manager"),
        ],
    ),
    (
        "Who decides?",
        &[
            (
                "Who decides about communication agreements",
                "The responsible person",
            ),
            (
                "Who considers concerns that an agreement is not kept",
                "The practice manager",
            ),
            (
                "Who decides about specific actions",
                "The responsible person",
            ),
            ("Who decides about ending contact", "The responsible person"),
            ("Who reviews what is in force", "The practice manager"),
            ("How often it is reviewed", "Every three months"),
        ],
    ),
    (
        "How is a decision challenged?",
        &[
            ("Who considers challenges", "Dr Anna Carver"),
            ("How a decision is challenged", CHALLENGED),
        ],
    ),
    (
        "What happens when somebody is threatened?",
        &[
            (
                "Who is told at once of threats, violence or abuse",
                "The practice manager",
            ),
            (
                "Who supports a colleague in deciding about the police",
                "The practice manager",
            ),
            (
                "How violence and abuse are reported here",
                "In the accident book at the desk.",
            ),
            (
                "How colleagues get support",
                "Ask Tom Ellery for an hour off the telephone.",
            ),
        ],
    ),
    (
        "Where are the records?",
        &[("Where these records are kept", "In this case file.")],
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_version_of_the_policy_is_adopted_and_is_in_force() {
    let computer = steps::with_mr_m();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    follow(&window, "Register", "Register").await;
    follow(&window, "The policy on engagement", "Policy on engagement").await;
    window.says("No version was adopted yet.").await;
    window.look("policy-blank").await;
    window.click("link", "Adopt a version…").await;
    for (number, (heading, fields)) in PAGES.iter().enumerate() {
        window.heading(heading).await;
        if number == 0 {
            window.click("button", "Continue").await;
            is_refused(&window, "Say who tries to de-escalate").await;
        }
        for (label, words) in *fields {
            window.type_into(label, words).await;
        }
        window.look(&format!("policy-page-{number}")).await;
        window.click("button", "Continue").await;
    }
    window.heading("Check before you save").await;
    window.look("policy-check").await;
    window.click("button", "Adopt the policy").await;
    window.heading("Policy on engagement").await;
    window.says("Version 1, in force since").await;
    window.says(CHALLENGED).await;
    window.look("policy-in-force").await;

    // What it says about support stands where a colleague looks for it.
    follow(&window, "Register", "Register").await;
    follow(&window, "Care for colleagues", "Care for colleagues").await;
    window
        .says("Ask Tom Ellery for an hour off the telephone.")
        .await;
    window.look("policy-care").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_that_are_set_stand_on_the_card_while_locked() {
    let computer = steps::with_mr_m();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    follow(&window, "Register", "Register").await;
    follow(&window, "The policy on engagement", "Policy on engagement").await;
    window
        .says("No numbers are set. The card shows its steps without them.")
        .await;
    let form = "Whose numbers stand on the hard-call card?";
    follow(&window, "Set the numbers…", form).await;
    window
        .type_into("The manager or senior colleague to tell at once", TELL)
        .await;
    window.type_into("The safeguarding lead", LEAD).await;
    window.look("policy-numbers").await;
    window.click("button", "Save the numbers").await;
    window.heading("Policy on engagement").await;
    window.says(TELL).await;
    window.find("link", "Change the numbers…").await;

    window.press(Key::Control + "l").await;
    window.heading("Unlock").await;
    assert!(!window.text().await.contains(TELL), "nothing of it shows");
    window.press(Key::Control + Key::Shift + "h").await;
    window.heading("Hard call").await;
    window.says(TELL).await;
    window.says(LEAD).await;
    window.close().await;
}
