//! The first start on a computer.

use crate::harness::{Appearance, Computer, Keychain, Window};

/// The title of the page that begins the set-up.
pub(crate) const SET_UP: &str = "Which practice is this for?";

#[tokio::test(flavor = "multi_thread")]
async fn the_window_opens_on_setting_up() {
    for (appearance, name) in [(Appearance::Light, "light"), (Appearance::Dark, "dark")] {
        let computer = Computer::with(Keychain::NoBus, appearance);
        let window = Window::open(&computer).await;
        window.heading(SET_UP).await;
        window.resize(1280, 860).await;
        window.screenshot(&format!("set-up-{name}")).await;
        window.is_accessible("the first page of the set-up").await;

        window.resize(640, 860).await;
        assert_eq!(window.sideways().await, 0, "at 200 % nothing is cut off");
        window.screenshot(&format!("set-up-{name}-200")).await;
        window
            .is_accessible("the first page of the set-up at 200 %")
            .await;
        window.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_shows_the_first_window_and_ends() {
    let computer = Computer::with(Keychain::Absent, Appearance::Light);
    let window = Window::open(&computer).await;
    window.heading(SET_UP).await;
    let second = computer
        .program(Window::program())
        .status()
        .expect("the program starts a second time");
    assert!(second.success(), "it hands over to the first and ends well");
    window.heading(SET_UP).await;
    window.close().await;
}
