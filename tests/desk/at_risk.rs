//! What cannot wait: an immediate threat, and a caller who speaks of suicide. Both begin at the
//! card for a hard call, and end in records of different kinds.

use chrono::Days;
use thirtyfour::Key;

use crate::harness::Window;
use crate::steps::decision::{self, Decision};
use crate::steps::{self, PASSPHRASE, follow, is_refused};

const THREAT: &str = "I am outside with a bat. You had better run";
const SPOKEN_OF: &str = "I have taken all the tablets, I do not want to be here";
const SAFEGUARDING: &str = "What was done to keep the person safe?";

/// From wherever she is: the card, the wish to write, and whose call it was.
async fn write_down(window: &Window, wish: &str) {
    window.press(Key::Control + Key::Shift + "h").await;
    window.heading("Hard call").await;
    window.click("button", wish).await;
    window.heading("Who was it?").await;
    window.says("running since").await;
    window.click("button", "Mr M, HL-2026-01").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_immediate_threat_is_acted_on_at_once_and_followed_up() {
    let computer = steps::with_mr_m();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    write_down(&window, "Write it down").await;
    the_incident_is_recorded(&window).await;
    it_is_acted_on_at_once(&window).await;
    what_waits_stands_on_today(&window).await;
    the_police_are_decided_about(&window).await;
    window.close().await;
}

async fn the_incident_is_recorded(window: &Window) {
    window.heading("Record an incident").await;
    window.says("since it began at").await;
    window.pick("How", "In person").await;
    window.choose("Everybody safe?", "No").await;
    window.says("Somebody is not safe").await;
    window
        .paste_into("What was said, in the exact words (1)", THREAT)
        .await;
    window.choose("How sure are you of words 1?", "Exact").await;
    window
        .type_into(
            "What happened and what you did",
            "He stood at the door. We locked it and rang 999.",
        )
        .await;
    window.look("risk-incident").await;
    window.click("button", "Save the record").await;
    window
        .heading("One short question, then you are done")
        .await;
    window
        .choose("Could these words distress somebody who reads them?", "No")
        .await;
    window.click("button", "Done").await;
    window.heading("Incident 1").await;
}

/// Nothing was tried first; the reason why it could not wait stands in its place.
async fn it_is_acted_on_at_once(window: &Window) {
    steps::open_the_ladder(window).await;
    follow(window, "Act now and say why", decision::FIRST_PAGE).await;
    let reason = "Why this cannot wait";
    window.look("risk-act-now").await;
    assert!(
        window.is_in_sight("textbox", reason).await,
        "the reason is asked for before anything else"
    );
    decision::name_the_conduct(window, "Threatening words or acts", "The threat today.").await;
    window.click("button", "Continue").await;
    is_refused(window, "why this cannot wait").await;
    window
        .type_into(reason, "He stood at the door with a bat.")
        .await;
    window.click("button", "Continue").await;

    let safety = "Two colleagues could not leave.";
    decision::say_what_it_does_to_others(window, "On safety", safety).await;
    window.click("button", "Continue").await;
    decision::leave_one_way_open(window, "Letter").await;
    window.click("button", "Continue").await;
    decision::say_why_it_is_fair(
        window,
        Decision::SpecificAction,
        "Nobody could be met safely.",
        "None is known; he is asked in the letter.",
    )
    .await;
    window.click("button", "Continue").await;
    decision::name_who_decided(window, Decision::SpecificAction).await;
    let today = window.today().await;
    decision::set_its_days(window, today + Days::new(30), today + Days::new(20)).await;
    window.click("button", "Continue").await;
    decision::say_how_the_person_was_told(window, today).await;
    window.click("button", "Continue").await;
    window.heading("Check before you save").await;
    window.click("button", "Confirm and save").await;
    window.heading("What the front desk will be told").await;
    window.click("button", "Save the decision").await;
    window.heading("Ladder").await;
    window
        .find("heading", "In force: Contact by letter only")
        .await;
    window
        .says("It came before the earlier steps; the reason stands in the decision.")
        .await;
    steps::open_the_ladder(window).await;
    window.look("risk-ladder").await;
}

/// What follows an incident stands on Today beside what is late; what a threat let her skip, in
/// the file.
async fn what_waits_stands_on_today(window: &Window) {
    window.click("link", "Today").await;
    window.says("Acknowledge the complaint").await;
    for task in [
        "Take the statement of Ruth Adeyemi about incident 1",
        "Decide about the police with somebody, after incident 1",
        "Tell a senior colleague of incident 1, and add what could wait",
    ] {
        window.says(task).await;
    }
    window.look("risk-today").await;
    window
        .click(
            "link",
            "Decide about the police with somebody, after incident 1: Mr M…",
        )
        .await;
    window.heading("Where it stands").await;
    for task in [
        "Try to work well with Mr M, and record how",
        "Tell Mr M what is difficult, and what would change it",
        "Warn Mr M, or record why there is no warning",
    ] {
        window.says(task).await;
    }
    window.look("risk-file").await;
}

async fn the_police_are_decided_about(window: &Window) {
    window.click("link", "Today").await;
    let decide = "Record it: Decide about the police with somebody, after incident 1, Mr M…";
    follow(window, decide, "What was decided about the police?").await;
    window
        .until("incident 1 to be ticked", async || {
            let ticked = window.find("checkbox", "Incident 1…").await;
            ticked.is_selected().await.ok()?.then_some(())
        })
        .await;
    window.type_into("Who was threatened", "Ruth Adeyemi").await;
    let with = "The manager or senior colleague it was decided with";
    window.type_into(with, "Ruth Adeyemi").await;
    window.choose("Were the police contacted?", "Yes").await;
    window
        .type_into("Why, or why not", "He was at the door with a bat.")
        .await;
    let today = window.today().await;
    window.type_day("The day it was reported", today).await;
    window.look("risk-police").await;
    window.click("button", "Save the decision").await;
    is_refused(window, "nobody threatened decides about the police alone").await;
    window.type_over(with, "Tom Ellery").await;
    window.click("button", "Save the decision").await;
    window.heading("Ladder").await;
    window.click("link", "Today").await;
    window
        .says("Tell a senior colleague of incident 1, and add what could wait")
        .await;
    assert!(
        !window.text().await.contains("Decide about the police"),
        "it is decided"
    );
}

/// Who speaks of suicide is kept safe; it is no incident and counts for nothing on the ladder.
#[tokio::test(flavor = "multi_thread")]
async fn a_caller_who_speaks_of_suicide_has_a_path_of_their_own() {
    let computer = steps::with_mr_m();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    write_down(&window, "They spoke of harming themselves: write that down").await;
    window.heading(SAFEGUARDING).await;
    let hour = window.value_of("Hour").await;
    assert!(!hour.is_empty(), "the time of the call stands in the form");
    window.look("suicide-form").await;
    window
        .tick("What was done", "Somebody stayed on the line")
        .await;
    window
        .type_into(
            "What happened and who did what",
            "I stayed on the line and Tom Ellery rang from the next desk.",
        )
        .await;
    window.click("button", "Add exact words").await;
    window.paste_into("The exact words (1)", SPOKEN_OF).await;
    window
        .choose("How sure are you of words 1?", "As near as I remember")
        .await;
    window.click("button", "Save the steps").await;
    is_refused(&window, "Say why 999 was not called, or tick that it was").await;
    window.tick("What was done", "999 was called").await;
    window.click("button", "Save the steps").await;

    window
        .heading("One short question, then you are done")
        .await;
    window.says(SPOKEN_OF).await;
    window
        .choose(
            "Could these words distress somebody who reads them?",
            "Yes, cover it",
        )
        .await;
    window
        .type_into("What it contains", "a wish to end one’s life")
        .await;
    window.look("suicide-saved").await;
    window.click("button", "Done").await;

    window.heading("Contacts").await;
    window.says("Contains: a wish to end one’s life").await;
    assert!(
        !window.text().await.contains(SPOKEN_OF),
        "what is covered shows nowhere"
    );
    steps::open_the_ladder(&window).await;
    for lane in [
        "Incidents",
        "1 Engagement",
        "2 De-escalation",
        "3 Warning",
        "5 Specific action",
    ] {
        assert_eq!(
            window.lane(lane).await,
            "nothing recorded",
            "{lane}: it is never filed as behaviour"
        );
    }
    window.look("suicide-ladder").await;
    follow(&window, "Incidents…", "Incidents").await;
    assert!(!window.has("link", "Incident 1…").await, "no incident");
    follow(&window, "Register", "Register").await;
    assert!(
        !window.text().await.contains("suicide"),
        "no count of it stands beside conduct"
    );
    follow(&window, "Care for colleagues", "Care for colleagues").await;
    window
        .says("Once in the last twelve months, colleagues helped somebody who spoke of suicide or")
        .await;
    window.look("suicide-care").await;

    // The call is written down: the card counts the next one from its own beginning.
    window.press(Key::Control + Key::Shift + "h").await;
    window.heading("Hard call").await;
    assert!(
        !window.has("button", "Another call: count from now").await,
        "the call that was written down is over"
    );
    window.press(Key::Escape).await;
    window.heading("Care for colleagues").await;
    window.close().await;
}
