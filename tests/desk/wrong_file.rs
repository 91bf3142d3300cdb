//! An incident that belongs in another file is set aside, still read, and brought back.

use crate::harness::Window;
use crate::steps::{self, PASSPHRASE, follow};

const INCIDENT: &str = "Incident 1";
const WHY: &str = "Another Mr M rang; it stands in his file.";

#[tokio::test(flavor = "multi_thread")]
async fn an_incident_is_set_aside_and_brought_back() {
    let computer = steps::with_an_incident();
    let window = Window::open(&computer).await;
    steps::unlock(&window, PASSPHRASE).await;
    steps::open_the_only_file(&window).await;
    follow(&window, "Incidents…", "Incidents").await;
    follow(&window, "Incident 1…", INCIDENT).await;
    follow(
        &window,
        "Set this incident aside…",
        "Why does this incident no longer count?",
    )
    .await;
    window.type_into("Why it no longer counts", WHY).await;
    window.look("incident-setting-aside").await;
    window.click("button", "Set it aside").await;

    window.heading(INCIDENT).await;
    window.says("Set aside on").await;
    window.says(WHY).await;
    window.says("Four calls in an hour").await;
    window.look("incident-set-aside").await;
    follow(&window, "All incidents", "Incidents").await;
    window.says("Set aside").await;
    window.look("incidents-one-set-aside").await;

    follow(&window, "Incident 1…", INCIDENT).await;
    follow(
        &window,
        "Let it count again…",
        "Why does this entry no longer count?",
    )
    .await;
    window
        .type_into("Why it no longer counts", "It was this Mr M after all.")
        .await;
    window.click("button", "Set it aside").await;
    window.heading("Handling").await;
    window.says("No longer counts.").await;
    follow(&window, "Incidents…", "Incidents").await;
    follow(&window, "Incident 1…", INCIDENT).await;
    window.find("link", "Set this incident aside…").await;
    window.close().await;
}
